"""Words glued to the name of somebody whom many articles name: a headline's verb, a dateline, a poll's figures."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set

import msgspec

from generator.corpus.identity.units import Unit, is_full
from generator.names import place_of
from generator.names.variants import is_everyday, is_given_name

_CUT = frozenset({"PERSON", "ORG", "FAC"})
_DASHES = frozenset({"-", "–", "—"})
_KNOWN = 20
"""In so many articles a full name stands for somebody whose name other words may be glued to."""


def without_glued_words(units: Sequence[Unit]) -> list[Unit]:
    """The units, names of persons cut to the well-known full name inside them where all other words can be part of none."""
    articles: Counter[str] = Counter()
    begun: dict[str, set[str]] = defaultdict(set)
    for unit in units:
        if unit.type == "PERSON" and is_full(unit.name):
            articles[unit.name] += 1
            begun[unit.name.casefold().split()[0]].add(unit.name)
    known = {tuple(name.casefold().split()): name for name, number in articles.items() if number >= _KNOWN}
    given = frozenset(word for word, names in begun.items() if len(names) > 1 or is_given_name(word))
    return [_cut(unit, known, given) if unit.type in _CUT else unit for unit in units]


def _cut(unit: Unit, known: Mapping[tuple[str, ...], str], given: Set[str]) -> Unit:
    person = unit.type == "PERSON"
    name = _inside(unit.name, known, given, person=person)
    if name is None:
        return unit
    forms: Counter[str] = Counter()
    for form, number in unit.forms:
        forms[_inside(form, known, given, person=person) or form] += number
    return msgspec.structs.replace(unit, name=name, type="PERSON", forms=tuple(sorted(forms.items())))


def _inside(form: str, known: Mapping[tuple[str, ...], str], given: Set[str], *, person: bool) -> str | None:
    """The known name inside a form whose other words are everyday words, figures, marks or a place's name.

    In front of a person's a word is loose too that nobody else's name begins with, and that is no established given name.
    What is called after somebody ("the Ana Ruiz Campaign") is no `person`: behind the name only a place is glued to it.
    """
    words = form.split()
    plain = form.casefold().split()
    for size in range(len(words) - 1, 1, -1):
        for start in range(len(words) - size + 1):
            name = known.get(tuple(plain[start : start + size]))
            before = plain[:start]
            unborne = (
                person and len(before) == 1 and len(before[0]) > 2 and before[0].isalpha() and before[0] not in given
            )
            if name is None or not (unborne or _are_loose(words[:start])):
                continue
            behind = words[start + size :]
            if _are_loose(behind) if person else not behind or place_of(" ".join(behind)) is not None:
                return name
    return None


def _are_loose(words: list[str]) -> bool:
    if words and words[-1] in _DASHES:  # of a dateline
        return True
    told = [word for word in words if any(c.isalnum() for c in word)]
    if not told or place_of(" ".join(told)) is not None:
        return True
    return all(any(c.isdigit() for c in w) or (w.isalpha() and is_everyday(w.casefold())) for w in told)
