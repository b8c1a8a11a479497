"""What a lone surname means by the words around it: one person, a family, or those who governed under the name."""

from typing import Literal

from spacy.tokens import Doc

from generator.article.namewords import GENDERED
from generator.article.tables import words

Use = Literal["family", "rule"]

_FAMILY = words(
    """
    family families dynasty household clan brothers sisters siblings couple children kids sons daughters cousins relatives
    """
)
_RULE = words("administration administrations presidency presidencies era years government governments")
_POSSESSIVE = frozenset({"his", "her", "their", "my", "your", "'s", "’s"})


def use_of(doc: Doc, start: int, end: int) -> Use | None:
    """`family` in "the Ruiz family", `rule` in "the Ruiz administration", None where one person is meant or may be.

    A possessive ("Ruiz's presidency") means the person.
    """
    if end - start > 1 or end >= len(doc):
        return None
    after = doc[end].lower_
    if after in _FAMILY:
        return "family"
    two = doc[end : end + 2].text
    return "rule" if after in _RULE or two == "White House" else None


def is_kin(doc: Doc, start: int) -> bool:
    """Whether the name that begins at `start` is introduced as somebody's relative: "his father, Omar", "her son Omar"."""
    i = start - 1
    if i > 0 and doc[i].text == ",":
        i -= 1
    if i < 1 or doc[i].lower_ not in GENDERED:
        return False
    return any(t.lower_ in _POSSESSIVE for t in doc[max(0, i - 2) : i])
