"""Terms that are one topic."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

Occurrence = tuple[int, int]
"""An article's index in the corpus, a phrase's index in it."""

_SUFFIX = re.compile(r"(?<=[^\W\d_]{5})(?:ist|ism|ing|ion|e)$")


class Group(NamedTuple):
    """One discovered topic: its leading term, all its terms, and where they occur."""

    leader: str
    terms: tuple[str, ...]
    places: tuple[Occurrence, ...]


def group_terms(found: Mapping[str, Sequence[Occurrence]]) -> list[Group]:
    """Join each term to the one that holds at least half of its occurrences: "mate" to "running mate".

    Terms of several words that differ in a suffix alone are one too: "terror attack" and "terrorist attack". `found` is in
    order of worth, which the groups keep. Of two terms the one of more words leads, then the worthier.
    """
    order = {term: rank for rank, term in enumerate(found)}
    by_place: defaultdict[Occurrence, list[str]] = defaultdict(list)
    for term, places in found.items():
        for place in places:
            by_place[place].append(term)
    leaders: dict[str, str] = {}
    by_stems: dict[str, str] = {}
    for term in sorted(found, key=lambda term: (-_length(term), order[term])):
        shared = Counter(other for place in found[term] for other in by_place[place] if other in leaders)
        holding = [other for other, count in shared.items() if count * 2 >= len(found[term])]
        longer = min(holding, key=lambda other: (-shared[other], order[other]), default=None)
        leader = term if longer is None else leaders[longer]
        leaders[term] = by_stems.setdefault(_stems(term), leader) if _length(term) > 1 else leader
    members: defaultdict[str, list[str]] = defaultdict(list)
    for term in found:
        members[leaders[term]].append(term)
    return [_group(leader, terms, found) for leader, terms in members.items()]


def _stems(term: str) -> str:
    """A term without what makes one word's adjective of another: the nominating, or nomination, contest."""
    return " ".join(_SUFFIX.sub("", word) for word in term.split())


def _length(term: str) -> int:
    return len(term.split())


def _group(leader: str, terms: Sequence[str], found: Mapping[str, Sequence[Occurrence]]) -> Group:
    places = sorted({place for term in terms if _length(term) > 1 or term == leader for place in found[term]})
    return Group(leader, (leader, *(t for t in terms if t != leader)), tuple(places))
