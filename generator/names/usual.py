"""How usual a word is in English text."""

from functools import cache

from generator.data import LANGUAGE


@cache
def _common_words() -> dict[str, float]:
    """Words that English text is full of, well-known surnames among them."""
    # It takes half a second to import, and most commands compare no names.
    from wordfreq import get_frequency_dict  # noqa: PLC0415

    return get_frequency_dict(LANGUAGE, wordlist="small")


def is_established(token: str) -> bool:
    """Whether a folded word is common in English text: then it is hardly a slip of the pen for another."""
    return token in _common_words()


_EVERYDAY = 5e-5
"""The share of running text from which on a word is an everyday one: "team" is, "chelsea" and "denounce" aren't."""


def frequency(token: str) -> str:
    """How frequent a folded word is in English text, in words: "rare" where no list has it."""
    return next((name for name, least in _FREQUENCIES if share(token) >= least), "rare")


def share(token: str) -> float:
    """The share of running English text that a folded word is; 0 where no list has it."""
    return _common_words().get(token, 0.0)


_FREQUENCIES = (("everyday", _EVERYDAY), ("common", 1e-5), ("usual", 3e-6), ("seldom", 1e-9))


def is_everyday(token: str) -> bool:
    """Whether a folded word is so frequent in English text that a capital alone makes it no name."""
    return _common_words().get(token, 0.0) >= _EVERYDAY
