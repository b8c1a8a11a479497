"""Statements: each quotation once, by who speaks, whom it names, what it is on, and where it stands."""

from collections.abc import Container, Iterable

from msgspec import Struct, structs

from generator.records import Analysis, Quote, QuotePlace, Repetition
from generator.site.grouping import grouped
from generator.site.index.sentences import sentence_at


class Said(Struct, frozen=True):
    """A quotation with its article, its first sentence (an index), and the other reports of the same words.

    `speaker` is the actor who speaks and `topics` what it is on, as far as these have a page.
    """

    analysis: Analysis
    quote: Quote
    sentence: int
    speaker: str | None = None
    topics: tuple[str, ...] = ()
    also: tuple["Said", ...] = ()

    @property
    def place(self) -> QuotePlace:
        """What names the quotation."""
        return QuotePlace(self.analysis.article.id, self.quote.id)

    @property
    def spoken(self) -> str | None:
        """The first day on which it can have been said: as stated by the sentence, else as the article is dated."""
        stated = None if self.quote.said is None else self.analysis.dates[self.quote.said].from_
        return self.analysis.article.published if stated is None else stated

    @property
    def reported_topics(self) -> dict[str, None]:
        """What any report of it is on, each once, in order."""
        return dict.fromkeys(topic for one in (self, *self.also) for topic in one.topics)

    @property
    def named(self) -> dict[str, None]:
        """The actors that its words name, each once, in order."""
        inside = (m for m in self.analysis.mentions if m.actor is not None)
        spans = self.quote.spans
        return dict.fromkeys(m.actor or "" for m in inside if any(s <= m.start and m.end <= e for s, e in spans))


class StatementIndex(Struct, frozen=True, kw_only=True):
    """Statements, `newest` first, undated ones last: `by` an actor, `about` an actor who is named in it, `on` a topic.

    Words that several reports quote are one statement; `at` leads to it from each of them.
    """

    newest: tuple[Said, ...]
    by: dict[str, list[Said]]
    about: dict[str, list[Said]]
    on: dict[str, list[Said]]
    at: dict[QuotePlace, Said]


def index_statements(
    analyses: Iterable[Analysis],
    repetitions: Iterable[Repetition],
    actors: Container[str],
    topics: Container[str],
    hide_below: float,
) -> StatementIndex:
    """Arrange the quotations of `analyses`; those whose probability is below `hide_below` are left out."""
    said = _once(
        [_said(a, q, actors, topics) for a in analyses for q in a.quotes if q.confidence >= hide_below], repetitions
    )
    said.sort(key=lambda s: s.spoken or "", reverse=True)
    return StatementIndex(
        newest=tuple(said),
        by=grouped((s.speaker, s) for s in said if s.speaker is not None),
        about=grouped((actor, s) for s in said for actor in s.named if actor in actors and actor != s.speaker),
        on=grouped((topic, s) for s in said for topic in s.reported_topics),
        at={one.place: s for s in said for one in (s, *s.also)},
    )


def _said(analysis: Analysis, quote: Quote, actors: Container[str], topics: Container[str]) -> Said:
    actor = quote.speaker.actor if quote.speaker is not None else None
    return Said(
        analysis,
        quote,
        sentence_at(analysis.sentences, quote.spans[0][0]),
        actor if actor in actors else None,
        tuple(topic for topic in quote.topics if topic in topics),
    )


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
    return said.quote.speaker is not None and said.quote.speaker.actor is not None
