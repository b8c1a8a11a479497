"""What is cut away beside a known person's name, and what is part of it."""

import pytest

from generator.article.mentions.story import OPEN
from generator.article.mentions.trimming import narrowed
from tests.article.mentions.parsed import names, parsed, told, written


def cut(text: str, *named: tuple[str, str], titled: bool = False) -> tuple[str, str]:
    """The last of the names after those before it are known."""
    doc = parsed(text)
    return written(doc, narrowed(told(doc, titled=titled), names(doc, *named)))[-1]


ANA = ("Ana Ruiz", "PERSON")


@pytest.mark.parametrize(
    ("longer", "kind", "kept"),
    [
        ("Beneath/IN Ruiz", "PERSON", "Ruiz"),
        ("Today Ruiz", "PERSON", "Ruiz"),
        ("Northmoor Ana Ruiz", "PERSON", "Ana Ruiz"),
        ("Israel Ruiz", "PERSON", "Ruiz"),
        ("Praising Ruiz", OPEN, "Ruiz"),
        ("Praising Ruiz", "PERSON", "Praising Ruiz"),
        ("Tom Ruiz", "PERSON", "Tom Ruiz"),
        ("Tom Ana Ruiz", "PERSON", "Tom Ana Ruiz"),
        ("B. Ruiz", "PERSON", "B. Ruiz"),
        ("De Ruiz", "PERSON", "De Ruiz"),
        ("Northmoor Ruiz", "PERSON", "Northmoor Ruiz"),
        ("Ruiz 34/CD", "PERSON", "Ruiz"),
        ("Ruiz Said/VBD", "PERSON", "Ruiz"),
        ("Ruiz Said/VBD", "ORG", "Ruiz Said"),
        ("Ruiz Jr.", "PERSON", "Ruiz Jr."),
        ("Ruiz Haddad", "PERSON", "Ruiz Haddad"),
        ("Ruiz Council", "PERSON", "Ruiz Council"),
        ("Ruiz Money", "PERSON", "Ruiz"),
    ],
)
def test_words_that_cannot_be_part_of_a_known_name_go(longer: str, kind: str, kept: str) -> None:
    plain = " ".join(word.split("/")[0] for word in longer.split())
    last = cut(f"Ana Ruiz spoke . then {longer} left", ANA, (plain, kind))
    assert last == (kept, "PERSON" if kept != plain else kind)


@pytest.mark.parametrize(
    ("before", "kept"), [("then", "Ruiz"), ("called", "Stop/VB Ruiz"), ("the", "Ruiz"), ("Mr.", "Ruiz Said")]
)
def test_a_thing_called_after_words_stands_whole(before: str, kept: str) -> None:
    longer = "Ruiz Said/VBD" if before == "Mr." else "Stop/VB Ruiz"
    plain = longer.replace("/VBD", "").replace("/VB", "")
    last = cut(f"Ana Ruiz spoke . {before} {longer} won", ANA, (plain, "PERSON"))
    assert last[0] == kept.replace("/VB", "")


def test_the_shuttle_is_not_who_it_is_called_after() -> None:
    assert cut("Ana Ruiz spoke . the Ruiz Money left", ANA, ("Ruiz Money", "PERSON"))[0] == "Ruiz Money"


@pytest.mark.parametrize(
    ("longer", "titled", "kept"),
    [
        ("Ruiz Quells", True, "Ruiz"),
        ("Ruiz Quells", False, "Ruiz Quells"),
        ("Ana Ruiz Quells", False, "Ana Ruiz"),
        ("Angry Ruiz", True, "Ruiz"),
        ("Angry Ruiz", False, "Angry Ruiz"),
    ],
)
def test_a_headline_in_title_case_hides_verbs_and_adjectives(longer: str, titled: bool, kept: str) -> None:
    assert cut(f"Ana Ruiz Spoke . today {longer} Again", ANA, (longer, "PERSON"), titled=titled)[0] == kept


def test_a_headline_calls_by_one_word_whom_the_article_does() -> None:
    text = "Ravik spoke . Ravik left . now Ravik Quells Again"
    named = [("Ravik", "PERSON"), ("Ravik", "PERSON"), ("Ravik Quells", "PERSON")]
    assert cut(text, *named, titled=True)[0] == "Ravik"
    assert cut(text, *named)[0] == "Ravik Quells"


def test_a_verb_that_asks_is_no_given_name() -> None:
    assert cut("Ana Ruiz spoke . Will/MD Ruiz resign", ANA, ("Will Ruiz", "PERSON"))[0] == "Ruiz"


def test_the_form_of_address_tells_a_surname() -> None:
    text = "then Mr. Ravik spoke . then Beneath/IN Ravik it sank"
    assert cut(text, ("Ravik", "PERSON"), ("Beneath Ravik", "PERSON"))[0] == "Ravik"
    assert cut(text.replace("Mr.", "both"), ("Ravik", "PERSON"), ("Beneath Ravik", "PERSON"))[0] == "Beneath Ravik"


def test_two_known_persons_are_parted() -> None:
    doc = parsed("Ana Ruiz met Omar Haddad . the Ruiz - Haddad plan")
    known = names(doc, ANA, ("Omar Haddad", "PERSON"), ("Ruiz - Haddad", "ORG"))
    assert written(doc, narrowed(told(doc), known))[2:] == [("Ruiz", "PERSON"), ("Haddad", "PERSON")]


def test_a_verb_that_is_a_given_name_too_makes_no_full_name() -> None:
    doc = parsed("Will/MD Ruiz resign . then Beneath/IN Ruiz it sank")
    assert (
        written(doc, narrowed(told(doc), names(doc, ("Will Ruiz", OPEN), ("Beneath Ruiz", OPEN))))[-1][0]
        == "Beneath Ruiz"
    )
