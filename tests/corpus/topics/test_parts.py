"""Parts of many reports."""

import os
import subprocess
import sys

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from generator.corpus.topics.parts import divided
from tests.test_linear import calls


def stories(of_each: list[int]) -> csr_matrix:
    """Reports of stories, of which each has three words of its own: a report has two of them."""
    rows = [(story, turn % 3) for story, count in enumerate(of_each) for turn in range(count)]
    found = np.zeros((len(rows), 3 * len(of_each)), dtype=np.float32)
    for row, (story, left_out) in enumerate(rows):
        found[row, 3 * story : 3 * story + 3] = 2**-0.5
        found[row, 3 * story + left_out] = 0
    return csr_matrix(found)


_PRODUCT = """
import numpy as np
from generator.corpus.topics.parts import product
waves = np.sin(np.arange(50001.0))
print(product(waves, waves).hex())
"""


def test_a_long_sum_is_the_same_on_a_machine_with_more_processors() -> None:
    run = [
        subprocess.run(
            [sys.executable, "-c", _PRODUCT], capture_output=True, check=True, env=os.environ | threads
        ).stdout
        for threads in ({"OPENBLAS_NUM_THREADS": "1"}, {"OPENBLAS_NUM_THREADS": "2"})
    ]
    assert run[0] == run[1] != b""


def test_reports_of_one_story_stay_together() -> None:
    parts = divided(stories([12, 10, 14, 11]), 15)
    assert sorted(part.tolist() for part in parts) == [
        list(range(12)),
        list(range(12, 22)),
        list(range(22, 36)),
        list(range(36, 47)),
    ]


def test_few_reports_are_one_part() -> None:
    assert [part.tolist() for part in divided(stories([3]), 4)] == [[0, 1, 2]]


def test_reports_that_are_all_the_same_are_parted_all_the_same() -> None:
    parts = divided(csr_matrix(np.ones((20, 1), dtype=np.float32)), 6)
    assert sorted(number for part in parts for number in part.tolist()) == list(range(20))
    assert max(map(len, parts)) <= 6


@given(st.lists(st.lists(st.integers(0, 8), max_size=6), min_size=1, max_size=40), st.integers(1, 9))
@settings(deadline=None, max_examples=60)
def test_each_report_is_in_one_part_that_is_not_too_large(rows: list[list[int]], most: int) -> None:
    found = np.zeros((len(rows), 9), dtype=np.float32)
    for row, words in enumerate(rows):
        found[row, words] = len(words) ** -0.5 if words else 0
    parts = divided(csr_matrix(found), most)
    assert sorted(number for part in parts for number in part.tolist()) == list(range(len(rows)))
    assert max(map(len, parts)) <= most


def test_reports_without_a_word_are_halved_in_their_order_at_once() -> None:
    vectors, found = csr_matrix((64, 9), dtype=np.float32), []
    steps = calls(lambda: found.extend(divided(vectors, 8)))
    assert [part.tolist() for part in found] == [list(range(start, start + 8)) for start in range(0, 64, 8)]
    assert steps < 7 * 400
