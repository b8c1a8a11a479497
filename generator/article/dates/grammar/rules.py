"""Rules as rows: each has a name, an example, a pattern of words, and what they say. One small loop reads them all.

How a pattern is written stands in `patterns`.
"""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Generic, NamedTuple, TypeVar

from generator.article.dates.grammar.patterns import DIGITS, MISS, UNASKED, Pattern, Slots, Values, kind_of
from generator.article.dates.grammar.words import Words
from generator.values import known

T = TypeVar("T")


class Match(NamedTuple, Generic[T]):
    """What a rule read, the index of the token after it, and the rule's name."""

    value: T
    after: int
    rule: str


class Rule(NamedTuple, Generic[T]):
    """A row of a grammar.

    `example` is a text in which the rule reads an expression. Of several patterns the first that fits is taken; `says` takes
    what its slots read, by name, and may still decline (None).
    """

    name: str
    example: str
    pattern: str | tuple[str, ...]
    says: Callable[..., T | None]


Row = tuple[str, str, str | tuple[str, ...], Callable[..., T | None]]
"""A rule as a table writes it: name, example, pattern or patterns, and what it says."""


class Rules(Generic[T]):
    """Rules in their order: the first whose pattern fits decides, even where it then declines."""

    def __init__(self, slots: Slots, *rows: Row[T], heads: Sequence[str] = ()) -> None:
        """Compile `rows`, whose patterns name `slots`.

        `heads` are slots that stand before the pattern of every row; they are read once.

        Raises:
            KeyError: a pattern names a slot or a set of words that does not exist.
        """
        self.rows = tuple(Rule(*row) for row in rows)
        self._heads = [(name, slots[name]) for name in heads]
        compiled = [(rule, Pattern(part, slots)) for rule in self.rows for part in _patterns(rule)]
        self._index = _Index((entry, entry[1].starts, entry[1].seconds) for entry in compiled)
        begins = (*(getattr(read, "starts", None) for _, read in self._heads), self._index.starts)
        self.starts: frozenset[str] | None = begins[0]

    def seconds(self, first: str) -> frozenset[str] | None:
        """The words that can stand behind `first` where a rule begins with it; None where that may be any."""
        return None if self._heads else self._index.seconds(first)

    def __call__(self, words: Words, index: int) -> Match[T] | None:
        """What the words say from `index` on."""
        key = (self, index)
        if key not in words.memo:
            words.memo[key] = self._read(words, index)
        found: Match[T] | None = words.memo[key]
        return found

    def _read(self, words: Words, index: int) -> Match[T] | None:
        given: Values = {}
        for name, read in self._heads:
            found = read(words, index)
            if found is None:
                return None
            given[name], index = found[:2]
        return self._first(words, index, given)

    def _first(self, words: Words, index: int, given: Values) -> Match[T] | None:
        for rule, pattern in self._index.beginning_with(words, index):
            values = given.copy()
            after = pattern.read(words, index, values)
            if after != MISS:
                values.pop(UNASKED, None)
                value = rule.says(**values)
                return None if value is None else Match(value, after, rule.name)
        return None


def _patterns(rule: Rule[T]) -> tuple[str, ...]:
    return (rule.pattern,) if isinstance(rule.pattern, str) else rule.pattern


_AFTER = attrgetter("after")


def _always(_value: object) -> bool:
    return True


class Longest(Generic[T]):
    """The longest reading that any of several rules gives, the earlier one's among equals; none that is not as it should be."""

    def __init__(self, *rules: Callable[[Words, int], Match[T] | None], where: Callable[[T], bool] = _always) -> None:
        """Take the rules in order of preference, and what must hold of the longest reading."""
        self._where = where
        self._index = _Index((rule, getattr(rule, "starts", None), getattr(rule, "seconds", _any)) for rule in rules)
        self.starts = self._index.starts

    def __call__(self, words: Words, index: int) -> Match[T] | None:
        """What the words say from `index` on."""
        found = known(rule(words, index) for rule in self._index.beginning_with(words, index))
        best = max(found, key=_AFTER, default=None)
        return best if best is not None and self._where(best.value) else None


Seconds = Callable[[str], frozenset[str] | None]
"""The words that can stand behind a first word, or None where that may be any."""


def _any(_: str) -> None:
    """What may stand behind a first word where nothing tells: any word."""


class _Index(Generic[T]):
    """Entries by the two words that they can begin with, so that most are never tried.

    Each entry comes with its first words (None: it can begin with any), and with what can stand behind one of them. `starts`
    holds the first words of all, or is None where an entry can begin with any.
    """

    def __init__(self, entries: Iterable[tuple[T, frozenset[str] | None, Seconds]]) -> None:
        told = list(entries)
        starting = known(starts for _, starts, _ in told)
        words = frozenset[str]().union(*starting)
        self.starts = words if len(starting) == len(told) else None
        self._by_word = {word: _openings(told, word) for word in words | {DIGITS, ""}}
        self._by_words: dict[tuple[str, str], tuple[T, ...]] = {}

    def seconds(self, first: str) -> frozenset[str] | None:
        """The words that can stand behind `first` where an entry begins with it; None where that may be any."""
        listed = [seconds for _, seconds in self._openings(first)]
        told = known(listed)
        return frozenset[str]().union(*told) if len(told) == len(listed) else None

    def beginning_with(self, words: Words, index: int) -> tuple[T, ...]:
        """The entries that can begin with the word at `index` and the one behind it, in their order."""
        first = words.low[index]
        pair = (first, words.low[index + 1] if first else "")
        found = self._by_words.get(pair)
        return self._choose(*pair) if found is None else found

    def _openings(self, word: str) -> list[tuple[T, frozenset[str] | None]]:
        return self._by_word.get(word) or self._by_word[kind_of(word)]

    def _choose(self, first: str, second: str) -> tuple[T, ...]:
        kinds = {second, kind_of(second)}
        found = tuple(entry for entry, seconds in self._openings(first) if seconds is None or seconds & kinds)
        if len(self._by_words) < _PAIRS_KEPT:
            self._by_words[first, second] = found
        return found


def _openings(
    told: Iterable[tuple[T, frozenset[str] | None, Seconds]], word: str
) -> list[tuple[T, frozenset[str] | None]]:
    """The entries that can begin with a word, each with what can stand behind it (None: anything)."""
    kinds = {word, kind_of(word)}
    fitting = [entry for entry in told if entry[1] is None or entry[1] & kinds]
    return [(entry, seconds(word) if word in (starts or ()) else None) for entry, starts, seconds in fitting]


_PAIRS_KEPT = 1 << 12
"""Pairs of words whose entries are kept: the frequent ones are among the first."""


def as_read(value: T) -> T:
    """What a rule says that only takes what its one slot has read, called `value`."""
    return value
