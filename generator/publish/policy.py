"""What a finished page may do in a browser: run the theme's scripts, load from its own host, and nothing else.

`seal` writes a Content Security Policy into a page. Its scripts are named by their hashes, and the hashes come from a page
that holds no article text, so a script that got in by another way is never allowed. `complaints` is the second line: it
reads a page as a browser does and names whatever is live and should not be there.
"""

import base64
import hashlib
import re
from html.parser import HTMLParser

from generator.errors import PublishError

_CHARSET = b'<meta charset="utf-8">'
_SCRIPT = re.compile(rb"<script\b([^>]*)>(.*?)</script\s*>", re.IGNORECASE | re.DOTALL)
_SCRIPT_START = re.compile(rb"<script\b", re.IGNORECASE)
_DATA_BLOCK = re.compile(rb"""\btype\s*=\s*["']?(?:application/(?:ld\+)?json)\b""", re.IGNORECASE)
_SOURCE = re.compile(rb"""\bsrc\s*=""", re.IGNORECASE)

_POLICY = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; "
    "worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'"
)

_BANNED_TAGS = frozenset({"applet", "base", "embed", "fencedframe", "frame", "frameset", "iframe", "object", "portal"})
_URL_ATTRIBUTES = frozenset(
    {"action", "background", "cite", "data", "formaction", "href", "manifest", "poster", "src", "srcset", "xlink:href"}
)
_LOADING_RELS = frozenset(
    {"apple-touch-icon", "dns-prefetch", "icon", "manifest", "modulepreload", "preconnect", "prefetch", "preload"}
    | {"prerender", "stylesheet"}
)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_LINK_SCHEMES = frozenset({"http", "https", "mailto"})
_FOREIGN_STYLE = re.compile(r"""(?:url\(|@import)\s*["']?\s*(?:[a-z][a-z0-9+.-]*:)?//""", re.IGNORECASE)

_PLAIN_URL = rb"""(?:"(?:https?://|mailto:|\#|\.|/(?!/)|[\w-]+(?:[/."?\#]))[^"&\\]*"|"")"""
_PLAIN_REFRESH = rb"""="refresh"\ content="0;\ url=(?:\.\./)*[\w-]+(?:/[\w-]+)*\.html(?:\#[\w-]*)?">"""
_SUSPECT = tuple(
    re.compile(pattern, re.VERBOSE)
    for pattern in (
        rb"<(?:applet|base|embed|fencedframe|frame|frameset|iframe|object|portal)\b",
        rb"""[\s"'/]on[a-z]+\s*=""",
        rb"http-equiv(?:(?<!<meta\ http-equiv)|(?!" + _PLAIN_REFRESH + rb"))",
        rb"srcdoc",
        rb"srcset",
        rb"ping\s*=",
        rb"url\(",
        rb"@import",
        rb"""[\s"'/](?:xlink:)?(?:action|background|cite|data|formaction|href|manifest|poster|src)\s*=\s*+(?!"""
        + _PLAIN_URL
        + rb")",
        rb"""<(?!link\ rel="(?:canonical|alternate)"|a\b|meta\b|q\b|blockquote\b)
             [a-z][^<>]*(?<!\sxmlns)=\s*+"?+\s*+(?:https?:)?//""",
    )
)
"""What in a page in small letters needs the exact look of `_Auditor`; where none is found, that has no complaint either."""


def script_hashes(page: bytes) -> frozenset[str]:
    """The hashes (`sha256-…`) of the inline scripts that `page` would run."""
    return frozenset(
        f"sha256-{base64.b64encode(hashlib.sha256(body).digest()).decode()}"
        for attributes, body in _SCRIPT.findall(page)
        if not _SOURCE.search(attributes) and not _DATA_BLOCK.search(attributes)
    )


def seal(page: bytes, trusted: frozenset[str], name: str) -> bytes:
    """`page` with its policy, written where it holds for everything that follows.

    Raises:
        PublishError: the page is no page of the theme's, holds an inline script that is not `trusted`, or has complaints.
    """
    place = page.find(_CHARSET)
    first = _SCRIPT.search(page)
    if place < 0 or (first is not None and first.start() < place):
        raise PublishError(
            f"{name} does not begin as a page of the theme. Let templates/theme/main.html extend base.html."
        )
    found = complaints(page.decode("utf-8", "replace")) if is_suspect(page) else ()
    unclosed = len(_SCRIPT.findall(page)) != len(_SCRIPT_START.findall(page))
    if unclosed or not script_hashes(page) <= trusted:
        found = ("an inline script that does not come from the theme", *found)
    if found:
        raise PublishError(
            f"{name} holds {found[0]}. Take it out of the page or its template; scripts belong into files of the theme."
        )
    hashes = "".join(f" '{value}'" for value in sorted(trusted))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{_POLICY.format(hashes=hashes)}">'
    end = place + len(_CHARSET)
    return page[:end] + meta.encode() + page[end:]


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
        values = {name: value or "" for name, value in reversed(attrs)}
        if tag in _BANNED_TAGS:
            self.found.append(f"a <{tag}>")
        if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
            self._check_refresh(values.get("content", ""))
        for name, value in values.items():
            self._check_attribute(tag, name, value, values)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser's signature
        self._in_style = False

    def handle_data(self, data: str) -> None:
        if self._in_style and foreign_style(data):
            self.found.append("a style that asks another host")

    def _check_attribute(self, tag: str, name: str, value: str, values: dict[str, str]) -> None:
        if name.startswith("on") or name in {"srcdoc", "ping"}:
            self.found.append(f"the attribute {name} on a <{tag}>")
        elif name == "style" and foreign_style(value):
            self.found.append("a style that asks another host")
        elif name in _URL_ATTRIBUTES:
            for url in value.split(",") if name == "srcset" else (value,):
                self._check_url(tag, name, url, values)

    def _check_url(self, tag: str, name: str, value: str, values: dict[str, str]) -> None:
        url = "".join(char for char in value if char > " ").replace("\\", "/")
        scheme = _SCHEME.match(url)
        loads = name != "cite" and (tag not in {"a", "area", "link"} or self._is_loading_link(tag, values))
        if loads and (url.startswith("//") or (scheme is not None and not url.lower().startswith("data:image/"))):
            self.found.append(f"a <{tag}> that loads {url[:60]!r}")
        elif not loads and scheme is not None and scheme[1].lower() not in _LINK_SCHEMES:
            self.found.append(f"a link to {url[:60]!r}")

    @staticmethod
    def _is_loading_link(tag: str, values: dict[str, str]) -> bool:
        return tag == "link" and not _LOADING_RELS.isdisjoint(values.get("rel", "").lower().split())

    def _check_refresh(self, content: str) -> None:
        target = content.partition("=")[2].strip(" \"'")
        if target.startswith(("//", "\\")) or _SCHEME.match(target):
            self.found.append("a refresh that leaves the site")
