"""What editors decide on discovered topics."""

from generator.corpus.topics.adopted import unfound
from generator.corpus.topics.find import find_topics
from generator.records import CuratedTopic, Topic, TopicState
from tests.corpus.topics.test_compared import ALL


def topics(*curated: CuratedTopic, before: tuple[TopicState, ...] = ()) -> dict[str, Topic]:
    return {topic.name: topic for topic in find_topics(ALL, (), curated, before=before).topics}


FOUND = topics()


def test_a_topic_is_adopted_under_its_own_name() -> None:
    adopted = topics(CuratedTopic(name="ferry-strike", found=("ferry-strike",), description="A quarrel."))[
        "Ferry strike"
    ]
    assert (adopted.kind, adopted.id, adopted.description) == ("curated", "ferry-strike", "A quarrel.")
    assert (adopted.articles, adopted.places) == (FOUND["Ferry strike"].articles, FOUND["Ferry strike"].places)


def test_a_topic_is_renamed_and_keeps_its_address() -> None:
    renamed = topics(CuratedTopic(name="Trouble at sea", found=("Ferry strike",)))
    assert renamed["Trouble at sea"].id == "ferry-strike"
    assert "Ferry strike" not in renamed


def test_an_address_that_an_editor_gives_is_led_to_by_the_old_one() -> None:
    moved = topics(CuratedTopic(name="Trouble at sea", id="sea", found=("Ferry strike",)))["Trouble at sea"]
    assert (moved.id, moved.addresses) == ("sea", ("ferry-strike",))


def test_several_are_joined_with_their_articles_and_addresses() -> None:
    joined = topics(CuratedTopic(name="Water", found=("Ferry strike", "river-flood")))
    assert joined["Water"].articles == tuple(sorted((*FOUND["Ferry strike"].articles, *FOUND["River flood"].articles)))
    assert set(joined["Water"].addresses) == {"ferry-strike", "river-flood"}
    assert len(joined) == len(FOUND) - 1


def test_what_a_topic_was_found_as_leads_to_it_though_no_build_finds_that_any_more() -> None:
    joined = topics(CuratedTopic(name="Water", found=("Ferry strike", "old-floods")))
    assert set(joined["Water"].addresses) == {"ferry-strike", "old-floods"}


def test_a_topic_of_nothing_has_no_page() -> None:
    assert topics(CuratedTopic(name="Rain", found=("Rain",))) == FOUND


def test_a_topic_is_hidden() -> None:
    assert topics(CuratedTopic(name="Ferry strike", found=("Ferry strike",), hidden=True)).keys() == FOUND.keys() - {
        "Ferry strike"
    }


def test_a_topic_is_put_under_another() -> None:
    under = topics(
        CuratedTopic(name="Ferry strike", found=("Ferry strike",), parent="Trouble"),
        CuratedTopic(name="Trouble", found=("River flood",)),
    )
    assert under["Ferry strike"].parent == under["Trouble"].id == "river-flood"


def test_what_an_editor_renamed_stays_so_in_later_builds_and_by_any_old_address() -> None:
    entry = CuratedTopic(name="Trouble at sea", found=("old-strike",))
    state = TopicState("ferry-strike", "Ferry strike", FOUND["Ferry strike"].articles, ("ferry-strike", "old-strike"))
    assert topics(entry, before=(state,))["Trouble at sea"].articles == state.articles


def test_a_topic_that_no_build_discovered_is_told() -> None:
    (problem,) = unfound(
        [CuratedTopic(name="A", found=("Fery strike", "ferry-strike"))], [TopicState("ferry-strike", "F", ())]
    )
    assert "'Fery strike'" in problem.cause
