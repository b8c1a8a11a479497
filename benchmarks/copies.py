"""Pairs of articles on both sides of the threshold for copies, to be read: `python benchmarks/copies.py FILE.jsonl[.gz]`.

A hundred pairs of each side are printed, chosen by the hash of their ids, with the words that differ. The pairs judged copies
are not the same word for word; of the others, those are shown that share most (over a third of all shingles or more than
half of the shorter text's). Only a reader can say which judgements are right.
"""

import difflib
import gzip
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.article.layout.blocks import find_blocks
from generator.corpus.reports.duplicates import Judged, find_clusters, judge_pairs
from generator.records import Analysis, Article

SAMPLE = 100
NEAR = (0.35, 0.55)
WORDS = 14
CHANGES = 6


def read(path: Path) -> list[Analysis]:
    """The articles of a JSON Lines file with their blocks; no model is needed."""
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    found = []
    for line in raw.decode().splitlines():
        given = json.loads(line)
        known = {key: given.get(key) for key in ("title", "published", "publisher")}
        article = Article(id=given["id"], path=path.name, sha256="", text=given["text"], **known)
        found.append(Analysis(article=article, blocks=find_blocks(article.text, article.title), sentences=()))
    return found


def sample(pairs: list[Judged]) -> list[Judged]:
    """A hundred pairs (or all) by the hash of their ids."""
    return sorted(pairs, key=lambda p: hashlib.sha1(f"{p.one} {p.other}".encode()).hexdigest())[:SAMPLE]


def shown(pair: Judged, one: Article, other: Article) -> Iterator[str]:
    """The lines for one pair: titles, days, and the first words that differ."""
    yield f"{pair.one} {pair.other}  resemblance {pair.resemblance:.2f}  containment {pair.containment:.2f}"
    for article in (one, other):
        yield f"  {article.published}  {article.title}"
    left, right = one.text.split(), other.text.split()
    changes = [op for op in difflib.SequenceMatcher(None, left, right, False).get_opcodes() if op[0] != "equal"]
    for _, start, end, first, last in changes[:CHANGES]:
        yield f"    - {_cut(left[start:end])}\n    + {_cut(right[first:last])}"


def _cut(words: list[str]) -> str:
    return " ".join(words if len(words) <= WORDS else [*words[:WORDS], f"… {len(words) - WORDS} more"])


def main(path: Path) -> None:
    """Print counts and both samples."""
    analyses = read(path)
    articles = {a.article.id: a.article for a in analyses}
    pairs = list(judge_pairs(analyses))
    copies = [p for p in pairs if p.copies]
    others = [p for p in pairs if not p.copies and (p.resemblance >= NEAR[0] or p.containment >= NEAR[1])]
    clusters = find_clusters(analyses)
    sys.stdout.write(
        f"{len(analyses)} articles, {len(clusters)} reports with copies ({sum(c.same for c in clusters)} of them word for "
        f"word), {len(copies)} near pairs judged copies, {len(others)} close pairs judged apart\n"
    )
    for title, chosen in (("COPIES", sample(copies)), ("APART", sample(others))):
        sys.stdout.write(f"\n{title}\n")
        for pair in chosen:
            sys.stdout.write("\n".join(shown(pair, articles[pair.one], articles[pair.other])) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
