"""Quoted sentences that stand alone behind a sentence about their speaker: "Hill shrugs. “I have nothing to hide.”"."""

from generator.article.mentions.lexicon import is_office
from generator.article.reporting.draft import Story
from generator.article.reporting.speakers import PERSON, Source, source_at
from generator.article.syntax.passages import Passage, Piece
from generator.article.syntax.tree import Tree

_PEOPLE = frozenset({"he", "she"})
_AROUND = " \n\t“”„\"«»‘’'.,!?"
_FINAL = frozenset(".?!")
_NO_WORDS = frozenset({"", "PUNCT", "SYM", "SPACE"})
_DISPLAYED = 25
"""Words that a page displays by themselves have more characters than this."""


def says_something(tree: Tree, piece: Piece) -> bool:
    """Whether quoted words behind a sentence that nobody says them in are no name: they have a verb, or are two sentences."""
    ends = (t for t in range(piece.first + 1, piece.end) if tree.words[t] in _FINAL)
    sentences = sum(tree.pos[end - 1] not in _NO_WORDS for end in ends)
    return tree.is_verbal(piece.first, piece.end) or sentences > 1


def repeats(tree: Tree, piece: Piece) -> bool:
    """Whether a quoted paragraph is set off from the story as a display of words that stand in it elsewhere too."""
    words = tree.text[piece.quoted.start : piece.quoted.end].strip(_AROUND)
    return len(words) > _DISPLAYED and tree.text.count(words) > 1


def told_before(story: Story, passage: Passage, end: int) -> Source | None:
    """Whom the sentence of a passage that ends at a token tells of: its subject.

    None for a thing, and where the sentence holds quoted words.
    """
    tree = story.tree
    begin, stop = passage.sentence(end - 1)
    if any(story.quoted[begin:stop]):
        return None
    root = next((t for t in range(begin, stop) if tree.heads[t] == t), None)
    subject = None if root is None else tree.child(root, "nsubj", "nsubjpass")
    if subject is None or not begin <= subject < stop or not _is_person(story, subject):
        return None
    return source_at(tree, subject, story.named)


def _is_person(story: Story, token: int) -> bool:
    """Whether a token names one person, by name, pronoun or office."""
    tree = story.tree
    if tree.child(token, "conj") is not None:
        return False
    if story.named[token] == PERSON or tree.lower[token] in _PEOPLE:
        return True
    return tree.tags[token] == "NN" and is_office(tree.lemmas[token])
