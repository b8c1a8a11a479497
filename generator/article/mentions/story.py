"""The story that an article tells as ranges of tokens, and a name as one of them."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from msgspec import Struct
from spacy.tokens import Doc, Token

from generator.article.syntax.tokens import Test, is_capital
from generator.article.syntax.tree import text_of
from generator.records import STORY_BLOCKS, Block
from generator.values import every

Range = tuple[int, int]
"""A half-open range of tokens."""

BESIDE = frozenset({"caption", "dateline"})
"""Blocks beside the story: what they name may lead to an actor of the stories, and makes none."""

OPEN = "?"
"""The type of a name that nothing has typed yet."""

_MOST = 0.8
"""So many of the longer words of a headline in title case begin with a capital."""


class Name(Struct, frozen=True, order=True):
    """A name as a half-open range of tokens, with its type (`OPEN` while unknown) and whether the model gave it."""

    start: int
    end: int
    type: str
    sure: bool = True

    @property
    def length(self) -> int:
        """How many tokens it has."""
        return self.end - self.start

    def typed(self, kind: str) -> "Name":
        """The same range with another type."""
        return Name(self.start, self.end, kind, self.sure)


@dataclass(frozen=True)
class Story:
    """A parsed text, the story's stretches as token ranges, and which of them (by first token) are in title case."""

    doc: Doc
    ranges: tuple[Range, ...]
    titled: frozenset[int] = frozenset()

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The tokens as written: asking spaCy for each again and again is slow."""
        return tuple(token.text for token in self.doc)

    @cached_property
    def text(self) -> str:
        """The whole text."""
        return text_of(self.doc)

    def offsets(self, first: int, last: int) -> Range:
        """The half-open code points of the tokens from `first` up to, not including, `last`; one at least."""
        return self.doc[first].idx, self.doc[last - 1].idx + len(self.words[last - 1])

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that are written in lower case."""
        return frozenset(filter(str.islower, self.words))

    @cached_property
    def _forms(self) -> dict[tuple[int, int], str]:
        return {}

    def written(self, name: Name) -> tuple[str, ...]:
        """The words of a name."""
        return self.words[name.start : name.end]

    def form(self, name: Name) -> str:
        """A name as it is written, with one space for all white space."""
        place = (name.start, name.end)
        if place not in self._forms:
            self._forms[place] = " ".join(self.doc[name.start : name.end].text.split())
        return self._forms[place]

    def stretch(self, token: int) -> Range | None:
        """The stretch that a token stands in; None outside the story."""
        index = bisect_right(self.ranges, token, key=lambda stretch: stretch[0]) - 1
        return self.ranges[index] if index >= 0 and token < self.ranges[index][1] else None

    def is_titled(self, token: int) -> bool:
        """Whether a token stands in a headline in title case."""
        stretch = self.stretch(token)
        return stretch is not None and stretch[0] in self.titled


def story_of(doc: Doc, blocks: Iterable[Block]) -> Story:
    """The token ranges of the blocks that tell the story, or stand beside it."""
    told = (block for block in blocks if block.kind in STORY_BLOCKS | BESIDE)
    spans = [doc.char_span(block.start, block.end, alignment_mode="contract") for block in told]
    filled = [span for span in spans if span]
    ranges = tuple((span.start, span.end) for span in filled)
    return Story(doc, ranges, frozenset(span.start for span in filled if _in_title_case(span)))


def covered(names: Sequence[Name]) -> set[int]:
    """The tokens that names already stand on."""
    return {i for name in names for i in range(name.start, name.end)}


def _in_title_case(tokens: Iterable[Token]) -> bool:
    words = list(filter(_LONGER, tokens))
    return len(words) > 3 and sum(map(is_capital, words)) >= _MOST * len(words)


_LONGER: Test = every(lambda token: token.is_alpha, lambda token: len(token.text) > 3)
