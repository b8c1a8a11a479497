"""Dates and counts in the words of a reader."""

import pytest

from generator.site import wording


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031-03-05", "5 March 2031"),
        ("2031-03-05T14:00", "5 March 2031"),
        ("2031-03", "March 2031"),
        ("2031", "2031"),
        ("203", "2030s"),
        ("2031-Q2", "second quarter of 2031"),
        ("2031-SP", "spring 2031"),
        ("2031-W01", "week of 30 December 2030"),
        ("2031-02-30", None),
        ("2031-13", None),
        ("XXXX-10", None),
        ("PAST_REF", None),
        ("", None),
    ],
)
def test_a_date_in_words(value: str, words: str | None) -> None:
    assert wording.when(value) == words


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2031-03-05", "2031-03-06", "5 March 2031"),
        ("2031-03-05", "2031-03-08", "5 to 7 March 2031"),
        ("2031-03-30", "2031-04-02", "30 March to 1 April 2031"),
        ("2030-12-31", "2031-01-02", "31 December 2030 to 1 January 2031"),
    ],
)
def test_an_interval_names_its_last_day(start: str, end: str, words: str) -> None:
    assert wording.interval(start, end) == words


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("“a month later”, counted from 2031-03, as exact as a month",
         "“a month later”, counted from March 2031, as exact as a month"),
        ("“that day”, which is one of 2031-03; “later” makes it no more exact",
         "“that day”, which is one of March 2031; “later” makes it no more exact"),
        ("the one nearest to 2031-03-05", "the one nearest to 5 March 2031"),
        ("“the 2011-12 season”, counted from 2031", "“the 2011-12 season”, counted from 2031"),
        ("in 2031: “2031-03-05”", "in 2031: “2031-03-05”"),
        ("“noon” of 2031-03-05T12:00, 2031-15", "“noon” of 2031-03-05T12:00, 2031-15"),
    ],
)  # fmt: skip
def test_days_and_months_of_reasons_are_words_and_quoted_ones_stay(why: str, told: str) -> None:
    assert wording.with_dates(why) == told


def test_words_are_not_cut_in_the_middle() -> None:
    assert wording.shorten("one two three", 9) == "one two …"
    assert wording.shorten("one two", 9) == "one two"
    assert wording.shorten_left("one two three", 9) == "… three"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('Ada Quill\nresigned on Monday. "', "Ada Quill resigned on Monday."),
        ("The quay is full. ''", "The quay is full."),
        ("“The quay is full,” she said. “", "“The quay is full,” she said."),
        ("« Le quai est plein. »", "« Le quai est plein. »"),
        ("“The quay is full.”", "“The quay is full.”"),
        ('She said "the quay is full."', 'She said "the quay is full."'),
        ("“", "“"),
    ],
)
def test_a_sentence_ends_before_the_mark_that_opens_the_next(text: str, shown: str) -> None:
    assert wording.one_sentence(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Quill said “We will close the quay.", "Quill said “We will close the quay. …”"),
        ('Quill said: "We will close the quay.', 'Quill said: "We will close the quay. …"'),
        ("Quill said, ''We close the quay.", "Quill said, ''We close the quay. …''"),
        ("In May it closes,” Quill said.", "“… In May it closes,” Quill said."),
        ('In May it closes," Quill said on "Quay News".', '"… In May it closes," Quill said on "Quay News".'),
        ("Quill said “no” and “We will close it.", "Quill said “no” and “We will close it. …”"),
        ("Quill said “We will close the quay.”", "Quill said “We will close the quay.”"),
        ("A plank of 6’2” fell on “Ada”.", "A plank of 6’2” fell on “Ada”."),
        ('"Ada" is no "ship" of Norvale.', '"Ada" is no "ship" of Norvale.'),
        ("The skippers' quay closed.", "The skippers' quay closed."),
    ],
)
def test_a_speech_that_a_sentence_cuts_has_both_marks(text: str, shown: str) -> None:
    assert wording.paired(text) == shown


def test_a_mark_that_stands_right_behind_a_sentence_is_its_own() -> None:
    assert wording.paired('They were "nuts.', '" S') == 'They were "nuts."'
    assert wording.paired('They were "nuts.', ' "') == 'They were "nuts. …"'
