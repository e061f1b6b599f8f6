"""Values of the reference: hedges, dates, units, currencies, words and value groups (decisions 11-16, 21-26).

Slow and literal on purpose; every rule stands once, beside the number of the decision it comes from.
An interval is (low, high); an end is (number, side) with side 0 where the end belongs to it, +1 on a
low end and -1 on a high end that is excluded. So "meets" is plain tuple comparison on a dense line.
"""

import datetime
import json
import os
import re
import unicodedata
from fractions import Fraction

BELOW_ALL = (float("-inf"), 0)
ABOVE_ALL = (float("inf"), 0)
WORDS = ("entity", "text", "bool")

BUILT_IN_UNITS = {  # unit: (dimension, factor to the base unit); the table of the program is read when it is there
    "m": ("length", "1"), "km": ("length", "1000"), "cm": ("length", "0.01"), "mm": ("length", "0.001"),
    "mi": ("length", "1609.344"), "nmi": ("length", "1852"), "ft": ("length", "0.3048"), "in": ("length", "0.0254"),
    "kg": ("mass", "1"), "g": ("mass", "0.001"), "t": ("mass", "1000"), "lb": ("mass", "0.45359237"),
    "s": ("time", "1"), "min": ("time", "60"), "h": ("time", "3600"), "d": ("time", "86400"),
    "W": ("power", "1"), "kW": ("power", "1000"), "MW": ("power", "1000000"),
    "J": ("energy", "1"), "kJ": ("energy", "1000"), "count": ("count", "1"),
}


def load_units():
    """name or alias -> (dimension, factor, canonical id); and dimension -> base unit id."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data", "units.json")
    if os.path.exists(path):
        try:
            with open(path, encoding="utf-8") as file:
                return units_of_table(json.load(file))
        except (ValueError, KeyError, TypeError):
            pass  # half written by somebody, or in a form not known here
    units = {name: (dim, Fraction(factor), name) for name, (dim, factor) in BUILT_IN_UNITS.items()}
    bases = {dim: name for name, (dim, factor, _) in units.items() if factor == 1}
    return units, bases


def units_of_table(table):
    units, bases = {}, {}
    for dimension in table["dimensions"]:
        bases[dimension["name"]] = dimension["base"]
        for unit in dimension["units"]:
            for name in [unit["symbol"]] + list(unit.get("aliases") or []):
                units[name] = (dimension["name"], Fraction(unit["factor"]), unit["symbol"])
    return units, bases


UNITS, BASE_UNITS = load_units()


# --- dates (14, 26) -------------------------------------------------------------------------------------------------

class Date:
    """An EDTF expression as first and last day (ordinals or None), with what must be noted."""

    def __init__(self, text):
        self.text = text
        self.uncertain = False
        if "/" in text:
            start, end = text.split("/")
            self.first = None if start in ("..", "") else self._part(start)[0]
            self.last = None if end in ("..", "") else self._part(end)[1]
            self.kind = "interval"
        else:
            self.first, self.last = self._part(text)

    def _part(self, text):
        mark = text[-1] if text[-1] in "?~%" else ""
        plain = text[:-1] if mark else text
        if mark == "?":
            self.uncertain = True
        wide = 1 if mark in ("~", "%") and mark else 0
        self.kind = "other"
        if re.fullmatch(r"\d{4}", plain):
            self.kind = "year"
            return _years(int(plain) - wide, int(plain) + wide)
        if re.fullmatch(r"\d{3}X", plain):
            year = int(plain[:3]) * 10
            return _years(year - 10 * wide, year + 9 + 10 * wide)
        if re.fullmatch(r"\d{2}XX", plain):
            year = int(plain[:2]) * 100
            return _years(year - 100 * wide, year + 99 + 100 * wide)
        if re.fullmatch(r"\d{4}-XX(-XX)?", plain):
            first = int(plain[:4]) * 12
            return _months(first - wide, first + 11 + wide)
        match = re.fullmatch(r"(\d{4})-(\d\d)", plain)
        if match:
            year, month = int(match[1]), int(match[2])
            if 21 <= month <= 24:  # 21 spring is March to May, ..., 24 winter is December to February
                self.uncertain = True
                first = year * 12 + (month - 21) * 3 + 2
                return _months(first - 3 * wide, first + 2 + 3 * wide)
            self.kind = "month"
            first = year * 12 + month - 1
            return _months(first - wide, first + wide)
        match = re.fullmatch(r"(\d{4})-(\d\d)-XX", plain)
        if match:
            first, last = _months(*[int(match[1]) * 12 + int(match[2]) - 1] * 2)
            return first - wide, last + wide
        day = datetime.date.fromisoformat(plain).toordinal()
        self.kind = "day"
        return day - wide, day + wide


def _months(first, last):
    end = last + 1
    return (datetime.date(first // 12, first % 12 + 1, 1).toordinal(),
            datetime.date(end // 12, end % 12 + 1, 1).toordinal() - 1)


def _years(first, last):
    return _months(first * 12, last * 12 + 11)


def show_day(ordinal):
    return datetime.date.fromordinal(ordinal).isoformat()


# --- words (16, 25) ---------------------------------------------------------------------------------------------------

def fold(text):
    text = unicodedata.normalize("NFKC", text).casefold()
    out = []
    for char in text:
        code = ord(char)
        if code == 0x640 or 0x64B <= code <= 0x65F or code == 0x670 or 0x6D6 <= code <= 0x6ED or 0x591 <= code <= 0x5C7:
            continue
        if code in (0x61C, 0x200E, 0x200F) or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069:
            continue
        if char in "أإآٱ":
            char = "ا"
        elif char == "ى":
            char = "ي"
        elif char == "ة":
            char = "ه"
        elif unicodedata.category(char) == "Nd":
            char = str(unicodedata.digit(char))
        out.append(char)
    return " ".join("".join(out).split())


# --- figures (11, 12) ---------------------------------------------------------------------------------------------------

def figure_interval(number, to, value, about_percent):
    hedge = value.get("hedge")
    if hedge is None:
        half = Fraction(value["precision"]) / 2 if value.get("precision") is not None else 0
        return (number - half, 0), (number + half, 0)
    floor = (Fraction(0), 0) if number >= 0 else BELOW_ALL
    if hedge == "about":
        slack = abs(number) * about_percent / 100
        return (number - slack, 0), (number + slack, 0)
    if hedge == "more-than":
        return (number, 1), ABOVE_ALL
    if hedge == "at-least":
        return (number, 0), ABOVE_ALL
    if hedge == "less-than":
        return floor, (number, -1)
    if hedge in ("at-most", "up-to"):
        return floor, (number, 0)
    if hedge == "between":
        return (number, 0), (to, 0)
    if hedge == "dozens":
        return (number, 0), (5 * number, -1)
    raise ValueError("hedge " + hedge)


def scaled(interval, factor):
    return tuple(end if end in (BELOW_ALL, ABOVE_ALL) else (end[0] * factor, end[1]) for end in interval)


class Reading:
    """One assertion's value on its own scale; `scale` values are comparable, the others are not."""

    def __init__(self, assertion, interval, scale, unit=None, word=None):
        self.assertion, self.interval, self.scale, self.unit, self.word = assertion, interval, scale, unit, word
        self.unit_converted = self.currency_converted = False


def read_value(assertion, value, attribute, settings):
    kind = attribute["type"]
    if kind in WORDS:
        word = value["entity"] if kind == "entity" else fold(value["text"]) if kind == "text" else \
            ("true" if value["bool"] else "false")
        return Reading(assertion, ((word, 0), (word, 0)), "", word=word)
    if kind == "date":
        date = Date(value["edtf"])
        return Reading(assertion, (BELOW_ALL if date.first is None else (date.first, 0),
                                   ABOVE_ALL if date.last is None else (date.last, 0)), "")
    key = "amount" if kind == "money" else "number"
    to = Fraction(value[key + "_to"]) if value.get(key + "_to") is not None else None
    percent = attribute.get("about_percent", settings.get("about_percent", 10))
    interval = figure_interval(Fraction(value[key]), to, value, Fraction(str(percent)))
    if kind == "money":
        return Reading(assertion, interval, value["currency"], unit=value["currency"])
    if kind != "quantity":
        return Reading(assertion, interval, "")
    return quantity_reading(assertion, interval, value, attribute)


def quantity_reading(assertion, interval, value, attribute):
    unit = value.get("unit") or attribute.get("unit") or "count"
    if unit not in UNITS:  # an unknown unit compares only with the same string
        return Reading(assertion, interval, "?" + unit, unit=unit)
    dimension, factor, canonical = UNITS[unit]
    target = BASE_UNITS[dimension]
    shown = target
    if attribute.get("unit") in UNITS and UNITS[attribute["unit"]][0] == dimension:
        target, shown = UNITS[attribute["unit"]][2], attribute["unit"]
    reading = Reading(assertion, scaled(interval, factor / UNITS[target][1]), dimension, unit=shown)
    reading.unit_converted = canonical != target
    return reading


# --- exchange rates (15, 22) ---------------------------------------------------------------------------------------------

class Rates:
    def __init__(self, entries):
        self.table = {}  # (from, to) -> list of (Date, rate)
        for entry in entries:
            self.put(entry["from"], entry["to"], entry["on"], entry["rate"])

    def put(self, source, target, on, rate):
        date = Date(on)
        kept = [(d, r) for d, r in self.table.get((source, target), [])
                if (d.first, d.last) != (date.first, date.last)]
        self.table[(source, target)] = kept + [(date, Fraction(rate))]

    def as_given(self, source, target, when):
        entries = self.table.get((source, target), [])
        holding = [(date.last - date.first, rate) for date, rate in entries
                   if date.first <= when.first and when.last <= date.last]
        if holding:
            return min(holding)[1]
        days = [(date.first, rate) for date, rate in entries
                if date.kind == "day" and 0 <= when.last - date.first <= 31]
        return max(days)[1] if days else None

    def one_step(self, source, target, when):
        rate = self.as_given(source, target, when)
        if rate is None:
            rate = self.as_given(target, source, when)
            rate = None if rate is None else 1 / rate
        return rate

    def find(self, source, target, when):
        rate = self.one_step(source, target, when)
        if rate is not None:
            return rate
        known = {name for pair in self.table for name in pair} - {source, target}
        for pivot in sorted(known, key=lambda name: (name != "EUR", name)):
            first, second = self.one_step(source, pivot, when), self.one_step(pivot, target, when)
            if first is not None and second is not None:
                return first * second
        return None


def read_ecb(text, rates):
    lines = [[cell.strip() for cell in line.split(",")] for line in text.splitlines() if line.strip()]
    for row in lines[1:]:
        for currency, cell in zip(lines[0][1:], row[1:]):
            if currency and cell and cell != "N/A":
                rates.put("EUR", currency, row[0], cell)


def money_scales(readings, rates, when, settings):
    """Puts the readings on as few currencies as the rates allow: list of (currency, readings)."""
    scales = []
    left = list(readings)
    wanted = settings.get("currency")
    while left:
        currencies = sorted({reading.scale for reading in left})
        target = wanted if not scales and wanted in currencies else currencies[0]
        joined, rest = [], []
        for reading in left:
            rate = 1 if reading.scale == target else when and rates.find(reading.scale, target, when)
            if rate is None:
                rest.append(reading)
                continue
            if reading.scale != target:
                fx = Fraction(str(settings.get("fx_percent", 2)))
                (low, low_side), (high, high_side) = scaled(reading.interval, rate)
                if (low, low_side) != BELOW_ALL:
                    low -= abs(low) * fx / 100
                if (high, high_side) != ABOVE_ALL:
                    high += abs(high) * fx / 100
                reading.interval = ((low, low_side), (high, high_side))
                reading.currency_converted = True
            reading.unit = target
            joined.append(reading)
        scales.append((target, joined))
        left = rest
    return scales


def scales_of(kind, readings, rates, when, settings):
    if kind == "money":
        return money_scales(readings, rates, when, settings)
    units = sorted({(reading.unit or "", reading.scale) for reading in readings})
    return [(unit or None, [r for r in readings if r.scale == scale]) for unit, scale in units]


# --- value groups (13) and how they are shown (21) -----------------------------------------------------------------------

class Group:
    def __init__(self, unit, core, readings):
        self.unit = unit
        self.low = max(reading.interval[0] for reading in core)
        self.high = min(reading.interval[1] for reading in core)
        self.members = [reading for reading in readings
                        if reading.interval[0] <= self.high and self.low <= reading.interval[1]]


def value_groups(unit, readings):
    cores, left = [], list(readings)
    while left:
        stab = min(reading.interval[1] for reading in left)
        cores.append([reading for reading in left if reading.interval[0] <= stab])
        left = [reading for reading in left if reading.interval[0] > stab]
    return [Group(unit, core, readings) for core in cores]


def is_wide(interval):
    low, high = interval[0][0], interval[1][0]
    if low == high:
        return False
    if interval[0] == BELOW_ALL or interval[1] == ABOVE_ALL or low <= 0 <= high:
        return True
    small, large = sorted((abs(low), abs(high)))
    return large >= 2 * small


def show_number(number):
    number = Fraction(number)
    rest, places = number.denominator, 0
    while rest % 2 == 0 or rest % 5 == 0:
        rest //= 2 if rest % 2 == 0 else 5
        places += 1  # never fewer than needed
    places = places if rest == 1 else 12
    digits = round(number * 10 ** places)  # Fraction rounds halves to even
    text = str(abs(digits)).rjust(places + 1, "0")
    whole, decimals = (text[:-places], text[-places:].rstrip("0")) if places else (text, "")
    return ("-" if digits < 0 else "") + whole + ("." + decimals if decimals else "")


def show_end(kind, end):
    if end in (BELOW_ALL, ABOVE_ALL):
        return None
    if kind in WORDS:
        return end[0]
    return show_day(end[0]) if kind == "date" else show_number(end[0])
