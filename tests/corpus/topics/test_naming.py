"""The name of a topic."""

from collections.abc import Sequence

from msgspec.structs import replace

from generator.corpus.topics.groups import Group
from generator.corpus.topics.naming import sentence_case, texts, wordings
from generator.records import Actor, Analysis, Entity
from tests.corpus.topics.articles import analysis


def named(
    leader: str, *articles: Analysis, actors: Sequence[Actor] = (), reports: Sequence[Sequence[int]] = ()
) -> list[str]:
    places = tuple((a, p) for a, article in enumerate(articles) for p in range(len(article.phrases)))
    known = texts(articles, actors, reports or [[a] for a in range(len(articles))])
    return wordings(Group(leader, (leader,), places), known)


def test_what_most_reports_write_comes_first_then_what_is_written_most() -> None:
    many = analysis("a", *["The {sea wall|sea wall}."] * 5)
    other = analysis("b", "{Sea walls|sea wall}, {sea walls|sea wall}, {wall by the sea|sea wall}.")
    copy = replace(other, article=replace(other.article, id="c"))
    assert named("sea wall", many, other) == ["sea wall", "sea walls", "wall by the sea"]
    assert named("sea wall", many, other, copy)[0] == "sea walls"
    assert named("sea wall", many, other, copy, reports=[[0], [1, 2]])[0] == "sea wall"


def test_of_one_wording_the_spelling_with_the_fewest_capitals_is_shown() -> None:
    assert named("sea wall", analysis("a", "{Sea wall|sea wall}.", "The {sea wall|sea wall}.")) == ["sea wall"]
    assert sentence_case("sea wall") == "Sea wall"


def test_a_single_owner_is_named_and_one_of_several_is_not() -> None:
    one = analysis("a", "[Orsk|GPE]’s {sea wall|sea wall}, [Orsk|GPE] {sea wall|sea wall}.")
    assert named("sea wall", one) == ["Orsk sea wall", "Orsk’s sea wall"]
    two = analysis("a", "[Orsk|GPE]’s {sea wall|sea wall}, [Velda|GPE]’s {sea wall|sea wall}.")
    assert named("sea wall", two) == ["sea wall"]
    seldom = analysis("a", *["[Orsk|GPE]’s {sea wall|sea wall}, a {sea wall|sea wall}."] * 2)
    assert named("sea wall", seldom) == ["sea wall"]


def test_whose_it_is_is_told_by_the_name_of_whom_a_pronoun_means() -> None:
    article = analysis("a", "[Its|GPE] {sea wall|sea wall}, [its|GPE] {sea wall|sea wall}.")
    mentions = tuple(replace(m, kind="pronoun", entity=0, actor="seas") for m in article.mentions)
    article = replace(article, mentions=mentions, entities=(Entity(name="Velda", type="GPE", mentions=(0,)),))
    assert named("sea wall", article) == ["Velda’s sea wall"]
    actor = Actor(id="seas", name="Seven Seas", type="ORG", names=(), roles=(), articles=(), mentions=1)
    assert named("sea wall", article, actors=[actor]) == ["Seven Seas’ sea wall"]


def test_a_relation_names_both() -> None:
    article = analysis("a", "[Velda|GPE]’s {foothold|foothold} in [Orsk|GPE].")
    assert named("@velda in @orsk", article) == ["Velda’s foothold in Orsk"]


def test_a_word_alone_is_not_named_by_longer_phrases_around_it() -> None:
    article = analysis("a", "The {dune|dune}, a {high dune|high dune}, a {high dune|high dune}.")
    assert named("dune", article) == ["dune"]
    assert named("dune", analysis("a", "A {high dune|high dune}.")) == ["high dune"]
