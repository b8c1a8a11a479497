"""A correction leads to what it corrects, and the sentences that it takes back are named; in doubt none is."""

import re
from typing import Any

import pytest
from msgspec import structs

from generator.article.layout.blocks import find_blocks
from generator.corpus.reports.errata import find_corrections
from generator.records import Analysis, Article, Correction, DateMention, Version

STORY = (
    "The harbour bridge at Lindborg opened to traffic on Tuesday after three years of work.\n\n"
    "Mayor Ada Brook said the bridge had cost 14 million crowns. “It is worth every crown,” Tim Ash, the engineer, said.\n\n"
    "The council had closed the old ferry in March. Its nine pilots will work at the locks."
)


def article(name: str, text: str, title: str = "Bridge opens", day: str = "2031-05-03", **more: Any) -> Analysis:
    more = {"publisher": "Lindborg Post", **more}
    made = Article(id=name, path=f"{name}.txt", sha256="", text=text, title=title, published=day, **more)
    sentences = tuple((m.start(), m.end()) for m in re.finditer(r"\S(?:[^.\n]|\.(?=\d))*\.?”?", text))
    return Analysis(article=made, blocks=find_blocks(text, title), sentences=sentences)


def corrected(*analyses: Analysis, versions: tuple[Version, ...] = ()) -> list[tuple[str, str, list[str]]]:
    """Each correction: what is corrected, by which article, and the sentences taken back."""
    found = find_corrections(analyses, versions)
    assert found == find_corrections(analyses[::-1], versions)
    texts = {analysis.article.id: analysis.article.text for analysis in analyses}
    return [(c.article, c.by, [texts[c.article][a:b] for a, b in c.wrong]) for c in found]


COST = "Mayor Ada Brook said the bridge had cost 14 million crowns."
OPENED = "The harbour bridge at Lindborg opened to traffic on Tuesday after three years of work."
WORTH = "“It is worth every crown,” Tim Ash, the engineer, said."


@pytest.mark.parametrize(
    ("note", "wrong"),
    [
        ("Correction: The mayor said the bridge had cost 12 million crowns, not 14 million.", [COST]),
        (
            "An earlier version of this article misstated the day when the bridge opened. It was Monday, not Tuesday.",
            [OPENED],
        ),
        ("Correction 5 May: The bridge opened to traffic on Monday rather than Tuesday.", [OPENED]),
        ("Clarification: The remark “It is worth every crown” was wrongly attributed to Tim Ash.", [WORTH]),
        ("[This story has been corrected to say that the words about a crown were Ada Brook’s, not Tim Ash’s.]", []),
        ("This article has been corrected.", []),
        ("Correction: An earlier version of this article misspelled the name of the engineer.", []),
        ("Correction: An earlier version said the mayor resigned. She has not resigned.", []),
        ("Correction: The ferry was closed in March, not in May.", []),
    ],
)
def test_a_note_under_an_article_names_what_stands_there_still(note: str, wrong: list[str]) -> None:
    assert corrected(article("a", f"{STORY}\n\n{note}")) == [("a", "a", wrong)]


def test_an_article_that_was_mended_has_nothing_wrong() -> None:
    mended = STORY.replace("14 million", "12 million")
    note = "Correction: An earlier version of this article said that the bridge had cost 14 million crowns, not 12 million."
    kept = "Correction: The mayor said the bridge had cost 12 million crowns, not 14 million."
    assert corrected(article("a", f"{mended}\n\n{kept}")) == [("a", "a", [])]
    assert corrected(article("a", f"{STORY}\n\nUpdate: This article has been updated to include the cost.")) == []
    assert [found[:2] for found in corrected(article("a", f"{mended}\n\n{note}"))] == [("a", "a")]


def test_a_later_version_takes_back_what_the_earlier_one_said() -> None:
    note = "An earlier version of this article incorrectly said that the bridge had cost 14 million crowns."
    old = article("a", STORY)
    new = article("b", STORY.replace("14 million", "12 million") + "\n\n" + note)
    assert corrected(old, new, versions=(Version("a", "b", ""),)) == [("a", "b", [COST]), ("b", "b", [])]


BRIDGE = "Harbour bridge opens after three years"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Correction: Harbour bridge",
            f"Under the headline “{BRIDGE}”, we wrongly said that the bridge had cost 14 million crowns.",
        ),
        (
            "Corrections and clarifications",
            f"Our report “{BRIDGE},” gave the wrong cost. The bridge had cost 12 million crowns, not 14 million.",
        ),
        (
            "Clarification",
            "The article at http://post.example/bridge/ incorrectly said that the bridge had cost 14 million crowns.",
        ),
        (
            "Correction: Harbour-Bridge story",
            "LINDBORG (News) — In a story on 2031-05-03, we reported erroneously that the bridge had cost 14 million crowns.",
        ),
    ],
)
def test_a_correction_by_itself_leads_to_the_article_of_its_outlet(title: str, text: str) -> None:
    story = article("a", STORY, BRIDGE, url="https://www.post.example/bridge")
    other = article("c", STORY, BRIDGE, publisher="Another Paper", url="https://other.example/bridge")
    later = article("d", STORY, BRIDGE, "2031-06-01")
    note = dated(article("b", text, title, "2031-05-05"))
    assert corrected(story, other, later, note) == [("a", "b", [COST])]


def dated(analysis: Analysis) -> Analysis:
    """The article with its ISO dates read."""
    found = re.finditer(r"\d{4}-\d\d-\d\d", analysis.article.text)
    dates = (
        DateMention(start=m.start(), end=m.end(), text=m[0], type="DATE", value=m[0], from_=m[0], to=m[0])
        for m in found
    )
    return structs.replace(analysis, dates=tuple(dates))


def test_a_correction_of_something_that_is_not_here_leads_nowhere() -> None:
    story = article("a", STORY, BRIDGE)
    note = article(
        "b", "Our report “Ferry closes for good” gave the wrong day. It was Monday.", "Correction", "2031-05-05"
    )
    assert corrected(story, note) == []
    assert corrected(story, article("c", STORY, "Correction officers strike at Lindborg")) == []
    assert find_corrections((story,), ()) == ()


def test_a_correction_tells_where_its_note_stands() -> None:
    note = "Correction: The bridge opened to traffic on Monday, not Tuesday."
    (found,) = find_corrections((article("a", f"{STORY}\n\n{note}"),), ())
    assert isinstance(found, Correction)
    assert f"{STORY}\n\n{note}"[found.start : found.end] == note
