"""Stamps in UTC, and the day that they name where the outlet is."""

import pytest

from generator.sources.web.zones import local
from tests.sources.web.build import tree

STAMP = "2031-02-19T01:12:00Z"


@pytest.mark.parametrize(
    ("stamp", "shown", "day"),
    [
        (STAMP, "2031-02-18", "2031-02-18"),
        (STAMP, "2031-02-20", "2031-02-20"),
        (STAMP, "2031-02-19", STAMP),
        (STAMP, "2031-02-10", STAMP),
        ("2031-02-19T01:12:00+01:00", "2031-02-18", "2031-02-19T01:12:00+01:00"),
        ("2031-02-19T01:12:00", "2031-02-18", "2031-02-19T01:12:00"),
        ("2031-02-19", "2031-02-18", "2031-02-19"),
    ],
)
def test_the_day_that_the_page_shows(stamp: str, shown: str, day: str) -> None:
    assert local(stamp, shown, tree("")) == day


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("<i data-at=2031-02-18T20:12:00-05:00></i>", "2031-02-18T20:12:00-05:00"),
        ("<i data-at=2031-02-18T20:12-0500></i><i data-at=2030-02-18T20:12-05:00></i>", "2031-02-18T20:12:00-05:00"),
        ("<i data-at=2031-02-18T20:12-05:00></i><i data-at=2031-02-18T20:12-06:00></i>", STAMP),
        ("<i data-at=2031-02-19T03:12+02:00></i>", STAMP),
        ("<i data-at=2031-02-18T20:12+00:00></i>", STAMP),
        ("", STAMP),
    ],
)
def test_the_zone_of_the_pages_other_stamps(body: str, day: str) -> None:
    assert local(STAMP, None, tree(body)) == day
