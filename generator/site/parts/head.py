"""What every page says of itself, for its top, for MkDocs and for search."""

from collections.abc import Sized

from msgspec import Struct

from generator.site.parts.context import Link


class Head(Struct, frozen=True, kw_only=True):
    """What every page has: its path, its title, one sentence about it, the line above its title, and what search filters by.

    The page of an actor or a topic has its `names`, how many articles it is in, and who or what it is in a line: search puts
    it before pages that only speak of it, and the best known of a name first.
    """

    path: str
    title: str
    description: str
    kicker: tuple[Link, ...]
    kind: str
    actors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    date: str | None = None
    names: tuple[str, ...] = ()
    articles: int = 0
    about: str = ""


def kicker(*words: str | None) -> tuple[Link, ...]:
    """The line above a title, of those words that there are."""
    return tuple(map(Link, filter(None, words)))


def left(items: Sized, most: int) -> int:
    """How many of `items` a list that shows at most `most` leaves out."""
    return max(len(items) - most, 0)
