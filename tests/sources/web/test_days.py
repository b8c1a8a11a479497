"""Days as pages write them."""

import pytest

from generator.sources.web.days import day_in, stated_day


@pytest.mark.parametrize(
    ("written", "language", "day"),
    [
        ("2031-02-18", None, "2031-02-18"),
        ("2031-02-18T08:30:00+0200", None, "2031-02-18T08:30:00+02:00"),
        ("20310218", None, "2031-02-18"),
        ("20310218T083000", None, "2031-02-18"),
        ("18 February 2031", None, "2031-02-18"),
        ("Tuesday, 18th of Feb. 2031, 9 am", None, "2031-02-18"),
        ("February 18, 2031", None, "2031-02-18"),
        ("Sept. 4, 2031", None, "2031-09-04"),
        ("18. März 2031", "de", "2031-03-18"),
        ("1er février 2031", "fr", "2031-02-01"),
        ("18 de febrero de 2031", "es", "2031-02-18"),
        ("18/02/2031", None, "2031-02-18"),
        ("03/04/2031", "en-US", "2031-03-04"),
        ("03/04/2031", "fr", "2031-04-03"),
        ("03/04/2031", "en", None),
        ("03/04/2031", None, None),
        ("03/03/2031", None, "2031-03-03"),
        ("03.04.2031", "en", "2031-04-03"),
        ("02/18/2031", "fr", "2031-02-18"),
        ("31 February 2031", None, None),
        ("18 Smarch 2031", None, None),
        ("soon", None, None),
        ("2031", None, None),
        ("x" * 201 + " 2031-02-18", None, None),
    ],
)
def test_a_stated_day(written: str, language: str | None, day: str | None) -> None:
    assert stated_day(written, language) == day


def test_the_first_day_of_a_line() -> None:
    assert day_in("Filed 18 February 2031, updated 2031-02-19") == "2031-02-18"
    assert day_in("Updated 2031-02-19, filed 18 February 2031") == "2031-02-19"
