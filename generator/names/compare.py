"""Whether two written names can be one person, with the reasons for and against.

The words of both names are aligned; every difference costs what `costs` says, and `score` falls from 1 (no cost) to 0. A word
that stands on one side only costs little (a middle name left out); a word on both sides that finds no partner means a
different name. What cannot be one person by what is written (father and son, Mr. and Mrs.) ends it.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from msgspec import Struct, structs

from generator.names.alignment import Alignment, align, order_of, position
from generator.names.costs import COSTS, STRANGERS, Cost
from generator.names.eastern import given_sounds, is_family, other_characters, same_family
from generator.names.parse import PersonName, parse_name
from generator.names.strangers import is_called_by_initials
from generator.names.variants import Likeness, compare_consonants, compare_tokens, is_given_name
from generator.values import known

THRESHOLD = 0.5
"""The least score of `same`."""

_FULL = 3
"""Words of a name that a title and a family name may stand for: of a longer one they say too little."""

_FEW = 2
"""So many words are left out between a given name and a family name; who has a longer chain of fathers is hardly the same."""

Strength = Literal["equal", "variant", "partial", "typo", "different"]


class NameMatch(Struct, frozen=True, gc=False):
    """The outcome of a comparison.

    `score` is in [0, 1]; `same` is `score >= THRESHOLD`. `reasons` say in plain words what speaks for and against, each with
    its weight (`+` for, `-` against). `strength` is the weakest kind of evidence that `same` rests on: `equal` words,
    spelling `variant`s and short forms, a `partial` name (initials, words left out, one word only), or a supposed `typo`,
    which a careful reader accepts only when something else than the name speaks for it too.
    """

    same: bool
    score: float
    reasons: tuple[str, ...]
    strength: Strength


_STRENGTHS: tuple[Strength, ...] = ("equal", "variant", "partial", "typo")
"""From the strongest evidence to the weakest."""

_EVIDENCE: dict[Likeness, tuple[Strength, str]] = {
    "same": ("equal", "{a} in both"),
    "variant": ("variant", "{a} and {b} are spellings of one name"),
    "short": ("variant", "{a} is short for {b} or the reverse"),
    "initial": ("partial", "{a} and {b} share the initial"),
    "typo": ("typo", "{a} and {b} differ by a slip of the pen"),
}
"""How strong the evidence of a pair of words is, and how it is put."""


class _Aligned(Struct, frozen=True, gc=False):
    """Two parsed names and how their words stand for each other."""

    a: PersonName
    b: PersonName
    found: Alignment


class _Difference(Struct, frozen=True, gc=False):
    """What two aligned names differ in, what that costs, and how much of the name it leaves as evidence."""

    cost: float
    text: str
    strength: Strength = "equal"


def _slip_beside_difference(names: _Aligned) -> _Difference | None:
    likenesses = [pair.match.likeness for pair in names.found.pairs]
    if "typo" not in likenesses or len(likenesses) - likenesses.count("same") == 1:
        return None
    return _Difference(COSTS["slip_beside_difference"], "a slip of the pen beside another difference")


def _other_order(names: _Aligned) -> _Difference | None:
    """Words in another order; that the family name is first in one name needn't be said by a comma or its script."""
    order = order_of(names.found.pairs)
    if order == "same":
        return None
    if order == "mixed" or names.a.fathers != names.b.fathers:
        return _Difference(COSTS["other_order"], "the words come in another order")
    if any(pair.match.likeness in ("typo", "initial") for pair in names.found.pairs):
        return _Difference(COSTS["turned_in_doubt"], "the words are turned round, and not all are the same")
    if all(is_given_name(names.a.tokens[names.found.pairs[end].first]) for end in (0, -1)):
        return _Difference(COSTS["turned_in_doubt"], "the words are turned round, and each can be a given name")
    return _Difference(COSTS["turned"], "family name first in one of them")


def _words_left_out(names: _Aligned) -> _Difference | None:
    longer, extra = (names.a, names.found.left) if names.found.left else (names.b, names.found.right)
    if not extra:
        return None
    costs = [COSTS[_left_out(longer.tokens[i], i, len(longer.tokens))] for i in extra]
    if len(names.found.pairs) == 1:
        other = names.b if longer is names.a else names.a
        costs = [COSTS["title_for_given_name" if _is_titled_family(other, longer) else "all_but_one_left_out"]]
    if len(names.found.pairs) == _FEW and {position(i, len(longer.tokens)) for i in extra} == {"middle"}:
        costs += [COSTS["further_left_out"]] * max(0, len(extra) - _FEW)
    cost = sum(costs)
    return _Difference(cost, "only one has " + " ".join(longer.tokens[i] for i in extra), "partial")


def _is_titled_family(short: PersonName, long: PersonName) -> bool:
    """Whether a name is a title and the other's family name: `Dr. Brandt`, `Vera Brandt`."""
    return bool(short.title) and short.tokens == long.tokens[-1:] and len(long.tokens) <= _FULL


def _left_out(word: str, index: int, count: int) -> Cost:
    if len(word) == 1:
        return "initial_left_out"
    return "middle_left_out" if position(index, count) == "middle" else "end_left_out"


def _suffix_left_out(names: _Aligned) -> _Difference | None:
    if bool(names.a.suffix) == bool(names.b.suffix):
        return None
    return _Difference(COSTS["suffix_left_out"], f"only one is {names.a.suffix or names.b.suffix}", "partial")


_DIFFERENCES: tuple[Callable[[_Aligned], _Difference | None], ...] = (
    _slip_beside_difference,
    _other_order,
    _words_left_out,
    _suffix_left_out,
)
"""What is looked for in two aligned names, in the order in which the reasons are given."""


def _nothing_shared(names: _Aligned) -> tuple[float, str] | None:
    return None if names.found.pairs else (0.0, "no word in common")


def _words_without_partner(names: _Aligned) -> tuple[float, str] | None:
    if not names.found.left or not names.found.right:
        return None
    first = " ".join(names.a.tokens[i] for i in names.found.left)
    second = " ".join(names.b.tokens[j] for j in names.found.right)
    return 0.1, f"{first} is not {second}"


def _other_syllables(names: _Aligned) -> tuple[float, str] | None:
    """Two letters of an East Asian name are as good as a syllable."""
    if not (names.a.eastern and names.b.eastern):
        return None
    apart = any(pair.match.cost >= COSTS["two_slips"] for pair in names.found.pairs if pair.match.likeness == "typo")
    return (0.2, "other syllables make another name") if apart else None


_ENDS: tuple[Callable[[_Aligned], tuple[float, str] | None], ...] = (
    _nothing_shared,
    _words_without_partner,
    _other_syllables,
)
"""What makes two aligned names different whatever else agrees: a score, and why."""

_MUST_AGREE: tuple[tuple[Callable[[PersonName], str | None], str], ...] = (
    (lambda name: name.gender, "the titles {a.title} and {b.title} are not of one person"),
    (lambda name: name.suffix, "{a.suffix} is not {b.suffix}: relatives of one name"),
    (lambda name: _middle_initial(name).lower(), "the middle initials {a.middle[0][0]} and {b.middle[0][0]} differ"),
)
"""What rules out one person whatever the words are, where both names state it and state it otherwise."""
_UNSTATED = frozenset({None, ""})


def _middle_initial(name: PersonName) -> str:
    """The letter between a given and a family name, as in `Alan B. Ray`; empty where another word stands there."""
    first = name.middle[0].strip(".") if name.middle and name.given else ""
    return first if len(first) == 1 else ""


def _conflict(a: PersonName, b: PersonName) -> str | None:
    for stated, text in _MUST_AGREE:
        if len({stated(a), stated(b)} - _UNSTATED) > 1:
            return text.format(a=a, b=b)
    return None


def _different(reason: str, score: float = 0.0, more: tuple[str, ...] = ()) -> NameMatch:
    return NameMatch(False, score, (*more, f"-1.0 {reason}"), "different")


def _same_sounds(a: PersonName, b: PersonName) -> bool:
    """Whether two East Asian names (family name last) are one family name and one given name in other letters."""
    if not (a.eastern and b.eastern) or a.tokens == b.tokens:
        return False
    languages = same_family(a.tokens[-1], b.tokens[-1])
    pairs = zip(("zh", "ko"), given_sounds(a.tokens[:-1]), given_sounds(b.tokens[:-1]), strict=True)
    return any(language in languages and x == y for language, x, y in pairs)


def _readings(name: PersonName, other: PersonName) -> tuple[PersonName, ...]:
    """A name as written, and as else it may be meant.

    That is with its nickname in the given name's place (`Jane “Ginger” Ray` as `Ginger Ray`), or beside an East Asian name as
    one itself (`Kim Minsu`, whose first word is an English given name too).
    """
    if other.eastern and not name.eastern and len(name.tokens) == 2 and is_family(name.tokens[0]):
        return name, structs.replace(name, tokens=name.tokens[::-1], eastern=True)
    if not name.nickname or not name.family:
        return (name,)
    called = parse_name(f"{name.nickname} {name.family}")
    return (name, called) if called.tokens else (name,)


def _judge(a: PersonName, b: PersonName) -> NameMatch:
    """Compare two parsed names that hold at least a word each and no plain conflict."""
    if a.tokens != b.tokens and "".join(a.tokens) == "".join(b.tokens):
        return NameMatch(True, 0.97, ("+0.97 the same letters, parted otherwise",), "variant")
    if _same_sounds(a, b):
        return NameMatch(True, 0.93, ("+0.93 one name in two romanisations",), "variant")
    found = align(a.tokens, b.tokens, compare_tokens if a.abjad == b.abjad else compare_consonants)
    names = _Aligned(a, b, found)
    reasons = tuple(
        f"{_share(pair.match.cost):+.2f} "
        + _EVIDENCE[pair.match.likeness][1].format(a=a.tokens[pair.first], b=b.tokens[pair.second])
        for pair in found.pairs
    )
    for end in _ENDS:
        ended = end(names)
        if ended is not None:
            score, why = ended
            return _different(why, score, reasons)
    return _score(found, reasons, known(rule(names) for rule in _DIFFERENCES))


def _score(found: Alignment, reasons: tuple[str, ...], differences: list[_Difference]) -> NameMatch:
    """What pairs of words and the differences between the names as wholes come to."""
    costs = [pair.match.cost for pair in found.pairs] + [difference.cost for difference in differences]
    strengths = {_EVIDENCE[pair.match.likeness][0] for pair in found.pairs}.union(d.strength for d in differences)
    score = round(max(0.0, _share(sum(costs))), 4)
    same = score >= THRESHOLD
    reasons += tuple(f"{-d.cost / STRANGERS:+.2f} {d.text}" for d in differences)
    return NameMatch(same, score, reasons, max(strengths, key=_STRENGTHS.index) if same else "different")


def _share(cost: float) -> float:
    """What a cost leaves of a score of 1."""
    return 1 - cost / STRANGERS


def compare(a: str, b: str) -> NameMatch:
    """Whether two written names of persons can be one person's, with reasons.

    Titles, case, accents, script, order, particles and punctuation do not count; spelling variants, short forms, initials
    and words left out cost little; different names, generations or gendered titles end it. Symmetric and total: any text
    can be given, only its first 300 code points count. Two names without letters are the same only if they are equal.
    """
    return _compare(*sorted((a, b)))


@lru_cache(maxsize=65536)
def _compare(a: str, b: str) -> NameMatch:
    first, second = parse_name(a), parse_name(b)
    if not first.tokens or not second.tokens:
        equal = a == b
        return NameMatch(equal, float(equal), ("no letters to compare",), "equal" if equal else "different")
    conflict = "a character is another" if other_characters(a, b) else _conflict(first, second)
    if conflict:
        return _different(conflict)
    if is_called_by_initials(first.tokens, second.tokens):
        return NameMatch(True, 0.9, ("+0.90 the given name is the other's initials",), "variant")
    return max(
        (_judge(x, y) for x in _readings(first, second) for y in _readings(second, first)), key=lambda m: m.score
    )
