"""Whatever operation a build ends at, and however: the site is the old one or the new one, and the next build repairs all."""

import shutil
from pathlib import Path

import pytest

from tests.faults.conftest import States, tree, without_programs
from tests.faults.strike import How, Outcome, chosen, run

pytestmark = [pytest.mark.model, pytest.mark.processes, pytest.mark.xdist_group("faults")]

BUILD = ("build", "--jobs", "1")
REFUSED = 5


def built(root: Path, notes: Path, at: int | None = None, how: How = "kill") -> Outcome:
    return run(root, BUILD, notes, at, how, without_programs)


def check_what_is_left(root: Path, states: States) -> None:
    """Whole pages alone, hand-written ones untouched, and one of the two sites, whole."""
    assert tree(root / "site") in states.site
    old, new = states.docs
    docs = {path: data for path, data in tree(root / "docs").items() if not path.startswith(".")}
    assert all(data in (old.get(path), new.get(path)) for path, data in docs.items())
    assert docs["hand.md"] == old["hand.md"]


def check_next_build(root: Path, states: States, notes: Path) -> None:
    outcome = built(root, notes)
    assert outcome.code == 0, outcome.said
    assert tree(root / "docs") == states.docs[1]
    assert tree(root / "site") == states.site[1]
    assert not list(root.glob(".site.*"))
    assert {path.name for path in (root / "docs").glob(".*")} == {".generated.json"}
    assert not (root / ".cache" / "build.lock").exists()


def test_without_a_strike_the_build_reaches_the_new_state_and_the_next_one_writes_nothing(
    quick_states: States, tmp_path: Path
) -> None:
    root, notes = tmp_path / "project", tmp_path / "notes"
    shutil.copytree(quick_states.base, root)
    assert quick_states.docs[0] != quick_states.docs[1]
    check_next_build(root, quick_states, notes)
    operations = built(root, notes).operations
    assert {path for _, path in operations} <= {
        *(".cache", ".cache/build.lock", ".cache/.changes.json.tmp"),
        # where the first build's files were too new to be told from later ones
        *(".cache/.standing.json.tmp", ".cache/.digests.bin.tmp"),
        # what is made in parts is set aside to be compared with what stands
        *("docs/.generated.tmp", "docs/.generated.tmp/0"),
    }


@pytest.mark.parametrize("how", ["kill", "torn", "full", "readonly"])
def test_at_any_moment(quick_states: States, tmp_path: Path, how: How) -> None:
    root, notes = tmp_path / "project", tmp_path / "notes"
    shutil.copytree(quick_states.base, root)
    moments = chosen(built(root, notes).operations, how)
    assert len(moments) > 10
    for at in moments:
        shutil.rmtree(root)
        shutil.copytree(quick_states.base, root)
        outcome = built(root, notes, at, how)
        where = f"{how} at {at}: {outcome.operations[-1]}\n{outcome.said}"
        if how in {"kill", "torn"}:
            assert outcome.code == -9, where
        elif outcome.code != 0:
            assert outcome.code == REFUSED, where
            assert [line.startswith("error: ") for line in outcome.said.splitlines()].count(True) == 1, where
            assert "Free space" in outcome.said, where
        check_what_is_left(root, quick_states)
        check_next_build(root, quick_states, notes)
