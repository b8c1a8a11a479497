"""Corpus in, pages out: links, what each page shows, how it looks, what is offered for download."""

from collections.abc import Iterator
from pathlib import Path

from generator.config import Config
from generator.records import Corpus, Page
from generator.site.downloads.exports import download_pages
from generator.site.index.watched import Watch
from generator.site.output.earlier import Earlier
from generator.site.render import Ahead, in_turn, render_pages
from generator.site.shards import by_shards
from generator.values import Spread


def render_site(
    corpus: Corpus,
    config: Config,
    templates: Path,
    earlier: Earlier | None = None,
    watch: Watch | None = None,
    ahead: Ahead | None = None,
    spread: Spread | None = None,
) -> Iterator[Page]:
    """Every page and download of the site: no clock, no files but the templates; the same corpus, the same pages.

    Each is made when it is asked for, so that those of a large site need not be held together. `earlier` has pages that
    need not be rendered again; it changes none of them. `watch` notes what it takes to make them. `ahead` may have
    single pages made first, `spread` has other processes make those that have a view.
    """
    watch = watch or Watch()
    draw = in_turn if spread is None else by_shards(corpus, config, templates, spread, watch)
    yield from render_pages(corpus, config, templates, earlier, watch, ahead, draw)
    yield from download_pages(corpus, with_text=config.article_text == "full", title=config.title)
