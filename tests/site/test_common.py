"""What several kinds of page share: the place of an article that tells most about a name."""

import pytest
from msgspec import structs

from generator.config import Config
from generator.records import Block, Quote, QuoteKind, Speaker
from generator.site.index.lookup import build_lookup
from generator.site.pages.common import statement, telling_place
from tests.site import sample


def test_the_sentence_shown_is_not_the_headline_that_stands_above_it() -> None:
    analysis = structs.replace(sample.corpus().analyses[0], blocks=(Block("headline", 0, 30), Block("lede", 31, 90)))
    assert telling_place(analysis, (45, 12, 60)) == 45
    assert telling_place(analysis, (12,)) == 12
    assert telling_place(analysis, ()) is None


@pytest.mark.parametrize(
    ("kind", "actor", "confidence", "doubt"),
    [
        ("indirect", "tomas-brekke", 0.85, ""),
        ("indirect", "tomas-brekke", 0.75, "likely speaker"),
        ("indirect", "tomas-brekke", 0.6, "speaker uncertain"),
        ("indirect", None, 0.85, "likely speaker"),
        ("direct", "tomas-brekke", 0.85, "likely speaker"),
        ("direct", "tomas-brekke", 0.95, ""),
    ],
)
def test_a_speaker_is_doubted_from_where_the_measured_error_begins(
    kind: QuoteKind, actor: str | None, confidence: float, doubt: str
) -> None:
    corpus = sample.corpus()
    lookup = build_lookup(corpus, 0.3)
    said = next(s for s in lookup.said if s.speaker == "tomas-brekke")
    speaker = structs.replace(said.quote.speaker or Speaker(start=0, end=1, text="x"), actor=actor, via=None)
    quote: Quote = structs.replace(said.quote, kind=kind, speaker=speaker, confidence=confidence)
    hints = statement("index.md", lookup, structs.replace(said, quote=quote), Config()).hints
    assert [hint for hint in hints if "speaker" in hint and "written" not in hint] == ([doubt] if doubt else [])
