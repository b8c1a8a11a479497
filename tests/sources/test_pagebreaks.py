"""Pages that end within a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sources.pagebreaks import page_breaks
from generator.sources.repair import clean, original, repaired

BEFORE = "The inspector said on Tuesday that nobody on the board of the bakery had"
BEHIND = "asked for the records, and that there was no log of any kind in the office."


@pytest.mark.parametrize(
    "page",
    [
        "12",
        "- 12 -",
        "Page 12",
        "p. 12",
        "12 of 40",
        "12/40",
        "The Larkfield Star          Page 13",
        "Page 13     The Larkfield Star",
        "12\nThe Larkfield Star | 13",
        "\n12\n\n\f",
        "\n\nMinutes of the board | 3 of 9\n",
    ],
)
def test_a_page_that_ends_within_a_sentence_does_not_part_it(page: str) -> None:
    text = f"{BEFORE}\n{page}\n{BEHIND}"
    assert clean(text).split() == f"{BEFORE} {BEHIND}".split()
    view = repaired(text)
    assert view is not None
    at = view.text.index("asked")
    assert text[slice(*original(view, (at, at + 5)))] == "asked"


def test_a_page_that_calls_itself_so_ends_short_lines_too() -> None:
    text = "It was Ada Quill,\nThe Larkfield Star      Page 13\nwho baked."
    assert clean(text).split() == ["It", "was", "Ada", "Quill,", "who", "baked."]


def test_a_header_that_comes_again_stands_beside_the_number() -> None:
    page = "The Larkfield Star"
    goes_on = "by then the bakers had thrown all of them away, and the oven was cold, she said."
    text = f"{page}\n{BEFORE}\n\n3\n\n{page}\n\n{BEHIND[:-1]} and\n{page}\n4\n{goes_on}"
    assert clean(text).split() == f"{page} {BEFORE} {BEHIND[:-1]} and {goes_on}".split()


def test_a_word_that_a_page_parts_is_whole() -> None:
    assert "ignored warnings about" in clean(f"{BEFORE} ignored warn-\n12\nings about it, and {BEHIND}")


@pytest.mark.parametrize(
    "text",
    [
        f"{BEFORE}.\n12\n{BEHIND}",
        f"{BEFORE}\n12\nAsked for the records, the bakery said nothing at all about any of it.",
        f"{BEFORE}\n12 loaves\n{BEHIND}",
        f"{BEFORE}\nThe Larkfield Star\n{BEHIND}",
        f"{BEFORE}\n12\nThe Larkfield Star\n{BEHIND}",
        f"{BEFORE}\nThe Larkfield Star\n{BEHIND}\nThe Larkfield Star\n",
        "Loaves\n12\nrolls\n40\ncakes",
        f"Loaves sold\n12\n{BEHIND}",
    ],
)
def test_a_number_that_ends_no_page_stays(text: str) -> None:
    assert list(page_breaks(text)) == []


@given(
    st.lists(st.sampled_from([BEFORE, BEHIND, "12", "Page 3", "\n", "\n\n", "x", "\f", "-"]), max_size=40).map("".join)
)
def test_breaks_are_disjoint_and_in_order(text: str) -> None:
    at = 0
    for start, end, meant in page_breaks(text):
        assert at <= start < end < len(text)
        assert meant == "\n"
        at = end
