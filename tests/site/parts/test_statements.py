"""A statement as pages show it."""

import pytest
from msgspec import structs

from generator.site.index.statements import Said
from generator.site.parts.context import Context
from generator.site.parts.statements import Statement, cue_words, statement
from tests.site import sample

CONTEXT = sample.context(sample.corpus(), "actors/mara-ellingsen.html")


def said(words: str) -> Said:
    return next(s for s in CONTEXT.lookup.statements.newest if words in s.quote.text)


def shown(words: str, context: Context = CONTEXT, under: str = "") -> Statement:
    return statement(context, said(words), under)


def test_a_statement_has_its_words_its_speaker_and_the_day_of_its_sentence() -> None:
    made = shown("every flag")
    assert made.text == "“The quay stays open to every flag,” “Nobody gains from a closed port.”"
    assert made.speaker is not None
    assert (made.speaker.text, made.when, made.date) == (
        "Mara Ellingsen",
        "said on 4 March 2031, reported on 5 March 2031",
        "2031-03-04",
    )
    assert made.source.text == "The Norvale Post"
    assert "#q-" in made.source.href


def test_a_speaker_without_a_page_is_called_as_the_article_does_and_leads_nowhere() -> None:
    made = shown("nothing to add")
    assert made.speaker is not None
    assert (made.speaker.text, made.speaker.href) == ("a clerk", "")
    assert made.when == "undated"


def test_the_topic_that_it_stands_under_is_not_named_again() -> None:
    assert [t.text for t in shown("every flag").topics] == ["Harbour tolls"]
    assert shown("every flag", under="harbour-tolls").topics == ()
    assert shown("every flag", sample.context(sample.corpus(), "topics/harbour-tolls.html")).topics == ()


def test_the_context_is_from_the_sentence_before_to_the_end_of_its_own() -> None:
    made = shown("treaty is near")
    assert made.before.endswith("She added that")
    assert made.before.startswith("“Nobody gains")
    assert made.after == ""


def test_a_citation_is_whole_by_itself() -> None:
    assert shown("tolls would rise").citation == (
        "Tomas Brekke: the tolls would rise. Ministers meet on the harbour. The Norvale Post. "
        "Reported on 5 March 2031. "
        "https://post.example/harbour"
    )


def test_reporting_words_are_shown_where_they_stand_before_what_is_reported_and_are_few() -> None:
    one = said("tolls would rise")
    start = one.quote.spans[0][0]

    def cue(begin: int, kind: str = "indirect") -> str:
        return cue_words(structs.replace(one, quote=structs.replace(one.quote, kind=kind, cue=(begin, begin + 6))))

    assert cue(start - len("warned that ")) == "warned that"
    assert cue(start - len("warned that "), "direct") == ""
    assert cue(start - 60) == ""
    assert cue(start) == ""


@pytest.mark.parametrize(
    ("cue", "words"),
    [("’s predicting that", "is predicting that"), ("’s also saying", "is also saying"), ("'ve said", "have said"),
     ("’s said", "has said"), ("’ll say", "will say"), ("said", "said")],
)  # fmt: skip
def test_reporting_words_are_whole_though_they_are_written_with_who_speaks(cue: str, words: str) -> None:
    one = said("tolls would rise")
    text = f"Brekke{cue} tolls would rise"
    article = structs.replace(one.analysis.article, text=text)
    quote = structs.replace(one.quote, kind="indirect", cue=(6, 6 + len(cue)), spans=((7 + len(cue), len(text)),))
    assert (
        cue_words(structs.replace(one, quote=quote, analysis=structs.replace(one.analysis, article=article))) == words
    )


def test_other_reports_lead_to_the_same_words_with_a_note_where_they_differ() -> None:
    one = said("every flag")
    same = structs.replace(one, quote=structs.replace(one.quote, text=one.quote.text.upper()))
    other = structs.replace(one, quote=structs.replace(one.quote, text="“Open to every flag.”"))
    made = statement(CONTEXT, structs.replace(one, also=(same, other)))
    assert [link.note for link in made.also] == ["", "“Open to every flag.”"]
