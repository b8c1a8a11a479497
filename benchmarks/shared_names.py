#!/usr/bin/env python3
"""Tell which actors with pages of their own share a name of two words: none should, but for bodies of several countries.

    python -m benchmarks.shared_names OUT/actors.jsonl

OUT is what `briefing extract … --output OUT` has written. Ends with 1 where any do, of one kind and without a country.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

WORDS = 2


def shared_names(actors: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """The names of two words, in one case, that several actors bear: each with the actors as pages show them."""
    bearers: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for actor in actors:
        for name in actor["names"]:
            if len(name["form"].split()) == WORDS:
                bearers[name["form"].casefold()][actor["id"]] = actor["name"]
    return {form: sorted(found.values()) for form, found in sorted(bearers.items()) if len(found) > 1}


def is_told_apart(names: Iterable[str]) -> bool:
    """Whether all but one of some actors' names state a country behind them: `Supreme Court (Norway)`."""
    return sum(not name.endswith(")") for name in names) <= 1


def main() -> None:
    """Read, print, and end with 1 where readers can't tell two actors apart."""
    command = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    command.add_argument("actors", type=Path)
    lines = command.parse_args().actors.read_text("utf-8").splitlines()
    found = shared_names(map(json.loads, lines))
    for form, names in found.items():
        print(f"{form}: {' | '.join(names)}")
    alike = [form for form, names in found.items() if not is_told_apart(names)]
    print(f"{len(lines)} actors, {len(found)} names of two words shared, {len(alike)} not told apart")
    sys.exit(bool(alike))


if __name__ == "__main__":
    main()
