"""What a name is that no table knows: weighed by fitted tables of signs, and often no name.

A model that marks entities is least sure of names of one word ("Netflix", "Backfire" and "Millions" look alike to it), and
takes whoever it has not met for a firm. What tables know (countries, bodies of state, parties) and what a form of address or
"called" stands before is settled elsewhere. Names of one word are weighed last, where no longer name of the article holds
them ("Ruiz" of Ana Ruiz). Names in other languages are not weighed.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Doc

from generator.article.mentions.described import is_described
from generator.article.mentions.lexicon import CALLED, HONORIFICS, LANDS, POSSESSIVE_MARKS
from generator.article.mentions.signs import (
    Sign,
    common_words,
    is_town,
    is_written_small,
    signs_of_place,
    signs_of_word,
    signs_of_words,
)
from generator.article.mentions.story import Name, Story
from generator.article.mentions.surnames import is_kin
from generator.article.syntax.tokens import lower_at, passes_at, plain_in, text_at
from generator.data import LANGUAGE, rows, word_set
from generator.names import acronyms_of, established, institution_of, letters_of_acronym, party_of, place_of
from generator.names.variants import is_plainly_given
from generator.records import PLACE_TYPES
from generator.values import either, every, no

KINDS = ("PERSON", "ORG", "GPE", "NORP", "NONE")
"""What a name may be, in the order of the tables' columns."""

LONE, WHOLE = "lone_names.tsv", "whole_names.tsv"
"""What signs count for in names of one word, and of more."""

MOST = 0.5
"""A name that is none with more than this probability is left out."""

SURE = {LONE: 0.6, WHOLE: 0.6}
"""So likely another type must be to go before the type that the article's evidence gave."""

DOUBT = 0.7
"""A name of few places whose own type is less likely is doubtful: of ten such five are something else.

With 0.9 for bodies four or five were, so that as many right ones lost their pages; it takes from articles on what is little
known more than it gives.
"""

HALF = 0.5
"""As much for names of more places, peoples, towns of the table, and somebody with a given name of it."""

FEW = 2
"""So many places tell little."""


PERSON = 0.6
"""So likely a name that nothing else has typed must be a person's."""

_MOST_TIMES = 4
_LED = word_set("mentions.bodies_led") | word_set("mentions.led")
_PLURALS = tuple(word_set("names.no_plural") | {"people"})
_GIVEN_ALONE = every(lambda word: " " not in word, is_plainly_given, no(is_town))
_TOLD = plain_in(HONORIFICS.keys() | CALLED)
_ENDS_OF_PLACES = LANDS | word_set("mentions.sites")
_TABLES: tuple[Callable[[str], object], ...] = (place_of, institution_of, established, party_of)
_IS_OF_TABLE: Callable[[str], bool] = lru_cache(maxsize=16_384)(
    lambda form: any(table(form) is not None for table in _TABLES)
)
_IS_KNOWN = either(_IS_OF_TABLE, lambda form: is_town(form.casefold()))


class Weighed(NamedTuple):
    """A form of a name with its places, and its signs by the share of the places that show them."""

    form: str
    places: Sequence[Name]
    signs: Mapping[Sign, float]


def whole_names_weighed(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`, those of several words with the type that their signs speak for; those that are likely none are left out."""
    return _decided(story, names, whole_names(story, names), WHOLE)


def lone_names_weighed(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`, those of one word that no longer one explains likewise."""
    return _decided(story, names, lone_names(story, names), LONE)


def _decided(story: Story, names: Sequence[Name], weighed: Iterator[Weighed], table: str) -> list[Name]:
    types = {found.form: _type_of(found.places[0].type, found.signs, table) for found in weighed}
    kept = ((name, types.get(story.form(name), name.type)) for name in names)
    return [name.typed(kind) for name, kind in kept if kind is not None]


def whole_names(story: Story, names: Sequence[Name]) -> Iterator[Weighed]:
    """The names of several words that neither a table nor a longer name explains, of which they are the end.

    Nor of a person who is called by the last word elsewhere: a firm is called by its first.
    """
    return _whole(story, names, _unknown(story, names))


def _whole(story: Story, names: Sequence[Name], unknown: Mapping[str, Sequence[Name]]) -> Iterator[Weighed]:
    forms = {form: found for form, found in unknown.items() if " " in form}
    backwards = {form: tuple(reversed(form.casefold().split())) for form in forms}
    ends = {end for end, longer in pairwise(sorted(set(backwards.values()))) if longer[: len(end)] == end}
    called = {story.form(name) for name in names if name.type == "PERSON"}
    whole = {form: found for form, found in forms.items() if backwards[form] not in ends}
    open_ = {form: found for form, found in whole.items() if not _is_called(form.split(), found[0].type, called)}
    return _weighed(story, names, open_)


def _is_called(words: Sequence[str], kind: str, called: Set[str]) -> bool:
    """Whether somebody is called by the last of some words, of which the first is none of the language: no "Space Shuttle"."""
    return kind == "PERSON" and words[-1] in called and not is_written_small(words[0].lower())


def likely_people(story: Story, names: Sequence[Name]) -> Iterator[Weighed]:
    """The names of several words that are surely a person's by their signs."""
    return (found for found in whole_names(story, names) if probabilities(found.signs, WHOLE)[0] > PERSON)


def doubtful(story: Story, names: Sequence[Name]) -> frozenset[str]:
    """The forms that are not surely of their type, parts of longer names, peoples in the singular, given names alone."""
    unknown = _unknown(story, names)
    found = ((WHOLE, _whole(story, names, unknown)), (LONE, _lone(story, names, unknown)))
    unsure = (it for table, weighed in found for it in weighed if _chance(it, table) < _least(it))
    doubted = frozenset(it.form for it in unsure if not any(_leads(story.doc, name) for name in it.places))
    english = _english(story, names)
    doubted |= _parts([story.form(name) for name in english if name.type not in PLACE_TYPES])
    return doubted | {form for name in english if _IS_NOBODY((name.type, form := story.form(name)))}


def _parts(forms: Sequence[str]) -> frozenset[str]:
    """Of the forms of all places those of few that end a longer one, or are a word of it, and no table knows.

    What the article does not take for the longer name ("Judiciary Committee", "Wharton") is likely cut from it.
    """
    times = Counter(forms)
    long = [form.split() for form in times if " " in form]
    ends = {" ".join(words[i:]) for words in long for i in range(1, len(words))}.union(*long)
    return frozenset(filter(no(_IS_KNOWN), (form for form in ends.intersection(times) if times[form] <= FEW)))


_IS_NOBODY: Callable[[tuple[str, str]], bool] = either(
    every(lambda it: it[0] == "PERSON", lambda it: _GIVEN_ALONE(it[1].casefold())),
    every(lambda it: it[0] == "NORP", lambda it: not it[1].casefold().endswith(_PLURALS)),
)
"""By its type and its form: a given name alone, or a people's in the singular, one of them or an adjective: "Zionist"."""


def _least(found: Weighed) -> float:
    """How likely a name must be of its type to be no doubtful one."""
    word = found.form.casefold()
    if len(found.places) > FEW:
        return HALF
    return HALF if any(holds(word) for holds in _LIKELY.get(found.places[0].type, ())) else DOUBT


_LIKELY: Mapping[str, tuple[Callable[[str], bool], ...]] = {
    "NORP": (bool,),
    "GPE": (is_town,),
    "PERSON": (lambda form: " " in form and is_plainly_given(form.split()[0]),),
}


def _leads(doc: Doc, name: Name) -> bool:
    """Whether somebody of a name has what only who leads has: "Ruiz's regime"."""
    has = name.type == "PERSON" and text_at(doc, name.end) in POSSESSIVE_MARKS
    return has and lower_at(doc, name.end + 1) in _LED


def _chance(found: Weighed, table: str) -> float:
    """How likely a name is of its type."""
    kind = found.places[0].type
    return probabilities(found.signs, table)[KINDS.index("GPE" if kind in PLACE_TYPES else kind)]


def lone_names(story: Story, names: Sequence[Name]) -> Iterator[Weighed]:
    """The names of one word that no table explains, nor a longer name, but for words of the language: "State"."""
    return _lone(story, names, _unknown(story, names))


def _lone(story: Story, names: Sequence[Name], unknown: Mapping[str, Sequence[Name]]) -> Iterator[Weighed]:
    wholes = {form for name in names if " " in (form := story.form(name))}
    parts = {part.casefold() for form in wholes for part in form.split()}
    acronyms = frozenset[str]().union(*map(acronyms_of, wholes))
    small = common_words().intersection(story.words)
    forms = {
        form: found
        for form, found in unknown.items()
        if " " not in form
        and letters_of_acronym(form) not in acronyms
        and (form.casefold() not in parts or (found[0].type != "PERSON" and form.lower() in small))
    }
    return _weighed(story, names, forms)


def _unknown(story: Story, names: Sequence[Name]) -> dict[str, list[Name]]:
    """The places of each form, in order, that no table knows and before which no word says that it is a name.

    None in another language: what signs count for was fitted to English, and there the pipeline's word stands.
    """
    doc = story.doc
    places: dict[str, list[Name]] = {}
    for name in _english(story, names):
        places.setdefault(story.form(name), []).append(name)
    return {form: found for form, found in places.items() if not _IS_EXPLAINED(_Found(doc, form, found))}


def _english(story: Story, names: Sequence[Name]) -> Sequence[Name]:
    return names if story.doc.lang_ == LANGUAGE else ()


class _Found(NamedTuple):
    """A form of a name with its places in a text."""

    doc: Doc
    form: str
    places: Sequence[Name]


_IS_EXPLAINED: Callable[[_Found], bool] = either(
    lambda it: _IS_OF_TABLE(it.form),
    lambda it: any(passes_at(it.doc, name.start - 1, _TOLD) for name in it.places),
    every(
        lambda it: it.places[0].type in ("ORG", "GPE"), lambda it: any(is_described(it.doc, name) for name in it.places)
    ),
    every(
        lambda it: it.places[0].type == "PERSON", lambda it: any(is_kin(it.doc, name.start) for name in it.places)
    ),  # her uncle Omar Ruiz
    every(
        lambda it: it.places[0].type in PLACE_TYPES,
        lambda it: " " in it.form and it.form.split()[-1].casefold() in _ENDS_OF_PLACES,
    ),
)
"""What a table, or a word beside a name, tells of it."""


def _weighed(story: Story, names: Sequence[Name], forms: Mapping[str, Sequence[Name]]) -> Iterator[Weighed]:
    doc = story.doc
    kinds = {i: name.type for name in names if story.form(name) not in forms for i in range(name.start, name.end)}
    for form, places in forms.items():
        words = form.split()
        own = signs_of_words(doc, words, story.small) if len(words) > 1 else signs_of_word(doc, form, story.small)
        shown = Counter(sign for name in places for sign in frozenset(signs_of_place(story, name, kinds)))
        signs = {sign: number / len(places) for sign, number in shown.items()}
        signs |= dict.fromkeys(own, 1.0)
        yield Weighed(
            form, places, signs | {f"so far {places[0].type}": 1.0, f"times {min(len(places), _MOST_TIMES)}": 1.0}
        )


def _type_of(kind: str, signs: Mapping[Sign, float], table: str) -> str | None:
    """The type of a name that has been of a `kind` so far; None where it is likely no name."""
    likely = dict(zip(KINDS, probabilities(signs, table), strict=True))
    if likely.pop("NONE") > MOST:
        return None
    best = max(likely, key=lambda other: likely[other])
    total = sum(likely.values())
    if best == kind or (best == "GPE" and kind in PLACE_TYPES) or likely[best] < SURE[table] * total:
        return kind
    return best


def probabilities(signs: Mapping[Sign, float], table: str) -> list[float]:
    """How likely a name with these signs is of each of `KINDS`."""
    weights = weights_of(table)
    scores = list(weights["(constant)"])
    for sign in sorted(weights.keys() & signs):
        for i, weight in enumerate(weights[sign]):
            scores[i] += weight * signs[sign]
    most = max(scores)
    odds = [math.exp(score - most) for score in scores]
    return [odd / sum(odds) for odd in odds]


@cache
def weights_of(table: str) -> dict[Sign, tuple[float, ...]]:
    """What each sign counts for, one number for each of `KINDS`."""
    return {sign: tuple(map(float, weights)) for sign, *weights in rows(table)}
