"""Articles to analyses on a Ray of this machine: the same as in one process, with and without faults.

Where Ray is not installed these are skipped, and the list of skipped tests says so; a job of the checks has it.
"""

import os
import sys
from pathlib import Path

import msgspec
import pytest

from generator.engine import Cluster, analyse_all, chunks, spreading
from generator.errors import UsageError
from generator.records import Article
from generator.versions import versions
from tests.engine.test_mapping import MODEL, article
from tests.engine.work import deadly, deadly_once, deadly_share, numbering, simple


def no_versions(model: str) -> dict[str, str]:
    """Stands in for the versions of everything."""
    return {model: "1"}


def version_of_process(model: str) -> dict[str, str]:
    """Different in this process, whose number `model` is, and in a worker."""
    return {"spacy": "1" if os.getpid() == int(model) else "2"}


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "CHUNK_CHARACTERS", 3000)


def cluster(jobs: int = 2, model: str = "m") -> Cluster:
    pytest.importorskip("ray", reason="Ray is not installed")
    return Cluster(None, jobs, model, no_versions)


@pytest.mark.ray
def test_workers_give_the_same_and_what_is_lost_is_tried_again(tmp_path: Path) -> None:
    articles = [article(i) for i in range(12)]
    articles[5] = article(5, f"kill once {tmp_path / 'mark'} " + "x" * 1000)
    result = analyse_all(articles, "m", work=deadly_once, cluster=cluster())
    assert (tmp_path / "mark").exists()
    assert result == analyse_all(articles, "m", work=simple)


@pytest.mark.ray
def test_an_article_that_always_kills_is_named_and_the_rest_is_analysed() -> None:
    articles = [article(i) for i in range(9)]
    articles[4] = article(4, "kill " * 300)
    result = analyse_all(articles, "m", work=deadly, cluster=cluster())
    assert [a.article.id for a in result.analyses] == [a.id for a in articles if a.id != "a4"]
    (problem,) = result.problems
    assert problem.file == "a4.txt"


@pytest.mark.ray
def test_workers_with_other_versions_are_refused() -> None:
    pytest.importorskip("ray", reason="Ray is not installed")
    with pytest.raises(UsageError, match="spacy is 2, here 1"):
        analyse_all([article(1)], "m", work=simple, cluster=Cluster(None, 1, str(os.getpid()), version_of_process))


@pytest.mark.ray
@pytest.mark.model
def test_the_bytes_are_those_of_one_process() -> None:
    pytest.importorskip("ray", reason="Ray is not installed")
    text = "Mayor Ada Quill spoke in Lisbon on 3 May 2018. “Ferry {0} stays,” Quill said. Ben Oduya asked for {0} boats.\n\n"
    articles = [
        Article(id=f"a{i}", path=f"a{i}.txt", sha256="", published="2018-05-04", text=text.format(i) * 20)
        for i in range(8)
    ]
    alone = analyse_all(articles, MODEL)
    spread = analyse_all(articles, MODEL, cluster=Cluster(None, 2, MODEL, versions))
    assert msgspec.msgpack.encode(spread) == msgspec.msgpack.encode(alone)
    assert all(a.quotes for a in spread.analyses)


@pytest.mark.ray
def test_each_makes_once_what_does_its_parts_and_what_is_lost_is_done_here() -> None:
    with cluster() as workers:
        parts = [bytes([number]) for number in range(9)]
        assert list(workers.spread(numbering, b"", parts)) == [bytes([n, n // 2 + 1]) for n in range(9)]
        assert list(workers.spread(deadly_share, str(os.getpid()).encode(), parts)) == parts


def test_where_files_do_not_travel_nothing_is_spread() -> None:
    with spreading(None) as spread:
        assert spread is None
    with spreading(Cluster("10.0.0.5:6379", 1, "m", no_versions), files=True) as spread:
        assert spread is None


def test_without_ray_the_way_to_install_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(UsageError, match=r"pip install '\.\[ray\]'"):
        analyse_all([article(1)], "m", work=simple, cluster=Cluster(None, 1, "m", no_versions))


def test_without_anything_to_do_nothing_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    assert analyse_all([], "m", work=simple, cluster=Cluster(None, 1, "m", no_versions)).analyses == ()
