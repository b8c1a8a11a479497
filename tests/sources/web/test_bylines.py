"""Bylines to the names of persons."""

import pytest

from generator.sources.web.bylines import begins_with_by, ends_with_by, joined, names


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("By ADA BROOK and Tim Ash, Staff Writers", ("Ada Brook", "Tim Ash")),
        ("Written by: Ada Brook in Lindborg", ("Ada Brook",)),
        ("Von Ada Brook und Tim Ash", ("Ada Brook", "Tim Ash")),
        ("Ada Brook (Harbour desk) | Tim Ash – Oakham", ("Ada Brook", "Tim Ash")),
        ("Ada Brook, Ada Brook", ("Ada Brook",)),
        ("Maarten van der Meer", ("Maarten van der Meer",)),
        ("Reuters Staff", ()),
        ("ada@gazette.example", ()),
        ("Ada", ()),
        ("The ferry of the harbour town of Lindborg", ()),
        ("Harbour Gazette", ()),
    ],
)
def test_names(written: str, found: tuple[str, ...]) -> None:
    assert names(written) == found


def test_the_outlet_is_no_person() -> None:
    assert names("Ada Brook and Lindborg Today", "Lindborg TODAY") == ("Ada Brook",)


def test_how_bylines_begin() -> None:
    assert begins_with_by("By Ada Brook")
    assert begins_with_by("Published by Ada Brook")
    assert not begins_with_by("Bystanders watched")
    assert ends_with_by("By")
    assert not ends_with_by("By Ada Brook")


def test_joined() -> None:
    assert joined(["Ada Brook", "Tim Ash", "Ada Brook"]) == "Ada Brook, Tim Ash"
    assert joined([]) is None
