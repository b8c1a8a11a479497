"""Linked data: what a page is about, in the words of schema.org, so that other programs can read it without guessing.

Only what is certain is stated: direct quotations whose speaker is sure. Everything else is for readers, with its doubt.
"""

import json
import re
from itertools import islice
from typing import Any

from markupsafe import Markup

from generator.config import Config
from generator.data import rows
from generator.records import Actor, Analysis, Article, Topic
from generator.site import links, wording
from generator.site.downloads.explorer.shards import known_day
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said
from generator.site.parts.context import title_of

MOST_QUOTATIONS = 20
MOST_MENTIONS = 20
_TYPES = {label: schema for label, _, schema in rows("kinds.tsv")}
_SPEAKERS = frozenset({"Person", "Organization"})
"""What can be said to have said something."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_UNSAFE = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def as_script(data: dict[str, Any]) -> Markup:
    """`data` as the content of a script element: nothing in it can end the element or begin another."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_UNSAFE))  # noqa: S704 - every character that HTML knows is escaped above


def site_data(config: Config) -> dict[str, Any]:
    """The home page: the site itself."""
    return _thing("WebSite", name=config.title, description=config.description, url=_address(links.HOME, config))


def actor_data(actor: Actor, lookup: Lookup, config: Config) -> dict[str, Any]:
    """An actor's page: who or what it is, under which names, in which offices, and what was certainly said."""
    kind = _TYPES.get(actor.type, "Thing")
    offices = list(dict.fromkeys(role.role for role in actor.roles)) if kind == "Person" else []
    about = _actor(actor, config) | _without_none(
        alternateName=[name.form for name in actor.names if name.form != actor.name] or None,
        jobTitle=offices or None,
        sameAs=f"https://www.wikidata.org/wiki/{actor.wikidata}" if actor.wikidata else None,
    )
    said = lookup.statements.by.get(actor.id, ()) if kind in _SPEAKERS else ()
    certain = (one for one in said if one.quote.kind == "direct" and one.quote.confidence >= config.certain)
    return {"@graph": [about, *(_quotation(one, actor, config) for one in islice(certain, MOST_QUOTATIONS))]}


def article_data(analysis: Analysis, lookup: Lookup, config: Config) -> dict[str, Any] | None:
    """An article's page: the article as it was published, and whom it names; None of one that was not read."""
    if analysis.listed_in:
        return None
    article = analysis.article
    named = lookup.articles.actors_in[article.id][:MOST_MENTIONS]
    return _thing(
        "NewsArticle",
        headline=article.title,
        datePublished=_day_of(article),
        publisher=_called("Organization", article.publisher),
        author=_called("Person", article.author),
        inLanguage=article.language,
        url=links.web_address(article.url),
        mainEntityOfPage=_address(links.article_path(article.id), config),
        mentions=[_of_actor(a, lookup.actors.names[a], lookup.actors.types[a], config) for a in named] or None,
    )


def topic_data(topic: Topic, lookup: Lookup, config: Config) -> dict[str, Any]:
    """A topic's page: a collection of the articles on it."""
    articles = [lookup.articles.by_id[article] for article in topic.articles if article in lookup.articles.by_id]
    return _thing(
        "CollectionPage",
        name=topic.name,
        description=topic.description,
        url=_address(links.topic_path(topic.id), config),
        hasPart=[_thing("NewsArticle", headline=title_of(a)) for a in articles[:MOST_MENTIONS]] or None,
    )


def _actor(actor: Actor, config: Config) -> dict[str, Any]:
    return _of_actor(actor.id, actor.name, actor.type, config)


def _of_actor(actor: str, name: str, kind: str, config: Config) -> dict[str, Any]:
    address = _address(links.actor_path(actor), config)
    return _without_none(**{"@type": _TYPES.get(kind, "Thing"), "@id": address, "name": name, "url": address})


def _quotation(said: Said, actor: Actor, config: Config) -> dict[str, Any]:
    """What somebody said, created when the text says that it was said; the article's day is only the article's."""
    article = said.analysis.article
    page = _address(links.article_path(article.id), config)
    source = _thing(
        "NewsArticle",
        headline=title_of(said.analysis),
        datePublished=_day_of(article),
        url=links.web_address(article.url) or page,
    )
    spoken = said.quote.said_from
    return _thing(
        "Quotation",
        text=wording.one_line(said.quote.text),
        dateCreated=None if spoken is None else known_day(spoken, said.quote.said_to),
        spokenByCharacter=_actor(actor, config),
        url=f"{page}#{links.quote_anchor(said.quote)}" if page else None,
        isPartOf=source,
    )


def _day_of(article: Article) -> str | None:
    """The day on which an article was published, where it is known to a day."""
    day = _DAY.match(article.published or "")
    return day.group() if day else None


def _address(path: str, config: Config) -> str | None:
    return None if config.site_url is None else f"{config.site_url.rstrip('/')}/{path}"


def _thing(kind: str, **properties: Any) -> dict[str, Any]:
    """A thing of a type of schema.org, with those of its properties that are known."""
    return {"@type": kind, **_without_none(**properties)}


def _called(kind: str, name: str | None) -> dict[str, Any] | None:
    return _thing(kind, name=name) if name else None


def _without_none(**properties: Any) -> dict[str, Any]:
    return {key: value for key, value in properties.items() if value is not None}
