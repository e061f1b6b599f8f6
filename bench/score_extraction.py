#!/usr/bin/env python3
"""Scores `tawatur read` on data sets that others made.

  score_extraction.py PROGRAM DATA [--suite NAME] [--lang LL] [--errors N]

DATA is the folder that holds recognizers/, duckling/, num2words/, text2num/, price-parser/ and
dateparser/. A row passes when every value that the row expects is read, with its number and its
unit, and none besides (of the kinds that the row is about). Two figures are printed: `raw` of all rows
that can be judged at all, and the one without the rows whose convention is not ours. Those are named
in CONVENTIONS (in words in extraction_conventions.json), whole conventions, passed rows and failed.
"""
import argparse
import collections
import datetime
import json
import pathlib
import re
import subprocess
import sys
from fractions import Fraction

LANGUAGES = ("ar", "en", "fr", "es", "he")

PERCENT_FIRST = re.compile(
    r"^\W*(%|per ?cents?|percentages?|pour ?cents?|pourcentages?|por ?cientos?|نسبة|بالم[ائ]+ة)\s", re.IGNORECASE)
ONE = re.compile(r"\b(one|an?|uno?|une|una|واحد|واحدة|אחד|אחת)\b", re.IGNORECASE)
PARTS_OF_DIGITS = re.compile(r"[\d٠-٩]+([./][\d٠-٩]+){2,}|\+\d+-\d+")


def is_cut_literal(row):
    """100_000 of the source became 100."""
    if row["lang"] != "es" or row["type"] != "Numeral" or row["expected"] is None:
        return False
    value = row["expected"]["value"]
    large = re.search(r"\d{6,}|\d{4,}[kK]|\d[kKM]$|\bmil\b|\bmill", row["text"])
    return bool(large) and (isinstance(value, dict) or abs(value) < 1000)


def is_bare_currency(row):
    expected = row["expected"]
    return row["type"] == "AmountOfMoney" and expected is not None and \
        expected.get("value") in (1, 0.01) and not re.search(r"\d", row["text"]) and not ONE.search(row["text"])


# (suite, test on the row) -> why the row is counted out. Whole conventions, never single rows.
CONVENTIONS = [
    ("recognizers", lambda r: r["model"] == "NumberModel" and not r["expected"]
     and re.search(r"[\d٠-٩][^\W\d_]", r["text"]),
     "digits written to their unit or scale (180ml, 1M) are no number there, a quantity here"),
    ("recognizers", lambda r: r["model"] == "NumberModel" and PARTS_OF_DIGITS.search(r["text"]),
     "numbers inside addresses, telephone numbers and dates"),
    ("recognizers", lambda r: r["model"] == "NumberModel" and re.search(r"\d ?[gG]\b", r["text"]),
     "G for a milliard: here a generation of networks (5G)"),
    ("recognizers", lambda r: r["model"] == "PercentModel"
     and any(PERCENT_FIRST.search(e["text"]) for e in r["expected"]),
     "the word for percent before its number (percents of twenty)"),
    ("recognizers", lambda r: r["model"] == "PercentModel" and re.search(r"\d(\^|e)\d", r["text"]),
     "powers such as 2^3 are formulas, not printed values"),
    ("duckling", is_cut_literal, "gold cut in conversion: 100_000 became 100"),
    ("duckling", is_bare_currency, "the bare name of a currency, no number: a singular is no value"),
    ("duckling", lambda r: r["type"] == "Numeral" and re.search(r"\d ?[gG]$", r["text"]),
     "G for a milliard: here a generation of networks (5G)"),
    ("duckling", lambda r: r["type"] == "Numeral" and not re.search(r"\d", r["text"]) and re.search(
        r"\b(few|couple|pair|single|יחיד|זוג)\b", r["text"]),
     "vague words (a few, a couple, single)"),
    ("duckling", lambda r: r["type"] == "Numeral" and re.search(r"\b(l|lkh|cr|kr)$", r["text"], re.IGNORECASE),
     "Indian abbreviations of scales: here litre and krone"),
    ("num2words", lambda r: r["type"] == "cardinal" and re.search(r"\s,\s", r["text"]),
     "a comma between number words for the decimal point"),
    ("num2words", lambda r: isinstance(r.get("value"), (int, float)) and abs(r["value"]) > 10**40,
     "numbers above 10^40, whose gold has passed through a binary fraction"),
    ("dateparser", lambda r: re.search(r"\d ?\. +\d|\d +\. ?\d", r["text"]),
     "points with spaces in numeric dates (26 . 10.21)"),
    ("recognizers", lambda r: r["model"] == "NumberModel"
     and any((e.get("resolution") or {}).get("subtype") == "power" for e in r["expected"]),
     "powers such as 2^3 are formulas, not printed values"),
    ("recognizers", lambda r: r["model"] == "OrdinalModel"
     and any(e["typename"] == "ordinal.relative" for e in r["expected"]),
     "next, previous and last have no number"),
    ("duckling", lambda r: r["set"] == "latentCorpus",
     "latent rows are to be read only when asked for"),
    ("duckling", lambda r: r["type"] == "AmountOfMoney" and r.get("region"),
     "a currency that only the region of the reader decides"),
    ("price-parser", lambda r: r["set"].startswith("PRICE_PARSING_EXAMPLES_XFAIL"),
     "rows that the data's own program fails"),
]


def rows_of(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def number(text, lang="en"):
    """The gold of French and Spanish rows has a decimal comma."""
    text = str(text)
    if lang in ("fr", "es"):
        text = text.replace(".", "").replace(",", ".") if "," in text else text
    try:
        return Fraction(text.replace(",", "").replace("%", "").strip())
    except (ValueError, ZeroDivisionError):
        return None


def near(a, b):
    if a is None or b is None:
        return a is b
    return a == b or abs(a - b) <= abs(b) * Fraction(1, 10**9)


def same_numbers(read, expected):
    """As multisets, in the order of the text first."""
    left = list(read)
    for want in expected:
        for at, have in enumerate(left):
            if near(have, want):
                del left[at]
                break
        else:
            return False
    return not left


def values_of(answer, types):
    return [v for v in answer["values"] if v["type"] in types]


def numbers_of(value):
    first = value.get("amount", value.get("number"))
    second = value.get("amount_to", value.get("number_to"))
    found = [number(first)] if first is not None else []
    return found + ([number(second)] if second is not None else [])


NUMERIC = ("number", "count", "quantity", "money", "percent", "ordinal")

# ---------------------------------------------------------------- recognizers

UNIT_IDS = {
    "Kilometer": "km", "Meter": "m", "Centimeter": "cm", "Millimeter": "mm", "Mile": "mi",
    "Foot": "ft", "Inch": "in", "Yard": "yd", "Kilogram": "kg", "Gram": "g", "Milligram": "mg",
    "Pound": "lb", "Ounce": "oz", "Metric ton": "t", "Ton": "t", "Liter": "L",
    "Kilometer per hour": "km/h", "Mile per hour": "mph", "Meter per second": "m/s",
    "Square kilometer": "km2", "Square meter": "m2", "Hectare": "ha", "Acre": "acre",
    "Watt": "W", "Kilowatt": "kW", "Megawatt": "MW", "Kilowatt hour": "kWh",
}


# Their unit of parts of a currency: ours is the currency.
SUBUNITS = {"Cent": 100, "Pence": 100, "Penny": 100, "Penique": 100, "Centavo": 100, "Centime": 100,
            "Centimes": 100, "Céntimo": 100, "Pesewa": 100, "Sen": 100, "Satoshi": 10**8}
# Of other models than Dimension: durations, people, temperatures.
NOT_DIMENSIONS = {"ms", "s", "min", "h", "d", "week", "fortnight", "month", "quarter", "year", "decade",
                  "century", "person", "°", "°C", "°F"}


def score_recognizers(row, answer):
    model, expected = row["model"], row["expected"]
    if model == "NumberModel":
        want = [number(e["resolution"]["value"], row["lang"]) for e in expected]
        have = [n for v in values_of(answer, ("number", "count", "quantity", "money", "percent"))
                for n in numbers_of(v)]
        return same_numbers(have, want)
    if model in ("OrdinalModel", "OrdinalModelSuppressExtendedTypes"):
        want = [number(e["resolution"]["value"], row["lang"]) for e in expected]
        return same_numbers([n for v in values_of(answer, ("ordinal",)) for n in numbers_of(v)],
                            want)
    if model == "PercentModel":
        want = []
        for e in expected:
            text = e["resolution"]["value"]
            ends = re.findall(r"-?[\d.,]*\d", text)
            want += [number(x, row["lang"]) for x in ends]
        return same_numbers([n for v in values_of(answer, ("percent",)) for n in numbers_of(v)],
                            want)
    if model == "CurrencyModel":
        want = []
        for e in expected:
            amount = number(e["resolution"].get("value"), row["lang"])
            if e["resolution"].get("value") is None:
                continue
            parts = SUBUNITS.get(e["resolution"].get("unit"), 1)
            want.append((amount / parts if amount is not None else None,
                         e["resolution"].get("isoCurrency")))
        have = [(n, v["currency"]) for v in values_of(answer, ("money",)) for n in numbers_of(v)]
        if len(want) != len(have):
            return False
        for amount, code in want:
            for at, (n, currency) in enumerate(have):
                if near(n, amount) and (code is None or code.startswith("_") or code == currency):
                    del have[at]
                    break
            else:
                return False
        return True
    if model == "DimensionModel":
        want = [(number(e["resolution"].get("value"), row["lang"]), UNIT_IDS.get(e["resolution"].get("unit")))
                for e in expected if e["resolution"].get("value") is not None]
        have = []
        angle = any(e["resolution"].get("subtype") == "Angle" for e in expected)
        for v in values_of(answer, ("quantity",)):
            if v.get("unit") in NOT_DIMENSIONS and not (angle and v["unit"] == "°"):
                continue
            ends = numbers_of(v)
            # "eight to 10 feet": they take only the end that has the unit.
            whole = len(ends) == 2 and not any(near(ends[0], amount) for amount, _ in want)
            have += [(n, v.get("unit")) for n in (ends[1:] if whole else ends)]
        if len(want) != len(have):
            return False
        for amount, unit in want:
            for at, (n, ours) in enumerate(have):
                if near(n, amount) and (unit is None or unit == ours):
                    del have[at]
                    break
            else:
                return False
        return True
    return None


SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}


def edtf_of_timex(timex):
    """The EDTF of a TIMEX that does not depend on a reference date; None for the others."""
    if re.fullmatch(r"\d{4}(-\d\d){0,2}|XXXX-\d\d-\d\d|XXXX-\d\d", timex):
        return timex
    season = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", timex)
    if season:
        return f"{season[1]}-{SEASONS[season[2]]}"
    span = re.fullmatch(r"\((\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d),P\d+[DMYW]\)", timex)
    if span:
        return f"{span[1]}/{span[2]}"
    return None


def month_names():
    """Every printed name of a month, folded to lower case."""
    names = set()
    for language in LANGUAGES:
        path = pathlib.Path(__file__).resolve().parent.parent / f"data/lang/{language}/dates.json"
        for forms in json.loads(path.read_text(encoding="utf-8"))["months"].values():
            names.update(form.lower() for form in forms)
    return names


MONTH_NAMES = month_names()
EASTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
# A length of time inside a date, or the day of the reader: reckoned, not printed.
RECKONED = re.compile(
    r"\b(weeks?|days?|(?<=\d )months?|now|today|tomorrow|yesterday|semanas?|d[ií]as?|hoy|ahora|ma[ñn]ana"
    r"|semaines?|jours?|maintenant|aujourd|demain|weekend)\b|(?:أسبوع|أسابيع|اسبوع|أيام|اليوم|الآن|غدا)",
    re.IGNORECASE)


def printed_timex(e):
    """(TIMEX, kind, first day, day behind the last) of an expected date, whichever form it has."""
    if isinstance(e.get("value"), dict):
        value = e["value"]
        if isinstance(value.get("values"), list):
            one = (value["values"] or [{}])[0]
            kind = e.get("type", "").split(".")[-1]
            return one.get("timex", ""), kind, one if "Mod" in one else None
        future = value.get("FutureResolution") or {}
        days = {"start": future.get("startDate"), "end": future.get("endDate")}
        return value.get("Timex", ""), e.get("type"), days if value.get("Mod") else None
    if "resolution" in e and e.get("typename", "").startswith("datetimeV2"):
        one = (e["resolution"]["values"] or [{}])[0]
        return one.get("timex", ""), e["typename"].split(".")[1], one if "Mod" in one else None
    return "", None, None


def date_row(row):
    """([(text, edtf)], None) when every date of the row is printed in full, else (None, why)."""
    found = []
    for e in row["expected"]:
        timex, kind, modified = printed_timex(e)
        if kind not in ("date", "daterange"):
            return None, None  # clock times, durations, sets, extraction without a reading
        edtf = edtf_of_timex(timex)
        if edtf is None:
            return None, None  # reckoned from a reference date by their own type information
        text = e["text"].translate(EASTERN)
        low = text.lower()
        if re.fullmatch(r"(\w+ )?\d{1,2}\.\d{1,2}", low):
            return None, "two numbers around a point (4.22): a decimal"
        if modified:
            if not (modified.get("start") and modified.get("end")):
                if "/" in edtf or re.search(r"(end|start|mid)$", modified.get("Mod") or "end"):
                    return None, "open ends: after, since, before a part of a year"
            elif not edtf.startswith("XXXX"):  # early, mid, late: the part that they resolve it to
                edtf = f"{modified['start']}/{modified['end']}"
        for part in edtf_of_timex(timex).split("/"):
            year = part[:4]
            short = year.lstrip("0") if year != "XXXX" else ""
            if year == "XXXX" or year in text or year[2:] in text or (short and short in text):
                continue
            # The end of a quarter, a season or a decade need not print its year.
            if part == edtf_of_timex(timex).split("/")[0] or int(year) - int(edtf[:4]) > 10:
                return None, None
        if RECKONED.search(low):
            return None, "a length of time or the day of the reader inside the date"
        if edtf.startswith("XXXX") and not re.search(r"\d", text):
            return None, None
        if re.fullmatch(r"(\d{4}|XXXX)-\d\d-\d\d", edtf):
            if not exists(edtf):
                return None, "days that do not exist (30 February)"
            words = set(re.findall(r"[^\W\d_]+", low))
            rest = re.sub(r"\d{4}|(?<!\d)\d\d$", "", text) if edtf[:4] != "XXXX" else text
            named = any(name.strip(".") in low for name in MONTH_NAMES if len(name) > 2) or \
                any(name.strip(".") in words for name in MONTH_NAMES)
            if not named and len(re.findall(r"\d+", rest)) < (2 if edtf[:4] == "XXXX" else 1):
                return None, "feasts that a calendar must reckon (Easter 2018)"
        found.append((e["text"], edtf))
    return (found, None) if found else (None, None)


def exists(edtf):
    try:
        datetime.date.fromisoformat(edtf.replace("XXXX", "2000"))
    except ValueError:
        return False
    return True


def bounds(edtf):
    """(first day, last day) of an EDTF date or interval, or the text itself when it has none."""
    if "/" in edtf:
        low, high = edtf.split("/")
        left, right = bounds(low), bounds(high)
        if isinstance(left, tuple) and isinstance(right, tuple):
            return left[0], right[1]
        return edtf
    if re.fullmatch(r"\d{4}", edtf):
        return f"{edtf}-01-01", f"{edtf}-12-31"
    if re.fullmatch(r"\d{3}X", edtf):
        return f"{edtf[:3]}0-01-01", f"{edtf[:3]}9-12-31"
    if re.fullmatch(r"\d{4}-(0\d|1[012])", edtf):
        year, month = map(int, edtf.split("-"))
        last = (datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(1))
        return f"{edtf}-01", last.isoformat()
    if re.fullmatch(r"\d{4}-\d\d-\d\d", edtf):
        return edtf, edtf
    return edtf


def same_date(ours, theirs):
    left, right = bounds(ours), bounds(theirs)
    if left == right:
        return True
    if isinstance(left, tuple) and isinstance(right, tuple) and "/" in theirs:
        # Their ranges leave out the last day, and end a range of years or months on the first day
        # of its last one (2014 to 2018: up to 2018-01-01).
        day = datetime.date.fromisoformat(right[1]) - datetime.timedelta(1)
        if left[0] != right[0]:
            return False
        if left[1] == day.isoformat():
            return True
        last = ours.split("/")[-1]
        return "/" in ours and isinstance(bounds(last), tuple) and bounds(last)[0] == right[1]
    return False


def other_order(edtf):
    """4/5/2024 with day and month exchanged, or None."""
    match = re.fullmatch(r"(\d{4}|XXXX)-(\d\d)-(\d\d)", edtf)
    return f"{match[1]}-{match[3]}-{match[2]}" if match and int(match[3]) <= 12 else None


def score_dates(want, answer):
    left = [(v["edtf"], "day-month-order" in v.get("doubts", ()))
            for v in values_of(answer, ("date",))]
    for edtf in want:
        for at, (ours, either) in enumerate(left):
            # An interval of ours, where they mark its two ends.
            if "/" in ours and "/" not in edtf and edtf in ours.split("/"):
                rest = [end for end in ours.split("/") if end != edtf]
                left[at:at + 1] = [(end, either) for end in rest]
                break
            # Numbers alone in either order: ours says that the order is a guess.
            if same_date(ours, edtf) or (either and same_date(ours, other_order(edtf) or edtf)):
                del left[at]
                break
        else:
            return False
    return not left


# ------------------------------------------------------------------- duckling

CURRENCIES = {"Dollar": "USD", "Pound": None, "Cent": None, "Dinar": None, "Rial": None,
              "Riyal": None, "Unnamed": None, "Bitcoin": "BTC", "Won": "KRW", "Yen": "JPY",
              "PTS": "ESP"}  # the peseta; PTS is no code of ISO 4217


def fits(value, expected):
    """Whether one of our values says what duckling says."""
    have = numbers_of(value)
    hedge = value.get("hedge")
    kind = expected.get("kind", "simple")
    if kind == "simple":
        return len(have) == 1 and near(have[0], number(expected["value"]))
    if kind == "between":
        return len(have) == 2 and near(have[0], number(expected["from"])) \
            and near(have[1], number(expected["to"]))
    if kind == "under":
        return have and near(have[0], number(expected["to"])) \
            and hedge in ("less-than", "at-most", "up-to")
    if kind == "above":
        return have and near(have[0], number(expected["from"])) \
            and hedge in ("more-than", "at-least")
    return False


def in_whole(expected):
    """Cents as the currency that they are parts of."""
    return {key: str(Fraction(str(value)) / 100) if key in ("value", "from", "to") else value
            for key, value in expected.items()}


def score_duckling(row, answer):
    kind, expected = row["type"], row["expected"]
    if kind == "Numeral":
        have = [n for v in values_of(answer, NUMERIC) for n in numbers_of(v)]
        return not have if expected is None else same_numbers(have, [number(expected["value"])])
    if kind == "AmountOfMoney":
        money = values_of(answer, ("money",))
        if expected is None:
            return not money
        if len(money) != 1 or not (fits(money[0], expected) or (
                expected["unit"] == "Cent" and fits(money[0], in_whole(expected)))):
            return False
        unit = expected["unit"]
        if unit == "Pound" and money[0]["currency"] not in ("GBP", "EGP"):
            return False  # a bare pound: of Egypt where Arabic is written
        wanted = CURRENCIES.get(unit, unit)
        return wanted is None or money[0]["currency"] == wanted
    return None


# ------------------------------------------------------- number words, prices

def score_num2words(row, answer):
    if row["type"] not in ("cardinal", "ordinal", "year", "currency"):
        return None
    types = ("ordinal", "number", "count") if row["type"] == "ordinal" else NUMERIC + ("date",)
    values = values_of(answer, types)
    if row["type"] == "currency":
        return None
    if row["type"] == "year" and len(values) == 1 and values[0]["type"] == "date":
        edtf = values[0]["edtf"]
        if edtf.startswith("-"):  # EDTF has a year 0
            return 1 - int(edtf) == -row["value"]
        return edtf.lstrip("0") == str(row["value"])
    have = [n for v in values for n in numbers_of(v)]
    return same_numbers(have, [number(row["value"])])


def score_text2num(row, answer):
    values = values_of(answer, NUMERIC)
    have = [n for v in values for n in numbers_of(v)]
    if row["type"] == "text2num":
        return None if row["expected"] is None else same_numbers(have, [number(row["expected"])])
    if row["type"] == "alpha2digit":
        if row["args"]:
            return None
        text = row["expected"]
        if row["lang"] != "en":
            text = re.sub(r"(?<=\d),(?=\d)", ".", text)
        # "4538 dollars and 18 cents" is one amount here.
        text = re.sub(r"(\d+) dollars and (\d\d) cents", r"\1.\2", text)
        want = [number(x) for x in re.findall(r"-?\d+(?:\.\d+)?", text)]
        if same_numbers(have, want):
            return True
        # Up to three they leave words as they are.
        words = [n for v in values for n in numbers_of(v)
                 if not (n <= 3 and not re.search(r"\d", v["exact"]) and
                         re.search(rf"(?i)\b{re.escape(v['exact'])}\b", text))]
        return same_numbers(words, want)
    return None


def score_price(row, answer):
    expected = row["expected"]
    values = values_of(answer, NUMERIC)
    have = [n for v in values for n in numbers_of(v)]
    if expected["amount"] is None:
        return not values_of(answer, ("money",))
    return bool(have) and near(have[0], number(expected["amount"]))


MONTHS = {m: i + 1 for i, m in enumerate(
    "january february march april may june july august september october november december"
    .split())}


def dateparser_day(row):
    """The day that the row prints in full, or None."""
    expected = row.get("expected")
    if isinstance(expected, dict) and row.get("test") == "test_dates_parsing":
        year, month, day = (expected["datetime"] + [1, 1])[:3]
        if re.search(rf"{year}|{year % 100:02d}\b", row["text"]) and re.search(
                rf"(?<!\d)0?{day}(?!\d)", row["text"]):
            return f"{year:04d}-{month:02d}-{day:02d}"
    english = row.get("expected_english")
    if isinstance(english, str):
        match = re.search(r"\b(\d{1,2}) (" + "|".join(MONTHS) + r") (\d{4})\b", english)
        if match:
            return f"{match[3]}-{MONTHS[match[2]]:02d}-{int(match[1]):02d}"
    return None


# ------------------------------------------------------------------- running

def jobs_of(suite, data, lang):
    """[(row, group, judge)]: judge(answer) says whether the row passes."""
    jobs = []

    def add(row, group, judge):
        jobs.append((row, group, judge))

    if suite == "recognizers":
        for row in rows_of(data / f"recognizers/recognizers.{lang}.verified.jsonl"):
            model = row["model"]
            if model in ("NumberModel", "OrdinalModel", "OrdinalModelSuppressExtendedTypes",
                         "PercentModel", "CurrencyModel", "DimensionModel"):
                group = model.replace("SuppressExtendedTypes", "").replace("Model", "")
                add(row, group, lambda a, r=row: score_recognizers(r, a))
            elif row["type"] == "DateTime":
                dates, why = date_row(row)
                if why:
                    OUT[suite, "dates: " + why] += 1
                    add(row, "Dates", None)
                if dates:
                    add(row, "Dates", lambda a, d=dates: score_dates([e for _, e in d], a))
    elif suite == "duckling":
        for row in rows_of(data / f"duckling/duckling.{lang}.jsonl"):
            if row["type"] in ("Numeral", "AmountOfMoney"):
                add(row, row["type"], lambda a, r=row: score_duckling(r, a))
    elif suite == "num2words":
        for row in rows_of(data / f"num2words/num2words.{lang}.jsonl"):
            if row["type"] in ("cardinal", "ordinal", "year"):
                add(row, row["type"], lambda a, r=row: score_num2words(r, a))
    elif suite == "text2num":
        if lang in ("en", "es", "fr"):
            for row in rows_of(data / f"text2num/text2num.{lang}.jsonl"):
                if (row["type"] == "text2num" and row["expected"] is not None) or (
                        row["type"] == "alpha2digit" and not row["args"]):
                    add(row, row["type"], lambda a, r=row: score_text2num(r, a))
    elif suite == "price-parser":
        if lang == "en":
            for row in rows_of(data / "price-parser/price-parser.jsonl"):
                if row["text"]:
                    add(row, "price", lambda a, r=row: score_price(r, a))
    elif suite == "dateparser":
        for row in rows_of(data / f"dateparser/dateparser.{lang}.jsonl"):
            day = dateparser_day(row)
            if day:
                add(row, "date", lambda a, d=day: score_dates([d], a))
    return jobs


OUT = collections.Counter()
SUITES = ("recognizers", "duckling", "num2words", "text2num", "price-parser", "dateparser")


def left_out(suite, row):
    for name, test, why in CONVENTIONS:
        if name == suite and test(row):
            return why
    return None


def judged(judge, answer):
    """Rows of another convention need not be in a form that can be judged: those are not passed."""
    if judge is None:
        return False
    try:
        verdict = judge(answer)
    except (KeyError, TypeError, AttributeError):
        return False
    return None if verdict is None else bool(verdict)


def read_all(program, requests, numbers):
    command = [program, "read", "--stdin-jsonl"] + (["--numbers"] if numbers else [])
    done = subprocess.run(command, input="".join(json.dumps(r, ensure_ascii=False) + "\n"
                                                 for r in requests),
                          capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: status {done.returncode}\n{done.stderr[:2000]}")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    if len(answers) != len(requests):
        sys.exit(f"{len(requests)} texts in, {len(answers)} answers out")
    return answers


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("program")
    arguments.add_argument("data", type=pathlib.Path)
    arguments.add_argument("--suite", choices=SUITES)
    arguments.add_argument("--lang", choices=LANGUAGES)
    arguments.add_argument("--group")
    arguments.add_argument("--errors", type=int, default=0, help="rows to print of each group")
    given = arguments.parse_args()
    if not given.data.is_dir():
        sys.exit(f"{given.data}: no such folder; nothing is scored")
    reasons = collections.Counter()
    print(f"{'suite':13}{'lang':5}{'group':16}{'rows':>6}{'passed':>8}{'raw %':>7}"
          f"{'rows':>8}{'passed':>8}{'%':>7}{'target':>8}")
    targets = {("recognizers", "ar"): 70, "recognizers": 85, "Dates": 80}
    for suite in SUITES:
        if given.suite and suite != given.suite:
            continue
        for lang in LANGUAGES:
            if given.lang and lang != given.lang:
                continue
            if suite == "recognizers" and lang == "he":
                continue
            jobs = jobs_of(suite, given.data, lang)
            if given.group:
                jobs = [job for job in jobs if job[1] == given.group]
            if not jobs:
                continue
            out = [job[2] is None or left_out(suite, job[0]) for job in jobs]
            numbers = range(len(jobs))
            requests = [{"id": str(i), "lang": lang, "text": jobs[i][0]["text"]} for i in numbers]
            bare = {"Number", "Numeral", "cardinal", "ordinal", "year", "text2num", "alpha2digit",
                    "price"}
            answers = {}
            for flag in (True, False):
                chosen = [i for i in numbers if (jobs[i][1] in bare) == flag]
                if chosen:
                    got = read_all(given.program, [requests[i] for i in chosen], flag)
                    answers.update(zip(chosen, got))
            counts = collections.Counter()
            failed = collections.defaultdict(list)
            for i in numbers:
                row, group, judge = jobs[i]
                verdict = judged(judge, answers[i])
                if verdict is None:
                    continue
                counts[group, "rows"] += 1
                counts[group, "passed"] += verdict
                if out[i]:
                    if isinstance(out[i], str):
                        reasons[suite, out[i]] += 1
                    continue
                counts[group, "our rows"] += 1
                counts[group, "our passed"] += verdict
                if not verdict:
                    failed[group].append((row, answers[i]))
            for group in sorted({group for group, _ in counts}):
                target = targets["Dates"] if group in ("Dates",) else targets.get(
                    (suite, lang), targets.get(suite, 90))
                every, good = counts[group, "rows"], counts[group, "passed"]
                ours, right = counts[group, "our rows"], counts[group, "our passed"]
                print(f"{suite:13}{lang:5}{group:16}{every:6}{good:8}{100 * good / every:7.1f}"
                      f"{ours:8}{right:8}{100 * right / max(ours, 1):7.1f}{target:8}")
                for row, answer in failed[group][: given.errors]:
                    want = row.get("expected", row.get("value", row.get("expected_english")))
                    print(f"    {row['id']}: {row['text']!r}\n      expected "
                          f"{json.dumps(want, ensure_ascii=False)[:300]}\n      read     "
                          f"{json.dumps(answer['values'], ensure_ascii=False)[:300]}")
    reasons.update(OUT)
    for (suite, why), count in sorted(reasons.items()):
        print(f"counted out: {suite}: {count} rows: {why}")


if __name__ == "__main__":
    main()
