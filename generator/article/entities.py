"""Which of an article's names are one person, organisation or place, before other articles are asked."""

import itertools
from collections.abc import Sequence

from msgspec import Struct, field

from generator.article.namewords import Gender, legal_forms, organisation_words
from generator.article.surnames import Use
from generator.names import (
    acronym_of,
    canonical_role,
    compare,
    compare_organisations,
    is_title,
    parse_name,
    place_of,
    same_person,
    title_office,
)

_RELATIVES = 6
"""So many spellings of one name in a sentence are told apart."""

_DOUBTFUL = 0.7
"""Organisations that are alike but for a country are scored no higher than this."""

PLACES = frozenset({"GPE", "LOC", "FAC"})

_HEADS = frozenset({"president", "minister", "chancellor", "king", "queen", "emperor"})


class Naming(Struct, frozen=True):
    """One mention as grouping sees it: the words, the type, and what stands beside it.

    `use` is set where a surname stands for a family or for those who governed, `kin` where it is introduced as a relative.
    `sentence` tells the sentences of running text apart.
    """

    text: str
    type: str
    gender: Gender | None = None
    headline: bool = False
    role: str | None = None
    use: Use | None = None
    kin: bool = False
    sentence: int | None = None


class Group(Struct):
    """An entity while it grows: its mentions by index, its forms, why they were joined, and the gender stated."""

    type: str
    members: list[int]
    forms: list[str]
    why: list[str]
    gender: Gender | None = None
    roles: list[str] = field(default_factory=list)

    def add(self, index: int, naming: Naming, reason: str | None = None) -> None:
        """Join one mention, with the reason where its form is new."""
        self.members.append(index)
        if naming.text not in self.forms:
            self.forms.append(naming.text)
            if reason is not None:
                self.why.append(reason)
        if self.gender is None:
            self.gender = naming.gender
        if naming.role is not None:
            self.roles.append(canonical_role(naming.role))

    @property
    def name(self) -> str:
        """The fullest form: most words, then most letters, then the first written."""
        forms = [f for f in self.forms if not f.isupper() or " " not in f] or self.forms
        return max(forms, key=lambda f: (len(f.split()), len(f), -self.forms.index(f)))


def group_names(namings: Sequence[Naming]) -> list[Group]:
    """The article's entities in order of their first mention; the name of a family is nobody's."""
    groups = [
        *_people([(i, n) for i, n in enumerate(namings) if n.type == "PERSON" and n.use != "family"]),
        *_organisations([(i, n) for i, n in enumerate(namings) if n.type == "ORG"]),
        *_others([(i, n) for i, n in enumerate(namings) if n.type not in ("PERSON", "ORG")]),
    ]
    for group in groups:
        group.members.sort()
    return sorted(groups, key=lambda g: g.members[0])


def _people(named: list[tuple[int, Naming]]) -> list[Group]:
    """Full names first, in order; then each short name goes to the full name that it fits, if there is only one."""
    groups: list[Group] = []
    by_key: dict[str, list[Group]] = {}
    full = [(i, n) for i, n in named if _is_full(n.text)]
    short = [(i, n) for i, n in named if not _is_full(n.text)]
    twins = _twins([n for _, n in full])
    for index, naming in full:
        keys = _word_keys(naming.text)
        near = {id(g): g for k in keys for g in by_key.get(k, ())}
        best: tuple[float, Group, str] | None = None
        for group in near.values():
            if naming.gender is not None and group.gender is not None and naming.gender != group.gender:
                continue
            verdicts = [(f, same_person(f, naming.text)) for f in group.forms if _one_generation(f, naming.text)]
            if not verdicts:
                continue
            form, verdict = max(verdicts, key=lambda v: (v[1].same, v[1].score, v[0]))
            if any(not other.same or frozenset((f, naming.text)) in twins for f, other in verdicts):
                continue
            score = verdict.score
            if verdict.same and (best is None or score > best[0]):
                best = (score, group, _because(naming.text, form, verdict.reasons))
        if best is None:
            group = Group("PERSON", [], [], [])
            group.add(index, naming)
            groups.append(group)
        else:
            group = best[1]
            group.add(index, naming, best[2])
        for key in keys:
            if group not in by_key.setdefault(key, []):
                by_key[key].append(group)
    _short_names(short, groups)
    return groups


def _twins(full: list[Naming]) -> set[frozenset[str]]:
    """Names that one sentence writes with other middle initials, or with and without: it speaks of relatives."""
    forms: dict[int, set[str]] = {}
    for naming in full:
        if naming.sentence is not None and not naming.headline:
            forms.setdefault(naming.sentence, set()).add(naming.text)
    found: set[frozenset[str]] = set()
    for texts in forms.values():
        alike: dict[tuple[str, str], list[str]] = {}
        for text in sorted(texts):
            name = parse_name(text)
            if len(name.tokens) > 1 and all(len(word.rstrip(".")) == 1 for word in name.middle):
                alike.setdefault((name.tokens[0], name.tokens[-1]), []).append(text)
        for same in alike.values():
            found |= {frozenset(pair) for pair in itertools.combinations(same[:_RELATIVES], 2)}
    return found


def _because(form: str, other: str, reasons: tuple[str, ...]) -> str:
    return f"{form} = {other}: {'; '.join(reasons)}" if reasons else f"{form} = {other}"


def _is_full(text: str) -> bool:
    name = parse_name(text)
    return bool(name.family and name.given)


def _word_keys(text: str) -> list[str]:
    """Rough keys under which the names of one article meet: the first letters of each word."""
    return sorted({w.casefold()[:2] for w in text.replace("-", " ").split() if len(w) > 1})


def _short_names(short: list[tuple[int, Naming]], groups: list[Group]) -> None:
    lone: dict[str, Group] = {}
    genders: dict[str, set[Gender]] = {}
    of_others: set[str] = set()  # surnames that a title shows to be somebody else's too
    for _, naming in short:
        word = naming.text.casefold()
        if naming.gender is not None:
            genders.setdefault(word, set()).add(naming.gender)
        named = [g for g in groups if g.forms and _fits(naming, g)] if naming.role is not None else []
        if named and all(_holds_other_office(naming, g) for g in named):
            of_others.add(word)
    begun = min((g.members[0] for g in groups), default=0)
    # What stands before anybody is named in full comes last: the text tells what it means.
    for index, naming in sorted(short, key=lambda item: item[1].headline or item[0] < begun):
        named = [g for g in groups if g.forms and _fits(naming, g)]
        fits = [g for g in named if not _holds_other_office(naming, g)]
        if naming.use == "rule" and named:
            fits = _governors(named)
            if not fits:
                continue
        if naming.kin:
            fits = [g for g in fits if not _named_last(g, groups, index)]
        owner = _owner(index, naming, fits, mixed=len(genders.get(naming.text.casefold(), ())) > 1)
        if owner is not None:
            if naming.role is not None or naming.text.casefold() not in of_others:
                owner.add(index, naming, f"{naming.text}: the only {owner.name} that the article names in full")
            continue
        key = naming.text.casefold()
        if naming.role is not None and title_office(naming.role):
            key = f"{key} {title_office(naming.role)}"
        if naming.gender is not None and key in lone and lone[key].gender not in (None, naming.gender):
            key = f"{key} {naming.gender}"
        lone.setdefault(key, Group("PERSON", [], [], [])).add(index, naming)
    groups += lone.values()


def _fits(naming: Naming, group: Group) -> bool:
    if naming.gender is not None and group.gender is not None and naming.gender != group.gender:
        return False
    if parse_name(naming.text).suffix not in ("", *(parse_name(form).suffix for form in group.forms)):
        return False
    words = naming.text.casefold()
    for form in group.forms:
        name = parse_name(form)
        if words in (name.family.casefold(), form.casefold().split()[-1], name.given.casefold()):
            return True
        if _is_spelling(words, name.family.casefold()):
            return True
    return False


def _holds_other_office(naming: Naming, group: Group) -> bool:
    """Whether the article gives the group other offices only: "President Ruiz" isn't "former governor Ana Ruiz"."""
    held = _offices(group)
    office = None if naming.role is None else title_office(naming.role)
    return office is not None and bool(held) and office not in held


def _offices(group: Group) -> set[str]:
    return {office for role in group.roles if (office := title_office(role)) is not None}


def _governors(named: list[Group]) -> list[Group]:
    """Who governed ("the Ruiz administration"): the one person of the name, where the article calls them a head or nothing.

    A candidate has not governed yet; and of two who bear the name, the words tell neither.
    """
    return [g for g in named if len(named) == 1 and (not g.roles or _offices(g) & _HEADS)]


def _named_last(group: Group, groups: list[Group], index: int) -> bool:
    """Whether the last person named before mention `index` is the group's: nobody is a relative of themselves."""
    before = [m for g in groups for m in g.members if m < index]
    return bool(before) and max(before) in group.members


def _is_spelling(word: str, family: str) -> bool:
    """Another spelling of a family name, or a slip in a long one; its plural means the family."""
    if word[:1] != family[:1] or len(word) < 5 or word in (f"{family}s", f"{family}es"):
        return False
    verdict = compare(word, family)
    return verdict.same and (verdict.strength in ("equal", "variant") or (verdict.strength == "typo" and len(word) > 6))


def _one_generation(a: str, b: str) -> bool:
    """An article that writes Jr. at one name and not at another tells two people apart."""
    return parse_name(a).suffix == parse_name(b).suffix


def _owner(index: int, naming: Naming, fits: list[Group], *, mixed: bool) -> Group | None:
    """The one person whom a short name means.

    Where relatives share the name, the one who already bore it alone before the other came up keeps it; in a headline, or
    before anybody is named in full, it is whoever bears it alone below. Otherwise nobody is chosen. Where the article says Mr.
    and Mrs. of the name (`mixed`), such a mention goes only to who is known to be one.
    """
    if len(fits) <= 1:
        return fits[0] if fits else None
    if naming.role is not None:
        told = [g for g in fits if canonical_role(naming.role) in g.roles]
        if len(told) == 1:
            return told[0]
    first = sorted(fits, key=lambda g: g.members[0])
    before = [g for g in first if g.members[0] < index and not naming.headline]
    bore = before if len(before) == 1 else [g for g in before or first if naming.text in g.forms]
    if len(bore) != 1 or (mixed and naming.gender is not None and bore[0].gender != naming.gender and len(before) > 1):
        return None
    return bore[0]


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
                found.append((group, _because(text, form, verdict.reasons)))
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
        place = place_of(naming.text) if naming.type in PLACES else None
        key = (
            place.code
            if place is not None and naming.type == "GPE"
            else f"{naming.type in PLACES} {_plain(naming.text)}"
        )
        group = groups.setdefault(key, Group(naming.type, [], [], []))
        group.add(index, naming, f"{naming.text}: a form of the same place's name" if place is not None else None)
    return list(groups.values())
