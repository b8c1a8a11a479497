import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import PublishError, WriteError
from generator.records import Page, Parts
from generator.site.output.write import MANIFEST, WriteResult, write_file, write_pages


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    return {str(path): (path.stat().st_mtime_ns, path.stat().st_ino) for path in folder.rglob("*")}


def test_pages_are_written_as_they_are(tmp_path: Path) -> None:
    result = write_pages(tmp_path, [Page("a/b.md", "# Ü\n"), Page("data.bin", b"\x00\r\n")])
    assert tree(tmp_path) == {"a/b.md": "# Ü\n".encode(), "data.bin": b"\x00\r\n"}
    assert result == WriteResult(("a/b.md", "data.bin"), (), ())


def test_a_second_build_touches_nothing(tmp_path: Path) -> None:
    pages = [Page("a.md", "one"), Page("b/c.md", "two")]
    write_pages(tmp_path, pages)
    before = stamps(tmp_path)
    assert write_pages(tmp_path, reversed(pages)) == WriteResult((), ("a.md", "b/c.md"), ())
    assert stamps(tmp_path) == before


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write_pages(tmp_path, [Page("a.md", "one"), Page("b.md", "two")])
    before = stamps(tmp_path)
    assert write_pages(tmp_path, [Page("a.md", "ONE"), Page("b.md", "two")]) == WriteResult(("a.md",), ("b.md",), ())
    assert stamps(tmp_path)[str(tmp_path / "b.md")] == before[str(tmp_path / "b.md")]
    assert (tmp_path / "a.md").read_text() == "ONE"


def test_what_comes_in_parts_is_written_where_it_is_another(tmp_path: Path) -> None:
    pages = [Page("a.md", "one"), Page("b.jsonl", Parts(lambda: [b"1\n", b"2\n"])), Page("c.md", "three")]
    assert write_pages(tmp_path, pages).written == ("a.md", "b.jsonl", "c.md")
    before = stamps(tmp_path)
    assert write_pages(tmp_path, pages).unchanged == ("a.md", "b.jsonl", "c.md")
    assert stamps(tmp_path) == before
    pages[1:] = [Page("b.jsonl", Parts(lambda: [b"1\n", b"3\n"])), Page("c.md", "four")]
    assert write_pages(tmp_path, pages).written == ("b.jsonl", "c.md")
    assert tree(tmp_path) == {"a.md": b"one", "b.jsonl": b"1\n3\n", "c.md": b"four"}


def test_what_an_earlier_build_wrote_is_removed_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "notes.md").write_text("by hand")
    (tmp_path / "about.md").write_text("by hand")
    write_pages(tmp_path, [Page("actors/x.md", "x"), Page("topics/y/z.md", "y"), Page("index.md", "i")])
    assert write_pages(tmp_path, [Page("index.md", "i")]).removed == ("actors/x.md", "topics/y/z.md")
    assert set(tree(tmp_path)) == {"about.md", "actors/notes.md", "index.md"}
    assert not (tmp_path / "topics").exists()
    assert write_pages(tmp_path, []).removed == ("index.md",)
    assert {path.name for path in tmp_path.iterdir()} == {"about.md", "actors"}


def test_a_page_that_an_editor_deleted_comes_back(tmp_path: Path) -> None:
    write_pages(tmp_path, [Page("a.md", "one")])
    (tmp_path / "a.md").unlink()
    assert write_pages(tmp_path, [Page("a.md", "one")]).written == ("a.md",)


@pytest.mark.parametrize(
    "paths",
    [
        ("a.md", "a.md"),
        ("a.md", "A.md"),
        ("Straße.md", "STRASSE.md"),
        ("\u00e9.md", "e\u0301.md"),
        ("a/b.md", "A/B.md"),
        ("a", "a/b.md"),
        ("A/b.md", "a"),
    ],
)
def test_two_pages_for_one_path_are_refused_before_anything_is_written(tmp_path: Path, paths: tuple[str, ...]) -> None:
    with pytest.raises(WriteError, match=r"claim one path|is a page, and the folder"):
        write_pages(tmp_path, [Page("first.md", ""), *(Page(path, path) for path in paths)])
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "path",
    ["", "/etc/passwd", "../x.md", "a/../../x.md", "a//b.md", "./a.md", "a/.", ".hidden", "a/.git/x", "a\\b.md", "C:x.md",
     "a\0.md", "a\n.md", "a/", "a./b.md", "x" * 300, "a?b.md", "a#b.md", "\u202ea.md", "\ud800.md"],
)  # fmt: skip
def test_paths_that_leave_docs_or_hide_are_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(WriteError, match="cannot be the path of a page"):
        write_pages(tmp_path / "docs", [Page(path, "x")])
    assert not list(tmp_path.iterdir())


def test_text_that_cannot_be_encoded_names_its_page(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"articles/a\.md"):
        write_pages(tmp_path, [Page("articles/a.md", "\ud800")])


@pytest.mark.parametrize("link", ["articles", "articles/a.md", "articles/deep"])
def test_no_page_is_written_through_a_symbolic_link(tmp_path: Path, link: str) -> None:
    docs, outside = tmp_path / "docs", tmp_path / "outside"
    (docs / link).parent.mkdir(parents=True, exist_ok=True)
    outside.mkdir()
    (docs / link).symlink_to(outside)
    with pytest.raises(WriteError, match="symbolic link"):
        write_pages(docs, [Page("articles/a.md", "x"), Page("articles/deep/b.md", "x")])
    assert not list(outside.iterdir())


def test_nothing_is_removed_through_a_symbolic_link_or_by_a_doctored_list(tmp_path: Path) -> None:
    docs, outside = tmp_path / "docs", tmp_path / "outside"
    outside.mkdir()
    (outside / "keep.md").write_text("keep")
    write_pages(docs, [Page("a.md", "x")])
    (docs / "link").symlink_to(outside)
    *_, marks = json.loads((docs / MANIFEST).read_bytes())
    (docs / MANIFEST).write_text(json.dumps(["a.md", "link/keep.md", "../outside/keep.md", 7, marks]))
    assert write_pages(docs, [Page("b.md", "x")]).removed == ("a.md",)
    assert (outside / "keep.md").exists()


@pytest.mark.parametrize("marked", [True, False])
def test_a_hand_written_file_that_the_list_names_is_not_removed(tmp_path: Path, marked: bool) -> None:
    write_pages(tmp_path, [Page("a.md", "x"), Page("b.md", "x")])
    (tmp_path / "hand.md").write_text("by hand")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "hand.md").write_text("by hand too")
    listed = json.loads((tmp_path / MANIFEST).read_bytes())
    (tmp_path / MANIFEST).write_text(json.dumps(["hand.md", "deep/hand.md", *(listed if marked else listed[:-1])]))
    done = write_pages(tmp_path, [Page("a.md", "x")])
    assert done.removed == (("b.md",) if marked else ())
    assert done.kept == ("deep/hand.md", "hand.md") if marked else ("b.md", "deep/hand.md", "hand.md")
    assert {"hand.md", "deep/hand.md"} <= set(tree(tmp_path))
    assert write_pages(tmp_path, [Page("a.md", "x")]) == WriteResult((), ("a.md",), ())


def test_a_page_that_somebody_edited_is_not_removed_with_the_others(tmp_path: Path) -> None:
    write_pages(tmp_path, [Page("a.md", "one"), Page("b.md", "two")])
    (tmp_path / "b.md").write_text("two, and what I add")
    done = write_pages(tmp_path, [Page("a.md", "one")])
    assert (done.removed, done.kept) == ((), ("b.md",))
    assert set(tree(tmp_path)) == {"a.md", "b.md"}


DAMAGES = [
    b"",
    b"{",
    b"[" * 100_000,
    b"7",
    b"{}",
    b"null",
    b"\xff\xfe[",
    b"\x00" * 99,
    b'["a.md", {"a.md": 7}]',
    b'["a.md"] x',
]


@pytest.mark.parametrize("damage", DAMAGES, ids=range(len(DAMAGES)))
def test_a_damaged_list_removes_nothing_and_is_renewed(tmp_path: Path, damage: bytes) -> None:
    write_pages(tmp_path, [Page("a.md", "one"), Page("b.md", "two")])
    (tmp_path / MANIFEST).write_bytes(damage)
    assert write_pages(tmp_path, [Page("a.md", "one")]).removed == ()
    assert set(tree(tmp_path)) == {"a.md", "b.md"}
    assert json.loads((tmp_path / MANIFEST).read_bytes())[0] == "a.md"


def test_a_folder_in_the_place_of_the_list_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).mkdir()
    (tmp_path / MANIFEST / "mine").write_text("x")
    write_pages(tmp_path, [Page("a.md", "one")])
    assert (tmp_path / f"{MANIFEST}.damaged" / "mine").exists()
    assert write_pages(tmp_path, []).removed == ("a.md",)


def test_all_files_in_the_way_are_told_at_once(tmp_path: Path) -> None:
    pages = [Page(path, "x") for path in ("a.md", "actors/b.md", "actors/c.md", "topics/d.md")]
    write_pages(tmp_path, pages)
    (tmp_path / MANIFEST).write_text("{")
    with pytest.raises(WriteError, match=r"a\.md was not .* The same holds for 3 more, in actors, topics\."):
        write_pages(tmp_path, [Page(page.path, "y") for page in pages])


def test_pages_are_set_aside_one_by_one(tmp_path: Path) -> None:
    aside: list[set[bytes]] = []

    def pages() -> Iterator[Page]:
        for name in "abc":
            yield Page(f"{name}.md", name)
            aside.append({path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()})

    write_pages(tmp_path, pages())
    assert aside == [{b"a"}, {b"a", b"b"}, {b"a", b"b", b"c"}]


def test_pages_that_cannot_be_made_leave_all_as_it_was(tmp_path: Path) -> None:
    write_pages(tmp_path, [Page("a.md", "old")])
    before = tree(tmp_path)

    def pages() -> Iterator[Page]:
        yield Page("a.md", "new")
        raise PublishError("a template is broken")

    with pytest.raises(PublishError):
        write_pages(tmp_path, pages())
    assert tree(tmp_path) == before
    assert {path.name for path in tmp_path.iterdir()} == {"a.md", MANIFEST}


def test_a_hand_written_page_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_text("by hand")
    with pytest.raises(WriteError, match="was not written by a build"):
        write_pages(tmp_path, [Page("about.md", "generated"), Page("z.md", "x")])
    assert tree(tmp_path) == {"about.md": b"by hand"}


@pytest.mark.parametrize("path", ["About.md", "about.md/x.md", "notes"])
def test_a_page_that_clashes_with_a_hand_written_file_is_refused(tmp_path: Path, path: str) -> None:
    (tmp_path / "about.md").write_text("by hand")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "one.md").write_text("by hand")
    with pytest.raises(WriteError, match="hand-written"):
        write_pages(tmp_path, [Page(path, "generated")])
    assert set(tree(tmp_path)) == {"about.md", "notes/one.md"}


def test_a_lost_or_damaged_list_removes_nothing_and_adopts_what_is_the_same(tmp_path: Path) -> None:
    write_pages(tmp_path, [Page("a.md", "one"), Page("b.md", "two")])
    (tmp_path / MANIFEST).write_text("{damaged")
    assert write_pages(tmp_path, [Page("a.md", "one")]) == WriteResult((), ("a.md",), ())
    assert set(tree(tmp_path)) == {"a.md", "b.md"}
    assert write_pages(tmp_path, []).removed == ("a.md",)


def test_a_page_may_become_a_folder_and_back(tmp_path: Path) -> None:
    write_pages(tmp_path, [Page("a", "file")])
    write_pages(tmp_path, [Page("a/b.md", "inside")])
    assert tree(tmp_path) == {"a/b.md": b"inside"}
    write_pages(tmp_path, [Page("a", "file")])
    assert tree(tmp_path) == {"a": b"file"}


def test_a_build_that_dies_half_way_is_cleaned_up_by_the_next(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pages(tmp_path, [Page("old.md", "old"), Page("a.md", "old")])
    replace, calls = Path.replace, 0

    def die(self: Path, target: Path) -> Path:
        nonlocal calls
        calls += target.name.endswith(".md")
        if calls == 2:
            raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", die)
        with pytest.raises(WriteError, match="No space left"):
            write_pages(tmp_path, [Page("a.md", "new"), Page("b.md", "new"), Page("c.md", "new")])
    assert tree(tmp_path).get("a.md") == b"new"
    assert write_pages(tmp_path, [Page("d.md", "d")]).removed == ("a.md",)
    assert tree(tmp_path) == {"d.md": b"d"}
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".tmp"]


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "out" / "articles.jsonl"
    write_file(target, (b"%d\n" % number for number in range(3)))
    assert target.read_bytes() == b"0\n1\n2\n"
    (tmp_path / "file").write_text("")
    with pytest.raises(WriteError, match="cannot be written"):
        write_file(tmp_path / "file" / "x", b"")
    assert list((tmp_path / "out").iterdir()) == [target]


contents = st.dictionaries(st.sampled_from(["a.md", "b.md", "c/d.md", "c/e.md", "f/g/h.md"]), st.binary(max_size=3))


@settings(max_examples=60, deadline=None)
@given(st.lists(contents, max_size=4))
def test_after_any_sequence_of_builds_there_is_what_the_last_one_said(builds: list[dict[str, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        docs = Path(folder)
        (docs / "hand.md").write_bytes(b"hand")
        for build in builds:
            before = tree(docs)
            result = write_pages(docs, [Page(path, content) for path, content in build.items()])
            assert tree(docs) == {"hand.md": b"hand", **build}
            assert set(result.written) == {path for path in build if before.get(path) != build[path]}
            assert set(result.removed) == before.keys() - build.keys() - {"hand.md"}
