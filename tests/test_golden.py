"""The golden records and pages of two articles written for tests: rewritten by `make golden`, and read as a diff."""

import json
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from generator.config import load_config
from generator.pipeline import Run, examine
from generator.records import Corpus
from generator.report import Report
from generator.site import render_site
from generator.site.downloads.exports import actors_jsonl, article_lines, topics_jsonl
from tests.project import FERRIES, PROJECT

GOLDEN = Path(__file__).parent / "golden"

pytestmark = [pytest.mark.model, pytest.mark.xdist_group("seeds")]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return examine([FERRIES / "seeds"], Run(root=FERRIES, cached=False), Report())


def compare(golden: dict[str, str], folder: Path, *, rewrite: bool) -> None:
    """Hold `golden` against the files of `folder`, or write them anew."""
    existing = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    if rewrite:
        for name in existing.keys() - golden.keys():
            existing[name].unlink()
        for name, content in golden.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(content, "utf-8")
        return
    assert sorted(existing) == sorted(golden)
    for name, content in sorted(golden.items()):
        assert content == existing[name].read_text("utf-8"), f"{name} differs; `make golden` rewrites it"


def test_the_records(corpus: Corpus, request: pytest.FixtureRequest) -> None:
    files = {
        "articles": b"".join(article_lines(corpus.analyses)),
        "actors": actors_jsonl(corpus.actors),
        "topics": topics_jsonl(corpus.topics),
    }
    golden = {
        f"{name}.json": "".join(
            json.dumps(json.loads(line), ensure_ascii=False, indent=1) + "\n" for line in lines.decode().splitlines()
        )
        for name, lines in files.items()
    }
    compare(golden, GOLDEN / "records", rewrite=request.config.getoption("--rewrite-golden"))


def test_the_pages(corpus: Corpus, request: pytest.FixtureRequest) -> None:
    pages = render_site(corpus, load_config(FERRIES), PROJECT / "templates")
    golden = {p.path: p.content for p in pages if isinstance(p.content, str) and p.path.endswith(".md")}
    compare(golden, GOLDEN / "pages", rewrite=request.config.getoption("--rewrite-golden"))


SAID_WHEN = re.compile(r"said (?:on|in) (?:\d{1,2} )?[A-Z][a-z]+ \d{4}")
"""What pages, feeds and downloads write of a day on which something was said; the articles name no year."""


def written(corpus: Corpus) -> str:
    """All pages, feeds and downloads of a corpus as one text."""
    pages = render_site(corpus, load_config(FERRIES), PROJECT / "templates")
    contents = (p.content for p in pages)
    parts = ((c,) if isinstance(c, str | bytes) else c for c in contents)
    return "\n".join(part.decode("utf-8", "replace") if isinstance(part, bytes) else part for c in parts for part in c)


def test_nothing_is_said_on_a_day_that_is_only_the_articles(corpus: Corpus) -> None:
    assert SAID_WHEN.search(written(corpus))
    undated = [
        replace(a, quotes=tuple(replace(q, said=None, said_from=None, said_to=None, earlier=False) for q in a.quotes))
        for a in corpus.analyses
    ]
    text = written(replace(corpus, analyses=tuple(undated)))
    assert SAID_WHEN.findall(text) == []
    assert "reported on" in text
    assert '"said_from": "' not in text
    assert '"said_from":"' not in text
