"""All statements, to choose by who speaks, on what, where, when and how sure that is."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from generator.config import Config
from generator.records import Page
from generator.site import links, wording
from generator.site.downloads.explorer.places import Places, outlets_of
from generator.site.downloads.explorer.shards import Names, Shards, by_month, commonest, files, known_day, same_name
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said
from generator.site.index.times import DAY
from generator.site.parts.doubts import hints, is_doubtful, is_unnamed, speaker_words
from generator.site.parts.periods import Period, periods
from generator.site.parts.statements import cue_words, occasion_in_words

MOST = 2500
"""So many statements share a file of facts."""
OLDER = "-"
"""Stands for the day of words that are older than their report, when nothing tells how much."""
SURE, UNSURE, UNNAMED = "sure", "unsure", "unnamed"
"""Whether it is known who speaks."""


def statement_files(lookup: Lookup, config: Config) -> Iterator[Page]:
    """Every file of the data."""
    shards = Shards(
        folder=links.STATEMENTS_DATA,
        cut=_by_time,
        facts=lambda said: _facts(said, lookup, config),
        words=lambda said: _words(said, config),
        most=MOST,
    )
    return files(shards, lookup.statements.newest, _index(lookup, config))


def _by_time(said: Sequence[Said], most: int) -> Sequence[Period[Said]]:
    return periods(said, lambda one: one.spoken, most)


def told_day(said: Said) -> str:
    """The day, month or year at which it was said, as exact as the text tells that; empty where it does not tell."""
    first = said.quote.said_from
    if first is None:
        return OLDER if said.quote.earlier else ""
    return known_day(first, said.quote.said_to)


def certainty(said: Said, config: Config) -> str:
    """Whether it is known who speaks: `sure`, `unsure` where pages mark that, or `unnamed`."""
    if is_unnamed(said):
        return UNNAMED
    return UNSURE if is_doubtful(said, config) else SURE


def _index(lookup: Lookup, config: Config) -> dict[str, Any]:
    newest = lookup.statements.newest
    speakers = Counter(actor for one in newest for actor in one.speakers)
    topics = Counter(topic for one in newest for topic in one.reported_topics)
    outlets = Counter(outlet for one in newest for outlet in outlets_of(r.analysis for r in one.reports))
    return {
        "speaker": commonest(speakers, lambda actor: (links.slug(actor), lookup.actors.name(actor))),
        "topic": commonest(topics, lambda topic: (links.slug(topic), lookup.topics[topic].name)),
        "outlet": commonest(outlets, same_name),
        "kind": commonest(Counter(one.quote.kind for one in newest), same_name),
        "known": commonest(Counter(certainty(one, config) for one in newest), same_name),
        "said": by_month(map(told_day, newest)),
        "reported": by_month(one.analysis.article.published or "" for one in newest),
        "names": {"speaker": len(speakers), "topic": len(topics), "outlet": len(outlets)},
    }


def _facts(said: Iterable[Said], lookup: Lookup, config: Config) -> dict[str, Any]:
    """Each statement: kind, speaker, day said, day reported, topics, outlets and certainty, as places in lists beside them."""
    speakers, topics = Names[tuple[str, str]](), Names[tuple[str, str]]()
    outlets, days, kinds, known = Names[str](), Names[str](), Names[str](), Names[str]()
    rows = [
        (
            kinds.at(one.quote.kind),
            speakers.at(_speaker(one, lookup)),
            days.at(told_day(one)),
            days.at((one.analysis.article.published or "")[:DAY]),
            [topics.at((links.slug(topic), lookup.topics[topic].name)) for topic in one.reported_topics],
            [outlets.at(outlet) for outlet in outlets_of(r.analysis for r in one.reports)],
            known.at(certainty(one, config)),
        )
        for one in said
    ]
    lists = {"topics": topics.all(), "outlets": outlets.all(), "days": days.all(), "known": known.all()}
    return {"kinds": kinds.all(), "speakers": speakers.all(), **lists, "rows": rows}


def _words(said: Iterable[Said], config: Config) -> dict[str, Any]:
    """What is shown of each statement: its words, those before reported ones, when, what is doubtful, and where it stands."""
    places = Places()
    rows = [
        (
            wording.one_line(one.quote.text),
            cue_words(one),
            occasion_in_words(one),
            list(hints(one, config)),
            [places.at(report.analysis, links.quote_anchor(report.quote)) for report in one.reports],
        )
        for one in said
    ]
    return {"articles": places.articles(), "rows": rows}


def _speaker(said: Said, lookup: Lookup) -> tuple[str, str]:
    """The address and name of who speaks; no address, and the article's words, where that is no known actor."""
    if said.speaker is not None:
        return links.slug(said.speaker), lookup.actors.name(said.speaker)
    return "", speaker_words(said.quote)
