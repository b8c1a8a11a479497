"""A later version of the same article replaces what the earlier one said; a copy elsewhere is not touched."""

from typing import Any

from generator.corpus.reports.corrections import mark_of
from generator.corpus.reports.duplicates import find_clusters
from generator.corpus.reports.revisions import MANY, find_versions
from generator.records import Analysis
from tests.corpus.story import FERRY, report

TITLE = "Pilots’ walkout stops ferries to the Halden islands"
FEWER = FERRY.replace("9,400", "4,900")


def replaced(*analyses: Analysis) -> dict[str, str]:
    found = find_versions(analyses, find_clusters(analyses))
    assert found == find_versions(analyses[::-1], find_clusters(analyses[::-1]))
    return {version.article: version.by for version in found}


def gazette(name: str, text: str, published: str | None, title: str = TITLE, **more: Any) -> Analysis:
    return report(name, text, published, title=title, publisher="Dunmore Gazette", **more)


def test_a_later_edition_of_the_same_publisher_replaces_the_earlier_ones() -> None:
    first, second = gazette("a", FERRY, "2031-05-02T08:00"), gazette("b", FEWER, "2031-05-02T17:30")
    third = gazette("c", f"{FEWER}\n\nThe court will sit on Thursday.", "2031-05-03")
    assert replaced(first, second) == {"a": "b"}
    assert replaced(first, second, third) == {"a": "c", "b": "c"}


def test_a_marked_correction_of_one_day_replaces_what_it_corrects() -> None:
    first = gazette("b", FERRY, "2031-05-02")
    for mark in (f"CORRECTED - {TITLE}", f"Correction: {TITLE}", f"(Corrected) {TITLE}", f"{TITLE} (updated)"):
        assert replaced(first, gazette("a", FEWER, "2031-05-02", mark)) == {"b": "a"}
    noted = f"{FEWER}\n\nThis article has been corrected: an earlier version gave another number of passengers."
    assert replaced(first, gazette("a", noted, "2031-05-02")) == {"b": "a"}


def test_the_highest_number_of_an_update_is_the_last_version() -> None:
    first = gazette("a", FERRY, "2031-05-02", f"UPDATE 2-{TITLE}")
    assert replaced(first, gazette("b", FEWER, "2031-05-02", f"UPDATE 1-{TITLE}")) == {"b": "a"}


def test_the_same_address_is_the_same_article_however_much_was_rewritten() -> None:
    other = "The walkout of the harbour pilots is over. Both sides signed a roster with longer breaks on Tuesday night."
    first = gazette("a", FERRY, "2031-05-02", url="https://www.gazette.example/ferries?utm_source=feed#top")
    second = gazette("b", other, "2031-05-09", "Ferries sail again", url="http://gazette.example/ferries/")
    assert replaced(first, second) == {"a": "b"}


def test_an_address_that_all_articles_have_is_no_article_s() -> None:
    stories = [
        f"The {word} of the harbour was painted on Monday, and nobody minded." for word in ("mole", "quay", "crane")
    ]
    articles = [
        gazette(
            f"a{n:02}",
            stories[n % 3] + f" It took {n} hours.",
            f"2031-05-{n % 28 + 1:02}",
            f"Story {n}",
            url="https://gazette.example/",
        )
        for n in range(MANY + 1)
    ]
    assert replaced(*articles) == {}
    assert replaced(*articles[:2]) == {"a00": "a01"}


def test_what_tells_no_order_replaces_nothing() -> None:
    assert replaced(gazette("a", FERRY, "2031-05-02"), gazette("b", FEWER, "2031-05-02")) == {}
    assert replaced(gazette("a", FERRY, None), gazette("b", FEWER, "2031-05-02")) == {}


def test_the_same_words_again_replace_nothing() -> None:
    assert replaced(gazette("a", FERRY, "2031-05-02"), gazette("b", FERRY, "2031-05-03")) == {}


def test_a_copy_elsewhere_is_not_touched() -> None:
    wire = report("wire", FERRY, "2031-05-02", title=TITLE, publisher="Kessary Press")
    copy = gazette("copy", FEWER, "2031-05-03")
    corrected = report("fixed", FEWER, "2031-05-04", title=f"CORRECTED - {TITLE}", publisher="Kessary Press")
    assert replaced(wire, copy) == {}
    assert replaced(wire, copy, corrected) == {"wire": "fixed"}


def test_another_story_of_the_publisher_under_another_headline_stays() -> None:
    shorter = FERRY.rsplit("\n\n", 2)[0]
    assert replaced(gazette("a", FERRY, "2031-05-02"), gazette("b", shorter, "2031-05-03", "Weekend in brief")) == {}


def test_marks_are_not_read_into_ordinary_headlines() -> None:
    for title in (
        "Correctional officers strike",
        "Update your passport, minister says",
        "Market correction: what next",
    ):
        assert mark_of(report("a", FERRY, title=title)) is None
    assert mark_of(report("a", "The mayor corrected the record. This version of events is disputed.")) is None
