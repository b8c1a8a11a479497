"""The cases of `tests/cases/dates`: a text, and every date in it with its value."""

import pytest
import spacy
from spacy.tokens import Doc

from generator.article.dates import find_dates
from generator.article.layout.blocks import find_blocks
from tests.article.parses import parsed
from tests.casefile import Case, read_cases

CASES = read_cases("dates", settings=("published", "parsed"), columns=("text", "dates", "why"))
BLANK = spacy.blank("en")


def doc_of(case: Case) -> Doc:
    text = case.cells["text"]
    return parsed(text) if "parsed" in case.settings else BLANK(text)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in CASES])
def test_case(case: Case) -> None:
    text, published = case.cells["text"], case.settings["published"]
    dates = find_dates(doc_of(case), None if published == "unknown" else published, find_blocks(text))
    assert tuple(f"{d.text} = {d.value}" for d in dates) == case.findings


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 380
