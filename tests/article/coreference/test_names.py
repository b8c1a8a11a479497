"""Speakers whom the words at the cue name."""

import pytest

from generator.article.coreference.discourse import Anaphor
from generator.article.coreference.names import answer_of_interview
from generator.records import Mention
from tests.article.coreference.story import antecedent, clause, meant, spoke, story


def test_a_name_means_its_entity() -> None:
    found = antecedent(story(clause("Ruiz", "said"), people="Brandt Ruiz"), "Ruiz")
    assert (found.entity, found.how, found.why) == (1, "named", "named at the cue")


@pytest.mark.parametrize(("noun", "tag", "name"), [("mayor", "NN", "Ruiz"), ("mayors", "NNS", None)])
def test_a_name_beside_a_noun_is_the_speaker_and_beside_a_plural_one_of_several(
    noun: str, tag: str, name: str | None
) -> None:
    rows = f"the/DT/det/1 {noun}/{tag}/nsubj/4 ,/,/punct/1 Ruiz/NNP/appos/1 said/VBD/ROOT/4"
    assert meant(story(rows, people="Ruiz"), noun) == name


def test_a_relative_pronoun_goes_back_to_the_name_before_it() -> None:
    rows = "Ruiz/NNP/nsubj/4 ,/,/punct/0 who/WP/nsubj/3 said/VBD/relcl/0 left/VBD/ROOT/4"
    found = antecedent(story(rows, people="Ruiz"), "who")
    assert (found.entity, found.how) == (0, "pronoun")


@pytest.mark.parametrize(
    ("speaker", "name", "passage"), [("the Liberal", "Ruiz", 0), ("a Liberal", None, 0), ("the Liberal", None, -2)]
)
def test_one_of_a_people_is_who_spoke_last_if_definite(speaker: str, name: str | None, passage: int) -> None:
    discourse = spoke(story(clause(speaker, "said"), people="Ruiz", peoples="Liberal"), "Ruiz", passage)
    assert meant(discourse, "Liberal") == name


def test_one_of_a_people_is_not_who_spoke_last_where_another_is_told_of() -> None:
    discourse = story(
        f"{clause('Brandt', 'left')} | {clause('the Liberal', 'said')}", people="Ruiz Brandt", peoples="Liberal"
    )
    assert meant(spoke(discourse, "Ruiz", 0), "Liberal") is None


def test_a_body_that_spoke_last_is_no_liberal() -> None:
    discourse = story(clause("the Liberal", "said"), bodies="Orsk", peoples="Liberal")
    assert meant(spoke(discourse, "Orsk", 0), "Liberal") is None


def test_the_label_of_answers_means_who_answers() -> None:
    rows = "A/NN/ROOT/0 :/:/punct/0"
    answered = answer_of_interview(story(rows, people="Ruiz", answers=(0, "who was met")), Anaphor(0, 0, labelled=True))
    assert answered is not None
    assert (answered.entity, answered.how, answered.why) == (0, "named", "who was met")
    assert answer_of_interview(story(rows, answers=(0, "who was met")), Anaphor(0, 0)) is None
    nobody = answer_of_interview(story(rows), Anaphor(0, 0, labelled=True))
    assert nobody is not None
    assert (nobody.entity, nobody.how) == (None, "open")


def test_a_mention_covers_its_tokens_only() -> None:
    discourse = story(clause("Ruiz", "said"), people="Ruiz")
    assert isinstance(discourse.mention_at(0), Mention)
    assert discourse.mention_at(1) is None
