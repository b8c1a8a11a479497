"""Figures: time as it is known, nothing where there is nothing to see, nothing live from words."""

import itertools
import re
from xml.etree.ElementTree import fromstring

from generator.site.figures.svg import LABEL_WIDTH, Bar, Mark, bars, strip


def mark(begins: str, ends: str, planned: bool = False, label: str = "") -> Mark:
    return Mark(begins, ends, planned, "articles/x.html#s-1", label, f"{begins}: it rained")


def test_a_day_is_a_dot_a_month_a_bar_and_a_plan_is_dashed() -> None:
    svg = fromstring(
        strip(
            [
                mark("2031-03-04", "2031-03-05"),
                mark("2031-02-01", "2031-03-01"),
                mark("2031-10-01", "2031-11-01", True),
            ],
            "n",
        )
    )
    assert [c.get("class") for c in svg.iter("circle")] == ["day"]
    assert [r.get("class") for r in svg.iter("rect")] == ["stretch", "stretch planned"]
    assert all(a.get("href") == "articles/x.html#s-1" for a in svg.iter("a"))


def test_one_moment_is_no_figure() -> None:
    assert strip([mark("2031-03-04", "2031-03-05"), mark("2031-03-04", "2031-03-06")], "n") == ""
    assert strip([], "n") == ""


def test_what_is_told_twice_is_drawn_once() -> None:
    svg = fromstring(strip([mark("2031-03-04", "2031-03-05")] * 2 + [mark("2031-04-04", "2031-04-05")], "n"))
    assert len(list(svg.iter("circle"))) == 2


def test_marks_of_one_place_are_one_and_what_is_shorter_lies_on_what_is_longer() -> None:
    planned = mark("2031-03-04", "2031-03-05", planned=True)
    week, month = mark("2031-03-03", "2031-03-10"), mark("2031-03-01", "2031-04-01")
    days = [mark(f"2031-03-{day:02}", f"2031-03-{day + 1:02}") for day in (1, 4, 9)]
    svg = fromstring(strip([*days, planned, week, week, month, month], "n"))
    drawn = [shape.get("class") for link in svg.iter("a") for shape in link if shape.tag != "title"]
    assert drawn == ["stretch", "day", "stretch", "day", "day"]


def test_words_of_articles_stay_words() -> None:
    drawn = strip(
        [Mark("2031-03-04", "2031-03-05", False, "x", "<b>", "</title><script>"), mark("2031-05-04", "2031-05-05")], "n"
    )
    assert "<script" not in drawn
    assert "<b>" not in drawn


def test_centuries_fit_and_their_ticks_are_few() -> None:
    svg = fromstring(strip([mark("0900-01-01", "1000-01-01"), mark("2031-03-04", "2031-03-05")], "n"))
    assert 1 <= sum(1 for t in svg.iter("text") if t.get("class", "").startswith("tick")) <= 10


def test_a_narrow_screen_can_leave_out_labels_and_every_second_tick() -> None:
    svg = fromstring(
        strip([mark("2031-01-04", "2031-01-05", label="Rain"), mark("2031-06-04", "2031-06-05", label="Sun")], "n")
    )
    assert svg.get("class") == "b-strip rows-1"
    ticks = [t.get("class") for t in svg.iter("text") if t.get("class", "").startswith("tick")]
    assert ticks == ["tick", "tick between"] * (len(ticks) // 2) + ["tick"] * (len(ticks) % 2)
    assert len(ticks) > 2


def test_the_highest_bar_is_the_largest_number() -> None:
    svg = fromstring(bars([Bar("2029", 2), Bar("2030", 8), Bar("2031", 4)], "n"))
    heights = [float(r.get("height", "0")) for r in svg.iter("rect")]
    assert heights == [14.8, 59.0, 29.5]


def test_two_bars_are_no_figure() -> None:
    assert bars([Bar("2029", 2), Bar("2030", 8)], "n") == ""


def test_a_share_is_drawn_by_what_it_is_a_share_of() -> None:
    svg = fromstring(bars([Bar("2029", 2, "", 4), Bar("2030", 2, "", 20), Bar("2031", 4, "", 8)], "n"))
    assert [float(r.get("height", "0")) for r in svg.iter("rect")] == [59.0, 11.8, 59.0]
    assert [t.text for t in svg.iter("title")] == ["2029: 2 of 4", "2030: 2 of 20", "2031: 4 of 8"]
    assert "50 %" in [t.text for t in svg.iter("text")]


def test_labels_that_would_touch_stand_in_rows_and_what_fits_in_none_has_none() -> None:
    days = ["2031-03-01", "2031-03-02", "2031-03-03", "2031-03-04", "2031-12-01"]
    marks = [Mark(day, f"{day[:-1]}{int(day[-1]) + 1}", False, "a.html", f"label {day}", day) for day in days]
    drawn = strip(marks, "n")
    assert 'class="b-strip rows-3"' in drawn
    assert [day for day in days if f">label {day}<" in drawn] == days[1:]
    assert 'rows-1"' in strip(marks[::4], "n")


def test_a_label_that_ends_where_its_mark_does_touches_none_before_it() -> None:
    days = ["2031-01-01", "2031-02-17", "2031-02-21", "2031-03-27", "2031-04-10"]
    drawn = strip([mark(day, f"{day[:-1]}{int(day[-1]) + 1}", label=f"label {day[5:]}") for day in days], "n")
    rows: dict[str, list[float]] = {}
    for at, row, kind in re.findall(r'<text x="([\d.]+)%" y="(\d+)" class="(label(?: end)?)"', drawn):
        rows.setdefault(row, []).append(float(at) - LABEL_WIDTH * (kind == "label end"))
    assert len(rows) == 3
    for begins in rows.values():
        assert all(later - earlier >= LABEL_WIDTH for earlier, later in itertools.pairwise(sorted(begins)))
