"""What stands at the edges of a name and is no part of it: marks, determiners, forms of address, offices."""

from spacy.tokens import Doc, Token

from generator.article.mentions.lexicon import (
    DETERMINERS,
    HONORIFICS,
    PARTICLES,
    POSSESSIVE_MARKS,
    SUFFIXES,
    is_office,
)
from generator.article.mentions.story import Range
from generator.article.syntax.tokens import (
    is_capital,
    is_small,
    lower_in,
    plain,
    plain_in,
    run_after,
    run_before,
    text_in,
)
from generator.data import word_set
from generator.names.variants import is_given_name
from generator.values import either, every, no

LEADING = DETERMINERS | word_set("topics.definite")
"""Determiners, which belong to no name."""

_EDGE = frozenset("“”‘’\"'`´()[]{}<>,.;:!?…-–—/|*•&#@")
_TITLE_MARKS = frozenset({"-", ".", "’s", "'s"})
_FORMER = frozenset({"former", "ex"})


def trim(doc: Doc, first: int, last: int) -> Range:
    """Leave out determiners, quotation marks, possessives and lower-case words at the edges of a name."""
    first = run_after(doc, first, last, _LEADS_IN)
    return first, run_before(doc, last, first, _TRAILS)


def _is_mark(token: Token) -> bool:
    return _EDGE.issuperset(token.text)


def _is_address(token: Token) -> bool:
    """As in "@ruiz", "#Northmoor", "https://…"."""
    return token.text[0] in "@#" or "://" in token.text


def _is_long(token: Token) -> bool:
    return len(token.text) > 1


_OUTSIDE = (lower_in(LEADING), _is_mark, _is_address, lambda token: token.is_space)
_LEADS_IN = either(*_OUTSIDE, every(is_small, _is_long, no(lower_in(PARTICLES))))
_TRAILS = either(*_OUTSIDE, every(is_small, no(lower_in(SUFFIXES))), text_in(POSSESSIVE_MARKS))


def after_titles(doc: Doc, first: int, last: int) -> int:
    """The first token of the name itself, behind forms of address and offices."""
    opens = last - first > 2 and doc[first].tag_ != "NNP" and is_given_name(doc[first + 1].text.lower())
    # "Certainly Ana Ruiz": a word that began the sentence
    return run_after(doc, first + opens, last - 1, _TITLES)


def _is_office(token: Token) -> bool:
    return is_office(plain(token))


def is_of_several(token: Token) -> bool:
    """Whether a word is an office in the plural: "Presidents Ruiz and Haddad"."""
    return token.text.endswith("s") and is_capital(token) and is_office(plain(token).removesuffix("s"))


_TITLES = either(plain_in(HONORIFICS), plain_in(_FORMER), text_in(_TITLE_MARKS), _is_office, is_of_several)
