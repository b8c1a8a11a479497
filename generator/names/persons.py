"""Whether two full names are one person's, judged as strictly as joining them for good demands."""

from functools import lru_cache

from generator.names.compare import NameMatch, are_strangers, compare
from generator.names.parse import parse_name
from generator.names.text import words
from generator.names.variants import compare_tokens

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
    if not match.same or match.strength == "equal":
        return match
    if not first.given or not second.given or first.order == "family-first" or second.order == "family-first":
        return match
    alike = [compare_tokens(x, y).likeness for x in words(first.family) for y in words(second.family)]
    if any(likeness in ("same", "variant") for likeness in alike):
        return match
    given = {compare_tokens(x, y).likeness for x in words(first.given)[:1] for y in words(second.given)[:1]}
    if "typo" in alike and given == {"same"}:
        return match
    return NameMatch(False, 0.1, (*match.reasons, f"-1.0 {first.family} is not {second.family}"), "different")
