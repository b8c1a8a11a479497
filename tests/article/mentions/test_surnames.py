"""What a lone surname means by the words around it."""

import pytest

from generator.article.mentions.surnames import is_kin, shared_family, use_of
from tests.article.mentions.parsed import parsed, place


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("the Ravik family left", "family"),
        ("the Ravik name sells", "family"),
        ("the younger Ravik left", "family"),
        ("the elder Mr. Ravik left", "family"),
        ("a younger Ravik left", None),
        ("the Ravik administration left", "rule"),
        ("the Ravik White House left", "rule"),
        ("the Ravik and Haddad administrations left", "rule"),
        ("the Ravik and Haddad dogs left", None),
        ("the Ravik 's presidency", None),
        ("the Ravik", None),
    ],
)
def test_a_surname_means_a_family_or_a_rule(text: str, use: str | None) -> None:
    doc = parsed(text)
    start = place([t.text for t in doc], "Ravik")
    assert use_of(doc, start, start + 1) == use


def test_a_full_name_means_its_bearer() -> None:
    assert use_of(parsed("the Ana Ravik family"), 1, 3) is None


@pytest.mark.parametrize(
    ("text", "kin"),
    [
        ("his father , Ravik", True),
        ("her young son Ravik", True),
        ("the Quill 's son Ravik", True),
        ("a father , Ravik", False),
        ("his friend , Ravik", False),
        ("son Ravik", False),
    ],
)
def test_a_relative_is_introduced(text: str, kin: bool) -> None:
    doc = parsed(text)
    assert is_kin(doc, place([t.text for t in doc], "Ravik")) == kin


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("Tom and Anna Ravik", "Ravik"),
        ("Tom & Anna Ravik", "Ravik"),
        ("Tom or Anna Ravik", None),
        ("Harlow and Anna Ravik", None),
        ("Tom and Harlow Ravik", None),
        ("Tom and Anna", None),
        ("Tom and Anna ravik", None),
        ("Ilkar and Zeyra Ravik", None),
        ("Ilkar and Zeyra Ravik met the Raviks", "Ravik"),
    ],
)
def test_a_couple_shares_its_family_name(text: str, family: str | None) -> None:
    doc = parsed(text)
    assert shared_family(doc, 0, 1, {token.text for token in doc}) == family
