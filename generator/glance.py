"""Pages before their site: whoever looks at one while all is made again sees it as soon as it is known who is who.

What such a page shows of subjects, of words that several reports have, and of what changed, is what the last build found; where
that is no longer so, the page of the whole site tells. Where nobody is another than before, pages wait for the subjects. A
process that builds again and again remembers what this takes.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple, TypeVar

from msgspec import structs

from generator.config import Config
from generator.corpus.identity.actors import Resolution
from generator.corpus.topics.assignment import assign
from generator.corpus.topics.find import TopicResult
from generator.records import Analysis, Corpus, Page
from generator.site.index.lookup import Lookup, build_lookup
from generator.site.render import page_maker
from generator.store.memory import Memory
from generator.store.steps import Held

T = TypeVar("T")

Ahead = Callable[[Callable[[str], Page | None]], None]
"""Is given what makes the page at a path, where that is of an article, an actor or a topic."""


class _Last(NamedTuple):
    """The corpus of the last build, without its analyses, and the ids of its articles."""

    corpus: Corpus
    articles: tuple[str, ...]


class Glance:
    """What is remembered between builds, and who looks: `ahead` is called at most once in each, before all pages are made.

    `analyses` and `held` are what was found of the articles, one by one and by the steps that decisions do not change.
    """

    def __init__(self) -> None:
        """Remember nothing; nobody looks."""
        self.ahead: Ahead | None = None
        self.analyses, self.held = Memory(), Held()
        self._corpora = Memory()
        self._last: _Last | None = None
        self._lookup: Lookup | None = None

    def corpus(self, read: object, find: Callable[[], T], config: Config, templates: Path) -> T:
        """What was found from the same last time, of which pages are shown at once; else what `find` returns."""
        found = self._corpora.of((read, config.hide_below), find)
        if self._lookup is not None:
            self._show(self._lookup, config, templates)
        return found

    def known(self, resolution: Resolution, topics: TopicResult | None, config: Config, templates: Path) -> None:
        """Show pages by who is who now, if the articles are those of the last build, of which nothing is remembered then.

        Where nobody is shown before `topics` are known, these are shown too.
        """
        last, self._last, self._lookup = self._last, None, None
        if last is None or last.articles != _ids(resolution.analyses):
            return
        if topics is None:
            topics = TopicResult(assign(resolution.analyses, last.corpus.topics), last.corpus.topics)
        now = structs.replace(
            last.corpus,
            analyses=topics.analyses,
            topics=topics.topics,
            actors=resolution.actors,
            reviews=resolution.reviews,
        )
        self._show(build_lookup(now, config.hide_below), config, templates)

    def lookup(self, corpus: Corpus, config: Config) -> Lookup:
        """Where the pages of a corpus look up what they show, and what the next build may begin with."""
        if self._lookup is None:
            self._last = _Last(structs.replace(corpus, analyses=()), _ids(corpus.analyses))
            self._lookup = build_lookup(corpus, config.hide_below)
        return self._lookup

    def _show(self, lookup: Lookup, config: Config, templates: Path) -> None:
        if self.ahead is not None:
            self.ahead(page_maker(lookup, config, templates))


def _ids(analyses: Iterable[Analysis]) -> tuple[str, ...]:
    return tuple(analysis.article.id for analysis in analyses)
