"""Of which country an institution is that every country has one of: "the Foreign Ministry" of two articles needn't be one."""

from collections.abc import Sequence

from generator.data import rows
from generator.names import is_title, place_of
from generator.records import Analysis

_HEADS = frozenset(word for word, kind, *_ in rows("organisation_words.tsv") if kind == "head")
_SMALL = frozenset({"of", "for", "and", "the", "&"})
_GAPS = frozenset({" ", "’s ", "'s ", "’ ", "' "})
_STATE = 2
"""Codes of countries have two letters, those of regions more."""


def is_institution(form: str) -> bool:
    """Whether only common words name it, as "Foreign Ministry" and "Ministry of Defense" do."""
    words = [w for w in form.casefold().replace(".", "").split() if w not in _SMALL]
    return len(words) > 1 and any(w in _HEADS for w in words) and all(w in _HEADS or is_title(w) for w in words)


def is_ministry(form: str) -> bool:
    """Whether it is a ministry: without a country nobody knows which."""
    return any(w in ("ministry", "ministries") for w in form.casefold().split())


def country_of(analysis: Analysis, mentions: Sequence[int]) -> str | None:
    """The country that the article states right before one of the `mentions`, or behind it after "of", else the only one.

    "Only" counts ministries alone: an article that names one country and "the ministry" means that country's.
    """
    named = [m for m in analysis.mentions if m.kind == "name" and m.type in ("GPE", "NORP")]
    countries = [(m, place) for m in named if (place := place_of(m.text)) is not None and len(place.code) == _STATE]
    ends = {m.end: place.name for m, place in countries}
    starts = {m.start: place.name for m, place in countries}
    text = analysis.article.text
    for index in mentions:
        m = analysis.mentions[index]
        for end in range(max(0, m.start - 3), m.start):
            if end in ends and text[end : m.start] in _GAPS:
                return ends[end]
        for gap in (" of ", " of the "):
            if text.startswith(gap, m.end) and m.end + len(gap) in starts:
                return starts[m.end + len(gap)]
    only = {place.name for _, place in countries}
    if len(only) == 1 and mentions and is_ministry(analysis.mentions[mentions[0]].text):
        return next(iter(only))
    return None
