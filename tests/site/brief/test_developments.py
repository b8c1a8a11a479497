"""What happened, each once: with how many reports, in the sentence that tells it best."""

import pytest
from msgspec import structs

from generator.records import Mention
from generator.site.brief.developments import ACTS, Development, developments, newest
from generator.site.brief.telling import telling
from generator.site.brief.tells import is_done_to
from generator.site.index.events import Happened
from generator.site.index.lookup import Lookup
from tests.site.brief.press import Story, events

OPENED = "Ada Quill opened the northern quay of Norvale before a crowd on Monday."
AGAIN = "Minister Ada Quill opened Norvale’s northern quay on Monday while a crowd sang."


def found(*stories: Story, actor: str = "ada-quill") -> list[Development]:
    return developments(*events(*stories), actor)


def opened(**more: object) -> Story:
    return Story(**{"text": OPENED, "happened": "2031-05-05", "verb": "opened", **more})  # type: ignore[arg-type]


def test_reports_of_one_day_that_share_telling_words_are_one_development() -> None:
    (one,) = found(opened(), opened(text=AGAIN, outlet="Valley Post"))
    assert (one.reports, one.independent) == (2, 2)
    assert one.told.text == OPENED


def test_other_days_and_other_deeds_stay_apart() -> None:
    other = opened(text="Ada Quill signed a treaty with the herring fleet of Ostmark, on Monday.", verb="signed")
    assert len(found(opened(), other)) == 2
    assert len(found(opened(), opened(happened="2031-05-06"))) == 2


def test_a_deed_is_a_sentence_whose_subject_the_actor_is() -> None:
    for told, verb, expected in (
        ("On Tuesday, Minister Ada Quill opened the new quay of the old harbour.", "opened", 1),
        ("Karl Brandt and Ada Quill opened the new quay of the old harbour.", "opened", 1),
        ("A union that backed Ada Quill in the spring opened an office beside the quay.", "opened", 0),
        ("Ada Quill’s lawyer opened an office beside the new quay of the old harbour.", "opened", 0),
        ("After a long quarrel, the Ada Quill campaign opened an office beside it.", "opened", 0),
        ("Harbour director Ada Quill opened the new quay of the old harbour.", "opened", 1),
        ("Ada Quill decided not to close the new quay of the old harbour.", "close", 1),
        ("Ada Quill will follow her own speech on the old harbour denouncing tolls.", "denouncing", 0),
        ("Ada Quill was to close the new quay of the old harbour that day.", "close", 0),
        ("Ada Quill will soon have opened the new quay of the old harbour.", "opened", 0),
        ("To Ada Quill, Monday opened the new quay of the old harbour in a way.", "opened", 0),
        ("Ada Quill was far from the quay when it opened to all on Monday.", "opened", 0),
        ("Karl Brandt and Ada Quill are tied in the towns around the old harbour.", "are", 0),
    ):
        assert len(found(opened(text=told, verb=verb))) == expected, told


def given(words: str, name: str, kind: str) -> tuple[list[Happened], Lookup]:
    """Ada Quill gives a key, with these words behind it that have a name of this kind: what happened to both."""
    text = f"Ada Quill gave the key of the northern quay {words}"
    happened, lookup = events(opened(text=text, verb="gave"))
    at, actor = text.index(name), name.lower().replace(" ", "-")
    named = Mention(start=at, end=at + len(name), text=name, type=kind, kind="name", actor=actor)
    analysis = structs.replace(happened[0].analysis, mentions=(*happened[0].analysis.mentions, named))
    return [structs.replace(happened[0], analysis=analysis, actors=("ada-quill", actor))], lookup


def test_what_somebody_did_to_the_actor_counts_less_than_what_it_did_itself() -> None:
    for words, expected in (
        ("to Karl Brandt in May.", 1),
        ("to Karl Brandt’s son in May.", 0),
        ("to anti-Karl Brandt men.", 0),
        ("to Karl Brandt supporters.", 0),
    ):
        both, lookup = given(words, "Karl Brandt", "PERSON")
        theirs = developments(both, lookup, "karl-brandt")
        assert len(theirs) == expected, words
        (ours,) = developments(both, lookup, "ada-quill")
        assert all(ours.weight - one.weight == ACTS for one in theirs)


def test_a_name_that_ends_the_text_is_read_like_any_other() -> None:
    both, lookup = given("to Brandt Co.", "Brandt Co.", "ORG")
    assert len(developments(both, lookup, "brandt-co.")) == 1


def test_plans_claims_years_and_what_lies_ahead_are_no_developments() -> None:
    assert found(opened(status="planned")) == []
    assert found(opened(status="denied")) == []
    assert found(opened(happened="2030-01-01", to="2031-01-01")) == []
    assert found(opened(happened="2031-06-05")) == []


def test_what_is_said_stands_among_the_statements() -> None:
    assert found(opened(said="opened")) == []


def test_a_day_since_or_until_which_something_holds_is_not_its_day() -> None:
    assert found(opened(text="Ada Quill led the harbour board of Norvale in a great storm of May 8.", verb="led"))
    assert found(opened(text="Ada Quill led the harbour board of Norvale in the days before 8.", verb="led")) == []


def test_the_newest_come_first_of_those_that_as_many_independent_reports_tell() -> None:
    made = found(
        opened(),
        opened(text=AGAIN, outlet="Valley Post"),
        opened(text="Ada Quill signed a treaty with the herring fleet of Ostmark.", verb="signed", happened="2031-05-08"),
        opened(text="Ada Quill visited the shipwrights of Ostmark at their yard.", verb="visited", happened="2031-05-09"),
        opened(text="Ada Quill closed the ferry line to the southern islands.", verb="closed", happened="2030-06-07",
               published="2031-05-10"),
        opened(text="Ada Quill closed the oyster market of the old western harbour.", verb="closed",
               happened="2030-05-02", published="2031-05-10"),
    )  # fmt: skip
    assert [(d.day, d.independent) for d in newest(made, 3)] == [
        ("2031-05-05", 2),
        ("2031-05-09", 1),
        ("2031-05-08", 1),
    ]
    assert [d.day for d in newest(made, 5)][-1] == "2030-06-07"
    assert newest([], 3) == []


def test_what_a_caption_shows_weighs_less_than_what_happened() -> None:
    (shown,) = found(opened(text="Ada Quill opens the northern quay of Norvale before a crowd.", verb="opens"))
    (told,) = found(opened())
    assert shown.weight < told.weight


def test_without_an_actor_anything_counts_and_what_somebody_did_more() -> None:
    nobody = opened(text="Rain fell on all the green hills around Ostmark through the night.", verb="fell")
    made = {d.told.text: d.weight for d in found(nobody, opened(), actor="")}
    assert made[OPENED] - made[nobody.text] >= ACTS
    assert [d.told.text for d in found(nobody, opened())] == [OPENED]


def test_who_announces_does_it_and_who_says_only_speaks() -> None:
    for cue, expected in (("announced", 1), ("said", 0)):
        text = f"Ada Quill {cue} that the northern quay of Norvale would be closed."
        story = Story(text=text, said="the northern quay of Norvale would be closed", kind="indirect",
                      rule="clause after the cue", cue=cue, happened="2031-05-05", verb=cue)  # fmt: skip
        assert len(found(story, actor="")) == expected, cue


def test_what_an_article_tells_and_backs_with_a_source_behind_has_happened() -> None:
    said = "The northern quay of Norvale sank into the sea on Monday"
    backed = Story(text=f"{said}, according to Ada Quill.", said=said, kind="indirect", rule="according to",
                   happened="2031-05-05", verb="sank")  # fmt: skip
    assert len(found(backed, actor="")) == 1
    quoted = Story(
        text=f"“{said},” Ada Quill told us all there.", said=f"“{said},”", happened="2031-05-05", verb="sank"
    )
    assert found(quoted, actor="") == []


def test_a_clause_of_time_tells_of_another_day_than_its_sentence() -> None:
    beside = "More than a thousand ships were counted there since the storms began in May."
    assert found(opened(text=beside, verb="began"), actor="") == []
    assert len(found(opened(text=beside, verb="counted"), actor="")) == 1


def test_who_is_only_him_is_told_nowhere() -> None:
    assert found(opened(text="The harbour watch led him to the northern quay on a Monday.", verb="led"), actor="") == []
    assert (
        len(found(opened(text="A pilot said good-bye and then the watch led him to the quay.", verb="led"), actor=""))
        == 1
    )


def test_a_caption_shows_in_the_present_what_it_dates_with_a_year() -> None:
    for date, expected in (("Monday", 1), ("May 5, 2031", 0)):
        text = f"Ada Quill shakes hands with the harbour watch of Norvale on {date}."
        happened, lookup = events(opened(text=text, verb="shakes"))
        (only,) = happened[0].analysis.dates
        dates = (structs.replace(only, start=text.index(date), end=len(text) - 1, text=date),)
        dated = structs.replace(happened[0], analysis=structs.replace(happened[0].analysis, dates=dates))
        assert len(developments([dated], lookup, "ada-quill")) == expected, date


def test_what_somebody_did_it_for_leaves_open_what_that_was() -> None:
    assert found(opened(text="Ada Quill did it in part for the harbour watch of old Norvale.", verb="did")) == []


def test_the_week_of_something_else_is_no_week_of_the_article() -> None:
    text = "On the week of the storm, Ada Quill opened the northern quay of Norvale."
    happened, lookup = events(opened(text=text))
    (only,) = happened[0].analysis.dates
    for anchor, expected in (("published", 0), ("absolute", 1)):
        dates = (structs.replace(only, start=3, end=11, text="the week", anchor=anchor),)
        dated = structs.replace(happened[0], analysis=structs.replace(happened[0].analysis, dates=dates))
        assert len(developments([dated], lookup, "ada-quill")) == expected, anchor


def dated(text: str, date: str, verb: str = "opened", actor: str = "ada-quill") -> int:
    """How many developments a sentence makes whose date is `date`."""
    happened, lookup = events(opened(text=text, verb=verb))
    (only,) = happened[0].analysis.dates
    start = text.index(date)
    placed = (structs.replace(only, start=start, end=start + len(date), text=date),)
    analysis = structs.replace(happened[0].analysis, dates=placed)
    return len(developments([structs.replace(happened[0], analysis=analysis)], lookup, actor))


def test_the_day_of_something_that_a_deed_comes_before_or_is_for_is_not_its_day() -> None:
    for text, expected in (
        ("Ada Quill opened the quay of Norvale with a long speech in July.", 1),
        ("Ada Quill opened the quay of Norvale before the party’s congress in July.", 0),
        ("Ada Quill opened the quay of Norvale after the last storms of July.", 0),
        ("Ada Quill opened the quay of Norvale in towns that vote on July.", 0),
        ("Ada Quill opened the quay of Norvale to win it come July.", 0),
        ("Aside from July, Ada Quill opened the quay of Norvale to every ship.", 0),
        ("Ada Quill opened the quay of Norvale and said that in July.", 1),
        ("Ada Quill -- seeking support in the vote of July -- opened the quay of Norvale.", 0),
        ("Ada Quill opened the quay -- the third one in July -- of old Norvale.", 0),
        ("Ada Quill opened the quay in July -- the third one -- of old Norvale.", 1),
    ):
        assert dated(text, "July") == expected, text


def test_a_clause_about_somebody_tells_no_development() -> None:
    assert dated("In the hall, Ada Quill, who opened the quay in July, went on to praise it.", "July") == 0
    assert dated("In the hall, Ada Quill, who later opened the quay in July, went on.", "July") == 0


def test_what_lies_behind_the_day_of_its_article_has_not_happened_there() -> None:
    later = opened(happened="2031-05-20", published="2031-06-01", text=AGAIN)
    assert found(opened(happened="2031-05-20")) == []
    assert [d.told.text for d in found(opened(happened="2031-05-20"), later)] == [AGAIN]


def test_what_kind_somebody_is_was_not_done_to_all_of_that_kind() -> None:
    for words, expected in (
        ("the Reform office.", 0),
        ("Reform on Friday.", 1),
        ("a Reform-held board.", 0),
        ("the Reform Minister Brandt.", 0),
    ):
        both, lookup = given(f"to {words}", "Reform", "NORP")
        assert len(developments(both, lookup, "reform")) == expected, words


@pytest.mark.parametrize(
    "verb", ["is opening", "has been opening", "has also been opening", "would be opening", "is trying to open"]
)
def test_what_goes_on_or_would_be_is_no_event_of_a_day(verb: str) -> None:
    assert (
        dated(f"Ada Quill {verb} the northern quay of old Norvale in July.", "July", verb.rsplit(maxsplit=1)[-1]) == 0
    )


def test_what_somebody_did_to_another_on_another_day_is_not_of_this_one() -> None:
    text = "Ada Quill met the board last week, and this week with Karl Brandt of Norvale."
    for second, expected in (("this week", 0), ("", 1)):
        (happened,), lookup = events(opened(text=text, verb="met"))
        at = text.index("Karl Brandt")
        theirs = Mention(start=at, end=at + 11, text="Karl Brandt", type="PERSON", kind="name", actor="karl-brandt")
        first = structs.replace(
            happened.analysis.dates[0], start=text.index("last week"), end=text.index("last week") + 9
        )
        more = structs.replace(first, start=text.index(second), end=text.index(second) + 9, value="2031-W20")
        analysis = structs.replace(
            happened.analysis,
            mentions=(*happened.analysis.mentions, theirs),
            dates=(first, more) if second else (first,),
        )
        both = [structs.replace(happened, analysis=analysis, actors=("ada-quill", "karl-brandt"))]
        assert len(developments(both, lookup, "karl-brandt")) == expected, second


def test_what_is_of_a_party_is_not_done_to_it_though_the_party_is_called_a_body() -> None:
    for words, expected in (
        ("Republican candidate Karl Brandt.", 0),
        ("Democrat Karl Brandt.", 0),
        ("Republicans.", 1),
    ):
        text = f"Ada Quill gave the key of the northern quay to {words}"
        happened, lookup = events(opened(text=text, verb="gave"))
        name = words.split()[0].removesuffix(".")
        at = text.index(name)
        theirs = Mention(start=at, end=at + len(name), text=name, type="ORG", kind="name", actor="party")
        analysis = structs.replace(happened[0].analysis, mentions=(*happened[0].analysis.mentions, theirs))
        both = [structs.replace(happened[0], analysis=analysis, actors=("ada-quill", "party"))]
        assert len(developments(both, lookup, "party")) == expected, words


@pytest.mark.parametrize(
    ("words", "date", "expected"),
    [
        ("denied any part in the May 5, 2031, fire", "May 5, 2031", 0),
        ("denied it in a May 5, 2031 hearing", "May 5, 2031", 0),
        ("denied all on the tenth anniversary of May 5, 2031", "May 5, 2031", 0),
        ("denied any part in the fire on May 5, 2031", "May 5, 2031", 1),
        ("denied any part in the fire of Monday", "Monday", 1),
    ],
)
def test_a_date_that_says_which_one_something_is_is_no_day_of_a_deed(words: str, date: str, expected: int) -> None:
    text = f"Ada Quill of the northern harbour {words}."
    happened, lookup = events(opened(text=text, verb="denied"))
    (only,) = happened[0].analysis.dates
    start = text.index(date)
    dates = (structs.replace(only, start=start, end=start + len(date), text=date),)
    dated = structs.replace(happened[0], analysis=structs.replace(happened[0].analysis, dates=dates))
    assert len(developments([dated], lookup, "ada-quill")) == expected


def test_a_date_of_a_clause_about_somebody_or_of_a_noun_is_no_deed_of_the_sentence() -> None:
    for told, verb, expected in (
        ("Ada Quill, with whom the harbour board quarrelled over tolls, attacked the old mayor.", "quarrelled", 0),
        ("Ada Quill praised the fishers of the bay, whose votes she won in the north.", "won", 0),
        ("Ada Quill, who is a sailor, opened the northern quay of the old harbour.", "opened", 1),
        ("Ada Quill quoted the harsh remarks she made in Ostmark about the old harbour.", "made", 0),
        ("Ada Quill wept when she opened the northern quay of the old harbour of Norvale.", "opened", 0),
    ):
        assert len(found(opened(text=told, verb=verb))) == expected, told


ON_MONDAY = "Ada Quill opened the northern quay of Norvale with a crowd on Monday."


def on_weekday(words: str, published: str, *before: str, verb: str = "opened", day: str = "Monday") -> int:
    """How many developments are told by a sentence with Monday the fifth, in an article of a day, which names days `before`."""
    happened, lookup = events(opened(text=words, published=published, verb=verb))
    analysis = happened[0].analysis
    at = words.index(day)
    date = structs.replace(analysis.dates[0], start=at, end=at + len(day), text=day)
    earlier = tuple(structs.replace(date, start=0, end=3, text=day, from_=day) for day in before)
    event = structs.replace(analysis.events[0], date=len(earlier))
    analysis = structs.replace(analysis, dates=(*earlier, date), events=(event,))
    return len(developments([structs.replace(happened[0], analysis=analysis, event=event)], lookup, "ada-quill"))


def test_a_weekday_six_days_back_may_be_the_day_after_its_article_and_tells_nothing() -> None:
    assert on_weekday(ON_MONDAY, "2031-05-11") == 0
    assert on_weekday(ON_MONDAY, "2031-05-10") == 1
    assert on_weekday(ON_MONDAY, "2031-05-12") == 1
    assert on_weekday(ON_MONDAY, "2031-05-11", "2031-05-04") == 1


def test_a_day_of_a_month_nearly_a_year_back_may_lie_ahead_unless_its_year_is_told() -> None:
    for day, expected in (("May 5", 0), ("5 May", 0), ("May 5, 2031", 1)):
        words = f"Ada Quill opened the northern quay of Norvale with a crowd on {day}."
        assert on_weekday(words, "2032-04-20", day=day) == expected
        assert on_weekday(words, "2031-08-20", day=day) == 1


def test_last_week_on_a_sunday_may_be_either() -> None:
    words = "Ada Quill opened the northern quay of Norvale with a crowd last week."
    assert on_weekday(words, "2031-05-11", day="last week") == 0
    assert on_weekday(words, "2031-05-12", day="last week") == 1
    assert on_weekday(words, "2031-05-10", day="last week") == 1


def test_a_date_before_what_a_noun_says_is_the_nouns() -> None:
    words = "Ada Quill {} on Monday that the northern quay of Norvale was closed to all."
    assert on_weekday(words.format("apologised for a hint to sailors"), "2031-05-10", verb="apologised") == 0
    assert on_weekday(words.format("decreed to sailors"), "2031-05-10", verb="decreed") == 1


def test_what_is_about_to_happen_or_told_from_here_or_points_at_a_day_is_no_development() -> None:
    for told, verb, expected in (
        ("Ada Quill is poised to shore up her lead in the vote on the northern quay.", "shore", 0),
        ("Ada Quill, whose brother is poised to win, opened the northern quay of Norvale.", "opened", 1),
        ("Ada Quill opened the northern quay here before a crowd of old sailors.", "opened", 0),
        ("In addition, Ada Quill opened the northern quay of the old harbour.", "opened", 0),
        ("The crash, told of by sailors, opened the northern quay to the old harbour.", "opened", 0),
        ("A few weeks ago, Ada Quill opened the northern quay of the old harbour.", "opened", 0),
        ("Even with her victory on the quay the board opened the harbour to sailors.", "opened", 0),
    ):
        actor = "ada-quill" if "Ada" in told else ""
        assert len(found(opened(text=told, verb=verb), actor=actor)) == expected, told


def test_what_names_somebody_in_another_clause_is_no_deed_to_them() -> None:
    board = "harbour board of Norvale"
    for behind, expected in (("elected Ada Quill with 40 votes", True), ("elected 40, while Ada Quill slept", False)):
        text = f"Karl Brandt of the {board} {behind} at noon in the rain of spring."
        happened, _ = events(Story(text=text, happened="2031-05-05", verb="elected"))
        assert is_done_to(happened[0], "ada-quill") is expected


def test_what_deserves_no_place_is_told_to_nobody() -> None:
    text = "Ada Quill took part, as she said with a smile, in “a walk” this week."
    assert found(Story(text=text, happened="2031-05-05", to="2031-05-12", verb="took")) == []


def test_what_deserves_little_is_told_only_where_there_is_little_else() -> None:
    little = Story(text="Ada Quill appeared in “a van” by the bay.", happened="2031-05-08", verb="appeared")
    news = (Story(text=f"Ada Quill of Norvale closed {n} of the berths of Orsk for good on Monday.", happened=f"2031-05-0{n}",
                  verb="closed") for n in (5, 6))  # fmt: skip
    one, other = news
    assert [d.told.text for d in found(little, one)] == [little.text, one.text]
    assert [d.told.text for d in found(little, one, other)] == [other.text, one.text]


def test_how_things_are_is_no_event_of_a_day() -> None:
    for text in (
        "Since leaving the board in May Ada Quill opened 40 quays of stone in Norvale.",
        "Ada Quill is coming off a long night in which she opened 40 quays in Norvale.",
        "Ada Quill now has all that she needs, as the board opened 40 quays in Norvale.",
    ):
        assert found(Story(text=text, happened="2031-05-05", verb="opened")) == [], text


def test_who_announces_something_did_it() -> None:
    text = "Ada Quill announced that the 40 quays of Norvale were closed for good."
    said = "the 40 quays of Norvale were closed for good"
    story = Story(text=text, said=said, kind="indirect", rule="clause after the cue", cue="announced",
                  happened="2031-05-05", verb="announced")  # fmt: skip
    assert len(found(story)) == 1


def test_a_speech_that_goes_on_behind_a_sentence_is_closed() -> None:
    text = "Ada Quill closed 40 quays, telling the town that “it had to be."
    (one,) = found(Story(text=text, happened="2031-05-05", verb="closed"))
    assert telling(one.told) == f"{text} …”"


def test_what_somebody_says_or_only_promises_news_is_no_event() -> None:
    for text in (
        "Ada Quill closed 40 quays as well, “and it had to be,” she said, “as nobody came there.”",
        "A hint of how Ada Quill closed 40 quays of Norvale was found in a letter.",
        "The 40 quays of Norvale that were to be closed by Ada Quill are of stone.",
    ):
        assert found(Story(text=text, happened="2031-05-05", verb="closed"), actor="") == [], text


def test_where_something_is_and_a_noun_that_happens_are_told_beside_something_else() -> None:
    text = "Ada Quill praised the town of Norvale, where the board closed 40 quays."
    assert found(Story(text=text, happened="2031-05-05", verb="closed"), actor="") == []
    happened, made = events(opened())
    noun = structs.replace(happened[0].event, why="what happens on the date")
    assert developments([structs.replace(happened[0], event=noun)], made) == []
    assert len(developments(happened, made)) == 1
