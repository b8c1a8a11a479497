"""Feeds and linked data of the written corpus."""

import json
import re
import xml.etree.ElementTree as ET
from typing import Any

import pytest
from msgspec import structs

from generator.config import Config
from generator.records import Corpus, Page
from generator.site.brief.daily import days_of
from generator.site.downloads import linked
from generator.site.downloads.feeds import feed_pages, feed_paths
from generator.site.index.lookup import Lookup, build_lookup
from generator.site.links import outlet_feed
from generator.site.pages.articles import articles_views
from tests.site import sample
from tests.site.sample import corpus, full

CONFIG = Config(site_url="https://briefing.example/daily", title="Harbour Briefing")
ATOM = "{http://www.w3.org/2005/Atom}"
VOCABULARY = {
    "WebSite": {"name", "description", "url"},
    "CollectionPage": {"name", "description", "url", "hasPart"},
    "NewsArticle": {
        "headline",
        "datePublished",
        "publisher",
        "author",
        "inLanguage",
        "url",
        "mainEntityOfPage",
        "mentions",
    },
    "Quotation": {"text", "dateCreated", "spokenByCharacter", "url", "isPartOf"},
    "Person": {"name", "url", "alternateName", "jobTitle", "sameAs"},
    "Organization": {"name", "url", "alternateName", "sameAs"},
    "Place": {"name", "url", "alternateName", "sameAs"},
    "Thing": {"name", "url", "alternateName", "sameAs"},
}
"""The properties of schema.org that a type has, itself or from the types above it, as far as they are used here."""


@pytest.fixture(scope="module")
def lookup() -> Lookup:
    return build_lookup(corpus(), 0.3)


def pages_of(corpus_: Corpus, config: Config = CONFIG) -> list[Page]:
    lookup = build_lookup(corpus_, 0.3)
    return list(feed_pages(lookup, config, days_of(lookup)))


def feeds(corpus_: Corpus, config: Config = CONFIG) -> dict[str, ET.Element]:
    pages = pages_of(corpus_, config)
    return {page.path: ET.fromstring(sample.whole(page)) for page in pages}


def texts(element: ET.Element, path: str) -> list[str]:
    return [found.text or "" for found in element.iterfind("/".join(ATOM + part for part in path.split("/")))]


def test_there_is_a_feed_of_the_site_of_actors_and_of_topics() -> None:
    made = feeds(corpus())
    assert {"feed.xml", "actors/mara-ellingsen.xml", "topics/harbour-tolls.xml"} <= set(made)
    of_pages = set(feed_paths(build_lookup(corpus(), 0.3), CONFIG).values())
    assert {path for path in made if not path.startswith("feeds/")} == of_pages


def test_the_feed_of_days_has_an_entry_a_day_with_what_it_tells_leading_to_its_sentence() -> None:
    feed = feeds(full())["days/index.xml"]
    assert texts(feed, "entry/title")[0] == "Wednesday, 12 March 2031: 1 article, 1 statement"
    assert texts(feed, "entry/id") == sorted(texts(feed, "entry/id"), reverse=True)
    (newest, *_) = texts(feed, "entry/content")
    assert '<a href="https://briefing.example/daily/articles/later.html#q-' in newest


def test_each_outlet_has_a_feed_of_its_articles_and_the_list_of_articles_leads_to_it() -> None:
    made = full()
    lookup = build_lookup(made, 0.3)
    posts = [a.article for a in lookup.articles.newest if a.article.publisher == "The Norvale Post"]
    feed = feeds(made)[outlet_feed("The Norvale Post")]
    assert texts(feed, "title") == ["The Norvale Post – Harbour Briefing"]
    assert texts(feed, "entry/title") == [article.title for article in posts if article.published]
    (view,) = articles_views(lookup, CONFIG)
    assert [(link.text, link.href) for link in view.feeds if link.text == "The Norvale Post"] == [
        ("The Norvale Post", f"../{outlet_feed('The Norvale Post')}")
    ]
    (plain,) = articles_views(lookup, Config())
    assert plain.feeds == ()


def test_feeds_need_an_address_and_a_dated_article() -> None:
    assert feeds(corpus(), Config()) == {}
    undated = [structs.replace(a, article=structs.replace(a.article, published=None)) for a in corpus().analyses]
    assert feeds(structs.replace(corpus(), analyses=tuple(undated))) == {}


def test_a_feed_has_what_atom_asks_for() -> None:
    for path, feed in feeds(corpus()).items():
        assert feed.tag == f"{ATOM}feed"
        assert texts(feed, "id") == [f"https://briefing.example/daily/{path}"]
        for part in (feed, *feed.iterfind(f"{ATOM}entry")):
            assert len(texts(part, "id")) == len(texts(part, "title")) == len(texts(part, "updated")) == 1
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00", texts(part, "updated")[0])
        ids = texts(feed, "entry/id")
        assert len(ids) == len(set(ids)) > 0


def test_an_entry_has_the_statements_with_their_sentences_and_their_doubt() -> None:
    (content,) = texts(feeds(corpus())["actors/tomas-brekke.xml"], "entry/content")
    assert "Tomas Brekke" in content
    assert "through “Brekke’s office”" in content
    assert re.search(r'href="https://briefing\.example/daily/articles/harbour\.html#q-[0-9a-f]+"', content)
    assert "The quay stays open" not in content


def test_undated_articles_are_in_no_feed_and_feeds_are_the_same_in_any_order() -> None:
    assert not any("tolls-2" in text for feed in feeds(corpus()).values() for text in texts(feed, "entry/id"))
    turned = structs.replace(corpus(), analyses=corpus().analyses[::-1], actors=corpus().actors[::-1])
    first, second = (pages_of(each) for each in (corpus(), turned))
    assert sorted(first, key=lambda page: page.path) == sorted(second, key=lambda page: page.path)


@pytest.mark.parametrize(
    ("published", "updated"),
    [
        ("2031", "2031-01-01T00:00:00+00:00"),
        ("2031-03", "2031-03-01T00:00:00+00:00"),
        ("2031-03-05T23:30:00-02:00", "2031-03-06T01:30:00+00:00"),
    ],
)
def test_partial_dates_order_an_entry_and_say_what_they_are(published: str, updated: str) -> None:
    first = corpus().analyses[0]
    dated = structs.replace(first, article=structs.replace(first.article, published=published))
    feed = feeds(structs.replace(corpus(), analyses=(dated,)))["feed.xml"]
    assert texts(feed, "entry/updated") == [updated]
    if len(published) == 4:
        assert "The Norvale Post, 2031<" in texts(feed, "entry/content")[0]


def test_hostile_text_stays_text_in_a_feed() -> None:
    first = corpus().analyses[0]
    title = "<b>x</b> ]]> &amp; \x00\ud800"
    hostile = structs.replace(
        first, article=structs.replace(first.article, title=title, publisher="<script>1</script>")
    )
    feed = feeds(structs.replace(corpus(), analyses=(hostile,)))["feed.xml"]
    assert texts(feed, "entry/title") == ["<b>x</b> ]]> &amp;"]
    assert "<script>" not in texts(feed, "entry/content")[0]


def walk(data: Any) -> list[dict[str, Any]]:
    if isinstance(data, list):
        return [found for item in data for found in walk(item)]
    if not isinstance(data, dict):
        return []
    return [data, *(found for value in data.values() for found in walk(value))]


def all_data(lookup: Lookup, config: Config) -> list[dict[str, Any]]:
    made = [linked.site_data(config)]
    made += [linked.actor_data(actor, lookup, config) for actor in lookup.actors.by_id.values()]
    articles = (linked.article_data(analysis, lookup, config) for analysis in lookup.articles.newest)
    made += [data for data in articles if data is not None]
    return made + [linked.topic_data(topic, lookup, config) for topic in lookup.topics.values()]


@pytest.mark.parametrize("config", [CONFIG, Config()])
def test_linked_data_uses_the_types_and_properties_of_schema_org(lookup: Lookup, config: Config) -> None:
    for data in all_data(lookup, config):
        for node in walk(data):
            if "@graph" not in node:
                assert set(node) - {"@type", "@id"} <= VOCABULARY[node["@type"]]
            assert None not in node.values()
            for name in ("@id", "url", "mainEntityOfPage"):
                assert node.get(name, "https://").startswith("https://")


def test_only_certain_direct_words_are_stated_as_quotations(lookup: Lookup) -> None:
    made = [node for data in all_data(lookup, CONFIG) for node in walk(data) if node.get("@type") == "Quotation"]
    assert [node["text"] for node in made] == [
        "“The quay stays open to every flag,” “Nobody gains from a closed port.”",
    ]
    assert made[0]["spokenByCharacter"]["name"] == "Mara Ellingsen"
    assert made[0]["dateCreated"] == "2031-03-04"
    assert made[0]["isPartOf"]["url"] == "https://post.example/harbour"
    assert made[0]["isPartOf"]["datePublished"] == "2031-03-05"


def test_a_person_has_spellings_and_offices(lookup: Lookup) -> None:
    person = linked.actor_data(lookup.actors.by_id["mara-ellingsen"], lookup, CONFIG)["@graph"][0]
    assert person["@type"] == "Person"
    assert person["url"] == "https://briefing.example/daily/actors/mara-ellingsen.html"
    assert "Marah Ellingsen" in person["alternateName"]
    assert "Harbour Minister" in person["jobTitle"]


def test_nothing_ends_the_element_that_holds_linked_data() -> None:
    script = linked.as_script({"name": "</script><script>alert(1)</script> <!-- & \u2028"})
    assert "<" not in script
    assert "&" not in script
    assert json.loads(script)["name"] == "</script><script>alert(1)</script> <!-- & \u2028"


def test_a_direct_quotation_that_is_not_certain_is_not_stated() -> None:
    first = corpus().analyses[0]
    doubtful = structs.replace(first, quotes=tuple(structs.replace(q, confidence=0.9) for q in first.quotes))
    found = build_lookup(structs.replace(corpus(), analyses=(doubtful,)), 0.3)
    assert len(linked.actor_data(found.actors.by_id["mara-ellingsen"], found, CONFIG)["@graph"]) == 1
