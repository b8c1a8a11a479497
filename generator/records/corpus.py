"""What many articles yield together: actors, topics, doubts, and which articles and statements repeat one another."""

from typing import Literal

from msgspec import Struct

from generator.records.article import Analysis, Problem
from generator.records.changes import Ledger, TopicState
from generator.records.kinds import Span
from generator.records.places import QuotePlace, TopicPlace


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


class Topic(Struct, frozen=True, kw_only=True):
    """A subject that articles share: curated by an editor or discovered.

    `addresses` are its own (`id`) and those of earlier builds that lead to it.
    """

    id: str
    name: str
    kind: Literal["curated", "discovered"]
    terms: tuple[str, ...]
    articles: tuple[str, ...]
    places: tuple[TopicPlace, ...] = ()
    description: str | None = None
    parent: str | None = None
    addresses: tuple[str, ...] = ()


class CuratedTopic(Struct, frozen=True, kw_only=True):
    """A topic as an editor describes it in `editorial/topics.yml`.

    A sentence carries it where one of `any` or one of `actors` (names or ids of actors) occurs in it, every one of `all`
    does, and none of `none`; with neither `any` nor `actors`, `all` alone decides. Phrases match by lemma, in word order,
    whatever their case: `buffer zone` finds "buffer zones". `id` is its address, derived from `name` where None; `parent`
    is the name or id of another curated topic. A `hidden` topic has no page, and keeps its phrases from being discovered.
    `found` are discovered topics, by name or address, that it takes over (or, hidden, takes away).
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
    found: tuple[str, ...] = ()


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


class Correction(Struct, frozen=True, order=True):
    """What an outlet corrects in an `article`: the note, at `start` and `end` in the article `by`, which may be the same.

    `wrong` are the sentences of `article` that the note takes back, as far as they stand there: they count no more.
    """

    article: str
    by: str
    start: int
    end: int
    wrong: tuple[Span, ...] = ()


class Repetition(Struct, frozen=True):
    """Words of one actor that several reports quote. The fullest wording comes first, of equals the earliest report's."""

    places: tuple[QuotePlace, ...]


class Corpus(Struct, frozen=True, kw_only=True):
    """Everything that the site is made from. Mentions and speakers of `analyses` carry their actors.

    `subjects` are the discovered topics of this build and earlier ones, as the next build remembers them.
    """

    analyses: tuple[Analysis, ...] = ()
    actors: tuple[Actor, ...] = ()
    topics: tuple[Topic, ...] = ()
    subjects: tuple[TopicState, ...] = ()
    reviews: tuple[Review, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    versions: tuple[Version, ...] = ()
    corrections: tuple[Correction, ...] = ()
    recurring: tuple[Recurring, ...] = ()
    repetitions: tuple[Repetition, ...] = ()
    ledger: Ledger | None = None
    problems: tuple[Problem, ...] = ()
