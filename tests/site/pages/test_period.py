"""Statements of an actor by time."""

import pytest

from generator.config import Config
from generator.site.index.lookup import build_lookup
from generator.site.pages import period
from generator.site.pages.actor import actor_view
from tests.site import sample


def test_there_are_pages_by_time_where_the_actors_own_does_not_hold_all(monkeypatch: pytest.MonkeyPatch) -> None:
    lookup = build_lookup(sample.corpus(sample.later()), 0)
    actor = lookup.actors.by_id["mara-ellingsen"]
    assert period.period_views(actor, lookup, Config()) == ()
    assert actor_view(actor, lookup, Config()).older == ()
    assert sum(len(group.statements) for group in actor_view(actor, lookup, Config()).groups) == 4
    monkeypatch.setattr(period, "MOST_STATEMENTS", 2)
    monkeypatch.setattr(period, "NEWEST", 1)
    assert sum(len(group.statements) for group in actor_view(actor, lookup, Config()).groups) == 1
    made = [later.make() for later in period.period_views(actor, lookup, Config())]
    assert [(view.head.path, len(view.statements)) for view in made] == [
        ("actors/mara-ellingsen/2031.html", 3),
        ("actors/mara-ellingsen/undated.html", 1),
    ]
    assert made[0].head.description == "3 statements of Mara Ellingsen, 2031."
    assert [source.number for source in made[0].sources] == [1, 2]
    ways = actor_view(actor, lookup, Config()).older
    assert [(row.name.text, row.name.href) for row in ways] == [
        ("2031", "mara-ellingsen/2031.html"),
        ("Undated", "mara-ellingsen/undated.html"),
    ]
