"""Words that are short for units, currencies and terms of a trade: they say how much, not what a text is about."""

from generator.data import word_set

_VOWELS = frozenset("aeiouy")


def is_abbreviation(word: str) -> bool:
    """Whether a word in small letters is a unit, a currency or shortened by a trade: listed, or without a vowel ("pct")."""
    return word in word_set("topics.trade") or (word.isalpha() and len(word) > 1 and _VOWELS.isdisjoint(word))
