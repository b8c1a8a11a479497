"""Corpus in, pages out: links, what each page shows, how it looks, what is offered for download."""

from collections.abc import Iterator
from pathlib import Path

from generator.config import Config
from generator.records import Corpus, Page
from generator.site.downloads.exports import download_pages
from generator.site.index.lookup import Lookup
from generator.site.index.watched import Watch
from generator.site.output.earlier import Earlier
from generator.site.render import in_turn, render_pages
from generator.site.shards import by_shards
from generator.values import Spread


def render_site(
    corpus: Corpus,
    config: Config,
    templates: Path,
    earlier: Earlier | None = None,
    watch: Watch | None = None,
    lookup: Lookup | None = None,
    spread: Spread | None = None,
) -> Iterator[Page]:
    """Every page and download of the site: no clock, no files but the templates; the same corpus, the same pages.

    Each is made when it is asked for, so that those of a large site need not be held together. `earlier` has pages that
    need not be rendered again; it changes none of them. `watch` notes what it takes to make them. `lookup` is that of the
    corpus, where it is there already; `spread` has other processes make those that have a view.
    """
    watch = watch or Watch()
    draw = in_turn if spread is None else by_shards(corpus, config, templates, spread, watch)
    yield from render_pages(corpus, config, templates, earlier, watch, lookup, draw)
    yield from download_pages(corpus, with_text=config.article_text == "full", title=config.title)
