"""The reasons that records give in English, as pages in other languages tell them."""

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
def german() -> None:
    catalogue.use("de")


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
        ("for: same words", "dafür: dieselben Wörter"),
        ("against: one article uses both names, and not as one; one is called mayor, the other judge",
         "dagegen: ein Artikel verwendet beide Namen, und nicht als einen; einer wird „mayor“ genannt, der andere „judge“"),
        ("for: both are mayors", "dafür: both are mayors"),
    ],
)  # fmt: skip
def test_a_doubt_is_asked_in_the_pages_language(asked: str, told: str) -> None:
    assert reasons.of_doubt(asked) == told


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("Ad Quill = Ada Quill: +0.93 ad is short for ada or the reverse; +1.00 quill in both; -0.05 only one has b",
         "Ad Quill = Ada Quill: „ad“ ist die Kurzform von „ada“ oder umgekehrt; „quill“ in beiden; nur einer hat „b“"),
        ("Quill: called mayor, as Ada Quill is", "Quill: „mayor“ genannt, wie Ada Quill"),
        ("Salt and Sand: acronym of Salt and Sand Board", "Salt and Sand: Abkürzung von Salt and Sand Board"),
        ("Norvale: a form of the same place's name", "Norvale: eine Namensform desselben Ortes"),
        ("Ada = Ada Quill: an editor's decision", "Ada = Ada Quill: von der Redaktion entschieden"),
        ("Quill: an article on the same subject names Ada Quill", "Quill: ein Artikel zum selben Thema nennt Ada Quill"),
        ("Quill: found in the tea leaves", "Quill: found in the tea leaves"),
        ("Quill", "Quill: "),
    ],
)  # fmt: skip
def test_why_names_are_one_is_told_in_the_pages_language_without_weights(why: str, told: str) -> None:
    assert reasons.of_name(why) == told.removesuffix(": ")


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("named at the cue", "beim Verb genannt"),
        ("'Ada Quill' spoke last; \"O'Dell\" is further off", "„Ada Quill“ sprach zuletzt; „O'Dell“ liegt ferner"),
        ("'who' may go back further than to 'Ada Quill'", "„who“ kann weiter zurückgehen als auf „Ada Quill“"),
        ("handed on by “the board”", "weitergegeben von „the board“"),
        ("overheard by a gull", "overheard by a gull"),
    ],
)
def test_what_tells_who_speaks_is_told_in_the_pages_language(why: str, told: str) -> None:
    assert reasons.of_speaker(why) == told


def test_english_pages_have_curly_marks_around_what_articles_write() -> None:
    catalogue.use(catalogue.SOURCE)
    assert reasons.of_speaker("'Ada' and 'Bo' fit alike") == "“Ada” and “Bo” fit alike"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("same:  # put the right name second", "same:  # den richtigen Namen an die zweite Stelle setzen"),
        ("# different:", "# different:"),
        ('    words: "Berth # 4 is shut"', '    words: "Berth # 4 is shut"'),
        ("    is: nobody", "    is: nobody"),
    ],
)
def test_lines_to_paste_have_their_comments_in_the_pages_language(line: str, told: str) -> None:
    assert reasons.of_pasted(line) == told


def test_a_later_version_is_told_in_the_pages_language() -> None:
    assert reasons.of_version("appeared later at the same address") == "er erschien später unter derselben Adresse"
