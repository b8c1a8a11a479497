"""Whatever became of a file that one build leaves for the next: the build mends itself, or says what to do; nothing is lost."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.folders import DIGESTS, LEDGER, MADE, PUBLISHED, STANDING, STEPS
from tests.faults.conftest import States, tree, without_programs

pytestmark = [pytest.mark.model, pytest.mark.xdist_group("faults")]

Damage = Callable[[Path], object]


def bytes_of(content: bytes) -> Damage:
    return lambda path: path.write_bytes(content)


def cut(share: float) -> Damage:
    return lambda path: path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])


def instead(make: Damage) -> Damage:
    def damage(path: Path) -> None:
        path.unlink()
        make(path)

    return damage


DAMAGES: dict[str, Damage] = {
    "missing": lambda path: path.unlink(),
    "empty": bytes_of(b""),
    "white space": bytes_of(b" \n\n"),
    "one byte": bytes_of(b"\0"),
    "a brace": bytes_of(b"{"),
    "half": cut(0.5),
    "nearly whole": cut(0.99),
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "noise": bytes_of(bytes(range(256)) * 40),
    "no UTF-8": bytes_of(b'["\xff\xfe"]'),
    "UTF-16": lambda path: path.write_bytes(path.read_bytes().decode("latin-1").encode("utf-16")),
    "nested deeply": bytes_of(b"[" * 200_000),
    "nested deeply in objects": bytes_of(b'{"a":' * 200_000),
    "null": bytes_of(b"null"),
    "a number": bytes_of(b"1" * 10_000),
    "an empty list": bytes_of(b"[]"),
    "an empty object": bytes_of(b"{}"),
    "other types": bytes_of(b'{"settings": 7, "docs": [], "site": null, "snapshot": [], "changes": {}}'),
    "more behind it": lambda path: path.write_bytes(path.read_bytes() + b"\n{}"),
    "a merge": lambda path: path.write_bytes(b"<<<<<<< HEAD\n" + path.read_bytes() + b"=======\n>>>>>>> b\n"),
    "a folder": instead(lambda path: path.mkdir()),
    "a pipe": instead(os.mkfifo),
    "a loose link": instead(lambda path: path.symlink_to("nowhere")),
    "an endless device": instead(lambda path: path.symlink_to("/dev/zero")),
}
FILES = [
    "docs/.generated.json",
    *(f".cache/{name}" for name in ("analyses.sqlite", "build.lock", *(MADE, PUBLISHED, LEDGER, STANDING, DIGESTS))),
    *(f".cache/{STEPS}/{name}.bin" for name in ("begun", "related", "units")),
]


def build(root: Path) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["build", "--jobs", "1", "--root", str(root)], prog_name="briefing")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


@pytest.mark.parametrize("name", FILES)
def test_whatever_became_of_a_state_file(
    quick_states: States, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    without_programs(monkeypatch)
    for number, (damage, inject) in enumerate(DAMAGES.items()):
        root = tmp_path / str(number)
        shutil.copytree(quick_states.base, root)
        (root / name).touch()
        inject(root / name)
        code, said = build(root)
        where = f"{name}, {damage}: {said}"
        assert (root / "docs" / "hand.md").read_bytes() == quick_states.docs[1]["hand.md"], where
        if code != 0:
            assert code == 5, where
            assert said.count("error: ") == 1, where
            assert "move" in said.lower(), where
            assert tree(root / "site") == quick_states.site[0], where
        else:
            assert build(root)[1].count("problem: ") == 0, where
            # What changed since a build that is forgotten cannot be told.
            assert name.endswith("changes.json") or tree(root / "site") == quick_states.site[1], where
        shutil.rmtree(root)


def test_a_ledger_is_never_overwritten_while_it_is_damaged(
    quick_states: States, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_programs(monkeypatch)
    root = tmp_path / "project"
    shutil.copytree(quick_states.base, root)
    ledger = root / ".cache" / "changes.json"
    damaged = ledger.read_bytes()[:-5]
    ledger.write_bytes(damaged)
    code, said = build(root)
    assert (code, "set aside as changes.json.damaged" in said) == (0, True)
    assert ledger.with_name("changes.json.damaged").read_bytes() == damaged
    cleaned = CliRunner().invoke(cli, ["clean", "--cache", "--root", str(root)])
    assert cleaned.exit_code == 0
    assert ledger.with_name("changes.json.damaged").read_bytes() == damaged


def test_a_hand_written_file_that_is_listed_as_generated_stays_and_is_told(
    quick_states: States, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_programs(monkeypatch)
    root = tmp_path / "project"
    shutil.copytree(quick_states.base, root)
    manifest = root / "docs" / ".generated.json"
    manifest.write_text(manifest.read_text("utf-8").replace("[", '["hand.md",', 1), "utf-8")
    code, said = build(root)
    assert code == 0, said
    assert "docs/hand.md: " in said
    assert (root / "docs" / "hand.md").read_bytes() == quick_states.docs[1]["hand.md"]
    assert "hand.md" not in build(root)[1]


@pytest.mark.parametrize(
    "make", [lambda path: path.symlink_to(path.with_name("elsewhere")), lambda path: path.write_text("x")]
)
def test_what_stands_in_the_place_of_the_site_is_left_alone(
    quick_states: States, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Damage
) -> None:
    without_programs(monkeypatch)
    root = tmp_path / "project"
    shutil.copytree(quick_states.base, root)
    (root / "site").rename(root / "elsewhere")
    make(root / "site")
    code, said = build(root)
    assert code == 5, said
    assert "Move it away" in said
    assert tree(root / "elsewhere") == quick_states.site[0]
    assert (root / "site").is_symlink() or (root / "site").read_text() == "x"
