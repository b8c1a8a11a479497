"""When something was said, and when it was reported: whatever the site writes tells which of the two a day is.

A statement is of one of three kinds: its article tells the day on which it was said, it does not, or the words are older.
"""

import csv
import io
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from generator.config import Config
from generator.records import Analysis, Corpus, Quote
from generator.site import render_site
from tests.site import sample

TEMPLATES = Path(__file__).parents[2] / "templates"
SAID = {
    "en": "said on 4 March 2031, reported on 5 March 2031",
    "de": "gesagt am 4. März 2031, berichtet am 5. März 2031",
    "es": "dicho el 4 de marzo de 2031, publicado el 5 de marzo de 2031",
    "fr": "dit le 4 mars 2031, rapporté le 5 mars 2031",
}
"""What the three kinds look like in each language of the interface: the day told and the article's, apart."""
REPORTED = {language: words.split(", ")[1] for language, words in SAID.items()}
TOLD = {"said": SAID["en"], "reported": REPORTED["en"], "older": f"older, {REPORTED['en']}"}
KINDS: dict[str, dict[str, Any]] = {
    "said": {"said": 0, "said_from": "2031-03-04", "said_to": "2031-03-05", "earlier": False},
    "reported": {"said": None, "said_from": None, "said_to": None, "earlier": False},
    "older": {"said": None, "said_from": None, "said_to": None, "earlier": True},
}


def corpus(*kinds: str) -> Corpus:
    """The sample with the statements of its dated articles of these kinds, in turn."""
    made = sample.corpus(sample.later())
    return structs.replace(made, analyses=tuple(_of_kinds(analysis, kinds) for analysis in made.analyses))


def _of_kinds(analysis: Analysis, kinds: tuple[str, ...]) -> Analysis:
    if analysis.article.id != "harbour":
        kinds = tuple(kind for kind in kinds if kind != "said")  # only one article tells a day
    quotes = tuple(_of_kind(q, kinds[i % len(kinds)]) if kinds else q for i, q in enumerate(analysis.quotes))
    return structs.replace(analysis, quotes=quotes)


def _of_kind(quote: Quote, kind: str) -> Quote:
    return structs.replace(quote, **KINDS[kind])


@lru_cache
def written(*kinds: str, language: Any = "en") -> dict[str, str]:
    """All that a site of such statements has, by its path: pages, feeds, data of the explorer and tables, as text."""
    config = Config(hide_below=0, language=language, site_url="https://briefing.example/")
    found = {}
    for page in render_site(corpus(*kinds), config, TEMPLATES):
        parts = (page.content,) if isinstance(page.content, str | bytes) else page.content
        found[page.path] = "".join(p.decode("utf-8", "replace") if isinstance(p, bytes) else p for p in parts)
    return found


def quotations(files: dict[str, str]) -> Iterator[dict[str, Any]]:
    """What the pages state as linked data to be somebody's words."""
    for text in files.values():
        for script in re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL):
            yield from (node for node in json.loads(script).get("@graph", ()) if node["@type"] == "Quotation")


def days_said(files: dict[str, str], language: str) -> set[str]:
    """What stands behind "said" wherever the site tells a day on which something was said."""
    before = SAID[language].split("4")[0]
    return set(re.findall(rf"\b{before}([^,<]{{1,16}}?2031)", "\n".join(files.values()), re.IGNORECASE))


@pytest.mark.parametrize("language", SAID)
def test_nothing_is_said_on_a_day_that_is_only_the_articles(language: str) -> None:
    (day,) = days_said(files := written(*KINDS, language=language), language)
    assert SAID[language].startswith(day, SAID[language].index("4"))
    assert any(REPORTED[language] in text for text in files.values())
    assert days_said(written("reported", "older", language=language), language) == set()


@pytest.mark.parametrize("kind", KINDS)
def test_pages_feeds_and_data_say_of_which_kind_a_statement_is(kind: str) -> None:
    files = written(kind)
    for path in ("quotations/index.md", "actors/tomas-brekke.md", "topics/harbour-tolls.md", "feed.xml"):
        assert TOLD[kind] in files[path], path
    assert any(TOLD[kind] in text for path, text in files.items() if path.startswith("quotations/data/"))


def test_a_citation_tells_the_day_of_the_words_apart_from_that_of_the_article() -> None:
    for kind, told in (
        ("said", "Said on 4 March"),
        ("reported", "Reported on 5 March"),
        ("older", "Older, reported on"),
    ):
        cited = re.findall(r'<p class="cite">(.*?)</p>', written(kind)["actors/tomas-brekke.md"])
        assert cited
        assert all(f"The Norvale Post. {told}" in one for one in cited)


def test_linked_data_has_words_created_on_the_day_that_is_told_alone() -> None:
    made = [node for kind in KINDS for node in quotations(written(kind))]
    of_harbour = [node for node in made if node["isPartOf"]["headline"].startswith("Ministers")]
    assert [node.get("dateCreated") for node in of_harbour] == ["2031-03-04", None, None]
    assert {node["isPartOf"]["datePublished"] for node in made} == {"2031-03-05", "2031-03-12"}
    assert all("2031-03-05" not in node.values() for node in made)


def test_tables_have_a_day_of_saying_only_where_it_is_told() -> None:
    for kind, given in KINDS.items():
        text = written(kind)["downloads/quotations.csv"]
        rows = [row for row in csv.DictReader(io.StringIO(text.lstrip("\ufeff"))) if row["article"] == "harbour"]
        assert {(row["said_from"], row["said_to"]) for row in rows} == {
            (given["said_from"] or "", given["said_to"] or "")
        }
        assert {row["earlier"] for row in rows} == ({"True"} if kind == "older" else {""})
        assert {row["published"] for row in rows} == {"2031-03-05"}
