"""How likely a line deserves its place."""

import pytest

from generator.data import rows
from generator.site.brief.deserving import of_event, of_statement, signs_of_event, signs_of_statement
from tests.site.brief.press import Story, events, statement

NEWS = "The harbour board of Norvale closed 40 berths for good."


def event(text: str, verb: str) -> tuple[str, ...]:
    (one,), _ = events(Story(text=text, happened="2031-05-05", verb=verb))
    return signs_of_event(one, 1)


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("“Norvale must close the northern quay by May.”", "wants"),
        ("“Of the berths of Norvale 40 percent are empty.”", "a figure"),
        ("“Norvale is a great and wonderful town.”", "praise or blame"),
        ("“Nobody in Norvale lives there.”", "a place pointed at"),
        ("“Norvale never had these tolls.”", "points"),
        ("“They went to Norvale with a crane.”", "begins with somebody"),
        ("“Then he says, ‘Norvale is gone.’”", "speech in it"),
        ("“Norvale closes tomorrow.”", "a day of its article"),
    ],
)
def test_words_have_signs(words: str, sign: str) -> None:
    assert sign in signs_of_statement(statement(words), words)


@pytest.mark.parametrize(
    ("words", "sign"),
    [
        ("“There are berths in Norvale.”", "a place pointed at"),
        ("“This is Norvale.”", "points"),
        ("“The quay of Norvale stays.”", "begins with somebody"),
    ],
)
def test_others_lack_them(words: str, sign: str) -> None:
    assert sign not in signs_of_statement(statement(words), words)


def test_what_somebody_wants_deserves_more_than_praise() -> None:
    wants, praise = "“Norvale must close the quay in 2032.”", "“Norvale has a wonderful heart, and we love it.”"
    assert of_statement(statement(wants), wants) > of_statement(statement(praise), praise)


def test_a_result_deserves_more_than_an_appearance() -> None:
    (result,), _ = events(Story(text=NEWS, happened="2031-05-05", verb="closed"))
    (show,), _ = events(Story(text="The harbour board appeared in the town.", happened="2031-05-05", verb="appeared"))
    assert of_event(result, 2) > of_event(show, 1)
    assert "a result" in event(NEWS, "closed")
    assert "an appearance" not in event(NEWS, "closed")


def test_every_weight_is_of_a_line_and_a_sign() -> None:
    assert {kind for kind, _, _ in rows("deserving.tsv")} == {"statement", "event"}
    assert len({(kind, sign) for kind, sign, _ in rows("deserving.tsv")}) == len(rows("deserving.tsv"))


def test_what_leaves_open_what_it_is_on_deserves_it_less() -> None:
    open_, plain = (
        "“I ask Norvale to support this slate of skippers.”",
        "“I ask Norvale to support a slate of skippers.”",
    )
    assert of_statement(statement(open_), open_) < of_statement(statement(plain), plain)
