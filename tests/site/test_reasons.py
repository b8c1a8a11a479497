"""The reasons that records give in English, as pages in other languages tell them."""

from collections.abc import Iterator

import pytest

from generator import catalogue
from generator.site import reasons, wording

GIVEN = [
    ("“Two days earlier”, counted from 2031-03-05", "„Two days earlier“, gerechnet ab 5. März 2031"),
    ("counted back from 2031-03-05, since the verb is past",
     "zurückgerechnet ab 5. März 2031, weil das Verb in der Vergangenheit steht"),
    ("the one nearest to 2031-03-05; “late” makes it no more exact",
     "am nächsten gelegen (5. März 2031); „late“ macht es nicht genauer"),
    ("in 2031: “last year”, counted from publication", "in 2031: „last year“, gerechnet ab Erscheinen"),
    ("“three weeks ago”, counted from 2031-03-05, as exact as a week",
     "„three weeks ago“, gerechnet ab 5. März 2031, auf eine Woche genau"),
    ("on the day that the story stands at; time zone GMT-5",
     "an dem Tag, von dem der Artikel dort erzählt; Zeitzone GMT-5"),
]  # fmt: skip


@pytest.fixture(autouse=True)
def german() -> Iterator[None]:
    catalogue.use("de")
    yield
    catalogue.use(catalogue.SOURCE)


@pytest.mark.parametrize(("why", "told"), GIVEN)
def test_a_reason_for_a_date_is_told_in_the_pages_language(why: str, told: str) -> None:
    assert reasons.of_date(why) == told
    catalogue.use(catalogue.SOURCE)
    assert reasons.of_date(why) == wording.with_dates(why)


@pytest.mark.parametrize("why", ["read off a sundial on 2031-03-05", "“{day}”, counted from; publication", "", "; "])
def test_a_reason_of_no_known_form_stays_as_it_is(why: str) -> None:
    assert reasons.of_date(why) == wording.with_dates(why)


def test_what_an_article_writes_is_filled_in_and_never_a_form() -> None:
    assert reasons.of_date("“{day} <b>”, counted from 2031-03-05") == "„{day} <b>“, gerechnet ab 5. März 2031"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("Is Ada Quill also A. Quill?", "Ist Ada Quill auch A. Quill?"),
        ("Who speaks as “a spokesman” in 06-storm?", "Wer spricht als „a spokesman“ in 06-storm?"),
        ("3 quotations are given to these words, and the article does not say who it is",
         "3 Aussagen stehen bei diesen Worten, und der Artikel sagt nicht, wer das ist"),
        ("may be Ada Quill, Bo Quill", "vielleicht Ada Quill, Bo Quill"),
        ("for: both are mayors", "for: both are mayors"),
    ],
)  # fmt: skip
def test_a_doubt_is_asked_in_the_pages_language(asked: str, told: str) -> None:
    assert reasons.of_doubt(asked) == told
