"""Addresses of actors: from what articles call them and when, so that later articles change none of them.

An address belongs to whoever bore it first. The claims of all actors are dealt out in the order of the articles that make
them; an article that comes later only adds claims behind those that were there.
"""

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from generator.names.text import fold, hyphenated

Age = tuple[str, str]
"""When an article appeared, and its id: (`9999` without a date). Smaller is older."""

LONGEST = 60
_KIND = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group"}
_PLAIN_FIRST = {"GPE": 0, "LOC": 1, "FAC": 2, "ORG": 3, "PERSON": 4, "NORP": 5}


class Claim(Struct, frozen=True, kw_only=True, gc=False):
    """What one actor may be found under: the name that its id is made of with its age, and every form with its own.

    `told` is what tells it from others of its name and kind; `held` are the addresses that it had.
    """

    name: str
    type: str
    age: Age
    forms: Mapping[str, Age]
    told: tuple[str, ...] = ()
    held: tuple[str, ...] = ()


def actor_address(text: str) -> str:
    """`text` in `a-z`, `0-9` and hyphens, at most `LONGEST` characters; `actor` where nothing is left."""
    return hyphenated(re.sub(r"['’.]", "", fold(text)))[:LONGEST].strip("-") or "actor"


def assign(actors: Sequence[Claim]) -> list[tuple[str, ...]]:
    """The addresses of each actor: its id first, then every other form that nobody claimed before it, in order.

    Of claims by one article, ids come before forms, places before organisations before people. Who finds its name taken adds
    what it is, then what tells it from others. What an actor held before is no other's, and its id stays as long as it is made
    of its name.
    """
    claims = []
    for i, actor in enumerate(actors):
        rank = _PLAIN_FIRST.get(actor.type, 9)
        claims.append((actor.age, False, rank, actor.name, i))
        claims += [(age, True, rank, form, i) for form, age in actor.forms.items()]
    owner = {address: i for i, actor in reversed(list(enumerate(actors))) for address in actor.held}
    own: dict[int, str] = {}
    for _, is_form, _, name, i in sorted(claims):
        base = actor_address(name)
        if is_form:
            owner.setdefault(base, i)
            continue
        own[i] = next(c for c in _candidates(base, actors[i]) if owner.get(c, i) == i)
        owner[own[i]] = i
    more: list[list[str]] = [[] for _ in actors]
    for address, i in owner.items():
        if address != own[i]:
            more[i].append(address)
    return [(own[i], *sorted(others)) for i, others in enumerate(more)]


def _candidates(base: str, actor: Claim) -> Iterable[str]:
    """Addresses made of a name: such that the actor had, the name alone, with its kind, and with what tells it apart."""
    yield from (address for address in actor.held if address == base or address.startswith(f"{base}-"))
    yield base
    kind = _KIND.get(actor.type, actor.type.casefold())
    words = (kind, *(f"{kind}-{actor_address(word)}"[: LONGEST // 2].strip("-") for word in actor.told))
    yield from (_with(base, word) for word in words)
    yield from (_with(base, f"{words[-1]}-{number}") for number in itertools.count(2))


def _with(base: str, word: str) -> str:
    return f"{base[: LONGEST - len(word) - 1].strip('-')}-{word}"
