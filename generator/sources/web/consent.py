"""Texts that ask for consent: to cookies, to JavaScript. They are never the article, nor a part of it."""

import re

from generator.data import word_set
from generator.sources.web.page import Element, content, exceeds, labels
from generator.sources.web.patterns import pattern

_LABELS = word_set("sources.consent_labels")
_ASKS = pattern("consent")
_SPEAKS = re.compile(r"cookie|consent|privac|java ?script", re.IGNORECASE)
_LONGEST = 4_000
_BEGINNING = 600
_LONGEST_PARAGRAPH = 1_200


def asks_for_consent(text: str) -> bool:
    """Whether a paragraph asks its reader to accept cookies, or to switch JavaScript on: by its first words."""
    return len(text) <= _LONGEST_PARAGRAPH and _ASKS.match(text) is not None


def is_consent(element: Element) -> bool:
    """Whether an element is a consent text: so called and speaking so, or by what its first words ask."""
    if exceeds(element, _LONGEST):
        return False
    text = content(element)
    is_called_so = not _LABELS.isdisjoint(labels(element))
    return asks_for_consent(text) or (is_called_so and _SPEAKS.search(text, 0, _BEGINNING) is not None)
