"""Which of its headings each subject gets."""

from generator.corpus.topics.choosing import Wanted, choose_names


def test_no_two_subjects_are_called_alike_in_one_or_many() -> None:
    wanted = [Wanted(5, ["Ferry strikes"], [], []), Wanted(9, ["Ferry strike", "Wage dispute"], [], [])]
    assert choose_names(wanted, ()) == {0: "Ferry strikes", 1: "Wage dispute"}


def test_beside_a_kind_of_thing_nothing_is_called_by_the_thing_alone() -> None:
    wanted = [Wanted(5, ["Ferry strikes"], [], []), Wanted(5, ["Strikes", "Wage dispute"], [], [])]
    assert choose_names(wanted, ()) == {0: "Ferry strikes", 1: "Wage dispute"}
    assert choose_names(wanted[::-1], ()) == {0: "Strikes", 1: "Ferry strikes"}


def test_what_is_taken_is_no_name() -> None:
    assert choose_names([Wanted(5, ["Orsk"], [], [])], {("orsk",)}) == {}


def test_a_desk_is_the_largest_subject_s_also_where_a_smaller_one_has_its_words() -> None:
    wanted = [Wanted(3, ["Road accidents"], [], ["Ferry crash"]), Wanted(7, [], ["Road accidents"], [])]
    assert choose_names(wanted, ()) == {1: "Road accidents", 0: "Ferry crash"}


def test_what_says_less_than_a_desk_gives_way_to_it() -> None:
    wanted = [Wanted(5, ["Foreign policy", "Policies of Quill"], [], []), Wanted(5, ["Tolls", "Sport"], [], [])]
    assert choose_names(wanted, ()) == {0: "Foreign policy", 1: "Tolls"}
    assert choose_names(wanted[:1], {("foreign", "policy")}) == {0: "Policies of Quill"}


def test_a_wide_subject_without_a_good_name_is_none() -> None:
    assert choose_names([Wanted(9, [], [], ["Trucks"]), Wanted(3, [], [], ["Tolls"])], ()) == {1: "Tolls"}


def test_a_desk_s_name_gives_way_to_that_of_the_story_and_own_words_do_not() -> None:
    wanted = [Wanted(9, ["Trade"], ["Trade"], [], ["Trade with Orsk"]), Wanted(5, ["Tolls"], [], [], ["Quill case"])]
    assert choose_names(wanted, ()) == {0: "Trade with Orsk", 1: "Tolls"}
    assert choose_names(wanted[:1], {("trade", "with", "orsk")}) == {0: "Trade"}


def test_a_desk_s_kind_of_what_another_is_called_is_no_name_and_a_story_s_is() -> None:
    named = [Wanted(5, ["Polls"], [], []), Wanted(9, [], ["Opinion polls"], [])]
    assert choose_names(named, ()) == {0: "Polls"}
    told = Wanted(9, [], ["Opinion polls"], [], ["Orsk poll"])
    assert choose_names([named[0], told], ()) == {0: "Polls", 1: "Orsk poll"}


def test_what_another_begins_with_is_no_name_but_a_desk_s_nor_the_same_words_turned() -> None:
    attacks = Wanted(9, ["Attacks in Orsk"], [], [])
    assert choose_names([attacks, Wanted(3, ["Attacks"], [], ["Orsk attack", "Inquiry"])], ()) == {
        0: "Attacks in Orsk",
        1: "Inquiry",
    }
    assert choose_names([Wanted(9, ["Protests in Orsk"], [], []), Wanted(9, [], ["Protests"], [])], ()) == {
        0: "Protests in Orsk",
        1: "Protests",
    }


def test_a_thing_with_whose_it_is_goes_to_the_largest_subject_that_is_on_it() -> None:
    wanted = [
        Wanted(3, [], ["Court cases"], [], owned=["Quill’s letters"]),
        Wanted(9, [], [], [], owned=["Quill’s letters"]),
    ]
    assert choose_names(wanted, ()) == {1: "Quill’s letters", 0: "Court cases"}


def test_a_word_that_ends_with_another_and_the_plural_of_one_that_is_not_known_are_no_other_subject_s() -> None:
    wanted = [Wanted(9, ["Earthquake"], [], []), Wanted(5, ["Quakes", "Orsk tremors"], [], [])]
    assert choose_names(wanted, ()) == {0: "Earthquake", 1: "Orsk tremors"}
    assert choose_names([Wanted(9, ["Eurobond"], [], []), Wanted(5, ["Eurobonds"], [], [])], ()) == {0: "Eurobond"}
    assert choose_names([Wanted(9, ["Ferry strike"], [], []), Wanted(5, ["Ferry"], [], [])], ()) == {
        0: "Ferry strike",
        1: "Ferry",
    }
