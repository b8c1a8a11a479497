"""Which offices say who somebody is."""

from msgspec import structs

from generator.records import Tenure
from generator.site.parts.offices import country_beside, known_as, possessive, telling_offices
from tests.site import sample

STATED = sample.corpus().actors[0].tenures[0]


def tenure(words: str, articles: int, of: str | None = None) -> Tenure:
    names = tuple(f"a{number}" for number in range(articles))
    return structs.replace(STATED, role=words.lower(), words=words, of=of, articles=names)


def told(*tenures: Tenure) -> list[str]:
    return [t.words for t in telling_offices(tenures)]


def test_offices_of_many_articles_stand_first_and_at_most_two() -> None:
    assert told(tenure("chair", 5), tenure("mayor", 9), tenure("clerk", 4)) == ["mayor", "chair"]


def test_what_few_articles_say_beside_many_is_left_out() -> None:
    assert told(tenure("mayor", 9), tenure("guest", 2)) == ["mayor"]
    assert told(tenure("mayor", 2), tenure("guest", 1)) == ["mayor"]
    assert told(tenure("mayor", 1), tenure("guest", 1)) == ["mayor", "guest"]


def test_an_office_that_says_less_is_left_out() -> None:
    assert told(tenure("Secretary", 9), tenure("Secretary of Ports", 6)) == ["Secretary of Ports"]


def test_one_office_put_in_two_ways_stands_once() -> None:
    assert told(tenure("former US Vice President", 3), tenure("Former Vice President of the United States", 2)) == [
        "former US Vice President"
    ]


def test_somebody_without_an_office_is_known_as_nothing() -> None:
    actor = sample.corpus().actors[0]
    assert known_as(actor) == "Harbour Minister"
    assert known_as(structs.replace(actor, tenures=(), roles=())) == ""


def test_a_country_is_named_where_the_words_do_not_name_it() -> None:
    assert country_beside(tenure("minister", 1, "Norvale")) == "Norvale"
    assert country_beside(tenure("Norvale minister", 1, "Norvale")) == country_beside(tenure("minister", 1)) == ""
    assert possessive("United Isles") == "the United Isles’"
    assert possessive("Norvale") == "Norvale’s"


def test_whose_office_it_is_where_one_article_names_that() -> None:
    assert told(tenure("campaign chairman", 7), tenure("Quill campaign chief", 1)) == ["Quill campaign chief"]
    assert told(tenure("campaign manager", 7), tenure("Republican campaign manager", 1)) == ["campaign manager"]
    assert told(tenure("presidential candidate", 7), tenure("prospective Reform presidential candidate", 1)) == [
        "presidential candidate"
    ]
