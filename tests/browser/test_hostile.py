"""Articles are hostile: whatever they hold arrives as text on every page, and nothing of it is live."""

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from generator.pipeline import Run, build
from generator.report import Report
from tests.browser.conftest import Watched, serve
from tests.project import copy_project

pytestmark = [pytest.mark.browser, pytest.mark.build, pytest.mark.model, pytest.mark.xdist_group("browser")]

RUN = "window.live=1;alert(1)"
MARKUP = [
    f"<script>{RUN}</script>",
    f"</title></script><script>{RUN}</script>",
    f"</div></div></article><img src=x onerror='{RUN}'>",
    f'"><svg onload="{RUN}">',
    f"' onmouseover='{RUN}' style='position:fixed;inset:0' x='",
    f"<iframe srcdoc='<script>{RUN}</script>'></iframe>",
    f'<a href="javascript:{RUN}">click</a>',
    "<style>*{background:url(https://spy.example/a)}</style>",
    f"<form action=https://spy.example/><input autofocus onfocus='{RUN}'>",
    f"<!-- --><![CDATA[<script>{RUN}</script>]]><?php {RUN} ?>",
    f"&lt;script&gt;{RUN}&lt;/script&gt; &#60;img src=x onerror={RUN}&#62;",
    "<meta http-equiv=refresh content='0;url=https://spy.example/'><base href=https://spy.example/>",
    "<link rel=stylesheet href=https://spy.example/a.css><object data=https://spy.example/a></object>",
    f"<math><mtext><table><mglyph><style><img src=x onerror={RUN}>",
    f'<noscript><p title="</noscript><img src=x onerror={RUN}>">',
    f"<textarea></textarea><img src=x onerror={RUN}>",
]
MARKDOWN = [
    f"[click](javascript:{RUN}) ![p](https://spy.example/p.gif) <https://spy.example/> <javascript:{RUN}>",
    f'[ref]: javascript:{RUN} "t"',
    f'# Heading {{: onclick="{RUN}" #id .class }}',
    f'Paragraph.\n{{: onmouseover="{RUN}" }}',
    '--8<-- "/etc/passwd"',
    f"[^1]: <script>{RUN}</script>",
    f"*[HTML]: <img src=x onerror={RUN}>",
    '!!! note "<b>title</b>"\n    text',
    "| a | b |\n| --- | --- |\n| <img src=https://spy.example/p.gif> | c |",
    "```html\n<script>alert(1)</script>\n```",
    "<div markdown=1>\n\n**bold** <script>alert(1)</script>\n\n</div>",
]
TEMPLATES = [
    "{{ 7191*7 }} ${7191*7} #{7191*7} <%= 7191*7 %> {{ config.__class__ }} {{ self.__init__.__globals__ }}",
    "{% include '/etc/passwd' %} {% for x in range(9) %}loop{% endfor %} {# gone #} {%- raw -%}",
]
WORDS = [*MARKUP, *MARKDOWN, *TEMPLATES]
SPEECH = (
    "“The quay {} stays open,” Mara Ellingsen said on Tuesday. Minister Mara {} Ellingsen met Tomas Brekke in Oslo."
)


def article() -> str:
    return "\n\n".join([*WORDS, *(SPEECH.format(words, words) for words in WORDS)])


def write_seeds(seeds: Path) -> None:
    """The same tricks in every kind of input and in every field."""
    seeds.mkdir()
    title = " ".join(MARKUP[:3] + TEMPLATES)
    fields = {"title": title, "publisher": MARKUP[3], "author": MARKUP[4], "url": f"javascript:{RUN}", "language": "en"}
    front = "\n".join(f"{name}: {json.dumps(value)}" for name, value in fields.items())
    (seeds / "plain.txt").write_text(f"---\n{front}\npublished: 2031-03-05\n---\n{article()}\n", "utf-8")
    (seeds / "marked.md").write_text(f"# {MARKUP[0]}\n\n{article()}\n", "utf-8")
    (seeds / "<img src=x onerror=alert(1)> {{ 7191*7 }}.txt").write_text(
        SPEECH.format(MARKUP[3], TEMPLATES[0]), "utf-8"
    )
    lines = [
        {
            "id": "../../../escape",
            "text": SPEECH.format("a", "b"),
            "title": "Escape",
            "url": 'https://paper.example/a"><b>',
        },
        {"id": "index", "text": SPEECH.format("c", "d"), "title": "README", "published": f"2031-01-01{MARKUP[0]}"},
        {"id": f'x"{MARKUP[0]}', "text": article(), "title": WORDS[1], "publisher": "{{ 7191*7 }}"},
        {"id": "con", "text": "nul \x00 and turned \u202e and \u2028 line. " + SPEECH.format("e", "f")},
        {"id": "half", "text": "half \ud83d of a pair, which is no text and is reported"},
    ]
    (seeds / "many.jsonl").write_text("\n".join(json.dumps(line) for line in lines) + "\n", "utf-8")
    saved = f"<html><head><title>{MARKUP[1]}</title></head><body><article><h1>{MARKUP[2]}</h1>"
    saved += "".join(
        f"<p>{SPEECH.format(words, 'x')} And the council will meet again in October.</p>" for words in WORDS
    )
    (seeds / "saved.html").write_text(saved + "</article></body></html>", "utf-8")


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


def read_site(site: Path) -> dict[str, Reader]:
    pages = sorted(path for path in site.rglob("*.html"))
    return {path.relative_to(site).as_posix(): Reader(path.read_text("utf-8")) for path in pages}


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hostile")
    copy_project(root)
    write_seeds(root / "seeds")
    build(Run(root=root), Report())
    return root / "site"


@pytest.fixture(scope="module")
def address(hostile_site: Path) -> Iterator[str]:
    yield from serve(hostile_site)


def test_pages_hold_no_tag_or_attribute_that_pages_of_harmless_articles_do_not(
    hostile_site: Path, sample_site: Path, seeds_site: Path
) -> None:
    harmless: set[tuple[str, str]] = set()
    scripts: set[str] = set()
    for reader in (*read_site(sample_site).values(), *read_site(seeds_site).values()):
        harmless |= reader.shapes
        scripts |= reader.scripts
    for path, reader in read_site(hostile_site).items():
        assert reader.shapes <= harmless, path
        new = {script for script in reader.scripts - scripts if not script.startswith("{")}
        assert not new, path


def test_no_address_leads_anywhere_but_into_the_site(hostile_site: Path) -> None:
    for path, reader in read_site(hostile_site).items():
        for value in reader.addresses:
            assert not value.strip().lower().startswith(("javascript:", "data:", "vbscript:", "//", "http", "file:")), (
                path
            )


def test_nothing_is_evaluated_or_read_from_the_disk(hostile_site: Path) -> None:
    for file in hostile_site.rglob("*"):
        if file.is_file() and file.suffix in {".html", ".jsonl", ".csv", ".xml"}:
            content = file.read_text("utf-8")
            assert str(7191 * 7) not in content, file
            assert "root:x:0:0" not in content, file
            assert "looploop" not in content, file


def test_every_article_is_there_under_a_plain_address_inside_the_site(hostile_site: Path) -> None:
    outside = {path.name for path in hostile_site.parent.iterdir()}
    assert not any("escape" in name for name in outside)
    articles = [p for p in (hostile_site / "articles").glob("*.html") if p.name != "index.html"]
    assert len(articles) == 8
    for path in hostile_site.rglob("*.html"):
        assert set(path.name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-."), path


def test_a_title_is_shown_as_it_was_written(hostile_site: Path) -> None:
    titles = [title for reader in read_site(hostile_site).values() for title in reader.titles]
    assert any(f"<script>{RUN}</script>" in title and "{{ 7191*7 }}" in title for title in titles)
    assert len(titles) == len(list(hostile_site.rglob("*.html")))


def test_in_the_browser_nothing_runs_and_nothing_is_asked(browser: Browser, hostile_site: Path, address: str) -> None:
    context = browser.new_context()
    watched = Watched(context, address)
    for file in sorted(hostile_site.rglob("*.html")):
        if 'http-equiv="refresh"' in file.read_text("utf-8"):
            continue
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
