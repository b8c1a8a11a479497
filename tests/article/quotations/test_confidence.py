"""The confidence of quotations: each piece of evidence has a weight, and each weight is of evidence that there can be."""

import pytest

from generator.article.quotations.confidence import confidence, vocabulary, weighed
from generator.article.reporting.rules import RULES, TAKES
from generator.data import rows

WEIGHTS = {name: float(weight) for name, weight in rows("quote_confidence.tsv")}


def test_every_piece_of_evidence_has_a_weight_and_every_weight_is_of_one() -> None:
    assert vocabulary() == WEIGHTS.keys() - {"(constant)"}


def test_every_complement_is_taken_by_rules_of_its_own() -> None:
    assert {rule for pair in TAKES.values() for rule in pair} == {r for r in RULES if r.endswith(" the cue")} - {
        "quotation before the cue",
        "quotation after the cue",
        "quoted words before the cue",
        "clause before the cue",
        "clause around the cue",
    }


@pytest.mark.parametrize("kind", ["direct", "mixed", "indirect"])
def test_another_reporter_in_the_sentence_makes_a_quotation_less_sure(kind: str) -> None:
    plain = ("rule=quotation before the cue", f"kind={kind}", "speaker=name")
    assert confidence((*plain, f"{kind} another reporter in the sentence")) < confidence(plain) - 0.15


def test_confidence_is_the_logistic_of_the_sum_of_weights() -> None:
    assert confidence(()) == 0.581


def test_what_weighs_most_is_named_with_its_weight() -> None:
    names = sorted(vocabulary(), key=lambda name: -abs(WEIGHTS[name]))
    told = weighed((names[-1], *names[:4]))
    assert f"{names[0]} {WEIGHTS[names[0]]:+.2f}" in told
    assert names[-1] not in told
