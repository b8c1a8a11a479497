"""Files that one run leaves for the next, in any state."""

import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from generator.statefiles import DamagedError, load, load_or_forget, sealed, sealed_parts, set_aside, unsealed

DECODE = msgspec.json.Decoder(dict[str, int]).decode


def pipe(path: Path) -> None:
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.mkdir()


def loose_link(path: Path) -> None:
    path.symlink_to("nowhere")


def endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def test_a_sound_file_and_none(tmp_path: Path) -> None:
    assert load(tmp_path / "a", DECODE) is None
    (tmp_path / "a").write_text('{"x": 1}')
    assert load(tmp_path / "a", DECODE) == load_or_forget(tmp_path / "a", DECODE) == {"x": 1}


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"[" * 100_000, b'{"x": "y"}', b"\xff", b"\x00"])
def test_what_cannot_be_decoded(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "a").write_bytes(damage)
    with pytest.raises(DamagedError):
        load(tmp_path / "a", DECODE)
    assert load_or_forget(tmp_path / "a", DECODE) is None
    assert (tmp_path / "a").read_bytes() == damage, "what can be made again is replaced by what is made"


@pytest.mark.parametrize("make", [pipe, folder, loose_link, endless])
def test_what_is_no_file_is_not_waited_for_and_moved_away(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "a")
    with pytest.raises(DamagedError, match="regular file"):
        load(tmp_path / "a", DECODE)
    assert load_or_forget(tmp_path / "a", DECODE) is None
    assert [path.name for path in tmp_path.iterdir()] == ["a.damaged"]


def test_nothing_is_set_aside_over_anything(tmp_path: Path) -> None:
    for name in ("a", "a.damaged", "a.damaged-2"):
        (tmp_path / name).write_text(name)
    assert set_aside(tmp_path / "a") == tmp_path / "a.damaged-3"
    assert (tmp_path / "a.damaged").read_text() == "a.damaged"


def test_what_is_sealed_in_parts_is_as_if_it_were_sealed_whole() -> None:
    written = b"".join(sealed_parts(lambda: iter((b"one ", b"", b"two"))))
    assert written == sealed(b"one two")
    assert unsealed(written) == b"one two"
