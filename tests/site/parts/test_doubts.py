"""The marks of doubt beside a statement."""

import pytest
from msgspec import structs

from generator.config import Config
from generator.records import Quote, QuoteKind, Speaker
from generator.site.index.lookup import build_lookup
from generator.site.parts.doubts import hints
from tests.site import sample


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
    said = next(s for s in lookup.statements.newest if s.speaker == "tomas-brekke")
    speaker = structs.replace(said.quote.speaker or Speaker(start=0, end=1, text="x"), actor=actor, via=None)
    quote: Quote = structs.replace(said.quote, kind=kind, speaker=speaker, confidence=confidence)
    found = hints(structs.replace(said, quote=quote, speaker=actor), Config())
    assert [hint for hint in found if "speaker" in hint and "written" not in hint] == ([doubt] if doubt else [])
