"""Each reader by itself takes time in proportion to what it is given, counted in calls, not seconds."""

import pytest

from fuzz.targets import TARGETS
from generator.records import Quote
from generator.telling import tells
from tests.test_linear import calls

READERS = ("txt", "markdown", "html", "jsonl", "metadata", "editorial", "yaml", "repair", "blocks")

BYTES = {
    "brackets": b"[(<{",
    "closing brackets": b"])>}",
    "emphasis": b"*_~`",
    "quoting": b"> ",
    "elements": b"<div><p>",
    "open elements": b"<",
    "links": b"[a](b ",
    "references": b"![a][b]: c\n",
    "entities": b"&amp;&#x26;&",
    "list items": b"- - 1. ",
    "keys": b"a: b\n",
    "flows": b"[a, {b: ",
    "lines": b"\n\n",
    "marks": "“‘".encode(),
    "fences": b"```\n~~~\n---\n",
    "mojibake": "Ã©â€œ".encode(),
    "invisible": "\u200b\u00ad\ufeff".encode(),
    "objects": b'{"text": "a"}\n',
    "front matter": b"---\na: b\n",
}


@pytest.mark.parametrize("unit", BYTES.values(), ids=BYTES)
@pytest.mark.parametrize("name", READERS)
def test_readers(name: str, unit: bytes) -> None:
    def cost(size: int) -> int:
        data = (unit * (size // len(unit) + 1))[:size]
        return calls(lambda: TARGETS[name](data))

    cost(8_000)
    assert cost(8_000) < 2.6 * cost(4_000) + 4_000


@pytest.mark.parametrize("unit", ["((a", "(", "a ", "\n", "“", "“a”\n", "said ", "? "])
def test_what_tells_something(unit: str) -> None:
    """Around the words a bounded part of the article is looked at; the words themselves are gone through once."""

    def cost(size: int, around: int) -> int:
        text, before = unit * size, unit * around
        start = len(before)
        quote = Quote(
            id="q",
            kind="direct",
            spans=((start, start + len(text)),),
            text=text,
            cue=(max(0, start - 5), start),
            speaker=None,
            confidence=0.9,
        )
        return calls(lambda: tells.__wrapped__(before + text + before, quote))  # what was asked before is kept

    cost(1_000, 1_000)
    assert cost(8_000, 1_000) < 2.6 * cost(4_000, 1_000) + 4_000
    assert cost(1_000, 8_000) < 1.2 * cost(1_000, 1_000) + 400
