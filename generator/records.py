"""Every immutable record that travels between the stages.

All offsets are half-open and count Unicode code points of `Article.text`; `text[start:end]` equals a record's `text`.
Records of one article refer to each other by index into the tuples of their `Analysis`; records of the corpus by id.
"""

from typing import Literal

from msgspec import Struct, field

Span = tuple[int, int]
"""A half-open range of code points."""

BlockKind = Literal[
    "headline", "byline", "dateline", "lede", "body", "heading", "caption", "credit", "label", "notice", "foreign"
]
"""What a stretch of an article is. Only `headline`, `lede`, `body` and `heading` state facts of the story.

`foreign` is in another language than the article, and not analysed."""

STORY_BLOCKS: frozenset[BlockKind] = frozenset({"headline", "lede", "body", "heading"})
"""The blocks that state facts of the story."""

PROSE_BLOCKS: frozenset[BlockKind] = STORY_BLOCKS - {"headline"}
"""The story as told: a headline repeats what stands below it, often in the words of another outlet."""

PLACE_TYPES = frozenset({"GPE", "LOC", "FAC"})
"""OntoNotes labels of places: countries and towns, landscapes, buildings."""

ACTOR_TYPES = PLACE_TYPES | {"PERSON", "ORG", "NORP"}
"""OntoNotes labels of who can act."""

TitleSource = Literal["metadata", "headline", "lede"]
PublishedSource = Literal["metadata", "url", "dateline", "filename"]
MentionKind = Literal["name", "nominal", "pronoun"]
QuoteKind = Literal["direct", "mixed", "indirect"]
DateType = Literal["DATE", "TIME", "DURATION", "SET"]
EventStatus = Literal["stated", "planned", "reported", "denied"]


class Problem(Struct, frozen=True, order=True):
    """Something wrong with an input: where, why, and what to do about it. `line` counts from 1."""

    file: str
    line: int | None
    cause: str
    remedy: str


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


class Block(Struct, frozen=True):
    """A stretch of an article's text with one job; blocks are in order, disjoint, and cover all that is not white space."""

    kind: BlockKind
    start: int
    end: int


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
    the text is damaged (mojibake, HTML entities), the index and the spelling that was meant. `governs` says that the article
    knows the name only from who governed under it ("the Ruiz administration").
    """

    name: str
    type: str
    mentions: tuple[int, ...]
    gender: Literal["f", "m"] | None = None
    why: tuple[str, ...] = ()
    repaired: tuple[tuple[int, str], ...] = ()
    governs: bool = False


class DateMention(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """A temporal expression with its TIMEX3 value (TimeML 1.2.1).

    `from_` and `to` are the half-open interval of ISO days that the value denotes, or None where it denotes none. `anchor`
    is `absolute`, `published`, `date:<index>` of an earlier date of the article, or None where nothing anchors it.
    `part` is the part of a day that the words name (`MO`, `AF`, `EV`, `NI`): "Thursday night" is the `DATE` of that Thursday
    with `NI`, "last night", which names no day, the `TIME` `…TNI`. `why` says in plain words how the value was reached.
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
    why: str = ""


class Speaker(Struct, frozen=True, kw_only=True):
    """Who said it, as written: `text` may be a name, a description or a pronoun.

    `via` holds the words that name an office or a spokesman speaking for the actor. `how` says how the written words lead to
    the entity: `named`, `described`, `pronoun`, `label` (an interview's), or `open` where the evidence is not enough.
    `stands_for` holds the noun phrase that an open relative pronoun goes back to: "a clerk" in "a clerk who said".
    """

    start: int
    end: int
    text: str
    actor: str | None = None
    via: str | None = None
    entity: int | None = None
    how: Literal["named", "described", "pronoun", "label", "open"] = "open"
    stands_for: str | None = None

    @property
    def words(self) -> str:
        """What the article says of who speaks, where that is no known actor."""
        return self.stands_for or self.text


class Quote(Struct, frozen=True, kw_only=True):
    """Reported words. `spans` are the content's, quotation marks included, in order; several where attribution interrupts.

    `rule` names the rule that found it, `why` the evidence for its speaker, `said` the index of the date on which it was
    spoken (into `Analysis.dates`) where the sentence states one. `confidence` is a probability.
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
    topics: tuple[str, ...] = ()


class Event(Struct, frozen=True, kw_only=True):
    """A sentence that a date places in time. `date` indexes `Analysis.dates`, `entities` are the actors who take part."""

    start: int
    end: int
    date: int
    verb: Span
    status: EventStatus
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
    """All that one article yields by itself. `article` has its title and date completed from the text."""

    article: Article
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    events: tuple[Event, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    topics: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


class ActorName(Struct, frozen=True, gc=False):
    """A spelling that an actor was seen under, and how often."""

    form: str
    count: int


class ActorRole(Struct, frozen=True, kw_only=True, gc=False):
    """An office that a source states of an actor, with its place in the source's text."""

    role: str
    article: str
    start: int
    end: int


class Tenure(Struct, frozen=True, kw_only=True, gc=False):
    """An office as sources state it, from the first to the last month (`YYYY-MM`) of the articles that do.

    `role` is the office in one wording, `words` as most articles put it that spell it out, `of` the country that the words
    beside it name, `former` whether they all speak of the past. `first` and `last` are None where no article has a date.
    `stated` are the places in the texts.
    """

    role: str
    words: str
    of: str | None
    former: bool
    first: str | None
    last: str | None
    articles: tuple[str, ...]
    stated: tuple[ActorRole, ...]


class Actor(Struct, frozen=True, kw_only=True, gc=False):
    """A person, organisation or place over all articles.

    `addresses` are slugs that lead to its page, its own (`id`) first; `why` holds the reason for each merge of names.
    `tenures` group `roles` by office and time. `note` and `wikidata` are an editor's; `hidden` actors have no page.
    """

    id: str
    name: str
    type: str
    names: tuple[ActorName, ...]
    roles: tuple[ActorRole, ...]
    articles: tuple[str, ...]
    mentions: int
    why: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    note: str | None = None
    wikidata: str | None = None
    hidden: bool = False


class TopicPlace(Struct, frozen=True, gc=False):
    """Why a sentence carries a topic: the matching words' place."""

    article: str
    start: int
    end: int


class Topic(Struct, frozen=True, kw_only=True):
    """A subject that articles share: curated by an editor or discovered from recurring phrases."""

    id: str
    name: str
    kind: Literal["curated", "discovered"]
    terms: tuple[str, ...]
    articles: tuple[str, ...]
    places: tuple[TopicPlace, ...] = ()
    description: str | None = None
    parent: str | None = None


class CuratedTopic(Struct, frozen=True, kw_only=True):
    """A topic as an editor describes it in `editorial/topics.yml`.

    A sentence carries it where one of `any` or one of `actors` (names or ids of actors) occurs in it, every one of `all`
    does, and none of `none`; with neither `any` nor `actors`, `all` alone decides. Phrases match by lemma, in word order,
    whatever their case: `buffer zone` finds "buffer zones". `id` is its address, derived from `name` where None; `parent`
    is the name or id of another curated topic. A `hidden` topic has no page, and keeps its phrases from being discovered.
    """

    name: str
    description: str | None = None
    any: tuple[str, ...] = ()
    all: tuple[str, ...] = ()
    none: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    parent: str | None = None
    id: str | None = None
    hidden: bool = False


class Review(Struct, frozen=True, kw_only=True, gc=False):
    """A doubt for an editor: what is unclear, its evidence, and the lines to paste into an editorial file."""

    kind: Literal["merge", "unlinked", "speaker"]
    weight: float
    title: str
    evidence: tuple[str, ...]
    paste: str
    places: tuple[TopicPlace, ...] = ()


class Cluster(Struct, frozen=True):
    """Articles that are one report: copies, edited copies and excerpts. The earliest is first; `same` if word for word."""

    articles: tuple[str, ...]
    same: bool = False


class Recurring(Struct, frozen=True, order=True):
    """A paragraph that recurs in so many `articles` of a publisher whatever they are about: nothing is taken from it."""

    article: str
    start: int
    end: int
    publisher: str | None
    articles: int


class Version(Struct, frozen=True):
    """An article that a later version (`by`) replaces: it stays listed, what it says counts no more. `why` is the reason."""

    article: str
    by: str
    why: str


class QuotePlace(Struct, frozen=True, order=True):
    """A quotation (`Quote.id`) of an article."""

    article: str
    quote: str


class Repetition(Struct, frozen=True):
    """Words of one actor that several reports quote. The fullest wording comes first, of equals the earliest report's."""

    places: tuple[QuotePlace, ...]


class Named(Struct, frozen=True, order=True, array_like=True):
    """An article or actor by its id, with the title or name that it has or had."""

    id: str
    name: str


class Regrouping(Struct, frozen=True, order=True):
    """Actors of an earlier build, and those that have their names now: several before are a merge, several now a split."""

    before: tuple[Named, ...]
    now: tuple[Named, ...]


class Shift(Struct, frozen=True, order=True):
    """A new statement of an actor on a topic, and the last one before it, for reading side by side."""

    actor: str
    topic: str
    earlier: QuotePlace
    later: QuotePlace


class ArticleState(Struct, frozen=True, order=True, array_like=True):
    """What a build remembers of an article."""

    id: str
    title: str
    sha256: str
    published: str | None


class ActorState(Struct, frozen=True, order=True, array_like=True):
    """What a build remembers of an actor."""

    id: str
    name: str
    addresses: tuple[str, ...]


class StatementState(Struct, frozen=True, array_like=True):
    """What a build remembers of a quotation.

    `words` is a digest of its words, the same for all reports of one statement; `said` an ISO date as exact as it is known;
    `repeats` is true in all but the fullest report.
    """

    article: str
    quote: str
    words: str
    actor: str | None
    said: str | None
    topics: tuple[str, ...]
    repeats: bool


class Snapshot(Struct, frozen=True):
    """What a build remembers of its corpus, so that the next can tell what changed; sorted by ids."""

    articles: tuple[ArticleState, ...] = ()
    actors: tuple[ActorState, ...] = ()
    statements: tuple[StatementState, ...] = ()


class Change(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a build found that the one before it had not, or had otherwise.

    `build` is a digest of the build's snapshot, `latest` the day of its newest article, `totals` its articles, actors and
    statements. The first recorded build (`first`) has nothing to be compared with and lists nothing. `changed` are articles
    with other text than before; `statements` are new ones, each once however many reports have it.
    """

    build: str
    first: bool = False
    latest: str | None = None
    totals: tuple[int, int, int] = (0, 0, 0)
    articles: tuple[Named, ...] = ()
    changed: tuple[Named, ...] = ()
    removed: tuple[Named, ...] = ()
    actors: tuple[Named, ...] = ()
    actors_removed: tuple[Named, ...] = ()
    merged: tuple[Regrouping, ...] = ()
    split: tuple[Regrouping, ...] = ()
    statements: tuple[QuotePlace, ...] = ()
    statements_removed: int = 0
    shifts: tuple[Shift, ...] = ()


class Ledger(Struct, frozen=True):
    """The last builds that changed something, the newest first, and the snapshot that the next is compared with."""

    snapshot: Snapshot
    changes: tuple[Change, ...]
    format: Literal[1] = 1


class Corpus(Struct, frozen=True, kw_only=True):
    """Everything that the site is made from. Mentions and speakers of `analyses` carry their actors."""

    analyses: tuple[Analysis, ...] = ()
    actors: tuple[Actor, ...] = ()
    topics: tuple[Topic, ...] = ()
    reviews: tuple[Review, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    versions: tuple[Version, ...] = ()
    recurring: tuple[Recurring, ...] = ()
    repetitions: tuple[Repetition, ...] = ()
    ledger: Ledger | None = None
    problems: tuple[Problem, ...] = field(default_factory=tuple)


class Page(Struct, frozen=True):
    """A file of the site: `path` is relative to `docs/`, with `/` between its parts; bytes are written as they are.

    `key` is a hash of all that the content was made from; empty where none was taken.
    """

    path: str
    content: str | bytes
    key: str = ""
