"""Stories that a name fills, and what they are called."""

from collections.abc import Sequence

from msgspec.structs import replace

from generator.corpus.topics.desks import desk_names
from generator.corpus.topics.labels import Label
from generator.corpus.topics.stories import filling, story_headings, within_stories
from generator.corpus.topics.written import Group
from generator.data import rows
from generator.records import Actor, Analysis
from tests.corpus.topics.articles import analysis
from tests.corpus.topics.test_headings import ORSK, STRIKE, actor, resolved

QUILL = Label(3, "@quill", 0.9, 4, 0.6)
PERSON = actor("Quill", "PERSON")


def group(*labels: Label, actors: Sequence[Actor] = (PERSON, ORSK), article: Analysis = STRIKE) -> Group:
    return Group([resolved(article)], labels, {f"@{one.id}": one for one in actors})


CASE = analysis("a", "The [Quill|PERSON] {case|case} went on.", "[Quill|PERSON]’s {campaign|campaign} did not.")


def test_a_story_that_a_person_fills_has_her_name_and_not_the_desk_s() -> None:
    assert story_headings(group(QUILL, article=CASE), ["Court cases"]) == ["Quill case"]
    assert story_headings(group(QUILL, article=CASE), ["Elections"]) == ["Quill campaign"]


def test_a_story_of_few_reports_is_a_person_s_only_where_they_say_so() -> None:
    assert story_headings(group(QUILL), ["Court cases"]) == []
    assert story_headings(group(QUILL, article=CASE), ["Obituaries"]) == []
    many = group(QUILL)._replace(analyses=[resolved(STRIKE)] * 5)
    assert story_headings(many, ["Court cases"]) == ["Quill case"]


def test_a_place_is_put_behind_what_happens_there_with_its_article() -> None:
    orsk = Label(3, "@orsk", 0.7, 4, 0.6)
    assert story_headings(group(orsk), ["War and conflict"]) == ["Conflict in Orsk"]
    war = analysis("a", "The [Orsk|GPE] {war|war} went on.", "An [Orsk|GPE] {army|army} fled.")
    assert story_headings(group(orsk, article=war), ["War and conflict"]) == ["Orsk war"]
    isles = actor("Isles", "GPE")
    told = analysis("a", "Fighting in the [Isles|GPE] went on.", "An [Isles|GPE] {man|man} fled.")
    there = group(Label(3, "@isles", 0.7, 4, 0.6), actors=(isles,), article=told)
    assert story_headings(there, ["War and conflict"]) == ["Conflict in the Isles"]


def test_a_place_stands_before_what_happened_there_unless_it_has_an_article() -> None:
    orsk = Label(3, "@orsk", 0.7, 4, 0.6)
    assert story_headings(group(orsk), ["Terrorism"]) == ["Orsk attacks"]
    assert story_headings(group(orsk), ["Foreign debt"]) == ["Orsk debt"]
    isles = actor("Isles", "GPE")
    told = analysis("a", "Attacks in the [Isles|GPE] went on.", "An [Isles|GPE] {man|man} fled.")
    there = group(Label(3, "@isles", 0.7, 4, 0.6), actors=(isles,), article=told)
    assert story_headings(there, ["Terrorism"]) == ["Attacks in the Isles"]


def test_a_place_is_put_as_its_reports_do_but_no_initials() -> None:
    for written, put in (("Orskland", "Orskland"), ("O.K.", "Orsk"), ("OK", "Orsk")):
        told = analysis("a", f"Fighting in [{written}|GPE] went on.")
        told = replace(told, mentions=tuple(replace(m, actor="orsk") for m in told.mentions))
        filled = Group([told], [Label(3, "@orsk", 0.7, 4, 0.6)], {"@orsk": ORSK})
        assert story_headings(filled, ["War and conflict"]) == [f"Conflict in {put}"]


def test_a_square_or_a_street_is_no_land_with_wars_and_a_government() -> None:
    street = actor("Quay Street", "FAC")
    assert story_headings(group(Label(3, f"@{street.id}", 0.9, 4, 0.6), actors=(street,)), ["Economy"]) == []


def test_a_body_fills_a_story_unless_it_is_one_of_state_or_an_outlet() -> None:
    for name, called in (("Larkfield", ["Larkfield takeover"]), ("Supreme Court", []), ("Orsk Times", [])):
        body = actor(name, "ORG")
        filled = group(Label(3, f"@{body.id}", 0.9, 4, 0.6), actors=(body,))
        assert story_headings(filled, ["Mergers and acquisitions"]) == called


def test_who_is_in_some_reports_or_in_no_title_or_everywhere_fills_no_story() -> None:
    for label in (QUILL._replace(coverage=0.7), QUILL._replace(titled=0.4), QUILL._replace(lift=1.0)):
        assert filling(group(label)) is None
        assert story_headings(group(label), ["Court cases"]) == []


def test_the_desk_that_fits_best_alone_says_what_a_story_is() -> None:
    assert story_headings(group(QUILL), ["Opinion polls", "Court cases"]) == []
    assert story_headings(group(QUILL), []) == []


def test_of_two_names_the_one_that_tells_more_fills_a_story() -> None:
    assert filling(group(Label(9, "@orsk", 0.9, 2.5, 0.4), QUILL)) == "@quill"


def test_what_lies_within_a_story_is_a_part_of_it() -> None:
    are_stories = [filling(one) is not None for one in (group(QUILL), group(), group(), group())]
    reports = [frozenset(range(10)), frozenset({1, 2, 3, 4, 11}), frozenset({1, 2, 11, 12}), frozenset(range(20))]
    assert within_stories(reports, are_stories) == {1}


def test_every_story_is_of_a_desk_and_says_the_name() -> None:
    for heading, *calls in rows("stories.tsv"):
        assert heading in desk_names()
        assert len(calls) == 3
        assert all(form == "-" or form.count("{}") == 1 for call in calls for form in call.split(" / "))
