"""The outlet, stated or behind the headline in <title>."""

import pytest

from generator.sources.web.outlet import outlet
from tests.sources.web.build import page


@pytest.mark.parametrize(
    ("document", "body", "found"),
    [
        ("Ferry stops | The Gazette", "<h2>Ferry stops</h2>", "The Gazette"),
        ("Ferry stops - World - The Gazette", "<h2>Ferry stops</h2>", "The Gazette"),
        ("Ferry stops | The Gazette", "<h2>Other</h2>", None),
        ("Ferry stops", "<h2>Ferry stops</h2>", None),
        ("Ferry stops | a | b | c", "<h2>Ferry stops</h2>", None),
        ("Ferry stops | " + "x" * 61, "<h2>Ferry stops</h2>", None),
    ],
)
def test_behind_the_headline(document: str, body: str, found: str | None) -> None:
    stated = outlet(page(body, f"<title>{document}</title>"))
    assert (stated and stated.value) == found


def test_what_is_stated_comes_first() -> None:
    head = '<title>Ferry stops | The Gazette</title><meta property="og:site_name" content="Harbour Gazette">'
    stated = outlet(page("<h2>Ferry stops</h2>", head))
    assert stated is not None
    assert stated.value == "Harbour Gazette"
