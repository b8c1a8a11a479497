"""Which of an article's names are one person, organisation or place, before other articles are asked."""

import re
from collections.abc import Callable, Iterable, Sequence, Set

from generator.article.mentions.bodies import SAINTS
from generator.article.mentions.forms import Group, Naming, because
from generator.article.mentions.lexicon import is_body_word, may_leave_out
from generator.article.mentions.parties import is_people_of
from generator.article.mentions.people import group_people
from generator.names import acronym_of, compare_organisations, is_title, party_of, place_of
from generator.records import ACTOR_TYPES, PLACE_TYPES
from generator.values import either, every, first

_POSSESSIVE = re.compile(r"['’]s\b")
_DOUBTFUL = 0.7
"""Organisations that are alike but for a country are scored no higher than this."""

_MOST_COMPARED = 64
"""A text with more organisations is a list: a further name is held against so many of the longest, and the cost is linear."""


def group_names(namings: Sequence[Naming], stated: Iterable[tuple[int, int]] = ()) -> list[Group]:
    """The article's entities in order of their first mention; the name of a family is nobody's.

    `stated` are namings by index of which the text says that they are one's.
    """
    groups = [
        *group_people(_of_types(namings, {"PERSON"})),
        *_organisations(_of_types(namings, {"ORG"})),
        *_others(_of_types(namings, ACTOR_TYPES - {"PERSON", "ORG"})),
    ]
    groups = _joined(groups, stated)
    for group in groups:
        group.members.sort()
    return sorted(groups, key=lambda g: g.members[0])


def _joined(groups: list[Group], stated: Iterable[tuple[int, int]]) -> list[Group]:
    """`groups`, those of one type as one that the text says are."""
    owner = {member: group for group in groups for member in group.members}
    for i, j in stated:
        one, other = owner.get(i), owner.get(j)
        if one is None or other is None or one is other or one.type != other.type:
            continue
        one.take(other, f"{one.name} = {other.name}: the text says so")
        owner.update(dict.fromkeys(other.members, one))
        groups = [group for group in groups if group is not other]
    return groups


def _of_types(namings: Sequence[Naming], kinds: Set[str]) -> list[tuple[int, Naming]]:
    return [(index, naming) for index, naming in enumerate(namings) if naming.type in kinds and naming.use != "family"]


def _organisations(named: Sequence[tuple[int, Naming]]) -> list[Group]:
    """Longer names first, so that a short form finds what it shortens."""
    groups: list[Group] = []
    by_form: dict[str, Group] = {}
    for index, naming in sorted(named, key=lambda item: (-len(item[1].text.split()), item[0])):
        form = _plain(naming.text)
        group, reason = (by_form[form], None) if form in by_form else _same_organisation(naming.text, groups)
        if group is None:
            group = Group("ORG", [], [], [])
            groups.append(group)
        group.add(index, naming, reason)
        by_form[form] = group
    return groups


def _same_organisation(text: str, groups: list[Group]) -> tuple[Group, str] | tuple[None, None]:
    """The one longer name that `text` shortens, and why; None where several do."""
    found: list[tuple[Group, str]] = []
    for group in groups[:_MOST_COMPARED]:
        reason = first(_shortens(text, form) for form in group.forms)
        if reason is not None:
            found.append((group, reason))
    return found[0] if len(found) == 1 else (None, None)


def _shortens(text: str, form: str) -> str | None:
    """Why one name is a short form of another, or another spelling; None where it is not."""
    if text.isupper() and form == f"{text} News":  # a channel and its newsroom
        return None
    party = party_of(text)
    if party is not None:  # a state's party, or its committee, is another body
        return f"{text}: a name of the {party.name}" if party_of(form) == party else None
    if acronym_of(form, text):
        return f"{text}: acronym of {form}"
    verdict = compare_organisations(text, form)
    if verdict.same and (verdict.score > _DOUBTFUL or _is_institution(text)):
        return because(text, form, verdict.reasons)
    if is_people_of(text, form):
        return f"{text}: the people of the {form}"
    short = _IS_SHORT((_plain(text).split(), _plain(form).split()))
    return f"{text}: short for {form} in this article" if short else None


_Pair = tuple[Sequence[str], Sequence[str]]
"""The words of a short name, and of a longer one."""


def _leaves_out_kind(pair: _Pair) -> bool:
    short, rest = pair[0], pair[1][len(pair[0]) :]
    return may_leave_out(rest) or (short[0] in SAINTS and len(rest) == 1)


_IS_SHORT: Callable[[_Pair], bool] = every(
    lambda pair: 0 < len(pair[0]) < len(pair[1]),
    either(
        every(lambda pair: pair[1][: len(pair[0])] == pair[0], _leaves_out_kind),
        every(  # the Herons of "Harlow City Herons"
            lambda pair: list(pair[0]) == list(pair[1][-1:]),
            lambda pair: pair[0][0].endswith("s") and not is_body_word(pair[0][0]),
        ),
    ),
)


def _is_institution(text: str) -> bool:
    """Whether only common words name it ("Foreign Ministry"): then a country may be left out, but not from a brand's name."""
    return all(is_body_word(w) or is_title(w) for w in _plain(text).split())


def _plain(text: str) -> str:
    return _POSSESSIVE.sub("", text.casefold().removeprefix("the ").replace(".", "")).strip()


def _others(named: Sequence[tuple[int, Naming]]) -> list[Group]:
    """Countries by their code, everything else by what it is called; places of any kind that are called the same are one."""
    groups: dict[str, Group] = {}
    for index, naming in named:
        is_place = naming.type in PLACE_TYPES
        place = place_of(naming.text) if is_place else None
        key = place.code if place is not None and naming.type == "GPE" else f"{is_place} {_plain(naming.text)}"
        group = groups.setdefault(key, Group(naming.type, [], [], []))
        group.add(index, naming, None if place is None else f"{naming.text}: a form of the same place's name")
    return list(groups.values())
