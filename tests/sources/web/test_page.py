"""A page as a tree: its lines, its labels, no control characters."""

import pytest
from lxml import html  # type: ignore[import-untyped]

from generator.sources.web.page import MOST_ATTRIBUTES, content, labelled, labels, letters, lines, parse, source
from tests.sources.web.build import tree


def test_lines_end_with_blocks_and_not_with_inline_elements() -> None:
    body = next(tree("<p>The <b>ferry</b> <i>stops</i></p><div>now<p>and</p>then</div><script>x</script>").iter("body"))
    assert list(lines(body)) == ["The ferry stops", "now", "and", "then"]


def test_labels_are_the_words_of_class_id_and_component() -> None:
    (found,) = tree('<p class="articleByline main_text" id="p-3" data-testid="X">a</p>').iter("p")
    assert labels(found) == ("article", "byline", "main", "text", "p", "x")


def test_labelled_elements_of_some_tags() -> None:
    page = tree("<p class=byline>a</p><i class=byline>b</i><p>c</p>")
    assert [content(e) for e in labelled(page, frozenset({"byline"}))] == ["a", "b"]
    assert [content(e) for e in labelled(page, frozenset({"byline"}), "p")] == ["a"]


def test_control_characters_become_spaces() -> None:
    page = parse("<p>a&#1;b</p>c\x02d")
    assert content(page) == "a bc d"


@pytest.mark.parametrize(
    "attributes",
    [
        "".join(f" a{number}" for number in range(3000)),
        "".join(f" a{number}=x" for number in range(3000)),
        "".join(f"/a{number}" for number in range(3000)),
        " " + "".join(f"""a{number}="< '>\"""" for number in range(3000)),
        " b='<i \">'" + "".join(f" a{number} = 'x'" for number in range(3000)),
    ],
    ids=["bare", "with values", "by strokes", "by quotes", "behind a quoted tag"],
)
def test_of_a_tag_with_more_attributes_than_any_page_has_the_first_are_read(attributes: str) -> None:
    page = parse(f"<p>before</p><em{attributes}>said</em><p>after</p>")
    assert page is not None
    (found,) = page.iter("em")
    assert 0 < len(found.attrib) <= MOST_ATTRIBUTES
    assert content(found) == "said"


@pytest.mark.parametrize(
    "markup",
    [
        f'<img alt="Quay" src="data:image/png;base64,{"a/b+c " * 2000}"/>',
        "<p>We’re <b>here</b>, he said, “no later than 5” and 3 < 4.</p>" * 100,
        f'<script type=\'application/ld+json\'>{{"a": "<b {"word " * 500}</b>"}}</script><p>Quay</p>',
        "<script>for (i=0;i<n;i++) a = '" + "it s " * 3000 + '"</script><p>Quay</p>',
        f'<p class="a"" id="b">Quay</p>{"<i title=x>it’s</i> the quay’s " * 2000}',
        f"<!-- <b {'word ' * 3000} --><p>Quay</p>",
    ],
    ids=["a picture in its page", "many tags", "markup in data", "script", "a stray mark", "a comment"],
)
def test_what_pages_hold_stays_whole(markup: str) -> None:
    page = parse(markup)
    assert page is not None
    as_it_is = html.document_fromstring(markup, parser=html.HTMLParser(remove_comments=True))
    assert source(page) == html.tostring(as_it_is, encoding="unicode")


def test_letters() -> None:
    assert letters("Ferry stops – again!") == letters("FERRY: stops again")
