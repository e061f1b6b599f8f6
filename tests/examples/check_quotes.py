"""Do the quotes of the examples stand where the cases say they stand?

    check_quotes.py CASE… [--articles FOLDER…]

Texts are found by their SHA-256: first in the case itself, then in the folders given. A case whose
texts are not there is skipped (exit status 77 when nothing at all could be checked), because the
articles of real cases may not be copied. Where a case shows a quote that is wrong on purpose, it
says so under "x-example" and names the note; then something must be wrong.
"""

import argparse
import hashlib
import json
import pathlib
import sys
import unicodedata

SKIPPED = 77
WRONG_ON_PURPOSE = ("snapshot-changed", "value-not-in-quote", "quote-moved", "quote-missing")


def texts_by_hash(folders):
    texts = {}
    for folder in folders:
        for path in sorted(pathlib.Path(folder).glob("*.txt")):
            data = path.read_bytes()
            texts[hashlib.sha256(data).hexdigest()] = data.decode("utf-8")
    return texts


def wrong_on_purpose(item):
    return item.get("x-example", "").endswith(tuple("note " + note for note in WRONG_ON_PURPOSE))


def as_announced(item, problems):
    """The problems to report: none where the item announces one, one where it announces in vain."""
    if not wrong_on_purpose(item):
        return problems
    return [] if problems else [f"{item['id']}: announces a problem and has none"]


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


def problems_of_snapshot(document):
    snapshot = document.get("snapshot", {})
    text = snapshot.get("text")
    if text is not None and hashlib.sha256(text.encode("utf-8")).hexdigest() != snapshot["sha256"]:
        yield f"{document['id']}: the text does not have the hash of its snapshot"


def check(path, articles):
    """Returns (number of quotes looked at, problems)."""
    case = json.loads(path.read_text(encoding="utf-8"))
    looked, problems, texts = 0, [], {}
    for document in case["documents"]:
        problems += as_announced(document, list(problems_of_snapshot(document)))
        snapshot = document.get("snapshot", {})
        texts[document["id"]] = snapshot.get("text", articles.get(snapshot.get("sha256")))
    for assertion in case["assertions"]:
        text = texts[assertion["document"]]
        if text is not None and "quote" in assertion:
            looked += 1
            problems += as_announced(assertion, list(problems_of_quote(assertion, text)))
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
