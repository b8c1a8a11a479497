"""Small pages for the tests of what a page states."""

from typing import Any

from generator.sources.web.page import parse
from generator.sources.web.places import Markup, markup


def tree(body: str, head: str = "", root: str = '<html lang="en">') -> Any:
    """The tree of a page with this body and head."""
    return parse(f"<!doctype html>{root}<head>{head}</head><body>{body}</body></html>")


def page(body: str, head: str = "", root: str = '<html lang="en">') -> Markup:
    """What the markup of such a page states."""
    return markup(tree(body, head, root))
