"""Whom an address led to once it was published: told by where articles name its actor, whatever that is called now."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set

from msgspec import Struct

from generator.corpus.digests import digest
from generator.corpus.identity.genders import Place
from generator.corpus.identity.units import Unit
from generator.records import Actor, Analysis, Anchor, Published
from generator.values import only

_ANCHORS = 3
"""So many of its oldest articles tell an actor again."""


def published(
    actors: Iterable[Actor], analyses: Sequence[Analysis], before: Sequence[Published]
) -> tuple[Published, ...]:
    """All addresses that builds ever gave to actors with pages, and who had them first; sorted.

    Where an article that told an actor is gone, others that name it step in.
    """
    anchors = _anchors(analyses)
    owners = {address: a.id for a in actors if not a.hidden for address in (a.id, *a.addresses)}
    there = {key for analysis in analyses for key in (analysis.article.id, digest(analysis.article.text))}
    found = [_told(one, there, (anchors[owners[a]] for a in one.addresses if a in owners)) for one in before]
    known = {address for one in before for address in one.addresses}
    new: dict[str, list[str]] = defaultdict(list)
    for address, owner in owners.items():
        if address not in known:
            new[owner].append(address)
    return tuple(sorted((*found, *(Published(tuple(own), anchors[actor]) for actor, own in new.items()))))


def _told(one: Published, there: Set[str], now: Iterable[tuple[Anchor, ...]]) -> Published:
    """The same, told by more articles of whom it leads to now; an actor of which no article is left is not another's."""
    left = [anchor for anchor in one.anchors if not there.isdisjoint((anchor.article, anchor.sha256))]
    more = dict.fromkeys((*left, *itertools.chain(*now)))
    return Published(one.addresses, tuple(more)[:_ANCHORS]) if left else one


def _anchors(analyses: Sequence[Analysis]) -> dict[str | None, tuple[Anchor, ...]]:
    """Where the oldest articles that name an actor do so first."""
    found: dict[str | None, tuple[Anchor, ...]] = defaultdict(tuple)
    for analysis in sorted(analyses, key=lambda a: (a.article.published or "9999", a.article.id)):
        article, text = analysis.article, digest(analysis.article.text)
        named = {m.actor: m for m in reversed(analysis.mentions) if m.kind == "name"}
        for actor, mention in named.items():
            if len(found[actor]) < _ANCHORS:
                found[actor] += (Anchor(article.id, text, mention.start, mention.text),)
    return found


def held(
    before: Sequence[Published], analyses: Sequence[Analysis], actors: Sequence[Sequence[Unit]]
) -> dict[int, list[str]]:
    """The addresses that each actor had, by its number; `actors` are given as their units.

    An address stays with whom most of its articles mean, of equals with whom the oldest means.
    """
    if not before:
        return {}
    found: dict[int, list[str]] = defaultdict(list)
    places = _places_of(analyses)
    owners = {(unit.article, m): i for i, units in enumerate(actors) for unit in units for m in unit.mentions}
    for one in before:
        meant = [only({owners.get(place) for place in _at_anchor(places, anchor)}) for anchor in one.anchors]
        votes = Counter(number for number in meant if number is not None)
        for number, _ in votes.most_common(1):
            found[number] += one.addresses
    return found


class _Places(Struct, frozen=True):
    """The articles by id and by text, their texts' digests, and the mentions of each by what is written."""

    by_id: dict[str, int]
    by_text: dict[str, int]
    texts: tuple[str, ...]
    mentions: tuple[dict[str, list[tuple[int, int]]], ...]


def _places_of(analyses: Sequence[Analysis]) -> _Places:
    texts = tuple(digest(analysis.article.text) for analysis in analyses)
    mentions: list[dict[str, list[tuple[int, int]]]] = []
    for analysis in analyses:
        written: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for index, mention in enumerate(analysis.mentions):
            written[mention.text].append((mention.start, index))
        mentions.append(written)
    ids = {analysis.article.id: number for number, analysis in enumerate(analyses)}
    return _Places(ids, {text: number for number, text in enumerate(texts)}, texts, tuple(mentions))


def _at_anchor(places: _Places, anchor: Anchor) -> list[Place]:
    """The mention there; where the text is another now, all that are written so."""
    own, same = places.by_id.get(anchor.article), places.by_text.get(anchor.sha256)
    number = own if own is not None and (same is None or places.texts[own] == anchor.sha256) else same
    if number is None:
        return []
    exact = same is not None
    written = places.mentions[number].get(anchor.text, ())
    return [(number, index) for start, index in written if not exact or start == anchor.start]
