"""One type for a name over all articles, where most of its mentions agree.

Every form of a unit votes, so that a surname that stands alone is weighed against the full names that bear it. One word needs
three quarters of the votes and three articles, since it may well be two things; more words need two thirds, and have the type
with most votes where no type has so many: who bears a given name counts as a person twice, any other one half, and a name with
a body's word as no person at all. What stands alone
wherever it is called a person, and is none in three other articles, is none: people are named in full. One long article does
not outvote three that name a person.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from msgspec import Struct, field, structs

from generator.corpus.identity.units import Unit, is_full_person
from generator.data import body_words, word_set
from generator.names import established, parse_name, place_of, strip_title
from generator.names.places import Place
from generator.names.variants import is_plainly_given
from generator.records import PLACE_TYPES
from generator.values import first, mapped

_OTHERS = ("ORG", "GPE", "LOC", "FAC", "NORP")
_MISTAKEN = frozenset({"FAC", "LOC", "ORG"})
"""What the model takes surnames for."""

_OF_OUR_OWN = "x-"
"""Codes of places that have none of ISO's, some of them without a government."""

_PARTS_OF_THE_WORLD = word_set("names.parts_of_the_world")

_LEAST = 3
"""So many articles must say what a single word is, and so many times as many name a person as say otherwise."""


class _Votes(Struct):
    """How all articles type each form (in one case), and how many of their full names bear each family and given name."""

    mentions: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    articles: Counter[tuple[str, str]] = field(default_factory=Counter)
    bearers: Counter[str] = field(default_factory=Counter)
    given: Counter[str] = field(default_factory=Counter)

    def most(self, name: str) -> tuple[str, int]:
        """The type that most mentions have, and how many; equal ones by the alphabet."""
        return max(self.mentions[name].items(), key=lambda item: (item[1], item[0]))


def settled(units: Sequence[Unit]) -> list[Unit]:
    """The units, each with the type that all articles together give its name."""
    votes = _Votes()
    for unit in units:
        for form, count in unit.forms:
            _count(votes, unit.type, form, _LEAST * count if unit.located else count)
    return [_with_type(unit, _type_of(unit, votes)) for unit in units]


def _count(votes: _Votes, kind: str, form: str, times: int) -> None:
    """Add what one article takes a form for."""
    key = form.casefold()
    votes.mentions[key][kind] += times
    votes.articles[key, kind] += 1
    if is_full_person(kind, form):
        name = parse_name(form)
        votes.bearers[name.family.casefold()] += 1
        votes.given[name.given.casefold()] += 1


def _with_type(unit: Unit, kind: str | None) -> Unit:
    return unit if kind in (None, unit.type) else structs.replace(unit, type=kind)


def _type_of(unit: Unit, votes: _Votes) -> str | None:
    """What a name is by the first rule that says so; None where none does, or the text itself says it by a larger place.

    A name may be written otherwise in all of its mentions: then nobody votes for it.
    """
    name = unit.name.casefold()
    if unit.located or name not in votes.mentions:
        return None
    rules = _OF_WORDS if " " in name else _OF_ONE_WORD
    return first(rule(unit, name, votes) for rule in rules)


def _known_place(unit: Unit, _name: str, _votes: _Votes) -> str | None:
    """A country or state of the tables has a government, a part of the world has none."""
    return mapped(_kind_of_place, place_of(unit.name)) if unit.type in PLACE_TYPES else None


def _kind_of_place(place: Place) -> str | None:
    kind = None if place.code.startswith(_OF_OUR_OWN) else "GPE"
    return "LOC" if place.code in _PARTS_OF_THE_WORLD else kind


def _person_of_a_family(unit: Unit, name: str, votes: _Votes) -> str | None:
    """A person in three times as many articles as it is anything else, of one family with others."""
    others = sum(votes.articles[name, kind] for kind in _OTHERS)
    named = votes.articles[name, "PERSON"] >= _LEAST * max(1, others)
    return "PERSON" if named and votes.bearers[parse_name(unit.name).family.casefold()] > 1 else None


def _two_thirds(_unit: Unit, name: str, votes: _Votes) -> str | None:
    kind, number = votes.most(name)
    return kind if 3 * number >= 2 * votes.mentions[name].total() else None


def _known_body(unit: Unit, _name: str, _votes: _Votes) -> str | None:
    """An organisation of the tables, whatever the model takes it for."""
    return "ORG" if established(unit.name) is not None else None


def _known_word(unit: Unit, name: str, votes: _Votes) -> str | None:
    """The same for what the model takes for somebody: "Hezbollah"."""
    return _known_body(unit, name, votes) if unit.type in ("PERSON", "GPE") and place_of(unit.name) is None else None


def _body(unit: Unit, _name: str, _votes: _Votes) -> str | None:
    """What ends in a word of bodies ("Principles Council") and does not begin with a given name or a title is no person."""
    return "ORG" if unit.type == "PERSON" and not _weight_of_person(unit.name) else None


def _weighted(unit: Unit, name: str, votes: _Votes) -> str | None:
    """The type with most votes, a person's weighed by what the words say; of equal ones a person."""
    counts = {kind: float(number) for kind, number in votes.mentions[name].items()}
    counts["PERSON"] = counts.get("PERSON", 0.0) * _weight_of_person(unit.name)
    return max(sorted(counts), key=lambda kind: (counts[kind], kind == "PERSON"))


def _weight_of_person(name: str) -> float:
    """How much it counts that a name of several words is called a person."""
    words = name.casefold().split()
    named = is_plainly_given(words[0]) or bool(strip_title(name)[0])
    return _WEIGHTS[named, words[-1].rstrip(".") in _BODIES]


_WEIGHTS = {(True, False): 2.0, (True, True): 0.5, (False, False): 0.4, (False, True): 0.0}
"""By whether a name begins with a given name or title, and whether it ends in a word of bodies."""

_BODIES = body_words("head", "firm")
"""Words that end the names of bodies: council, ministry, motors."""


def _surname(unit: Unit, name: str, votes: _Votes) -> str | None:
    """A surname that the model took for something else in one article: twice as many full names bear it."""
    borne = votes.bearers[name] >= 2 * max(1, votes.articles[name, unit.type])
    return "PERSON" if borne and unit.type in _MISTAKEN else None


def _no_person(_unit: Unit, name: str, votes: _Votes) -> str | None:
    """What most mentions call a person and no full name bears, but three articles and half as many call something else."""
    kind, _ = votes.most(name)
    number, other = _otherwise(name, votes)
    none = number >= _LEAST and 2 * number >= votes.articles[name, "PERSON"]
    return other if none and kind == "PERSON" else None


def _seldom_person(unit: Unit, name: str, votes: _Votes) -> str | None:
    """What is called a person in some articles, in twice as many something else, and borne by no full name."""
    number, other = _otherwise(name, votes)
    none = number >= max(_LEAST, 2 * votes.articles[name, "PERSON"])
    return other if none and unit.type == "PERSON" else None


def _otherwise(name: str, votes: _Votes) -> tuple[int, str]:
    """In how many articles a name is something else than a person, and what; in none where full names have the word."""
    if votes.bearers[name] or votes.given[name]:
        return 0, ""
    return max((votes.articles[name, kind], kind) for kind in _OTHERS)


def _three_quarters(_unit: Unit, name: str, votes: _Votes) -> str | None:
    kind, number = votes.most(name)
    clear = 4 * number >= 3 * votes.mentions[name].total()
    return kind if clear and votes.articles[name, kind] >= _LEAST else None


_Rule = Callable[[Unit, str, _Votes], str | None]
_OF_WORDS: tuple[_Rule, ...] = (_known_place, _known_body, _body, _person_of_a_family, _two_thirds, _weighted)
_OF_ONE_WORD: tuple[_Rule, ...] = (_known_place, _known_word, _surname, _no_person, _seldom_person, _three_quarters)
