"""Every fuzz target on a few inputs, so that targets stay runnable; `python -m fuzz` gives them millions."""

import random

import pytest

from fuzz.__main__ import limited, mutated, starts
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
