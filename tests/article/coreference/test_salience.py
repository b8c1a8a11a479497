"""How prominent names stand in their clauses."""

import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from generator.article.coreference.salience import SUBJECT, prominence
from generator.article.syntax.tree import read_tree
from generator.records import Mention


def weight(
    words: list[str],
    heads: list[int],
    deps: list[str],
    name: int,
    tags: list[str] | None = None,
    pos: list[str] | None = None,
) -> float:
    """The weight of the one name in a parsed sentence."""
    tags, pos = tags or ["NN"] * len(words), pos or ["X"] * len(words)
    doc = Doc(English().vocab, words=words, heads=heads, deps=deps, tags=tags, pos=pos, lemmas=words)
    start = doc[name].idx
    mention = Mention(start=start, end=start + len(words[name]), text=words[name], type="PERSON", kind="name", entity=0)
    seen = prominence(read_tree(doc), [mention], [0] * len(words), [0])
    return seen[0].salience


@pytest.mark.parametrize(
    ("first", "behind", "subject"), [("Haas", ",", True), ("Haas", "-", False), ("Yesterday", ",", False)]
)
def test_a_name_in_front_of_a_comma_is_the_subject_though_the_parse_misses_it(
    first: str, behind: str, subject: bool
) -> None:
    words = [first, behind, "Haas", "later", "left"]
    found = weight(words, [4, 4, 4, 4, 4], ["dep", "punct", "dep", "advmod", "ROOT"], 0 if first == "Haas" else 2)
    assert (found == SUBJECT) is subject


@pytest.mark.parametrize(("word", "told"), [("He", True), ("Brandt", False)])
def test_a_subject_below_he_is_not_whom_the_story_goes_on_with(word: str, told: bool) -> None:
    words = [word, "said", "that", "Haas", "left"]
    found = weight(words, [1, 1, 4, 4, 1], ["nsubj", "ROOT", "mark", "nsubj", "ccomp"], 3)
    assert (found < SUBJECT) is told


def test_a_subject_beside_he_is() -> None:
    words = ["He", "came", "and", "Haas", "left"]
    assert weight(words, [1, 1, 1, 4, 1], ["nsubj", "ROOT", "cc", "nsubj", "conj"], 3) == SUBJECT


@pytest.mark.parametrize(
    ("words", "tags", "name", "subject"),
    [
        (["And", "Haas", ",", "late", ",", "left"], ["CC", "NNP", ",", "JJ", ",", "VBD"], 1, True),
        (["Then", "Haas", ",", "late", ",", "left"], ["RB", "NNP", ",", "JJ", ",", "VBD"], 1, False),
        (["Reached", "late", ",", "Haas", ",", "left"], ["VBN", "RB", ",", "NNP", ",", "VBD"], 3, True),
        (["Boats", "late", ",", "Haas", ",", "left"], ["NNS", "RB", ",", "NNP", ",", "VBD"], 3, False),
    ],
)
def test_a_conjunction_or_a_participle_may_stand_in_front(
    words: list[str], tags: list[str], name: int, subject: bool
) -> None:
    heads = [len(words) - 1] * len(words)
    deps = ["dep"] * (len(words) - 1) + ["ROOT"]
    pos = ["CCONJ" if tag == "CC" else "X" for tag in tags]
    assert (weight(words, heads, deps, name, tags, pos) == SUBJECT) is subject


@pytest.mark.parametrize(("article", "subject"), [("A", True), ("Last", False)])
def test_whom_a_noun_with_an_article_introduces_stands_where_it_stands(article: str, subject: bool) -> None:
    words = [article, "Liberal", ",", "Haas", ",", "left"]
    found = weight(words, [1, 5, 1, 1, 1, 5], ["det", "nsubj", "punct", "appos", "punct", "ROOT"], 3)
    assert (found == SUBJECT) is subject


def test_who_is_brought_in_by_one_is_gone_on_with() -> None:
    words = ["One", "is", "Haas"]
    assert weight(words, [1, 1, 1], ["nsubj", "ROOT", "attr"], 2) == SUBJECT
    assert weight(["Who", "is", "Haas"], [1, 1, 1], ["nsubj", "ROOT", "attr"], 2) < SUBJECT
