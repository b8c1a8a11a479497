"""Names of what is nobody: laws, prizes, wars, shows, diseases, faiths, and storms with the given names of people."""

import itertools
from collections.abc import Sequence, Set

from generator.article.mentions.lexicon import is_body_word
from generator.article.mentions.story import Name, Story
from generator.data import word_set

_THINGS = word_set("mentions.things")
_DISEASES = word_set("mentions.diseases")
_FAITHS = word_set("mentions.religions")
_STORMS = frozenset({"hurricane", "storm", "typhoon", "cyclone"})
_LINKS = frozenset({"of", "on", "for"})


def without_things(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names` without those of things; where a storm bears a given name, nobody is called by it alone."""
    storms = _storms(story)
    return [name for name in names if not _is_thing(story.written(name), name.type, storms)]


def _storms(story: Story) -> frozenset[str]:
    """The names of the storms that a text speaks of."""
    pairs = itertools.pairwise(story.words)
    return frozenset(name for word, name in pairs if word.istitle() and name.istitle() and word.lower() in _STORMS)


def _is_thing(words: Sequence[str], kind: str, storms: Set[str]) -> bool:
    first, last = words[0].casefold(), words[-1].casefold()
    if is_body_word(last) or _is_body_for(words):
        return False
    if len(words) == 1:
        return first in _DISEASES | _FAITHS or words[0] in storms
    storm = words[-1] in storms and first in _STORMS | {"tropical"}
    return storm or first in _DISEASES or (kind != "PERSON" and last in _THINGS)


def _is_body_for(words: Sequence[str]) -> bool:
    """Whether a word for a body goes before what it is for: "Commission on Debates", "Board of Elections"."""
    lower = [word.casefold() for word in words]
    return any(is_body_word(word) and link in _LINKS for word, link in itertools.pairwise(lower))
