"""What the site is made from, as files to take along: JSON Lines, tables, and the schemas that describe them.

`briefing extract` writes the three JSON Lines files, the site offers the same for download. The schemas are made from the
record types themselves, so they cannot say something else than the files.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import Any

import msgspec
from msgspec import Struct, structs

from generator.records import (
    Actor,
    Analysis,
    Block,
    Corpus,
    DateMention,
    Entity,
    Event,
    Ledger,
    Mention,
    Page,
    Parts,
    PublishedSource,
    Quote,
    Speaker,
    TitleSource,
    Topic,
    Version,
)
from generator.site.downloads.beside import ActorFile, TopicFile
from generator.site.downloads.columns import Column, columns
from generator.site.downloads.database import Database
from generator.site.downloads.datapackage import Measured, datapackage, measured
from generator.site.downloads.tables import (
    Table,
    actors_table,
    articles_table,
    as_csv,
    as_jsonl,
    dates_table,
    events_table,
    positions_table,
    quotations_table,
    topics_table,
)
from generator.values import mapped


class ArticleExport(Struct, frozen=True, kw_only=True):
    """One line of `articles.jsonl`: an article and all that was found in it.

    Offsets are half-open and count Unicode code points of `text`; `text[start:end]` equals the `text` of every record that
    carries offsets. `replaced_by` is the later version of the article, if there is one: what this one says then counts no more.
    `text` is null where the site may not republish it; the offsets then point into the source's own text.
    """

    id: str
    path: str
    sha256: str
    title: str | None
    title_source: TitleSource | None
    published: str | None
    published_source: PublishedSource | None
    publisher: str | None
    url: str | None
    author: str | None
    language: str | None
    text: str | None
    mentions: tuple[Mention, ...]
    dates: tuple[DateMention, ...]
    quotes: tuple[Quote, ...]
    topics: tuple[str, ...]
    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    blocks: tuple[Block, ...]
    replaced_by: str | None


def article_line(analysis: Analysis, with_text: bool = True, replaced_by: str | None = None) -> bytes:
    """The line of `articles.jsonl` for one analysis, its line end included."""
    article = analysis.article
    export = ArticleExport(
        **{name: getattr(article, name) for name in article.__struct_fields__ if name != "text"},
        text=article.text if with_text else None,
        mentions=analysis.mentions,
        dates=analysis.dates,
        quotes=analysis.quotes,
        topics=analysis.topics,
        entities=analysis.entities,
        events=analysis.events,
        blocks=analysis.blocks,
        replaced_by=replaced_by,
    )
    return msgspec.json.encode(export) + b"\n"


def article_lines(
    analyses: Iterable[Analysis], versions: Iterable[Version] = (), with_text: bool = True
) -> Iterator[bytes]:
    """The lines of `articles.jsonl`: one article a line, by id, whatever order the analyses came in."""
    later = {version.article: version.by for version in versions}
    for analysis in sorted(analyses, key=lambda analysis: analysis.article.id):
        yield article_line(analysis, with_text, later.get(analysis.article.id))


def actors_jsonl(actors: Iterable[Actor]) -> bytes:
    """`actors.jsonl`: one actor a line, by id."""
    return b"".join(msgspec.json.encode(actor) + b"\n" for actor in sorted(actors, key=attrgetter("id")))


def topics_jsonl(topics: Iterable[Topic]) -> bytes:
    """`topics.jsonl`: one topic a line, by id."""
    return b"".join(msgspec.json.encode(topic) + b"\n" for topic in sorted(topics, key=attrgetter("id")))


def without_hidden(corpus: Corpus) -> Corpus:
    """The corpus as it may be published: actors that an editor hid are gone, and nothing refers to them any more."""
    hidden = frozenset(actor.id for actor in corpus.actors if actor.hidden)
    if not hidden:
        return corpus
    return structs.replace(
        corpus,
        actors=tuple(actor for actor in corpus.actors if actor.id not in hidden),
        analyses=tuple(_without_actors(analysis, hidden) for analysis in corpus.analyses),
    )


def _without_actors(analysis: Analysis, hidden: frozenset[str]) -> Analysis:
    mentions = tuple(structs.replace(m, actor=None) if m.actor in hidden else m for m in analysis.mentions)
    quotes = tuple(
        structs.replace(q, speaker=mapped(_unknown, q.speaker)) if q.actor in hidden else q for q in analysis.quotes
    )
    return structs.replace(analysis, mentions=mentions, quotes=quotes)


def _unknown(speaker: Speaker) -> Speaker:
    return structs.replace(speaker, actor=None)


def changes_json(ledger: Ledger) -> bytes:
    """The ledger of builds, as the next build reads it."""
    return msgspec.json.encode(ledger) + b"\n"


def schemas() -> dict[str, bytes]:
    """JSON Schema (2020-12) of each JSON file and of one line of each JSON Lines file, by the name of the schema's file."""
    lines: dict[str, type[Struct]] = {"articles": ArticleExport, "actors": Actor, "topics": Topic}
    wholes: dict[str, type[Struct]] = {"changes": Ledger, "actor": ActorFile, "topic": TopicFile}
    return {
        **{f"{name}.schema.json": _schema(f"One line of {name}.jsonl", record) for name, record in lines.items()},
        **{f"{name}.schema.json": _schema(_WHOLES[name], record) for name, record in wholes.items()},
        **{f"{name}.schema.json": _rows(name, fields) for name, fields in columns().items() if name not in lines},
    }


_WHOLES = {
    "changes": "changes.json",
    "actor": "The file beside an actor's page, actors/NAME.json",
    "topic": "The file beside a subject's page, topics/NAME.json",
}


def _schema(title: str, record: type[Struct]) -> bytes:
    return _titled(title, msgspec.json.schema(record))


def _rows(name: str, fields: Iterable[Column]) -> bytes:
    """The schema of a table's rows: every column is there, and null where nothing is known."""
    properties = {f.name: {"type": [f.type, "null"], "description": f.description} for f in fields}
    made = {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
    return _titled(f"One line of {name}.jsonl", made)


def _titled(title: str, schema: dict[str, Any]) -> bytes:
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title}
    return msgspec.json.format(msgspec.json.encode(head | schema, order="deterministic"), indent=2) + b"\n"


def download_pages(corpus: Corpus, with_text: bool = True, title: str = "Briefing") -> Iterator[Page]:
    """Everything that the site offers for download, below `downloads/`; hidden actors are left out.

    `with_text` False leaves the articles' full texts out, for a site that may not republish them. `title` is the site's.
    """
    corpus = without_hidden(corpus)
    files = chain(_records(corpus, with_text), schemas().items(), _tables(corpus, title))
    return (Page(f"downloads/{name}", content) for name, content in files)


_File = tuple[str, bytes | Parts]


def _records(corpus: Corpus, with_text: bool) -> Iterator[_File]:
    yield "articles.jsonl", Parts(partial(article_lines, corpus.analyses, corpus.versions, with_text))
    yield "actors.jsonl", actors_jsonl(corpus.actors)
    yield "topics.jsonl", topics_jsonl(corpus.topics)
    if corpus.ledger:
        yield "changes.json", changes_json(corpus.ledger)


def _tables(corpus: Corpus, title: str) -> Iterator[_File]:
    """Each table as files of its own, and all as one database; a table goes before the next is made."""
    names = {actor.id: actor.name for actor in corpus.actors}
    makers: dict[str, Callable[[], Table]] = {
        "articles": partial(articles_table, corpus.analyses),
        "actors": partial(actors_table, corpus.actors),
        "topics": partial(topics_table, corpus.topics),
        "quotations": partial(quotations_table, corpus.analyses, names),
        "events": partial(events_table, corpus.analyses),
        "dates": partial(dates_table, corpus.analyses),
        "positions": partial(positions_table, corpus.analyses, names),
    }
    described: dict[str, Measured] = {}
    with Database() as database:
        for name, make in makers.items():
            made = make()
            database.add(name, made)
            content = as_csv(made)
            described[name] = measured(content)
            yield f"{name}.csv", content
            if name not in _AS_RECORDS:
                yield f"{name}.jsonl", Parts(partial(as_jsonl, made))
        yield "datapackage.json", datapackage(described, title)
        yield "briefing.sqlite", database.content()


_AS_RECORDS = ("articles", "actors", "topics")
"""What JSON Lines have in full, not as rows."""
