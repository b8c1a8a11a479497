"""A quotation in the making, and what the kinds of attribution that make one can ask."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.article.reporting.clauses import Content, ReportingClause
from generator.article.reporting.cues import Cue
from generator.article.reporting.interviews import Interview
from generator.article.reporting.labels import Label
from generator.article.reporting.rules import Doubt, Rule
from generator.article.reporting.speakers import Source
from generator.article.reporting.transcripts import Transcript
from generator.article.syntax.passages import Passage, Piece
from generator.article.syntax.tree import Tree


@dataclass(slots=True)
class Draft:
    """A quotation in the making. `ranges` are tokens; it was found in paragraph `born` and ends in `passage` so far.

    `reporter` is who hands the speaker's words on ("…, she said, according to the Post"). `doubts` names what makes it less
    sure: another reporter around it, words of another paragraph, marks left over beside it.
    """

    ranges: list[tuple[int, int]]
    rule: Rule
    cue: Cue | None
    source: Source | None
    passage: int
    born: int = -1
    reporter: Source | None = None
    doubts: set[Doubt] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.born = self.passage

    @property
    def end(self) -> int:
        """The end of content and cue together."""
        return max(self.ranges[-1][1], self.cue.end if self.cue is not None else 0)


@dataclass(frozen=True, slots=True)
class Report:
    """What one cue says that somebody said. `reporter` is who hands the words on."""

    clause: ReportingClause
    content: Content
    source: Source | None
    reporter: Source | None = None

    @property
    def cue(self) -> Cue:
        """The cue, which every report has."""
        return self.clause.cue

    @property
    def first(self) -> int:
        """The first token of the content."""
        return self.content.ranges[0][0]

    @property
    def end(self) -> int:
        """The end of the content."""
        return self.content.ranges[-1][1]


@dataclass(frozen=True, slots=True)
class Story:
    """An article's text in passages. `quoted` is 1 for each token between quotation marks, `named` for each of a name.

    Its turns have labels in a `transcript`, and none in an `interview`.
    """

    tree: Tree
    passages: Sequence[Passage]
    quoted: Sequence[int]
    named: Sequence[int]
    transcript: Transcript
    interview: Interview


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph being read: the passage at `index` of a story, the label that opens it, and its cues.

    `taken` collects the quoted pieces, by their first tokens, that belong to a quotation already.
    """

    story: Story
    index: int
    passage: Passage
    label: Label | None
    cues: tuple[Cue, ...]
    taken: set[int] = field(default_factory=set)

    def draft(self, first: int, end: int, rule: Rule, cue: Cue | None, source: Source | None) -> Draft:
        """A quotation of the tokens `first:end`, whose quoted pieces are then taken."""
        self.taken.update(self.passage.pieces_in([(first, end)]))
        return Draft([(first, end)], rule, cue, source, self.index)


@dataclass(slots=True)
class SoFar:
    """What the paragraphs read so far leave behind for those that follow.

    `announced` is who speaks behind the colon that the last paragraph ends with, `waiting` are quoted paragraphs, each with
    its index, for which nobody was named yet.
    """

    drafts: list[Draft] = field(default_factory=list)
    announced: tuple[Cue | None, Source] | None = None
    waiting: list[tuple[int, Piece]] = field(default_factory=list)
