"""Actors that one article names and who say nothing: on a large site they share pages, and their addresses lead there."""

from msgspec import Struct

from generator.records import Actor
from generator.site import links, wording
from generator.site.index.lookup import Lookup
from generator.site.pages.alphabet import begins, cut, sort_name
from generator.site.pages.common import Appearance, Head, Link, appearance, telling_place
from generator.site.pages.offices import known_as

NAMES_A_PAGE = 200


class Named(Struct, frozen=True, kw_only=True):
    """One actor: where it stands on the page, who it is as the source puts it, and the sentence that names it."""

    id: str
    name: str
    about: str
    spellings: tuple[str, ...]
    where: Appearance


class NamesView(Struct, frozen=True, kw_only=True):
    """A page of actors whose names begin alike."""

    head: Head
    lead: str
    names: tuple[Named, ...]


def minor_pages(lookup: Lookup) -> dict[str, str]:
    """For each minor actor the page that it shares."""
    return {actor.id: path for path, _, actors in _lists(lookup) for actor in actors}


def minor_views(lookup: Lookup) -> tuple[NamesView, ...]:
    """The pages that minor actors share, by the beginnings of their names."""
    return tuple(_view(path, begin, actors, lookup) for path, begin, actors in _lists(lookup))


def _lists(lookup: Lookup) -> list[tuple[str, str, tuple[Actor, ...]]]:
    actors = (lookup.actors[actor] for actor in sorted(lookup.minor))
    keyed = [(sort_name(actor.name, actor.type), actor) for actor in actors]
    return [(f"actors/once/{begin}.html", begin, inside) for begin, inside in cut(keyed, NAMES_A_PAGE)]


def _view(path: str, begin: str, actors: tuple[Actor, ...], lookup: Lookup) -> NamesView:
    lead = "Who and what one article names, and who is not quoted, with the sentence. Others have a page of their own."
    counted = Link(wording.count(len(actors), "actor"))
    head = Head(path=path, title=f"Named once: {begins(begin)}", description=lead, kicker=(counted,), kind="Names")
    return NamesView(head=head, lead=lead, names=tuple(_named(path, actor, lookup) for actor in actors))


def _named(path: str, actor: Actor, lookup: Lookup) -> Named:
    analysis = lookup.by_article[actor.articles[0]]
    start = telling_place(analysis, (m.start for m in analysis.mentions if m.actor == actor.id))
    return Named(
        id=links.slug(actor.id),
        name=actor.name,
        about=known_as(actor) or wording.TYPES.get(actor.type, ""),
        spellings=tuple(name.form for name in actor.names if name.form != actor.name),
        where=appearance(path, lookup, analysis, start),
    )
