"""The main job, in a real browser: from a spelling to the actor, and from a statement to the sentence that it stands in."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Watched
from tests.browser.visible import is_apart

pytestmark = [
    pytest.mark.browser,
    pytest.mark.build,
    pytest.mark.model,
    pytest.mark.xdist_group("browser"),
]


@pytest.fixture
def tab(browser: Browser, ferries_address: str) -> Iterator[Watched]:
    """A tab on the ferries' site; whatever goes wrong in it fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    watched = Watched(context, ferries_address)
    yield watched
    context.close()
    assert watched.wrong == []


def search_for(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill(words)


def test_one_spelling_finds_the_actor_of_another_and_a_statement_leads_to_its_sentence(tab: Watched) -> None:
    page = tab.open()
    search_for(page, "Alexey Dorokhov")
    first = page.get_by_role("dialog").get_by_role("listitem").first.get_by_role("link").first
    expect(first).to_contain_text("Aleksei Dorokhov")
    first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Aleksei Dorokhov")
    expect(page.locator("main")).to_contain_text("Alexey Dorokhov")
    page.get_by_role("link", name=re.compile("^Kasimir Zimm?erman$")).first.click()
    statement = page.locator("blockquote.statement", has_text="go on talking").first
    statement.locator("a.place").click()
    target = page.locator(":target")
    expect(target).to_contain_text("go on talking")
    expect(target).to_be_in_viewport()
    assert target.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_every_part_of_an_interrupted_quotation_is_marked(tab: Watched) -> None:
    page = tab.open("actors/benita-nevala.html")
    page.locator("blockquote.statement", has_text="We are all losing").first.locator("a.place").click()
    expect(page.locator(".hit").first).to_contain_text("We are all losing")
    expect(page.locator(".hit").last).to_contain_text("need their charts")


_WORDS = """cell => {
  const range = document.createRange();
  range.selectNodeContents(cell);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x, y, width, height };
}"""
"""Where the words of a cell are, also those that the cell does not hold."""


def test_who_reports_it_says_how_often_and_when_apart(tab: Watched) -> None:
    page = tab.open("topics/northern-ferry.html")
    for width in (390, 820, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        rows = page.locator("table.outlets tbody tr").all()
        assert rows
        for row in rows:
            cells = [cell.evaluate(_WORDS) for cell in row.locator("th, td").all()]
            assert all(is_apart(*pair) for pair in pairwise(cells))


def test_search_can_be_narrowed_to_a_year(tab: Watched) -> None:
    page = tab.open()
    search_for(page, "Zimerman")
    told = page.get_by_role("status")
    expect(told).to_have_text(re.compile("page"))
    before = told.text_content() or ""
    page.locator("dialog select[name=year]").hover()
    page.locator("dialog select[name=year]").select_option("2030")
    expect(told).not_to_have_text(before)
    for item in page.get_by_role("dialog").get_by_role("listitem").all():
        expect(item).to_contain_text("2030")


def test_an_earlier_address_of_an_actor_still_leads_to_the_page(tab: Watched) -> None:
    page = tab.open("actors/alexey-dorokhov.html")
    page.wait_for_url("**/aleksei-dorokhov.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Aleksei Dorokhov")


def test_every_page_opens_cleanly_and_is_accessible_in_the_dark(
    browser: Browser, ferries_site: Path, ferries_address: str
) -> None:
    context = browser.new_context(color_scheme="dark", viewport={"width": 390, "height": 800}, bypass_csp=True)
    watched = Watched(context, ferries_address)
    found: dict[str, list[str]] = {}
    pages = ["index.html", "actors/kasimir-zimmerman.html", "timeline/index.html", "quotations/index.html"]
    for path in [*pages, *(f"articles/{p.name}" for p in sorted((ferries_site / "articles").glob("[mv]*.html")))]:
        page = watched.open(path)
        violations = Axe().run(page).response["violations"]
        too_wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        found[path] = [v["id"] for v in violations] + (["too wide"] if too_wide else [])
    context.close()
    assert not any(found.values()), found
    assert watched.wrong == []
