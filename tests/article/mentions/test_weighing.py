"""Names that no table knows, weighed by their signs."""

import tracemalloc

import pytest
from spacy.lang.de import German
from spacy.tokens import Doc

from generator.article.mentions import weighing
from generator.article.mentions.signs import shape_of
from generator.article.mentions.story import Name
from generator.article.mentions.weighing import (
    KINDS,
    LONE,
    WHOLE,
    doubtful,
    likely_people,
    lone_names,
    lone_names_weighed,
    probabilities,
    whole_names,
    whole_names_weighed,
)
from generator.data import rows
from tests.article.mentions.parsed import names, parsed, told


def found(text: str, *named: tuple[str, str]) -> dict[str, dict[str, float]]:
    """The lone names of a text with their signs."""
    doc = parsed(text)
    return {word: dict(signs) for word, _, signs in lone_names(told(doc), names(doc, *named))}


@pytest.fixture
def table(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[float, ...]]:
    """Weights of a test's own."""
    weights: dict[str, tuple[float, ...]] = {"(constant)": (0.0,) * len(KINDS)}
    monkeypatch.setattr(weighing, "weights_of", lambda _: weights)
    return weights


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ana Ruiz said Ruiz left", (("Ana Ruiz", "PERSON"), ("Ruiz", "PERSON"))),
        ("Norway objected", (("Norway", "GPE"),)),
        ("the Senate objected", (("Senate", "ORG"),)),
        ("Mr. Quell objected", (("Quell", "PERSON"),)),
        ("the Quell Harbour Trust left ; QHT objected", (("Quell Harbour Trust", "ORG"), ("QHT", "ORG"))),
    ],
)
def test_what_something_else_explains_is_not_weighed(text: str, named: tuple[tuple[str, str], ...]) -> None:
    assert not found(text, *named)


def test_signs_of_places_count_by_their_share() -> None:
    signs = found("in Quellmark they met . of Quellmark they spoke", ("Quellmark", "GPE"), ("Quellmark", "GPE"))[
        "Quellmark"
    ]
    assert signs["before in"] == signs["before of"] == 0.5
    assert signs["shape plain"] == signs["times 2"] == signs["so far GPE"] == 1.0


def test_a_likely_word_is_no_name(table: dict[str, tuple[float, ...]]) -> None:
    doc = parsed("Backfire was near")
    table["shape plain"] = (0, 0, 0, 0, 3)
    assert lone_names_weighed(told(doc), names(doc, ("Backfire", "PERSON"))) == []


def test_a_likely_other_type_goes_first_and_a_place_keeps_its_own(table: dict[str, tuple[float, ...]]) -> None:
    doc = parsed("Quellmark was near")
    table["shape plain"] = (0, 0, 3, 0, 0)
    for given, read in (("PERSON", "GPE"), ("LOC", "LOC")):
        assert [name.type for name in lone_names_weighed(told(doc), names(doc, ("Quellmark", given)))] == [read]


def test_in_doubt_the_type_of_the_evidence_stays(table: dict[str, tuple[float, ...]]) -> None:
    doc = parsed("Quellmark was near")
    table["shape plain"] = (0, 0, 0.5, 0, 0)
    assert [n.type for n in lone_names_weighed(told(doc), names(doc, ("Quellmark", "PERSON")))] == ["PERSON"]


@pytest.mark.parametrize(
    ("weight", "times", "doubt"), [(2, 1, True), (2, 2, True), (2, 3, False), (0.5, 3, True), (3, 1, False)]
)
def test_a_name_of_few_places_is_doubtful_where_its_type_is_less_likely_than_not(
    table: dict[str, tuple[float, ...]], weight: float, times: int, doubt: bool
) -> None:
    doc = parsed(" . ".join(["Quellmark was near"] * times))
    table["shape plain"] = (weight, 0, 0, 0, 0)
    every = [Name(i, i + 1, "PERSON") for i, token in enumerate(doc) if token.text == "Quellmark"]
    assert doubtful(told(doc), every) == (frozenset({"Quellmark"}) if doubt else frozenset())


def test_parts_of_longer_names_that_no_table_knows_are_doubtful() -> None:
    doc = parsed("Quell Harbour Committee . Harbour Committee . Quell . Northmoor Norway Bank . Norway . Northmoor")
    every = [Name(0, 3, "ORG"), Name(4, 6, "ORG"), Name(7, 8, "ORG"), Name(9, 12, "ORG"), Name(13, 14, "ORG")]
    parts = doubtful(told(doc), [*every, Name(15, 16, "GPE")]) & {"Harbour Committee", "Quell", "Norway", "Northmoor"}
    assert parts == {"Harbour Committee", "Quell"}


def test_whose_regime_it_is_is_somebody(table: dict[str, tuple[float, ...]]) -> None:
    doc = parsed("Quellmark 's regime fell")
    every = names(doc, ("Quellmark", "PERSON"))
    assert doubtful(told(doc), every) == frozenset()
    assert doubtful(told(doc), [name.typed("ORG") for name in every]) == frozenset({"Quellmark"})


def test_probabilities_add_up() -> None:
    assert sum(probabilities({"shape plain": 1.0, "known town": 1.0}, LONE)) == pytest.approx(1)
    assert probabilities({"known town": 1.0}, LONE)[KINDS.index("GPE")] > probabilities({}, LONE)[KINDS.index("GPE")]


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("Quell", "plain"), ("NMC", "capitals"), ("NM", "capitals, short"), ("YouGo", "inner capital"), ("A417", "digit"),
        ("E.U.", "points"), ("A/B", "slash"), ("Ruiz-Haddad", "hyphen"), ("AT&T", "capitals"),
    ],
)  # fmt: skip
def test_shapes(word: str, shape: str) -> None:
    assert shape_of(word) == shape


@pytest.mark.parametrize("name", [LONE, WHOLE])
def test_every_row_of_a_table_has_a_weight_for_each_kind(name: str) -> None:
    assert all(len(row) == len(KINDS) + 1 for row in rows(name))


def test_signs_of_a_name_of_several_words() -> None:
    doc = parsed("the Harbour of Quellmark was shut")
    (name,) = whole_names(told(doc), names(doc, ("Harbour of Quellmark", "ORG")))
    assert {"words 3", "a small word inside", "first shape plain", "before the", "so far ORG"} <= name.signs.keys()


def test_the_end_of_a_longer_name_is_no_name_of_its_own() -> None:
    doc = parsed("Ada Quell Tulley met QUELL TULLEY and Bo Quell")
    named = names(doc, ("Ada Quell Tulley", "PERSON"), ("QUELL TULLEY", "PERSON"), ("Bo Quell", "PERSON"))
    assert [name.form for name in whole_names(told(doc), named)] == ["Ada Quell Tulley", "Bo Quell"]


def test_what_a_row_of_initials_takes_grows_with_its_length() -> None:
    def most_memory(number: int) -> int:
        initials = "J. " * number
        doc = parsed(f"{initials}Quell was near")
        story, named = told(doc), names(doc, (f"{initials}Quell", "PERSON"))
        tracemalloc.start()
        list(whole_names(story, named))
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    assert most_memory(1600) < most_memory(800) * 2.5


def test_a_whole_name_that_is_likely_none_is_left_out(table: dict[str, tuple[float, ...]]) -> None:
    doc = parsed("Training Range was near")
    table["words 2"] = (0, 0, 0, 0, 3)
    assert whole_names_weighed(told(doc), names(doc, ("Training Range", "PERSON"))) == []
    assert lone_names_weighed(told(doc), names(doc, ("Training Range", "PERSON")))


def test_who_is_likely_a_person_needs_no_type_before(table: dict[str, tuple[float, ...]]) -> None:
    doc = parsed("Quorin Tulley was near Quellmark")
    story, unknown = told(doc), names(doc, ("Quorin Tulley", "?"), ("Quellmark", "?"))
    assert not list(likely_people(story, unknown))
    table["words 2"] = (3, 0, 0, 0, 0)
    assert [found.form for found in likely_people(story, unknown)] == ["Quorin Tulley"]


def test_names_in_another_language_are_as_its_pipeline_has_them() -> None:
    doc = parsed("Backfire was near the Training Range")
    named = names(doc, ("Backfire", "PERSON"), ("Training Range", "PERSON"))
    other = Doc(German().vocab, [token.text for token in doc])
    for weighed in (lone_names_weighed, whole_names_weighed):
        assert weighed(told(doc), named) != named
        assert weighed(told(other), named) == named
    assert not list(likely_people(told(other), named))


@pytest.mark.parametrize(
    ("word", "kind", "doubt"),
    [
        ("Zionist", "NORP", True),
        ("Zionists", "NORP", False),
        ("Emily", "PERSON", True),
        ("Madison", "PERSON", False),  # a town too
        ("Quellmark", "PERSON", False),
    ],
)
def test_one_of_a_people_and_a_given_name_alone_are_doubtful(
    table: dict[str, tuple[float, ...]], word: str, kind: str, doubt: bool
) -> None:
    table["(constant)"] = (0, 0, 0, 3, 0) if kind == "NORP" else (3, 0, 0, 0, 0)
    doc = parsed(f"{word} was near")
    assert doubtful(told(doc), names(doc, (word, kind))) == (frozenset({word}) if doubt else frozenset())
