"""The one form of the written cases: what is read, and what is said of a file that is written otherwise."""

import re
from pathlib import Path

import pytest

from tests.casefile import CASES, Case, CaseError, Text, parse

FILE = """\
# Storms

Of many kinds.

published: 2031-05-02

## A gale
It blew.

> It blew in Orsk.
>
> It blew again.

- a gale
- another

## Two reports
### first
published: 2031-05-03
> Thunder.
### second
> Hail.
- none
"""
TABLE = (
    "# Storms\n\n| text | found | why |\n| --- | --- | --- |\n| It blew. | a; b | |\n| It was still. | none | calm |\n"
)


def written(folder: Path, text: str) -> list[Case]:
    path = folder / "storms.md"
    path.write_text(text, "utf-8")
    return parse(path, settings=("published",), columns=("text", "found", "why"))


def test_a_case_is_a_heading_a_text_and_a_list(tmp_path: Path) -> None:
    gale, reports = written(tmp_path, FILE)
    may_second, may_third = {"published": "2031-05-02"}, {"published": "2031-05-03"}
    assert gale == Case(
        "storms",
        "A gale",
        may_second,
        (Text("", "It blew in Orsk.\n\nIt blew again.", may_second),),
        ("a gale", "another"),
    )
    assert gale.text == "It blew in Orsk.\n\nIt blew again."
    assert (gale.id, gale.findings) == ("storms: A gale", ("a gale", "another"))
    assert reports.texts == (Text("first", "Thunder.", may_third), Text("second", "Hail.", may_second))
    assert (reports.expected, reports.findings) == (("none",), ())


def test_a_row_of_a_table_is_a_case(tmp_path: Path) -> None:
    blew, still = written(tmp_path, TABLE)
    assert (blew.name, blew.findings, blew.cells["why"]) == ("It blew.", ("a", "b"), "")
    assert (still.name, still.findings, still.cells["why"]) == ("It was still.", (), "calm")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("# Storms", "Storms", "storms.md: the first line"),
        ("## A gale", "# A gale", "the first line, and no other"),
        ("## A gale", "##A gale", "line 7: a heading is"),
        ("## A gale", "### A gale", "line 7: an article stands below a case"),
        ("## A gale\n", "", "line 9: a line lacks|line 1: what stands here"),
        ("published: 2031-05-02", "publishd: 2031-05-02", "no setting `publishd:`; here there are published"),
        ("It blew.\n\n>", "It blew.\n>", "line 8: a line lacks its `> `"),
        ("> It blew again.", "It blew again.", "line 12: a line lacks its `> `"),
        (">\n", "\n", "line 12: one heading has one text"),
        ("- another", "another", "line 15: a line lacks its `> ` or `- `"),
        ("- another", "-another", "line 15: a line of what is expected is `- ` and words"),
        ("- another", "| another |", "line 15: a table stands alone"),
        ("- a gale\n- another\n", "", "line 7: “A gale” does not say what is expected"),
        ("> Hail.\n", "", "line 21: “second” has no text"),
        ("### first", "> Rain.\n### first", "line 17: “Two reports” has articles"),
        ("### second", "### first", "line 17: two articles of “Two reports” have one name"),
        ("## Two reports", "## A gale", "storms.md: two cases are called “A gale”"),
    ],
)
def test_a_slip_is_told_with_its_place(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in FILE
    with pytest.raises(CaseError, match=message):
        written(tmp_path, FILE.replace(old, new, 1))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("| text |", "| words |", re.escape("a table begins with `| text | found | why |`")),
        ("| --- | --- | --- |\n", "", "a table begins with"),
        ("| a; b | |", "| a; b |", "“It blew. .* needs 3 cells"),
        ("| a; b | |", "| | |", "needs 3 cells, of which only the last may be empty"),
        ("It was still.", "It blew.", "two cases are called “It blew.”"),
        (TABLE[10:], "", "there is no case"),
    ],
)
def test_a_slip_in_a_table_is_told(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in TABLE
    with pytest.raises(CaseError, match=message):
        written(tmp_path, TABLE.replace(old, new, 1))


def test_the_readme_tells_of_every_folder() -> None:
    told = set(re.findall(r"^## (\w+)$", (CASES / "README.md").read_text("utf-8"), re.MULTILINE))
    assert told == {path.name for path in CASES.iterdir() if path.is_dir()}
