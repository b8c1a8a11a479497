"""Pronouns of the other gender lead to nobody, where enough is known of an actor."""

import pytest
from msgspec import structs

from generator.corpus.editorial import ActorDecisions
from generator.corpus.identity.actors import resolve
from generator.corpus.identity.genders import contradicted
from generator.records import Analysis, Article, Entity, Mention, Quote, Speaker

SHE, HE = "She", "he"


def said(*pronouns: str) -> Analysis:
    """An article that names Mara Ellingsen and goes on with these pronouns."""
    mentions = [Mention(start=0, end=14, text="Mara Ellingsen", type="PERSON", kind="name", entity=0)]
    for number, word in enumerate(pronouns):
        start = 20 + 10 * number
        mentions.append(Mention(start=start, end=start + len(word), text=word, type="PERSON", kind="pronoun", entity=0))
    entity = Entity(name="Mara Ellingsen", type="PERSON", mentions=tuple(range(len(mentions))))
    article = Article(id="a", path="a.txt", sha256="", text="")
    return Analysis(article=article, blocks=(), sentences=(), mentions=tuple(mentions), entities=(entity,))


@pytest.mark.parametrize(
    ("articles", "wrong"),
    [
        ([said(SHE, SHE, SHE, SHE), said(HE)], {(1, 1)}),
        ([said(SHE, SHE), said(HE)], set()),
        ([said(SHE, SHE, SHE, HE, HE), said(HE)], set()),
        ([said(SHE, SHE, SHE, SHE)], set()),
    ],
    ids=["one against four", "too few", "both", "all agree"],
)
def test_pronouns_against_what_is_known(articles: list[Analysis], wrong: set[tuple[int, int]]) -> None:
    ids = {(n, m): "mara-ellingsen" for n, a in enumerate(articles) for m in range(len(a.mentions))}
    assert contradicted(articles, ids) == wrong


def test_a_quotation_of_such_a_pronoun_has_no_actor_and_says_why() -> None:
    he = said(HE)
    speaker = Speaker(start=20, end=22, text="he", entity=0, how="pronoun")
    quote = Quote(id="q", kind="direct", spans=((30, 40),), text="", cue=None, speaker=speaker, confidence=0.9)
    he = structs.replace(he, quotes=(quote,), article=structs.replace(he.article, id="b", path="b.txt"))
    resolution = resolve([said(SHE, SHE, SHE, SHE), he], ActorDecisions())
    (actor,) = resolution.actors
    (found,) = resolution.analyses[1].quotes
    assert found.speaker is not None
    assert (found.speaker.actor, found.speaker.how) == (None, "open")
    assert "'he'" in found.why[-1]
    assert actor.mentions == 6
