"""Speakers who are pronouns."""

import pytest

from tests.article.coreference.story import antecedent, clause, meant, spoke, story

LEFT = clause("Ruiz", "left")


def test_he_is_the_subject_before() -> None:
    found = antecedent(story(f"{clause('Ruiz', 'met', 'Brandt')} | {clause('He', 'said')}", people="Ruiz Brandt"), "He")
    assert (found.entity, found.how, found.gender) == (0, "pronoun", None)


def test_a_pronoun_that_could_be_no_other_tells_of_the_gender() -> None:
    assert antecedent(story(f"{LEFT} | {clause('She', 'said')}", people="Ruiz"), "She").gender == "f"
    weak = story(f"{clause('It', 'met', 'Ruiz')} | {clause('She', 'said')}", people="Ruiz")
    assert antecedent(weak, "She")[:2] == (0, "pronoun")
    assert antecedent(weak, "She").gender is None


def test_where_two_fit_alike_who_is_told_of_is_left_out() -> None:
    said = "He/PRP/nsubj/1 said/VBD/ROOT/1 that/IN/mark/4 Ruiz/NNP/nsubj/4 left/VBD/ccomp/1 ././punct/1"
    both = "Ruiz/NNP/nsubj/3 and/CC/cc/0 Brandt/NNP/conj/0 met/VBD/ROOT/3 ././punct/3"
    assert meant(story(f"{both} | {said}", people="Ruiz Brandt"), "He") == "Brandt"
    assert meant(story(f"{both} | {clause('He', 'said')}", people="Ruiz Brandt"), "He") is None


def test_whom_the_words_tell_of_is_doubted() -> None:
    said = "He/PRP/nsubj/1 said/VBD/ROOT/1 that/IN/mark/4 Ruiz/NNP/nsubj/4 left/VBD/ccomp/1 ././punct/1"
    assert antecedent(story(f"{LEFT} | {said}", people="Ruiz"), "He").why == "'Ruiz' is told of in what 'He' says"


@pytest.mark.parametrize(("gender", "why"), [("m", "may be 'Brandt', whom the main clause names behind"), ("f", None)])
def test_whom_the_main_clause_names_behind_may_be_meant(gender: str, why: str | None) -> None:
    said = "As/IN/mark/2 he/PRP/nsubj/2 spoke/VBD/advcl/4 Brandt/NNP/nsubj/4 left/VBD/ROOT/4 ././punct/4"
    discourse = story(f"{LEFT} | {said}", people="Ruiz Brandt", genders={"Brandt": "f" if gender == "f" else "m"})
    found = antecedent(discourse, "he")
    assert (None if found.entity is not None else found.why) == why


def test_a_newcomer_just_before_may_be_meant() -> None:
    rows = f"{LEFT} | {clause('a cashier', 'waved')} | {clause('He', 'said')}"
    assert antecedent(story(rows, people="Ruiz"), "He").entity is None


def test_an_unnamed_speaker_just_before_is_meant_rather_than_a_name() -> None:
    discourse = story(f"{LEFT} | {clause('a delegate', 'said')} | {clause('He', 'said')}", people="Ruiz")
    discourse.unnamed = 4
    assert antecedent(discourse, "He").why == "may be the 'delegate' who spoke last and is not named"


def test_a_peoples_name_that_spoke_last_is_no_antecedent() -> None:
    discourse = spoke(story(f"{clause('German', 'said')} | {clause('He', 'said')}", peoples="German"), "German", 0)
    assert antecedent(discourse, "He").why == "'German' spoke last, a people's name or a surname"


def test_the_chain_of_he_goes_back_to_who_is_named_before_it() -> None:
    rows = f"{LEFT} | {clause('He', 'met', 'Brandt')} | {clause('He', 'said')}"
    assert meant(story(rows, people="Ruiz Brandt"), "He") == "Ruiz"


@pytest.mark.parametrize(("subject", "object_", "name"), [("Orsk", "", "Orsk"), ("Ruiz", "Orsk", None)])
def test_it_is_a_body_or_country_that_was_the_subject(subject: str, object_: str, name: str | None) -> None:
    rows = f"{clause(subject, 'met', object_)} | {clause('It', 'said')}"
    for discourse in (story(rows, people="Ruiz", bodies="Orsk"), story(rows, people="Ruiz", places="Orsk")):
        assert meant(discourse, "It") == name


def test_other_pronouns_name_nobody() -> None:
    assert antecedent(story(f"{LEFT} | {clause('They', 'said')}", people="Ruiz"), "They").why == (
        "'They' names nobody by itself"
    )
