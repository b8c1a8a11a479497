"""Which parts of a page speak of something else than its article."""

import pytest

from generator.sources.web.page import content
from generator.sources.web.scope import own_part, teasers
from tests.sources.web.build import tree

STORY = "<h1>Ferry stops</h1><p>The ferry of Lindborg stopped on Monday.</p>"


def is_elsewhere(body: str) -> bool:
    return next(own_part(tree(body)).iter("i"), None) is None


@pytest.mark.parametrize(
    "part",
    [
        "<nav><i>x</i></nav>",
        "<header><p><i>x</i></p></header>",
        "<footer><i>x</i></footer>",
        "<aside><i>x</i></aside>",
        "<div class=comment-list><div><i>x</i></div></div>",
        "<section class='most related-stories'><i>x</i></section>",
        "<div id=trendingNow><i>x</i></div>",
        "<div class=teaser><span><i>x</i></span></div>",
    ],
)
def test_parts_beside_the_article(part: str) -> None:
    assert is_elsewhere(STORY + part)


@pytest.mark.parametrize(
    "body",
    [
        "<header><h1>Ferry stops</h1><p><i>x</i></p></header>",
        "<aside class=main-column><h1>Ferry stops</h1><i>x</i></aside>",
        STORY + "<div class=byline><i>x</i></div>",
        STORY + "<div class='share byline'><i>x</i></div>",
        "<div class=article-summary><i>x</i></div>" + STORY,
        "<p><i>x</i></p>" + STORY,
        STORY + "<article><i>x</i></article>",
    ],
)
def test_parts_of_the_article(body: str) -> None:
    assert not is_elsewhere(body)


def test_an_article_beside_that_of_the_headline_is_another() -> None:
    assert is_elsewhere(f"<article>{STORY}</article><article><i>x</i></article>")
    assert not is_elsewhere(f"<article>{STORY}<i>x</i></article><article>y</article>")


@pytest.mark.parametrize(
    ("card", "times", "found"),
    [
        ("<div><a href=/{n}><h2>Story {n}</h2></a><p>Why it is so</p></div>", 3, 3),
        ("<div><h3><a href=/{n}>Story {n}</a></h3><p>Why it is so.</p></div>", 4, 4),
        ("<li><div><a href=/{n}><div><h3>Story {n}</h3></div></a></div><span>21 July</span></li>", 3, 3),
        ("<div><a href=/{n}><h2>Story {n}</h2></a><p>Why it is so</p></div>", 2, 0),
        ("<div><h2>Story {n}</h2><p>Why it is so</p></div>", 3, 0),
        ("<div><h2><a href=#{n}>Part {n}</a></h2><p>Why it is so</p></div>", 3, 0),
        ("<div><h2>More of <a href=/{n}>this</a></h2><p>Why it is so</p></div>", 3, 0),
        ("<div><h2><a href=/{n}>Part {n}</a></h2><p>" + "Why it is so. " * 40 + "</p></div>", 3, 0),
        ("<h2><a href=/{n}>Part {n}</a></h2><p>Why it is so.</p>", 3, 0),
    ],
)
def test_teasers_are_short_blocks_that_lead_to_other_pages(card: str, times: int, found: int) -> None:
    page = tree("<main>" + "".join(card.format(n=n) for n in range(times)) + "</main>")
    assert len({content(teaser) for teaser in teasers(page)}) == found


def test_the_page_itself_is_left_as_it_is() -> None:
    page = tree(STORY + "<nav><i>x</i></nav> behind")
    assert "behind" in content(own_part(page))
    assert len(list(page.iter("i"))) == 1
