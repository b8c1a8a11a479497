"""Which of the offices that sources state of somebody say best who that is, and how they are put."""

import re

from generator import catalogue
from generator.names.organisations import party_of
from generator.records import Actor, Tenure
from generator.site import wording

MOST_OFFICES = 2
_SEVERAL = 3
"""A place that so many articles name beside an office, among an eighth of all, is the office's …"""
_AGREED = 5
"""… where they are so many times those that name another."""
_SMALL = frozenset({"of", "the", "for"})
_STATES = re.compile(r"\bU\.?S\.?A?\.?(?!\w)")


def known_as(actor: Actor) -> str:
    """A few words on who an actor is: the office that most articles state, else any that one does, else nothing."""
    for tenure in telling_offices(actor.tenures):
        return tenure.words
    return actor.roles[0].role if actor.roles else ""


def described(actor: Actor) -> str:
    """Who an actor is in a few words, or what kind of actor where no article says more."""
    return known_as(actor) or wording.type_in_words(actor.type)


def telling_offices(tenures: tuple[Tenure, ...]) -> list[Tenure]:
    """At most two offices that many articles state, those of most first.

    None that only says less than another stands for it: no `Secretary` beside `Secretary of State`. What one article says
    stands for nobody of whom several say something else.
    """
    most = max((len(t.articles) for t in tenures), default=0)
    enough = max(most / 3, min(most, 2))
    often = sorted((t for t in tenures if len(t.articles) >= enough), key=lambda t: (-len(t.articles), -len(t.words)))
    found: dict[frozenset[str], Tenure] = {}
    for tenure in often:
        found.setdefault(_telling_words(tenure), _with_name(_with_country(tenure, tenures), tenures))
    return [t for words, t in found.items() if not any(words < other for other in found)][:MOST_OFFICES]


def _telling_words(tenure: Tenure) -> frozenset[str]:
    """What an office says, however it is put: "US Vice President" and "Vice President of the United States" are one."""
    return frozenset(wording.words(_STATES.sub("United States", tenure.words))) - _SMALL


def _with_country(tenure: Tenure, tenures: tuple[Tenure, ...]) -> Tenure:
    """The same office of the country or state that articles name beside it, where some do and hardly any names another."""
    if tenure.of is not None:
        return tenure
    same = [t for t in tenures if t.role == tenure.role and t.former == tenure.former and t.of is not None]
    most = max(same, key=lambda t: (len(t.articles), t.words), default=tenure)
    named, others = len(most.articles), sum(len(t.articles) for t in same if t is not most)
    agreed = named >= _SEVERAL and named >= _AGREED * others and 8 * named >= len(tenure.articles)
    return most if agreed or 4 * named >= len(tenure.articles) else tenure


def _with_name(tenure: Tenure, tenures: tuple[Tenure, ...]) -> Tenure:
    """The same office by whose it is, where an article names that: "Quill campaign chief" of a "campaign chairman".

    What is of something by small words alone ("campaign …") says whose only so.
    """
    *of, _ = tenure.words.split()
    if not of or tenure.of is not None:
        return tenure
    whose = re.compile(rf"(?:Former )?([A-Z]\w+) {re.escape(' '.join(of))} [a-z]+")
    named = [t for t in tenures if t.former == tenure.former and _is_of_name(whose.fullmatch(t.words))]
    return max(named, key=lambda t: (tenure.words in t.words, len(t.articles), t.words), default=tenure)


def _is_of_name(found: re.Match[str] | None) -> bool:
    return found is not None and party_of(found.group(1)) is None


def country_beside(tenure: Tenure) -> str:
    """The country that the sources name beside the office, where its own words do not; else nothing."""
    return "" if tenure.of is None or tenure.of.casefold() in tenure.words.casefold() else tenure.of


def possessive(country: str) -> str:
    """`Israel’s`, `the United States’`."""
    name = with_article(country)
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def with_article(country: str) -> str:
    """`Israel`, `the United States`: a country's name as it stands in a sentence; other languages have it as it is."""
    is_english = catalogue.language() == catalogue.SOURCE
    return f"the {country}" if is_english and country.startswith("United ") else country
