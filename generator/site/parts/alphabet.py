"""The alphabet of names: what a name is looked up under, and long lists of names cut by how these begin."""

import unicodedata
from collections.abc import Sequence
from typing import TypeVar

from generator.data import word_set
from generator.site.grouping import grouped

T = TypeVar("T")
OTHER = "other"
ARTICLES = word_set("names.articles")
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What stands behind a last name."""
_LONGEST = 4
"""Names that begin alike for longer than this come in numbered parts."""

Keyed = tuple[str, T]
"""What a name is looked up under, and what stands there."""


def cut(keyed: Sequence[Keyed[T]], most: int, start: str = "") -> list[tuple[str, tuple[T, ...]]]:
    """What stands under names, in their order, in lists of at most `most`: by first letter, or else by more letters.

    Each list has the beginning that its names share ("s", "sa"), `other` where they begin with no letter. Which list a name is
    in depends on the names that begin like it, and on no others.
    """
    groups = grouped((_beginning(key, start), (key, item)) for key, item in sorted(keyed, key=_key))
    found: list[tuple[str, tuple[T, ...]]] = []
    for begin, inside in sorted(groups.items(), key=lambda group: (group[0] == OTHER, group[0])):
        items = tuple(item for _, item in inside)
        if len(items) <= most:
            found.append((begin, items))
        elif begin in (start, OTHER) or len(begin) == _LONGEST:
            found += [(f"{begin}-{n}", items[at : at + most]) for n, at in enumerate(range(0, len(items), most), 1)]
        else:
            found += cut(inside, most, begin)
    return found


def _key(keyed: Keyed[T]) -> str:
    return keyed[0]


def _beginning(key: str, start: str) -> str:
    """The letters of `key` up to the first after `start`; `start` itself where no letter follows."""
    letter = key[len(start) : len(start) + 1]
    return start + letter if "a" <= letter <= "z" else start or OTHER


def begins(name: str) -> str:
    """How readers see the beginning that a list has: `Sa`; `#` for what begins with no letter."""
    letters, _, part = name.partition("-")
    return " ".join(filter(None, ("#" if letters == OTHER else letters.capitalize(), part)))


def sort_name(name: str, kind: str) -> str:
    """What a name is looked up under: people by their last name, articles left out, accents and case folded."""
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").casefold() or name.casefold()
    first, *rest = folded.split() or [folded]
    if not rest:
        return folded
    if kind == "PERSON" and rest[-1].strip(".") not in GENERATIONS:
        return " ".join([rest[-1], first, *rest[:-1]])
    return " ".join(rest) if first in ARTICLES else folded
