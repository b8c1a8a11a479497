"""Whether the clause around a date looks back or ahead."""

import pytest
import spacy

from generator.article.dates.anchoring.tense import Tenses, Told
from tests.article.parses import parsed


def told(text: str, date: str) -> Told:
    start = text.index(date)
    return Tenses(parsed(text)).direction(start, start + len(date))


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("The ministers met on Thursday.", "Thursday", ("past", True)),
        ("The office has been closed since Tuesday.", "Tuesday", ("past", True)),
        ("The hearing was postponed until Tuesday.", "Tuesday", ("future", True)),
        ("The council waited until Tuesday.", "Tuesday", ("near", True)),
        ("The council met ahead of the vote on Friday.", "Friday", ("past", True)),
        ("The council met ahead of Friday.", "Friday", ("near", True)),
        ("The deadline was extended to Oct. 3.", "Oct. 3", ("near", True)),
        ("The hearing has been scheduled for November.", "November", ("future", True)),
        ("The delegation might arrive as soon as Friday.", "Friday", ("future", True)),
        ("The museum opens its doors on Saturday.", "Saturday", ("future", True)),
        ("The ministry has scheduled a news conference Saturday to present the plan.", "Saturday", ("future", False)),
        ("The council scheduled a vote Friday.", "Friday", ("near", False)),
        ("The court upheld a record set in April.", "April", ("past", False)),
        ("The January deficit will be revised.", "January", (None, False)),
        ("She would have been 80 on June 20.", "June 20", ("near", False)),
        ("He said that the court would rule on Friday.", "Friday", ("near", True)),
    ],
)
def test_where_a_clause_looks_and_whether_its_verb_is_dated(text: str, date: str, expected: Told) -> None:
    assert told(text, date) == expected


def test_a_text_without_a_parse_looks_nowhere() -> None:
    assert Tenses(spacy.blank("en")("The ministers met on Thursday.")).direction(21, 29) == (None, False)


def test_sentences_of_the_parse() -> None:
    text = "Rents will be on the table at a fair set for Oslo in October."
    tenses = Tenses(parsed(text))
    assert tenses.sentence(10) == (0, len(text))
    assert tenses.same_sentence(0, 10)


def test_a_day_beside_a_verb_of_speech() -> None:
    text = "The minister said on Tuesday that talks would go on."
    tenses = Tenses(parsed(text))
    start = text.index("Tuesday")
    assert tenses.tells(start, start + 7)
    other = Tenses(parsed("The ministers met on Thursday."))
    assert not other.tells(21, 29)
