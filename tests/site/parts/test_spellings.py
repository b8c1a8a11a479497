"""Other spellings of an actor's name."""

import pytest
from msgspec import structs

from generator.records import ActorName
from generator.site.parts.spellings import other_spellings
from tests.site import sample


@pytest.mark.parametrize(
    ("forms", "others"),
    [
        (["Mara Ellingsen", "Ellingsen", "Marah Ellingsen"], ["Ellingsen", "Marah Ellingsen"]),
        (["Ellingsen", "ELLINGSEN", "MARA ELLINGSEN", "Mara ELLINGSEN"], ["Ellingsen"]),
        (["ELLINGSEN", "Ellingsen", "M.E.", "Me"], ["ELLINGSEN", "M.E.", "Me"]),
        ([], []),
    ],
)
def test_other_spellings_are_told_once_whatever_their_capitals(forms: list[str], others: list[str]) -> None:
    (actor, *_) = sample.full().actors
    named = structs.replace(actor, names=tuple(ActorName(form, 1) for form in forms))
    assert other_spellings(named, "Mara Ellingsen") == tuple(others)
