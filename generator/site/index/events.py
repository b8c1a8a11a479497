"""Dated events: each once, by who takes part and what it is on."""

from collections.abc import Container, Iterable, Mapping, Sequence
from functools import partial
from operator import attrgetter

from msgspec import Struct

from generator.data import word_set
from generator.records import Analysis, Event
from generator.site import wording
from generator.site.grouping import grouped, indexed
from generator.site.index.articles import Subjects
from generator.site.index.sentences import sentence_at
from generator.site.index.times import days_between
from generator.spans import meets
from generator.values import known

LONGEST_MONTH = 31
"""A date of at most so many days is known to a month."""
STATES = word_set("site.states")
Told = tuple[tuple[str, ...], int]


class Happened(Struct, frozen=True):
    """A dated event with the article that tells it, its sentence (an index), the actors who take part, and its topics.

    `also` are further dates of the sentence, on which it places something too (indices of the article's dates).
    """

    analysis: Analysis
    event: Event
    sentence: int
    actors: tuple[str, ...]
    topics: tuple[str, ...] = ()
    also: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The sentence, on one line."""
        return wording.one_sentence(self.analysis.article.text[self.event.start : self.event.end])

    @property
    def shown(self) -> str:
        """The sentence as pages show it: with both marks of a speech that goes on before or behind it."""
        end = self.event.end
        return wording.paired(self.text, self.analysis.article.text[end : end + 2])

    @property
    def is_state(self) -> bool:
        """Whether the sentence tells how something is, so that nothing happens in it."""
        start, end = self.event.verb
        return self.analysis.article.text[start:end].lower() in STATES

    @property
    def begins(self) -> str:
        """The first day of the event's date, or nothing where it is not fixed."""
        return self.analysis.dates[self.event.date].from_ or ""

    @property
    def ends(self) -> str:
        """The day after the last of the event's date, or nothing where it is not fixed."""
        return self.analysis.dates[self.event.date].to or ""

    @property
    def known(self) -> str:
        """The event's date as exact as it is known: a day or month in its month (`2018-05`), anything longer in its year."""
        if not self.begins or not self.ends:
            return self.begins
        return self.begins[:7] if days_between(self.begins, self.ends) <= LONGEST_MONTH else self.begins[:4]

    @property
    def told(self) -> Told:
        """The words of the sentence and where its verb stands in it: the same for all that tell it alike."""
        words = self.analysis.article.text[self.event.start : self.event.end]
        return tuple(wording.words(words)), self.event.verb[0] - self.event.start


class EventIndex(Struct, frozen=True, kw_only=True):
    """Dated events, `newest` first: `of` an actor who takes part, `on` a topic."""

    newest: Sequence[Happened]
    of: Mapping[str, list[Happened]]
    on: Mapping[str, list[Happened]]


def index_events(
    analyses: Iterable[Analysis],
    copies: Mapping[str, tuple[str, ...]],
    actors: Container[str],
    on: Subjects,
) -> EventIndex:
    """Arrange the events of `analyses`; `copies` gives for an article all articles of its report, the earliest first.

    `on` has what each is on.
    """
    happened = _told_once([_happened(a, e, actors, on) for a in analyses for e in _of_sentences(a)], copies)
    happened.sort(key=lambda h: h.begins, reverse=True)
    return EventIndex(
        newest=tuple(happened),
        of=indexed(happened, attrgetter("actors")),
        on=indexed(happened, attrgetter("topics")),
    )


def _of_sentences(analysis: Analysis) -> list[list[Event]]:
    """The events of each sentence, the one that it stands for first: no saying, of the most exact date, first in the text."""
    sentences = grouped(((event.start, event.end), event) for event in analysis.events)
    return [sorted(events, key=partial(_place, analysis)) for events in sentences.values()]


def _place(analysis: Analysis, event: Event) -> tuple[bool, int, int]:
    """Whether it is a saying, how many days its date has, and where its verb stands."""
    date = analysis.dates[event.date]
    days = days_between(date.from_, date.to) if date.from_ and date.to else LONGEST_MONTH
    cues = known(quote.cue for quote in analysis.quotes)
    return meets(event.verb, cues), days, event.verb[0]


def _happened(analysis: Analysis, events: list[Event], actors: Container[str], on: Subjects) -> Happened:
    event, *others = events
    inside = (m.actor or "" for m in analysis.mentions if event.start <= m.start < event.end)
    return Happened(
        analysis,
        event,
        sentence_at(analysis.sentences, event.start),
        tuple(dict.fromkeys(actor for actor in inside if actor in actors)),
        on.get((analysis.article.id, event.verb), ()),
        tuple(dict.fromkeys(other.date for other in others if _is_other(analysis, event, other))),
    )


def _is_other(analysis: Analysis, event: Event, other: Event) -> bool:
    """Whether another event of a sentence is of other days."""
    one, two = analysis.dates[event.date], analysis.dates[other.date]
    return (one.from_, one.to) != (two.from_, two.to)


def _told_once(happened: list[Happened], copies: Mapping[str, tuple[str, ...]]) -> list[Happened]:
    """Events without those that a copy tells in the words of an earlier copy of its report."""

    def rank(one: Happened) -> int:
        return copies[one.analysis.article.id].index(one.analysis.article.id)

    copied = [h for h in happened if h.analysis.article.id in copies]
    first: dict[tuple[str, Told], Happened] = {}
    for one in sorted(copied, key=rank):
        first.setdefault((copies[one.analysis.article.id][0], one.told), one)
    dropped = {id(h) for h in copied} - {id(h) for h in first.values()}
    return [h for h in happened if id(h) not in dropped]
