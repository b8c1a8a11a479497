"""A party and its people: "Republicans", "a Republican senator" are mentions of the Republican Party."""

from collections.abc import Sequence, Set

from generator.article.mentions.story import Name, Story
from generator.names import party_of

_PARTY = "party"
_PEOPLE = frozenset({"NORP", "ORG"})


def parties_named(story: Story, names: Sequence[Name]) -> frozenset[str]:
    """What the article's parties are called by without the word itself, in lower case: "Harbour" for the "Harbour Party"."""
    written = (story.written(name) for name in names if name.type == "ORG")
    return frozenset(" ".join(words[:-1]).casefold() for words in written if len(words) > 1 and _is_party(words[-1]))


def _is_party(word: str) -> bool:
    return word.casefold() == _PARTY


def is_of_party(text: str, kind: str, parties: Set[str]) -> bool:
    """Whether a name of a kind is a party's people or adjective: one that is known, or one of `parties_named`."""
    if kind not in _PEOPLE:
        return False
    word = text.casefold()
    return party_of(text) is not None or word in parties or word.removesuffix("s") in parties


def is_people_of(text: str, party: str) -> bool:
    """Whether a name in the plural is that of a party's people: "Harbourites" is not, "Liberals" of the Liberal Party is."""
    name, _, last = party.casefold().removeprefix("the ").rpartition(" ")
    return last == _PARTY and text.casefold().removeprefix("the ") == f"{name}s"
