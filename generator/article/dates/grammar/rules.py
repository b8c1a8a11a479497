"""Rules as rows: each has a name, an example, a pattern of words, and what they say. One small loop reads them all.

How a pattern is written stands in `patterns`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Generic, NamedTuple, TypeVar

from generator.article.dates.grammar.patterns import DIGITS, MISS, UNASKED, Pattern, Slots, Values
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
        self._index = _index((entry, entry[1].starts) for entry in compiled)
        begins = (*(getattr(read, "starts", None) for _, read in self._heads), self._index.starts)
        self.starts: frozenset[str] | None = begins[0]

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
        for rule, pattern in self._index.beginning_with(words.low[index]):
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
        self._index = _index((rule, getattr(rule, "starts", None)) for rule in rules)
        self.starts = self._index.starts

    def __call__(self, words: Words, index: int) -> Match[T] | None:
        """What the words say from `index` on."""
        found = known(rule(words, index) for rule in self._index.beginning_with(words.low[index]))
        best = max(found, key=_AFTER, default=None)
        return best if best is not None and self._where(best.value) else None


class _Index(NamedTuple, Generic[T]):
    """Entries by the words that they can begin with, so that most are never tried.

    `starts` holds those words, or is None where an entry can begin with any.
    """

    starts: frozenset[str] | None
    by_word: Mapping[str, tuple[T, ...]]

    def beginning_with(self, word: str) -> tuple[T, ...]:
        """The entries that can begin with `word`, in their order."""
        found = self.by_word.get(word)
        return self.by_word[_kind(word)] if found is None else found


def _index(entries: Iterable[tuple[T, frozenset[str] | None]]) -> _Index[T]:
    told = list(entries)
    starting = known(starts for _, starts in told)
    words = frozenset[str]().union(*starting)
    by_word = {
        word: tuple(entry for entry, starts in told if starts is None or starts & {word, _kind(word)})
        for word in words | {DIGITS, ""}
    }
    return _Index(words if len(starting) == len(told) else None, by_word)


def _kind(word: str) -> str:
    """What stands for a word that nothing names: `#` for digits."""
    return DIGITS if word.isdecimal() else ""


def as_read(value: T) -> T:
    """What a rule says that only takes what its one slot has read, called `value`."""
    return value
