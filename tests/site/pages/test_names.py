"""Actors of little weight on a large site: they share pages, and no address is lost."""

from pathlib import Path

import pytest
from msgspec import structs

from generator.config import Config
from generator.records import Actor, ActorName, Corpus
from generator.site import render_site
from generator.site.index import actors
from tests.site import sample

TEMPLATES = Path(__file__).parents[3] / "templates"


def passer_by(**more: object) -> Actor:
    return structs.replace(
        Actor(
            id="tess-orme",
            name="Tess <b>Orme</b>",
            type="PERSON",
            names=(ActorName("Tess <b>Orme</b>", 1), ActorName("Orme", 1)),
            roles=(),
            articles=("harbour",),
            mentions=1,
            addresses=("tess-orme", "t-orme"),
        ),
        **more,
    )


def pages_of(actor: Actor) -> dict[str, str]:
    corpus: Corpus = sample.corpus()
    made = render_site(structs.replace(corpus, actors=(*corpus.actors, actor)), Config(), TEMPLATES)
    return {p.path: str(p.content) for p in made}


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actors, "SHARED_FROM", 0)


@pytest.mark.usefixtures("large")
def test_who_is_named_once_and_not_quoted_shares_a_page() -> None:
    pages = pages_of(passer_by())
    assert "actors/tess-orme.md" not in pages
    shared = pages["actors/once/other.md"]
    assert '<h2 id="tess-orme">Tess &lt;b&gt;Orme&lt;/b&gt;</h2>' in shared
    assert "../../articles/harbour.html" in shared
    for address in ("actors/tess-orme.html", "actors/t-orme.html"):
        assert "url=once/other.html#tess-orme" in pages[address]


@pytest.mark.usefixtures("large")
def test_who_speaks_or_is_told_of_by_an_editor_keeps_a_page() -> None:
    pages = pages_of(passer_by(note="Harbour master."))
    assert {"actors/tess-orme.md", "actors/tomas-brekke.md"} <= set(pages)
    assert not any("tess-orme" in text for path, text in pages.items() if path.startswith("actors/once/"))


def test_on_a_small_site_everybody_has_a_page() -> None:
    assert "actors/tess-orme.md" in pages_of(passer_by())


def test_search_offers_those_whom_many_articles_name(monkeypatch: pytest.MonkeyPatch) -> None:
    offered = 'data-search-filter="actor[data-v]" data-v="'
    assert offered in pages_of(passer_by())["articles/harbour.md"]
    monkeypatch.setattr(actors, "SHARED_FROM", 0)
    assert offered not in pages_of(passer_by())["articles/harbour.md"]
    monkeypatch.setattr(actors, "FILTERED", 1)
    assert offered in pages_of(passer_by())["articles/harbour.md"]
