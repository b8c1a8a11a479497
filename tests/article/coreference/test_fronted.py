"""Whom a clause in front is about."""

import pytest

from generator.article.coreference.fronted import subject_in_front
from tests.article.coreference.story import clause, meant, story


@pytest.mark.parametrize(
    ("mark", "verb", "other", "found"),
    [
        ("After", "warned", "", True),
        ("If", "warned", "", False),
        ("When", "asked", "", False),
        ("After", "warned", "him/PRP", False),
        ("After", "warned", "Haas/NNP", False),
        ("After", "warned", "them/PRP", True),
    ],
)
def test_the_subject_in_front(mark: str, verb: str, other: str, found: bool) -> None:
    said = 5 if other else 4
    object_ = f"{other}/dobj/2 " if other else ""
    front = f"{mark}/IN/mark/2 Ruiz/NNP/nsubj/2 {verb}/VBD/advcl/{said} {object_}"
    discourse = story(f"{front}he/PRP/nsubj/{said} said/VBD/ROOT/{said} ././punct/{said}", people="Ruiz Haas")
    assert subject_in_front(discourse, said - 1) == (1 if found else None)


def test_it_comes_before_the_subject_of_the_paragraph_before() -> None:
    said = "When/WRB/advmod/2 Ruiz/NNP/nsubj/2 warned/VBD/advcl/4 he/PRP/nsubj/4 said/VBD/ROOT/4 ././punct/4"
    assert meant(story(clause("Brandt", "left"), said, people="Brandt Ruiz"), "he") == "Ruiz"
