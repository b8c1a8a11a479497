"""A page's paragraphs are found whatever drew them."""

from generator.sources.web.page import content, source
from generator.sources.web.shape import embedded_posts, flatten, join_parts
from tests.sources.web.build import tree

PARAGRAPH = "<p>" + "The ferry of Lindborg stopped on Monday. " * 3 + "</p>"


def shaped(body: str, *steps: object) -> str:
    found = next(tree(body).iter("body"))
    for step in steps:
        step(found)  # type: ignore[operator]
    return source(found).replace("\n", "")


def test_posts_that_an_article_shows_are_quotations() -> None:
    post = (
        "<div class=social><div><blockquote class=twitter-tweet lang=en><p>Ha!</p></blockquote></div></div> and so on"
    )
    assert (
        shaped(f"<div>{post}</div>", embedded_posts)
        == "<body><div><blockquote><p>Ha!</p></blockquote> and so on</div></body>"
    )
    assert "pullquote" in shaped("<blockquote class=pullquote><p>Ha!</p></blockquote>", embedded_posts)


def test_a_table_of_data_stays_and_one_that_lays_out_the_page_goes() -> None:
    small = "<table><tr><td>1</td></tr></table>"
    assert "<table>" in shaped(PARAGRAPH * 3 + small, flatten)
    assert "<table>" not in shaped(f"<table><tr><td>{PARAGRAPH}</td></tr></table>", flatten)


def test_lines_of_inline_text_are_paragraphs() -> None:
    assert shaped("<div><span>One</span><b>two</b></div>", flatten) == "<body><p><span>One</span><b>two</b></p></body>"
    assert "<div><ul>" in shaped("<div><ul><li>x</li></ul></div>", flatten)


def test_text_between_paragraphs_is_one_and_elsewhere_it_is_not() -> None:
    assert '<p class="q">Who pays?</p>' in shaped(f"{PARAGRAPH}<div class=q>Who pays?</div>{PARAGRAPH}", flatten)
    assert "<div>Menu</div>" in shaped("<div>Menu</div><div>Search</div>", flatten)


def test_paragraphs_inside_one_are_its_neighbours() -> None:
    made = shaped("<font><p>One <b>two</b><font><p>Three</p></font></p></font>", flatten)
    assert [content(p) for p in tree(made).iter("p") if content(p)] == ["One two", "Three"]


def test_parts_of_one_article_lose_the_name_that_they_share() -> None:
    part = f"<div class=body>{PARAGRAPH * 2}</div>"
    assert "class" not in shaped(f"{part}<div>Advertisement</div>{part}", join_parts)
    assert "class" in shaped(part, join_parts)
    assert "class" in shaped("<div class=body><p>Short</p></div>" * 2, join_parts)
