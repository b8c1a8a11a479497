"""Rules as rows: a name, an example, a pattern of words, and what they say. One small loop reads them all.

A pattern is read once from left to right, with no way back. Its parts, set apart by spaces:

    ago|hence          one of these words
    <weekday>          one of the words of a class of `time_words.tsv`, or of a set of `words/dates.tsv`; also `last|<edge>`
    [the|its]          one of these words, or nothing
    *                  any word
    -                  a hyphen that joins its neighbours
    ~                  the same, or nothing
    's                 the ending of a possessive, after an apostrophe or not ("years' end"); ['s] or nothing
    {day}              what the slot `day` reads; {base:day} calls it `base`; {year?} may be missing, and is None then
    {_:date}           what the slot `date` reads, which nobody asks for
    {way=before|after} one of these words, called `way`; {era?=bc|ad} may be missing, and is "" then
    (is: …) (not: …)   the pattern inside follows here, or does not; it is no part of the expression
    (after: of|in)     the word before here is one of these; (not after: …) is none of them

A slot is a function of words and index that returns a
value and the index after it, or None; a `Place` reads no word and looks at those around.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from generator.article.dates.grammar.words import APOSTROPHES, DASHES, Words, lexicon, skip_dash, skip_possessive
from generator.data import word_set

Slot = Callable[[Words, int], tuple[Any, ...] | None]
"""What reads one part of a pattern: its value and the index after it come first in what it returns."""

Slots = dict[str, Slot]
Values = dict[str, Any]
"""What the slots of a pattern have read, by their names in it."""

Step = Callable[[Words, int, Values], int]
"""One part of a pattern: the index after it, or `MISS`."""

MISS = -1
"""What a pattern that does not fit returns in place of an index."""

UNASKED = "_"
"""The name of a slot that nobody asks for."""

DIGITS = "#"
"""What stands for any digits among the words that a slot can begin with."""

_PART = re.compile(r"\((?:[^()]|\([^()]*\))*\)|\S+")
_SLOT = re.compile(r"\{(?:(?P<name>\w+):)?(?P<slot>\w+)(?P<maybe>\?)?\}")
_CHOSEN = re.compile(r"\{(?P<name>\w+)(?P<maybe>\?)?=(?P<words>[^}]+)\}")
_LOOK = re.compile(r"\((?P<kind>is|not|after|not after): (?P<inner>.+)\)")
_SIGNS = {"dash": DASHES, "apostrophe": APOSTROPHES}


class Beginning:
    """A slot that can only begin with certain words, listed as in a pattern; `#` stands for digits."""

    def __init__(self, listed: str, read: Slot) -> None:
        """Take the words, and the function that reads."""
        self.starts = words_of(listed)
        self.read = read

    def __call__(self, words: Words, index: int) -> tuple[Any, ...] | None:
        """What the function reads."""
        return self.read(words, index)


class Place:
    """A slot that reads no word: what must hold where it stands. What follows it says what a pattern can begin with."""

    def __init__(self, holds: Callable[[Words, int], bool]) -> None:
        """Take the test of words and index."""
        self.holds = holds

    def __call__(self, words: Words, index: int) -> tuple[bool, int] | None:
        """True and the index itself where the test holds."""
        return (True, index) if self.holds(words, index) else None


class Class:
    """A slot of one word of a class of `time_words.tsv`: its value there. Words of `without` do not count."""

    def __init__(self, *names: str, without: Iterable[str] = ()) -> None:
        """Take the classes so named together."""
        left_out = frozenset(without)
        self._values = {w: v for name in names for w, v in lexicon()[name].items() if w not in left_out}
        self.starts = frozenset(self._values)

    def __call__(self, words: Words, index: int) -> tuple[str, int] | None:
        """The value of the word at `index`."""
        value = self._values.get(words.low[index])
        return None if value is None else (value, index + 1)


def words_of(listed: str) -> frozenset[str]:
    """The words of `a|b|<class>`."""
    found: frozenset[str] = frozenset()
    for word in listed.split("|"):
        found |= _named(word[1:-1]) if word.startswith("<") else {word}
    return found


def _named(name: str) -> frozenset[str]:
    if name in _SIGNS:
        return _SIGNS[name]
    table = lexicon()
    return frozenset(table[name]) if name in table else word_set(f"dates.{name}")


def kind_of(word: str) -> str:
    """What stands for a word that nothing names: `#` for digits."""
    return DIGITS if word.isdecimal() else ""


class Pattern:
    """A compiled pattern. `starts` holds the words that it can begin with, or None where that may be any."""

    def __init__(self, pattern: str, slots: Slots) -> None:
        self._parts = [_part(part, slots) for part in _PART.findall(pattern)]
        self._steps = tuple(part.step for part in self._parts)
        self.starts = _beginnings(self._parts)

    def seconds(self, first: str) -> frozenset[str] | None:
        """The words that can stand behind `first` where the pattern begins with it; None where that may be any."""
        return _seconds(self._parts, {first, kind_of(first)})

    def read(self, words: Words, index: int, values: Values) -> int:
        """The index after the pattern, whose slots fill `values`; `MISS` where it does not fit."""
        for step in self._steps:
            index = step(words, index, values)
            if index == MISS:
                return MISS
        return index


class _Part(NamedTuple):
    """A step, the words that it can begin with (None: any), whether it may take none, and whether it takes one at most."""

    step: Step
    words: frozenset[str] | None
    maybe: bool
    single: bool = False


def _beginnings(parts: Iterable[_Part]) -> frozenset[str] | None:
    found: frozenset[str] = frozenset()
    for part in parts:
        if part.words is None:
            return None
        found |= part.words
        if not part.maybe:
            return found
    return None


def _seconds(parts: Sequence[_Part], kinds: set[str]) -> frozenset[str] | None:
    """The words that can stand behind the first one, which is of these `kinds`; None where that may be any."""
    found: frozenset[str] = frozenset()
    for index, part in enumerate(parts):
        if part.words is None or not part.words.isdisjoint(kinds):
            following = _beginnings(parts[index + 1 :]) if part.single else None
            if following is None:
                return None
            found |= following
        if not part.maybe:
            return found
    return None


def _part(part: str, slots: Slots) -> _Part:
    """The step that a part of a pattern stands for."""
    if part in _SYMBOLS:
        return _SYMBOLS[part]
    if look := _LOOK.fullmatch(part):
        return _Part(_look(look["kind"], look["inner"], slots), frozenset(), maybe=True)
    if slot := _SLOT.fullmatch(part):
        read, maybe = slots[slot["slot"]], slot["maybe"] is not None
        step = _slot(slot["name"] or slot["slot"], read, optional=maybe)
        if isinstance(read, Place):
            return _Part(step, frozenset(), maybe=True)
        return _Part(step, getattr(read, "starts", None), maybe, single=isinstance(read, Class))
    if chosen := _CHOSEN.fullmatch(part):
        options = words_of(chosen["words"])
        optional = chosen["maybe"] is not None
        return _Part(_chosen(chosen["name"], options, optional=optional), options, optional, single=True)
    maybe = part.startswith("[")
    options = words_of(part.strip("[]"))
    return _Part((_word_or_nothing if maybe else _word)(options), options, maybe, single=True)


def _word(options: frozenset[str]) -> Step:
    return lambda words, index, _: index + 1 if words.low[index] in options else MISS


def _word_or_nothing(options: frozenset[str]) -> Step:
    return lambda words, index, _: index + (words.low[index] in options)


def _chosen(name: str, options: frozenset[str], *, optional: bool) -> Step:
    def step(words: Words, index: int, values: Values) -> int:
        word = words.low[index]
        values[name] = word if word in options else ""
        return index + 1 if word in options else index if optional else MISS

    return step


def _slot(name: str, read: Slot, *, optional: bool) -> Step:
    starts = getattr(read, "starts", None)
    digits = starts is not None and DIGITS in starts
    read = read.read if isinstance(read, Beginning) else read

    def step(words: Words, index: int, values: Values) -> int:
        word = words.low[index]
        fits = starts is None or word in starts or (digits and word.isdecimal())
        found = read(words, index) if fits else None
        if found is None:
            values[name] = None
            return index if optional else MISS
        values[name], after = found[:2]
        return int(after)

    return step


def _look(kind: str, inner: str, slots: Slots) -> Step:
    wanted = not kind.startswith("not")
    if kind.endswith("after"):
        options = words_of(inner)
        return lambda words, index, _: index if (words.low[index - 1] in options) is wanted else MISS
    pattern = Pattern(inner, slots)
    if not wanted:
        return lambda words, index, _: index if pattern.read(words, index, {}) == MISS else MISS
    return lambda words, index, values: MISS if pattern.read(words, index, values) == MISS else index


def _hyphen(words: Words, index: int, _: Values) -> int:
    after = skip_dash(words, index)
    return after if after > index else MISS


def _possessive(words: Words, index: int, _: Values) -> int:
    after = skip_possessive(words, index)
    return after if after > index else MISS


_SYMBOLS: dict[str, _Part] = {
    "*": _Part(lambda words, index, _: index + 1 if words.at(index) else MISS, None, maybe=False),
    "-": _Part(_hyphen, DASHES, maybe=False),
    "~": _Part(lambda words, index, _: skip_dash(words, index), DASHES, maybe=True),
    "'s": _Part(_possessive, APOSTROPHES, maybe=False),
    "['s]": _Part(lambda words, index, _: skip_possessive(words, index), APOSTROPHES, maybe=True),
}
