"""Bodies that the model finds in part."""

from typing import Any

import pytest

from generator.article.mentions import bodies
from generator.article.syntax.tokens import run_after
from tests.article.mentions.parsed import parsed, told, written


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("they met Banco de/IN la/DT Sierra today", "Banco de la Sierra"),
        ("they met Orquestra do/IN Norvale today", "Orquestra do Norvale"),
        ("they met Grupo Quillar today", "Grupo Quillar"),
    ],
)
def test_a_body_is_whole_whose_kind_stands_first(text: str, whole: str) -> None:
    doc = parsed(text)
    assert written(doc, bodies.whole_bodies(told(doc), [])) == [(whole, "ORG")]


def test_a_row_of_such_words_is_one_body_and_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked = []

    def counted(*of: Any) -> int:
        looked.append(of)
        return run_after(*of)

    monkeypatch.setattr(bodies, "run_after", counted)
    counts = []
    for number in (20, 40):
        looked.clear()
        doc = parsed("they met " + "Banco de/IN " * number + "today")
        assert len(bodies.whole_bodies(told(doc), [])) == 1
        counts.append(len(looked))
    assert counts[1] < 2.5 * counts[0]
