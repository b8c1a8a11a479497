"""A project on which editors and accidents do whatever they like, one thing after another, and what holds after each.

`WALK` is the number of operations; the nightly run takes 200, and another `WALK_SEED` each time.
"""

import os
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from msgspec import Struct

from generator.corpus.changes import decode
from generator.errors import ConfigError
from generator.folders import CACHE, DOCS, EDITORIAL, LEDGER, SEEDS
from generator.pipeline import Run, build
from generator.records import Corpus
from generator.report import Report
from generator.yamlfile import load_yaml
from tests.faults.conftest import tree, without_programs
from tests.faults.strike import run
from tests.project import copy_project

pytestmark = [pytest.mark.model, pytest.mark.processes, pytest.mark.xdist_group("faults")]

OPERATIONS = int(os.environ.get("WALK", "30"))
SEED = int(os.environ.get("WALK_SEED", "7"))
COMPARED = 5
"""Every so many operations a full build is made beside."""

PEOPLE = ("Ada Quill", "Ben Oduya", "Cleo Brand", "Ivo Marsh", "Tom Ashgrove", "Lena Quill", "Mara Brand")
BODIES = ("Ministry of Trade", "Quay Lines", "Harbour Trust", "Lindborg Council")
TEXT = """\
{place}: {what} in dispute

{day} May 2031 - {one} of the {body} met {other} in {place} on Monday. “The {what} stays,” {one} said.

{other} told reporters that the {what} “needs a decision by June.” The {body} will vote on 12 June 2031.
"""
_LINK = re.compile(r'href="([^"#?:]+\.html)[^"]*"')


class Project(Struct):
    """The project, its decisions with those before them, and chance."""

    root: Path
    chance: random.Random
    decisions: list[str]
    made: int = 0

    @property
    def articles(self) -> list[Path]:
        return sorted((self.root / SEEDS).iterdir())

    def decide(self, line: str) -> None:
        self.decisions.append(self.decisions[-1] + line)

    def people(self) -> list[str]:
        return self.chance.sample(PEOPLE, 2)


def add(project: Project) -> None:
    chance, (one, other) = project.chance, project.people()
    project.made += 1
    text = TEXT.format(
        place=chance.choice(("Lindborg", "Harlow", "Norport")), what=chance.choice(("ferry", "toll", "bridge")),
        day=chance.randint(1, 28), one=one, other=other, body=chance.choice(BODIES),
    )  # fmt: skip
    (project.root / SEEDS / f"a{project.made:03}.txt").write_text(text, "utf-8")


def edit(project: Project) -> None:
    path = project.chance.choice(project.articles)
    path.write_text(f"{path.read_text('utf-8')}\n{project.people()[0]} declined to comment.\n", "utf-8")


def remove(project: Project) -> None:
    if len(project.articles) > 2:
        project.chance.choice(project.articles).unlink()


def rename_file(project: Project) -> None:
    project.made += 1
    path = project.chance.choice(project.articles)
    path.rename(path.with_name(f"b{project.made:03}.txt"))


def merge(project: Project) -> None:
    project.decide("same {}\n".format(", ".join(project.people())))


def split(project: Project) -> None:
    project.decide("different {}\n".format(", ".join(project.people())))


def rename(project: Project) -> None:
    project.decide(f"name {project.people()[0]}: Somebody {project.chance.randint(1, 9)}\n")


def hide(project: Project) -> None:
    project.decide(f"hide {project.people()[0]}\n")


def undo(project: Project) -> None:
    if len(project.decisions) > 1:
        project.decisions.pop()


def kill(project: Project) -> None:
    add(project)
    write_decisions(project)
    notes = project.root.parent / "notes"
    run(project.root, ("build", "--jobs", "1"), notes, project.chance.randint(0, 60), "kill", without_programs)


ACTIONS: tuple[Callable[[Project], None], ...] = (
    add, add, edit, remove, rename_file, merge, split, rename, hide, undo, undo, kill
)  # fmt: skip


def write_decisions(project: Project) -> None:
    """`actors.yml` of the decisions that hold now; the last name of one person counts."""
    lines = [line.partition(" ") for line in dict.fromkeys(project.decisions[-1].splitlines())]
    parts = []
    for key in ("same", "different"):
        parts += [f"{key}:\n", *(f"  - [{rest}]\n" for kind, _, rest in lines if kind == key)]
    names = dict(rest.split(": ") for kind, _, rest in lines if kind == "name")
    parts += ["name:\n", *(f"  {name}: {other}\n" for name, other in names.items())]
    parts += ["hide:\n", *(f"  - {rest}\n" for kind, _, rest in lines if kind == "hide")]
    kept = "".join(p for p, then in zip(parts, [*parts[1:], "x:\n"], strict=True) if p[0] == " " or then[0] == " ")
    (project.root / EDITORIAL / "actors.yml").write_text(kept, "utf-8")


def built(project: Project, root: Path, *, full: bool = False) -> Corpus:
    """A build; where the last decision contradicts others, it is taken back first, as an editor would."""
    try:
        return build(Run(root=root, full=full), Report())
    except ConfigError:
        project.decisions.pop()
        write_decisions(project)
        return built(project, root, full=full)


def check_links(docs: Path) -> None:
    for page in (*docs.rglob("*.md"), *docs.rglob("*.html")):
        for link in _LINK.findall(page.read_text("utf-8")):
            target = page.parent / unquote(link)
            assert target.exists() or target.with_suffix(".md").exists(), f"{page.relative_to(docs)} → {link}"


def check_addresses(corpus: Corpus, root: Path) -> None:
    """Each address leads to one actor, all that an actor has are pages, and the ledger remembers them."""
    shown = [actor for actor in corpus.actors if not actor.hidden]
    ids = {actor.id for actor in corpus.actors}
    leads = [
        address for actor in corpus.actors for address in (actor.id, *(a for a in actor.addresses if a not in ids))
    ]
    assert len(leads) == len(set(leads))
    ledger = decode((root / CACHE / LEDGER).read_bytes())
    assert {state.id for state in ledger.snapshot.actors} == {actor.id for actor in shown}
    remembered = [address for one in ledger.published for address in one.addresses]
    assert len(remembered) == len(set(remembered))
    for actor in shown:
        assert set(actor.addresses) <= set(remembered)
        pages = (
            [(root / DOCS / "actors" / f"{a}.{kind}").is_file() for kind in ("md", "html")] for a in actor.addresses
        )
        assert all(map(any, pages))


def check_told(before: Corpus, after: Corpus) -> None:
    """Who is named at the same places of the same texts as before is led to by every address as before."""
    old, new = (_places(corpus) for corpus in (before, after))
    owner = {address: actor.id for actor in after.actors for address in actor.addresses}
    now = {places: actor for actor, places in new.items()}
    for actor in before.actors:
        same = now.get(old.get(actor.id, frozenset()))
        if same is not None and not actor.hidden:
            assert all(owner.get(address) == same for address in (actor.id, *actor.addresses)), actor


def _places(corpus: Corpus) -> dict[str, frozenset[tuple[str, int]]]:
    found: dict[str, set[tuple[str, int]]] = {}
    for analysis in corpus.analyses:
        for mention in analysis.mentions:
            if mention.actor is not None:
                found.setdefault(mention.actor, set()).add((analysis.article.text, mention.start))
    return {actor: frozenset(places) for actor, places in found.items()}


def check_full(project: Project, grown: dict[str, bytes], ledger: bytes, fresh: Path) -> None:
    """A build of everything with the same ledger makes the same pages."""
    copy_project(fresh)
    for part in (SEEDS, EDITORIAL):
        shutil.copytree(project.root / part, fresh / part)
    (fresh / CACHE).mkdir()
    (fresh / CACHE / LEDGER).write_bytes(ledger)
    built(project, fresh, full=True)
    made = tree(fresh / DOCS)
    assert [path for path in grown.keys() | made.keys() if grown.get(path) != made.get(path)] == []
    shutil.rmtree(fresh)


def test_whatever_happens_to_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_programs(monkeypatch)
    project = Project(tmp_path / "project", random.Random(SEED), [""])
    copy_project(project.root)
    for folder in (SEEDS, EDITORIAL):
        (project.root / folder).mkdir()
    for _ in range(3):
        add(project)
    write_decisions(project)
    corpus = built(project, project.root)
    for number in range(OPERATIONS):
        action = project.chance.choice(ACTIONS)
        action(project)
        write_decisions(project)
        load_yaml(project.root / EDITORIAL / "actors.yml", "actors.yml")
        before, ledger = corpus, (project.root / CACHE / LEDGER).read_bytes()
        corpus = built(project, project.root)
        try:
            check_addresses(corpus, project.root)
            check_told(before, corpus)
            check_links(project.root / DOCS)
            if number % COMPARED == 0:
                check_full(project, tree(project.root / DOCS), ledger, tmp_path / "fresh")
        except AssertionError as error:
            error.add_note(f"after operation {number}, {action.__name__}, of WALK_SEED={SEED}")
            raise
