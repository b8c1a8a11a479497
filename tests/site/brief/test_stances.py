"""Who is for, against, or denies: only where the words tell."""

import pytest

from generator.site.brief.positions import places_of
from generator.site.brief.stances import stance
from tests.site.brief.press import Story, lookup


def told(text: str, said: str, cue: str = "", kind: str = "direct") -> str:
    made = lookup(Story(text=text, said=said, cue=cue, kind=kind), topics=("lease",))
    (one,) = made.statements.newest
    return stance(one, places_of(made.topics["lease"]), {"lease"})


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("“I support the lease of the northern quay.”", "for"),
        ("“We strongly oppose the lease of the quay.”", "against"),
        ("“I will reject the lease of the quay.”", "against"),
        ("“I support Karl Brandt for what he has done for us all in the long years of the lease.”", ""),
        ("“I back the plan for the northern quay.”", ""),
        ("“I do not support the lease of the quay.”", ""),
        ("“The lease will be supported by the state.”", ""),
    ],
)
def test_a_speaker_says_it_in_the_first_person_and_names_the_subject(said: str, expected: str) -> None:
    assert told(f"{said} Ada Quill said so.", said) == expected


def test_the_reporting_verb_says_it() -> None:
    assert (
        told("Ada Quill denied that the lease was signed.", "that the lease was signed", "denied", "indirect")
        == "denies"
    )
    assert (
        told("Ada Quill condemned how the lease was signed.", "how the lease was signed", "condemned", "indirect")
        == "against"
    )
    assert told("Ada Quill said that the lease was signed.", "that the lease was signed", "said", "indirect") == ""
