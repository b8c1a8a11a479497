"""Bodies whose name goes on with a place: "the Norvalian Embassy in | Harlow", "Young Farmers of | Norvale"."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from generator.article.mentions.story import Name, Story
from generator.article.syntax.tokens import lower_at
from generator.data import word_set
from generator.records import PLACE_TYPES
from generator.values import either, every

_MISSIONS = frozenset({"embassy", "consulate"})
_MEMBERS = word_set("mentions.members") | word_set("mentions.bodies_led")


class _Pair(NamedTuple):
    """A body and a place with one word between them: the body's words in lower case, and that word."""

    words: Sequence[str]
    link: str


_IS_ONE: Callable[[_Pair], bool] = either(
    every(lambda pair: pair.link == "in", lambda pair: pair.words[-1] in _MISSIONS),
    every(
        lambda pair: pair.link == "of" and len(pair.words) > 1,
        lambda pair: pair.words[-1].endswith("s") and pair.words[-1] in _MEMBERS,
    ),
)


def with_seats(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names`, a body of the kind with the place that follows it as one."""
    found: list[Name] = []
    for name in names:
        if found and _goes_on(story, found[-1], name):
            found[-1] = Name(found[-1].start, name.end, "ORG", found[-1].sure)
        else:
            found.append(name)
    return found


def _goes_on(story: Story, body: Name, place: Name) -> bool:
    beside = body.type == "ORG" and place.type in PLACE_TYPES and place.start - body.end == 1
    words = [word.lower() for word in story.written(body)]
    return beside and _IS_ONE(_Pair(words, lower_at(story.doc, body.end)))
