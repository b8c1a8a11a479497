"""Names of several articles become actors."""

import itertools
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from generator.corpus.editorial import ActorDecisions
from generator.corpus.identity.actors import Resolution, resolve
from generator.corpus.identity.published import published
from generator.records import Analysis, Quote, Speaker
from tests.corpus.helpers import COMPANY, analysis, decide, organisation, person


def actor_of(resolution: Resolution, form: str, article: str | None = None) -> str | None:
    """The one actor of a form (of one article)."""
    found = {
        m.actor for a in resolution.analyses for m in a.mentions if m.text == form and article in (None, a.article.id)
    }
    assert len(found) == 1, found
    return next(iter(found))


def test_spellings_of_one_name_are_one_actor_with_a_reason() -> None:
    r = resolve(
        [analysis("a", person("Sergey Lugovoy", "Lugovoy")), analysis("b", person("Sergei Lugovoi"))], ActorDecisions()
    )
    assert [{n.form for n in a.names} for a in r.actors] == [{"Sergey Lugovoy", "Sergei Lugovoi", "Lugovoy"}]
    assert any("spellings" in reason for reason in r.actors[0].why)
    assert set(r.actors[0].addresses) == {"sergey-lugovoy", "sergei-lugovoi"}


def test_an_entity_may_bear_a_name_that_none_of_its_mentions_writes() -> None:
    """As where accents are composed in the one and not in the other."""
    made = analysis("a", person("A. B. Tóth"))
    renamed = msgspec.structs.replace(made, entities=(msgspec.structs.replace(made.entities[0], name="A.B. Tóth"),))
    r = resolve([renamed], ActorDecisions())
    assert [n.form for a in r.actors for n in a.names] == ["A. B. Tóth"]


def test_a_lone_surname_goes_to_the_only_person_of_that_name_in_the_same_company() -> None:
    r = resolve(
        [analysis("a", person("Ana Ruiz"), *COMPANY), analysis("b", person("Ruiz"), *COMPANY)], ActorDecisions()
    )
    assert actor_of(r, "Ruiz") == "ana-ruiz"


def test_an_ambiguous_surname_links_to_no_one_and_is_reviewed() -> None:
    r = resolve(
        [analysis("a", person("Ana Ruiz")), analysis("b", person("Pedro Ruiz")), analysis("c", person("Ruiz"))],
        ActorDecisions(),
    )
    assert actor_of(r, "Ruiz") is None
    [review] = [x for x in r.reviews if x.kind == "unlinked"]
    assert "Ruiz @ c" in review.paste
    assert review.evidence[-1] == "stands alone in one article"


def test_how_often_a_surname_stands_alone_is_told_as_a_number() -> None:
    alone = [analysis(f"c{number}", person("Ruiz")) for number in range(3)]
    r = resolve([analysis("a", person("Ana Ruiz")), analysis("b", person("Pedro Ruiz")), *alone], ActorDecisions())
    [review] = [x for x in r.reviews if x.kind == "unlinked"]
    assert review.evidence[-1] == "stands alone in 3 articles"
    assert all(f"Ruiz @ c{number}" in review.paste for number in range(3))


def test_what_an_article_on_a_relative_leaves_open_is_not_given_to_the_famous_one() -> None:
    famous = [analysis(f"a{number:02}", person("Ana Ruiz")) for number in range(50)]
    about_her = analysis("x", person("Ana Ruiz", "Ana Ruiz"), person("Pedro Ruiz"), person("Ruiz"))
    about_him = analysis("y", person("Ana Ruiz"), person("Pedro Ruiz", "Pedro Ruiz"), person("Ruiz"))
    r = resolve([*famous, about_her, about_him], ActorDecisions())
    assert actor_of(r, "Ruiz", "x") == "ana-ruiz"
    assert actor_of(r, "Ruiz", "y") is None


def test_a_role_tells_which_namesake_is_meant() -> None:
    r = resolve(
        [
            analysis("a", [("Ana Ruiz", "PERSON", "foreign minister")]),
            analysis("b", [("Pedro Ruiz", "PERSON", "coach")]),
            analysis("c", [("Ruiz", "PERSON", "foreign minister")]),
        ],
        ActorDecisions(),
    )
    assert actor_of(r, "Ruiz") == "ana-ruiz"


def test_every_review_can_be_pasted_into_the_editors_file(tmp_path: Path) -> None:
    unclear = analysis("c", person("Ruiz"))
    said = [
        Quote(
            id=text,
            kind="direct",
            text="Yes",
            cue=None,
            confidence=0.5,
            spans=((0, 3),),
            speaker=Speaker(start=0, end=len(text), text=text, entity=entity),
        )
        for text, entity in (("Ruiz", 0), ('the "old" officials @ sea', None))
    ]
    r = resolve(
        [
            analysis("a", person("Ana Ruiz")),
            analysis("b", person("Pedro Ruiz")),
            msgspec.structs.replace(unclear, quotes=tuple(said)),
            analysis("d", person("Leopold Nussbaum")),
            analysis("e", person("L. Nussbaum")),
        ],
        ActorDecisions(),
    )
    assert {x.kind for x in r.reviews} == {"merge", "unlinked", "speaker"}
    assert all(x.paste for x in r.reviews)
    assert r.reviews[-1].title.startswith('Who speaks as “the "old" officials'), "whom no name stands for comes last"
    decided = [decide(tmp_path, x.paste) for x in r.reviews]
    assert sum(bool(d.same) for d in decided) == 3
    for d in decided:
        assert resolve(r.analyses, d).problems == ()


def test_only_persons_hold_offices() -> None:
    r = resolve([analysis("a", [("Norland", "GPE", "captain")], [("Ana Ruiz", "PERSON", "captain")])], ActorDecisions())
    assert {a.name: [x.role for x in a.roles] for a in r.actors} == {"Norland": [], "Ana Ruiz": ["captain"]}


def test_of_equally_frequent_names_the_usual_spelling_of_the_family_name_is_shown() -> None:
    r = resolve([analysis("a", person("Igor Lugovoi", "Igor Lugovoy", "Lugovoy", "Lugovoy"))], ActorDecisions())
    assert [a.name for a in r.actors] == ["Igor Lugovoy"]


def test_father_and_son_stay_two() -> None:
    r = resolve([analysis("a", person("Omar Haddad Sr.")), analysis("b", person("Omar Haddad Jr."))], ActorDecisions())
    assert len(r.actors) == 2


def test_an_acronym_leads_to_the_organisation_that_an_article_spells_out() -> None:
    r = resolve(
        [analysis("a", organisation("Northern Fishing Union", "NFU")), analysis("b", organisation("NFU"))],
        ActorDecisions(),
    )
    assert actor_of(r, "NFU") == "northern-fishing-union"


def test_a_name_in_a_caption_makes_no_actor_but_may_lead_to_one() -> None:
    r = resolve(
        [
            analysis("a", person("Ana Ruiz"), caption="Press Pool"),
            analysis("b", person("Pedro Gil"), caption="Ana Ruiz"),
        ],
        ActorDecisions(),
    )
    assert {a.id for a in r.actors} == {"ana-ruiz", "pedro-gil"}
    assert actor_of(r, "Press Pool") is None


def test_a_country_under_all_its_forms_is_one_place() -> None:
    r = resolve([analysis("a", [("France", "GPE")]), analysis("b", [("French", "GPE")])], ActorDecisions())
    assert [(a.id, a.name) for a in r.actors] == [("france", "France")]


CORPUS: Sequence[Analysis] = (
    analysis("a", person("Ana Ruiz", "Ruiz"), organisation("Northern Fishing Union", "NFU"), published="2020-01-01"),
    analysis("b", person("Anna Ruiz"), person("Pedro Ruiz"), published="2020-01-02"),
    analysis("c", person("Ruiz"), organisation("NFU"), published="2019-01-01"),
    analysis("d", person("A. Ruiz"), [("Peru", "GPE")]),
)


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[1::5], ids=str)
def test_the_order_of_articles_changes_nothing(order: tuple[int, ...]) -> None:
    first = resolve(CORPUS, ActorDecisions())
    second = resolve([CORPUS[i] for i in order], ActorDecisions())
    assert second.actors == first.actors
    assert second.reviews == first.reviews
    assert {a.article.id: a for a in second.analyses} == {a.article.id: a for a in first.analyses}


def test_different_is_never_merged_even_within_one_article(tmp_path: Path) -> None:
    decisions = decide(tmp_path, "different:\n  - [Sergey Lugovoy, Sergei Lugovoi]\n")
    one = resolve([analysis("a", person("Sergey Lugovoy", "Sergei Lugovoi", "Lugovoi"))], decisions)
    assert actor_of(one, "Sergey Lugovoy") != actor_of(one, "Sergei Lugovoi") == actor_of(one, "Lugovoi")
    two = resolve([analysis("a", person("Sergey Lugovoy")), analysis("b", person("Sergei Lugovoi"))], decisions)
    assert len(two.actors) == 2


def test_same_is_always_merged(tmp_path: Path) -> None:
    decisions = decide(tmp_path, "same:\n  - [Ana Ruiz, Omar Haddad]\n")
    r = resolve([analysis("a", person("Ana Ruiz")), analysis("b", person("Omar Haddad"))], decisions)
    assert len(r.actors) == 1
    assert "an editor's decision" in r.actors[0].why[0]


def test_an_editor_links_a_surname_of_one_article(tmp_path: Path) -> None:
    decisions = decide(tmp_path, 'same:\n  - ["Ruiz @ c", Pedro Ruiz]\n')
    r = resolve(
        [analysis("a", person("Ana Ruiz")), analysis("b", person("Pedro Ruiz")), analysis("c", person("Ruiz"))],
        decisions,
    )
    assert actor_of(r, "Ruiz") == "pedro-ruiz"


def test_name_type_note_wikidata_and_hide_are_applied(tmp_path: Path) -> None:
    decisions = decide(
        tmp_path,
        "name: {A. Ruiz: Doña Ana}\ntype: {Front: ORG}\nnote: {Front: A club.}\nwikidata: {Front: Q5}\nhide: [Pool]\n",
    )
    r = resolve([analysis("a", person("A. Ruiz"), [("Front", "GPE")], organisation("Pool"))], decisions)
    by_id = {a.id: a for a in r.actors}
    assert by_id["a-ruiz"].name == "Doña Ana"
    assert (by_id["front"].type, by_id["front"].note, by_id["front"].wikidata) == ("ORG", "A club.", "Q5")
    assert by_id["pool"].hidden


def test_a_decision_that_matches_nothing_suggests_the_nearest_name(tmp_path: Path) -> None:
    r = resolve([analysis("a", person("Ana Ruiz"))], decide(tmp_path, "hide:\n  - Ana Ruis\n"))
    [problem] = r.problems
    assert problem.line == 2
    assert "'Ana Ruiz'" in problem.remedy


def test_one_long_article_does_not_outvote_three_that_name_a_person() -> None:
    named = [analysis(f"a{n}", [("Ilva Ruiz", "PERSON")]) for n in range(3)]
    brand = analysis("b", [("Ilva Ruiz", "ORG")] * 8)
    r = resolve([*named, brand], ActorDecisions())
    assert [(a.id, a.type, len(a.articles)) for a in r.actors] == [("ilva-ruiz", "PERSON", 4)]


def doubtful(made: Analysis) -> Analysis:
    """The article with its first name doubtful."""
    first, *rest = made.entities
    return msgspec.structs.replace(made, entities=(msgspec.structs.replace(first, doubtful=True), *rest))


def test_what_is_likely_something_else_and_written_twice_at_most_is_nobody() -> None:
    one, two = doubtful(analysis("a", person("Ilva Makil"))), doubtful(analysis("b", person("Ilva Makil")))
    assert [a.id for a in resolve([one, two], ActorDecisions()).actors] == []
    three = doubtful(analysis("c", person("Ilva Makil")))
    assert [a.id for a in resolve([one, two, three], ActorDecisions()).actors] == ["ilva-makil"]


def test_one_sure_article_or_an_office_is_enough() -> None:
    one = doubtful(analysis("a", person("Ilva Makil")))
    assert [a.id for a in resolve([one, analysis("b", person("Ilva Makil"))], ActorDecisions()).actors] == [
        "ilva-makil"
    ]
    office = doubtful(analysis("a", [("Ilva Makil", "PERSON", "Governor")]))
    assert [a.id for a in resolve([office], ActorDecisions()).actors] == ["ilva-makil"]


def test_who_speaks_is_somebody() -> None:
    one = doubtful(analysis("a", person("Ilva Makil")))
    said = Quote(
        id="q",
        kind="direct",
        spans=((0, 10),),
        text="Ilva Makil",
        cue=None,
        speaker=Speaker(start=0, end=10, text="Ilva Makil", entity=0, how="named"),
        confidence=1.0,
    )
    spoken = msgspec.structs.replace(one, quotes=(said,))
    assert [a.id for a in resolve([spoken], ActorDecisions()).actors] == ["ilva-makil"]


def test_a_doubtful_name_that_an_editor_names_or_that_had_an_address_keeps_it(tmp_path: Path) -> None:
    one = doubtful(analysis("a", person("Ilva Makil")))
    decisions = decide(tmp_path, "type: {Ilva Makil: GPE}\n")
    assert [(a.id, a.type) for a in resolve([one], decisions).actors] == [("ilva-makil", "GPE")]
    r = resolve([analysis("a", person("Ilva Makil"))], ActorDecisions())
    before = published(r.actors, r.analyses, ())
    assert [a.id for a in resolve([one], ActorDecisions(), published=before).actors] == ["ilva-makil"]
