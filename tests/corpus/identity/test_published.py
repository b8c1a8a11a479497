"""An address that was published leads to whom it led to then, over all builds that the ledger remembers."""

from collections.abc import Sequence

from generator.corpus.editorial import ActorDecisions, Ref
from generator.corpus.identity.actors import Resolution, resolve
from generator.corpus.identity.addresses import Claim, assign
from generator.corpus.identity.published import published
from generator.records import Analysis, Published
from tests.corpus.helpers import COMPANY, analysis, organisation, person

NONE = ActorDecisions()
OLD = analysis("old", person("Paris"), person("Omar Haddad"), published="2018-01-01")
TOWN = analysis("town", [("Paris", "GPE")], published="2019-01-01")


def builds(*states: Sequence[Analysis], decisions: Sequence[ActorDecisions] = ()) -> list[Resolution]:
    """The results of builds, one after the other, each with the ledger of the one before."""
    found: list[Resolution] = []
    known: tuple[Published, ...] = ()
    for number, articles in enumerate(states):
        found.append(resolve(articles, decisions[number] if decisions else NONE, frozenset(), known))
        known = published(found[-1].actors, found[-1].analyses, known)
    return found


def leads(resolution: Resolution) -> dict[str, str]:
    return {address: actor.name for actor in resolution.actors for address in actor.addresses}


def id_in(resolution: Resolution, article: str) -> str | None:
    return next(a.mentions[0].actor for a in resolution.analyses if a.article.id == article)


def test_an_older_article_takes_no_address_from_another_actor() -> None:
    before, after = builds([TOWN], [TOWN, OLD])
    assert (id_in(before, "town"), id_in(after, "town")) == ("paris", "paris")
    assert id_in(after, "old") == "paris-person"
    assert id_in(resolve([TOWN, OLD], NONE), "old") == "paris", "it is older"


def test_an_article_that_goes_gives_nobody_another_address() -> None:
    before, after, back = builds([TOWN, OLD], [TOWN], [TOWN, OLD])
    own = id_in(before, "town")
    assert own == "paris-place"
    assert [id_in(one, "town") for one in (after, back)] == [own, own]
    assert id_in(back, "old") == "paris"


def test_addresses_of_a_name_that_was_undone_lead_on() -> None:
    articles = [analysis("a", person("Ana Ruiz"), *COMPANY)]
    named = ActorDecisions(name=((Ref("Ana Ruiz", None, 1), "Ana of Lindborg"),))
    _, last = builds(articles, articles, decisions=[named, NONE])
    assert leads(last)["ana-of-lindborg"] == "Ana Ruiz"


def test_addresses_of_the_merged_and_the_split_lead_on() -> None:
    articles = [analysis("a", person("Ana Ruiz")), analysis("b", person("Ines Ortega"))]
    merged = ActorDecisions(same=((Ref("Ana Ruiz", None, 1), Ref("Ines Ortega", None, 1)),))
    one, two, three = builds(articles, articles, articles, decisions=[NONE, merged, NONE])
    assert len(two.actors) == 1
    assert set(leads(two)) >= {"ana-ruiz", "ines-ortega"}
    assert leads(three) == leads(one)


def test_an_edited_and_a_renamed_article_keep_their_addresses() -> None:
    edited = analysis("town", person("Ana Ruiz"), [("Paris", "GPE")], published="2019-01-01")
    renamed = analysis("city", [("Paris", "GPE")], published="2019-01-01")
    for later, article in ((edited, "town"), (renamed, "city")):
        *_, last = builds([TOWN, OLD], [later])
        assert next(a.id for a in last.actors if a.name == "Paris") == "paris-place", article


def test_an_address_of_earlier_builds_serves_in_decisions() -> None:
    articles = [analysis("a", person("Ana Ruiz"), *COMPANY)]
    named = ActorDecisions(name=((Ref("Ana Ruiz", None, 1), "Ana of Lindborg"),))
    noted = ActorDecisions(note=((Ref("ana-of-lindborg", None, 1), "Mayor"),))
    _, last = builds(articles, articles, decisions=[named, noted])
    assert last.problems == ()
    assert next(a for a in last.actors if a.name == "Ana Ruiz").note == "Mayor"


def test_what_tells_two_actors_apart_is_in_the_address() -> None:
    def claim(article: str, *told: str) -> Claim:
        return Claim(name="Ministry of Trade", type="ORG", age=("2018", article), forms={}, told=told)

    three = [claim("a", "Norland", "1a2b"), claim("b", "Sudland", "3c4d"), claim("c", "Westland", "5e6f")]
    first, second, third = (own for own, *_ in assign(three))
    assert (first, second) == ("ministry-of-trade", "ministry-of-trade-organisation")
    assert third == "ministry-of-trade-organisation-westland"
    (own, *_), _ = assign([claim("c", "5e6f"), claim("d", "7a8b")])
    assert own == "ministry-of-trade"


def test_bodies_of_one_name_in_one_article_get_addresses_of_their_own() -> None:
    found = resolve([analysis("a", organisation("The Guild"), person("The Guild"))], NONE)
    assert len({a.id for a in found.actors}) == len(found.actors)


def test_other_articles_of_an_actor_step_in_for_one_that_goes() -> None:
    first, second, third = (
        analysis(name, [("Paris", "GPE")], person(other), published=f"20{19 + number}")
        for number, (name, other) in enumerate((("x", "Ana Ruiz"), ("y", "Omar Haddad"), ("z", "Ines Ortega")))
    )
    *_, last = builds([OLD, first, second], [OLD, second, third], [third], [OLD, third])
    assert id_in(last, "z") == "paris-place"
