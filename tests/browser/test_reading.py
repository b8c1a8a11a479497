"""What a reader does with the site, in a real browser."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from msgspec import structs
from playwright.sync_api import Browser, Page, expect

from generator.config import Config
from generator.publish.search import BUNDLE
from tests.browser.conftest import WIDTHS, Watched, build_site, serve
from tests.site.sample import full

pytestmark = [pytest.mark.browser, pytest.mark.build, pytest.mark.xdist_group("browser")]

KINDS = {
    "home": "index.html",
    "actors": "actors/index.html",
    "actor": "actors/mara-ellingsen.html",
    "topics": "topics/index.html",
    "topic": "topics/harbour-tolls.html",
    "articles": "articles/index.html",
    "article": "articles/harbour.html",
    "undated": "articles/tolls-2.html",
    "quotations": "quotations/index.html",
    "timeline": "timeline/index.html",
    "days": "days/index.html",
    "day": "days/2031-03-12.html",
    "positions": "positions.html",
    "comparison": "compare/mara-ellingsen--tomas-brekke.html",
    "comparing": "compare/index.html",
    "changes": "changes.html",
    "review": "review.html",
    "about": "about.html",
    "data": "data.html",
    "method": "method.html",
    "editing": "editing.html",
    "missing": "404.html",
}
SCHEMES = ("light", "dark")


def search_for(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill(words)


def test_a_spelling_leads_to_the_actor_and_a_statement_to_its_marked_sentence(tab: Watched) -> None:
    page = tab.open()
    search_for(page, "Marah")
    page.get_by_role("dialog").get_by_role("link", name=re.compile("^Mara Ellingsen")).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mara Ellingsen")
    statement = page.locator("blockquote.statement", has_text="The quay stays open")
    statement.get_by_role("link", name="The Norvale Post", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ministers meet on the harbour")
    target = page.locator(":target")
    expect(target).to_contain_text("The quay stays open to every flag")
    expect(target).to_be_in_viewport()
    plain = page.locator(".text p").last.evaluate("e => getComputedStyle(e).backgroundColor")
    assert target.evaluate("e => getComputedStyle(e).backgroundColor") != plain
    assert target.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"


def test_of_actors_with_a_name_the_one_that_most_articles_name_comes_first(browser: Browser, tmp_path: Path) -> None:
    corpus = full()
    namesakes = {"ada-quill": "Ellingsen Shipping", "ivar-lunde": "Ellingsen House", "norvale": "Ellingsen"}
    actors = tuple(
        structs.replace(a, name=name, names=(structs.replace(a.names[0], form=name),), articles=a.articles[:1])
        if (name := namesakes.get(a.id))
        else a
        for a in corpus.actors
    )
    site = build_site(tmp_path, structs.replace(corpus, actors=actors), Config())
    for address in serve(site):
        context = browser.new_context()
        page = Watched(context, address).open()
        search_for(page, "ellingsen")
        items = page.get_by_role("dialog").get_by_role("listitem")
        expect(items.first.get_by_role("link").first).to_contain_text("Mara Ellingsen")
        expect(items.nth(1).get_by_role("link").first).to_contain_text("Actor")
        context.close()


def test_an_actor_is_found_with_a_line_on_who_that_is_and_by_a_spelling_with_the_words_around_it(tab: Watched) -> None:
    page = tab.open()
    found = page.get_by_role("dialog").get_by_role("listitem")
    search_for(page, "Mara Ellingsen")
    expect(found.first.locator("p")).to_have_text([re.compile(r"^Harbour Minister · \d+ articles")])
    search_for(page, "Marah")
    expect(found.first.locator("p")).to_have_count(2)


def test_search_can_be_narrowed(tab: Watched) -> None:
    page = tab.open()
    search_for(page, "Ellingsen")
    told = page.get_by_role("status")
    expect(told).to_have_text(re.compile("page"))
    before = told.text_content()
    page.locator("dialog select[name=kind]").hover()
    page.locator("dialog select[name=kind]").select_option("Actor")
    expect(told).not_to_have_text(before or "")
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_contain_text("Actor")


def test_a_search_loads_neither_lists_to_narrow_by_nor_a_worker(tab: Watched) -> None:
    """They would be a third of what a first search on a large site loads."""
    page = tab.open()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    search_for(page, "Ellingsen")
    expect(page.get_by_role("status")).to_have_text(re.compile("page"))
    assert not [url for url in asked if url.endswith(".pf_filter") or "worker" in url]
    page.locator("dialog select[name=kind]").hover()
    expect(page.locator("dialog select[name=kind] option")).not_to_have_count(1)
    assert [url for url in asked if url.endswith(".pf_filter")]


def test_from_the_keyboard_to_a_source_sentence(tab: Watched) -> None:
    page = tab.open()
    search_for(page, "Brekke")
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("dialog").get_by_role("link").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Tomas Brekke")
    link = page.locator("blockquote.statement a.place").first
    for _ in range(60):
        page.keyboard.press("Tab")
        if link.evaluate("e => e === document.activeElement"):
            break
    expect(link).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(":target")).to_be_in_viewport()


def test_search_asks_for_nothing_before_it_is_opened(tab: Watched) -> None:
    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(request.url))
    tab.open()
    tab.page.wait_for_load_state("networkidle")
    assert not [url for url in asked if f"/{BUNDLE}/" in url]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_is_accessible_and_clean(
    browser: Browser, sample_address: str, kind: str, scheme: str
) -> None:
    width = 390 if scheme == "dark" else 1280
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)  # type: ignore[arg-type]
    watched = Watched(context, sample_address)
    page = watched.open(KINDS[kind])
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert paper == ("rgb(18, 22, 27)" if scheme == "dark" else "rgb(255, 255, 255)")
    results = Axe().run(page)
    context.close()
    assert results.response["violations"] == []
    assert watched.wrong == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_is_wider_than_its_window(tab: Watched, kind: str) -> None:
    page = tab.open(KINDS[kind])
    for width in WIDTHS.values():
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_contents_of_a_page_written_by_hand_stand_beside_it_as_elsewhere(tab: Watched) -> None:
    lefts = []
    for path, beside in (("method.html", ".contents a"), ("actors/mara-ellingsen.html", ".side")):
        box = tab.open(path).locator(beside).first.bounding_box()
        assert box is not None
        lefts.append(round(box["x"]))
    assert lefts[0] == lefts[1]
    page = tab.open("method.html")
    page.get_by_role("navigation", name="On this page").get_by_role("link", name="Dates").click()
    assert page.url.endswith("#dates")


def test_a_long_name_to_choose_makes_no_page_wider_than_a_phone(tab: Watched) -> None:
    tab.page.set_viewport_size({"width": 390, "height": 800})
    page = tab.open("timeline/index.html")
    page.evaluate("document.querySelector('.narrow select').add(new Option('Ministry of Harbours '.repeat(9)))")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_the_search_dialog_is_accessible_and_fits_a_phone(browser: Browser, sample_address: str) -> None:
    context = browser.new_context(viewport={"width": 375, "height": 700}, bypass_csp=True)
    page = Watched(context, sample_address).open()
    search_for(page, "Ellingsen")
    expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
    violations = Axe().run(page).response["violations"]
    width = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert violations == []
    assert width <= 375


def test_a_site_opened_as_files_reads_and_says_that_search_needs_http(browser: Browser, sample_site: Path) -> None:
    context = browser.new_context()
    watched = Watched(context, sample_site.as_uri() + "/")
    page = watched.open("index.html")
    page.keyboard.press("/")
    expect(page.get_by_role("status")).to_contain_text("web server")
    page.keyboard.press("Escape")
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Actors").click()
    page.get_by_role("link", name="Mara Ellingsen").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mara Ellingsen")
    assert page.locator("body").evaluate("e => getComputedStyle(e).fontFamily") != ""
    context.close()
    assert watched.wrong == []


def test_the_policy_holds_in_the_browser(tab: Watched) -> None:
    """Markup that got in all the same could neither run nor report anything: this is the last line of defence."""
    page = tab.open("actors/mara-ellingsen.html")
    page.evaluate(
        """() => {
          window.ran = false;
          document.body.insertAdjacentHTML("beforeend", "<img src='x.png' onerror='window.ran = true'>");
          const script = document.createElement("script");
          script.textContent = "window.ran = true";
          document.body.append(script);
          document.body.insertAdjacentHTML("beforeend", "<img src='https://spy.example/p.gif'>");
        }"""
    )
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran") is False
    blocked = [line for line in tab.wrong if "Content Security Policy" in line]
    assert len(blocked) >= 3
    tab.wrong.clear()


def test_letters_that_are_on_no_key_are_found_without_them(browser: Browser, tmp_path: Path) -> None:
    corpus = full()
    named = tuple(
        structs.replace(actor, name="Bjørn Ødegård") if actor.id == "mara-ellingsen" else actor
        for actor in corpus.actors
    )
    site = build_site(tmp_path, structs.replace(corpus, actors=named), Config())
    for address in serve(site):
        page = Watched(browser.new_context(), address).open()
        for typed in ("Odegard", "bjorn odeg", "Ødegård"):
            search_for(page, typed)
            first = page.get_by_role("dialog").get_by_role("listitem").first
            expect(first).to_contain_text("Bjørn Ødegård")
            expect(first).not_to_contain_text("Odegard")
            page.keyboard.press("Escape")


@pytest.mark.parametrize("kind", ["home", "article", "actor"])
def test_a_malformed_address_ends_no_script(tab: Watched, kind: str) -> None:
    page = tab.open(f"{KINDS[kind]}#%")
    search_for(page, "Ellingsen")
    expect(page.get_by_role("status")).to_have_text(re.compile("page"))
