"""Linked data: what a page is about, in the words of schema.org, so that other programs can read it without guessing.

Only what is certain is stated: direct quotations whose speaker is sure. Everything else is for readers, with its doubt.
"""

import json
import re
from typing import Any

from markupsafe import Markup

from generator.config import Config
from generator.records import Actor, Analysis, Topic
from generator.site import links
from generator.site.index.lookup import Lookup, Said

MOST_QUOTATIONS = 40
MOST_MENTIONS = 20
_TYPES = {"PERSON": "Person", "ORG": "Organization", "NORP": "Thing", "GPE": "Place", "LOC": "Place", "FAC": "Place"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_UNSAFE = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def as_script(data: dict[str, Any]) -> Markup:
    """`data` as the content of a script element: nothing in it can end the element or begin another."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_UNSAFE))  # noqa: S704 - every character that HTML knows is escaped above


def site_data(config: Config) -> dict[str, Any]:
    """The home page: the site itself."""
    return _without_none(
        {
            "@type": "WebSite",
            "name": config.title,
            "description": config.description,
            "url": _address(links.HOME, config),
        }
    )


def actor_data(actor: Actor, lookup: Lookup, config: Config) -> dict[str, Any]:
    """An actor's page: who or what it is, under which names, in which offices, and what was certainly said."""
    kind = _TYPES.get(actor.type, "Thing")
    about = _actor(actor, config) | {
        "alternateName": [name.form for name in actor.names if name.form != actor.name] or None,
        "jobTitle": list(dict.fromkeys(role.role for role in actor.roles)) or None if kind == "Person" else None,
        "sameAs": f"https://www.wikidata.org/wiki/{actor.wikidata}" if actor.wikidata else None,
    }
    certain = [
        said
        for said in lookup.said_by.get(actor.id, ())
        if said.quote.kind == "direct" and said.quote.confidence >= config.certain
    ]
    if kind not in {"Person", "Organization"}:
        certain = []
    quotations = [_quotation(said, actor, config) for said in certain[:MOST_QUOTATIONS]]
    return {"@graph": [_without_none(about), *quotations]}


def article_data(analysis: Analysis, lookup: Lookup, config: Config) -> dict[str, Any]:
    """An article's page: the article as it was published, and whom it names."""
    article = analysis.article
    named = (lookup.actors[actor] for actor in lookup.actors_in[article.id][:MOST_MENTIONS])
    day = _DAY.match(article.published or "")
    return _without_none(
        {
            "@type": "NewsArticle",
            "headline": article.title,
            "datePublished": day.group() if day else None,
            "publisher": {"@type": "Organization", "name": article.publisher} if article.publisher else None,
            "author": {"@type": "Person", "name": article.author} if article.author else None,
            "inLanguage": article.language,
            "url": links.web_address(article.url),
            "mainEntityOfPage": _address(links.article_path(article.id), config),
            "mentions": [_without_none(_actor(actor, config)) for actor in named] or None,
        }
    )


def topic_data(topic: Topic, lookup: Lookup, config: Config) -> dict[str, Any]:
    """A topic's page: a collection of the articles on it."""
    articles = [lookup.by_article[article].article for article in topic.articles if article in lookup.by_article]
    parts = [{"@type": "NewsArticle", "headline": article.title or article.id} for article in articles[:MOST_MENTIONS]]
    return _without_none(
        {
            "@type": "CollectionPage",
            "name": topic.name,
            "description": topic.description,
            "url": _address(links.topic_path(topic.id), config),
            "hasPart": parts or None,
        }
    )


def _actor(actor: Actor, config: Config) -> dict[str, Any]:
    address = _address(links.actor_path(actor.id), config)
    return {"@type": _TYPES.get(actor.type, "Thing"), "@id": address, "name": actor.name, "url": address}


def _quotation(said: Said, actor: Actor, config: Config) -> dict[str, Any]:
    article = said.analysis.article
    page = _address(links.article_path(article.id), config)
    return _without_none(
        {
            "@type": "Quotation",
            "text": " ".join(said.quote.text.split()),
            "spokenByCharacter": _without_none(_actor(actor, config)),
            "url": f"{page}#{links.quote_anchor(said.quote)}" if page else None,
            "isPartOf": _without_none(
                {
                    "@type": "NewsArticle",
                    "headline": article.title or article.id,
                    "url": links.web_address(article.url) or page,
                }
            ),
        }
    )


def _address(path: str, config: Config) -> str | None:
    return None if config.site_url is None else f"{config.site_url.rstrip('/')}/{path}"


def _without_none(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value is not None}
