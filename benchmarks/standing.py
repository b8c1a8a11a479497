"""How soon pages stand still with the processor slowed four-fold: `python -m benchmarks.standing SITE PAGE...`.

Prints of each page, in Chromium at a phone's width without a cache, in milliseconds, the middle of three visits: when the first
words are seen, when the last task of over 50 ms is done, what of such tasks goes beyond 50 ms each after the first words, and
in time of the processor the longest task after them, and what the page's thread worked until its last task of over 50 ms was
done, or the first words were seen where that was later; then how far the page moved. Other work on the machine lengthens all
but those two: on a machine that does nothing else, a page is usable about when its thread has worked so long.
"""

import json
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

from msgspec import Struct
from playwright.sync_api import Browser

from benchmarks.browsing import browsing

PHONE = {"width": 390, "height": 850}
SLOWER = 4
VISITS = 3
LONG = 50
QUIET = 1_500
"""Milliseconds without a request after which a page has done what it does by itself."""
TRACED = ["devtools.timeline", "disabled-by-default-devtools.timeline", "loading", "blink.user_timing"]


class Visit(Struct, frozen=True):
    """One visit, in milliseconds, and how far the page moved under its reader (layout shift)."""

    seen: float
    still: float
    late: float
    longest: float
    worked: float
    moved: float


def visit(browser: Browser, address: str) -> Visit:
    """Open a page as somebody who has been nowhere yet."""
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.add_init_script(
        "window.moved = 0; new PerformanceObserver((list) => { for (const it of list.getEntries()) moved += it.value; })"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    with tempfile.TemporaryDirectory() as folder:
        trace = Path(folder) / "trace.json"
        browser.start_tracing(page=page, path=trace, categories=TRACED)
        page.goto(address)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(QUIET)
        browser.stop_tracing()
        made = read(json.loads(trace.read_bytes())["traceEvents"], address, page.evaluate("moved"))
    context.close()
    return made


def read(events: list[dict[str, Any]], address: str, moved: float) -> Visit:
    """What a trace tells of the page at `address`: times are in microseconds there."""
    begun = next(e for e in events if e["name"] == "navigationStart" and address in json.dumps(e["args"]))
    own = [e for e in events if e["pid"] == begun["pid"] and e["tid"] == begun["tid"]]
    seen = min((e["ts"] - begun["ts"]) / 1000 for e in own if e["name"] == "firstContentfulPaint")
    tasks = [
        ((e["ts"] - begun["ts"]) / 1000, e.get("dur", 0) / 1000, e.get("tdur", 0) / 1000)
        for e in own
        if e["name"] == "RunTask" and e["ts"] >= begun["ts"]
    ]
    after = [(length, work) for start, length, work in tasks if start >= seen]
    usable = max([start for start, _, work in tasks if work > LONG], default=0)
    return Visit(
        seen=seen,
        still=max([start + length for start, length, _ in tasks if length > LONG], default=seen),
        late=sum(length - LONG for length, _ in after if length > LONG),
        longest=max((work for _, work in after), default=0),
        worked=sum(work for start, _, work in tasks if start <= max(usable, seen)),
        moved=moved,
    )


def main(site: str, pages: list[str]) -> None:
    """Print a line for each page."""
    with browsing(site) as (browser, address):
        for page in pages:
            visits = [visit(browser, address + page) for _ in range(VISITS)]
            of = {name: statistics.median(getattr(one, name) for one in visits) for name in Visit.__struct_fields__}
            cells = (
                page,
                *(f"{of[name]:,.0f}" for name in ("seen", "still", "late", "longest", "worked")),
                f"{of['moved']:.3f}",
            )
            print("|", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
