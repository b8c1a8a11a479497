"""All statements."""

import pytest

from generator.config import Config
from generator.site.index.lookup import build_lookup
from generator.site.pages import quotations
from generator.site.parts.periods import periods
from tests.site import sample


def test_statements_are_newest_first_by_month_with_their_speakers_to_choose_from() -> None:
    lookup = build_lookup(sample.corpus(sample.later()), 0)
    view, others = quotations.quotations_views(lookup, Config())
    assert others == ()
    assert [(month.name, len(month.statements)) for month in view.months] == [("March 2031", 5), ("Undated", 2)]
    assert view.months[0].statements[0].text.startswith("“The harbour tolls will go")
    assert view.speakers == ("Mara Ellingsen", "Tomas Brekke")
    assert view.bars == ""


def test_many_statements_have_a_page_a_period(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quotations, "STATEMENTS_A_PAGE", 5)
    monkeypatch.setattr(quotations, "NEWEST", 2)
    lookup = build_lookup(sample.corpus(sample.later()), 0)
    first, later = quotations.quotations_views(lookup, Config())
    others = [one.make() for one in later]
    assert sum(len(month.statements) for month in first.months) == 2
    assert first.head.kicker[0].text == "7 statements"
    assert [(view.head.path, view.head.title) for view in others] == [
        ("quotations/2031.html", "Statements: 2031"),
        ("quotations/undated.html", "Statements: Undated"),
    ]


def test_bars_are_of_the_finest_unit_that_is_not_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(quotations, "STATEMENTS_A_PAGE", 1)
    lookup = build_lookup(sample.corpus(sample.later()), 0)
    context = sample.context(sample.corpus(sample.later()), "quotations/index.html")
    parts = periods(lookup.statements.newest, lambda s: s.spoken, 1)
    days = [bar.name for bar in quotations._spread(context, parts)]
    assert days == ["4 March 2031", "5 March 2031", "12 March 2031"]
    monkeypatch.setattr(quotations, "MOST_BARS", 2)
    assert [bar.name for bar in quotations._spread(context, parts)] == ["March 2031"]
