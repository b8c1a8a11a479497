"""Data that a page reads while a reader chooses: small counts first, then facts and words, a part at a time.

`index.json` counts what can be chosen by, lists the parts, and names the file of words that is shown first. Of each part,
`KEY.json` has the facts of its items as numbers that point into its own lists of names; what is shown of them is in smaller
files, which it lists in the same order. Where parts are stretches of time, a new item changes the files of its own time, and
no other but the index.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct

from generator.records import Page
from generator.site import wording
from generator.site.index.times import DAY, MONTH, YEAR
from generator.site.parts.periods import Period

WORDS = 75
"""So many items share a file of words: the first answer is read from the first of these, and of facts."""
MOST_NAMES = 40
"""So many names of a kind are counted in the index: the others come with the facts."""

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
Cut = Callable[[Sequence[T], int], Sequence[Period[T]]]


class Shards(Struct, Generic[T], frozen=True, kw_only=True):
    """How items become files of a `folder`: what the page cuts them by, and what it reads of some of them.

    Facts of at most `most` items share a file.
    """

    folder: str
    cut: Cut[T]
    facts: Callable[[Iterable[T]], dict[str, Any]]
    words: Callable[[Iterable[T]], dict[str, Any]]
    most: int


def files(shards: Shards[T], items: Sequence[T], index: Mapping[str, Any]) -> Iterator[Page]:
    """Every file of the data, the index first; none where there are no items."""
    if not items:
        return
    parts = [(part, _words(shards, part)) for part in shards.cut(items, shards.most)]
    listed = {"total": len(items), "periods": [[part.key, len(part.items)] for part, _ in parts]}
    yield _file(shards, "index", {**listed, "first": next(iter(parts[0][1])), **index})
    for part, inside in parts:
        words = [[name, len(shorter.items)] for name, shorter in inside.items()]
        yield _file(shards, part.key, {**shards.facts(one for i in inside.values() for one in i.items), "words": words})
        yield from (_file(shards, name, shards.words(i.items)) for name, i in inside.items())


def _words(shards: Shards[T], part: Period[T]) -> dict[str, Period[T]]:
    """The items whose words share a file, by its name, in their order."""
    return {f"{part.key}-words-{shorter.key}": shorter for shorter in shards.cut(part.items, WORDS)}


def _file(shards: Shards[T], name: str, content: dict[str, Any]) -> Page:
    return Page(f"{shards.folder}{name}.json", msgspec.json.encode(content))


class Names(Generic[K]):
    """Values, each once, in the order in which they were first asked for."""

    def __init__(self) -> None:
        self.places: dict[K, int] = {}

    def at(self, value: K) -> int:
        """The place of `value` in the list."""
        return self.places.setdefault(value, len(self.places))

    def all(self) -> list[K]:
        """The list."""
        return list(self.places)


def commonest(counts: Counter[K], named: Callable[[K], tuple[str, str]]) -> list[tuple[str, str, int]]:
    """The key, name and number of those values that are counted most."""
    return [(*named(key), number) for key, number in counts.most_common(MOST_NAMES)]


def same_name(name: str) -> tuple[str, str]:
    """The key and name of what is its own key."""
    return name, name


def by_month(days: Iterable[str]) -> list[tuple[str, str, int]]:
    """How many of `days` are in each month, or year where that is all that is known, the latest first."""
    counts = Counter(day[:MONTH] for day in days if day[:YEAR].isdigit())
    return [(key, wording.when(key) or key, counts[key]) for key in sorted(counts, reverse=True)]


def known_day(first: str, after: str | None) -> str:
    """The day, month or year of a stretch of days that ends before `after`: the finest that it is within, or its first year."""
    last = first if after is None else (date.fromisoformat(after[:DAY]) - timedelta(days=1)).isoformat()
    return next((first[:unit] for unit in (DAY, MONTH, YEAR) if first[:unit] == last[:unit]), first[:YEAR])
