"""What an earlier build wrote is taken over where it was made from the same, and nowhere else."""

import shutil
from pathlib import Path

import pytest
from msgspec import structs

from generator.config import Config
from generator.records import Corpus, Page
from generator.site import render_site
from generator.site.output.earlier import Earlier, Made, key_of, noted, read_earlier, record_of
from generator.site.output.write import write_pages
from generator.site.render import _Renderer
from tests.site import sample
from tests.site.test_render import TEMPLATES


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that were rendered, in order."""
    found: list[str] = []
    html = _Renderer._html

    def noted(self: _Renderer, template: str, values: dict[str, object]) -> str:
        found.append(template)
        return html(self, template, values)

    monkeypatch.setattr(_Renderer, "_html", noted)
    return found


def built(folder: Path, corpus: Corpus, templates: Path = TEMPLATES, config: Config | None = None) -> tuple[Page, ...]:
    """The pages of a build in `folder` that takes over what it can, as files and as they are."""
    earlier = read_earlier(folder / "pages.json", folder / "docs")
    made: dict[str, Made] = {}
    pages = tuple(noted(render_site(corpus, config or Config(), templates, earlier), made))
    write_pages(folder / "docs", pages)
    (folder / "pages.json").write_bytes(record_of(made))
    return pages


def test_nothing_that_is_the_same_is_rendered_or_drawn_again(
    tmp_path: Path, rendered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = built(tmp_path, sample.corpus())
    assert "article" in rendered
    rendered.clear()
    monkeypatch.setattr("generator.site.figures.network.network", None)
    assert built(tmp_path, sample.corpus()) == first
    assert set(rendered) <= {"redirect"}


def test_only_the_pages_whose_views_change_are_rendered_and_all_are_as_without(
    tmp_path: Path, rendered: list[str]
) -> None:
    corpus = sample.corpus()
    built(tmp_path, corpus)
    rendered.clear()
    first, *others = corpus.analyses
    article = structs.replace(first.article, publisher="The Quay Herald")
    later = structs.replace(corpus, analyses=(structs.replace(first, article=article), *others))
    pages = built(tmp_path, later)
    assert rendered.count("article") == 1
    assert pages == tuple(render_site(later, Config(), TEMPLATES))


def test_everything_is_rendered_when_a_template_or_the_configuration_changes(
    tmp_path: Path, rendered: list[str]
) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(TEMPLATES, templates)
    built(tmp_path, sample.corpus(), templates)
    macros = templates / "_macros.html.j2"
    macros.write_text(macros.read_text("utf-8").replace("Copy citation", "Take the citation"), "utf-8")
    rendered.clear()
    pages = built(tmp_path, sample.corpus(), templates)
    assert any("Take the citation" in str(page.content) for page in pages)
    assert rendered.count("article") == len(sample.corpus().analyses)
    rendered.clear()
    built(tmp_path, sample.corpus(), templates, Config(site_url="https://other.example/"))
    assert rendered.count("article") == len(sample.corpus().analyses)


@pytest.mark.parametrize("damage", ["changed", "gone", "record gone", "record damaged"])
def test_what_is_not_as_it_was_written_is_rendered(tmp_path: Path, rendered: list[str], damage: str) -> None:
    first = built(tmp_path, sample.corpus())
    page = tmp_path / "docs" / "articles" / "harbour.md"
    if damage == "changed":
        page.write_text(page.read_text("utf-8") + "more", "utf-8")
    elif damage == "gone":
        page.unlink()
    elif damage == "record gone":
        (tmp_path / "pages.json").unlink()
    else:
        (tmp_path / "pages.json").write_text("{")
    rendered.clear()
    assert built(tmp_path, sample.corpus()) == first
    assert "article" in rendered


def test_values_with_half_a_character_have_no_key() -> None:
    assert key_of(["\ud800"]) == ""
    assert key_of(["a"]) not in {"", key_of(["b"])}
    assert Earlier().content("a.md", "") is None
