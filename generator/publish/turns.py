"""MkDocs in turns: it holds all pages that it builds, so that of a large site it builds some at a time.

First it is given everything, with empty files in the places of the pages that are to be built later, which it therefore passes
by: links are followed, and the list of pages is whole. Then these pages are built, so many at once, each from its own file
(`partial.is_enough` says where that gives the same bytes).
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msgspec import Struct

from generator.publish.mkdocs import run_mkdocs
from generator.publish.partial import in_navigation, is_enough, lay_out
from generator.publish.sitemap import NAME as SITEMAP

AT_ONCE = 5000
"""With so many pages MkDocs takes about 250 MB."""


class Site(Struct, frozen=True, kw_only=True):
    """A site that is to be built in the folder `into` of the project `root`.

    `options` and `written` are the settings of `briefing.yml` and `mkdocs.yml`; `docs` are the paths of all sources,
    `generated` those that a build wrote, and `finished` has the finished page of each that is one.
    """

    root: Path
    into: Path
    options: Mapping[str, Any]
    written: Mapping[str, Any]
    docs: Set[str]
    generated: Set[str]
    finished: Mapping[str, str]


def build_pages(site: Site, given: frozenset[str] | None, keep: bool) -> None:
    """Have MkDocs build the pages of the `given` sources, or of all.

    With `keep`, pages that are in the folder already, and not older than their source, stay as they are.

    Raises:
        PublishError: MkDocs failed or warned.
    """
    later = _later(site, site.docs if given is None else given)
    with _places(site, later):
        if given is None:
            run_mkdocs(site.root, site.into, site.options, keep=keep or bool(later))
        else:
            _build(site, given)
    if not later:
        return
    listed = (site.into / SITEMAP).read_bytes()
    always = (site.docs - site.generated) | (in_navigation(site.written) & site.docs)
    for start in range(0, len(later), AT_ONCE):
        _build(site, always | {*later[start : start + AT_ONCE]})
    (site.into / SITEMAP).write_bytes(listed)


def _later(site: Site, given: Iterable[str]) -> Sequence[str]:
    """The pages that may be built apart from the others, where these are too many to be built at once."""
    apart = site.generated - in_navigation(site.written)
    pages = sorted(path for path in given if path.endswith(".md") and path in apart)
    return pages if len(pages) > AT_ONCE and is_enough(site.root, site.written, pages) else ()


@contextmanager
def _places(site: Site, later: Sequence[str]) -> Iterator[None]:
    """While it lasts, there are files in the places of pages that are built `later`."""
    places = [site.into / site.finished[path] for path in later]
    for place in places:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()
    yield
    for place in places:
        place.unlink()


def _build(site: Site, some: Iterable[str]) -> None:
    """Have MkDocs build the pages of `some` sources that are not there yet."""
    folder = site.into.with_name(f"{site.into.name}.docs")
    try:
        lay_out(site.root / "docs", folder, some)
        run_mkdocs(site.root, site.into, site.options, keep=True, docs=folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
