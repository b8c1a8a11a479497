"""What desk of a newsroom a group of reports would go to."""

from collections.abc import Sequence

from generator.corpus.topics.desks import (
    WIDE,
    Fit,
    are_apart,
    as_desks_put_it,
    desk_fits,
    desk_headings,
    desk_names,
    desks_of,
    shares,
    themes,
    wider_desks,
)
from generator.data import rows
from generator.records.vocabulary import Word


def report(*lemmas: str, times: int = 4) -> list[Word]:
    return [Word(lemma, True, times, 0) for lemma in lemmas]


def headed(group: set[int], reports: Sequence[Sequence[Word]]) -> list[str]:
    return desk_headings(desk_fits(group, desks_of([*map(shares, reports)])))


FIRES = [report("blaze", "smoke", "firefighter", f"street{n}") for n in range(3)]
OTHERS = [report("choir", "hymn", f"organ{n}") for n in range(6)]


def test_reports_with_several_words_of_a_desk_are_on_its_subject() -> None:
    assert headed({0, 1, 2}, [*FIRES, *OTHERS])[0] == "Fires"


def test_a_word_that_stands_once_in_the_body_shows_little() -> None:
    once = [report("blaze", "smoke", "firefighter", times=1) for _ in range(3)]
    assert headed({0, 1, 2}, [*once, *OTHERS]) == []


def test_words_that_a_long_report_has_a_few_times_show_little() -> None:
    long = [[*fire, *report(*(f"word{n}" for n in range(150)))] for fire in FIRES]
    assert headed({0, 1, 2}, [*long, *OTHERS]) == []
    often = [[*report("blaze", "smoke", "firefighter", times=12), *other[3:]] for other in long]
    assert headed({0, 1, 2}, [*often, *OTHERS])[0] == "Fires"


def test_a_word_of_the_lead_shows_as_much_as_one_that_comes_back() -> None:
    lead = [[Word(lemma, True, 1, 1) for lemma in ("blaze", "smoke", "firefighter")] for _ in range(3)]
    assert headed({0, 1, 2}, [*lead, *OTHERS])[0] == "Fires"


def test_a_desk_that_fits_much_worse_than_another_heads_nothing() -> None:
    strayed = [[*FIRES[0], *report("police", times=3)] for _ in range(3)]
    assert headed({0, 1, 2}, [*strayed, *OTHERS]) == ["Fires"]
    both = [[*FIRES[0], *report("police", "arrest", "suspect")] for _ in range(3)]
    assert "Crime" in headed({0, 1, 2}, [*both, *OTHERS])


def test_what_all_reports_are_on_tells_no_group() -> None:
    assert headed({0, 1}, [FIRES[0]] * 8) == []


def test_few_reports_on_a_subject_do_not_make_it_the_group_s() -> None:
    assert headed({0, 3, 4, 5}, [*FIRES, *OTHERS]) == []


def test_words_that_show_a_subject_only_beside_others_do_not_show_it_alone() -> None:
    beside = [report("smoke", "flame", "burn", f"street{n}") for n in range(3)]
    assert headed({0, 1, 2}, [*beside, *OTHERS]) == []


def test_a_report_whose_lead_is_about_a_commodity_is_on_its_subject() -> None:
    lead = [[Word("cocoa", True, 1, 1), Word(f"port{n}", True, 1, 1)] for n in range(3)]
    assert [theme.heading for theme in themes(desks_of([*map(shares, [*lead, *OTHERS])]), 3)] == ["Cocoa"]


def test_what_most_reports_are_on_is_no_subject_of_some() -> None:
    assert themes(desks_of([*map(shares, [FIRES[0]] * 8)]), 3) == []
    assert [theme.heading for theme in themes(desks_of([*map(shares, [*FIRES, *OTHERS])]), 3)] == ["Fires"]


def test_what_is_several_desks_is_no_subject_of_its_own() -> None:
    wide = [report("company", "profit", "investor", "revenue", f"firm{n}") for n in range(3)]
    assert "Business" not in {theme.heading for theme in themes(desks_of([*map(shares, [*wide, *OTHERS, *OTHERS])]), 3)}


def test_every_desk_has_enough_words_and_a_name_of_its_own() -> None:
    table = rows("desks.tsv")
    assert len(desk_names()) == len(table)
    for _, needed, other in table:
        words = [word.rstrip("*") for word in (*needed.split(), *other.split())]
        assert len(set(words)) == len(words) >= 6


def test_wide_subjects_are_desks_subjects() -> None:
    assert desk_names() >= WIDE


def test_what_a_desk_has_other_words_for_is_put_in_its_words() -> None:
    assert as_desks_put_it(["Bond", "Economies", "Bonds", "Ferry strike"], ()) == ["Bonds", "Economy", "Ferry strike"]


def test_a_part_of_a_desk_s_heading_is_put_so_where_the_reports_are_the_desk_s_and_else_heads_nothing() -> None:
    for words in ("Merger", "Acquisitions"):
        assert as_desks_put_it([words], ["Mergers and acquisitions"]) == ["Mergers and acquisitions"]
        assert as_desks_put_it([words, "Wage dispute"], ["Banking"]) == ["Wage dispute"]


def test_desks_see_subjects_as_parts_of_others() -> None:
    assert wider_desks("Inflation") == ("Economy",)
    assert wider_desks("Stock dividend") == ("Dividends",)
    assert wider_desks("Trade with Orsk") == ("Trade",)
    assert wider_desks("Protests in Trade") == ("Protests", "Trade")
    assert wider_desks("Dividends") == wider_desks("Oilseeds and edible oils") == ()
    assert wider_desks("Harbour tolls") == ()


def test_every_wider_subject_is_a_desks() -> None:
    names = desk_names()
    assert all({heading, wide} <= names for heading, wide in rows("wider_desks.tsv"))


def test_a_desk_that_others_are_on_nearly_as_much_heads_a_group_only_with_a_story_s_name() -> None:
    near = [report("blaze", "smoke", "firefighter", f"quay{n}") for n in range(3)]
    fits = desk_fits({0, 1, 2}, desks_of([*map(shares, [*FIRES, *near, *OTHERS])]))
    assert [fit.heading for fit in fits] == ["Fires"]
    assert desk_headings(fits) == []


def test_a_desk_that_a_third_of_the_reports_are_on_heads_none_of_them() -> None:
    assert desk_headings([Fit("Fires", 0.4, 3.0), Fit("Weather", 0.6, 3.0)]) == ["Weather"]


def test_what_another_desk_has_a_word_for_is_no_part_of_a_desk_s_subject() -> None:
    assert are_apart("Earthquake", "Oil")
    assert are_apart("Exports", "Earthquake")
    assert not are_apart("Crude oil", "Oil")
    assert not are_apart("Export quotas", "Coffee")
    assert not are_apart("Ferry capsizing", "Shipping")
    assert not are_apart("Inflation", "Economy")
    assert not are_apart("Preferred stock", "Stock offerings")
