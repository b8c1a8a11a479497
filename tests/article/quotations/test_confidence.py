"""The confidence of quotations: each piece of evidence has a weight, and each weight is of evidence that there can be."""

from typing import get_args

import pytest

from generator.article.quotations.confidence import confidence, weighed
from generator.article.reporting.rules import RULES, Doubt, Way, after_cue
from generator.data import rows

WEIGHTS = {name: float(weight) for name, weight in rows("quote_confidence.tsv")}


UNSEEN = {"signature below", "borrowed words"}
"""Rules that the annotated articles hardly show."""


def test_what_rules_and_doubts_are_called_has_weights_by_the_same_names() -> None:
    weighed_rules = {name.removeprefix("rule=") for name in WEIGHTS if name.startswith("rule=")}
    assert weighed_rules <= {*RULES}
    assert {*RULES} - weighed_rules <= UNSEEN
    assert all(f"direct {doubt}" in WEIGHTS for doubt in get_args(Doubt))


def test_every_complement_is_taken_by_rules_of_its_own() -> None:
    assert {after_cue(way, quoted=quoted) for way in get_args(Way) for quoted in (False, True)} <= {*RULES}


@pytest.mark.parametrize("kind", ["direct", "mixed", "indirect"])
def test_another_reporter_in_the_sentence_makes_a_quotation_less_sure(kind: str) -> None:
    plain = ("rule=quotation before the cue", f"kind={kind}", "speaker=name")
    assert confidence((*plain, f"{kind} another reporter in the sentence")) < confidence(plain) - 0.15


def test_confidence_is_the_logistic_of_the_sum_of_weights() -> None:
    assert confidence(()) == 0.581


def test_what_weighs_most_is_named_with_its_weight() -> None:
    names = sorted(WEIGHTS.keys() - {"(constant)"}, key=lambda name: -abs(WEIGHTS[name]))
    told = weighed((names[-1], *names[:4]))
    assert f"{names[0]} {WEIGHTS[names[0]]:+.2f}" in told
    assert names[-1] not in told
