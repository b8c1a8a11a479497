"""Words glued to the name of somebody whom many articles name: a headline's verb, a dateline, a poll's figures."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import partial

import msgspec

from generator.corpus.identity.units import Unit, is_full_person
from generator.names import place_of
from generator.names.usual import is_everyday
from generator.names.variants import is_given_name

_CUT = frozenset({"PERSON", "ORG", "FAC"})
_LETTER_OR_FIGURE = re.compile(r"[^\W_]")
_DASHES = frozenset({"-", "–", "—"})
_KNOWN = 20
"""In so many articles a full name stands for somebody whose name other words may be glued to."""


def without_glued_words(units: Sequence[Unit]) -> list[Unit]:
    """The units, names of persons cut to the well-known full name inside them where all other words can be part of none."""
    articles = Counter(unit.name for unit in units if is_full_person(unit.type, unit.name))
    begun: dict[str, set[str]] = defaultdict(set)
    for name in articles:
        begun[name.casefold().split()[0]].add(name)
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
    in_front = (_are_loose, partial(_is_unborne, given=given)) if person else (_are_loose,)
    behind_it = _are_loose if person else _is_place
    for size in range(len(words) - 1, 1, -1):
        for start in range(len(words) - size + 1):
            name = known.get(tuple(plain[start : start + size]))
            before, behind = words[:start], words[start + size :]
            if name is not None and any(test(before) for test in in_front) and behind_it(behind):
                return name
    return None


def _is_unborne(words: list[str], given: Set[str]) -> bool:
    """Whether it is one word that begins nobody's name."""
    word = " ".join(words).casefold()
    return len(word) > 2 and word.isalpha() and word not in given


def _are_loose(words: list[str]) -> bool:
    if _DASHES.intersection(words[-1:]):  # of a dateline
        return True
    told = [word for word in words if _LETTER_OR_FIGURE.search(word)]
    return _is_place(told) or all(map(_is_loose, told))


def _is_place(words: list[str]) -> bool:
    return not words or place_of(" ".join(words)) is not None


def _is_loose(word: str) -> bool:
    return any(map(str.isdigit, word)) or (word.isalpha() and is_everyday(word.casefold()))
