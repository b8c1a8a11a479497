"""Reports that hold figures against those of another time: "rose to $4 million from $3 million a year earlier".

What they are held against is as long as the time that the figures are of: a year before a quarter is a quarter.
"""

from generator.article.dates.grammar.words import Words
from generator.data import word_set

_FIGURES = word_set("dates.figures")
_STANDARDS = frozenset({"from", "than", "against", "versus", "vs", "with", "after"})
_BESIDE_FIGURES = _FIGURES | {"in", "the", "for", "of", ",", "."}
"""What stands between the word that holds figures against others and their time: "from $3 million in the"."""

_NEAR = 5
"""Words before an expression among which a figure stands that is of its time: "12 cents a share a year earlier"."""

_REACH = 30
"""Words of a sentence that are looked through."""


def compares(words: Words, first: int) -> bool:
    """Whether figures are held against those of the time that begins at `first`, or of it where it begins its sentence."""
    before = [words.at(index) for index in range(max(0, first - _NEAR), first)]
    if not before or (before[-1] in ".!?" and words.gap(first)):
        return not _FIGURES.isdisjoint(_sentence(words, first, 1))
    return before[-1] in _STANDARDS or not _FIGURES.isdisjoint(before) or any(map(str.isdigit, before))


def has_figures(words: Words, index: int) -> bool:
    """Whether the sentence around the word at `index` gives sums or shares."""
    return not _FIGURES.isdisjoint((*_sentence(words, index - 1, -1), *_sentence(words, index, 1)))


def is_standard(words: Words, first: int) -> bool:
    """Whether an expression only says what a figure is held against: "from 46,899 in December", "after December's 109.4"."""
    reached = range(first - 1, max(-1, first - _REACH), -1)
    index = next((i for i in reached if words.at(i) not in _BESIDE_FIGURES and not words.at(i).isdigit()), -1)
    described = words.at(index).isalpha() and words.at(index - 1) in ("a", "an", "the", "its", "their")
    return words.at(index - 2 if described else index) in _STANDARDS  # "after a flat second quarter"


def _sentence(words: Words, index: int, step: int) -> list[str]:
    """The words from `index` on to the end of the sentence, in steps of `step`; a full stop inside "$1.5" ends none."""
    found = []
    for place in range(index, index + step * _REACH, step):
        word = words.at(place)
        if not word or (word in ".!?;" and words.gap(place + 1)):
            break
        found.append(word)
    return found
