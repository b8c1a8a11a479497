"""Which language a text is in, where that is certain."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

SAMPLE = 5_000
"""Code points of a text that are looked at."""

_WORD = re.compile(r"[^\W\d_]+")
_FEW_LETTERS = 120
_FEW_WORDS = 15
_ENDS = '.!?…”"’»)'
_SURE = 0.999
_ENGLISH = re.compile(
    r"\b(?:an?|and|are|as|at|be|by|for|from|ha[dsv]e?|he|in|is|it|not|of|on|or|said|th(?:at|e|is)|to|was|with)\b",
    re.IGNORECASE,
)
_ENGLISH_SHARE = 0.12


def foreign_language(text: str, expected: str) -> str | None:
    """The ISO 639-1 code of the language of `text` where it is certainly not `expected`; None in doubt and for short texts.

    English is recognised by its function words, which costs nearly nothing; all else by py3langid.
    """
    words = _WORD.findall(text[:SAMPLE])
    if sum(map(len, words)) < _FEW_LETTERS:
        return None
    sample = " ".join(words)
    if expected == "en" and len(_ENGLISH.findall(sample)) >= _ENGLISH_SHARE * len(words):
        return None
    language, probability = _identifier().classify(sample)
    return language if probability >= _SURE and language != expected else None


def foreign_paragraphs(
    text: str, paragraphs: Sequence[tuple[int, int]], expected: str
) -> tuple[tuple[tuple[int, int], str], ...]:
    """The paragraphs of `text` that are certainly not in the language `expected`, each with its language.

    A list of names or figures is in no language: a paragraph counts only where most of its words are in lower case and it ends
    like a sentence. An article whose every paragraph is foreign has none here, since then it is the article that is.
    """
    found = []
    for start, end in paragraphs:
        part = text[start:end]
        words = _WORD.findall(part[:SAMPLE])
        lower = sum(word.islower() for word in words)
        if len(words) >= _FEW_WORDS and 2 * lower > len(words) and part[-1] in _ENDS:
            other = foreign_language(part, expected)
            if other is not None:
                found.append(((start, end), other))
    return tuple(found) if len(found) < len(paragraphs) else ()


def same_language(one: str, other: str) -> bool:
    """Whether two language codes (`en`, `en-GB`) have one language."""
    return one.lower().partition("-")[0] == other.lower().partition("-")[0]


@lru_cache(maxsize=1)
def _identifier() -> Any:
    # It loads numpy and a model; few texts need it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
