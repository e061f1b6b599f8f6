#!/usr/bin/env python3
"""Compiles the hand-marked corpus into JSON with offsets.

The only data people edit are the marked texts (GUIDELINES.md explains the marks):

    dev/<lang>.txt        held-out/<lang>.txt         one sentence a line
    articles/dev/<id>.txt articles/held-out/<id>.txt  one article a file

    compile_corpus.py --check              checks every mark, prints counts
    compile_corpus.py --output FOLDER      writes sentences.<lang>.jsonl and articles/<id>.txt + .gold.json

Offsets are never typed: they follow from where the marks stand. Standard library only.
"""

import argparse
import collections
import decimal
import hashlib
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
LANGUAGES = ("ar", "en", "es", "fr", "he")
SPLITS = ("dev", "held-out")
HEDGES = {"~": "about", ">": "more-than", "<": "less-than", ">=": "at-least", "<=": "at-most",
          "^": "up-to", "+": "dozens"}
TYPES = {"m": "money", "q": "quantity", "c": "count", "d": "date", "p": "percent", "o": "ordinal"}
KINDS = {"outlet": "outlet", "agency": "agency", "off": "official", "co": "company",
         "pers": "person", "anon": "anonymous"}
STANCES = ("denies", "doubts")
SCALES = {"k": 3, "M": 6, "B": 9, "T": 12}
DATE = re.compile(r"^(?:-?\d{2}(?:\d\d|\dX|XX)|XXXX-\d\d)(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?[~?]?$")
NUMBER = re.compile(r"^-?\d+(\.\d+)?$")


class MarkError(Exception):
    pass


def split_of(identifier):
    """Which half a row belongs to: decided by its id alone, before anybody wrote a rule."""
    return SPLITS[hashlib.sha256(identifier.encode()).digest()[0] % 2]


def plain_number(text):
    scale = 0
    if text[-1:] in SCALES:
        scale = SCALES[text[-1]]
        text = text[:-1]
    if not NUMBER.match(text):
        raise MarkError(f"not a number: {text!r}")
    with decimal.localcontext() as context:
        context.prec = 60
        value = decimal.Decimal(text).scaleb(scale)
        plain = format(value, "f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain


def iso_of_day(day):
    """Days since 1970-01-01 to YYYY-MM-DD in the Gregorian calendar."""
    day += 719468
    era, within = divmod(day, 146097)
    year_of_era = (within - within // 1460 + within // 36524 - within // 146096) // 365
    day_of_year = within - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * day_of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    year = year_of_era + era * 400 + (month <= 2)
    return f"{year:04d}-{month:02d}-{day_of_year - (153 * shifted + 2) // 5 + 1:02d}"


def hijri_day(year, month, day):
    """The civil tabular calendar; the real one may differ by a day, hence the interval."""
    julian = (11 * year + 3) // 30 + 354 * year + 30 * month - (month - 1) // 2 + day + 1948440 - 385
    return julian - 2440588


def hijri_interval(text):
    parts = [int(p) for p in text.split("-")]
    year = parts[0]
    if len(parts) == 3:
        first = last = hijri_day(*parts)
    elif len(parts) == 2:
        month = parts[1]
        first = hijri_day(year, month, 1)
        last = (hijri_day(year, month + 1, 1) if month < 12 else hijri_day(year + 1, 1, 1)) - 1
    else:
        first, last = hijri_day(year, 1, 1), hijri_day(year + 1, 1, 1) - 1
    return f"{iso_of_day(first - 1)}/{iso_of_day(last + 1)}"


def check_edtf(text):
    parts = text.split("/")
    if len(parts) > 2 or any(p != ".." and not DATE.match(p) for p in parts):
        raise MarkError(f"not a date: {text!r}")


def value_of(mark, exact, start):
    words = mark.split()
    if not words or words[0] not in TYPES:
        raise MarkError(f"unknown kind of value: {mark!r}")
    if len(words) < (3 if words[0] in "mqc" else 2):
        raise MarkError(f"too short: {mark!r}")
    kind = TYPES[words.pop(0)]
    value = {"type": kind, "start": start, "end": start + len(exact), "exact": exact}
    if kind == "date":
        edtf = words.pop(0)
        if edtf.startswith("h"):
            value["edtf"] = hijri_interval(edtf[1:])
            value["calendar"] = "hijri"
        else:
            check_edtf(edtf)
            value["edtf"] = edtf
        if "rel" in words:
            words.remove("rel")
            value["relative"] = True
        if words:
            raise MarkError(f"left over: {mark!r}")
        return value
    number = words.pop(0)
    hedge = None
    high = None
    if ".." in number:
        number, high = number.split("..")
        hedge = "between"
    for symbol, name in HEDGES.items():
        if symbol in words:
            if hedge:
                raise MarkError(f"two hedges: {mark!r}")
            words.remove(symbol)
            hedge = name
    implicit = "imp" in words
    if implicit:
        words.remove("imp")
    key = "amount" if kind == "money" else "number"
    value[key] = plain_number(number)
    if high is not None:
        value[key + "_to"] = plain_number(high)
        if decimal.Decimal(value[key]) >= decimal.Decimal(value[key + "_to"]):
            raise MarkError(f"range upside down: {mark!r}")
    if not words and kind in ("money", "quantity", "count"):
        raise MarkError(f"of what? {mark!r}")
    if kind == "money":
        value["currency"] = words.pop(0)
        if not re.match(r"^[A-Z]{3}$", value["currency"]):
            raise MarkError(f"not a currency: {mark!r}")
    elif kind == "quantity":
        value["unit"] = words.pop(0)
    elif kind == "count":
        value["of"] = " ".join(words)
        words = []
    if words:
        raise MarkError(f"left over: {mark!r}")
    value["hedge"] = hedge
    if implicit:
        value["implicit"] = True
    return value


def source_of(mark, exact, start):
    words = mark.split("cue=", 1)
    cue = words[1].strip() if len(words) == 2 else None
    words = words[0].split()
    if not words or words[0] not in KINDS:
        raise MarkError(f"unknown kind of source: {mark!r}")
    source = {"source": exact, "start": start, "end": start + len(exact), "cue": cue,
              "kind": KINDS[words.pop(0)], "of": "whole", "stance": "affirms"}
    order = None
    scope = "0"
    for word in words:
        if word == "part":
            source["of"] = "part"
        elif word in STANCES:
            source["stance"] = word
        elif word.isdigit():
            order = int(word)
        elif word == "doc" or re.match(r"^\+\d+$", word):
            scope = word
        elif word == "anaphor":
            source["anaphor"] = True
        else:
            raise MarkError(f"unknown word {word!r} in {mark!r}")
    return source, order, scope


MARK = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}|\[([^\[\]|]*)\|([^\[\]|]*)\]|<([^<>]*)>")


def unmark(marked):
    """The plain text, its values, its sources with order and scope."""
    text, values, sources, cues = [], [], [], []
    length = 0
    at = 0
    nested = re.search(r"\[[^\]|]*\{|\{[^}|]*\[", marked)
    if nested:
        raise MarkError("marks do not nest")
    for match in MARK.finditer(marked):
        plain = marked[at:match.start()]
        text.append(plain)
        length += len(plain)
        if match.group(1) is not None:
            exact = match.group(1)
            values.append(value_of(match.group(2), exact, length))
        elif match.group(3) is not None:
            exact = match.group(3)
            sources.append(source_of(match.group(4), exact, length))
        else:
            exact = match.group(5)
            cues.append(exact)
        if exact != exact.strip() or not exact:
            raise MarkError(f"a span begins or ends in space: {exact!r}")
        text.append(exact)
        length += len(exact)
        at = match.end()
    text.append(marked[at:])
    plain = "".join(text)
    if any(c in plain for c in "{}|<>"):
        raise MarkError("a mark was not closed")
    wanting = [s for s, _, _ in sources if s["cue"] is None]
    for source, _, _ in sources:
        if source["cue"] == "-":
            source["cue"] = None
    if cues and len(cues) != len(wanting):
        raise MarkError(f"{len(cues)} cues for {len(wanting)} sources")
    for source, cue in zip(wanting, cues):
        source["cue"] = cue
    for source, _, _ in sources:
        if source["cue"] is not None and source["cue"] not in plain:
            raise MarkError(f"cue not in the text: {source['cue']!r}")
    for item in values + [s for s, _, _ in sources]:
        exact = item.get("exact", item.get("source"))
        if plain[item["start"]:item["end"]] != exact:
            raise MarkError(f"offsets of {exact!r} are wrong")
    return plain, values, sources


def chain_of(sources):
    """Nearest to the reader first. None: sources stand side by side, the row has no single chain."""
    ordered = sorted((o, s["source"]) for s, o, _ in sources if o is not None)
    if ordered:
        if [o for o, _ in ordered] != list(range(1, len(ordered) + 1)):
            raise MarkError("the links of the chain are not 1, 2, …")
        return [name for _, name in ordered]
    if len(sources) > 1:
        return None
    return [s["source"] for s, _, _ in sources]


SENTENCE = re.compile(r"^(?P<id>[a-z]{2}-\d{4})(?: @(?P<published>\d{4}-\d\d-\d\d))? (?P<text>.+)$")


def read_sentences(path, language, split):
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        try:
            match = SENTENCE.match(line)
            if not match:
                raise MarkError("not: id [@date] text")
            identifier = match.group("id")
            if not identifier.startswith(language) or split_of(identifier) != split:
                raise MarkError(f"{identifier} does not belong here ({split_of(identifier)})")
            text, values, sources = unmark(match.group("text"))
            row = {"id": identifier, "lang": language, "split": split}
            if match.group("published"):
                row["published"] = match.group("published")
            elif any(v.get("relative") for v in values):
                raise MarkError("a relative date needs a publication date")
            row["text"] = text
            row["values"] = values
            row["attributions"] = [s for s, _, _ in sources]
            chain = chain_of(sources)
            if chain is not None:
                row["chain"] = chain
            rows.append(row)
        except MarkError as error:
            raise MarkError(f"{path}:{number}: {error}") from None
    return rows


# An article's sentences end at . ! ? ؟ … followed by space, or at the end of a line. Closing
# quotation marks and brackets stay with the sentence they close.
SENTENCE_END = re.compile(r"(?<!\d)[.!?؟…]+[»”\"’)\]״]*(?=\s)|\n|(?<=\d)[.!?؟][»”\"’)\]״]*(?=\s)")


def sentence_spans(text):
    spans = []
    start = 0
    for match in list(SENTENCE_END.finditer(text)) + [None]:
        end = match.end() if match else len(text)
        piece = text[start:end]
        if piece.strip():
            first = start + len(piece) - len(piece.lstrip())
            spans.append((first, start + len(piece.rstrip())))
        start = end
    return spans


def read_article(path, split):
    identifier = path.stem
    try:
        if split_of(identifier) != split:
            raise MarkError(f"{identifier} belongs in {split_of(identifier)}")
        head, _, body = path.read_text(encoding="utf-8").partition("\n---\n")
        fields = dict(map(str.strip, line.split(":", 1)) for line in head.split("\n") if line)
        unknown = set(fields) - {"lang", "title", "publisher", "published", "chain"}
        if unknown:
            raise MarkError(f"unknown fields {sorted(unknown)}")
        text, values, sources = unmark(body.rstrip("\n") + "\n")
        spans = sentence_spans(text)
        attributions = []
        for source, _, scope in sources:
            at = next(i for i, (a, b) in enumerate(spans) if a <= source["start"] < b)
            if scope == "doc":
                first, last = 0, len(spans) - 1
            else:
                first, last = at, at + int(scope)
            if last >= len(spans):
                raise MarkError(f"scope of {source['source']!r} runs past the end")
            source["scope"] = {"start": spans[first][0], "end": spans[last][1]}
            attributions.append(source)
        chain = [link.strip() for link in fields.get("chain", "").split(" ← ") if link.strip()]
        names = {s["source"] for s in attributions}
        for link in chain:
            if link not in names:
                raise MarkError(f"link {link!r} of the chain is marked nowhere")
        if fields["title"] not in text:
            raise MarkError("the title does not stand in the text")
        return {"id": identifier, "lang": fields["lang"], "split": split, "title": fields["title"],
                "publisher": fields["publisher"], "published": fields["published"], "text": text,
                "chain": chain, "attributions": attributions, "values": values}
    except (MarkError, KeyError) as error:
        raise MarkError(f"{path}: {error}") from None


def load(folder=HERE):
    """All rows and all articles of the corpus."""
    rows, articles = [], []
    for language in LANGUAGES:
        mine = []
        for split in SPLITS:
            path = folder / split / f"{language}.txt"
            if path.exists():
                mine += read_sentences(path, language, split)
        identifiers = collections.Counter(r["id"] for r in mine)
        texts = collections.Counter(r["text"] for r in mine)
        for what, times in list(identifiers.items()) + list(texts.items()):
            if times > 1:
                raise MarkError(f"{language}: twice: {what}")
        rows += sorted(mine, key=lambda r: r["id"])
    for split in SPLITS:
        for path in sorted((folder / "articles" / split).glob("*.txt")):
            articles.append(read_article(path, split))
    articles.sort(key=lambda a: a["id"])
    return rows, articles


def write(rows, articles, output):
    output.mkdir(parents=True, exist_ok=True)
    (output / "articles").mkdir(exist_ok=True)
    for language in LANGUAGES:
        lines = [json.dumps(r, ensure_ascii=False) for r in rows if r["lang"] == language]
        (output / f"sentences.{language}.jsonl").write_text("".join(l + "\n" for l in lines), encoding="utf-8")
    for article in articles:
        gold = {k: v for k, v in article.items() if k != "text"}
        base = output / "articles" / article["id"]
        base.with_suffix(".txt").write_text(article["text"], encoding="utf-8")
        base.with_suffix(".gold.json").write_text(
            json.dumps(gold, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def summary(rows, articles):
    lines = []
    for language in LANGUAGES:
        mine = [r for r in rows if r["lang"] == language]
        if not mine:
            continue
        types = collections.Counter(v["type"] for r in mine for v in r["values"])
        lines.append(
            f"{language}: {len(mine)} sentences ({sum(r['split'] == 'dev' for r in mine)} dev), "
            f"{sum(types.values())} values ({', '.join(f'{k} {n}' for k, n in sorted(types.items()))}), "
            f"{sum(not r['values'] for r in mine)} without a value, "
            f"{sum(len(r['attributions']) for r in mine)} attributions, "
            f"{sum(len(r.get('chain', [])) > 1 for r in mine)} chains of two and more, "
            f"{sum(len(a['values']) for a in articles if a['lang'] == language)} values in "
            f"{sum(a['lang'] == language for a in articles)} articles")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description="Compile the hand-marked corpus.")
    parser.add_argument("--folder", type=pathlib.Path, default=HERE)
    parser.add_argument("--output", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    try:
        rows, articles = load(options.folder)
    except MarkError as error:
        print(error, file=sys.stderr)
        return 1
    if options.output:
        write(rows, articles, options.output)
    print(summary(rows, articles))
    return 0


if __name__ == "__main__":
    sys.exit(main())
