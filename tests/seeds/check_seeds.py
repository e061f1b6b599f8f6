"""What `add` proposes for the two articles of ../shared/seeds, against a gold marked by hand.

    check_seeds.py PROGRAM GOLD SEEDS

The gold (positions and readings only) is a list of rows: the article, the claim that rows of one
event share, the attribute, the value as the program shows it, where it stands and the chain. The
second article is added after the first one was accepted; rows with "of" must be about the claim of
that row of the first. Exit status 77: the articles are not here.
"""

import json
import pathlib
import subprocess
import sys
import tempfile


def main() -> int:
    program, gold, seeds = sys.argv[1], json.loads(pathlib.Path(sys.argv[2]).read_text()), pathlib.Path(sys.argv[3])
    if not seeds.is_dir():
        print(f"skipped: {seeds} is not here")
        return 77
    problems = []
    with tempfile.TemporaryDirectory() as place:
        store = str(pathlib.Path(place) / "seeds.tawatur")

        def run(*words):
            done = subprocess.run([program, *words], capture_output=True, encoding="utf-8")
            if done.returncode:
                raise SystemExit(f"{words[0]}: {done.stderr}")
            return done.stdout

        run("init", store, "--no-why")
        claims = {}
        for article in gold["articles"]:
            out = json.loads(run("add", store, str(seeds / article["file"]), "--format", "json"))
            found = {(p["place"]["start"], p["attribute"]["name"] if p["attribute"] else None): p
                     for p in out["proposals"]}
            for row in article["rows"]:
                proposal = found.get((row["start"], row["attribute"]))
                name = f'{article["file"]} {row["start"]} {row["attribute"]}'
                if proposal is None:
                    problems.append(f"{name}: not proposed")
                    continue
                have = {"shown": proposal["shown"].strip("\u2068\u2069"), "end": proposal["place"]["end"],
                        "chain": [link["source"] for link in proposal["chain"]]}
                for key, value in have.items():
                    if value != row[key]:
                        problems.append(f"{name}: {key} is {value}, not {row[key]}")
                if claims.setdefault(row["claim"], proposal["claim"]["id"]) != proposal["claim"]["id"]:
                    problems.append(f'{name}: about {proposal["claim"]["id"]}, not {claims[row["claim"]]}')
            if len(out["proposals"]) > len(article["rows"]) + article["others"]:
                problems.append(f'{article["file"]}: {len(out["proposals"])} proposals')
            run("accept", store, *[p["id"] for p in out["proposals"]], "--why", "as printed")
        flags = {(f["claim"], f["attribute"]): f["finding"]
                 for f in json.loads(run("check", store, "--format", "json"))["findings"]}
        for claim, attribute, finding in gold["findings"]:
            have = flags.get((claims.get(claim), attribute))
            if have != finding:
                problems.append(f"{claim} {attribute}: {have}, not {finding}")
    print("\n".join(problems) or "every row is proposed")
    return 1 if problems else 0


sys.exit(main())
