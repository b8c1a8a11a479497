"""What a finished page may do in a browser: run the theme's scripts, load from its own host, and nothing else.

`seal` writes a Content Security Policy into a page. Its scripts are named by their hashes, and the hashes come from a page
that holds no article text, so a script that got in by another way is never allowed. The audit is the second line.
"""

import base64
import hashlib
import re

from generator.errors import PublishError
from generator.publish.audit import complaints, is_suspect

THEME_PAGE = "404.html"
"""The page that holds what the theme puts around every page and no article's text."""

_CHARSET = re.compile(rb'<meta charset="?utf-8"?>')
_LEADING = re.compile(
    rb"""\s*<!doctype\ html>\s*<html\ lang="?en"?>\s*<head>\s*<meta\ charset="?utf-8"?>\s*<title>Redirecting\.\.\.</title>
    \s*<link\ [^<>]*>\s*(?P<script><script>[^<]*</script>)\s*<meta\ [^<>]*>\s*</head>
    \s*<body>[^<]*<a\ [^<>]*>[^<]*</a>[^<]*</body>\s*</html>\s*""",
    re.IGNORECASE | re.VERBOSE,
)
"""A page of the plugin `redirects`: it leads on by its `meta` too, and its script stays out."""

_SCRIPT = re.compile(rb"<script\b([^>]*)>(.*?)</script\s*>", re.IGNORECASE | re.DOTALL)
_SCRIPT_START = re.compile(rb"<script\b", re.IGNORECASE)
_DATA_BLOCK = re.compile(rb"""\btype\s*=\s*["']?(?:application/(?:ld\+)?json)\b""", re.IGNORECASE)
_SOURCE = re.compile(rb"""\bsrc\s*=""", re.IGNORECASE)

_POLICY = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; "
    "worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'"
)


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
    if leading := _LEADING.fullmatch(page):
        page = page.replace(leading["script"], b"", 1)
    place = _CHARSET.search(page)
    first = _SCRIPT.search(page)
    if place is None or (first is not None and first.start() < place.start()):
        raise PublishError(
            f"{name} does not begin as a page of the theme. Let templates/theme/main.html extend base.html."
        )
    found = complaints(page.decode("utf-8", "replace")) if is_suspect(page) else ()
    unclosed = len(_SCRIPT.findall(page)) != len(_SCRIPT_START.findall(page))
    if unclosed or not script_hashes(page) <= trusted:
        found = ("an inline script that does not come from the theme", *found)
    if found and name == THEME_PAGE:
        raise PublishError(
            f"The theme, or what mkdocs.yml adds to it, puts {found[0]} into every page; a page may ask no other host. Begin "
            "mkdocs.yml with INHERIT: .cache/mkdocs.yml for the program's theme, or name one that extends Material for MkDocs "
            "(theme: {name: material, font: false}) and keep fonts, styles and scripts with the project."
        )
    if found:
        raise PublishError(
            f"{name} holds {found[0]}. Take it out of the page or its template; scripts belong into files of the theme."
        )
    hashes = "".join(f" '{value}'" for value in sorted(trusted))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{_POLICY.format(hashes=hashes)}">'
    return page[: place.end()] + meta.encode() + page[place.end() :]
