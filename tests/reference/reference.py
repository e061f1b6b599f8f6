#!/usr/bin/env python3
"""The consistency check by definition: reference.py CASE.json [--threshold N] [--as-of DATE] [--rates ecb.csv]

Prints the report's `findings` with sorted keys. Written from the design pages alone, so that the program
and this file can disagree; where the pages leave room, AMBIGUITIES.md says what was chosen.
"""

import argparse
import hashlib
import json
import sys
import unicodedata

import lines
import values

ACCEPTED = frozenset(["accepted"])
ACCEPTED_AND_PROPOSED = frozenset(["accepted", "proposed"])
FLAGS = {"conflicting": "conflict", "corroborated": "agreement", "independence-not-established": "agreement",
         "below-threshold": "agreement", "single-origin": "single-source", "single-source": "single-source",
         "circular": "single-source", "not-comparable": "undetermined", "unsupported": "unsupported"}


def nfc(text):
    return unicodedata.normalize("NFC", text)


class Case:
    """The case as it was known on a day (`as_of`, an ordinal) or as it is."""

    def __init__(self, data, as_of=None):
        self.settings = data["case"].get("settings") or {}
        self.sources = {source["id"]: source for source in data.get("sources", [])}
        self.documents = {document["id"]: document for document in data.get("documents", [])}
        self.claims = data.get("claims", [])
        self.rates = values.Rates(data.get("rates", []))
        self.as_of = as_of
        self.assertions = [a for a in data.get("assertions", []) if self.published(a["document"])]
        self.missing = {a["id"]: self._quote_missing(a) for a in self.assertions}

    def published(self, document):
        on = self.documents[document].get("published")
        return self.as_of is None or not on or values.Date(on).first <= self.as_of

    def publisher(self, document):
        return self.documents[document]["source"]

    def documents_of(self, source):
        return sorted(id for id, document in self.documents.items() if document["source"] == source)

    def assertions_on(self, claim):
        return [a for a in self.assertions if a["claim"] == claim]

    def retracted(self, document):
        entry = self.documents[document]
        if entry.get("status") != "retracted":
            return False
        on = entry.get("status_on")
        return self.as_of is None or not on or values.Date(on).first <= self.as_of

    def text(self, document):
        return (self.documents[document].get("snapshot") or {}).get("text") if self.published(document) else None

    def consulted(self, document):
        return self.published(document) and (
            self.text(document) is not None or self.documents[document].get("consulted") is not None)

    def quote_missing(self, assertion):
        return self.missing[assertion["id"]]

    def stands(self, assertion):
        return not self.retracted(assertion["document"]) and not self.quote_missing(assertion)

    def topmost_owner(self, source):
        while self.sources[source].get("owner"):
            source = self.sources[source]["owner"]
        return source

    def copied_by(self, document, claim, statuses):
        """Every document this one copies for this claim, followed through."""
        found, todo = set(), [document]
        while todo:
            for copy in self.documents[todo.pop()].get("copies") or []:
                holds = copy.get("claims") is None or claim in copy["claims"]
                if holds and copy["status"] in statuses and copy["document"] not in found:
                    found.add(copy["document"])
                    todo.append(copy["document"])
        return found

    def _quote_missing(self, assertion):
        quote, text = assertion.get("quote") or {}, self.text(assertion["document"])
        return text is not None and quote.get("exact") is not None and nfc(quote["exact"]) not in nfc(text)

    def quote_notes(self, assertion, attributes):
        quote, text = assertion.get("quote") or {}, self.text(assertion["document"])
        exact, start, end = quote.get("exact"), quote.get("start"), quote.get("end")
        if self.missing[assertion["id"]]:
            yield "quote-missing"
        elif exact is not None and text is not None and start is not None:
            if not nfc(text[start:]).startswith(nfc(exact)):
                yield "quote-moved"
        if exact is None and text is not None and start is not None and end is not None:
            exact = text[start:end]
        for attribute in attributes:
            printed = assertion["values"][attribute].get("printed")
            if printed is not None and exact is not None and nfc(printed) not in nfc(exact):
                yield "value-not-in-quote"
        digest = (self.documents[assertion["document"]].get("snapshot") or {}).get("sha256")
        if text is not None and digest is not None and hashlib.sha256(text.encode()).hexdigest() != digest:
            yield "snapshot-changed"


class Part:
    """One group of a finding before it is printed: its members, its lines and how its ends are shown."""

    def __init__(self, case, claim, stance, members, of_values, shown):
        self.members = sorted(members, key=lambda a: a["id"])
        self.shown = shown
        follower = lines.Follower(case, claim, stance, {a["id"] for a in members} if of_values else None)
        for assertion in self.members:
            follower.start(assertion)
        self.lines = follower.lines


class Counter:
    """Both counts, the proof and the cut for a list of lines of one claim."""

    def __init__(self, case, claim, found):
        self.case, self.claim, self.lines = case, claim, found

    def entries(self, statuses, owners=True, chosen=None):
        return [(line.printed, lines.names_of(self.case, self.claim, line, statuses, owners))
                for line in (self.lines if chosen is None else chosen)]

    def possible(self):
        return lines.packing(self.entries(ACCEPTED))

    def established(self):
        chosen = [line for line in self.lines if line.qualifies and not self.retracted(line, ACCEPTED_AND_PROPOSED)]
        return len(lines.packing(self.entries(ACCEPTED_AND_PROPOSED, chosen=chosen)))

    def retracted(self, line, statuses):
        return any(self.case.retracted(document)
                   for document in lines.documents_on(self.case, self.claim, line, statuses))

    def held(self, line):
        """Whether we hold what the line ends at; of an interviewed person we hold the interview."""
        return self.case.consulted(line.end[1]) if line.end[0] == "document" else line.qualifies

    def cut(self):
        distance = {}
        for _, names in self.entries(ACCEPTED):
            for name, position in names.items():
                distance[name] = min(position, distance.get(name, position))
        return lines.smallest_cut(self.entries(ACCEPTED), distance)

    def notes(self, possible, established):
        found = self.lines
        if found and all(line.basis in ("unattributed", "unreachable") for line in found):
            yield "untraced"
        if found and all(line.basis == "anonymous" or line.end[0] == "unnamed" for line in found):
            yield "anonymous-origin"
        if established < possible and any(not self.held(line) for line in found):
            yield "not-consulted"
        if any(line.basis == "confidential" for line in found):
            yield "confidential"
        if any(line.not_in_cited for line in found):
            yield "not-in-cited-document"
        if any(self.retracted(line, ACCEPTED) for line in found):
            yield "retracted-upstream"
        if len(lines.packing(self.entries(ACCEPTED, owners=False))) > possible:
            yield "shared-owner"
        if len(lines.packing(self.entries(frozenset()))) > possible:
            yield "text-reuse"


class Checker:
    def __init__(self, case, threshold=None):
        self.case = case
        self.threshold = threshold if threshold is not None else case.settings.get("threshold", 2)

    def findings(self):
        out = []
        for claim in sorted(self.case.claims, key=lambda c: c["id"]):
            out.append(self.claim_finding(claim))
            valued = {name for a in self.case.assertions_on(claim["id"]) for name in a.get("values") or {}}
            out.extend(self.attribute_finding(claim, name) for name in sorted(valued))
        return out

    def claim_finding(self, claim):
        everyone = self.case.assertions_on(claim["id"])
        standing = [a for a in everyone if self.case.stands(a)]
        parts, notes = [], set()
        for stance in ("affirms", "denies"):
            members = [a for a in standing if a["stance"] == stance]
            if members:
                shown = {"stance": stance, "low": None, "high": None, "unit": None}
                parts.append((stance, members, False, shown))
        if [stance for stance, *_ in parts] == ["denies"]:
            notes.add("denied")
        for assertion in everyone:
            notes.update(self.case.quote_notes(assertion, assertion.get("values") or {}))
        return self.finding(claim["id"], None, standing, parts, notes, len(parts) > 1, False)

    def attribute_finding(self, claim, name):
        attribute = claim["attributes"][name]
        kind = attribute["type"]
        everyone = [a for a in self.case.assertions_on(claim["id"]) if name in (a.get("values") or {})]
        standing = [a for a in everyone if self.case.stands(a)]
        affirming = [a for a in standing if a["stance"] == "affirms"]
        readings = [values.read_value(a, a["values"][name], attribute, self.case.settings) for a in affirming]
        scales = values.scales_of(kind, readings, self.case.rates, self.conversion_date(attribute, affirming),
                                  self.case.settings)
        parts, notes, conflict = [], set(), False
        for unit, on_scale in scales:
            groups = values.value_groups(unit, on_scale)
            conflict = conflict or len(groups) > 1
            for group in groups:
                shown = {"low": values.show_end(kind, group.low), "high": values.show_end(kind, group.high),
                         "unit": group.unit}
                shown.update({"low_open": True} if group.low[1] else {})
                shown.update({"high_open": True} if group.high[1] else {})
                parts.append(("affirms", [r.assertion for r in group.members], True, shown))
                if kind not in values.WORDS + ("date",) and len(group.members) > 1 and all(
                        values.is_wide(r.interval) for r in group.members):
                    notes.add("wide-overlap")
        for reading in readings:
            value = reading.assertion["values"][name]
            notes.update(["hedged"] if value.get("hedge") else [])
            notes.update(["unit-converted"] if reading.unit_converted else [])
            notes.update(["currency-converted"] if reading.currency_converted else [])
            notes.update(["date-uncertain"] if kind == "date" and values.Date(value["edtf"]).uncertain else [])
        for assertion in everyone:
            notes.update(self.case.quote_notes(assertion, [name]))
        return self.finding(claim["id"], name, standing, parts, notes, conflict, len(scales) > 1)

    def conversion_date(self, attribute, affirming):
        if attribute.get("rate_on"):
            return values.Date(attribute["rate_on"])
        dates = [values.Date(on) for on in
                 (self.case.documents[a["document"]].get("published") for a in affirming) if on]
        return min(dates, key=lambda date: (date.first, date.last)) if dates else None

    def finding(self, claim, attribute, standing, parts, notes, conflict, incomparable):
        try:
            built = [Part(self.case, claim, *part) for part in parts]
        except lines.TooManyLines:
            return {"id": claim + ("#" + attribute if attribute else ""), "exact": False}
        counter = Counter(self.case, claim, [line for part in built for line in part.lines])
        possible, established = len(counter.possible()), counter.established()
        supporting = {a["document"] for part in built for a in part.members}
        name = self.decide(built, conflict, incomparable, counter.lines, supporting, possible, established)
        notes = set(notes) | set(counter.notes(possible, established))
        if incomparable:
            notes.add("not-comparable")
        return {"id": claim + ("#" + attribute if attribute else ""), "claim": claim, "attribute": attribute,
                "flag": FLAGS[name], "finding": name,
                "origins": {"established": established, "possible": possible},
                "documents": sorted({a["document"] for a in standing}),
                "groups": [self.shown_group(claim, part) for part in built], "notes": sorted(notes), "exact": True}

    def decide(self, parts, conflict, incomparable, found, supporting, possible, established):
        if not parts:
            return "unsupported"
        if conflict:
            return "conflicting"
        if incomparable:
            return "not-comparable"
        if not found:
            return "circular"
        if len(supporting) == 1:
            return "single-source"
        if established >= self.threshold:
            return "corroborated"
        if possible >= self.threshold:
            return "independence-not-established"
        return "below-threshold" if possible >= 2 else "single-origin"

    def shown_group(self, claim, part):
        counter = Counter(self.case, claim, part.lines)
        proof = counter.possible()
        return dict(part.shown, assertions=[a["id"] for a in part.members],
                    origins={"established": counter.established(), "possible": len(proof)},
                    lines=[list(printed) for printed, _ in proof], names=[sorted(names) for _, names in proof],
                    cut=counter.cut())


def load(text):
    return json.loads(text, parse_float=str)


def check(data, threshold=None, as_of=None, rates=None):
    """The findings of a parsed case; `as_of` an ISO day, `rates` a table of the European Central Bank as text."""
    case = Case(data, values.Date(as_of).last if as_of else None)
    if rates:
        values.read_ecb(rates, case.rates)
    return Checker(case, threshold).findings()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("case")
    parser.add_argument("--threshold", type=int)
    parser.add_argument("--as-of")
    parser.add_argument("--rates")
    options = parser.parse_args()
    with open(options.case, encoding="utf-8") as file:
        data = load(file.read())
    table = None
    if options.rates:
        with open(options.rates, encoding="utf-8") as file:
            table = file.read()
    found = check(data, options.threshold, options.as_of, table)
    json.dump(found, sys.stdout, ensure_ascii=False, indent=1, sort_keys=True)
    print()


if __name__ == "__main__":
    main()
