"""Which paragraphs of a text are in another language than is expected.

The script tells first. Of what is written in the script that is expected, words in lower case are weighed: names are in no
language. What a letter model (py3langid) says of them and how many function words of English are among them come to log
odds; the paragraphs before and behind count half. A foreign quotation does not make an English paragraph foreign: where
something is said outside quotation marks, that decides.
"""

import itertools
import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import compress
from operator import not_
from typing import Any

from generator.data import LANGUAGE, rows, word_set
from generator.data.scripts import is_usual, languages_in, letters, script_of
from generator.names.usual import is_established

Foreign = tuple[tuple[int, int], str]
"""Half-open code points of a paragraph, and the ISO 639-1 code of its language."""

SAMPLE = 5_000
"""Code points of a paragraph that are looked at."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_QUOTED = re.compile(r"[“„«\"][^“”„«»\"]+[”“»\"]")
_ABBREVIATED = re.compile(r"[b-df-hj-np-tv-xz]+")
_END = re.compile(r"[.!?:]\s|\n")
_FUNCTION = word_set("sources.function_words")
_NO_LANGUAGE = frozenset({"pcm", "zxx"})
"""Classes of the letter model that are no other language than English: Nigerian Pidgin, and no language."""

_PLAIN = (2, 0.12)
"""So many English function words, and such a share of all words in lower case, need no second look."""
_FEW_WORDS = 3
_MOST_PARTICLES, _LONGEST_PARTICLE = 3, 4
_LONG, _MOST_KNOWN = 5, 3
"""Letters of a word that no other language is likely to have too, and how many such words count."""
_TELLING = 2.0
"""The least log odds, for or against, by which a paragraph says something of those beside it."""
_NAMES_PERHAPS = 1.5
"""The most that a text in capitals (names perhaps), a single word, or a table of abbreviations can say against English."""
_MOST = 4.0
_KEPT = 4096
"""Paragraphs of which the odds are kept: each is asked for twice, and some come back in other articles."""
_SURE = 20.0
"""The log odds of a paragraph in a script of other languages."""


def foreign_paragraphs(
    text: str, paragraphs: Sequence[tuple[int, int]], expected: str, *, stated: bool = False
) -> tuple[Foreign, ...]:
    """The paragraphs of `text` that are probably not in the language `expected`, each with its language.

    `stated` says that the article itself claims to be in that language, which counts for it.
    """
    parts = [text[start:end][:SAMPLE] for start, end in paragraphs]
    own = [_odds(part, expected) for part in parts]
    prior = _weights()["rare"] + (_weights()["stated"] if stated else 0.0)
    foreign = [_with_neighbours(own, index) + prior > 0 for index in range(len(own))]
    if any(foreign) and not any(map(_tells, compress(own, map(not_, foreign)))):
        foreign = [True] * len(own)  # a headline of three words is in the language of all the rest
    languages = _languages(list(compress(parts, foreign)), list(compress(own, foreign)), expected)
    return tuple(zip(compress(paragraphs, foreign), languages, strict=True))


def main_language(text: str, found: Sequence[Foreign], expected: str) -> str:
    """The language of most letters of a text with these foreign paragraphs; `expected` is that of all others."""
    sizes = {language: 0 for _, language in found}
    for (start, end), language in found:
        sizes[language] += letters(text[start:end])
    sizes[expected] = letters(text) - sum(sizes.values())
    return max(sizes, key=lambda language: (sizes[language], language == expected, language))


def same_language(one: str, other: str) -> bool:
    """Whether two language codes (`en`, `en-GB`) have one language."""
    return one.lower().partition("-")[0] == other.lower().partition("-")[0]


def _with_neighbours(own: Sequence[float], index: int) -> float:
    """The odds of a paragraph with those of the nearest ones before and behind that tell something."""
    beside = (next(filter(_tells, part), 0.0) for part in (reversed(own[:index]), iter(own[index + 1 :])))
    share = _weights()["beside"]
    return own[index] + sum(share * max(-_MOST, min(_MOST, odds)) for odds in beside)


def _tells(odds: float) -> bool:
    return abs(odds) >= _TELLING


@lru_cache(maxsize=_KEPT)
def _odds(part: str, expected: str) -> float:
    """The log odds that a paragraph is not in the language `expected`; 0 where nothing tells."""
    script = script_of(part)
    if script is None:
        return 0.0
    odds = _odds_by_words(part, expected) if is_usual(script, expected) else _SURE
    if odds > 0 and expected == LANGUAGE and any(map(_is_plain, _sentences(part))):
        return -_TELLING
    return odds


def _odds_by_words(part: str, expected: str) -> float:
    outside = _lower_words(_QUOTED.sub(" ", part))
    said = _odds_of(outside, expected)
    if said < 0:  # as mostly; what follows weakens only what speaks for another language
        return said
    words = _lower_words(part)
    if len(outside) < _FEW_WORDS and len(words) > len(outside) and (not outside or said > 0):
        said = _odds_of(words, expected)
    short = sum(len(word) > 1 and _ABBREVIATED.fullmatch(word) is not None for word in _WORD.findall(part))
    unsure = part.isupper() or len(set(words)) == 1 or short >= len(words)
    return min(said, _NAMES_PERHAPS) if unsure else said


def _sentences(part: str) -> Iterator[list[str]]:
    """The words in lower case of each sentence outside quotation marks, and its first."""
    sentences = (sentence.strip() for sentence in _END.split(_QUOTED.sub(" ", part)))
    return (_lower_words(sentence[:1].lower() + sentence[1:]) for sentence in sentences)


def _is_plain(words: Sequence[str]) -> bool:
    """Whether words are so full of function words of English that they need no second look."""
    function = sum(map(_FUNCTION.__contains__, words))
    least, share = _PLAIN
    return function >= least and function >= share * len(words)


def _lower_words(part: str) -> list[str]:
    """The words in lower case, all words of a text in capitals; abbreviations (`vs`, `mln`) are in no language."""
    if part.isupper():
        return _WORD.findall(part.lower())
    runs = itertools.groupby(_WORD.findall(part), key=lambda word: not word[0].islower())
    groups = [(is_name, list(run)) for is_name, run in runs]
    last = len(groups) - 1
    return [
        word
        for index, (is_name, run) in enumerate(groups)
        if not is_name
        for word in (_without_particles(run) if 0 < index < last else run)
        if word.islower() and not _ABBREVIATED.fullmatch(word)
    ]


def _without_particles(between: list[str]) -> list[str]:
    """The words between two names, or none where they may be particles of one: `Ana de la Cruz`."""
    if len(between) > _MOST_PARTICLES or max(map(len, between)) > _LONGEST_PARTICLE:
        return between
    return [word for word in between if word in _FUNCTION]


def _odds_of(words: Sequence[str], expected: str) -> float:
    """The log odds that words are not in the language `expected`; 0 where there are none."""
    english = expected == LANGUAGE
    if not words:
        return 0.0
    if english and _is_plain(words):
        return -_SURE
    weights = _weights()
    scores = _scores(" ".join(words))
    own = scores.pop(expected, None)
    likelier = 0.0 if own is None else max(scores.values()) - own
    return weights["even"] + weights["likelier"] * likelier + (_odds_by_english(words) if english else 0.0)


def _odds_by_english(words: Sequence[str]) -> float:
    """What function words of English and established words of it add to the odds."""
    weights = _weights()
    function = sum(map(_FUNCTION.__contains__, words))
    known = sum(len(word) >= _LONG and is_established(word) for word in words)
    return weights["function"] * function + weights["known"] * min(known, _MOST_KNOWN)


def _languages(parts: Sequence[str], odds: Sequence[float], expected: str) -> list[str]:
    """The language of each of some foreign paragraphs: that of all in its script together, unless it is clearly another.

    A paragraph that tells nothing, such as names, is in that of the one before it that does, or else behind it.
    """
    told = [index for index, own in enumerate(odds) if _tells(own)]
    known = dict(zip(told, _told_languages([parts[index] for index in told], expected), strict=True))
    before = [max((i for i in told if i <= index), default=told[0] if told else None) for index in range(len(parts))]
    return ["und" if near is None else known[near] for near in before]


def _told_languages(parts: Sequence[str], expected: str) -> list[str]:
    scripts = [script_of(part) or "" for part in parts]
    joined: dict[str, str] = defaultdict(str)
    for part, script in zip(parts, scripts, strict=True):
        joined[script] += f"{part} "
    together = {script: _likeliest(text[:-1][:SAMPLE], script, expected) for script, text in joined.items()}
    return [_own(part, script, expected, together[script]) for part, script in zip(parts, scripts, strict=True)]


def _own(part: str, script: str, expected: str, likely: str) -> str:
    own = _likeliest(part, script, expected)
    if own == likely:
        return own
    scores = _scores(part.lower())
    return own if scores.get(own, 0.0) - scores.get(likely, 0.0) > _TELLING else likely


def _likeliest(part: str, script: str, expected: str) -> str:
    """The likeliest language of a text in a script, but the one that is expected."""
    usual = languages_in(script)
    candidates = {
        language: score
        for language, score in _scores(part.lower()).items()
        if language != expected and (language in usual if usual else is_usual(script, language))
    }
    return max(candidates, key=lambda language: (candidates[language], language)) if candidates else "und"


def _scores(sample: str) -> dict[str, float]:
    """How likely a text is in each language of the letter model: log odds by the square root of its bytes."""
    size = math.sqrt(len(sample.encode()) or 1)
    ranked = ((language, score) for language, score in _identifier().rank(sample) if language not in _NO_LANGUAGE)
    return {language: score / size if score > _NO_FEATURES else 0.0 for language, score in ranked}


_NO_FEATURES = -1e30
"""The letter model gives a lower number than this where it knows nothing of a text."""


@cache
def _weights() -> dict[str, float]:
    return {what: float(odds) for what, odds, _ in rows("foreign_odds.tsv")}


@lru_cache(maxsize=1)
def _identifier() -> Any:
    # It loads a model; few texts need it.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # type: ignore[import-untyped]  # noqa: PLC0415

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=False)
