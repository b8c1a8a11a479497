"""Names that may be one person's share a key."""

import pytest

from generator.names import name_keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tam Orrell", "Thomas Alan Miles Orrell"),  # by initials
        ("محمود الحداد", "Mahmoud al-Haddad"),  # by consonants
        ("Chou Tse-tung", "Zhou Zedong"),  # by the family name's forms and the sounds
        ("Bill Hartwell", "William Hartwell"),  # by the initials of formal names
        ("Veronika Stahlberg", "Veronkia Stahlberg"),  # by the word without the slip
        ("Ana Maria Luisa Pilar Ruiz Leal", "Ana Ruiz Leal"),
    ],
)
def test_variants_share_a_key(one: str, other: str) -> None:
    assert name_keys(one) & name_keys(other)


def test_a_single_word_has_one_key_and_long_names_have_few() -> None:
    assert len(name_keys("Whitlock")) == 1
    assert len(name_keys(" ".join(f"N{'a' * n}k" for n in range(1, 13)))) < 40
