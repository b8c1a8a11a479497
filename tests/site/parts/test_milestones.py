"""The events that the first page draws."""

import re
from itertools import pairwise

import pytest
from msgspec import structs

from generator.records import Analysis
from generator.site.index.lookup import build_lookup
from generator.site.parts import milestones
from tests.site import sample


def telling(name: str, begins: str, status: str, actor: str = "Mara Ellingsen") -> Analysis:
    """An article of March 2031 with one event."""
    made = sample.trip(2, actor, "Ada Quill")
    end = f"{begins[:-2]}{int(begins[-2:]) + 1:02}"
    article = structs.replace(made.article, id=name, published="2031-03-11")
    dates = (structs.replace(made.dates[0], from_=begins, to=end, value=begins),)
    return structs.replace(made, article=article, dates=dates, events=(structs.replace(made.events[0], status=status),))


def drawn(*analyses: Analysis) -> list[str]:
    corpus = structs.replace(sample.corpus(), analyses=analyses, topics=())
    return [one.analysis.article.id for one in milestones.milestones(build_lookup(corpus, 0))]


def test_where_there_are_few_events_all_are_drawn() -> None:
    assert drawn(telling("a", "2030-01-05", "stated"), telling("b", "2035-01-05", "planned")) == ["b", "a"]


def test_where_there_are_many_each_stretch_has_one_and_plans_of_a_year_follow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(milestones, "MOST", 5)
    monkeypatch.setattr(milestones, "PLANS", 3)
    found = drawn(
        telling("old", "2029-01-05", "stated"),
        telling("autumn", "2030-10-05", "stated"),
        telling("unknown", "2031-02-05", "stated", "Ivar Lunde"),
        telling("spring", "2031-02-04", "stated"),
        telling("soon", "2031-04-05", "planned"),
        telling("later", "2031-05-05", "planned"),
        telling("never", "2033-05-05", "planned"),
    )
    assert found == ["spring", "autumn", "soon", "later"]


@pytest.mark.parametrize(("days", "is_drawn"), [(milestones.FEWEST - 1, False), (milestones.FEWEST, True)])
def test_an_actor_has_a_line_of_its_own_from_a_few_days_on(days: int, is_drawn: bool) -> None:
    analyses = [telling(f"a{day}", f"2031-02-0{day}", "stated") for day in range(1, days + 1)]
    context = sample.context(structs.replace(sample.corpus(), analyses=tuple(analyses), topics=()), "actors/a.html")
    ids = [one.article.id for one in analyses]
    svg = milestones.of_its_own(context, context.lookup.events.newest, ids)
    assert (svg.count("<circle") == days) is is_drawn
    assert bool(svg) is is_drawn


def test_what_is_far_from_its_articles_is_not_drawn_on_an_actors_line() -> None:
    days = [f"2031-02-0{day}" for day in range(1, 7)]
    analyses = [telling(f"a{day}", day, "stated") for day in (*days, "1945-05-08")]
    context = sample.context(structs.replace(sample.corpus(), analyses=tuple(analyses), topics=()), "actors/a.html")
    svg = milestones.of_its_own(context, context.lookup.events.newest, [one.article.id for one in analyses])
    assert svg.count("<circle") == len(days)


def test_marks_of_an_actors_line_lie_a_finger_apart() -> None:
    days = [f"2031-02-{day:02}" for day in range(1, 26)]
    analyses = [telling(f"a{day}", day, "stated") for day in days]
    context = sample.context(structs.replace(sample.corpus(), analyses=tuple(analyses), topics=()), "actors/a.html")
    svg = milestones.of_its_own(context, context.lookup.events.newest, [one.article.id for one in analyses])
    places = sorted(float(place) for place in re.findall(r'<circle cx="([\d.]+)%', svg))
    assert len(places) >= milestones.FEWEST
    assert min(later - earlier for earlier, later in pairwise(places)) >= 7
