"""Long lists of names, cut by how these begin."""

from generator.site.parts.alphabet import begins, cut, sort_name


def test_lists_are_cut_by_letter_and_long_ones_by_more_letters() -> None:
    names = ["sadler", "salter", "sorel", "s", "adams", "42 group", "ørsted"]
    keyed = [(name, name) for name in names]
    assert cut(keyed, 9) == [
        ("a", ("adams",)),
        ("s", ("s", "sadler", "salter", "sorel")),
        ("other", ("42 group", "ørsted")),
    ]
    assert cut(keyed, 3) == [
        ("a", ("adams",)),
        ("s", ("s",)),
        ("sa", ("sadler", "salter")),
        ("so", ("sorel",)),
        ("other", ("42 group", "ørsted")),
    ]


def test_names_that_begin_alike_for_long_come_in_parts() -> None:
    keyed = [(name, name) for name in ("smith a", "smith b", "smith c", "1", "2", "3")]
    assert [(begin, len(items)) for begin, items in cut(keyed, 2)] == [
        ("smit-1", 2),
        ("smit-2", 1),
        ("other-1", 2),
        ("other-2", 1),
    ]


def test_another_name_moves_only_those_that_begin_like_it() -> None:
    keyed = [(f"{a}{b}lin", f"{a}{b}lin") for a in "bm" for b in "aeiou"]
    before, after = dict(cut(keyed, 5)), dict(cut([*keyed, ("mator", "mator")], 5))
    assert after["b"] == before["b"]
    assert "m" not in after
    assert sum(map(len, after.values())) == 11


def test_readers_see_a_capital_letter() -> None:
    assert [begins(name) for name in ("s", "sa", "smit-2", "other", "other-1")] == ["S", "Sa", "Smit 2", "#", "# 1"]


def test_people_are_looked_up_under_their_last_name() -> None:
    assert sort_name("Dr Élise Ångström", "PERSON") == "angstrom dr elise"
    assert sort_name("Sam Reyes Jr.", "PERSON") == "sam reyes jr."
    assert sort_name("The Ferry Board", "ORG") == "ferry board"
