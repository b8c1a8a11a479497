"""Saved pages in the manner of many outlets: each gives its headline, day, authors, outlet, address and the article alone."""

from pathlib import Path
from typing import Any

import pytest

from generator.records import Article
from generator.sources import read_sources
from generator.yamlfile import load_yaml

PAGES = Path(__file__).parent / "pages"
EXPECTED: dict[str, dict[str, Any]] = load_yaml(PAGES.parent / "pages.yml", as_written=True).data

SOLD = "This page says that it is for subscribers, and shows a short text: perhaps only the beginning."


def read(name: str) -> Article:
    reading = read_sources([PAGES / f"{name}.html"], PAGES)
    assert [problem.cause for problem in reading.problems] == [SOLD] * ("sold" in EXPECTED[name])
    (article,) = reading.articles
    return article


def test_every_page_has_an_expectation() -> None:
    assert len(EXPECTED) >= 40
    assert {path.stem for path in PAGES.glob("*.html")} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_page_says_what_it_is(name: str) -> None:
    expected, found = EXPECTED[name], read(name)
    assert found.title == expected["title"]
    assert (found.published or "")[:10] == expected["published"]
    assert found.author == expected["author"]
    assert found.publisher == expected["publisher"]
    assert found.url == expected.get("url")
    assert found.language == expected.get("language", found.language)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_text_of_a_page_is_the_article_and_nothing_else(name: str) -> None:
    assert read(name).text.split("\n") == EXPECTED[name]["text"]
