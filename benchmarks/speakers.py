"""How often the speaker is right among quotations that were found at all, by kind and confidence.

    python -m benchmarks.speakers quotes-dev.jsonl.gz out/articles.jsonl

The first file holds annotated articles (`quotes` with `content_spans` and `source_spans`), the second what `extract` made of
them. A quotation counts as found where it shares at least three tenths of its characters with an annotated one; its speaker is
right where the words that name it overlap the annotated source. Says nothing about whom a pronoun stands for.
"""

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path
from typing import Any

SHARED = 0.3
BANDS = (0.0, 0.5, 2 / 3, 0.8, 0.95)


def characters(spans: list[list[int]]) -> set[int]:
    """The offsets that half-open spans cover."""
    return {at for start, end in spans for at in range(start, end)}


def annotated(quote: dict[str, Any], gold: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The annotated quotation that shares most with this one, if that is enough."""
    own = characters(quote["spans"])
    shared = []
    for index, other in enumerate(gold):
        theirs = characters(other["content_spans"])
        shared.append((len(own & theirs) / len(own | theirs), index))
    most, index = max(shared, default=(0.0, -1))
    return gold[index] if most >= SHARED else None


def same_speaker(quote: dict[str, Any], gold: dict[str, Any]) -> bool:
    """Whether both name a speaker in overlapping words, or neither names one."""
    speaker, sources = quote["speaker"], gold.get("source_spans") or []
    if speaker is None or not sources:
        return speaker is None and not sources
    return any(max(start, speaker["start"]) < min(end, speaker["end"]) for start, end in sources)


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
                known = "known" if quote["speaker"] and quote["speaker"]["actor"] else "open"
                key = ("indirect" if quote["kind"] == "indirect" else "quoted", known, f"{band:.2f}")
                all_[key] += 1
                if (match := annotated(quote, gold[record["id"]])) is not None:
                    found[key] += 1
                    right[key] += same_speaker(quote, match)
    print("kind      speaker  from   quotations  found  speaker right of those")
    for key in sorted(all_):
        of_found = f"{right[key] / found[key]:.3f}" if found[key] else "-"
        print(f"{key[0]:9} {key[1]:8} {key[2]}  {all_[key]:10}  {found[key] / all_[key]:.3f}  {of_found}")


if __name__ == "__main__":
    main()
