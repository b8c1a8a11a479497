"""Actors at the places of an article."""

from generator.corpus.identity.marking import marked
from generator.records import Analysis, Article, Entity, Mention, Quote, Speaker

TEXT = "Ana Ruiz spoke. She left."


def told(speaker: Speaker) -> Analysis:
    mentions = (
        Mention(start=0, end=8, text="Ana Ruiz", type="PERSON", kind="name", entity=0),
        Mention(start=16, end=19, text="She", type="PERSON", kind="pronoun", entity=0),
    )
    quote = Quote(id="q1", kind="indirect", spans=((9, 14),), text="spoke", cue=None, speaker=speaker, confidence=0.9)
    return Analysis(
        article=Article(id="a", path="a.txt", sha256="", text=TEXT), blocks=(), sentences=(), mentions=mentions,
        entities=(Entity(name="Ana Ruiz", type="PERSON", mentions=(0, 1)),), quotes=(quote,),
    )  # fmt: skip


SHE = Speaker(start=16, end=19, text="She", entity=0)
IDS = {(7, 0): "ana-ruiz", (7, 1): "ana-ruiz"}


def test_mentions_and_speakers_carry_the_actor() -> None:
    found = marked(told(SHE), 7, IDS, ())
    assert [m.actor for m in found.mentions] == ["ana-ruiz", "ana-ruiz"]
    assert found.quotes[0].speaker == Speaker(start=16, end=19, text="She", entity=0, actor="ana-ruiz")


def test_a_pronoun_that_is_wrong_leads_to_nobody_and_nobody_speaks_by_it() -> None:
    found = marked(told(SHE), 7, IDS, {(7, 1)})
    assert [m.actor for m in found.mentions] == ["ana-ruiz", None]
    speaker = found.quotes[0].speaker
    assert speaker is not None
    assert (speaker.actor, speaker.how) == (None, "open")
    assert "She" in found.quotes[0].why[-1]


def test_a_speaker_without_a_mention_at_its_place_is_its_entitys_actor() -> None:
    found = marked(told(Speaker(start=20, end=24, text="left", entity=0)), 7, IDS, {(7, 1)})
    speaker = found.quotes[0].speaker
    assert speaker is not None
    assert speaker.actor == "ana-ruiz"


def test_other_articles_are_not_touched() -> None:
    assert marked(told(SHE), 3, IDS, {(7, 1)}).mentions == told(SHE).mentions
