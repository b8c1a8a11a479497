"""Which names are worth comparing: those that share a key, never all pairs."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec
from rapidfuzz import fuzz

from generator.corpus.identity.units import plain
from generator.data import word_set
from generator.names import body_of, established, name_keys, place_of
from generator.names.text import fold
from generator.names.variants import compare_tokens, skeleton
from generator.records import PLACE_TYPES
from generator.values import Share, Spread, known

WINDOW = 16
"""In a block of many names, each is compared with so many neighbours in alphabetical order; with half, in a crowd."""

_CROWD = 64

_LEAST_LIKENESS = 72
"""Of two last words, in rapidfuzz's hundredths: a slip of the pen leaves more. Romanisations of one name may leave less, but
have the same consonants ("Gaddafi", "Qadhafi": 71)."""

_SMALL = word_set("names.small") - {"on", "to", "an", "at"} | {"&"}

_Worded = tuple[str, tuple[str, ...]]
"""A name's type, and its words in one case."""


Named = Sequence[tuple[str, str]]
"""Names, each with its type before it."""

Pair = tuple[int, int]

_PARTS = 64
"""So many parts the blocks are dealt out in, where other processes look for pairs."""

_NAMED = msgspec.msgpack.Decoder(list[tuple[str, str]])
_PAIRS = msgspec.msgpack.Decoder(list[Pair])
_ENCODE = msgspec.msgpack.Encoder().encode


def candidate_pairs(names: Named, spread: Spread | None = None) -> Iterable[Pair]:
    """Pairs of indices into `names`, (type, spelling) each, that share a key; every pair once, in order.

    With `spread`, other processes look for them, each in some blocks; the order is another then.
    """
    try:
        given = b"" if spread is None else _ENCODE(names)
    except UnicodeEncodeError:  # half a character does not travel
        given = b""
    if spread is None or not given:
        return _pairs(names, _blocks(names))
    parts = (_ENCODE(part) for part in range(_PARTS))
    return sorted({pair for found in spread(pairing, given, parts) for pair in _PAIRS.decode(found)})


def pairing(given: bytes) -> Share:
    """What finds the pairs of a part of the blocks, by its number; `given` are all names."""
    names = _NAMED.decode(given)
    blocks = sorted(_blocks(names).items())

    def share(part: bytes) -> bytes:
        return _ENCODE(list(_pairs(names, dict(blocks[msgspec.msgpack.decode(part) :: _PARTS]))))

    return share


def _blocks(names: Named) -> dict[str, list[int]]:
    """The names that share a key."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, (kind, form) in enumerate(names):
        for key in keys(kind, form):
            blocks[key].append(index)
    return blocks


def _pairs(names: Named, blocks: Mapping[str, Sequence[int]]) -> Iterator[Pair]:
    worded = [(kind, tuple(form.casefold().split())) for kind, form in names]
    seen: set[Pair] = set()
    for key in sorted(blocks):
        block = sorted(blocks[key], key=lambda i: (names[i][1], i))
        reach = WINDOW if len(block) <= _CROWD else WINDOW // 2
        for position, i in enumerate(block):
            for j in block[position + 1 : position + 1 + reach]:
                pair = min(i, j), max(i, j)
                if pair not in seen and _near(worded[i], worded[j]):
                    seen.add(pair)
                    yield pair


def _near(one: _Worded, other: _Worded) -> bool:
    """A cheap look before the comparison of two names of one type.

    People's last words are alike, or one is a word of the other name.
    """
    (kind, first), (other_kind, second) = one, other
    if kind != other_kind or kind != "PERSON" or not first or not second:
        return kind == other_kind
    if first[-1] in second or second[-1] in first:
        return not _differ_in_one(first, second)
    alike = fuzz.ratio(first[-1], second[-1], score_cutoff=_LEAST_LIKENESS) > 0
    if not alike and skeleton(fold(first[-1])) != skeleton(fold(second[-1])):
        return False
    return bool(set(first) & set(second)) or _may_be_one(first[0], second[0])


def _differ_in_one(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether two names of two plain words share one, and the other words are surely different."""
    if (len(first), len(second)) != (2, 2):
        return False
    one, other = set(first) - set(second), set(second) - set(first)
    return len(one) == len(other) == 1 and not _may_be_one(*one, *other)


def _may_be_one(a: str, b: str) -> bool:
    """Whether two words can be one name; what isn't plain letters is left to the full comparison."""
    return not (a + b).isalpha() or compare_tokens(fold(a), fold(b)).likeness != "different"


def _known_keys(form: str) -> set[str]:
    """The blocks of what is known under several names."""
    body, number = body_of(form), established(form)
    return {*known((None if body is None else f"b {' '.join(body.words)}", None if number is None else f"e {number}"))}


def keys(kind: str, form: str) -> set[str]:
    """The blocks of one name."""
    rule = _KEYS.get(kind)
    return set() if rule is None else rule(form)


def _person_keys(form: str) -> set[str]:
    return {f"p {key}" for key in name_keys(form)}


def _place_keys(form: str) -> set[str]:
    words = _telling_words(form)
    return {f"l {' '.join(words)}", f"l {words[0]}"} if words else set()


def _organisation_keys(form: str) -> set[str]:
    words = _telling_words(form)
    if not words:
        return set()
    found = {"o " + " ".join(sorted(w[:6] for w in words)), f"o {words[0][:5]} {words[-1][:5]}", *_known_keys(form)}
    if len(words) == 1 and form.replace(".", "").isupper():
        found.add(f"a {words[0]}")
    elif len(words) > 2:
        found.add("a " + "".join(w[0] for w in words))
    return found


def _telling_words(form: str) -> list[str]:
    """The words of a plain form but for small ones and names of countries and states."""
    return [w for w in plain(form).replace(",", " ").split() if w not in _SMALL and place_of(w.title()) is None]


_KEYS: Mapping[str, Callable[[str], set[str]]] = {
    "PERSON": _person_keys,
    "ORG": _organisation_keys,
    **dict.fromkeys(PLACE_TYPES, _place_keys),
}
