"""What a name of one word is that nothing longer in its article explains: weighed by a fitted table, and often no name.

A model that marks entities is least sure of these: "Netflix", "Backfire" and "Millions" look alike to it. What tables know
(countries, bodies of state, parties), what a longer name of the article holds ("Ruiz" of Ana Ruiz) and what a form of address
stands before is settled elsewhere.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from spacy.tokens import Doc

from generator.article.mentions.lexicon import HONORIFICS
from generator.article.mentions.signs import Sign, signs_of_place, signs_of_word
from generator.article.mentions.story import Name, Story
from generator.article.syntax.tokens import passes_at, plain_in
from generator.data import rows
from generator.names import acronym_of, established, institution_of, party_of, place_of
from generator.records import PLACE_TYPES

KINDS = ("PERSON", "ORG", "GPE", "NORP", "NONE")
"""What a lone name may be, in the order of the table's columns."""

MOST = 0.5
"""A name that is none with more than this probability is left out."""

_SURE = 0.6
"""So likely another type must be to go before the type that the article's evidence gave."""

_MOST_TIMES = 4
_ADDRESSED = plain_in(HONORIFICS)
_TABLES: tuple[Callable[[str], object], ...] = (place_of, institution_of, established, party_of)


def lone_names_weighed(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`, the lone ones with the type that their signs speak for; those that are likely none are left out."""
    decided = {word: _decided(found[0].type, signs) for word, found, signs in lone_names(story, names)}
    kept = ((name, decided.get(_written(story.doc, name), name.type)) for name in names)
    return [name.typed(kind) for name, kind in kept if kind is not None]


def lone_names(story: Story, names: Sequence[Name]) -> Iterator[tuple[str, list[Name], Mapping[Sign, float]]]:
    """Each lone name with its places, and its signs by the share of the places that show them."""
    doc = story.doc
    lone = _lone(story, names)
    small = frozenset(filter(str.islower, story.words))
    kinds = {i: name.type for name in names if _written(doc, name) not in lone for i in range(name.start, name.end)}
    for word, places in lone.items():
        shown = Counter(sign for name in places for sign in frozenset(signs_of_place(story, name, kinds)))
        signs = {sign: number / len(places) for sign, number in shown.items()}
        signs |= dict.fromkeys(signs_of_word(doc, word, small), 1.0)
        signs |= {f"so far {places[0].type}": 1.0, f"times {min(len(places), _MOST_TIMES)}": 1.0}
        yield word, places, signs


def _lone(story: Story, names: Sequence[Name]) -> dict[str, list[Name]]:
    """The places of the names of one word, in order, that neither a table nor a longer name explains."""
    doc = story.doc
    places: dict[str, list[Name]] = {}
    for name in names:
        places.setdefault(_written(doc, name), []).append(name)
    wholes = [form for form in places if len(form.split()) > 1]
    parts = {part.casefold() for form in wholes for part in form.split()}
    return {
        form: found
        for form, found in places.items()
        if len(form.split()) == 1
        and form.casefold() not in parts
        and not any(table(form) is not None for table in _TABLES)
        and not any(passes_at(doc, name.start - 1, _ADDRESSED) for name in found)
        and not any(acronym_of(whole, form) for whole in wholes)
    }


def _written(doc: Doc, name: Name) -> str:
    return doc[name.start : name.end].text


def _decided(kind: str, signs: Mapping[Sign, float]) -> str | None:
    """The type of a name that has been of a `kind` so far; None where it is likely no name."""
    likely = dict(zip(KINDS, probabilities(signs), strict=True))
    if likely.pop("NONE") > MOST:
        return None
    best = max(likely, key=lambda other: likely[other])
    total = sum(likely.values())
    if best == kind or (best == "GPE" and kind in PLACE_TYPES) or likely[best] < _SURE * total:
        return kind
    return best


def probabilities(signs: Mapping[Sign, float]) -> list[float]:
    """How likely a name with these signs is of each of `KINDS`."""
    table = _weights()
    scores = list(table["(constant)"])
    for sign in sorted(signs):
        for i, weight in enumerate(table.get(sign, ())):
            scores[i] += weight * signs[sign]
    most = max(scores)
    odds = [math.exp(score - most) for score in scores]
    return [odd / sum(odds) for odd in odds]


@cache
def _weights() -> dict[Sign, tuple[float, ...]]:
    return {sign: tuple(map(float, weights)) for sign, *weights in rows("lone_names.tsv")}
