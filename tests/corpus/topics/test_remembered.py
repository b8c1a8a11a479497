"""Subjects of earlier builds keep their names and addresses."""

from collections.abc import Sequence

from msgspec.structs import replace

from generator.corpus.topics.find import TopicResult, find_topics
from generator.corpus.topics.remembered import lasting, present, successors, with_addresses
from generator.records import Analysis, Topic, TopicState
from tests.corpus.topics.test_compared import ALL, article


def state(name: str, articles: str, *addresses: str) -> TopicState:
    return TopicState(name.lower(), name, tuple(articles), (name.lower(), *addresses))


def topic(name: str, articles: str) -> Topic:
    return Topic(id=name.lower(), name=name, kind="discovered", terms=(), articles=tuple(articles))


def test_the_most_alike_is_the_successor_and_each_has_one() -> None:
    before = [state("Tolls", "abcdef"), state("Ferries", "abcdefghij")]
    assert successors(["abcdefghik", "abcdez"], before) == {0: before[1], 1: before[0]}


def test_what_has_less_than_half_of_the_articles_is_no_successor() -> None:
    assert successors(["abx"], [state("Tolls", "abcdef")]) == {}
    assert successors(["ab" + "lmnopqrst"], [state("Tolls", "abc")]) == {}


def test_articles_that_are_gone_count_no_more() -> None:
    (left,) = present([state("Tolls", "abcd"), state("Ferries", "xyz")], set("abc"))
    assert (left.name, left.articles) == ("Tolls", ("a", "b", "c"))


def test_a_subject_of_five_articles_goes_on_and_a_smaller_one_or_one_that_was_gone_not() -> None:
    large, small = state("Tolls", "abcde"), state("Ferries", "klmn")
    assert lasting([large, small, replace(large, id="old", gone=True)], ()) == [large]
    assert lasting([large], [large]) == []


def test_addresses_lead_to_the_same_subject_else_to_that_with_most_of_its_articles() -> None:
    before = [state("Tolls", "abc", "fees"), state("Ferries", "def"), state("Rain", "xyz")]
    (tolls, piers), states = with_addresses([topic("Tolls", "ab"), topic("Piers", "cdef")], before)
    assert tolls.addresses == ("tolls", "fees")
    assert piers.addresses == ("piers", "ferries")
    assert [(s.id, s.gone) for s in states] == [("piers", False), ("rain", True), ("tolls", False)]


def test_a_topic_that_takes_up_an_old_address_has_it_for_its_own() -> None:
    before = [state("Tolls", "abc", "fees")]
    (fees, tolls), _ = with_addresses([topic("Fees", "xyz"), topic("Tolls", "abc")], before)
    assert (fees.addresses, tolls.addresses) == (("fees",), ("tolls",))


def names(result: TopicResult) -> dict[str, str]:
    return {topic.id: topic.name for topic in result.topics}


def leading(result: TopicResult) -> set[str]:
    """Every address that leads somewhere."""
    lived = {address for topic in result.topics for address in topic.addresses}
    return lived | {address for state in result.subjects for address in (state.id, *state.addresses)}


def strangers(first: int) -> tuple[Analysis, ...]:
    """Twenty articles that have nothing to do with the others: of them, every fourth tells the same."""
    made = [article(story, number) for story in ("strike", "flood") for number in range(first, first + 10)]
    return tuple(
        replace(
            one,
            article=replace(one.article, id=f"s{one.article.id}", title=None, text="Nothing."),
            phrases=(),
            sentences=((0, 8),),
            vocabulary=" ".join(f"x{first}{word}" for word in one.vocabulary.split()),
        )
        for one in made
    )


STORIES = (*ALL, *(article(story, number) for story in ("strike", "flood", "fever") for number in (4, 5, 6)))


def test_over_a_sequence_of_builds_no_name_changes_and_no_address_breaks() -> None:
    analyses: Sequence[Analysis] = STORIES
    result = find_topics(analyses, ())
    first, known = names(result), leading(result)
    assert len(first) == 5
    for number in range(3):
        analyses = (*analyses, *strangers(100 * (number + 1)))
        result = find_topics(analyses, (), before=result.subjects)
        assert {id_: name for id_, name in names(result).items() if id_ in first} == first
        assert known <= leading(result)
        known |= leading(result)
        again = find_topics(analyses, (), before=result.subjects)
        assert (again.topics, again.subjects) == (result.topics, result.subjects)


def test_a_name_stays_where_the_words_of_later_articles_would_give_another() -> None:
    before = (TopicState("tolls-at-sea", "Tolls at sea", tuple(f"strike-{n}" for n in range(4)), ("tolls-at-sea",)),)
    found = find_topics(ALL, (), before=before)
    assert names(found)["tolls-at-sea"] == "Tolls at sea"
    assert "ferry-strike" not in names(found)


def test_a_subject_whose_articles_are_gone_leaves_its_address() -> None:
    result = find_topics(ALL, ())
    later = find_topics(tuple(a for a in ALL if not a.article.id.startswith("music")), (), before=result.subjects)
    assert "choir-festival" not in names(later)
    assert "choir-festival" in leading(later)
    assert names(find_topics(ALL, (), before=later.subjects)) == names(result)
