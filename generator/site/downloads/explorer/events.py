"""All dated events, to choose by who takes part, on what, where and when, and whether they happened or are to come.

What happened until the newest article comes first, the newest before the older; then what lies ahead, the soonest first.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import structs

from generator.records import Page
from generator.site import links, reasons, wording
from generator.site.brief.occurrences import Occurrence
from generator.site.downloads.explorer.places import Places, outlets_of
from generator.site.downloads.explorer.shards import Names, Shards, by_month, commonest, files, known_day, same_name
from generator.site.index.events import Happened
from generator.site.index.lookup import Lookup
from generator.site.parts.events import HAPPENED, STATED
from generator.site.parts.periods import Period, periods

PAST, AHEAD = "past", "ahead"
MOST = 750
"""So many events share a file of facts, which are longer than those of statements."""


def event_files(lookup: Lookup, dated: Sequence[Occurrence]) -> Iterator[Page]:
    """Every file of the data."""
    latest = lookup.articles.latest
    shards = Shards(
        folder=links.EVENTS_DATA,
        cut=lambda events, most: _around(events, most, latest),
        facts=lambda events: _facts(events, lookup, latest),
        words=lambda events: _words(events, lookup),
        most=MOST,
    )
    past = [one for one in dated if time_of(one, latest) == PAST]
    ahead = [one for one in reversed(dated) if time_of(one, latest) == AHEAD]
    return files(shards, (*past, *ahead), _index(dated, lookup))


def time_of(one: Occurrence, latest: str) -> str:
    """Whether an event begins after the newest article, so that it lies ahead."""
    return AHEAD if latest and one.told.begins > latest else PAST


def _around(events: Sequence[Occurrence], most: int, latest: str) -> Sequence[Period[Occurrence]]:
    """What happened, a stretch of time each, the latest first; then what lies ahead, the soonest first."""
    past = [one for one in events if time_of(one, latest) == PAST]
    ahead = [one for one in events if time_of(one, latest) == AHEAD]
    later = [structs.replace(part, key=f"{AHEAD}-{part.key}") for part in periods(ahead, _known, most)]
    return (*periods(past, _known, most), *reversed(later))


def _known(one: Occurrence) -> str:
    return one.told.known


def _state(one: Occurrence) -> str:
    status = one.told.event.status
    return HAPPENED if status == STATED else status


def _index(dated: Sequence[Occurrence], lookup: Lookup) -> dict[str, Any]:
    latest = lookup.articles.latest
    actors = Counter(actor for one in dated for actor in _actors(one))
    topics = Counter(topic for one in dated for topic in _topics(one))
    outlets = Counter(outlet for one in dated for outlet in _outlets(one))
    return {
        "actor": commonest(actors, lambda actor: (links.slug(actor), lookup.actors.name(actor))),
        "topic": commonest(topics, lambda topic: (links.slug(topic), lookup.topics[topic].name)),
        "outlet": commonest(outlets, same_name),
        "state": commonest(Counter(map(_state, dated)), same_name),
        "time": commonest(Counter(time_of(one, latest) for one in dated), same_name),
        "month": by_month(known_day(one.told.begins, one.told.ends or None) for one in dated),
        "latest": latest,
        "names": {"actor": len(actors), "topic": len(topics), "outlet": len(outlets)},
    }


def _facts(events: Iterable[Occurrence], lookup: Lookup, latest: str) -> dict[str, Any]:
    """Each event: state, time, day as exact as it is known, first day, day after the last, actors, topics, outlets, and rank.

    All but the rank are places in the lists beside them.
    """
    actors, topics = Names[tuple[str, str]](), Names[tuple[str, str]]()
    outlets, days, states, times = Names[str](), Names[str](), Names[str](), Names[str]()
    rows = [
        (
            states.at(_state(one)),
            times.at(time_of(one, latest)),
            days.at(known_day(one.told.begins, one.told.ends or None)),
            days.at(one.told.begins),
            days.at(one.told.ends),
            [actors.at((links.slug(actor), lookup.actors.name(actor))) for actor in _actors(one)],
            [topics.at((links.slug(topic), lookup.topics[topic].name)) for topic in _topics(one)],
            [outlets.at(outlet) for outlet in _outlets(one)],
            one.rank,
        )
        for one in events
    ]
    lists = {"actors": actors.all(), "topics": topics.all(), "outlets": outlets.all(), "days": days.all()}
    return {"states": states.all(), "times": times.all(), **lists, "rows": rows}


def _words(events: Iterable[Occurrence], lookup: Lookup) -> dict[str, Any]:
    """What is shown of each event: its words, when, how its date was reached, its further dates, and where it is told."""
    places = Places()
    rows = [
        (
            one.told.shown,
            wording.date_in_words(one.told.analysis.dates[one.told.event.date]),
            _reached(one.told),
            [wording.date_in_words(one.told.analysis.dates[index]) for index in one.told.also],
            [places.at(h.analysis, _anchor(h, lookup)) for h in _each_article(one)],
        )
        for one in events
    ]
    return {"articles": places.articles(), "rows": rows}


def _reached(told: Happened) -> str:
    date = told.analysis.dates[told.event.date]
    return "" if date.anchor == "absolute" else reasons.of_date(date.why)


def _each_article(one: Occurrence) -> list[Happened]:
    """An event in each article that tells it, the fullest wording first."""
    return list({h.analysis.article.id: h for h in reversed(one.all)}.values())[::-1]


def _anchor(happened: Happened, lookup: Lookup) -> str:
    return lookup.articles.anchors[happened.analysis.article.id][happened.sentence]


def _actors(one: Occurrence) -> dict[str, None]:
    return dict.fromkeys(actor for h in one.all for actor in h.actors)


def _topics(one: Occurrence) -> dict[str, None]:
    return dict.fromkeys(topic for h in one.all for topic in h.topics)


def _outlets(one: Occurrence) -> dict[str, None]:
    return outlets_of(h.analysis for h in one.all)
