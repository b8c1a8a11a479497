"""A page that is a list of links: its sections, their entries, and the ways to its other pages."""

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext
from generator.records import Analysis
from generator.site import wording
from generator.site.parts.context import Context, Link, about_article
from generator.site.parts.head import Head, kicker
from generator.site.parts.periods import Row

MOST_NAMES = 4


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
    """A page that is a list: its sections, a line that leads to other pages of it, and whether it can be narrowed.

    `explorer` leads to the data of all of them, where readers can choose among these; `feeds` are those of outlets.
    """

    head: Head
    lead: str
    pages: tuple[Row, ...]
    sections: tuple[Section, ...]
    narrow: str = ""
    explorer: str = ""
    feeds: tuple[Link, ...] = ()


def list_view(
    path: str,
    title: str,
    counted: str,
    lead: str,
    sections: tuple[Section, ...],
    *,
    narrow: str = "",
    pages: tuple[Row, ...] = (),
    explorer: str = "",
) -> ListView:
    """A list as a page; `counted` says how much there is, `narrow` what a reader can narrow it by."""
    head = list_head(path, title, lead, counted)
    return ListView(head=head, lead=lead, pages=pages, sections=sections, narrow=narrow, explorer=explorer)


def list_head(path: str, title: str, description: str, *counted: str | None) -> Head:
    """The head of a page that leads to others, with how much there is above its title."""
    return Head(path=path, title=title, description=description, kicker=kicker(*counted), kind="List")


def article_entry(context: Context, analysis: Analysis) -> Entry:
    """An article as a line of a list, with who is named in it most."""
    articles, article = context.lookup.articles, analysis.article.id
    about = about_article(analysis)
    replaced = article in articles.replaced
    return Entry(
        link=context.article(analysis),
        about=gettext("{about}, replaced by a later version", about=about) if replaced else about,
        count=catalogue.amount(len(analysis.quotes), "statement", "statements")
        if analysis.quotes and not replaced
        else "",
        also=tuple(map(context.lookup.actors.name, articles.actors_in[article][:MOST_NAMES])),
    )


def counted(articles: int, statements: int) -> str:
    """`3 articles, 1 statement`; statements only where there are any."""
    return ", ".join(
        (catalogue.amount(articles, "article", "articles"), *wording.amounts(statements, "statement", "statements"))
    )
