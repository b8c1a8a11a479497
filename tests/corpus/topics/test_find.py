import itertools

import msgspec
import yaml

from generator.corpus.topics.find import find_topics, topic_suggestions
from generator.corpus.topics.terms import Count, choose
from generator.records import Actor, ActorName, Analysis, Cluster, CuratedTopic, Topic
from tests.corpus.topics.articles import analysis

HARBOUR = analysis(
    "harbour",
    "[Veldania|GPE]’s {naval presence|naval presence} in [Orsk|GPE] worries the islands.",
    "The {fishing rights|fishing right} are disputed.",
    "“The {fishing rights|fishing right} are ours,” said the minister.",
    "On Monday the {fishing rights|fishing right} were discussed.",
)
ISLANDS = analysis(
    "islands",
    "Ministers spoke of [Veldania|GPE]’s {foothold|foothold} in [Orsk|GPE].",
    "[Veldania|GPE]’s {foothold|foothold} in [Orsk|GPE] has grown.",
    "{Fishing rights|fishing right} came up as well.",
)
FOOTBALL = analysis(
    "football",
    "The {penalty shootout|penalty shootout} lasted long.",
    "Nobody had practised a {penalty shootout|penalty shootout}.",
    "A {penalty shootout|penalty shootout} it was.",
)


def topics(*analyses: Analysis) -> dict[str, Topic]:
    return {topic.id: topic for topic in find_topics(analyses, ()).topics}


def test_two_articles_share_a_topic_under_its_most_frequent_words() -> None:
    found = topics(HARBOUR, ISLANDS)
    assert found["fishing-right"].name == "Fishing rights"
    assert found["fishing-right"].articles == ("harbour", "islands")
    assert found["fishing-right"].kind == "discovered"


def test_what_an_actor_has_at_a_place_is_one_topic_whatever_its_noun() -> None:
    found = topics(HARBOUR, ISLANDS)
    assert found["veldania-in-orsk"].name == "Veldania’s foothold in Orsk"
    assert found["veldania-in-orsk"].articles == ("harbour", "islands")


def test_places_are_the_words_that_show_the_topic() -> None:
    texts = {a.article.id: a.article.text for a in (HARBOUR, ISLANDS)}
    places = topics(HARBOUR, ISLANDS)["fishing-right"].places
    assert [texts[p.article][p.start : p.end] for p in places] == ["fishing rights"] * 3 + ["Fishing rights"]


def test_quotes_events_and_articles_carry_the_topics_of_their_sentences() -> None:
    harbour, islands = find_topics((HARBOUR, ISLANDS), ()).analyses
    assert harbour.quotes[0].topics == ("fishing-right",)
    assert harbour.events[0].topics == ("fishing-right",)
    assert harbour.topics == islands.topics == ("fishing-right", "veldania-in-orsk")


def test_an_unrelated_article_changes_no_topic() -> None:
    before = topics(HARBOUR, ISLANDS)
    after = topics(HARBOUR, ISLANDS, FOOTBALL)
    assert {id_: after[id_] for id_ in before} == before
    assert set(after) - set(before) == {"penalty-shootout"}


def test_a_word_by_itself_is_a_topic_where_it_is_written_of_in_general() -> None:
    general = ("{Deportation|deportation} is costly.", "Courts see {deportation|deportation} as a last resort.")
    single = ("The {ruling|ruling} came late.", "Lawyers had asked for a {ruling|ruling} in May.")
    unique = ("The {breakwater|breakwater} broke.", "Nobody had mended the {breakwater|breakwater} since.")
    found = topics(*(analysis(name, *general, *single, *unique) for name in "ab"))
    assert {"deportation", "breakwater"} <= found.keys()
    assert "ruling" not in found


def test_copies_of_a_report_make_no_topic_that_it_did_not_make() -> None:
    once = analysis("a", "A {tidal barrier|tidal barrier} was planned.")
    copy = msgspec.structs.replace(once, article=msgspec.structs.replace(once.article, id="b"))
    cluster = Cluster(("a", "b"), same=True)
    assert "tidal-barrier" in topics(once, copy, ISLANDS)
    assert "tidal-barrier" not in {t.id for t in find_topics((once, copy, ISLANDS), (), (), (cluster,)).topics}


def test_a_copy_renames_no_topic_and_changes_no_address() -> None:
    other = analysis("other", "The {fishing right|fishing right} again.", "One {fishing right|fishing right} was sold.")
    copies = [msgspec.structs.replace(other, article=msgspec.structs.replace(other.article, id=f"o{i}")) for i in "12"]
    cluster = Cluster(("other", "o1", "o2"), same=True)
    before = {t.id: t.name for t in find_topics((HARBOUR, ISLANDS, other), ()).topics}
    after = {t.id: t.name for t in find_topics((HARBOUR, ISLANDS, other, *copies), (), (), (cluster,)).topics}
    counted = {t.id: t.name for t in find_topics((HARBOUR, ISLANDS, other, *copies), ()).topics}
    assert after == before
    assert counted != before


def test_the_number_of_other_articles_decides_no_topic_before_the_corpus_has_grown_fourfold() -> None:
    """Terms whose worth lies close together on both sides of the bar, so that none may move over it."""
    counts = {
        f"{word} {kind}": Count(articles, returns, sentences=40, alone=0, bare=0, settled=0)
        for returns, word in enumerate(("harbour", "trawler", "tidal", "fishing", "salmon"))
        for kind, articles in (("toll", 2), ("barrier", 3), ("right", 4), ("quota", 5), ("levy", 6), ("rescue", 9))
    }
    chosen = choose(counts, 16)
    assert 0 < len(chosen) < len(counts)
    assert all(choose(counts, size) == chosen for size in range(17, 64))
    assert choose(counts, 64) != chosen


def test_the_order_of_articles_does_not_matter() -> None:
    results = [find_topics(order, ()) for order in itertools.permutations((HARBOUR, ISLANDS, FOOTBALL))]
    assert all(result.topics == results[0].topics for result in results)
    assert all({a.article.id: a for a in r.analyses} == {a.article.id: a for a in results[0].analyses} for r in results)


def test_the_bare_name_of_an_actor_is_no_topic() -> None:
    actor = Actor(
        id="fishing-rights",
        name="Union",
        type="ORG",
        names=(ActorName("Fishing Rights", 2),),
        roles=(),
        articles=(),
        mentions=2,
    )
    assert "fishing-right" not in {topic.id for topic in find_topics((HARBOUR, ISLANDS), (actor,)).topics}


def test_a_phrase_that_is_said_once_is_no_topic() -> None:
    assert topics(analysis("a", "A {tidal barrier|tidal barrier} was planned."), ISLANDS).keys() == {"veldania-in-orsk"}


def test_no_articles_have_no_topics() -> None:
    assert find_topics((), ()) == ((), (), ())


def test_terms_are_the_wordings_seen() -> None:
    assert topics(HARBOUR, ISLANDS)["veldania-in-orsk"].terms == (
        "Veldania’s foothold in Orsk",
        "Veldania’s naval presence in Orsk",
    )


def test_suggestions_are_entries_that_keep_the_address() -> None:
    text = topic_suggestions(find_topics((HARBOUR, ISLANDS), ()).topics)
    entry = yaml.safe_load(text)["topics"][0]
    assert entry == {"name": "Fishing rights", "id": "fishing-right", "any": ["fishing rights"]}


def test_a_suggestion_that_is_taken_replaces_the_topic_under_its_address() -> None:
    entries = yaml.safe_load(topic_suggestions(find_topics((HARBOUR, ISLANDS), ()).topics))["topics"]
    curated = [CuratedTopic(name=e["name"], id=e["id"], any=tuple(e["any"])) for e in entries]
    found = find_topics((HARBOUR, ISLANDS), (), curated).topics
    assert [(t.id, t.kind) for t in found] == [("fishing-right", "curated"), ("veldania-in-orsk", "curated")]
    assert found[0].places == topics(HARBOUR, ISLANDS)["fishing-right"].places


def test_nothing_found_suggests_nothing() -> None:
    assert topic_suggestions(()) == ""
