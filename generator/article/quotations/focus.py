"""When a quotation was said, where the story's own day tells: the day that its last main clause in the past tense was told of.

A report in the past tense stays at the day that it told last until it tells another ("temporal focus": B. L. Webber, "Tense as
discourse anaphor", Computational Linguistics 14:2, 1988): "The council voted on Monday. … “We lost,” Ana Ruiz said." That a
statement is of this scene is weighed by named evidence (data/en/scene_evidence.tsv). Only days of the week before publication
are stayed at; what a report calls to mind of older times is no scene for whoever speaks next.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Token

from generator.article.quotations.scenes import TOLD, parts
from generator.article.quotations.story import (
    CLAUSES,
    OCCASIONS,
    SETTINGS,
    Story,
    arguments,
    is_day,
    is_of_speech,
    speaker_of,
)
from generator.article.syntax.tokens import child, dep_in, lower_in, tag_in
from generator.data import reporting_verbs, rows
from generator.records import DateMention, Quote
from generator.values import either, every, no

_REACH = 8000
"""Code points within which a story stays at a day."""

_FAR = 1500
_ENOUGH = 4
_OPENING = 4
"""Paragraphs that open a story, its headline among them."""

_is_past = tag_in({"VBD"})
_is_told = either(_is_past, every(tag_in({"VBG"}), no(dep_in({"prep"})), lambda cue: _is_past(cue.head)))
_is_pluperfect = every(tag_in({"VBN"}), child(every(dep_in({"aux"}), lower_in({"had", "'d", "’d"}))))
_is_of_story = every(tag_in(TOLD), no(dep_in(CLAUSES)), no(_is_pluperfect))
"""Whether a verb tells what the story is at: a main clause, or what is said of it, but nothing that happened before."""

_is_new_occasion = every(lambda noun: noun.lemma_.lower() in OCCASIONS, child(lower_in({"a", "an"})))


@dataclass(frozen=True, slots=True)
class _Case:
    """A quotation that may have been said on the day that the story is at; `moves` are all the times told before its cue."""

    article: Story
    quote: Quote
    cue: Token
    index: int
    moves: Sequence[int]

    @property
    def date(self) -> DateMention:
        return self.article.dates[self.index]

    @property
    def speaker(self) -> int | None:
        return speaker_of(self.quote)


def at_the_day(article: Story, quote: Quote, cue: Token) -> int | None:
    """Take the day of this week that the story is at, where somebody speaks in the past tense and enough speaks for it.

    An older time holds for its own paragraph: "In 2010 the fund gave nothing. … Ruiz called it a mistake."
    """
    if not _is_told(cue):
        return None
    moves = [i for i in article.placed_before(cue.idx, _REACH) if _moves(article, i)]
    index = next((i for i in moves if _holds(article, i, cue)), None)
    if index is None or index not in article.recent:
        return None
    case = _Case(article, quote, cue, index, moves)
    return index if sum(points for name, points in _points() if EVIDENCE[name](case)) >= _ENOUGH else None


@lru_cache
def _points() -> tuple[tuple[str, int], ...]:
    return tuple((name, int(points)) for name, points, _ in rows("scene_evidence.tsv"))


def _moves(article: Story, index: int) -> bool:
    """Whether a date moves the story to its day: that of a main clause, outside what anybody says."""
    verb = article.governors.get(index)
    return verb is not None and index not in article.quoted and _is_of_story(verb)


def _holds(article: Story, index: int, cue: Token) -> bool:
    """Whether a story can still be at a date when it comes to a cue."""
    date = article.dates[index]
    if index in article.recent:
        return is_day(date)
    return article.paragraph(date.start) == article.paragraph(cue.idx)


# --- the evidence -------------------------------------------------------------------------------------------------------


def _speaker_is_told_of(case: _Case) -> bool:
    sentence = case.article.tenses.sentence(case.date.start)
    return case.speaker is not None and case.article.is_named(case.speaker, sentence)


def _is_beside(case: _Case) -> bool:
    return case.article.paragraph(case.cue.idx) - case.article.paragraph(case.date.start) <= 1


def _occasion_is_told_of(case: _Case) -> bool:
    """Whether the day is that of words, or of an occasion on which people speak."""
    verb = case.article.governors[case.index]
    speaks = verb.lemma_ in SETTINGS or verb.lemma_ in reporting_verbs()
    return speaks or case.index in case.article.of_speech or any(map(is_of_speech, arguments(verb)))


def _is_only_day(case: _Case) -> bool:
    dates = (case.article.dates[i] for i in case.moves if i in case.article.recent)
    return {date.value for date in dates if is_day(date)} == {case.date.value}


def _opens_the_story(case: _Case) -> bool:
    return case.article.paragraph(case.date.start) < _OPENING


def _is_nobody_known(case: _Case) -> bool:
    """Whether it is open who speaks; a pronoun goes on with somebody of the story."""
    return case.speaker is None and (case.quote.speaker is None or case.quote.speaker.how != "pronoun")


def _is_newcomer(case: _Case) -> bool:
    start, _ = case.article.tenses.sentence(case.cue.idx)
    return case.speaker is not None and not case.article.is_named(case.speaker, (0, start))


def _is_far(case: _Case) -> bool:
    return case.cue.idx - case.date.end > _FAR


def _is_occasion_of_its_own(case: _Case) -> bool:
    return any(map(_is_new_occasion, parts(case.cue)))


EVIDENCE: dict[str, Callable[[_Case], bool]] = {
    "speaker is told of": _speaker_is_told_of,
    "beside": _is_beside,
    "occasion is told of": _occasion_is_told_of,
    "only day": _is_only_day,
    "opens the story": _opens_the_story,
    "nobody known": _is_nobody_known,
    "newcomer": _is_newcomer,
    "far": _is_far,
    "occasion of its own": _is_occasion_of_its_own,
}
"""What is asked of a statement, by the names under which data/en/scene_evidence.tsv has their points."""
