"""What speaks for a name's type: named, weighted evidence, in groups of which the first that holds counts.

To weigh something new, add a row: its name (in `EvidenceName`), how many points it gives to which types, and a test.
"""

import re
from collections.abc import Callable, Sequence
from typing import ParamSpec

from msgspec import Struct
from spacy.tokens import Doc, Token

from generator.article.mentions.described import (
    has_acronym_behind,
    has_company_before,
    has_region_behind,
    has_state_behind,
    is_listed_with_person,
    is_of_settlement,
    is_of_stock,
    is_state,
    is_told_a_company,
    is_told_a_settlement,
    is_told_somebody,
    kind_of_thing,
)
from generator.article.mentions.lexicon import HONORIFICS, LANDS, is_body_kind
from generator.article.mentions.office_edges import is_office
from generator.article.mentions.offices import role_before, sentence_near
from generator.article.mentions.reasons import EvidenceName, Reason, Weights
from generator.article.mentions.story import Name
from generator.article.mentions.surnames import is_kin
from generator.article.syntax.tokens import Test, is_capital, lower_at, passes_at, plain_at, plain_in, text_at
from generator.data import word_set
from generator.names import body_of, institution_of, place_of
from generator.names.variants import is_given_name, is_plainly_given
from generator.values import every

P = ParamSpec("P")


class Form(Struct, frozen=True):
    """A way of writing a name: its words in lower case, what kind of thing each tells, as written, its last word's capital."""

    words: tuple[str, ...]
    kinds: tuple[str, ...]
    text: str
    capital: bool


_Row = tuple[EvidenceName, Weights, Callable[[Doc, Name], bool]]
_FormRow = tuple[EvidenceName, Weights, Callable[[Form], bool]]

_NOBLES = word_set("mentions.nobles")
_SITES = word_set("mentions.sites")
_FAITHS = word_set("mentions.faiths")
_PEOPLES = frozenset(f"{faith}s" for faith in _FAITHS) | word_set("mentions.peoples")
_FIRST_OF_FAITHS = _FAITHS | {"roman", "greek", "russian", "black", "white", "conservative", "reform"}
"""What stands before a faith's people: "Roman Catholics", "Orthodox Jews"."""
_STREETS = word_set("mentions.streets")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}")
_STATES = 4
"""So long is "U.S.", with which ships of the United States begin as well: "U.S.S. Northmoor"."""
_OTHERS_TOO = frozenset({"st", "right", "hon"})
"""Forms of address that begin names of other things: "St. Northmoor"."""
_PERSONAL = frozenset({"who", "himself", "herself"})
_JUNIORS = frozenset({"jr", "sr"})
_PARTICLES = word_set("mentions.personal_particles") - {"das", "el", "al", "bar"}
_OF_FIELDS = frozenset({"for", "on"})


def evidence_beside(doc: Doc, name: Name) -> list[Reason]:
    """Evidence from the words next to one place of a name: at most one piece before it and one behind it."""
    return [*_first(_BEHIND, doc, name), *_first(_BEFORE, doc, name)]


def evidence_within(form: Form) -> list[Reason]:
    """Evidence in the words of a name itself: at most one piece of each group."""
    return [reason for rows in _WITHIN for reason in _first(rows, form)]


def _first(rows: Sequence[tuple[EvidenceName, Weights, Callable[P, bool]]], *of: P.args, **_: P.kwargs) -> list[Reason]:
    """The first of a group's rows that holds, or none."""
    return next(([Reason(name, weights)] for name, weights, holds in rows if holds(*of, **_)), [])


def form_at(doc: Doc, name: Name) -> Form:
    """The form in which a name is written at a place."""
    words = tuple(t.lower_ for t in doc[name.start : name.end])
    kinds = tuple(map(kind_of_thing, doc[name.start : name.end]))
    return Form(words, kinds, doc[name.start : name.end].text, is_capital(doc[name.end - 1]))


# Before the name.


def _before(test: Test) -> Callable[[Doc, Name], bool]:
    """A test of the token before a name."""
    return lambda doc, name: passes_at(doc, name.start - 1, test)


def _has_nothing_before(doc: Doc, name: Name) -> bool:
    return name.start == 0 or doc[name.start - 1].is_space


def _is_noun(token: Token) -> bool:
    return token.pos_ in ("PROPN", "NOUN")


def _has_role(doc: Doc, name: Name) -> bool:
    if name.length not in (2, 3):
        return False
    floor, _ = sentence_near(doc, name.start - 1, name.start)
    return role_before(doc, (name.start, name.end), floor, frozenset()) is not None


def _is_outlet(doc: Doc, name: Name) -> bool:
    return plain_at(doc, name.start - 1) in ("on", "via") and name.length == 1


def _is_where(doc: Doc, name: Name) -> bool:
    return plain_at(doc, name.start - 1) == "in" and doc[name.start].dep_ == "pobj"


_ADDRESS = every(plain_in(HONORIFICS.keys() - _OTHERS_TOO), is_capital)
_OFFICE = every(_is_noun, is_office)


def _has_occupation(doc: Doc, name: Name) -> bool:
    """Whether the name of two plain words stands right behind what its bearer does."""
    words = doc[name.start : name.end]
    titled = name.length == 2 and all(word.is_alpha and word.text.istitle() for word in words)
    return titled and not any(map(kind_of_thing, words)) and passes_at(doc, name.start - 1, _OFFICE)


_BEFORE: tuple[_Row, ...] = (
    ("nothing before", {}, _has_nothing_before),
    ("form of address", {"PERSON": 8}, _before(_ADDRESS)),  # Mr. Ruiz
    ("somebody's relative", {"PERSON": 5}, lambda doc, name: is_kin(doc, name.start)),  # her uncle Omar Ruiz
    ("title", {"PERSON": 3}, _before(every(is_capital, _OFFICE))),  # Senator Ruiz
    ("occupation of a whole name", {"PERSON": 3}, _has_occupation),  # economist Ana Ruiz
    ("occupation", {"PERSON": 1}, _before(_OFFICE)),  # economist Ruiz
    ("stated office", {"PERSON": 3}, _has_role),  # Director of Intelligence Ana Ruiz
    ("state", {"GPE": 8}, is_state),  # Northmoor, Pa.
    ("on or via", {"PERSON": -4, "ORG": 3}, _is_outlet),  # on Chirper
    ("in", {"GPE": 3}, _is_where),  # in Northmoor
    ("description of a company", {"ORG": 5, "GPE": -4}, has_company_before),  # the carmaker Acme
    ("stock of", {"ORG": 4, "PERSON": -2}, is_of_stock),  # shares of Acme
    ("settlement", {"GPE": 5}, is_of_settlement),  # the town of Northmoor
    ("listed with a person", {"PERSON": 5}, is_listed_with_person),  # Ana Ruiz and Omar Quill
    ("article", {"PERSON": -3, "ORG": 1}, _before(plain_in({"the"}))),  # the Ledger
)

# Behind the name.


def _has_age(doc: Doc, name: Name) -> bool:
    comma, age, closing = (text_at(doc, i) for i in range(name.end, name.end + 3))
    return comma == "," and age.isdigit() and len(age) < 3 and closing in (",", ".")


def _has_clause(doc: Doc, name: Name) -> bool:
    return lower_at(doc, name.end) == "," and lower_at(doc, name.end + 1) in ("who", "whose")


def _has_who(doc: Doc, name: Name) -> bool:
    return lower_at(doc, name.end) in _PERSONAL


def _has_office_behind(doc: Doc, name: Name) -> bool:
    return name.length > 1 and text_at(doc, name.end).islower() and is_office(doc[name.end])


_BEHIND: tuple[_Row, ...] = (
    ("age", {"PERSON": 6}, _has_age),  # Ana Ruiz, 34,
    ("relative clause", {"PERSON": 3}, _has_clause),  # Ana Ruiz, who
    ("who or reflexive", {"PERSON": 3}, _has_who),  # Ruiz herself
    ("acronym behind", {"ORG": 6}, has_acronym_behind),  # Keld Ferry Company (KFC)
    ("region behind", {"GPE": 5}, has_region_behind),  # the Nordvik region
    ("described as a company", {"ORG": 5}, is_told_a_company),  # Acme, a retailer
    ("described as somebody", {"PERSON": 3}, is_told_somebody),  # the engineer, Ruiz
    ("described as a settlement", {"GPE": 5}, is_told_a_settlement),  # Northmoor, a town
    ("state behind", {"GPE": 3}, has_state_behind),  # Northmoor, Pa.
    ("office behind", {"ORG": 1}, _has_office_behind),  # Acme Motors spokeswoman
)

# Within the name.


def _names_state_body(form: Form) -> bool:
    return institution_of(form.text) is not None or (len(form.words) > 1 and body_of(form.text) is not None)


def _names_body(form: Form) -> bool:
    if len(form.words) < 2:
        return False
    of_something = is_body_kind(form.kinds[0]) and "of" in form.words[1:3]
    with_field = any(
        is_body_kind(kind) and link in _OF_FIELDS for kind, link in zip(form.kinds, form.words[1:4], strict=False)
    )
    return of_something or with_field or is_body_kind(form.kinds[-1]) or form.words[0] == "team"


def _names_site(form: Form) -> bool:
    return _names_building(form) and form.words[-1] in _SITES


def _names_people(form: Form) -> bool:
    return form.words[-1] in _PEOPLES and all(word in _FIRST_OF_FAITHS for word in form.words[:-1])


def _names_settlement(form: Form) -> bool:
    named = form.words[-1] in LANDS or form.words[0] == "county"
    return named and len(form.words) > 1 and "of" not in form.words


def _names_street(form: Form) -> bool:
    return len(form.words) > 1 and form.words[-1] in _STREETS


def _names_building(form: Form) -> bool:
    return len(form.words) > 1 and form.kinds[-1] == "place"


def _names_land(form: Form) -> bool:
    return len(form.words) > 1 and "land" in (form.kinds[0], form.kinds[-1])


def _begins_with_given_name(form: Form) -> bool:
    parts = form.text.casefold().split()
    plain = form.capital and not any(form.kinds)
    given = parts[0].partition("-")[0]
    return plain and len(parts) in (2, 3) and (is_given_name(given) or is_plainly_given(given))


def _names_place(form: Form) -> bool:
    return place_of(form.text) is not None


def _begins_with_initials(form: Form) -> bool:
    first, _, rest = form.text.partition(" ")
    return (
        bool(rest)
        and not any(form.kinds)
        and _INITIALS.fullmatch(first) is not None
        and place_of(first[:_STATES]) is None
    )


def _names_noble(form: Form) -> bool:
    return len(form.words) > 2 and form.words[1] == "of" and form.words[0] in _NOBLES


def _names_generation(form: Form) -> bool:
    return len(form.words) > 1 and form.words[-1].rstrip(".") in _JUNIORS


def _has_particle(form: Form) -> bool:
    return not any(form.kinds) and not _PARTICLES.isdisjoint(form.text.split()[1:-1])


def _is_acronym(form: Form) -> bool:
    short = len(form.words) == 1 and 2 <= len(form.text) <= 6
    return short and (form.text.isupper() or any(c.isupper() for c in form.text[2:]))


def _is_long_acronym(form: Form) -> bool:
    return _is_acronym(form) and len(form.text) > 2 and form.text.isalpha()


def _is_unknown_acronym(form: Form) -> bool:
    return _is_long_acronym(form) and not _names_place(form)


_WITHIN: tuple[tuple[_FormRow, ...], ...] = (
    (
        ("body of state", {"ORG": 8}, _names_state_body),  # the Senate, the Pentagon
        ("word for a body", {"ORG": 5}, _names_body),  # Northmoor Council, Bank of Northmoor, Team Ruiz
        ("people", {"NORP": 8}, _names_people),  # Latinos
        ("word for a settlement", {"GPE": 5, "PERSON": -8}, _names_settlement),  # Quill City, County Quill
        ("street", {"FAC": 8, "PERSON": -8}, _names_street),  # Quill St.
        ("word for a site", {"FAC": 4, "PERSON": -3}, _names_site),  # Ruiz Stadium
        ("word for a building", {"FAC": 2}, _names_building),  # Ruiz Hall
        ("word for land", {"LOC": 2}, _names_land),  # Lake Ruiz
    ),
    (("given name", {"PERSON": 3}, _begins_with_given_name),),  # Ana Ruiz
    (("name of a place", {"GPE": 4}, _names_place),),  # Israel
    (("initials", {"PERSON": 4}, _begins_with_initials),),  # J.P. Ruiz
    (("noble title", {"PERSON": 6}, _names_noble),),  # Duchess of Northmoor
    (
        ("generation", {"PERSON": 6}, _names_generation),  # Ruiz Sr.
        ("particle", {"PERSON": 4}, _has_particle),  # Ana von Ruiz
    ),
    (
        ("acronym", {"ORG": 1, "PERSON": -4, "GPE": -2}, _is_unknown_acronym),
        ("acronym", {"ORG": 1, "PERSON": -4}, _is_long_acronym),  # NMC, YouGo
        ("acronym", {"ORG": 1}, _is_acronym),  # N.M.
    ),
)
