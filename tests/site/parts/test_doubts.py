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


def marks(words: str) -> list[str]:
    newest = build_lookup(sample.corpus(), 0).statements.newest
    return list(hints(next(s for s in newest if words in s.quote.text), Config()))


def test_what_is_derived_is_said() -> None:
    assert marks("every flag") == []
    assert marks("treaty is near")[:2] == ["partly in the article’s words", "speaker written “She”"]
    assert "in the article’s words" in marks("tolls would rise")
    assert "through “Brekke’s office”" in marks("never a threat")


def test_who_is_not_known_is_said() -> None:
    assert marks("nothing to add") == ["not known who that is", "speaker uncertain"]


def test_nobody_named_is_said_without_further_doubt() -> None:
    said = build_lookup(sample.corpus(), 0).statements.newest[0]
    nobody = structs.replace(
        said, speaker=None, quote=structs.replace(said.quote, kind="direct", speaker=None, confidence=0.1)
    )
    assert list(hints(nobody, Config())) == ["speaker not named"]


def test_a_statement_that_was_handed_on_says_by_whom() -> None:
    said = build_lookup(sample.corpus(), 0).statements.newest[0]
    why = ("names the speaker", "handed on by Ivar Lunde")
    assert "handed on by Ivar Lunde" in hints(
        structs.replace(said, quote=structs.replace(said.quote, why=why)), Config()
    )


def test_the_interviewed_and_the_author_have_names_of_their_own() -> None:
    said = build_lookup(sample.corpus(), 0).statements.newest[0]
    for text, known in (("I", "the article’s author"), ("A", "who answers in the interview")):
        speaker = Speaker(start=0, end=1, text=text, how="open")
        assert known in hints(
            structs.replace(said, speaker=None, quote=structs.replace(said.quote, speaker=speaker)), Config()
        )


def through(via: str, text: str = "") -> str:
    """What is said of a statement of Brekke's that came through these words."""
    said = next(s for s in build_lookup(sample.corpus(), 0).statements.newest if "never a threat" in s.quote.text)
    article = structs.replace(said.analysis.article, text=text or said.analysis.article.text)
    speaker = structs.replace(said.quote.speaker or Speaker(start=0, end=6, text="Brekke"), via=via)
    if text:
        speaker = structs.replace(speaker, start=0, end=6)
    quote = structs.replace(said.quote, speaker=speaker)
    made = structs.replace(said, analysis=structs.replace(said.analysis, article=article), quote=quote)
    return next(hint for hint in hints(made, Config()) if hint.startswith("through"))


def test_an_office_is_named_with_whose_it_is_where_that_stands_right_before_it() -> None:
    assert through("office") == "through “Brekke’s office”"
    assert through("a spokesman", "Brekke was away. It was a spokesman who said so.") == "through “a spokesman”"
    assert through("a spokesman", f"Brekke{' and so on' * 20} and a spokesman said so.") == "through “a spokesman”"
