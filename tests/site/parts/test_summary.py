"""The first lines of actors and topics: telling, the newest, each with its place, and nothing that is only half there."""

from msgspec import structs

from generator.records import Actor, Corpus, Tenure
from generator.site.parts.summary import last_named, offices
from tests.site import sample

ACTOR = "actors/mara-ellingsen.html"


def lines(corpus: Corpus, actor: str = "mara-ellingsen") -> list[tuple[str, str]]:
    context = sample.context(corpus, ACTOR)
    who = context.lookup.actors.by_id[actor]
    found = offices(context, who) or last_named(context, who)
    assert all(
        clause.ref is not None and clause.ref.href.startswith("../articles/") and "#" in clause.ref.href
        for clause in found
    )
    return [(clause.lead, clause.quoted) for clause in found]


def with_offices(*offices: tuple[str, int, str | None]) -> Corpus:
    """The sample, in which a number of articles each call Ellingsen by an office, some of them of a country."""
    corpus = sample.corpus()
    first: Actor = corpus.actors[0]
    (stated,) = first.roles

    def tenure(words: str, articles: int, of: str | None) -> Tenure:
        names = tuple(f"a{number}" for number in range(articles))
        role = structs.replace(stated, role=words)
        return Tenure(
            role=words.lower(), words=words, of=of, former=False, first=None, last=None, articles=names, stated=(role,)
        )

    tenures = tuple(tenure(*office) for office in offices)
    return structs.replace(corpus, actors=(structs.replace(first, tenures=tenures), *corpus.actors[1:]))


def test_an_actor_is_introduced_by_the_office() -> None:
    assert lines(sample.corpus()) == [("Described as", "“Harbour Minister”")]


def test_two_offices_may_stand_together_but_none_that_says_less_than_the_other() -> None:
    corpus = with_offices(("Secretary", 9, None), ("Secretary of Ports", 6, None), ("party chair", 5, None))
    assert lines(corpus) == [("Described as", "“Secretary of Ports”"), ("and", "“party chair”")]
    assert lines(with_offices(("mayor", 9, None), ("guest", 2, None))) == [("Described as", "“mayor”")]


def test_an_office_is_named_with_its_country() -> None:
    assert lines(with_offices(("minister", 9, "Norvale")))[0] == ("Described as Norvale’s", "“minister”")
    assert lines(with_offices(("minister", 9, "United Isles")))[0] == ("Described as the United Isles’", "“minister”")
    assert lines(with_offices(("Norvale minister", 9, "Norvale")))[0] == ("Described as", "“Norvale minister”")
    assert lines(with_offices(("minister", 9, None), ("Minister", 4, "Norvale")))[0][0] == "Described as Norvale’s"


def test_one_office_is_told_once_and_what_a_single_article_says_not_beside_what_several_do() -> None:
    corpus = with_offices(("governor", 9, "Norvale"), ("Governor", 4, None), ("guest on stage", 1, None))
    assert lines(corpus) == [("Described as Norvale’s", "“governor”")]
    assert lines(with_offices(("mayor", 2, None), ("guest", 1, None))) == [("Described as", "“mayor”")]


def test_who_neither_acts_nor_speaks_is_told_by_the_newest_sentence_with_the_name() -> None:
    corpus = sample.corpus()
    silent = tuple(structs.replace(a, quotes=(), events=()) for a in corpus.analyses)
    actors = tuple(structs.replace(a, tenures=(), roles=()) for a in corpus.actors)
    [(lead, quoted)] = lines(structs.replace(corpus, analyses=silent, actors=actors))
    assert lead.startswith("Last named on ")
    assert "Ellingsen" in quoted


def test_the_place_of_an_office_that_articles_agree_on_stands_for_the_many_that_name_none() -> None:
    of_many = with_offices(("senator", 20, None), ("senator", 3, "Vermont"))
    assert lines(of_many)[0][0] == "Described as Vermont’s"
    disputed = with_offices(("senator", 20, None), ("senator", 3, "Vermont"), ("senator", 1, "Iowa"))
    assert lines(disputed)[0][0] == "Described as"
