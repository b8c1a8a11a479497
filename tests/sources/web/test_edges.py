"""Lines that are not the article's own."""

import re

import pytest

from fuzz.__main__ import limited
from generator.data import rows
from generator.sources.web import consent, edges
from generator.sources.web.edges import is_ending, is_promotion, is_told
from generator.sources.web.page import letters


def own_lines(lines: list[str], title: str | None, author: str | None) -> list[str]:
    return edges.own_lines(lines, frozenset({letters(title or "")}), author)


BODY = ["The ferry of Lindborg stopped on Monday.", "Nobody said when it would sail again.", "The harbour is empty."]


@pytest.mark.parametrize(("kind", "pattern", "example"), rows("page_lines.tsv"))
def test_every_row_of_the_table_matches_its_example(kind: str, pattern: str, example: str) -> None:
    beginning = example if kind != "about" else f" {example}"
    assert re.compile(pattern, re.IGNORECASE).match(beginning)
    if kind == "promotion":
        assert is_promotion(example)
    if kind == "consent":
        assert consent.asks_for_consent(example)
        assert own_lines([example, *BODY], None, None) == BODY
    if kind == "sign-off":
        assert own_lines([*BODY, example], None, None) == BODY
        assert own_lines([*BODY, example, *BODY * 3], None, None) == [*BODY, example, *BODY * 3]
    if kind == "ending":
        assert is_ending(example)
        assert own_lines([*BODY, example, "A tram story"], None, None) == BODY


@pytest.mark.parametrize("line", ["Advertisement", "READ MORE", "Ad feedback"])
def test_lines_that_only_name_what_stood_there(line: str) -> None:
    assert own_lines([BODY[0], line, *BODY[1:]], None, None) == BODY


@pytest.mark.parametrize(
    "line", ["Read more slowly, she said.", "Watch the tide.", "She read on.", "Related to nobody, he left."]
)
def test_prose_is_no_promotion(line: str) -> None:
    assert own_lines([*BODY, line], None, None) == [*BODY, line]


@pytest.mark.parametrize(
    "head", ["Ferry stops", "By Ada Brook", "18 February 2031", "Last updated an hour ago", "FERRY STOPS!"]
)
def test_what_stands_above_the_first_sentence_goes(head: str) -> None:
    assert own_lines([head, *BODY], "Ferry stops", None) == BODY


def test_a_day_below_the_first_sentence_stays() -> None:
    assert own_lines([BODY[0], "18 February 2031", *BODY[1:]], "Ferry stops", None) == [
        BODY[0],
        "18 February 2031",
        *BODY[1:],
    ]


def test_a_heading_of_what_follows_ends_the_article_only_in_its_second_half() -> None:
    assert own_lines(["Related stories", *BODY], None, None) == ["Related stories", *BODY]


def test_what_is_said_of_the_author_goes_at_the_edges_alone() -> None:
    bio = "Ada Brook covers the coast."
    long = [f"{line} {n}" for n in range(3) for line in BODY]
    assert own_lines([*long, bio], None, "Ada Brook") == long
    assert own_lines([*long, bio], None, "Tim Ash") == [*long, bio]
    assert own_lines([*long[:4], bio, *long[4:]], None, "Ada Brook") == [*long[:4], bio, *long[4:]]
    assert own_lines([*long, "Ada Brook laughed."], None, "Ada Brook") == [*long, "Ada Brook laughed."]


@pytest.mark.parametrize(
    "line",
    [
        "The ministry said it would write to the ferry's owner.",
        "Contact with the ship was lost on Monday.",
        "Follow the money, she said.",
        "Copyright law is old.",
        "Reporting by night is hard.",
        "Email was down.",
    ],
)
def test_last_lines_that_tell_the_story_stay(line: str) -> None:
    assert own_lines([*BODY, line], None, None) == [*BODY, line]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["The ferry of Lindborg stopped on Monday."], True),
        (["“Nobody said when it would sail again,” she said.”"], True),
        (["Why walking is good for you", "Experts explain how a simple habit may help", "21 Jul 2025"], False),
        (["Search results for ferry", "Ferry stops", "Ferry sails", "1,204 results"], False),
        (["Photo: Ada Brook", "Photo: Tim Ash"], False),
        (["Yes.", "No!"], False),
        ([], False),
        (["เรือข้ามฟากหยุดให้บริการ"], True),
        (["渡轮周一停航"], True),
    ],
)
def test_an_article_has_a_sentence(lines: list[str], told: bool) -> None:
    assert is_told(lines) is told


@pytest.mark.parametrize("unit", ["word ", "x", "Wort; ", "no.1, ", "the end.x "])
def test_a_page_of_one_line_without_an_end_is_read_in_no_time(unit: str) -> None:
    line = unit * 400_000
    with limited():  # it took time with the square of the line's length: minutes
        assert not is_told([line])
        assert is_told([f"{line} This is the end of it."])
