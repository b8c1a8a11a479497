import msgspec
import pytest

from generator.corpus.topics.find import find_topics
from generator.records import Actor, ActorName, Block, CuratedTopic, Topic
from tests.corpus.topics.articles import analysis

FISH = analysis(
    "fish",
    "The union wants new quotas.",
    "Trawlers withdrew from the harbour after the Orsk union’s fishing-zone protest.",
    "A harbour seal slept through it.",
)


def find(topic: CuratedTopic, *others: CuratedTopic) -> Topic | None:
    found = find_topics((FISH,), (), (topic, *others)).topics
    return next((t for t in found if t.name == topic.name), None)


def words(topic: Topic | None) -> list[str]:
    assert topic is not None
    return [FISH.article.text[place.start : place.end] for place in topic.places]


@pytest.mark.parametrize(
    ("any_", "all_", "none", "expected"),
    [
        (("harbour",), (), (), ["harbour", "harbour"]),
        (("harbour",), (), ("harbour seal",), ["harbour"]),
        (("quota",), (), (), ["quotas"]),
        (("trawler withdraws",), (), (), ["Trawlers withdrew"]),
        (("fishing zone",), (), (), ["fishing-zone"]),
        (("zone fishing",), (), (), []),
        (("trawler", "seal"), ("harbour",), (), ["Trawlers", "harbour", "harbour", "seal"]),
        (("quota",), ("harbour",), (), []),
        ((), ("harbour", "trawler"), (), ["Trawlers", "harbour"]),
        (("UNION",), (), (), ["union", "union"]),
    ],
)
def test_a_sentence_carries_a_topic_by_its_phrases(
    any_: tuple[str, ...], all_: tuple[str, ...], none: tuple[str, ...], expected: list[str]
) -> None:
    assert words(find(CuratedTopic(name="Sea", any=any_, all=all_, none=none))) == expected


def test_an_actor_is_enough() -> None:
    article = analysis("a", "[Orsk|GPE] sends a fleet.", "Nobody knows why.")
    mentions = tuple(msgspec.structs.replace(m, actor="orsk") for m in article.mentions)
    actor = Actor(
        id="orsk", name="Orsk", type="GPE", names=(ActorName("Orsk", 1),), roles=(), articles=("a",), mentions=1
    )
    curated = (CuratedTopic(name="Fleet", actors=("Orsk",)),)
    (topic,) = find_topics((msgspec.structs.replace(article, mentions=mentions),), (actor,), curated).topics
    assert [(p.start, p.end) for p in topic.places] == [(0, 4)]


def test_captions_and_notices_are_not_searched() -> None:
    blocks = (Block("caption", *FISH.sentences[0]), Block("body", FISH.sentences[1][0], FISH.sentences[2][1]))
    article = msgspec.structs.replace(FISH, blocks=blocks)
    (topic,) = find_topics((article,), (), (CuratedTopic(name="Quotas", any=("quota", "seal")),)).topics
    assert [FISH.article.text[p.start : p.end] for p in topic.places] == ["seal"]


def test_the_address_comes_from_the_name_unless_given() -> None:
    assert [find(CuratedTopic(name="Señal & harbour!", any=("harbour",)))] != [None]
    named = find(CuratedTopic(name="Señal & harbour!", any=("harbour",)))
    given = find(CuratedTopic(name="Harbour", id="port", any=("harbour",)))
    assert (named and named.id, given and given.id) == ("senal-harbour", "port")


def test_a_parent_is_given_by_name_or_address() -> None:
    trade = CuratedTopic(name="Trade", id="commerce", any=("duty",))
    for parent in ("Trade", "trade", "commerce"):
        topic = find(CuratedTopic(name="Harbour", any=("harbour",), parent=parent), trade)
        assert topic is not None
        assert topic.parent == "commerce"


def test_a_hidden_topic_has_no_page_and_is_not_discovered() -> None:
    article = analysis("a", *["The {tidal barrier|tidal barrier} again."] * 3)
    assert [t.id for t in find_topics((article,), ()).topics] == ["tidal-barrier"]
    for hidden in (
        CuratedTopic(name="Tidal barriers", hidden=True),
        CuratedTopic(name="x", any=("tidal barrier",), hidden=True),
    ):
        assert find_topics((article,), (), (hidden,)).topics == ()


def test_a_topic_that_matches_nothing_is_there_without_places() -> None:
    topic = find(CuratedTopic(name="Whales", any=("whale",)))
    assert topic is not None
    assert (topic.articles, topic.places) == ((), ())
