"""What a lone surname means by the words around it: one person, a family, or those who governed under the name."""

from typing import Literal

from spacy.tokens import Doc

from generator.article.mentions.lexicon import GENDERED, HONORIFICS
from generator.article.tables import words
from generator.names.variants import is_given_name

Use = Literal["family", "rule"]

_FAMILY = words(
    """
    family families dynasty household clan name brand brothers sisters siblings couple children kids sons daughters cousins
    relatives
    """
)
_RULE = words("administration administrations presidency presidencies era years government governments")
_RULES = words("administrations presidencies eras governments years")
_ERAS = frozenset({"-era", "- era"})
_OF_TWO = frozenset({"younger", "elder", "older"})
_POSSESSIVE = frozenset({"his", "her", "their", "my", "your", "'s", "’s"})


def use_of(doc: Doc, start: int, end: int) -> Use | None:
    """`family` in "the Ruiz family", `rule` in "the Ruiz administration", None where one person is meant or may be.

    "The Ruiz name" is the family's too. A possessive ("Ruiz's presidency") means the person. "The younger Mr. Ruiz" tells two
    people of one name apart, and no rule knows which is which: it is as the family's.
    """
    if end - start > 1 or end >= len(doc):
        return None
    before = start - 2 if start > 1 and doc[start - 1].lower_.rstrip(".") in HONORIFICS else start - 1
    if before > 0 and doc[before].lower_ in _OF_TWO and doc[before - 1].lower_ == "the":
        return "family"
    after = doc[end].lower_
    if after in _FAMILY:
        return "family"
    two = doc[end : end + 2].text
    return "rule" if after in _RULE or two == "White House" or two in _ERAS or _is_first_of_two(doc, end) else None


def _is_first_of_two(doc: Doc, end: int) -> bool:
    """Whether what was the rule of two follows: "the Ruiz and Haddad administrations"."""
    return end + 2 < len(doc) and doc[end].lower_ in ("and", "or") and doc[end + 2].lower_ in _RULES


def is_kin(doc: Doc, start: int) -> bool:
    """Whether the name that begins at `start` is introduced as somebody's relative: "his father, Omar", "her son Omar"."""
    i = start - 1
    if i > 0 and doc[i].text == ",":
        i -= 1
    if i < 1 or doc[i].lower_ not in GENDERED:
        return False
    return any(t.lower_ in _POSSESSIVE for t in doc[max(0, i - 2) : i])


def shared_family(doc: Doc, start: int, end: int) -> str | None:
    """The family name that a given name shares with the full name behind "and": "Tim and Melinda Gray"."""
    if end - start != 1 or end + 2 >= len(doc) or doc[end].lower_ not in ("and", "&"):
        return None
    given, family = doc[end + 1], doc[end + 2]
    if not is_given_name(doc[start].lower_) or not is_given_name(given.lower_) or not given.text[:1].isupper():
        return None
    return family.text if family.tag_ == "NNP" and family.is_alpha and not is_given_name(family.lower_) else None
