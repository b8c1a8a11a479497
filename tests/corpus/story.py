"""Reports written for tests of copies and changes, as analyses made by hand."""

import hashlib
import re
from typing import Any

from generator.records import Analysis, Article, Block, Quote, Speaker

FERRY = (
    "Ferry services between Ostmark and the Halden islands were suspended on Monday after harbour pilots walked out over "
    "a new roster. The Pilots’ Guild said that 212 of its 240 members had stopped work at 0600.\n\n"
    "“We were handed a roster that no human being can sail,” said Guild chairwoman Ingrid Tveit. “We will go back when it "
    "is withdrawn.”\n\n"
    "The Port Authority called the walkout unlawful and said it would ask a court in Ostmark for an order. Its director, "
    "Pavel Runge, said 38 sailings had been cancelled and some 9,400 passengers were stranded.\n\n"
    "The islands have food for about ten days, according to the regional governor. The last strike, in 2019, lasted a week "
    "and ended when the transport ministry stepped in.\n\n"
    "Hotels in Ostmark opened their halls to stranded families, and fishermen offered to carry medicine."
)
"""A report of some 120 words, with names and figures."""


def report(name: str, text: str, published: str | None = None, quotes: tuple[Quote, ...] = (), **more: Any) -> Analysis:
    """An article with a block a paragraph and a sentence a block."""
    spans = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    article = Article(id=name, path=f"{name}.txt", sha256=sha256, text=text, published=published, **more)
    blocks = tuple(Block("lede" if not i else "body", *span) for i, span in enumerate(spans))
    return Analysis(article=article, blocks=blocks, sentences=tuple(spans), quotes=quotes)


def quote(text: str, words: str, actor: str | None, *topics: str, confidence: float = 0.95) -> Quote:
    """A quotation of `words` where they stand in `text`."""
    start = text.index(words)
    end = start + len(words)
    speaker = Speaker(start=start, end=start, text="", actor=actor) if actor else None
    return Quote(id=f"q{start}-{end}", kind="direct", spans=((start, end),), text=words, cue=None, speaker=speaker,
                 confidence=confidence, topics=topics)  # fmt: skip


def saying(name: str, actor: str | None, *said: str, published: str | None = None, topic: str = "roster") -> Analysis:
    """An article that is nothing but quotations of one actor on one topic."""
    text = "\n\n".join(said)
    return report(name, text, published, tuple(quote(text, words, actor, topic) for words in said))
