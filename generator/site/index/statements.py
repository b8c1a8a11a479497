"""Statements: each quotation once, by who speaks, whom it names, what it is on, and where it stands."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter

from msgspec import Struct, structs

from generator.records import Analysis, Quote, QuotePlace, Repetition, said_on
from generator.shown import shown_quotes
from generator.site.grouping import indexed
from generator.site.index.articles import Subjects
from generator.site.index.sentences import sentence_at

_AND = re.compile(r"\s(?:and|&)\s")

_Places = Sequence[tuple[int, int, int, str]]
"""Mentions of actors in the order of the text: where each begins, its number, where it ends, and the actor."""


class Said(Struct, frozen=True):
    """A quotation with its article, its first sentence (an index), and the other reports of the same words.

    `speaker` is the actor who speaks, `beside` are others who say the same words with him or her, `named` are other actors
    that its words name, and `topics` what it is on, as far as these have a page.
    """

    analysis: Analysis
    quote: Quote
    sentence: int
    speaker: str | None = None
    beside: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    also: tuple["Said", ...] = ()

    @property
    def place(self) -> QuotePlace:
        """What names the quotation."""
        return QuotePlace(self.analysis.article.id, self.quote.id)

    @property
    def spoken(self) -> str | None:
        """The first day on which it can have been said: as the text tells, else as the article is dated.

        None where the words are older than the report and nothing tells how much: they are never among the newest.
        """
        return said_on(self.analysis, self.quote)

    @property
    def speakers(self) -> tuple[str, ...]:
        """The actor who speaks, if there is one."""
        return () if self.speaker is None else (self.speaker,)

    @property
    def everybody(self) -> tuple[str, ...]:
        """All actors who say it: of "Ada Hill and Carl Brandt said" both."""
        return (*self.speakers, *self.beside)

    @property
    def reports(self) -> tuple["Said", ...]:
        """The statement itself, and the other reports of it."""
        return (self, *self.also)

    @property
    def reported_topics(self) -> dict[str, None]:
        """What any report of it is on, each once, in order."""
        return dict.fromkeys(chain.from_iterable(one.topics for one in self.reports))


def topics_of(said: Iterable[Said]) -> Counter[str]:
    """How many of some statements are on each topic."""
    return Counter(chain.from_iterable(one.topics for one in said))


class StatementIndex(Struct, frozen=True, kw_only=True):
    """Statements, `newest` first, undated ones last: `by` an actor, `about` an actor who is named in it, `on` a topic.

    Words that several reports quote are one statement; `at` leads to it from each of them.
    """

    newest: Sequence[Said]
    by: Mapping[str, list[Said]]
    about: Mapping[str, list[Said]]
    on: Mapping[str, list[Said]]
    at: Mapping[QuotePlace, Said]


def index_statements(
    analyses: Iterable[Analysis],
    repetitions: Iterable[Repetition],
    actors: Container[str],
    on: Subjects,
    hide_below: float,
) -> StatementIndex:
    """Arrange the quotations of `analyses`; those that pages do not show are left out. `on` has what each is on."""
    shown = ((a, _places(a), shown_quotes(a, hide_below)) for a in analyses)
    every = [_said(a, places, q, actors, on) for a, places, quotes in shown for q in quotes]
    said = _once(every, repetitions)
    said.sort(key=lambda s: s.spoken or "", reverse=True)
    return StatementIndex(
        newest=tuple(said),
        by=indexed(said, attrgetter("everybody")),
        about=indexed(said, attrgetter("named")),
        on=indexed(said, attrgetter("reported_topics")),
        at={one.place: s for s in said for one in s.reports},
    )


def _said(analysis: Analysis, places: _Places, quote: Quote, actors: Container[str], on: Subjects) -> Said:
    actor = quote.actor
    beside = tuple(other for other in _beside(analysis, quote) if other in actors)
    spoken = {actor, *beside}
    return Said(
        analysis,
        quote,
        sentence_at(analysis.sentences, quote.spans[0][0]),
        actor if actor in actors else None,
        beside,
        tuple(dict.fromkeys(name for name in _named(places, quote) if name in actors and name not in spoken)),
        on.get((analysis.article.id, quote.id), ()),
    )


def _beside(analysis: Analysis, quote: Quote) -> Iterator[str]:
    """The other people whom the words for a speaker name with "and": Ada Hill and Carl Brandt said."""
    speaker, text = quote.speaker, analysis.article.text
    if speaker is None or speaker.actor is None or speaker.via is not None or speaker.how != "named":
        return
    for mention in analysis.mentions:
        within = speaker.start < mention.start and mention.end <= speaker.end and mention.type == "PERSON"
        if within and mention.actor not in (None, speaker.actor) and _AND.search(text, speaker.start, mention.start):
            yield mention.actor or ""


def _places(analysis: Analysis) -> _Places:
    return sorted((m.start, number, m.end, m.actor) for number, m in enumerate(analysis.mentions) if m.actor)


def _named(places: _Places, quote: Quote) -> Iterator[str]:
    """The actors whose mentions lie in a part of a quotation, in the order in which the article has them."""
    found = [
        (number, actor)
        for start, end in quote.spans
        for _, number, last, actor in places[bisect_left(places, (start,)) : bisect_left(places, (end,))]
        if last <= end
    ]
    return (actor for _, actor in sorted(found))


def _once(said: list[Said], repetitions: Iterable[Repetition]) -> list[Said]:
    """Each statement once, with its other reports: the first that is shown and names its speaker stands for all."""
    by_place = {s.place: s for s in said}
    for repetition in repetitions:
        group = [by_place.pop(place) for place in repetition.places if place in by_place]
        if group:
            first = next(filter(_names_its_speaker, group), group[0])
            by_place[first.place] = structs.replace(first, also=tuple(s for s in group if s is not first))
    return [by_place[s.place] for s in said if s.place in by_place]


def _names_its_speaker(said: Said) -> bool:
    return said.quote.actor is not None
