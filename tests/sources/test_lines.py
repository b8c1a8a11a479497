"""Line ends at a margin: which part nothing, and what a hyphen before one stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sources.lines import line_joints
from generator.sources.repair import clean


def flowing(text: str) -> str:
    """`text` with every joint replaced by what it stands for."""
    for start, end, meant in reversed(list(line_joints(text))):
        text = text[:start] + meant + text[end:]
    return text


FILLED = """\
The company that runs the ferries to
the islands belongs to Ali Khatib, Anna
Kovac and the Port Authority of
Lindborg. It has eleven ships and a
dock.

Omar Haddad, the lawyer of the World
Sailing Federation, disagreed."""


def test_lines_that_fill_the_margin_are_joined_and_paragraphs_are_not() -> None:
    first, second = FILLED.split("\n\n")
    assert flowing(FILLED) == f"{' '.join(first.split())}\n\n{' '.join(second.split())}"


def test_indented_lines_are_joined_with_their_indentation() -> None:
    indented = "\n".join(f"    {line}" if line else line for line in FILLED.split("\n"))
    assert "Anna Kovac and the Port Authority of Lindborg." in flowing(indented)


def test_ragged_lines_without_blank_ones_are_joined() -> None:
    text = "The fund belongs to Ali\nKhatib, Anna\nKovac and the Port\nAuthority. The case goes to New\nYork, he\nsaid."
    assert flowing(text) == text.replace("\n", " ")


def test_an_indented_line_behind_a_finished_one_opens_a_paragraph() -> None:
    text = (
        "   The mayor of Lindborg, Tom Ashby, said\non Monday that the harbour would stay\nshut. Ships wait.\n"
        "   Ana Ruiz, who leads the opposition in\nthe council, disagreed with the mayor."
    )
    assert flowing(text).count("\n") == 1
    assert "Ships wait.\n   Ana Ruiz" in flowing(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz\nOmar Haddad\nAda Quill\nTom Ashby",
        "Harbour stays shut\nThe mayor said so on Monday.\nNobody had asked him.\nShips wait.",
        "A long paragraph of its own, " + "which goes on and on, " * 6 + "and ends.\nAnother one.\nA third",
        "Members:\n- Ana Ruiz\n- Omar Haddad\n- Ada Quill\n- the mayor",
        "HOST: Why now?\nRUIZ: Because of the ice.\nHOST: Is it over?\nRUIZ: No.",
        "One line",
        "",
    ],
)
def test_lines_of_their_own_stay(text: str) -> None:
    assert list(line_joints(text)) == []


def test_what_opens_a_line_of_its_own_stays_in_text_with_a_margin() -> None:
    text = f"{FILLED}\n\nShips:\n- the old Anna\n- the new Lea, built in the yard of Omar\n  Haddad"
    assert "Ships:\n- the old Anna\n- the new Lea" in flowing(text)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Maria Fernan-\ndez left.", "Maria Fernandez left."),
        ("Maria Fernan\u2010\n   dez left.", "Maria Fernandez left."),
        ("Maria Fernan\u00ad\ndez left.", "Maria Fernandez left."),
        ("the Port of Mont-\nreal", "the Port of Montreal"),
        ("Omar Haddad-\nRuiz left.", "Omar Haddad-Ruiz left."),
        ("a well-\nknown port", "a well-known port"),
        ("a self-\nmade man", "a self-made man"),
        ("a harbour-\nmaster, the only harbour-master", "a harbour-master, the only harbour-master"),
        ("a harbour-\nmaster, the only harbourmaster", "a harbourmaster, the only harbourmaster"),
        ("the govern-\nment said", "the government said"),
    ],
)
def test_a_hyphen_at_a_line_end(read: str, meant: str) -> None:
    assert clean(read) == meant


@pytest.mark.parametrize("text", ["It was so -\nor not.", "items:\n-\nfoo", "1914-\n1918"])
def test_a_dash_at_a_line_end_parts(text: str) -> None:
    assert clean(text) == text


@given(
    st.lists(st.sampled_from(["Ana", "ruiz", "-", "\n", " ", ".", "New", "\n\n", "said,", "“"]), max_size=60).map(
        "".join
    )
)
def test_joints_are_disjoint_line_ends_in_order(text: str) -> None:
    at = 0
    for start, end, meant in line_joints(text):
        assert at <= start < end <= len(text)
        assert text[start:end].strip(" -") == "\n"
        assert meant in ("", " ", "-")
        at = end
