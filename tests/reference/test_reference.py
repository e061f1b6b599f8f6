"""The reference against what the design pages print themselves: the independence table and the Morocco table."""

import itertools
import os
import random
import sys
import unittest
from fractions import Fraction

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import compare  # noqa: E402
import lines  # noqa: E402
import random_case  # noqa: E402
import reference  # noqa: E402
import values  # noqa: E402


def case_of(outlets, citations, owners=(), extra_sources=(), kinds=(), bases=()):
    """One claim; `citations` maps a document (named after its outlet, in lower case) to its chains of sources."""
    owners, kinds, bases = dict(owners), dict(kinds), dict(bases)
    sources = [{"id": name, "kind": kinds.get(name, "outlet"), "names": [{"text": name, "lang": "en"}]}
               for name in list(outlets) + list(extra_sources)]
    for source in sources:
        if source["id"] in owners:
            source["owner"] = owners[source["id"]]
    return {
        "tawatur": 1, "case": {"id": "t", "title": []}, "sources": sources,
        "documents": [{"id": o.lower() + "-doc", "source": o, "snapshot": {"text": "نص"}} for o in outlets],
        "claims": [{"id": "c", "statement": [], "attributes": {}}],
        "assertions": [dict({"id": "a-" + o, "claim": "c", "document": o.lower() + "-doc", "stance": "affirms",
                             "chains": [[{"source": s} for s in chain] for chain in citations.get(o, [])]},
                            **({"basis": bases[o]} if o in bases else {})) for o in outlets]}


class IndependenceTable(unittest.TestCase):
    def expect(self, case, possible, cut, finding=None, established=0):
        found = reference.check(case)[0]
        self.assertEqual(found["origins"], {"established": established, "possible": possible})
        self.assertEqual(found["groups"][0]["cut"], cut)
        if finding:
            self.assertEqual(found["finding"], finding)

    def test_one_chain(self):
        self.expect(case_of(["Tanja7"], {"Tanja7": [["AJN", "Clash"]]}, extra_sources=["AJN", "Clash"]),
                    1, ["Clash"], "single-source")

    def test_three_outlets_one_wire(self):
        self.expect(case_of("ABC", {o: [["wire"]] for o in "ABC"}, extra_sources=["wire"]),
                    1, ["wire"], "single-origin")

    def test_x_y_z(self):
        self.expect(case_of("XYZ", {"X": [["P"], ["Q"]], "Y": [["P"]], "Z": [["Q"]]}, extra_sources="PQ"),
                    2, ["P", "Q"], "independence-not-established")

    def test_one_outlet_three_origins(self):
        self.expect(case_of("A", {"A": [["P"], ["Q"], ["R"]]}, extra_sources="PQR"), 1, ["a-doc"], "single-source")

    def test_two_outlets_through_one_agency(self):
        self.expect(case_of("AB", {"A": [["agency", "P"]], "B": [["agency", "Q"]]},
                            extra_sources=["agency", "P", "Q"]), 1, ["agency"], "single-origin")

    def test_two_outlets_one_owner(self):
        case = case_of("AB", {}, owners={"A": "own", "B": "own"}, extra_sources=["own"],
                       bases={"A": "first-hand", "B": "first-hand"})
        self.expect(case, 1, ["own"], "single-origin", established=1)
        self.assertIn("shared-owner", reference.check(case)[0]["notes"])
        for source in case["sources"]:
            source.pop("owner", None)
        self.expect(case, 2, ["a-doc", "b-doc"], "corroborated", established=2)

    def test_two_in_a_circle(self):
        self.expect(case_of("AB", {"A": [["B"]], "B": [["A"]]}), 0, [], "circular")


class Morocco(unittest.TestCase):
    def test_the_table(self):
        expected = {
            "air-defence": "independence-not-established", "air-defence#price": "single-source",
            "air-defence#year": "single-source", "satellites": "independence-not-established",
            "satellites#number": "conflicting", "satellites#price": "single-source",
            "artillery": "independence-not-established", "artillery#order-value": "conflicting",
            "artillery#calibre": "single-source", "artillery#range": "single-source",
            "cooperation": "independence-not-established", "cooperation#began": "independence-not-established",
            "drones": "single-source", "drones#price": "single-source", "third-partner": "single-source",
            "joint-plan": "single-source"}
        found = {f["id"]: f for f in reference.check(morocco())}
        self.assertEqual({k: f["finding"] for k, f in found.items()}, expected)
        self.assertEqual(found["air-defence"]["origins"], {"established": 0, "possible": 2})
        self.assertEqual(found["artillery"]["groups"][0]["cut"], ["business-insider", "clash-report"])
        self.assertEqual(found["artillery#order-value"]["groups"][0]["high"], "141496346.989734578748")  # euros
        self.assertIn("currency-converted", found["artillery#order-value"]["notes"])

    def test_without_a_rate(self):
        case = morocco()
        del case["rates"]
        found = {f["id"]: f for f in reference.check(case)}["artillery#order-value"]
        self.assertEqual((found["flag"], found["finding"]), ("undetermined", "not-comparable"))
        self.assertEqual([g["unit"] for g in found["groups"]], ["EUR", "USD"])


def morocco():
    chains = {"t": [[{"source": "ajn"}, {"source": "clash-report"}]],
              "m": [[{"source": "maariv"}, {"source": "business-insider", "basis": "anonymous"}]]}
    said = [
        ("air-defence", "t", {"price": {"amount": "500000000", "currency": "USD", "hedge": "about"},
                              "year": {"edtf": "2022"}}),
        ("air-defence", "m", {}),
        ("satellites", "t", {"number": {"number": "1"}, "price": {"amount": "1000000000", "currency": "USD"}}),
        ("satellites", "m", {"number": {"number": "3", "hedge": "at-least"}}),
        ("artillery", "t", {"order-value": {"amount": "150000000", "currency": "USD", "hedge": "up-to"}}),
        ("artillery", "m", {"order-value": {"amount": "200000000", "currency": "EUR", "hedge": "about"},
                            "calibre": {"number": "155", "unit": "mm"},
                            "range": {"number": "40", "unit": "km", "hedge": "more-than"}}),
        ("cooperation", "t", {"began": {"edtf": "2020"}}), ("cooperation", "m", {"began": {"edtf": "2020-12"}}),
        ("drones", "t", {"price": {"amount": "50000000", "currency": "USD", "hedge": "about"}}),
        ("third-partner", "t", {}), ("joint-plan", "m", {})]
    types = {"price": {"type": "money"}, "year": {"type": "date"}, "number": {"type": "quantity"},
             "order-value": {"type": "money", "rate_on": "2023"}, "calibre": {"type": "quantity", "unit": "mm"},
             "range": {"type": "quantity", "unit": "km"}, "began": {"type": "date"}}
    return {
        "tawatur": 1, "case": {"id": "morocco", "title": [], "settings": {"threshold": 2}},
        "sources": [{"id": s, "kind": "outlet", "names": []} for s in
                    ("tanja7", "al-mithaq", "ajn", "clash-report", "maariv", "business-insider")],
        "documents": [{"id": "t", "source": "tanja7"}, {"id": "m", "source": "al-mithaq", "published": "2026-01-23"}],
        "claims": [{"id": c, "statement": [], "attributes": types} for c in dict.fromkeys(s[0] for s in said)],
        "assertions": [{"id": "a%02d" % n, "claim": c, "document": d, "stance": "affirms", "values": v,
                        "chains": chains[d]} for n, (c, d, v) in enumerate(said)],
        "rates": [{"from": "EUR", "to": "USD", "on": "2023", "rate": "1.0813"}]}


class Numbers(unittest.TestCase):
    def test_shown(self):
        for number, shown in [("0", "0"), ("-5/2", "-2.5"), ("1/3", "0.333333333333"), ("200", "200"),
                              ("1/1024", "0.0009765625"), ("-2/3", "-0.666666666667"), ("1/20", "0.05"),
                              ("1/8000000000000000", "0.000000000000000125")]:
            self.assertEqual(values.show_number(Fraction(number)), shown)


class Dates(unittest.TestCase):
    def test_spans(self):
        for text, first, last in [
                ("2023", "2023-01-01", "2023-12-31"), ("2023~", "2022-01-01", "2024-12-31"),
                ("2024-02", "2024-02-01", "2024-02-29"), ("2024-01~", "2023-12-01", "2024-02-29"),
                ("198X", "1980-01-01", "1989-12-31"), ("20XX", "2000-01-01", "2099-12-31"),
                ("2004-XX", "2004-01-01", "2004-12-31"), ("2020-21", "2020-03-01", "2020-05-31"),
                ("2020-24", "2020-12-01", "2021-02-28"), ("2020-05-01%", "2020-04-30", "2020-05-02"),
                ("2004-06/2006-08?", "2004-06-01", "2006-08-31")]:
            date = values.Date(text)
            self.assertEqual((values.show_day(date.first), values.show_day(date.last)), (first, last), text)
        self.assertIsNone(values.Date("../2004").first)
        self.assertIsNone(values.Date("2004/..").last)


class Words(unittest.TestCase):
    def test_folding(self):
        for left, right in [("أَلـمَغْرِب", "المغرب"), ("مدرسة", "مدرسه"), ("שָׁלוֹם", "שלום"), ("ﻻ", "لا"), ("١٢", "12"),
                            ("Straße  A", " STRASSE a"), ("\u200fعلى\u200f", "علي")]:
            self.assertEqual(values.fold(left), values.fold(right))


class Packing(unittest.TestCase):
    def test_smallest_sorted_list_after_dropping(self):
        entries = [(["a"], {"a", "x"}), (["b"], {"b", "x"}), (["c"], {"c"}), (["b", "c"], {"b", "c", "x"})]
        self.assertEqual([list(p) for p, _ in lines.packing(entries)], [["a"], ["c"]])

    def test_against_every_subset(self):
        choice = random.Random(5)
        for _ in range(150):
            entries = [(["l%d" % n], frozenset(choice.sample("abcdefgh", choice.randint(1, 4)))) for n in range(7)]
            kept = lines.keep_smallest(entries)
            best = []
            for size in range(len(kept) + 1):
                for chosen in itertools.combinations(kept, size):
                    if all(not a[1] & b[1] for a, b in itertools.combinations(chosen, 2)) and len(chosen) > len(best):
                        best = list(chosen)
            self.assertEqual(lines.packing(entries), best)
            distance = {name: choice.randint(0, 4) for name in "abcdefgh"}
            cuts = [cut for size in range(1, 8) for cut in itertools.combinations("abcdefgh", size)
                    if all(set(cut) & names for _, names in entries)]
            least = min((len(c), sum(distance[n] for n in c), sorted(c)) for c in cuts)[2]
            self.assertEqual(lines.smallest_cut(entries, distance), least)


class Properties(unittest.TestCase):
    """What must hold of every case, whatever the reading of a doubtful sentence."""

    def each(self):
        for seed in range(200):
            yield random.Random(seed), random_case.make(seed, "small" if seed % 3 else "medium")

    def test_counts_and_proofs(self):
        for _, case in self.each():
            for finding in reference.check(case):
                for counted in [finding] + finding["groups"]:
                    self.assertLessEqual(counted["origins"]["established"], counted["origins"]["possible"])
                for group in finding["groups"]:
                    self.assertEqual(len(group["lines"]), group["origins"]["possible"])
                    self.assertGreaterEqual(len(group["cut"]), len(group["lines"]))
                    for names in group["names"]:
                        self.assertTrue(set(names) & set(group["cut"]))

    def test_input_order_changes_nothing(self):
        for choice, case in self.each():
            before = reference.check(case)
            for key in ("sources", "documents", "claims", "assertions", "rates"):
                choice.shuffle(case.get(key, []))
            self.assertEqual(reference.check(case), before)

    def test_owners_copies_and_loops_never_raise_a_count(self):
        for choice, case in self.each():
            before = {f["id"]: f for f in reference.check(case)}
            case["sources"].append({"id": "holding", "kind": "company", "names": []})
            for source in case["sources"]:
                if source["kind"] not in ("unnamed", "company") and "owner" not in source and choice.random() < 0.5:
                    source["owner"] = "holding"
            first, second = case["documents"][0], case["documents"][1]
            if not first.get("copies") and not any(c["document"] == first["id"] for d in case["documents"]
                                                   for c in d.get("copies", [])):
                first["copies"] = [{"document": second["id"], "status": choice.choice(["accepted", "proposed"])}]
            for finding in reference.check(case):
                for number in ("established", "possible"):
                    self.assertLessEqual(finding["origins"][number], before[finding["id"]]["origins"][number])


class Comparing(unittest.TestCase):
    def test_a_difference_is_named(self):
        want = reference.check(morocco())
        have = reference.check(morocco())
        self.assertEqual(list(compare.differences(want, have, compare.GROUP_KEYS)), [])
        have[0]["notes"].append("denied")
        have[0]["groups"][0]["cut"] = []
        kinds = {kind for _, kind, _, _ in compare.differences(want, have, compare.GROUP_KEYS)}
        self.assertEqual(kinds, {"claim note too many: denied", "claim groups/cut"})


if __name__ == "__main__":
    unittest.main()
