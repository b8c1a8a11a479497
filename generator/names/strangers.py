"""Names that are told apart, or together, at little cost, before their words are aligned."""

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
    unpaired = _unpaired(a.tokens, b.tokens)
    if unpaired is None or not all(unpaired) or "".join(a.tokens) == "".join(b.tokens):
        return False
    return one_word(*unpaired) is None


def _unpaired(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[list[str], list[str]] | None:
    """The words of each name that no word of the other is or is like; None where it takes an alignment to tell."""
    left = [word for word in a if word not in b]
    right = [word for word in b if word not in a]
    alike = [(x, y) for x in left for y in right if compare_tokens(x, y).likeness != "different"]
    if len(alike) > 1 or any(1 in map(len, pair) for pair in alike):
        return None
    for x, y in alike:
        left.remove(x)
        right.remove(y)
    return left, right


def is_called_by_initials(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one name's given name is made of the other's initials: `tam orrell`, `thomas alan miles orrell`."""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    if len(short) != 2 or short[-1] != long[-1] or len(short[0]) < _LEAST_INITIALISM:
        return False
    return short[0] in initialisms(long)
