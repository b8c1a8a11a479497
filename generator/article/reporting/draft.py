"""A quotation in the making, as the steps that find, join and attribute quotations hand it on."""

from dataclasses import dataclass, field

from generator.article.reporting.cues import Cue
from generator.article.reporting.speakers import Source


@dataclass(slots=True)
class Draft:
    """A quotation in the making. `ranges` are tokens; it was found in paragraph `born` and ends in `passage` so far.

    `reporter` is who hands the speaker's words on ("…, she said, according to the Post"). `doubts` names what makes it less
    sure: another reporter around it, words of another paragraph, marks left over beside it.
    """

    ranges: list[tuple[int, int]]
    rule: str
    cue: Cue | None
    source: Source | None
    passage: int
    born: int = -1
    reporter: Source | None = None
    doubts: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.born = self.passage

    @property
    def end(self) -> int:
        """The end of content and cue together."""
        return max(self.ranges[-1][1], self.cue.end if self.cue is not None else 0)
