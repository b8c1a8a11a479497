"""Whom an article names in full, by the words of their names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from generator.article.mentions.forms import Group
from generator.names import compare, parse_name
from generator.names.usual import is_everyday
from generator.names.variants import is_given_name
from generator.values import every, no

_MAY_BE_FAMILY: Callable[[str], bool] = every(
    lambda word: len(word.rstrip(".")) > 1, no(is_given_name), no(is_everyday)
)
_CROWD = 60
"""So many bearers of a name, or family names of one initial, are a list of names: a short one among them is nobody's."""


@dataclass(frozen=True, slots=True)
class Bearers:
    """An index of `groups`, each of which is one person: a short name is not held against everybody."""

    groups: Sequence[Group]
    numbers: dict[int, int]
    by_word: dict[str, set[int]] = field(default_factory=dict)
    by_family: dict[str, dict[str, set[int]]] = field(default_factory=dict)


def bearers_of(groups: Sequence[Group]) -> Bearers:
    """The index of the groups, by all forms of their names."""
    bearers = Bearers(groups, {id(group): number for number, group in enumerate(groups)})
    for group in groups:
        for form in group.forms:
            enter(bearers, group, form)
    return bearers


def enter(bearers: Bearers, group: Group, form: str) -> None:
    """Note a form of a group's name: of two family names the first is enough, "Quill" for "Ana Quill Haddad"."""
    name, number = parse_name(form), bearers.numbers[id(group)]
    family = name.family.casefold()
    bearers.by_family.setdefault(family[:1], {}).setdefault(family, set()).add(number)
    fathers = (word.casefold() for word in name.middle[-1:] if _MAY_BE_FAMILY(word.casefold()))
    for word in (family, name.given.casefold(), form.casefold().split()[-1], *fathers):
        bearers.by_word.setdefault(word, set()).add(number)


def called(bearers: Bearers, word: str) -> list[Group]:
    """Whose family or given name a word is, or another spelling of the family name; nobody where that is a crowd."""
    families = bearers.by_family.get(word[:1], {})
    if len(families) > _CROWD:
        families = {}
    alike = (numbers for family, numbers in families.items() if _is_spelling(word, family))
    found = bearers.by_word.get(word, set()).union(*alike)
    return [bearers.groups[number] for number in sorted(found)] if len(found) <= _CROWD else []


def _is_spelling(word: str, family: str) -> bool:
    """Another spelling of a family name, or a slip in a long one; its plural means the family."""
    if len(word) < 5 or word in (f"{family}s", f"{family}es"):
        return False
    verdict = compare(word, family)
    likely = ("equal", "variant", "typo") if len(word) > 6 else ("equal", "variant")
    return verdict.same and verdict.strength in likely
