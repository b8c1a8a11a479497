"""The tables of `benchmarks/mutants/`: every mutant can still be made, and the command tells the three verdicts apart."""

import subprocess
from pathlib import Path

import pytest

from benchmarks import nursery
from benchmarks.mutants import TABLES, Mutant, Outcome, TableError, Verdict, mutated, read_table, score, sheet, try_all

ROW = "Cats are grey\trules.py\tGREY = True\tGREY = False\ttest_rules.py\n"


@pytest.mark.parametrize("table", sorted(TABLES.glob("*.tsv")), ids=lambda path: path.stem)
def test_every_mutant_can_be_made(table: Path) -> None:
    """Where this fails, a rule has moved or changed: mend the row, so that the rule is still held by a test."""
    wrong = []
    for mutant in read_table(table):
        try:
            mutated(mutant)
        except TableError as error:
            wrong.append(f"{mutant.rule}: {error}")
    assert wrong == []


@pytest.mark.parametrize("table", sorted(TABLES.glob("*.tsv")), ids=lambda path: path.stem)
def test_every_mutant_is_another(table: Path) -> None:
    made = [(mutant.file, mutant.find, mutant.replace) for mutant in read_table(table)]
    assert len(set(made)) == len(made)


def test_a_line_with_too_few_columns_is_named(tmp_path: Path) -> None:
    (tmp_path / "cats.tsv").write_text(f"# rule\n\n{ROW}Dogs bark\trules.py\n")
    with pytest.raises(TableError, match=r"cats\.tsv, line 4: 2 columns"):
        read_table(tmp_path / "cats.tsv")


@pytest.mark.parametrize("column", [0, 1, 2, 4])
def test_only_what_is_put_in_may_be_empty(tmp_path: Path, column: int) -> None:
    cells = ROW.split("\t")
    cells[column] = ""
    (tmp_path / "cats.tsv").write_text("\t".join(cells))
    with pytest.raises(TableError, match="line 1: only"):
        read_table(tmp_path / "cats.tsv")


def test_a_tab_of_a_table_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "cats.tsv").write_text("Cats are grey\twords.tsv\tcat\\tgrey\tcat\\tblue\ttest_rules.py")
    assert read_table(tmp_path / "cats.tsv") == [
        Mutant("cats", "Cats are grey", "words.tsv", "cat\tgrey", "cat\tblue", ("test_rules.py",))
    ]


@pytest.mark.parametrize(
    ("find", "replace", "message"),
    [
        ("GREEN", "BLUE", "0 times"),
        ("GREY", "BLUE", "2 times"),
        ("GREY = True", "GREY = True", "by itself"),
        ("GREY = True", "GREY = (", "no Python"),
    ],
)
def test_a_mutant_that_cannot_be_made_says_why(tmp_path: Path, find: str, replace: str, message: str) -> None:
    (tmp_path / "rules.py").write_text("GREY = True\nOTHER = not GREY\n")
    (tmp_path / "test_rules.py").touch()
    with pytest.raises(TableError, match=message):
        mutated(Mutant("cats", "Cats are grey", "rules.py", find, replace, ("test_rules.py::test_grey",)), tmp_path)


def test_a_mutant_without_its_test_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "rules.py").write_text("GREY = True\n")
    with pytest.raises(TableError, match=r"there is no test_rules\.py"):
        mutated(Mutant("cats", "Cats are grey", "rules.py", "True", "False", ("test_rules.py",)), tmp_path)


@pytest.mark.processes
def test_the_three_verdicts(tmp_path: Path) -> None:
    """In a checkout of a rule that is held, one that is not, one that breaks the import, and a test that always fails."""
    package = tmp_path / "generator"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "rules.py").write_text("GREY = True\nLOUD = True\n")
    (tmp_path / "conftest.py").touch()
    (tmp_path / "test_held.py").write_text("from generator.rules import GREY\n\ndef test_grey():\n    assert GREY\n")
    (tmp_path / "test_broken.py").write_text("def test_nothing():\n    assert False\n")
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)

    def mutant(find: str, replace: str, test: str = "test_held.py") -> Mutant:
        return Mutant("cats", find, "generator/rules.py", find, replace, (test,))

    mutants = [
        mutant("GREY = True", "GREY = False"),
        mutant("LOUD = True", "LOUD = False"),
        mutant("GREY = True", "GREY = missing"),
        mutant("GREY = True", "GREY = False", "test_broken.py"),
    ]
    outcomes = list(try_all(mutants, 2, tmp_path))
    assert [o.verdict for o in outcomes] == [Verdict.KILLED, Verdict.SURVIVED, Verdict.INVALID, Verdict.INVALID]
    assert (package / "rules.py").read_text() == "GREY = True\nLOUD = True\n"


def test_the_sheet_counts_by_room_and_names_what_is_left() -> None:
    held = Outcome(Mutant("cats", "Cats are grey", "rules.py", "a", "b", ("t.py",)), Verdict.KILLED)
    open_ = Outcome(Mutant("dogs", "Dogs bark", "rules.py", "c", "d", ("t.py",)), Verdict.SURVIVED)
    text = sheet([held, held, held, open_])
    assert score([held, held, held, open_]) == 0.75
    assert "| cats | 3 | 3 | 0 | 0 | 1.00 |" in text
    assert "| dogs | 1 | 0 | 1 | 0 | 0.00 |" in text
    assert "| **all** | 4 | 3 | 1 | 0 | 0.75 |" in text
    assert "- dogs, survived: Dogs bark [rules.py]" in text
    assert "survived: Cats" not in text


@pytest.mark.processes
def test_tests_that_never_end_have_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "test_loop.py").write_text("def test_loop():\n    while True:\n        pass\n")
    monkeypatch.chdir(tmp_path)
    assert nursery.run(["test_loop.py"], longest=2) == 1
