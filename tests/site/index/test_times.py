"""Articles over time: by the finest unit that is known of all and gives few enough."""

import pytest
from msgspec import structs

from generator.site.index.times import a_year_after, days_between, over_time
from tests.site import sample


@pytest.mark.parametrize(
    ("dates", "times"),
    [
        (["2031-03-30", "2031-04-02"], ["2031-03-30", "2031-03-31", "2031-04-01", "2031-04-02"]),
        (["2031-03-01T10:00", "2031-03-02"], ["2031-03-01", "2031-03-02"]),
        (["2031-01-01", "2031-03-15"], ["2031-01", "2031-02", "2031-03"]),
        (["2031-03", "2031-03-02"], ["2031-03"]),
        (["2030-12", "2031-01"], ["2030-12", "2031-01"]),
        (["2029", "2031-03-02"], ["2029", "2030", "2031"]),
        (["2026-01-01", "2031-01-01"], ["2026", "2027", "2028", "2029", "2030", "2031"]),
        ([None], []),
    ],
)
def test_the_unit_is_the_finest_that_all_have_and_that_is_few(dates: list[str | None], times: list[str]) -> None:
    made = sample.tolls()
    articles = [structs.replace(made, article=structs.replace(made.article, published=day)) for day in dates]
    found = over_time(articles)
    assert [time for time, _ in found] == times
    assert sum(len(inside) for _, inside in found) == sum(day is not None for day in dates)


def test_days_and_years_are_counted() -> None:
    assert days_between("2031-02-28", "2031-03-01T08:00") == 1
    assert a_year_after("2031-05-02") == "2032-05-02"
