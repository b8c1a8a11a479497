"""What in a finished page is live and should not be: handlers, frames, script addresses, other hosts.

`complaints` reads a page as a browser does, and names what it finds. `is_suspect` is a quick look that lets most pages pass.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from generator.data import word_set

_BANNED_TAGS = word_set("publish.banned_tags")
_URL_ATTRIBUTES = word_set("publish.url_attributes")
_LOADING_RELS = word_set("publish.loading_rels")
_LIVE_ATTRIBUTES = frozenset({"srcdoc", "ping"})
_LINKS = frozenset({"a", "area"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_LINK_SCHEMES = frozenset({"http", "https", "mailto"})
_FOREIGN_STYLE = re.compile(r"""(?:url\(|@import)\s*["']?\s*(?:[a-z][a-z0-9+.-]*:)?//""", re.IGNORECASE)

_PLAIN_URL = rb"""(?:"(?:https?://|mailto:|\#|\.|/(?!/)|[\w-]+(?:[/."?\#]))[^"&\\]*"|"")"""
_PLAIN_REFRESH = rb"""="refresh"\ content="0;\ url=(?:\.\./)*[\w-]+(?:/[\w-]+)*\.html(?:\#[\w-]*)?">"""
_NAMED = b"|".join(
    rb"""(?<=[\s"'/:]%s=)|(?<=[\s"'/:]%s\s=)""" % (name, name)
    for name in (b"action", b"background", b"cite", b"data", b"formaction", b"href", b"manifest", b"poster", b"src")
)
"""Behind the name of an attribute that has an address. To look back from each sign of equality takes a third of the time that
it takes to look ahead from each word."""

_SUSPECT = tuple(
    re.compile(pattern, re.VERBOSE)
    for pattern in (
        rb"<(?:applet|base|embed|fencedframe|frame|frameset|iframe|object|portal)\b",
        rb"""on(?<=[\s"'/]on)[a-z]+\s*=""",
        rb"http-equiv(?:(?<!<meta\ http-equiv)|(?!" + _PLAIN_REFRESH + rb"))",
        rb"srcdoc",
        rb"srcset",
        rb"ping\s*=",
        rb"url\(",
        rb"@import",
        rb"=(?:(?<=\s\s=)|" + _NAMED + rb")\s*+(?!" + _PLAIN_URL + rb")",
        rb"""<(?!link\ rel="(?:canonical|alternate)"|a\b|meta\b|q\b|blockquote\b)
             [a-z][^<>]*(?<!\sxmlns)=\s*+"?+\s*+(?:https?:)?//""",
    )
)
"""What in a page in small letters needs the exact look of `complaints`; where none is found, that has no complaint either."""

Attributes = dict[str, str]


def is_suspect(page: bytes) -> bool:
    """Whether a quick look finds anything that `complaints` may complain about."""
    small = page.lower()
    return any(pattern.search(small) for pattern in _SUSPECT)


def complaints(page: str) -> tuple[str, ...]:
    """What in `page` is live beyond links and the theme's own files: handlers, frames, script addresses, other hosts."""
    auditor = _Auditor()
    auditor.feed(page)
    auditor.close()
    return tuple(auditor.found)


def foreign_style(css: str) -> bool:
    """Whether a style sheet would ask another host."""
    return _FOREIGN_STYLE.search(css) is not None


class _Auditor(HTMLParser):
    """Reads a page tag by tag and notes what must not be there."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"
        # A browser takes the first of two attributes of one name.
        self.found += _in_tag(tag, {name: value or "" for name, value in reversed(attrs)})

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser's signature
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if self._in_style and foreign_style(data):
            self.found.append(_STYLE)


_STYLE = "a style that asks another host"


def _in_tag(tag: str, values: Attributes) -> Iterator[str]:
    if tag in _BANNED_TAGS:
        yield f"a <{tag}>"
    if tag == "meta" and values.get("http-equiv", "").lower() == "refresh" and _leaves(values.get("content", "")):
        yield "a refresh that leaves the site"
    if foreign_style(values.get("style", "")):
        yield _STYLE
    for name, value in values.items():
        if name.startswith("on") or name in _LIVE_ATTRIBUTES:
            yield f"the attribute {name} on a <{tag}>"
        elif name in _URL_ATTRIBUTES:
            is_followed = name != "cite" and not _is_link(tag, values)
            for url in value.split(",") if name == "srcset" else (value,):
                yield from _in_address(tag, url, is_followed)


def _in_address(tag: str, written: str, is_followed: bool) -> Iterator[str]:
    """What is wrong with an address: that of a link, or of what a browser loads by itself (`is_followed`)."""
    url = "".join(char for char in written if char > " ").replace("\\", "/")
    scheme = _SCHEME.match(url)
    if is_followed:
        if url.startswith("//") or (scheme is not None and not url.lower().startswith("data:image/")):
            yield f"a <{tag}> that loads {url[:60]!r}"
    elif scheme is not None and scheme[1].lower() not in _LINK_SCHEMES:
        yield f"a link to {url[:60]!r}"


def _is_link(tag: str, values: Attributes) -> bool:
    """Whether a browser follows the tag's address only when its reader asks for it."""
    return tag in _LINKS or (tag == "link" and _LOADING_RELS.isdisjoint(values.get("rel", "").lower().split()))


def _leaves(refresh: str) -> bool:
    target = refresh.partition("=")[2].strip(" \"'")
    return target.startswith(("//", "\\")) or _SCHEME.match(target) is not None
