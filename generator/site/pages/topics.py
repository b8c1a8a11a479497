"""All topics: an editor's first, then those that were discovered, and last those that are parts of others."""

from generator import catalogue
from generator.catalogue import gettext, marked
from generator.config import Config
from generator.records import Topic
from generator.site import links
from generator.site.grouping import grouped
from generator.site.index.lookup import Lookup
from generator.site.parts.context import Context
from generator.site.parts.listing import Entry, ListView, Section, counted, list_view

NARROWER = "narrower"
KINDS = {
    "curated": marked("Chosen by the editors"), "discovered": marked("Found in the articles"), NARROWER: marked("Narrower"),
}  # fmt: skip
LEAD = marked("What the articles have in common, with what each actor said about it.")


def topics_view(lookup: Lookup, config: Config) -> ListView:
    """All topics: an editor's first, then those that were discovered, the most written about first, then parts of these."""
    context = Context(links.TOPICS, lookup, config)
    topics = most_written_about(lookup)
    by_kind = grouped((_kind(topic, lookup), _entry(context, topic)) for topic in topics)
    sections = tuple(
        Section(gettext(name), kind, tuple(by_kind[kind])) for kind, name in KINDS.items() if kind in by_kind
    )
    total = catalogue.amount(len(topics), "topic", "topics")
    return list_view(context.page, gettext("Topics"), total, gettext(LEAD), sections, narrow=gettext("Narrow by name"))


def most_written_about(lookup: Lookup) -> list[Topic]:
    """Topics by how many articles are on them, those that are found as parts of others last; of equals by name."""
    return sorted(lookup.topics.values(), key=lambda t: (_kind(t, lookup) == NARROWER, -len(t.articles), t.name))


def _kind(topic: Topic, lookup: Lookup) -> str:
    """Under which heading a topic stands: an editor's is chosen to stand with the others, whatever it is a part of."""
    return NARROWER if topic.kind != "curated" and topic.parent in lookup.topics else topic.kind


def _entry(context: Context, topic: Topic) -> Entry:
    said = context.lookup.statements.on.get(topic.id, ())
    count = counted(len(topic.articles), len(said))
    above = context.lookup.topics.get(topic.parent or "")
    part = f"{gettext('Part of')} {above.name}" if above is not None else ""
    return Entry(link=context.topic(topic.id), about=topic.description or part, count=count)
