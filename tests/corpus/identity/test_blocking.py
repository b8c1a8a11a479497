"""Which names are compared at all."""

from collections.abc import Callable, Iterable, Iterator

from generator.corpus.identity.blocking import WINDOW, candidate_pairs, keys
from generator.values import Share


def pairs(*names: str, kind: str = "PERSON") -> list[tuple[int, int]]:
    return list(candidate_pairs([(kind, name) for name in names]))


def test_names_that_share_a_key_are_compared_once() -> None:
    assert pairs("Ana Ruiz", "Omer Tal", "Ana B. Ruiz") == [(0, 2)]


NAMES = [("PERSON", f"{given} {family}") for given in ("Ana", "Anna", "Omer", "A.") for family in ("Ruiz", "Tal")]
NAMES += [("ORG", "National Harbour Agency"), ("ORG", "NHA"), ("GPE", "Orsk"), ("GPE", "Orsk, Norvale")]


def by_two(make: Callable[[bytes], Share], given: bytes, parts: Iterable[bytes]) -> Iterator[bytes]:
    """Two that do the parts in turn, each from what it made for itself."""
    shares = make(given), make(given)
    return (shares[number % 2](part) for number, part in enumerate(parts))


def test_others_find_the_same_pairs() -> None:
    alone = list(candidate_pairs(NAMES))
    assert len(alone) > 5
    assert list(candidate_pairs(NAMES, by_two)) == sorted(alone)
    half = [("PERSON", "Ana \ud83d Ruiz"), ("PERSON", "Ana B. \ud83d Ruiz")]
    assert list(candidate_pairs(half, by_two)) == list(candidate_pairs(half))


def test_names_of_two_types_are_not_compared() -> None:
    assert list(candidate_pairs([("GPE", "Orsk"), ("FAC", "Orsk")])) == []
    assert list(candidate_pairs([("GPE", "Orsk"), ("GPE", "Orsk")])) == [(0, 1)]


def test_two_plain_names_that_surely_differ_in_one_word_are_not_compared() -> None:
    assert pairs("Ana Ruiz", "Ada Ruiz") == []
    assert pairs("Anna Ruiz", "Ana Ruiz") == [(0, 1)]


def test_acronyms_meet_their_long_forms() -> None:
    assert "a nha" in keys("ORG", "NHA") & keys("ORG", "the Norvale Harbour Authority")
    assert keys("NORP", "Swedes") == set()


def test_in_a_crowd_only_neighbours_are_compared() -> None:
    crowd = [f"Ana {letter}. Ruiz" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    assert len(pairs(*crowd)) <= WINDOW * len(crowd)
    assert (0, len(crowd) - 1) not in pairs(*crowd)
