"""The tables as a data package and a database, and the page of recipes: what it says is what comes out."""

import csv
import io
import json
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import own
from generator.records import Actor, ActorName, Analysis, Article, Corpus, Quote, Speaker, Topic
from generator.site.downloads.columns import KEYS, REFERENCES, columns
from generator.site.downloads.exports import download_pages
from tests.site import sample

TEXT = "“The quay is full,” Ana Ruiz said. “The pier is empty,” Ana Ruiz said. “The quay is full,” Omar Haddad said."
WORDS = "The quay is full,"


def quote(number: int, start: int, end: int, actor: str | None, said: str | None, topics: tuple[str, ...]) -> Quote:
    name = {"ana-ruiz": "Ana Ruiz", "omar-haddad": "Omar Haddad"}.get(actor or "", "she")
    return Quote(
        id=f"q{number}", kind="direct", spans=((start, end),), text=TEXT[start:end], cue=None, confidence=0.9, topics=topics,
        speaker=Speaker(start=end, end=end + len(name), text=name, actor=actor, how="named"), said_from=said,
    )  # fmt: skip


def corpus() -> Corpus:
    quotes = (
        quote(1, 1, 18, "ana-ruiz", "2031-03-05", ("harbour-dispute", "trade")),
        quote(2, 36, 54, "ana-ruiz", "2031-04-01", ("harbour-dispute",)),
        quote(3, 72, 89, "omar-haddad", "2031-03-06", ("harbour-dispute",)),
        quote(4, 1, 18, "ana-ruiz", None, ("harbour-dispute",)),
        quote(5, 1, 18, "ana-ruiz", "2031-03-07", ("harbour-dispute-2",)),
        quote(6, 1, 18, None, "2031-03-08", ("harbour-dispute",)),
    )
    article = Article(id="quay", path="quay.txt", sha256="0", text=TEXT, publisher="The Norvale Post", title="Quay")
    analysis = Analysis(article=article, blocks=(), sentences=(), mentions=(), dates=(), quotes=quotes)
    actors = tuple(
        Actor(
            id=i, name=n, type="PERSON", names=(ActorName(form=n, count=1),), roles=(), articles=("quay",), mentions=1
        )
        for i, n in (("ana-ruiz", "Ana Ruiz"), ("omar-haddad", "Omar Haddad"))
    )
    topics = tuple(
        Topic(id=i, name=i, kind="curated", terms=(), articles=("quay",))
        for i in ("harbour-dispute", "harbour-dispute-2", "trade")
    )
    return Corpus(analyses=(analysis,), actors=actors, topics=topics)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("downloads"))


def written(made: Path) -> Path:
    """The downloads of `corpus` in the folder `made`."""
    for page in download_pages(corpus(), title="Port"):
        (made / page.path.removeprefix("downloads/")).write_bytes(sample.whole(page))
    return made


def recipes(language: str) -> list[str]:
    return re.findall(
        rf"^```{language}\n(.*?)^```", (own.DOCS / "data.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )


def test_every_column_of_every_table_is_described() -> None:
    for made in (corpus(), sample.corpus()):
        pages = {p.path.removeprefix("downloads/"): sample.whole(p) for p in download_pages(made)}
        tables = {name.removesuffix(".csv") for name in pages if name.endswith(".csv")}
        assert tables == columns().keys()
        for name in tables:
            content = pages[f"{name}.csv"]
            assert isinstance(content, bytes)
            header = next(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
            assert header == [column.name for column in columns()[name]]
        package = json.loads(pages["datapackage.json"])
        assert {r["path"] for r in package["resources"]} == {f"{name}.csv" for name in tables}
        for resource in package["resources"]:
            assert resource["bytes"] == len(pages[resource["path"]])
            assert all(field["description"] for field in resource["schema"]["fields"])


def test_values_are_of_the_type_that_is_stated() -> None:
    readers: dict[str, Callable[[str], object]] = {
        "integer": int,
        "number": float,
        "string": str,
        "boolean": ("False", "True").index,
    }
    for page in download_pages(sample.corpus()):
        name = page.path.removeprefix("downloads/").removesuffix(".csv")
        if page.path.endswith(".csv") and isinstance(page.content, bytes):
            for row in csv.DictReader(io.StringIO(page.content.decode("utf-8-sig"))):
                for column in columns()[name]:
                    assert row[column.name] == "" or readers[column.type](row[column.name]) is not None


def test_keys_are_keys_and_references_lead_somewhere(folder: Path) -> None:
    with sqlite3.connect(folder / "briefing.sqlite") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for table, references in REFERENCES.items():
            found = {(row[3], row[2]) for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
            assert found == {(r.column, r.table) for r in references}
        for table, key in KEYS.items():
            columns_of = connection.execute(f"PRAGMA table_info({table})").fetchall()
            assert [r[1] for r in sorted(columns_of, key=lambda r: r[5]) if r[5]] == list(key)


def test_the_database_is_the_same_each_time() -> None:
    first, second = (
        next(p.content for p in download_pages(sample.corpus()) if p.path.endswith(".sqlite")) for _ in range(2)
    )
    assert first == second


def test_an_empty_corpus_has_all_tables() -> None:
    pages = {p.path: sample.whole(p) for p in download_pages(Corpus())}
    assert isinstance(pages["downloads/briefing.sqlite"], bytes)
    assert len(json.loads(pages["downloads/datapackage.json"])["resources"]) == 7


def test_the_recipes_of_sqlite(folder: Path) -> None:
    asked, by_words = recipes("sql")
    with sqlite3.connect(folder / "briefing.sqlite") as connection:
        assert connection.execute(asked).fetchall() == [("2031-03-05", WORDS, "The Norvale Post", None)]
        assert ("Omar Haddad", WORDS) in connection.execute(by_words).fetchall()
        assert not [row for row in connection.execute(by_words) if "pier" in row[1]]


@pytest.mark.skipif(shutil.which("jq") is None, reason="There is no jq on the PATH.")
def test_the_recipe_of_jq(folder: Path) -> None:
    (recipe,) = recipes("sh")
    done = subprocess.run(["sh", "-c", recipe], cwd=folder, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [f"2031-03-05\t{WORDS}\tThe Norvale Post\t"]
