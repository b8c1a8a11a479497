"""Who reports a subject."""

from generator.site.brief.coverage import Coverage, coverage, first_of, most_quoted
from generator.site.brief.developments import developments
from tests.site.brief.press import ADA, Story, lookup

SAID = f"“The quay stays open,” {ADA} said."


def cover(*stories: Story) -> list[Coverage]:
    made = lookup(*stories)
    return coverage(made.articles.newest, made.statements.newest, developments(made.events.newest, made))


def test_outlets_are_counted_with_their_first_day_and_whom_they_quote() -> None:
    made = cover(
        Story(text=SAID, said="“The quay stays open,”", published="2031-05-03"),
        Story(text="Rain fell on the quay.", published="2031-05-01"),
        Story(text="Rain fell on the harbour.", published="2031-05-02", outlet="Valley Post"),
    )
    assert [(one.outlet, one.articles, one.first) for one in made] == [
        ("Quay News", 2, "2031-05-01"),
        ("Valley Post", 1, "2031-05-02"),
    ]
    assert most_quoted(made[0], 3) == ["ada-quill"]
    assert first_of(made) == "Quay News"


def test_of_two_that_report_on_one_day_none_is_first_and_one_outlet_is_no_comparison() -> None:
    made = cover(Story(text="Rain fell on the quay."), Story(text="Rain fell on the harbour.", outlet="Valley Post"))
    assert first_of(made) == ""
    assert cover(Story(text="Rain fell on the quay."), Story(text="Rain fell.", outlet=None)) == []


def test_what_one_outlet_alone_tells() -> None:
    opened = Story(
        text="Ada Quill opened the northern quay of Norvale on Monday.", happened="2031-05-05", verb="opened"
    )
    signed = Story(
        text="Ada Quill signed a treaty with the herring fleet of Ostmark.",
        happened="2031-05-06",
        verb="signed",
        outlet="Valley Post",
    )
    again = Story(text=opened.text, happened="2031-05-05", verb="opened", outlet="Valley Post")
    made = {one.outlet: one.only for one in cover(opened, again, signed)}
    assert made["Quay News"] is None
    assert made["Valley Post"] is not None
    assert made["Valley Post"].told.text == signed.text
