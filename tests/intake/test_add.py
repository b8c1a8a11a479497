"""`briefing add`: files, pages and feeds into seeds/, each article once, nothing overwritten."""

import json
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.intake import inputs
from generator.intake.add import Added, add
from generator.intake.fetch import Fetcher
from generator.intake.http import Limits
from generator.records import Article, Problem
from generator.sources import read_sources
from generator.sources.files import Source
from generator.sources.html import read_html
from generator.sources.raw import Read
from tests.intake.server import Handler, Server

PAGES = Path(__file__).parents[1] / "sources" / "pages"
PARAGRAPH = (
    "The harbour office of Lindborg said on Monday that the ferry would stay open for {} more winters, at any cost."
)


def page(number: int, head: str = "") -> str:
    paragraphs = "".join(f"<p>{PARAGRAPH.format(10 * number + i)}</p>" for i in range(6))
    top = f"<html lang=en><head><title>Ferry {number}</title>{head}</head><body><h1>Ferry {number}</h1>"
    return f"{top}{paragraphs}</body></html>"


def run(root: Path, *inputs: str | Path, private: bool = True, write: bool = True) -> list[Added | Problem]:
    fetcher = Fetcher(Limits(pause=0, silence=5), private=private)
    return list(add([str(i) for i in inputs], root / "seeds", root, fetcher, write=write))


def added(parts: Sequence[Added | Problem]) -> list[str]:
    problems = [part for part in parts if isinstance(part, Problem)]
    assert not [problem for problem in problems if "for subscribers" not in problem.cause], problems
    return [part.file.name for part in parts if isinstance(part, Added) and not part.already]


def articles(root: Path) -> tuple[Article, ...]:
    reading = read_sources([root / "seeds"], root)
    assert reading.problems == ()
    return reading.articles


def test_a_saved_page_becomes_markdown_that_reads_the_same(tmp_path: Path) -> None:
    (name,) = added(run(tmp_path, PAGES / "wordpress-graph.html"))
    assert name == "2031-02-18-delay-to-wind-park-angers-residents-of-oakham-bay.md"
    (before,) = read_sources([PAGES / "wordpress-graph.html"], PAGES).articles
    (after,) = articles(tmp_path)
    assert after.text.split("\n\n") == before.text.split("\n")
    for field in ("title", "published", "author", "publisher", "url", "language"):
        assert getattr(after, field) == getattr(before, field)


def test_all_saved_pages_are_added_once(tmp_path: Path) -> None:
    assert len(added(run(tmp_path, PAGES))) == len(list(PAGES.glob("*.html"))) == len(articles(tmp_path))
    kept = {path: path.read_bytes() for path in (tmp_path / "seeds").iterdir()}
    assert added(run(tmp_path, PAGES)) == []
    assert {path: path.read_bytes() for path in (tmp_path / "seeds").iterdir()} == kept


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    assert len(added(run(tmp_path, PAGES / "hnews.html", write=False))) == 1
    assert not (tmp_path / "seeds").exists()


def test_texts_and_lines_of_a_file_are_articles_too(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(PARAGRAPH.format("two"), "utf-8")
    rows = [{"text": PARAGRAPH.format(n), "title": f"Row {n}", "id": f"row/{n}"} for n in ("three", "four")]
    (tmp_path / "many.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    added(run(tmp_path, tmp_path / "note.txt", tmp_path / "many.jsonl", tmp_path / "note.txt"))
    assert sorted(a.id for a in articles(tmp_path)) == ["note", "row/four", "row/three"]


def test_two_articles_of_one_day_and_title_get_two_files(tmp_path: Path) -> None:
    for n in (1, 2):
        (tmp_path / f"{n}.txt").write_text(
            f"---\ntitle: Ferry\npublished: 2031-03-05\n---\n{PARAGRAPH.format(n)}", "utf-8"
        )
    first, second = added(run(tmp_path, tmp_path / "1.txt", tmp_path / "2.txt"))
    assert first == "2031-03-05-ferry.md"
    assert second.startswith("2031-03-05-ferry-")
    assert len(articles(tmp_path)) == 2


def test_a_file_that_appears_meanwhile_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "note.md").write_text("Mine.", "utf-8")
    (tmp_path / "note.txt").write_text(PARAGRAPH.format("two"), "utf-8")
    monkeypatch.setattr("generator.intake.add.Shelf._is_taken", lambda self, name: False)
    (problem,) = run(tmp_path, tmp_path / "note.txt")
    assert isinstance(problem, Problem)
    assert "there already" in problem.cause
    assert [path.name for path in seeds.iterdir()] == ["note.md"]
    assert (seeds / "note.md").read_text("utf-8") == "Mine."


def test_a_page_by_address_keeps_its_address_and_is_not_asked_for_again(tmp_path: Path, server: Server) -> None:
    address = server.page("/ferry?utm_source=x", page(1))
    added(run(tmp_path, address))
    (one,) = articles(tmp_path)
    assert (one.title, one.url) == ("Ferry 1", address)
    server.asked.clear()
    assert added(run(tmp_path, f"{server.address}/ferry")) == []
    assert server.asked == []


def test_a_page_cannot_claim_the_address_of_another_site(tmp_path: Path, server: Server) -> None:
    address = server.page("/a", page(1, '<link rel="canonical" href="https://ministry.example/statement">'))
    added(run(tmp_path, address))
    assert articles(tmp_path)[0].url == address


def test_one_text_at_two_addresses_is_one_article(tmp_path: Path, server: Server) -> None:
    parts = run(tmp_path, server.page("/a", page(1)), server.page("/b", page(1)))
    assert len(added(parts)) == 1
    assert [part.already for part in parts if isinstance(part, Added)] == [False, True]


def test_a_text_that_two_outlets_printed_is_two_reports(tmp_path: Path) -> None:
    names = ["german-byline", "german-numeric-schema"]
    assert len(added(run(tmp_path, *(PAGES / f"{name}.html" for name in names)))) == 2


def rss(server: Server, count: int) -> str:
    items = "".join(
        f"<item><title>Ferry {n}</title><link>{server.address}/{n}</link>"
        f"<pubDate>Wed, 05 Mar 2031 0{n}:00:00 GMT</pubDate><dc:creator>Ada Brook</dc:creator>"
        f"<description>Short.</description></item>"
        for n in range(1, count + 1)
    )
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
        f"<title>Bay Wire</title><language>en</language>{items}</channel></rss>"
    )


ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Bay Wire</title>
<entry><title>Whole in the feed</title><link href="https://wire.example/whole"/><id>1</id><updated>2031-03-06T08:00:00Z</updated>
<author><name>Tim Ash</name></author><content type="html">{}</content></entry></feed>"""


def test_an_rss_feed_adds_what_is_new(tmp_path: Path, server: Server) -> None:
    for n in (1, 2, 3):
        server.page(f"/{n}", page(n))
    feed = server.page("/feed", rss(server, 2), "application/rss+xml")
    assert len(added(run(tmp_path, feed))) == 2
    server.page("/feed", rss(server, 3), "application/rss+xml")
    server.asked.clear()
    assert len(added(run(tmp_path, feed))) == 1
    assert server.asked == ["/robots.txt", "/feed", "/3"]
    third = next(a for a in articles(tmp_path) if a.title == "Ferry 3")
    assert (third.published, third.author, third.publisher) == ("2031-03-05T03:00:00Z", "Ada Brook", "Bay Wire")


def test_an_atom_feed_in_a_file_needs_no_network_where_it_is_whole(tmp_path: Path) -> None:
    text = "".join(f"&lt;p&gt;{PARAGRAPH.format(i)}&lt;/p&gt;" for i in range(6))
    (tmp_path / "feed.atom").write_text(ATOM.format(text), "utf-8")
    added(run(tmp_path, tmp_path / "feed.atom", private=False))
    (one,) = articles(tmp_path)
    assert (one.title, one.published, one.author) == ("Whole in the feed", "2031-03-06T08:00:00Z", "Tim Ash")
    assert one.url == "https://wire.example/whole"
    assert one.text.split("\n\n") == [PARAGRAPH.format(i) for i in range(6)]


def test_a_json_feed_has_html_and_plain_text(tmp_path: Path, server: Server) -> None:
    item = {"id": "1", "url": "https://wire.example/1", "title": "One", "date_published": "2031-03-05T08:00:00+01:00"}
    plain = "\n\n".join(PARAGRAPH.format(f"<b>{i}</b>") for i in range(6))
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Bay Wire",
        "language": "en",
        "items": [{**item, "content_text": plain, "authors": [{"name": "Ada Brook"}, {"name": "Tim Ash"}]}],
    }
    added(run(tmp_path, server.page("/feed.json", json.dumps(feed), "application/feed+json")))
    (one,) = articles(tmp_path)
    assert (one.author, one.publisher, one.published) == ("Ada Brook, Tim Ash", "Bay Wire", "2031-03-05T08:00:00+01:00")
    assert PARAGRAPH.format("<b>3</b>") in one.text


@pytest.mark.parametrize(
    "feed",
    [
        (
            '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c '
            '"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]><rss><channel><item>'
            "<title>&d;</title>"
            "</item></channel></rss>"
        ),
        (
            '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title>'
            "<link>file:///etc/passwd</link></item></channel></rss>"
        ),
        "<rss><channel></channel></rss>",
        "<rss>" + "<a>" * 5000,
        '{"version": "https://jsonfeed.org/version/1", "items": [{"url": "javascript:alert(1)"}, 5, null, {"authors": 7}]}',
        '{"version": "https://jsonfeed.org/version/1", "items": ' + "[" * 5000,
    ],
    ids=["entities", "outside", "empty", "open", "odd values", "nested"],
)
def test_hostile_feeds_give_problems_alone(tmp_path: Path, feed: str) -> None:
    (tmp_path / "feed.xml").write_text(feed, "utf-8")
    parts = run(tmp_path, tmp_path / "feed.xml", private=False)
    assert parts
    assert all(isinstance(part, Problem) for part in parts)
    assert "root:" not in str(parts)
    assert not (tmp_path / "seeds").exists()


def test_more_entries_than_wanted_are_told(tmp_path: Path, server: Server) -> None:
    for n in (1, 2, 3):
        server.page(f"/{n}", page(n))
    feed = server.page("/feed", rss(server, 3), "text/xml")
    fetcher = Fetcher(Limits(pause=0), private=True)
    parts = list(add([feed], tmp_path / "seeds", tmp_path, fetcher, entries=2))
    assert [type(part) for part in parts] == [Added, Added, Problem]


def command(root: Path, *arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["add", "--root", str(root), *map(str, arguments)])
    return result.exit_code, result.output


def test_the_command_shows_what_it_took_and_where_from(tmp_path: Path) -> None:
    code, output = command(tmp_path, "--dry-run", PAGES / "hnews.html")
    assert code == 0, output
    assert "seeds/2031-04-22-" in output
    assert "Theo Malm  (line at the headline)" in output
    assert "2031-04-22T07:30:00+01:00  (date on the page)" in output
    assert "url       not stated" in output
    assert "1 would be added" in output


def test_the_command_fails_where_something_could_not_be_added(tmp_path: Path, server: Server) -> None:
    code, output = command(tmp_path, server.page("/a", page(1)), PAGES / "hnews.html", tmp_path / "nowhere.txt")
    assert code == 1
    assert "private or local address" in output
    assert "nowhere.txt: The input does not exist." in output
    assert "1 added" in output
    code, output = command(tmp_path, "--allow-private", f"{server.address}/a")
    assert code == 0, output


@pytest.mark.parametrize(
    "error", [RuntimeError("odd"), ValueError("bad"), RecursionError(), MemoryError(), KeyError("k")]
)
def test_whatever_one_input_does_the_others_are_added(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def reader(source: Source, data: bytes) -> Iterator[Read]:
        if b"break" in data:
            raise error
        return read_html(source, data)

    monkeypatch.setattr(inputs, "read_html", reader)
    (tmp_path / "a.htm").write_text("break")
    (tmp_path / "b.htm").write_text(page(1))
    parts = run(tmp_path, tmp_path / "a.htm", tmp_path / "b.htm")
    (problem,) = [part for part in parts if isinstance(part, Problem)]
    assert problem.file.endswith("a.htm")
    assert type(error).__name__ in problem.cause
    assert [part.file.name for part in parts if isinstance(part, Added)] == ["ferry-1.md"]


@pytest.mark.parametrize("name", ["x" * 5000, "a/" * 3000 + "b.txt"])
def test_a_name_that_no_file_can_have_is_told_as_such(tmp_path: Path, name: str) -> None:
    (tmp_path / "b.htm").write_text(page(1))
    problem, other = run(tmp_path, name, tmp_path / "b.htm")
    assert isinstance(problem, Problem)
    assert problem.cause == "It cannot be read: File name too long."
    assert isinstance(other, Added)


def test_whatever_one_entry_of_a_feed_does_the_others_are_added(tmp_path: Path, server: Server) -> None:
    def many(handler: Handler) -> None:
        handler.send_response(200)
        for number in range(200):
            handler.send_header(f"X-{number}", "y")
        handler.end_headers()

    server.answers["/1"] = many
    server.redirect("/2", "http://[::1")
    server.page("/3", page(3))
    items = "".join(f"<item><title>Ferry {n}</title><link>{server.address}/{n}</link></item>" for n in (1, 2, 3))
    server.page("/feed", f"<rss version='2.0'><channel><title>G</title>{items}</channel></rss>", "application/rss+xml")
    parts = run(tmp_path, f"{server.address}/feed")
    assert len([part for part in parts if isinstance(part, Problem)]) == 2
    assert [part.file.name for part in parts if isinstance(part, Added)] == ["ferry-3.md"]


def test_files_follow_the_umask(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(PARAGRAPH.format("two"), "utf-8")
    before = os.umask(0o027)
    try:
        added(run(tmp_path, tmp_path / "note.txt"))
    finally:
        os.umask(before)
    (file,) = (tmp_path / "seeds").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


ESCAPES = ["\x1b]0;owned\x07", "\u202egpj.exe", "\nadded: 99", "\r", "\x9b2J", "\u2028", "\u200b"]


@pytest.mark.parametrize("mark", ESCAPES, ids=ascii)
def test_nothing_that_is_read_steers_the_terminal(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch, mark: str
) -> None:
    monkeypatch.setattr("generator.intake.fetch._pause", lambda _rules, _usual: 0.0)
    (tmp_path / f"a{mark}b.txt").write_text(f"---\nurl: 'x{mark.strip()}'\n---\n" + PARAGRAPH.format("two"), "utf-8")
    (tmp_path / f"c{mark}d.pdf").write_text("x")
    server.answers["/a"] = lambda handler: handler.send(b"", status=404)
    server.page("/b", page(2, f"<meta property='og:site_name' content='G{mark}H'>"))
    named = [
        tmp_path / f"a{mark}b.txt",
        tmp_path / f"c{mark}d.pdf",
        tmp_path / f"gone{mark}",
        f"{server.address}/a?{mark}",
    ]
    result = CliRunner().invoke(
        cli, ["add", "--root", str(tmp_path), "--allow-private", *map(str, named), f"{server.address}/b"]
    )
    for bad in mark.replace("added: 99", "").replace("gpj.exe", "").replace("]0;owned", "").replace("2J", ""):
        lines = result.output.split("\n")
        assert bad == "\n" or not any(bad in line for line in lines)
    assert not any(line.startswith("added: 99") for line in result.output.split("\n"))
    assert result.exit_code == 1
