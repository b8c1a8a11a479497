"""Names of outlets and agencies."""

import pytest

from generator.names.outlets import is_outlet


@pytest.mark.parametrize("name", ["Orsk Times", "Radio Orsk", "Quay News", "OrskNews", "CNN", "Reuters"])
def test_an_outlet_says_so_or_is_a_known_agency(name: str) -> None:
    assert is_outlet(name)


@pytest.mark.parametrize("name", ["Orsk", "Harbour Board", "Newsam", "Tass Valley"])
def test_others_are_none(name: str) -> None:
    assert not is_outlet(name)
