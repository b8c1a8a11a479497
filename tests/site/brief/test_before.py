"""What a page shows before a statement that leaves open what it is on."""

import pytest
from msgspec import structs

from generator.site.brief.before import before, before_event, leaves_open
from generator.site.index.statements import Said
from tests.site.brief.press import Story, events, lookup, statement

TITLE = "Norvale skippers pick a slate for the quay board"


def titled(text: str, title: str = TITLE) -> Said:
    return under_title(statement(text), title)


def clause(text: str, said: str) -> Said:
    (found,) = lookup(Story(text=text, said=said, kind="indirect", cue="saying")).statements.newest
    return under_title(found, TITLE)


def under_title(said: Said, title: str) -> Said:
    article = structs.replace(said.analysis.article, title=title)
    return structs.replace(said, analysis=structs.replace(said.analysis, article=article))


@pytest.mark.parametrize(
    "words",
    [
        "“I ask the skippers of Norvale to support this slate.”",
        "“If the hashtag spreads, nobody will come.”",
        "“The chamber will vote on tolls.”",
        "“I don’t know what he’s thinking, but tolls will rise.”",
        "“You fit it with other storms, and tolls rise.”",
        "that tolls are nothing new, “and you fit it with storms”",
        "“She sees the berths every day.”",
    ],
)
def test_words_on_what_was_told_before_leave_it_open(words: str) -> None:
    assert leaves_open(words, own=True)


@pytest.mark.parametrize(
    "words",
    [
        "“Norvale must close its northern quay.”",
        "“The mayor of Norvale will vote for tolls.”",
        "“Our skippers know what they owe.”",
        "“Tolls rise, and this year no ship pays them.”",
        "“A hashtag is no policy, and the hashtag will be gone.”",
        "“It is time that the government paid.”",
    ],
)
def test_words_that_tell_it_themselves_do_not(words: str) -> None:
    assert not leaves_open(words, own=True)


def test_he_is_who_speaks_in_an_articles_words() -> None:
    assert not leaves_open("that he would close quays", own=False)
    assert leaves_open("that they would close it", own=False)


def test_what_leaves_something_open_has_the_title_of_its_report_before_it() -> None:
    said = titled("“I ask you to support this slate.”")
    assert before(said, under=True) == f"In “{TITLE}”:"
    assert before(titled("“Berths cost Norvale a million.”"), under=True) == ""


def test_so_has_what_names_nothing() -> None:
    assert before(titled("“A million skippers pay tolls.”"), under=True) == f"In “{TITLE}”:"
    assert before(titled("“A million skippers paid on Monday.”"), under=True) == f"In “{TITLE}”:"


def test_so_has_an_event() -> None:
    for text, shown in (
        ("The slate won 40 seats.", f"In “{TITLE}”:"),
        ("Skippers of Norvale chose a slate of 40.", ""),
    ):
        (happened,), _ = events(Story(text=text, happened="2031-05-05", verb="won" if "won" in text else "chose"))
        article = structs.replace(happened.analysis.article, title=TITLE)
        analysis = structs.replace(happened.analysis, article=article)
        assert before_event(structs.replace(happened, analysis=analysis)) == shown


@pytest.mark.parametrize(("between", "shown"), [("\n\n", True), ("\n\n___.\n\n", False), ("\n\n* * *\n\n", False)])
def test_an_entry_of_a_live_report_is_not_what_its_title_tells_of(between: str, shown: bool) -> None:
    said = titled("“I ask you to support this plan.”")
    text = f"{TITLE}.{between}{said.analysis.article.text}"
    start = len(text) - len(said.analysis.article.text)
    article = structs.replace(said.analysis.article, text=text)
    analysis = structs.replace(said.analysis, article=article, sentences=((0, len(TITLE) + 1), (start, len(text))))
    (begin, end), *_ = said.quote.spans
    quote = structs.replace(said.quote, spans=((begin + start, end + start),))
    assert bool(before(structs.replace(said, analysis=analysis, quote=quote, sentence=1), under=True)) is shown


def test_so_has_what_stands_under_no_subject() -> None:
    assert before(titled("“Norvale skippers pay.”"), under=False) == f"In “{TITLE}”:"


@pytest.mark.parametrize("title", ["The herring is late again", "Slate", "Support this slate"])
def test_titles_of_something_else_and_of_the_same_words_tell_nothing(title: str) -> None:
    assert before(titled("“I ask you to support this slate.”", title), under=True) == ""


def test_what_hangs_on_a_clause_has_that_before_it() -> None:
    text = "Ada Quill defended her plan to double the tolls of Norvale, saying it would pay for the quay"
    assert (
        before(clause(text, "it would pay for the quay"), under=True)
        == "Ada Quill defended her plan to double the tolls of Norvale,"
    )


def test_who_only_speaks_is_no_clause() -> None:
    assert before(clause("Ada Quill was saying no ship pays", "no ship pays"), under=True) == ""
