"""The stretches of a story."""

from generator.article.mentions.story import Name, Story, covered, story_of
from generator.records import Block, BlockKind
from tests.article.mentions.parsed import parsed


def test_only_tokens_of_a_headline_in_title_case_are_titled() -> None:
    story = Story(parsed("a b c d e f g h i"), ((0, 3), (4, 9)), frozenset({4}))
    assert [story.is_titled(token) for token in (0, 2, 3, 4, 8)] == [False, False, False, True, True]
    assert [story.stretch(token) for token in (0, 3, 4)] == [(0, 3), None, (4, 9)]


def test_a_story_is_told_by_its_own_blocks_and_beside_it() -> None:
    doc = parsed("Ruiz Wins Another Vote Photo by Quill Harlow Ana Ruiz won")
    words = ["Ruiz Wins Another Vote", "Photo by Quill", "Harlow", "Ana Ruiz won"]
    at = [doc.text.index(text) for text in words]
    kinds: tuple[BlockKind, ...] = ("headline", "credit", "dateline", "lede")
    blocks = [Block(kind, start, start + len(text)) for kind, start, text in zip(kinds, at, words, strict=True)]
    assert story_of(doc, blocks) == Story(doc, ((0, 4), (7, 8), (8, 11)), frozenset({0}))


def test_title_case_needs_four_longer_words_and_most_with_capitals() -> None:
    for text, titled in (
        ("Ruiz Wins Another Vote", True),
        ("Ruiz Wins Another", False),
        ("Ruiz wins Another Vote", False),
    ):
        doc = parsed(text)
        assert bool(story_of(doc, [Block("headline", 0, len(text))]).titled) == titled


def test_names_cover_their_tokens() -> None:
    assert covered([Name(1, 3, "ORG"), Name(5, 6, "GPE")]) == {1, 2, 5}
    assert Name(1, 3, "ORG", sure=False).typed("GPE") == Name(1, 3, "GPE", sure=False)
