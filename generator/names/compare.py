"""Whether two written names can be one person, with the reasons for and against.

The words of both names are aligned; every difference costs, about 1 for one slip of the pen, and `score` falls from 1 (no
cost) to 0. A word that stands on one side only costs little (a middle name left out); a word on both sides that finds no
partner means a different name. What cannot be one person by what is written (father and son, Mr. and Mrs.) ends it.
"""

import itertools
from collections.abc import Callable
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from generator.names.eastern import given_sounds, same_family
from generator.names.parse import PersonName, parse_name
from generator.names.variants import TokenMatch, compare_consonants, compare_tokens, initialisms, is_given_name

THRESHOLD = 0.5
"""The least score of `same`."""

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


class _Alignment(Struct):
    """Pairs of words that were matched, and those of each name that were not (as positions)."""

    pairs: list[tuple[int, int, TokenMatch]]
    left: list[int]
    right: list[int]


_WORDS_FOR = {
    "same": "{a} in both",
    "variant": "{a} and {b} are spellings of one name",
    "short": "{a} is short for {b} or the reverse",
    "initial": "{a} and {b} share the initial",
    "typo": "{a} and {b} differ by a slip of the pen",
}
_STRENGTHS: tuple[Strength, ...] = ("equal", "variant", "partial", "typo", "different")
_STRENGTH_OF: dict[str, Strength] = {
    "same": "equal",
    "variant": "variant",
    "short": "variant",
    "initial": "partial",
    "typo": "typo",
}


def _role(position: int, count: int) -> int:
    """The place of a word in its name: 0 first, 1 in the middle, 2 last."""
    return 0 if position == 0 else 2 if position == count - 1 else 1


def _align(a: tuple[str, ...], b: tuple[str, ...], relate: Callable[[str, str], TokenMatch]) -> _Alignment:
    """Pair words greedily, cheapest first, then nearest in position; strangers are not paired.

    An initial is paired only in its own place: the B. of `Alan B. Ray` is no `Berg`, that of `B. Ray` no middle name.
    """
    pairs: list[tuple[int, int, TokenMatch]] = []
    if relate is compare_tokens and not _has_twice(a) and not _has_twice(b):  # equal words come first in any case
        pairs = [(i, b.index(x), compare_tokens(x, x)) for i, x in enumerate(a) if x in b]
    used_a = {i for i, _, _ in pairs}
    used_b = {j for _, j, _ in pairs}
    options = []
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            if i in used_a or j in used_b:
                continue
            match = relate(x, y)
            if match.likeness == "initial" and _role(i, len(a)) != _role(j, len(b)):
                continue
            if match.likeness != "different":
                options.append((match.cost, abs(i - j), i, j, match))
    options.sort(key=lambda o: o[:4])
    for _, _, i, j, match in options:
        if i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            pairs.append((i, j, match))
    pairs.sort(key=lambda p: p[0])
    left = [i for i in range(len(a)) if i not in used_a]
    return _Alignment(pairs, left, [j for j in range(len(b)) if j not in used_b])


def _in_order(pairs: list[tuple[int, int, TokenMatch]]) -> Literal["same", "rotated", "mixed"]:
    """Whether matched words come in the same order, or turned round (family name first), or any other way."""
    seconds = [j for _, j, _ in pairs]
    drops = sum(x > y for x, y in itertools.pairwise(seconds))
    if drops == 0:
        return "same"
    return "rotated" if drops == 1 and seconds[-1] < seconds[0] else "mixed"


def _conflict(a: PersonName, b: PersonName) -> str | None:
    """What rules out one person whatever the words are."""
    if a.gender and b.gender and a.gender != b.gender:
        return f"the titles {a.title} and {b.title} are not of one person"
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return f"{a.suffix} is not {b.suffix}: relatives of one name"
    first, second = (n.middle[0].strip(".") if n.middle else "" for n in (a, b))
    if len(first) == 1 and len(second) == 1 and first.lower() != second.lower() and a.given and b.given:
        return f"the middle initials {first} and {second} differ"
    return None


def _different(reason: str, score: float = 0.0, more: tuple[str, ...] = ()) -> NameMatch:
    return NameMatch(False, score, (*more, f"-1.0 {reason}"), "different")


def _extra_cost(longer: PersonName, extra: list[int], matched: int) -> float:
    """The cost of words that only the longer name has."""
    if matched == 1:
        return 2.1
    last = len(longer.tokens) - 1
    return sum(0.2 if len(longer.tokens[i]) == 1 else 0.5 if i in {0, last} else 0.35 for i in extra)


def _same_sounds(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two East Asian names (family name last) are one family name and one given name in other letters."""
    languages = same_family(a[-1], b[-1])
    pairs = zip(("zh", "ko"), given_sounds(a[:-1]), given_sounds(b[:-1]), strict=True)
    return a != b and any(language in languages and x == y for language, x, y in pairs)


def _pair_compounds(a: tuple[str, ...], b: tuple[str, ...], found: _Alignment) -> None:
    """Pair what is left over on both sides if it is one word parted otherwise: `abu bakr`, `aboubakr`."""
    if len(found.left) + len(found.right) < 3 or not found.left or not found.right:
        return
    match = compare_tokens("".join(a[i] for i in found.left), "".join(b[j] for j in found.right))
    if match.likeness in {"same", "variant"}:
        found.pairs.append((found.left[0], found.right[0], match))
        found.pairs.sort(key=lambda p: p[0])
        found.left.clear()
        found.right.clear()


def _turned(a: PersonName, found: _Alignment) -> tuple[float, str]:
    """What it costs that the family name is first in one name, though neither says so by a comma or its script."""
    ends = {a.tokens[found.pairs[0][0]], a.tokens[found.pairs[-1][0]]}
    if any(m.likeness in {"typo", "initial"} for _, _, m in found.pairs):
        return 2.2, "-0.55 the words are turned round, and not all are the same"
    if all(is_given_name(word) for word in ends):
        return 2.2, "-0.55 the words are turned round, and each can be a given name"
    return 0.4, "-0.10 family name first in one of them"


def _readings(name: PersonName) -> tuple[PersonName, ...]:
    """A name as written, and with its nickname in the given name's place (`Jane “Ginger” Ray` as `Ginger Ray`)."""
    if not name.nickname or not name.family:
        return (name,)
    called = parse_name(f"{name.nickname} {name.family}")
    return (name, called) if called.tokens else (name,)


def _judge(a: PersonName, b: PersonName) -> NameMatch:
    """Compare two parsed names that hold at least a word each and no plain conflict."""
    if a.tokens != b.tokens and "".join(a.tokens) == "".join(b.tokens):
        return NameMatch(True, 0.97, ("+0.97 the same letters, parted otherwise",), "variant")
    if a.eastern and b.eastern and _same_sounds(a.tokens, b.tokens):
        return NameMatch(True, 0.93, ("+0.93 one name in two romanisations",), "variant")
    found = _align(a.tokens, b.tokens, compare_tokens if a.abjad == b.abjad else compare_consonants)
    _pair_compounds(a.tokens, b.tokens, found)
    reasons = [
        f"{1 - m.cost / 4:+.2f} " + _WORDS_FOR[m.likeness].format(a=a.tokens[i], b=b.tokens[j])
        for i, j, m in found.pairs
    ]
    if not found.pairs:
        return _different("no word in common")
    if found.left and found.right:
        rest = " ".join(a.tokens[i] for i in found.left), " ".join(b.tokens[j] for j in found.right)
        return _different(f"{rest[0]} is not {rest[1]}", 0.1, tuple(reasons))
    if a.eastern and b.eastern and any(m.likeness == "typo" and m.cost > 1.5 for _, _, m in found.pairs):
        return _different("other syllables make another name", 0.2, tuple(reasons))
    cost = sum(m.cost for _, _, m in found.pairs)
    strengths = {_STRENGTH_OF[m.likeness] for _, _, m in found.pairs}
    if "typo" in strengths and sum(m.likeness != "same" for _, _, m in found.pairs) > 1:
        cost += 0.5
        reasons.append("-0.12 a slip of the pen beside another difference")
    order = _in_order(found.pairs)
    if order == "mixed" or (order == "rotated" and (a.fathers or b.fathers)):
        cost += 3
        reasons.append("-0.75 the words come in another order")
    elif order == "rotated":
        more, reason = _turned(a, found)
        cost += more
        reasons.append(reason)
    longer, extra = (a, found.left) if found.left else (b, found.right)
    if extra:
        more = _extra_cost(longer, extra, len(found.pairs))
        cost += more
        strengths.add("partial")
        reasons.append(f"{-more / 4:+.2f} only one has " + " ".join(longer.tokens[i] for i in extra))
    if bool(a.suffix) != bool(b.suffix):
        cost += 1.2
        strengths.add("partial")
        reasons.append(f"-0.30 only one is {a.suffix or b.suffix}")
    score = round(max(0.0, 1 - cost / 4), 4)
    same = score >= THRESHOLD
    weakest = max(strengths, key=_STRENGTHS.index)
    return NameMatch(same, score, tuple(reasons), weakest if same else "different")


def are_strangers(a: PersonName, b: PersonName) -> bool:
    """Whether `compare` surely finds different names, told at little cost; False says nothing.

    The words that the names don't share are looked at: where each side keeps one without a partner, the names differ. Unusual
    names (nicknames, East Asian ones, words that occur twice, initials that meet a word) are left to the full comparison.
    """
    if a.nickname or b.nickname or a.abjad or b.abjad or (a.eastern and b.eastern) or _is_called_by_initials(a, b):
        return False
    left = [x for x in a.tokens if x not in b.tokens]
    right = [y for y in b.tokens if y not in a.tokens]
    if not left or not right or _has_twice(a.tokens) or _has_twice(b.tokens):
        return False
    alike = [(x, y) for x in left for y in right if compare_tokens(x, y).likeness != "different"]
    if len(alike) > 1 or (alike and min(len(word) for word in alike[0]) == 1):
        return False
    for x, y in alike:
        left.remove(x)
        right.remove(y)
    if not left or not right or "".join(a.tokens) == "".join(b.tokens):
        return False
    parted = len(left) + len(right) > 2 and compare_tokens("".join(left), "".join(right)).likeness
    return parted not in ("same", "variant")


def _is_called_by_initials(a: PersonName, b: PersonName) -> bool:
    """Whether one given name is made of the other name's initials: `Tam Orrell` is `Thomas Alan Miles Orrell`."""
    short, long = (a, b) if len(a.tokens) < len(b.tokens) else (b, a)
    if len(short.tokens) != 2 or short.tokens[-1] != long.tokens[-1] or len(short.tokens[0]) < 3:
        return False
    return short.tokens[0] in initialisms(long.tokens)


def _has_twice(tokens: tuple[str, ...]) -> bool:
    return len(set(tokens)) < len(tokens)


@lru_cache(maxsize=65536)
def compare(a: str, b: str) -> NameMatch:
    """Whether two written names of persons can be one person's, with reasons.

    Titles, case, accents, script, order, particles and punctuation do not count; spelling variants, short forms, initials
    and words left out cost little; different names, generations or gendered titles end it. Symmetric and total: any text
    can be given, only its first 300 code points count. Two names without letters are the same only if they are equal.
    """
    if a > b:
        return compare(b, a)
    first, second = parse_name(a), parse_name(b)
    if not first.tokens or not second.tokens:
        equal = a == b
        return NameMatch(equal, float(equal), ("no letters to compare",), "equal" if equal else "different")
    conflict = _conflict(first, second)
    if conflict:
        return _different(conflict)
    if _is_called_by_initials(first, second):
        return NameMatch(True, 0.9, ("+0.90 the given name is the other's initials",), "variant")
    return max((_judge(x, y) for x in _readings(first) for y in _readings(second)), key=lambda m: m.score)
