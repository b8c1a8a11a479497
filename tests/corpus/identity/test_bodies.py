"""Of which country a body of state is, by its article and by all of them."""

from generator.corpus.identity.bodies import placed
from generator.corpus.identity.units import Unit


def unit(article: int, name: str, kind: str = "ORG", size: int = 1) -> Unit:
    """An entity that one article names so many times."""
    mentions = tuple(range(size))
    return Unit(article=article, entity=0, name=name, type=kind, forms=((name, size),), mentions=mentions)


def countries(*units: Unit) -> list[str | None]:
    """The country of each unit once all are placed."""
    return [found.country for found in placed(units)]


def test_the_country_that_the_article_names() -> None:
    assert countries(unit(0, "Senate"), unit(0, "France", "GPE"))[0] == "France"


def test_a_state_and_a_seat_are_their_countrys() -> None:
    assert countries(unit(0, "Congress"), unit(0, "Ohio", "GPE"))[0] == "United States"
    assert countries(unit(0, "Congress"), unit(0, "Pentagon"))[0] == "United States"
    assert countries(unit(0, "Senate"), unit(0, "Republicans"))[0] == "United States"


def test_a_country_without_such_a_body_is_not_meant() -> None:
    assert countries(unit(0, "Congress"), unit(0, "China", "GPE", size=9), unit(0, "Ohio", "GPE"))[0] == "United States"


def test_of_two_countries_the_one_that_is_named_most_by_far() -> None:
    assert countries(unit(0, "Senate"), unit(0, "France", "GPE", size=4), unit(0, "Italy", "GPE"))[0] == "France"
    assert countries(unit(0, "Senate"), unit(0, "France", "GPE"), unit(0, "Italy", "GPE"))[0] is None


def test_the_only_country_of_which_other_articles_speak() -> None:
    assert countries(unit(0, "Senate"), unit(1, "U.S. Senate"))[0] == "United States"


def test_a_body_of_several_countries_in_the_news_is_no_countrys_in_an_article_that_names_none() -> None:
    found = placed((unit(0, "Senate"), unit(1, "U.S. Senate"), unit(2, "Italian Senate")))
    assert found[0].country is None
    assert found[0].unplaced
    assert not found[1].unplaced
