"""Every fuzz target on a few inputs, so that targets stay runnable; `python -m fuzz` gives them millions."""

import random
import sys
from pathlib import Path

import pytest

from fuzz.__main__ import limited, main, mutated, starts
from fuzz.targets import TARGETS

CORPUS = list(starts())


@pytest.mark.parametrize("name", TARGETS)
def test_a_few_inputs(name: str) -> None:
    chance = random.Random(name)
    for _ in range(25):
        data = mutated(chance, CORPUS)
        with limited():
            TARGETS[name](data)
    for data in (b"", b"\0", b"\xff\xfe"):
        TARGETS[name](data)


def test_the_slowest_inputs_are_kept_and_their_growth_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["yaml", "--loop", "--inputs", "9", "--growth", "--keep", str(tmp_path)]
    monkeypatch.setattr(sys, "argv", ["fuzz", *options])
    assert main() == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0].startswith("yaml: 9 inputs in ")
    assert told[0].endswith("none broke anything")
    assert len(told) == 6
    assert all("grows with exponent" in line for line in told[1:])
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"yaml-slow-{place}" for place in range(1, 6)]
