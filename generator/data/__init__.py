"""Tables of general language: every file says in its header what its columns mean.

`rows` is the only way in: tables are package resources, read once, and never change while the program runs.
"""

from functools import cache
from importlib.resources import files


@cache
def rows(table: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a tab-separated table of this package, header comments (`#`) and empty lines left out.

    Cells are stripped; a row has as many cells as it has tabs, plus one.
    """
    lines = files(__name__).joinpath(table).read_text(encoding="utf-8").splitlines()
    return tuple(
        tuple(cell.strip() for cell in line.split("\t")) for line in lines if line.strip() and not line.startswith("#")
    )
