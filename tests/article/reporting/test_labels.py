"""Labels that open a paragraph."""

import pytest
import spacy

from generator.article.layout.labels import is_shouted
from generator.article.reporting.labels import find_label
from generator.article.syntax.passages import make_passage
from generator.article.syntax.tree import read_tree


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("HILL: It is safe.", "HILL"),
        ("Q: Why?", "Q"),
        ("Hill said: “It is safe.”", "Hill said"),
        ("It is safe.", None),
        (": It is safe.", None),
        ("Hill of the town council in the north: It is safe.", None),
        ("It is:", None),
    ],
)
def test_a_label_is_a_few_words_and_a_colon(text: str, label: str | None) -> None:
    doc = spacy.blank("en")(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    tree = read_tree(doc)
    passage = make_passage(tree, "body", 0, len(text), [], [0] * len(tree.words))
    assert passage is not None
    found = find_label(tree, passage)
    assert (found.text if found else None) == label


@pytest.mark.parametrize(("text", "shouted"), [("HILL", True), ("Hill", False), ("Q", False)])
def test_transcripts_shout_their_labels(text: str, shouted: bool) -> None:
    assert is_shouted(text) is shouted
