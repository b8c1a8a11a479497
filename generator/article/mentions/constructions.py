"""Types that a construction settles whatever the model and other places say: "in Harlow, Calif.", "the Ruiz administration"."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Token

from generator.article.mentions.described import is_of_somebody
from generator.article.mentions.lexicon import POSSESSIVE_MARKS
from generator.article.mentions.story import Name, Story
from generator.article.mentions.surnames import use_of
from generator.article.syntax.tokens import dep_in, is_capital, lower_at, lower_in, passes_at, tag_in, text_at
from generator.article.syntax.tree import PREMODIFIERS
from generator.data import word_set
from generator.names import place_of
from generator.values import either, every, no

_TO_PLACES = frozenset({"in", "near", "outside", "around"})
_COUNTRIES = frozenset({"GPE", "NORP"})


class _Construction(NamedTuple):
    """What retypes a name `of` some types: all tests hold."""

    of: frozenset[str]
    to: str
    tests: tuple[Callable[[Doc, Name], bool], ...]


def as_constructed(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names` with the types that the words around them, or their own form, leave no choice about.

    An adjective of a faith or of a people without a state names nobody ("Shiite militias", "the Jewish state"), a language
    no country ("Spanish-language").
    """
    told = (name for name in names if not (_is_of_faith(story.doc, name) or _is_language(story.doc, name)))
    return [name.typed(_type(story.doc, name)) for name in told]


def _type(doc: Doc, name: Name) -> str:
    rows = (row for row in _CONSTRUCTIONS if name.type in row.of)
    return next((row.to for row in rows if all(test(doc, name) for test in row.tests)), name.type)


def _is_in_place(doc: Doc, name: Name) -> bool:
    """Whether a short name's state or country follows it."""
    return name.length <= 2 and text_at(doc, name.end) == "," and passes_at(doc, name.end + 1, _PLACE)


def _is_state_behind(doc: Doc, name: Name) -> bool:
    """Whether a state's postal abbreviation follows a town: "Houston, TX"."""
    behind = name.length == 1 and text_at(doc, name.start - 1) == "," and passes_at(doc, name.start - 2, is_capital)
    return behind and doc[name.start].text in _POSTAL


_POSTAL = word_set("mentions.postal_codes")


def _is_led_to(doc: Doc, name: Name) -> bool:
    """Whether a word before a name leads to a place, or the model saw one."""
    seen = {t.ent_type_ for t in doc[name.start : name.end]}
    return lower_at(doc, name.start - 1) in _TO_PLACES or seen == {"GPE"}


def _is_place(token: Token) -> bool:
    return place_of(token.text) is not None


def _is_home(doc: Doc, name: Name) -> bool:
    """Whether somebody is from there by an age or a trade: "a trader from Harlow", "a 59-year-old from Quill Head"."""
    led = lower_at(doc, name.start - 1) == "from" and passes_at(doc, name.start - 2, _RESIDENT)
    return led and text_at(doc, name.end) not in POSSESSIVE_MARKS


_RESIDENT = either(is_of_somebody, lower_in({"old", "man", "woman", "native", "resident", "voter"}))
_PLACE = either(lambda token: token.ent_type_ == "GPE", _is_place)


_ADJECTIVE = every(
    no(_is_place),
    lower_in(word_set("mentions.faiths")),
    either(tag_in({"JJ"}), lambda token: token.dep_ in PREMODIFIERS),
)


def _is_of_faith(doc: Doc, name: Name) -> bool:
    """Whether a name is an adjective of a faith, with what tells which: "Shiite", "Roman Catholic"."""
    last = doc[name.end - 1]
    told = name.length == 1 or (name.length == len(_ROMAN) and text_at(doc, name.start) in _ROMAN)
    return told and _ADJECTIVE(last) and (name.length == 1 or last.lower_ == _ROMAN[-1])


_ROMAN = ("Roman", "catholic")


def _is_language(doc: Doc, name: Name) -> bool:
    """Whether a country's adjective stands for its language: "Spanish-language", "in Spanish", "she learns Spanish"."""
    if name.length == 1 and doc[name.start].lower_ in _ONLY_LANGUAGES:
        return True
    place = place_of(doc[name.start].text) if name.length == 1 else None
    if place is None or place.form != "adjective" or doc[name.start].text.endswith("s"):
        return False
    behind = name.end + (text_at(doc, name.end) == "-")
    word = doc[name.start]
    word = word.head if word.dep_ == "conj" else word  # in English and Spanish
    alone = (
        (word.dep_ == "pobj" and word.head.lower_ in ("in", "into"))
        or _NAMES_LANGUAGE(doc[name.start])
        or (word.dep_ in ("dobj", "obj") and word.head.lemma_.lower() in _OF_LANGUAGES)
    )
    return alone or lower_at(doc, behind) in _LANGUAGES or (behind > name.end and lower_at(doc, behind) == "speaking")


_NAMES_LANGUAGE = every(lambda token: token.ent_type_ == "LANGUAGE", no(dep_in(PREMODIFIERS)))
_LANGUAGES = word_set("mentions.languages")
_ONLY_LANGUAGES = word_set("mentions.only_languages")
_OF_LANGUAGES = word_set("mentions.of_languages")


def _is_rule(doc: Doc, name: Name) -> bool:
    return lower_at(doc, name.start - 1) == "the" and use_of(doc, name.start, name.end) == "rule"


def _is_surname(doc: Doc, name: Name) -> bool:
    """Whether a word may be somebody's name: no place's, and no people's anywhere in the article."""
    word = doc[name.start]
    return _SURNAME(word) and not any(t.text == word.text and t.ent_type_ == "NORP" for t in doc)


_SURNAME = every(tag_in({"NNP"}), lambda token: token.text.istitle(), lambda token: not _is_place(token))


def _is_people(doc: Doc, name: Name) -> bool:
    """Whether a name is the plural of a country's adjective."""
    text = doc[name.start : name.end].text
    place = place_of(text)
    if place is None or place.form != "adjective":
        return False
    return doc[name.end - 1].tag_ == "NNPS" or (text.endswith("s") and place_of(text[:-1]) == place)


def _acts_as_one(doc: Doc, name: Name) -> bool:
    """Whether a people does something under the bare article: "the Israelis are building" is their state, some of them not."""
    head = doc[name.end - 1]
    beside = [child for child in head.children if not child.is_punct]
    return head.dep_ == "nsubj" and head.head.pos_ == "VERB" and [child.lower_ for child in beside] == ["the"]


def _is_country(doc: Doc, name: Name) -> bool:
    return place_of(doc[name.start : name.end].text) is not None


def _is_adjective_or_long(doc: Doc, name: Name) -> bool:
    place = place_of(doc[name.start : name.end].text)
    return name.length > 1 or (place is not None and place.form == "adjective")


_CONSTRUCTIONS = (
    _Construction(frozenset({"PERSON", "ORG"}), "GPE", (_is_state_behind,)),  # Houston, TX
    _Construction(frozenset({"PERSON"}), "GPE", (_is_home,)),  # a trader from Harlow
    _Construction(frozenset({"PERSON"}), "GPE", (_is_in_place, _is_led_to)),  # in Harlow, Calif., beside a Harlow too
    _Construction(frozenset({"ORG"}), "PERSON", (_is_rule, _is_surname)),  # the Ruiz administration
    _Construction(_COUNTRIES, "GPE", (_is_people, _acts_as_one)),  # the Israelis are building a wall
    _Construction(_COUNTRIES, "NORP", (_is_people,)),  # Israelis
    _Construction(frozenset({"ORG"}), "GPE", (_is_country, _is_adjective_or_long)),  # New Zealand, Kazakh
    _Construction(_COUNTRIES, "GPE", (_is_country,)),  # Israeli, Israel
)
