"""Which order an article writes numeric dates in: 5/6/2018 is 5 June in London and May 6 in Chicago."""

import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from generator.article.dates.anchoring.setting import Order
from generator.article.dates.grammar.readings import Numeric, Reading
from generator.data import rows, word_set

_MONTH_FIRST = frozenset({"us", "gov", "mil", "edu", "ph"})
"""Ends of addresses of countries that write the month first."""

_UNTOLD = word_set("dates.untold_domains")
"""Two-letter ends that tell nothing: used all over the world, or of countries that write either order or the year first."""

_VARIANTS = {"en-us": False, "en-ph": False, "en-gb": True, "en-ie": True, "en-au": True, "en-nz": True, "en-in": True}
_WORD = re.compile(r"[a-z]+")
_MONTHS = 12
_LEAST = 2
"""Words in one spelling, against none in the other, from which a text counts as British or American."""


def written_order(readings: Sequence[Reading], text: str, url: str | None, language: str | None) -> Order | None:
    """The order of day and month, by the first of these that tells: other dates, the address, the language, the spelling."""
    numeric = [reading for reading in readings if isinstance(reading, Numeric)]
    if not any(max(reading.first, reading.second) <= _MONTHS for reading in numeric):
        return None
    orders = {r.first > _MONTHS for r in numeric if (r.first > _MONTHS) != (r.second > _MONTHS)}
    if len(orders) == 2:
        return None
    if orders:
        return Order(orders.pop(), "as the article's other dates show")
    return _by_address(url) or _by_variant(language) or _by_spelling(text)


def _by_address(url: str | None) -> Order | None:
    end = _end_of_host(url or "")
    tells = len(end) == 2 and end.isalpha() and end not in _UNTOLD
    if not tells and end not in _MONTH_FIRST:
        return None
    return Order(end not in _MONTH_FIRST, f"as in the country of its address (.{end})")


def _end_of_host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").rpartition(".")[2]
    except ValueError:
        return ""


def _by_variant(language: str | None) -> Order | None:
    day_first = _VARIANTS.get((language or "").lower().replace("_", "-"))
    return None if day_first is None else Order(day_first, f"as its language is {language}")


def _by_spelling(text: str) -> Order | None:
    spellings = [_spellings()[word] for word in _WORD.findall(text.lower()) if word in _spellings()]
    british = spellings.count("british")
    if len(spellings) < _LEAST or british not in (0, len(spellings)):
        return None
    return Order(bool(british), f"as its spelling is {'British' if british else 'American'}")


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    """Word -> the spelling that it shows."""
    return {word: variant for variant, words in rows("spellings.tsv") for word in words.split()}
