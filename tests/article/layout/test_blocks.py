"""Blocks: captions, credits, datelines and bylines are told from the story."""

import pytest

from generator.article.layout.blocks import find_blocks
from generator.article.layout.paragraphs import paragraphs


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(b.kind, text[b.start : b.end]) for b in find_blocks(text, title)]


def test_a_caption_that_is_repeated_with_its_credit_is_a_caption_both_times() -> None:
    text = (
        "A first sentence of the story.\n\nThe envoy at work.\n\nThe envoy at work. Photo Credit: Town Hall.\n\nMore."
    )
    assert kinds(text) == [
        ("lede", "A first sentence of the story."),
        ("caption", "The envoy at work."),
        ("caption", "The envoy at work."),
        ("credit", "Photo Credit: Town Hall."),
        ("body", "More."),
    ]


def test_a_dateline_is_cut_from_the_lede() -> None:
    assert kinds("OSLO, May 3 (NTB) – Talks began.\nThey went on.") == [
        ("dateline", "OSLO, May 3 (NTB) –"),
        ("lede", "Talks began."),
        ("body", "They went on."),
    ]


def test_a_line_that_repeats_the_title_is_the_headline() -> None:
    assert kinds("Talks begin.\n\nThe two sides met.", "Talks begin")[0] == ("headline", "Talks begin.")


def test_a_title_and_the_line_below_it_are_the_headline_whatever_their_marks() -> None:
    text = "Ferry talks resume; \nTolls stay out.\n\nThe two sides met."
    assert kinds(text, "Ferry talks resume; tolls stay out") == [
        ("headline", "Ferry talks resume;"),
        ("headline", "Tolls stay out."),
        ("lede", "The two sides met."),
    ]


@pytest.mark.parametrize(("text", "title"), [("Talks begin.", "Talks begin"), ("***\n\nThey met.", "???")])
def test_a_text_that_is_all_title_or_a_title_without_letters_makes_no_headline(text: str, title: str) -> None:
    assert "headline" not in [kind for kind, _ in kinds(text, title)]


def test_hard_wrapped_lines_make_one_paragraph() -> None:
    text = "The two sides met\nin a small town\nby the sea to talk\nabout fish.\n\nThey agreed."
    assert [text[s:e] for s, e in paragraphs(text)] == [text[: text.index("\n\n")], "They agreed."]


def test_an_empty_text_has_no_blocks() -> None:
    assert find_blocks(" \n\n ") == ()


def test_a_line_that_holds_only_a_date_is_a_dateline() -> None:
    assert kinds("Talks begin in Oslo\n\nFriday, July 20, 2018\n\nTalks began. They went on.") == [
        ("headline", "Talks begin in Oslo"),
        ("dateline", "Friday, July 20, 2018"),
        ("lede", "Talks began. They went on."),
    ]


def test_the_headline_may_follow_the_date() -> None:
    assert kinds("Published: 20 July 2018\nTalks begin in Oslo\nTalks began.") == [
        ("dateline", "Published: 20 July 2018"),
        ("headline", "Talks begin in Oslo"),
        ("lede", "Talks began."),
    ]


def test_a_line_with_a_relative_day_is_part_of_the_story() -> None:
    assert kinds("When did they meet?\nYesterday.\nThey talked.")[1] == ("body", "Yesterday.")


@pytest.mark.parametrize(
    "line", ["FULL TEXT.", "Full text", "CORRECTION APPENDED", "Editor’s note appended.", "ABSTRACT:"]
)
def test_a_label_that_an_archive_puts_above_a_text_is_a_notice(line: str) -> None:
    text = f"Talks began in Oslo.\n\n{line}\n\nThe two sides met by the sea."
    assert kinds(text)[1] == ("notice", line)


def test_a_sentence_that_begins_like_such_a_label_belongs_to_the_story() -> None:
    assert kinds("Talks began.\n\nFull text of the accord was not published.")[1][0] == "body"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Hanna Winkel", "byline"),
        ("By Hanna Winkel and Tom Brandt", "byline"),
        ("By the sea, it rained all day.", "body"),
        ("Read more: the storm", "notice"),
        ("Photo: Nordfoto", "credit"),
        ("May 3, 2018", "dateline"),
    ],
)
def test_what_a_line_of_the_text_is(line: str, kind: str) -> None:
    blocks = find_blocks(f"The harbour is closed.\n{line}\nIt opens in June.")
    assert [block.kind for block in blocks] == ["lede", kind, "body"]


def test_a_first_line_is_a_headline_unless_it_ends_a_sentence_or_is_too_long() -> None:
    for line, kind in (("Harbour closed", "headline"), ("Harbour closed.", "lede"), ("Harbour closed " * 11, "lede")):
        assert find_blocks(f"{line.strip()}\nIt opens in June.")[0].kind == kind


@pytest.mark.parametrize("outlet", ["The Larkfield Star", "*Weekly Standard*", "Norvale & Bay Gazette", "NORVALE NEWS"])
def test_the_name_of_a_paper_above_a_headline_is_no_headline(outlet: str) -> None:
    text = f"{outlet}\n\nMill drops plan for second oven\n\nNORVALE, 4 March 2031 - The mill dropped its plan.\n\nMore."
    assert kinds(text) == [
        ("notice", outlet),
        ("headline", "Mill drops plan for second oven"),
        ("dateline", "NORVALE, 4 March 2031 -"),
        ("lede", "The mill dropped its plan."),
        ("body", "More."),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mill workers read the Larkfield Star", "Nobody knows why"),
        ("The Larkfield Star", "The mill dropped its plan."),
        ("Second Oven Plan Dropped", "Mill cites cost of coal"),
    ],
)
def test_a_headline_is_no_name_of_a_paper(first: str, second: str) -> None:
    assert kinds(f"{first}\n\n{second}\n\nThe mill has two ovens.")[0] == ("headline", first)
