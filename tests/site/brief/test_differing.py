"""Where reports differ."""

from generator.site.brief.developments import developments
from generator.site.brief.differing import counted_otherwise, figures, worded_otherwise
from tests.site.brief.press import ADA, Story, events, lookup


def wordings(*texts: str, outlets: tuple[str, ...] = ("Quay News", "Valley Post", "Coast Herald")) -> list[list[str]]:
    stories = [
        Story(text=f"{text} {ADA} said so.", said=text, outlet=outlet)
        for text, outlet in zip(texts, outlets, strict=False)
    ]
    made = lookup(*stories, repeated=(tuple(range(len(texts))),))
    return [[group[0].quote.text for group in one.wordings] for one in worded_otherwise(made.statements.newest)]


def test_other_words_figures_and_a_not_are_differences() -> None:
    assert wordings("“No job will go.”", "“No dock worker has to fear.”") == [
        ["“No job will go.”", "“No dock worker has to fear.”"]
    ]
    assert len(wordings("“We need 40 ships by then.”", "“We need 60 ships by then.”")) == 1
    assert (
        len(wordings("“We will pay for the quay.”", "“We will never pay for the quay.”", "“We will pay for it.”")) == 1
    )


def test_shorter_ones_and_small_words_are_none() -> None:
    assert wordings("“No job will go this year.”", "“No job will go.”") == []
    assert wordings("“The job in the port stays.”", "“The job at the port stays.”") == []
    assert wordings("“No job will go.”", "“No dock worker has to fear.”", outlets=("Quay News", "Quay News")) == []


def test_other_parts_of_what_was_said_are_none() -> None:
    whole = "“No, the quay is the best of all. It pays for the town. I give it to the port, and to you.”"
    assert wordings(whole, "“No, the quay is the best of all. It pays for the town, as all of us always knew.”") == []
    assert (
        wordings(whole, "“The quay is the best of all. It pays for the town. We built it. I give it to the port.”")
        == []
    )


def test_sentences_that_both_have_are_not_compared_and_phrases_are_no_wordings() -> None:
    whole = "“No, the quay is ours. It was the best of years. I gave it a prize,” … “I gave the town one too.”"
    assert wordings(whole, "“No, the quay is ours,” … “It was the best of years. It was ours.”") == []
    assert (
        wordings("to ban ships from landing in the port at night", "to bar ships from every landing in the port") == []
    )


def test_another_word_between_the_same_ones_is_a_difference() -> None:
    assert (
        len(wordings("“The quay is the very best gift of all towns.”", "“The quay is the worst debt of all towns.”"))
        == 1
    )


def test_reports_that_count_otherwise_are_shown() -> None:
    text = "Ada Quill led {} people through the northern quay of Norvale on Monday."
    stories = [
        Story(text=text.format(number), happened="2031-05-05", verb="led", outlet=outlet)
        for number, outlet in ((80, "Quay News"), (84, "Valley Post"), (84, "Coast Herald"))
    ]
    (one,) = counted_otherwise(developments(*events(*stories), "ada-quill"))
    assert one.what == "people"
    assert sorted((value, len(found)) for value, found in one.figures) == [("80", 1), ("84", 2)]
    assert list(counted_otherwise(developments(*events(*stories[1:]), "ada-quill"))) == []


def test_a_figure_stands_before_what_it_counts() -> None:
    assert figures("84 people, 2,000 ships and $5 million in fees; 41-49 percent of 3.") == [
        ("84", "people"),
        ("2,000", "ships"),
    ]
