"""For and against: named, weighted reasons why two names are one actor, and the probability that they amount to.

A weight is a log-odds: 0 says nothing, +1 makes the odds 2.7 times as good. The weights of names come from how
`generator.names` compared them; what stands beside the names adds to that or takes away.
"""

import math
from collections.abc import Mapping

from msgspec import Struct

from generator.names import acronym_of, compare_organisations, compare_places, parse_name, same_person
from generator.names.variants import compare_tokens

MERGE = 0.85
"""Names are joined from this probability on: a wrong join costs more than a missed one."""

DOUBT = 0.3
"""From here up to `MERGE`, an editor is asked."""

_BY_STRENGTH = {"equal": 3.5, "variant": 2.6, "partial": 0.6, "typo": 0.2}
_TWO_SLIPS = 0.7
"""Below this score, two letters of a word differ."""

_UNLIKELY = -1.2
_ALIKE = 0.62
"""Organisations alike but for a country stated in one ("Foreign Ministry", of which country?) are below it."""

_COMMON_FAMILY = 4
"""A family name that so many different given names share is common: it says less."""


class Reason(Struct, frozen=True, gc=False):
    """What speaks for (above 0) or against (below 0) two names being one, in plain words."""

    weight: float
    text: str


class Node(Struct, frozen=True, gc=False):
    """A name over all articles: its spelling, type, articles, offices, gender, and who it appears with."""

    key: str
    name: str
    type: str
    articles: frozenset[int]
    roles: frozenset[str]
    gender: str | None
    company: frozenset[str]


def probability(reasons: tuple[Reason, ...]) -> float:
    """What the reasons amount to, as a probability."""
    return 1 / (1 + math.exp(-sum(r.weight for r in reasons)))


def weigh(a: Node, b: Node, bearers: Mapping[str, int]) -> tuple[Reason, ...]:
    """The reasons for and against `a` and `b` being one actor.

    `bearers` counts how many different full names share a family name. An empty tuple means that their names exclude it.
    """
    if a.type == "PERSON" and b.type == "PERSON":
        return _people(a, b, bearers)
    if a.type == "ORG" and b.type == "ORG":
        verdict = compare_organisations(a.name, b.name)
        if not verdict.same or acronym_of(a.name, b.name) or acronym_of(b.name, a.name):
            return ()  # what an acronym means is decided by the articles that spell it out
        if verdict.score < _ALIKE:
            return ()
        weight = 3.0 if verdict.score >= 0.9 else 0.8
        return (Reason(weight, f"{a.name} and {b.name}: {'; '.join(verdict.reasons)}"), *_company(a, b))
    place = compare_places(a.name, b.name)
    if not place.same:
        return ()
    return (
        Reason(3.0 if place.score >= 0.9 else 0.8, f"{a.name} and {b.name}: {'; '.join(place.reasons)}"),
        *_company(a, b),
    )


def _people(a: Node, b: Node, bearers: Mapping[str, int]) -> tuple[Reason, ...]:
    verdict = same_person(a.name, b.name)
    if not verdict.same:
        return ()
    if a.gender is not None and b.gender is not None and a.gender != b.gender:
        return ()
    weight = _BY_STRENGTH.get(verdict.strength, 0.0)
    if verdict.strength == "typo" and verdict.score < _TWO_SLIPS:
        weight = _UNLIKELY
        if not a.roles & b.roles and not (a.company & b.company) - {a.key, b.key}:
            return ()  # nothing but the names: not even worth an editor's time
    reasons = [Reason(weight, f"{a.name} and {b.name}: {_plain('; '.join(verdict.reasons))}")]
    if verdict.strength in ("partial", "typo"):
        first, second = parse_name(a.name), parse_name(b.name)
        shared = max(bearers.get(first.family.casefold(), 0), bearers.get(second.family.casefold(), 0))
        if verdict.strength == "partial" and _only_middle(first.tokens, second.tokens):
            reasons.append(Reason(2.0, "first and last name agree, only what stands between is left out"))
        elif shared >= _COMMON_FAMILY:
            reasons.append(Reason(-1.0, f"{shared} different people here are called {first.family}"))
        if first.suffix != second.suffix:
            whole = len(first.tokens) > 2 and first.tokens == second.tokens and _related(a.roles, b.roles)
            reasons.append(Reason(-1.0 if whole else -2.5, f"only one is called {first.suffix or second.suffix}"))
        if both := len(a.articles & b.articles):
            reasons.append(Reason(-2.0, f"{both} article(s) use both names, and not as one"))
    if common := a.roles & b.roles:
        reasons.append(Reason(1.5, f"both are called {min(common)}"))
    elif a.roles and b.roles and not _related(a.roles, b.roles):
        reasons.append(Reason(-0.4, f"one is called {min(a.roles)}, the other {min(b.roles)}"))
    return (*reasons, *_company(a, b))


def _plain(text: str) -> str:
    """The comparison's own reasons, without its numbers."""
    return "; ".join(part.strip().lstrip("+-0123456789. ") for part in text.split(";"))


def _only_middle(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if len(a) < 2 or len(b) < 2 or a[-1] != b[-1]:
        return False
    return a[0] == b[0] or compare_tokens(a[0], b[0]).likeness == "short"


def _related(a: frozenset[str], b: frozenset[str]) -> bool:
    return any(set(x.split()) & set(y.split()) for x in a for y in b)


def _company(a: Node, b: Node) -> tuple[Reason, ...]:
    """Shared company speaks for one actor; appearing side by side in one article under both names does too, a little."""
    common = (a.company & b.company) - {a.key, b.key}
    least = min(len(a.company), len(b.company))
    if not common or not least:
        return ()
    share = len(common) / least
    named = ", ".join(sorted({k.partition(" ")[2].partition(" (")[0] for k in common})[:3])
    return (Reason(round(min(1.5, 0.4 * len(common) ** 0.5 + share), 2), f"they appear with the same names ({named})"),)
