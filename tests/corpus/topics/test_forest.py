"""Groups of reports that may be subjects."""

import random

import pytest

from generator.corpus.topics import forest
from generator.corpus.topics.forest import groups
from generator.corpus.topics.similarity import vectors
from generator.records.vocabulary import Word

SIZES = (6, 9, 5, 12, 7, 8, 10)


def reports(sizes: tuple[int, ...] = SIZES) -> list[list[Word]]:
    """Reports of several stories, with words of the story in the lead and words that all share."""
    rng = random.Random(7)
    return [
        [Word(f"story{story}word{word}", True, 2, 1) for word in sorted(rng.sample(range(9), 5))]
        + [Word(f"common{word}", word % 2 == 0, 1, 0) for word in sorted(rng.sample(range(40), 8))]
        for story, size in enumerate(sizes)
        for _ in range(size)
    ]


def of_stories(sizes: tuple[int, ...] = SIZES) -> list[frozenset[int]]:
    ends = [sum(sizes[: story + 1]) for story in range(len(sizes))]
    return [frozenset(range(end - size, end)) for size, end in zip(sizes, ends, strict=True)]


def strongest(found: dict[frozenset[int], float]) -> list[frozenset[int]]:
    return sorted(found, key=lambda group: -found[group])[: len(SIZES)]


def test_the_strongest_groups_are_the_stories() -> None:
    assert set(strongest(groups(vectors(reports()), 3))) == set(of_stories())


def test_groups_of_fewer_reports_are_left_out() -> None:
    found = groups(vectors(reports()), 7)
    assert min(map(len, found)) >= 7


def test_many_reports_give_the_same_stories_though_they_are_compared_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forest, "WHOLE", 20)
    monkeypatch.setattr(forest, "_PART", 16)
    monkeypatch.setattr(forest, "_SMALLEST_LEAF", 3)
    assert set(strongest(groups(vectors(reports()), 3))) == set(of_stories())


def test_a_subject_that_no_part_holds_is_found_over_all_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = (20, 9, 8, 10, 9, 11, 12)
    monkeypatch.setattr(forest, "WHOLE", 20)
    monkeypatch.setattr(forest, "_PART", 14)
    monkeypatch.setattr(forest, "_SMALLEST_LEAF", 3)
    assert of_stories(sizes)[0] in groups(vectors(reports(sizes)), 3)


def test_reports_without_words_make_no_groups() -> None:
    assert groups(vectors([[] for _ in range(6)]), 3) == {}
