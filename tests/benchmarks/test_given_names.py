"""Which given names the statistics give to one gender."""

import gzip
import json
from pathlib import Path

import pytest

from benchmarks.given_names import Bearers, Counted, Shares, bearers, dictionary, means


def _share(women: float) -> Shares:
    return {"f": women, "m": 1 - women}


@pytest.mark.parametrize(
    ("one", "other", "known", "gender"),
    [
        (0.975, 0.999, False, "f"),
        (0.002, 0.14, False, "m"),
        (0.999, 0.8, False, None),
        (0.96, 0.97, False, None),
        (0.96, 0.97, True, "f"),
        (0.96, 0.94, True, "f"),
        (0.94, 0.94, True, None),
    ],
)
def test_a_name_is_of_one_gender_where_one_says_almost_all_and_the_other_most(
    *, one: float, other: float, known: bool, gender: str | None
) -> None:
    found = bearers({"zorica": Counted(_share(one), True)}, {"zorica": _share(other)}, {"zorica"} if known else set())
    assert found == ([] if gender is None else [Bearers(gender, "common", "zorica")])


@pytest.mark.parametrize("name", ["captain", "x", "anne-marie", "zoë"])
def test_titles_letters_and_names_that_the_table_cannot_hold_are_left_out(name: str) -> None:
    assert not bearers({name: Counted(_share(1.0), True)}, {name: _share(1.0)}, set())


def test_a_name_of_one_source_only_is_left_out() -> None:
    assert not bearers({"zorica": Counted(_share(1.0), True)}, {}, set())


def test_both_packages_are_read(tmp_path: Path) -> None:
    data = tmp_path / "names.json"
    rows = {"zorica": [8, 300, 0.99, 3], "rare": [4, 20, 0.99, 3], "few": [4, 19, 0.99, 3], "once": [3, 900, 0.99, 3]}
    data.write_text(json.dumps(rows), "utf-8")
    with gzip.open(tmp_path / "a.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write('{"name": "zorica", "gender_prob": {"F": 1.0}}\n')
    assert {name: it.common for name, it in means(data)} == {"zorica": True, "rare": False}
    assert dict(dictionary(tmp_path)) == {"zorica": {"f": 1.0, "m": 0.0}}
