"""Statements that point at what was told before them: their words need others to be understood."""

import re

_POINTS = re.compile(
    r"\b(?:like|such as) (?:this|that|these|those)\b(?! (?:of|in|who|whom|which|when|where|year|month|week|one)\b)"
    r"|\b(?:this|that|these|those) (?:sort|kind|type)s? of\b"
    r"|\bthe (?:whole |entire )?thing\b(?! (?:that|is|about|to|with|I|we|you|they|he|she)\b)"
    r"|^\W*I (?:\w+ )?(?:dis)?agree\b(?! (?:with|that|to|on|about)\b)"
    r"|\bthe answer is (?:yes|no)\b|\ball of (?:this|that|it)\b(?! \w)|\bhere\W*$"
    r"|^\W*\w+,? …",
    re.IGNORECASE,
)
"""Words that stand for something told before, answers to what another said, and a word cut from the rest."""
_FIRST = re.compile(
    r"\W*(?:(?:he|she|they|these|those|such|this(?! (?:is|was|past|year|week|month)\b))\b"
    r"|that (?:is|was|would|will)\b|that[’']s\b"
    r"|it (?!(?:is|was|would be|will be|takes?|seems?)\b)\w)",
    re.IGNORECASE,
)
"""First words that stand for somebody or something told before; "it is" leads on to what it is."""
_THERE = re.compile(r"\b(?:in|from|into|across|of|to) the (?:country|city|town|village|region)\b")
_CAPITAL = re.compile(r"[A-Z]")
_SOMEBODY = re.compile(r"\b(?:he|she|him|her|his)\b", re.IGNORECASE)
_NAME = re.compile(r"(?<=[a-z,;:] )[“\"]?[A-Z][a-z]+|^\W*[A-Z]\w*(?:[’']s| [A-Z])")
EARLY = 60
"""Characters within which words speak of "him" whom nobody has named."""


def leans_on_others(words: str) -> bool:
    """Whether somebody's own words begin with what others explain, or speak of "him" before anybody is named."""
    somebody, name = _SOMEBODY.search(words, 0, EARLY), _NAME.search(words)
    unnamed = somebody is not None and (name is None or somebody.start() < name.start())
    return unnamed or _FIRST.match(words) is not None


def leaves_place_open(words: str) -> bool:
    """Whether reported words speak of "the country" and have no name that could be its."""
    return _THERE.search(words) is not None and _CAPITAL.search(words) is None


def points(words: str) -> bool:
    """Whether words point, within them, at what stands before them: "a role like this", "that sort of comment"."""
    return _POINTS.search(words) is not None
