"""The page that is being made: what it is made from, how it leads to other pages, and the sources that it cites."""

from collections import Counter
from collections.abc import Callable, Iterable

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext
from generator.config import Config
from generator.records import Analysis, Named
from generator.site import links, wording
from generator.site.grouping import ranked
from generator.site.index.lookup import Lookup
from generator.site.index.times import DAY


class Link(Struct, frozen=True):
    """Words that lead somewhere; `href` empty where they lead nowhere, `note` is said beside them.

    `lang` is the words' language where they are an article's and the interface has another.
    """

    text: str
    href: str = ""
    note: str = ""
    lang: str = ""


class Source(Struct, frozen=True, kw_only=True):
    """An article that a page cites: its number there, its own page, and its address in the world."""

    number: int
    title: str
    href: str
    about: str
    url: str | None
    lang: str = ""


class Ref(Struct, frozen=True):
    """A source's number, leading to the sentence on the article's page."""

    number: int
    href: str
    label: str


class Context:
    """What everything that one page shows is made with.

    With `cites`, sources are numbered in the order in which the page first names them; else nothing has a number.
    """

    def __init__(self, page: str, lookup: Lookup, config: Config, *, cites: bool = False) -> None:
        self.page = page
        self.lookup = lookup
        self.config = config
        self._cites = cites
        self._numbers: dict[str, int] = {}

    def to(self, path: str, anchor: str = "") -> str:
        """The address of another page, and a place on it, as seen from this one."""
        return links.href(self.page, path, anchor)

    def to_article(self, article: str, anchor: str = "") -> str:
        """The address of an article's page, and a place on it."""
        return self.to(links.article_path(article), anchor)

    def actor(self, actor: str, note: str = "") -> Link:
        """The name of an actor, leading to its page."""
        return Link(self.lookup.actors.name(actor), self.to(links.actor_path(actor)), note)

    def topic(self, topic: str, note: str = "") -> Link:
        """The name of a topic, leading to its page."""
        return Link(self.lookup.topic_names[topic], self.to(links.topic_path(topic)), note)

    def article(self, analysis: Analysis, note: str = "") -> Link:
        """The title of an article, leading to its page."""
        return Link(title_of(analysis), self.to_article(analysis.article.id), note, language_of(analysis))

    def actors(self, actors: Iterable[str]) -> tuple[Link, ...]:
        """The names of actors, each leading to its page."""
        return tuple(map(self.actor, actors))

    def topics(self, topics: Iterable[str]) -> tuple[Link, ...]:
        """The names of topics, each leading to its page."""
        return tuple(map(self.topic, topics))

    def articles(self, analyses: Iterable[Analysis]) -> tuple[Link, ...]:
        """The titles of articles, each leading to its page."""
        return tuple(map(self.article, analyses))

    def counted_actors(self, counts: Counter[str], most: int, sign: str = "") -> tuple[Link, ...]:
        """The actors that are counted most, each with its number (after a `sign`)."""
        return _counted(self.actor, counts, most, sign)

    def counted_topics(self, counts: Counter[str], most: int, sign: str = "") -> tuple[Link, ...]:
        """The topics that are counted most, each with its number (after a `sign`)."""
        return _counted(self.topic, counts, most, sign)

    def named_actor(self, actor: Named) -> Link:
        """An actor of any build: the name that it had, leading nowhere, where it has no page any more."""
        return self.actor(actor.id) if actor.id in self.lookup.actors.by_id else Link(actor.name)

    def named_article(self, article: Named) -> Link:
        """An article of any build, with its publisher and date: the title that it had, where it is gone."""
        found = self.lookup.articles.by_id.get(article.id)
        return Link(article.name) if found is None else self.article(found, about_article(found))

    def place(self, analysis: Analysis, anchor: str) -> Link:
        """A place in an article, called by its publisher or its shortened title."""
        article = analysis.article
        address = self.to_article(article.id, anchor)
        if article.publisher:
            return Link(article.publisher, address)
        return Link(wording.shorten(title_of(analysis), 60), address, lang=language_of(analysis))

    def ref(self, article: str, anchor: str) -> Ref | None:
        """The number of this article among the sources, leading to the place `anchor` on its page."""
        if not self._cites:
            return None
        number = self._numbers.setdefault(article, len(self._numbers) + 1)
        about = self.lookup.articles.by_id[article]
        label = gettext("Source {number}: {name}", number=number, name=about.article.publisher or title_of(about))
        return Ref(number, self.to_article(article, anchor), label)

    def ref_at(self, article: str, start: int) -> Ref | None:
        """The same, leading to the sentence at offset `start`."""
        return self.ref(article, self.lookup.articles.anchor(article, start))

    def sources(self) -> tuple[Source, ...]:
        """All that were cited so far."""
        by_id = self.lookup.articles.by_id
        return tuple(self._source(by_id[article], number) for article, number in self._numbers.items())

    def _source(self, analysis: Analysis, number: int) -> Source:
        article = analysis.article
        return Source(
            number=number,
            title=title_of(analysis),
            href=self.to_article(article.id),
            about=about_article(analysis),
            url=links.web_address(article.url),
            lang=language_of(analysis),
        )


def _counted(link: Callable[[str, str], Link], counts: Counter[str], most: int, sign: str) -> tuple[Link, ...]:
    return tuple(link(counted, f"{sign}{catalogue.number(counts[counted])}") for counted in ranked(counts, most))


def title_of(analysis: Analysis) -> str:
    """An article's title, or its id where it has none."""
    return analysis.article.title or analysis.article.id


def language_of(analysis: Analysis) -> str:
    """The language of an article's words where it is not the interface's, else nothing."""
    return catalogue.other_than_own(analysis.listed_in)


def published_in_words(published: str | None) -> str:
    """An article's date for readers; an undated article says so."""
    return wording.when(published or "") or gettext("undated")


def day_in_words(published: str | None) -> str:
    """An article's date with its day of the week, where it is known to the day."""
    when = published_in_words(published)
    day = wording.weekday(published) if published and len(published) >= DAY else None
    return gettext("{weekday}, {date}", weekday=day, date=when) if day else when


def about_article(analysis: Analysis) -> str:
    """Who published an article, and when."""
    article = analysis.article
    return ", ".join(filter(None, (article.publisher, published_in_words(article.published))))
