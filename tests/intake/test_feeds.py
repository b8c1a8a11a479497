"""Feeds to entries: days as the outlet has them, content as paragraphs, whatever wrote the feed."""

import json

import pytest

from generator.intake.feeds import Entry, read_feed

RSS = (
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Gazette</title><language>{language}</language>'
    "<item><title>Quay closes</title><link>https://gazette.example/a</link>{item}</item></channel></rss>"
)
ATOM = (
    '<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Gazette</title>'
    "<entry><title>Quay closes</title>{item}</entry></feed>"
)


def entry(data: str) -> Entry:
    feed = read_feed(data.encode())
    assert feed is not None
    (found,) = feed.entries
    return found


def rss(item: str, language: str = "en") -> Entry:
    return entry(RSS.format(item=item, language=language))


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("Tue, 07 May 2024 00:45:08 +0200", "2024-05-07T00:45:08+02:00"),
        ("Tue, 07 May 2024 21:30:00 -0500", "2024-05-07T21:30:00-05:00"),
        ("Tue, 07 May 2024 06:00:00 +1000", "2024-05-07T06:00:00+10:00"),
        ("Tue, 07 May 2024 01:45:08 +02:00", "2024-05-07T01:45:08+02:00"),
        ("Tue, 07 May 2024 23:30:00 EST", "2024-05-07T23:30:00-05:00"),
        ("Tue, 07 May 2024 23:30:00 GMT", "2024-05-07T23:30:00Z"),
        ("07 May 24 13:26 UTC", "2024-05-07T13:26Z"),
        ("Tue, 7 May 2024 19:40:17", "2024-05-07T19:40:17"),
        ("Tue, May 7 2024 04:45:26 +0000", "2024-05-07T04:45:26Z"),
        ("Tuesday, May 7th, 2024", "2024-05-07"),
        ("7. Mai 2024", "2024-05-07"),
        ("2024-05-07 13:55:44.364419679 +0200 CEST", "2024-05-07T13:55:44.364419679+02:00"),
        ("2024-05-07T13:55:44+02:00", "2024-05-07T13:55:44+02:00"),
        ("2024-05-07 13:55", "2024-05-07T13:55"),
        ("20240507", "2024-05-07"),
        ("07/05/2024 10:00", None),
        ("Tue, 32 May 2024 10:00:00 GMT", None),
        ("soon", None),
        ("", None),
    ],
)
def test_the_day_is_the_outlets_own(written: str, published: str | None) -> None:
    assert rss(f"<pubDate>{written}</pubDate>").published == published


@pytest.mark.parametrize(
    ("language", "published"), [("en-us", "2024-07-05"), ("en-gb", "2024-05-07"), ("fr", "2024-05-07"), ("en", None)]
)
def test_a_numeric_day_is_read_as_the_feeds_language_has_it(language: str, published: str | None) -> None:
    assert rss("<pubDate>07/05/2024 10:00</pubDate>", language).published == published


@pytest.mark.parametrize(
    ("item", "published"),
    [
        (
            "<published>2024-05-07T00:45:08+02:00</published><updated>2024-05-09T00:00:00Z</updated>",
            "2024-05-07T00:45:08+02:00",
        ),
        ("<updated>2024-05-09T01:00:00+02:00</updated>", "2024-05-09T01:00:00+02:00"),
        ("<published>soon</published><updated>2024-05-09T01:00:00Z</updated>", "2024-05-09T01:00:00Z"),
    ],
)
def test_atom_has_its_first_publication_before_its_update(item: str, published: str) -> None:
    assert entry(ATOM.format(item=item)).published == published


@pytest.mark.parametrize("name", ["dc:date", "pubDate"])
def test_either_name_of_the_day_is_read(name: str) -> None:
    assert rss(f"<{name}>2024-05-07T09:00:00+02:00</{name}>").published == "2024-05-07T09:00:00+02:00"


def escaped(html: str, times: int) -> str:
    for _ in range(times):
        html = html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;")
    return html


BODY = (
    '<p>The council met on Tuesday.</p><p>Council &amp; crews <a href="https://x.example/a">met twice</a> in April.</p>'
)


@pytest.mark.parametrize("times", [1, 2, 3])
def test_content_that_is_escaped_more_than_once_is_html_all_the_same(times: int) -> None:
    html = rss(f"<content:encoded>{escaped(BODY, times)}</content:encoded>").html
    assert html is not None
    assert html.count("<p>") == 2
    assert "&lt;" not in html
    assert "Council &amp; crews" in html


def test_content_that_speaks_of_tags_keeps_them_as_text() -> None:
    html = rss(f"<content:encoded>{escaped('<p>The tag &lt;p&gt; begins a paragraph.</p>', 1)}</content:encoded>").html
    assert html is not None
    assert "&lt;p&gt;" in html


def test_twice_escaped_atom_and_json_feeds() -> None:
    html = entry(ATOM.format(item=f'<content type="html">{escaped(BODY, 2)}</content>')).html
    assert html is not None
    assert html.count("<p>") == 2
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "G",
        "items": [{"id": "1", "content_html": escaped(BODY, 1)}],
    }
    html = entry(json.dumps(feed)).html
    assert html is not None
    assert html.count("<p>") == 2


def test_json_feed() -> None:
    item = {
        "id": "1",
        "url": "https://gazette.example/a",
        "title": "Quay closes",
        "content_text": "One.\n\nTwo <b>.",
        "author": {"name": "Ada Brook"},
    }
    data = {
        "version": "https://jsonfeed.org/version/1",
        "title": "Gazette",
        "language": "en",
        "items": [item, "no object"],
    }
    found = entry(json.dumps(data))
    assert (found.html, found.author, found.language) == ("<p>One.</p><p>Two &lt;b>.</p>", "Ada Brook", "en")


@pytest.mark.parametrize("data", [b"", b"<html><body>x</body></html>", b'{"a": 1}', b"{", b"text", b"<rss"])
def test_what_is_no_feed(data: bytes) -> None:
    feed = read_feed(data)
    assert feed is None or feed.entries == ()


@pytest.mark.parametrize(
    "feed",
    [
        b"<rss version='2.0'><channel><item><title>a</title><link>/news/a</link></item></channel></rss>",
        b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>a</title><link href='../news/a'/></entry></feed>",
        b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"url": "/news/a"}]}',
    ],
)
def test_links_are_seen_from_where_the_feed_was_found(feed: bytes) -> None:
    found = read_feed(feed, "https://post.example/feeds/all")
    assert found is not None
    assert [entry.address for entry in found.entries] == ["https://post.example/news/a"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("before", ["", "<!-- <x -->", "<x a='>'/>"])
def test_a_tag_with_more_attributes_than_any_feed_has_is_no_feed(before: str, encoding: str) -> None:
    def feed(number: int) -> bytes:
        attributes = " ".join(f"a{n}='1'" for n in range(number))
        item = f"<item {attributes}><title>a</title><description><![CDATA[<a {'b=' * 2000}>]]></description></item>"
        return f"<rss version='2.0'><channel>{before}{item}</channel></rss>".encode(encoding)

    assert read_feed(feed(2000)) is None
    assert encoding == "utf-16" or read_feed(feed(90)) is not None
