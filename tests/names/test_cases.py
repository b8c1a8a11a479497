"""The tables of `tests/cases/names`: two written names, and whether they are the same."""

from collections.abc import Callable

import pytest

from generator.names import NameMatch, OrganisationMatch, PlaceMatch, compare, compare_organisations, compare_places
from tests.casefile import Case, read_cases

CASES = read_cases("names", settings=("compare",), columns=("one", "other", "expected", "why"))
_COMPARE: dict[str, Callable[[str, str], NameMatch | OrganisationMatch | PlaceMatch]] = {
    "persons": compare,
    "organisations": compare_organisations,
    "places": compare_places,
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(case: Case) -> None:
    one, other, expected, why = case.cells.values()
    assert expected in {"same", "different"}
    match = _COMPARE[case.settings["compare"]](one, other)
    assert match.same == (expected == "same"), f"{why}: {match}"


def test_there_are_cases_of_both_kinds() -> None:
    assert sum(case.expected == ("same",) for case in CASES) >= 50
    assert sum(case.expected == ("different",) for case in CASES) >= 50
