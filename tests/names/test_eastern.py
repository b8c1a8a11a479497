"""Chinese and Korean names in Latin letters."""

from generator.names.eastern import family_forms, given_sounds, is_eastern_given, is_family, same_family


def test_spellings_of_a_family_name() -> None:
    assert same_family("lee", "yi") >= {"ko"}
    assert same_family("chou", "zhou") == {"zh"}
    assert not same_family("kim", "lee")
    assert family_forms("chou") & family_forms("zhou")
    assert not is_family("ruiz")


def test_a_given_name_is_one_or_two_syllables() -> None:
    assert is_eastern_given("kim", ("tae-jun",))
    assert is_eastern_given("zhou", ("zedong",))
    assert not is_eastern_given("kim", ("novak",))  # an English given name and a surname
    assert not is_eastern_given("zhou", ("stahlberg",))
    assert not is_eastern_given("zhou", ("stahl", "brecht"))


def test_romanisations_agree_in_sound() -> None:
    assert given_sounds(("tse", "tung"))[0] == given_sounds(("zedong",))[0]
    assert given_sounds(("myong", "su"))[1] == given_sounds(("myeong", "su"))[1]
    assert given_sounds(("tae", "jun"))[1] != given_sounds(("dae", "jung"))[1]
