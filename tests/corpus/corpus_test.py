#!/usr/bin/env python3
"""Tests of the corpus itself, its compiler and its scorer: every mark compiles, wrong marks are refused, and
the scorer gives full marks to the gold, none to silence and takes off for each kind of mistake."""

import copy
import pathlib
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import compile_corpus  # noqa: E402
import score  # noqa: E402

ROWS, ARTICLES = compile_corpus.load()


def scored(rows, answers):
    result = score.Score()
    for row, answer in zip(rows, answers):
        score.score_row(row, answer, result)
    return result


class Corpus(unittest.TestCase):
    def test_is_as_large_as_promised(self):
        for language, least in (("ar", 400), ("en", 150), ("fr", 150), ("es", 150), ("he", 150)):
            self.assertGreaterEqual(sum(r["lang"] == language for r in ROWS), least, language)
        self.assertGreaterEqual(len(ARTICLES), 40)
        self.assertGreaterEqual(sum(a["lang"] == "ar" for a in ARTICLES), 25)

    def test_enough_sentences_hold_no_value(self):
        for language in compile_corpus.LANGUAGES:
            mine = [r for r in ROWS if r["lang"] == language]
            self.assertGreaterEqual(sum(not r["values"] for r in mine), 0.15 * len(mine), language)

    def test_spans_are_code_points_of_the_text(self):
        for row in ROWS + ARTICLES:
            for value in row["values"]:
                self.assertEqual(row["text"][value["start"]:value["end"]], value["exact"], row["id"])
            for source in row["attributions"]:
                self.assertEqual(row["text"][source["start"]:source["end"]], source["source"], row["id"])

    def test_values_do_not_overlap(self):
        for row in ROWS + ARTICLES:
            values = sorted(row["values"], key=lambda v: v["start"])
            for left, right in zip(values, values[1:]):
                self.assertLessEqual(left["end"], right["start"], row["id"])

    def test_letters_with_a_prefixed_article_are_written_as_one(self):
        for row in ROWS + ARTICLES:
            self.assertNotRegex(row["text"], r"(^|\s)و?لال[^ه]", row["id"])


class Compiler(unittest.TestCase):
    def test_numbers_are_exact(self):
        for mark, plain in (("2.5B", "2500000000"), ("0.2", "0.2"), ("12k", "12000"), ("156T", "156000000000000"),
                            ("1.250M", "1250000"), ("100", "100")):
            self.assertEqual(compile_corpus.plain_number(mark), plain)

    def test_hijri_days_lie_inside_their_interval(self):
        # Days whose Gregorian date is known from history.
        for hijri, day in (("1445-09-15", "2024-03-25"), ("1400-01-01", "1979-11-20")):
            first, last = compile_corpus.hijri_interval(hijri).split("/")
            self.assertTrue(first <= day <= last, hijri)

    def test_wrong_marks_are_refused(self):
        for marked in ("a {b|m 5}", "a {b|x 5}", "a {b|q 5}", "a {b|d 20-24}", "a {b|q 5..4 km}", "a {b |q 5 km}",
                       "a {b", "a [b|king]", "<x> a", "a {b|q 5 km > <}", "[a|off cue=zz]", "a [b {c|p 5}|off]"):
            with self.assertRaises(compile_corpus.MarkError, msg=marked):
                compile_corpus.unmark(marked)

    def test_chain_needs_all_links(self):
        _, _, sources = compile_corpus.unmark("[a|off 1] [b|off 3]")
        with self.assertRaises(compile_corpus.MarkError):
            compile_corpus.chain_of(sources)


class Scorer(unittest.TestCase):
    def test_gold_has_full_marks(self):
        result = scored(ROWS + ARTICLES, copy.deepcopy(ROWS + ARTICLES))
        for tally in (result.values, result.explicit, result.spans, result.sources, result.sources_overlap):
            self.assertEqual(tally.f1, 1.0)
        for right, all_of_them in (result.kinds, result.chains, result.hedges, result.scopes, result.of):
            self.assertEqual(right, all_of_them)
        self.assertEqual(result.false_values, 0)

    def test_silence_finds_nothing(self):
        result = scored(ROWS, [{"id": r["id"], "values": [], "attributions": []} for r in ROWS])
        self.assertEqual(result.values.recall, 0.0)
        self.assertEqual(result.values.f1, 0.0)
        self.assertEqual(result.chains_named[0], 0)

    def test_each_mistake_costs(self):
        text, values, sources = compile_corpus.unmark("x {40 km|q 40 km >} y [the daily Z|outlet]")
        row = {"id": "en-0000", "lang": "en", "text": text, "values": values, "attributions": [s for s, _, _ in sources],
               "chain": ["the daily Z"]}
        for change in ({"hedge": None}, {"number": "41"}, {"unit": "mi"}, {"type": "count"}, {"end": values[0]["end"] - 1}):
            answer = copy.deepcopy(row)
            answer["values"][0].update(change)
            result = scored([row], [answer])
            self.assertEqual(result.values.f1, 0.0, change)
            self.assertEqual(result.spans.f1, 1.0, change)
            self.assertEqual(result.chains, [1, 1])

    def test_a_leading_article_does_not_count(self):
        text, values, sources = compile_corpus.unmark("[the daily Z|outlet] has {a million dollars|m 1M USD}")
        row = {"id": "en-0000", "lang": "en", "text": text, "values": values, "attributions": [s for s, _, _ in sources],
               "chain": ["the daily Z"]}
        answer = copy.deepcopy(row)
        answer["values"][0]["start"] += 2
        answer["attributions"][0]["start"] += 4
        answer["chain"] = ["daily Z"]
        result = scored([row], [answer])
        self.assertEqual((result.values.f1, result.sources.f1, result.chains), (1.0, 1.0, [1, 1]))

    def test_values_of_empty_rows_are_counted_by_words(self):
        row = {"id": "en-0000", "lang": "en", "text": "one two three four", "values": [], "attributions": [], "chain": []}
        answer = {"values": [{"type": "percent", "start": 0, "end": 3, "exact": "one", "number": "1"}]}
        result = scored([row], [answer])
        self.assertEqual((result.words, result.false_values), (4, 1))

    def test_offsets_of_a_shorter_main_text_are_moved(self):
        answer = {"text": "second line\nthird", "values": [{"start": 7, "end": 11}, {"start": 12, "end": 17}]}
        score.move_offsets(answer, "first\nsecond line\n\nthird\n")
        self.assertEqual([(v["start"], v["end"]) for v in answer["values"]], [(13, 17), (19, 24)])


if __name__ == "__main__":
    unittest.main()
