"""Names that are told apart, or together, at little cost, before their words are aligned."""

from collections.abc import Sequence
from itertools import chain, product

from generator.names.alignment import one_word
from generator.names.parse import PersonName
from generator.names.variants import compare_tokens, initialisms

_PAIR = 2
_LEAST_INITIALISM = 3
"""Letters of a given name that is made of initials."""


def are_strangers(a: PersonName, b: PersonName) -> bool:
    """Whether `compare` surely finds different names, told at little cost; False says nothing.

    The words that the names don't share are looked at: where each side keeps one without a partner, the names differ. Unusual
    names (nicknames, East Asian ones, words that occur twice, initials that meet a word) are left to the full comparison.
    """
    if a.unusual or b.unusual or (a.eastern and b.eastern) or is_called_by_initials(a.tokens, b.tokens):
        return False
    unpaired = _unpaired(a.tokens, b.tokens)
    return all(unpaired) and "".join(a.tokens) != "".join(b.tokens) and one_word(*unpaired) is None


def _unpaired(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The words of each name that no word of the other is or is like; none where it takes an alignment to tell."""
    left, right = _without(a, b), _without(b, a)
    pairs = (pair for pair in product(left, right) if compare_tokens(*pair).likeness != "different")
    alike = [*chain(*pairs)]
    if len(alike) > _PAIR or 1 in map(len, alike):
        return [], []
    return _without(left, alike), _without(right, alike)


def _without(words: Sequence[str], others: Sequence[str]) -> list[str]:
    return [word for word in words if word not in others]


def is_called_by_initials(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one name's given name is made of the other's initials: `tam orrell`, `thomas alan miles orrell`."""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    if len(short) != 2 or short[-1] != long[-1] or len(short[0]) < _LEAST_INITIALISM:
        return False
    return short[0] in initialisms(long)
