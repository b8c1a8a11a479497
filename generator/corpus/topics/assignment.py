"""What topics an article, a quotation and an event carry: those that have a place in one of their sentences."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from generator.records import Analysis, Quote, Span, Topic
from generator.spans import holds, meets


def assign(analyses: Iterable[Analysis], topics: Iterable[Topic]) -> tuple[Analysis, ...]:
    """Give each article, quote and event the topics that have a place in one of its sentences."""
    places: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for topic in topics:
        for place in topic.places:
            places[place.article].append((place.start, topic.id))
    return tuple(_assigned(analysis, places[analysis.article.id]) for analysis in analyses)


def _assigned(analysis: Analysis, places: list[tuple[int, str]]) -> Analysis:
    if not places:
        return analysis
    quotes = (replace(quote, topics=_within(_sentences(analysis, quote), places)) for quote in analysis.quotes)
    events = (replace(event, topics=_within([(event.start, event.end)], places)) for event in analysis.events)
    topics = tuple(sorted({topic for _, topic in places}))
    return replace(analysis, topics=topics, quotes=tuple(quotes), events=tuple(events))


def _within(spans: Sequence[Span], places: Iterable[tuple[int, str]]) -> tuple[str, ...]:
    """The topics that have a place in one of the spans."""
    return tuple(sorted({topic for at, topic in places if holds(spans, at)}))


def _sentences(analysis: Analysis, quote: Quote) -> list[Span]:
    """The sentences that a quotation and its cue stand in."""
    parts = quote.spans if quote.cue is None else (*quote.spans, quote.cue)
    return [s for s in analysis.sentences if meets(s, parts)]
