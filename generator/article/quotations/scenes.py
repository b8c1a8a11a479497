"""When a quotation was said, where another sentence tells: the occasion told before, or the one at which somebody goes on."""

from collections.abc import Iterator

from spacy.tokens import Token

from generator.article.quotations.story import (
    CLAUSES,
    DOCUMENTS,
    NOUNS,
    OCCASIONS,
    SPOKEN,
    VERBS,
    Occasion,
    Story,
    arguments,
    is_inside,
)
from generator.data import word_set
from generator.records import Quote

_AUDIENCES = word_set("occasions.audiences")
_DEFINITE = frozenset({"the", "his", "her", "their", "its", "that", "this"})
_ANSWERS = frozenset({"respond", "reply", "answer", "counter", "retort", "fire", "shoot", "hit"})
_SPEAKING = frozenset({"speak", "talk"})
_SPOKEN_WORDS = frozenset({"speech", "remark", "address", "talk", "appearance"})
_STEM = 4
"""Letters that a verb and its noun share: "met at the meeting" does not, "meet" does; lemmas are compared."""
_NEXT = 300
"""Code points within which a pronoun that leads to nobody is still the one who spoke."""
_NEAR = 800
"""Code points within which a day is that on which somebody then spoke to a crowd."""
_FAR = 2000
"""Code points within which an occasion goes on."""


def definite(article: Story, quote: Quote, cue: Token) -> Occasion | None:
    """Go back to an occasion that was told of with its time: "at the meeting", "in his remarks", "the memo said"."""
    for token in _parts(cue):
        lemma = token.lemma_.lower()
        if (
            token.pos_ == "PROPN"
            or lemma not in SPOKEN
            or _DEFINITE.isdisjoint(child.lower_ for child in token.children)
        ):
            continue
        for index, at, named in article.told_before(token, _FAR):
            if _is_same(lemma, named, verb=at.pos_ not in NOUNS):
                return None if is_inside(quote, article.dates[index]) else Occasion(index, False, "definite")
    return None


def _parts(cue: Token) -> Iterator[Token]:
    """The words of a cue's subject and of its prepositional phrases."""
    for child in cue.children:
        if child.dep_ in ("nsubj", "nsubjpass", "pobj", "prep", "agent"):
            yield from _own_words(child)


def _own_words(word: Token) -> Iterator[Token]:
    """A word and what hangs on it, clauses left out."""
    yield word
    for child in word.children:
        if child.dep_ not in CLAUSES:
            yield from _own_words(child)


def _is_same(lemma: str, named: str, *, verb: bool) -> bool:
    """Whether "the meeting" (by its lemma) can be what was `named` before: a meeting, any occasion, or "met"."""
    if verb:
        return lemma[:_STEM] == named[:_STEM] or (named in _SPEAKING and lemma in _SPOKEN_WORDS)
    return lemma == named or (lemma in OCCASIONS - DOCUMENTS and named in OCCASIONS)


def goes_on(article: Story, quote: Quote, cue: Token) -> Occasion | None:
    """Stay at the last occasion while the same person goes on speaking near by, or another answers."""
    scene = article.scene
    if scene is None or cue.tag_ not in ("VBD", "VBG", "VBN"):
        return None
    away, speaker = cue.idx - scene.at, speaker_of(quote)
    same = speaker == scene.speaker if speaker is not None else away <= _NEXT
    answers = cue.lemma_ in _ANSWERS and away <= 2 * _NEXT
    return Occasion(scene.occasion.date, False, "goes on") if 0 <= away <= _FAR and (same or answers) else None


def set_before(article: Story, quote: Quote, cue: Token) -> Occasion | None:
    """Take the time of the sentence before, where that tells of the same person's speaking, or of this week's debate.

    As in "On Saturday she spoke in Orsk. …" and "The debate began on Monday. Ana Ruiz called …".
    """
    subject = next((child for child in cue.children if child.dep_ == "nsubj"), None)
    start, _ = article.tenses.sentence(cue.idx)
    if subject is None or not start or cue.tag_ != "VBD":
        return None
    before, _ = article.tenses.sentence(start - 1)
    for index, at, _ in article.told_before(cue, cue.idx - before):
        if at.idx < start and at.pos_ in VERBS and not is_inside(quote, article.dates[index]):
            meant = subject.tag_ == "PRP" or (index in article.recent and at.i in article.gathered)
            return Occasion(index, False, "set before") if meant else None
    return None


def to_audience(article: Story, quote: Quote, cue: Token) -> Occasion | None:
    """Take the last day of this week that was told, where somebody speaks to a crowd: "told supporters"."""
    heard = {noun.lemma_.lower() for noun in arguments(cue)}
    if cue.tag_ != "VBD" or _AUDIENCES.isdisjoint(heard):
        return None
    for index in article.placed_before(cue.idx, _NEAR):
        date = article.dates[index]
        if index in article.recent and date.type == "DATE" and len(date.value) == len("2018-05-31"):
            return (
                None if is_inside(quote, date) or index not in article.governors else Occasion(index, False, "audience")
            )
    return None


def speaker_of(quote: Quote) -> int | None:
    """The entity of a quotation's speaker; None where that is open."""
    return None if quote.speaker is None else quote.speaker.entity
