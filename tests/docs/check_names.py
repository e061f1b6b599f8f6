"""Everything that has a name is documented.

    check_names.py PROGRAM

Commands, options, formats and choices are read from the program's own help; findings, flags, notes,
value types and the like from its JSON Schemas; reasons from the message catalogue; units and hedges
from their tables. Each name must stand in backquotes on its page.
"""

import json
import re
import subprocess
import sys

import run_doc_commands

ROOT = run_doc_commands.ROOT
FORBIDDEN = re.compile(r"\b(verified|confirmed|trust score)\b", re.IGNORECASE)
# Pages that name the forbidden words in order to forbid them.
MAY_NAME_THEM = {"HACKING.md"}


def output_of(program, *arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True,
                          encoding="utf-8").stdout


def backquoted(page):
    """The words and phrases in backquotes, whole and in their parts: `--lang en` gives three."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    names = set()
    for phrase in re.findall(r"`([^`\n]+)`", text):
        names.add(phrase)
        names.update(re.split(r"[\s,|={}\[\]\":]+", phrase))
    return names


def enumerations(schema):
    """Every list of permitted words in a schema."""
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "enum":
                yield from (word for word in value if isinstance(word, str) and word)
            elif key == "const" and isinstance(value, str):
                yield value
            else:
                yield from enumerations(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from enumerations(value)


def property_names(schema):
    if isinstance(schema, dict):
        for key, value in schema.items():
            if key == "properties":
                yield from value
            yield from property_names(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from property_names(value)


def commands_of(program):
    listing = output_of(program, "--help")
    return [name for name in re.findall(r"^  ([a-z]+) {2,}", listing, flags=re.MULTILINE)]


def words_of_help(program, command):
    text = output_of(program, command, "--help") if command else output_of(program, "--help")
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text))


def wanted_names(program):
    """Yields (page, kind of name, name)."""
    commands = commands_of(program)
    if len(commands) < 9:
        raise SystemExit(f"only these commands were found in the help: {commands}")
    for command in commands:
        yield "reference/commands.md", "command", command
        for option in sorted(words_of_help(program, command)):
            yield "reference/commands.md", f"option of {command}", option
    case = json.loads(output_of(program, "schema", "case"))
    report = json.loads(output_of(program, "schema", "report"))
    for name in sorted(set(property_names(case))):
        yield "reference/case.md", "key of the case", name
    for name in sorted(set(enumerations(case))):
        yield ("reference/case.md", "reference/hedges.md"), "word of the case", name
    for name in sorted(set(property_names(report))):
        yield ("reference/report.md", "reference/findings.md"), "key of the report", name
    for name in sorted(set(enumerations(report))):
        yield ("reference/findings.md", "reference/report.md"), "word of the report", name
    catalogue = json.loads((ROOT / "data/messages/en.json").read_text(encoding="utf-8"))
    for prefix in ("reason", "note", "finding", "flag"):
        for key in catalogue:
            if re.fullmatch(prefix + r"\.[a-z-]+", key):
                yield "reference/findings.md", prefix, key.partition(".")[2]
    units = json.loads((ROOT / "data/units.json").read_text(encoding="utf-8"))
    for dimension in units["dimensions"]:
        for unit in dimension["units"]:
            yield "reference/units.md", "unit", unit["symbol"]
    hedges = json.loads((ROOT / "data/hedges.json").read_text(encoding="utf-8"))
    for plural in hedges["dozens"]["plurals"]:
        yield "reference/hedges.md", "hedge", plural["name"]
    for key in catalogue:
        if key.startswith("read.doubt."):
            yield "reference/reading-files.md", "doubt", key.removeprefix("read.doubt.")
    formats = (ROOT / "sources/read/format.cpp").read_text(encoding="utf-8")
    for name in re.findall(r'^ +\{"([a-z]+)", "[a-z]+/', formats, flags=re.MULTILINE):
        yield "reference/reading-files.md", "format", name
    limits = (ROOT / "sources/read/limits.h").read_text(encoding="utf-8")
    for name in re.findall(r"^  [a-z:_]+ ([a-z_]+)(?: = |\{)", limits, flags=re.MULTILINE):
        yield "reference/reading-files.md", "limit", name


def main(program):
    missing, looked, pages = 0, 0, {}
    for page, kind, name in wanted_names(program):
        looked += 1
        names = set()
        for one in (page,) if isinstance(page, str) else page:
            if one not in pages:
                pages[one] = backquoted(one)
            names |= pages[one]
        if name not in names:
            missing += 1
            print(f"docs/{page if isinstance(page, str) else page[0]}: {kind} `{name}` is missing")
    for path in run_doc_commands.all_pages():
        if path.name in MAY_NAME_THEM:
            continue
        for word in FORBIDDEN.findall(path.read_text(encoding="utf-8")):
            missing += 1
            print(f"{path.relative_to(ROOT)}: the word “{word}” is a verdict")
    print(f"{looked} names looked for, {missing} problems")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
