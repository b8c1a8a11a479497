"""One type for a name over all articles, where most of its mentions agree.

Every form of a unit votes, so that a surname that stands alone is weighed against the full names that bear it. One word needs
three quarters of the votes and three articles, since it may well be two things; more words need two thirds. What stands alone
wherever it is called a person, and is none in three other articles, is none: people are named in full. One long article does
not outvote three that name a person.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from msgspec import Struct, field, structs

from generator.corpus.identity.units import Unit, is_full_person
from generator.names import parse_name
from generator.values import first

_OTHERS = ("ORG", "GPE", "LOC", "FAC", "NORP")
_MISTAKEN = frozenset({"FAC", "LOC", "ORG"})
"""What the model takes surnames for."""

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
            _count(votes, unit.type, form, count)
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


def _person_of_a_family(unit: Unit, name: str, votes: _Votes) -> str | None:
    """A person in three times as many articles as it is anything else, of one family with others."""
    others = sum(votes.articles[name, kind] for kind in _OTHERS)
    named = votes.articles[name, "PERSON"] >= _LEAST * max(1, others)
    return "PERSON" if named and votes.bearers[parse_name(unit.name).family.casefold()] > 1 else None


def _two_thirds(_unit: Unit, name: str, votes: _Votes) -> str | None:
    kind, number = votes.most(name)
    return kind if 3 * number >= 2 * votes.mentions[name].total() else None


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
_OF_WORDS: tuple[_Rule, ...] = (_person_of_a_family, _two_thirds)
_OF_ONE_WORD: tuple[_Rule, ...] = (_surname, _no_person, _seldom_person, _three_quarters)
