"""What the discourse learns from its speakers."""

from generator.article.coreference.discourse import Turn
from generator.article.coreference.resolve import speaker_of
from generator.article.reporting.speakers import Source
from tests.article.coreference.story import clause, story

LEFT = clause("Ruiz", "left")
SPOKESMAN = "Ruiz/NNP/poss/1 spokesman/NN/nsubj/2 said/VBD/ROOT/2 ././punct/2"


def source(head: int) -> Source:
    return Source(head, head + 1, head)


def test_who_speaks_is_remembered_until_another_does() -> None:
    discourse = story(clause("Ruiz", "said"), clause("a delegate", "said"), people="Ruiz")
    speaker, why = speaker_of(discourse, source(0), 0)
    assert (speaker.text, speaker.entity, speaker.how, why) == ("Ruiz", 0, "named", "named at the cue")
    assert (discourse.last, discourse.unnamed) == (Turn(0, 0), None)
    speaker, _ = speaker_of(discourse, source(4), 1)
    assert (speaker.entity, speaker.how) == (None, "open")
    assert (discourse.last, discourse.unnamed) == (Turn(0, 0), 4)


def test_who_is_asked_will_answer() -> None:
    for verb, last in (("asked", 1), ("told", 0)):
        discourse = story(clause("Brandt", verb, "Ruiz"), people="Brandt Ruiz")
        speaker_of(discourse, source(0), 0)
        assert discourse.last == Turn(last, 0)


def test_who_is_asked_to_do_something_will_not() -> None:
    rows = "Brandt/NNP/nsubj/1 asked/VBD/ROOT/1 Ruiz/NNP/dobj/1 to/TO/aux/4 leave/VB/xcomp/1 ././punct/1"
    discourse = story(rows, people="Brandt Ruiz")
    speaker_of(discourse, source(0), 0)
    assert discourse.last == Turn(0, 0)


def test_who_asks_aside_does_not_speak_for_the_story() -> None:
    rows = "When/WRB/advmod/2 Brandt/NNP/nsubj/2 asked/VBD/advcl/4 Ruiz/NNP/nsubj/4 smiled/VBD/ROOT/4"
    discourse = story(rows, people="Brandt Ruiz")
    speaker_of(discourse, source(1), 0)
    assert discourse.last is None


def test_the_spokesman_goes_on_speaking_for_whom_he_spoke() -> None:
    discourse = story(
        f"{SPOKESMAN} | {clause('the spokesman', 'said')} | {clause('a spokesman', 'said')}", people="Ruiz"
    )
    first, _ = speaker_of(discourse, Source(0, 2, 1, spoken_for=0, via=(1, 2)), 0)
    assert (first.entity, first.via, first.how, discourse.last) == (0, "spokesman", "named", None)
    again, why = speaker_of(discourse, Source(4, 6, 5), 0)
    assert (again.entity, again.via, again.how, why) == (0, "the spokesman", "described", "speaks for 'Ruiz' before")
    other, _ = speaker_of(discourse, Source(8, 10, 9), 0)
    assert (other.entity, other.via) == (None, None)


def test_a_pronoun_is_noted_as_a_mention_and_a_description_whole() -> None:
    discourse = story(
        f"{LEFT} | {clause('He', 'said')} | {clause('the senator', 'said')}", people="Ruiz", roles={"Ruiz": "senator"}
    )
    speaker_of(discourse, source(3), 0)
    speaker_of(discourse, Source(6, 8, 7), 0)
    assert [(m.text, m.kind, m.entity, m.type) for m in discourse.anaphors] == [
        ("He", "pronoun", 0, "PERSON"),
        ("the senator", "nominal", 0, "PERSON"),
    ]
    assert discourse.genders == {0: "m"}


def test_a_stated_gender_is_never_overwritten() -> None:
    rows = "Ruiz/NNP/nsubj/1 left/VBD/ROOT/1 her/PRP$/poss/3 husband/NN/dobj/1"
    assert story(rows, people="Ruiz").genders == {0: "f"}
    assert story(rows, people="Ruiz", genders={"Ruiz": "m"}).genders == {0: "m"}


def test_a_label_says_so() -> None:
    discourse = story("Ruiz/NNP/ROOT/0 :/:/punct/0", people="Ruiz")
    speaker, _ = speaker_of(discourse, source(0), 0, labelled=True)
    assert speaker.how == "label"


def test_an_open_relative_pronoun_stands_for_its_noun() -> None:
    rows = "a/DT/det/1 clerk/NN/nsubj/4 who/WP/nsubj/3 said/VBD/relcl/1 left/VBD/ROOT/4"
    speaker, _ = speaker_of(story(rows), source(2), 0)
    assert (speaker.entity, speaker.stands_for) == (None, "a clerk")
