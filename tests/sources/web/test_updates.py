"""Live blogs keep each update with its time."""

import pytest

from generator.sources.html import read_page
from generator.sources.web.updates import time_updates
from tests.sources.web.build import tree

FIRST = "The ferry sails again from today, harbour master Omar Haddad said. It was shut yesterday because of the waves."
SECOND = "Mayor Tom Ashby said this morning that the harbour would open tomorrow if the wind drops during the night."
HEAD = '<meta property="article:published_time" content="2031-02-17T06:00:00+02:00">'


def text(body: str) -> list[str]:
    page = (
        f"<html lang=en><head><title>Storm</title>{HEAD}</head><body><h1>Storm: harbour shut</h1>{body}</body></html>"
    )
    return read_page(page).text.split("\n")


def update(time: str, prose: str, tag: str = "div", head: str = "") -> str:
    return f"<{tag} class=block>{head}<p class=block-time>{time}</p><div><p>{prose}</p></div></{tag}>"


@pytest.mark.parametrize("tag", ["div", "article", "section", "li"])
@pytest.mark.parametrize("name", ["liveblog", "live-blog__body", "liveTicker", "live-updates"])
def test_each_update_stands_under_its_time(tag: str, name: str) -> None:
    first = update("<time datetime=2031-02-18T08:00:00+02:00>18 February 2031 08.00</time>", FIRST, tag)
    second = update("<time datetime=2031-02-17T19:30:00+02:00>17 February 2031 19.30</time>", SECOND, tag)
    assert text(f"<div class={name}>{first}{second}</div>") == [
        "18 February 2031 08.00",
        FIRST,
        "17 February 2031 19.30",
        SECOND,
    ]


@pytest.mark.parametrize("holder", ["article", "div class=story", "main"])
@pytest.mark.parametrize("name", ["live-update", "liveblog__entry", "timeline-item"])
def test_updates_that_are_named_one_by_one_stand_under_their_times(holder: str, name: str) -> None:
    first = update("<time datetime=2031-02-18T08:00>08.00</time>", FIRST).replace("class=block>", f"class={name}>")
    second = update("<time datetime=2031-02-17T19:30>19.30</time>", SECOND).replace("class=block>", f"class={name}>")
    assert text(f"<{holder}>{first}{second}</{holder.split(maxsplit=1)[0]}>") == [
        *("18 February 2031, 08:00", FIRST),
        *("17 February 2031, 19:30", SECOND),
    ]


@pytest.mark.parametrize("shown", ["08.00", "8 am", "2h ago", ""])
def test_the_day_that_the_clock_leaves_out_is_written_out(shown: str) -> None:
    first = update(f"<time datetime=2031-02-18T08:00:00+02:00>{shown}</time>", FIRST)
    second = update("<time datetime=2031-02-17T19:30:00+02:00>19.30</time>", SECOND)
    assert text(f"<main class=liveblog>{first}{second}</main>")[::2] == [
        "18 February 2031, 08:00",
        "17 February 2031, 19:30",
    ]


def test_headings_of_updates_stay_under_their_time() -> None:
    first = update("<time datetime=2031-02-18T08:00>08.00</time>", FIRST, head="<h2>Ferry sails</h2>")
    second = update("<time datetime=2031-02-17T19:30>19.30</time>", SECOND, head="<h2>Mayor speaks</h2>")
    assert text(f"<div class=liveblog>{first}{second}</div>") == [
        *("18 February 2031, 08:00", "Ferry sails", FIRST),
        *("17 February 2031, 19:30", "Mayor speaks", SECOND),
    ]


@pytest.mark.parametrize("tag", ["div", "article"])
def test_updates_whose_headings_lead_to_their_own_pages_are_no_teasers(tag: str) -> None:
    updates = "".join(
        update(
            f"<time datetime=2031-02-18T0{n}:00>0{n}.00</time>", SECOND, tag, f"<h2><a href=/live/{n}>Part {n}</a></h2>"
        )
        for n in (3, 2, 1)
    )
    assert text(f"<main class=liveblog>{updates}</main>").count(SECOND) == 3


@pytest.mark.parametrize(
    "body",
    [
        "<div class=story>{first}{second}</div>",
        "<div class=liveblog>{first}</div>",
        "<div class=liveblog>{blank}{blank}</div>",
    ],
)
def test_what_is_no_live_blog_gets_no_times(body: str) -> None:
    first = update("<time datetime=2031-02-18T08:00>08.00</time>", FIRST)
    second = update("<time datetime=2031-02-17T19:30>19.30</time>", SECOND)
    blank = update("<time>08.00</time>", FIRST)
    assert time_updates(next(tree(body.format(first=first, second=second, blank=blank)).iter("body"))) == frozenset()
