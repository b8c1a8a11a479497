"""The marks of doubt beside a statement."""

import pytest
from msgspec import structs

from generator.config import Config
from generator.records import Quote, QuoteKind, Speaker
from generator.site.index.lookup import build_lookup
from generator.site.index.statements import Said
from generator.site.parts.doubts import UNCERTAIN, determined, hints, speaker_words
from tests.site import sample


def doubted(
    text: str, speaker: str, cue: str, actor: str | None, confidence: float, kind: QuoteKind = "indirect"
) -> bool:
    """Whether a statement with this speaker and these reporting words in such a text is marked."""
    said = build_lookup(sample.corpus(), 0.3).statements.newest[0]
    start, at = text.index(speaker), text.index(cue)
    who = Speaker(start=start, end=start + len(speaker), text=speaker, actor=actor, how="named" if actor else "open")
    quote: Quote = structs.replace(
        said.quote, kind=kind, speaker=who, cue=(at, at + len(cue)), confidence=confidence, why=()
    )
    article = structs.replace(said.analysis.article, text=text)
    made = structs.replace(said, quote=quote, speaker=actor, analysis=structs.replace(said.analysis, article=article))
    return UNCERTAIN in hints(made, Config())


@pytest.mark.parametrize("kind", ["direct", "mixed", "indirect"])
def test_what_is_wrong_rather_than_right_is_marked_and_nothing_else(kind: QuoteKind) -> None:
    text = "Brekke, in the hall, let it be known that the tolls rise."
    assert doubted(text, "Brekke", "let it be known", "tomas-brekke", 0.49, kind)
    assert not doubted(text, "Brekke", "let it be known", "tomas-brekke", 0.5, kind)
    assert not doubted(text, "Brekke", "let it be known", None, 0.5, kind)


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Brekke said that the tolls rise.", "Brekke", "said"),
        ("“They rise,” said Brekke.", "Brekke", "said"),
        ("He told reporters that the tolls rise.", "He", "told reporters"),
        ("The tolls rise, adds she.", "she", "adds"),
    ],
)
def test_somebody_known_beside_a_plain_verb_of_saying_is_not_doubted(text: str, speaker: str, cue: str) -> None:
    assert not doubted(text, speaker, cue, "tomas-brekke", 0.31)
    assert doubted(text, speaker, cue, None, 0.31) == (speaker == "Brekke")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Brekke seemed to hint that the tolls rise.", "seemed to hint"),
        ("Brekke, whom a clerk of the port had called twice, said so.", "said"),
    ],
)
def test_other_verbs_and_far_ones_do_not_settle_who_speaks(text: str, cue: str) -> None:
    assert doubted(text, "Brekke", cue, "tomas-brekke", 0.31)


def marks(words: str) -> list[str]:
    return list(hints(statement_with(words), Config()))


def ways(words: str) -> list[str]:
    return list(determined(statement_with(words)))


def statement_with(words: str) -> Said:
    newest = build_lookup(sample.corpus(), 0).statements.newest
    return next(s for s in newest if words in s.quote.text)


def test_what_is_derived_is_said() -> None:
    assert marks("every flag") == []
    assert marks("treaty is near") == ["partly in the article’s words"]
    assert "in the article’s words" in marks("tolls would rise")


def test_how_it_is_known_who_speaks_is_told_apart_from_marks() -> None:
    assert ways("every flag") == []
    assert ways("treaty is near") == ["speaker written “She”"]
    assert ways("never a threat") == ["through “Brekke’s office”"]


def test_who_is_not_known_is_said() -> None:
    assert ways("nothing to add") == ["not known who that is"]


def test_nobody_named_is_said_without_further_doubt() -> None:
    said = build_lookup(sample.corpus(), 0).statements.newest[0]
    nobody = structs.replace(
        said, speaker=None, quote=structs.replace(said.quote, kind="direct", speaker=None, confidence=0.1)
    )
    assert list(hints(nobody, Config())) == ["speaker not named"]
    assert list(determined(nobody)) == []


def test_a_statement_that_was_handed_on_says_by_whom() -> None:
    said = build_lookup(sample.corpus(), 0).statements.newest[0]
    why = ("names the speaker", "handed on by “Ivar Lunde”")
    assert "handed on by “Ivar Lunde”" in hints(
        structs.replace(said, quote=structs.replace(said.quote, why=why)), Config()
    )


def test_the_interviewed_have_a_name_of_their_own() -> None:
    said = build_lookup(sample.corpus(), 0).statements.newest[0]
    assert list(determined(spoken_by(said, "A"))) == ["who answers in the interview"]


@pytest.mark.parametrize("pronoun", ["He", "she", "They", "who"])
def test_a_pronoun_that_leads_to_nobody_names_no_speaker(pronoun: str) -> None:
    said = spoken_by(build_lookup(sample.corpus(), 0).statements.newest[0], pronoun)
    assert speaker_words(said.quote) == ""
    assert list(hints(said, Config()))[-1] == "speaker not named"
    assert list(determined(said)) == [f"speaker written “{pronoun}”", "not known who that is"]


def test_a_noun_that_leads_to_nobody_is_who_speaks() -> None:
    said = spoken_by(build_lookup(sample.corpus(), 0).statements.newest[0], "a clerk")
    assert speaker_words(said.quote) == "a clerk"
    assert "speaker not named" not in hints(said, Config())


def spoken_by(said: Said, words: str) -> Said:
    """The statement with these words for a speaker whom nobody knows."""
    speaker = Speaker(start=0, end=len(words), text=words, how="open")
    return structs.replace(said, speaker=None, quote=structs.replace(said.quote, speaker=speaker))


def through(via: str, text: str = "") -> str:
    """What is said of a statement of Brekke's that came through these words."""
    said = next(s for s in build_lookup(sample.corpus(), 0).statements.newest if "never a threat" in s.quote.text)
    article = structs.replace(said.analysis.article, text=text or said.analysis.article.text)
    speaker = structs.replace(said.quote.speaker or Speaker(start=0, end=6, text="Brekke"), via=via)
    if text:
        speaker = structs.replace(speaker, start=0, end=6)
    quote = structs.replace(said.quote, speaker=speaker)
    made = structs.replace(said, analysis=structs.replace(said.analysis, article=article), quote=quote)
    return next(way for way in determined(made) if way.startswith("through"))


def test_an_office_is_named_with_whose_it_is_where_that_stands_right_before_it() -> None:
    assert through("office") == "through “Brekke’s office”"
    assert through("a spokesman", "Brekke was away. It was a spokesman who said so.") == "through “a spokesman”"
    assert through("a spokesman", f"Brekke{' and so on' * 20} and a spokesman said so.") == "through “a spokesman”"
