"""The cases of `tests/cases/events`: a sentence, and what its dates place in time, with value and status."""

import pytest

from generator.article.dates import find_dates
from generator.article.events import find_events
from generator.article.layout.blocks import find_blocks
from tests.article.parses import parsed
from tests.casefile import Case, read_cases

CASES = read_cases("events", settings=("published",), columns=("text", "events", "why"))


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in CASES])
def test_case(case: Case) -> None:
    text, published = case.cells["text"], case.settings["published"]
    doc, blocks = parsed(text), find_blocks(text)
    dates = find_dates(doc, published, blocks)
    found = find_events(doc, blocks, dates, (), (), published)
    assert tuple(f"{text[slice(*e.verb)]} = {dates[e.date].value} {e.status}" for e in found) == case.findings


def test_there_are_cases_enough() -> None:
    assert len(CASES) >= 86
