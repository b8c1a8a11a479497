"""What belongs to an office: every token is put in a class, and a pattern over the classes says how far the office reaches."""

import re

from spacy.tokens import Doc, Token

from generator.article.mentions.lexicon import (
    DETERMINERS,
    HONORIFICS,
    POSSESSIVE_MARKS,
    organisation_words,
)
from generator.article.mentions.lexicon import is_office as is_office_word
from generator.article.mentions.story import Range
from generator.article.syntax.tokens import (
    Test,
    is_capital,
    is_small,
    lower_in,
    plain_in,
    run_before,
    shape,
    text_in,
    texts,
)
from generator.article.syntax.tree import PREMODIFIERS
from generator.data import occupations, word_set
from generator.names import is_role_head, is_title
from generator.names.usual import is_everyday
from generator.values import either, every, no

MODIFIERS = word_set("mentions.office_modifiers")
LINKS = word_set("mentions.office_links")
JOINS = frozenset({"of", "for", "at", "in", "to", "on", "with"})
"""What leads from an office to what it is responsible for."""

ARTICLE_REACH = 4
"""An article stands no more words before the noun of its office than this."""

_CONTENDERS = word_set("mentions.contenders")
_RIVALS = frozenset({"fellow", "rival", "opponent"})
_SINCE = frozenset({"former", "ex", "then", "late", "retired", "incoming", "outgoing"})
"""Words that begin the statement of an office."""
_FIELDS = ("al", "ic", "ry", "ve")
"""How adjectives of a field end (financial, economic, military, executive); others praise or blame."""
_NOMINAL = frozenset({"PROPN", "NOUN", "ADJ"})
_BODIES = frozenset({"U.S.", "U.N.", "D.C."})
_MARKUP = frozenset('<>="|@')


def is_office(token: Token) -> bool:
    """Whether the word names an office, rank or occupation of one person."""
    return token.tag_ not in ("NNS", "NNPS") and is_office_word(token.text)


is_possessive = text_in(POSSESSIVE_MARKS)
"""Whether a token is the mark of a possessive."""


def inside_of(people: frozenset[int]) -> Test:
    """A test for tokens that can stand inside an office; `people` are the tokens of persons' names, which cannot."""
    return either(_is_blank, every(lambda token: token.i not in people, _CAN_BE_INSIDE))


def _is_blank(token: Token) -> bool:
    return token.is_space and "\n" not in token.text


def _is_dash(token: Token) -> bool:
    """Whether a hyphen stands between blanks, and parts what it stands between."""
    return token.text == "-" and bool(token.whitespace_) and token.i > 0 and bool(token.nbor(-1).whitespace_)


def _is_account(token: Token) -> bool:
    return token.text[0] in "@#"


def _is_nominal(token: Token) -> bool:
    return token.pos_ in _NOMINAL


_PARTS = either(lambda token: token.is_space, lambda token: token.is_quote, _is_account, _is_dash)
_NOUNS = either(text_in(_BODIES), every(_is_nominal, lambda token: not token.like_num))
_CAN_BE_INSIDE = every(either(lower_in(LINKS | MODIFIERS), _NOUNS, is_office), no(_PARTS))


# Left edge: from the noun of the office over its modifiers, and over "and" or "/" to another office.


def _fits(token: Token) -> bool:
    """A lower-case word that belongs to an office behind it: a noun ("defense minister") or an adjective of a field."""
    return token.dep_ in PREMODIFIERS and token.tag_ not in ("JJR", "JJS", "VBG")


_FITTING = either(lambda token: token.pos_ == "PROPN", is_capital, _fits)
_BELONGS = either(lower_in(MODIFIERS), every(_is_nominal, no(lower_in(LINKS)), _FITTING))
"""A modifier ("former"), a name or word with a capital, or a small word that fits: "defense", "economic"."""


def _is_field(token: Token) -> bool:
    return is_everyday(token.lower_) and organisation_words().get(token.lower_) != "head"


_FIELD = every(is_capital, _is_nominal, _is_field)
"""An everyday word that names what an office is for: "Women", "Work"."""

_LEFTWARD: tuple[tuple[str, Test], ...] = (
    ("h", text_in("-/")),
    ("c", lower_in({"and", "&"})),
    ("O", every(is_office, _BELONGS)),
    ("o", is_office),
    ("f", _FIELD),
    ("m", _BELONGS),
)
_TO_THE_LEFT = re.compile(r"(?:h.|c[Oo]|(?<=[mfO])cf|[Omf])*")
"""Read from the noun leftwards: "secretary-", "president and", "Women and" before "Equalities", "former", "Defense"."""


def left_edge(doc: Doc, first: int, head: int) -> int:
    """How far left the office reaches from its noun at `head`, no further than `first`."""
    reach = _TO_THE_LEFT.match(shape(reversed(doc[first:head]), _LEFTWARD))
    return head - (reach.end() if reach else 0)


def after_apposition(doc: Doc, first: int, last: int) -> int:
    """Where the title begins that an occupation only introduces: "challenger former Vice President", "farmer Senator"."""
    return next((i for i in range(last - 1, first, -1) if _begins_title(doc, i, last)), first)


def _begins_title(doc: Doc, i: int, last: int) -> bool:
    if _OPEN(doc[i - 1]):
        return False
    title = doc[i + 1] if doc[i].ent_type_ == "GPE" and i + 1 < last else doc[i]
    return doc[i].lower_ in _SINCE or (_INTRODUCES(doc[i - 1]) and is_capital(title) and is_title(title.text))


def _is_punctuation(token: Token) -> bool:
    return token.is_punct


_OPEN = either(lower_in(LINKS | MODIFIERS), _is_punctuation)
"""What leads on to the next word."""

_OCCUPIED = every(lower_in(occupations()), lambda token: not is_role_head(token.text))
_INTRODUCES = every(is_small, either(_OCCUPIED, lower_in(_CONTENDERS)))
"""As in "farmer", "challenger"."""

# Trimming: no articles, forms of address, praise, or the country at the left edge.


def _is_adjective(token: Token) -> bool:
    return token.pos_ == "ADJ"


_PRAISE = every(_is_adjective, is_small, no(lower_in(MODIFIERS)), lambda token: not token.text.endswith(_FIELDS))
"""An adjective that says nothing of the office: "embattled"."""

_LEFT_OUT = either(
    lower_in(DETERMINERS | LINKS | _RIVALS),
    plain_in(HONORIFICS),
    _is_punctuation,
    lambda token: token.ent_type_ in ("NORP", "GPE"),
    _PRAISE,
)
_RIGHT_OUT = either(_is_punctuation, lower_in(LINKS), lambda token: token.is_space)

_OUTER: tuple[tuple[str, Test], ...] = (
    ("p", is_possessive),
    ("e", _LEFT_OUT),
    ("s", lambda token: token.is_space),
)
_OUTSIDE = re.compile(r"(?:.p|[pe])*s*")
"""Read from the left: "Northmoor's", "the Israeli"."""


def trim_role(doc: Doc, first: int, last: int) -> Range | None:
    """The office without articles, forms of address, and the country at its left edge; None where nothing is left."""
    outer = _OUTSIDE.match(shape(doc[first:last], _OUTER))
    first += outer.end() if outer else 0
    last = run_before(doc, last, first, _RIGHT_OUT)
    text = "".join(texts(doc, first, last))
    damaged = text.startswith(("-", "–", "—")) or not _MARKUP.isdisjoint(text)  # half a word, or markup
    return (first, last) if not damaged and any(is_office(t) for t in doc[first:last]) else None
