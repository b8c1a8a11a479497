"""The whole way from articles to records: what the two articles yield, whatever the order, the processes and the cache."""

import gc
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator import publish
from generator.cli import cli
from generator.engine.garbage import rarely_collected
from generator.errors import UsageError
from generator.pipeline import Run, build, check, extract
from generator.records import Corpus
from generator.report import Report
from tests.project import FERRIES, PROJECT

FILES = ("articles.jsonl", "actors.jsonl", "topics.jsonl")

pytestmark = [pytest.mark.model, pytest.mark.xdist_group("seeds")]


def records(folder: Path, name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / name).read_text("utf-8").splitlines()]


def run_on(inputs: list[Path], out: Path, root: Path, **options: Any) -> dict[str, bytes]:
    extract(inputs, out, Run(root=root, **options), Report())
    return {name: (out / name).read_bytes() for name in FILES}


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("records")
    run_on([FERRIES / "seeds"], folder, FERRIES, cached=False)
    return folder


def test_offsets_slice_to_their_text(out: Path) -> None:
    for article in records(out, "articles.jsonl"):
        text = article["text"]
        for item in (*article["mentions"], *article["dates"]):
            assert text[item["start"] : item["end"]] == item["text"]
        for quote in article["quotes"]:
            assert all(0 <= start < end <= len(text) for start, end in quote["spans"])
            if quote["speaker"] is not None:
                assert text[quote["speaker"]["start"] : quote["speaker"]["end"]] == quote["speaker"]["text"]


def test_spellings_of_one_minister_lead_to_one_actor_with_the_reason(out: Path) -> None:
    actors = records(out, "actors.jsonl")
    for first, second in (("Kasimir Zimerman", "Kasimir Zimmerman"), ("Alexey Dorokhov", "Aleksei Dorokhov")):
        (actor,) = (a for a in actors if {first, second} <= {n["form"] for n in a["names"]})
        assert any(first in reason and second in reason for reason in actor["why"])


def test_every_reference_leads_to_an_actor_that_exists(out: Path) -> None:
    known = {a["id"] for a in records(out, "actors.jsonl")}
    for article in records(out, "articles.jsonl"):
        speakers = [q["speaker"] for q in article["quotes"] if q["speaker"] is not None]
        assert {x["actor"] for x in (*article["mentions"], *speakers)} - {None} <= known


def test_neither_order_nor_processes_nor_cache_change_a_byte(out: Path, tmp_path: Path) -> None:
    shutil.copytree(FERRIES / "seeds", tmp_path / "seeds")
    files = sorted((tmp_path / "seeds").glob("*.txt"), reverse=True)
    expected = {name: (out / name).read_bytes() for name in FILES}
    assert run_on(list(files), tmp_path / "reversed", tmp_path, cached=False) == expected
    assert run_on([tmp_path / "seeds"], tmp_path / "fresh", tmp_path, jobs=2) == expected
    assert run_on([tmp_path / "seeds"], tmp_path / "cached", tmp_path) == expected


def test_without_metadata_dates_stay_open(tmp_path: Path) -> None:
    shutil.copytree(FERRIES / "seeds", tmp_path / "seeds")
    (tmp_path / "seeds" / "metadata.yml").unlink()
    run_on([tmp_path / "seeds"], tmp_path / "out", tmp_path, cached=False)
    values = []
    for article in records(tmp_path / "out", "articles.jsonl"):
        assert (article["published"], article["published_source"]) == (None, None)
        values += [(d["text"], d["value"], d["from"], d["anchor"]) for d in article["dates"]]
    assert ("Thursday", "XXXX-WXX-4", None, None) in values
    assert ("October", "XXXX-10", None, None) in values


def test_an_unrelated_article_changes_no_address(out: Path, tmp_path: Path) -> None:
    shutil.copytree(FERRIES / "seeds", tmp_path / "seeds")
    (tmp_path / "seeds" / "ferry.txt").write_text("Mayor Ada Quill opened the ferry in Lisbon on Monday.\n", "utf-8")
    run_on([tmp_path / "seeds"], tmp_path / "more", tmp_path, cached=False)
    assert {a["id"] for a in records(out, "actors.jsonl")} < {
        a["id"] for a in records(tmp_path / "more", "actors.jsonl")
    }
    assert {t["id"] for t in records(out, "topics.jsonl")} <= {
        t["id"] for t in records(tmp_path / "more", "topics.jsonl")
    }


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    with pytest.raises(UsageError, match="No article"):
        extract([tmp_path / "seeds"], tmp_path / "out", Run(root=tmp_path), Report())


def test_check_writes_nothing(tmp_path: Path) -> None:
    shutil.copytree(FERRIES / "seeds", tmp_path / "seeds")
    before = sorted(tmp_path.rglob("*"))
    check(Run(root=tmp_path), Report())
    assert sorted(tmp_path.rglob("*")) == before


def built(run: Run) -> Corpus:
    """What the pages of a build are made from."""
    seen: list[Corpus] = []
    build(run, Report(), seen=seen.append)
    return seen.pop()


def test_a_preview_is_no_build_to_remember(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "publish", lambda *_: None)
    shutil.copytree(PROJECT / "templates", tmp_path / "templates")
    seeds, ledger = tmp_path / "seeds", tmp_path / ".cache" / "changes.json"
    seeds.mkdir()
    (seeds / "one.txt").write_text("“The ferry stays,” Mayor Ada Quill said on Monday.\n", "utf-8")
    build(Run(root=tmp_path, recorded=False), Report())
    assert not ledger.exists()
    build(Run(root=tmp_path), Report())
    kept = ledger.read_bytes()
    (seeds / "two.txt").write_text("“The bridge goes,” Mayor Ada Quill said on Friday.\n", "utf-8")
    shown = built(Run(root=tmp_path, recorded=False))
    assert ledger.read_bytes() == kept
    assert shown.ledger is not None
    assert [a.id for a in shown.ledger.changes[0].articles] == ["two"]
    again = built(Run(root=tmp_path))
    assert again.ledger == shown.ledger
    assert ledger.read_bytes() != kept


def test_an_address_may_come_from_where_the_site_is_published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "publish", lambda *_: None)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "one.md").write_text(
        "---\npublished: 2031-03-05\n---\n“The ferry stays,” Mayor Ada Quill said on Monday.\n", "utf-8"
    )

    def built(*options: str) -> str:
        result = CliRunner().invoke(cli, ["build", "--root", str(tmp_path), "--jobs", "1", *options])
        return str(result.output)

    assert built().count("No address is set") == 1
    assert not (tmp_path / "docs" / "feed.xml").exists()
    assert "No address" not in built("--site-url", "https://port.example/news/")
    assert b"https://port.example/news/" in (tmp_path / "docs" / "feed.xml").read_bytes()
    assert "cannot be a site’s address" in built("--site-url", "port.example")
    (tmp_path / "briefing.yml").write_text("site_url: https://own.example/\n", "utf-8")
    built("--site-url", "https://port.example/news/")
    assert b"https://own.example/" in (tmp_path / "docs" / "feed.xml").read_bytes()


def test_rings_are_looked_for_rarely_during_a_build_and_as_before_afterwards() -> None:
    usual = gc.get_threshold()
    with rarely_collected():
        assert gc.isenabled()
        assert gc.get_threshold() > usual
    assert gc.get_threshold() == usual
