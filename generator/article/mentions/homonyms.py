"""Places where a word that is somebody's family name is another word: "Price rises", "Young people", "the king of Jordan"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from generator.article.mentions.lexicon import is_office
from generator.article.mentions.story import Name, Story
from generator.article.syntax.tokens import (
    FINITE,
    beside,
    dep_in,
    head,
    is_small,
    lemma_in,
    lower_at,
    lower_in,
    tag_in,
    text_at,
)
from generator.data import word_set
from generator.names import place_of
from generator.names.usual import is_everyday
from generator.values import either, every

_INSIDE = frozenset({"in", "across", "inside", "throughout"})
_GOVERNED = frozenset({"government", "people", "kingdom", "republic", "army", "capital", "state", "borders"})
_MOVING = word_set("mentions.moving")
_COMMON = frozenset({"NN", "NNS", "JJ"})
_PREMODIFIERS = frozenset({"amod", "compound"})


def without_homonyms(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`; a lone surname that is a country where it stands for one, and left out where it is a word of the language."""
    return list(_read(story, names))


def _read(story: Story, names: Sequence[Name]) -> Iterator[Name]:
    doc = story.doc
    for name in names:
        if name.length != 1 or name.type != "PERSON" or story.is_titled(name.start):
            yield name
        elif _is_place(doc, name.start):
            yield name.typed("GPE")
        elif not _is_word(doc[name.start]):
            yield name


def _is_place(doc: Doc, i: int) -> bool:
    """Whether a country's or capital's name stands where places do: "troops from Jordan", "the king of Jordan"."""
    before = lower_at(doc, i - 1)
    if place_of(doc[i].text) is None or not before:
        return False
    if before in ("from", "to"):
        return doc[i - 1].head.lemma_.lower() in _MOVING
    led = is_office(text_at(doc, i - 2)) or lower_at(doc, i - 2) in _GOVERNED
    return before in _INSIDE or (before == "of" and led)


_NOUN = every(is_small, tag_in(_COMMON))


def _opens_sentence(word: Token) -> bool:
    return bool(word.is_sent_start) and word.text.istitle() and word.i + 1 < len(word.doc)


def _hangs_on_later(word: Token) -> bool:
    return word.head.i > word.i


def _has_nobody(word: Token) -> bool:
    """Whether a sentence has no pronoun of a person: "Waters rose in the town", not "Price rose from his chair"."""
    return not any(token.lower_ in _PRONOUNS for token in word.sent)


def _is_time(word: Token) -> bool:
    """As in "Winter is a busy time"."""
    return word.head.lemma_ == "be" and any(c.dep_ == "attr" and c.lemma_ in _TIMES for c in word.head.children)


_PRONOUNS = frozenset({"he", "she", "his", "him"})
_TIMES = frozenset({"time", "season", "month", "day", "word"})
_SUBJECT = every(dep_in({"nsubj"}), lambda word: is_everyday(word.lower_))

_is_word = every(
    _opens_sentence,
    either(
        every(
            tag_in(_COMMON),
            either(
                every(dep_in(_PREMODIFIERS), _hangs_on_later, head(_NOUN)),  # "Price rises"
                every(beside(1, lower_in({"and"})), beside(2, _NOUN)),  # "Price and quality"
                every(dep_in({"nsubjpass"}), beside(1, tag_in(FINITE))),  # "Price is set"
                every(_SUBJECT, head(lemma_in(word_set("mentions.rising"))), _has_nobody),  # "Waters rose"
            ),
        ),
        every(_SUBJECT, head(lemma_in(word_set("mentions.fading")))),  # "Hope is fading"
        every(_SUBJECT, _is_time),
    ),
)
"""Whether a sentence begins with a surname's word in its everyday sense, as the model's tag and the next words show."""
