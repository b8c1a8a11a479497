"""Which headings enough of a subject's reports bear."""

from collections.abc import Sequence

from generator.corpus.topics.borne import Reports, borne, by_desks, tell_story
from generator.corpus.topics.desks import Desks, Fit
from generator.corpus.topics.labels import Labels

TERMS = {"Ferry strike": ("ferry strike",), "Strikes in Orsk": ("strike", "@orsk"), "Fires": ("fire",)}
ALL = {"ferry strike": 1.0, "strike": 1.0, "@orsk": 1.0, "fire": 1.0}


def reports(
    *labels: dict[str, float], strength: float = 3.0, titles: Sequence[str] = (), fires: float = 1.0
) -> Reports:
    """Reports with these labels and titles, all so far on the desk's subject of fires."""
    worded = [frozenset(title.split()) for title in titles] or [frozenset[str]()] * len(labels)
    known = Labels(labels, (frozenset(),) * len(labels), {}, {})
    desks = Desks(({"Fires": fires},) * len(labels), {"Fires": fires * len(labels)})
    return Reports(range(len(labels)), strength, known, desks, worded)


def test_half_of_the_reports_bear_what_titles_say_and_fewer_where_they_are_close() -> None:
    two_of_five: tuple[dict[str, float], ...] = (ALL, ALL, {}, {}, {})
    titles = ("strike", "strike", "quay", "quay", "quay", "quay")
    strikes = ["Strikes in Orsk"]
    assert borne(strikes, TERMS, reports(ALL, ALL, ALL, {}, {}, {}, titles=titles)) == strikes
    assert borne(strikes, TERMS, reports(*two_of_five, titles=titles[:5])) == []
    assert borne(strikes, TERMS, reports(*two_of_five, strength=4)) == strikes


def test_more_reports_bear_what_no_title_says_and_fewer_where_they_are_close() -> None:
    assert borne(["Ferry strike"], TERMS, reports(ALL, ALL, ALL, {}, {})) == ["Ferry strike"]
    assert borne(["Ferry strike"], TERMS, reports(ALL, ALL, ALL, {}, {}, {})) == []
    assert borne(["Ferry strike"], TERMS, reports(ALL, ALL, ALL, {}, {}, {}, strength=4)) == ["Ferry strike"]


def test_a_word_of_a_desk_s_subject_that_the_reports_are_on_heads_only_what_titles_say_it_of() -> None:
    blaze = {"Blazes": ("blaze",), "Fires": ("fire",)}
    known = Labels(({"blaze": 1.0, "fire": 1.0},) * 5 + ({},) * 20, (frozenset(),) * 25, {}, {})
    burning = Desks(({"Fires": 1.0},) * 5 + ({},) * 20, {"Fires": 5.0})
    untold = Reports(range(5), 4.0, known, burning, (frozenset[str](),) * 25)
    assert borne(["Blazes", "Fires"], blaze, untold) == ["Fires"]
    told = untold._replace(titles=(frozenset({"blaze"}),) * 25)
    assert borne(["Blazes", "Fires"], blaze, told) == ["Blazes", "Fires"]
    elsewhere = untold._replace(desks=Desks(({},) * 25, {}))
    assert borne(["Blazes"], blaze, elsewhere) == ["Blazes"]


def test_what_a_report_names_in_passing_it_does_not_bear() -> None:
    assert borne(["Ferry strike"], TERMS, reports(*[{"ferry strike": 0.25}] * 3)) == []


def test_more_reports_bear_what_says_little() -> None:
    strikes, titles = ["Strikes in Orsk"], ("strike",) * 4
    assert borne(strikes, TERMS, reports(ALL, ALL, {}, {}, titles=titles)) == strikes
    assert borne(strikes, TERMS, reports(ALL, ALL, {}, {}, titles=titles), weak=True) == []
    assert borne(strikes, TERMS, reports(ALL, ALL, {}), weak=True) == strikes


def test_a_story_is_told_where_most_reports_are_on_both_the_name_and_the_desk_s_subject() -> None:
    assert tell_story("@orsk", "Fires", reports(ALL, ALL, {}))
    assert not tell_story("@orsk", "Fires", reports(ALL, {}, {}))
    assert not tell_story("@orsk", "Fires", reports(ALL, ALL, ALL, fires=0.3))


def test_a_desk_heads_reports_whose_titles_have_its_words_or_that_fit_it_very_well() -> None:
    fair, well = [Fit("Fires", 1.0, 3.0)], [Fit("Fires", 2.0, 3.0)]
    untitled, titled = reports(ALL, ALL, ALL), reports(ALL, ALL, ALL, titles=("blaze on quay", "quay", "quay"))
    assert by_desks(fair, untitled) == []
    assert by_desks(well, untitled) == by_desks(fair, titled) == ["Fires"]


def test_a_wide_desk_heads_many_only_where_titles_tell_and_few_only_what_it_fits_still_better() -> None:
    wide, titles = [Fit("Business", 1.5, 3.0)], ("company", "quay", "quay")
    many = [*titles, *["quay"] * 4]
    assert by_desks(wide, reports(*[ALL] * 7)) == []
    assert by_desks(wide, reports(*[ALL] * 7, titles=many)) == ["Business"]
    assert by_desks(wide, reports(ALL, ALL, ALL, titles=titles)) == []
    assert by_desks(wide, reports(ALL, ALL, ALL, titles=("company", "investor", "quay"))) == []
    loose = [Fit("War and conflict", 1.7, 3.0)]
    assert by_desks(loose, reports(*[ALL] * 6, titles=["war"] * 6)) == []
    assert by_desks(loose, reports(*[ALL] * 7, titles=["war"] * 7)) == ["War and conflict"]
    assert by_desks([Fit("Business", 1.7, 3.0)], reports(ALL, ALL, ALL, titles=titles)) == ["Business"]


def test_a_kind_of_what_a_desk_calls_reports_says_no_more() -> None:
    terms = {"Regional debate": ("regional debate",), "Regional airport": ("regional airport",)}
    labels: tuple[dict[str, float], ...] = ({"regional debate": 1.0, "regional airport": 1.0},) * 5 + ({},) * 20
    known = Labels(labels, (frozenset(),) * 25, {}, {})
    debated = Desks(({"Election debates": 1.0},) * 5 + ({},) * 20, {"Election debates": 5.0})
    untold = Reports(range(5), 4.0, known, debated, (frozenset[str](),) * 25)
    assert borne(list(terms), terms, untold) == ["Regional airport"]
    assert borne(list(terms), terms, untold._replace(titles=(frozenset({"regional debate"}),) * 25)) == list(terms)
