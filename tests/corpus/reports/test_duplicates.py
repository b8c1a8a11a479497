"""Copies of a report are found whatever was done to them; reports that only sound alike are not."""

import random
import re

import pytest

from generator.corpus.reports.duplicates import find_clusters
from generator.records import Analysis, Block, Cluster
from tests.corpus.story import FERRY, report


def together(*analyses: Analysis) -> list[tuple[str, ...]]:
    return [cluster.articles for cluster in find_clusters(analyses)]


def test_a_copy_word_for_word_is_the_same_report() -> None:
    (cluster,) = find_clusters([report("b", FERRY, "2031-05-02"), report("a", FERRY, "2031-05-03")])
    assert cluster == Cluster(("b", "a"), same=True)


EDITS = {
    "typography and white space": FERRY.replace("’", "'").replace("“", '"').replace("”", '"').replace("\n\n", "\n \n"),
    "one word in twenty-five": re.sub(r"((?:\S+\s+){24})\S+", r"\1reportedly", FERRY),
    "the last paragraphs are cut": FERRY.rsplit("\n\n", 2)[0],
    "only the first two paragraphs": "\n\n".join(FERRY.split("\n\n")[:2]),
    "another lede": FERRY.replace(FERRY.split("\n\n")[0], "Islanders woke to empty quays and shuttered ticket halls."),
    "paragraphs in another order": "\n\n".join(FERRY.split("\n\n")[::-1]),
    "words added by the newsroom": f"{FERRY}\n\nOur reporter in the old town spoke to bakers who had run out of flour by "
    "noon, and to a teacher who kept her class on the quay until the evening came and the lamps were lit.",
    "a figure corrected": FERRY.replace("9,400", "9,600"),
    "upper case": FERRY.upper(),
}


@pytest.mark.parametrize("text", EDITS.values(), ids=EDITS)
def test_an_edited_copy_is_the_same_report(text: str) -> None:
    first, second = report("one", FERRY, "2031-05-02"), report("two", text, "2031-05-03")
    assert together(first, second) == [("one", "two")]


def test_a_changed_headline_does_not_matter() -> None:
    text = f"Pilots’ walkout strands thousands\n\n{FERRY}"
    cut = text.index("\n\n")
    wire = report("wire", text)
    blocks = (Block("headline", 0, cut), *wire.blocks[1:])
    other = report("paper", f"Islands cut off\n\n{FERRY}")
    paper = Analysis(article=other.article, blocks=(Block("headline", 0, 15), *other.blocks[1:]), sentences=())
    assert together(Analysis(article=wire.article, blocks=blocks, sentences=()), paper) == [("paper", "wire")]


BULLETIN = (
    "The central bank of {where} left its key rate at {rate} percent on Thursday, in line with what most economists had "
    "expected, and said that it would keep watching prices, wages and the exchange rate closely. Governor {who} told "
    "reporters after the meeting that the decision had been unanimous. Inflation stood at {inflation} percent in {month}."
)
OTHERS = {
    "another country, other figures": (
        BULLETIN.format(where="Norvale", rate="3.25", who="Elsa Brandt", inflation="2.1", month="April"),
        BULLETIN.format(where="Ostmark", rate="5.5", who="Jonas Weir", inflation="4.7", month="May"),
    ),
    "the same bank, other figures": (
        BULLETIN.format(where="Norvale", rate="3.25", who="Elsa Brandt", inflation="2.1", month="April"),
        BULLETIN.format(where="Norvale", rate="3.50", who="Elsa Brandt", inflation="2.4", month="April"),
    ),
    "another report of the same event": (
        FERRY,
        (
            "Harbour pilots in Ostmark refused to work on Monday and no ferry left for the Halden islands. Ingrid Tveit, who "
            "leads their guild, blamed the roster. “No human being can sail it,” she said at the gate. Pavel Runge of the Port "
            "Authority spoke of an unlawful strike that had cost 38 sailings so far, and said his lawyers were at work."
        ),
    ),
    "a quotation in common": (
        FERRY,
        (
            "Nine days on, both sides are talking. “We were handed a roster that no human being can sail,” Ingrid Tveit had "
            "said when it began. On Wednesday she shook hands with Pavel Runge in front of cameras, and the two went in to "
            "look at a draft that the transport ministry had brought along, with breaks of eleven hours between shifts."
        ),
    ),
}


@pytest.mark.parametrize("texts", OTHERS.values(), ids=OTHERS)
def test_reports_that_sound_alike_stay_apart(texts: tuple[str, str]) -> None:
    assert together(report("one", texts[0], "2031-05-02"), report("two", texts[1], "2031-05-02")) == []


def test_what_is_written_alike_weeks_later_is_another_report() -> None:
    later = FERRY.replace("on Monday", "on Friday")
    assert together(report("one", FERRY, "2031-05-02"), report("two", later, "2031-07-02")) == []


def test_short_notices_are_copies_only_with_their_title() -> None:
    text = "Dividend 12 cents, payable on 30 April."
    brandt, weir = report("one", text, title="Brandt Steel"), report("two", text, title="Weir Mining")
    assert together(brandt, weir, report("three", text, title="WEIR MINING")) == [("three", "two")]


def test_empty_articles_are_no_copies() -> None:
    assert together(report("one", ""), report("two", ""), report("three", "…")) == []


LETTERS = str.maketrans("0123456789", "aeioubcdfg")


def test_a_form_of_words_that_many_share_is_no_evidence() -> None:
    form = "".join(
        f"Subscribers read {what} on our own pages. " for what in ["maps", "letters", "recipes", "puzzles", "tides"]
    )
    form += "This notice may be copied freely in whole or in part by anybody who keeps our name and address below it."
    stories = [" ".join(f"{n:03}{i:03}".translate(LETTERS) for i in range(12)) for n in range(60)]
    assert len(together(*(report(f"a{n}", f"{story}\n\n{form}") for n, story in enumerate(stories[:9])))) == 1
    assert together(*(report(f"a{n}", f"{story}\n\n{form}") for n, story in enumerate(stories))) == []


def test_neither_order_nor_other_articles_matter() -> None:
    texts = [*EDITS.values(), *(t for pair in OTHERS.values() for t in pair)]
    analyses = [report(f"r{n:02}", text, "2031-05-02") for n, text in enumerate(texts)]
    expected = find_clusters(analyses)
    for seed in range(3):
        mixed = list(analyses)
        random.Random(seed).shuffle(mixed)
        assert find_clusters(mixed) == expected
    ferry = next(c for c in expected if "r00" in c.articles)
    assert ferry in find_clusters([a for a in analyses if a.article.id in ferry.articles])
