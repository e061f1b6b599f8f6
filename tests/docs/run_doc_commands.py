"""Runs every command of the documentation and compares what comes out with what is printed there.

    run_doc_commands.py PROGRAM [--update] [FILE.md…]

A fenced block that begins with ```console holds commands, `$ tawatur …`, each followed by its output.
A line `…` in the output stands for any number of lines. Commands run in a scratch folder in which
the folders of the repository are visible, so that `-o drawing.svg` leaves nothing behind; the
blocks of one file share it. A command must end with status 0: write `; echo "exit status $?"` to
show another one. --update writes the real output into the files where it differs, and leaves out
again what was left out.
"""

import argparse
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
VISIBLE = ("docs", "examples")
ANYTHING = "…"
FENCE = "```"
SECONDS_PER_COMMAND = 60


def all_pages():
    pages = [ROOT / "README.md", ROOT / "HACKING.md"]
    for folder in VISIBLE:
        pages += sorted((ROOT / folder).rglob("*.md"))
    return [page for page in pages if page.exists()]


class Step:
    """A command, the output that the page shows, and where that output stands in the page."""

    def __init__(self, command, first):
        self.command = command
        self.first = first  # index of the first line of output
        self.expected = []


def steps_of(lines):
    steps, inside = [], False
    for number, line in enumerate(lines):
        if line.startswith(FENCE):
            inside = not inside and line.strip() == FENCE + "console"
        elif inside and line.startswith("$ "):
            steps.append(Step(line[2:], number + 1))
        elif inside and steps and steps[-1].command.endswith("\\"):
            steps[-1].command = steps[-1].command[:-1] + line.strip()
            steps[-1].first = number + 1
        elif inside and steps:
            steps[-1].expected.append(line)
    return steps


def without_blank_end(lines):
    lines = [line.rstrip() for line in lines]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def matches(expected, actual):
    """Whether `actual` is `expected`, where a line `…` stands for any number of lines."""
    parts = [re.escape(line) + "\n" if line.strip() != ANYTHING else "(?:.*\n)*?"
             for line in without_blank_end(expected)]
    text = "".join(line + "\n" for line in without_blank_end(actual))
    return re.fullmatch("".join(parts), text) is not None


def shortened_alike(expected, actual):
    """`actual` with what `expected` leaves out left out, as far as the two still correspond."""
    result = []
    matcher = difflib.SequenceMatcher(a=expected, b=actual, autojunk=False)
    for kind, a1, a2, b1, b2 in matcher.get_opcodes():
        old, new = expected[a1:a2], actual[b1:b2]
        if kind == "equal" or ANYTHING not in old:
            result += new
            continue
        before = old.index(ANYTHING)
        after = len(old) - 1 - old[::-1].index(ANYTHING)
        tail = len(old) - 1 - after
        result += new[:before] + [ANYTHING] + (new[max(before, len(new) - tail):] if tail else [])
    return result


def run(command, folder):
    environment = {
        "PATH": f"{folder}/.bin{os.pathsep}{os.environ.get('PATH', os.defpath)}",
        "HOME": str(folder), "LANG": "C.UTF-8", "NO_COLOR": "1", "COLUMNS": "100", "TERM": "dumb",
    }
    # A sanitizer's settings must reach the program.
    environment.update({k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS")})
    return subprocess.run(["sh", "-c", command], cwd=folder, env=environment, check=False,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, encoding="utf-8", errors="replace",
                          timeout=SECONDS_PER_COMMAND)


def prepare(folder, program):
    for name in VISIBLE:
        (folder / name).symlink_to(ROOT / name)
    (folder / "out").mkdir()
    (folder / ".bin").mkdir()
    (folder / ".bin" / "tawatur").symlink_to(pathlib.Path(program).resolve())


def check_page(page, program, update):
    """Returns (commands run, commands that failed)."""
    lines = page.read_text(encoding="utf-8").split("\n")
    steps = steps_of(lines)
    failed, changed = 0, []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        prepare(folder, program)
        for step in steps:
            result = run(step.command, folder)
            actual = result.stdout.split("\n")
            if result.returncode == 0 and matches(step.expected, actual):
                continue
            if update and result.returncode == 0:
                expected, actual = without_blank_end(step.expected), without_blank_end(actual)
                alike = shortened_alike(expected, actual)
                changed.append((step, alike if matches(alike, actual) else actual))
                continue
            failed += 1
            print(f"{page.relative_to(ROOT)}:{step.first}: $ {step.command}")
            print(f"  exit status {result.returncode}; the program printed")
            print("".join(f"  | {line}\n" for line in without_blank_end(actual)), end="")
    for step, actual in reversed(changed):
        lines[step.first:step.first + len(step.expected)] = actual
    if changed:
        page.write_text("\n".join(lines), encoding="utf-8")
        print(f"{page.relative_to(ROOT)}: {len(changed)} outputs written")
    return len(steps), failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("program")
    parser.add_argument("pages", nargs="*", type=pathlib.Path)
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    total = failures = 0
    for page in [p.resolve() for p in options.pages] or all_pages():
        count, failed = check_page(page, options.program, options.update)
        total, failures = total + count, failures + failed
    print(f"{total} commands run, {failures} not as documented")
    return 1 if failures or not total else 0


if __name__ == "__main__":
    sys.exit(main())
