"""The lists that lead to all other pages: actors A–Z, topics, articles."""

import unicodedata

from msgspec import Struct

from generator.records import Actor, Analysis
from generator.site import links, wording
from generator.site.lookup import Lookup
from generator.site.views.common import (
    Head,
    Link,
    about_article,
    actor_link,
    article_link,
    topic_link,
)
from generator.site.views.periods import Period, Row, periods, rows

ONE_LIST = 400
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
    letters = [(s, f"actors/by/{s.id.removeprefix('letter-')}.html") for s in _letters("actors/by/a.html", lookup)]
    pages = [(s.name, path) for s, path in letters]
    most = most_named(lookup)[:MOST_NAMED]
    first = Section("Most named", "most", tuple(_actor_entry(page, a, lookup) for a in most))
    views = [_list(page, "Actors", (total,), lead, (first,), "", _alphabet(page, pages))]
    for section, path in letters:
        counted = wording.count(len(section.entries), "name")
        views.append(
            _list(
                path, f"Actors: {section.name}", (counted,), lead, (section,), "Narrow by name", _alphabet(path, pages)
            )
        )
    return tuple(views)


def _alphabet(page: str, letters: list[tuple[str, str]]) -> tuple[Row, ...]:
    found = tuple(Link(name, "" if path == page else links.href(page, path)) for name, path in letters)
    return (Row(Link("A–Z", "" if page == links.ACTORS else links.href(page, links.ACTORS)), found),)


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
    said = wording.count(len(analysis.quotes), "statement") if analysis.quotes else ""
    return Entry(
        link=article_link(page, analysis),
        about=about_article(analysis),
        count=said,
        also=tuple(names),
    )


def _actor_entry(page: str, actor: Actor, lookup: Lookup) -> Entry:
    return Entry(
        link=actor_link(page, lookup, actor.id),
        about=actor.roles[0].role if actor.roles else wording.TYPES.get(actor.type, ""),
        count=_counts(len(actor.articles), len(lookup.said_by.get(actor.id, ()))),
    )


def _counts(articles: int, statements: int) -> str:
    counted = wording.count(articles, "article")
    return f"{counted}, {wording.count(statements, 'statement')}" if statements else counted


def most_named(lookup: Lookup) -> list[Actor]:
    """Those who speak most and are named most, people and organisations before places."""

    def weight(actor: Actor) -> tuple[float, str]:
        spoken = len(lookup.said_by.get(actor.id, ()))
        place = 0.5 if actor.type in {"GPE", "LOC", "FAC", "NORP"} else 1
        return (-(len(actor.articles) + 2 * spoken) * place, actor.id)

    return sorted(lookup.actors.values(), key=weight)


def _letters(page: str, lookup: Lookup) -> tuple[Section, ...]:
    """Every name of every actor, by the letter that it is looked up under."""
    letters: dict[str, list[tuple[str, str, Entry]]] = {}
    for actor in lookup.actors.values():
        main = sort_name(actor.name, actor.type)
        keys = {main[:1]}
        own = _actor_entry(page, actor, lookup)
        others = tuple(n.form for n in actor.names if n.form != actor.name)
        letters.setdefault(_letter(main), []).append(
            (main, actor.id, Entry(link=own.link, about=own.about, count=own.count, also=others[:6]))
        )
        for form in others:
            key = sort_name(form, actor.type)
            if key[:1] not in keys:
                keys.add(key[:1])
                see = Entry(link=Link(form, own.link.href), about=f"see {actor.name}")
                letters.setdefault(_letter(key), []).append((key, actor.id, see))
    sections = []
    for letter in sorted(letters, key=lambda x: (x == "#", x)):
        entries = tuple(entry for _, _, entry in sorted(letters[letter], key=lambda e: e[:2]))
        sections.append(Section(letter, f"letter-{'other' if letter == '#' else letter.lower()}", entries))
    return tuple(sections)


def sort_name(name: str, kind: str) -> str:
    """What a name is looked up under: people by their last name, articles left out, accents and case folded."""
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").casefold() or name.casefold()
    words = folded.split()
    if kind == "PERSON" and len(words) > 1 and words[-1].strip(".") not in {"jr", "sr", "ii", "iii", "iv"}:
        return " ".join([words[-1], *words[:-1]])
    if len(words) > 1 and words[0] in {"the", "a", "an"}:
        return " ".join(words[1:])
    return folded


def _letter(key: str) -> str:
    return key[:1].upper() if key[:1].isalpha() and key[:1].isascii() else "#"
