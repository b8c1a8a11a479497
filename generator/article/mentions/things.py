"""Names of what is nobody: laws, prizes, wars, shows, diseases, faiths, and storms with the given names of people."""

import itertools
import re
from collections.abc import Callable, Iterator, Sequence, Set
from typing import NamedTuple

from generator.article.mentions.described import is_no_state, is_state, is_told_a_product
from generator.article.mentions.lexicon import is_body_word, is_office
from generator.article.mentions.story import Name, Story
from generator.article.parse.lemmas import is_noun
from generator.article.syntax.tokens import lower_at
from generator.data import word_set
from generator.names import established, place_of
from generator.names.variants import is_given_name
from generator.values import either, every

_THINGS = word_set("mentions.things")
_DISEASES = word_set("mentions.diseases")
_FAITHS = word_set("mentions.religions")
_STORMS = frozenset({"hurricane", "storm", "typhoon", "cyclone"})
_SYSTEMS = frozenset({"linux", "unix", "android"})
"""Last words of the names of operating systems."""
_SHIPS = frozenset({"mv", "hms", "uss", "u.s.s.", "ss", "rms", "hmas", "hmcs"})
"""What stands before the names of ships."""
_LEAST = 3
"""So many letters an acronym of common nouns has at least: of two, words have the letters by chance."""
_FULL = 2
"""Somebody's name of no more words may end in a word for a thing: "Doris Day"."""
_OF = frozenset({"battle", "siege"})
"""What begins the names of events, as a treaty or convention does: "Battle of Northmoor"."""
_PAPERS = frozenset({"economist", "leader", "reporter", "pilot", "pollster"})
"""Offices that newspapers are called by."""
_LINKS = frozenset({"of", "on", "for"})
_TITLES = frozenset({"Pres", "Sens", "Sen", "Reps", "Rep", "Govs", "Gov", "Lt"})
"""Short offices, which end nobody's name."""
_PREPOSITIONS = frozenset({"against", "for", "of", "with", "and"})
_BARE = frozenset({"state", "states", "district", "county", "province", "constitution"})
"""What no name is by itself."""
_PAIRS = frozenset({"and", "&"})
"""In the names of two people, who are nobody together: "Ana and Omar"."""
_AGAINST = frozenset({"v.", "vs.", "v", "vs"})
"""In the names of cases: "Ruiz v. Northmoor"."""


def without_things(story: Story, names: Sequence[Name]) -> list[Name]:
    """`names` without those of things; where a storm bears a given name, nobody is called by it alone."""
    storms, doc = _storms(story), story.doc
    families = {story.written(n)[-1] for n in names if n.type == "PERSON"}
    told = (
        n for n in names if is_told_a_product(doc, n) or is_no_state(doc, n) or _are_two(story.written(n), families)
    )
    terms = {*_terms(story), *(" ".join(story.written(n)) for n in told)}
    kept = (n for n in names if not (_is_thing(story.written(n), n.type, storms) or _is_nickname(story, n)))
    return [name for name in kept if " ".join(story.written(name)) not in terms or is_state(doc, name)]


def _are_two(words: Sequence[str], families: Set[str]) -> bool:
    """Whether a name is two people's with a hyphen, who run together: "Ruiz-Haddad"."""
    parts = "".join(words).split("-")
    return len(parts) == _FULL and families >= {*parts}


def _terms(story: Story) -> Iterator[str]:
    """The acronyms of common nouns, which the text spells out in small letters: "digital rights management (DRM)"."""
    words = story.words
    for i in range(1, len(words) - 2):
        if words[i] != "(":
            continue
        if words[i + 2] == ")" and _stands_for(words[i + 1], words[max(0, i - len(words[i + 1])) : i]):
            yield words[i + 1]  # digital rights management (DRM)
        if _stands_for(words[i - 1], words[i + 1 : i + 1 + len(words[i - 1])]):
            yield words[i - 1]  # DRM (digital rights management)


def _stands_for(acronym: str, words: Sequence[str]) -> bool:
    """Whether capitals are the first letters of small words, of which the last names no body ("a rural bus agency")."""
    if not (_LEAST <= len(acronym) == len(words) and acronym.isupper()) or is_body_word(words[-1].lower()):
        return False
    common = all(map(str.islower, words)) or words[-1].lower() in _THINGS | _SYSTEMS
    return common and "".join(word[0] for word in words).casefold() == acronym.casefold()


def _storms(story: Story) -> frozenset[str]:
    """The names of the storms that a text speaks of."""
    pairs = itertools.pairwise(story.words)
    return frozenset(name for word, name in pairs if word.istitle() and name.istitle() and word.lower() in _STORMS)


class _Named(NamedTuple):
    """A name with its type so far, and the names of the storms that its text speaks of."""

    words: Sequence[str]
    kind: str
    storms: Set[str]


def _is_thing(words: Sequence[str], kind: str, storms: Set[str]) -> bool:
    return _IS_THING(_Named(words, kind, storms))


def _is_craft(words: Sequence[str]) -> bool:
    """As in "MV Northmoor", "Norair Flight 610"."""
    return len(words) > 1 and (words[0].casefold() in _SHIPS or (words[-2] == "Flight" and words[-1].isdigit()))


def _is_event_of(words: Sequence[str]) -> bool:
    """As in "Battle of Northmoor", "Northmoor Prize in Letters", "Rail Conditions of Travel"."""
    text = " ".join(words)
    return _EVENT.match(text) is not None or _PRIZE.search(text) is not None


_EVENT = re.compile(rf"(?:{'|'.join(sorted(_THINGS | _OF))}) of .", re.IGNORECASE)
_PRIZE = re.compile(
    r"\b(?:prize|award|medal|order|legion|laws|regulations|rules|conditions|guidelines|act|bill) (?:of|for|in|on)\b",
    re.IGNORECASE,
)
_ROLE: Callable[[Sequence[str]], bool] = every(
    lambda words: words[-1].istitle() and words[-1][-1] != "s",
    lambda words: is_office(words[-1]) and words[-1].casefold() not in _PAPERS,
    lambda words: not any(map(str.islower, words)),
)
"""As in "Most Valuable Player", whom a model takes for a body."""
_OF_BODY: Callable[[Sequence[str]], bool] = every(
    lambda words: words[1] == "of",
    lambda words: is_office(words[0]),
)
"""As in "Sheriff of Harlow County"."""


def _is_nickname(story: Story, name: Name) -> bool:
    """A state's nickname: "the Meadow State", "the Badger state"; "Norvale State" is a university, the Islamic State a body."""
    first, *rest = story.written(name)
    led = lower_at(story.doc, name.start - 1) == "the"
    if led and not rest and lower_at(story.doc, name.end) == "state":
        return is_noun(story.doc.vocab, first.lower()) and place_of(first) is None
    return led and rest == ["State"] and place_of(first) is None and established(f"{first} State") is None


def _is_body_for(words: Sequence[str]) -> bool:
    """Whether a word for a body goes before what it is for: "Commission on Debates", "Board of Elections"."""
    lower = [word.casefold() for word in words]
    return any(is_body_word(word) and link in _LINKS for word, link in itertools.pairwise(lower))


_OF_WORDS: tuple[Callable[[Sequence[str]], bool], ...] = (
    _is_craft,
    _is_event_of,
    lambda words: words[-1].casefold() in _SYSTEMS,
    lambda words: len(words) > 1 and words[0] == "Operation",
)
"""What tells a thing by its words alone."""

_IS_NO_NAME: Callable[[_Named], bool] = either(
    lambda it: it.words[-1].rstrip(".") in _TITLES or " ".join(it.words).casefold() in _BARE,
    lambda it: all(len(word.rstrip(".")) == 1 for word in it.words),
    lambda it: it.words[-1].casefold() in _PREPOSITIONS,
)
"""As in "the Norvalian Pres", "the District", "A.", "Veterans Against"."""
_IS_THING: Callable[[_Named], bool] = either(
    _IS_NO_NAME,
    lambda it: tuple(it.words[:2]) == ("Member", "of") or not _AGAINST.isdisjoint(it.words[1:-1]),
    lambda it: it.kind == "PERSON" and not _PAIRS.isdisjoint(it.words),
    every(
        lambda it: not (is_body_word(it.words[-1].casefold()) or _is_body_for(it.words)),
        lambda it: (_IS_LONG_THING if len(it.words) > 1 else _IS_SHORT_THING)(it),
    ),
)
_IS_SHORT_THING: Callable[[_Named], bool] = either(
    lambda it: it.words[0].casefold() in _DISEASES | _FAITHS,
    lambda it: it.words[0] in it.storms or it.words[0].endswith("phobia"),
)
_IS_LONG_THING: Callable[[_Named], bool] = either(
    lambda it: any(holds(it.words) for holds in _OF_WORDS),
    lambda it: it.kind == "ORG" and (_ROLE(it.words) or _OF_BODY(it.words)),
    lambda it: it.words[-1] in it.storms and it.words[0].casefold() in _STORMS | {"tropical"},
    lambda it: it.words[0].casefold() in _DISEASES,
    every(
        lambda it: it.words[-1].casefold() in _THINGS,
        lambda it: it.kind != "PERSON" or len(it.words) > _FULL or not is_given_name(it.words[0].casefold()),
    ),
)
