"""What several reports quote of one actor is one statement with several sources."""

from generator.corpus.reports.repetitions import find_repetitions
from generator.records import Analysis, Cluster
from tests.corpus.story import saying

ROSTER = "“We were handed a roster that no human being can sail.”"
LONGER = "“We were handed a roster that no human being can sail, and we will not sail it.”"


def reports(*analyses: Analysis, clusters: tuple[Cluster, ...] = ()) -> list[tuple[str, ...]]:
    found = find_repetitions(analyses, clusters)
    assert found == find_repetitions(analyses[::-1], clusters)
    return [tuple(place.article for place in one.places) for one in found]


def test_the_same_words_of_one_actor_are_one_statement_the_earliest_first() -> None:
    plain = "we were handed a roster that no human being can sail"
    late, early = (
        saying("a", "tveit", ROSTER, published="2031-05-09"),
        saying("b", "tveit", plain, published="2031-05-02"),
    )
    assert reports(late, early) == [("b", "a")]


def test_a_part_belongs_to_the_fuller_wording_which_comes_first() -> None:
    part, whole = (
        saying("a", "tveit", ROSTER, published="2031-05-02"),
        saying("b", "tveit", LONGER, published="2031-05-03"),
    )
    assert reports(part, whole) == [("b", "a")]


def test_the_same_words_of_two_actors_are_two_statements() -> None:
    assert reports(saying("a", "tveit", ROSTER), saying("b", "runge", ROSTER)) == []


def test_a_few_words_are_said_again() -> None:
    assert reports(saying("a", "tveit", "“Never, ever.”"), saying("b", "tveit", "“Never, ever.”")) == []
    short = "“We will not sail today.”"
    first, later = (
        saying("a", "tveit", short, published="2031-05-02"),
        saying("b", "tveit", short, published="2031-08-02"),
    )
    assert reports(first, later) == []


def test_what_one_article_says_twice_is_not_grouped() -> None:
    assert reports(saying("a", "tveit", ROSTER, LONGER)) == []


def test_in_copies_an_unknown_speaker_is_the_one_that_another_copy_knows() -> None:
    known, unknown = saying("a", "tveit", ROSTER), saying("b", None, ROSTER)
    assert reports(known, unknown) == []
    assert reports(known, unknown, clusters=(Cluster(("a", "b")),)) == [("a", "b")]


def test_copies_that_name_two_speakers_are_left_to_doubt() -> None:
    copies = (Cluster(("a", "b", "c")),)
    assert (
        reports(saying("a", "tveit", ROSTER), saying("b", None, ROSTER), saying("c", "runge", ROSTER), clusters=copies)
        == []
    )


REWORDED = "“We have been handed a roster no human being can sail, and we will not sail it.”"


def test_other_wordings_of_the_same_days_are_one_statement_with_all_its_sources() -> None:
    first, second = (
        saying("a", "tveit", LONGER, published="2031-05-02"),
        saying("b", "tveit", REWORDED, published="2031-05-03"),
    )
    assert reports(first, second) == [("a", "b")]
    later = saying("b", "tveit", REWORDED, published="2031-06-03")
    assert reports(first, later) == []


def test_another_figure_or_a_negation_makes_another_statement_but_in_copies() -> None:
    for one, other in (
        (
            "“The strike has cost this port 38 sailings since Monday.”",
            "“The strike has cost this port 83 sailings since Monday.”",
        ),
        (
            "“The roster is safe for the pilots of this harbour.”",
            "“The roster is not safe for the pilots of this harbour.”",
        ),
    ):
        first = saying("a", "runge", one, published="2031-05-02")
        second = saying("b", "runge", other, published="2031-05-02")
        assert reports(first, second) == []
        assert len(reports(first, second, clusters=(Cluster(("a", "b")),))) == 1


def test_another_sentence_with_some_of_the_words_is_another_statement() -> None:
    first = saying("a", "tveit", LONGER, published="2031-05-02")
    second = saying(
        "b", "tveit", "“We were handed a roster that the court has read with horror.”", published="2031-05-02"
    )
    assert reports(first, second) == []


def test_a_saying_that_an_actor_repeats_all_the_time_costs_no_more_than_others() -> None:
    said = [saying(f"a{n:03}", "tveit", f"“Let me be clear about number {n} of them here.”", published="2031-05-02")
            for n in range(60)]  # fmt: skip
    assert reports(*said) == []
