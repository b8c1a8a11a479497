"""The tables of general language that reading a name needs, loaded once."""

from functools import lru_cache
from typing import Literal

from generator.article.tables import words
from generator.data import rows
from generator.names import is_role_head

Gender = Literal["f", "m"]

HONORIFICS: dict[str, Gender | None] = {
    **dict.fromkeys(("mr", "sir", "messrs", "monsieur", "señor", "herr", "lord"), "m"),
    **dict.fromkeys(("mrs", "ms", "miss", "mme", "madame", "madam", "señora", "frau", "lady", "dame"), "f"),
    **dict.fromkeys(("dr", "prof", "rev", "hon", "fr", "st", "honorable", "right", "reverend"), None),
}
"""Forms of address, without their full stop, and the gender that they state. They are no office."""

GENDERED: dict[str, Gender] = {
    **dict.fromkeys(
        words(
            """
    king prince duke baron count earl husband father son brother uncle nephew grandson grandfather businessman
    congressman councilman actor widower boyfriend stepfather stepson fiancé assemblyman
    """
        ),
        "m",
    ),
    **dict.fromkeys(
        words(
            """
    lady queen princess duchess baroness countess wife mother daughter sister aunt niece granddaughter grandmother
    businesswoman congresswoman councilwoman actress widow girlfriend stepmother fiancée spokeswoman chairwoman
    policewoman assemblywoman empress midwife
    """
        ),
        "f",
    ),
}
"""Nouns beside a name that state the gender of who bears it."""

PARTICLES = words(
    """
    al el bin bint ibn abu abd ben bar van von der den ter ten de del della di da dos das do du la le las los lo
    af av zu zur vom st ap y e un san
    """
)
"""Words inside a name that are often written in lower case."""

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "jnr", "snr", "esq", "qc", "kc", "mp", "phd", "md"})
"""What may follow a name; the generation among them is part of it."""

COMPANIES = words(
    """
    company firm group giant maker manufacturer retailer carmaker automaker chain network broadcaster newspaper magazine
    publisher agency airline bank party club band charity union startup start-up website supplier brand operator developer
    producer provider watchdog group nonprofit militia label insurer lender brewer builder contractor studio conglomerate
    """
)
"""Nouns that describe an organisation right before its name."""

SPEECH = words("say tell add warn state announce argue claim insist explain note write ask reply respond declare tweet")
"""Verbs whose subject is somebody who can speak."""

_NO_OFFICE = frozenset({"leaders", "ministers", "officials", "presidents", "senators", "lawmakers", "members"})
"""Plurals stand for many, not for the one who is named."""

GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv", "jnr", "snr"})


@lru_cache(maxsize=1)
def occupations() -> frozenset[str]:
    """Nouns for what a person does, beside the offices and ranks that `generator.names` knows."""
    return frozenset(row[0] for row in rows("occupations.tsv"))


@lru_cache(maxsize=16384)
def is_office(word: str) -> bool:
    """Whether a word names an office, rank or occupation of one person: `Minister`, `Gen.`, `ex-premier`, `economist`."""
    word = word.lower().rstrip(".").removeprefix("ex-")
    if word in _NO_OFFICE or (word.endswith("s") and word[:-1] in occupations()):
        return False
    if is_role_head(word) or word in occupations():
        return True
    return "-" in word and word.split("-")[-1] in occupations() | {"chair", "chairman", "founder", "owner", "president"}


@lru_cache(maxsize=1)
def organisation_words() -> dict[str, str]:
    """Words that tell an organisation (`head`, `firm`), a built place (`place`) or land (`land`)."""
    return {row[0]: row[1] for row in rows("organisation_words.tsv")}


@lru_cache(maxsize=1)
def legal_forms() -> frozenset[str]:
    """Legal forms of companies, lower case, without final full stop."""
    return frozenset(row[0] for row in rows("legal_forms.tsv"))
