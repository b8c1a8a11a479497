"""Whether two full names are one person's, judged as strictly as joining them for good demands."""

from functools import lru_cache

from generator.names.compare import NameMatch, compare
from generator.names.parse import PersonName, parse_name
from generator.names.strangers import are_strangers
from generator.names.text import words
from generator.names.variants import Likeness, compare_tokens

_ALONE = NameMatch(False, 0.45, ("-0.55 a family name alone, whatever its title",), "different")
_STRANGERS = NameMatch(False, 0.1, ("-1.0 each has a word that the other lacks",), "different")


@lru_cache(maxsize=65536)
def same_person(a: str, b: str) -> NameMatch:
    """`compare`, but unless all words are equal the family names must agree too.

    An initial is not taken for a family name ("Oskar W. Lind", "Oskar Wallin"), nor one person's given name for another's
    family name ("Paul Rand", "Rand Pauli"); and a slip of the pen is accepted in one of the two names only.
    """
    first, second = parse_name(a), parse_name(b)
    if are_strangers(first, second):
        return _STRANGERS
    match = compare(a, b)
    if match.same and match.strength == "partial" and 1 in (len(first.tokens), len(second.tokens)):
        return _ALONE
    if not match.same or match.strength == "equal" or not (_says_which(first) and _says_which(second)):
        return match
    family = _likenesses(words(first.family), words(second.family))
    if family & {"same", "variant"}:
        return match
    if "typo" in family and _likenesses(words(first.given)[:1], words(second.given)[:1]) == {"same"}:
        return match
    return NameMatch(False, 0.1, (*match.reasons, f"-1.0 {first.family} is not {second.family}"), "different")


def _says_which(name: PersonName) -> bool:
    """Whether a name's order tells its family name from the given one."""
    return bool(name.given) and name.order != "family-first"


def _likenesses(a: tuple[str, ...], b: tuple[str, ...]) -> set[Likeness]:
    return {compare_tokens(x, y).likeness for x in a for y in b}
