"""For and against: named, weighted reasons why two names are one actor, and the probability that they amount to.

A weight is a log-odds: 0 says nothing, +1 makes the odds 2.7 times as good. The weights of names come from how
`generator.names` compared them; what stands beside the names adds to that or takes away.
"""

import math
from collections.abc import Callable, Mapping
from typing import Literal

from msgspec import Struct

from generator.names import NameMatch, acronym_of, compare_organisations, compare_places, parse_name, same_person
from generator.names.compare import Strength
from generator.names.variants import compare_tokens
from generator.values import known

MERGE = 0.85
"""Names are joined from this probability on: a wrong join costs more than a missed one."""

DOUBT = 0.3
"""From here up to `MERGE`, an editor is asked."""

Evidence = Literal[
    "equal",
    "variant",
    "partial",
    "typo",
    "different",
    "two_slips",
    "middle_left_out",
    "common_family",
    "suffix_left_out",
    "suffix_alone_left_out",
    "both_in_one_article",
    "same_role",
    "other_role",
    "same_words",
    "similar_words",
    "same_company",
]

WEIGHTS: Mapping[Evidence, float] = {
    # how two names of persons compare (`NameMatch.strength`)
    "equal": 3.5,
    "variant": 2.6,
    "partial": 0.6,
    "typo": 0.2,
    "different": 0.0,
    "two_slips": -1.2,
    # where a name is partial or a supposed slip of the pen
    "middle_left_out": 2.0,  # Ana Ruiz, Ana B. Ruiz
    "common_family": -1.0,  # many people here are called Ruiz
    "suffix_left_out": -2.5,  # Ana Ruiz, Ana Ruiz Jr.
    "suffix_alone_left_out": -1.0,  # the same, where all other words and the offices agree
    "both_in_one_article": -2.0,
    # what articles call them
    "same_role": 1.5,
    "other_role": -0.4,
    # how two names of organisations or places compare
    "same_words": 3.0,
    "similar_words": 0.8,
}

_TWO_SLIPS = 0.7
"""Below this score, two letters of a word differ."""

_ALIKE = 0.62
"""Organisations alike but for a country stated in one ("Foreign Ministry", of which country?) are below it."""

_SAME_WORDS = 0.9

_COMMON_FAMILY = 4
"""A family name that so many different given names share is common: it says less."""

_MOST_COMPANY = 1.5


class Reason(Struct, frozen=True, gc=False):
    """What speaks for (above 0) or against (below 0) two names being one, in plain words; `name` is that of the rule."""

    name: Evidence
    weight: float
    text: str


class Node(Struct, frozen=True, gc=False):
    """A name over all articles: its spelling, type, articles, offices, gender, and who it appears with.

    `company` holds keys, and `called` says how the name of each key is written.
    """

    key: str
    name: str
    type: str
    articles: frozenset[int]
    roles: frozenset[str]
    gender: str | None
    company: frozenset[str]
    called: Mapping[str, str]


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
        acronym = acronym_of(a.name, b.name) or acronym_of(b.name, a.name)
        if verdict.score < _ALIKE or (acronym and verdict.score < _SAME_WORDS):
            return ()  # what an acronym means is decided by the articles that spell it out
        return _words(a, b, verdict.score, verdict.reasons)
    place = compare_places(a.name, b.name)
    return _words(a, b, place.score, place.reasons) if place.same else ()


def _reason(name: Evidence, text: str) -> Reason:
    return Reason(name, WEIGHTS[name], text)


def _words(a: Node, b: Node, score: float, reasons: tuple[str, ...]) -> tuple[Reason, ...]:
    """The evidence of two organisations or places whose names can be one."""
    name: Evidence = "same_words" if score >= _SAME_WORDS else "similar_words"
    return (_reason(name, "; ".join(reasons)), *_company(a, b))


def _people(a: Node, b: Node, bearers: Mapping[str, int]) -> tuple[Reason, ...]:
    verdict = same_person(a.name, b.name)
    if not verdict.same or (a.gender != b.gender and None not in (a.gender, b.gender)):
        return ()
    name = _name_evidence(verdict)
    if name == "two_slips" and not a.roles & b.roles and not _common_company(a, b):
        return ()  # nothing but the names: not even worth an editor's time
    names = _reason(name, _plain("; ".join(verdict.reasons)))
    more = known(rule(a, b, bearers) for rule in _RULES.get(verdict.strength, (_roles,)))
    return (names, *more, *_company(a, b))


def _name_evidence(verdict: NameMatch) -> Evidence:
    return "two_slips" if verdict.strength == "typo" and verdict.score < _TWO_SLIPS else verdict.strength


def _middle_or_family(a: Node, b: Node, bearers: Mapping[str, int]) -> Reason | None:
    """First and last name agree, and one has more in between; else whether many people bear the family name."""
    if _only_middle(parse_name(a.name).tokens, parse_name(b.name).tokens):
        return _reason("middle_left_out", "first and last name agree, only what stands between is left out")
    return _common_family(a, b, bearers)


def _common_family(a: Node, b: Node, bearers: Mapping[str, int]) -> Reason | None:
    family, other = parse_name(a.name).family, parse_name(b.name).family
    shared = max(bearers.get(family.casefold(), 0), bearers.get(other.casefold(), 0))
    if shared < _COMMON_FAMILY:
        return None
    return _reason("common_family", f"{shared} different people here are called {family}")


def _suffix(a: Node, b: Node, _bearers: Mapping[str, int]) -> Reason | None:
    first, second = parse_name(a.name), parse_name(b.name)
    if first.suffix == second.suffix:
        return None
    alone = len(first.tokens) > 2 and first.tokens == second.tokens and _related(a.roles, b.roles)
    name: Evidence = "suffix_alone_left_out" if alone else "suffix_left_out"
    return _reason(name, f"only one is called {first.suffix or second.suffix}")


def _one_article(a: Node, b: Node, _bearers: Mapping[str, int]) -> Reason | None:
    both = len(a.articles & b.articles)
    if not both:
        return None
    use = "one article uses" if both == 1 else f"{both} articles use"
    return _reason("both_in_one_article", f"{use} both names, and not as one")


def _roles(a: Node, b: Node, _bearers: Mapping[str, int]) -> Reason | None:
    common = a.roles & b.roles
    if common:
        return _reason("same_role", f"both are called {min(common)}")
    if not a.roles or not b.roles or _related(a.roles, b.roles):
        return None
    return _reason("other_role", f"one is called {min(a.roles)}, the other {min(b.roles)}")


_Rule = Callable[[Node, Node, Mapping[str, int]], Reason | None]
_RULES: Mapping[Strength, tuple[_Rule, ...]] = {
    "partial": (_middle_or_family, _suffix, _one_article, _roles),
    "typo": (_common_family, _suffix, _one_article, _roles),
}
"""What is asked besides where a name is partial or a supposed slip of the pen; of others only the roles."""


def _plain(text: str) -> str:
    """The comparison's own reasons, without its numbers."""
    return "; ".join(part.strip().lstrip("+-0123456789. ") for part in text.split(";"))


def _only_middle(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    if len(a) < 2 or len(b) < 2 or a[-1] != b[-1]:
        return False
    return a[0] == b[0] or compare_tokens(a[0], b[0]).likeness == "short"


def _related(a: frozenset[str], b: frozenset[str]) -> bool:
    return any(set(x.split()) & set(y.split()) for x in a for y in b)


def _common_company(a: Node, b: Node) -> frozenset[str]:
    return (a.company & b.company) - {a.key, b.key}


def _company(a: Node, b: Node) -> tuple[Reason, ...]:
    """Shared company speaks for one actor; appearing side by side in one article under both names does too, a little."""
    common = _common_company(a, b)
    if not common:
        return ()
    share = len(common) / min(len(a.company), len(b.company))
    named = ", ".join(sorted({a.called[key] for key in common})[:3])
    weight = round(min(_MOST_COMPANY, 0.4 * len(common) ** 0.5 + share), 2)
    return (Reason("same_company", weight, f"they appear with the same names ({named})"),)
