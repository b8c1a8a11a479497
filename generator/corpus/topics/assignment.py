"""What topics an article, a quotation and an event carry: those that have a place in one of their sentences."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import itemgetter

from msgspec.structs import replace

from generator.records import Analysis, Quote, Span, Topic

_START, _END = itemgetter(0), itemgetter(1)


def assign(analyses: Iterable[Analysis], topics: Iterable[Topic]) -> tuple[Analysis, ...]:
    """Give each article, quote and event the topics that have a place in one of its sentences."""
    places: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for topic in topics:
        for place in topic.places:
            places[place.article].append((place.start, topic.id))
    return tuple(_assigned(analysis, sorted(places[analysis.article.id])) for analysis in analyses)


def _assigned(analysis: Analysis, places: list[tuple[int, str]]) -> Analysis:
    if not places:
        return analysis
    quotes = (replace(quote, topics=_within(_sentences(analysis, quote), places)) for quote in analysis.quotes)
    events = (replace(event, topics=_within([(event.start, event.end)], places)) for event in analysis.events)
    topics = tuple(sorted({topic for _, topic in places}))
    return replace(analysis, topics=topics, quotes=tuple(quotes), events=tuple(events))


def _within(spans: Iterable[Span], places: list[tuple[int, str]]) -> tuple[str, ...]:
    """The topics that have a place, of those sorted by offset, in one of the spans."""
    found: set[str] = set()
    for start, end in spans:
        first, last = bisect_left(places, start, key=_START), bisect_left(places, end, key=_START)
        found.update(topic for _, topic in places[first:last])
    return tuple(sorted(found))


def _sentences(analysis: Analysis, quote: Quote) -> Iterator[Span]:
    """The sentences that a quotation and its cue stand in, one as often as it holds a part of them."""
    sentences = analysis.sentences
    for start, end in quote.spans if quote.cue is None else (*quote.spans, quote.cue):
        yield from sentences[bisect_right(sentences, start, key=_END) : bisect_left(sentences, end, key=_START)]
