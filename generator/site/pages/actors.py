"""Actors A–Z: everybody and everything named, under every spelling."""

from collections.abc import Sequence

from msgspec import structs

from generator import catalogue
from generator.catalogue import gettext, marked
from generator.config import Config
from generator.records import PLACE_TYPES, Actor
from generator.site import links
from generator.site.grouping import grouped
from generator.site.index.lookup import Lookup
from generator.site.parts.alphabet import OTHER, begins, cut, sort_name
from generator.site.parts.context import Context, Link
from generator.site.parts.listing import Entry, ListView, Section, counted, list_view
from generator.site.parts.offices import described
from generator.site.parts.periods import Row
from generator.site.parts.spellings import other_spellings

ONE_LIST = 400
NAMES_A_PAGE = 600
MOST_NAMED = 80
MOST_SPELLINGS = 6
LEAD = marked(
    "Everybody and everything named, under every spelling that the articles use. People stand under their last name."
)
NARROW = marked("Narrow by name")

Form = tuple[Actor, str]
"""An actor, and one of its spellings."""


def actors_views(lookup: Lookup, config: Config) -> tuple[ListView, ...]:
    """Actors A–Z: one page where they are few, else the most named and a page for each letter."""
    context = Context(links.ACTORS, lookup, config)
    names = _names(lookup)
    total = catalogue.amount(len(lookup.actors.by_id), "actor", "actors")
    explorer = context.to(links.ACTORS_DATA) if names else ""
    if len(lookup.actors.by_id) <= ONE_LIST:
        sections = tuple(_letter(context, begin, named) for begin, named in cut(names, len(names)))
        return (
            list_view(
                context.page,
                gettext("Actors"),
                total,
                gettext(LEAD),
                sections,
                narrow=gettext(NARROW),
                explorer=explorer,
            ),
        )
    letters = cut(names, NAMES_A_PAGE)
    paths = {begin: f"actors/by/{begin}.html" for begin, _ in letters}
    entries = tuple(_entry(context, actor) for actor in foremost(lookup)[:MOST_NAMED])
    first = (Section(gettext("Heard and named most"), "most", entries),)
    views = [
        list_view(
            context.page,
            gettext("Actors"),
            total,
            gettext(LEAD),
            first,
            pages=_alphabet(context, paths),
            explorer=explorer,
        )
    ]
    views += (_letter_view(Context(paths[begin], lookup, config), begin, named, paths) for begin, named in letters)
    return tuple(views)


def _letter_view(context: Context, begin: str, named: Sequence[Form], paths: dict[str, str]) -> ListView:
    section = _letter(context, begin, named)
    total = catalogue.amount(len(named), "name", "names")
    title, ways = gettext("Actors: {part}", part=section.name), _alphabet(context, paths)
    return list_view(context.page, title, total, gettext(LEAD), (section,), narrow=gettext(NARROW), pages=ways)


def foremost(lookup: Lookup) -> list[Actor]:
    """Those who speak most and are named most, people and organisations before places."""

    def rank(actor: Actor) -> tuple[float, str]:
        spoken = len(lookup.statements.by.get(actor.id, ()))
        return (-(len(actor.articles) + 2 * spoken) * _weight(actor.type), actor.id)

    return sorted(lookup.actors.by_id.values(), key=rank)


def _weight(kind: str) -> float:
    """What a mention counts of an actor of this type: peoples and places are named without doing anything."""
    if kind == "NORP":
        return 0.1
    return 0.5 if kind in PLACE_TYPES else 1


def _alphabet(context: Context, paths: dict[str, str]) -> tuple[Row, ...]:
    """The way to each letter, and on the pages of a letter that takes several to each of these."""
    letters = grouped((OTHER if begin.startswith(OTHER) else begin[0], begin) for begin in paths)
    every = tuple(_way(context, begins(letter), paths[inside[0]]) for letter, inside in letters.items())
    within = tuple(
        Row(Link(begins(letter)), tuple(_way(context, begins(begin), paths[begin]) for begin in inside))
        for letter, inside in letters.items()
        if len(inside) > 1 and context.page in {paths[begin] for begin in inside}
    )
    return (Row(_way(context, "A–Z", links.ACTORS), every), *within)


def _way(context: Context, name: str, path: str) -> Link:
    return Link(name, "" if path == context.page else context.to(path))


def _letter(context: Context, begin: str, named: Sequence[Form]) -> Section:
    entries = tuple(_name_entry(context, actor, form) for actor, form in named)
    return Section(begins(begin), f"letter-{begin}", entries)


def _names(lookup: Lookup) -> list[tuple[str, Form]]:
    """What every actor is looked up under, and each spelling that begins with a letter of its own."""
    actors = sorted(lookup.actors.by_id.values(), key=lambda a: a.id)
    return [(key, (actor, form)) for actor in actors for key, form in _keys(actor)]


def _keys(actor: Actor) -> list[tuple[str, str]]:
    """What an actor is looked up under: its name, and for each other first letter the first spelling that has it."""
    forms = (actor.name, *(n.form for n in actor.names if n.form != actor.name))
    letters: dict[str, tuple[str, str]] = {}
    for form in forms:
        key = sort_name(form, actor.type)
        letters.setdefault(key[:1], (key, form))
    return list(letters.values())


def _name_entry(context: Context, actor: Actor, form: str) -> Entry:
    own = _entry(context, actor)
    if form != actor.name:
        return Entry(link=Link(form, own.link.href), about=gettext("see {name}", name=actor.name))
    return structs.replace(own, also=other_spellings(actor, form)[:MOST_SPELLINGS])


def _entry(context: Context, actor: Actor) -> Entry:
    said = context.lookup.statements.by.get(actor.id, ())
    return Entry(
        link=context.actor(actor.id),
        about=described(actor),
        count=counted(len(actor.articles), len(said)),
    )
