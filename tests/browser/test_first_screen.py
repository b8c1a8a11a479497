"""What a reader meets first: it is there at once, and what comes later moves nothing of it."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Watched
from tests.browser.visible import box

pytestmark = [pytest.mark.browser, pytest.mark.build, pytest.mark.xdist_group("browser")]


@pytest.mark.parametrize("path", ["actors/mara-ellingsen.html", "topics/harbour-tolls.html"])
@pytest.mark.parametrize("width", [390, 820, 1280])
def test_what_stands_beside_comes_later_and_moves_nothing(tab: Watched, path: str, width: int) -> None:
    page = tab.page
    page.set_viewport_size({"width": width, "height": 900})
    whole = tab.open(path).locator(".top")
    stands = box(whole)
    body = page.locator(".body h2").first
    below = box(body)
    html = page.request.get(tab.address + path).text()
    page.route(f"**/{path}", lambda way: way.fulfill(body=html.partition("<aside")[0], content_type="text/html"))
    tab.open(path)
    assert page.locator("aside").count() == 0
    assert (box(page.locator(".top")), box(page.locator(".body h2").first)) == (stands, below)


@pytest.mark.parametrize("width", [390, 820])
def test_the_first_page_that_arrives_bit_by_bit_keeps_its_place_on_a_phone(tab: Watched, width: int) -> None:
    page = tab.page
    page.set_viewport_size({"width": width, "height": 900})
    tab.open()
    places = [box(page.locator(f"#{part}")) for part in ("days", "topics", "actors")]
    html = page.request.get(tab.address).text()
    page.route(
        re.compile(r"/(index\.html)?$"),
        lambda way: way.fulfill(body=html.partition("</aside>")[0], content_type="text/html"),
    )
    tab.open()
    assert page.locator("#start").count() == 0
    assert [box(page.locator(f"#{part}")) for part in ("days", "topics", "actors")] == places


@pytest.mark.parametrize("place", ["articles", "sources", "by-tomas-brekke"])
def test_a_link_to_a_place_far_below_leads_there_once_all_above_is_laid_out(tab: Watched, place: str) -> None:
    tab.page.set_viewport_size({"width": 390, "height": 400})
    page = tab.open(f"topics/harbour-tolls.html#{place}")
    heading = page.locator(f"#{place}")
    expect(heading).to_be_in_viewport()
    skipped = page.locator(".archive > section, .archive .statement, .archive li")
    assert set(skipped.evaluate_all("all => all.map((it) => getComputedStyle(it).contentVisibility)")) == {"visible"}
    whole = box(heading)["y"] + page.evaluate("scrollY")
    page.add_style_tag(content="* { content-visibility: visible !important; }")
    assert box(heading)["y"] + page.evaluate("scrollY") == whole


LAID_OUT = "it => it.checkVisibility({ contentVisibilityAuto: true })"


def test_what_is_far_below_is_laid_out_when_a_reader_goes_there(tab: Watched) -> None:
    tab.page.set_viewport_size({"width": 390, "height": 400})
    page = tab.open("actors/mara-ellingsen.html")
    section = page.locator(".archive > section").last
    inside = section.locator("li, p").last
    assert not inside.evaluate(LAID_OUT)
    anchor = section.locator("h2").get_attribute("id")
    page.goto(f"{tab.address}actors/mara-ellingsen.html#{anchor}")
    expect(section.locator("h2")).to_be_in_viewport()
    expect(section.locator("li, p").first).to_be_visible()
    page.wait_for_function(f"({LAID_OUT})(document.getElementById('{anchor}').parentElement.lastElementChild)")


def test_paragraphs_far_below_are_laid_out_when_a_link_leads_to_a_sentence(tab: Watched) -> None:
    tab.page.set_viewport_size({"width": 390, "height": 400})
    article = tab.open("articles/index.html").locator(".entries .first > a").first.get_attribute("href")
    page = tab.open(f"articles/{article}")
    page.evaluate(
        """() => {
            const text = document.querySelector(".text");
            for (let at = 0; at < 60; at += 1) text.append(text.querySelector("p:has(.s)").cloneNode(true));
            text.lastElementChild.id = "far";
        }"""
    )
    inside = page.locator("#far .s").first
    assert not inside.evaluate(LAID_OUT)
    page.evaluate("location.hash = '#far'")
    expect(page.locator("#far")).to_be_in_viewport()
    assert inside.evaluate(LAID_OUT)


BESIDE = """() => {
  const line = document.createElement("p");
  line.innerHTML = '<a class="place" href="#top">Tolls rise, the harbour says in a …</a><a class="ref" href="#top">17</a>';
  document.querySelector(".body").append(line);
  const apart = [];
  for (let width = 60; width < 320; width++) {
    line.style.width = `${width}px`;
    const told = [...line.firstChild.getClientRects()].at(-1), number = line.lastChild.getBoundingClientRect();
    if (number.left < told.right - 2 || number.top > told.bottom) apart.push(width);
  }
  return apart;
}"""
"""The widths at which the number of a source does not stand behind the last word of what it numbers."""


def test_the_number_of_a_source_never_stands_alone_on_a_line(tab: Watched) -> None:
    assert tab.open("actors/mara-ellingsen.html").evaluate(BESIDE) == []


NUMBERS = """() => {
  const facts = document.querySelector(".facts"), apart = [];
  for (let width = 200; width < 420; width += 7) {
    facts.style.width = `${width}px`;
    for (const number of facts.querySelectorAll("dd a + .n")) {
      const name = [...number.previousElementSibling.getClientRects()].at(-1), box = number.getBoundingClientRect();
      if (box.left < name.right || box.top > name.bottom) apart.push(`${width}: ${number.textContent}`);
    }
  }
  return [facts.querySelectorAll("dd a + .n").length > 1, apart];
}"""
"""Whether there are numbers behind names, and at which widths one begins a line without its name."""


def test_a_number_stands_on_the_line_where_its_name_ends(tab: Watched) -> None:
    assert tab.open("actors/mara-ellingsen.html").evaluate(NUMBERS) == [True, []]
