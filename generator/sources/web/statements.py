"""What a page says about itself, each datum with the place on the page that says it, best place first."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice, pairwise, takewhile
from typing import Any
from urllib.parse import urlsplit

from msgspec import Struct

from generator.sources.web import authors
from generator.sources.web.dates import day_in, stated_day
from generator.sources.web.linked import Graph, Node, string
from generator.sources.web.page import Element, content, labels, lines

_TITLE_META = ("og:title", "parsely-title", "twitter:title", "dc.title", "dcterms.title", "citation_title")
_DATE_META = (
    *("article:published_time", "parsely-pub-date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.created"),
    *(
        "sailthru.date",
        "citation_publication_date",
        "publish-date",
        "publishdate",
        "pubdate",
        "date",
        "og:published_time",
    ),
)
_AUTHOR_META = (
    *("author", "byl", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator"),
    *("citation_author", "twitter:data1"),
)
_TITLE_PARTS = re.compile(r"\s+[|–—»·-]+\s+")
_MOST_TITLE_PARTS = 3
_LONGEST_OUTLET = 60
_HEAD_OF_PAGE = 200
"""So many lines of a page are looked at for its headline."""

_SITE_META = ("og:site_name", "dc.publisher", "dcterms.publisher", "citation_journal_title", "application-name")
_URL_META = ("og:url", "parsely-link", "dc.identifier", "twitter:url")
_DATE_LABELS = frozenset({"date", "datum", "fecha", "data", "dateline", "published", "pubdate", "timestamp", "publish"})
_CHANGED = re.compile(
    r"\b(?:updated?|modified|aktualisiert|mis à jour|modifié|actualizado|aggiornato)\b", re.IGNORECASE
)
_FIRST = re.compile(r"\b(?:first\s+)?(?:published|posted|veröffentlicht|publié|publicado|pubblicato)\b", re.IGNORECASE)
_BYLINE_LABELS = frozenset(
    {"byline", "author", "authors", "autor", "autoren", "auteur", "firma", "writer", "contributor"}
)
_BYLINE_LABELS |= {"contributors"}
_CHANGES = frozenset({"modified", "updated"})
_NEAR_TITLE = 8
_CANDIDATES = 50
"""Elements that are looked at for a date or a byline: a page with more of them is no article, and costs no more."""

_LONGEST_LINE = 160
_LONGEST_LABEL = 60
_SUFFIX = re.compile(r"\s+(?:[|–—·«:]{1,2}|-)\s+[^|–—·«]{2,60}$")
_LETTERS = re.compile(r"[\W_]+")


class Stated(Struct, frozen=True):
    """A value and where it was stated, in words for an editor: `JSON-LD datePublished`, `og:title`, `byline`."""

    value: str
    origin: str


class Statements(Struct, frozen=True, kw_only=True):
    """What a page says about itself; None where it does not."""

    title: Stated | None = None
    published: Stated | None = None
    author: Stated | None = None
    publisher: Stated | None = None
    url: Stated | None = None
    language: Stated | None = None


def statements(tree: Element) -> Statements:
    """Read the head, the linked data, the microdata and the visible byline of a page."""
    page = _Page(tree)
    title = page.title()
    publisher = page.publisher()
    language = page.language()
    near = page.near_title(title)
    return Statements(
        title=title,
        published=page.published(near, None if language is None else language.value),
        author=page.author(near, None if publisher is None else publisher.value),
        publisher=publisher,
        url=page.url(),
        language=language,
    )


class _Page:
    """A page's tree with the tables that the questions share."""

    def __init__(self, tree: Element) -> None:
        self._tree = tree
        self._meta = _meta(tree)
        scripts = (s.text or "" for s in tree.iter("script") if "ld+json" in (s.get("type") or "").lower())
        self._graph = Graph(scripts)
        self._properties = _properties(tree)
        self._headings = [text for h in tree.iter("h1") if (text := content(h))]
        self._node = self._article_node()

    def title(self) -> Stated | None:
        """The headline: as linked data, microdata or the head have it, in the spelling of the page's own heading."""
        site = self.publisher()
        stated = [Stated(text, "JSON-LD headline") for text in [string(self._node.get("headline"))] if text]
        stated += self._property("headline")
        stated += (Stated(_without(value, site), name) for name, value in self._named(_TITLE_META))
        marked = self._labelled(frozenset({"headline", "entry", "title"}), ("h1", "h2"))
        headings = self._headings[:1] or [content(element) for element in marked][:1]
        if not stated:
            stated = [Stated(text, "heading") for text in headings]
        if not stated:
            titles = [content(element) for element in self._tree.iter("title")]
            stated = [Stated(_without(text, site), "<title>") for text in titles if text]
        for heading in headings:
            if stated and heading != stated[0].value and _LETTERS.sub("", heading) == _LETTERS.sub("", stated[0].value):
                return Stated(heading, stated[0].origin)
        return stated[0] if stated else None

    def published(self, near: list[str], language: str | None) -> Stated | None:
        """The day or time of first publication."""
        written = [Stated(text, "JSON-LD datePublished") for text in [string(self._node.get("datePublished"))] if text]
        written += self._property("datePublished")
        written += (Stated(value, name) for name, value in self._named(_DATE_META))
        written += self._visible_dates()
        for found in written:
            day = stated_day(found.value, language)
            if day is not None:
                return Stated(day, found.origin)
        for line in near:
            day = None if _CHANGED.search(line) and not _FIRST.search(line) else day_in(line, language)
            if day is not None:
                return Stated(day, "line at the headline")
        return None

    def author(self, near: list[str], publisher: str | None) -> Stated | None:
        """The persons who wrote it; an organisation only where no person is named."""
        people, organisations = self._node_authors(publisher)
        tried = [(people, "JSON-LD author")]
        tried += [([stated.value], stated.origin) for stated in self._property("author")]
        tried += [([value], name) for name, value in self._named(_AUTHOR_META)]
        tried += [
            ([content(a) for a in self._tree.iter("a") if "author" in (a.get("rel") or "").split()], "rel=author")
        ]
        tried += [([content(element)], "byline") for element in self._labelled(_BYLINE_LABELS) if _short(element)]
        tried += [([line], "line at the headline") for line in near if authors.begins_with_by(line)]
        tried += [([name], "line at the headline") for line, name in pairwise(near) if authors.ends_with_by(line)]
        for written, origin in tried:
            found = authors.joined(name for text in written for name in authors.names(text[:300], publisher))
            if found is not None:
                return Stated(found, origin)
        for organisation in organisations:
            if organisation != publisher:
                return Stated(organisation, "JSON-LD author")
        for name in ("dc.creator", "dcterms.creator"):
            if name in self._meta:
                return Stated(self._meta[name], name)
        return None

    def publisher(self) -> Stated | None:
        """The outlet."""
        publisher = self._graph.look_up(self._node.get("publisher"))
        name = _name(publisher)
        if name is not None:
            return Stated(name, "JSON-LD publisher")
        found = self._property("publisher") + [Stated(value, name) for name, value in self._named(_SITE_META)]
        found += [Stated(content(e), "source-org") for e in self._tree.xpath("//*[contains(@class, 'source-org')]")]
        return found[0] if found else self._title_tail()

    def _title_tail(self) -> Stated | None:
        """What stands behind the headline in `<title>` ("Ferry stops | The Gazette"), where that is a line of the page."""
        parts = [_TITLE_PARTS.split(content(element)) for element in self._tree.iter("title")][:1]
        body = next(self._tree.iter("body"), None)
        if not parts or body is None or not 2 <= len(parts[0]) <= _MOST_TITLE_PARTS:
            return None
        headline, outlet = _LETTERS.sub("", parts[0][0]).casefold(), parts[0][-1].strip()
        shown = any(_LETTERS.sub("", line).casefold() == headline for line in islice(lines(body), _HEAD_OF_PAGE))
        fits = bool(headline) and 2 < len(outlet) <= _LONGEST_OUTLET
        return Stated(outlet, "<title>, behind the headline") if shown and fits else None

    def url(self) -> Stated | None:
        """The page's own address, where it states a whole one."""
        written = [
            Stated(link.get("href") or "", "canonical link")
            for link in self._tree.iter("link")
            if "canonical" in (link.get("rel") or "").lower().split()
        ]
        written += (Stated(value, name) for name, value in self._named(_URL_META))
        for key in ("mainEntityOfPage", "url", "@id"):
            value = self._node.get(key)
            address = value.get("@id") or value.get("url") if isinstance(value, dict) else value
            written += [Stated(address, f"JSON-LD {key}")] if isinstance(address, str) else []
        for link in self._tree.xpath("//*[@itemprop='mainEntityOfPage']"):
            written.append(Stated(link.get("href") or link.get("content") or "", "microdata mainEntityOfPage"))
        for found in written:
            address = found.value.strip()
            if is_whole_address(address):
                return Stated(address, found.origin)
        return None

    def language(self) -> Stated | None:
        """The language that the page claims."""
        written = [Stated(self._tree.get("lang") or "", "<html lang>")]
        written += [Stated(text, "JSON-LD inLanguage") for text in [string(self._node.get("inLanguage"))] if text]
        written += (Stated(value, name) for name, value in self._named(("og:locale", "content-language")))
        return next((s for s in written if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}", s.value)), None)

    def near_title(self, title: Stated | None) -> list[str]:
        """The short lines that follow the headline on the page, where bylines and days stand."""
        body = next(self._tree.iter("body"), None)
        if title is None or body is None:
            return []
        wanted = _LETTERS.sub("", title.value).casefold()
        seen = lines(body)
        for line in seen:
            if len(line) < 2 * len(title.value) + 20 and _LETTERS.sub("", line).casefold() == wanted:
                return list(takewhile(_is_no_prose, islice(seen, _NEAR_TITLE)))
        return []

    def _article_node(self) -> Node:
        nodes = self._graph.articles()
        for node in nodes:
            headline = _LETTERS.sub("", string(node.get("headline")) or "").casefold()
            if headline and any(headline in _LETTERS.sub("", h).casefold() for h in self._headings):
                return node
        return nodes[0] if nodes else {}

    def _node_authors(self, publisher: str | None) -> tuple[list[str], list[str]]:
        written = self._node.get("author") or self._node.get("creator")
        people: list[str] = []
        organisations: list[str] = []
        for value in written if isinstance(written, list) else [written]:
            author = self._graph.look_up(value)
            name = _name(author)
            if name is None:
                continue
            kind = author.get("@type") if isinstance(author, dict) else None
            is_person = kind is None or "Person" in (kind if isinstance(kind, list) else [kind])
            (people if is_person and authors.names(name, publisher) else organisations).append(name)
        return people, organisations

    def _named(self, names: Iterable[str]) -> Iterator[tuple[str, str]]:
        return ((name, self._meta[name]) for name in names if name in self._meta)

    def _property(self, name: str) -> list[Stated]:
        return self._properties.get(name, [])

    def _visible_dates(self) -> Iterator[Stated]:
        """What elements for dates hold, without those that speak of a later change."""
        tags = ("time", "abbr", "span", "div", "p", "dd", "li")
        elements = (e for e in self._tree.iter(*tags) if e.tag == "time" or _DATE_LABELS & set(labels(e)))
        for element in islice(elements, _CANDIDATES):
            stamp = element.get("datetime") or (element.get("title") if element.tag == "abbr" else None)
            text = content(element)
            written = stamp or text
            if not written or len(text) > _LONGEST_LINE or len(written) > _LONGEST_LINE:
                continue
            parent = element.getparent()
            around = text if parent is None else content(parent)
            context = around if len(around) <= _LONGEST_LINE else text
            if not (_CHANGED.search(context) and not _FIRST.search(context)) and not _CHANGES & set(labels(element)):
                yield Stated(written, "<time>" if element.tag == "time" else "date on the page")

    def _labelled(self, wanted: frozenset[str], tags: tuple[str, ...] = ()) -> Iterator[Element]:
        found = (e for e in self._tree.iter(*tags) if isinstance(e.tag, str) and wanted & set(labels(e)))
        return islice(found, _CANDIDATES)


def is_whole_address(address: str) -> bool:
    """Whether `address` is a whole one of the web."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname)


def _meta(tree: Element) -> dict[str, str]:
    """The head's data by lower-case name, the first of each."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("http-equiv")
        value = " ".join((element.get("content") or "").split())
        if name and value:
            found.setdefault(name.lower(), value)
    return found


def _properties(tree: Element) -> dict[str, list[Stated]]:
    """The values of microdata and RDFa by property, in the order of the page."""
    found: dict[str, list[Stated]] = {}
    for kind, attribute in (("microdata", "itemprop"), ("RDFa", "property")):
        for element in tree.xpath(f"//*[@{attribute}]"):
            name = element.get(attribute).rpartition(":")[2]
            if name not in {"headline", "datePublished", "author", "publisher"}:
                continue
            if attribute == "property" and not element.get(attribute).startswith("schema:"):
                continue
            value = element.get("content") or element.get("datetime") or _inner_name(element, attribute)
            if value:
                found.setdefault(name, []).append(Stated(value, f"{kind} {name}"))
    return found


def _inner_name(element: Element, attribute: str) -> str:
    for inner in element.xpath(f".//*[@{attribute}]"):
        if inner.get(attribute).rpartition(":")[2] == "name":
            return inner.get("content") or content(inner)
    return content(element)


def _name(value: Any) -> str | None:
    """The name of a person or organisation in linked data."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        named = string(value.get("name"))
        if named is None and value.get("familyName"):
            named = f"{string(value.get('givenName')) or ''} {string(value.get('familyName')) or ''}"
        value = named
    return " ".join(value.split()) if isinstance(value, str) and value.strip() and "://" not in value else None


def _without(title: str, site: Stated | None) -> str:
    """A title without the outlet's name at its end."""
    shorter = _SUFFIX.sub("", title)
    if site is None:
        return shorter
    suffix = _LETTERS.sub("", title[len(shorter) :]).casefold()
    return shorter if suffix and suffix in _LETTERS.sub("", site.value).casefold() else title


def _is_no_prose(line: str) -> bool:
    return len(line) <= _LONGEST_LINE and not (line.endswith((".", "!", "?", "”", '"')) and len(line) > _LONGEST_LABEL)


def _short(element: Element) -> bool:
    return len(content(element)) <= _LONGEST_LINE
