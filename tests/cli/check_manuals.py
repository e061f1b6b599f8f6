"""Checks the generated man pages and shell completions: man reads each page without a warning, each
command of the help has one, and each shell that is here accepts its completion.

usage: check_manuals.py FOLDER PROGRAM
"""

import pathlib
import re
import shutil
import subprocess
import sys


def run(*words: str, **more) -> subprocess.CompletedProcess:
    return subprocess.run(words, capture_output=True, text=True, **more)


def main() -> int:
    folder, program = pathlib.Path(sys.argv[1]), sys.argv[2]
    problems = []
    text = run(program, "--help").stdout
    listed = re.search(r"Commands:\n((?:  .*\n)+)", text).group(1)
    commands = [line.split()[0] for line in listed.splitlines()]
    if len(commands) < 9:
        problems.append(f"the help lists too few commands: {commands}")

    for name in ["tawatur"] + [f"tawatur-{command}" for command in commands]:
        page = folder / f"{name}.1"
        if not page.exists():
            problems.append(f"{page.name} is missing")
            continue
        if shutil.which("man"):
            done = run("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(page))
            if done.returncode or done.stderr:
                problems.append(f"man {page.name}: {done.stderr}")
        if "\u2026" in run(program, "--help").stdout and name == "tawatur":
            if "\u2026" not in page.read_text(encoding="utf-8"):
                problems.append("tawatur.1 is not UTF-8")

    for shell, name in (("bash", "tawatur.bash"), ("zsh", "_tawatur"), ("fish", "tawatur.fish")):
        if shutil.which(shell):
            done = run(shell, "-n", str(folder / name))
            if done.returncode or done.stderr:
                problems.append(f"{shell} -n {name}: {done.stderr}")

    # What bash would offer, asked as a shell asks.
    for typed, wanted in (("tawatur che", "check"), ("tawatur check --form", "--format"),
                          ("tawatur check --format sa", "sarif"), ("tawatur schema rep", "report"),
                          ("tawatur --lang a", "ar")):
        words = typed.split()
        script = (f". {folder / 'tawatur.bash'}; compopt() {{ :; }}; "
                  f"COMP_WORDS=({' '.join(words)}); COMP_CWORD={len(words) - 1}; _tawatur; "
                  "printf '%s\\n' \"${COMPREPLY[@]}\"")
        offered = run("bash", "-c", script).stdout.split()
        if offered != [wanted]:
            problems.append(f"bash completion of `{typed}`: {offered}, expected {wanted}")

    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
