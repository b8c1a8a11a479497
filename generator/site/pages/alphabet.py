"""The alphabet of names: what a name is looked up under, and long lists of names cut by how these begin."""

import unicodedata
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
OTHER = "other"
_LONGEST = 4
"""Names that begin alike for longer than this come in numbered parts."""

Keyed = tuple[str, T]
"""What a name is looked up under, and what stands there."""


def cut(keyed: Sequence[Keyed[T]], most: int, start: str = "") -> list[tuple[str, tuple[T, ...]]]:
    """What stands under names, in their order, in lists of at most `most`: by first letter, or else by more letters.

    Each list has the beginning that its names share ("s", "sa"), `other` where they begin with no letter. Which list a name is
    in depends on the names that begin like it, and on no others.
    """
    groups: dict[str, list[Keyed[T]]] = {}
    for key, item in sorted(keyed, key=lambda k: k[0]):
        letter = key[len(start) : len(start) + 1]
        groups.setdefault(start + letter if "a" <= letter <= "z" else start or OTHER, []).append((key, item))
    found: list[tuple[str, tuple[T, ...]]] = []
    for begin, inside in sorted(groups.items(), key=lambda g: (g[0] == OTHER, g[0])):
        if len(inside) <= most:
            found.append((begin, tuple(item for _, item in inside)))
        elif begin not in (start, OTHER) and len(begin) < _LONGEST:
            found += cut(inside, most, begin)
        else:
            parts = range(0, len(inside), most)
            found += [(f"{begin}-{n}", tuple(i for _, i in inside[at : at + most])) for n, at in enumerate(parts, 1)]
    return found


def begins(name: str) -> str:
    """How readers see the beginning that a list has: `Sa`; `#` for what begins with no letter."""
    letters, _, part = name.partition("-")
    return " ".join(filter(None, ("#" if letters == OTHER else letters.capitalize(), part)))


def sort_name(name: str, kind: str) -> str:
    """What a name is looked up under: people by their last name, articles left out, accents and case folded."""
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").casefold() or name.casefold()
    words = folded.split()
    if kind == "PERSON" and len(words) > 1 and words[-1].strip(".") not in {"jr", "sr", "ii", "iii", "iv"}:
        return " ".join([words[-1], *words[:-1]])
    if len(words) > 1 and words[0] in {"the", "a", "an"}:
        return " ".join(words[1:])
    return folded
