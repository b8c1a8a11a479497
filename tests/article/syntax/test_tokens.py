"""Questions to tokens."""

from spacy.lang.en import English
from spacy.tokens import Doc

from generator.article.syntax.tokens import (
    child,
    dep_in,
    head,
    is_capital,
    is_proper,
    lemma_in,
    lower_at,
    lower_in,
    passes_at,
    plain_at,
    pos_in,
    run_after,
    run_before,
    shape,
    text_at,
    texts,
    upwards,
)
from generator.values import either, every, no
from tests.article.mentions.parsed import parsed

DOC = parsed("the Jr. Ruiz left")
TREE = Doc(
    English().vocab,
    words=["She", "hopes", "to", "leave"],
    lemmas=["she", "hope", "to", "leave"],
    pos=["PRON", "VERB", "PART", "VERB"],
    heads=[1, 1, 3, 1],
    deps=["nsubj", "ROOT", "aux", "xcomp"],
)


def test_beyond_the_text_stands_an_empty_word() -> None:
    assert [text_at(DOC, i) for i in (-1, 1, 4)] == ["", "Jr.", ""]
    assert [lower_at(DOC, i) for i in (-1, 1, 4)] == ["", "jr.", ""]
    assert [plain_at(DOC, i) for i in (-1, 1, 4)] == ["", "jr", ""]
    assert [passes_at(DOC, i, is_capital) for i in (-1, 0, 1, 4)] == [False, False, True, False]
    assert texts(DOC, 2, 9) == ("Ruiz", "left")


def test_runs_stop_at_their_limit_and_where_the_test_fails() -> None:
    assert [run_after(DOC, 1, limit, is_capital) for limit in (2, 9)] == [2, 3]
    assert [run_before(DOC, 3, limit, is_capital) for limit in (2, 0)] == [2, 1]


def test_tests_are_put_together() -> None:
    named = every(is_proper, no(lower_in({"jr."})))
    assert [named(t) for t in DOC] == [False, False, True, False]
    assert [either(named, lower_in({"the"}))(t) for t in DOC] == [True, False, True, False]
    assert shape(DOC, (("n", named), ("c", is_capital))) == "xcnx"


def test_a_token_is_asked_for_what_stands_above_and_below() -> None:
    assert [head(lower_in({"hopes"}))(t) for t in TREE] == [True, True, False, True]
    assert [child(dep_in({"aux"}))(t) for t in TREE] == [False, False, False, True]
    assert [every(pos_in({"VERB"}), lemma_in({"hope"}))(t) for t in TREE] == [False, True, False, False]


def test_the_way_up_ends_at_the_root_or_its_limit() -> None:
    assert [t.text for t in upwards(TREE[2], 8)] == ["to", "leave", "hopes"]
    assert [t.text for t in upwards(TREE[2], 2)] == ["to", "leave"]
    assert [t.text for t in upwards(TREE[1], 8)] == ["hopes"]
