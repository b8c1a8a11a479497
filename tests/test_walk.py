"""A project on which editors and accidents do whatever they like, one thing after another, and what holds after each.

After each the pages and the site are, byte for byte, those of a full build of the same input. `WALK` is the number of
operations; the nightly run takes 200, and another `WALK_SEED` each time.
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
from generator.folders import CACHE, DOCS, EDITORIAL, LEDGER, SEEDS, SITE, TEMPLATES
from generator.glance import Glance
from generator.pipeline import Run, build
from generator.records import Corpus, Page
from generator.report import Report
from generator.yamlfile import load_yaml
from tests.faults.conftest import tree, without_programs
from tests.faults.strike import run
from tests.project import copy_project

pytestmark = [pytest.mark.model, pytest.mark.processes, pytest.mark.xdist_group("faults")]

OPERATIONS = int(os.environ.get("WALK", "30"))
SEED = int(os.environ.get("WALK_SEED", "7"))
ANALYSED = 10
"""Every so many operations the full build beside analyses all articles anew too."""

PEOPLE = ("Ada Quill", "Ben Oduya", "Cleo Brand", "Ivo Marsh", "Tom Ashgrove", "Lena Quill", "Mara Brand")
BODIES = ("Ministry of Trade", "Quay Lines", "Harbour Trust", "Lindborg Council")
TEXT = """\
{place}: {what} in dispute

{day} May 2031 - {one} of the {body} met {other} in {place} on Monday. “The {what} stays,” {one} said.

{other} told reporters that the {what} “needs a decision by June.” The {body} will vote on 12 June 2031.
"""
TOPICS = {"Crossings": "ferry", "Money": "toll", "Roads": "bridge", "Votes": "vote on", "Deadlines": "by June"}
OPTIONS = {
    "title": ("Briefing", "Harbour desk"),
    "hide_below": ("0.3", "0.9"),
    "doubt_below": ("0.5", "0.9"),
    "article_text": ("full", "excerpts", "none"),
    "review_page": ("true", "false"),
    "site_url": ("https://briefing.example/", "https://other.example/daily/"),
}
_SAID = re.compile(r"stays,” (\w+ \w+) said")
_LINK = re.compile(r'href="([^"#?:]+\.html)[^"]*"')


class Project(Struct):
    """The project, its decisions with those before them, and chance."""

    root: Path
    chance: random.Random
    decisions: list[str]
    glance: Glance
    last: Corpus | None = None
    made: int = 0
    removed: list[tuple[Path, str]] = []

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
        path = project.chance.choice(project.articles)
        project.removed.append((path, path.read_text("utf-8")))
        path.unlink()


def restore(project: Project) -> None:
    if project.removed:
        path, text = project.removed.pop()
        path.write_text(text, "utf-8")


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


def mean(project: Project) -> None:
    path = project.chance.choice(project.articles)
    said = _SAID.search(path.read_text("utf-8"))
    if said is not None:
        project.decide(f"means {path.stem}: {said[0]}: {said[1]}: {project.people()[0]}\n")


def topic(project: Project) -> None:
    name, phrase = project.chance.choice(sorted(TOPICS.items()))
    project.decide(f"topic {name}: {phrase}\n")


def configure(project: Project) -> None:
    key, values = project.chance.choice(sorted(OPTIONS.items()))
    project.decide(f"set {key}: {project.chance.choice(values)}\n")


def design(project: Project) -> None:
    template = project.root / TEMPLATES / f"{project.chance.choice(('article', 'actor', 'home', 'topic'))}.html.j2"
    template.write_text(f"{template.read_text('utf-8')}<i>{project.chance.randint(1, 9)}</i>\n", "utf-8")


def scribble(project: Project) -> None:
    """Somebody writes into a generated page, and nothing but its bytes shows it."""
    page = project.chance.choice(sorted((project.root / DOCS).glob("*/*.md")))
    before = page.stat()
    page.write_bytes(page.read_bytes()[::-1])
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))


def undo(project: Project) -> None:
    if len(project.decisions) > 1:
        project.decisions.pop()


def kill(project: Project) -> None:
    add(project)
    write_decisions(project)
    notes = project.root.parent / "notes"
    run(project.root, ("build", "--jobs", "1"), notes, project.chance.randint(0, 60), "kill", without_programs)


ACTIONS: tuple[Callable[[Project], None], ...] = (
    add, add, edit, remove, restore, rename_file, merge, split, rename, hide, mean, topic, topic, configure, configure, design,
    undo, undo, undo, kill, scribble, scribble,
)  # fmt: skip


def write_decisions(project: Project) -> None:
    """What is decided now, in its files; of two names of one person, and of an option, the last counts."""
    decided: dict[str, list[str]] = {}
    for line in dict.fromkeys(project.decisions[-1].splitlines()):
        kind, _, rest = line.partition(" ")
        decided.setdefault(kind, []).append(rest)
    actors = {
        "same": [f"  - [{names}]" for names in decided.get("same", ())],
        "different": [f"  - [{names}]" for names in decided.get("different", ())],
        "name": [f"  {name}: {other}" for name, other in dict(_parts(decided, "name")).items()],
        "hide": [f"  - {name}" for name in decided.get("hide", ())],
        "means": [
            f'  - article: {article}\n    words: "{words}"\n    who: {who}\n    is: {person}'
            for article, words, who, person in _parts(decided, "means")
        ],
    }
    topics = [f"  - name: {name}\n    any: [{phrase}]" for name, phrase in _parts(decided, "topic")]
    _write(project.root / EDITORIAL / "actors.yml", actors)
    _write(project.root / EDITORIAL / "topics.yml", {"topics": topics})
    options = [f"{key}: {value}\n" for key, value in dict(_parts(decided, "set")).items()]
    (project.root / "briefing.yml").write_text("".join(options), "utf-8")


def _parts(decided: dict[str, list[str]], kind: str) -> list[list[str]]:
    return [line.split(": ") for line in decided.get(kind, ())]


def _write(path: Path, lists: dict[str, list[str]]) -> None:
    path.write_text("".join("\n".join([f"{key}:", *lines, ""]) for key, lines in lists.items() if lines), "utf-8")


class Ahead:
    """Pages of each kind that are made before all others, as a preview does, and are to be as the build makes them.

    Where it finds other subjects, or tells of other changes, they may be otherwise: these come with the whole site.
    """

    def __init__(self, root: Path, before: Corpus | None) -> None:
        self._docs, self._before = root / DOCS, _told_late(before)
        self._made: dict[str, str] = {}

    def __call__(self, make: Callable[[str], Page | None]) -> None:
        for kind in ("articles", "actors", "topics"):
            for path in sorted((self._docs / kind).glob("*.md"))[:3]:
                page = make(f"{kind}/{path.stem}.html")
                if page is not None:
                    self._made[page.path] = str(page.content)

    def check(self, after: Corpus) -> None:
        if _told_late(after) != self._before:
            return
        for path, content in self._made.items():
            assert (self._docs / path).read_text("utf-8") == content, path


def _told_late(corpus: Corpus | None) -> object:
    return corpus and (corpus.topics, corpus.repetitions, corpus.versions, corpus.ledger and corpus.ledger.changes)


def built(project: Project, root: Path, *, full: bool = False) -> Corpus:
    """A build; where the last decision contradicts others, it is taken back first, as an editor would."""
    seen: list[Corpus] = []
    try:
        if full:
            build(Run(root=root, full=True), Report(), seen=seen.append)
        else:
            first = project.glance.ahead = Ahead(root, project.last)
            build(Run(root=root, glance=project.glance), Report(), seen=seen.append)
            first.check(seen[-1])
            project.last = seen[-1]
    except ConfigError:
        project.decisions.pop()
        write_decisions(project)
        return built(project, root, full=full)
    return seen.pop()


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


def check_full(project: Project, ledger: bytes, fresh: Path, analysed: bool) -> None:
    """A build of everything with the same ledger makes the same pages and the same site."""
    copy_project(fresh)
    for part in (SEEDS, EDITORIAL, TEMPLATES):
        shutil.copytree(project.root / part, fresh / part, dirs_exist_ok=True)
    shutil.copyfile(project.root / "briefing.yml", fresh / "briefing.yml")
    (fresh / CACHE).mkdir()
    (fresh / CACHE / LEDGER).write_bytes(ledger)
    if not analysed:
        shutil.copyfile(project.root / CACHE / "analyses.sqlite", fresh / CACHE / "analyses.sqlite")
    built(project, fresh, full=True)
    for part in (DOCS, SITE):
        grown, made = tree(project.root / part), tree(fresh / part)
        assert [path for path in grown.keys() | made.keys() if grown.get(path) != made.get(path)] == [], part
    shutil.rmtree(fresh)


def test_whatever_happens_to_a_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_programs(monkeypatch)
    project = Project(tmp_path / "project", random.Random(SEED), [""], Glance())
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
            if action is not restore:  # who comes back takes back an address that led elsewhere meanwhile
                check_told(before, corpus)
            check_links(project.root / DOCS)
            check_full(project, ledger, tmp_path / "fresh", analysed=number % ANALYSED == 0)
        except AssertionError as error:
            error.add_note(f"after operation {number}, {action.__name__}, of WALK_SEED={SEED}")
            raise
