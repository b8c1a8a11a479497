"""Bodies of state that news names plainly: "Congress", "the Commons", "the Pentagon"."""

from functools import cache

from msgspec import Struct

from generator.data import rows
from generator.names.text import words
from generator.values import only

SPELLING = {form: word for word, written in rows("organisation_spellings.tsv") for form in written.split()}
"""The one spelling of a word that organisations are compared by, by the others."""


class Institution(Struct, frozen=True):
    """A body of state: the words that all its forms are compared by, and the codes of the countries that have one.

    None in `countries` are known of what any country may have.
    """

    words: tuple[str, ...]
    countries: frozenset[str]

    @property
    def home(self) -> str | None:
        """The code of the one country that has such a body."""
        return only(self.countries)


def spelt(written: str) -> list[str]:
    """The words of a name in the spelling that organisations are compared by."""
    return [SPELLING.get(word, word) for word in words(written.replace(".", ""))]


def institution_of(name: str) -> Institution | None:
    """The body of state that a whole name stands for without its country; None where it is no such body.

    `Congress`, `the House`, `Pentagon`; the first letter is a capital.
    """
    plain = name.removeprefix("the ").removeprefix("The ")
    return institution_in(_told(plain)) if plain[:1].isupper() else None


def _told(name: str) -> tuple[str, ...]:
    return tuple(word for word in spelt(name) if word != "the")


def institution_in(name: tuple[str, ...]) -> Institution | None:
    """The body of state that words of a name (see `spelt`) stand for, without "the"."""
    return _table().get(name)


@cache
def _table() -> dict[tuple[str, ...], Institution]:
    return {
        _told(form): Institution(
            tuple(word for word in spelt(name) if word != "of"), frozenset(countries.split()) - {"-"}
        )
        for name, countries, forms in rows("institutions.tsv")
        for form in forms.split(";")
    }


@cache
def institution_with(compared: tuple[str, ...]) -> Institution | None:
    """The body of state whose forms are all compared by these words; of two rows the one that more countries have."""
    rivals = [body for body in _table().values() if body.words == compared]
    return max(rivals, key=lambda body: (not body.countries, len(body.countries)), default=None)
