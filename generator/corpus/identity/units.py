"""What articles name, ready to be compared: one unit for each entity of each article."""

import re
from collections import Counter
from collections.abc import Sequence

import msgspec
from msgspec import Struct

from generator.corpus.identity.institutions import country_of, is_institution
from generator.data import rows
from generator.names import canonical_role, parse_name, place_of
from generator.records import PLACE_TYPES, Analysis

_LEGAL = frozenset(row[0] for row in rows("legal_forms.tsv"))
_BEHIND_COMMA = re.compile(r",\s+(([A-Z][\w.]*)(?:\s[A-Z][\w.]*)?)")
_BRACKETS = str.maketrans("", "", "[]{}")
_OTHERS = ("ORG", "GPE", "LOC", "FAC", "NORP")
_MOST = 3
_HEAD = "president"
"""The office of whom an article knows only from "the Ruiz administration"."""


class Unit(Struct, frozen=True, kw_only=True, gc=False):
    """An entity of one article: `forms` are its spellings with counts, `roles` the offices stated, in one spelling.

    `mentions` index the analysis's mentions. `told` is false where only captions and datelines name it: such a unit may lead
    to an actor, but makes none. `country` is the country of an institution that every country has one of, where its own name
    leaves it open. `located` says that the text puts a place into its state or country ("Harlow, Calif.").
    """

    article: int
    entity: int
    name: str
    type: str
    forms: tuple[tuple[str, int], ...]
    roles: frozenset[str] = frozenset()
    gender: str | None = None
    mentions: tuple[int, ...] = ()
    why: tuple[str, ...] = ()
    told: bool = True
    country: str | None = None
    located: bool = False

    @property
    def size(self) -> int:
        """How many mentions it has."""
        return len(self.mentions)


def spellings(analysis: Analysis, entity: int) -> dict[int, str]:
    """The spelling of each mention by name of an entity, by the mention's index; as it was meant where the text is damaged."""
    found = analysis.entities[entity]
    meant = dict(found.repaired)
    named = (m for m in found.mentions if analysis.mentions[m].kind == "name")
    return {m: clean_form(meant.get(m, analysis.mentions[m].text)) for m in named}


def clean_form(text: str) -> str:
    """A spelling without line breaks, brackets or a possessive ending, also one with the wrong sign."""
    form = " ".join(text.translate(_BRACKETS).split())
    for ending in ("’s", "'s", "‘s", "`s"):
        form = form.removesuffix(ending)
    return form


def units_of(analyses: Sequence[Analysis]) -> list[Unit]:
    """The units of all articles, in order, each form with one type over all of them where it is clear."""
    units = [unit for number, analysis in enumerate(analyses) for unit in _units(number, analysis)]
    return _settled(units)


def _units(number: int, analysis: Analysis) -> list[Unit]:
    units = []
    for index, entity in enumerate(analysis.entities):
        named = spellings(analysis, index)
        forms = Counter(named.values())
        if not forms:
            continue
        name = clean_form(entity.name)
        roles = frozenset(canonical_role(role) for m in entity.mentions if (role := analysis.mentions[m].role))
        if entity.governs:
            roles |= {_HEAD}
        units.append(
            Unit(
                article=number,
                entity=index,
                name=name,
                type=entity.type,
                forms=tuple(sorted(forms.items())),
                roles=roles,
                gender=entity.gender,
                mentions=entity.mentions,
                why=entity.why,
                told=any(_is_told(analysis, m) for m in named),
                country=country_of(analysis, tuple(named)) if _is_open(entity.type, name) else None,
                located=entity.type == "GPE" and any(_is_located(analysis, m) for m in named),
            )
        )
    return units


def _is_open(kind: str, name: str) -> bool:
    return kind == "ORG" and is_institution(name)


def _is_located(analysis: Analysis, mention: int) -> bool:
    """Whether a state or country follows a place, behind a comma."""
    end = analysis.mentions[mention].end
    after = _BEHIND_COMMA.match(analysis.article.text, end)
    places = () if after is None else (place_of(after[1]), place_of(after[2]))
    return any(place is not None and place.form == "name" for place in places)


def _is_told(analysis: Analysis, mention: int) -> bool:
    start = analysis.mentions[mention].start
    return not any(b.start <= start < b.end for b in analysis.blocks if b.kind in ("caption", "dateline"))


def _settled(units: list[Unit]) -> list[Unit]:
    """One type for a name, where most of its mentions in all articles agree.

    Every form of a unit votes, so that a surname that stands alone is weighed against the full names that bear it. One word
    needs three quarters of the votes and three articles, since it may well be two things; more words need two thirds. What
    stands alone wherever it is called a person, and is none in three other articles, is none: people are named in full. One
    long article does not outvote three that name a person.
    """
    votes: dict[str, Counter[str]] = {}
    articles: Counter[tuple[str, str]] = Counter()
    bearers: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for unit in units:
        for form, count in unit.forms:
            votes.setdefault(form.casefold(), Counter())[unit.type] += count
            articles[form.casefold(), unit.type] += 1
            if unit.type == "PERSON" and is_full(form):
                bearers[parse_name(form).family.casefold()] += 1
                given[parse_name(form).given.casefold()] += 1
    settled = []
    for unit in units:
        name = unit.name.casefold()
        cast = votes.get(name, Counter())  # none where the name is written otherwise in its mentions
        best, number = max(cast.items(), key=lambda item: (item[1], item[0]), default=(unit.type, 0))
        if " " in name and _is_person(unit.name, articles, bearers):
            best, clear = "PERSON", True
        elif " " in name:
            clear = 3 * number >= 2 * cast.total()
        elif unit.type in ("FAC", "LOC", "ORG") and bearers[name] >= 2 * max(1, articles[name, unit.type]):
            best, clear = "PERSON", True  # the model took a surname for something else
        elif best == "PERSON" and not bearers[name] and not given[name] and (other := _no_person(name, articles)):
            best, clear = other, True
        else:
            clear = articles[name, best] >= 3 and 4 * number >= 3 * cast.total()
        changed = number and clear and best != unit.type and not unit.located
        settled.append(msgspec.structs.replace(unit, type=best) if changed else unit)
    return settled


def _is_person(name: str, articles: Counter[tuple[str, str]], bearers: Counter[str]) -> bool:
    """Whether a name is a person's in three times as many articles as it is anything else, of one family with others."""
    others = sum(articles[name.casefold(), kind] for kind in _OTHERS)
    return (
        articles[name.casefold(), "PERSON"] >= _MOST * max(1, others)
        and bearers[parse_name(name).family.casefold()] > 1
    )


def _no_person(name: str, articles: Counter[tuple[str, str]]) -> str | None:
    """What other than a person a name is in three articles, and in half as many as have it as one."""
    kinds = [(articles[name, kind], kind) for kind in _OTHERS]
    number, kind = max(kinds)
    return kind if number >= 3 and 2 * number >= articles[name, "PERSON"] else None


def is_full(form: str) -> bool:
    """Whether a person's name has more than one word of its own."""
    return len(parse_name(form).tokens) > 1


def key_of(kind: str, form: str) -> str:
    """The same for all spellings that nobody would tell apart: case, accents, titles and articles do not count."""
    if kind == "PERSON":
        name = parse_name(form)
        words = [*name.tokens, name.suffix] if name.suffix else list(name.tokens)
        return "person " + (" ".join(words) or form.casefold())
    if kind in PLACE_TYPES:
        place = place_of(form)
        return f"place {place.code}" if place is not None else "place " + plain(form)
    if kind == "NORP":
        return "norp " + plain(form).removesuffix("s")
    if kind == "ORG":
        return "org " + without_legal_form(plain(form))
    return f"{kind.casefold()} {plain(form)}"


def without_legal_form(form: str) -> str:
    """A plain form without Inc., Ltd., Group and the like at its end; at least one word stays."""
    words = form.replace(",", " ").split()
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    return " ".join(words)


def plain(form: str) -> str:
    """Lower case without "the" and full stops."""
    return " ".join(form.casefold().replace(".", "").removeprefix("the ").split())
