"""What lines show of a day, and what the words beside it say."""

import pytest

from generator.sources.web.shown import Shown, shown_day, tells_a_change, tells_anything


def test_what_the_lines_show() -> None:
    assert shown_day(["Lindborg", "18 February 2031"], "en") == Shown("2031-02-18")
    assert shown_day(["Updated 2 hours ago"], "en") == Shown(None, is_open=False)
    assert shown_day(["2 hours ago"], "en") == Shown(None, is_open=True)
    assert shown_day(["Updated on 20 February 2031", "Created on 18 February 2031"], "en") == Shown("2031-02-18")
    assert shown_day([], None) == Shown()


@pytest.mark.parametrize(
    ("text", "is_change"),
    [
        ("Updated 20 February 2031", True),
        ("Last modified: soon", True),
        ("18 February 2031, updated 20 February 2031", False),
        ("Published 18 February 2031, updated 20 February 2031", False),
        ("18 February 2031", False),
        ("She updated nobody", True),
    ],
)
def test_lines_of_a_later_change_alone(text: str, is_change: bool) -> None:
    assert tells_a_change(text) is is_change


def test_lines_that_say_what_their_day_is() -> None:
    assert tells_anything("Posted by Ada Brook")
    assert not tells_anything("Ada Brook, 18 February 2031")
