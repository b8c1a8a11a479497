"""The tables of `tests/cases/names`: two written names, and whether they are the same."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.names import NameMatch, OrganisationMatch, PlaceMatch, compare, compare_organisations, compare_places

_CASES = Path(__file__).parent.parent / "cases" / "names"
_COMPARE: dict[str, Callable[[str, str], NameMatch | OrganisationMatch | PlaceMatch]] = {
    "persons": compare,
    "organisations": compare_organisations,
    "places": compare_places,
}


def _rows() -> Iterator[object]:
    for path in sorted(_CASES.glob("*.md")):
        kind = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            kind = line.removeprefix("compare:").strip() if line.startswith("compare:") else kind
            cells = [cell.strip() for cell in line.strip("| ").split("|")]
            if line.startswith("|") and cells[0] not in {"one", "---"}:
                yield pytest.param(kind, *cells, id=f"{path.stem}: {cells[0]} / {cells[1]}")


@pytest.mark.parametrize(("kind", "one", "other", "expected", "why"), list(_rows()))
def test_case(kind: str, one: str, other: str, expected: str, why: str) -> None:
    assert expected in {"same", "different"}
    match = _COMPARE[kind](one, other)
    assert match.same == (expected == "same"), f"{why}: {match}"


def test_there_are_cases_of_both_kinds() -> None:
    rows = [row.values for row in _rows() if hasattr(row, "values")]
    assert sum(values[3] == "same" for values in rows) >= 50
    assert sum(values[3] == "different" for values in rows) >= 50
