"""Saved web pages to articles: their text and what they say about themselves."""

from pathlib import Path

import pytest

from generator.records import Article
from generator.sources import Reading, read_sources

BODY = """<header><nav><a href="/">Home</a> <a href="/world">World news</a></nav></header>
<div class="cookie-consent">We use cookies to improve our service. Accept all cookies.</div>
<article><h1>Bridge opens in Lindborg</h1>
<p>The mayor of Lindborg said on Monday that the new bridge across the river <b>will open</b> in the spring of next year.</p>
<p>“We can’t wait,” Tim Ash told the <a href="x">Lindborg Post</a> in an interview. He had opposed the plan for a long time.</p>
<ul><li>The bridge is 400 metres long.</li><li>It cost 30 million crowns.</li></ul>
<p>The firm, which built a similar bridge in Oakham, declined to comment when it was asked by reporters last week.</p></article>
<aside class="related"><h3>Related stories</h3><a href="y">Another story about bridges and rivers</a></aside>
<section id="comments"><h3>Comments</h3><p class="comment">Nice bridge! says a visitor of this page.</p></section>
<footer>© Lindborg Post. Subscribe to our newsletter.</footer>"""

SCHEMA = """<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Bridge opens in Lindborg", "datePublished": "2018-05-31T08:00:00+02:00", "dateModified": "2019-01-01",
"author": {"@type": "Person", "name": "Ada Brook"}, "publisher": {"@type": "Organization", "name": "Lindborg Post"}}</script>"""

OPEN_GRAPH = """<meta property="og:title" content="Bridge opens in Lindborg">
<meta property="og:site_name" content="Lindborg Post">
<meta property="article:published_time" content="2018-05-31T08:00:00+02:00"><meta name="author" content="Ada Brook">
<link rel="canonical" href="https://post.example/2018/05/31/bridge">"""

AMP = """<meta name="viewport" content="width=device-width"><link rel="canonical" href="https://post.example/bridge">
<meta name="date" content="2018-05-31"><script async src="https://cdn.example/v0.js"></script>"""


def page(head: str, body: str = BODY, charset: str = "utf-8") -> str:
    title = "<title>Bridge opens in Lindborg - Lindborg Post</title>"
    return (
        f'<!doctype html><html lang="en"><head><meta charset="{charset}">{title}{head}</head><body>{body}</body></html>'
    )


def read(folder: Path, data: str | bytes) -> Reading:
    (folder / "page.html").write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_sources([folder], folder)


def article(folder: Path, data: str | bytes) -> Article:
    reading = read(folder, data)
    assert reading.problems == ()
    (one,) = reading.articles
    return one


@pytest.mark.parametrize("head", ["", SCHEMA, OPEN_GRAPH, AMP], ids=["plain", "schema.org", "Open Graph", "AMP"])
def test_the_text_is_the_article_and_nothing_else(tmp_path: Path, head: str) -> None:
    found = article(tmp_path, page(head))
    lines = found.text.split("\n")
    assert (
        "The mayor of Lindborg said on Monday that the new bridge across the river will open in the spring of next year."
        in lines
    )
    assert "The bridge is 400 metres long." in lines
    for foreign in ("cookie", "World news", "Related", "Nice bridge", "newsletter", "<", "@type"):
        assert foreign not in found.text
    assert found.title == "Bridge opens in Lindborg"
    assert found.title_source == "metadata"


@pytest.mark.parametrize("head", [SCHEMA, OPEN_GRAPH, AMP], ids=["schema.org", "Open Graph", "AMP"])
def test_the_day_is_what_the_page_states(tmp_path: Path, head: str) -> None:
    found = article(tmp_path, page(head))
    assert found.published is not None
    assert (found.published[:10], found.published_source) == ("2018-05-31", "metadata")


@pytest.mark.parametrize("head", [SCHEMA, OPEN_GRAPH], ids=["schema.org", "Open Graph"])
def test_author_and_publisher(tmp_path: Path, head: str) -> None:
    found = article(tmp_path, page(head))
    assert (found.author, found.publisher) == ("Ada Brook", "Lindborg Post")


def test_no_date_is_guessed_where_the_page_states_none(tmp_path: Path) -> None:
    assert article(tmp_path, page("", BODY.replace("on Monday", "on 3 March 2016"))).published is None


def test_metadata_yml_completes_a_page(tmp_path: Path) -> None:
    (tmp_path / "metadata.yml").write_text("page.html:\n  published: 2018-06\n  title: Other\n")
    found = article(tmp_path, page(""))
    assert (found.published, found.title) == ("2018-06", "Bridge opens in Lindborg")


def test_the_declared_encoding_is_used(tmp_path: Path) -> None:
    found = article(tmp_path, page("", charset="iso-8859-1").encode("cp1252"))
    assert "“We can’t wait,”" in found.text


def test_an_address_that_could_run_is_not_taken(tmp_path: Path) -> None:
    found = article(tmp_path, page('<link rel="canonical" href="javascript:alert(1)">'))
    assert found.url is None


@pytest.mark.parametrize(
    "data",
    [
        "<html></html>",
        "<html><body><p></p></body></html>",
        "<" * 5000,
        "<div>" * 5000,
        "<a href='" * 2000,
        "&#x0;&#xD800;&#99999999;",
        b"<html>\xff\xfe\xfd" * 50,
        "<!DOCTYPE x [<!ENTITY a 'b'><!ENTITY c '&a;&a;&a;'>]><html>&c;</html>",
        "<script type='application/ld+json'>" + "[" * 5000 + "</script>",
    ],
)
def test_a_page_without_an_article_is_a_problem(tmp_path: Path, data: str | bytes) -> None:
    reading = read(tmp_path, data)
    assert reading.articles or reading.problems
    assert all(p.file == "page.html" for p in reading.problems)


@pytest.mark.parametrize("mark", ["\x1a", "&#1;", "&#0;", "\ufffe"], ids=["raw", "reference", "null", "no character"])
def test_control_characters_cost_nothing(tmp_path: Path, mark: str) -> None:
    body = BODY.replace(
        "<footer>", f"<p>One more line of the story, <script>let a;</script>{mark}which goes on here.</p><footer>"
    )
    assert "The mayor of Lindborg said on Monday" in article(tmp_path, page("", body)).text


CARD = (
    "<div class=card><a href=/{n}><h2>Why walking number {n} is good for you</h2></a>"
    "<p>{deck}</p><span>{n} July 2031</span></div>"
)
CARDS = "".join(CARD.format(n=n, deck="Experts explain how a simple habit may improve your balance.") for n in range(8))
RESULT = (
    "<li><h3><a href=https://post.example/{n}>Ferry story {n}</a></h3>"
    "<p>The ferry of Lindborg stopped on Monday … said</p></li>"
)
LINKS = "".join(f"<li><a href=/{n}>The ferry of Lindborg stopped for the {n}th time</a></li>" for n in range(20))
ARTICLE_CARDS = CARDS.replace("<div class=card>", "<article>").replace("</div>", "</article>")
MAIN_CARDS = ARTICLE_CARDS.replace("h2>", "h1>")
PHOTO = '<figure><img src="{n}.jpg"><figcaption>The ferry of Lindborg in the winter of 203{n}.</figcaption></figure>'


@pytest.mark.parametrize(
    "body",
    [
        f"<main><h1>Innovation</h1>{CARDS}</main>",
        f"<h1>News</h1><section>{CARDS}</section><footer>© Lindborg Post</footer>",
        "<h1>Search: ferry</h1><p>20 results</p><ol>" + "".join(RESULT.format(n=n) for n in range(20)) + "</ol>",
        f"<h1>All stories</h1><ul>{LINKS}</ul>",
        f"<h1>Innovation</h1>{ARTICLE_CARDS}",
        MAIN_CARDS,
        f"<h1>Search: ferry</h1><p>8 results found, sorted by the day.</p>{CARDS}",
        "<h1>Page not found</h1><p>It may have been moved or deleted, or you may have typed its address wrongly.</p>",
        "<h1>Sign in</h1><p>Sign in to your account to save stories and follow what you care about.</p>",
        "<h1>The ferry in pictures</h1>" + "".join(PHOTO.format(n=n) for n in range(9)),
    ],
    ids=["section", "front", "search", "archive", "articles", "main", "results", "error", "account", "gallery"],
)
def test_a_page_of_teasers_results_or_pictures_is_no_article(tmp_path: Path, body: str) -> None:
    reading = read(tmp_path, page("", body))
    assert reading.articles == ()
    assert [problem.cause for problem in reading.problems] == ["No article was found in this page."]


def test_teasers_below_an_article_are_no_part_of_it(tmp_path: Path) -> None:
    found = article(tmp_path, page("", f"{BODY}<div>{CARDS}</div>"))
    assert "walking" not in found.text
    assert "will open" in found.text


def test_a_stub_is_read_and_reported(tmp_path: Path) -> None:
    reading = read(
        tmp_path, page("", BODY.replace("</article>", "<div>To read the full story, subscribe.</div></article>"))
    )
    assert len(reading.articles) == 1
    assert "subscribe" not in reading.articles[0].text
    assert ["for subscribers" in problem.cause for problem in reading.problems] == [True]


@pytest.mark.parametrize("codec", ["punycode", "idna", "unicode_escape", "zip", "hex", "rot13", "utf-7", "undefined"])
def test_a_declared_codec_that_is_no_encoding_is_not_used(tmp_path: Path, codec: str) -> None:
    reading = read(tmp_path, page("", BODY.replace("café", ""), charset=codec).encode("cp1252"))
    assert reading.articles
    assert "“We can’t wait,”" in reading.articles[0].text
