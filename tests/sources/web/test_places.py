"""Ranked places: each kind is read, and the first that holds something wins."""

import pytest

from generator.data import rows
from generator.sources.web.places import PLACES, READERS, Datum, Stated, name_of, stated
from tests.sources.web.build import page


def ld(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


def test_every_row_of_the_table_is_of_a_known_datum_and_kind() -> None:
    table = rows("page_places.tsv")
    assert {(datum, kind, name) for datum, places in PLACES.items() for kind, name in places} == set(table)
    assert {kind for _, kind, _ in table} == set(READERS)


@pytest.mark.parametrize(
    ("head", "body", "datum", "found"),
    [
        (
            ld('{"@type": "NewsArticle", "headline": "Ferry stops"}'),
            "",
            "headline",
            Stated("Ferry stops", "JSON-LD headline"),
        ),
        ("", '<h2 itemprop="headline">Ferry stops</h2>', "headline", Stated("Ferry stops", "microdata headline")),
        ("", '<h2 property="schema:headline">Ferry stops</h2>', "headline", Stated("Ferry stops", "RDFa headline")),
        ('<meta name="DC.Title" content="Ferry  stops">', "", "title", Stated("Ferry stops", "dc.title")),
        (
            ld('{"@type": "Report", "publisher": {"@type": "Organization", "name": "The Gazette"}}'),
            "",
            "publisher",
            Stated("The Gazette", "JSON-LD publisher"),
        ),
        ("", '<i class="source-org vcard">The Gazette</i>', "publisher", Stated("The Gazette", "source-org")),
        (
            '<link rel="canonical" href="https://g.example/a">',
            "",
            "url",
            Stated("https://g.example/a", "canonical link"),
        ),
        (
            ld('{"@type": "Article", "mainEntityOfPage": {"@id": "https://g.example/a"}}'),
            "",
            "url",
            Stated("https://g.example/a", "JSON-LD mainEntityOfPage"),
        ),
        (
            "",
            '<link itemprop="mainEntityOfPage" href="https://g.example/a">',
            "url",
            Stated("https://g.example/a", "microdata mainEntityOfPage"),
        ),
    ],
)
def test_each_kind_of_place_is_read(head: str, body: str, datum: Datum, found: Stated) -> None:
    assert list(stated(page(body, head), datum)) == [found]


def test_places_come_in_the_order_of_the_table() -> None:
    head = '<meta name="date" content="2031-03-01"><meta property="article:published_time" content="2031-02-18">'
    assert [found.origin for found in stated(page("", head), "published")] == ["article:published_time", "date"]


def test_the_article_is_the_node_whose_headline_the_page_shows() -> None:
    ours = '{"@type": "Article", "headline": "Ferry stops!", "datePublished": "2031"}'
    nodes = f'[{{"@type": "Article", "headline": "Other"}}, {ours}]'
    shown = page("<h1>Ferry Stops</h1>", ld(nodes))
    assert shown.article["datePublished"] == "2031"
    assert page("<h1>Nothing</h1>", ld(nodes)).article["headline"] == "Other"


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Ada  Brook", "Ada Brook"),
        ([{"name": "Ada Brook"}, {"name": "Tim Ash"}], "Ada Brook"),
        ({"givenName": "Ada", "familyName": "Brook"}, "Ada Brook"),
        ({"name": {"@value": "Ada Brook"}}, "Ada Brook"),
        ("https://g.example/ada", None),
        ([], None),
        (7, None),
    ],
)
def test_names_in_linked_data(value: object, name: str | None) -> None:
    assert name_of(value) == name
