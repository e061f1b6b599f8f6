"""The examples are written as the program writes them, so that a change in git shows what changed.

    check_canonical.py PROGRAM
"""

import pathlib
import subprocess
import sys

EXAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples"


def main(program):
    cases = sorted(EXAMPLES.glob("*/*.case.json"))
    different = [
        case for case in cases
        if subprocess.run([program, "export", case, "--to", "case", "--include-confidential"],
                          check=True, stdout=subprocess.PIPE).stdout != case.read_bytes()
    ]
    for case in different:
        print(f"{case}: `tawatur export --to case` writes it differently")
    return 1 if different or not cases else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
