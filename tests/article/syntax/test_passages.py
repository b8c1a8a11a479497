"""The narrator's sentences, around quoted words."""

from itertools import pairwise

import pytest
import spacy

from generator.article.syntax.marks import find_quoted
from generator.article.syntax.passages import is_sentence, make_passage
from generator.article.syntax.tree import read_tree


@pytest.mark.parametrize(
    ("text", "sentences", "alone"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."], []),
        ("“It fell. It broke,” he said.", ["“It fell. It broke,” he said."], [False]),
        ("“It fell.” He left.", ["“It fell.”", "He left."], [True]),
        ("“It fell!” he said.", ["“It fell!” he said."], [False]),
        ("“It fell.” And he left.", ["“It fell.”", "And he left."], [True]),
        ("“It fell.” and he left.", ["“It fell.” and he left."], [False]),
        ("He said “it fell.” “It broke.”", ["He said “it fell.”", "“It broke.”"], [False, True]),
    ],
)
def test_sentences_run_around_quoted_words(text: str, sentences: list[str], alone: list[bool]) -> None:
    doc = spacy.blank("en")(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    tree = read_tree(doc)
    (quoted,) = find_quoted(text, [(0, len(text))])
    passage = make_passage(tree, "body", 0, len(text), quoted, [0] * len(tree.words))
    assert passage is not None
    borders = [*passage.sentences, passage.end]
    spans = [tree.span(first, end) for first, end in pairwise(borders)]
    assert [text[a:b] for a, b in spans] == sentences
    assert [is_sentence(tree, passage, piece) for piece in passage.pieces] == alone
