"""What readers keep and find again: figures and statements as pictures, earlier searches, and what stands first on a phone."""

import struct
import xml.etree.ElementTree as ET

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watched
from tests.browser.visible import box, is_seen, seen

pytestmark = [pytest.mark.browser, pytest.mark.build, pytest.mark.xdist_group("browser")]

SVG = "{http://www.w3.org/2000/svg}"


def saved(page: Page, button: str) -> tuple[str, bytes]:
    """The name and content of the file that a button gives."""
    with page.expect_download() as started:
        page.get_by_role("button", name=button).first.click()
    return started.value.suggested_filename, started.value.path().read_bytes()


def size(png: bytes) -> tuple[int, int]:
    """Width and height of a picture (PNG 1.2, 11.2.2)."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_a_figure_is_saved_with_its_title_and_where_it_comes_from(tab: Watched) -> None:
    page = tab.open("positions.html")
    name, content = saved(page, "Save this figure as SVG")
    assert name.startswith("positions-")
    assert name.endswith(".svg")
    drawn = ET.fromstring(content)
    words = " ".join("".join(text.itertext()) for text in drawn.iter(f"{SVG}text"))
    assert "Positions: Who appears with whom" in words
    assert f"{tab.address}positions.html" in words
    assert "Mara Ellingsen" in words
    assert not any("class" in element.attrib or "href" in element.attrib for element in drawn.iter())
    page = tab.open("positions.html")
    name, content = saved(page, "Save this figure as PNG")
    shown = box(page.locator(".drawn svg"))
    width, height = size(content)
    assert width > 2 * shown["width"]
    assert height > 2 * shown["height"]


def test_a_statement_is_saved_as_a_card(tab: Watched) -> None:
    page = tab.open("actors/mara-ellingsen.html")
    statement = page.locator("blockquote.statement", has_text="The quay stays open")
    button = statement.locator("button.card")
    expect(button).to_have_count(0)
    statement.locator("summary").click()
    expect(button).to_be_visible()
    assert is_seen(button)
    with page.expect_download() as started:
        button.click()
    name, content = started.value.suggested_filename, started.value.path().read_bytes()
    assert size(content) == (1200, 630)
    assert name.startswith("mara-ellingsen-")


def test_on_a_phone_the_first_page_has_what_is_new_then_subjects_actors_and_articles(tab: Watched) -> None:
    tab.page.set_viewport_size({"width": 390, "height": 844})
    page = tab.open()
    tops = [box(page.locator(f"h2#{part}"))["y"] for part in ("new", "topics", "actors", "latest", "start")]
    assert tops == sorted(tops)
    tab.page.set_viewport_size({"width": 1280, "height": 844})
    actors, latest = box(page.locator("h2#actors")), box(page.locator("h2#latest"))
    assert actors["x"] > latest["x"] + latest["width"]


def test_the_review_list_shows_the_question_and_unfolds_what_decides_it(tab: Watched) -> None:
    page = tab.open("review.html")
    doubt = page.locator(".doubt").first
    assert is_seen(doubt.locator(".ask"))
    assert not is_seen(doubt.locator(".paste"))
    assert len(seen(page, ".doubt:first-child a.said")) == 1
    doubt.locator("summary").click()
    assert is_seen(doubt.locator(".paste"))
    assert len(seen(page, ".doubt:first-child a.said")) == 2


def test_what_was_looked_for_and_led_somewhere_is_offered_again(tab: Watched) -> None:
    page = tab.open()
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("quay")
    page.locator(".b-found a").first.click()
    page.wait_for_load_state()
    page = tab.open("topics/index.html")
    page.keyboard.press("/")
    again = page.get_by_role("dialog").get_by_role("button", name="quay")
    expect(again).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(again).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox").first).to_have_value("quay")
    expect(page.locator(".b-found a").first).to_be_visible()
