"""A written name's parts."""

import pytest

from generator.names import name_keys, parse_name


def test_western_name() -> None:
    name = parse_name('Gen. Jane Rose "Ginger" van den Broek Jr., PhD')
    assert (name.title, name.given, name.middle, name.family) == ("Gen.", "Jane", ("Rose",), "van den Broek")
    assert (name.suffix, name.nickname, name.particles) == ("jr", "Ginger", ("van", "den"))
    assert name.tokens == ("jane", "rose", "broek")
    assert name.order == "given-first"


@pytest.mark.parametrize("written", ["Hartwell, Jane", "HARTWELL Jane"])
def test_family_name_first(written: str) -> None:
    name = parse_name(written)
    assert name.given == "Jane"
    assert name.family.title() == "Hartwell"
    assert name.order == "family-first"


@pytest.mark.parametrize("written", ["Kim Tae-jun", "Tae-jun Kim", "Kim Tae Jun"])
def test_east_asian_name(written: str) -> None:
    name = parse_name(written)
    assert name.family == "Kim"
    assert name.eastern
    assert name.tokens == ("tae", "jun", "kim")


def test_chinese_script_has_no_space() -> None:
    name = parse_name("王小明")
    assert (name.family, name.given, name.tokens) == ("王", "小明", ("xiaoming", "wang"))


def test_patronymic_particle() -> None:
    name = parse_name("Salim bin Rashid al-Amri")
    assert name.fathers == ("rashid",)
    assert name.tokens == ("salim", "rashid", "amri")


def test_single_word_is_a_family_name() -> None:
    name = parse_name("Mr. Whitlock's")
    assert (name.title, name.given, name.family, name.order, name.gender) == ("Mr.", "", "Whitlock", "single", "m")


def test_leading_particle_opens_a_surname() -> None:
    assert parse_name("Van Hessen").family == "Van Hessen"
    assert parse_name("Al Hessen").given == "Al"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergei Shulgin", "Sergey Shul'gin"),
        ("Muhammad Qasemi", "Mohamed al-Kasemi"),
        ("Bill Hartwell", "William Hartwell"),
        ("J. Hartwell", "Jane Hartwell"),
        ("Hartwell, Jane", "Jane R. Hartwell"),
        ("Lee Myong-su", "Yi Myeong-su"),
        ("محمود الحداد", "Mahmoud al-Haddad"),
        ("Chou Tse-tung", "Zhou Zedong"),
        ("Sorokin Dmitri", "Dmitri Sorokin"),
    ],
)
def test_variants_share_a_key(one: str, other: str) -> None:
    assert name_keys(one) & name_keys(other)


def test_strangers_share_no_key() -> None:
    assert not name_keys("Jane Hartwell") & name_keys("Omer Tal")
    assert name_keys("") == frozenset()
