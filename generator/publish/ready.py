"""A hook of MkDocs: bodies that the build wrote as HTML go past Markdown, which would take most of the time to find nothing.

Without the hook the pages have the same bytes, only later: plain `mkdocs build` stays a way to the site. What Markdown would
note on the way, the places of a page that others may lead to, is noted here.
"""

import re
from typing import Any

from mkdocs.structure.pages import Page

_BODY = "body"
_PLACE = re.compile(r'\sid="([^"]+)"')


def on_page_markdown(markdown: str, /, *, page: Page, **_: Any) -> str | None:
    """Lay the body of a generated page aside; a hand-written one is Markdown and stays it."""
    if page.meta.get("generated") is not True:
        return None
    page.meta[_BODY] = markdown.strip()
    return ""


def on_page_content(html: str, /, *, page: Page, **_: Any) -> str:
    """The body that was laid aside, or what Markdown made."""
    body: str | None = page.meta.pop(_BODY, None)
    if body is None:
        return html
    page.present_anchor_ids = set(_PLACE.findall(body))
    return body
