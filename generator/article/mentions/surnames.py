"""What a lone surname means by the words around it: one person, a family, or those who governed under the name."""

from collections.abc import Container
from typing import Literal

from spacy.tokens import Doc, Token

from generator.article.mentions.lexicon import GENDERED, HONORIFICS, POSSESSIVES
from generator.article.syntax.tokens import is_capital, lower_at, lower_in, plain_at, tag_in, text_at
from generator.data import word_set
from generator.names.variants import is_given_name
from generator.values import every, no

Use = Literal["family", "rule"]

_FAMILY = word_set("mentions.families")
_RULE = word_set("mentions.governments")
_RULES = frozenset(word for word in _RULE if word.endswith("s"))
_RULES_IN_TWO = frozenset({"White House", "-era", "- era"})
_OF_TWO = frozenset({"younger", "elder", "older"})
_OWNERS = POSSESSIVES - {"its", "our"} | {"'s", "’s"}


def use_of(doc: Doc, start: int, end: int) -> Use | None:
    """`family` in "the Ruiz family", `rule` in "the Ruiz administration", None where one person is meant or may be.

    "The Ruiz name" is the family's too. A possessive ("Ruiz's presidency") means the person. "The younger Mr. Ruiz" tells two
    people of one name apart, and no rule knows which is which: it is as the family's.
    """
    if end - start > 1 or end >= len(doc):
        return None
    if doc[end].lower_ in _FAMILY or _is_of_two(doc, start):
        return "family"
    rule = doc[end].lower_ in _RULE or doc[end : end + 2].text in _RULES_IN_TWO or _is_first_of_two(doc, end)
    return "rule" if rule else None


def _is_of_two(doc: Doc, start: int) -> bool:
    """As in "the younger Ruiz", "the elder Mr. Ruiz"."""
    before = start - 1 - (plain_at(doc, start - 1) in HONORIFICS)
    return lower_at(doc, before) in _OF_TWO and lower_at(doc, before - 1) == "the"


def _is_first_of_two(doc: Doc, end: int) -> bool:
    """Whether what was the rule of two follows: "the Ruiz and Haddad administrations"."""
    return lower_at(doc, end) in ("and", "or") and lower_at(doc, end + 2) in _RULES


def is_kin(doc: Doc, start: int) -> bool:
    """Whether the name that begins at `start` is introduced as somebody's relative: "his father, Omar", "her son Omar"."""
    kin = start - 1 - (text_at(doc, start - 1) == ",")
    return lower_at(doc, kin) in GENDERED and not _OWNERS.isdisjoint((lower_at(doc, kin - 1), lower_at(doc, kin - 2)))


def _is_given(token: Token) -> bool:
    return is_given_name(token.lower_)


_FAMILY_NAME = every(tag_in({"NNP"}), lambda token: token.is_alpha, no(_is_given))
_COUPLE = (is_capital, lower_in({"and", "&"}), is_capital, _FAMILY_NAME)
"""Two given names and a family name, token by token: "Tim and Melinda Gray"."""


def shared_family(doc: Doc, start: int, end: int, words_of_text: Container[str]) -> str | None:
    """The family name that a given name shares with the full name behind "and": "Tim and Melinda Gray".

    Of names that no list has, only where the text tells of the family: "Ilkar and Zeyra Ravik", and "the Raviks".
    """
    words = doc[start : start + len(_COUPLE)]
    couple = len(words) == len(_COUPLE) and all(test(word) for test, word in zip(_COUPLE, words, strict=True))
    if not couple or end - start > 1:
        return None
    family = words[-1].text
    given = all(map(_is_given, (words[0], words[2])))
    return family if given or f"{family}s" in words_of_text else None
