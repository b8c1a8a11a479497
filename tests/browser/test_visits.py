"""What is new since the last visit: marked by the reader's own browser."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.conftest import Watched

pytestmark = [pytest.mark.browser, pytest.mark.build, pytest.mark.xdist_group("browser")]

ACTOR = "actors/mara-ellingsen.html"
STATEMENT = re.compile(r'<blockquote class="statement.*?</blockquote>', re.DOTALL)
NOTE = re.compile("new since your last visit")


@pytest.fixture(params=[("light", 1280), ("dark", 390)], ids=["wide", "phone"])
def visited(browser: Browser, sample_address: str, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A browser whose last visit of a page was before its first statement."""
    scheme, width = request.param
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)
    page = context.new_page()

    def without_first(way: Route) -> None:
        answer = way.fetch()
        way.fulfill(response=answer, body=STATEMENT.sub("", answer.text(), count=1))

    page.route(f"**/{ACTOR}", without_first)
    page.goto(sample_address + ACTOR)
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("link", name=NOTE)).to_have_count(0)
    page.close()
    yield context
    context.close()


def marked(page: Page) -> int:
    expect(page.get_by_role("link", name=NOTE)).to_be_visible()
    return page.locator(".fresh").count()


def test_what_was_not_there_is_marked_until_the_next_visit(visited: BrowserContext, sample_address: str) -> None:
    tab = Watched(visited, sample_address)
    page = tab.open(ACTOR)
    note = page.get_by_role("link", name=NOTE)
    expect(note).to_have_text("1 new since your last visit")
    assert marked(page) == 1
    expect(page.locator(".fresh")).to_have_text(re.compile("^new"))
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    note.click()
    expect(page.locator(".fresh")).to_be_in_viewport()
    page.reload()
    assert marked(page) == 1
    later = Watched(visited, sample_address).open(ACTOR)
    later.wait_for_load_state("networkidle")
    expect(later.locator(".fresh")).to_have_count(0)
    assert visited.cookies() == []
    assert tab.wrong == []


def test_a_first_visit_marks_nothing(tab: Watched) -> None:
    for path in ("index.html", ACTOR):
        page = tab.open(path)
        page.wait_for_load_state("networkidle")
        expect(page.locator(".fresh")).to_have_count(0)
        page.reload()
        page.wait_for_load_state("networkidle")
        expect(page.locator(".fresh")).to_have_count(0)
