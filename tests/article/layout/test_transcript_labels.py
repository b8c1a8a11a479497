"""Which openings of paragraphs are labels of a transcript."""

import pytest

from generator.article.layout.labels import transcript_labels

TURNS = "HOST: Who built it?\nADA HILL: We did.\nHOST: When?"


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (TURNS, ["HOST", "ADA HILL", "HOST"]),
        (f"{TURNS}\nJan Brusk: In May.", ["HOST", "ADA HILL", "HOST", "Jan Brusk"]),
        (f"{TURNS}\nShe added: In May.", ["HOST", "ADA HILL", "HOST"]),
        ("She said: “No.”\nShe added: “Never.”\nShe said: “Not I.”\nShe said: “Nor he.”", []),
        ("Here is my advice: wait.\nMid term: vote.\nHere is my advice: wait.\nMid term: vote.", []),
        ("Ada Hill: We did.\nJan Brusk: When?\nHill: In May.\nBrusk: Why?", ["Ada Hill", "Jan Brusk", "Hill", "Brusk"]),
    ],
)
def test_labels_are_names_that_are_set_off_or_come_again(text: str, labels: list[str]) -> None:
    ends = [i for i, sign in enumerate(text) if sign == "\n"] + [len(text)]
    spans = list(zip([0, *(end + 1 for end in ends[:-1])], ends, strict=True))
    assert [text[slice(*label.name)] for label in transcript_labels(text, spans)] == labels
