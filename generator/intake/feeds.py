"""Feeds to entries: RSS, Atom and JSON Feed."""

import io
import re
from collections.abc import Iterable
from html import unescape
from typing import Any
from urllib.parse import urljoin

import feedparser  # type: ignore[import-untyped]
import msgspec
from msgspec import Struct

from generator.sources.web.days import stated_day
from generator.sources.web.page import MOST_ATTRIBUTES

_XML = re.compile(rb"<(?:rss|feed|rdf:rdf)\b", re.IGNORECASE)
_JSON = re.compile(rb'"version"\s{0,9}:\s{0,9}"https?:\\?/\\?/jsonfeed\.org\\?/version', re.IGNORECASE)
_MARKUP = re.compile(
    rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)|<([A-Za-z_:](?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)",
    re.DOTALL,
)
"""What holds no tags, and tags."""
_KIND = re.compile(r"html|^text/plain$")
_TAG = re.compile(r"</?[A-Za-z]")
_ESCAPED_TAG = re.compile(r"&(?:amp;){0,3}lt;/?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|figure|img|a)\b", re.IGNORECASE)
_MOST_ESCAPES = 3
_DAYS = ("published", "created", "updated")
_HEAD = 4_096


class Entry(Struct, frozen=True, kw_only=True):
    """An article as a feed tells of it: its data as written, and its content as HTML where the feed carries it whole."""

    address: str | None = None
    title: str | None = None
    published: str | None = None
    author: str | None = None
    language: str | None = None
    html: str | None = None


class Feed(Struct, frozen=True):
    """A feed's outlet and its entries, in the order of the feed."""

    publisher: str | None
    entries: tuple[Entry, ...]


def read_feed(data: bytes, address: str = "") -> Feed | None:
    """The feed in `data`; None where it is none. What it links to is seen from the `address` where it was found."""
    head = data[:_HEAD]
    if _JSON.search(data if head.lstrip().startswith(b"{") else head):
        return _json_feed(data, address)
    return _xml_feed(data, address) if _XML.search(head) and not _is_overloaded(data) else None


def _is_overloaded(data: bytes) -> bool:
    """Whether a tag has more attributes than any feed has: to read them takes time with the square of their number."""
    markup = _MARKUP.finditer(data.replace(b"\0", b""))  # of UTF-16 letters alone are left
    return any(tag[1] is not None and tag[1].count(b"=") > MOST_ATTRIBUTES for tag in markup)


def _json_feed(data: bytes, address: str) -> Feed | None:
    """JSON Feed, versions 1 and 1.1."""
    try:
        feed = msgspec.json.decode(data, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    language = _text(feed.get("language"))
    entries = (_json_entry(item, language, address) for item in _objects(feed.get("items")))
    return Feed(_text(feed.get("title")), tuple(entries))


def _json_entry(item: dict[str, Any], language: str | None, address: str) -> Entry:
    return Entry(
        address=_seen_from(address, _text(item.get("url")) or _text(item.get("external_url"))),
        title=_text(item.get("title")),
        published=_day([item.get("date_published")], language),
        author=_names(_objects(item.get("authors")) or _objects([item.get("author")])),
        language=_text(item.get("language")) or language,
        html=_unescaped(item.get("content_html")) or _paragraphs(_text(item.get("content_text")) or ""),
    )


def _paragraphs(plain: str) -> str | None:
    """Plain text as HTML, a paragraph a line; None where there is none."""
    return "".join(f"<p>{_escaped(line)}</p>" for line in plain.splitlines() if line.strip()) or None


def _xml_feed(data: bytes, address: str) -> Feed | None:
    """RSS and Atom, all versions, as far as they can be read."""
    # Only bytes in a stream are data to it: a string could be taken for a file's name or an address.
    found_at = {"content-location": address} if address else {}
    parsed = feedparser.parse(
        io.BytesIO(data), response_headers=found_at, resolve_relative_uris=True, sanitize_html=True
    )
    if not parsed.get("version") and not parsed.entries:
        return None
    head = parsed.feed
    language = _text(head.get("language"))
    return Feed(_text(head.get("title")), tuple(_xml_entry(entry, language) for entry in parsed.entries))


def _xml_entry(entry: Any, language: str | None) -> Entry:
    whole = [part for part in entry.get("content", ()) if _KIND.search(part.get("type") or "")]
    return Entry(
        address=_text(entry.get("link")),
        title=_text(entry.get("title")),
        published=_day((dict.get(entry, name) for name in _DAYS), language),
        author=_names(entry.get("authors", ())),
        language=language,
        html=_unescaped(whole[0].get("value")) if whole else None,
    )


def _seen_from(address: str, link: str | None) -> str | None:
    """A link as a whole address; as it is written where it leads nowhere."""
    try:
        return link and urljoin(address, link)
    except ValueError:
        return link


def _names(people: Iterable[dict[str, Any]]) -> str | None:
    return ", ".join(filter(None, (_text(person.get("name")) for person in people))) or None


def _objects(value: Any) -> list[dict[str, Any]]:
    """The objects of a list, whatever else it holds; none where it is no list."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _day(written: Iterable[Any], language: str | None) -> str | None:
    """The first day or time stamp that can be read, in the outlet's own zone; its language decides numeric ones."""
    days = (stated_day(text, language) for text in map(_text, written) if text is not None)
    return next(filter(None, days), None)


def _unescaped(content: Any) -> str | None:
    """HTML that some feeds escape once more than they should, as HTML."""
    text = _text(content)
    for _ in range(_MOST_ESCAPES):
        if text is None or _TAG.search(text) or not _ESCAPED_TAG.search(text):
            break
        text = unescape(text)
    return text


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
