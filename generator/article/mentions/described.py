"""Names that a noun beside them describes: "the carmaker Acme", "Acme, a retailer", "the town of Northmoor"."""

from spacy.tokens import Doc, Token

from generator.article.mentions.lexicon import is_body_word, organisation_words
from generator.article.mentions.office_edges import is_office
from generator.article.mentions.signs import is_town
from generator.article.mentions.story import Name
from generator.article.syntax.tokens import (
    Test,
    dep_in,
    is_capital,
    lower_at,
    lower_in,
    passes_at,
    plain,
    plain_in,
    run_before,
    tag_in,
    text_at,
)
from generator.article.syntax.tokens import head as parent
from generator.data import legal_forms, occupations, word_set
from generator.names import acronym_of, place_of, state_of
from generator.names.outlets import is_outlet
from generator.names.titles import ROLE_HEADS
from generator.names.variants import is_plainly_given
from generator.values import either, every, no

_COMPANIES = word_set("mentions.companies")
_LAND = frozenset({"state", "nation", "country", "republic", "area", "region"})
_SETTLEMENTS = word_set("mentions.settlements") - _LAND
_REGIONS = frozenset({"region", "province", "peninsula", "governorate", "archipelago", "municipality", "prefecture"})
_STOCK = frozenset({"share", "shares", "stock", "stocks", "bonds", "subsidiary", "subsidiaries", "shareholders"})
_PARTIES = frozenset({"R", "D", "I"})
_DESCRIBING = frozenset({"compound", "nmod", "appos", "nsubj"})
_FRONTED = every(dep_in({"pobj"}), parent(parent(tag_in({"VBG", "VBN"}))))
"""Whether a name is told of by a participle before its clause's subject, which the parse may take for its apposition."""
_WHOLE = 2
"""So many words has a name whose bearer is known from whom he is listed with."""


def kind_of_thing(token: Token) -> str:
    """What kind of thing other than a person a word of a name tells; empty where none."""
    return "firm" if plain(token) in legal_forms() else organisation_words().get(token.lower_, "")


def _is_company(token: Token) -> bool:
    if plain(token).removesuffix("s") in _COMPANIES or (token.lower_.endswith("maker") and not is_office(token)):
        return True
    return token.lower_ == "tank" and token.i > 0 and token.nbor(-1).lower_ == "think"  # "chipmaker", "think tank"


_COMPANY: Test = _is_company
_BODY_ONLY = every(_COMPANY, no(is_office), no(plain_in(word_set("mentions.makers"))))
"""What can describe nobody but a body: a publisher or a giant may be somebody."""

_SETTLEMENT: Test = plain_in(_SETTLEMENTS)
_OTHERS_TOO = frozenset({"service", "project", "team", "house", "school"})
"""Words that end the names of bodies, and tell other things where they stand alone."""

_BODY_NOUN = either(
    _BODY_ONLY,
    every(
        lambda token: token.text.islower(),
        lambda token: is_body_word(token.lower_),
        no(either(is_office, _SETTLEMENT, lower_in(_OTHERS_TOO))),
    ),
)
_RULING = frozenset({"ruling", "governing", "opposition"})
"""What a party is."""

is_of_somebody: Test = every(
    lambda token: token.text.islower(),
    either(lower_in(occupations()), lower_in(ROLE_HEADS)),
    no(either(_COMPANY, lower_in(word_set("mentions.bodies_too")))),
)
"""What describes nobody but a person: a trade, an office."""

_ARTICLE: Test = dep_in({"det"})
_POST = 2
"""So many letters the post writes a state by."""
_PRODUCT: Test = lower_in(word_set("mentions.told_products"))
_IS_BODY = every(dep_in({"attr"}), _BODY_ONLY)
_IS_PRODUCT = every(dep_in({"attr"}), _PRODUCT)


def has_company_before(doc: Doc, name: Name) -> bool:
    """As in "the carmaker Acme", "they were the group Acme", "the chains Acme and Quill" of both, "the ruling Acme"."""
    if not passes_at(doc, name.start - 1, _COMPANY):
        marked = text_at(doc, name.start - 1) == ":" and passes_at(doc, name.start - 2, _BODY_ONLY)
        return marked or lower_at(doc, name.start - 1) in _RULING or _is_second_company(doc, name)
    head = doc[name.start : name.end].root
    led = head.dep_ == "appos" and head.head.i == name.start - 1 and _BODY_ONLY(head.head)
    return led or doc[name.start - 1].dep_ in _DESCRIBING


def _is_second_company(doc: Doc, name: Name) -> bool:
    """Whether a noun in the plural before the name that this one is listed with tells that both are companies."""
    head = doc[name.start : name.end].root
    before = run_before(doc, head.head.i, 0, is_capital) - 1
    return head.dep_ == "conj" and lower_at(doc, before).endswith("s") and passes_at(doc, before, _BODY_ONLY)


def is_told_a_company(doc: Doc, name: Name) -> bool:
    """As in "Acme, a retailer", "one of the papers, Acme", "the federation of bakers, FEDAP"."""
    return _is_told(doc, name, _BODY_NOUN) or _is_called(doc, name, _IS_BODY)


def is_told_a_product(doc: Doc, name: Name) -> bool:
    """As in "Quellcraft is an open-source game", "Backfire, a film"."""
    return _is_called(doc, name, _IS_PRODUCT) or (name.type != "PERSON" and _is_told(doc, name, _PRODUCT))


def is_told_a_settlement(doc: Doc, name: Name) -> bool:
    """As in "Northmoor, a town"."""
    return _is_told(doc, name, _SETTLEMENT)


def is_told_somebody(doc: Doc, name: Name) -> bool:
    """As in "the engineer, Ruiz", "Ruiz, a roofer"; not in "Speaking to Acme, the mayor said"."""
    return _is_told(doc, name, is_of_somebody) and not (
        _FRONTED(doc[name.end - 1]) or is_outlet(doc[name.start : name.end].text)
    )


def _is_called(doc: Doc, name: Name, test: Test) -> bool:
    """Whether a name is the subject of what it is: "Quellcraft is a game"."""
    head = doc[name.start : name.end].root
    return head.dep_ == "nsubj" and head.head.lemma_ == "be" and any(map(test, head.head.children))


def _is_told(doc: Doc, name: Name, test: Test) -> bool:
    """Whether the noun that describes a name on the other side of a comma passes a test."""
    behind, before = text_at(doc, name.end) == ",", text_at(doc, name.start - 1) == ","
    if not (behind or before):
        return False
    head = doc[name.start : name.end].root
    if behind and any(test(c) for c in head.children if c.dep_ == "appos" and c.i > name.end):
        return True
    return before and head.dep_ == "appos" and test(head.head)


def is_of_settlement(doc: Doc, name: Name) -> bool:
    """As in "the town of Northmoor"."""
    return lower_at(doc, name.start - 1) == "of" and lower_at(doc, name.start - 2) in _SETTLEMENTS


def has_region_behind(doc: Doc, name: Name) -> bool:
    """As in "the disputed Nordvik region"."""
    behind = lower_at(doc, name.end) in _REGIONS and text_at(doc, name.end).islower()
    return behind and doc[name.end - 1].tag_ != "JJ" and not any(map(kind_of_thing, doc[name.start : name.end]))


def is_state(doc: Doc, name: Name) -> bool:
    """Whether a state's abbreviation stands where states do: "Harlow, Pa.", "Ruiz (R-Pa.)", "Ruiz (Pa.)"."""
    text, before = text_at(doc, name.start), text_at(doc, name.start - 1)
    if name.length != 1 or state_of(text) is None:
        return False
    if before == "-":
        return text_at(doc, name.start - 2) in _PARTIES
    behind = before == "," or (before == "(" and text_at(doc, name.end) == ")")
    town = behind and doc[name.start - 2].ent_type_ != "PERSON"
    sure = text.endswith(".") or (town and doc[name.start].ent_type_ == "GPE")  # "MD" is a degree too
    return behind and sure and passes_at(doc, name.start - 2, is_capital)


def is_no_state(doc: Doc, name: Name) -> bool:
    """Whether the two letters of a state have an article, which no state has: "the VA"."""
    text = doc[name.start].text
    place = place_of(text) if name.length == 1 and len(text.replace(".", "")) == _POST else None
    return place is not None and place.code.startswith("US-") and any(map(_ARTICLE, doc[name.start].lefts))


def has_state_behind(doc: Doc, name: Name) -> bool:
    """As in "Harlow, Pa."."""
    return (
        text_at(doc, name.end) == ","
        and name.end + 1 < len(doc)
        and is_state(doc, Name(name.end + 1, name.end + 2, ""))
    )


def is_of_stock(doc: Doc, name: Name) -> bool:
    """As in "shares of Acme"."""
    led = lower_at(doc, name.start - 1) in ("of", "in") and lower_at(doc, name.start - 2) in _STOCK
    return led and place_of(doc[name.start : name.end].text) is None


def has_acronym_behind(doc: Doc, name: Name) -> bool:
    """As in "the Keld Ferry Company (KFC)"."""
    if name.length == 1 or text_at(doc, name.end) + text_at(doc, name.end + 2) != "()":
        return False
    text = doc[name.start : name.end].text
    told = kind_of_thing(doc[name.end - 1]) != "" or " and " in text
    return told and acronym_of(text, text_at(doc, name.end + 1))


def is_described(doc: Doc, name: Name) -> bool:
    """Whether a noun beside a name says that it is a company's or a settlement's."""
    return any(
        holds(doc, name)
        for holds in (
            is_of_settlement,
            is_state,
            has_state_behind,
            is_of_stock,
            has_region_behind,
            has_company_before,
            has_acronym_behind,
            is_told_a_company,
            is_told_a_settlement,
        )
    )


def is_listed_with_person(doc: Doc, name: Name) -> bool:
    """Whether a name is joined by "and" to a person's of as many words, one or two, and none of its words tells a thing."""
    head = doc[name.start : name.end].root
    first = head.head.i - name.length + 1
    if head.dep_ != "conj" or not 0 <= first < first + name.length <= name.start or name.length > _WHOLE:
        return False
    if name.length == _WHOLE and doc[first].dep_ != "compound":
        return False
    if name.length == 1 and (first > 0 and doc[first - 1].dep_ == "compound" and doc[first - 1].head.i == first):
        return False
    may_be = _may_be_person(doc, name.start, name.length) and _may_be_person(doc, first, name.length)
    return may_be and is_plainly_given(doc[first].lower_)


def _may_be_person(doc: Doc, first: int, number: int) -> bool:
    """Whether words may be somebody's name: none tells a thing, and the first no town."""
    return not is_town(doc[first].lower_) and not any(map(kind_of_thing, doc[first : first + number]))
