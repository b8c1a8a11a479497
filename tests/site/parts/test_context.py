"""Links as a page has them, and the sources that it cites."""

from generator.config import Config
from generator.records import Named
from generator.site.index.lookup import build_lookup
from generator.site.parts.context import Context, Link, about_article, published_in_words
from tests.site import sample


def test_links_lead_from_the_page_to_what_they_name() -> None:
    context = sample.context(sample.corpus(), "actors/tomas-brekke.html")
    assert context.actor("mara-ellingsen", "2") == Link("Mara Ellingsen", "mara-ellingsen.html", "2")
    assert context.topic("harbour-tolls").href == "../topics/harbour-tolls.html"
    assert context.article(sample.harbour()).text == "Ministers meet on the harbour"


def test_sources_have_numbers_in_the_order_in_which_they_are_first_cited() -> None:
    context = sample.context(sample.corpus(), "actors/mara-ellingsen.html")
    refs = [context.ref(article, "x") for article in ("tolls-2", "harbour", "tolls-2")]
    assert [ref.number for ref in refs if ref is not None] == [1, 2, 1]
    assert refs[0] is not None
    assert (refs[0].href, refs[0].label) == ("../articles/tolls-2.html#x", "Source 1: Tolls & <taxes>")
    assert [(source.number, source.url) for source in context.sources()] == [
        (1, None),
        (2, "https://post.example/harbour"),
    ]


def test_a_page_without_a_list_of_sources_numbers_none() -> None:
    context = Context("index.html", build_lookup(sample.corpus(), 0), Config())
    assert context.ref("harbour", "x") is None
    assert context.sources() == ()


def test_what_is_gone_keeps_its_name_and_leads_nowhere() -> None:
    context = sample.context(sample.corpus(), "changes.html")
    assert context.named_actor(Named("gone", "Once Here")) == Link("Once Here")
    assert context.named_article(Named("gone", "Old Title")) == Link("Old Title")
    assert context.named_article(Named("harbour", "Old Title")).text == "Ministers meet on the harbour"


def test_a_place_is_called_by_its_publisher_or_else_its_title() -> None:
    context = sample.context(sample.corpus(), "index.html")
    assert context.place(sample.harbour(), "q").text == "The Norvale Post"
    assert context.place(sample.tolls(), "q").text == "Tolls & <taxes>"


def test_an_undated_article_says_so() -> None:
    assert published_in_words(None) == "undated"
    assert about_article(sample.harbour()) == "The Norvale Post, 5 March 2031"
    assert about_article(sample.tolls()) == "undated"
