"""Of which party or country somebody is, as far as articles put it beside the name: "Reformist candidate Ada Quill"."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.catalogue import gettext
from generator.data import rows
from generator.names.organisations import party_of
from generator.names.places import place_of
from generator.records import Actor, Analysis, Mention
from generator.site import wording
from generator.site.parts.context import Context, Ref
from generator.site.parts.offices import country_beside, telling_offices, with_article

_SEVERAL, _AGREED = 2, 4
"""So many articles must say it, or all of one that there is, and so many times those that say something else."""
_COUNTRY = 2
"""Letters of a country's code; those of states and regions are longer."""
_LETTER = re.compile(r"\s?\((([A-Z])(?:[-–‐]\s?[A-Z][\w. ]{0,14})?)\)")


class Affiliation(NamedTuple):
    """Of which party or country somebody is, in words of the page, the words of an article that say so, and their place."""

    what: str
    quoted: str
    ref: Ref | None


class _Beside(NamedTuple):
    """What an article puts beside a name: a party (of no name for who is of none) or a country, in which words, and where."""

    name: str
    is_party: bool
    words: str
    article: str
    start: int


def affiliations(context: Context, actor: Actor) -> tuple[Affiliation, ...]:
    """The party of a person and the country, each where articles agree on it; no country where an office tells one."""
    if actor.type != "PERSON":
        return ()
    found = [one for analysis in context.lookup.articles.of(actor.articles) for one in _beside(analysis, actor.id)]
    parties = [one for one in found if one.is_party]
    told = any(country_beside(tenure) for tenure in telling_offices(actor.tenures))
    countries = [] if told else [one for one in found if not one.is_party]
    stated = (_agreed(kind, len(actor.articles)) for kind in (parties, countries))
    return tuple(
        Affiliation(_in_words(one), wording.quoted(one.words), context.ref_at(one.article, one.start))
        for one in stated
        if one
    )


def _in_words(beside: _Beside) -> str:
    if not beside.is_party:
        return gettext("from {country}", country=with_article(beside.name))
    return gettext("of the {party}", party=beside.name) if beside.name else gettext("independent of parties")


def _agreed(found: list[_Beside], articles: int) -> _Beside | None:
    """The first place of what most articles say, where enough do and hardly any says another."""
    by_name: defaultdict[str, dict[str, _Beside]] = defaultdict(dict)
    for one in found:
        by_name[one.name].setdefault(one.article, one)
    order = sorted(by_name, key=lambda name: (-len(by_name[name]), name))
    if not order:
        return None
    most, others = len(by_name[order[0]]), sum(len(by_name[name]) for name in order[1:])
    enough = most >= min(_SEVERAL, articles) and most >= _AGREED * others
    return next(iter(by_name[order[0]].values())) if enough else None


def _beside(analysis: Analysis, actor: str) -> Iterator[_Beside]:
    text, article = analysis.article.text, analysis.article.id
    names = {mention.end: mention for mention in analysis.mentions if mention.kind == "name"}
    for mention in analysis.mentions:
        if mention.actor == actor and mention.kind == "name":
            letter = _LETTER.match(text, mention.end)
            if letter is not None and letter.group(2) in _letters():
                yield _Beside(_letters()[letter.group(2)], True, letter.group(1), article, mention.start)
            before = names.get(_first(mention) - 1)
            if before is not None:
                yield from _said_by(before, analysis)


def _first(mention: Mention) -> int:
    """Where a name with its office begins."""
    return mention.start if mention.role_span is None else min(mention.role_span[0], mention.start)


def _said_by(before: Mention, analysis: Analysis) -> Iterator[_Beside]:
    """What a name right before another's office or name says of who bears that: a party, or a country's adjective."""
    article = analysis.article
    if article.text[before.end : before.end + 1] != " ":
        return
    party, place = party_of(before.text), place_of(before.text)
    if party is not None:
        yield _Beside(party.name, True, before.text, article.id, before.start)
    elif place is not None and place.form != "name" and len(place.code) == _COUNTRY:
        yield _Beside(place.name, False, before.text, article.id, before.start)


@cache
def _letters() -> dict[str, str]:
    return {letter: "" if party == "-" else party for letter, party in rows("party_letters.tsv")}
