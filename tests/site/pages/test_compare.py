"""Two actors side by side."""

import pytest

from generator.config import Config
from generator.site.index.lookup import build_lookup
from generator.site.pages import compare
from tests.site import sample


def test_both_stand_beside_each_other_on_each_topic_that_they_share() -> None:
    view = compare.compare_view("mara-ellingsen", "tomas-brekke", build_lookup(sample.full(), 0), Config())
    assert [(both.topic.text, len(both.left), len(both.right)) for both in view.topics] == [
        ("Harbour tolls", 4, 2),
        ("Open quay", 2, 2),
    ]
    assert view.head.title == "Mara Ellingsen and Tomas Brekke"
    assert view.topics[0].left[0].text.startswith("“The harbour tolls will go")
    assert [source.number for source in view.sources] == [1, 2, 3]


def test_those_are_compared_who_share_two_topics(monkeypatch: pytest.MonkeyPatch) -> None:
    assert compare.pairs_to_compare(build_lookup(sample.full(), 0)) == (("mara-ellingsen", "tomas-brekke"),)
    assert compare.pairs_to_compare(build_lookup(sample.corpus(), 0)) == ()
    monkeypatch.setattr(compare, "SHARED", 1)
    assert compare.pairs_to_compare(build_lookup(sample.corpus(), 0)) == (("mara-ellingsen", "tomas-brekke"),)
