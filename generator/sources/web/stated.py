"""What a page says about itself, each datum with the place on the page that says it."""

import re
from urllib.parse import urlsplit

from msgspec import Struct

from generator.sources.web.author import author
from generator.sources.web.outlet import outlet
from generator.sources.web.page import Element
from generator.sources.web.paywall import is_sold
from generator.sources.web.places import Markup, Stated, markup, stated, value_of
from generator.sources.web.publication import publication
from generator.sources.web.title import near_title, title

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")


class PageData(Struct, frozen=True, kw_only=True):
    """What a page says about itself; None where it does not. `is_sold` where it says that the whole is for subscribers."""

    title: Stated | None = None
    published: Stated | None = None
    author: Stated | None = None
    publisher: Stated | None = None
    url: Stated | None = None
    language: Stated | None = None
    is_sold: bool = False


def page_data(tree: Element) -> PageData:
    """Read the head, the linked data, the microdata and the visible byline of a page."""
    page = markup(tree)
    publisher, language = outlet(page), _language(page)
    headline = title(page, publisher)
    near = near_title(tree, headline)
    return PageData(
        title=headline,
        published=publication(page, near, value_of(language)),
        author=author(page, near, publisher),
        publisher=publisher,
        url=_url(page),
        language=language,
        is_sold=is_sold(tree, page.article),
    )


def _url(page: Markup) -> Stated | None:
    """The page's own address, where it states a whole one."""
    found = (Stated(address.value.strip(), address.origin) for address in stated(page, "url"))
    return next((address for address in found if _is_whole(address.value)), None)


def _language(page: Markup) -> Stated | None:
    """The language that the page claims."""
    root = Stated(page.tree.get("lang") or "", "<html lang>")
    return next((found for found in (root, *stated(page, "language")) if _LANGUAGE.fullmatch(found.value)), None)


def _is_whole(address: str) -> bool:
    """Whether `address` is a whole one of the web."""
    try:
        parts = urlsplit(address)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False
