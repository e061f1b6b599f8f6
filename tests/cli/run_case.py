"""Runs one case folder against the program and compares what came out with what is expected.

A case folder holds
  cmd    shell command lines (bash), run in a fresh copy of in/. "$tawatur" is the program, "$common"
         the folder of inputs that several cases use, "$examples" and "$schemas" those of the
         repository. A command that fails ends the case, with its exit status.
  in/    files the commands see; may be missing
  out    expected standard output; missing: nothing is printed
  err    expected standard error; missing: nothing is printed
  code   expected exit status; missing: 0
  files/ files expected to be there afterwards, with these bytes; may be missing

In `out` and `err` a line of its own "..." stands for any number of lines, and "…" inside a line for
any text. After the commands no temporary file of the program may be left.

usage: run_case.py PROGRAM CASE_FOLDER [--update]
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def matches(expected: str, actual: str) -> bool:
    parts = []
    for line in expected.splitlines(keepends=True):
        if line.rstrip("\n") == "...":
            parts.append(r"(?:.*\n)*?")
        else:
            parts.append(re.escape(line).replace("…", ".*"))
    return re.fullmatch("".join(parts), actual) is not None


def read(path: pathlib.Path, missing: str) -> str:
    return path.read_bytes().decode("utf-8") if path.exists() else missing


def main() -> int:
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    update = "--update" in sys.argv
    here = pathlib.Path(__file__).resolve().parent
    problems = []
    with tempfile.TemporaryDirectory() as place:
        work = pathlib.Path(place) / "in"
        if (folder / "in").is_dir():
            shutil.copytree(folder / "in", work)
        else:
            work.mkdir()
        environment = {
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "HOME": place,
            "tawatur": program,
            "common": str(here / "common"),
            "examples": str(here.parents[1] / "examples"),
            "schemas": str(here.parents[1] / "docs" / "schema"),
        }
        for name, value in os.environ.items():
            if name.endswith("SAN_OPTIONS"):
                environment[name] = value
        done = subprocess.run(
            ["bash", "-e", str(folder.resolve() / "cmd")],
            cwd=work, env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=100)
        out = done.stdout.decode("utf-8", "backslashreplace")
        err = done.stderr.decode("utf-8", "backslashreplace")
        if update:
            for name, text in (("out", out), ("err", err)):
                if text:
                    (folder / name).write_text(text, encoding="utf-8")
                elif (folder / name).exists():
                    (folder / name).unlink()
            (folder / "code").unlink(missing_ok=True)
            if done.returncode:
                (folder / "code").write_text(f"{done.returncode}\n")
            return 0
        for name, actual in (("out", out), ("err", err)):
            expected = read(folder / name, "")
            if not matches(expected, actual):
                problems.append(f"--- expected {name}\n{expected}--- actual {name}\n{actual}")
        code = int(read(folder / "code", "0"))
        if done.returncode != code:
            problems.append(f"exit status {done.returncode}, expected {code}\n{err}")
        wanted = folder / "files"
        for path in sorted(wanted.rglob("*")) if wanted.is_dir() else []:
            made = work / path.relative_to(wanted)
            if path.is_file() and (not made.exists() or made.read_bytes() != path.read_bytes()):
                problems.append(f"{made.relative_to(work)} is not as expected")
        for left in work.rglob(".tawatur-*"):
            problems.append(f"temporary file left behind: {left.relative_to(work)}")
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
