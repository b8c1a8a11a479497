"""Which articles and statements of a topic have its name near."""

from msgspec import structs

from generator.records import Topic
from generator.site.index.subjects import (
    articles_with_name,
    names_topic,
    shares_term,
    speaks_of,
    statements_near,
    stems_of,
    story_name,
    tells_of,
)
from tests.site.brief.press import Story, lookup, statement


def test_articles_that_only_share_other_terms_with_a_subject_are_not_what_its_name_promises() -> None:
    made = lookup(
        Story(text="The board closed the northern quay of Norvale."),
        Story(text="The quay of Ostmark is open.", on=("northern quay",)),
        topics=("northern quay",),
    )
    topic = made.topics["northern quay"]
    assert topic.articles == ("a0", "a1")
    assert made.on_subject["northern quay"] == {"a0"}
    for other in (structs.replace(topic, kind="curated"), structs.replace(topic, name="Ferries")):
        assert articles_with_name([other], made.articles.by_id)[topic.id] == {"a0", "a1"}


def test_statements_without_the_name_of_a_subject_near_are_on_another_of_a_long_report() -> None:
    near = Story(
        text="We are keeping two boats, Ada Quill said of the northern quay.",
        said="We are keeping two boats",
        on=("northern quay",),
    )
    far = Story(text="Herring is dear, Ada Quill said.", said="Herring is dear", on=("northern quay",))
    made = lookup(near, far, topics=("northern quay",))
    assert {place.article for place in made.near_subject["northern quay"]} == {"a0"}
    topic = made.topics["northern quay"]
    for other in (structs.replace(topic, kind="curated"), structs.replace(topic, name="Ferries")):
        assert len(statements_near([other], made.statements.on)[topic.id]) == 2


def test_a_sentence_is_on_a_subject_that_it_names_or_shares_a_term_with() -> None:
    made = lookup(Story(text="The northern quay of Norvale."), topics=("northern quay",))
    terms = ("ferry", "Ada Quill", "Norvale", "harbour toll")
    topic = structs.replace(made.topics["northern quay"], terms=terms)
    for text, shared in (
        ("The northern quay opens.", True),
        ("Two ferries sail, and a ferry stays.", True),
        ("The harbour tolls fall in May.", True),
        ("Ada Quill lives in Norvale.", True),
        ("Ada Quill spoke about herring.", False),
        ("It rained in Norvale.", False),
        ("The herring is dear, and the Ferryman is shut.", False),
    ):
        assert shares_term(text, topic) is shared, text
    assert shares_term("The herring is dear.", structs.replace(topic, kind="curated"))


def test_a_single_word_of_what_a_desk_covers_is_no_term_of_its_subject() -> None:
    made = lookup(Story(text="The northern quay of Norvale."), topics=("northern quay",))
    desk = structs.replace(made.topics["northern quay"], name="Economy", terms=("market", "Norvale", "herring"))
    for text, shared in (
        ("Wages in Ostmark fall.", True),
        ("The market of Norvale is shut.", True),
        ("The herring market is shut.", True),
        ("The market is shut.", False),
        ("It rained in Norvale.", False),
    ):
        assert shares_term(text, desk) is shared, text


def test_polls_where_one_votes_ask_nobodys_opinion() -> None:
    made = lookup(Story(text="The northern quay of Norvale."), topics=("northern quay",))
    polls = structs.replace(made.topics["northern quay"], name="Opinion polls")
    for text, named in (
        ("She is going down in the polls.", True),
        ("A poll closes the gap.", True),
        ("People went to the polls in Norvale.", False),
        ("We wait until the polls have closed.", False),
        ("The polling places are shut.", False),
    ):
        assert names_topic(text, polls) is named, text


def test_of_a_story_s_heading_the_name_is_what_its_reports_say() -> None:
    for heading, name in (
        ("Quill case", "Quill"),
        ("Policy on Orsk", "Orsk"),
        ("Government of the Isles", "the Isles"),
        ("Foreign policy", "Foreign policy"),
        ("Court cases", "Court cases"),
        ("Trade with Orsk", "Trade with Orsk"),
        ("Policy on tolls", "Policy on tolls"),
    ):
        assert story_name(heading) == name
    made = lookup(Story(text="Orsk is far."), topics=("orsk",))
    assert stems_of(structs.replace(made.topics["orsk"], name="Policy on Orsk")) == {"orsk"}


def test_what_is_on_a_place_s_subject_names_the_place_or_stands_in_an_article_about_it() -> None:
    made = lookup(Story(text="The caucus in Orsk."), topics=("caucus",))
    topic = structs.replace(made.topics["caucus"], name="Orsk caucuses", terms=("Orsk", "caucus", "Ada Quill"))
    held = "The islanders held their caucus on Tuesday."
    assert shares_term(held, topic)
    assert not tells_of(held, "", topic)
    assert tells_of(held, "A day in Orsk", topic)
    assert tells_of("The caucus in Orsk was held on Tuesday.", "", topic)
    assert tells_of(held, "", structs.replace(topic, name="Island caucuses"))


def test_what_a_desk_would_not_know_its_subject_by_is_on_it_only_in_an_article_that_is() -> None:
    made = lookup(Story(text="Trade is slow."), topics=("trade",))
    topic = structs.replace(made.topics["trade"], name="Trade", terms=("wage", "income"))
    wages = "The wages of the skippers rise with the income of the board."
    assert shares_term(wages, topic)
    assert not tells_of(wages, "A new wage in Orsk", topic)
    assert tells_of(wages, "A new tariff in Orsk", topic)
    assert tells_of("The tariffs of the skippers rise.", "", topic)


def test_a_desk_s_word_counts_in_the_plural_too() -> None:
    made = lookup(Story(text="A primary."), topics=("primary",))
    topic = structs.replace(made.topics["primary"], name="Primaries and caucuses")
    for words, expected in (
        ("Both caucuses were held.", True),
        ("The delegates left.", True),
        ("A caucused man.", False),
    ):
        assert names_topic(words, topic) is expected, words


def test_a_desks_word_in_a_later_sentence_only_touches_on_its_subject() -> None:
    first, later = (
        "“The polls of Norvale have us far ahead of everybody in the harbour.”",
        "It shows in the polls, she says.",
    )
    for text, expected in (
        (first, True),
        (f"“Karl Brandt has never told us what he wants of the harbour. {later}”", False),
    ):
        said = statement(text, on=("polls",))
        topic = Topic(
            id="opinion-polls", name="Opinion polls", kind="discovered", terms=("poll",), articles=("a0",), places=()
        )
        assert speaks_of(said, topic) is expected, text
