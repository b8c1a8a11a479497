"""All statements as data for the page that searches them: small counts first, then facts and words a period at a time.

`index.json` counts who speaks, on what, where and when, and lists the periods. Of each period, `KEY.json` has the facts of
its statements, newest first, as numbers that point into its own lists of names; what is shown of them is in smaller files
for shorter times, which it lists in the same order. A new statement changes the files of its own time, and no other but the
index.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import Any, Generic, TypeVar

import msgspec

from generator.config import Config
from generator.records import Page
from generator.site import links, wording
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said
from generator.site.index.times import DAY, MONTH, YEAR
from generator.site.parts.context import title_of
from generator.site.parts.doubts import hints, speaker_words
from generator.site.parts.periods import Period, periods
from generator.site.parts.statements import cue_words, occasion_in_words

FACTS, WORDS = 2500, 400
"""So many statements share a file of facts, and one of words: the first answer is read from the newest of each."""
MOST_NAMES = 40
"""So many names of speakers, subjects and outlets are counted in the index: the others come with the facts."""
OLDER = "-"
"""Stands for the day of words that are older than their report, when nothing tells how much."""

K = TypeVar("K")


def explorer_pages(lookup: Lookup, config: Config) -> Iterator[Page]:
    """Every file of the data, the index first; none where nothing was said."""
    newest = lookup.statements.newest
    if not newest:
        return
    parts = periods(newest, lambda said: said.spoken, FACTS)
    yield _file("index", _index(newest, parts, lookup))
    for part in parts:
        inside = periods(part.items, lambda said: said.spoken, WORDS)
        names = [f"{part.key}-words-{shorter.key}" for shorter in inside]
        listed = {"words": [[name, len(shorter.items)] for name, shorter in zip(names, inside, strict=True)]}
        yield _file(part.key, _facts((said for shorter in inside for said in shorter.items), lookup) | listed)
        yield from (_file(name, _words(shorter.items, config)) for name, shorter in zip(names, inside, strict=True))


def told_day(said: Said) -> str:
    """The day, month or year at which it was said, as exact as the text tells that; empty where it does not tell."""
    first, after = said.quote.said_from, said.quote.said_to
    if first is None:
        return OLDER if said.quote.earlier else ""
    last = first if after is None else (date.fromisoformat(after[:DAY]) - timedelta(days=1)).isoformat()
    return next((first[:unit] for unit in (DAY, MONTH, YEAR) if first[:unit] == last[:unit]), first[:YEAR])


def _index(newest: tuple[Said, ...], parts: Iterable[Period[Said]], lookup: Lookup) -> dict[str, Any]:
    speakers = Counter(actor for one in newest for actor in one.speakers)
    topics = Counter(topic for one in newest for topic in one.reported_topics)
    outlets = Counter(outlet for one in newest for outlet in _outlets(one))
    kinds = Counter(one.quote.kind for one in newest)
    return {
        "total": len(newest),
        "periods": [[part.key, len(part.items)] for part in parts],
        "speaker": _commonest(speakers, lambda actor: (links.slug(actor), lookup.actors.name(actor))),
        "topic": _commonest(topics, lambda topic: (links.slug(topic), lookup.topics[topic].name)),
        "outlet": _commonest(outlets, lambda name: (name, name)),
        "kind": _commonest(kinds, lambda kind: (kind, kind)),
        "said": _months(map(told_day, newest)),
        "reported": _months(one.analysis.article.published or "" for one in newest),
        "names": {"speaker": len(speakers), "topic": len(topics), "outlet": len(outlets)},
    }


def _commonest(counts: Counter[K], named: Callable[[K], tuple[str, str]]) -> list[tuple[str, str, int]]:
    return [(*named(key), number) for key, number in counts.most_common(MOST_NAMES)]


def _months(days: Iterable[str]) -> list[tuple[str, str, int]]:
    """How many of `days` are in each month, or year where that is all that is known, the latest first."""
    counts = Counter(day[:MONTH] for day in days if day not in {"", OLDER})
    return [(key, wording.when(key) or key, counts[key]) for key in sorted(counts, reverse=True)]


def _facts(said: Iterable[Said], lookup: Lookup) -> dict[str, Any]:
    """Each statement as kind, speaker, day said, day reported, topics and outlets: places in the lists beside them."""
    speakers, topics = _Names[tuple[str, str]](), _Names[tuple[str, str]]()
    outlets, days, kinds = _Names[str](), _Names[str](), _Names[str]()
    rows = [
        (
            kinds.at(one.quote.kind),
            speakers.at(_speaker(one, lookup)),
            days.at(told_day(one)),
            days.at((one.analysis.article.published or "")[:DAY]),
            [topics.at((links.slug(topic), lookup.topics[topic].name)) for topic in one.reported_topics],
            [outlets.at(outlet) for outlet in _outlets(one)],
        )
        for one in said
    ]
    lists: dict[str, _Names[Any]] = {
        "kinds": kinds,
        "speakers": speakers,
        "days": days,
        "topics": topics,
        "outlets": outlets,
    }
    return {name: list(names.places) for name, names in lists.items()} | {"rows": rows}


def _words(said: Iterable[Said], config: Config) -> dict[str, Any]:
    """What is shown of each statement: its words, those before reported ones, when, what is doubtful, and where it stands."""
    articles = _Names[tuple[str, str, str, str]]()

    def place(one: Said) -> tuple[int, str]:
        article = one.analysis.article
        shown = (title_of(one.analysis), article.publisher or "", links.web_address(article.url) or "")
        return articles.at((links.slug(article.id), *shown)), links.quote_anchor(one.quote)

    rows = [
        (
            wording.one_line(one.quote.text),
            cue_words(one),
            occasion_in_words(one),
            list(hints(one, config)),
            [place(report) for report in one.reports],
        )
        for one in said
    ]
    return {"articles": list(articles.places), "rows": rows}


def _speaker(said: Said, lookup: Lookup) -> tuple[str, str]:
    """The address and name of who speaks; no address, and the article's words, where that is no known actor."""
    if said.speaker is not None:
        return links.slug(said.speaker), lookup.actors.name(said.speaker)
    return "", "" if said.quote.speaker is None else speaker_words(said.quote.speaker)


def _outlets(said: Said) -> dict[str, None]:
    return dict.fromkeys(filter(None, (one.analysis.article.publisher for one in said.reports)))


class _Names(Generic[K]):
    """Values, each once, in the order in which they were first asked for."""

    def __init__(self) -> None:
        self.places: dict[K, int] = {}

    def at(self, value: K) -> int:
        """The place of `value` in the list."""
        return self.places.setdefault(value, len(self.places))


def _file(name: str, content: dict[str, Any]) -> Page:
    return Page(f"{links.STATEMENTS_DATA}{name}.json", msgspec.json.encode(content))
