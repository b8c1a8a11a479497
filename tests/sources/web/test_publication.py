"""The day of first publication: not of a comment, a related story, a change, a photograph, or of Greenwich."""

import pytest

from generator.sources.web.stated import page_data
from tests.sources.web.build import tree

PROSE = (
    "<p>The ferry of Lindborg stopped on Monday, and nobody said when it would sail again, the harbour office told us.</p>"
    * 3
)


def published(body: str, head: str = "", language: str = "en") -> str | None:
    found = page_data(tree(body, head, f'<html lang="{language}">')).published
    return None if found is None else found.value


def story(line: str = "", behind: str = "", before: str = "", head: str = "", language: str = "en") -> str | None:
    return published(f"{before}<article><h1>Ferry stops</h1>{line}{PROSE}</article>{behind}", head, language)


COMMENT = (
    "<section id=comments><div class=comment>"
    "<time datetime=2031-02-20T10:09:00>2 days ago</time><p>Ha!</p></div></section>"
)
RELATED = "<div class=related-stories><a href=/a>Tram</a> <time datetime=2029-01-02>2 January 2029</time></div>"
ASIDE = "<aside><p class=date>4 January 2029</p></aside>"
TODAY = "<header><time datetime=2031-06-01>Sunday, 1 June 2031</time></header>"
SCRIPT = '<script>var campaign = {"created": "2012-03-04"};</script>'
FOOT = "<footer>© 2000-2031 The Gazette, last built 2031-06-01</footer>"
PHOTO = '<figure><img src="/2030/01/05/ferry.jpg"><figcaption>The ferry on 5 January 2030.</figcaption></figure>'


@pytest.mark.parametrize(
    "line",
    [
        "<p>Tuesday February 18, 2031 10:05 am PDT by Mats Berg</p>",
        "<p>By Mats Berg | 18 February 2031</p>",
        "<p>Published 18 February 2031</p>",
        "<p>Posted: 18/02/2031 10:00</p>",
        "<div><span>Lindborg</span> <span>18. Februar 2031</span></div>",
    ],
)
@pytest.mark.parametrize(
    "other",
    [COMMENT, RELATED, ASIDE, FOOT, PHOTO, SCRIPT],
    ids=["comment", "related", "aside", "foot", "photo", "script"],
)
def test_the_line_at_the_headline_beats_all_that_stands_beside_the_article(line: str, other: str) -> None:
    assert story(line, behind=other) == "2031-02-18"
    assert story(line, before=other) == "2031-02-18"


def test_the_day_of_the_visit_in_the_pages_head_is_not_that_of_the_article() -> None:
    assert story("<p>By Mats Berg | 18 February 2031</p>", before=TODAY) == "2031-02-18"
    assert story("", before=TODAY) is None


@pytest.mark.parametrize("other", [COMMENT, RELATED, ASIDE, PHOTO], ids=["comment", "related", "aside", "photo"])
def test_without_a_day_of_its_own_an_article_has_none(other: str) -> None:
    assert story("<p>By Mats Berg</p>", behind=other) is None


@pytest.mark.parametrize(
    "line",
    [
        "<time itemprop=dateModified datetime=2031-02-20T19:20:45+01:00>18/02/2031 01:57 | Updated 20/02/2031 19:20</time>",
        "<p>18 February 2031 (updated 20 February 2031)</p>",
        "<p>Last updated on 20 February 2031 · First published 18 February 2031</p>",
        "<p>Posted:</p><p>18 February 2031</p><p>Updated:</p><p>20 February 2031</p>",
        "<p>Published: 18 February 2031, revised: 20 February 2031</p>",
        "<p>Veröffentlicht am 18. Februar 2031, zuletzt aktualisiert am 20. Februar 2031</p>",
    ],
)
def test_first_publication_beats_a_later_change(line: str) -> None:
    assert story(line) == "2031-02-18"


@pytest.mark.parametrize(
    "line",
    [
        "<p>Updated 20 February 2031</p>",
        "<p>Last modified: <time datetime=2031-02-20>20 February 2031</time></p>",
        "<p class=updated><time datetime=2031-02-20>20 February 2031</time></p>",
        "<p>Mis à jour le 20 février 2031</p>",
    ],
)
def test_a_later_change_alone_is_no_publication(line: str) -> None:
    assert story(line) is None


UTC = '<meta property="article:published_time" content="2031-02-19T01:12:00Z">'


@pytest.mark.parametrize(
    "line", ["<p>February 18, 2031</p>", "<p>By Mats Berg, Feb. 18, 2031 8:12 pm ET</p>", "<p>18/02/2031</p>"]
)
def test_the_day_that_the_page_shows_beats_a_stamp_in_utc_of_the_next(line: str) -> None:
    assert story(line, head=UTC) == "2031-02-18"
    assert story(line, head=UTC.replace("Z", "+00:00")) == "2031-02-18"


def test_the_day_that_is_shown_beats_the_stamp_in_utc_in_its_own_markup() -> None:
    assert story("<time datetime=2031-02-19T01:12:00Z>18 February 2031</time>") == "2031-02-18"
    assert story("<time datetime=2031-02-18T21:12:00Z>18 February 2031</time>") == "2031-02-18T21:12:00Z"


@pytest.mark.parametrize(
    ("line", "head", "day"),
    [
        ("<p>February 19, 2031</p>", UTC, "2031-02-19T01:12:00Z"),
        ("<p>Updated February 20, 2031</p>", UTC, "2031-02-19T01:12:00Z"),
        ("<p>3 January 2029</p>", UTC, "2031-02-19T01:12:00Z"),
        ("<p>February 18, 2031</p>", UTC.replace("Z", "+02:00"), "2031-02-19T01:12:00+02:00"),
        ("", UTC + '<script>{"date": "2031-02-18T20:12:00-05:00"}</script>', "2031-02-18T20:12:00-05:00"),
        ("", UTC + '<script>{"date": "Wed, 19 Feb 2031 08:00:00 -0500"}</script>', "2031-02-18T20:12:00-05:00"),
        ("", UTC + '<script>["2031-02-18T20:12-05:00", "2031-02-18T19:12-06:00"]</script>', "2031-02-19T01:12:00Z"),
        ("", UTC + '<script>["2031-02-19T02:12+01:00"]</script>', "2031-02-19T01:12:00Z"),
    ],
)
def test_stamps_keep_their_day_unless_the_page_gives_another(line: str, head: str, day: str) -> None:
    assert story(line, head=head) == day


@pytest.mark.parametrize(
    "line",
    [
        "<p>Posted: 03/04/2031</p>",
        "<p>By Mats Berg 03/04/2031 10:00</p>",
        "<p>By Mats Berg • 16 hours ago</p>",
        "<p>vor 3 Stunden</p>",
    ],
)
@pytest.mark.parametrize("other", ["", RELATED, "<p class=date>4 January 2029</p>", "<p>2029-01-04</p>"])
def test_a_day_that_cannot_be_told_stays_open(line: str, other: str) -> None:
    assert story(line, behind=other) is None


def test_a_machine_readable_stamp_tells_what_the_reader_cannot() -> None:
    assert (
        story("<p>By Mats Berg <time datetime=2031-02-18T10:00:00+01:00>16 hours ago</time></p>")
        == "2031-02-18T10:00:00+01:00"
    )


@pytest.mark.parametrize(
    ("language", "other", "day"),
    [
        ("en-US", "", "2031-03-04"),
        ("en-GB", "", "2031-04-03"),
        ("fr", "", "2031-04-03"),
        ("en", "<p>Filed 25/12/2030</p>", "2031-04-03"),
        ("en", "<p>Filed 12/25/2030</p>", "2031-03-04"),
        ("en", "<p>12/25/2030 and 25/12/2030</p>", None),
    ],
)
def test_language_or_the_pages_own_habit_decide_a_numeric_day(language: str, other: str, day: str | None) -> None:
    assert story("<p>Posted: 03/04/2031</p>", behind=other, language=language) == day


def test_a_headline_whose_data_are_escaped_is_found_on_the_page() -> None:
    head = '<meta property="og:title" content="Ferry &amp;#039;stops&amp;#039; again">'
    body = f"<p>19 May 2029</p><h1>Ferry 'stops' again</h1><p>18 February 2031</p>{PROSE}"
    assert published(body, head) == "2031-02-18"
