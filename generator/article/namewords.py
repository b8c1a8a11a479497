"""The tables of general language that reading a name needs, loaded once."""

from functools import lru_cache
from typing import Literal

from generator.data import rows

Gender = Literal["f", "m"]

HONORIFICS: dict[str, Gender | None] = {
    **dict.fromkeys(("mr", "sir", "messrs", "monsieur", "señor", "herr", "lord"), "m"),
    **dict.fromkeys(("mrs", "ms", "miss", "mme", "madame", "madam", "señora", "frau", "lady", "dame"), "f"),
    **dict.fromkeys(("dr", "prof", "rev", "hon", "fr", "st", "honorable", "right", "reverend"), None),
}
"""Forms of address, without their full stop, and the gender that they state. They are no office."""

GENDERED: dict[str, Gender] = {
    **dict.fromkeys(
        "king prince duke baron count earl husband father son brother uncle nephew grandson grandfather businessman "
        "congressman councilman actor widower boyfriend stepfather stepson fiancé assemblyman".split(),
        "m",
    ),
    **dict.fromkeys(
        "queen princess duchess baroness countess wife mother daughter sister aunt niece granddaughter grandmother "
        "businesswoman congresswoman councilwoman actress widow girlfriend stepmother fiancée spokeswoman chairwoman "
        "policewoman assemblywoman empress midwife".split(),
        "f",
    ),
}
"""Nouns beside a name that state the gender of who bears it."""

PARTICLES = frozenset(
    "al el bin bint ibn abu abd ben bar van von der den ter ten de del della di da dos das do du la le las los lo af av zu "
    "zur vom st ap y e un san".split()
)
"""Words inside a name that are often written in lower case."""

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "jnr", "snr", "esq", "qc", "kc", "mp", "phd", "md"})
"""What may follow a name; the generation among them is part of it."""

GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv", "jnr", "snr"})


@lru_cache(maxsize=1)
def offices() -> dict[str, str]:
    """Nouns for an office (`office`), rank (`rank`) or occupation (`work`)."""
    return _table("offices.tsv")


@lru_cache(maxsize=1)
def organisation_words() -> dict[str, str]:
    """Words that tell an organisation (`head`), its legal form (`legal`), a built place (`place`) or land (`land`)."""
    return _table("organisation_words.tsv")


def _table(name: str) -> dict[str, str]:
    return {row[0]: row[1] for row in rows(name)}
