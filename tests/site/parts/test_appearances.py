"""The sentence of an article that says why it is listed."""

from msgspec import structs

from generator.records import Block
from generator.site.parts.appearances import appearance, place_of_actor, telling_place
from tests.site import sample


def test_the_sentence_shown_is_not_the_headline_that_stands_above_it() -> None:
    analysis = structs.replace(sample.corpus().analyses[0], blocks=(Block("headline", 0, 30), Block("lede", 31, 90)))
    assert telling_place(analysis, (45, 12, 60)) == 45
    assert telling_place(analysis, (12,)) == 12
    assert telling_place(analysis, ()) is None


def test_an_article_is_shown_with_the_sentence_at_a_place_or_with_none() -> None:
    corpus = sample.corpus()
    context = sample.context(corpus, "topics/harbour-tolls.html")
    shown = appearance(context, corpus.analyses[0], sample.HARBOUR.index("visited"))
    assert shown.sentence == "Last month, Brekke visited Norvale and warned that the tolls would rise."
    assert shown.href.startswith("../articles/harbour.html#s-")
    assert shown.about == "The Norvale Post, 5 March 2031"
    assert appearance(context, corpus.analyses[0], None).sentence == ""


def test_an_actor_is_shown_where_the_text_below_the_headline_names_it_first() -> None:
    analysis = sample.corpus().analyses[0]
    assert place_of_actor(analysis, "tomas-brekke") == sample.HARBOUR.index("Tomas Brekke")
    assert place_of_actor(analysis, "nobody") is None
