"""What articles name, ready to be compared: one unit for each entity of each article."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct, structs

from generator.corpus.each import Each, each_anew
from generator.corpus.identity.institutions import country_of, is_institution
from generator.data import legal_forms
from generator.names import canonical_role, is_place_name, parse_name, place_of, title_office
from generator.names.variants import is_plainly_given
from generator.records import PLACE_TYPES, Analysis
from generator.values import known

_LEGAL = legal_forms()
_BEHIND_COMMA = re.compile(r",\s+(([A-Z][\w.]*)(?:\s[A-Z][\w.]*)?)")
_NEAR = 60
_CALLED = re.compile(
    r"\b(?:(?:named|called|nicknamed|identified (?:only )?as|known (?:only )?as|(?:first|given|last) name(?: was| is)?)"
    r"|\d+-year-old(?: [\w’'-]+){0,2})\s+[“\"]?$",
    re.IGNORECASE,
)
"""Before a name of one word: "a farmer named", "7-year-old"."""
_APPOSED = re.compile(r"\b(?:an?|another|his|her|their) (?:[\w’'-]+ ){0,4}[\w’'-]+, $", re.IGNORECASE)
"""Before a name that a comma follows: "a nurse, Doyle,", "her father, Omar,"."""
_AGED = re.compile(r",? (?:\(\d{1,2}\)|(?<=, )(?:aged? )?\d{1,2}(?=[,.;]|\s+and\b)|(?<=, )an? \d+-year-old\b)")
"""Behind it: ", 7,", "(7)", ", a 7-year-old"."""
_BRACKETS = str.maketrans("", "", "[]{}")
_MANY, _LONG = 2, 4
"""In names of more words, words of more letters are one in the plural and in the singular: "Federal Elections Commission"."""
_KEYS_KEPT = 1 << 15
"""Spellings of which the key is kept."""
_HEAD = "president"
"""The office of whom an article knows only from "the Ruiz administration"."""


FEW = 2
"""What is doubtful and of no more articles is nobody's."""


class Unit(Struct, frozen=True, kw_only=True, gc=False):
    """An entity of one article: `forms` are its spellings with counts, `roles` the offices stated, in one spelling.

    `written` counts the forms as the text has them. `mentions` index the analysis's mentions.

    `told` is false where only captions and datelines name it: such a unit may lead to an actor, but makes none. Nor does what
    is `doubtful`: perhaps of another type, or a given name alone that nobody introduces, without an
    office and a word of its own.
    `country` is the country of an institution that every country has one of, where its own name
    leaves it open; `unplaced` is such a one of which other articles speak in several countries, and this in none. `located`
    says that the text puts a place into its state or country ("Harlow, Calif."), `introduced` that it introduces a person by a
    name of one word ("a farmer named Doyle", "Maria, 7"), who is nobody that readers know; `tells` that it has an office
    or words of its own.
    """

    article: int
    entity: int
    name: str
    type: str
    forms: tuple[tuple[str, int], ...]
    written: tuple[tuple[str, int], ...] = ()
    roles: frozenset[str] = frozenset()
    gender: str | None = None
    mentions: tuple[int, ...] = ()
    why: tuple[str, ...] = ()
    told: bool = True
    country: str | None = None
    doubtful: bool = False
    located: bool = False
    unplaced: bool = False
    tells: bool = False
    introduced: bool = False

    @property
    def size(self) -> int:
        """How many mentions it has."""
        return len(self.mentions)

    @property
    def plain_forms(self) -> frozenset[str]:
        """Its spellings in one case."""
        return frozenset(form.casefold() for form, _ in self.forms)


def spellings(analysis: Analysis, entity: int) -> dict[int, str]:
    """The spelling of each mention by name of an entity, by the mention's index; as it was meant where the text is damaged."""
    found = analysis.entities[entity]
    meant = dict(found.repaired)
    named = (m for m in found.mentions if analysis.mentions[m].kind == "name")
    return {m: clean_form(meant.get(m, analysis.mentions[m].text)) for m in named}


def _written(analysis: Analysis, named: Mapping[int, str]) -> tuple[tuple[str, int], ...]:
    """How often each form stands in the text: "North" where North Korea is meant; what damage hides is as it was meant."""
    texts = ((clean_form(analysis.mentions[m].text), meant) for m, meant in named.items())
    return tuple(sorted(Counter(text if meant.startswith(text) else meant for text, meant in texts).items()))


def clean_form(text: str) -> str:
    """A spelling without line breaks, brackets or a possessive ending, also one with the wrong sign."""
    form = " ".join(text.translate(_BRACKETS).split())
    for ending in ("’s", "'s", "‘s", "`s"):
        form = form.removesuffix(ending)
    return form


def units_of(analyses: Sequence[Analysis], each: Each = each_anew, keys: Sequence[str] = ()) -> list[Unit]:
    """The units of all articles, in order, as each article by itself has them.

    Those of each are asked of `each`; `keys` tell the analyses from all others, where that is known.
    """
    told = each("entities", list[Unit], _units, analyses, keys)
    return [structs.replace(unit, article=number) for number, units in enumerate(told) for unit in units]


def _units(analysis: Analysis) -> list[Unit]:
    """The units of an article, as if it were the first."""
    units = (_unit(index, analysis) for index in range(len(analysis.entities)))
    return [unit for unit in units if unit.forms]


def _unit(index: int, analysis: Analysis) -> Unit:
    """The unit of an entity; without forms where nothing names it."""
    entity = analysis.entities[index]
    named = spellings(analysis, index)
    name = clean_form(entity.name)
    introduced = is_lone_person(entity.type, name) and any(_is_introduced(analysis, m) for m in named)
    stated = frozenset(canonical_role(role) for m in entity.mentions if (role := analysis.mentions[m].role))
    tells = _tells(stated, analysis, index)
    return Unit(
        article=0,
        entity=index,
        name=name,
        type=entity.type,
        forms=tuple(sorted(Counter(named.values()).items())),
        written=_written(analysis, named),
        roles=stated | ({_HEAD} if entity.governs else frozenset()),
        gender=entity.gender,
        mentions=entity.mentions,
        why=entity.why,
        told=any(_is_told(analysis, m) for m in named),
        country=country_of(analysis, tuple(named)) if entity.type == "ORG" and is_institution(name) else None,
        located=entity.type == "GPE" and any(_is_located(analysis, m) for m in named),
        doubtful=entity.doubtful and not (tells or (introduced and not _is_given(name))),
        tells=tells,
        introduced=introduced,
    )


def _tells(stated: frozenset[str], analysis: Analysis, entity: int) -> bool:
    """Whether an article tells the office of an entity, or what it says."""
    return bool(stated) or any(
        quote.speaker is not None and quote.speaker.entity == entity for quote in analysis.quotes
    )


def _is_given(name: str) -> bool:
    return is_plainly_given(name.casefold())


def _is_located(analysis: Analysis, mention: int) -> bool:
    """Whether a state or country follows a place, behind a comma."""
    end = analysis.mentions[mention].end
    after = _BEHIND_COMMA.match(analysis.article.text, end)
    return after is not None and any(map(is_place_name, after.groups()))


def _is_introduced(analysis: Analysis, index: int) -> bool:
    """Whether a text says of a name that somebody bears it, or how old its bearer is."""
    mention, text = analysis.mentions[index], analysis.article.text
    before = text[max(0, mention.start - _NEAR) : mention.start]
    apposed = text.startswith(",", mention.end) and _APPOSED.search(before) is not None
    return apposed or _CALLED.search(before) is not None or _AGED.match(text, mention.end) is not None


def _is_told(analysis: Analysis, mention: int) -> bool:
    start = analysis.mentions[mention].start
    return not any(b.start <= start < b.end for b in analysis.blocks if b.kind in ("caption", "dateline"))


def offices_of(roles: Iterable[str]) -> set[str]:
    """The public offices among roles, in one spelling."""
    return set(known(map(title_office, roles)))


def is_full(form: str) -> bool:
    """Whether a person's name has more than one word of its own."""
    return len(parse_name(form).tokens) > 1


def is_full_person(kind: str, form: str) -> bool:
    """Whether it is a person's name of more than one word."""
    return kind == "PERSON" and is_full(form)


def is_lone_person(kind: str, form: str) -> bool:
    """Whether it is a person's name of one word."""
    return kind == "PERSON" and not is_full(form)


@lru_cache(maxsize=_KEYS_KEPT)
def key_of(kind: str, form: str) -> str:
    """The same for all spellings that nobody would tell apart: case, accents, titles and articles do not count."""
    rule = _KEYS.get(kind)
    return f"{kind.casefold()} {plain(form)}" if rule is None else rule(form)


def _person_key(form: str) -> str:
    name = parse_name(form)
    return "person " + (" ".join(filter(None, (*name.tokens, name.suffix))) or form.casefold())


def _place_key(form: str) -> str:
    place = place_of(form)
    return f"place {plain(form) if place is None else place.code}"


def _people_key(form: str) -> str:
    return "norp " + plain(form).replace("-", " ").removesuffix("s")


def _organisation_key(form: str) -> str:
    words = without_legal_form(plain(form).replace("-", " ")).split()
    words = words[: len(words) - (words[-1] in _CHANNELS)] if len(words) > _MANY else words
    many = len(words) > _MANY
    return "org " + " ".join(word.removesuffix("s") if many and len(word) > _LONG else word for word in words)


_CHANNELS = frozenset({"network", "channel"})
"""What the longer names of broadcasters leave out: "Harlow Business Network"."""

_KEYS: Mapping[str, Callable[[str], str]] = {
    "PERSON": _person_key,
    "NORP": _people_key,
    "ORG": _organisation_key,
    **dict.fromkeys(PLACE_TYPES, _place_key),
}


def without_legal_form(form: str) -> str:
    """A plain form without Inc., Ltd., Group and the like at its end; at least one word stays."""
    words = form.replace(",", " ").split()
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    return " ".join(words)


def plain(form: str) -> str:
    """Lower case without "the" and full stops."""
    return " ".join(form.casefold().replace(".", "").removeprefix("the ").split())
