"""Search gives whom, what it is on, what was said and where it is written, each in a group, the best first."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from msgspec import structs
from playwright.sync_api import Browser, Page, expect

from generator.config import Config
from tests.browser.conftest import Watched, build_site, serve
from tests.browser.test_reading import search_for
from tests.browser.visible import box, is_seen
from tests.site import sample

pytestmark = [pytest.mark.browser, pytest.mark.build, pytest.mark.xdist_group("browser")]


def groups(page: Page) -> list[str]:
    """The titles of the groups that are on the screen, from above."""
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
    titles = page.get_by_role("dialog").get_by_role("heading").all()
    return [it.text_content() or "" for it in titles if it.is_visible()]


def group(page: Page, title: str) -> list[str]:
    """What stands in a group."""
    section = page.locator(".b-found section", has=page.get_by_role("heading", name=title, exact=True))
    return [it.inner_text() for it in section.get_by_role("listitem").all() if it.is_visible()]


def test_a_name_gives_the_actor_then_what_was_said_and_where(tab: Watched) -> None:
    page = tab.open()
    search_for(page, "Ellingsen")
    assert groups(page)[0] == "Actors"
    assert groups(page).index("Statements") < groups(page).index("Articles and pages")
    assert group(page, "Actors")[0].startswith("Mara Ellingsen")
    assert "Mara Ellingsen ·" in group(page, "Statements")[0]
    page.get_by_role("link", name="All statements by Mara Ellingsen").click()
    expect(page.get_by_role("button", name="Without Mara Ellingsen")).to_be_visible()


def test_words_that_were_said_give_the_statement_with_speaker_and_day_and_lead_to_its_sentence(tab: Watched) -> None:
    page = tab.open()
    search_for(page, "open to every flag")
    groups(page)
    (said,) = group(page, "Statements")
    assert "The quay stays open to every flag" in said
    assert "Mara Ellingsen · reported 5 March 2031" in said
    page.locator(".uttered a").click()
    expect(page.locator(":target")).to_contain_text("The quay stays open to every flag")
    expect(page.locator(":target")).to_be_in_viewport()


def test_words_around_a_statement_are_not_given_to_it(tab: Watched) -> None:
    page = tab.open()
    search_for(page, "counterpart Tuesday")
    assert "Articles and pages" in groups(page)
    assert group(page, "Statements") == []


def test_a_name_that_was_heard_once_does_not_stand_before_a_subject(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for often, first in ((1, "Subjects"), (9, "Actors")):
        corpus = sample.full()
        actors = tuple(
            structs.replace(a, name="Tolls Board", articles=(a.articles * 9)[:often]) if a.id == "ada-quill" else a
            for a in corpus.actors
        )
        site = build_site(tmp_path_factory.mktemp("names"), structs.replace(corpus, actors=actors), Config())
        for address in serve(site):
            context = browser.new_context()
            page = Watched(context, address).open()
            search_for(page, "tolls")
            shown = groups(page)
            assert "Actors" in shown, often
            assert shown[0] == first
            context.close()


def test_what_a_search_is_narrowed_by_is_seen_on_a_wide_screen_and_folded_on_a_phone(tab: Watched) -> None:
    for width in (1280, 390):
        tab.page.set_viewport_size({"width": width, "height": 800})
        page = tab.open()
        search_for(page, "Ellingsen")
        groups(page)
        kind = page.locator("dialog select[name=kind]")
        assert is_seen(kind) == (width == 1280)
        if width == 390:
            page.get_by_text("Narrow", exact=True).click()
        kind.focus()
        stands = box(kind)
        expect(kind.locator("option", has_text="Actor")).to_have_count(1)
        assert is_seen(kind)
        assert box(kind)["y"] == stands["y"]


def test_groups_are_accessible_on_both_widths(browser: Browser, sample_address: str) -> None:
    for scheme, width in (("light", 1280), ("dark", 390)):
        context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True)  # type: ignore[arg-type]
        tab = Watched(context, sample_address)
        page = tab.open()
        search_for(page, "harbour tolls")
        assert len(groups(page)) >= 3
        assert Axe().run(page).response["violations"] == []
        context.close()
        assert tab.wrong == []


def test_the_keyboard_goes_through_all_groups(tab: Watched) -> None:
    page = tab.open()
    search_for(page, "Ellingsen")
    groups(page)
    links = page.locator(".b-found a")
    for _ in range(links.count()):
        page.keyboard.press("ArrowDown")
    expect(links.last).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(links.last).not_to_be_focused()
    expect(page.locator(".b-found")).to_contain_text(re.compile("All statements by"))
