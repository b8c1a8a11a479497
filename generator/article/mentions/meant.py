"""Which place a word means that is short or that several bear: "the North" of Korea, Georgia the state, "(R-Pa.)"."""

from collections.abc import Iterator, Sequence, Set

from generator.article.mentions.described import is_state
from generator.article.mentions.story import Name, Story
from generator.article.syntax.tokens import lower_at
from generator.data import rows
from generator.names import place_of, state_of
from generator.records import PLACE_TYPES

_HALVES = {"north": "South", "south": "North"}
"""Halves of a country, and the other half."""
_COUNTRY = 2
"""So many letters has the code of a country; states have more."""


def places_meant(story: Story, names: Sequence[Name]) -> dict[int, str]:
    """The whole names of places that are written short or like another, by their first token."""
    places = [(name, " ".join(story.written(name))) for name in names if name.type in PLACE_TYPES]
    parted = frozenset(whole for _, written in places for whole in _wholes(written))
    halves = ((name.start, _half(story, name, parted)) for name in names if parted and name.length == 1)
    found = {start: meant for start, meant in halves if meant is not None} | _states(story, names)
    for own, other, ours, theirs in rows("place_homonyms.tsv"):
        starts = [name.start for name, written in places if written == own]
        if starts and _speak_for(story, places, theirs.split()) > _speak_for(story, places, ours.split()):
            found |= dict.fromkeys(starts, other)
    return found


def _states(story: Story, names: Sequence[Name]) -> dict[int, str]:
    """The states that are written short, by first token."""
    short = ((name.start, state_of(story.words[name.start])) for name in names if is_state(story.doc, name))
    return {start: state for start, state in short if state is not None}


def _wholes(written: str) -> Iterator[str]:
    """Both halves of the country of which a name is one: North Korea and South Korea."""
    half, _, country = written.partition(" ")
    other = f"{_HALVES.get(half.casefold(), '')} {country}"
    places = [place_of(whole) for whole in (written, other)] if country else [None]
    if all(place is not None and len(place.code) == _COUNTRY for place in places):
        yield from (written, other)


def _half(story: Story, name: Name, parted: Set[str]) -> str | None:
    written = story.words[name.start]
    if written.casefold() not in _HALVES or lower_at(story.doc, name.start - 1) != "the":
        return None
    return next((whole for whole in sorted(parted) if whole.partition(" ")[0] == written.title()), None)


def _speak_for(story: Story, places: Sequence[tuple[Name, str]], told: Sequence[str]) -> int:
    """How many of the article's words and places are among what is `told` of a place: small words, codes, or codes' begin."""
    codes = [place.code for _, written in places if (place := place_of(written)) is not None]
    words = {word.casefold() for word in story.words}
    return sum(word in words for word in told if word.islower()) + sum(
        code.startswith(begin) for begin in told if begin.isupper() for code in codes
    )
