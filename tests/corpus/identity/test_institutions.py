"""Of which country a ministry is that an article names."""

import pytest

from generator.corpus.identity.institutions import country_of, is_institution, is_ministry
from generator.records import Analysis, Article, Mention


def article(text: str, *named: str, institution: str = "Foreign Ministry") -> tuple[Analysis, int]:
    """An article that names an institution and places, and the institution's index."""
    kinds = [(institution, "ORG"), *((place, "GPE") for place in named)]
    mentions = tuple(
        Mention(start=text.index(word), end=text.index(word) + len(word), text=word, type=kind, kind="name")
        for word, kind in kinds
    )
    return Analysis(
        article=Article(id="a", path="a.txt", sha256="", text=text), blocks=(), sentences=(), mentions=mentions
    ), 0


@pytest.mark.parametrize(
    ("text", "places", "country"),
    [
        ("The Israeli Foreign Ministry denied that Iran", ("Israeli", "Iran"), "Israel"),
        ("Israel’s Foreign Ministry denied that Iran", ("Israel", "Iran"), "Israel"),
        ("The Foreign Ministry of Israel denied that Iran", ("Israel", "Iran"), "Israel"),
        ("The Foreign Ministry of the Netherlands", ("Netherlands",), "Netherlands"),
        ("The Foreign Ministry said that Israel", ("Israel",), "Israel"),
        ("The Foreign Ministry said that Israel and Iran", ("Israel", "Iran"), None),
        ("Israel and the Foreign Ministry and Iran", ("Israel", "Iran"), None),
        ("The Foreign Ministry said that Texas", ("Texas",), None),
    ],
)
def test_the_country_beside_it_or_the_only_one(text: str, places: tuple[str, ...], country: str | None) -> None:
    found, index = article(text, *places)
    assert country_of(found, (index,)) == country


def test_only_of_a_ministry_the_only_country_is_meant() -> None:
    found, index = article("The Supreme Court said that Israel", "Israel", institution="Supreme Court")
    assert country_of(found, (index,)) is None


def test_what_an_institution_is() -> None:
    assert is_institution("Ministry of Defense")
    assert not is_institution("Ministry")
    assert not is_institution("Brenner Ministry")
    assert is_ministry("Foreign Ministry")
    assert not is_ministry("Supreme Court")
