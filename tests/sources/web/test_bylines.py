"""Bylines to the names of persons."""

import pytest

from generator.sources.web.bylines import after_by, begins_with_by, ends_with_by, is_desk, joined, names


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("By ADA BROOK and Tim Ash, Staff Writers", ("Ada Brook", "Tim Ash")),
        ("Written by: Ada Brook in Lindborg", ("Ada Brook",)),
        ("Von Ada Brook und Tim Ash", ("Ada Brook", "Tim Ash")),
        ("Ada Brook (Harbour desk) | Tim Ash – Oakham", ("Ada Brook", "Tim Ash")),
        ("Ada Brook, Ada Brook", ("Ada Brook",)),
        ("Maarten van der Meer", ("Maarten van der Meer",)),
        ("Text: Ada Brook | Photos: Tim Ash and Bo Lind | 9 March 2031", ("Ada Brook",)),
        ("Words: Ada Brook. Pictures: Tim Ash", ("Ada Brook",)),
        ("By Ada Brook, Photos by Tim Ash, Bo Lind", ("Ada Brook",)),
        ("Photographs by Tim Ash; Reporting: Ada Brook, Eva Dahl", ("Ada Brook", "Eva Dahl")),
        ("Ada Brook and Eva Dahl; Editing by Tim Ash", ("Ada Brook", "Eva Dahl")),
        ("Text by Ada Brook, Additional editing by Tim Ash", ("Ada Brook",)),
        ("Photo: Tim Ash", ()),
        ("Mats Bild, Ada Text", ("Mats Bild", "Ada Text")),
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
    assert begins_with_by("Words: Ada Brook")
    assert not begins_with_by("Bystanders watched")
    assert not begins_with_by("Words of Ada Brook")
    assert ends_with_by("By")
    assert not ends_with_by("By Ada Brook")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("7 May 2031 by Ada Brook", "Ada Brook"),
        ("7 May 2031 | Photos by Tim Ash | By Ada Brook", "Ada Brook"),
        ("7 May 2031, photographs by Tim Ash", None),
        ("7 May 2031, by the harbour", None),
    ],
)
def test_what_stands_behind_by(line: str, found: str | None) -> None:
    assert after_by(line) == found


def test_desks_are_no_persons_and_known_by_their_words() -> None:
    assert is_desk("By Staff Writer")
    assert is_desk("By the Lindborg Gazette")
    assert not is_desk("By Ada Brook")
    assert not is_desk("By now the editor of the harbour paper had left for the islands with her staff")


def test_joined() -> None:
    assert joined(["Ada Brook", "Tim Ash", "Ada Brook"]) == "Ada Brook, Tim Ash"
    assert joined([]) is None
