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
from generator.article.mentions.tokens import is_capital, plain, run_after, run_before
from generator.names.variants import is_given_name

LEADING = DETERMINERS | {"this", "that", "these", "those"}
"""Determiners, which belong to no name."""

_EDGE = frozenset("“”‘’\"'`´()[]{}<>,.;:!?…-–—/|*•&#@")
_TITLE_MARKS = frozenset({"-", ".", "’s", "'s"})
_FORMER = frozenset({"former", "ex"})


def trim(doc: Doc, first: int, last: int) -> Range:
    """Leave out determiners, quotation marks, possessives and lower-case words at the edges of a name."""
    first = run_after(doc, first, last, _leads_in)
    return first, run_before(doc, last, first, _trails)


def _leads_in(token: Token) -> bool:
    small = token.text.islower() and len(token.text) > 1 and token.lower_ not in PARTICLES
    return small or _is_edge(token) or token.lower_ in LEADING


def _trails(token: Token) -> bool:
    small = token.text.islower() and token.lower_ not in SUFFIXES
    return small or _is_edge(token) or token.text in POSSESSIVE_MARKS or token.lower_ in LEADING


def _is_edge(token: Token) -> bool:
    return token.is_space or token.text[0] in "@#" or "://" in token.text or _EDGE.issuperset(token.text)


def after_titles(doc: Doc, first: int, last: int) -> int:
    """The first token of the name itself, behind forms of address and offices."""
    opens = last - first > 2 and doc[first].tag_ != "NNP" and is_given_name(doc[first + 1].text.lower())
    # "Certainly Ana Ruiz": a word that began the sentence
    return run_after(doc, first + opens, last - 1, _is_title_word)


def _is_title_word(token: Token) -> bool:
    word = plain(token)
    return (
        word in HONORIFICS or word in _FORMER or token.text in _TITLE_MARKS or is_office(word) or is_of_several(token)
    )


def is_of_several(token: Token) -> bool:
    """Whether a word is an office in the plural: "Presidents Ruiz and Haddad"."""
    return token.text.endswith("s") and is_capital(token) and is_office(plain(token).removesuffix("s"))
