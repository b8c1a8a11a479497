"""Whom a pronoun can hardly mean, by the given name: "he" is not Anna.

Only ever evidence against. What a text states counts before it (`Discourse.agrees`), and nothing of it leaves this room.
"""

from functools import lru_cache

from generator.names.given import bearers
from generator.names.text import words
from generator.names.titles import Gender


@lru_cache(maxsize=65536)
def borne_by(name: str) -> Gender | None:
    """Who almost alone bears the given name that a full name begins with; None where that is not so plain.

    A lone word may be a family name, and so tells nothing.
    """
    given, *others = words(name) or ("",)
    return bearers().get(given) if others else None
