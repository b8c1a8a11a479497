"""The offices beside a name."""

import pytest

from generator.article.mentions.offices import gender_beside, role_after, role_before, sentence_near
from tests.article.mentions.parsed import parsed, place


def before(text: str, named: str, people: tuple[str, ...] = (), **deps: str) -> str | None:
    doc = parsed(text)
    words = [t.text for t in doc]
    for word, dep in deps.items():
        doc[place(words, word)].dep_ = dep
    start = place(words, named)
    tokens = frozenset(place(words, person) for person in people)
    role = role_before(doc, (start, start + len(named.split())), 0, tokens)
    return None if role is None else doc[role[0] : role[1]].text


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("so/RB Defense Minister Ana Ruiz spoke", "Defense Minister"),
        ("so/RB former Prime Minister Ana Ruiz spoke", "former Prime Minister"),
        ("so/RB Minister Mr. Ana Ruiz spoke", "Minister"),
        ("with the chief , Ana Ruiz , spoke", "chief"),
        ("so/RB Director of Intelligence Ana Ruiz spoke", "Director of Intelligence"),
        ("said the director of intelligence Ana Ruiz", "director of intelligence"),
        ("so/RB president and chairman Ana Ruiz spoke", "president and chairman"),
        ("so/RB Northmoor 's/POS mayor Ana Ruiz spoke", "mayor"),
        ("so/RB farmer Senator Ana Ruiz spoke", "Senator"),
        ("so/RB embattled/JJ mayor Ana Ruiz spoke", "mayor"),
        ("so/RB economic/JJ adviser Ana Ruiz spoke", "adviser"),
        ("so/RB Ana Ruiz spoke", None),
        ("a President Ana Ruiz spoke", None),
        ("a would-be mayor Ana Ruiz spoke", None),
        ("so/RB ministers/NNS Ana Ruiz spoke", None),
        ("will/MD counsel Ana Ruiz now", None),
        ("so/RB director of intelligence Ana Ruiz spoke", None),
        ("rather tired , Ana Ruiz spoke", None),
    ],
)
def test_an_office_stands_before_a_name(text: str, role: str | None) -> None:
    assert before(f"now {text}", "Ana Ruiz") == role


def test_an_adjective_of_a_field_belongs_to_the_office_where_the_parser_says_so() -> None:
    assert before("now economic/JJ adviser Ana Ruiz", "Ana Ruiz", economic="amod") == "economic adviser"
    assert before("now proud/JJ adviser Ana Ruiz", "Ana Ruiz", proud="amod") == "adviser"


def test_an_office_ends_at_another_persons_name() -> None:
    assert before("now Minister Omar Haddad President Ana Ruiz", "Ana Ruiz", ("Omar", "Haddad")) == "President"


def test_a_description_with_a_verb_is_of_somebody_else() -> None:
    assert before("now The chief Omar left/VBD the chairman , Ana Ruiz spoke", "Ana Ruiz") is None


def after(text: str, named: str = "Ana Ruiz", people: tuple[str, ...] = ()) -> str | None:
    doc = parsed(text)
    words = [t.text for t in doc]
    tokens = frozenset(place(words, person) for person in people)
    role = role_after(doc, place(words, named) + len(named.split()), len(doc), tokens)
    return None if role is None else doc[role[0] : role[1]].text


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ana Ruiz , head of the bank , spoke", "head of the bank"),
        ("Ana Ruiz ( chairman ) spoke", "chairman"),
        ("Ana Ruiz , the former mayor .", "former mayor"),
        ("Ana Ruiz , then mayor , spoke", "mayor"),
        ("Ana Ruiz , who chairs/VBZ it", None),
        ("Ana Ruiz , and the former mayor , spoke", None),
        ("Ana Ruiz , with the mayor , spoke", None),
        ("Ana Ruiz , the mayor 's/POS cousin , spoke", None),
        ("Ana Ruiz , the mayor spoke/VBD", None),
        ("Ana Ruiz the mayor , spoke", None),
    ],
)
def test_an_office_stands_in_apposition_behind_a_name(text: str, role: str | None) -> None:
    assert after(text) == role


def test_who_was_leads_to_an_office() -> None:
    doc = parsed("Ana Ruiz , who was/VBD mayor , spoke")
    doc[4].lemma_ = "be"
    role = role_after(doc, 2, len(doc), frozenset())
    assert role is not None
    assert doc[role[0] : role[1]].text == "mayor"


def test_the_apposition_ends_before_somebody_else() -> None:
    assert after("Ana Ruiz , the mayor and Omar spoke", people=("Omar",)) == "mayor"
    assert after("Ana Ruiz , the mayor Omar spoke", people=("Omar",)) is None


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("then Mr. Ruiz left", "m"),
        ("then Mrs. Ruiz left", "f"),
        ("then Dr. Ruiz left", None),
        ("her husband Ruiz left", "m"),
        ("her husband , Ruiz left", "m"),
        ("then Ruiz left", None),
    ],
)
def test_words_before_a_name_state_a_gender(text: str, gender: str | None) -> None:
    doc = parsed(text)
    assert gender_beside(doc, place([t.text for t in doc], "Ruiz"), None) == gender


def test_the_words_of_an_office_state_a_gender() -> None:
    doc = parsed("then Northmoor Congresswoman Ruiz left")
    assert gender_beside(doc, 3, (1, 3)) == "f"


def test_the_sentence_near_a_name_ends_where_an_office_can_reach_no_more() -> None:
    doc = parsed("one . two three Ruiz left . then")
    assert sentence_near(doc, 4, 5) == (2, 7)
    long = parsed(" ".join(["word"] * 50 + ["Ruiz"] + ["word"] * 50))
    assert sentence_near(long, 50, 51) == (18, 83)
