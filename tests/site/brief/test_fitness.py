"""What can stand in a briefing: whole, plain by itself, and no small talk."""

from typing import Any

import pytest
from msgspec import structs

from generator.config import Config
from generator.site.brief.fitness import LONGEST, is_fit, stands_alone, without_dateline, words_of
from tests.site.brief.press import ADA, Story, lookup, statement


def fit(text: str, **more: Any) -> bool:
    return is_fit(statement(text, **more), Config())


@pytest.mark.parametrize(
    "text",
    [
        "“The quay stays open to every flag.”",
        "“The ferry will go in May,”",
        "“Nobody pays twice.”",
        "“2031 was a good year for the port,”",
    ],
)
def test_whole_sentences_of_the_speaker_are_fit(text: str) -> None:
    assert fit(text)


@pytest.mark.parametrize(
    "text",
    [
        "“plainly unlawful,”",
        "“the best harbour in the whole of the north,”",
        "“Who would gain from a closed port?”",
        "“Good evening, and thank you all for coming to the quay.”",
        "“Thank you, thank you very much, people of Norvale and the northern quay.”",
        "“The office declined to comment on the ferry.”",
        "“They have it.”",
        "“Yes, I do.”",
        "“Sure. I get that too, and everybody pays attention to the harbour.”",
        "“Read the plan at https://quay.example/plan today,”",
        "“The quay must stay for a longÃ¢€term lease of all berths.”",
        "“a shipwright of the old school,”",
    ],
)
def test_fragments_questions_greetings_and_boilerplate_are_not(text: str) -> None:
    assert not fit(text)


def test_reported_words_are_a_clause_or_nothing() -> None:
    clause = {"kind": "indirect", "rule": "clause after the cue"}
    assert fit("the harbour tolls would fall in May", **clause)
    assert not fit("the tolls would fall", **clause)
    assert not fit("was at least partly to blame for the harbour tolls", **clause)
    assert not fit("But the harbour tolls would fall in May", **clause)
    assert not fit("the harbour tolls had to fall and, to prevent a strike", **clause)
    assert not fit("that one of them had fallen into the harbour", **clause)
    assert not fit("that was what the voters of the harbour wanted", **clause)
    assert fit("that the harbour tolls would fall in May", **clause)
    for rule in (
        "object after the cue",
        "infinitive after the cue",
        "gerund after the cue",
        "noun phrase after the cue",
    ):
        assert not fit("the election of the harbour board", kind="indirect", rule=rule), rule
    assert not fit("the harbour tolls would fall “in May", **clause)
    assert not fit(f"the harbour tolls would fall {'and fall ' * 40}", **clause)


def test_who_is_likely_but_not_sure_to_speak_does_not_stand_for_anybody() -> None:
    assert not fit("“The quay stays open to every flag.”", sure=0.8)
    assert not fit("the harbour tolls would fall in May", kind="indirect", rule="clause after the cue", sure=0.7)


def test_long_words_end_with_a_whole_sentence_and_say_so() -> None:
    sentence = "The quay stays open to every flag that sails past Mr. Lunde and his harbour. "
    long = statement(f"“{sentence * 6}”".replace(" ”", "”"))
    shown = words_of(long)
    assert shown is not None
    assert len(shown) <= LONGEST + 3
    assert shown.endswith("harbour. …”")
    assert words_of(statement(f"“{'The quay and the ferry and '.strip() * 20} stay,”")) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Quill opened the new quay of the old harbour on Monday.",
        "On Monday, the council closed the “northern quay” of Norvale.",
        "Ada Quill opened the new quay of the old harbour in May.",
        "12 ships left the port of Norvale on Monday, in a storm.",
    ],
)
def test_a_sentence_stands_alone(sentence: str) -> None:
    assert stands_alone(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "She opened the new quay of the old harbour on Monday.",
        "The next day, the council closed the northern quay.",
        "Not a full day later, the council closed the quay.",
        "Afterwards, Ada Quill opened the new quay on Monday.",
        "Ada Quill opened the quay, and “nobody will close it again on Monday.",
        "When I met Ada Quill on the quay, the ferry had gone.",
        "Did Ada Quill open the new quay of the old harbour?",
        "Ada Quill opened the new quay of the old harbour on",
        "Read more of Ada Quill: https://quay.example/ada, Monday.",
        "Ada Quill opened the quay.",
        "opened the new quay of the old harbour on Monday, again.",
        "The new quay was opened on Monday by Sen.",
        "The new quay was opened on Monday by Karl B.",
        "The harbour board conducted its poll in May by telephone among 400 skippers and their people.",
        "The survey was carried out for the board, with interviews of 300 residents in Norvale.",
        "In nearby Orsk, the old harbour is hanging on for its dear life.",
        "Ada Quill spent most of that herring on Monday, say the skippers.",
    ],
)
def test_a_sentence_that_needs_another_does_not(sentence: str) -> None:
    assert not stands_alone(sentence)


def test_a_place_in_capitals_before_a_report_is_left_out() -> None:
    assert without_dateline("NORVALE ― Ada Quill opened the quay.") == "Ada Quill opened the quay."
    assert without_dateline("NATO ships left the port.") == "NATO ships left the port."


def test_an_answer_in_an_interview_stands_where_its_first_sentence_needs_no_question() -> None:
    answer = {"rule": "label", "sure": 0.65}
    whole = (
        "The northern quay was built by three villages of fishermen, who paid for all of the stone with their herring. "
        "It never paid."
    )
    assert fit(whole, **answer)
    assert not fit(whole, rule="label", sure=0.5)
    for leaning in (
        "From the very beginning. ",
        "I built it with three villages, as everybody around here knows. ",
        "Uh, none. ",
    ):
        assert not fit(leaning + whole, **answer), leaning


def test_who_only_hands_on_holds_no_position() -> None:
    words = "the harbour tolls would fall in May"

    def handed_on(cue: str) -> bool:
        text = f"{ADA} {cue} that {words}."
        said = lookup(Story(text=text, said=words, kind="indirect", rule="clause after the cue", cue=cue))
        return is_fit(said.statements.newest[0], Config())

    assert handed_on("said")
    assert not handed_on("reported")


def test_no_comma_leads_on_behind_quoted_words() -> None:
    assert words_of(statement("“The ferry will go in May,”")) == "“The ferry will go in May”"
    assert words_of(statement("“In May, the ferry goes.”")) == "“In May, the ferry goes.”"


def test_what_points_to_something_told_before_leans() -> None:
    assert not stands_alone("The milestone came on the day on which the ferry sailed again.")
    assert not stands_alone("The officers closed the northern quay for the rest of the day.")
    assert stands_alone("The decision of the council closed the northern quay for good.")


def test_a_name_that_goes_on_behind_is_not_who_speaks() -> None:
    def speaks(following: str) -> bool:
        said = "the harbour tolls would fall in May"
        story = Story(
            text=f"{ADA}{following} said that {said}.", said=said, kind="indirect", rule="clause after the cue"
        )
        return is_fit(lookup(story).statements.newest[0], Config())

    assert speaks("")
    assert speaks(" Monday")
    assert not speaks(" Senator Karl Brandt")


CLAUSE = {"kind": "indirect", "rule": "clause after the cue"}


def test_reported_words_that_only_begin_a_sentence_are_no_statement() -> None:
    assert not fit("after the harbour board had approved the new ferry law", **CLAUSE)
    assert not fit("in an autumn that was shaped by storms and by strikes", **CLAUSE)
    assert fit("after the vote, the harbour board would approve the ferry law", **CLAUSE)


def test_one_of_a_people_or_party_does_not_speak_for_all() -> None:
    for who, expected in (("Reformist", False), ("Reformists", True)):
        made = lookup(Story(text=f"“The quay stays open to every flag,” {who} said.", who=who,
                            said="“The quay stays open to every flag,”"))  # fmt: skip
        (said,) = made.statements.newest
        mentions = tuple(structs.replace(m, type="NORP") for m in said.analysis.mentions)
        theirs = structs.replace(said, analysis=structs.replace(said.analysis, mentions=mentions))
        assert is_fit(theirs, Config()) == expected


def test_a_name_with_a_clause_about_it_tells_nothing() -> None:
    assert not stands_alone("Ada Quill and Karl Brandt, who many feel need a strong showing in the north.")
    assert stands_alone("Ada Quill and Karl Brandt, who met in the north, signed a treaty on the ferry.")
    assert stands_alone("The board closed the northern quay, which had been open since the spring.")


def test_reported_words_that_begin_with_what_others_explain_are_no_statement() -> None:
    assert not fit("that it had won most of the delegates of the northern bay", **CLAUSE)
    assert fit("that its delegates had won most of the votes of the northern bay", **CLAUSE)


def test_what_supposes_asks_or_answers_tells_nothing() -> None:
    for words in ("If the board of Norvale", "Asked about it, the board of Norvale", "Q: The board of Norvale"):
        assert not stands_alone(f"{words} closed the northern quay for good."), words
    assert stands_alone("The board of Norvale closed the northern quay for good.")


def test_a_party_says_what_several_of_it_say_and_nothing_about_herself() -> None:
    for who, words, expected in (
        ("Republicans", "that she had been dismayed to learn of the ferry law", False),
        ("Republicans", "that the ferry law would be dear for all of the north", True),
        ("Republican", "that the ferry law would be dear for all of the north", False),
    ):
        made = lookup(Story(text=f"{who} said {words}.", who=who, said=words, cue="said", **CLAUSE))  # type: ignore[arg-type]
        (said,) = made.statements.newest
        assert is_fit(said, Config()) == expected, (who, words)


@pytest.mark.parametrize(
    "words",
    [
        "that her comments to the board were “truthful” and complete",
        "his remarks had been misread by half of the harbour",
        "the quay should close - said at a rally that it should open again",
        "the quay should close — told the board that it should open again",
        "after that, the harbour would need a new quay",
        "in that case the harbour would need a new quay",
    ],
)
def test_reported_words_do_not_hang_on_others(words: str) -> None:
    assert not fit(words, kind="indirect", rule="clause after the cue")


@pytest.mark.parametrize(
    "words", ["that his harbour is the only one that pays", "after the vote, the quay would close"]
)
def test_reported_words_that_explain_themselves_do(words: str) -> None:
    assert fit(words, kind="indirect", rule="clause after the cue")


@pytest.mark.parametrize("begins", ["After that, the", "Like this, the", "In that case the", "For example, the"])
def test_a_sentence_that_hangs_on_the_one_before_does_not_stand_alone(begins: str) -> None:
    assert not stands_alone(f"{begins} council closed the northern quay of Norvale.")
    assert stands_alone("After that vote the council closed the northern quay of Norvale.")


def test_words_in_capitals_are_looked_at_once_each() -> None:
    assert stands_alone(f"The {'TRAWLER' * 20} left the northern quay of Norvale before the storm.")


def test_what_stands_for_something_told_before_leaves_a_sentence_open() -> None:
    for words in ("tried a version of that answer in the hall", "repeated that request before the whole board"):
        assert not stands_alone(f"Ada Quill {words} and went home."), words
    assert not stands_alone("The request was renewed by the council on the morning of the vote.")
    assert not stands_alone("The official closed the northern quay of Norvale for the whole winter.")
    assert stands_alone("Ada Quill found that visitors of Norvale had closed the northern quay.")
    assert stands_alone("The request of the council was renewed on the morning of the vote.")


def test_own_words_that_hang_on_others_are_left_to_the_archive() -> None:
    assert not fit("“After that, we will open the northern quay to every flag that sails past the harbour.”")
    assert fit("“After that storm we will open the northern quay to every flag that sails past the harbour.”")


@pytest.mark.parametrize("word", ["why", "how", "whether"])
def test_a_question_that_somebody_speaks_of_is_no_position(word: str) -> None:
    def told(words: str) -> bool:
        said = lookup(Story(text=f"{ADA} explained {words}.", said=words, kind="indirect", rule="clause after the cue"))
        return is_fit(said.statements.newest[0], Config())

    assert not told(f"{word} the harbour tolls were so high in May")
    assert told("that nobody knows how the harbour tolls rose in May")


def test_tell_me_is_small_talk() -> None:
    assert not fit("“Tell me what is going to happen with the harbour tolls of Norvale in May.”")
    assert fit("“They tell me what is going to happen with the harbour tolls of Norvale in May.”")


def test_reporting_words_that_point_back_report_nothing_whole() -> None:
    def reported(cue: str) -> bool:
        words = "the harbour tolls of Norvale would fall in May"
        story = Story(text=f"{ADA} {cue} {words}.", said=words, kind="indirect", rule="clause after the cue", cue=cue)
        (said,) = lookup(story).statements.newest
        return is_fit(said, Config())

    assert reported("concluded in May that")
    assert not reported("concluded in that case that")
