"""YAML with lines: places of values, and malformed documents."""

from pathlib import Path

import pytest

from generator.errors import ConfigError
from generator.yamlfile import load_yaml, parse_yaml


def test_every_value_knows_its_line() -> None:
    located = parse_yaml("a: 1\nb:\n  - x\n  - y: 2\n", "f.yml")
    assert located.data == {"a": 1, "b": ["x", {"y": 2}]}
    assert [located.line("a"), located.line("b", 1, "y"), located.line("b", 1, "z")] == [1, 4, 4]


def test_lines_count_from_where_the_text_begins_in_its_file() -> None:
    assert parse_yaml("a: 1\n", "f.md", first_line=2).line("a") == 2


def test_days_stay_as_written() -> None:
    assert parse_yaml("day: 2018-05-31\nmonth: 2018-05\nyear: 2018\n", "f.yml").data == {
        "day": "2018-05-31",
        "month": "2018-05",
        "year": 2018,
    }


@pytest.mark.parametrize(
    ("text", "line", "cause"),
    [
        ("a: 1\na: 2\n", 2, "appears twice"),
        ("a: &x [1]\nb: *x\n", 2, "alias"),
        ("a: 1\nb: [\n", 3, "not valid YAML"),
        ("a: !!python/name:os.system x\n", 1, "not valid YAML"),
        ("a:\n  " + "[" * 500, 2, "nested too deeply"),
    ],
)
def test_a_malformed_document_is_one_problem_with_its_line(text: str, line: int, cause: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_yaml(text, "f.yml")
    (problem,) = caught.value.problems
    assert (problem.file, problem.line) == ("f.yml", line)
    assert cause in problem.cause
    assert problem.remedy


def test_a_missing_file_is_an_empty_document(tmp_path: Path) -> None:
    assert load_yaml(tmp_path / "none.yml").data is None


def test_a_file_that_is_no_text_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "f.yml").write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(ConfigError, match="cannot be read"):
        load_yaml(tmp_path / "f.yml")


def test_a_tag_constructs_nothing() -> None:
    assert parse_yaml("a: !!python/object/apply:os.system [ls]\n", "f.yml").data == {"a": ["ls"]}
