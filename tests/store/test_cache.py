"""The cache of analyses: what it finds, what it must not find, and what happens to its file."""

import ast
import os
import sqlite3
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import structs

from generator import versions as module
from generator.records import Analysis, Article, Block, Mention
from generator.store.cache import AnalysisCache, fingerprint

MODEL = "no_such_model"


def article(name: str = "a", text: str = "Ada Brook left.", **more: str) -> Article:
    return Article(id=name, path=f"{name}.txt", sha256="1", text=text, **more)  # type: ignore[arg-type]


def analysis(of: Article) -> Analysis:
    mention = Mention(start=0, end=9, text="Ada Brook", type="PERSON", kind="name", entity=None)
    completed = structs.replace(of, title="Ada Brook left.", title_source="lede")
    return Analysis(article=completed, blocks=(Block("lede", 0, 15),), sentences=((0, 15),), mentions=(mention,))


def open_cache(folder: Path) -> AnalysisCache:
    return AnalysisCache(folder / "cache" / "analyses.sqlite", MODEL)


def test_what_is_put_is_got(tmp_path: Path) -> None:
    one, two = article("a"), article("b", "Другой текст.")
    with open_cache(tmp_path) as cache:
        assert cache.get_many([one, two]) == [None, None]
        cache.put_many([(one, analysis(one)), (two, analysis(two))])
    with open_cache(tmp_path) as cache:
        assert cache.get_many([two, article("c"), one]) == [analysis(two), None, analysis(one)]
        assert cache.problems == ()


def test_more_articles_than_one_statement_holds(tmp_path: Path) -> None:
    articles = [article(f"a{i}") for i in range(1300)]
    with open_cache(tmp_path) as cache:
        cache.put_many([(a, analysis(a)) for a in articles[::2]])
        assert cache.get_many(articles) == [None if i % 2 else analysis(a) for i, a in enumerate(articles)]


@pytest.mark.parametrize(
    "change", [{"text": "Ada Brook left!"}, {"title": "T"}, {"published": "2018"}, {"id": "x"}, {"path": "x.txt"}]
)
def test_a_changed_article_is_not_found(tmp_path: Path, change: dict[str, str]) -> None:
    with open_cache(tmp_path) as cache:
        cache.put_many([(article(), analysis(article()))])
        assert cache.get_many([structs.replace(article(), **change)]) == [None]


def test_a_new_hash_of_the_file_is_taken_over(tmp_path: Path) -> None:
    with open_cache(tmp_path) as cache:
        cache.put_many([(article(), analysis(article()))])
        moved = structs.replace(article(), sha256="2")
        assert cache.get_many([moved]) == [analysis(moved)]


def test_another_model_or_code_finds_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "analyses.sqlite"
    with AnalysisCache(path, MODEL) as cache:
        cache.put_many([(article(), analysis(article()))])
    package = tmp_path / "model_of_tests"
    package.mkdir()
    (package / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    versions = {fingerprint(MODEL), fingerprint(package.name)}
    (package / "weights").write_bytes(b"1")
    versions.add(fingerprint(package.name))
    monkeypatch.setattr(module, "CODE", ("names", "data", "records"))
    versions.add(fingerprint(package.name))
    assert len(versions) == 4
    with AnalysisCache(path, package.name) as cache:
        assert cache.get_many([article()]) == [None]


def test_every_library_that_analyses_is_part_of_the_key() -> None:
    root = Path(module.__file__).parent
    used = set()
    for part in (root / part for part in module.CODE):
        assert part.exists()
    code = (
        path for part in module.CODE for path in [root / part, *(root / part).rglob("*.py")] if path.suffix == ".py"
    )
    for path in code:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom | ast.Import):
                names = [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
                used |= {name.partition(".")[0] for name in names}
    foreign = used - set(sys.stdlib_module_names) - {"generator", "msgspec"}
    assert foreign <= set(module.LIBRARIES), "add the library to LIBRARIES, so that its updates count"


@pytest.mark.parametrize(
    "damage", [b"not a database, but long enough to look at" * 50, b"SQLite format 3\0" + b"\xff" * 9000]
)
def test_a_foreign_file_is_set_aside(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "analyses.sqlite"
    path.write_bytes(damage)
    with AnalysisCache(path, MODEL) as cache:
        cache.put_many([(article(), analysis(article()))])
        assert cache.get_many([article()]) == [analysis(article())]
        (problem,) = cache.problems
    assert "set aside" in problem.cause
    assert path.with_name("analyses.sqlite.damaged").read_bytes() == damage


def test_a_database_of_something_else_is_set_aside_untouched(tmp_path: Path) -> None:
    path = tmp_path / "analyses.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE mine (x)")
        other.execute("INSERT INTO mine VALUES (7)")
    other.close()
    with AnalysisCache(path, MODEL) as cache:
        assert len(cache.problems) == 1
    aside = sqlite3.connect(path.with_name("analyses.sqlite.damaged"))
    assert aside.execute("SELECT x FROM mine").fetchall() == [(7,)]
    aside.close()


def test_a_file_with_damaged_pages_is_set_aside_and_begun_anew(tmp_path: Path) -> None:
    articles = [article(f"a{i}", "Ada Brook left. " * 400) for i in range(200)]
    with open_cache(tmp_path) as cache:
        cache.put_many([(a, analysis(a)) for a in articles])
    path = tmp_path / "cache" / "analyses.sqlite"
    data = bytearray(path.read_bytes())
    for at in range(len(data) // 3, len(data) // 2):
        data[at] ^= 0x55
    path.write_bytes(data)
    with open_cache(tmp_path) as cache:
        assert cache.get_many(articles) == [None] * len(articles)
        assert ["set aside" in problem.cause for problem in cache.problems] == [True]
        cache.put_many([(articles[0], analysis(articles[0]))])
        assert cache.get_many(articles[:1]) == [analysis(articles[0])]


def test_a_changed_value_is_dropped(tmp_path: Path) -> None:
    with open_cache(tmp_path) as cache:
        cache.put_many([(article(), analysis(article()))])
    path = tmp_path / "cache" / "analyses.sqlite"
    with sqlite3.connect(path) as db:
        value = bytearray(db.execute("SELECT value FROM entry").fetchone()[0])
        value[-1] ^= 1
        db.execute("UPDATE entry SET value = ?", (bytes(value),))
    db.close()
    with open_cache(tmp_path) as cache:
        assert cache.get_many([article()]) == [None]
        assert "damaged" in cache.problems[0].cause
        assert cache.info().entries == 0


def test_where_no_file_can_be_made_the_run_goes_on(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    with open_cache(tmp_path) as cache:
        cache.put_many([(article(), analysis(article()))])
        assert cache.get_many([article()]) == [None]
        assert len(cache.problems) == 1


def test_a_full_disk_keeps_what_was_there(tmp_path: Path) -> None:
    many = [article(f"a{i}", f"{i} " * 3000) for i in range(50)]
    with open_cache(tmp_path) as cache:
        cache.put_many([(many[0], analysis(many[0]))])
        connection = cache._connection
        assert connection is not None
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        cache.put_many([(a, analysis(a)) for a in many])
        assert "full" in cache.problems[0].cause
        assert cache.get_many(many) == [None] * 50
    with open_cache(tmp_path) as cache:
        assert cache.get_many(many[:2]) == [analysis(many[0]), None]


def test_two_builds_at_once(tmp_path: Path) -> None:
    problems: list[object] = []

    def build(start: int) -> None:
        with open_cache(tmp_path) as cache:
            for i in range(start, start + 40):
                a = article(f"a{i}")
                cache.get_many([a])
                cache.put_many([(a, analysis(a))])
            problems.extend(cache.problems)

    threads = [threading.Thread(target=build, args=(start,)) for start in (0, 20, 40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    with open_cache(tmp_path) as cache:
        assert cache.info().entries == 80


def test_prune_removes_what_the_last_builds_did_not_use(tmp_path: Path) -> None:
    old, new = article("old"), article("new")
    with open_cache(tmp_path) as cache:
        cache.put_many([(old, analysis(old)), (new, analysis(new))])
    for _ in range(2):
        with open_cache(tmp_path) as cache:
            cache.get_many([new])
    with open_cache(tmp_path) as cache:
        assert cache.prune(3) == 0
        assert cache.prune(2) == 1
        info = cache.info()
        assert (info.builds, info.entries, info.used) == (3, 1, 1)
        assert cache.get_many([new, old]) == [analysis(new), None]


DAMAGES = {
    "no count of builds": "DELETE FROM build",
    "a count that is none": "UPDATE build SET number = 'many'",
    "no entries' table": "DROP TABLE entry",
    "no builds' table": "DROP TABLE build",
    "no table of use": "DROP TABLE used",
    "another layout": "ALTER TABLE entry RENAME COLUMN value TO content",
    "entries that are no bytes": "UPDATE entry SET value = 'text'",
    "entries without content": "UPDATE entry SET value = x''",
    "all entries gone": "DELETE FROM entry",
}


def check_renewed(folder: Path) -> None:
    """One run may lose what was kept, and says so; what it keeps is found by the next."""
    with open_cache(folder) as cache:
        cache.get_many([article()])
        cache.put_many([(article(), analysis(article()))])
        cache.info()
    with open_cache(folder) as cache:
        assert cache.get_many([article()]) == [analysis(article())]
        assert cache.problems == ()
        assert cache.prune(1) == 0


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_cache_that_somebody_emptied_or_changed_is_renewed(tmp_path: Path, damage: str) -> None:
    with open_cache(tmp_path) as cache:
        cache.put_many([(article(), analysis(article()))])
    db = sqlite3.connect(tmp_path / "cache" / "analyses.sqlite", isolation_level=None)
    db.execute(DAMAGES[damage])
    db.close()
    check_renewed(tmp_path)


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def loose_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere/at/all")


@pytest.mark.parametrize("make", [half, zeros, emptied, pipe, folder, loose_link])
def test_a_file_that_is_no_cache_any_more_is_renewed(tmp_path: Path, make: Callable[[Path], None]) -> None:
    with open_cache(tmp_path) as cache:
        cache.put_many([(article(), analysis(article()))])
    make(tmp_path / "cache" / "analyses.sqlite")
    check_renewed(tmp_path)
