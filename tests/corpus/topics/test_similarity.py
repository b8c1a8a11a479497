"""How alike reports are in their words."""

import pytest

from generator.corpus.topics.similarity import cosines, mean_similarity, vectors
from generator.records.vocabulary import Word


def report(*lemmas: str, lead: tuple[str, ...] = (), verbs: tuple[str, ...] = ()) -> list[Word]:
    nouns = [Word(lemma, True, 1, int(lemma in lead)) for lemma in lemmas]
    return [*nouns, *(Word(lemma, False, 1, 0) for lemma in verbs)]


def alike(*reports: list[Word]) -> list[list[float]]:
    return mean_similarity(cosines(vectors(reports))).tolist()  # type: ignore[no-any-return]


OTHERS = [report(f"salt{n}", f"pan{n // 2}") for n in range(12)]


def test_reports_that_share_rare_words_are_more_alike_than_those_that_share_common_ones() -> None:
    common = [report("mayor", f"thing{n}") for n in range(3)]
    found = alike(report("ferry", "mayor"), report("ferry", "strike"), *common, *OTHERS)
    assert found[0][1] > found[0][2] > 0


def test_a_report_is_not_compared_with_itself() -> None:
    assert alike(report("ferry"), report("ferry"), *OTHERS)[0][0] == 0


def test_words_of_the_lead_count_more() -> None:
    first, second = report("ferry", "mayor", lead=("ferry",)), report("ferry", "quay", lead=("ferry",))
    later = alike(report("ferry", "mayor"), report("ferry", "quay"), report("mayor", "quay"), *OTHERS)
    led = alike(first, second, report("mayor", "quay"), *OTHERS)
    assert led[0][1] > later[0][1]


def test_verbs_bring_kinds_of_happenings_together() -> None:
    found = alike(report("ferry", verbs=("sink",)), report("barge", verbs=("sink",)), *OTHERS)
    assert found[0][1] > 0


@pytest.mark.parametrize("reports", [[], [report("ferry")]])
def test_few_reports_have_no_words_in_common(reports: list[list[Word]]) -> None:
    assert all(row == [0] for row in alike(*reports)) or not reports
