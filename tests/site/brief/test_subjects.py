"""What a subject is, in a sentence that stands alone."""

from msgspec import structs

from generator.site.brief.subjects import defining
from tests.site.brief.press import Story, lookup

PLAIN = "The harbour board of Norvale closed the northern quay for good after divers had found cracks in its wall."


def what(*texts: str) -> str | None:
    made = lookup(*(Story(text=text) for text in texts), topics=("northern quay",))
    found = defining(made.topics["northern quay"], made)
    return found.text if found is not None else None


def test_a_sentence_that_leans_or_quotes_introduces_no_subject_where_another_stands_alone() -> None:
    leaning = "They agreed on the northern quay, and that nobody in the town would have to pay for it twice over."
    quoting = "The northern quay of Norvale is “the best harbour in all the north”, says everybody who fishes there."
    assert what(leaning, quoting, PLAIN) == PLAIN
    assert what(leaning) is None
    assert what("Ada Quill said: “The northern quay of Norvale stays open to every flag and ship.”") is None


def test_what_says_what_it_is_what_it_is_for_or_what_it_did_introduces_a_subject() -> None:
    for text in (
        "The northern quay is the longest of the four harbours that Norvale built within a hundred years.",
        "Skippers of Norvale use the northern quay, along with two of wood, to land herring all through the winter.",
        "A fire on the northern quay of Norvale killed 14 sailors and left two of the four berths unfit for use.",
    ):
        assert what(text) == text


def test_what_only_judges_it_or_speaks_of_others_introduces_none() -> None:
    for text in (
        "The northern quay is a very popular place with all who fish off Norvale through the summer months.",
        "Questions linger about the northern quay of Norvale, and about who was to pay for the mending of its wall.",
        "At least four skippers claim to dislike the northern quay of Norvale for the smell of herring on its stones.",
    ):
        assert what(text) is None


def test_one_that_says_too_little_goes_behind() -> None:
    assert what("The northern quay of Norvale is closed.", PLAIN) == PLAIN


def test_what_is_told_beside_something_else_introduces_nothing() -> None:
    assert (
        what("The harbour board of Norvale also closed the northern quay for good after divers had found cracks.")
        is None
    )


def test_no_sentence_introduces_a_desks_subject_of_one_word() -> None:
    text = "The economy of Norvale grew by a tenth in May, as the harbour board found out to everybody's delight."
    made = lookup(Story(text=text, on=("economy",)), topics=("economy",))
    assert defining(structs.replace(made.topics["economy"], name="Economy"), made) is None


def test_what_has_to_do_with_a_place_in_a_general_way_is_introduced_by_nothing() -> None:
    text = "The harbour of Orsk is the oldest of the whole northern coast, and no ship of the islands passes it by."
    made = lookup(Story(text=text, on=("Orsk",)), topics=("Orsk",))
    topic = made.topics["Orsk"]
    assert defining(structs.replace(topic, name="Orsk harbour"), made) is not None
    assert defining(structs.replace(topic, name="Policy on Orsk"), made) is None


def test_one_that_points_back_goes_behind() -> None:
    back = "The harbour master of Norvale opened the northern quay and spoke of this plan to everybody who came."
    assert what(back, PLAIN) == PLAIN


def test_a_sentence_that_does_not_name_the_subject_does_not_introduce_it() -> None:
    other = "The harbour board of Norvale closed the market for good after divers had found cracks in its old wall."
    made = lookup(Story(text=other, on=("northern quay",)), Story(text=PLAIN), topics=("northern quay",))
    found = defining(made.topics["northern quay"], made)
    assert found is not None
    assert found.text == PLAIN


def test_a_desks_subject_is_introduced_by_its_whole_name() -> None:
    named = "The opinion polls of Norvale are taken by the harbour board whenever a new council is to be chosen."
    word = "A survey of the harbour board of Norvale found in May that its opinion of the polls had not changed."
    within = "In the market of opinion polls the harbour board of Norvale has been the oldest of all bidders."
    beside = "Local opinion polls of Norvale were paid for by the harbour board under its northern law."
    for text, expected in ((named, named), (f"The {named[4:]}", named), (word, None), (within, None), (beside, None)):
        made = lookup(Story(text=text, on=("opinion polls",)), topics=("opinion polls",))
        topic = made.topics["opinion polls"]
        topic = structs.replace(topic, name="Opinion polls", articles=("a0",), places=topic.places)
        found = defining(topic, made)
        assert (found.text if found is not None else None) == expected


def test_a_sentence_with_a_day_that_is_counted_from_its_article_introduces_nothing() -> None:
    made = lookup(Story(text=PLAIN, happened="2031-05-05", verb="closed"), topics=("northern quay",))
    topic = made.topics["northern quay"]
    assert defining(topic, made) is not None
    (analysis,) = made.articles.by_id.values()
    dated = structs.replace(analysis, dates=(structs.replace(analysis.dates[0], anchor="published"),))
    articles = structs.replace(made.articles, by_id={analysis.article.id: dated})
    assert defining(topic, structs.replace(made, articles=articles)) is None


def test_news_of_one_day_and_of_a_person_introduces_nothing() -> None:
    for text in (
        "By closing the northern quay for good the harbour board of Norvale knocked out a pillar of its trade.",
        "A newly found letter on the northern quay shows that the harbour board had known of cracks in its wall.",
        "Ada Quill is ahead of all her rivals on the northern quay, where the old harbour board of Norvale sits.",
        "The harbour board of Norvale, the oldest on the whole of the coast, now pays for cracks in the northern quay.",
        "One of the sharpest quarrels of the harbour board of Norvale came over the northern quay and its old wall.",
    ):
        assert what(text) is None, text
        assert what(text, PLAIN) == PLAIN, text
