"""Where a page states something of itself: linked data, microdata, its head. The ranked places are rows of a table."""

from collections.abc import Callable, Iterable, Iterator
from html import unescape
from itertools import chain
from typing import Any, Literal, get_args

from msgspec import Struct

from generator.data import rows
from generator.sources.web.jsonld import Graph, Node, graph, is_article, listed, look_up, string
from generator.sources.web.page import Element, content, letters
from generator.sources.web.scope import own_part

Datum = Literal["headline", "title", "published", "author", "creator", "publisher", "url", "language"]
"""What the rows of `page_places.tsv` are about; its header says what each means."""

PLACES: dict[Datum, tuple[tuple[str, str], ...]] = {
    datum: tuple((kind, name) for stated, kind, name in rows("page_places.tsv") if stated == datum)
    for datum in get_args(Datum)
}
"""The kind and name of each place, best first."""

_PROPERTIES = frozenset(name for places in PLACES.values() for kind, name in places if kind == "property")
_MARKED = (
    ("microdata", "itemprop", "//*[@itemprop]"),  # <h1 itemprop="headline">
    ("RDFa", "property", "//*[starts-with(@property, 'schema:')]"),  # <h1 property="schema:headline">
)


_MOST_VALUES = 20


class Stated(Struct, frozen=True):
    """A value and where it was stated, in words for an editor: `JSON-LD datePublished`, `og:title`, `byline`."""

    value: str
    origin: str


def value_of(stated: Stated | None) -> str | None:
    """What is stated, if anything is."""
    return None if stated is None else stated.value


class Markup(Struct, frozen=True):
    """A page's tree with what is looked up in it again and again.

    `meta` holds the values of the head's data by lower-case name, `article` the linked data's node of the article (empty where
    there is none), `properties` microdata and RDFa by property, `headings` the text of each `<h1>`, `own` is a copy of
    the tree without what speaks of something else than the article.
    """

    tree: Element
    meta: dict[str, tuple[Stated, ...]]
    graph: Graph
    article: Node
    properties: dict[str, list[Stated]]
    headings: tuple[str, ...]
    own: Element


def markup(tree: Element) -> Markup:
    """Collect what a page's markup states."""
    scripts = (s.text or "" for s in tree.iter("script") if "ld+json" in (s.get("type") or "").lower())
    linked = graph(scripts)
    own = own_part(tree)
    headings = tuple(text for h in tree.iter("h1") if (text := content(h)))
    return Markup(
        tree=tree,
        meta=_meta(tree),
        graph=linked,
        article=_article(linked, headings),
        properties=_properties(own),
        headings=headings,
        own=own,
    )


def stated(page: Markup, datum: Datum) -> Iterator[Stated]:
    """What the places of a datum hold, best first; none of it is empty."""
    found = (value for kind, name in PLACES[datum] for value in READERS[kind](page, name))
    return (value for value in found if value.value)


def name_of(value: Any) -> str | None:
    """The name of a person or organisation in linked data: written alone, or as a node's name, or in its two parts."""
    value = next(iter(listed(value)), None)
    if isinstance(value, dict):
        parts = [string(value.get(part)) or "" for part in ("givenName", "familyName")]
        value = string(value.get("name")) or (" ".join(parts) if value.get("familyName") else None)
    return " ".join(value.split()) or None if isinstance(value, str) and "://" not in value else None


def _in_graph(page: Markup, name: str) -> Iterable[Stated]:
    return _told(string(page.article.get(name)), name)


def _name_in_graph(page: Markup, name: str) -> Iterable[Stated]:
    return _told(name_of(look_up(page.graph, page.article.get(name))), name)


def _address_in_graph(page: Markup, name: str) -> Iterable[Stated]:
    value = page.article.get(name)
    address = value.get("@id") or value.get("url") if isinstance(value, dict) else value
    return _told(string(address), name)


def _told(value: str | None, name: str) -> Iterable[Stated]:
    return (Stated(value or "", f"JSON-LD {name}"),)


def _in_properties(page: Markup, name: str) -> Iterable[Stated]:
    return page.properties[name]


def _in_property_links(page: Markup, name: str) -> Iterator[Stated]:
    links = page.tree.xpath(f"//*[@itemprop='{name}']")
    return (Stated(link.get("href") or link.get("content") or "", f"microdata {name}") for link in links)


def _in_meta(page: Markup, name: str) -> Iterable[Stated]:
    return page.meta.get(name, ())


def _in_links(page: Markup, name: str) -> Iterator[Stated]:
    links = (link for link in page.tree.iter("link") if name in (link.get("rel") or "").lower().split())
    return (Stated(link.get("href") or "", f"{name} link") for link in links)


def _in_classes(page: Markup, name: str) -> Iterator[Stated]:
    return (Stated(content(element), name) for element in page.tree.xpath(f"//*[contains(@class, '{name}')]"))


READERS: dict[str, Callable[[Markup, str], Iterable[Stated]]] = {
    "json-ld": _in_graph,
    "json-ld name": _name_in_graph,
    "json-ld address": _address_in_graph,
    "property": _in_properties,
    "property address": _in_property_links,
    "meta": _in_meta,
    "link": _in_links,
    "class": _in_classes,
}
"""How a place of each kind is read."""


def _article(linked: Graph, headings: tuple[str, ...]) -> Node:
    """The node of the article: the one whose headline is a heading of the page, else the first that is an article."""
    articles = [node for node in linked.nodes if is_article(node)]
    shown = [letters(heading) for heading in headings]
    titled = ((node, letters(string(node.get("headline")) or "")) for node in articles)
    named = (node for node, title in titled if title and any(title in heading for heading in shown))
    return next(chain(named, articles), {})


def _meta(tree: Element) -> dict[str, tuple[Stated, ...]]:
    """The head's data by lower-case name, each value once; many are escaped once more than they should."""
    found: dict[str, tuple[Stated, ...]] = {}
    for element in tree.iter("meta"):
        name = next(filter(None, map(element.get, ("property", "name", "http-equiv"))), "").lower()
        data = Stated(" ".join(unescape(element.get("content", "")).split()), name)
        known = found.get(name, ())
        if data not in known:
            found[name] = (*known[: _MOST_VALUES - 1], data)
    return found


def _properties(tree: Element) -> dict[str, list[Stated]]:
    """The values of microdata (`headline`) and RDFa (`schema:headline`) by property, in the order of the page."""
    found: dict[str, list[Stated]] = {name: [] for name in _PROPERTIES}
    for kind, attribute, path in _MARKED:
        for element in tree.xpath(path):
            name = element.get(attribute).rpartition(":")[2]
            if name in found:
                found[name].append(Stated(_property(element, attribute), f"{kind} {name}"))
    return found


def _property(element: Element, attribute: str) -> str:
    """The value of an element with microdata or RDFa: an attribute's, else the name that stands inside, else its text."""
    written = element.get("content") or element.get("datetime")
    if written:
        return str(written)
    named = (e for e in element.xpath(f".//*[@{attribute}]") if e.get(attribute).rpartition(":")[2] == "name")
    inner = next(named, element)
    return inner.get("content") or content(inner)
