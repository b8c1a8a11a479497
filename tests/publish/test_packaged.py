"""A project that has hardly anything of its own: theme, pages and settings come with the package, and its own go first."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator import own
from generator.config import Config
from generator.publish import publish
from generator.publish.mkdocs import run_mkdocs
from generator.site import render_site
from generator.site.output.write import write_pages
from tests.project import PROJECT
from tests.site import sample

pytestmark = pytest.mark.build


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write_pages(tmp_path / "docs", render_site(sample.corpus(), Config(), tmp_path / "templates"))
    return tmp_path


def read(root: Path, path: str) -> str:
    return (root / "site" / path).read_text("utf-8")


def test_theme_and_pages_come_with_the_package(root: Path) -> None:
    publish(root, config=Config(title="Port news"))
    assert "How to read it" in read(root, "about.html")
    assert "Port news" in read(root, "404.html")
    assert (root / "site" / "assets" / "briefing.css").read_bytes() == (
        own.THEME / "assets" / "briefing.css"
    ).read_bytes()
    assert not (root / "docs" / "about.md").exists()


def test_readers_are_led_to_the_page_for_editors_from_the_review_list_alone(root: Path) -> None:
    publish(root)
    pages = [path for path in (root / "site").rglob("*.html") if path.name != "editing.html"]
    leading = {path.name for path in pages if "editing.html" in path.read_text("utf-8")}
    assert leading == {"review.html"}
    assert "--engine" not in read(root, "editing.html")


def test_what_the_project_has_under_the_same_name_goes_first(root: Path) -> None:
    publish(root)
    (root / "docs" / "about.md").write_text("# About us\n\nWe are three.\n", "utf-8")
    theme = root / "templates" / "theme"
    (theme / "partials").mkdir(parents=True)
    (theme / "assets").mkdir()
    (theme / "partials" / "footer.html").write_text("<footer>Of the port</footer>", "utf-8")
    (theme / "main.html").write_text(
        '{% extends "briefing/main.html" %}{% block content %}<p>Ours</p>{{ super() }}{% endblock %}', "utf-8"
    )
    (theme / "assets" / "briefing.css").write_text("a{color:red}", "utf-8")
    publish(root)
    page = read(root, "about.html")
    assert all(part in page for part in ("We are three.", "<footer>Of the port</footer>", "<p>Ours</p>", "b-skip"))
    assert read(root, "assets/briefing.css") == "a{color:red}"


def test_own_navigation_and_hooks_stand_beside_what_is_inherited(root: Path) -> None:
    (root / "mkdocs.yml").write_text("INHERIT: .cache/mkdocs.yml\nnav: [{Start: index.md}]\nhooks: [own.py]\n", "utf-8")
    (root / "own.py").write_text(
        "def on_post_page(output, page, config):\n    return output + '<!-- ours -->'\n", "utf-8"
    )
    publish(root)
    page = read(root, "about.html")
    assert "How to read it" in page
    assert page.endswith("<!-- ours -->")
    assert '<a href="actors/index.html"' not in page.split("</nav>")[0]


def test_a_logo_and_parts_of_parts_stand_in_the_navigation(root: Path) -> None:
    (root / "docs" / "team.md").write_text("# Team\n", "utf-8")
    (root / "mkdocs.yml").write_text(
        "INHERIT: .cache/mkdocs.yml\ntheme: {logo: assets/logo.svg}\n"
        "nav: [{Home: index.md}, {Us: [{Deep: [{Team: team.md}]}, {About: about.md}]}, {Out: 'https://port.example/'}]\n",
        "utf-8",
    )
    publish(root, config=Config(title="Port news"))
    page = read(root, "about.html")
    assert '<img src="assets/logo.svg" alt="">Port news</a>' in page
    ways = page.partition('<ul class="b-ways">')[2].partition("</ul>")[0]
    assert [part.split('"')[0] for part in ways.split('href="')[1:]] == ["team.html", "https://port.example/"]
    assert "<title>Port news</title>" in read(root, "index.html")
    assert "<title>About this site - Port news</title>" in page


def test_a_picture_for_shared_links_is_named_where_the_address_is_known(root: Path) -> None:
    (root / "mkdocs.yml").write_text("INHERIT: .cache/mkdocs.yml\nextra: {card: assets/card.png}\n", "utf-8")
    publish(root, config=Config(site_url="https://port.example/news/"))
    shown = '<meta property="og:image" content="https://port.example/news/assets/card.png">'
    assert shown in read(root, "about.html")
    assert "How to read it" in read(root, "about.html"), "the package's pages are still there"
    publish(root)
    assert "og:image" not in read(root, "about.html")


def test_robots_are_told_where_the_pages_are_unless_the_project_tells_them(root: Path) -> None:
    publish(root)
    assert read(root, "robots.txt") == "User-agent: *\nAllow: /\n"
    publish(root, config=Config(site_url="https://port.example/news/"))
    assert "Sitemap: https://port.example/news/sitemap.xml\n" in read(root, "robots.txt")
    (root / "docs" / "robots.txt").write_text("User-agent: *\nDisallow: /\n", "utf-8")
    publish(root, config=Config(site_url="https://port.example/news/"))
    assert read(root, "robots.txt") == "User-agent: *\nDisallow: /\n"


def test_plain_mkdocs_makes_the_same_titles_and_addresses(root: Path) -> None:
    (root / "mkdocs.yml").write_text("INHERIT: .cache/mkdocs.yml\n", "utf-8")
    publish(root, config=Config(title="Port news", site_url="https://port.example/news/"))
    plain = root / "plain"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(plain)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(PROJECT)}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for path in ("about.html", "actors/mara-ellingsen.html", "404.html"):
        assert head(plain / path) == head(root / "site" / path)
    shutil.rmtree(plain)


@pytest.mark.parametrize("settings", ["", "INHERIT: .cache/mkdocs.yml\n"])
def test_mkdocs_is_given_the_pages_that_changed(root: Path, settings: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if settings:
        (root / "mkdocs.yml").write_text(settings, "utf-8")
    config = Config(site_url="https://port.example/news/", language="de")
    publish(root, config=config)
    given: list[Path | None] = []

    def noting(root: Path, into: Path, options: Mapping[str, str], keep: bool, docs: Path | None = None) -> None:
        given.append(docs)
        run_mkdocs(root, into, options, keep, docs)

    monkeypatch.setattr("generator.publish.turns.run_mkdocs", noting)
    page = root / "docs" / "actors" / "mara-ellingsen.md"
    page.write_text(page.read_text("utf-8") + "<p>More of her.</p>\n", "utf-8")
    publish(root, config=config)
    assert given.pop() is not None
    partly = files(root / "site")
    publish(root, full=True, config=config)
    assert {"assets/card.png", "assets/catalogue.js", "robots.txt"} <= partly.keys()
    assert files(root / "site") == partly


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def head(page: Path) -> list[str]:
    lines = page.read_text("utf-8").splitlines()
    return [line.strip() for line in lines if any(part in line for part in ("<title>", "canonical", "og:"))]


def test_the_pages_that_come_along_are_those_of_the_checkout() -> None:
    tracked = subprocess.run(["git", "ls-files", "docs/*.md"], cwd=PROJECT, capture_output=True, text=True, check=False)
    if tracked.returncode == 0 and tracked.stdout:
        assert set(own.PAGES) <= {Path(line).name for line in tracked.stdout.split()}
    assert all((own.DOCS / name).is_file() for name in own.PAGES)
