"""What a subject is headed with."""

from collections.abc import Collection

from msgspec.structs import replace

from generator.corpus.topics.headings import Headings, headings
from generator.corpus.topics.labels import Label
from generator.corpus.topics.written import Group
from generator.records import Actor, ActorName, Analysis, Speaker
from tests.corpus.topics.articles import analysis


def actor(name: str, type_: str) -> Actor:
    return Actor(id=name.lower(), name=name, type=type_, names=(ActorName(name, 1),), roles=(), articles=(), mentions=1)


def resolved(article: Analysis) -> Analysis:
    return replace(article, mentions=tuple(replace(m, actor=m.text.lower()) for m in article.mentions))


def headed(*labels: Label, articles: Collection[Analysis], actors: Collection[Actor] = ()) -> str | None:
    """The best heading, strong or weak."""
    found = both(*labels, articles=articles, actors=actors)
    return next(iter((*found.strong, *found.weak)), None)


def both(*labels: Label, articles: Collection[Analysis], actors: Collection[Actor] = ()) -> Headings:
    known = {f"@{one.id}": one for one in actors}
    return headings(Group([resolved(a) for a in articles], labels, known))


STRIKE = analysis("a", "The {strike|strike} in [Orsk|GPE] goes on.", "{Strikes|strike} are rare.")
DISPUTE = analysis("a", "A {wage dispute|wage dispute} led to {riots|riot}.")
ORSK = actor("Orsk", "GPE")


def test_what_is_counted_is_many() -> None:
    story = analysis("a", "An {earthquake|earthquake} came. {Earthquakes|earthquake} are rare.")
    assert headed(Label(2, "earthquake", 1, 3), articles=[story]) == "Earthquakes"


def test_what_happens_at_a_place_is_one_where_articles_mostly_tell_of_one() -> None:
    labels = (Label(3, "@orsk", 1, 4), Label(2, "strike", 1, 3))
    more = analysis("b", "A {strike|strike} in [Orsk|GPE] ended. The {strike|strike} was long.")
    assert headed(*labels, articles=[STRIKE, more], actors=[ORSK]) == "Strike in Orsk"
    assert headed(*labels, articles=[STRIKE], actors=[ORSK]) == "Strikes in Orsk"


def test_what_is_not_counted_stays_as_it_is() -> None:
    story = analysis("a", "Nobody spoke of {abortion|abortion}. Laws on {abortion|abortion} differ.")
    assert headed(Label(2, "abortion", 1, 3), articles=[story]) == "Abortion"


def test_what_happens_alone_heads_only_where_nothing_says_more() -> None:
    labels = (Label(9, "strike", 1, 3), Label(1, "wage dispute", 1, 3))
    assert headed(labels[0], articles=[STRIKE]) == "Strikes"
    assert headed(*labels, articles=[STRIKE, DISPUTE]) == "Wage dispute"


def test_a_name_right_before_a_phrase_heads_with_it() -> None:
    story = analysis("a", "The [Orsk|GPE] {strikes|strike} go on.")
    labels = (Label(3, "@orsk strike", 0.6, 4), Label(3, "@orsk", 1, 4), Label(2, "strike", 1, 3))
    assert headed(*labels, articles=[story], actors=[ORSK]) == "Orsk strikes"


def test_a_thing_heads_before_what_is_worth_more_only_where_titles_have_it() -> None:
    story = analysis("a", "The {fire engine|fire engine} came to {riots|riot}.")
    riots = Label(1, "riot", 1, 3)
    assert headed(Label(9, "fire engine", 0.5, 3, 0.1), riots, articles=[story]) == "Riots"
    assert headed(Label(9, "fire engine", 0.5, 3, 0.4), riots, articles=[story]) == "Fire engine"


def test_a_body_gives_way_where_no_title_has_it_and_an_outlet_always() -> None:
    bodies = [actor("Orsk Pact", "ORG"), actor("Orsk Times", "ORG")]
    dispute = Label(1, "wage dispute", 1, 3)
    assert headed(Label(9, "@orsk pact", 1, 4, 0.1), dispute, articles=[DISPUTE], actors=bodies) == "Wage dispute"
    assert headed(Label(9, "@orsk pact", 1, 4, 0.4), dispute, articles=[DISPUTE], actors=bodies) == "Orsk Pact"
    assert headed(Label(3, "@orsk times", 1, 3), articles=[STRIKE], actors=bodies) is None


def test_what_is_by_its_words_a_body_is_no_subject() -> None:
    for name in ("Supreme Court", "Supreme Court (Norway)", "Blue Sail Party", "Orsk Bus Committee"):
        assert headed(Label(9, f"@{name.lower()}", 1, 4), articles=[DISPUTE], actors=[actor(name, "ORG")]) is None


def test_a_firm_or_initials_have_a_page_of_their_own_and_head_no_subject() -> None:
    for name in ("Larkfield Corp", "Orsk Mills Ltd.", "OM", "OSC", "ORAF"):
        assert headed(Label(9, f"@{name.lower()}", 1, 4), articles=[DISPUTE], actors=[actor(name, "ORG")]) is None
    for name in ("OrskLab", "ORPOX-7"):
        assert headed(Label(9, f"@{name.lower()}", 1, 4), articles=[DISPUTE], actors=[actor(name, "ORG")]) == name


def test_a_body_that_speaks_in_most_reports_is_who_tells_them() -> None:
    story = analysis("a", "[Vellin|ORG] cut the bank to B. “It owes much.”")
    rater = replace(
        story, quotes=(replace(story.quotes[0], speaker=Speaker(start=0, end=6, text="Vellin", actor="vellin")),)
    )
    label, bodies = Label(9, "@vellin", 1, 4), [actor("Vellin", "ORG")]
    assert headed(label, articles=[rater, rater, story], actors=bodies) is None
    assert headed(label, articles=[rater, story], actors=bodies) == "Vellin"


def test_a_letter_is_no_kind_of_a_thing() -> None:
    story = analysis("a", "They sold {b stock|b stock} and {b stocks|b stock}.")
    assert headed(Label(2, "b stock", 1, 3), articles=[story]) is None


def test_a_common_word_with_a_capital_is_no_name() -> None:
    assert headed(Label(3, "@house", 1, 3), articles=[STRIKE], actors=[actor("House", "ORG")]) is None


def test_where_most_of_the_reports_are_about_a_place_it_is_part_of_the_heading() -> None:
    labels = (Label(3, "@orsk", 1, 4), Label(2, "strike", 1, 3))
    assert headed(*labels, articles=[STRIKE], actors=[ORSK]) == "Strikes in Orsk"


def test_a_place_that_all_articles_name_says_nothing() -> None:
    labels = (Label(3, "@orsk", 1, 0.5), Label(2, "strike", 1, 3))
    assert headed(*labels, articles=[STRIKE], actors=[ORSK]) == "Strikes"


def test_a_place_or_person_alone_heads_nothing() -> None:
    people = [ORSK, actor("Quill", "PERSON")]
    assert headed(Label(3, "@orsk", 1, 4), Label(2, "@quill", 1, 4), articles=[STRIKE], actors=people) is None


def test_a_longer_phrase_that_says_nearly_as_much_is_better() -> None:
    story = analysis("a", "The {ferry strike|ferry strike} goes on.")
    assert headed(Label(3, "strike", 1, 3), Label(2, "ferry strike", 0.6, 3), articles=[story]) == "Ferry strike"


def test_what_is_somebody_s_is_put_so() -> None:
    story = analysis("a", "[Quill|PERSON]’s {trial|trial} begins.", "The {trial|trial} is public.")
    labels = (Label(3, "trial", 1, 3), Label(2, "@quill", 0.9, 3))
    assert headed(*labels, articles=[story], actors=[actor("Quill", "PERSON")]) == "Trial of Quill"


def test_a_doer_or_a_vague_word_alone_heads_nothing() -> None:
    assert headed(Label(3, "protester", 1, 3), Label(2, "way", 1, 3), articles=[STRIKE]) is None


def test_a_body_heads_a_subject_that_has_no_phrase() -> None:
    assert headed(Label(3, "@pact", 1, 4), articles=[STRIKE], actors=[actor("Pact", "ORG")]) == "Pact"


def test_what_few_reports_are_about_heads_them_weakly_or_not() -> None:
    def strong(coverage: float, titled: float) -> bool:
        return bool(both(Label(3, "wage dispute", coverage, 3, titled), articles=[DISPUTE]).strong)

    assert [strong(0.4, 0.1), strong(0.5, 0)] == [True, True]
    assert [strong(0.3, 0.1), strong(0.4, 0)] == [False, False]
    assert both(Label(3, "wage dispute", 0.34, 3), articles=[DISPUTE]) == Headings((), (), {})


def test_a_kind_of_what_most_reports_are_about_heads_them_where_several_have_it() -> None:
    labels = (Label(3, "strike", 0.7, 3), Label(2, "ferry strike", 0.25, 3, 0))
    stories = [analysis(name, "The {ferry strike|ferry strike} goes on.") for name in "ab"]
    assert both(*labels, articles=stories).strong == ("Ferry strike",)
    assert both(*labels, articles=stories[:1]).strong == ()


def test_whose_or_where_it_is_heads_only_what_titles_tell() -> None:
    labels = (Label(3, "@orsk", 1, 4, 0.1), Label(2, "strike", 1, 3))
    assert headed(*labels, articles=[STRIKE], actors=[ORSK]) == "Strikes"


def test_a_judged_thing_is_no_strong_heading() -> None:
    story = analysis("a", "The {long-winded dispute|long-winded dispute} goes on.")
    assert both(Label(3, "long-winded dispute", 1, 3, 0.2), articles=[story]).strong == ()


def test_what_most_reports_are_about_is_put_with_its_place_also_where_no_title_has_it() -> None:
    labels = (Label(3, "@orsk", 1, 4, 0.5), Label(2, "strike", 0.6, 3, 0))
    assert headed(*labels, articles=[STRIKE], actors=[ORSK]) == "Strikes in Orsk"
    assert headed(labels[0], labels[1]._replace(coverage=0.5), articles=[STRIKE], actors=[ORSK]) == "Strikes"


def test_a_body_is_put_where_a_place_is() -> None:
    story = analysis("a", "The {strike|strike} in [Larkfield|ORG] goes on.", "{Strikes|strike} are rare.")
    labels = (Label(3, "@larkfield", 1, 4), Label(2, "strike", 1, 3))
    firm = actor("Larkfield", "ORG")
    assert "Strikes in Larkfield" in both(*labels, articles=[story], actors=[firm]).strong
    stakes = analysis("a", "The {stake|stake} in [Larkfield|ORG] grew.", "{Stakes|stake} are rare.")
    found = both(labels[0], Label(2, "stake", 1, 3), articles=[stakes], actors=[firm])
    assert not [words for words in (*found.strong, *found.weak) if words.startswith("Stakes in")]


def test_somebody_s_deed_is_put_so_only_where_titles_have_it() -> None:
    story = analysis("a", "[Quill|PERSON]’s {attacks|attack} go on.")
    labels = (Label(3, "attack", 1, 3, 0.1), Label(2, "@quill", 0.9, 3))
    assert headed(*labels, articles=[story], actors=[actor("Quill", "PERSON")]) != "Attacks of Quill"


def test_what_tells_no_reports_from_the_others_heads_none_but_with_a_place() -> None:
    story = analysis(
        "a", "The {strike|strike} in [Orsk|GPE] goes on.", "A {wage dispute|wage dispute} led to {strikes|strike}."
    )
    orsk = Label(1, "@orsk", 0.9, 2, 1)
    assert headed(Label(9, "strike", 1, 1.5), articles=[story]) is None
    assert headed(Label(9, "wage dispute", 1, 1.5), articles=[story]) is None
    assert headed(Label(9, "wage dispute", 1, 2), articles=[story]) == "Wage dispute"
    assert headed(Label(9, "strike", 1, 1.5), orsk, articles=[story], actors=[ORSK]) == "Strikes in Orsk"


def test_a_kind_of_what_the_reports_are_about_heads_only_where_it_tells_them() -> None:
    kinds = [analysis(str(n), "A {dock strike|dock strike} came.", "{Strikes|strike} are rare.") for n in range(2)]
    about = Label(2, "strike", 0.9, 3, 0)
    assert "Dock strike" in both(about, Label(1, "dock strike", 0.3, 3, 0), articles=kinds).strong
    assert "Dock strike" not in both(about, Label(1, "dock strike", 0.3, 2.2, 0), articles=kinds).strong


def test_a_shortened_place_stands_in_full() -> None:
    story = analysis("a", "The {strike|strike} in [O.K.|GPE] goes on.")
    place = replace(ORSK, id="o.k.", name="Orsk")
    found = headed(Label(9, "strike", 1, 3), Label(1, "@o.k.", 0.9, 2, 1), articles=[story], actors=[place])
    assert found == "Strike in Orsk"


def test_a_body_that_half_of_a_collection_names_heads_none_of_it() -> None:
    assert headed(Label(3, "@pact", 1, 3), articles=[STRIKE], actors=[actor("Pact", "ORG")]) is None


def test_a_name_and_its_phrase_head_only_what_is_about_both_together() -> None:
    story = analysis("a", "The [Orsk|GPE] {strikes|strike} go on.")
    labels = (Label(3, "@orsk strike", 0.45, 4), Label(3, "@orsk", 1, 4, 0.2), Label(2, "strike", 1, 3))
    assert headed(*labels, articles=[story], actors=[ORSK]) == "Strikes"


def test_what_happens_is_put_behind_its_place_where_articles_do_so() -> None:
    story = analysis("a", "The [Orsk|GPE] {inquiry|inquiry} goes on.", "The [Orsk|GPE] {trade|trade} goes on.")
    twice, place = [story, replace(story, article=replace(story.article, id="b"))], Label(1, "@orsk", 1, 4)
    assert headed(Label(9, "inquiry", 1, 3), place, articles=twice, actors=[ORSK]) == "Orsk inquiry"
    assert headed(Label(9, "inquiry", 1, 3), place, articles=[story], actors=[ORSK]) == "Inquiry"
    assert headed(Label(9, "trade", 1, 3), place, articles=twice, actors=[ORSK]) == "Orsk trade"
    inside = analysis("c", "The {inquiry|inquiry} in [Orsk|GPE] goes on.")
    assert headed(Label(9, "inquiry", 1, 3), place, articles=[*twice, inside], actors=[ORSK]) == "Orsk inquiry"
    assert headed(Label(9, "inquiry", 1, 3), place, articles=[inside], actors=[ORSK]) == "Inquiry in Orsk"


def test_a_contest_tells_nothing_of_a_collection_that_is_all_of_one() -> None:
    for words, key in (("race", "race"), ("presidential campaigns", "presidential campaign")):
        story = analysis("a", f"The {{{words}|{key}}} went on in [Orsk|GPE].")
        assert both(Label(9, key, 1, 3), Label(1, "@orsk", 1, 4), articles=[story], actors=[ORSK]).terms == {}


def test_a_deed_is_somebody_s_only_where_half_of_the_articles_say_so() -> None:
    theirs = analysis("a", "[Quill|PERSON]’s {boycott|boycott} began.")
    others = [analysis(id_, "The {boycott|boycott} of others began.") for id_ in "bc"]
    labels = (Label(9, "boycott", 1, 3), Label(1, "@quill", 1, 3))
    quill = [actor("Quill", "PERSON")]
    assert "Boycott of Quill" in both(*labels, articles=[theirs, others[0]], actors=quill).strong
    assert "Boycott of Quill" not in both(*labels, articles=[theirs, *others], actors=quill).terms


def test_a_thing_that_no_title_has_is_no_strong_heading() -> None:
    story = analysis("a", "The {fire engine|fire engine} came.")
    engine = Label(9, "fire engine", 0.8, 3, 0.0)
    assert both(engine, articles=[story]).weak == ("Fire engine",)
    assert both(engine._replace(titled=0.1), articles=[story]).strong == ("Fire engine",)


def test_a_heading_has_the_labels_that_it_is_made_of() -> None:
    labels = (Label(3, "@orsk", 1, 4), Label(2, "strike", 1, 3))
    found = both(*labels, articles=[STRIKE], actors=[ORSK])
    assert found.terms == {"Strikes in Orsk": ("strike", "@orsk"), "Strikes": ("strike",)}
