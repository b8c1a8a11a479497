"""Lines of lists."""

from msgspec import structs

from generator.records import Version
from generator.site.parts.listing import article_entry, counted
from tests.site import sample


def test_an_article_is_listed_with_who_is_named_and_how_much_is_said() -> None:
    entry = article_entry(sample.context(sample.corpus(), "articles/index.html"), sample.harbour())
    assert (entry.about, entry.count) == ("The Norvale Post, 5 March 2031", "4 statements")
    assert entry.also == ("Tomas Brekke", "Mara Ellingsen", "Norvale")


def test_what_a_replaced_article_says_is_not_counted() -> None:
    corpus = structs.replace(sample.corpus(), versions=(Version("harbour", "tolls-2", "appeared later"),))
    entry = article_entry(sample.context(corpus, "articles/index.html"), sample.harbour())
    assert (entry.about, entry.count) == ("The Norvale Post, 5 March 2031, replaced by a later version", "")


def test_statements_are_counted_where_there_are_any() -> None:
    assert counted(1, 0) == "1 article"
    assert counted(2, 1) == "2 articles, 1 statement"
