"""Addresses come from names alone and last."""

from generator.corpus.editorial import ActorDecisions
from generator.corpus.identity.actors import resolve
from generator.corpus.identity.addresses import LONGEST, Claim, actor_address, assign
from tests.corpus.helpers import COMPANY, analysis, organisation, person


def test_a_slug_is_plain_and_short() -> None:
    assert actor_address("José O’Neill-Muñoz Jr.") == "jose-oneill-munoz-jr"
    assert actor_address("Łódź — 習") == actor_address("Łódź — 習").strip("-")
    assert actor_address("…") == "actor"
    assert len(actor_address("word " * 40)) <= LONGEST


def claim(name: str, kind: str, age: str = "2018", **forms: str) -> Claim:
    return Claim(name=name, type=kind, age=(age, name), forms={f: (a, name) for f, a in forms.items()})


def test_two_actors_with_one_slug_get_two_addresses() -> None:
    addresses = assign([claim("Paris", "PERSON"), claim("Paris", "GPE"), claim("Paris", "PERSON")])
    assert [a[0] for a in addresses] == ["paris-person", "paris", "paris-person-2"]


def test_an_address_stays_with_whoever_bore_it_first() -> None:
    old = claim("Lincoln", "PERSON", "2017", Abe="2019")
    new = claim("Lincoln", "GPE", "2018", Abe="2018")
    assert assign([old, new]) == [("lincoln",), ("lincoln-place", "abe")]
    assert assign([new, old]) == [("lincoln-place", "abe"), ("lincoln",)]


def test_later_articles_change_no_address() -> None:
    first = [
        analysis("z1", person("Ruiz"), organisation("Northern Front", "NF"), *COMPANY, published="2017-09-25"),
        analysis("z2", person("Lincoln"), person("Omar Haddad", "Haddad"), published="2018-05-31"),
    ]
    later = [
        analysis("a1", person("Ana María Ruiz", "Ruiz"), person("Lincoln Haddad"), *COMPANY, published="2019-01-02"),
        analysis("a2", person("Omar B. Haddad"), organisation("The Northern Front"), published="2019-02-03"),
        analysis("a3", person("Ana María Ruiz"), organisation("Lincoln"), person("Haddad")),
    ]
    before = resolve(first, ActorDecisions())
    after = resolve([*later, *first], ActorDecisions())
    assert [[m.actor for m in a.mentions] for a in before.analyses] == [
        [m.actor for m in a.mentions] for a in after.analyses[-2:]
    ]
    leads = {address: actor.id for actor in after.actors for address in actor.addresses}
    assert all(leads[address] == actor.id for actor in before.actors for address in actor.addresses)
    assert leads["ana-maria-ruiz"] == "ruiz"


def test_an_unrelated_article_changes_no_address() -> None:
    first = [
        analysis("a", person("Ana Ruiz", "Ruiz"), organisation("Northern Front")),
        analysis("b", person("Omar Haddad")),
    ]
    more = [analysis("c", person("Peter Nash"), organisation("Larkfield Motors", "Larkfield"))]
    before = {a.id: a.addresses for a in resolve(first, ActorDecisions()).actors}
    after = {a.id: a.addresses for a in resolve([*more, *first], ActorDecisions()).actors}
    assert before.items() <= after.items()


def test_every_full_form_and_every_name_that_stood_alone_leads_to_the_actor() -> None:
    alone = resolve([analysis("a", person("Ruiz"))], ActorDecisions())
    assert [a.id for a in alone.actors] == ["ruiz"]
    both = resolve(
        [analysis("a", person("Ruiz"), *COMPANY), analysis("b", person("Ana María Ruiz", "Ana Ruiz"), *COMPANY)],
        ActorDecisions(),
    )
    assert {"ana-ruiz", "ana-maria-ruiz", "ruiz"} in [set(a.addresses) for a in both.actors]


def test_a_later_article_in_another_spelling_keeps_the_address() -> None:
    old = analysis("z", person("Sergey Lugovoy"), published="2018-01-01")
    new = [analysis(f"a{i}", person("Sergei Lugovoi"), published="2019-01-01") for i in range(3)]
    [actor] = resolve([*new, old], ActorDecisions()).actors
    assert (actor.id, actor.name) == ("sergey-lugovoy", "Sergei Lugovoi")
