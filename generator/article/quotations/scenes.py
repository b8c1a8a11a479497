"""When a quotation was said, where another sentence tells: the occasion told before, or the one at which somebody goes on."""

from collections.abc import Iterator
from itertools import chain, filterfalse, pairwise, takewhile

from spacy.tokens import Token

from generator.article.quotations.story import (
    AUDIENCES,
    CLAUSES,
    DOCUMENTS,
    NOUNS,
    OCCASIONS,
    VERBS,
    Found,
    Story,
    arguments,
    is_day,
    is_inside,
    is_of_speech,
    of_one_occasion,
    speaker_of,
)
from generator.article.syntax.tokens import child, dep_in, lemma_in, lower_in, pos_in
from generator.records import Quote
from generator.values import every, no

_DEFINITE = frozenset({"the", "his", "her", "their", "its", "that", "this"})
_ANSWERS = frozenset({"respond", "reply", "answer", "counter", "retort", "fire", "shoot", "hit"})
_SPEAKING = frozenset({"speak", "talk"})
_SPOKEN_WORDS = frozenset({"speech", "remark", "address", "talk", "appearance"})
_OF_AN_OCCASION = (OCCASIONS - DOCUMENTS) | {"remark", "comment"}
"""What an occasion told before can be called when it is named again: "an address … In his remarks"."""
_ANOTHER = frozenset({"another", "different", "separate", "other"})
TOLD = frozenset({"VBD", "VBG", "VBN"})
_DAYS = frozenset({"day", "days", "week", "weeks", "month", "months", "year", "years"})
_STEM = 4
"""Letters that a verb and its noun share: "met at the meeting" does not, "meet" does; lemmas are compared."""
_BEFORE = 1000
"""Code points within which "at the time" finds the time that is meant."""
_NEXT = 300
"""Code points within which a pronoun that leads to nobody is still the one who spoke."""
_NEAR = 800
"""Code points within which a day is that on which somebody then spoke to a crowd."""
_FAR = 2000
"""Code points within which an occasion goes on."""


def definite(article: Story, _quote: Quote, cue: Token) -> int | None:
    """Go back to an occasion that was told of with its time: "at the meeting", "in his remarks", "the memo said".

    The day of a document may be told behind: "The lawsuit contends … The suit, filed on Monday".
    """
    nouns = list(filter(_is_definite, (*parts(cue), *_sources(cue))))
    before = ((noun, told) for noun in nouns for told in article.told_before(noun, _FAR))
    behind = ((noun, told) for noun in filter(_is_document, nouns) for told in article.told_behind(noun, _FAR))
    told = chain(before, (entry for entry in behind if entry[1][1].lemma_.lower() == entry[0].lemma_.lower()))
    return next((index for noun, (index, at, named) in told if _is_same(noun.lemma_.lower(), named, at)), None)


def _sources(cue: Token) -> Iterator[Token]:
    """The nouns of "in" behind an object, where a parse often hangs them: "mock the tactics in the video"."""
    for thing in filter(dep_in({"dobj"}), cue.children):
        for preposition in filter(lower_in({"in"}), thing.children):
            yield from filter(dep_in({"pobj"}), preposition.children)


def _is_document(noun: Token) -> bool:
    return noun.lemma_.lower() in DOCUMENTS - OCCASIONS


_is_definite = every(no(pos_in({"PROPN"})), is_of_speech, child(lower_in(_DEFINITE)))


def parts(cue: Token) -> Iterator[Token]:
    """The words of a cue's subject and of its prepositional phrases."""
    for part in filter(_is_part, cue.children):
        yield from _own_words(part)


_is_part = every(dep_in({"nsubj", "nsubjpass", "pobj", "prep", "agent"}), no(lower_in({"of", "about", "on"})))
"""What can name an occasion: "said of her conversation" tells what the words are about."""
_is_clause = dep_in(CLAUSES)


def _own_words(word: Token) -> Iterator[Token]:
    """A word and what hangs on it, clauses left out."""
    yield word
    for part in filterfalse(_is_clause, word.children):
        yield from _own_words(part)


def _is_same(lemma: str, named: str, told: Token) -> bool:
    """Whether "the meeting" (by its lemma) can be what was `named` before: a meeting, any occasion, or "met"."""
    if told.pos_ not in NOUNS:
        return lemma[:_STEM] == named[:_STEM] or (named in _SPEAKING and lemma in _SPOKEN_WORDS)
    return lemma == named or (lemma in _OF_AN_OCCASION and named in OCCASIONS)


def goes_on(article: Story, quote: Quote, cue: Token) -> Found:
    """Stay at the last occasion while the same person goes on speaking near by, or another answers."""
    scene = article.scene
    if (
        scene is None
        or cue.tag_ not in TOLD
        or not 0 <= cue.idx - scene.at <= _FAR
        or any(map(_is_another, parts(cue)))
    ):
        return None
    if scene.date not in article.recent and _is_of_these_days(article, scene.at, cue.idx):
        return None
    away, speaker = cue.idx - scene.at, speaker_of(quote)
    same = speaker == scene.speaker if speaker is not None else away <= _NEXT
    answers = cue.lemma_ in _ANSWERS and away <= 2 * _NEXT
    if not (same or answers):
        return None
    return _older(article, scene.date) if _moves_on(article, scene.at, cue) else scene.date


_is_another = every(child(lower_in(_ANOTHER)), lemma_in(OCCASIONS))
"""Whether a noun is of an occasion that is not the last: "said in a different interview"."""


def _is_of_these_days(article: Story, start: int, end: int) -> bool:
    """Whether the story tells of a day of the last week between two places, outside of quoted words."""
    between = takewhile(lambda i: article.dates[i].start < end, article.placed_from(start))
    return any(i in article.recent and i not in article.quoted for i in between)


def _moves_on(article: Story, start: int, cue: Token) -> bool:
    """Whether the story tells before a cue that days have gone by since a place: "a few days later she told the Post …"."""
    between = cue.doc[article.tenses.token(start).i : cue.i]
    return any(unit.lower_ in _DAYS and word.lower_ == "later" for unit, word in pairwise(between))


def _older(article: Story, date: int) -> Found:
    """What is known of a saying days after a date: that it is older than the report, if the date is."""
    return None if date in article.recent else "earlier"


def set_before(article: Story, quote: Quote, cue: Token) -> Found:
    """Take the time of the sentence before, where that tells of the same person's speaking, or of this week's debate.

    As in "On Saturday she spoke in Orsk. …" and "The debate began on Monday. Ana Ruiz called …".
    """
    subject = next(filter(dep_in({"nsubj"}), cue.children), None)
    start, _ = article.tenses.sentence(cue.idx)
    if subject is None or not start or cue.tag_ != "VBD" or any(map(_is_another, parts(cue))):
        return None
    before, _ = article.tenses.sentence(start - 1)
    told = article.told_before(cue, cue.idx - before)
    entry = next((entry for entry in told if _sets_scene(article, quote, entry, start)), None)
    if entry is None:
        return None
    index, verb, _ = entry
    meant = subject.tag_ == "PRP" or (index in article.recent and verb.i in article.gathered)
    if meant and _moves_on(article, before, cue):
        return _older(article, index)
    return index if meant else None


def _sets_scene(article: Story, quote: Quote, entry: tuple[int, Token, str], start: int) -> bool:
    """Whether a time that was told is of a verb before a sentence, and not in the quoted words."""
    index, verb, _ = entry
    return verb.idx < start and verb.pos_ in VERBS and not is_inside(quote, article.dates[index])


def to_audience(article: Story, _quote: Quote, cue: Token) -> int | None:
    """Take the last day of this week that was told, where somebody speaks to a crowd: "told supporters"."""
    if cue.tag_ != "VBD" or AUDIENCES.isdisjoint(noun.lemma_.lower() for noun in arguments(cue)):
        return None
    days = (i for i in article.placed_before(cue.idx, _NEAR) if i in article.recent and is_day(article.dates[i]))
    return next((index if index in article.governors else None for index in days), None)


def _is_pointed_at(noun: Token) -> bool:
    return any(map(lower_in({"the", "that"}), noun.lefts))


_is_at_the_time = child(every(lower_in({"at"}), child(every(lower_in({"time"}), _is_pointed_at))))
"""Whether the reporting clause is told of another time: "at the time, Ana Ruiz called for …"."""


def at_the_time(article: Story, _quote: Quote, cue: Token) -> Found:
    """Take the time told last, in this paragraph or the one before, where words are told of "at the time"."""
    if not any(map(_is_at_the_time, _told_with(cue))):
        return None
    near = (i for i in article.placed_before(cue.idx, _BEFORE) if i in article.governors and i not in article.quoted)
    index = next(near, None)
    return index if index is not None and _is_near(article, index, cue) and _is_alone(article, index) else "earlier"


def _is_alone(article: Story, index: int) -> bool:
    """Whether a verb has one time: what was "in 2006 and again in 2007" leaves open which is meant."""
    return len({article.dates[i].value for i in article.verbs[article.governors[index].i]}) == 1


def _told_with(cue: Token) -> Iterator[Token]:
    """The cue and the verbs that it hangs on, through a noun of speech: "released a statement saying"."""
    for token in of_one_occasion(cue):
        yield token
        if token.dep_ in ("acl", "relcl"):
            yield token.head.head


def _is_near(article: Story, index: int, cue: Token) -> bool:
    return article.paragraph(cue.idx) - article.paragraph(article.dates[index].end) <= 1
