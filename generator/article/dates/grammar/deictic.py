"""Grammar of times that no calendar fixes: now, recently, soon, in the near future."""

from generator.article.dates.grammar.amounts import unit_at
from generator.article.dates.grammar.readings import Parsed, Reference, Rule
from generator.article.dates.grammar.words import DASHES, Words, lexicon

_AFTER_SOON = frozenset({"after", "afterward", "afterwards", "thereafter", "before", "as"})
"""Words that make "soon" say only what came first."""


def named(words: Words, index: int) -> Parsed | None:
    """Read "the past", "the future", "the near future", "the short term"."""
    following = words.at(index + 1)
    if words.at(index) != "the":
        return None
    if following in ("near", "immediate", "not") and "future" in (words.at(index + 2), words.at(index + 4)):
        return Reference("FUTURE_REF"), index + (3 if words.at(index + 2) == "future" else 5)
    if following in ("past", "future") and unit_at(words, index + 2) is None:
        prospects = following == "future" and words.at(index + 2) == "of"  # "the future of the islands"
        if _ends_phrase(words, index + 2) and not prospects:
            return Reference("PAST_REF" if following == "past" else "FUTURE_REF"), index + 2
    if following in ("near", "short", "long") and words.at(index + 2) == "term" and _ends_phrase(words, index + 3):
        return Reference("FUTURE_REF"), index + 3
    return None


def idiom(words: Words, index: int) -> Parsed | None:
    """Read "right now", "these days", "more recently", "will one day", "as soon as possible"."""
    word, following = words.at(index), words.at(index + 1)
    if word == "one" and following == "day" and words.at(index - 1) in lexicon()["modal"]:
        return Reference("FUTURE_REF"), index + 2
    if (word, following) in (("right", "now"), ("these", "days")):
        return Reference("PRESENT_REF"), index + 2
    if (word, following) == ("more", "recently"):
        return Reference("PAST_REF"), index + 2
    if (word, following, words.at(index + 2), words.at(index + 3)) == ("as", "soon", "as", "possible"):
        return Reference("FUTURE_REF"), index + 4
    return None


def adverb(words: Words, index: int) -> Parsed | None:
    """Read "now", "recently", "current", "soon"."""
    word, before, following = words.at(index), words.at(index - 1), words.at(index + 1)
    if word not in lexicon()["reference"]:
        return None
    if word == "now" and following == "and" and words.at(index + 2) in ("again", "then"):
        return None
    if word == "soon" and (before in ("as", "too", "how") or following in _AFTER_SOON or following in DASHES):
        return None
    return Reference(lexicon()["reference"][word]), index + 1


def _ends_phrase(words: Words, index: int) -> bool:
    """Whether no noun follows, so that "the past" is the past and not "the past president"."""
    following = words.at(index)
    return not following.isalpha() or following in lexicon()["function"]


RULES: tuple[Rule, ...] = (named, idiom, adverb)
