"""The tables of general language that reading a name needs, loaded once."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator.data import legal_forms, occupations, rows, word_set
from generator.names import is_role_head, titles
from generator.names.titles import TITLES, Gender

HONORIFICS: dict[str, Gender | None] = {
    word: TITLES[word].gender if word in TITLES else None
    for word in word_set("mentions.address") | (titles.HONORIFICS - word_set("mentions.callings"))
} | {"messrs": "m"}
"""Forms of address, without their full stop, and the gender that they state. They are no office."""

GENDERED: dict[str, Gender] = {
    **{word: gender for word in word_set("mentions.gendered_titles") if (gender := TITLES[word].gender) is not None},
    **dict.fromkeys(word_set("mentions.men"), "m"),
    **dict.fromkeys(word_set("mentions.women"), "f"),
}
"""Nouns beside a name that state the gender of who bears it."""

PARTICLES = frozenset(form for form, _, _, text in rows("particles.tsv") if text == "yes")
"""Words inside a name that are often written in lower case."""

_SUFFIX_KINDS = {form: kind for form, kind, _, text in rows("suffixes.tsv") if text == "yes"}

SUFFIXES = frozenset(_SUFFIX_KINDS)
"""What may follow a name; the generation among them is part of it."""

GENERATIONS = frozenset(form for form, kind in _SUFFIX_KINDS.items() if kind == "generation")
"""The suffixes that tell two people of one name apart."""

LANDS = word_set("mentions.lands")
"""Last words of the names of settlements and lands that are hardly anybody's family name."""

CALLED = frozenset({"called", "named", "titled", "dubbed"})
"""Behind these a thing's name stands whole: "a fund called Stop Ruiz"."""

POSSESSIVES = frozenset({"his", "her", "its", "their", "our", "my", "your"})

DETERMINERS = POSSESSIVES | word_set("names.articles")
"""What may open a noun phrase that names an office."""

POSSESSIVE_MARKS = frozenset(mark + s for mark in "'’‘`" for s in ("s", "S", "")) - {"`"}
"""How a possessive is written as a token of its own."""

_NO_OFFICE = frozenset({"leaders", "ministers", "officials", "presidents", "senators", "lawmakers", "members"})
"""Plurals stand for many, not for the one who is named."""


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


def family_of(words: Sequence[str]) -> str:
    """The family name in the words of a full name: the last that is no suffix."""
    return next((word for word in reversed(words) if word.lower().rstrip(".") not in SUFFIXES), words[-1])


def is_body_word(word: str) -> bool:
    """Whether a word in lower case tells an organisation: `ministry`, `motors`."""
    return is_body_kind(organisation_words().get(word))


def is_body_kind(kind: str | None) -> bool:
    """Whether a kind of organisation_words.tsv is that of organisations."""
    return kind in ("head", "firm")


def may_leave_out(words: Iterable[str]) -> bool:
    """Whether a short form leaves out only what kind of firm it is: "Acme" for "Acme Motor Company"."""
    return all(organisation_words().get(word) == "firm" or word in legal_forms() for word in words)
