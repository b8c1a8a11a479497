"""Authors come from the article's own byline, never from teasers, comments or what is read most."""

import pytest

from generator.sources.web.stated import page_data
from tests.sources.web.build import tree

PROSE = (
    "<p>The ferry of Lindborg stopped on Monday, and nobody said when it would sail again, the harbour office told us.</p>"
    * 3
)


def author(line: str = "", behind: str = "", head: str = "") -> str | None:
    found = page_data(tree(f"<article><h1>Ferry stops</h1>{line}{PROSE}</article>{behind}", head)).author
    return None if found is None else found.value


TRENDING = (
    "<section class=trending><ul><li><a href=/x>Tram</a>"
    "<div class=trending_by_line>by <a rel=author href=/s>Sara Burke</a></div></li></ul></section>"
)
MOST_READ = "<div class=most-read><p class=byline>By Sara Burke</p></div>"
COMMENT = "<div id=comments><p class=comment><span class=author>Sara Burke</span> Ha!</p></div>"
CARDS = "".join(f"<div><h3><a href=/{n}>Story {n}</a></h3><a rel=author href=/s>Sara Burke</a></div>" for n in range(3))
ITEM = "<div class=comment itemscope><span itemprop=author>Sara Burke</span></div>"


@pytest.mark.parametrize(
    "line",
    [
        "<div class=byline>by <a href=/m rel=author>Mats Berg</a></div>",
        "<p>By Mats Berg</p>",
        "<p>Tuesday February 18, 2031 10:05 am PDT by Mats Berg</p>",
        "<p>By</p><p>Mats Berg</p>",
        "<p itemprop=author itemscope><span itemprop=name>Mats Berg</span></p>",
    ],
)
@pytest.mark.parametrize(
    "behind", [TRENDING, MOST_READ, COMMENT, CARDS, ITEM], ids=["trending", "most read", "comment", "cards", "item"]
)
def test_the_articles_own_byline_is_taken(line: str, behind: str) -> None:
    assert author(line, behind) == "Mats Berg"


@pytest.mark.parametrize(
    "behind", [TRENDING, MOST_READ, COMMENT, CARDS, ITEM], ids=["trending", "most read", "comment", "cards", "item"]
)
def test_without_a_byline_nobody_is_the_author(behind: str) -> None:
    assert author("", behind) is None


def test_all_authors_of_one_place_are_taken() -> None:
    head = '<meta name=author content="Mats Berg"><meta name=author content="Ada Brook"><meta name=author content="Mats Berg">'
    assert author(head=head) == "Mats Berg, Ada Brook"
    assert (
        author("<p><a rel=author href=/m>Mats Berg</a> and <a rel=author href=/a>Ada Brook</a></p>")
        == "Mats Berg, Ada Brook"
    )
    spans = "<p><span itemprop=author>Mats Berg</span>, <span itemprop=author>Ada Brook</span></p>"
    assert author(spans) == "Mats Berg, Ada Brook"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (
            '[{"@type": "Person", "name": "Mats Berg"}, {"@type": "Person", "name": "Ada Brook"}]',
            "Mats Berg, Ada Brook",
        ),
        ('{"@type": "Organization", "name": "Lindborg Wire"}', "Lindborg Wire"),
        ('[{"@type": "Organization", "name": "Lindborg Wire"}, {"name": "Ada Brook"}]', "Ada Brook"),
        ('"Mats Berg"', "Mats Berg"),
    ],
)
def test_linked_data_name_persons_before_organisations(data: str, found: str) -> None:
    assert author(head=f'<script type="application/ld+json">{{"@type": "Article", "author": {data}}}</script>') == found


def test_the_outlet_is_not_its_own_author() -> None:
    data = '{"@type": "Article", "author": {"@type": "Organization", "name": "Wire"}, "publisher": {"name": "Wire"}}'
    assert author(head=f'<script type="application/ld+json">{data}</script>') is None
    assert author(head='<meta name="dc.creator" content="harbour office">') == "harbour office"
