"""How often the speaker is right among quotations that were found at all, by kind and confidence.

    python -m benchmarks.speakers quotes-dev.jsonl.gz out/articles.jsonl

The first file holds annotated articles (`quotes` with `content_spans` and `source_spans`), the second what `extract` made of
them. A quotation counts as found where it shares at least three tenths of its content with an annotated one; its speaker is
right where the words that name it overlap the annotated source (both as in fit_confidence.py). Says nothing about whom a
pronoun stands for. The last lines say how many of the statements that pages show are marked as doubtful, and how many of
these are wrong: the speaker, of those that were found; the speaker or the words (half of them shared), of all.
"""

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.fit_confidence import content, held_out, is_right, same_speaker
from generator.config import Config
from generator.records import Quote
from generator.site.parts.doubts import is_plain

SHARED = 0.3
BANDS = (0.0, 0.5, 2 / 3, 0.8, 0.95)


def annotated(text: str, quote: dict[str, Any], gold: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The annotated quotation that shares most with this one, if that is enough."""
    own = content(text, quote["spans"])
    shared = []
    for index, other in enumerate(gold):
        theirs = content(text, other["content_spans"])
        shared.append((len(own & theirs) / max(len(own | theirs), 1), index))
    most, index = max(shared, default=(0.0, -1))
    return gold[index] if most >= SHARED else None


def is_marked(quote: dict[str, Any], text: str, options: Config) -> bool:
    """Whether pages mark a statement's speaker as doubtful (parts/doubts.py)."""
    unsure = quote["speaker"] is not None and quote["confidence"] < options.doubt_below
    return unsure and not is_plain(msgspec.convert(quote, Quote), text)


def print_marks(records: list[dict[str, Any]], gold: dict[str, list[dict[str, Any]]], part: str) -> None:
    """How many statements of these articles are marked, and how often with right."""
    options, shown, marked, found, speaker, either = Config(), 0, 0, 0, 0, 0
    for record in records:
        text, true = record["text"], gold[record["id"]]
        for quote in (q for q in record["quotes"] if q["confidence"] >= options.hide_below):
            shown += 1
            if not is_marked(quote, text, options):
                continue
            marked += 1
            match = annotated(text, quote, true)
            found += match is not None
            speaker += match is not None and not same_speaker(
                (quote["speaker"]["start"], quote["speaker"]["end"]), match
            )
            either += not is_right(text, msgspec.convert(quote, Quote), true)
    print(
        f"{part}: {marked} of {shown} marked ({marked / shown:.3f}); speaker wrong in {speaker} of {found} found "
        f"({speaker / found:.3f}), speaker or words in {either} ({either / marked:.3f})"
    )


def main() -> None:
    """Read, compare, print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("records", type=Path)
    given = parser.parse_args()
    with gzip.open(given.gold, "rt", encoding="utf-8") as lines:
        gold = {article["id"]: article["quotes"] for article in map(json.loads, lines)}
    all_, found, right = Counter[tuple[str, ...]](), Counter[tuple[str, ...]](), Counter[tuple[str, ...]]()
    with given.records.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    for record in records:
        for quote in record["quotes"]:
            band = max(b for b in BANDS if b <= quote["confidence"])
            speaker = quote["speaker"]
            known = "known" if speaker and speaker["actor"] else "open"
            key = ("indirect" if quote["kind"] == "indirect" else "quoted", known, f"{band:.2f}")
            all_[key] += 1
            if (match := annotated(record["text"], quote, gold[record["id"]])) is not None:
                found[key] += 1
                right[key] += same_speaker((speaker["start"], speaker["end"]) if speaker else None, match)
    print("kind      speaker  from   quotations  found  speaker right of those")
    for group in sorted(all_):
        of_found = f"{right[group] / found[group]:.3f}" if found[group] else "-"
        print(f"{group[0]:9} {group[1]:8} {group[2]}  {all_[group]:10}  {found[group] / all_[group]:.3f}  {of_found}")
    print_marks([r for r in records if not held_out(r["id"])], gold, "chosen on")
    print_marks([r for r in records if held_out(r["id"])], gold, "held out")


if __name__ == "__main__":
    main()
