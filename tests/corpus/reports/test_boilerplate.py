"""What a publisher puts under every article is no part of any story; the background of a running story is."""

import re
from itertools import count

import pytest

from generator.corpus.reports.boilerplate import find_recurring, without_recurring
from generator.records import Analysis, Event, Mention, Phrase
from tests.corpus.story import quote, report

NOTICE = "Sign up for the Harbour Letter, founded in 2019 by Ada Brenner, and get the day’s stories in your mailbox."
STORIES = {
    "ferry": "Ferries to the Halden islands stopped on Monday. Ingrid Tveit said the roster could not be sailed by anybody.",
    "school": "Teachers in Orsk voted to strike over the size of classes. Mirela Dragan called the vote a last warning.",
    "storm": "A storm tore a gap into the breakwater of Vellhaven. Signe Aulie closed the western entrance to all ships.",
    "bank": "The central bank of Norvale left its rate where it was. Elsa Brandt said the decision had been unanimous.",
}


def article(name: str, *paragraphs: str, publisher: str | None = "Dunmore Gazette") -> Analysis:
    """An article whose capitalised words are names, its words of five letters and more phrases, its sentences events."""
    text = "\n\n".join(paragraphs)
    plain = report(
        name, text, publisher=publisher, quotes=tuple(quote(text, q, "tveit") for q in re.findall("“.*?”", text))
    )
    names = tuple(
        Mention(
            start=m.start(), end=m.end(), text=m.group(), type="PERSON", kind="name", role="founder", role_span=m.span()
        )
        for m in re.finditer(r"(?<=\w )[A-Z]\w+", text)
    )
    phrases = tuple(Phrase(m.start(), m.end(), m.group(), m.group(), 0) for m in re.finditer(r"\b[a-z]{5,}\b", text))
    events = tuple(Event(start=s, end=e, date=0, verb=(s, s + 1), status="stated") for s, e in plain.sentences)
    fields = {f: getattr(plain, f) for f in ("article", "blocks", "sentences", "quotes")}
    return Analysis(**fields, mentions=names, phrases=phrases, events=events)


def recurring(*analyses: Analysis) -> set[str]:
    found = find_recurring(analyses)
    assert found == find_recurring(analyses[::-1])
    texts = {a.article.id: a.article.text for a in analyses}
    return {texts[r.article][r.start : r.end] for r in found}


def test_a_paragraph_under_unlike_stories_is_a_notice() -> None:
    found = find_recurring([article(name, story, NOTICE) for name, story in STORIES.items()])
    assert [(r.article, r.publisher, r.articles) for r in found] == [
        (name, "Dunmore Gazette", 4) for name in sorted(STORIES)
    ]


def test_the_name_of_the_paper_does_not_bind_a_notice_to_its_stories() -> None:
    notice = "All that stands here was written by Dunmore Gazette alone and may be shared by anybody."
    named = [article(n, f"The desk of Dunmore Gazette heard it first. {s}", notice) for n, s in STORIES.items()]
    assert recurring(*named) == {notice}


def test_figures_may_differ() -> None:
    numbers = count(3)
    assert (
        len(recurring(*(article(n, s, f"There are {next(numbers)} comments below") for n, s in STORIES.items()))) == 4
    )


def test_the_clock_of_a_live_report_is_no_notice() -> None:
    assert recurring(*(article(n, s, "9:05 p.m.", "* * *") for n, s in STORIES.items())) == set()


def test_two_articles_or_another_publisher_show_nothing() -> None:
    names = list(STORIES)
    assert recurring(*(article(n, STORIES[n], NOTICE) for n in names[:2])) == set()
    assert recurring(*(article(n, s, NOTICE, publisher=n) for n, s in STORIES.items())) == set()


def test_the_background_of_a_running_story_is_no_notice() -> None:
    background = "The last strike of the pilots, in 2019, ended when Ingrid Tveit signed a roster with longer breaks."
    days = [
        f"On day {n} the pilots of Ostmark met Pavel Runge {w}."
        for n, w in enumerate(["at noon", "again", "for hours"])
    ]
    stories = [article(f"d{n}", day, f"{day} Nobody {n} would say how long the talks of the guild with him would take.",
                       background) for n, day in enumerate(days)]  # fmt: skip
    assert recurring(*stories) == set()


@pytest.mark.parametrize(("bound", "notices"), [(1, {NOTICE}), (2, set())])
def test_what_half_of_the_stories_around_it_speak_of_is_part_of_them(bound: int, notices: set[str]) -> None:
    stories = [
        article(name, f"{story} The founder was Ada Brenner." if number < bound else story, NOTICE)
        for number, (name, story) in enumerate(STORIES.items())
    ]
    assert recurring(*stories) == notices


def test_copies_and_versions_are_no_notices() -> None:
    story = list(STORIES.values())
    assert recurring(*(article(f"v{n}", *story) for n in range(4))) == set()


def test_what_somebody_is_quoted_to_have_said_is_no_notice() -> None:
    said = "“Nobody can do that and live,” she had said the year before."
    assert recurring(*(article(n, s, said) for n, s in STORIES.items())) == set()


def test_nothing_is_taken_from_a_notice_and_all_else_stays() -> None:
    analyses = [article(n, s, NOTICE) for n, s in STORIES.items()]
    for before, after in zip(analyses, without_recurring(analyses, find_recurring(analyses)), strict=True):
        at = before.article.text.index(NOTICE)
        assert [b.kind for b in after.blocks] == ["lede", "notice"]
        assert after.events == tuple(e for e in before.events if e.start < at) != before.events
        assert after.phrases == tuple(p for p in before.phrases if p.start < at) != before.phrases
        assert [m.role for m in after.mentions] == ["founder" if m.start < at else None for m in before.mentions]
        assert len(after.mentions) == len(before.mentions)
        assert (after.article, after.sentences, after.quotes) == (before.article, before.sentences, before.quotes)


@pytest.mark.parametrize("publisher", [None, "Dunmore Gazette"])
def test_articles_without_notices_are_left_alone(publisher: str | None) -> None:
    analyses = [article(n, s, publisher=publisher) for n, s in STORIES.items()]
    assert without_recurring(analyses, find_recurring(analyses)) == tuple(analyses)
