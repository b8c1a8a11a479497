"""What holds of every comparison, whatever is compared."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.names import (
    THRESHOLD,
    compare,
    compare_organisations,
    compare_places,
    name_keys,
    parse_name,
    place_of,
    strip_title,
)
from generator.names.strangers import are_strangers
from generator.names.text import LONGEST

_WESTERN = "Anna Bob Robert Kim Jong-un van bin al-Rashid Dr. Gen. Jr. III Mr. Mrs. O’Hara J. Doe, (Bo) “Jo” of the and"
_OTHER = "Šimić Ўрозов محمد כהן 김 王小明"
_PARTS = st.sampled_from(f"{_WESTERN} {_OTHER}".split())
_NAMES = st.lists(_PARTS, max_size=6).map(" ".join) | st.text(max_size=60)


@settings(max_examples=300, deadline=None)
@given(_NAMES, _NAMES)
def test_comparison_is_symmetric_and_bounded(a: str, b: str) -> None:
    for compared in (compare, compare_organisations, compare_places):
        match = compared(a, b)
        assert match == compared(b, a)
        assert 0.0 <= match.score <= 1.0
        assert match.same == (match.score >= THRESHOLD)
        assert match.reasons


@settings(max_examples=500, deadline=None)
@given(_NAMES, _NAMES)
def test_strangers_are_never_one_person(a: str, b: str) -> None:
    assert not (are_strangers(parse_name(a), parse_name(b)) and compare(a, b).same)


@settings(max_examples=300, deadline=None)
@given(_NAMES)
def test_every_name_is_itself(a: str) -> None:
    for compared in (compare, compare_organisations, compare_places):
        assert compared(a, a).same


def words_of(written: str) -> list[str]:
    """The words of a name; a comma behind a title goes with it."""
    return written.replace(",", " ").split()


@example("Dr. of Doe, Anna")
@settings(max_examples=300, deadline=None)
@given(_NAMES)
def test_parts_are_well_formed(written: str) -> None:
    name = parse_name(written)
    assert all(token.isascii() and token == token.lower() and token for token in name.tokens)
    assert bool(name_keys(written)) == bool(name.tokens)
    title, rest = strip_title(written)
    assert words_of(f"{title} {rest}") == words_of(written)
    place_of(written)


def test_enormous_names_cost_no_more_than_long_ones() -> None:
    for unit in ("a", "Mr. ", "Anna Lee ", "'", '"x" ', "de ", "Jr. ", "王", "-", ", "):
        huge = unit * 200_000
        assert len(parse_name(huge).tokens) <= LONGEST
        assert compare(huge, huge).same
        assert compare_organisations(huge, huge).same
        assert compare_places(huge, huge).same
