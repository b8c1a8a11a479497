"""How often the speaker is right among quotations that were found at all, by kind and confidence.

    python -m benchmarks.speakers quotes-dev.jsonl.gz out/articles.jsonl

The first file holds annotated articles (`quotes` with `content_spans` and `source_spans`), the second what `extract` made of
them. A quotation counts as found where it shares at least three tenths of its content with an annotated one; its speaker is
right where the words that name it overlap the annotated source (both as in fit_confidence.py). Says nothing about whom a
pronoun stands for.
"""

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.fit_confidence import content, same_speaker

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
        for record in map(json.loads, lines):
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
    for key in sorted(all_):
        of_found = f"{right[key] / found[key]:.3f}" if found[key] else "-"
        print(f"{key[0]:9} {key[1]:8} {key[2]}  {all_[key]:10}  {found[key] / all_[key]:.3f}  {of_found}")


if __name__ == "__main__":
    main()
