#!/usr/bin/env python3
"""What is read, and what is proposed, in text that holds no value.

    no_values.py PROGRAM [--show]

no-values/<language>.txt is news and feature prose full of numbers that count nothing: idioms, laws,
channels, rooms, scores, titles, models, congresses, the two sides. Whatever is read there is false. Fails
when a language has more than CEILING for 1,000 words, read or proposed.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

CEILING = 2.0
FOLDER = pathlib.Path(__file__).resolve().parent / "no-values"
LANGUAGES = ("ar", "en", "fr", "es", "he")


def run(program, *words, **more):
    done = subprocess.run([program, *words], capture_output=True, encoding="utf-8", **more)
    if done.returncode:
        raise SystemExit(f"{words[0]}: {done.stderr}")
    return done.stdout


def values_of(program, language, paragraphs):
    lines = "".join(json.dumps({"id": str(i), "lang": language, "text": text}) + "\n"
                    for i, text in enumerate(paragraphs))
    for line, text in zip(run(program, "read", "--stdin-jsonl", input=lines).splitlines(), paragraphs):
        for value in json.loads(line)["values"]:
            start, end = value["start"], value["end"]
            yield f"{value['type']}: {text[max(0, start - 30):start]}[{value['exact']}]{text[end:end + 20]}"


def proposals_of(program, language, file):
    with tempfile.TemporaryDirectory() as place:
        store = str(pathlib.Path(place) / "case.tawatur")
        run(program, "init", store, "--no-why")
        out = json.loads(run(program, "add", store, str(file), "--language", language, "--published",
                             "2025-03-14", "--source", "paper", "--title", "Prose", "--format", "json"))
        for proposal in out["proposals"]:
            yield f"{proposal['shown']}: {proposal.get('quote')}"


def main():
    program, show = sys.argv[1], "--show" in sys.argv[2:]
    worse = 0
    for language in LANGUAGES:
        file = FOLDER / f"{language}.txt"
        text = file.read_text(encoding="utf-8")
        words = len(text.split())
        for what, found in (("read", list(values_of(program, language, text.splitlines()))),
                            ("proposed", list(proposals_of(program, language, file)))):
            rate = 1000 * len(found) / words
            worse += rate > CEILING
            print(f"{language}  {what:8}  {len(found):3} in {words} words  {rate:5.2f} per 1,000")
            if show or rate > CEILING:
                print("".join(f"      {row}\n" for row in found), end="")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
