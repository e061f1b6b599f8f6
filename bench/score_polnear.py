#!/usr/bin/env python3
"""Scores `PROGRAM read` on PolNeAR: who said it, in English news.

    score_polnear.py PROGRAM POLNEAR.jsonl [--errors N] [--missed N]

Source overlap: distinct source spans, one to one by overlap; precision over what was read, recall over what
is marked. Digits: of the marked attributions whose content holds a digit, how many have their source
credited by some overlapping source that was read. Attributions without a marked source do not count.
"""

import argparse
import collections
import json
import re
import subprocess
import sys


def spans_of(parts):
    return [tuple(span) for part in parts for span in part["spans"]]


def overlap(a, b):
    return min(a[1], b[1]) - max(a[0], b[0])


def answers_of(program, rows):
    asked = "".join(json.dumps({"id": r["id"], "lang": "en", "text": r["text"]}, ensure_ascii=False) + "\n"
                    for r in rows)
    done = subprocess.run([program, "read", "--stdin-jsonl"], input=asked.encode(), stdout=subprocess.PIPE,
                          check=False)
    answers = [json.loads(line) for line in done.stdout.decode().splitlines() if line.strip()]
    if done.returncode or len(answers) != len(rows):
        sys.exit(f"{program}: code {done.returncode}, {len(answers)} answers to {len(rows)} rows")
    return answers


def main():
    parser = argparse.ArgumentParser(description="Score attributions on PolNeAR.")
    parser.add_argument("program")
    parser.add_argument("data")
    parser.add_argument("--errors", type=int, default=0, help="print sources read that are none (training half only)")
    parser.add_argument("--missed", type=int, default=0, help="print marked sources that were not read")
    parser.add_argument("--cues", action="store_true", help="count false sources by cue")
    options = parser.parse_args()

    rows, seen = [], set()
    with open(options.data, encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["text"] not in seen:
                seen.add(row["text"])
                rows.append(row)

    marked_count = read_count = pairs = read_right = digits = digits_right = loose = 0
    wrong_cues, right_cues = collections.Counter(), collections.Counter()
    for row, answer in zip(rows, answers_of(options.program, rows)):
        text = row["text"]
        marked = {}
        for attribution in row["attributions"]:
            source = spans_of(attribution["source"])
            if source:
                marked.setdefault((source[0][0], source[-1][1]), []).append(attribution)
        read = {(a["start"], a["end"]): a for a in answer["attributions"]}
        candidates = sorted(((overlap(m, r), m, r) for m in marked for r in read if overlap(m, r) > 0),
                            key=lambda c: (-c[0], c[1], c[2]))
        used_marked, used_read = set(), set()
        for _, m, r in candidates:
            if m not in used_marked and r not in used_read:
                used_marked.add(m)
                used_read.add(r)
        marked_count += len(marked)
        read_count += len(read)
        pairs += len(used_read)
        touched = {r for _, _, r in candidates}
        read_right += len(touched)
        loose += len({m for _, m, _ in candidates})
        found = {m for _, m, _ in candidates}
        for span, attributions in marked.items():
            for attribution in attributions:
                content = "".join(text[s:e] for s, e in spans_of(attribution["content"]))
                if re.search(r"\d", content):
                    digits += 1
                    digits_right += span in found
        for span, attribution in read.items():
            cue = (attribution.get("cue") or "").lower()
            (right_cues if span in touched else wrong_cues)[cue] += 1
            if span not in touched and options.errors > 0:
                options.errors -= 1
                context = text[max(0, span[0] - 60):span[1] + 60].replace("\n", " ")
                print(f"- {text[span[0]:span[1]]!r} [{cue}] … {context}")
        for span, attributions in marked.items():
            if span not in found and options.missed > 0:
                options.missed -= 1
                cue = " ".join(text[s:e] for s, e in spans_of(attributions[0]["cue"]))
                context = text[max(0, span[0] - 50):span[1] + 70].replace("\n", " ")
                print(f"+ {text[span[0]:span[1]]!r} [{cue}] … {context}")

    precision = pairs / read_count if read_count else 0.0
    recall = pairs / marked_count if marked_count else 0.0
    f1 = 2 * precision * recall / (precision + recall) if pairs else 0.0
    print(f"source overlap, one to one: F1 {100 * f1:.1f}  P {100 * precision:.1f}  R {100 * recall:.1f}  "
          f"({marked_count} marked, {read_count} read)")
    loose_p, loose_r = read_right / max(read_count, 1), loose / max(marked_count, 1)
    print(f"source overlap, any:        F1 {200 * loose_p * loose_r / max(loose_p + loose_r, 1e-9):.1f}  "
          f"P {100 * loose_p:.1f}  R {100 * loose_r:.1f}")
    print(f"content with a digit:       right source {100 * digits_right / max(digits, 1):.1f} % of {digits}")
    if options.cues:
        for cue, count in wrong_cues.most_common(60):
            print(f"{count:5} wrong {right_cues[cue]:5} right  {cue}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
