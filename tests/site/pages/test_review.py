"""The editors' list."""

import pytest
from msgspec import structs

from generator.config import Config
from generator.records import Corpus, Problem
from generator.site.index.lookup import build_lookup
from generator.site.pages import review
from tests.site import sample


def view(corpus: Corpus) -> review.ReviewView:
    return review.review_view(corpus, build_lookup(corpus, 0), Config())


def test_doubts_stand_by_kind_the_gravest_first() -> None:
    full = sample.full()
    (doubt,) = full.reviews
    reviews = (
        structs.replace(doubt, kind="speaker", title="Who speaks?"),
        doubt,
        structs.replace(doubt, title="Graver?", weight=9.0),
    )
    made = view(structs.replace(full, reviews=reviews))
    assert [(group.name, [d.title for d in group.doubts]) for group in made.groups] == [
        ("Perhaps one actor", ["Graver?", doubt.title]),
        ("Statements whose speaker is not sure", ["Who speaks?"]),
    ]
    assert made.head.kicker[1].text == "3 questions"


def test_a_long_list_says_how_many_it_leaves_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review, "MOST", 1)
    full = sample.full()
    twice = structs.replace(full, reviews=(full.reviews[0], structs.replace(full.reviews[0], weight=0.5)))
    made = view(twice)
    (group,) = made.groups
    assert (len(group.doubts), made.left) == (1, 1)


def test_at_most_fifty_questions_are_asked_at_once() -> None:
    full = sample.full()
    many = (structs.replace(full.reviews[0], title=f"Question {number}?") for number in range(80))
    made = view(structs.replace(full, reviews=tuple(many)))
    assert (sum(len(group.doubts) for group in made.groups), made.left) == (50, 30)


def test_problems_are_listed_once_by_file_and_line() -> None:
    problems = (
        Problem("b.txt", None, "Odd.", "Mend."),
        Problem("a.txt", 3, "Odd.", "Mend."),
        Problem("a.txt", 3, "Odd.", "Mend."),
    )
    made = view(structs.replace(sample.corpus(), problems=problems))
    assert [(p.title, p.evidence) for p in made.problems] == [
        ("a.txt, line 3", ("Odd.", "Mend.")),
        ("b.txt", ("Odd.", "Mend.")),
    ]
