"""All statements, chosen by what a reader asks for: what is seen, in which address, and what is taken along."""

import csv
import io
import re
from collections.abc import Iterator
from itertools import pairwise, product

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from msgspec import structs
from playwright.sync_api import Browser, Page, expect

from generator.config import Config
from tests.browser import visible
from tests.browser.conftest import Watched, build_site, serve
from tests.site import sample

pytestmark = [pytest.mark.browser, pytest.mark.build, pytest.mark.xdist_group("browser")]

PAGE = "quotations/index.html"
EVENTS = "timeline/index.html"
ACTORS = "actors/index.html"


def explorer(tab: Watched, query: str = "", path: str = PAGE) -> Page:
    page = tab.open(path + query)
    expect(page.locator(".explorer:not([aria-busy])")).to_be_visible()
    return page


def seen(page: Page) -> list[str]:
    """The words of every statement or event that a reader sees."""
    return visible.seen(page, ".body .said")


def facet(page: Page, title: str) -> dict[str, int]:
    """What can be chosen under a title, with its numbers as they are shown."""
    values = page.locator(".facet", has=page.get_by_role("heading", name=title, exact=True)).locator("button.value")
    lines = [it.inner_text().split("\n") for it in values.all() if it.is_visible()]
    return {line[0]: int(line[-1]) for line in lines}


def pick(page: Page, value: str) -> None:
    page.locator(".facets").get_by_role("button", name=re.compile(f"^{re.escape(value)}")).click()


def told(page: Page, words: str) -> None:
    expect(page.locator(".explorer [role=status]")).to_have_text(words)


def test_a_speaker_is_chosen_and_counts_and_address_follow(tab: Watched) -> None:
    page = explorer(tab)
    before, outlets = seen(page), facet(page, "Outlet")
    pick(page, "Tomas Brekke")
    told(page, f"2 of {len(before)} statements")
    after = seen(page)
    assert len(after) == 2
    assert set(after) < set(before)
    assert facet(page, "Speaker")["Mara Ellingsen"] > 2
    assert sum(facet(page, "Kind").values()) == 2
    assert sum(facet(page, "Outlet").values()) < sum(outlets.values())
    assert page.url.endswith("?speaker=tomas-brekke")
    expect(page.get_by_role("button", name="Tomas Brekke", pressed=True)).to_be_focused()
    page.go_back()
    told(page, f"{len(before)} statements")
    assert seen(page) == before


def test_an_address_that_was_shared_gives_the_same_statements(tab: Watched) -> None:
    page = explorer(tab)
    pick(page, "Mara Ellingsen")
    pick(page, "Partly quoted")
    page.locator(".explorer").get_by_label("Order").select_option("oldest first")
    page.locator(".explorer [name=view]").select_option("a table")
    expect(page.locator("table.chosen")).to_be_visible()
    first, address = seen(page), page.url
    page = explorer(tab, "?" + address.partition("?")[2])
    expect(page.locator("table.chosen")).to_be_visible()
    assert seen(page) == first != []
    page.get_by_role("button", name="Without Partly quoted").click()
    expect(page.get_by_role("button", name="Without Partly quoted")).to_have_count(0)
    assert len(seen(page)) > len(first)
    page.get_by_role("button", name="Clear all").click()
    expect(page.locator(".chips button")).to_have_count(0)


def test_words_are_found_within_what_is_chosen(tab: Watched) -> None:
    page = explorer(tab)
    page.get_by_label("Words").fill("QUAY stays")
    expect(page.locator(".explorer [role=status]")).to_have_text(re.compile(r"^1 of"))
    assert ["quay stays open" in words for words in seen(page)] == [True]
    pick(page, "Mara Ellingsen")
    assert ["quay stays open" in words for words in seen(page)] == [True]
    page.get_by_label("Words").fill("zeppelin")
    expect(page.get_by_text("Nothing fits all of this.")).to_be_visible()
    assert seen(page) == []


def test_days_are_chosen_from_and_to(tab: Watched) -> None:
    page = explorer(tab, "?from=2031-03-12&to=2031-03-12")
    shown = seen(page)
    assert len(shown) > 0
    assert all("12 March" in (it.text_content() or "") for it in page.locator("ol.chosen .when").all())
    expect(page.get_by_label("From")).to_have_value("2031-03-12")


def test_a_statement_leads_to_its_sentence(tab: Watched) -> None:
    page = explorer(tab, "?q=quay+stays")
    page.locator("ol.chosen a.place").first.click()
    expect(page.locator(":target")).to_contain_text("The quay stays open")


def test_pages_of_subjects_lead_to_their_statements(tab: Watched) -> None:
    page = tab.open("topics/harbour-tolls.html")
    page.get_by_role("link", name="All statements on this, to choose from").click()
    expect(page.get_by_role("button", name="Without Harbour tolls")).to_be_visible()
    expect(page.locator(".explorer:not([aria-busy])")).to_be_visible()
    assert len(seen(page)) == 6


def test_what_is_chosen_is_taken_along_as_it_is_seen(tab: Watched) -> None:
    page = explorer(tab, "?speaker=tomas-brekke")
    shown = seen(page)
    with page.expect_download() as started:
        page.get_by_role("button", name="CSV").click()
    assert started.value.suggested_filename == "statements.csv"
    lines = list(csv.DictReader(io.StringIO(started.value.path().read_text("utf-8-sig"), newline="")))
    assert len(lines) == len(shown)
    assert all(line["quotation"] in words for line, words in zip(lines, shown, strict=True))
    assert {line["speaker"] for line in lines} == {"Tomas Brekke"}
    assert all("/articles/" in line["place"] for line in lines)


def test_events_are_chosen_by_time_who_takes_part_and_how_they_are_told(tab: Watched) -> None:
    page = explorer(tab, path=EVENTS)
    every = seen(page)
    assert "Ivar Lunde" in facet(page, "Who")
    pick(page, "still to come")
    expect(page.locator(".chips button").first).to_be_visible()
    ahead = seen(page)
    assert any("meet again in October" in words for words in ahead)
    assert 0 < len(ahead) < len(every)
    assert page.url.endswith("?time=ahead")
    assert "Ivar Lunde" not in facet(page, "Who")
    page = explorer(tab, "?actor=ivar-lunde", EVENTS)
    assert seen(page) == [words for words in every if "Lunde" in words] != []
    page = explorer(tab, "?from=2031-10-01&to=2031-10-31&view=table", EVENTS)
    assert seen(page) == ahead
    expect(page.locator("table.chosen tbody tr").first).to_contain_text("planned")


def test_an_event_leads_to_its_sentence_and_events_are_taken_along(tab: Watched) -> None:
    page = explorer(tab, "?time=ahead", EVENTS)
    with page.expect_download() as started:
        page.get_by_role("button", name="CSV").click()
    assert started.value.suggested_filename == "events.csv"
    lines = list(csv.DictReader(io.StringIO(started.value.path().read_text("utf-8-sig"), newline="")))
    assert [line["event"] for line in lines] == seen(page)
    assert {line["told as"] for line in lines} == {"planned"}
    page.locator("ol.events a.place").first.click()
    expect(page.locator(".text :target, .text .s:has(:target)").first).to_contain_text("October")


def test_actors_are_chosen_by_kind_subject_and_name(tab: Watched) -> None:
    page = explorer(tab, path=ACTORS)
    every = visible.seen(page, ".found .first > a")
    assert every[0] == "Mara Ellingsen"
    pick(page, "Harbour tolls")
    told(page, f"2 of {len(every)} actors")
    assert set(visible.seen(page, ".found .first > a")) == {"Mara Ellingsen", "Tomas Brekke"}
    page = explorer(tab, "?q=marah", ACTORS)
    told(page, f"1 of {len(every)} actors")
    assert visible.seen(page, ".found .first > a") == ["Mara Ellingsen"]
    assert not any(visible.is_seen(it) for it in page.locator(".body > section").all())
    page.locator(".found .first > a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mara Ellingsen")
    page = explorer(tab, "?sort=name", ACTORS)
    assert visible.seen(page, ".found .first > a") == sorted(every)


def test_what_is_chosen_by_stands_open_beside_on_a_wide_screen_and_folded_on_a_phone(tab: Watched) -> None:
    for path in (PAGE, EVENTS, ACTORS):
        tab.page.set_viewport_size({"width": 1280, "height": 800})
        page = explorer(tab, path=path)
        value, found = page.locator(".facet button.value").first, page.locator(".found")
        assert visible.is_seen(value)
        assert visible.is_apart(visible.box(value), visible.box(found))
        tab.page.set_viewport_size({"width": 390, "height": 800})
        page = explorer(tab, path=path)
        assert not visible.is_seen(page.locator(".facet button.value").first)
        page.locator(".fold summary").click()
        assert visible.is_seen(page.locator(".facet button.value").first)


def test_everything_works_by_keyboard_and_is_accessible(browser: Browser, sample_address: str) -> None:
    for (scheme, width), path in product((("light", 1280), ("dark", 390)), (PAGE, EVENTS, ACTORS)):
        context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900}, bypass_csp=True)  # type: ignore[arg-type]
        tab = Watched(context, sample_address)
        page = explorer(tab, path=path)
        if width < 900:
            page.locator(".fold summary").focus()
            page.keyboard.press("Enter")
        button = page.locator(".facet button.value").first
        button.focus()
        page.keyboard.press("Enter")
        expect(page.locator(".chips button").first).to_be_visible()
        for query in ("?sort=old", "?view=table"):
            page = explorer(tab, query, path)
            assert Axe().run(page).response["violations"] == [], (scheme, path, query)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        context.close()
        assert tab.wrong == []


def test_a_table_that_goes_on_beyond_a_phone_says_so_at_its_edge(tab: Watched) -> None:
    tab.page.set_viewport_size({"width": 390, "height": 900})
    page = explorer(tab, "?view=table")
    table = page.locator(".explorer .scroll")
    assert table.evaluate("it => it.scrollWidth > it.clientWidth")
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    assert box is not None
    edge = {"x": box["x"] + box["width"] - 14, "y": box["y"] + 2, "width": 14, "height": 8}
    more = page.screenshot(clip=edge)  # type: ignore[arg-type]
    table.evaluate("it => it.scrollTo(it.scrollWidth, 0)")
    assert page.screenshot(clip=edge) != more  # type: ignore[arg-type]


def test_without_script_and_to_a_heading_the_plain_lists_stay(browser: Browser, sample_address: str) -> None:
    plain = {
        f"{PAGE}#in-2031-03": "blockquote.statement",
        f"{EVENTS}#in-2031-10": ".events li",
        f"{ACTORS}#letter-b": ".entries li",
    }
    for (address, items), script in product(plain.items(), (False, True)):
        context = browser.new_context(java_script_enabled=script)
        page = Watched(context, sample_address).open(address if script else address.partition("#")[0])
        expect(page.locator(items).first).to_be_visible()
        expect(page.locator(".explorer")).to_be_hidden()
        context.close()


@pytest.fixture(scope="module")
def hostile(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    """A site whose names and words are markup and formulas."""
    corpus = sample.full()
    evil = "=<img src=x onerror=alert(1)>"
    corpus = structs.replace(
        corpus,
        actors=tuple(structs.replace(a, name=evil) if a.id == "tomas-brekke" else a for a in corpus.actors),
        topics=tuple(structs.replace(t, name=f"<b>{t.name}</b>") for t in corpus.topics),
    )
    site = build_site(tmp_path_factory.mktemp("hostile"), corpus, Config())
    for address in serve(site):
        context = browser.new_context(viewport={"width": 1280, "height": 800})
        yield Watched(context, address)
        context.close()


def test_a_search_is_followed_and_what_is_new_in_it_told(tab: Watched) -> None:
    page = explorer(tab, "?speaker=tomas-brekke&sort=old")
    assert "new since" not in page.locator(".explorer [role=status]").inner_text()
    page.get_by_role("button", name="Follow this search").click()
    page.evaluate(
        """() => {
          const key = "briefing.followed." + location.pathname;
          const [[query, kept]] = JSON.parse(localStorage.getItem(key));
          localStorage.setItem(key, JSON.stringify([[query, { ...kept, count: kept.count - 1 }]]));
        }"""
    )
    page = explorer(tab)
    expect(page.get_by_role("button", name="Follow this search")).to_be_hidden()
    page.locator(".followed").get_by_role("link", name="Tomas Brekke").click()
    expect(page.locator(".explorer [role=status]")).to_contain_text("1 new since your last visit")
    assert visible.seen(page, ".followed") == []
    page.get_by_role("button", name="No longer follow it").click()
    page = explorer(tab)
    assert visible.seen(page, ".followed a") == []


def test_markup_in_names_and_words_stays_text(hostile: Watched) -> None:
    page = explorer(hostile, "?speaker=tomas-brekke")
    expect(page.locator(".chips button").first).to_contain_text("<img src=x")
    expect(page.locator("ol.chosen .who").first).to_contain_text("<img src=x")
    assert page.locator(".explorer img, .explorer b").count() == 0
    with page.expect_download() as started:
        page.get_by_role("button", name="CSV").click()
    assert "'=<img" in started.value.path().read_text("utf-8")
    assert hostile.wrong == []


def lines(page: Page) -> list[str]:
    """The days of all events that are listed, as their list words them."""
    return visible.seen(page, ".explorer .event .when")


def test_time_is_drawn_and_a_stretch_or_a_key_chooses_its_days(tab: Watched) -> None:
    page = explorer(tab, path=EVENTS)
    figure = page.locator("figure.spread")
    drawn = figure.locator("svg")
    assert visible.is_seen(drawn)
    every = lines(page)
    assert drawn.locator("circle, rect").count() >= len(every) / 2
    area = visible.box(drawn)
    page.mouse.move(area["x"] + 5, area["y"] + 10)
    page.mouse.down()
    page.mouse.move(area["x"] + area["width"] / 3, area["y"] + 10, steps=4)
    assert visible.is_seen(figure.locator(".brush"))
    page.mouse.up()
    expect(page.get_by_label("From")).not_to_have_value("")
    page.wait_for_url("**from=*to=*")
    fewer = lines(page)
    assert 0 < len(fewer) < len(every)
    figure.get_by_role("button", name="All").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("From")).to_have_value("")
    assert lines(page) == every
    page.keyboard.press("+")
    expect(page.get_by_label("From")).not_to_have_value("")
    closer = page.get_by_label("From").input_value()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_label("From")).not_to_have_value(closer)
    assert page.get_by_label("From").input_value() > closer


def test_plans_and_claims_are_drawn_apart_and_lanes_are_named(tab: Watched) -> None:
    page = explorer(tab, "?state=planned", EVENTS)
    mark = page.locator("figure.spread .planned").first
    assert mark.evaluate("it => getComputedStyle(it).strokeDasharray") != "none"
    page = explorer(tab, path=EVENTS)
    page.locator("[name=lanes]").select_option("topic")
    assert "Harbour tolls" in visible.seen(page, "figure.spread .lane")
    for lane in page.locator("figure.spread .lane").all():
        marks = [visible.box(it) for it in page.locator("figure.spread :is(circle, rect)").all()]
        assert all(visible.is_apart(visible.box(lane), mark) for mark in marks)


def ticks(page: Page) -> list[str]:
    """The times that are named under the line of time, as far as they are seen and lie apart."""
    places = [it for it in page.locator(".spread text:not(.lane)").all() if visible.is_seen(it)]
    boxes = [visible.box(it) for it in places]
    assert all(visible.is_apart(one, other) for one, other in pairwise(boxes))
    return [it.text_content() or "" for it in places]


@pytest.mark.parametrize("query", ["", "?from=2031-03-01&to=2031-03-20", "?from=1800-01-01&to=2031-12-31"])
def test_at_least_two_times_are_named_on_a_phone_however_long_the_line_is(tab: Watched, query: str) -> None:
    tab.page.set_viewport_size({"width": 390, "height": 850})
    page = explorer(tab, query, EVENTS)
    expect(page.locator(".spread svg")).to_be_visible()
    assert len(ticks(page)) >= 2


def test_an_article_is_named_once_for_statements_that_follow_one_another_in_it(tab: Watched) -> None:
    page = explorer(tab)
    articles, named = [], []
    for statement in page.locator("ol.chosen blockquote").all():
        place = statement.locator("a.place").first
        articles.append((place.get_attribute("href") or "").partition("#")[0])
        named.append(place.inner_text())
    again = [one == other for one, other in pairwise(articles)]
    assert any(again)
    assert [words == "same article" for words in named[1:]] == again


def test_nothing_moves_while_an_explorer_opens(browser: Browser, sample_address: str) -> None:
    for path, width in product((PAGE, EVENTS, ACTORS), (390, 1280)):
        context = browser.new_context(viewport={"width": width, "height": 850})
        page = context.new_page()
        page.add_init_script(
            "window.moved = 0; new PerformanceObserver((list) => { for (const it of list.getEntries()) moved += it.value; })"
            ".observe({ type: 'layout-shift', buffered: true });"
        )
        page.goto(sample_address + path)
        expect(page.locator(".explorer:not([aria-busy])")).to_be_visible()
        page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        assert page.evaluate("moved") <= 0.02, (path, width)
        context.close()


def test_scripts_and_data_of_a_page_are_asked_for_at_once(tab: Watched) -> None:
    asked: list[str] = []
    tab.page.on("request", lambda request: asked.append(request.url.rpartition("/assets/")[2]))
    for path, data in (
        (PAGE, "quotations"),
        (EVENTS, "timeline"),
        (ACTORS, "actors"),
        ("compare/index.html", "quotations"),
    ):
        asked.clear()
        page = tab.open(path)
        expect(page.locator(".explorer:not([aria-busy]), .comparing:not([hidden])")).to_be_visible()
        ahead = page.locator("link[rel=modulepreload]").evaluate_all("all => all.map((it) => it.href)")
        scripts = {url for url in asked if url.startswith("explorer/")}
        assert scripts == {url.rpartition("/assets/")[2] for url in ahead if "/explorer/" in url}, path
        (index,) = page.locator("link[rel=preload]").evaluate_all("all => all.map((it) => it.href)")
        assert index.endswith(f"/{data}/data/index.json")


def test_days_that_lie_close_are_counted_in_columns_and_come_apart_when_a_reader_comes_closer(tab: Watched) -> None:
    tab.page.add_init_script("Object.defineProperty(Element.prototype, 'clientWidth', { get() { return 40; } });")
    page = explorer(tab, path=EVENTS)
    assert visible.is_seen(page.locator(".spread .count").first)
    assert page.locator(".spread circle").count() == 0


def test_while_not_all_events_are_there_their_months_are_drawn_and_lanes_ask_for_all(tab: Watched) -> None:
    page = explorer(tab, path=EVENTS)
    page.evaluate(
        """async () => {
          const { Timeline } = await import(new URL("../assets/explorer/timeline.js", location.href).href);
          const line = new Timeline(document.querySelector(".spread"), () => {}, () => { window.asked = true; });
          const months = new Map([["2031-03", 9], ["2031-02", 4], ["2031-01", 2], ["2031", 7]]);
          line.show([{ begins: "2031-03-04", ends: "", state: "" }], { from: "", to: "" }, {}, months);
        }"""
    )
    columns = page.locator(".spread .count")
    assert [visible.is_seen(it) for it in columns.all()] == [True] * 3
    heights = [visible.box(it)["height"] for it in columns.all()]
    assert heights == sorted(heights, reverse=True)
    assert page.locator(".spread svg").get_attribute("aria-label") == "22 events, 1 January 2031 to 30 March 2031"
    page.locator("[name=lanes]").select_option("topic")
    assert page.evaluate("window.asked")
