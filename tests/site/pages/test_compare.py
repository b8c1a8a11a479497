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


def test_of_many_shared_topics_the_first_are_shown_and_the_others_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compare, "MOST_SHOWN", 1)
    view = compare.compare_view("mara-ellingsen", "tomas-brekke", build_lookup(sample.full(), 0), Config())
    assert [both.topic.text for both in view.topics] == ["Harbour tolls"]
    assert [(topic.text, topic.href) for topic in view.further] == [("Open quay", "../topics/open-quay.html")]
    assert view.all == "index.html?one=mara-ellingsen&other=tomas-brekke"


def test_what_is_said_on_several_topics_stands_under_the_first_unless_nothing_else_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def texts(most: int) -> list[list[str]]:
        monkeypatch.setattr(compare, "MOST_EACH", most)
        view = compare.compare_view("mara-ellingsen", "tomas-brekke", build_lookup(sample.full(), 0), Config())
        return [[one.text for one in both.left] for both in view.topics]

    tolls, quay = texts(1)
    assert len(tolls) == len(quay) == 1
    assert tolls != quay
    tolls, quay = texts(4)
    assert set(quay) <= set(tolls)
    assert quay


def test_those_are_compared_who_share_two_topics(monkeypatch: pytest.MonkeyPatch) -> None:
    assert compare.pairs_to_compare(build_lookup(sample.full(), 0)) == (("mara-ellingsen", "tomas-brekke"),)
    assert compare.pairs_to_compare(build_lookup(sample.corpus(), 0)) == ()
    monkeypatch.setattr(compare, "SHARED", 1)
    assert compare.pairs_to_compare(build_lookup(sample.corpus(), 0)) == (("mara-ellingsen", "tomas-brekke"),)
