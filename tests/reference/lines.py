"""Lines, names, packing and cut of the reference (decisions 1-6, 17-20): by definition, not by cleverness."""

LIMIT = 4096


class TooManyLines(Exception):
    pass


class Line:
    """One chain followed to its end. `path` runs from the origin: ("document"|"source"|"unnamed", id, printed)."""

    def __init__(self, path, end, basis, qualifies, not_in_cited):
        self.path = path
        self.end = end  # ("document", id), ("source", id) or ("unnamed", id)
        self.basis = basis
        self.qualifies = qualifies  # before anything retracted on it is looked for
        self.not_in_cited = not_in_cited
        self.printed = [printed for _, _, printed in path]


class Follower:
    """Follows the lines of one claim, one stance, one group (a set of assertion ids, or None at claim level)."""

    def __init__(self, case, claim, stance, group):
        self.case, self.claim, self.stance, self.group = case, claim, stance, group
        self.lines = []

    def start(self, assertion):
        document = assertion["document"]
        publisher = self.case.publisher(document)
        self.through(assertion, [("source", publisher), ("document", document)], False)

    def through(self, assertion, path, not_in_cited):
        """`path` runs from the reader and ends with the assertion's document."""
        chains = assertion.get("chains") or []
        if not chains:
            self.end_at_document(path, assertion.get("basis"), not_in_cited)
        for chain in chains:
            self.walk(assertion["document"], chain, 0, path, True, not_in_cited)

    def walk(self, document, chain, at, path, direct, not_in_cited):
        link = chain[at]
        source, named = link["source"], link.get("document")
        last = at + 1 == len(chain)
        entered = {name for kind, name in path if kind == "document"}
        if source == self.case.publisher(document) and named is None:
            if not [other for other in self.own_words(source) if other != document]:
                if len(chain) == 1:
                    self.end_at_document(path, link.get("basis"), not_in_cited)
                elif at == 0:
                    self.walk(document, chain, 1, path, direct, not_in_cited)
                return  # later in a chain it is a loop: no line
        if named is not None:
            onward = [named]
        else:
            onward = self.own_words(source)
        if named is not None and not self.assertions_of(named):
            # it takes no stance: the line passes through it and goes on along this chain
            if named in entered:
                return
            path = path + [("source", source), ("document", named)]
            if last:
                self.add(path, ("document", named), link.get("basis"), False, not_in_cited)
            else:
                self.walk(document, chain, at + 1, path, False, not_in_cited)
            return
        for other in onward:
            if other in entered:
                continue
            own = self.assertions_of(other)
            inside = [a for a in own if self.group is None or a["id"] in self.group]
            for assertion in inside or own:
                self.through(assertion, path + [("source", source), ("document", other)], not_in_cited or not inside)
        if onward:
            return
        unnamed = self.case.sources[source]["kind"] == "unnamed"
        if not last:
            self.walk(document, chain, at + 1, path + [("source", source)], False, not_in_cited)
        elif unnamed:
            self.add(path + [("unnamed", source + "@" + document)], ("unnamed", source), link.get("basis"), False,
                     not_in_cited)
        else:
            qualifies = link.get("basis") == "interview" and direct and self.case.consulted(document)
            self.add(path + [("source", source)], ("source", source), link.get("basis"), qualifies, not_in_cited)

    def own_words(self, source):
        """Standing documents of the source that take this stance on the claim."""
        return [document for document in self.case.documents_of(source)
                if not self.case.retracted(document) and self.assertions_of(document)]

    def assertions_of(self, document):
        return [a for a in self.case.assertions_on(self.claim)
                if a["document"] == document and a["stance"] == self.stance and not self.case.quote_missing(a)]

    def end_at_document(self, path, basis, not_in_cited):
        document = path[-1][1]
        qualifies = basis in ("first-hand", "document") and self.case.consulted(document)
        self.add(path, ("document", document), basis, qualifies, not_in_cited)

    def add(self, path, end, basis, qualifies, not_in_cited):
        if len(self.lines) == LIMIT:
            raise TooManyLines()
        self.lines.append(Line([(kind, name, name) for kind, name in reversed(path)], end, basis or "unattributed",
                               qualifies, not_in_cited))


def names_of(case, claim, line, statuses, owners=True):
    """name -> smallest position on this line. `statuses`: which copies add their names (none: copies dropped)."""
    names = {}

    def put(name, position):
        names[name] = min(position, names.get(name, position))

    def put_source(source, position):
        put(source, position)
        if owners:
            put(case.topmost_owner(source), position)

    for position, (kind, name, _) in enumerate(line.path):
        if kind == "unnamed":
            put(name, position)
        elif kind == "source":
            put_source(name, position)
        else:
            put(name, position)
            for copied in case.copied_by(name, claim, statuses):
                put(copied, position)
                put_source(case.publisher(copied), position + 1)
    return names


def documents_on(case, claim, line, statuses):
    found = {name for kind, name, _ in line.path if kind == "document"}
    return found | {copied for document in found for copied in case.copied_by(document, claim, statuses)}


def keep_smallest(entries):
    """entries: (printed, frozenset of names). Drops a line whose names include another line's names."""
    entries = sorted(set((tuple(printed), frozenset(names)) for printed, names in entries))
    kept = []
    for index, (printed, names) in enumerate(entries):
        beaten = any(other < names or (other == names and place < index)
                     for place, (_, other) in enumerate(entries) if place != index)
        if not beaten:
            kept.append((printed, names))
    return kept


def packing(entries):
    """The largest set of lines no two of which share a name; of those the smallest sorted list of printed lines."""
    kept = keep_smallest(entries)

    def search(start, wanted, used):
        if wanted == 0:
            return []
        for index in range(start, len(kept) - wanted + 1):
            printed, names = kept[index]
            if not names & used:
                rest = search(index + 1, wanted - 1, used | names)
                if rest is not None:
                    return [index] + rest
        return None

    best = []
    while True:  # lists of one size in order of printing: the first found is the smallest
        found = search(0, len(best) + 1, frozenset())
        if found is None:
            return [kept[index] for index in best]
        best = found


def smallest_cut(entries, distance):
    """The fewest names that touch every line; then least total distance; then smallest sorted list."""
    sets = [names for _, names in keep_smallest(entries)]
    if not sets:
        return []

    def hitting(chosen, room):
        missed = next((names for names in sets if not names & chosen), None)
        if missed is None:
            yield chosen
        elif room:
            for name in missed:
                yield from hitting(chosen | {name}, room - 1)

    size = 1
    while True:
        found = set(hitting(frozenset(), size))
        if found:
            return min((sum(distance[name] for name in cut), sorted(cut)) for cut in found)[1]
        size += 1
