"""What can be a topic, and how much it is worth."""

import pytest
from msgspec.structs import replace

from generator.corpus.topics.terms import Count, before_place, choose, count_terms, rarity, sharing, step, terms, worth
from generator.records import Analysis, Entity, Mention
from tests.corpus.topics.articles import analysis

OWNED = analysis("a", "[Veldania|GPE]’s {naval presence|naval presence} in [Orsk|GPE] grew.")


def of(article: Analysis) -> list[str]:
    return list(terms(article, article.phrases[0]))


def count(articles: int = 4, returns: int = 2, alone: int = 10, bare: int = 0, settled: int = 0) -> Count:
    return Count(articles, returns, 20, alone, bare, settled)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("A {northern border zone|northern border zone} opened.", ["northern border", "border zone", "zone"]),
        ("[Veldania|GPE]’s {foothold|foothold} grew.", ["foothold", "@veldania foothold"]),
        ("[Ruiz|PERSON]’s {speech|speech} was long.", ["speech"]),
        (
            "[Veldania|GPE]’s {foothold|foothold} in [Orsk|GPE].",
            ["foothold", "@veldania foothold", "@veldania in @orsk"],
        ),
        ("[Veldania|GPE]’s {talks|talk} in [Ruiz|PERSON].", ["talk", "@veldania talk"]),
        ("[Orsk|GPE]’s {foothold|foothold} in [Orsk|GPE].", ["foothold", "@orsk foothold"]),
    ],
)
def test_the_terms_of_a_phrase(sentence: str, found: list[str]) -> None:
    assert of(analysis("a", sentence)) == found


def test_only_what_is_at_a_place_is_a_relation() -> None:
    article = OWNED.article
    moved = replace(OWNED, article=replace(article, text=article.text.replace(" in ", " to ")))
    assert of(OWNED)[-1] == "@veldania in @orsk"
    assert of(moved)[-1] == "presence"


def test_an_owner_behind_the_phrase_is_no_part_of_what_stands_before_the_place() -> None:
    text = "the foothold of Veldania in the far Orsk"
    mentions = [
        Mention(start=text.index(n), end=text.index(n) + len(n), text=n, type="GPE", kind="name")
        for n in ("Veldania", "Orsk")
    ]
    phrase = replace(OWNED.phrases[0], start=4, end=12, owner=0, place=1)
    article = replace(OWNED, article=replace(OWNED.article, text=text), mentions=tuple(mentions), phrases=(phrase,))
    assert before_place(article, phrase, mentions[1]) == "in the far"


@pytest.mark.parametrize(
    ("actor", "entity", "owned"), [("orsk", 0, ["@orsk zone"]), (None, 0, ["@veldania zone"]), (None, None, [])]
)
def test_a_pronoun_owns_for_whom_it_means(actor: str | None, entity: int | None, owned: list[str]) -> None:
    article = analysis("a", "[Its|GPE] {zone|zone} grew.")
    mention = replace(article.mentions[0], kind="pronoun", actor=actor, entity=entity)
    veldania = Entity(name="Veldania", type="GPE", mentions=(0,))
    assert of(replace(article, mentions=(mention,), entities=(veldania,))) == ["zone", *owned]


def test_a_sentence_counts_a_term_once_and_copies_count_as_the_fullest_of_them() -> None:
    short = analysis("a", "The {sea wall|sea wall} by the {sea wall|sea wall}.")
    full = analysis("b", "The {sea wall|sea wall}.", "A {sea wall|sea wall}.")
    assert count_terms([[short]])["sea wall"] == Count(1, 0, 1, 0, 0, 0)
    assert count_terms([[short, full]])["sea wall"] == Count(1, 1, 2, 0, 0, 0)
    assert count_terms([[short], [full]])["sea wall"] == Count(2, 1, 3, 0, 0, 0)


def test_of_a_word_by_itself_its_determiners_are_counted() -> None:
    article = analysis("a", "{Pilotage|pilotage} fell.", "The {pilotage|pilotage}.", "Such {pilotage|pilotage}.")
    owned = analysis("b", "[Orsk|GPE] {pilotage|pilotage} fell.")
    assert count_terms([[article], [owned]])["pilotage"] == Count(2, 1, 4, alone=4, bare=1, settled=2)


def test_a_word_by_itself_must_be_written_of_in_general_or_as_the_one_thing() -> None:
    assert worth("pilotage", count(alone=10, bare=5)) > 0
    assert worth("pilotage", count(alone=10, bare=4)) == 0
    assert worth("pilotage", count(alone=10, bare=0, settled=9)) > 0
    assert worth("pilotage", count(alone=0)) == 0
    assert worth("sea wall", count(alone=0)) > 0


@pytest.mark.parametrize("word", ["lobbyist", "protester", "time", "ox"])
def test_doers_and_common_or_short_words_by_themselves_are_no_topic(word: str) -> None:
    assert worth(word, count(alone=10, bare=10)) == 0


def test_coming_back_and_being_rare_and_having_a_second_word_make_worth() -> None:
    assert worth("sea wall", count(returns=3)) > worth("sea wall", count(returns=2))
    assert worth("pilotage wall", count()) > worth("water wall", count())
    assert worth("@a in @b", count()) == pytest.approx(2 * (2.6 / 6) * 3.5)
    alone, beside = worth("pilotage", count(bare=10)), worth("@a pilotage", count())
    assert beside == pytest.approx(2 * alone)


def test_the_commonest_part_of_a_hyphenated_word_says_how_rare_it_is() -> None:
    assert rarity("pilotage-water") == rarity("water") < rarity("pilotage")


def test_the_bars_rise_with_the_corpus() -> None:
    assert [step(size).articles for size in (1, 15, 16, 63, 64)] == [1, 1, 2, 2, 3]


def test_a_word_of_one_article_is_no_topic_and_two_words_may_be() -> None:
    once = Count(1, 1, 9, 9, 9, 9)
    assert choose({"pilotage": once, "sea wall": once}, 1) == ["sea wall"]
    assert choose({"pilotage": Count(2, 2, 9, 9, 9, 9)}, 1) == ["pilotage"]


def test_occurrences_are_by_article_and_phrase() -> None:
    articles = [analysis("a", "A {dune|dune}, a {sea wall|sea wall}."), analysis("b", "A {sea wall|sea wall}.")]
    assert sharing(articles, ["sea wall", "whale"]) == {"sea wall": [(0, 1), (1, 0)], "whale": []}
