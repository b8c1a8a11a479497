"""Types that the words around a name leave no choice about."""

import pytest

from generator.article.mentions.constructions import as_constructed
from tests.article.mentions.parsed import names, parsed, told


@pytest.mark.parametrize(
    ("text", "named", "kind", "settled"),
    [
        ("born in Ravik , Israel today", "Ravik", "PERSON", "GPE"),
        ("born with Ravik , Israel today", "Ravik", "PERSON", "PERSON"),
        ("born in Ravik , though", "Ravik", "PERSON", "PERSON"),
        ("born in Ravik Israel today", "Ravik", "PERSON", "PERSON"),
        ("born in Tom van Ravik , Israel", "Tom van Ravik", "PERSON", "PERSON"),
        ("under the Ravik administration", "Ravik", "ORG", "PERSON"),
        ("under a Ravik administration", "Ravik", "ORG", "ORG"),
        ("under the Ravik council", "Ravik", "ORG", "ORG"),
        ("under the RAVIK administration", "RAVIK", "ORG", "ORG"),
        ("under the Israel administration", "Israel", "ORG", "ORG"),
        ("then Israeli troops", "Israeli", "NORP", "GPE"),
        ("then Israelis left", "Israelis", "GPE", "NORP"),
        ("then Israelis/NNPS left", "Israelis", "NORP", "NORP"),
        ("then Israel left", "Israel", "NORP", "GPE"),
        ("then Israel left", "Israel", "ORG", "ORG"),
        ("then Ravik left", "Ravik", "NORP", "NORP"),
    ],
)
def test_a_construction_settles_the_type(text: str, named: str, kind: str, settled: str) -> None:
    doc = parsed(text)
    assert [n.type for n in as_constructed(told(doc), names(doc, (named, kind)))] == [settled]


def test_a_people_governs_too() -> None:
    doc = parsed("the Ravik government . then Ravik left", ("Ravik", "NORP"))
    assert [n.type for n in as_constructed(told(doc), names(doc, ("Ravik", "ORG")))] == ["ORG"]
