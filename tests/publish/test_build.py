"""Builds of a small site with the real MkDocs, theme and Pagefind: what is built again, what stays, and what is refused."""

import gzip
import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.config import Config
from generator.errors import PublishError
from generator.publish import PublishResult, hooks, publish, ready
from generator.publish.mkdocs import run_mkdocs
from generator.publish.search import index_site
from generator.records import Page
from generator.site.output.write import write_pages

pytestmark = pytest.mark.build

SETTINGS = """\
site_name: Briefing
site_url: https://briefing.example/
use_directory_urls: false
theme: {name: material, custom_dir: templates/theme, font: false, palette: {scheme: default}}
nav: [{Start: index.md}]
not_in_nav: "*"
extra: {scope: /, generator: false}
plugins: []
"""
FRAME = (
    '{% extends "base.html" %}{% block content %}{% if page %}<!--search-->{{ page.content }}<!--/search-->{% endif %}'
)

REDIRECT = (
    '<!doctype html>\n<html><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url={}"></head></html>'
)


def a_page(body: str, title: str = "A page", front: str = "") -> str:
    return f"---\ntitle: {title}\n{front}---\n\n<div><h1>{title}</h1><p>{body}</p></div>\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    make_root(tmp_path)
    write(tmp_path, {"index.md": "start", "actors/ada.md": "Ada Quill", "actors/ben.md": "Ben Oduya"})
    return tmp_path


def make_root(root: Path) -> None:
    (root / "templates" / "theme").mkdir(parents=True)
    (root / "templates" / "theme" / "main.html").write_text(FRAME + "{% endblock %}")
    (root / "mkdocs.yml").write_text(SETTINGS)
    (root / "docs").mkdir()
    (root / "docs" / "about.md").write_text("# About\n\nBy hand.\n")


def write(root: Path, bodies: Mapping[str, str], front: str = "") -> None:
    made = {".html": REDIRECT.format, ".md": lambda body: a_page(body, front=front)}
    pages = [Page(path, made.get(Path(path).suffix, str)(body)) for path, body in bodies.items()]
    write_pages(root / "docs", pages)


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_site_has_its_pages_sealed_and_searchable(root: Path) -> None:
    assert publish(root) == PublishResult(pages=4, built=4)
    files = tree(root / "site")
    pages = {path for path in files if path.endswith(".html")}
    assert pages == {"404.html", "index.html", "about.html", "actors/ada.html", "actors/ben.html"}
    for path in pages:
        assert files[path].count(b"Content-Security-Policy") == 1
    assert json.loads(files["pagefind/pagefind-entry.json"])["languages"]["en"]["page_count"] == 4
    assert "pagefind/pagefind.js" in files
    assert "pagefind/pagefind-ui.js" not in files


def test_the_configuration_names_the_site_and_says_where_it_lives(root: Path) -> None:
    publish(root, config=Config(title="2024", site_url="https://other.example/daily/"))
    page = (root / "site" / "actors" / "ada.html").read_text()
    assert 'rel="canonical" href="https://other.example/daily/actors/ada.html"' in page
    assert "<title>A page - 2024</title>" in page
    assert publish(root, config=Config(title="2025", site_url="https://other.example/daily/")).built == 4


def test_a_second_build_touches_nothing(root: Path) -> None:
    publish(root)
    before = {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*")}
    assert publish(root) == PublishResult(pages=4, built=0)
    assert {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*")} == before


def test_the_same_pages_give_the_same_bytes_in_another_place_at_another_time(root: Path, tmp_path: Path) -> None:
    publish(root)
    other = tmp_path / "elsewhere"
    make_root(other)
    write(other, {"actors/ben.md": "Ben Oduya", "actors/ada.md": "Ada Quill", "index.md": "start"})
    publish(other)
    assert tree(other / "site") == tree(root / "site")


def test_search_has_the_same_bytes_each_time(tmp_path: Path) -> None:
    """Pagefind alone writes the values of a filter in another order each time."""
    found = []
    for site in (tmp_path / "one", tmp_path / "other"):
        site.mkdir()
        for name in ("Ada", "Ben", "Cleo", "Dora", "Emil", "Finn", "Gus", "Hal"):
            filters = f'<i data-search-filter="actor">{name}</i><i data-search-filter="kind">{name[0]}</i>'
            (site / f"{name}.html").write_text(
                f'<html lang="en"><body><!--search-->{filters}{name}<!--/search--></body></html>'
            )
        index_site(site)
        found.append(tree(site))
        assert len([path for path in found[-1] if path.endswith(".pf_filter")]) == 2
    assert found[0] == found[1]


READY = """\
<div class="b"><h1 id="top">Quay &amp; Lines</h1>
<p class="said">“The <em>ferry</em> stays,” *Quill* said &lt;b&gt; [1] `x` &copy; 2031.</p>
<h2 id="when">When</h2><ul><li>one<li>two</ul><br><input hidden>
<svg xmlns="http://www.w3.org/2000/svg"><path d="m1 2"/></svg>
<script type="application/ld+json">{"name": "Quay & Lines <a"}</script>
</div>"""


def test_bodies_that_are_ready_pass_markdown_by_and_have_the_same_bytes(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    front = "---\ntitle: Quay\ngenerated: true\n---\n"
    write_pages(root / "docs", [Page("index.md", front + READY + "\n"), Page("as-it-is.md", front + "*as it is*\n")])
    publish(root)
    quick = tree(root / "site")
    assert b"*as it is*" in quick.pop("as-it-is.html")
    without = tuple(hook for hook in hooks.PACKAGED if hook != ready.__file__)
    monkeypatch.setattr(hooks, "PACKAGED", without)
    publish(root, full=True)
    slow = tree(root / "site")
    assert b"<em>as it is</em>" in slow.pop("as-it-is.html")
    pages = [path for path in quick if path.endswith(".html")]
    assert [path for path in pages if quick[path] != slow[path]] == []


def test_hooks_of_the_project_run_beside_ours(root: Path) -> None:
    (root / "own.py").write_text(
        "def on_post_page(output, page, config):\n    return output.replace('By hand', 'By hook')\n"
    )
    (root / "mkdocs.yml").write_text(SETTINGS + "hooks: [own.py]\n")
    publish(root)
    assert "By hook" in (root / "site" / "about.html").read_text()


def test_a_link_to_a_place_on_a_ready_page_is_no_warning(root: Path) -> None:
    """Where the project has places of links checked, those of pages that passed Markdown by are known as well."""
    (root / "mkdocs.yml").write_text(SETTINGS + "validation: {anchors: warn}\n")
    write_pages(root / "docs", [Page("index.md", "---\ntitle: Quay\ngenerated: true\n---\n" + READY)])
    (root / "docs" / "about.md").write_text("[when](index.md#when)\n")
    publish(root)
    (root / "docs" / "about.md").write_text("[never](index.md#never)\n")
    with pytest.raises(PublishError, match="never"):
        publish(root)


def test_the_sitemap_claims_no_dates(root: Path) -> None:
    publish(root)
    sitemap = (root / "site" / "sitemap.xml").read_bytes()
    assert b"https://briefing.example/actors/ada.html" in sitemap
    assert b"lastmod" not in sitemap
    assert gzip.decompress((root / "site" / "sitemap.xml.gz").read_bytes()) == sitemap


def test_only_the_pages_that_changed_are_built_and_the_bytes_are_those_of_a_full_build(root: Path) -> None:
    publish(root)
    bodies = {
        "index.md": "start",
        "actors/ada.md": "Ada Quill",
        "actors/ben.md": "Ben Oduya",
        "actors/ad.html": "ada.html",
    }
    write(root, bodies)
    publish(root)
    steps: list[tuple[dict[str, str], int]] = [
        (bodies | {"actors/cleo.md": "Cleo Brand"}, 1),
        (bodies | {"actors/cleo.md": "Cleo Brand, mayor", "actors/ada.md": "Ada Quill, judge"}, 2),
        (bodies | {"actors/ada.md": "Ada Quill, judge"}, 0),
        ({"index.md": "begin", "actors/ada.md": "Ada Quill"}, 2),
    ]
    for wanted, built in steps:
        write(root, wanted)
        assert publish(root) == PublishResult(pages=len(wanted) + 1, built=built)
        incremental = tree(root / "site")
        shutil.copytree(root, root.parent / "full", ignore=shutil.ignore_patterns("site", ".cache"))
        publish(root.parent / "full", full=True)
        assert incremental == tree(root.parent / "full" / "site")
        shutil.rmtree(root.parent / "full")


def test_mkdocs_is_given_the_pages_that_changed_and_the_site_is_that_of_a_full_build(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = "generated: true\n"
    bodies = {
        "index.md": "start",
        "actors/ada.md": "Ada Quill",
        "actors/ben.md": "Ben Oduya",
        "actors/o&o.md": "Ogg & Olm",
        "data/all.json": "[1]",
        "data/one.json": "[2]",
    }
    write(root, bodies, ready)
    (root / "docs" / "about.md").write_text("# About\n\nBy hand: [Ben](actors/ben.md), [all](data/all.json).\n")
    publish(root)
    given: list[set[str]] = []

    def noting(root: Path, into: Path, options: Mapping[str, str], keep: bool, docs: Path | None = None) -> None:
        assert docs is not None
        given.append({path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file()})
        run_mkdocs(root, into, options, keep, docs)

    monkeypatch.setattr("generator.publish.turns.run_mkdocs", noting)
    steps: list[tuple[dict[str, str], set[str]]] = [
        (bodies | {"actors/cleo.md": "Cleo Brand"}, {"actors/cleo.md"}),
        (bodies | {"actors/cleo.md": "Cleo Brand", "actors/ada.md": "Ada Quill, judge"}, {"actors/ada.md"}),
        (bodies | {"actors/ada.md": "Ada Quill, judge", "data/one.json": "[3]"}, {"data/one.json"}),
        (bodies | {"index.md": "begin"}, {"actors/ada.md", "data/one.json"}),
        ({path: body for path, body in bodies.items() if "o&o" not in path} | {"actors/o&o.html": "ada.html"},
         {"actors/o&o.html"}),
        (bodies, {"actors/o&o.md"}),
    ]  # fmt: skip
    for wanted, changed in steps:
        write(root, wanted, ready)
        publish(root)
        assert given.pop() == {"index.md", "about.md"} | changed
        full = root.parent / "full"
        shutil.copytree(root, full, ignore=shutil.ignore_patterns("site", ".cache"))
        with monkeypatch.context() as patch:
            patch.setattr("generator.publish.turns.run_mkdocs", run_mkdocs)
            publish(full, full=True)
        assert tree(root / "site") == tree(full / "site")
        assert not list(root.glob(".site.*"))
        shutil.rmtree(full)


def test_a_large_site_is_built_in_turns_and_has_the_same_bytes(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bodies = {f"actors/a{n}.md": f"Ada {n}" for n in range(5)} | {"index.md": "start", "data/all.json": "[1]"}
    write(root, bodies, "generated: true\n")
    (root / "docs" / "about.md").write_text("# About\n\nBy hand: [Ada](actors/a4.md), [all](data/all.json).\n")
    publish(root)
    whole = tree(root / "site")
    given: list[set[str] | None] = []

    def noting(root: Path, into: Path, options: Mapping[str, str], keep: bool, docs: Path | None = None) -> None:
        given.append(None if docs is None else {path.name for path in docs.rglob("a?.md")})
        run_mkdocs(root, into, options, keep, docs)

    monkeypatch.setattr("generator.publish.turns.AT_ONCE", 2)
    monkeypatch.setattr("generator.publish.turns.run_mkdocs", noting)
    publish(root, full=True)
    assert given == [None, {"a0.md", "a1.md"}, {"a2.md", "a3.md"}, {"a4.md"}]
    assert tree(root / "site") == whole
    write(root, bodies | {f"actors/a{n}.md": "Ada, judge" for n in range(3)}, "generated: true\n")
    publish(root)
    assert given[4:] == [{"a0.md", "a1.md", "a2.md"}, {"a0.md", "a1.md"}, {"a2.md"}]
    assert len(tree(root / "site")) == len(whole)


@pytest.mark.parametrize(
    "settings", ["plugins: [search]", "nav:", "hooks: [own.py]", "exclude_docs: x", "use_directory_urls: true"]
)
def test_where_pages_may_depend_on_others_mkdocs_is_given_all(
    root: Path, settings: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = settings.partition(":")[0]
    kept = [line for line in SETTINGS.splitlines() if not line.startswith(f"{key}:")]
    (root / "own.py").write_text("")
    (root / "mkdocs.yml").write_text("\n".join([*kept, settings, ""]))
    bodies = {"index.md": "start", "actors/ada.md": "Ada Quill"}
    write(root, bodies, "generated: true\n")
    publish(root)
    given: list[Path | None] = []

    def noting(root: Path, into: Path, options: Mapping[str, str], keep: bool, docs: Path | None = None) -> None:
        given.append(docs)
        run_mkdocs(root, into, options, keep, docs)

    monkeypatch.setattr("generator.publish.turns.run_mkdocs", noting)
    write(root, bodies | {"actors/ada.md": "Ada Quill, judge"}, "generated: true\n")
    publish(root)
    assert given == [None]


def test_time_stamps_mean_nothing(root: Path) -> None:
    """A fresh checkout gives every file a new time, and a restored cache an old one."""
    publish(root)
    good = tree(root / "site")
    fresh = root.parent / "checkout"
    shutil.copytree(root, fresh, copy_function=shutil.copyfile)
    assert publish(fresh) == PublishResult(pages=4, built=0)
    write(fresh, {"index.md": "start", "actors/ada.md": "Ada Quill", "actors/ben.md": "Ben Oduya", "new.md": "new"})
    assert publish(fresh).built == 1
    assert {path: data for path, data in tree(fresh / "site").items() if path.startswith("actors/")} == {
        path: data for path, data in good.items() if path.startswith("actors/")
    }


def test_pages_without_a_part_to_be_searched_are_told_of(root: Path) -> None:
    (root / "templates" / "theme" / "main.html").write_text(re.sub("<!--/?search-->", "", FRAME) + "{% endblock %}")
    with pytest.raises(PublishError, match="No page has a part to be searched"):
        publish(root)


def test_only_what_is_marked_is_searched_and_of_very_much_no_full_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "<!--search--><h1>Quay</h1><!--/search--><!--search text--><p>The <mark>ferry</mark></p><!--/search-->"
    text += '<!--search facts--><p>Quill<a class="ref" href="#a">1</a></p>'
    text += "<dl><dt>Seen in</dt><dd>Oakham</dd></dl><!--/search-->"
    text += "<p>Aside</p>"
    (tmp_path / "one.html").write_text(f'<html lang="en"><body>{text}</body></html>')
    (tmp_path / "way.html").write_text('<html lang="en"><body>Nothing</body></html>')
    for limit, shown in ((1_000, "Quay. The ferry."), (30, "Quay. Quill. Seen in: Oakham")):
        monkeypatch.setattr("generator.publish.search._FULL_TEXT_BYTES", limit)
        index_site(tmp_path)
        (fragment,) = (tmp_path / "pagefind" / "fragment").iterdir()
        page = json.loads(gzip.decompress(fragment.read_bytes()).removeprefix(b"pagefind_dcd"))
        assert (page["url"], page["content"], page["meta"]["title"]) == ("/one.html", shown, "Quay")
        shutil.rmtree(tmp_path / "pagefind")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.html", "way.html"]


@pytest.mark.parametrize("change", ["theme", "settings", "hand-written", "full", "lost", "damaged record", "tampered"])
def test_everything_is_built_again_when_every_page_may_have_changed(root: Path, change: str) -> None:
    publish(root)
    if change == "theme":
        (root / "templates" / "theme" / "main.html").write_text(FRAME + "<hr>{% endblock %}")
    elif change == "settings":
        (root / "mkdocs.yml").write_text(SETTINGS.replace("Briefing", "Other"))
    elif change == "hand-written":
        (root / "docs" / "about.md").write_text("# About us\n")
    elif change == "lost":
        (root / "site" / "about.html").unlink()
    elif change == "damaged record":
        (root / ".cache" / "publish.json").write_text("{")
    elif change == "tampered":
        (root / "site" / "extra.html").write_text("<script>alert(1)</script>")
    assert publish(root, full=change == "full").built == 4
    assert not (root / "site" / "extra.html").exists()


@pytest.mark.parametrize(
    ("path", "content", "cause"),
    [
        ("mkdocs.yml", SETTINGS + "theme_typo: 1\n", "theme_typo"),
        ("mkdocs.yml", "site_name: [", "mkdocs.yml"),
        (
            "templates/theme/main.html",
            "{% extends 'base.html' %}{% block content %}{{ nothing.there }}",
            "main.html|endblock",
        ),
        ("docs/about.md", "[gone](gone.md)\n", "gone.md"),
        ("docs/about.md", "<script>alert(1)</script>\n", "inline script"),
        ("docs/about.md", "<img src='https://spy.example/p.gif'>\n", "spy.example"),
        ("docs/assets/own.css", "a{background:url(https://spy.example/p.gif)}", "own.css"),
    ],
)
def test_a_failed_build_says_why_and_leaves_the_last_good_site(root: Path, path: str, content: str, cause: str) -> None:
    publish(root)
    good = tree(root / "site")
    (root / path).parent.mkdir(exist_ok=True)
    (root / path).write_text(content)
    with pytest.raises(PublishError, match=cause):
        publish(root)
    assert tree(root / "site") == good
    assert not list(root.glob(".site.*"))


def test_a_warning_is_an_error_in_a_partial_build_too(root: Path) -> None:
    publish(root)
    write_pages(
        root / "docs", [Page("index.md", a_page("start")), Page("bad.md", "---\ntitle: x\n---\n[gone](gone.md)\n")]
    )
    with pytest.raises(PublishError, match=r"gone\.md"):
        publish(root)


def test_a_build_that_was_killed_between_the_swaps_is_undone(root: Path) -> None:
    publish(root)
    good = tree(root / "site")
    (root / "site").rename(root / ".site.old")
    (root / ".site.new.7").mkdir()
    assert publish(root).built == 0
    assert tree(root / "site") == good
    assert not list(root.glob(".site.*"))
