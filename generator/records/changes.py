"""What a build remembers of its corpus, and what changed since the one before it."""

from typing import Literal

from msgspec import Struct

from generator.records.places import QuotePlace


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


class TopicState(Struct, frozen=True, order=True, array_like=True):
    """What a build remembers of a discovered subject: its articles, and every address that leads to it.

    `gone` is one that no topic goes on with.
    """

    id: str
    name: str
    articles: tuple[str, ...]
    addresses: tuple[str, ...] = ()
    gone: bool = False


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
    topics: tuple[TopicState, ...] = ()


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


class Anchor(Struct, frozen=True, order=True, array_like=True):
    """A place where an article names an actor: the article's id, its text as a digest, where in it and what is written."""

    article: str
    sha256: str
    start: int
    text: str


class Published(Struct, frozen=True, order=True, array_like=True):
    """Addresses that a build gave an actor for the first time, and places that tell the actor again."""

    addresses: tuple[str, ...]
    anchors: tuple[Anchor, ...]


class Ledger(Struct, frozen=True):
    """The last builds that changed something, the newest first, and the snapshot that the next is compared with.

    `renamed` are the ids that articles bear now, by those that they bore before their files were renamed. `published` are all
    addresses that ever led to an actor, so that no other one gets them.
    """

    snapshot: Snapshot
    changes: tuple[Change, ...]
    format: Literal[1] = 1
    renamed: dict[str, str] = {}
    published: tuple[Published, ...] = ()
