"""Names with a nickname inside: "Alphonse “Two Sticks” Ruiz", "Otis 'Slim' Ruiz", "Mabel (May) Ruiz"."""

import re
from collections.abc import Iterator, Sequence

from generator.article.mentions.lexicon import PARTICLES, is_body_word, is_office
from generator.article.mentions.story import Name, Story, covered
from generator.article.syntax.tokens import is_capital, is_proper, lower_in, shape, text_in
from generator.names.variants import is_given_name
from generator.values import every, no

_WORD = every(is_capital, lambda token: token.text.isalpha() and not token.text.isupper())
_NAME = every(
    _WORD, is_proper, no(lower_in(PARTICLES)), no(lambda token: is_body_word(token.lower_) or is_office(token.text))
)
_CLASSES = (
    ("g", every(_NAME, lambda token: is_given_name(token.lower_))),
    ("n", _NAME),
    ("p", lower_in(PARTICLES)),
    ("w", _WORD),
    ("o", text_in({"“", "‘"})),
    ("c", text_in({"”", "’"})),
    ("b", text_in({'"', "'"})),
    ("(", text_in({"("})),
    (")", text_in({")"})),
)
_PERHAPS = re.compile(r"\w(?: ?[“‘\"(]| ')\w[^\n]{1,60}?[”’\"')]\s\w")
"""Marks around a few words, with a word on either side: most stretches have none, and need no closer look."""
_WITH_NICKNAME = re.compile(r"g?[gn][ob][gnw]{1,3}[cb]p*[gn]|g\(g\)p*[gn]")


def with_nicknames(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names` with those that hold a nickname, whole."""
    wholes = list(_wholes(story))
    taken = covered(wholes)
    return sorted([*wholes, *(name for name in names if taken.isdisjoint(range(name.start, name.end)))])


def _wholes(story: Story) -> Iterator[Name]:
    for first, last in story.ranges:
        if _PERHAPS.search(story.text, *story.offsets(first, last)) is None:
            continue
        letters = shape(story.doc[first:last], _CLASSES)
        yield from (Name(first + m.start(), first + m.end(), "PERSON") for m in _WITH_NICKNAME.finditer(letters))
