#!/usr/bin/env python3
"""A random valid case: random_case.py SEED [--size small|medium] [--edgy]

Small cases in which much happens at once: few sources, documents and values, so that owners, copies, loops,
own words, hedges and rates meet. `--edgy` adds what the design leaves open (AMBIGUITIES.md).
"""

import argparse
import hashlib
import json
import random
import sys
import unicodedata

BASES = ["first-hand", "document", "interview", "anonymous", "unattributed", "unreachable", "confidential"]
WORDS = ["المغرب", "طلبيّة", "مدفعيّة", "بنـحو", "مليون", "يورو", "قالَ", "أعلنت", "سنة", "شركة", "إلبيت", "على", "ه\u0670ذا",
         "\u0627\u0654خبار", "מרוקו", "הזמינה", "תותחים", "שָׁלוֹם", "מיליון", "Morocco", "ordered", "café", "cafe\u0301",
         "naïve", "hoˆtel", "155", "١٥٥", "2023", "Elbit", "Straße", "\u202bنص\u202c", "q\u0323\u0307", "\u1e69", "👍🏽", "لا"]
TEXTS = ["مدرسة النيل", "مَدرسه  النيل", "مـدرسة النيل", "ATMOS 2000", "atmos ٢٠٠٠", "ＡＴＭＯＳ 2000", "שלום", "שָׁלוֹם", "Straße", "STRASSE",
         "على", "علي", "إيران", "ايران", "\u200fايران\u200f", "\u0627\u0654خبار", "اخبار", "ﷲ", "ﻻ", "لا", "Elbit", "café", "cafe\u0301"]
NUMBERS = ["0", "1", "2", "3", "4", "5", "10", "12", "20", "24", "40", "60", "100", "0.5", "2.5", "-3", "-10", "1000", "1500", "155"]
PLACES = [number for number in NUMBERS if number.isdigit() and number != "0"]  # first, second, third
AMOUNTS = ["0", "50", "90", "100", "108.13", "110", "150", "200", "220", "500", "1000", "150000000", "200000000", "-20", "0.01",
           "99.995"]
UNITS = {"length": ["m", "km", "mi", "ft", "cm", "كم", "nautical miles"], "mass": ["kg", "t", "lb", "g"],
         "time": ["s", "min", "h", "d", "week"], "speed": ["km/h", "m/s", "kn", "mph"], "count": [None, "count", "dozen", "thousand"],
         "unknown": ["camel-loads", "furlongs", "km²?"]}
FIGURES = ("money", "quantity", "percent", "ordinal")
DAYS = ["2023-01-05", "2023-01-31", "2023-02-01", "2023-03-02", "2023-03-31", "2023-06-15", "2023-12-31", "2024-01-20", "2024-02-29"]
DATES = ["2023", "2023", "2022", "2024", "2023-01", "2023-02", "2023-12", "2023-06-15", "2023-01-31", "2023-02-01", "202X", "198X", "20XX",
         "2023-XX", "2023-21", "2023-22", "2023-23", "2023-24", "2022-24", "2023~", "2023-01~", "2023-06-15~", "2023?", "2023-02?",
         "2024%", "2023-12%", "2023-06-16%", "2022/2023", "2023-02/2023-11", "2023-01-10/2023-02-03", "../2022", "../2023-01-31",
         "2024/..", "2023-02-01/..", "2022~/2023-01", "2023-01/2023-03?", "2020-02-29", "2024-02"]
EDGY_DATES = ["198X~", "20XX?", "2023-21~", "2023-XX~", "2023-06-XX", "2023-XX-XX", "2023-24%"]


class Maker:
    def __init__(self, seed, size, edgy):
        self.random = random.Random(seed * 7919 + (1 if size == "medium" else 0))
        self.edgy = edgy
        self.big = 2 if size == "medium" else 1
        self.calm = self.chance(45)  # calm cases let agreement happen: more outlets, fewer owners and retractions, near values

    def chance(self, percent):
        return self.random.random() * 100 < percent

    def some(self, few, many):
        return self.random.randint(few, many)

    def pick(self, items):
        return self.random.choice(items)

    def case(self):
        settings = {}
        for key, low, high, percent in [("threshold", 2, 4, 60), ("about_percent", 0, 50, 30), ("fx_percent", 0, 5, 40)]:
            if self.chance(percent):
                settings[key] = self.some(low, high)
        if self.chance(40):
            settings["currency"] = self.pick(["USD", "EUR", "MAD", "ILS", "JPY"])
        self.sources = self.make_sources()
        self.documents = self.make_documents()
        self.claims = [self.make_claim("claim-%d" % n) for n in range(self.some(1, 2 * self.big))]
        self.make_copies()
        out = {"tawatur": 1, "case": {"id": "random", "title": [{"text": "عشوائي", "lang": "ar"}], "settings": settings},
               "sources": self.sources, "documents": self.documents, "claims": self.claims,
               "assertions": self.make_assertions()}
        if self.chance(75):
            out["rates"] = self.make_rates()
        return out

    # --- who speaks
    def make_sources(self):
        sources, self.unnamed = [], []
        for n in range(self.some(3, 4 + 2 * self.big) + (3 if self.calm else 0)):
            kind = self.pick(["outlet", "outlet", "outlet", "agency", "official", "company", "person"])
            source = {"id": "%s%d" % (self.pick(["al-", "x", "zeta-", "m"]), n), "kind": kind,
                      "names": [{"text": self.pick(["صحيفة", "وكالة", "Agence", "סוכנות"]) + " %d" % n, "lang": "ar"}]}
            if sources and self.chance(8 if self.calm else 35):  # owners stand before what they own, so that no circle is made
                source["owner"] = self.pick(sources)["id"]
            sources.append(source)
        for n in range(self.some(0, 2)):
            sources.append({"id": "officials%d" % n, "kind": "unnamed", "names": [{"text": "مسؤولون", "lang": "ar"}]})
            self.unnamed.append("officials%d" % n)
        self.named = [s["id"] for s in sources if s["kind"] != "unnamed"]
        self.random.shuffle(sources)
        return sources

    def make_text(self):
        words = [self.pick(WORDS) for _ in range(self.some(3, 14))]
        if self.chance(20):
            words = [unicodedata.normalize(self.pick(["NFD", "NFC"]), word) for word in words]
        return self.pick([" ", "  ", " \u200f"]).join(words)

    def make_documents(self):
        documents = []
        for n in range(self.some(2, 3 + 3 * self.big) + (2 if self.calm else 0)):
            document = {"id": "%s%d" % (self.pick(["d", "doc-", "a-"]), n), "source": self.pick(self.named), "language": "ar"}
            if self.chance(80):
                document["published"] = self.pick(DAYS)
                if self.edgy and self.chance(15):
                    document["published"] = self.pick(["2023", "2023-02"])
            if self.chance(65):
                text = self.make_text()
                digest = hashlib.sha256(text.encode()).hexdigest()
                if self.edgy and self.chance(10):
                    digest = "0" * 64
                document["snapshot"] = {"sha256": digest, "media_type": "text/plain"}
                if self.chance(80):
                    document["snapshot"]["text"] = text
            if self.chance(20):
                document["consulted"] = {"by": "أمل", "on": "2024-02-01"}
            status = self.pick(["standing"] * (25 if self.calm else 6) + ["corrected", "retracted", "retracted"])
            if status != "standing" or self.chance(30):
                document["status"] = status
                if status != "standing" and self.chance(60):
                    since = (document.get("published", "") + "-01-01")[:10]
                    document["status_on"] = self.pick([day for day in DAYS if day >= since])
            documents.append(document)
        return documents

    def make_copies(self):
        order = list(self.documents)
        self.random.shuffle(order)
        for index, document in enumerate(order):
            copies = []
            for other in order[:index]:
                if self.chance(5 if self.calm else 14):
                    copy = {"document": other["id"], "status": self.pick(["proposed", "accepted", "accepted", "rejected"])}
                    if self.chance(25):
                        copy["claims"] = sorted({self.pick(self.claims)["id"] for _ in range(2)})
                    copies.append(copy)
            for other in order[index + 1:]:
                if self.chance(3):
                    copies.append({"document": other["id"], "status": "rejected"})
            if copies:
                document["copies"] = copies

    # --- what is said
    def make_claim(self, name):
        attributes = {}
        for n in range(self.some(0, 3)):
            kind = self.pick(["money", "money", "quantity", "quantity", "date", "percent", "ordinal", "entity", "text", "bool"])
            attribute = {"type": kind}
            if kind == "money" and self.chance(50):
                attribute["rate_on"] = self.pick(["2023", "2022", "2023-02", "2023-03", "2023-03-02", "2023-02-15", "2024-01"])
            if kind == "quantity":
                attribute["x-dimension"] = self.pick(list(UNITS))
                if self.chance(50):
                    unit = self.pick(UNITS[attribute["x-dimension"]][:3])
                    if unit:
                        attribute["unit"] = unit
            if kind in FIGURES and self.chance(30):
                attribute["about_percent"] = self.some(0, 60)
            attributes["%s-%d" % (kind, n)] = attribute
        return {"id": name, "statement": [{"text": "قول", "lang": "ar"}], "attributes": attributes}

    def make_value(self, attribute, quote):
        kind = attribute["type"]
        if kind == "date":
            near = [date for date in DATES if date[:3] == "202" and "2022" not in date and "/" not in date]
            pool = EDGY_DATES if self.edgy and self.chance(20) else near if self.calm else DATES
            value = {"edtf": self.pick(pool)}
        elif kind == "entity":
            value = {"entity": self.pick(self.named[:2 if self.calm else 3])}
        elif kind == "text":
            value = {"text": self.pick(TEXTS)}
        elif kind == "bool":
            value = {"bool": self.chance(95 if self.calm else 60)}
        else:
            value = self.make_figure(attribute)
        if self.chance(35):
            words = quote.split() if quote else []
            value["printed"] = self.pick(words) if words and self.chance(75) else self.pick(WORDS)
        return value

    def make_figure(self, attribute):
        kind = attribute["type"]
        key = "amount" if kind == "money" else "number"
        pool = AMOUNTS if kind == "money" else PLACES if kind == "ordinal" else NUMBERS
        if self.calm:  # a few neighbours, so that reports meet
            at = 4 + sum(map(ord, str(sorted(attribute.items())))) % (len(pool) - 8)
            pool = pool[at - 1:at + 2]
        number = self.pick(pool)
        value = {key: number}
        if kind == "money":
            value["currency"] = self.pick(["EUR", "USD", "USD", "MAD", "ILS", "JPY"][:self.some(1, 6)])
        if kind == "quantity":
            unit = self.pick(UNITS[attribute["x-dimension"] if self.chance(88) else self.pick(list(UNITS))])
            if unit and self.chance(80):
                value["unit"] = unit
        hedges = [None] * 5 + ["about", "about", "more-than", "less-than", "at-least", "at-most", "up-to", "between", "dozens"]
        hedge = self.pick(hedges)
        if (hedge == "less-than" and number == "0") or (hedge == "dozens" and (number == "0" or number[0] == "-")):
            hedge = None
        if hedge:
            value["hedge"] = hedge
        if hedge == "between":
            pair = sorted([number, self.pick(pool)], key=float)
            value[key], value[key + "_to"] = pair
        if self.chance(30):
            value["precision"] = self.pick(["1", "10", "0.1", "0.5", "100"])
        return value

    def make_quote(self, document):
        """The quote of an assertion and the words it holds, for printed values."""
        text = (document.get("snapshot") or {}).get("text")
        if text is None:
            words = self.make_text()
            return self.pick([{"exact": words}, {"exact": words, "start": 4, "end": 4 + len(words)}, {"start": 3, "end": 9}]), words
        start = self.some(0, len(text) - 2)
        end = self.some(start + 1, len(text))
        if self.chance(60):  # most quotes keep to whole words
            while start and text[start - 1] != " ":
                start -= 1
            while end < len(text) and text[end] != " ":
                end += 1
        exact = text[start:end]
        way = self.some(1, 10)
        if way == 1:
            return {"exact": exact + self.pick([" ليس هنا", "ـ", "\u064b"]), "start": start}, exact
        if way == 2:
            return {"exact": exact, "start": self.some(0, len(text) - 1)}, exact
        if way == 3:
            return {"exact": unicodedata.normalize(self.pick(["NFC", "NFD"]), exact), "start": start}, exact
        if way == 4:
            return {"start": start, "end": end}, exact
        if way == 5:
            return {"exact": exact}, exact
        return {"exact": exact, "start": start, "end": end}, exact

    def make_chain(self, document):
        chain, used = [], set()
        length = self.pick([1, 1, 1, 2, 2, 3])
        for at in range(length):
            link = None
            for _ in range(10):
                if self.chance(15):
                    link = {"source": document["source"]}
                elif self.chance(30):
                    named = self.pick(self.documents)
                    if named is document:  # an input error
                        continue
                    link = {"source": named["source"], "document": named["id"]}
                elif self.unnamed and self.chance(40) and (at + 1 == length or self.edgy):
                    link = {"source": self.pick(self.unnamed)}
                else:
                    link = {"source": self.pick(self.named)}
                key = (link["source"], link.get("document"))
                if self.edgy or (link["source"] not in {s for s, _ in used} or
                                 (link["source"] == document["source"] and key not in used)):
                    break
                link = None
            if link is None:
                break
            used.add((link["source"], link.get("document")))
            chain.append(link)
        if chain and self.chance(70):
            chain[-1]["basis"] = self.pick(BASES + ["interview"] * 3)
        return chain

    def make_assertions(self):
        assertions = []
        for claim in self.claims:
            everybody_denies = self.chance(7)
            for _ in range(self.some(0 if self.chance(5) else 2, 3 + 4 * self.big)):
                document = self.pick(self.documents)
                stance = self.pick(["affirms"] * 8 + ["denies", "doubts"])
                if everybody_denies:
                    stance = self.pick(["denies", "denies", "doubts"])
                assertion = {"id": "as%02d" % len(assertions), "claim": claim["id"], "document": document["id"], "stance": stance}
                words = None
                if self.chance(55):
                    assertion["quote"], words = self.make_quote(document)
                values = {name: self.make_value(attribute, words) for name, attribute in claim["attributes"].items()
                          if self.chance(75)}
                if values:
                    assertion["values"] = values
                chains = []
                for _ in range(self.pick([0, 0, 0, 1] if self.calm else [0, 0, 1, 1, 1, 2, 3])):
                    chain = self.make_chain(document)
                    if chain and chain not in chains:
                        chains.append(chain)
                if chains:
                    assertion["chains"] = chains
                elif self.chance(75):
                    assertion["basis"] = self.pick(["first-hand", "document"] * 3 + BASES)
                assertions.append(assertion)
        self.random.shuffle(assertions)
        return assertions

    def make_rates(self):
        rates = {}
        for _ in range(self.some(1, 25)):
            pair = self.random.sample(["EUR", "USD", "MAD", "ILS", "JPY"], 2)
            on = self.pick(["2023", "2023", "2022", "2023-02", "2023-03", "2023-02-15", "2023-01-31", "2023-02-01", "2023-03-02",
                            "2022-12-31", "2023-02-28", "2023-12-30", "2024-01-20"])
            rates[tuple(pair) + (on,)] = {"from": pair[0], "to": pair[1], "on": on,
                                          "rate": self.pick(["1.0813", "0.5", "2", "10.9", "3.7", "130.25", "0.92"])}
        return list(rates.values())


def make(seed, size="small", edgy=False):
    return Maker(seed, size, edgy).case()


def options(seed):
    """Command line options to check this seed with, most seeds none; `rates` is the text of the table."""
    choice = random.Random(seed * 31 + 7)
    out = {}
    if choice.random() < 0.15:
        out["threshold"] = choice.randint(2, 4)
    if choice.random() < 0.15:
        out["as_of"] = choice.choice(DAYS)
    if choice.random() < 0.15:
        out["rates"] = european_table(choice)
    return out


def european_table(choice):
    """A table in the layout of the European Central Bank, as text: newest day first, a comma at each end."""
    currencies = choice.sample(["USD", "JPY", "ILS", "MAD"], choice.randint(1, 4))
    lines = [",".join(["Date"] + currencies + [""])]
    for day in sorted(choice.sample(DAYS + ["2023-02-15", "2022-12-30"], choice.randint(1, 5)), reverse=True):
        lines.append(",".join([day] + [choice.choice(["1.09", "2", "0.7", "N/A"]) for _ in currencies] + [""]))
    return "\n".join(lines) + "\n"


def dump(case):
    return json.dumps(case, ensure_ascii=False, indent=1)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seed", type=int)
    parser.add_argument("--size", choices=["small", "medium"], default="small")
    parser.add_argument("--edgy", action="store_true")
    chosen = parser.parse_args()
    sys.stdout.write(dump(make(chosen.seed, chosen.size, chosen.edgy)) + "\n")


if __name__ == "__main__":
    main()
