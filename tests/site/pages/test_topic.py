"""A topic's page."""

from msgspec import structs

from generator.config import Config
from generator.records import Corpus
from generator.site.index.lookup import build_lookup
from generator.site.pages.topic import TopicView, topic_view
from tests.site import sample


def view(corpus: Corpus, topic: str = "harbour-tolls") -> TopicView:
    lookup = build_lookup(corpus, 0)
    return topic_view(lookup.topics[topic], lookup, Config())


def test_positions_are_of_those_first_who_said_most() -> None:
    made = view(sample.corpus(sample.later()))
    assert [(p.actor.text, p.id, len(p.statements)) for p in made.positions] == [
        ("Mara Ellingsen", "by-mara-ellingsen", 3),
        ("Tomas Brekke", "by-tomas-brekke", 2),
    ]
    assert made.unnamed == ()


def test_words_of_nobody_known_stand_apart() -> None:
    corpus = sample.corpus()
    tolls = corpus.analyses[1]
    quotes = tuple(structs.replace(q, topics=("harbour-tolls",)) for q in tolls.quotes)
    made = view(structs.replace(corpus, analyses=(corpus.analyses[0], structs.replace(tolls, quotes=quotes))))
    assert [s.text for s in made.unnamed] == ["“We have nothing to add to the council’s report of March,”"]


def test_it_says_who_appears_what_is_near_and_where_it_is_written() -> None:
    made = view(sample.full())
    assert [(link.text, link.note) for link in made.actors][:2] == [("Mara Ellingsen", "3"), ("Norvale", "1")]
    assert [(link.text, link.note) for link in made.related] == [("Open quay", "1")]
    assert [a.article.text for a in made.articles] == [
        "Tolls to go",
        "Ministers meet on the harbour",
        "Tolls & <taxes>",
    ]
    assert "tolls would rise" in made.articles[1].sentence
    assert made.head.description == "Harbour tolls: 3 articles and 6 statements, each with its source."


def test_a_narrower_topic_and_the_wider_one_lead_to_each_other() -> None:
    full = sample.full()
    first, second = full.topics
    corpus = structs.replace(full, topics=(first, structs.replace(second, parent=first.id, description="Ships.")))
    assert [link.text for link in view(corpus).children] == ["Open quay"]
    narrower = view(corpus, "open-quay")
    assert narrower.parent is not None
    assert narrower.parent.text == "Harbour tolls"
    assert narrower.head.description == "Ships."
