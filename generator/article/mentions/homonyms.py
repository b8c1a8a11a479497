"""Places where a word that is somebody's family name is another word: "Price rises", "Young people", "the king of Jordan"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from generator.article.mentions.lexicon import is_office
from generator.article.mentions.story import Name, Story
from generator.article.syntax.tokens import FINITE, is_small, lower_at, passes_at, tag_in, text_at
from generator.data import word_set
from generator.names import place_of
from generator.values import every

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
        elif not _is_word(doc, name.start):
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


def _is_word(doc: Doc, i: int) -> bool:
    """Whether a sentence begins with a surname's word in its everyday sense, as the model's tag and the next words show."""
    word = doc[i]
    if not (word.is_sent_start and word.text.istitle() and word.tag_ in _COMMON) or i + 1 >= len(doc):
        return False
    before_noun = word.dep_ in _PREMODIFIERS and word.head.i > i and word.head.tag_ in _COMMON and is_small(word.head)
    in_pair = lower_at(doc, i + 1) == "and" and passes_at(doc, i + 2, _NOUN)
    return before_noun or in_pair or (word.dep_ == "nsubjpass" and passes_at(doc, i + 1, tag_in(FINITE)))


_NOUN = every(is_small, tag_in(_COMMON))
