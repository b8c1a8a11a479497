"""Persons at the head of lines that the model took for one name: "Ana Ruiz Quits Bank Board" is a sentence about Ana Ruiz."""

from collections.abc import Sequence, Set

from generator.article.mentions.lexicon import organisation_words
from generator.article.mentions.story import OPEN, Name, Story
from generator.article.parse.lemmas import is_verb

_LEAST = 3
"""So many words has a name and what its bearer does, at least."""


def without_predicates(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`, those cut down to a person whom the article names elsewhere, behind whose name a verb in -s stands."""
    people = {story.written(name) for name in names if name.type == "PERSON" and name.length > 1}
    return [_subject(story, name, people) for name in names]


def _subject(story: Story, name: Name, people: Set[tuple[str, ...]]) -> Name:
    """The person whom a line is about; the name itself where it is no line."""
    long = name.type in ("ORG", OPEN) and name.length >= _LEAST
    first = range(max(name.start - 1, 0), name.start + 1) if long else ()  # the model may have left the given name out
    parts = (Name(i, i + len(person), "PERSON", name.sure) for i in first for person in people)
    about = (part for part in parts if story.written(part) in people and name.start < part.end < name.end)
    return next((part for part in about if _is_verb(story, part.end)), name)


def _is_verb(story: Story, at: int) -> bool:
    word = story.words[at].lower()
    return word.endswith("s") and word not in organisation_words() and is_verb(story.doc.vocab, word)
