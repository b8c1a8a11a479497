"""The words of a name as they are compared."""

import pytest

from generator.names.tokens import MOST_WORDS, is_particle, tokens_of


def tokens(written: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    parts = written.split()
    return tokens_of(parts, [is_particle(parts, i) for i in range(len(parts))])


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Ludwig van der Berg", ("ludwig", "berg")),
        ("Jean-Luc Rae", ("jean", "luc", "rae")),
        ("Abdulrahman Haddad", ("abd", "rahman", "haddad")),
        ("Abd-al-Rahman Haddad", ("abd", "rahman", "haddad")),
        ("Saif al-Din Haddad", ("saifdin", "haddad")),
        ("Saifuddin Haddad", ("saifdin", "haddad")),
        ("Din Haddad", ("din", "haddad")),
    ],
)
def test_tokens(written: str, expected: tuple[str, ...]) -> None:
    assert tokens(written)[0] == expected


def test_what_a_patronymic_introduces_is_a_father() -> None:
    assert tokens("Salim bin Rashid al-Amri") == (("salim", "rashid", "amri"), ("rashid",))
    assert tokens("Ludwig van der Berg")[1] == ()


def test_few_particles_open_a_name_and_none_ends_it() -> None:
    assert [is_particle(["Van", "Hessen"], i) for i in range(2)] == [True, False]
    assert not is_particle(["Al", "Hessen"], 0)
    assert not is_particle(["Hessen", "Van"], 1)


def test_the_words_of_a_name_are_bounded() -> None:
    assert len(tokens("Ana " * 40)[0]) == MOST_WORDS
