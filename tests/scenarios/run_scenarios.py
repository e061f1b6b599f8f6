"""Every folder here holds a case and what must come out of it: one finding, its two counts and its cut.

    run_scenarios.py PROGRAM [FOLDER…]
"""

import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def finding_of(program, case, wanted):
    run = subprocess.run(
        [program, "check", str(case), "--format", "json"],
        capture_output=True, encoding="utf-8", check=False)
    if run.returncode != 0:
        raise AssertionError(f"exit status {run.returncode}: {run.stderr.strip()}")
    for finding in json.loads(run.stdout)["findings"]:
        if finding["id"] == wanted:
            return finding
    raise AssertionError(f'no finding "{wanted}"')


def seen(finding):
    cuts = [group["cut"] for group in finding["groups"]]
    return {
        "claim": finding["id"],
        "finding": finding["finding"],
        "established": finding["origins"]["established"],
        "possible": finding["origins"]["possible"],
        "cut": cuts[0] if len(cuts) == 1 else cuts,
    }


def main(program, folders):
    failed = 0
    folders = [pathlib.Path(f) for f in folders] or sorted(p.parent for p in HERE.glob("*/case.json"))
    for folder in folders:
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        try:
            actual = seen(finding_of(program, folder / "case.json", expected["claim"]))
        except AssertionError as error:
            actual = str(error)
        if actual == expected:
            print(f"ok      {folder.name}")
        else:
            failed += 1
            print(f"FAILED  {folder.name}\n  expected {expected}\n  actual   {actual}")
    if not folders:
        print("no scenario found")
        return 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
