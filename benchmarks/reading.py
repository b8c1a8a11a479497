"""Ten tasks of readers, done in Chromium as readers do them: `python -m benchmarks.reading SITE NAMES.json`.

Each begins on the first page, and is done at the width of a phone and of a desktop, with pointer or keyboard alone. A step is a
press, a choice or words typed; going along with the tabulator counts no steps. Bytes are those of all answers' bodies, without
compression, by a browser that has been nowhere yet. `NAMES.json` says for whom and what is looked (`Names`).
"""

import csv
import io
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct
from playwright.sync_api import Browser, Locator, Page, expect

from benchmarks.browsing import Quiet, browsing

WIDTHS = {"phone": 390, "desktop": 1280}
MOST_TABS = 400


class Names(Struct, frozen=True):
    """For whom and what is looked.

    That is a speaker, a topic on which they speak, and the month as the page words it; a name with letters that few keyboards
    have, and how it is typed; two outlets that write on the topic.
    """

    speaker: str
    topic: str
    month: str
    sought: str
    typed: str
    one: str
    other: str


class Reader:
    """A reader on a site, who counts steps; with `keys`, one who has no pointer."""

    def __init__(self, page: Page, address: str, names: Names, *, keys: bool = False) -> None:
        self.page, self.names, self.keys = page, names, keys
        self.steps = 0
        page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; };")
        page.goto(address)

    def reach(self, place: Locator) -> None:
        """Go to an element with the tabulator."""
        expect(place).to_be_visible()
        for _ in range(MOST_TABS):
            if place.evaluate("it => it === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no way by keyboard to {place}")

    def press(self, place: Locator) -> None:
        """Press a link or button."""
        self.steps += 1
        if self.keys:
            self.reach(place)
            self.page.keyboard.press("Enter")
        else:
            place.click()

    def type(self, place: Locator, words: str) -> None:
        """Type words into a field, and leave it."""
        self._give(place, words, place.fill)

    def choose(self, place: Locator, value: str) -> None:
        """Choose from a list."""
        self._give(place, value, place.select_option)

    def _give(self, place: Locator, words: str, by_pointer: Callable[[str], object]) -> None:
        self.steps += 1
        if self.keys:
            self.reach(place)
            self.page.keyboard.type(words)
        else:
            by_pointer(words)

    def search(self, words: str) -> None:
        """Open the search, type, and go to what comes first."""
        if self.keys:
            self.page.keyboard.press("/")
            self.steps += 1
        else:
            self.press(self.page.locator(".b-find"))
        field = self.page.get_by_role("searchbox").first
        field.fill(words)
        expect(self.page.locator(".b-found a").first).to_be_visible()
        self.steps += 2
        self.page.keyboard.press("Enter")

    def way(self, name: str) -> None:
        """Press a way of the head of every page."""
        self.press(self.page.locator(".b-ways").get_by_role("link", name=name, exact=True))

    def narrow(self) -> None:
        """Unfold what can be chosen by, where that is folded."""
        expect(self.page.locator(".explorer:not([aria-busy])")).to_be_visible()
        if self.page.locator(".fold:not([open])").count() > 0:
            self.press(self.page.locator(".fold summary"))

    def pick(self, facet: str, value: str) -> None:
        """Choose a value of a facet, of which more may have to be unfolded."""
        group = self.page.locator(".facet", has=self.page.get_by_role("heading", name=facet, exact=True))
        button = group.locator("button.value", has_text=value).first
        if button.count() == 0:
            self.press(group.locator("button.more"))
        self.press(button)
        expect(group.locator("[aria-pressed=true]").first).to_be_visible()

    def sees(self, place: Locator) -> None:
        """What was looked for stands on the screen."""
        expect(place.first).to_be_visible()


def said_in_a_month(reader: Reader) -> None:
    """All that a speaker said on a topic in a month, saved."""
    names, page = reader.names, reader.page
    reader.way("Statements")
    reader.narrow()
    for facet, value in (("Speaker", names.speaker), ("Subject", names.topic), ("Reported", names.month)):
        reader.pick(facet, value)
    with page.expect_download() as started:
        reader.press(page.get_by_role("button", name="CSV"))
    lines = list(csv.DictReader(io.StringIO(started.value.path().read_text("utf-8-sig"), newline="")))
    assert lines
    assert all(line["speaker"] == names.speaker and names.topic in line["topics"] for line in lines)


def who_reported_first(reader: Reader) -> None:
    """Who first reported on a topic."""
    reader.search(reader.names.topic)
    table = reader.page.locator("table.outlets")
    table.scroll_into_view_if_needed()
    reader.sees(table.locator("tr", has_text="first of all").locator("th"))


def two_outlets(reader: Reader) -> None:
    """What two outlets report on a topic, and what only one of them does."""
    names, page = reader.names, reader.page
    reader.press(page.locator("#start + ul").get_by_role("link", name="Compare", exact=True))
    expect(page.locator(".comparing")).to_be_visible()
    reader.choose(page.locator("[name=of]"), "outlet")
    for field, outlet in (("One", names.one), ("The other", names.other)):
        reader.type(page.get_by_label(field, exact=True), outlet)
    page.keyboard.press("Enter")
    section = page.locator(".compared section", has=page.get_by_role("heading", name=names.topic))
    reader.sees(section)
    reader.sees(section.get_by_role("heading", name=f"Only {names.one}"))


def follow(reader: Reader) -> None:
    """The feed of a topic."""
    reader.way("Topics")
    reader.press(reader.page.locator(".entries").get_by_role("link", name=reader.names.topic, exact=True))
    feed = reader.page.get_by_role("link", name="Feed", exact=True)
    reader.sees(feed)
    reader.steps += 1
    assert "<feed" in reader.page.request.get(feed.evaluate("it => it.href")).text()


def typed_without_marks(reader: Reader) -> None:
    """A name, without the letters that are on no key."""
    reader.search(reader.names.typed)
    expect(reader.page.get_by_role("heading", level=1)).to_have_text(reader.names.sought)


def planned(reader: Reader) -> None:
    """What is planned, the next month first."""
    reader.way("Timeline")
    reader.narrow()
    reader.pick("Time", "still to come")
    events = reader.page.locator(".explorer .event")
    reader.sees(events)
    assert reader.page.url.endswith("?time=ahead")


def the_sentence(reader: Reader) -> None:
    """The sentence that a statement was taken from."""
    reader.way("Statements")
    expect(reader.page.locator(".explorer")).to_be_visible()
    reader.press(reader.page.locator("ol.chosen a.place").first)
    reader.sees(reader.page.locator(".text :target"))
    expect(reader.page.locator(".text :target").first).to_be_in_viewport()


def printed(reader: Reader) -> None:
    """A briefing on paper."""
    reader.search(reader.names.speaker)
    reader.press(reader.page.get_by_role("button", name="Print this briefing"))
    assert reader.page.evaluate("window.printed") == 1


def corrected(reader: Reader) -> None:
    """The lines that make two names one."""
    reader.press(reader.page.locator("#start + ul").get_by_role("link", name="To review", exact=True))
    reader.press(reader.page.locator(".doubt summary").first)
    reader.sees(reader.page.locator(".doubt .paste").filter(has_text="same:"))


def changed(reader: Reader) -> None:
    """What is new since an earlier build."""
    reader.press(reader.page.locator("#start + ul").get_by_role("link", name="What changed", exact=True))
    reader.sees(reader.page.locator("#articles, #statements, #actors, #edited, #removed, #gone"))


TASKS: dict[str, Callable[[Reader], None]] = {
    "Find all that X said about Y in a month, and save it": said_in_a_month,
    "Find who first reported Z": who_reported_first,
    "Compare two outlets on a subject": two_outlets,
    "Follow a subject": follow,
    "Find Ødegård by typing Odegard": typed_without_marks,
    "See what is planned next": planned,
    "Open a statement’s source sentence": the_sentence,
    "Print a brief": printed,
    "Find the lines that correct a name": corrected,
    "See what changed": changed,
}
"""What readers come for, in their words."""


def done(browser: Browser, address: str, names: Names, task: str, width: str, *, keys: bool = False) -> Reader:
    """A reader who has done a task, with a browser that has been nowhere yet."""
    context = browser.new_context(viewport={"width": WIDTHS[width], "height": 850})
    try:
        reader = Reader(context.new_page(), address, names, keys=keys)
        TASKS[task](reader)
        reader.page.wait_for_load_state("networkidle")
        return reader
    finally:
        context.close()


class _Weighing(Quiet):
    sent = 0
    """Bytes of all bodies that were sent."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        """Send a body, and weigh it."""
        body = source.read()
        _Weighing.sent += len(body)
        outputfile.write(body)


def main(site: str, names: Names) -> None:
    """Print a line for each task: steps and kilobytes on a phone, on a desktop, and by keyboard."""
    with browsing(site, _Weighing) as (browser, address):
        for task in TASKS:
            cells = []
            for width, keys in (("phone", False), ("desktop", False), ("desktop", True)):
                _Weighing.sent = 0
                try:
                    reader = done(browser, address, names, task, width, keys=keys)
                    cells.append(f"{reader.steps} steps, {_Weighing.sent / 1000:,.0f} kB")
                except Exception as error:  # noqa: BLE001 - the others are still told
                    cells.append(f"not done: {re.sub(chr(10) + '.*', '', str(error), flags=re.DOTALL)}")
            print("|", " | ".join((task, *cells)), "|", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], msgspec.json.decode(Path(sys.argv[2]).read_bytes(), type=Names))
