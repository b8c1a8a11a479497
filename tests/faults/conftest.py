"""A small project, its last good state, and the state that the next build should reach."""

import html
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from msgspec import Struct

from generator.pipeline import Run, build
from generator.publish import build as building
from generator.publish import turns
from generator.report import Report
from generator.site.output.write import MANIFEST
from generator.store import cache
from tests.project import copy_project

SEEDS = {
    "ferry.txt": "LINDBORG — The ferry will stay, Mayor Ada Quill said on Monday.\n\n“We keep the ferry,” Quill said.\n",
    "bridge.txt": "The bridge opened in May 2031.\n\n“It is open,” said Tom Ashgrove, an engineer from Lindborg.\n",
}
LATER = {
    "ferry.txt": SEEDS["ferry.txt"] + "\nThe mayor will decide in June 2031.\n",
    "tunnel.txt": "A tunnel is planned.\n\n“Nobody needs it,” Councillor Ivo Marsh said on 3 May 2031 in Lindborg.\n",
}


class States(Struct, frozen=True):
    """`base`: a project that was built, with the articles of its next build in place; and its files before and after that."""

    base: Path
    docs: tuple[dict[str, bytes], dict[str, bytes]]
    site: tuple[dict[str, bytes], dict[str, bytes]]


def tree(folder: Path) -> dict[str, bytes]:
    """The files below `folder` but the writer's own notes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def write_seeds(root: Path, texts: Mapping[str, str]) -> None:
    """Let `seeds/` hold `texts` and nothing else."""
    shutil.rmtree(root / "seeds", ignore_errors=True)
    (root / "seeds").mkdir()
    for name, text in texts.items():
        (root / "seeds" / name).write_text(text, "utf-8")


def stand_in(root: Path, into: Path, options: Mapping[str, str], keep: bool, docs: Path | None = None) -> None:
    """Do MkDocs' part in this process and at once."""
    docs = root / "docs" if docs is None else docs
    for source in sorted(docs.rglob("*.md")):
        page = into / source.relative_to(docs).with_suffix(".html")
        if not (keep and page.exists()):
            page.parent.mkdir(parents=True, exist_ok=True)
            body = html.escape(source.read_text("utf-8"))
            page.write_text(f'<!doctype html><html><head><meta charset="utf-8"></head><body>{body}</body></html>')
    (into / "404.html").write_text('<!doctype html><html><head><meta charset="utf-8"></head></html>')
    (into / "sitemap.xml").write_text("<urlset></urlset>")


def stand_in_index(site: Path, *_: object, **__: object) -> dict[str, str]:
    """Do Pagefind's part in this process and at once."""
    pages = sorted(page.relative_to(site).as_posix() for page in site.rglob("*.html"))
    (site / "pagefind").mkdir()
    (site / "pagefind" / "entry.json").write_text("\n".join(pages))
    return {}


def without_programs(patch: pytest.MonkeyPatch | None = None) -> None:
    """Let MkDocs, Pagefind and the look at the model's files be stand-ins, for as long as `patch` lasts."""
    patch = pytest.MonkeyPatch() if patch is None else patch
    patch.setattr(turns, "run_mkdocs", stand_in)
    patch.setattr(building, "index_site", stand_in_index)
    patch.setattr(cache, "fingerprint", str.encode)


def simplify(templates: Path) -> None:
    """Let every template be one line, which shows all that it is given."""
    for template in templates.glob("*.html.j2"):
        template.write_text("<p>{{ view if view is defined else target }}</p>")


def make_states(folder: Path, *, quick: bool = False) -> States:
    """Build the project twice, and go back to before the second build; its analyses stay in the cache."""
    base, later = folder / "base", folder / "later"
    base.mkdir()
    copy_project(base)
    if quick:
        simplify(base / "templates")
    (base / "docs" / "hand.md").write_text("# By hand\n", "utf-8")
    write_seeds(base, SEEDS)
    build(Run(root=base), Report())
    shutil.copytree(base, later)
    write_seeds(later, LATER)
    build(Run(root=later), Report())
    states = States(base, (tree(base / "docs"), tree(later / "docs")), (tree(base / "site"), tree(later / "site")))
    shutil.copyfile(later / ".cache" / "analyses.sqlite", base / ".cache" / "analyses.sqlite")
    write_seeds(base, LATER)
    return states


@pytest.fixture(scope="session")
def quick_states(tmp_path_factory: pytest.TempPathFactory) -> States:
    """The states of a project whose MkDocs and Pagefind are stand-ins."""
    with pytest.MonkeyPatch.context() as patch:
        without_programs(patch)
        return make_states(tmp_path_factory.mktemp("quick"), quick=True)


@pytest.fixture(scope="session")
def states(tmp_path_factory: pytest.TempPathFactory) -> States:
    """The states of a project that the real programs built."""
    return make_states(tmp_path_factory.mktemp("real"))


@pytest.fixture
def project(states: States, tmp_path: Path) -> Path:
    """A copy of the project that the real programs built, with the articles of its next build in place."""
    root = tmp_path / "project"
    shutil.copytree(states.base, root)
    return root


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Forks, signals and locks of this kind are those of Linux and macOS."""
    if sys.platform == "win32":
        for item in items:
            item.add_marker(pytest.mark.skip(reason="needs fork and flock"))
