"""Linked data in any wrapper, and nothing of what is none."""

import pytest

from generator.sources.web.jsonld import graph, is_article, look_up, string

ARTICLE = '{"@type": "NewsArticle", "headline": "Ferry stops", "@id": "a"}'


@pytest.mark.parametrize(
    "script",
    [
        ARTICLE,
        f"[{ARTICLE}]",
        f'{{"@graph": [{{"@type": "WebSite"}}, {ARTICLE}]}}',
        f'{{"@type": "WebPage", "mainEntity": {ARTICLE}}}',
        f"//<![CDATA[\n{ARTICLE}\n//]]>",
        f"<!-- {ARTICLE} -->",
        ARTICLE.replace('"a"}', '"a",}'),
        ARTICLE.replace("Ferry stops", "Ferry\nstops"),
    ],
)
def test_an_article_is_found_whatever_it_is_wrapped_in(script: str) -> None:
    (found,) = filter(is_article, graph([script]).nodes)
    assert "".join(found["headline"].split()) == "Ferrystops"


@pytest.mark.parametrize("script", ["", "{", "[" * 100_000, '"text"', " " * 1_000_001 + ARTICLE])
def test_what_cannot_be_read_has_no_nodes(script: str) -> None:
    assert graph([script, ARTICLE]).nodes == graph([ARTICLE]).nodes


def test_data_that_is_wrapped_too_deep_is_left() -> None:
    assert graph(["[" * 6 + ARTICLE + "]" * 6]).nodes
    assert not graph(["[" * 7 + ARTICLE + "]" * 7]).nodes


def test_a_bare_reference_leads_to_its_node() -> None:
    linked = graph([ARTICLE])
    assert look_up(linked, {"@id": "a"})["headline"] == "Ferry stops"
    assert look_up(linked, {"@id": "a", "name": "x"}) == {"@id": "a", "name": "x"}
    assert look_up(linked, {"@id": "b"}) == {"@id": "b"}


@pytest.mark.parametrize(
    ("kind", "is_one"),
    [
        ("NewsArticle", True),
        ("https://schema.org/Report", True),
        (["Thing", "BlogPosting"], True),
        ("Person", False),
        (None, False),
    ],
)
def test_kinds_of_article(kind: object, is_one: bool) -> None:
    assert is_article({"@type": kind}) is is_one


@pytest.mark.parametrize(
    ("value", "text"), [("a", "a"), (["a", "b"], "a"), ({"@value": "a"}, "a"), (" ", None), ([], None), (3, None)]
)
def test_strings(value: object, text: str | None) -> None:
    assert string(value) == text
