"""The article’s own date: from the dateline, the URL or the file name; partial dates stay partial."""

import pytest

from generator.article.layout.blocks import find_blocks
from generator.article.layout.publication import complete_publication, date_in_path, publication_problems
from generator.records import Article

STORY = "Talks on the river fisheries began.\n\nThey will go on."


def complete(
    text: str = STORY, path: str = "story.txt", url: str | None = None, published: str | None = None
) -> Article:
    article = Article(id="a", path=path, sha256="", text=text, url=url, published=published)
    return complete_publication(article, find_blocks(text))


def problems(text: str, published: str) -> tuple[str, ...]:
    article = Article(id="a", path="a.txt", sha256="", text=text, published=published)
    return tuple(problem.cause for problem in publication_problems(article, find_blocks(text)))


def test_metadata_are_never_overruled() -> None:
    found = complete("OSLO, May 3, 2018 (NTB) – Talks began.", "2017-01-01.txt", published="2018-05")
    assert (found.published, found.published_source) == ("2018-05", "metadata")


def test_the_dateline_comes_before_the_url_and_the_file_name() -> None:
    found = complete("OSLO, May 3, 2018 (NTB) – Talks began.", "2017-01-01.txt", "https://example.org/2016/02/03/talks")
    assert (found.published, found.published_source) == ("2018-05-03", "dateline")


def test_a_dateline_without_a_year_takes_it_from_the_url() -> None:
    found = complete("OSLO, May 3 (NTB) – Talks began.", url="https://example.org/2018/05/04/talks")
    assert (found.published, found.published_source) == ("2018-05-03", "dateline")


def test_a_dateline_without_any_year_gives_no_date() -> None:
    assert complete("OSLO, May 3 (NTB) – Talks began.").published is None


def test_a_line_of_its_own_that_is_a_date_is_the_articles_date() -> None:
    found = complete("Talks begin in Oslo\n\nThursday, May 3, 2018\n\nTalks began. They will go on.")
    assert (found.published, found.published_source) == ("2018-05-03", "dateline")


def test_the_url_comes_before_the_file_name() -> None:
    found = complete(path="2017-01-01.txt", url="https://example.org/2018/05/talks")
    assert (found.published, found.published_source) == ("2018-05", "url")


def test_the_file_name_comes_last() -> None:
    found = complete(path="news/2017-01-31-talks.txt", url="https://example.org/talks")
    assert (found.published, found.published_source) == ("2017-01-31", "filename")


def test_without_any_source_there_is_no_date() -> None:
    found = complete()
    assert (found.published, found.published_source) == (None, None)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("/world/2017/09/25/visit-on-syria/", "2017-09-25"),
        ("/world/2017/sep/25/visit", "2017-09-25"),
        ("/2017/9/5/visit", "2017-09-05"),
        ("20170925-visit", "2017-09-25"),
        ("visit_2017-09", "2017-09"),
        ("/archive/2017/visit", "2017"),
        ("/world/36013/", None),
        ("/2017/02/30/visit", "2017-02"),
        ("000_f2025b3a8d1395be", None),
        ("/id/120170925123", None),
    ],
)
def test_dates_in_paths(path: str, value: str | None) -> None:
    period = date_in_path(path)
    assert (None if period is None else period.value) == value


def test_a_dateline_a_day_before_publication_is_no_contradiction() -> None:
    assert problems("OSLO, May 3 (NTB) – Talks began.", "2018-05-04") == ()


def test_a_dateline_far_from_publication_is_a_problem() -> None:
    (cause,) = problems("OSLO, May 3, 2018 (NTB) – Talks began.", "2019-05-04")
    assert "2018-05-03" in cause


def test_a_publication_date_that_is_none_is_a_problem() -> None:
    assert len(problems(STORY, "last week")) == 1


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("*Velmar Courier, 28 March 2024*", "Velmar Courier"),
        ("Larkfield Star, Thursday, March 28, 2024, 10:20 am", "Larkfield Star"),
        ("Posted on March 28, 2024 at 10:42 AM", None),
        ("Last updated: Thursday, 28 March, 2024, 11:20 GMT", None),
        ("Published: 28 March 2024, 9.30", None),
        ("Lindborg, 28 March 2024", None),
        ("The Hague – Thursday, 28 March 2024", None),
        ("*ORSK, Ostmark, March 28, 2024*", None),
        ("New Orsk, N.D., March 28, 2024, 10:20", None),
    ],
)
def test_a_line_under_the_title_is_the_day_with_its_time_or_its_outlet(line: str, outlet: str | None) -> None:
    found = complete(f"Goats win a prize\n\n{line}\n\n{STORY}")
    assert (found.published, found.publisher) == ("2024-03-28", outlet)


@pytest.mark.parametrize(
    "line",
    [
        "Ana Ruiz, 28 March 2024",
        "Goats - Sheep - 28 March 2024",
        "Orsk, 28 March 2024: the goats",
        "Born in Orsk, 28 March 1924",
        "The Star fell, 28 March 2024",
    ],
)
def test_a_name_and_a_day_are_no_outlet_and_its_day(line: str) -> None:
    assert complete(f"Goats win a prize\n\n{line}\n\n{STORY}").published is None
