"""The lists that lead to all other pages: actors A–Z, topics, articles."""

from collections.abc import Sequence

from msgspec import Struct, structs

from generator.records import PLACE_TYPES, Actor, Analysis
from generator.site import links, wording
from generator.site.index.lookup import Lookup
from generator.site.pages.alphabet import OTHER, begins, cut, sort_name
from generator.site.pages.common import Head, Link, about_article, actor_link, article_link, topic_link
from generator.site.pages.offices import known_as
from generator.site.pages.periods import Period, Row, periods, rows

ONE_LIST = 400
NAMES_A_PAGE = 600
MOST_NAMED = 80
ARTICLES_A_PAGE = 300


class Entry(Struct, frozen=True, kw_only=True):
    """A line of a list: where it leads, what is said of it, how many, and the other words that lead here too."""

    link: Link
    about: str = ""
    count: str = ""
    also: tuple[str, ...] = ()


class Section(Struct, frozen=True):
    """Entries under one heading."""

    name: str
    id: str
    entries: tuple[Entry, ...]


class ListView(Struct, frozen=True, kw_only=True):
    """A page that is a list: its sections, a line that leads to other pages of it, and whether it can be narrowed."""

    head: Head
    lead: str
    pages: tuple[Row, ...]
    sections: tuple[Section, ...]
    narrow: str = ""


def actors_views(lookup: Lookup) -> tuple[ListView, ...]:
    """Actors A–Z: one page where they are few, else the most named and a page for each letter."""
    page = links.ACTORS
    total = wording.count(len(lookup.actors), "actor")
    lead = "Everybody and everything named, under every spelling that the articles use. People stand under their last name."
    if len(lookup.actors) <= ONE_LIST:
        sections = _letters(page, lookup)
        return (_list(page, "Actors", (total,), lead, sections, "Narrow by name"),)
    lists = [(begin, f"actors/by/{begin}.html", named) for begin, named in cut(_names(lookup), NAMES_A_PAGE)]
    pages = [(begin, path) for begin, path, _ in lists]
    first = Section(
        "Heard and named most", "most", tuple(_actor_entry(page, a, lookup) for a in foremost(lookup)[:MOST_NAMED])
    )
    views = [_list(page, "Actors", (total,), lead, (first,), "", _alphabet(page, pages))]
    for begin, path, named in lists:
        counted = wording.count(len(named), "name")
        section = _letter(path, begin, named, lookup)
        ways = _alphabet(path, pages)
        views.append(_list(path, f"Actors: {section.name}", (counted,), lead, (section,), "Narrow by name", ways))
    return tuple(views)


def _alphabet(page: str, pages: list[tuple[str, str]]) -> tuple[Row, ...]:
    """The way to each letter, and on the pages of a letter that takes several to each of these."""

    def way(name: str, path: str) -> Link:
        return Link(name, "" if path == page else links.href(page, path))

    letters: dict[str, list[tuple[str, str]]] = {}
    for begin, path in pages:
        letters.setdefault(OTHER if begin.startswith(OTHER) else begin[0], []).append((begin, path))
    every = tuple(way(begins(letter), inside[0][1]) for letter, inside in letters.items())
    within = tuple(
        Row(Link(begins(letter)), tuple(way(begins(b), p) for b, p in inside))
        for letter, inside in letters.items()
        if len(inside) > 1 and page in {path for _, path in inside}
    )
    return (Row(way("A–Z", links.ACTORS), every), *within)


def topics_view(lookup: Lookup) -> ListView:
    """All topics: an editor's first, then those that were discovered, the most written about first."""
    page = links.TOPICS
    ranked = sorted(lookup.topics.values(), key=lambda t: (-len(t.articles), t.name))
    sections = []
    for kind, name in (("curated", "Chosen by the editors"), ("discovered", "Found in the articles")):
        entries = tuple(
            Entry(
                link=topic_link(page, lookup, t.id),
                about=t.description or "",
                count=_counts(len(t.articles), len(lookup.said_on.get(t.id, ()))),
            )
            for t in ranked
            if t.kind == kind
        )
        if entries:
            sections.append(Section(name, kind, entries))
    lead = "What the articles have in common, with what each actor said about it."
    return _list(page, "Topics", (wording.count(len(ranked), "topic"),), lead, tuple(sections), "Narrow by name")


def articles_views(lookup: Lookup) -> tuple[ListView, ...]:
    """All articles, newest first; where there are many, a page for each year or month."""
    page = links.ARTICLES
    total = wording.count(len(lookup.analyses), "article")
    lead = "The sources of this site, newest first, with what was found in each."
    parts = periods(lookup.analyses, lambda a: a.article.published, ARTICLES_A_PAGE)
    if len(lookup.analyses) <= ARTICLES_A_PAGE:
        sections = tuple(_articles(page, p, lookup) for p in parts)
        return (_list(page, "Articles", (total,), lead, sections, "Narrow by title or publisher"),)
    latest = Period("latest", "Latest", lookup.analyses[:50])
    views = [_list(page, "Articles", (total,), lead, (_articles(page, latest, lookup),), "", _times(page, parts))]
    for part in parts:
        path = _articles_in(part.key)
        counted = wording.count(len(part.items), "article")
        section = _articles(path, part, lookup)
        times = _times(path, parts)
        views.append(_list(path, f"Articles: {part.name}", (counted,), lead, (section,), "Narrow by title", times))
    return tuple(views)


def _articles_in(key: str) -> str:
    return f"articles/in/{key}.html"


def _times(page: str, parts: tuple[Period[Analysis], ...]) -> tuple[Row, ...]:
    return rows(page, parts, _articles_in)


def _list(
    path: str,
    title: str,
    kicker: tuple[str, ...],
    lead: str,
    sections: tuple[Section, ...],
    narrow: str,
    pages: tuple[Row, ...] = (),
) -> ListView:
    head = Head(path=path, title=title, description=lead, kicker=tuple(Link(k) for k in kicker), kind="List")
    return ListView(head=head, lead=lead, pages=pages, sections=sections, narrow=narrow)


def _articles(page: str, period: Period[Analysis], lookup: Lookup) -> Section:
    return Section(period.name, f"in-{period.key}", tuple(article_entry(page, a, lookup) for a in period.items))


def article_entry(page: str, analysis: Analysis, lookup: Lookup) -> Entry:
    """An article as a line of a list, with who is named in it most."""
    names = [lookup.actors[a].name for a in lookup.actors_in[analysis.article.id][:4]]
    replaced = analysis.article.id in lookup.replaced
    said = wording.count(len(analysis.quotes), "statement") if analysis.quotes and not replaced else ""
    return Entry(
        link=article_link(page, analysis),
        about=f"{about_article(analysis)}, replaced by a later version" if replaced else about_article(analysis),
        count=said,
        also=tuple(names),
    )


def _actor_entry(page: str, actor: Actor, lookup: Lookup) -> Entry:
    return Entry(
        link=actor_link(page, lookup, actor.id),
        about=known_as(actor) or wording.TYPES.get(actor.type, ""),
        count=_counts(len(actor.articles), len(lookup.said_by.get(actor.id, ()))),
    )


def _counts(articles: int, statements: int) -> str:
    counted = wording.count(articles, "article")
    return f"{counted}, {wording.count(statements, 'statement')}" if statements else counted


def foremost(lookup: Lookup) -> list[Actor]:
    """Those who speak most and are named most, people and organisations before places."""

    def weight(actor: Actor) -> tuple[float, str]:
        spoken = len(lookup.said_by.get(actor.id, ()))
        place = 0.1 if actor.type == "NORP" else 0.5 if actor.type in PLACE_TYPES else 1
        return (-(len(actor.articles) + 2 * spoken) * place, actor.id)

    return sorted(lookup.actors.values(), key=weight)


def _letters(page: str, lookup: Lookup) -> tuple[Section, ...]:
    """Every name of every actor on one page, by letter."""
    names = _names(lookup)
    return tuple(_letter(page, begin, named, lookup) for begin, named in cut(names, len(names)))


def _letter(page: str, begin: str, named: Sequence[tuple[Actor, str]], lookup: Lookup) -> Section:
    entries = tuple(_name_entry(page, actor, form, lookup) for actor, form in named)
    return Section(begins(begin), f"letter-{begin}", entries)


def _names(lookup: Lookup) -> list[tuple[str, tuple[Actor, str]]]:
    """What every actor is looked up under, and each spelling that begins with a letter of its own."""
    names: list[tuple[str, tuple[Actor, str]]] = []
    for actor in sorted(lookup.actors.values(), key=lambda a: a.id):
        keys: set[str] = set()
        for form in (actor.name, *(n.form for n in actor.names if n.form != actor.name)):
            key = sort_name(form, actor.type)
            if key[:1] not in keys:
                keys.add(key[:1])
                names.append((key, (actor, form)))
    return names


def _name_entry(page: str, actor: Actor, form: str, lookup: Lookup) -> Entry:
    own = _actor_entry(page, actor, lookup)
    if form != actor.name:
        return Entry(link=Link(form, own.link.href), about=f"see {actor.name}")
    return structs.replace(own, also=tuple(n.form for n in actor.names if n.form != form)[:6])
