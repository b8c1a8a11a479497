"""What is ahead."""

from generator.site.brief.ahead import ahead
from tests.site.brief.press import Story, events

TEXT = "Ada Quill will open the northern quay of Norvale in a week."


def days(*stories: Story, most: int = 4) -> list[str]:
    happened, lookup = events(*stories)
    return [h.begins for h in ahead(happened, lookup, most)]


def plan(day: str, **more: object) -> Story:
    return Story(**{"text": TEXT, "happened": day, "verb": "open", "status": "planned", **more})  # type: ignore[arg-type]


def test_plans_come_in_the_order_of_their_days_one_a_day() -> None:
    assert days(plan("2031-06-05"), plan("2031-05-12"), plan("2031-05-12")) == ["2031-05-12", "2031-06-05"]
    assert days(plan("2031-06-05"), plan("2031-05-12"), most=1) == ["2031-05-12"]


def test_what_has_passed_is_far_away_or_is_no_plan_is_not_ahead() -> None:
    assert days(plan("2031-05-10")) == []
    assert days(plan("2033-05-12")) == []
    assert days(plan("2031-05-12", status="stated")) == []
    assert days(plan("2032-01-01", to="2033-01-01")) == []
    assert days(plan("2031-05-12", text="Ada Quill had open hands for the quay ahead of 12.")) == []
    assert days(plan("2031-05-12", text="She will open the northern quay of Norvale in a week.")) == []


def test_some_day_of_a_month_counts_where_somebody_will_act() -> None:
    assert days(plan("2031-09-01", to="2031-10-01")) == ["2031-09-01"]
    nobody = plan(
        "2031-09-01", to="2031-10-01", text="Repairs of the northern quay are to open the season.", verb="open"
    )
    assert days(nobody) == []


def test_the_newest_article_tells_a_plan() -> None:
    newer = "Ada Quill will open the northern quay of Norvale on a Monday."
    happened, lookup = events(plan("2031-05-22"), plan("2031-05-22", text=newer, published="2031-05-11"))
    assert [h.text for h in ahead(happened, lookup, 4)] == [newer]
