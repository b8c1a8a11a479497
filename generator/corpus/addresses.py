"""Addresses of actors: from their names alone, so that an article about somebody else changes none of them."""

import re
from collections.abc import Iterable, Sequence

from generator.names.text import fold, hyphenated

LONGEST = 60
_KIND = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group"}
_PLAIN_FIRST = {"GPE": 0, "LOC": 1, "FAC": 2, "ORG": 3, "PERSON": 4, "NORP": 5}


def slug(text: str) -> str:
    """`text` in `a-z`, `0-9` and hyphens, at most `LONGEST` characters; `actor` where nothing is left."""
    return hyphenated(re.sub(r"['’.]", "", fold(text)))[:LONGEST].strip("-") or "actor"


def assign(actors: Sequence[tuple[str, str, Iterable[str]]]) -> list[tuple[str, ...]]:
    """The addresses of each (name for its id, type, all forms): its id first, then every other form nobody else claims.

    Where two actors have one slug, places come before organisations before people; the others add what they are.
    """
    order = sorted(range(len(actors)), key=lambda i: (_PLAIN_FIRST.get(actors[i][1], 9), actors[i][0], i))
    taken: dict[str, int] = {}
    own: dict[int, str] = {}
    for i in order:
        name, kind, _ = actors[i]
        base = slug(name)
        for candidate in _candidates(base, _KIND.get(kind, kind.casefold())):
            if candidate not in taken:
                taken[candidate] = i
                own[i] = candidate
                break
    claims: dict[str, set[int]] = {}
    for i, (_, _, forms) in enumerate(actors):
        for form in forms:
            claims.setdefault(slug(form), set()).add(i)
    result = []
    for i, (_, _, forms) in enumerate(actors):
        more = {s for form in forms if (s := slug(form)) not in taken and claims[s] == {i}}
        result.append((own[i], *sorted(more)))
    return result


def _candidates(base: str, kind: str) -> Iterable[str]:
    yield base
    cut = base[: LONGEST - len(kind) - 1].strip("-")
    yield f"{cut}-{kind}"
    number = 2
    while True:
        yield f"{cut[: LONGEST - len(kind) - 8].strip('-')}-{kind}-{number}"
        number += 1
