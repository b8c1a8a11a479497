"""Given names that almost only women, or almost only men, bear, by public statistics (data/en/given_name_bearers.tsv)."""

from collections.abc import Mapping
from functools import cache

from generator.data import rows
from generator.names.titles import Gender

_GENDERS: dict[str, Gender] = {"f": "f", "m": "m"}


@cache
def bearers() -> Mapping[str, Gender]:
    """The gender of the bearers of each name; names in lower case, without accents."""
    return {name: _GENDERS[gender] for gender, _, names in rows("given_name_bearers.tsv") for name in names.split()}


@cache
def common_names() -> frozenset[str]:
    """The names of which so many bearers were counted that each is surely a given name."""
    found = (names for _, spread, names in rows("given_name_bearers.tsv") if spread == "common")
    return frozenset(name for names in found for name in names.split())
