"""Which of an article's names are one person, organisation or place, before other articles are asked."""

from collections.abc import Sequence

from generator.article.mentions.forms import Group, Naming, because
from generator.article.mentions.lexicon import legal_forms, organisation_words
from generator.article.mentions.people import group_people
from generator.names import acronym_of, compare_organisations, is_title, place_of
from generator.records import PLACE_TYPES

_DOUBTFUL = 0.7
"""Organisations that are alike but for a country are scored no higher than this."""


def group_names(namings: Sequence[Naming]) -> list[Group]:
    """The article's entities in order of their first mention; the name of a family is nobody's."""
    groups = [
        *group_people([(i, n) for i, n in enumerate(namings) if n.type == "PERSON" and n.use != "family"]),
        *_organisations([(i, n) for i, n in enumerate(namings) if n.type == "ORG"]),
        *_others([(i, n) for i, n in enumerate(namings) if n.type not in ("PERSON", "ORG")]),
    ]
    for group in groups:
        group.members.sort()
    return sorted(groups, key=lambda g: g.members[0])


def _organisations(named: list[tuple[int, Naming]]) -> list[Group]:
    groups: list[Group] = []
    by_form: dict[str, Group] = {}
    for index, naming in sorted(named, key=lambda item: (-len(item[1].text.split()), item[0])):
        form = _plain(naming.text)
        group = by_form.get(form)
        reason = None
        if group is None:
            group, reason = _same_organisation(naming.text, groups)
        if group is None:
            group = Group("ORG", [], [], [])
            groups.append(group)
        group.add(index, naming, reason)
        by_form[form] = group
    return groups


def _same_organisation(text: str, groups: list[Group]) -> tuple[Group | None, str | None]:
    """The one longer name that `text` shortens; None where several do."""
    found: list[tuple[Group, str]] = []
    for group in groups:
        for form in group.forms:
            if acronym_of(form, text):
                found.append((group, f"{text}: acronym of {form}"))
                break
            verdict = compare_organisations(text, form)
            if verdict.same and (verdict.score > _DOUBTFUL or _is_institution(text)):
                found.append((group, because(text, form, verdict.reasons)))
                break
            words, longer = _plain(text).split(), _plain(form).split()
            if len(words) < len(longer) and longer[: len(words)] == words and _may_leave_out(longer[len(words) :]):
                found.append((group, f"{text}: short for {form} in this article"))
                break
    return found[0] if len(found) == 1 else (None, None)


def _is_institution(text: str) -> bool:
    """Whether only common words name it ("Foreign Ministry"): then a country may be left out, but not from a brand's name."""
    return all(organisation_words().get(w) in ("head", "firm") or is_title(w) for w in _plain(text).split())


def _may_leave_out(words: list[str]) -> bool:
    """Whether a short form leaves out only what kind of firm it is: "Acme" for "Acme Motor Company"."""
    return all(organisation_words().get(w) == "firm" or w in legal_forms() for w in words)


def _plain(text: str) -> str:
    return text.casefold().removeprefix("the ").replace(".", "").strip()


def _others(named: list[tuple[int, Naming]]) -> list[Group]:
    groups: dict[str, Group] = {}
    for index, naming in named:
        place = place_of(naming.text) if naming.type in PLACE_TYPES else None
        key = (
            place.code
            if place is not None and naming.type == "GPE"
            else f"{naming.type in PLACE_TYPES} {_plain(naming.text)}"
        )
        group = groups.setdefault(key, Group(naming.type, [], [], []))
        group.add(index, naming, f"{naming.text}: a form of the same place's name" if place is not None else None)
    return list(groups.values())
