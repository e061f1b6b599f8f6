"""Does the program find in the examples what they are there to show?

    check_findings.py PROGRAM CASE EXPECTED

EXPECTED names every finding that must come out, `"id": "finding established-possible"`, and under
"notes" the notes that must occur somewhere in the case.
"""

import json
import pathlib
import subprocess
import sys


def main(program, case, expected_file):
    expected = json.loads(pathlib.Path(expected_file).read_text(encoding="utf-8"))
    run = subprocess.run([program, "check", case, "--format", "json"],
                         capture_output=True, encoding="utf-8", check=False)
    if run.returncode != 0:
        print(f"exit status {run.returncode}: {run.stderr}")
        return 1
    findings = json.loads(run.stdout)["findings"]
    actual = {
        f["id"]: f'{f["finding"]} {f["origins"]["established"]}-{f["origins"]["possible"]}'
        for f in findings
    }
    failed = False
    for name in sorted(expected["findings"].keys() | actual.keys()):
        wanted, seen = expected["findings"].get(name), actual.get(name)
        if wanted != seen:
            failed = True
            print(f"{name}: expected {wanted}, got {seen}")
    notes = {note for f in findings for note in f["notes"]}
    for note in expected.get("notes", []):
        if note not in notes:
            failed = True
            print(f"note {note} does not occur")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
