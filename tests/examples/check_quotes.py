"""Do the quotes of the examples stand where the cases say they stand?

    check_quotes.py CASE… [--articles FOLDER…]

Texts are found by their SHA-256: first in the case itself, then in the folders given. A case whose
texts are not there is skipped (exit status 77 when nothing at all could be checked), because the
articles of real cases may not be copied.
"""

import argparse
import hashlib
import json
import pathlib
import sys
import unicodedata

SKIPPED = 77


def texts_by_hash(folders):
    texts = {}
    for folder in folders:
        for path in sorted(pathlib.Path(folder).glob("*.txt")):
            data = path.read_bytes()
            texts[hashlib.sha256(data).hexdigest()] = data.decode("utf-8")
    return texts


def plain(text):
    return " ".join(unicodedata.normalize("NFC", text).split())


def problems_of_quote(assertion, text):
    quote = assertion.get("quote", {})
    start, end = quote.get("start"), quote.get("end")
    if start is None or end is None or not 0 <= start < end <= len(text):
        yield f"{assertion['id']}: no quote inside the text"
        return
    words = text[start:end]
    if quote.get("exact", words) != words:
        yield f"{assertion['id']}: the text has {words!r} at {start}"
    if words != words.strip():
        yield f"{assertion['id']}: the quote begins or ends with a space"
    for name, value in assertion.get("values", {}).items():
        if plain(value.get("printed", "")) not in plain(words):
            yield f"{assertion['id']}: {name}: {value['printed']!r} is not in the quote"


def check(path, articles):
    """Returns (number of quotes looked at, problems)."""
    case = json.loads(path.read_text(encoding="utf-8"))
    looked, problems = 0, []
    texts = {}
    for document in case["documents"]:
        snapshot = document.get("snapshot", {})
        text = snapshot.get("text")
        if text is not None:
            if hashlib.sha256(text.encode("utf-8")).hexdigest() != snapshot["sha256"]:
                problems.append(f"{document['id']}: the text does not have the hash of its snapshot")
        else:
            text = articles.get(snapshot.get("sha256"))
        if text is not None:
            texts[document["id"]] = text
    missing_on_purpose = set(case.get("x-quotes-not-in-text", []))
    for assertion in case["assertions"]:
        text = texts.get(assertion["document"])
        if text is None or "quote" not in assertion or assertion["id"] in missing_on_purpose:
            continue
        looked += 1
        problems += problems_of_quote(assertion, text)
    return looked, problems


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cases", nargs="+", type=pathlib.Path)
    parser.add_argument("--articles", nargs="*", default=[])
    options = parser.parse_args()
    articles = texts_by_hash(options.articles)
    total, failed = 0, False
    for path in options.cases:
        looked, problems = check(path, articles)
        total += looked
        print(f"{path.name}: {looked} quotes looked at, {len(problems)} problems")
        for problem in problems:
            failed = True
            print(f"  {problem}")
    if failed:
        return 1
    return 0 if total else SKIPPED


if __name__ == "__main__":
    sys.exit(main())
