"""Runs every case of tests/cli that ends in an error once more with --lang ar, and looks for English.

What the program says on standard error must be Arabic: Latin letters may stand only in isolates
(U+2068 … U+2069: words of the input, options, formats), in the place at the start of a line
(`FILE:LINE:COLUMN: `, `tawatur: `), which must stand there without invisible characters, and in
command lines to be copied. The exit status must be that of the English run.

usage: check_arabic_errors.py PROGRAM
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ISOLATED = re.compile("\u2068[^\u2066-\u2069]*\u2069")
PLACE = re.compile("[^:\u2066-\u2069\u200e\u200f]+(:[0-9]+){0,2}: (?=[\u2067\u2068])")
MARKS = str.maketrans("", "", "\u2067\u2069\u200f")


def english_in(line: str) -> str | None:
    if line.startswith("  tawatur "):
        return None
    rest = ISOLATED.sub("", PLACE.sub("", line, count=1).replace("\u200f", ""))
    # An isolate in an isolate is gone now; so is what was around it.
    left = ISOLATED.sub("", rest).translate(MARKS)
    return left if re.search("[A-Za-z]", left) else None


def run(program: str, folder: pathlib.Path, place: str) -> tuple[int, str]:
    wrapper = pathlib.Path(place) / "tawatur"
    wrapper.write_text(
        "#!/bin/bash\n"
        'for word in "$@"; do case "$word" in --lang*) exec "$program" "$@";; esac; done\n'
        'exec "$program" --lang ar "$@"\n')
    wrapper.chmod(0o755)
    work = pathlib.Path(place) / "in"
    if (folder / "in").is_dir():
        shutil.copytree(folder / "in", work)
    else:
        work.mkdir()
    environment = {
        "PATH": os.environ["PATH"],
        "LC_ALL": "C.UTF-8",
        "HOME": place,
        "program": program,
        "tawatur": str(wrapper),
        "common": str(HERE / "common"),
        "examples": str(HERE.parents[1] / "examples"),
        "schemas": str(HERE.parents[1] / "docs" / "schema"),
    }
    for name, value in os.environ.items():
        if name.endswith("SAN_OPTIONS"):
            environment[name] = value
    done = subprocess.run(["bash", "-e", str(folder / "cmd")], cwd=work, env=environment,
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=100)
    return done.returncode, done.stderr.decode("utf-8", "backslashreplace")


def main() -> int:
    program = str(pathlib.Path(sys.argv[1]).resolve())
    problems = 0
    cases = 0
    for folder in sorted(HERE.iterdir()):
        code = folder / "code"
        # A command that spells a language tests just that.
        if not code.exists() or "--lang" in (folder / "cmd").read_text():
            continue
        expected = int(code.read_text())
        if expected < 2:
            continue
        cases += 1
        with tempfile.TemporaryDirectory() as place:
            status, said = run(program, folder, place)
        complaints = [line for line in said.splitlines() if english_in(line)]
        if not re.search("[\u0620-\u064a]", said):
            complaints.append("nothing in Arabic: " + said)
        if status != expected:
            complaints.append(f"exit status {status}, in English {expected}")
        problems += len(complaints)
        for line in complaints:
            print(f"{folder.name}: {line}")
    if cases < 30:
        print(f"only {cases} cases were found")
        return 1
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
