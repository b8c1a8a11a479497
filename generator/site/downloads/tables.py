"""Every table of the site to take along: rows for spreadsheets (CSV) and for programs (JSON Lines)."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from operator import attrgetter

import msgspec
from msgspec import Struct

from generator.records import Actor, Analysis, Article, DateMention, Event, Quote, Topic
from generator.site import links
from generator.site.downloads.columns import columns
from generator.values import known

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""First characters that make a spreadsheet compute a cell instead of showing it (OWASP, CSV injection)."""

_PARTED = re.compile(r"""([;|]\s*["']*\s*)(?=[=+\-@＝＋－＠])""")
"""Where a spreadsheet that parts cells by semicolons would begin one with such a character, whatever marks stand before it."""

_CELLS = 1024
"""So many cells are kept."""

_ROWS = 1000
"""So many rows of a table are written at a time."""

Row = tuple[str | int | float | None, ...]


class Table(Struct, frozen=True):
    """The names of the columns, and the rows."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]


def as_csv(made: Table) -> bytes:
    """A CSV file (RFC 4180) that spreadsheets read as UTF-8; no cell is a formula, whether commas part it or semicolons."""
    some = (made.rows[start : start + _ROWS] for start in range(0, len(made.rows), _ROWS))
    return b"".join((codecs.BOM_UTF8, _csv([made.header]), *map(_csv, some)))


def _csv(rows: Iterable[Row]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([_safe(value) if isinstance(value, str) else value for value in row] for row in rows)
    return out.getvalue().encode()


def as_jsonl(made: Table) -> Iterator[bytes]:
    """JSON Lines: one row a line, by the names of its columns."""
    return (msgspec.json.encode(dict(zip(made.header, row, strict=True))) + b"\n" for row in made.rows)


@lru_cache(maxsize=_CELLS)
def _safe(value: str) -> str:
    """What a cell holds; many rows share their article's title and address."""
    words = " ".join(value.split())
    safe = f"'{words}" if words.startswith(_FORMULA) else words
    # Most cells hold no such mark, and to look for one is much faster than the pattern.
    return _PARTED.sub(r"\1'", safe) if ";" in safe or "|" in safe else safe


def quotations_table(analyses: Iterable[Analysis], actor_names: Mapping[str, str]) -> Table:
    """All quotations, one a row; `actor_names` gives the name of each actor's id.

    `start` and `end` enclose all parts of a quotation in its article's text. White space is made single, so that a row is
    a line; the exact words are in `articles.jsonl`.
    """
    rows = (row for analysis in _by_id(analyses) for row in _quotation_rows(analysis, actor_names))
    return Table(quotation_header(), tuple(rows))


def quotation_header() -> tuple[str, ...]:
    """The columns of the table of quotations."""
    return tuple(column.name for column in columns()["quotations"])


def _quotation_rows(analysis: Analysis, actor_names: Mapping[str, str]) -> Iterator[Row]:
    ids = statement_ids(analysis)
    return (quotation_row(analysis.article, quote, actor_names, ids[quote.id]) for quote in analysis.quotes)


def quotation_row(article: Article, quote: Quote, actor_names: Mapping[str, str], statement: str) -> Row:
    """One quotation by the columns of `quotation_header`; `statement` is its id by content."""
    about = (article.title, article.published, article.publisher, article.url)
    speaker = quote.speaker
    who: Row = (None,) * 5
    if speaker is not None:
        who = (speaker.text, speaker.actor, actor_names.get(speaker.actor or ""), speaker.via, speaker.how)
    said: Row = (quote.said_from, quote.said_to, quote.earlier or None)
    place = (quote.spans[0][0], quote.spans[-1][1])
    topics = " ".join(quote.topics)
    return (
        *(quote.id, article.id, *about, quote.kind, quote.text, *who, quote.confidence, *said, topics, *place),
        statement,
    )


def statement_ids(analysis: Analysis) -> dict[str, str]:
    """An id by content for each quotation, by the id that it has by its place: of the article's id and of the words.

    It stays when the text around the words is edited. Of the same words in one article, the second has `-2` at its end.
    """
    found: dict[str, str] = {}
    met: Counter[str] = Counter()
    for quote in analysis.quotes:
        name = links.digest(f"{analysis.article.id}\n{' '.join(quote.text.split())}", 12)
        met[name] += 1
        found[quote.id] = name if met[name] == 1 else f"{name}-{met[name]}"
    return found


def dates_table(analyses: Iterable[Analysis]) -> Table:
    """All dates and times, with the half-open interval of days that each denotes and how it was reached."""
    header = "article,title,published,words,type,value,from,to,anchor,how,start,end"
    rows = (_date_row(analysis.article, date) for analysis in _by_id(analyses) for date in analysis.dates)
    return Table(tuple(header.split(",")), tuple(rows))


def _date_row(article: Article, date: DateMention) -> Row:
    about = (article.id, article.title, article.published)
    value = (date.text, date.type, date.value, date.from_, date.to, date.anchor, date.why)
    return (*about, *value, date.start, date.end)


def events_table(analyses: Iterable[Analysis]) -> Table:
    """All dated sentences: the half-open interval of days, whether the source tells them as happened, and the words."""
    header = "article,title,published,publisher,url,from,to,date,status,why,sentence,actors,topics,start,end"
    rows = (_event_row(analysis, event) for analysis in _by_id(analyses) for event in analysis.events)
    return Table(tuple(header.split(",")), tuple(rows))


def _event_row(analysis: Analysis, event: Event) -> Row:
    article, date = analysis.article, analysis.dates[event.date]
    inside = (m.actor for m in analysis.mentions if event.start <= m.start < event.end)
    actors = " ".join(dict.fromkeys(known(inside)))
    about = (article.id, article.title, article.published, article.publisher, article.url)
    told = (date.from_, date.to, date.value, event.status, event.why, article.text[event.start : event.end])
    return (*about, *told, actors, " ".join(event.topics), event.start, event.end)


def positions_table(analyses: Iterable[Analysis], actor_names: Mapping[str, str]) -> Table:
    """Actors by topics: how many quotations each actor has on each topic, and from when to when they were published."""
    found: dict[tuple[str, str], list[str | None]] = {}
    for analysis in analyses:
        for quote in analysis.quotes:
            actor = quote.actor
            for topic in quote.topics if actor is not None else ():
                found.setdefault((actor or "", topic), []).append(analysis.article.published)
    rows = []
    for (actor, topic), published in sorted(found.items()):
        dated = known(published)
        rows.append(
            (actor, actor_names.get(actor), topic, len(published), min(dated, default=None), max(dated, default=None))
        )
    return Table(("actor_id", "actor", "topic", "quotations", "first", "last"), tuple(rows))


def articles_table(analyses: Iterable[Analysis]) -> Table:
    """All articles, with how much was found in each."""
    header = "id,title,published,publisher,url,author,language,quotations,dates,events,topics"
    rows = []
    for analysis in _by_id(analyses):
        a = analysis.article
        about = (a.id, a.title, a.published, a.publisher, a.url, a.author, a.language)
        counted = (len(analysis.quotes), len(analysis.dates), len(analysis.events))
        rows.append((*about, *counted, " ".join(analysis.topics)))
    return Table(tuple(header.split(",")), tuple(rows))


def actors_table(actors: Iterable[Actor]) -> Table:
    """All actors: spellings and offices separated by semicolons, most frequent spelling first."""
    header = "id,name,type,spellings,roles,articles,mentions,wikidata"
    rows = (
        (
            actor.id,
            actor.name,
            actor.type,
            "; ".join(name.form for name in actor.names),
            "; ".join(dict.fromkeys(role.role for role in actor.roles)),
            len(actor.articles),
            actor.mentions,
            actor.wikidata,
        )
        for actor in sorted(actors, key=attrgetter("id"))
    )
    return Table(tuple(header.split(",")), tuple(rows))


def topics_table(topics: Iterable[Topic]) -> Table:
    """All topics with their terms, separated by semicolons."""
    header = "id,name,kind,terms,articles,description,parent"
    rows = (
        (t.id, t.name, t.kind, "; ".join(t.terms), len(t.articles), t.description, t.parent)
        for t in sorted(topics, key=attrgetter("id"))
    )
    return Table(tuple(header.split(",")), tuple(rows))


def _by_id(analyses: Iterable[Analysis]) -> list[Analysis]:
    return sorted(analyses, key=lambda analysis: analysis.article.id)
