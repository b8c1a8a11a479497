"""What belongs to an office: every token is put in a class, and a pattern over the classes says how far the office reaches."""

import re

from spacy.tokens import Doc, Token

from generator.article.mentions.lexicon import DETERMINERS, HONORIFICS, POSSESSIVE_MARKS, occupations
from generator.article.mentions.lexicon import is_office as is_office_word
from generator.article.mentions.story import Range
from generator.article.mentions.tokens import Test, is_capital, plain, run_before, shape
from generator.data import word_set
from generator.names import is_role_head, is_title

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
_PREMODIFIERS = frozenset({"compound", "amod", "nmod"})
_BODIES = frozenset({"U.S.", "U.N.", "D.C."})
_MARKUP = frozenset('<>="|@')


def is_office(token: Token) -> bool:
    """Whether the word names an office, rank or occupation of one person."""
    return token.tag_ not in ("NNS", "NNPS") and is_office_word(token.text)


def is_possessive(token: Token) -> bool:
    """Whether a token is the mark of a possessive."""
    return token.text in POSSESSIVE_MARKS


def inside_of(people: frozenset[int]) -> Test:
    """A test for tokens that can stand inside an office; `people` are the tokens of persons' names, which cannot."""

    def can_be_inside(token: Token) -> bool:
        if token.is_space:
            return "\n" not in token.text
        return not (token.i in people or _parts(token)) and _can_be_part(token)

    return can_be_inside


def _parts(token: Token) -> bool:
    """A quotation mark, an account's name, or a hyphen between blanks, which parts what it stands between."""
    if token.is_quote or token.text[0] in "@#":
        return True
    return token.text == "-" and bool(token.whitespace_) and token.i > 0 and bool(token.nbor(-1).whitespace_)


def _can_be_part(token: Token) -> bool:
    if token.lower_ in LINKS or token.lower_ in MODIFIERS or token.text in _BODIES or is_office(token):
        return True
    return token.pos_ in _NOMINAL and not token.like_num


# Left edge: from the noun of the office over its modifiers, and over "and" or "/" to another office.


def _belongs(token: Token) -> bool:
    """A modifier ("former"), a name or word with a capital, or a small word that fits: "defense", "economic"."""
    if token.lower_ in MODIFIERS:
        return True
    nominal = token.pos_ in _NOMINAL and token.lower_ not in LINKS
    return nominal and (token.pos_ == "PROPN" or is_capital(token) or _fits(token))


def _fits(token: Token) -> bool:
    """A lower-case word that belongs to an office behind it: a noun ("defense minister") or an adjective of a field."""
    return token.dep_ in _PREMODIFIERS and token.tag_ not in ("JJR", "JJS", "VBG")


_LEFTWARD: tuple[tuple[str, Test], ...] = (
    ("h", lambda token: token.text in ("-", "/")),
    ("c", lambda token: token.lower_ in ("and", "&")),
    ("O", lambda token: is_office(token) and _belongs(token)),
    ("o", is_office),
    ("m", _belongs),
)
_TO_THE_LEFT = re.compile(r"(?:h.|c[Oo]|[Om])*")
"""Read from the noun leftwards: "secretary-", "president and", "former", "Defense"."""


def left_edge(doc: Doc, first: int, head: int) -> int:
    """How far left the office reaches from its noun at `head`, no further than `first`."""
    reach = _TO_THE_LEFT.match(shape(reversed(doc[first:head]), _LEFTWARD))
    return head - (reach.end() if reach else 0)


def after_apposition(doc: Doc, first: int, last: int) -> int:
    """Where the title begins that an occupation only introduces: "challenger former Vice President", "farmer Senator"."""
    return next((i for i in range(last - 1, first, -1) if _begins_title(doc, i, last)), first)


def _begins_title(doc: Doc, i: int, last: int) -> bool:
    before = doc[i - 1]
    if before.lower_ in LINKS or before.lower_ in MODIFIERS or before.is_punct:
        return False
    if doc[i].lower_ in _SINCE:
        return True
    title = doc[i + 1] if doc[i].ent_type_ == "GPE" and i + 1 < last else doc[i]
    return _introduces(before) and is_capital(title) and is_title(title.text)


def _introduces(token: Token) -> bool:
    """As in "farmer", "challenger"."""
    occupied = token.lower_ in occupations() and not is_role_head(token.text)
    return token.text.islower() and (occupied or token.lower_ in _CONTENDERS)


# Trimming: no articles, forms of address, praise, or the country at the left edge.


def _is_left_out(token: Token) -> bool:
    word = token.lower_
    return (
        word in DETERMINERS
        or word in LINKS
        or word in _RIVALS
        or token.ent_type_ in ("NORP", "GPE")
        or token.is_punct
        or plain(token) in HONORIFICS
        or _is_praise(token)
    )


def _is_praise(token: Token) -> bool:
    """An adjective that says nothing of the office: "embattled"."""
    small = token.pos_ == "ADJ" and token.text.islower()
    return small and token.lower_ not in MODIFIERS and not token.text.endswith(_FIELDS)


_OUTER: tuple[tuple[str, Test], ...] = (
    ("p", is_possessive),
    ("e", _is_left_out),
    ("s", lambda token: token.is_space),
)
_LEFT_OUT = re.compile(r"(?:.p|[pe])*s*")
"""Read from the left: "Northmoor's", "the Israeli"."""


def trim_role(doc: Doc, first: int, last: int) -> Range | None:
    """The office without articles, forms of address, and the country at its left edge; None where nothing is left."""
    outer = _LEFT_OUT.match(shape(doc[first:last], _OUTER))
    first += outer.end() if outer else 0
    last = run_before(doc, last, first, lambda token: token.is_punct or token.is_space or token.lower_ in LINKS)
    if not any(is_office(t) for t in doc[first:last]) or doc[first].text[0] in "-–—":
        return None
    return None if any(not _MARKUP.isdisjoint(t.text) for t in doc[first:last]) else (first, last)
