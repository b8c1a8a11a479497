"""Statements, events and actors as data for the pages on which readers choose among all of them."""

from collections.abc import Iterator, Mapping, Sequence

from generator.config import Config
from generator.records import Actor, Page
from generator.site.brief.occurrences import Occurrence
from generator.site.downloads.explorer.actors import actor_files
from generator.site.downloads.explorer.events import event_files
from generator.site.downloads.explorer.statements import statement_files
from generator.site.index.lookup import Lookup


def explorer_pages(
    lookup: Lookup,
    config: Config,
    dated: Sequence[Occurrence],
    actors: Sequence[Actor],
    shared: Mapping[str, str],
) -> Iterator[Page]:
    """Every file of the data; none of a kind of which there is nothing.

    `dated` are the events of the timeline, `actors` all actors, the best known first, `shared` the pages that several share.
    """
    yield from statement_files(lookup, config)
    yield from event_files(lookup, dated)
    yield from actor_files(lookup, actors, shared)
