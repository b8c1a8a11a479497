"""Folders and files to articles, with a Problem for everything that is wrong."""

import hashlib
import json
import os
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.records import Problem
from generator.sources import Reading, read_sources
from generator.sources.read import LARGEST

TEXT = "The mayor of Lindborg said on Monday that the bridge will open.\n"


def write(folder: Path, **files: str | bytes) -> None:
    for name, content in files.items():
        path = folder / name.replace("__", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def read(folder: Path, *inputs: str) -> Reading:
    return read_sources([folder / name for name in inputs] or [folder], folder)


def only(reading: Reading) -> Problem:
    assert len(reading.problems) == 1, reading.problems
    return reading.problems[0]


def test_text_is_the_input_character_for_character(tmp_path: Path) -> None:
    data = "\ufeff  Ünïted “words”\r\nand\rmore \u2028 \xa0\n\n".encode()
    write(tmp_path, a__txt=data)
    reading = read(tmp_path)
    assert reading.problems == ()
    assert reading.articles[0].text == "  Ünïted “words”\nand\nmore \u2028 \xa0\n\n"
    assert reading.articles[0].sha256 == hashlib.sha256(data).hexdigest()
    assert reading.articles[0].path == "a.txt"


def test_front_matter_gives_metadata_and_leaves_the_text(tmp_path: Path) -> None:
    head = "---\ntitle: No\npublished: 2018-05\nauthor: [Ada Brook, Tim Ash]\nlanguage: no\nurl: https://x.example/a\n---\n"
    write(tmp_path, a__txt=head + TEXT)
    article = read(tmp_path).articles[0]
    assert (article.title, article.title_source) == ("No", "metadata")
    assert (article.published, article.published_source) == ("2018-05", "metadata")
    assert (article.author, article.language, article.url) == ("Ada Brook, Tim Ash", "no", "https://x.example/a")
    assert article.text == TEXT


def test_front_matter_beats_metadata_yml(tmp_path: Path) -> None:
    write(
        tmp_path,
        a__txt="---\npublished: 2018-05-31\n---\n" + TEXT,
        metadata__yml="a.txt:\n  published: 2017-01-01\n  publisher: Lindborg Post\n",
    )
    article = read(tmp_path).articles[0]
    assert (article.published, article.publisher) == ("2018-05-31", "Lindborg Post")


def test_markdown_gives_its_readable_text(tmp_path: Path) -> None:
    source = (
        "# Bridge *opens*\n\nThe [mayor](https://x.example) said\nso &amp; left. <b>Bold</b>\n\n![map](m.png)\n\n- one\n- two\n"
        "\n> “Quoted” words\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    write(tmp_path, a__md=source)
    assert read(tmp_path).articles[0].text == (
        "Bridge opens\n\nThe mayor said so & left. <b>Bold</b>\n\none\n\ntwo\n\n“Quoted” words\n\na\tb\n\n1\t2"
    )


@pytest.mark.parametrize(
    "written",
    ["2018", "2018-05", "2018-05-31", "2018-05-31T23:59:00Z", "2020-02-29", "2018-05-31T08:00:00.250+02:00"],
)
def test_valid_published(tmp_path: Path, written: str) -> None:
    write(tmp_path, a__txt=f"---\npublished: {written}\n---\n{TEXT}")
    reading = read(tmp_path)
    assert reading.articles[0].published == written
    assert reading.problems == ()


@pytest.mark.parametrize(
    "written",
    ["2018-13", "2018-02-30", "31.5.2018", "yesterday", "18", "2018-05-31T25:00", "2018-W22", "0000-01-01", "٢٠١٨"],
)
def test_invalid_published_is_left_open_and_reported(tmp_path: Path, written: str) -> None:
    write(tmp_path, a__txt=f"---\ntitle: T\npublished: {written}\n---\n{TEXT}")
    reading = read(tmp_path)
    assert (reading.articles[0].published, reading.articles[0].published_source) == (None, None)
    assert (only(reading).file, only(reading).line) == ("a.txt", 3)
    assert "published" in only(reading).cause


def test_time_stamps_are_spelled_alike(tmp_path: Path) -> None:
    write(tmp_path, a__txt=f"---\npublished: 2018-05-31 08:00:00 +0200\n---\n{TEXT}")
    assert read(tmp_path).articles[0].published == "2018-05-31T08:00:00+02:00"


@pytest.mark.parametrize(
    ("name", "data", "line", "cause"),
    [
        ("a.txt", b"", None, "empty"),
        ("a.txt", b" \n\t\n", None, "empty"),
        ("a.txt", b"\xef\xbb\xbf", None, "empty"),
        ("a.txt", b"PK\x03\x04\x00\x00\x00\x08\x00" * 40, None, "binary"),
        ("a.txt", b"\x01\x02\x03\x04 abc", None, "binary"),
        ("a.txt", bytes(range(128, 256)) * 4, None, "known encoding"),
        ("a.txt", b"\xff\xfea", None, "utf-16"),
        ("a.txt", b"x" * (LARGEST + 1), None, "characters"),
        ("a.txt", b"---\ntitle: x\n---\n \n", None, "no text"),
        ("a.txt", b"---\ntitle: a: b\n---\nText stays.\n", 2, "YAML"),
        ("a.txt", b"---\ntitle: a\ntitle: b\n---\nText stays.\n", 3, "twice"),
        ("a.txt", b"---\ntitle: &a x\nauthor: *a\n---\nText stays.\n", 3, "alias"),
        ("a.txt", b"---\ntitle: x\n\nText stays.\n", 1, "closing"),
        ("a.txt", b"---\nheadline: x\n---\nText stays.\n", 2, "unknown"),
        ("a.txt", b"---\nurl: javascript:alert(1)\n---\nText stays.\n", 2, "url"),
        ("a.txt", b"---\nlanguage: English please\n---\nText stays.\n", 2, "language"),
        ("a.txt", b"---\ntitle: {a: b}\n---\nText stays.\n", 2, "plain text"),
        ("a.jsonl", b"", None, "empty"),
        ("a.jsonl", b'\n\n{"text": "Text stays."\n', 3, "JSON"),
        ("a.jsonl", b'["Text"]\n', 1, "JSON"),
        ("a.jsonl", b'{"text": ""}\n', 1, "text"),
        ("a.jsonl", b'{"text": 7}\n', 1, "text"),
        ("a.jsonl", b'{"text": "\\ud800"}\n', 1, "JSON"),
        ("a.jsonl", b'{"text": "\xff"}\n', 1, "JSON"),
        ("a.jsonl", b"[" * 100_000, 1, "JSON"),
        ("a.jsonl", b'{"text": "Text stays.", "published": "soon"}\n', 1, "published"),
        ("a.jsonl", b'{"text": "Text stays.", "gold": 1}\n{"text": "More.", "gold": 1}\n', 1, "'gold'"),
        ("metadata.yml", b"b.txt: [1\n", 2, "YAML"),
        ("metadata.yml", b"- b.txt\n", 1, "map"),
        ("metadata.yml", b"c.txt:\n  title: x\n", 1, "c.txt"),
        ("metadata.yml", b"b.txt:\n  title: x\n  colour: x\n", 3, "colour"),
        ("metadata.yml", b"b.txt: x\n", 1, "keys"),
        ("report.pdf", b"%PDF", None, ".pdf"),
    ],
)
def test_each_fault_is_one_problem_and_the_rest_is_read(
    tmp_path: Path, name: str, data: bytes, line: int | None, cause: str
) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "b.txt").write_text(TEXT)
    reading = read(tmp_path)
    problem = only(reading)
    assert (problem.file, problem.line) == (name, line)
    assert cause in problem.cause
    assert problem.remedy.endswith(".")
    assert any(a.id == "b" and a.text == TEXT for a in reading.articles)
    if b"Text stays." in data and "JSON" not in cause:
        assert any(a.text.strip() == "Text stays." for a in reading.articles)


def test_windows_1252_is_read_and_reported(tmp_path: Path) -> None:
    text = "“We can’t wait,” said José Müller of the Lindborg café. " * 4
    write(tmp_path, a__txt=text.encode("cp1252"))
    reading = read(tmp_path)
    assert reading.articles[0].text == text
    assert "cp1252" in only(reading).cause


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_byte_order_marks_are_trusted(tmp_path: Path, encoding: str) -> None:
    write(tmp_path, a__txt=TEXT.encode(encoding))
    assert read(tmp_path).articles[0].text == TEXT


def test_cyrillic_in_a_legacy_encoding_is_detected(tmp_path: Path) -> None:
    text = "Мэр города заявил в понедельник, что новый мост через реку откроется весной следующего года. " * 6
    write(tmp_path, a__txt=text.encode("cp1251"))
    assert read(tmp_path).articles[0].text == text


def test_missing_and_foreign_inputs(tmp_path: Path) -> None:
    write(tmp_path, b__txt=TEXT, x__doc="x", metadata__yml="")
    reading = read(tmp_path, "nowhere", "x.doc", "metadata.yml", "b.txt")
    assert [a.id for a in reading.articles] == ["b"]
    assert [p.file for p in reading.problems] == ["metadata.yml", "nowhere", "x.doc"]


def test_dot_files_and_other_files_are_no_articles(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in (".hidden.txt", ".git/a.txt", "picture.png", "notes"):
        (tmp_path / name).write_text(TEXT)
    assert read(tmp_path) == Reading((), ())


def test_links_that_leave_the_folder_are_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "out", tmp_path / "in"
    outside.mkdir()
    inside.mkdir()
    (outside / "secret.txt").write_text(TEXT)
    (inside / "a.txt").write_text(TEXT)
    (inside / "again.txt").symlink_to(inside / "a.txt")
    (inside / "file.txt").symlink_to(outside / "secret.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    (inside / "nowhere.txt").symlink_to(inside / "gone.txt")
    reading = read(tmp_path, "in")
    assert [a.id for a in reading.articles] == ["a"]
    assert [p.file for p in reading.problems] == ["in/file.txt", "in/folder", "in/nowhere.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_unreadable_file(tmp_path: Path) -> None:
    write(tmp_path, a__txt=TEXT, b__txt=TEXT)
    (tmp_path / "a.txt").chmod(0)
    reading = read(tmp_path)
    assert [a.id for a in reading.articles] == ["b"]
    assert "permission" in only(reading).cause.lower()


def test_odd_file_names(tmp_path: Path) -> None:
    names = [
        "Señor Ávila 2.txt",
        "新闻.txt",
        "🚀.txt",
        "CON.txt",
        "a" * 250 + ".txt",
        "x;$(id).txt",
        os.fsdecode(b"\xff.txt"),
    ]
    for name in names:
        (tmp_path / name).write_text(TEXT)
    articles = read(tmp_path).articles
    assert len(articles) == len(names)
    assert {"senor-avila-2", "con", "x-id"} <= {a.id for a in articles}
    for article in articles:
        assert article.id.isascii()
        assert len(article.id) <= 100
        article.path.encode()


@pytest.mark.parametrize("name", ["a" * 251, "é" * 125 + "a", "新" * 83 + "ab", "🚢" * 62 + "abc"])
def test_names_as_long_as_a_file_system_allows(tmp_path: Path, name: str) -> None:
    file = f"{name}.txt"
    assert len(file.encode()) == 255
    (tmp_path / file).write_text(TEXT)
    (article,) = read(tmp_path).articles
    assert article.path == file
    assert re.fullmatch(r"[a-z0-9_-]{1,100}", article.id)


def test_names_that_differ_only_in_case_or_are_reserved_elsewhere_keep_apart(tmp_path: Path) -> None:
    names = [
        "Story.txt",
        "story.txt",
        "STORY.TXT",
        "con.txt",
        "CON.txt",
        "nul.md",
        "aux .txt",
        "com1.txt",
        "a b  c.txt",
    ]
    for name in names:
        (tmp_path / name).write_text(TEXT + name)
    reading = read(tmp_path)
    assert len(reading.articles) == len(names)
    assert len({article.id.casefold() for article in reading.articles}) == len(names)


def test_deep_folders(tmp_path: Path) -> None:
    folder = tmp_path
    for _ in range(60):
        folder = folder / "inner folder 🚢"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text(TEXT)
    (article,) = read(tmp_path).articles
    assert article.path.count("/") == 60


def test_a_thousand_files_and_a_thousand_articles_in_one(tmp_path: Path) -> None:
    for n in range(1000):
        (tmp_path / f"story {n}.txt").write_text(f"{TEXT} {n}")
    rows = (json.dumps({"id": f"row-{n}", "text": f"{TEXT} {n} again"}) for n in range(1000))
    (tmp_path / "many.jsonl").write_text("\n".join(rows))
    reading = read(tmp_path)
    assert reading.problems == ()
    assert len(reading.articles) == 2000
    assert [a.id for a in reading.articles] == sorted(a.id for a in reading.articles)


def test_order_of_inputs_and_repeats_do_not_matter(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "story.txt").write_text(TEXT + folder)
        (tmp_path / folder / "Story.md").write_text(TEXT + folder)
    reading = read(tmp_path, "one", "two")
    assert reading == read(tmp_path, "two", "one/story.txt", "one", "two/Story.md")
    assert reading == read(tmp_path)
    assert len({a.id for a in reading.articles}) == 4
    assert len(reading.problems) == 3


def test_a_written_id_claimed_twice_leaves_the_second_out(tmp_path: Path) -> None:
    rows = [{"id": "x/1", "text": "One."}, {"id": "x/1", "text": "Two."}, {"id": 3, "text": "Three."}]
    write(tmp_path, a__jsonl="\n".join(map(json.dumps, rows)), b__txt="---\nid: '3'\n---\nFour.")
    reading = read(tmp_path)
    assert [(a.id, a.text) for a in reading.articles] == [("3", "Three."), ("x/1", "One.")]
    assert [(p.file, p.line) for p in reading.problems] == [("a.jsonl", 2), ("b.txt", None)]


def test_a_written_id_wins_over_a_file_name(tmp_path: Path) -> None:
    write(tmp_path, a__txt="One.", z__txt="---\nid: a\n---\nTwo.")
    reading = read(tmp_path)
    assert {a.text: a.id for a in reading.articles}["Two."] == "a"
    assert len(reading.articles) == 2


def test_articles_of_a_jsonl_without_ids_keep_theirs_when_lines_move(tmp_path: Path) -> None:
    lines = ['{"text": "One."}', '{"text": "Two."}']
    write(tmp_path, a__jsonl="\n".join(lines))
    before = {a.text: a.id for a in read(tmp_path).articles}
    write(tmp_path, a__jsonl="\n".join(reversed(lines)))
    assert before == {a.text: a.id for a in read(tmp_path).articles}


def test_many_bad_lines_do_not_flood_the_report(tmp_path: Path) -> None:
    write(tmp_path, a__jsonl="{\n" * 500)
    problems = read(tmp_path).problems
    assert len(problems) == 21
    assert any("480 more" in p.cause for p in problems)


BYTES = st.binary(max_size=200) | st.text(max_size=200).map(lambda s: s.encode("utf-8", "surrogatepass"))
HEADS = st.sampled_from([b"", b"---\n", b"---\ntitle: ", b'{"text": "', b"\xff\xfe", b"\xef\xbb\xbf", b"a.txt:\n  "])


@given(
    head=HEADS,
    data=BYTES,
    tail=st.sampled_from([b"", b"\n---\nText.", b'"}\n']),
    name=st.sampled_from(["a.txt", "a.md", "a.html", "a.jsonl", "metadata.yml"]),
)
@example(head=b"---\ntitle: ", data=b"\x85", tail=b"\n---\nText.", name="a.txt")
@example(head=b"---\ntitle: ", data=b"!!python/object/apply:os.system [id]", tail=b"\n---\nText.", name="a.txt")
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_give_articles_or_problems(tmp_path: Path, head: bytes, data: bytes, tail: bytes, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(head + data + tail)
    reading = read_sources([folder], tmp_path)
    if name != "metadata.yml":
        assert reading.articles or reading.problems
    for article in reading.articles:
        assert article.text.strip()
        assert "\r" not in article.text
        article.text.encode()
        (article.title or "").encode()
    for problem in reading.problems:
        problem.cause.encode()


def test_text_garbled_before_it_came_here_is_reported_with_its_place_and_remedy(tmp_path: Path) -> None:
    write(tmp_path, a__txt="JosÃ© Ruiz said: â€œIt is so.â€\n", b__txt="“José” – naïve, â la carte, Å\n")
    problem = only(read(tmp_path))
    assert problem.file == "a.txt"
    assert "3 places: 'JosÃ©', where 'Ã©' stands for 'é'" in problem.cause
    assert "UTF-8" in problem.remedy
