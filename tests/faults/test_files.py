"""Files, model and programs that are wrong: one clear message, its exit code, and the last good site, pages and cache."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from click.testing import CliRunner

from generator.cli import cli
from generator.store import cache
from generator.store.lock import locked
from tests.faults.conftest import States, tree, without_programs

pytestmark = [pytest.mark.model, pytest.mark.xdist_group("faults")]


def write(path: str, content: str) -> Callable[[Path], None]:
    def inject(root: Path) -> None:
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_text(content, "utf-8")

    return inject


def remove(path: str) -> Callable[[Path], None]:
    return lambda root: shutil.rmtree(root / path) if (root / path).is_dir() else (root / path).unlink()


def bytes_in(path: str, content: bytes) -> Callable[[Path], None]:
    def inject(root: Path) -> None:
        (root / path).parent.mkdir(exist_ok=True)
        (root / path).write_bytes(content)

    return inject


ACTOR = "templates/actor.html.j2"
FAULTS: dict[str, tuple[Callable[[Path], None], int, str]] = {
    "a template with a syntax error": (write(ACTOR, "<p>\n{% if x %}"), 5, r"actor\.html\.j2, line 2: .*Take this file"),
    "a template with an unknown name": (write(ACTOR, "<p>\n{{ nothing.here }}"), 5, r"actor\.html\.j2, line 2: .*nothing"),
    "a template that cannot compute": (write(ACTOR, "<p>\n\n{{ 1 + 'a' }}"), 5, r"actor\.html\.j2, line 3: .*Take this"),
    "a template that includes what is not there": (write(ACTOR, "{% include 'x.j2' %}"), 5, r"templates/x\.j2 is missing"),
    "templates of a version without a page": (remove("templates/positions.html.j2"), 0, r"Problems: 0"),
    "no templates": (remove("templates"), 0, r"Problems: 0"),
    "no mkdocs.yml": (remove("mkdocs.yml"), 0, r"Problems: 0"),
    "a broken configuration": (write("briefing.yml", "title: [\n"), 3, r"briefing\.yml:\d: .*not valid YAML"),
    "several unknown options": (write("briefing.yml", "titel: x\ncertain: 9\n"), 3, r"(?s)briefing\.yml:1.*briefing\.yml:2"),
    "a configuration that is no text": (bytes_in("briefing.yml", b"title: \xff\xfe"), 3, r"briefing\.yml: .*UTF-8"),
    "a folder for a configuration": (lambda root: (root / "briefing.yml").mkdir(), 3, r"briefing\.yml: .*regular file"),
    "broken decisions on actors": (write("editorial/actors.yml", "same: {a: b}\n"), 3, r"actors\.yml:1"),
    "decisions that contradict": (
        write("editorial/actors.yml", "same: [[A, B]]\ndifferent: [[A, B]]\n"), 3, r"actors\.yml:2: .*Remove one",
    ),
    "broken topics": (write("editorial/topics.yml", "topics: 7\n"), 3, r"topics\.yml:1"),
    "decisions that multiply": (
        write("editorial/topics.yml", "a: &a [x,x]\nb: &b [*a,*a]\ntopics: [*b,*b]\n"), 3, r"topics\.yml:2: A YAML alias",
    ),
    "no model": (write("briefing.yml", "model: no_such_model\n"), 4, r"briefing.yml:1.*no_such_model.*name another"),
    "a model that is another module": (write("briefing.yml", "model: json\n"), 4, r"'json' cannot be loaded"),
    "no articles": (remove("seeds"), 2, r"No article"),
    "a record of the site that is damaged": (bytes_in(".cache/publish.json", b"\xff"), 0, r"Problems: 0"),
    "a cache that is damaged": (bytes_in(".cache/analyses.sqlite", b"junk" * 999), 0, r"analyses\.sqlite: .*set aside"),
}  # fmt: skip

LASTING: dict[str, tuple[Callable[[Path], None], int, str]] = {
    "a page in the place of a generated one": (write("docs/articles/tunnel.md", "mine"), 5, r"not written by a build.*Move"),
    "a list of generated pages that is damaged": (bytes_in("docs/.generated.json", b"\xff["), 5, r"Move the file, or delete"),
    "a record of builds that is damaged": (bytes_in(".cache/changes.json", b"{"), 0, r"aside as changes\.json\.dam"),
}  # fmt: skip

OF_PROGRAMS: dict[str, tuple[Callable[[Path], None], int, str]] = {
    "a theme with a syntax error": (write("templates/theme/main.html", "{% block"), 5, r"MkDocs could not .*main\.html"),
    "no theme": (remove("templates/theme"), 5, r"theme.* Correct the page or mkdocs\.yml"),
    "a broken mkdocs.yml": (write("mkdocs.yml", "site_name: ["), 5, r"mkdocs\.yml"),
    "a hand-written page with a dead link": (write("docs/hand.md", "[gone](gone.md)\n"), 5, r"gone\.md.*as it was before"),
}  # fmt: skip


def run(root: Path, command: str = "build") -> tuple[int, str]:
    arguments = [command, "--root", str(root), *(["--jobs", "1"] if command == "build" else [])]
    result = CliRunner().invoke(cli, arguments, prog_name="briefing")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def check(root: Path, states: States, expected: tuple[int, str]) -> None:
    """One message, its exit code, and where the build failed the site and the pages that were there."""
    sound = tree(root / "docs")
    code, said = run(root)
    assert code == expected[0], said
    assert re.search(expected[1], said), said
    assert ("error: " in said) == (code != 0), said
    assert code == 3 or said.count("error: ") <= 1, said
    if code != 0:
        assert tree(root / "site") == states.site[0]
        assert expected[0] == 5 or tree(root / "docs") == sound


@pytest.fixture
def quick_project(quick_states: States, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that was built with stand-ins for MkDocs and Pagefind, which go on standing in."""
    without_programs(monkeypatch)
    shutil.copytree(quick_states.base, tmp_path / "project")
    return tmp_path / "project"


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_wrong_is_said_and_nothing_is_lost(
    quick_project: Path, quick_states: States, fault: str, tmp_path: Path
) -> None:
    inject, code, message = FAULTS[fault]
    inject(quick_project)
    check(quick_project, quick_states, (code, message))
    mended, made = tmp_path / "mended", ("docs", "site", ".cache")
    shutil.copytree(quick_states.base, mended, ignore=shutil.ignore_patterns(*made))
    for folder in made:
        shutil.move(quick_project / folder, mended / folder)
    assert run(mended)[0] == 0
    assert tree(mended / "docs") == quick_states.docs[1]
    assert tree(mended / "site") == quick_states.site[1]


@pytest.mark.parametrize("fault", LASTING)
def test_what_leaves_a_trace_is_said(quick_project: Path, quick_states: States, fault: str) -> None:
    inject, code, message = LASTING[fault]
    inject(quick_project)
    check(quick_project, quick_states, (code, message))


def test_a_model_that_lacks_parts_or_is_damaged_is_refused(
    quick_project: Path, quick_states: States, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_name: str) -> spacy.language.Language:
        raise KeyError("weights")

    monkeypatch.setattr(cache, "fingerprint", lambda _model: b"another model finds no analyses")
    for name, load, message in (
        ("string", lambda _: spacy.blank("en"), r"'string' lacks .*parser.*Name a spaCy pipeline"),
        ("textwrap", damaged, r"'textwrap' cannot be loaded \('weights'\).*make setup"),
    ):
        monkeypatch.setattr(spacy, "load", load)
        write("briefing.yml", f"model: {name}\n")(quick_project)
        check(quick_project, quick_states, (4, message))


def test_a_second_build_is_told_of_the_first_and_changes_nothing(quick_project: Path, quick_states: States) -> None:
    before = tree(quick_project)
    with locked(quick_project / ".cache" / "build.lock", "process 7 on anvil"):
        for command in ("build", "clean"):
            code, said = run(quick_project, command)
            assert (code, said.count("error: ")) == (6, 1)
            assert "process 7 on anvil" in said
            assert "Wait until it has ended" in said
    assert tree(quick_project) == before
    check(quick_project, quick_states, (0, "Problems: 0"))


@pytest.mark.build
@pytest.mark.parametrize("fault", OF_PROGRAMS)
def test_mkdocs_fails(project: Path, states: States, fault: str) -> None:
    inject, code, message = OF_PROGRAMS[fault]
    inject(project)
    check(project, states, (code, message))


PROGRAMS = {
    ("mkdocs", "raise SystemExit('out of luck')"): r"MkDocs could not build the site: out of luck",
    ("mkdocs", "import os; os.kill(os.getpid(), 9)"): r"MkDocs could not .*SIGKILL, perhaps for want of memory",
    ("mkdocs", "raise MemoryError"): r"MkDocs could not .*MemoryError",
    ("pagefind", "raise SystemExit('out of luck')"): r"Pagefind could not index the site: out of luck",
    ("pagefind", "import os; os.kill(os.getpid(), 9)"): r"Pagefind could not .*SIGKILL",
    ("pagefind", "raise SystemExit(3)"): r"Pagefind could not .*It said nothing\. Run `make setup`",
}


@pytest.mark.build
@pytest.mark.parametrize(("program", "does"), PROGRAMS, ids=[f"{name}-{i}" for i, (name, _) in enumerate(PROGRAMS)])
def test_a_program_fails(
    project: Path, states: States, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, does: str
) -> None:
    fake = tmp_path / "path" / program
    fake.mkdir(parents=True)
    (fake / "__init__.py").touch()
    (fake / "__main__.py").write_text(does)
    monkeypatch.setenv("PYTHONPATH", str(fake.parent))
    check(project, states, (5, PROGRAMS[program, does]))
    monkeypatch.delenv("PYTHONPATH")
    assert not list(project.glob(".site.*"))
