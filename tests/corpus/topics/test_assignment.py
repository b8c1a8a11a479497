"""What carries which topics."""

from msgspec.structs import replace

from generator.corpus.topics.assignment import assign
from generator.records import Topic, TopicPlace
from tests.corpus.topics.articles import analysis

ARTICLE = analysis("a", "“The wall holds,” she said of the wall.", "On Monday the dune broke.", "Nothing else.")
START = [start for start, _ in ARTICLE.sentences]


def topic(id_: str, at: int, article: str = "a") -> Topic:
    return Topic(
        id=id_, name=id_, kind="curated", terms=(), articles=(article,), places=(TopicPlace(article, at, at + 1),)
    )


def test_a_quotation_carries_the_topics_of_its_whole_sentence_and_an_event_its_own() -> None:
    (found,) = assign([ARTICLE], [topic("wall", START[1] - 3), topic("dune", START[1] + 15)])
    assert found.topics == ("dune", "wall")
    assert [quote.topics for quote in found.quotes] == [("wall",)]
    assert [event.topics for event in found.events] == [("dune",)]


def test_a_cue_in_another_sentence_counts_as_well() -> None:
    quoted = replace(ARTICLE, quotes=(replace(ARTICLE.quotes[0], cue=(START[2], START[2] + 3)),))
    (found,) = assign([quoted], [topic("else", START[2] + 1)])
    assert found.quotes[0].topics == ("else",)


def test_an_article_without_a_place_stays_as_it_is() -> None:
    (found,) = assign([ARTICLE], [topic("wall", 0, "b")])
    assert found is ARTICLE
