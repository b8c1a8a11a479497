"""Which of an article's names are one person: full names first, then each short name by the words around it."""

import itertools

from generator.article.mentions.forms import Group, Naming, because
from generator.article.mentions.lexicon import Gender
from generator.names import canonical_role, compare, parse_name, same_person, title_office

_RELATIVES = 6
"""So many spellings of one name in a sentence are told apart."""

_HEADS = frozenset({"president", "minister", "chancellor", "king", "queen", "emperor"})


def group_people(named: list[tuple[int, Naming]]) -> list[Group]:
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
                best = (score, group, because(naming.text, form, verdict.reasons))
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
    _short_names(short, groups, dict(full))
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
            pairs = itertools.combinations(same[:_RELATIVES], 2)
            found |= {frozenset((a, b)) for a, b in pairs if parse_name(a).middle != parse_name(b).middle}
    return found


def _is_full(text: str) -> bool:
    name = parse_name(text)
    return bool(name.family and name.given)


def _word_keys(text: str) -> list[str]:
    """Rough keys under which the names of one article meet: the first letters of each word."""
    return sorted({w.casefold()[:2] for w in text.replace("-", " ").split() if len(w) > 1})


def _short_names(short: list[tuple[int, Naming]], groups: list[Group], written: dict[int, Naming]) -> None:
    """Give each short name to the full name that it means; `written` are the full names by mention."""
    lone: dict[str, Group] = {}
    genders: dict[str, set[Gender]] = {}
    for _, naming in short:
        if naming.gender is not None:
            genders.setdefault(naming.text.casefold(), set()).add(naming.gender)
    of_others = _of_others(short, groups)
    begun = min((g.members[0] for g in groups), default=0)
    # What stands before anybody is named in full comes last: the text tells what it means.
    for index, naming in sorted(short, key=lambda item: item[1].headline or item[0] < begun):
        fits = _candidates(index, naming, groups)
        if fits is None:
            continue
        owner = _owner(index, naming, fits, mixed=len(genders.get(naming.text.casefold(), ())) > 1)
        if owner is None or _was_just_named(index, naming, owner, [g for g in fits if g is not owner], written):
            _keep_apart(index, naming, lone)
        elif naming.role is not None or naming.text.casefold() not in of_others:
            owner.add(index, naming, f"{naming.text}: the only {owner.name} that the article names in full")
    groups += lone.values()


def _of_others(short: list[tuple[int, Naming]], groups: list[Group]) -> set[str]:
    """Surnames that a title shows to be somebody else's too."""
    found: set[str] = set()
    for _, naming in short:
        named = [g for g in groups if g.forms and _fits(naming, g)] if naming.role is not None else []
        if named and all(_holds_other_office(naming, g) for g in named):
            found.add(naming.text.casefold())
    return found


def _candidates(index: int, naming: Naming, groups: list[Group]) -> list[Group] | None:
    """Whom a short name can mean; None where the article names somebody of the name, and means another."""
    named = [g for g in groups if g.forms and _fits(naming, g)]
    if naming.use == "rule" and named:
        return _governors([g for g in named if _bears_family(naming, g)]) or None
    fits = [g for g in named if not _holds_other_office(naming, g)]
    return [g for g in fits if not _named_last(g, groups, index)] if naming.kin else fits


def _keep_apart(index: int, naming: Naming, lone: dict[str, Group]) -> None:
    """Put a name into a group of its own, one for each office, use and gender that stands beside it."""
    key = naming.text.casefold()
    if naming.role is not None and title_office(naming.role):
        key = f"{key} {title_office(naming.role)}"
    governs = naming.use == "rule"
    if governs:
        key = f"{key} rule"
    if naming.gender is not None and key in lone and lone[key].gender not in (None, naming.gender):
        key = f"{key} {naming.gender}"
    lone.setdefault(key, Group("PERSON", [], [], [], governs=governs)).add(index, naming)


def _was_just_named(index: int, naming: Naming, owner: Group, others: list[Group], written: dict[int, Naming]) -> bool:
    """Whether a clause's subject may be another bearer, whom the sentence before names in full, and nobody of the name since.

    Who is only introduced as a relative ("his brother, Omar Haddad") is not whom the story goes on with.
    """
    if naming.sentence is None or naming.headline or not naming.subject or naming.role or naming.gender:
        return False
    last = max((m for g in others for m in g.members if m < index and m in written), default=None)
    if last is None or any(last < m < index for m in owner.members):
        return False
    other = written[last]
    return other.sentence == naming.sentence - 1 and not other.kin and not other.headline


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


def _bears_family(naming: Naming, group: Group) -> bool:
    return any(parse_name(form).family.casefold() == naming.text.casefold() for form in group.forms)


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
    family = [g for g in fits if _bears_family(naming, g)]
    fits = family or fits
    if len(fits) <= 1:
        return fits[0] if fits else None
    if naming.role is not None:
        told = [g for g in fits if canonical_role(naming.role) in g.roles]
        if len(told) == 1:
            return told[0]
        if not told and title_office(naming.role) in _HEADS:
            return None
    first = sorted(fits, key=lambda g: g.members[0])
    before = [g for g in first if g.members[0] < index and not naming.headline]
    bore = before if len(before) == 1 else [g for g in before or first if naming.text in g.forms]
    if len(bore) != 1 or (mixed and naming.gender is not None and bore[0].gender != naming.gender and len(before) > 1):
        return None
    return bore[0]
