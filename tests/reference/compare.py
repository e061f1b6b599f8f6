#!/usr/bin/env python3
"""Runs the program against the reference on random cases: compare.py PROGRAM [--seeds 0-499] [--size medium] [--edgy]

For each seed the first difference is printed as path, expected (reference) and got (program); at the end the kinds
of differences with their counts. `--shrink` makes the first case of each kind as small as it can, `--keep DIR`
keeps the differing cases, `--file CASE.json` compares one file. Exit status 1 on any difference.
"""

import argparse
import collections
import concurrent.futures
import copy
import json
import os
import re
import subprocess
import sys
import tempfile

import random_case
import reference

KEYS = ["flag", "finding", "origins", "documents", "groups", "notes", "exact"]
GROUP_KEYS = ["stance", "low", "high", "low_open", "high_open", "unit", "assertions", "origins", "lines", "names", "cut"]
DEFAULTS = {"low_open": False, "high_open": False, "exact": True, "stance": None}
FAILED = "/the program"


def run_program(program, path, options):
    command = [program, "check", path, "--format", "json", "--quiet"]
    for name, value in options.items():
        if name == "rates":
            value = path + ".csv"
            with open(value, "w", encoding="utf-8") as file:
                file.write(options["rates"])
        command += ["--" + name.replace("_", "-"), str(value)]
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=60)
    except subprocess.TimeoutExpired:
        return None, "no answer in 60 s"
    finally:
        if "rates" in options:
            os.unlink(path + ".csv")
    if done.returncode != 0:
        words = done.stderr.decode("utf-8", "replace").strip() or "nothing on standard error"
        return None, "status %d: %s" % (done.returncode, words.replace(path, "CASE")[:600])
    try:
        return json.loads(done.stdout)["findings"], None
    except (ValueError, KeyError, TypeError) as problem:
        return None, "output is no report: %s" % problem


def differences(expected, got, chosen):
    """Yields (path, kind, expected, got), findings in order; `kind` is the path without its names."""
    ids = [f["id"] for f in expected]
    got_ids = [f.get("id") for f in got]
    if ids != got_ids:
        yield "/findings/*/id", "finding ids", ids, got_ids
    by_id = {f.get("id"): f for f in got}
    for want in expected:
        have = by_id.get(want["id"])
        if have is None:
            continue
        where = want["id"]
        level = "attribute" if want.get("attribute") else "claim"
        if "finding" not in want:  # beyond the exact limits: only that may be compared
            if have.get("exact", True):
                yield where + "/exact", "exact", False, True
            continue
        for key in KEYS:
            left, right = want.get(key), have.get(key, DEFAULTS.get(key))
            if key == "notes":
                missing, extra = sorted(set(left) - set(right or [])), sorted(set(right or []) - set(left))
                for note in missing:
                    yield where + "/notes", level + " note missing: " + note, left, right
                for note in extra:
                    yield where + "/notes", level + " note too many: " + note, left, right
                if right is not None and len(set(right)) != len(right):
                    yield where + "/notes", "a note twice", left, right
            elif key == "groups":
                yield from group_differences(where, level, left, right or [], chosen)
            elif key == "finding" and left != right:
                yield where + "/" + key, "%s finding: %s, got %s" % (level, left, right), left, right
            elif key == "origins" and isinstance(right, dict):
                for number in ("established", "possible"):
                    if left[number] != right.get(number):
                        yield where + "/origins/" + number, level + " origins/" + number, left, right
            elif left != right and not (key == "flag" and want["finding"] != have.get("finding")):
                yield where + "/" + key, level + " " + key, left, right


def by_scale(groups):
    """The order of scales among themselves, and the words for yes and no, are left open by the design."""
    words = {"yes": "true", "no": "false"}
    groups = sorted(groups, key=lambda g: (g.get("stance") or "", g.get("unit") or ""))
    return [dict(g, low=words.get(g.get("low"), g.get("low")), high=words.get(g.get("high"), g.get("high")))
            for g in groups]


def group_differences(where, level, left, right, chosen):
    left, right = by_scale(left), by_scale(right)

    def outline(groups):
        return [[g.get("stance"), g.get("low"), g.get("high"), g.get("unit"), g.get("assertions")] for g in groups]
    if len(left) != len(right):
        yield where + "/groups", level + " number of groups", outline(left), outline(right)
        return
    for index, (want, have) in enumerate(zip(left, right)):
        for key in chosen:
            if key == "names" and "names" not in have:
                continue
            one, two = want.get(key, DEFAULTS.get(key)), have.get(key, DEFAULTS.get(key))
            if key == "names":
                one, two = [sorted(n) for n in one], [sorted(n) for n in two]
            if one != two:
                kind = "%s groups/%s" % (level, key)
                if key == "origins" and isinstance(two, dict):
                    kind += "/" + ",".join(n for n in ("established", "possible") if one.get(n) != two.get(n))
                yield "%s/groups/%d/%s" % (where, index, key), kind, one, two


def compare_case(program, case, options, chosen):
    expected = reference.check(reference.load(random_case.dump(case)), options.get("threshold"),
                               options.get("as_of"), options.get("rates"))
    handle, path = tempfile.mkstemp(suffix=".case.json")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(random_case.dump(case))
        got, problem = run_program(program, path, options)
    finally:
        os.unlink(path)
    if problem is not None:
        kind = re.sub(r"\d+|\"[^\"]*\"|/[^ ]*", "_", problem.split("\n")[0])[:100]
        return [(FAILED, "failed: " + kind, "a report", problem)]
    return list(differences(expected, got, chosen))


# --- shrinking: take things away while the same kind of difference stays

def smaller(case):
    """Yields copies of the case with one thing taken away, the big things first."""
    def without(change):
        other = copy.deepcopy(case)
        change(other)
        return other
    for index in range(len(case["assertions"])):
        yield without(lambda c: c["assertions"].pop(index))
    used = {a["claim"] for a in case["assertions"]}
    for index, claim in enumerate(case["claims"]):
        copied = any(claim["id"] in copy_.get("claims", []) for d in case["documents"] for copy_ in d.get("copies", []))
        if claim["id"] not in used and not copied:
            yield without(lambda c: c["claims"].pop(index))
    for index, document in enumerate(case["documents"]):
        for at in range(len(document.get("copies", []))):
            yield without(lambda c: c["documents"][index]["copies"].pop(at))
        for key in ("copies", "consulted", "snapshot", "status", "status_on", "published", "language"):
            if key in document and not (key == "copies" and document[key]):
                yield without(lambda c: c["documents"][index].pop(key))
        named = json.dumps([case["assertions"], [d.get("copies") for d in case["documents"]]])
        if '"%s"' % document["id"] not in named:
            yield without(lambda c: c["documents"].pop(index))
    for index, source in enumerate(case["sources"]):
        if "owner" in source:
            yield without(lambda c: c["sources"][index].pop("owner"))
        rest = json.dumps([case["assertions"], [d["source"] for d in case["documents"]], [s.get("owner") for s in case["sources"]]])
        if '"%s"' % source["id"] not in rest:
            yield without(lambda c: c["sources"].pop(index))
    for index, assertion in enumerate(case["assertions"]):
        for at, chain in enumerate(assertion.get("chains", [])):
            yield without(lambda c: c["assertions"][index]["chains"].pop(at))
            for link in range(len(chain)):
                if len(chain) > 1 and link + 1 < len(chain):
                    yield without(lambda c: c["assertions"][index]["chains"][at].pop(link))
                for key in ("basis", "document"):
                    if key in chain[link]:
                        yield without(lambda c: c["assertions"][index]["chains"][at][link].pop(key))
        for key in ("basis", "quote"):
            if key in assertion:
                yield without(lambda c: c["assertions"][index].pop(key))
        for name in assertion.get("values", {}):
            yield without(lambda c: c["assertions"][index]["values"].pop(name))
            for key in ("printed", "precision"):
                if key in assertion["values"][name]:
                    yield without(lambda c: c["assertions"][index]["values"][name].pop(key))
            if assertion["values"][name].get("hedge") not in (None, "between"):
                yield without(lambda c: c["assertions"][index]["values"][name].pop("hedge"))
    for index in range(len(case.get("rates", []))):
        yield without(lambda c: c["rates"].pop(index))
    for claim in range(len(case["claims"])):
        for name, attribute in case["claims"][claim].get("attributes", {}).items():
            if not any(a["claim"] == case["claims"][claim]["id"] and name in a.get("values", {}) for a in case["assertions"]):
                yield without(lambda c: c["claims"][claim]["attributes"].pop(name))
            for key in ("about_percent", "rate_on"):
                if key in attribute:
                    yield without(lambda c: c["claims"][claim]["attributes"][name].pop(key))
    for key in list(case["case"]["settings"]):
        yield without(lambda c: c["case"]["settings"].pop(key))


def shrink(program, case, options, chosen, kind):
    def has_kind(candidate):
        return next((d for d in compare_case(program, candidate, options, chosen) if d[1] == kind), None)
    for key in list(options):
        fewer = {name: value for name, value in options.items() if name != key}
        if any(d[1] == kind for d in compare_case(program, case, fewer, chosen)):
            options = fewer
    found, shrunk = has_kind(case), True
    while shrunk:
        shrunk = False
        for candidate in smaller(case):
            difference = has_kind(candidate)
            if difference:
                case, found, shrunk = candidate, difference, True
                break
    return case, options, found


def show(value):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) < 700 else text[:700] + " …"


def parse_seeds(text):
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--seeds", default="0-299")
    parser.add_argument("--size", choices=["small", "medium"], default="small")
    parser.add_argument("--edgy", action="store_true", help="with what the design leaves open")
    parser.add_argument("--plain", action="store_true", help="never pass --threshold or --as-of")
    parser.add_argument("--all", action="store_true", help="every difference of a seed, not only the first")
    parser.add_argument("--ignore", default="", help="kinds not to report: a regular expression")
    parser.add_argument("--shrink", action="store_true")
    parser.add_argument("--show", type=int, default=20, help="seeds printed in full (default 20)")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", metavar="DIR")
    parser.add_argument("--file", metavar="CASE.json")
    chosen = parser.parse_args()
    ignored = re.compile(chosen.ignore) if chosen.ignore else None

    def one(seed):
        if seed is None:
            with open(chosen.file, encoding="utf-8") as file:
                case, options = json.load(file), {}
        else:
            case = random_case.make(seed, chosen.size, chosen.edgy)
            options = {} if chosen.plain else random_case.options(seed)
        found = compare_case(chosen.program, case, options, GROUP_KEYS)
        return seed, case, options, [d for d in found if not (ignored and ignored.search(d[1]))]

    seeds = [None] if chosen.file else parse_seeds(chosen.seeds)
    kinds, firsts, differing = collections.Counter(), {}, 0
    with concurrent.futures.ThreadPoolExecutor(chosen.jobs) as pool:
        for seed, case, options, found in pool.map(one, seeds):
            if not found:
                continue
            differing += 1
            name = "the file" if seed is None else "seed %d %s" % (seed, options or "")
            for difference in found if chosen.all else found[:1]:
                if differing <= chosen.show:
                    print("%s  %s\n  expected %s\n  got      %s" % (name, difference[0], show(difference[2]),
                                                                  show(difference[3])))
            for kind in {d[1] for d in found}:
                kinds[kind] += 1
                firsts.setdefault(kind, (seed, case, options))
            if chosen.keep and seed is not None:
                os.makedirs(chosen.keep, exist_ok=True)
                with open(os.path.join(chosen.keep, "seed-%d.case.json" % seed), "w", encoding="utf-8") as file:
                    file.write(random_case.dump(case) + "\n")
    print("%d of %d cases differ" % (differing, len(seeds)))
    for kind, count in kinds.most_common():
        print("%6d  %s  (first: seed %s)" % (count, kind, firsts[kind][0]))
    if chosen.shrink:
        for kind, (seed, case, options) in firsts.items():
            case, options, difference = shrink(chosen.program, case, options, GROUP_KEYS, kind)
            print("\n=== %s, from seed %s %s\n%s\n  expected %s\n  got      %s\n%s" % (
                kind, seed, options or "", difference[0], show(difference[2]), show(difference[3]),
                json.dumps({k: case[k] for k in case if k != "tawatur"}, ensure_ascii=False)))
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
