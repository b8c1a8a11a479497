"""What the first page of a long list shows."""

import pytest
from msgspec import structs

from generator.config import Config
from generator.records import Analysis, Corpus
from generator.site.index.lookup import build_lookup
from generator.site.pages import timeline
from tests.site import sample


def planning(name: str, published: str, begins: str, ends: str) -> Analysis:
    """The harbour's article under another id and date, with its plan set for another time."""
    made = sample.harbour()
    dates = (
        *made.dates[:2],
        structs.replace(
            made.dates[2], from_=begins, to=ends, value=begins[: len("2031-10") if begins.endswith("-01") else None]
        ),
    )
    article = structs.replace(made.article, id=name, path=f"seeds/{name}.txt", published=published)
    return structs.replace(made, article=article, dates=dates)


def views(corpus: Corpus) -> tuple[timeline.TimelineView, ...]:
    lookup = build_lookup(corpus, 0)
    dated = timeline.dated_events(lookup)
    first, others = timeline.timeline_views(lookup, Config(), dated)
    return (first, *(later.make() for later in others))


def test_a_full_month_folds_its_lesser_events_away_and_counts_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "FOREMOST", 2)
    days = [f"2031-10-{day:02}" for day in (4, 9, 14, 19, 24)]
    articles = [planning(f"of-{day}", "2031-03-04", day, f"{day[:8]}{int(day[8:]) + 1:02}") for day in days]
    (view,) = views(sample.corpus(*articles))
    october = next(stretch for stretch in view.stretches if stretch.id == "in-2031-10")
    assert (len(october.events), len(october.all)) == (2, 6)
    assert [event.begins for event in october.events] == sorted((e.begins for e in october.events), reverse=True)


def test_the_timeline_begins_with_plans_for_a_day_and_what_the_newest_articles_plan(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(timeline, "EVENTS_A_PAGE", 3)
    monkeypatch.setattr(timeline, "EVENTS_AHEAD", 3)
    articles = (
        planning("old", "2031-03-04", "2031-10-01", "2031-11-01"),
        planning("new", "2031-03-06", "2031-11-01", "2031-12-01"),
        planning("late", "2031-03-04", "2031-12-24", "2031-12-25"),
        planning("soon", "2031-03-04", "2031-04-24", "2031-04-25"),
    )
    first = views(sample.corpus(*articles))[0]
    planned = [event.when for stretch in first.stretches for event in stretch.events if event.status == "planned"]
    assert planned == ["24 December 2031", "November 2031", "24 April 2031"]
