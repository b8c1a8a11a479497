"""Read the project's tables of general language; each is read once."""

from functools import lru_cache
from importlib.resources import files


def words(listed: str) -> frozenset[str]:
    """The words of a short list written as one string."""
    return frozenset(listed.split())


@lru_cache(maxsize=1)
def reporting_verbs() -> dict[str, frozenset[str]]:
    """The table data/reporting_verbs.tsv: what each reporting verb can take."""
    table = files("generator.data").joinpath("reporting_verbs.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {verb: frozenset(frames.split()) for verb, frames in rows}
