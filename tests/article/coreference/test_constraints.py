"""What rules an antecedent out."""

import pytest

from generator.article.coreference import constraints
from generator.article.coreference.discourse import Discourse
from generator.article.coreference.unnamed import newcomer
from tests.article.coreference.story import anaphor, clause, spoke, story

HE_SAID = clause("He", "said")


def told(discourse: Discourse, word: str) -> set[str]:
    return {discourse.name(e) for e in constraints.told_about(discourse, anaphor(discourse, word).head)}


def test_whom_the_words_tell_of_does_not_speak_them() -> None:
    said = "He/PRP/nsubj/1 said/VBD/ROOT/1 that/IN/mark/4 Ruiz/NNP/nsubj/4 left/VBD/ccomp/1 ././punct/1"
    assert told(story(said, people="Ruiz"), "He") == {"Ruiz"}
    assert told(story(said, people="Ruiz"), "left") == set()


@pytest.mark.parametrize(("label", "names"), [("nsubj", {"Ruiz"}), ("compound", set()), ("poss", {"Ruiz"})])
def test_a_name_beside_a_noun_is_not_told_of(label: str, names: set[str]) -> None:
    said = f"He/PRP/nsubj/1 praised/VBD/ROOT/1 the/DT/det/4 Ruiz/NNP/{label}/4 plan/NN/dobj/1 ././punct/1"
    assert told(story(said, people="Ruiz"), "He") == names


def test_a_relative_clause_may_tell_of_the_speaker_himself() -> None:
    said = "He/PRP/nsubj/1 left/VBD/ROOT/1 papers/NN/dobj/1 Ruiz/NNP/nsubj/4 bought/VBD/relcl/2 ././punct/1"
    assert told(story(said, people="Ruiz"), "He") == set()


@pytest.mark.parametrize(
    ("verb", "tag", "names"), [("asked", "VBN", {"Ruiz"}), ("moved", "VBN", set()), ("asked", "VBD", set())]
)
def test_whom_the_speaker_was_asked_about_is_another(verb: str, tag: str, names: set[str]) -> None:
    said = f"{verb}/{tag}/advcl/4 about/IN/prep/0 Ruiz/NNP/pobj/1 he/PRP/nsubj/4 said/VBD/ROOT/4 ././punct/4"
    assert told(story(said, people="Ruiz"), "he") == names


@pytest.mark.parametrize(("verb", "names"), [("added", {"Ruiz"}), ("said", set())])
def test_whoever_goes_on_speaking_tells_of_another(verb: str, names: set[str]) -> None:
    said = f"Ruiz/NNP/nsubj/1 left/VBD/ccomp/4 ,/,/punct/4 he/PRP/nsubj/4 {verb}/VBD/ROOT/4 ././punct/4"
    assert told(spoke(story(said, people="Ruiz Brandt"), "Brandt", 0), "he") == names
    assert told(spoke(story(said, people="Ruiz Brandt"), "Ruiz", 0), "he") == set()
    assert told(story(said, people="Ruiz Brandt"), "he") == set()


@pytest.mark.parametrize(("role", "names"), [("senator", {"Ruiz"}), (None, set())])
def test_nobody_calls_himself_by_his_title(role: str | None, names: set[str]) -> None:
    said = (
        "“/``/punct/3 Senator/NN/dep/2 Ruiz/NNP/nsubj/3 agrees/VBZ/ccomp/6 ”/''/punct/3 he/PRP/nsubj/6 said/VBD/ROOT/6"
    )
    assert told(story(said, people="Ruiz", roles={"Ruiz": role} if role else None), "he") == names


@pytest.mark.parametrize(("label", "found"), [("advcl", 0), ("conj", None)])
def test_the_subject_of_the_main_clause_behind_may_be_meant(label: str, found: int | None) -> None:
    said = f"As/IN/mark/2 he/PRP/nsubj/2 spoke/VBD/{label}/4 Ruiz/NNP/nsubj/4 left/VBD/ROOT/4 ././punct/4"
    discourse = story(said, people="Ruiz")
    assert constraints.subject_behind(discourse, anaphor(discourse, "he").head) == found


@pytest.mark.parametrize(("middle", "start"), [("He", 3), ("She", 6), ("It", 6)])
def test_sentences_that_go_on_with_he_are_one_chain(middle: str, start: int) -> None:
    discourse = story(f"{clause('Ruiz', 'left')} | {clause(middle, 'slept')} | {HE_SAID}", people="Ruiz")
    assert constraints.chain_start(discourse, anaphor(discourse, "He"), "m") == start


def test_a_person_named_in_the_sentence_ends_the_chain() -> None:
    own = "Ruiz/NNP/nsubj/1 stayed/VBD/ROOT/1 until/IN/mark/4 he/PRP/nsubj/4 left/VBD/advcl/1 ././punct/1"
    discourse = story(f"{clause('He', 'slept')} | {own}", people="Ruiz")
    assert constraints.chain_start(discourse, anaphor(discourse, "he"), "m") == anaphor(discourse, "he").head


@pytest.mark.parametrize(
    ("subject", "verb", "found"),
    [("Orsk", "left", True), ("Germany", "left", False), ("Nato2", "left", False)],
)
def test_one_word_that_spoke_may_be_a_surname_whatever_its_type(subject: str, verb: str, found: bool) -> None:
    discourse = spoke(story(f"{clause(subject, verb)} | {HE_SAID}", bodies=subject), subject, 0)
    assert constraints.untyped_surname(discourse, anaphor(discourse, "He")) == (0 if found else None)


@pytest.mark.parametrize(
    ("subject", "object_", "aside"),
    [("Brandt", "", True), ("Ruiz", "Brandt", False), ("It", "Brandt", False), ("Orsk", "", False)],
)
def test_a_description_stands_aside_where_another_person_is_the_subject(
    subject: str, object_: str, aside: bool
) -> None:
    told_of = f"{clause(subject, 'met', object_)} | {clause('The senator', 'said')}"
    discourse = story(told_of, people="Ruiz Brandt", bodies="Orsk")
    assert constraints.stands_aside(discourse, 0, anaphor(discourse, "senator")) is aside


@pytest.mark.parametrize(
    ("between", "gender", "found"),
    [
        (clause("a cashier", "waved"), "m", "cashier"),
        (clause("a woman", "waved"), "m", None),
        (clause("a woman", "waved"), "f", "woman"),
        (clause("the cashier", "waved"), "m", None),
        (clause("any one cashier", "waved"), "m", None),
        (clause("a cashier", "asked"), "m", None),
        (clause("a boat", "sank"), "m", None),
    ],
)
def test_a_newcomer_without_a_name_may_be_meant(between: str, gender: str, found: str | None) -> None:
    discourse = story(f"{clause('Ruiz', 'left')} | {between} | {HE_SAID}", people="Ruiz")
    assert constraints.unnamed_since(discourse, 0, anaphor(discourse, "He"), "f" if gender == "f" else "m") == found


def test_the_last_newcomer_counts() -> None:
    discourse = story(f"{clause('a cashier', 'waved')} | {clause('a student', 'left')}")
    found = newcomer(discourse.tree, range(len(discourse.tree.words)), "m", discourse.mention_at)
    assert found is not None
    assert discourse.tree.words[found] == "student"


@pytest.mark.parametrize(
    ("speaker", "since", "found"),
    [("a delegate", "It", "delegate"), ("a delegate", "Ruiz", None), ("a woman", "It", None), ("She", "It", None)],
)
def test_he_goes_back_to_an_unnamed_speaker_until_somebody_is_named(
    speaker: str, since: str, found: str | None
) -> None:
    discourse = story(f"{clause(speaker, 'said')} | {clause(since, 'slept')} | {HE_SAID}", people="Ruiz")
    discourse.unnamed = len(speaker.split()) - 1
    assert constraints.unnamed_speaker(discourse, anaphor(discourse, "He"), "m") == found


def test_an_unnamed_speaker_is_forgotten_two_paragraphs_on() -> None:
    discourse = story(clause("a delegate", "said"), clause("It", "rained"), HE_SAID)
    discourse.unnamed = 1
    assert constraints.unnamed_speaker(discourse, anaphor(discourse, "He"), "m") is None


@pytest.mark.parametrize(
    ("subject", "verb", "may"),
    [
        ("a delegate", "said", True), ("the delegate", "said", False), ("the woman", "said", True), ("He", "said", True),
        ("a delegate", "asked", False), ("a newspaper", "said", False), ("It", "said", False),
    ],
)  # fmt: skip
def test_a_pronoun_may_go_back_to_a_stranger_not_to_any_noun(subject: str, verb: str, may: bool) -> None:
    discourse = story(clause(subject, verb))
    assert constraints.may_be_meant(discourse.tree, len(subject.split()) - 1) is may


@pytest.mark.parametrize(("tag", "owner"), [("NN", "mayor"), ("PRP$", None)])
def test_whose_doings_the_clause_tells_of_may_be_meant(tag: str, owner: str | None) -> None:
    said = (
        f"Ruiz/NNP/nsubj/1 recalled/VBD/ROOT/1 the/DT/det/3 mayor/{tag}/poss/4 attack/NN/dobj/1 on/IN/prep/4 what/WP/dobj/8"
        " he/PRP/nsubj/8 built/VBD/pcomp/5 ././punct/1"
    )
    discourse = story(said, people="Ruiz")
    assert constraints.owner_above(discourse.tree, anaphor(discourse, "he").head) == owner
