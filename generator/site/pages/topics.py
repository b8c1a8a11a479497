"""All topics: an editor's first, then those that were discovered."""

from generator.config import Config
from generator.records import Topic
from generator.site import links, wording
from generator.site.grouping import grouped
from generator.site.index.lookup import Lookup
from generator.site.parts.context import Context
from generator.site.parts.listing import Entry, ListView, Section, counted, list_view

KINDS = {"curated": "Chosen by the editors", "discovered": "Found in the articles"}
LEAD = "What the articles have in common, with what each actor said about it."


def topics_view(lookup: Lookup, config: Config) -> ListView:
    """All topics: an editor's first, then those that were discovered, the most written about first."""
    context = Context(links.TOPICS, lookup, config)
    topics = most_written_about(lookup)
    by_kind = grouped((topic.kind, _entry(context, topic)) for topic in topics)
    sections = tuple(Section(name, kind, tuple(by_kind[kind])) for kind, name in KINDS.items() if kind in by_kind)
    total = wording.count(len(topics), "topic")
    return list_view(context.page, "Topics", total, LEAD, sections, narrow="Narrow by name")


def most_written_about(lookup: Lookup) -> list[Topic]:
    """Topics by how many articles are on them; of equals by name."""
    return sorted(lookup.topics.values(), key=lambda t: (-len(t.articles), t.name))


def _entry(context: Context, topic: Topic) -> Entry:
    said = context.lookup.statements.on.get(topic.id, ())
    count = counted(len(topic.articles), len(said))
    return Entry(link=context.topic(topic.id), about=topic.description or "", count=count)
