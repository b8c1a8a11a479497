"""Whom a short name means, "Ruiz" or "Ana", among those whom the article names in full."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from generator.article.mentions.bearers import Bearers, bearers_of, called, enter
from generator.article.mentions.forms import Group, Naming
from generator.names import canonical_role, parse_name, title_office
from generator.values import every, no, only

_HEADS = frozenset({"president", "minister", "chancellor", "king", "queen", "emperor"})


def give_short_names(
    short: Sequence[tuple[int, Naming]], groups: list[Group], written: Mapping[int, Naming]
) -> list[Group]:
    """Add each short name to the group of the full name that it means; the rest in groups of their own, which are returned.

    `written` are the full names by mention.
    """
    lone: dict[str, Group] = {}
    mixed = _of_both_genders(short)
    bearers = bearers_of(groups)
    of_others = _of_others(short, bearers)
    begun = min((g.members[0] for g in groups), default=0)
    # What stands before anybody is named in full comes last: the text tells what it means.
    for index, naming in sorted(short, key=lambda item: item[1].headline or item[0] < begun):
        fits = _candidates(index, naming, groups, bearers)
        if fits is None:
            continue
        owner = _owner(index, naming, fits, mixed=_key(naming) in mixed)
        if owner is None or _was_just_named(index, naming, owner, [g for g in fits if g is not owner], written):
            _keep_apart(index, naming, lone)
        elif naming.role is not None or _key(naming) not in of_others:
            owner.add(index, naming, f"{naming.text}: the only {owner.name} that the article names in full")
            enter(bearers, owner, naming.text)
    return list(lone.values())


def _key(naming: Naming) -> str:
    return naming.text.casefold()


def _of_both_genders(short: Sequence[tuple[int, Naming]]) -> set[str]:
    """Surnames that the article writes with Mr. and with Mrs."""
    stated = {(_key(naming), naming.gender) for _, naming in short if naming.gender is not None}
    return {key for key, number in Counter(key for key, _ in stated).items() if number > 1}


def _of_others(short: Sequence[tuple[int, Naming]], bearers: Bearers) -> set[str]:
    """Surnames that a title shows to be somebody else's too."""
    return {_key(naming) for _, naming in short if naming.role is not None and _is_of_others(naming, bearers)}


def _is_of_others(naming: Naming, bearers: Bearers) -> bool:
    named = _named(naming, bearers)
    return bool(named) and all(map(_holds_other_office(naming), named))


# Tests: what a short name asks of a group. `generator.values` puts them together.

Test = Callable[[Group], bool]


def _is_of_gender(naming: Naming) -> Test:
    return lambda group: len({naming.gender, group.gender} - {None}) < 2


def _is_of_generation(naming: Naming) -> Test:
    suffix = parse_name(naming.text).suffix
    return lambda group: suffix in {"", *(name.suffix for name in group.parsed)}


def _bears_family(naming: Naming) -> Test:
    return lambda group: _key(naming) in _families(group)


def _holds_other_office(naming: Naming) -> Test:
    """Whether the article gives the group other offices only: "President Ruiz" isn't "former governor Ana Ruiz"."""
    office = title_office(naming.role or "")
    return lambda group: office is not None and office not in (group.offices or {office})


def _was_named_last(index: int, groups: Sequence[Group]) -> Test:
    """Whether nobody was named after the group, before a mention."""
    last = max((group.last_before(index) for group in groups), default=-1)
    return lambda group: 0 <= group.last_before(index) == last


def _families(group: Group) -> set[str]:
    return {name.family.casefold() for name in group.parsed}


# Candidates: whose name it can be.


def _candidates(index: int, naming: Naming, groups: Sequence[Group], bearers: Bearers) -> list[Group] | None:
    """Whom a short name can mean; None where the article names somebody of the name, and means another."""
    named = _named(naming, bearers)
    if naming.use == "rule" and named:
        return _governors(list(filter(_bears_family(naming), named)))
    fits = no(_holds_other_office(naming))
    if naming.kin:  # nobody is a relative of themselves: not who was named last
        fits = every(fits, no(_was_named_last(index, groups)))
    return list(filter(fits, named))


def _named(naming: Naming, bearers: Bearers) -> list[Group]:
    """Whose name it is, another spelling of it, or a part."""
    return list(filter(every(_is_of_gender(naming), _is_of_generation(naming)), called(bearers, _key(naming))))


def _governors(named: list[Group]) -> list[Group] | None:
    """Who governed ("the Ruiz administration"): the one person of the name, where the article calls them a head or nothing.

    A candidate has not governed yet; and of two who bear the name, the words tell neither.
    """
    may_have_governed = len(named) == 1 and (not named[0].roles or not named[0].offices.isdisjoint(_HEADS))
    return named if may_have_governed else None


# Owner: which of them it is.


def _owner(index: int, naming: Naming, fits: list[Group], *, mixed: bool) -> Group | None:
    """The one person whom a short name means.

    Whose family name it is goes before whose given name. Then the office decides, then the order. Otherwise nobody is chosen.
    Where the article says Mr. and Mrs. of the name (`mixed`), such a mention goes only to who is known to be one.
    """
    fits = list(filter(_bears_family(naming), fits)) or fits
    if len(fits) > 1 and naming.role is not None:
        fits = _by_office(naming.role, fits)
    return _by_order(index, naming, fits, mixed=mixed) if len(fits) > 1 else only(fits)


def _by_office(role: str, fits: list[Group]) -> list[Group]:
    """The one who holds the office; nobody where a head of state is named so who none of them is; else all."""
    told = [g for g in fits if canonical_role(role) in g.roles]
    if not told and title_office(role) in _HEADS:
        return []
    return told if len(told) == 1 else fits


def _by_order(index: int, naming: Naming, fits: list[Group], *, mixed: bool) -> Group | None:
    """Where relatives share a name, who already bore it alone before the other came up keeps it.

    In a headline, or before anybody is named in full, it is whoever bears it alone below.
    """
    before = [] if naming.headline else [g for g in fits if g.members[0] < index]
    owner = only(before) or only([g for g in before or fits if naming.text in g.forms])
    doubtful = mixed and len(before) > 1
    return None if owner is None or (doubtful and naming.gender not in (None, owner.gender)) else owner


def _was_just_named(
    index: int, naming: Naming, owner: Group, others: Sequence[Group], written: Mapping[int, Naming]
) -> bool:
    """Whether a clause's subject may be another bearer, whom the sentence before names in full, and nobody of the name since.

    Who is only introduced as a relative ("his brother, Omar Haddad") is not whom the story goes on with.
    """
    full = (m for g in others for m in g.members if m < index and m in written)
    last = max(full, default=-1)
    return last > owner.last_before(index) and _is_bare_subject(naming) and _leads_on(written[last], naming)


def _is_bare_subject(naming: Naming) -> bool:
    return naming.subject and not (naming.headline or naming.role or naming.gender)


def _leads_on(other: Naming, naming: Naming) -> bool:
    """Whether a full name in the sentence before is whom the story goes on with."""
    follows = naming.sentence is not None and other.sentence == naming.sentence - 1
    return follows and not (other.kin or other.headline)


def _keep_apart(index: int, naming: Naming, lone: dict[str, Group]) -> None:
    """Put a name into a group of its own, one for each office, use and gender that stands beside it."""
    office = title_office(naming.role or "")
    governs = naming.use == "rule"
    key = " ".join(filter(None, (_key(naming), office, "rule" if governs else None)))
    if naming.gender is not None and key in lone and lone[key].gender not in (None, naming.gender):
        key = f"{key} {naming.gender}"
    lone.setdefault(key, Group("PERSON", [], [], [], governs=governs)).add(index, naming)
