"""Names that stand beside a noun."""

import pytest

from generator.article.syntax.appositions import name_beside
from generator.article.syntax.tree import read_tree
from generator.records import Mention
from tests.article.parses import parsed


@pytest.mark.parametrize(
    ("text", "noun", "people", "reason"),
    [
        ("The mayor, Ada Hill, left early.", "mayor", {"Hill"}, "'Hill' stands in apposition"),
        ("A man named Hill left the hall early.", "man", {"Hill"}, "the words name 'Hill'"),
        ("A woman identified as Hill left the hall early.", "woman", {"Hill"}, "the words name 'Hill'"),
        ("A ship named Hill left the bay early.", "ship", set(), "the words name 'Hill'"),
        ("The mayor left with Hill early.", "mayor", {"Hill"}, None),
    ],
)
def test_the_name_beside_a_noun(text: str, noun: str, people: set[str], reason: str | None) -> None:
    tree = read_tree(parsed(text))

    def mention_at(token: int) -> Mention | None:
        word = tree.words[token]
        kind = "PERSON" if word in people else "ORG"
        start, end = tree.span(token, token + 1)
        return Mention(start=start, end=end, text=word, type=kind, kind="name") if word == "Hill" else None

    found = name_beside(tree, tree.words.index(noun), mention_at)
    assert (found[1] if found else None) == reason
