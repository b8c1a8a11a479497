"""All articles."""

import pytest

from generator.config import Config
from generator.site.index.lookup import build_lookup
from generator.site.pages import articles
from tests.site import sample


def test_articles_are_newest_first_by_year() -> None:
    (view,) = articles.articles_views(build_lookup(sample.full(), 0), Config())
    assert [section.name for section in view.sections] == ["2031", "2030", "Undated"]
    assert view.sections[0].entries[0].link.text == "Tolls to go"


def test_many_articles_have_a_page_a_period(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(articles, "ARTICLES_A_PAGE", 9)
    monkeypatch.setattr(articles, "LATEST", 3)
    first, *others = articles.articles_views(build_lookup(sample.full(), 0), Config())
    assert [(section.name, len(section.entries)) for section in first.sections] == [("Latest", 3)]
    assert [view.head.path for view in others] == [
        "articles/in/2031.html",
        "articles/in/2030.html",
        "articles/in/undated.html",
    ]
    assert [(row.name.text, row.name.note) for row in first.pages] == [("2031", "2"), ("2030", "9"), ("Undated", "1")]
