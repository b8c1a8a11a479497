"""Of which country an institution is that every country has one of: "the Foreign Ministry" of two articles needn't be one."""

from collections.abc import Mapping, Sequence

from generator.data import body_words
from generator.names import institution_of, is_title, place_of
from generator.records import Analysis, Mention
from generator.values import first, only

_HEADS = body_words("head")
_MINISTRIES = frozenset({"ministry", "ministries"})
_SMALL = frozenset({"of", "for", "and", "the", "&"})
_GAPS = frozenset({" ", "’s ", "'s ", "’ ", "' "})
_LONGEST_GAP = 3
_OF = (" of ", " of the ")
_STATE = 2
"""Codes of countries have two letters, those of regions more."""


def is_institution(form: str) -> bool:
    """Whether only common words name it, as "Foreign Ministry" and "Congress" do; what only one country has is none."""
    body = institution_of(form)
    if body is not None:
        return body.home is None
    words = [w for w in form.casefold().replace(".", "").split() if w not in _SMALL]
    return len(words) > 1 and not _HEADS.isdisjoint(words) and all(map(is_title, set(words) - _HEADS))


def is_ministry(form: str) -> bool:
    """Whether it is a ministry: without a country nobody knows which."""
    return not _MINISTRIES.isdisjoint(form.casefold().split())


def country_of(analysis: Analysis, mentions: Sequence[int]) -> str | None:
    """The country that the article states right before one of the `mentions`, or behind it after "of", else the only one.

    "Only" counts ministries alone: an article that names one country and "the ministry" means that country's.
    """
    countries = _countries(analysis)
    ends = {m.end: name for m, name in countries}
    starts = {m.start: name for m, name in countries}
    stated = first(_beside(analysis, analysis.mentions[index], starts, ends) for index in mentions)
    if stated is not None or not mentions or not is_ministry(analysis.mentions[mentions[0]].text):
        return stated
    return only({name for _, name in countries})


def _countries(analysis: Analysis) -> list[tuple[Mention, str]]:
    """The mentions of countries and peoples, each with the country's own name."""
    named = [(m, place_of(m.text)) for m in analysis.mentions if m.kind == "name" and m.type in ("GPE", "NORP")]
    return [(m, place.name) for m, place in named if place is not None and len(place.code) == _STATE]


def _beside(analysis: Analysis, name: Mention, starts: Mapping[int, str], ends: Mapping[int, str]) -> str | None:
    """The country right before a name, or behind it after "of"; `starts` and `ends` are of the countries' own names."""
    text = analysis.article.text
    before = [end for end in range(name.start - _LONGEST_GAP, name.start) if text[max(end, 0) : name.start] in _GAPS]
    behind = [name.end + len(gap) for gap in _OF if text.startswith(gap, name.end)]
    return first((*map(ends.get, before), *map(starts.get, behind)))
