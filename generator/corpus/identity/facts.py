"""What the units of one actor say together: its names, type, offices, and the addresses that it claims."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec import Struct

from generator.corpus.digests import digest
from generator.corpus.identity.addresses import Age, Claim
from generator.corpus.identity.institutions import is_institution
from generator.corpus.identity.tenure import tenures
from generator.corpus.identity.units import Unit, is_full, offices_of
from generator.names import parse_name, party_of, place_of
from generator.names.variants import is_given_name, is_plainly_given
from generator.records import PLACE_TYPES, ActorRole, Analysis, Tenure
from generator.values import first, known, only

_USUAL = 10
"""A form of an organisation that less than one in so many mentions uses is not its usual one."""


class Facts(Struct, frozen=True):
    """One actor as its units (by number) have it, before an editor's decisions."""

    units: Sequence[int]
    type: str
    name: str
    names: Mapping[str, int]
    articles: tuple[str, ...]
    mentions: int
    roles: tuple[ActorRole, ...]
    tenures: tuple[Tenure, ...]
    claim: Claim
    why: tuple[str, ...]


def facts_of(
    numbers: Sequence[int], units: Sequence[Unit], analyses: Sequence[Analysis], replaced: Collection[str]
) -> Facts:
    """What the units with these numbers say of the actor that they are; offices that `replaced` articles state are left out."""
    members = [units[number] for number in numbers]
    counts: Counter[str] = Counter()
    written: Counter[str] = Counter()
    for unit in members:
        counts.update(dict(unit.forms))
        written.update(dict(unit.written or unit.forms))
    kind = _type(members)
    stating = (unit for unit in members if analyses[unit.article].article.id not in replaced)
    roles = _roles(stating, analyses)
    name = _with_country(_display(kind, counts), members)
    return Facts(
        units=numbers,
        type=kind,
        name=name,
        names=dict(sorted(written.items(), key=lambda item: (-item[1], item[0]))),
        articles=tuple(sorted({analyses[unit.article].article.id for unit in members})),
        mentions=sum(unit.size for unit in members),
        roles=roles,
        tenures=tenures(roles, (analyses[unit.article] for unit in members)) if roles else (),
        claim=_claim(kind, members, analyses, name),
        why=tuple(sorted({reason for unit in members for reason in unit.why})),
    )


def told_apart(facts: Sequence[Facts]) -> list[Mapping[str, int]]:
    """The names of each actor, without those of several words that another one is shown by: "Ivan Cray", of Ivan T. Cray.

    A body that several countries have keeps its own: the country stands behind the name that is shown.
    """
    shown = frozenset(f.name for f in facts if " " in f.name)
    return [f.names if f.name.endswith(")") else _without(f.names, shown, f.name) for f in facts]


def _without(names: Mapping[str, int], others: Collection[str], own: str) -> Mapping[str, int]:
    return {form: number for form, number in names.items() if form == own or form not in others}


def _with_country(name: str, units: Sequence[Unit]) -> str:
    """The name of an institution with its country, where the name alone leaves that open."""
    country = only({unit.country for unit in units} - {None})
    return f"{name} ({country})" if country is not None and is_institution(name) else name


def _type(units: Sequence[Unit]) -> str:
    counts: Counter[str] = Counter()
    for unit in units:
        counts[unit.type] += unit.size
    return max(counts.items(), key=lambda item: (item[1], item[0]))[0]


def _full_forms(kind: str, counts: Counter[str]) -> list[str]:
    """The forms that name an actor by themselves: full names, and usual forms of organisations of more than one word."""
    full = list(counts)
    if kind == "PERSON":
        full = _without_tails([form for form in counts if is_full(form)])
    elif kind == "ORG":
        full = [form for form in counts if " " in form and counts[form] * _USUAL >= counts.total()]
    return full or list(counts)


def _without_tails(forms: Sequence[str]) -> list[str]:
    """The forms without family names of several words, which end a longer one: "García Quill" beside "Ana García Quill"."""
    words = {form: parse_name(form).tokens for form in forms}
    whole = [tokens for tokens in words.values() if is_given_name(tokens[0])]
    tails = {tuple(tokens[start:]) for tokens in whole for start in range(1, len(tokens))}
    return [form for form in forms if tuple(words[form]) not in tails or is_plainly_given(words[form][0])]


def _display(kind: str, counts: Counter[str]) -> str:
    """The most frequent full form, written as names are; a country's and a party's own name.

    Of equally frequent ones, that with the spelling of the family name which is written most.
    """
    if kind in PLACE_TYPES:
        place = first(place_of(form) for form in sorted(counts, key=lambda f: (-counts[f], f)))
        if place is not None:
            return place.name
    party = first(party_of(form) for form in sorted(counts)) if kind == "ORG" else None
    if party is not None:
        return party.name
    full = _full_forms(kind, counts)
    if len(full) == 1:
        return full[0]
    families = _families(counts) if kind == "PERSON" else Counter[str]()
    return min(
        full,
        key=lambda f: (
            _is_shouted(f) or (kind in PLACE_TYPES and f.isupper()),
            -counts[f],
            -families[_family(f)],
            _begins_with_initial(f),
            -len(f.split()),
            f,
        ),
    )


def _is_shouted(form: str) -> bool:
    return form.isupper() and " " in form


def _family(form: str) -> str:
    return parse_name(form).family.casefold()


def _begins_with_initial(form: str) -> bool:
    return len(parse_name(form).given.rstrip(".")) == 1


def _families(counts: Counter[str]) -> Counter[str]:
    """How often each spelling of the family name is written, alone or in a full name."""
    found: Counter[str] = Counter()
    for form, count in counts.items():
        found[_family(form)] += count
    return found


def _claim(kind: str, units: Sequence[Unit], analyses: Sequence[Analysis], name: str) -> Claim:
    """The addresses that an actor claims: first by what the oldest article calls it, in full where it does.

    An article that knows only a surname gives an address by it, so that a fuller name which comes up later changes none.
    """
    ages = [_age(analyses[unit.article]) for unit in units]
    oldest = min(ages)
    earliest = units[ages.index(oldest)]
    told = (
        *known([earliest.country]),
        *sorted(offices_of(earliest.roles)),
        digest(analyses[earliest.article].article.text),
    )
    own: Counter[str] = Counter()
    forms: dict[str, Age] = {}
    for unit, age in zip(units, ages, strict=True):
        if age == oldest:
            own.update(dict(unit.forms))
        for form in _claimed(kind, unit):
            forms[form] = min(age, forms.get(form, age))
    if kind in PLACE_TYPES and place_of(name) is not None:
        return Claim(name=name, type=kind, age=oldest, forms=forms, told=told)
    first = min(
        _full_forms(kind, own),
        key=lambda f: (_is_shouted(f), -own[f], kind == "PERSON" and _begins_with_initial(f), f),
    )
    return Claim(name=first, type=kind, age=oldest, forms=forms, told=told)


def _claimed(kind: str, unit: Unit) -> Iterable[str]:
    """The forms of a unit that lead to the actor: a surname only where the article knows no more."""
    return (form for form, _ in unit.forms if kind != "PERSON" or form == unit.name or is_full(form))


def _age(analysis: Analysis) -> Age:
    """When the article appeared; undated ones come last."""
    return analysis.article.published or "9999", analysis.article.id


def _roles(units: Iterable[Unit], analyses: Sequence[Analysis]) -> tuple[ActorRole, ...]:
    found = set()
    for unit in units:
        analysis = analyses[unit.article]
        for m in unit.mentions:
            mention = analysis.mentions[m]
            if mention.role is not None and mention.role_span is not None:
                start, end = mention.role_span
                found.add((analysis.article.id, start, end, mention.role))
    return tuple(ActorRole(role=role, article=article, start=s, end=e) for article, s, e, role in sorted(found))
