"""Actors that one article names and who say nothing: on a large site they share pages, and their addresses lead there."""

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext, marked
from generator.config import Config
from generator.records import Actor
from generator.site import links
from generator.site.index.lookup import Lookup
from generator.site.parts.alphabet import begins, cut, sort_name
from generator.site.parts.appearances import Appearance, appearance, place_of_actor
from generator.site.parts.context import Context
from generator.site.parts.head import Head, kicker
from generator.site.parts.offices import described
from generator.site.parts.spellings import other_spellings

NAMES_A_PAGE = 200
LEAD = marked(
    "Who and what one article names, and who is not quoted, with the sentence. Others have a page of their own."
)


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


def shared_pages(lookup: Lookup) -> dict[str, str]:
    """For each minor actor the page that it shares."""
    return {actor.id: _path(begin) for begin, actors in _lists(lookup) for actor in actors}


def names_views(lookup: Lookup, config: Config) -> tuple[NamesView, ...]:
    """The pages that minor actors share, by the beginnings of their names."""
    return tuple(_view(Context(_path(begin), lookup, config), begin, actors) for begin, actors in _lists(lookup))


def _lists(lookup: Lookup) -> list[tuple[str, tuple[Actor, ...]]]:
    actors = (lookup.actors.by_id[actor] for actor in sorted(lookup.actors.minor))
    return cut([(sort_name(actor.name, actor.type), actor) for actor in actors], NAMES_A_PAGE)


def _path(begin: str) -> str:
    return f"actors/once/{begin}.html"


def _view(context: Context, begin: str, actors: tuple[Actor, ...]) -> NamesView:
    total = catalogue.amount(len(actors), "actor", "actors")
    title = gettext("Named once: {part}", part=begins(begin))
    head = Head(path=context.page, title=title, description=gettext(LEAD), kicker=kicker(total), kind="Names")
    return NamesView(head=head, lead=gettext(LEAD), names=tuple(_named(context, actor) for actor in actors))


def _named(context: Context, actor: Actor) -> Named:
    analysis = context.lookup.articles.by_id[actor.articles[0]]
    return Named(
        id=links.slug(actor.id),
        name=actor.name,
        about=described(actor),
        spellings=other_spellings(actor, actor.name),
        where=appearance(context, analysis, place_of_actor(analysis, actor.id)),
    )
