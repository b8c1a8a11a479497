"""What articles say of themselves: that they correct or update an earlier version."""

import re
from typing import Literal

from generator.records import Analysis

Mark = Literal["corrected", "updated"]

_CORRECTED = r"correct(?:ed|ion|s)|refile[ds]?|clarifi(?:ed|cation)|amended"
_UPDATED = r"update[ds]?|updated version"
_NUMBERED = r"(?:\s+(?P<number>\d{1,2}))?"
_TITLE = re.compile(
    rf"^\W{{0,3}}(?:(?P<corrected>{_CORRECTED})|(?P<updated>{_UPDATED})){_NUMBERED}\s?[\])]?\s?(?:[:–—-]|[\])])"
    rf"|[(\[](?:(?P<corrected_at_end>{_CORRECTED})|(?P<updated_at_end>{_UPDATED}))[)\]]\s*$",
    re.IGNORECASE,
)
"""A wire's or newsroom's mark on a headline: `CORRECTED - …`, `UPDATE 2-…`, `(Corrected) …`, `… (updated)`."""
_NOTE = re.compile(
    r"\b(?:an?|the) (?:earlier|previous|original) version (?:of this (?:article|story|report|post)|mis|incorrectly|gave|said)"
    r"|\bthis (?:article|story|report|post|version) (?:has been|was|is|have been) (?:corrected|amended|updated|clarified)"
    r"|\bthis (?:article|story|report|post|version) corrects\b|^\W{0,3}corrects\b|\(corrects\b|\(corrected\b",
    re.IGNORECASE,
)
"""A newsroom's note at the head or foot of an article: "This article has been corrected", "Corrects year in second line"."""
_LOOKED_AT = 400
"""Code points at either end of an article within which such a note stands."""


def mark_of(analysis: Analysis) -> tuple[Mark, int] | None:
    """How an article says that it replaces an earlier version, and its number ("UPDATE 2-": 2); None where it does not."""
    article = analysis.article
    found = _TITLE.search(article.title[:_LOOKED_AT]) if article.title is not None else None
    if found is not None:
        corrected = found["corrected"] or found["corrected_at_end"]
        return ("corrected" if corrected else "updated"), int(found["number"] or 1)
    text = article.text
    parts = [text] if len(text) <= 2 * _LOOKED_AT else [text[:_LOOKED_AT], text[-_LOOKED_AT:]]
    return ("corrected", 1) if any(_NOTE.search(part) for part in parts) else None


def is_marked(analysis: Analysis) -> bool:
    """Whether an article says that it corrects or updates an earlier version."""
    return mark_of(analysis) is not None
