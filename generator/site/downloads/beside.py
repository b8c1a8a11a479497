"""JSON beside each actor's and subject's page: whom or what it is about, and statements as rows of the table of quotations."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec
from msgspec import Struct, structs

from generator.records import Actor, Page, Speaker, Topic
from generator.site import links
from generator.site.downloads.tables import quotation_header, quotation_row, statement_ids
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said

Statement = dict[str, str | int | float | None]
"""A row of the table of quotations, by the names of its columns."""


class ActorFile(Struct, frozen=True):
    """An actor as in `actors.jsonl`, and what he, she or it said, newest first."""

    actor: Actor
    statements: tuple[Statement, ...]


class TopicFile(Struct, frozen=True):
    """A subject as in `topics.jsonl`, and what was said on it, newest first."""

    topic: Topic
    statements: tuple[Statement, ...]


def data_pages(lookup: Lookup) -> Iterator[Page]:
    """A file of the same name as each actor's own page and each subject's, with `.json` at its end."""
    names = {actor.id: actor.name for actor in lookup.actors.by_id.values()}
    ids = {a.article.id: statement_ids(a) for a in lookup.articles.newest}
    for actor in lookup.actors.by_id.values():
        if actor.id not in lookup.actors.minor:
            said = lookup.statements.by.get(actor.id, ())
            yield _page(links.actor_path(actor.id), ActorFile(actor, _statements(said, names, ids)))
    for topic in lookup.topics.values():
        said = lookup.statements.on.get(topic.id, ())
        yield _page(links.topic_path(topic.id), TopicFile(topic, _statements(said, names, ids)))


def _statements(
    said: Iterable[Said], names: Mapping[str, str], ids: Mapping[str, Mapping[str, str]]
) -> tuple[Statement, ...]:
    return tuple(_statement(one, names, ids[one.analysis.article.id]) for one in said)


def _statement(said: Said, names: Mapping[str, str], ids: Mapping[str, str]) -> Statement:
    """The row of a statement; whom an editor hid is nobody known."""
    quote = structs.replace(said.quote, topics=said.topics)
    if quote.actor is not None and quote.actor not in names and quote.speaker is not None:
        quote = structs.replace(quote, speaker=_unknown(quote.speaker))
    row = quotation_row(said.analysis.article, quote, names, ids[quote.id])
    return dict(zip(quotation_header(), row, strict=True))


def _unknown(speaker: Speaker) -> Speaker:
    return structs.replace(speaker, actor=None)


def _page(path: str, content: ActorFile | TopicFile) -> Page:
    return Page(f"{path.removesuffix('.html')}.json", msgspec.json.encode(content) + b"\n")
