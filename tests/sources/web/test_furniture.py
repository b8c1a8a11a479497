"""What surrounds an article is taken out of its page, and nothing of the article."""

import pytest

from generator.sources.web.furniture import take_away
from generator.sources.web.page import content
from tests.sources.web.build import tree

STORY = "<p>" + "The ferry of Lindborg stopped on Monday, and nobody said when it would sail again. " * 5 + "</p>"


def left(body: str) -> str:
    found = next(tree(body).iter("body"))
    take_away(found)
    return content(found)


@pytest.mark.parametrize(
    "part",
    [
        "<nav>Other</nav>",
        "<div role=banner>Other</div>",
        "<div class='cookie-notice'>Other</div>",
        "<div class='most-read'>Other</div>",
        "<div id=commentList>Other</div>",
        "<p><a href=a>Other</a></p>",
        "<ul><li><a href=a>Other</a> <a href=b>story</a></li></ul>",
        "<figure><figcaption>Other</figcaption></figure>",
    ],
)
def test_what_surrounds_an_article_goes(part: str) -> None:
    assert left(STORY + part) == left(STORY)
    assert "Other" not in left(STORY + part)


@pytest.mark.parametrize(
    "part",
    [
        "<div class=banner><h1>Other</h1></div>",
        "<div itemprop=articleBody class=sidebar>Other</div>",
        "<article class=teaser>Other</article>",
        "<p>Other <a href=a>story</a></p>",
        "<p>" + "".join(f"<a href={n}>Other{n}</a> " for n in range(10)) + "</p>",
    ],
)
def test_what_may_be_the_article_stays(part: str) -> None:
    assert "Other" in left(STORY + part)


def test_what_holds_most_of_the_text_is_the_article_whatever_it_is_called() -> None:
    assert "ferry" in left(f"<div class=promo>{STORY}</div>")
    assert left(f"<div class=paywall>{STORY} Subscribe for two crowns per month.</div>") == ""


def test_the_text_behind_what_goes_stays() -> None:
    assert left("<p>The ferry <button>Share</button>stopped.</p>") == "The ferry stopped."
    assert left("<p><i>The</i> ferry <button>Share</button>stopped.</p>") == "The ferry stopped."
