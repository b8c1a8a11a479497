"""The headline, without the outlet, in the page's own spelling; and the lines behind it."""

import pytest

from generator.sources.web.places import Stated
from generator.sources.web.title import near_title, title
from tests.sources.web.build import page, tree

GAZETTE = Stated("The Gazette", "og:site_name")


@pytest.mark.parametrize(
    ("head", "body", "outlet", "found"),
    [
        ('<meta property="og:title" content="Ferry stops | The Gazette">', "", GAZETTE, "Ferry stops"),
        ('<meta property="og:title" content="Ferry stops - again">', "", GAZETTE, "Ferry stops - again"),
        ('<meta property="og:title" content="Ferry stops - again">', "", None, "Ferry stops"),
        (
            '<meta property="og:title" content="Ferry stops: why?">',
            "<h1>Ferry stops – why</h1>",
            None,
            "Ferry stops – why",
        ),
        ("<title>Ferry stops | The Gazette</title>", "<h1>Harbour</h1>", GAZETTE, "Harbour"),
        ("<title>Ferry stops | The Gazette</title>", "<h2 class=entry-title>Harbour</h2>", GAZETTE, "Harbour"),
        ("<title>Ferry stops | The Gazette</title>", "<h2>Harbour</h2>", GAZETTE, "Ferry stops"),
        ("", "", None, None),
    ],
)
def test_the_headline(head: str, body: str, outlet: Stated | None, found: str | None) -> None:
    stated = title(page(body, head), outlet)
    assert (stated and stated.value) == found


def test_the_lines_at_the_headline_end_with_the_first_sentence() -> None:
    body = "<nav>Home</nav><h1>Ferry stops</h1><p>By Ada Brook</p><p>18 February 2031</p>"
    prose = "<p>The ferry of Lindborg stopped on Monday, and nobody said when it would sail again.</p><p>Later</p>"
    assert near_title(tree(body + prose), Stated("Ferry stops", "heading")) == ["By Ada Brook", "18 February 2031"]
    assert near_title(tree(body), Stated("Another", "heading")) == []
    assert near_title(tree(body), None) == []
