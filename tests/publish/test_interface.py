"""A site in another language: its pages, its theme, its scripts, and the pages of the package that stay in English."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import catalogue
from generator.config import Config
from generator.publish import publish
from generator.site import render_site
from generator.site.output.write import write_pages
from tests.site import sample

pytestmark = pytest.mark.build


@pytest.fixture(autouse=True)
def back_to_english() -> Iterator[None]:
    yield
    catalogue.use(catalogue.SOURCE)


def built(root: Path, config: Config) -> Path:
    write_pages(root / "docs", render_site(sample.corpus(), config, root / "templates"))
    publish(root, config=config)
    return root / "site"


def test_pages_theme_and_scripts_speak_one_language(tmp_path: Path) -> None:
    site = built(tmp_path, Config(language="de"))
    home = (site / "index.html").read_text("utf-8")
    assert '<html lang="de"' in home
    assert all(words in home for words in ("Zum Inhalt springen", ">Akteure</a>", "Neueste Artikel", "In ihren Worten"))
    assert home.index("assets/catalogue.js") < home.index("assets/briefing.js")
    assert '"Nothing found.":["Nichts gefunden."]' in (site / "assets" / "catalogue.js").read_text("utf-8")


def test_words_of_articles_say_that_they_are_english_and_pages_of_the_package_are_not(tmp_path: Path) -> None:
    site = built(tmp_path, Config(language="fr"))
    assert '<p class="said" lang="en">' in (site / "quotations" / "index.html").read_text("utf-8")
    for page in ("about.html", "method.html"):
        assert '<div class="b b-hand" id="main"><h1' in (site / page).read_text("utf-8").replace(">\n", ">")
    assert "À propos de ce site</h1>" in (site / "about.html").read_text("utf-8")


def test_the_lists_are_links_where_no_page_is(tmp_path: Path) -> None:
    missing = (built(tmp_path, Config(language="es")) / "404.html").read_text("utf-8")
    assert '<a href="/actors/index.html">actores</a>, <a href="/topics/index.html">temas</a>' in missing


def test_a_site_in_english_loads_no_other_words(tmp_path: Path) -> None:
    site = built(tmp_path, Config())
    home = (site / "index.html").read_text("utf-8")
    assert '<html lang="en"' in home
    assert 'lang="en">' not in home.split("<body", 1)[1]
    assert "catalogue.js" not in home
    assert not (site / "assets" / "catalogue.js").exists()
