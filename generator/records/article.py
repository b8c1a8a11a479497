"""What one article yields: the article as it was read, and everything that was found in its text."""

from typing import Literal

from msgspec import Struct

from generator.records.kinds import (
    BlockKind,
    DateType,
    EventStatus,
    MentionKind,
    PublishedSource,
    QuoteKind,
    Span,
    SpeakerHow,
    TitleSource,
)


class Problem(Struct, frozen=True, order=True):
    """Something wrong with an input: where, why, and what to do about it. `line` counts from 1."""

    file: str
    line: int | None
    cause: str
    remedy: str

    @property
    def place(self) -> str:
        """The file, with the line where that is known: `a.jsonl:3`."""
        return self.file if self.line is None else f"{self.file}:{self.line}"


def by_place(problem: Problem) -> tuple[str, int, str]:
    """What Problems are sorted by for who reads them: file, line and cause."""
    return problem.file, problem.line or 0, problem.cause


class Article(Struct, frozen=True, kw_only=True):
    """One article as it was read. `published` is an ISO date, possibly partial (`2018`, `2018-05`), or a time stamp."""

    id: str
    path: str
    sha256: str
    text: str
    title: str | None = None
    title_source: TitleSource | None = None
    published: str | None = None
    published_source: PublishedSource | None = None
    publisher: str | None = None
    url: str | None = None
    author: str | None = None
    language: str | None = None


class Block(Struct, frozen=True, omit_defaults=True):
    """A stretch of an article's text with one job; blocks are in order, disjoint, and cover all that is not white space.

    `language` (ISO 639) is stated of text that was not analysed as it is in another language.
    """

    kind: BlockKind
    start: int
    end: int
    language: str | None = None


class Mention(Struct, frozen=True, kw_only=True, gc=False):
    """A place where somebody or something is referred to.

    `type` is an OntoNotes label, `entity` an index into `Analysis.entities`, `actor` an actor's id once the corpus has been
    resolved. `role` is the office that the words state here (`role_span` is where), without the name.
    """

    start: int
    end: int
    text: str
    type: str
    kind: MentionKind
    actor: str | None = None
    role: str | None = None
    role_span: Span | None = None
    entity: int | None = None


class Entity(Struct, frozen=True, kw_only=True, gc=False):
    """What one article's mentions refer to: its fullest name there, its type, and the mentions by index.

    `gender` is `f` or `m` only where the text states it (Mr., her husband), never derived from a name.
    `why` gives the reason for each mention that was joined under another form. `repaired` holds, for mentions whose place in
    the text is damaged (mojibake, HTML entities) or that mean a place by half its name, the index and what was meant.
    `governs` says that the article knows the name only from who governed under it ("the Ruiz administration"), `doubtful`
    that it is written once or twice and less likely of its type than not.
    """

    name: str
    type: str
    mentions: tuple[int, ...]
    gender: Literal["f", "m"] | None = None
    why: tuple[str, ...] = ()
    repaired: tuple[tuple[int, str], ...] = ()
    governs: bool = False
    doubtful: bool = False


class DateMention(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A temporal expression with its TIMEX3 value (TimeML 1.2.1).

    `from_` and `to` are the half-open interval of ISO days that the value denotes, or None where it denotes none. `anchor`
    is `absolute`, `published`, `date:<index>` of an earlier date of the article, or None where nothing anchors it.
    `part` is the part of a day that the words name (`MO`, `AF`, `EV`, `NI`): "Thursday night" is the `DATE` of that Thursday
    with `NI`, "last night", which names no day, the `TIME` `…TNI`. `rule` is the name of the rule that read the words, `why`
    says in plain words how the value was reached.
    """

    start: int
    end: int
    text: str
    type: DateType
    value: str
    from_: str | None = None
    to: str | None = None
    anchor: str | None = None
    part: str | None = None
    rule: str = ""
    why: str = ""


class Speaker(Struct, frozen=True, kw_only=True):
    """Who said it, as written: `text` may be a name, a description or a pronoun.

    `via` holds the words that name an office or a spokesman speaking for the actor. `how` says how the written words lead to
    the entity: `named`, `described`, `pronoun`, `label` (an interview's), or `open` where the evidence is not enough.
    `stands_for` holds the noun phrase that an open pronoun goes back to: "a clerk" in "a clerk who said", "Clerks … . They …".
    """

    start: int
    end: int
    text: str
    actor: str | None = None
    via: str | None = None
    entity: int | None = None
    how: SpeakerHow = "open"
    stands_for: str | None = None

    @property
    def words(self) -> str:
        """What the article says of who speaks, where that is no known actor."""
        return self.stands_for or self.text


class Quote(Struct, frozen=True, kw_only=True):
    """Reported words. `spans` are the content's, quotation marks included, in order; several where attribution interrupts.

    `rule` names the rule that found it, `why` the evidence for its speaker. `said` is the index of the date at which it was
    said (into `Analysis.dates`), of any precision, where the text tells one; `said_from` and `said_to` are its half-open days.
    `earlier` says that the words are clearly older than the report though no time is told; `occasion` names the rule that
    found either. `confidence` is a probability.
    """

    id: str
    kind: QuoteKind
    spans: tuple[Span, ...]
    text: str
    cue: Span | None
    speaker: Speaker | None
    confidence: float
    rule: str = ""
    why: tuple[str, ...] = ()
    said: int | None = None
    said_from: str | None = None
    said_to: str | None = None
    earlier: bool = False
    occasion: str = ""
    topics: tuple[str, ...] = ()

    @property
    def actor(self) -> str | None:
        """The actor who speaks, where that is known."""
        return None if self.speaker is None else self.speaker.actor


def said_on(analysis: "Analysis", quote: Quote) -> str | None:
    """The first day on which words can have been said: as the text tells, else as their article is dated.

    None where they are older than the report and nothing tells how much.
    """
    return None if quote.earlier else quote.said_from or analysis.article.published


class Event(Struct, frozen=True, kw_only=True):
    """A sentence that a date places in time. `date` indexes `Analysis.dates`, `entities` are the actors who take part.

    `verb` is the word that is placed, a verb or the noun of what happens, and `why` the rule that says so.
    """

    start: int
    end: int
    date: int
    verb: Span
    status: EventStatus
    why: str = ""
    entities: tuple[int, ...] = ()
    topics: tuple[str, ...] = ()


class Phrase(Struct, frozen=True):
    """A noun phrase that may name a topic, without its determiner: "military presence" of "Iran’s military presence in Syria".

    `key` is its normal form (lemmas), `sentence` an index. `owner` is the mention (an index into `Analysis.mentions`) whose
    it is, however that is put ("Iran’s presence", "the presence of Iran", "Iranian presence"), and `place` the mention that
    follows with a preposition ("in Syria").
    """

    start: int
    end: int
    text: str
    key: str
    sentence: int
    owner: int | None = None
    place: int | None = None


class Analysis(Struct, frozen=True, kw_only=True):
    """All that one article yields by itself. `article` has its title and date completed from the text.

    `vocabulary` has its content words with their counts (`article/vocabulary.py`).
    """

    article: Article
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    vocabulary: str = ""
    topics: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def listed_in(self) -> str | None:
        """The language of an article that is only shown, since all of it is in a language that is not read; else None."""
        found = [block.language for block in self.blocks]
        return next(iter(found), None) if all(found) else None
