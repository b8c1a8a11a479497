"""Long lists cut by time."""

from generator import catalogue
from generator.site.parts.periods import headings, periods, rows, ways
from tests.test_linear import calls


def test_old_years_share_a_page_and_busy_years_are_cut_by_month() -> None:
    dates = ["2031-05-02", "2031-05-01", "2031", "2030-01-01", "1987-02-03", "1981", "1789-07-14", None]
    found = [(p.key, p.name, len(p.items)) for p in periods(dates, lambda d: d, 2)]
    assert found == [
        ("2031-05", "May 2031", 2),
        ("2031", "2031", 1),
        ("2030", "2030", 1),
        ("1980s", "1980s", 2),
        ("1700s", "1700s", 1),
        ("undated", "Undated", 1),
    ]


def test_busy_days_are_cut_and_what_one_day_has_too_much_of_comes_in_parts() -> None:
    dates = ["1987-03-02"] * 5 + ["1987-03-01"] + ["1987-03"] * 3 + ["1985-07-01"]
    found = [(p.key, p.name, len(p.items)) for p in periods(dates, lambda d: d, 2)]
    assert found == [
        ("1987-03-02-part-3", "2 March 1987, part 3", 1),
        ("1987-03-02-part-2", "2 March 1987, part 2", 2),
        ("1987-03-02-part-1", "2 March 1987, part 1", 2),
        ("1987-03-01", "1 March 1987", 1),
        ("1987-03-part-2", "March 1987, part 2", 1),
        ("1987-03-part-1", "March 1987, part 1", 2),
        ("1985", "1985", 1),
    ]


def test_something_new_changes_the_last_part_alone() -> None:
    earlier, later = ([f"{n}" for n in range(size, 0, -1)] for size in (5, 6))
    before, after = (periods(items, lambda _: None, 2) for items in (earlier, later))
    assert [p.items for p in before[1:]] == [p.items for p in after[1:]]
    assert (before[0].items, after[0].items) == (("5",), ("6", "5"))


def test_only_the_first_page_counts_what_the_others_hold() -> None:
    dates = ["1987-03-02"] * 3 + ["1987-03-01", "1987-02-01", "1986-01-01", "1986-02-01"]
    parts = periods(dates, lambda d: d, 2)
    first = rows("said/index.html", ways(parts, lambda key: f"said/{key}.html"))
    told = [(row.name.text, row.name.href, [(m.text, m.note) for m in row.months]) for row in first]
    assert told == [
        ("2 March 1987", "", [("part 2", "1"), ("part 1", "2")]),
        ("March 1987", "", [("1", "1")]),
        ("1987", "", [("Feb", "1")]),
        ("1986", "1986.html", []),
    ]
    own = rows("said/1986.html", ways(parts, lambda key: f"said/{key}.html"))
    assert {m.note for row in own for m in (row.name, *row.months)} == {""}
    assert own[-1].name.href == ""


def test_a_page_leads_to_its_own_row_and_into_the_others() -> None:
    dates = [f"{year}-{month:02}-01" for year in (1987, 1986, 1985) for month in (12, 5, 2) for _ in range(2)]
    parts = periods(dates, lambda d: d, 2)
    own = rows("said/1986-05.html", ways(parts, lambda key: f"said/{key}.html"))
    assert [(row.name.text, row.name.href, [(m.text, m.href) for m in row.months]) for row in own] == [
        ("1987", "1987-12.html", []),
        ("1986", "", [("Dec", "1986-12.html"), ("May", ""), ("Feb", "1986-02.html")]),
        ("1985", "1985-12.html", []),
    ]


def test_what_a_page_asks_does_not_grow_with_the_months_of_other_rows() -> None:
    def asked(months: int) -> int:
        dates = [f"{year}-{month:02}-01" for year in range(2030, 2000, -1) for month in range(months, 0, -1)]
        into = ways(periods([*dates, *["1990-01-01"] * 2], lambda d: d, 1), lambda key: f"{key}.html")
        page = "1990-01-01-part-1.html"
        rows(page, into)  # what is kept of names is kept for both
        return calls(lambda: rows(page, into))

    assert asked(12) < asked(2) + 10


def test_headings_are_months_and_old_times_with_little_in_them_share_one() -> None:
    dates = ["2031-05-02", "2031-04-01", "1987-02-03", "1981", None]
    assert [p.key for p in headings(dates, lambda d: d)] == ["2031-05", "2031-04", "1980s", "undated"]
    assert [p.key for p in headings(["1987-02-03"] * 20, lambda d: d)] == ["1987-02"]


def test_what_is_undated_is_a_row_of_its_own() -> None:
    parts = periods(["2031-05-02", None], lambda d: d, 1)
    assert [row.name.text for row in rows("index.html", ways(parts, lambda key: f"{key}.html"))] == ["2031", "Undated"]


def test_decades_have_their_name_in_the_pages_language() -> None:
    catalogue.use("de")
    decades = periods(["1987-02-03", "1789-07-14"], lambda d: d, 2)
    assert [p.name for p in decades] == ["1980er Jahre", "1700er Jahre"]
