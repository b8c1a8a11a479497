"""Places in articles, as the data of a page leads to them."""

from collections.abc import Iterable

from generator.records import Analysis
from generator.site import links
from generator.site.downloads.explorer.shards import Names
from generator.site.parts.context import title_of

Listed = tuple[str, str, str, str]
"""An article: the name of its page, title, outlet, and address in the world."""


class Places:
    """Articles, each once, and places in them."""

    def __init__(self) -> None:
        self._articles = Names[Listed]()

    def at(self, analysis: Analysis, anchor: str) -> tuple[int, str]:
        """A place: where its article is in the list, and the anchor on that article's page."""
        article = analysis.article
        shown = (title_of(analysis), article.publisher or "", links.web_address(article.url) or "")
        return self._articles.at((links.slug(article.id), *shown)), anchor

    def articles(self) -> list[Listed]:
        """The list."""
        return self._articles.all()


def outlets_of(analyses: Iterable[Analysis]) -> dict[str, None]:
    """Who publishes these articles, each once."""
    return dict.fromkeys(filter(None, (analysis.article.publisher for analysis in analyses)))
