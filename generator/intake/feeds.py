"""Feeds to entries: RSS, Atom and JSON Feed."""

import calendar
import datetime as dt
import io
import re
import time
from typing import Any

import feedparser  # type: ignore[import-untyped]
import msgspec
from msgspec import Struct

_XML = re.compile(rb"<(?:rss|feed|rdf:rdf)\b", re.IGNORECASE)
_JSON = re.compile(rb'"version"\s{0,9}:\s{0,9}"https?:\\?/\\?/jsonfeed\.org\\?/version', re.IGNORECASE)
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


def read_feed(data: bytes) -> Feed | None:
    """The feed in `data`; None where it is none."""
    head = data[:_HEAD]
    if _JSON.search(head) or (head.lstrip()[:1] == b"{" and _JSON.search(data)):
        return _json_feed(data)
    return _xml_feed(data) if _XML.search(head) else None


def _json_feed(data: bytes) -> Feed | None:
    try:
        feed = msgspec.json.decode(data, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
    items = feed.get("items")
    entries = [_json_entry(item, feed) for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    return Feed(_text(feed.get("title")), tuple(entries))


def _json_entry(item: dict[str, Any], feed: dict[str, Any]) -> Entry:
    html = _text(item.get("content_html"))
    plain = _text(item.get("content_text"))
    if html is None and plain is not None:
        html = "".join(f"<p>{_escaped(line)}</p>" for line in plain.splitlines() if line.strip())
    people = item.get("authors") or [item.get("author")]
    names = (
        [_text(person.get("name")) for person in people if isinstance(person, dict)] if isinstance(people, list) else []
    )
    return Entry(
        address=_text(item.get("url")) or _text(item.get("external_url")),
        title=_text(item.get("title")),
        published=_text(item.get("date_published")),
        author=", ".join(filter(None, names)) or None,
        language=_text(item.get("language")) or _text(feed.get("language")),
        html=html,
    )


def _xml_feed(data: bytes) -> Feed | None:
    # Only bytes in a stream are data to it: a string could be taken for a file's name or an address.
    parsed = feedparser.parse(io.BytesIO(data), resolve_relative_uris=True, sanitize_html=True)
    if not parsed.get("version") and not parsed.entries:
        return None
    head = parsed.feed
    language = _text(head.get("language"))
    return Feed(_text(head.get("title")), tuple(_xml_entry(entry, language) for entry in parsed.entries))


def _xml_entry(entry: Any, language: str | None) -> Entry:
    contents = [
        c for c in entry.get("content") or () if "html" in (c.get("type") or "") or c.get("type") == "text/plain"
    ]
    people = [_text(person.get("name")) for person in entry.get("authors") or ()]
    return Entry(
        address=_text(entry.get("link")),
        title=_text(entry.get("title")),
        published=_moment(entry.get("published_parsed") or entry.get("updated_parsed")),
        author=", ".join(filter(None, people)) or None,
        language=language,
        html=_text(contents[0].get("value")) if contents else None,
    )


def _moment(parsed: time.struct_time | None) -> str | None:
    """A time stamp in UTC."""
    if parsed is None:
        return None
    try:
        moment = dt.datetime.fromtimestamp(calendar.timegm(parsed), dt.UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
