"""Ten tasks that readers come for, done as they do them: on a phone, on a desktop, and by keyboard alone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs
from playwright.sync_api import Browser, Route, expect

from benchmarks import reading
from generator.config import Config
from generator.records import Actor, Analysis, Corpus
from tests.browser.conftest import build_site, serve
from tests.site import sample

pytestmark = [pytest.mark.browser, pytest.mark.build, pytest.mark.xdist_group("browser")]

NAMES = reading.Names(
    speaker="Mara Ellingsen",
    topic="Harbour tolls",
    month="March 2031",
    sought="Ivar Ødegård",
    typed="odegard",
    one="The Norvale Post",
    other="Ostmark Courier",
)
FACTS = re.compile(r"/data/(?!index\.json)[^/]+\.json$")
"""All that the page reads of who speaks, but for the names."""

MOST_STEPS = {
    "Find all that X said about Y in a month, and save it": 6,
    "Find who first reported Z": 3,
    "Compare two outlets on a subject": 4,
    "Open a statement’s source sentence": 2,
}
"""In how few steps some are done; unfolding what can be chosen by, on a phone, is one of them."""


def written() -> Corpus:
    """The written corpus, with two outlets on one topic and a name that few keyboards can type."""

    def moved(analysis: Analysis) -> Analysis:
        if analysis.article.id != "later":
            return analysis
        return structs.replace(analysis, article=structs.replace(analysis.article, publisher=NAMES.other))

    def named(actor: Actor) -> Actor:
        if actor.id != "ivar-lunde":
            return actor
        return structs.replace(actor, name=NAMES.sought, names=(structs.replace(actor.names[0], form=NAMES.sought),))

    full = sample.full()
    return structs.replace(full, analyses=tuple(map(moved, full.analyses)), actors=tuple(map(named, full.actors)))


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    root: Path = tmp_path_factory.mktemp("tasks")
    yield from serve(build_site(root, written(), Config(site_url="https://brief.example/")))


@pytest.mark.parametrize("way", ["phone", "desktop", "keyboard"])
@pytest.mark.parametrize("task", list(reading.TASKS))
def test_a_reader_gets_there(browser: Browser, address: str, task: str, way: str) -> None:
    keys = way == "keyboard"
    reader = reading.done(browser, address, NAMES, task, "desktop" if keys else way, keys=keys)
    assert reader.steps <= MOST_STEPS.get(task, 4) + (way == "phone")


def test_who_is_chosen_before_the_facts_are_there_stays_chosen(browser: Browser, address: str) -> None:
    page = browser.new_page()
    held: list[Route] = []
    page.route(FACTS, lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks what it is given
    page.goto(f"{address}compare/index.html")
    page.locator("[name=of]").select_option("outlet")
    page.get_by_label("One", exact=True).fill(NAMES.one)
    page.get_by_label("The other", exact=True).fill(NAMES.other)
    expect(page.get_by_role("status")).to_have_text("Reading who speaks …")
    page.route(FACTS, lambda route: route.continue_())
    for route in held:
        route.continue_()
    expect(page.get_by_role("heading", name=f"Only {NAMES.one}").first).to_be_visible()
    page.close()


def test_what_a_heading_says_is_not_said_again_under_each_statement(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}compare/index.html?one=mara-ellingsen&other=tomas-brekke")
    section = page.locator(".compared section").first
    expect(section).to_be_visible()
    heading = section.get_by_role("heading", level=2).inner_text()
    assert set(section.get_by_role("heading", level=3).all_inner_texts()) == {"Mara Ellingsen", "Tomas Brekke"}
    lines = section.locator("blockquote footer").all_inner_texts()
    assert lines
    assert not [line for line in lines if re.search(f"Mara Ellingsen|Tomas Brekke|{heading}", line)]
    context.close()


def test_names_to_compare_are_offered_as_they_are_typed(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}compare/index.html")
    expect(page.get_by_role("status")).to_have_text("Begin to type a name in both fields.")
    page.get_by_label("One", exact=True).press_sequentially("elling")
    offered = page.locator("datalist option")
    expect(offered).to_have_count(1)
    assert offered.first.get_attribute("value") == "Mara Ellingsen"
    context.close()
