"""Whether a saying happened."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from generator.article.reporting.assertion import is_uttered
from generator.article.syntax.tree import read_tree
from tests.article.parses import parsed


@pytest.mark.parametrize(
    ("text", "verb", "uttered"),
    [
        ("Hill said the bridge was safe.", "said", True),
        ("Hill has said the bridge is safe.", "said", True),
        ("Hill never said the bridge was safe.", "said", False),
        ("Hill hardly said the bridge was safe.", "said", False),
        ("Hill barely said that the bridge was safe.", "said", False),
        ("Hill did not say the bridge was safe.", "say", False),
        ("Hill will say the bridge was safe.", "say", False),
        ("If Hill says the bridge was safe, it opens.", "says", False),
        ("Hill went on to say the bridge was safe.", "say", True),
        ("Hill refused to say the bridge was safe.", "say", False),
        ("Hill came to the hall to say the bridge was safe.", "say", True),
        ("Hill did not confirm or deny that it was safe.", "deny", False),
    ],
)
def test_what_is_negated_future_or_hypothetical_was_not_said(text: str, verb: str, uttered: bool) -> None:
    tree = read_tree(parsed(text))
    assert is_uttered(tree, tree.words.index(verb), [0] * len(tree.words)) is uttered


@pytest.mark.parametrize("count", [1, 5_000], ids=["its own head", "a long chain"])
def test_verbs_are_followed_up_a_broken_tree_and_a_deep_one(count: int) -> None:
    """Found by fuzzing: a verb that is its own aim never came to an end."""
    words = ["to", "said"] * count
    heads = [i + 1 if i % 2 == 0 else min(i + 2, len(words) - 1) for i in range(len(words))]
    doc = Doc(Vocab(), words=words, heads=heads, deps=["aux", "advcl"] * count, tags=["TO", "VBD"] * count)
    assert is_uttered(read_tree(doc), 1, [0] * len(words))
