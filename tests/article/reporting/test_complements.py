"""What a reporting verb takes."""

import pytest

from tests.article.reporting.reported import reported


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hill vowed to mend the bridge.", ["infinitive after the cue: to mend the bridge: Hill"]),
        ("Hill urged the council to wait.", ["infinitive after the cue: the council to wait: Hill"]),
        ("Hill called on the council to wait.", ["infinitive after the cue: the council to wait: Hill"]),
        ("Hill called for the bridge to be closed.", ["infinitive after the cue: the bridge to be closed: Hill"]),
        ("Hill called for a ban on lorries.", ["prepositional phrase after the cue: a ban on lorries: Hill"]),
        ("Hill warned of a flood of lorries.", ["prepositional phrase after the cue: a flood of lorries: Hill"]),
        ("Hill proposed building a second bridge.", ["gerund after the cue: building a second bridge: Hill"]),
        ("Hill accused the firm of fraud.", ["object after the cue: the firm of fraud: Hill"]),
        ("Hill accused the firm.", []),
        ("Police told Norvale Radio arson was suspected.", ["clause after the cue: arson was suspected: Police"]),
        ("Hill told reporters talks had failed.", ["clause after the cue: talks had failed: Hill"]),
        ("Hill told hospital staff that she was ill.", ["clause after the cue: that she was ill: Hill"]),
        ("The mayor declared a state of emergency on Monday.", []),
        ("Hill announced a ban on heavy lorries.", ["noun phrase after the cue: a ban on heavy lorries: Hill"]),
        ("Hill asked whether the bridge was safe.", ["clause after the cue: whether the bridge was safe: Hill"]),
        (
            "Hill credited the engineers with “saving the town”.",
            ["quoted words in the object after the cue: the engineers with “saving the town”: Hill"],
        ),
        (
            "Hill told the council the plan was “dead”.",
            ["quoted words in the clause after the cue: the plan was “dead”: Hill"],
        ),
        ("Hill pointed out that the bridge is safe.", ["clause after the cue: that the bridge is safe: Hill"]),
    ],
)
def test_complements_of_a_reporting_verb(text: str, expected: list[str]) -> None:
    assert reported(text) == expected
