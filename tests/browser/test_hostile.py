"""Articles are hostile: whatever they hold arrives as text on every page, and nothing of it is live.

The payloads are in `tests/hostile/payloads.yml`, each with its kind and why it is there.
"""

import csv
import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, expect

from generator.pipeline import Run, build
from generator.report import Report
from generator.site.output.write import generated_paths
from tests.browser.conftest import Watched, serve
from tests.project import PROJECT, copy_project

pytestmark = [pytest.mark.browser, pytest.mark.build, pytest.mark.model, pytest.mark.xdist_group("browser")]

PAYLOADS = yaml.safe_load((PROJECT / "tests" / "hostile" / "payloads.yml").read_text("utf-8"))
WORDS = [payload["text"] for payload in PAYLOADS]
KINDS = {
    "html", "svg", "markdown", "attributes", "template", "yaml", "path", "csv", "feed", "json-ld", "unicode", "pattern",
    "numbers", "brackets", "terminal",
}  # fmt: skip
RUN = "window.live=1;alert(1)"
SCRIPT = f"<script>{RUN}</script>"
SECRET = "the words of a file outside of the project"
SPEECH = (
    "“The quay {} stays open,” Mara Ellingsen said on Tuesday. Minister Mara {} Ellingsen met Tomas Brekke in Oslo."
)
LEAVING = ("javascript:", "data:", "vbscript:", "//", "http:", "https:", "file:")
FIELDS = ("title", "publisher", "author", "url", "published", "language")


def article(words: str) -> str:
    return f"{words}\n\n{SPEECH.format(words, words)}\n\n{SPEECH.format('', '')}"


def file_name(words: str) -> str:
    """`words` as a name that a file system takes."""
    return words.replace("/", "∕").replace("\0", "").encode()[:180].decode("utf-8", "ignore").strip(". ") or "nothing"


def write_project(root: Path) -> None:
    """Every payload in every field of every kind of input, and in every value of the editors' files."""
    copy_project(root)
    seeds = root / "seeds"
    seeds.mkdir()
    lines = [{"id": words, "text": article(words), **dict.fromkeys(FIELDS, words)} for words in WORDS]
    lines += [{"text": article(words), "title": words, "published": "2031-03-05"} for words in WORDS]
    (seeds / "many.jsonl").write_text("\n".join(json.dumps(line) for line in lines) + "\n", "utf-8")
    (seeds / "half.jsonl").write_text('{"id": "half", "text": "half \\ud83d of a pair"}\n', "utf-8")
    for number, words in enumerate(WORDS):
        front = "\n".join(f"{name}: {json.dumps(words)}" for name in FIELDS if name != "language")
        suffix = ("txt", "md")[number % 2]
        name = f"{file_name(words)} {number}.{suffix}"
        (seeds / name).write_text(f"---\n{front}\nlanguage: en\n---\n{article(words)}\n", "utf-8")
    saved = f"<html><head><title>{SCRIPT}</title></head><body><article><h1>{WORDS[1]}</h1>"
    saved += "".join(f"<p>{SPEECH.format(words, 'x')} The council will meet again in October.</p>" for words in WORDS)
    (seeds / "saved.html").write_text(saved + "</article></body></html>", "utf-8")
    write_metadata(root)
    write_editorial(root)


def write_metadata(root: Path) -> None:
    """Values, links and aliases in files beside the articles."""
    seeds = root / "seeds"
    values = {name: " ".join(WORDS[:4]) for name in FIELDS}
    (seeds / "metadata.yml").write_text(json.dumps({"saved.html": values, "../../x": values, SCRIPT: values}), "utf-8")
    (seeds / "laughs").mkdir()
    laughs = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    (seeds / "laughs" / "metadata.yml").write_text(laughs, "utf-8")
    (seeds / "laughs" / "front.txt").write_text(f"---\n{laughs}---\n{article('laughs')}", "utf-8")
    (root.parent / "secret.txt").write_text(f"{SECRET}. {article('s')}", "utf-8")
    (seeds / "link.txt").symlink_to(root.parent / "secret.txt")
    (seeds / "folder").symlink_to(root.parent)
    (seeds / "circle").symlink_to(seeds)


def write_editorial(root: Path) -> None:
    """Payloads in every value that an editor may write."""
    (root / "editorial").mkdir()
    everything = " ".join(WORDS)[:1500]
    decisions = {
        "same": [["Mara Ellingsen", *WORDS[:3]]],
        "different": [["Tomas Brekke", SCRIPT]],
        "name": {"Tomas Brekke": f"Tomas {SCRIPT} {{{{ 7191*7 }}}} Brekke"},
        "note": {"Mara Ellingsen": everything, "Tomas Brekke": " ".join(WORDS)[1500:3000], "Oslo": WORDS[1]},
        "hide": [WORDS[2]],
    }
    topics = [
        {"name": f"{words[:150]} {number}", "description": words, "any": ["quay", words[:200] or "x"]}
        for number, words in enumerate(WORDS[::4])
    ]
    (root / "editorial" / "actors.yml").write_text(json.dumps(decisions, ensure_ascii=True), "utf-8")
    (root / "editorial" / "topics.yml").write_text(json.dumps({"topics": topics}, ensure_ascii=True), "utf-8")


class Reader(HTMLParser):
    """Every tag with its attributes, every address, and the text of the title and the headings, as a browser sees them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.shapes: set[tuple[str, str]] = set()
        self.addresses: set[str] = set()
        self.scripts: set[str] = set()
        self.titles: list[str] = []
        self._open = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open = tag
        if tag == "title":
            self.titles.append("")
        for name, value in [("", ""), *attrs]:
            self.shapes.add((tag, name))
            if name in {"href", "src", "srcset", "action", "data", "style"} and value:
                self.addresses.add(value)

    def handle_endtag(self, tag: str) -> None:
        self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open == "title":
            self.titles[-1] += data
        if self._open == "script":
            self.scripts.add(data)


@cache
def read_site(site: Path) -> dict[str, Reader]:
    pages = sorted(path for path in site.rglob("*.html"))
    return {path.relative_to(site).as_posix(): Reader(path.read_text("utf-8")) for path in pages}


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hostile") / "project"
    root.mkdir()
    write_project(root)
    before = files_outside(root)
    report = Report()
    build(Run(root=root), report)
    assert files_outside(root) == before
    assert any("leads out of the folder" in problem.cause for problem in report.problems)
    assert any("alias" in problem.cause for problem in report.problems)
    return root / "site"


def pages_to_open(site: Path) -> list[Path]:
    """Every third article, as each payload is in several, and all other pages; what tests read as text is all of them."""
    pages = [file for file in sorted(site.rglob("*.html")) if 'http-equiv="refresh"' not in file.read_text("utf-8")]
    articles = [file for file in pages if file.parent.name == "articles"]
    return [*articles[::3], *(file for file in pages if file.parent.name != "articles")]


def files_outside(root: Path) -> dict[str, bytes]:
    """What a build must not touch: all but its own three folders."""
    own = {root / name for name in ("docs", "site", ".cache")}
    return {
        str(path): path.read_bytes()
        for path in sorted(root.parent.rglob("*"))
        if path.is_file() and own.isdisjoint(path.parents)
    }


@pytest.fixture(scope="module")
def address(hostile_site: Path) -> Iterator[str]:
    yield from serve(hostile_site)


def test_pages_hold_no_tag_or_attribute_that_pages_of_harmless_articles_do_not(
    hostile_site: Path, sample_site: Path, ferries_site: Path
) -> None:
    harmless = {("p", "lang"), ("p", "dir")}  # of a paragraph that is probably in another language
    scripts: set[str] = set()
    for reader in (*read_site(sample_site).values(), *read_site(ferries_site).values()):
        harmless |= reader.shapes
        scripts |= reader.scripts
    for path, reader in read_site(hostile_site).items():
        assert reader.shapes <= harmless, path
        new = {script for script in reader.scripts - scripts if not script.startswith("{")}
        assert not new, path


def test_no_address_leads_anywhere_but_into_the_site(hostile_site: Path) -> None:
    generated = generated_paths(hostile_site.parent / "docs")
    for path, reader in read_site(hostile_site).items():
        by_hand = not {path, path.removesuffix("html") + "md"} & generated
        for value in () if by_hand else reader.addresses:
            stated = value in WORDS and value.startswith("http://")  # the address that an article gives of itself
            assert stated or not value.strip().lower().startswith(LEAVING), path


def test_nothing_is_evaluated_or_read_from_the_disk(hostile_site: Path) -> None:
    for file in hostile_site.rglob("*"):
        if file.is_file() and file.suffix in {".html", ".jsonl", ".csv", ".xml"}:
            content = file.read_text("utf-8")
            assert str(7191 * 7) not in content, file
            assert "root:x:0:0" not in content, file
            assert "looploop" not in content, file


def test_there_are_payloads_of_every_kind_each_with_its_reason() -> None:
    assert len(PAYLOADS) >= 60
    assert {payload["kind"] for payload in PAYLOADS} == KINDS
    assert len(set(WORDS)) == len(WORDS)
    assert all(payload["why"] and payload.keys() == {"kind", "why", "text"} for payload in PAYLOADS)


def test_every_page_has_its_policy_and_a_plain_address(hostile_site: Path) -> None:
    pages = list(hostile_site.rglob("*.html"))
    assert len(pages) > len(WORDS)
    for path in pages:
        assert path.read_bytes().count(b'<meta http-equiv="Content-Security-Policy"') == 1, path
        assert set(path.name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-."), path
        assert path.resolve().is_relative_to(hostile_site.resolve())


def test_nothing_outside_is_published(hostile_site: Path) -> None:
    for path in hostile_site.rglob("*"):
        assert not path.is_symlink()
        assert not path.is_file() or SECRET.encode() not in path.read_bytes(), path


def test_downloads_are_inert(hostile_site: Path) -> None:
    tables, feeds = list(hostile_site.rglob("*.csv")), [*hostile_site.rglob("*.xml")]
    assert tables
    assert feeds
    for path in tables:
        for row in csv.reader(path.read_text("utf-8").splitlines(keepends=True)):
            for cell in row:
                assert not re.match(r"\s*[=+@-](?!\d+(\.\d+)?$)", cell), (path, cell)
    for path in feeds:
        content = path.read_bytes()
        assert b"<!DOCTYPE" not in content
        assert b"<!ENTITY" not in content
        ET.fromstring(content)
    for path in hostile_site.rglob("*.jsonl"):
        for line in path.read_text("utf-8").rstrip("\n").split("\n"):
            json.loads(line)


def test_a_title_is_shown_as_it_was_written(hostile_site: Path) -> None:
    titles = [title for reader in read_site(hostile_site).values() for title in reader.titles]
    assert any(SCRIPT in title for title in titles)
    assert any("{{ 7191*7 }}" in title for title in titles)
    assert all(reader.titles for reader in read_site(hostile_site).values())


def test_in_the_browser_nothing_runs_and_nothing_is_asked(browser: Browser, hostile_site: Path, address: str) -> None:
    context = browser.new_context()
    watched = Watched(context, address)
    for file in pages_to_open(hostile_site):
        page = watched.open(file.relative_to(hostile_site).as_posix())
        assert page.evaluate("window.live") is None
        assert page.locator("h1").count() == 1, file
    page = watched.open()
    page.keyboard.press("/")
    for words in ("script", "onerror", "Ellingsen"):
        page.get_by_role("searchbox").fill(words)
        expect(page.get_by_role("dialog").get_by_role("listitem").first).to_be_visible()
        assert page.evaluate("window.live") is None
    context.close()
    assert watched.wrong == []
