"""The list of pages for search engines: without the day of the build, in one order, and whole where some pages were built."""

import gzip
import html
import re
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote, urljoin

_LASTMOD = re.compile(rb"\s*<lastmod>[^<]*</lastmod>")
_URL = re.compile(rb"<url>.*?</url>", re.DOTALL)
_LOC = re.compile(rb"<loc>(.*?)</loc>", re.DOTALL)

NAME = "sitemap.xml"


def settle(sitemap: Path, earlier: Path | None = None, gone: Iterable[str] = ()) -> None:
    """Take out the days that MkDocs gives as those on which every page changed, and order pages by their addresses.

    Pages of an `earlier` list are added, but those whose addresses are `gone`.
    """
    content = _LASTMOD.sub(b"", sitemap.read_bytes())
    pages = {} if earlier is None else _pages(earlier.read_bytes())
    for address in gone:
        pages.pop(address, None)
    pages |= _pages(content)
    head, tail = content.partition(b"<url>")[0].rstrip(), content.rpartition(b"</url>")[2].lstrip()
    if pages:
        listed = b"".join(b"\n    " + pages[address] for address in sorted(pages))
        content = head.removesuffix(b"</urlset>").rstrip() + listed + b"\n" + (tail or b"</urlset>")
    sitemap.write_bytes(content)
    sitemap.with_suffix(".xml.gz").write_bytes(gzip.compress(content, mtime=0))


def address_of(page: str, site_url: str) -> str:
    """The address of a page as the list gives it."""
    return urljoin(site_url, quote(page))


def _pages(content: bytes) -> dict[str, bytes]:
    """What is said of each page, by its address."""
    said = _URL.findall(content)
    return {html.unescape(found[1].decode("utf-8", "replace")): one for one in said if (found := _LOC.search(one))}
