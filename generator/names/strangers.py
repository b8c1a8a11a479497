"""Names that are told apart, or together, at little cost, before their words are aligned."""

import itertools
from collections.abc import Set

from generator.names.alignment import one_word
from generator.names.parse import PersonName
from generator.names.variants import compare_tokens, initialisms

_LEAST_INITIALISM = 3
"""Letters of a given name that is made of initials."""


def are_strangers(a: PersonName, b: PersonName) -> bool:
    """Whether `compare` surely finds different names, told at little cost; False says nothing.

    The words that the names don't share are looked at: where each side keeps one without a partner, the names differ. Unusual
    names (nicknames, East Asian ones, words that occur twice, initials that meet a word) are left to the full comparison.
    """
    if a.unusual or b.unusual or (a.eastern and b.eastern) or is_called_by_initials(a.tokens, b.tokens):
        return False
    shared = set(a.tokens) & set(b.tokens)
    left, right = _others(a.tokens, shared), _others(b.tokens, shared)
    alike = [(x, y) for x in left for y in right if compare_tokens(x, y).likeness != "different"]
    if len(alike) > 1 or 1 in map(len, itertools.chain(*alike)):
        return False
    paired = shared.union(*alike)
    left, right = _others(a.tokens, paired), _others(b.tokens, paired)
    if not left or not right or "".join(a.tokens) == "".join(b.tokens):
        return False
    return one_word(left, right) is None


def _others(tokens: tuple[str, ...], known: Set[str]) -> list[str]:
    return [token for token in tokens if token not in known]


def is_called_by_initials(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one name's given name is made of the other's initials: `tam orrell`, `thomas alan miles orrell`."""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    if len(short) != 2 or short[-1] != long[-1] or len(short[0]) < _LEAST_INITIALISM:
        return False
    return short[0] in initialisms(long)
