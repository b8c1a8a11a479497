"""The briefing on a subject, from the sample of the tests."""

from msgspec import structs

from generator.records import Corpus
from generator.site.brief.developments import developments, is_told_by
from generator.site.brief.topic import TopicBrief, spread, topic_brief
from tests.site import sample
from tests.site.brief.press import Story, corpus, events


def brief(corpus: Corpus, topic: str = "harbour-tolls") -> TopicBrief:
    context = sample.context(corpus, f"topics/{topic}.html")
    return topic_brief(context, context.lookup.topics[topic])


def test_it_says_what_happened_who_holds_what_and_leads_to_each_place() -> None:
    made = brief(sample.full())
    assert [it.when for it in made.told] == ["4 March 2031"]
    (side,) = made.sides
    assert side.heading == ""
    (first, *_) = side.held
    assert first.name is not None
    assert (first.name.text, first.note) == ("Mara Ellingsen", "Harbour Minister")
    assert first.all is not None
    assert (first.all.text, first.all.href) == ("4 statements", "#by-mara-ellingsen")
    assert all(ref.href.startswith("../articles/") and "#" in ref.href for ref in (*first.refs, *made.told[0].refs))


def test_a_subject_on_which_nothing_is_fit_has_no_briefing() -> None:
    assert brief(sample.corpus(), "harbour-tolls").outlets == ()


def test_a_story_is_told_by_several_outlets_on_several_days() -> None:
    def on(day: str, outlet: str, what: str) -> Story:
        text = f"Ada Quill {what} of Norvale on a cold and windy day."
        return Story(text=text, happened=day, verb=what.split(maxsplit=1)[0], outlet=outlet)

    happened, lookup = events(
        on("2031-05-05", "Quay News", "opened the northern quay"),
        on("2031-05-05", "Quay News", "visited all the shipwrights"),
        on("2031-05-06", "Quay News", "signed the herring treaty"),
        on("2031-05-03", "Valley Post", "closed the western ferry"),
    )
    found = spread(developments(happened, lookup), 3)
    assert [d.day for d in found] == ["2031-05-06", "2031-05-05", "2031-05-03"]
    assert {d.told.analysis.article.publisher for d in found} == {"Quay News", "Valley Post"}


def test_a_wide_subject_tells_what_shares_a_term_with_it() -> None:
    def story(day: str, what: str, behind: str = "") -> Story:
        text = f"Ada Quill opened {what} of Norvale on a cold and windy day.{behind}"
        return Story(text=text, happened=day, verb="opened", on=("northern quay",))

    on = (story("2031-05-05", "the northern quay"), story("2031-05-04", "all sheds of the northern quay"))
    off = story("2031-05-06", "a herring shop", " The northern quay is old.")
    made = corpus(*on, off, topics=("northern quay",))
    last = made.analyses[2]
    cut = last.article.text.index(" The northern")
    event = structs.replace(last.events[0], end=cut)
    last = structs.replace(last, events=(event,), sentences=((0, cut), (cut + 1, len(last.article.text))))
    told = brief(structs.replace(made, analyses=(*made.analyses[:2], last)), "northern quay").told
    assert [one.when for one in told] == ["5 May 2031", "4 May 2031"]


def test_a_desks_subject_tells_nothing_rather_than_what_is_of_another() -> None:
    text = "Ada Quill opened a herring shop of Norvale on a cold and windy day."
    made = corpus(Story(text=text, happened="2031-05-05", verb="opened", on=("quay",)), topics=("quay",))
    for name, told in (("Quay", 1), ("Economy", 0)):
        named = structs.replace(made, topics=(structs.replace(made.topics[0], name=name),))
        assert len(brief(named, "quay").told) == told, name


def test_whom_only_a_first_name_tells_stands_on_no_side() -> None:
    words = "“The northern quay stays open to every flag that sails past Norvale.”"
    for who, sides in (("Karl Brandt", 1), ("Karl", 0)):
        made = corpus(Story(text=f"{words} {who} said so.", said=words, who=who, on=("quay",)), topics=("quay",))
        assert len(brief(made, "quay").sides) == sides, who


def test_an_outlet_hands_on_and_holds_nothing() -> None:
    words = "“We will keep the northern quay open to every flag and to every ship.”"

    def story(who: str) -> Story:
        return Story(text=f"{words} {who} said so.", said=words, on=("northern quay",), who=who)

    made = corpus(story("CNN"), story("Orsk Radio"), story("Larkfield Guild"), topics=("northern quay",))
    bodies = tuple(structs.replace(actor, type="ORG") for actor in made.actors)
    (side,) = brief(structs.replace(made, actors=bodies), "northern quay").sides
    assert [held.name.text for held in side.held if held.name is not None] == ["Larkfield Guild"]


def test_what_leans_is_left_out_where_enough_explains_itself() -> None:
    def story(who: str, words: str) -> Story:
        return Story(text=f"{words} {who} said so.", said=words, on=("northern quay",), who=who)

    people = [f"{first} Lunde" for first in ("Ada", "Bea", "Cleo", "Dora", "Eva", "Finn")]
    plain = [story(who, f"“I want the northern quay open to all ships, as {who} does.”") for who in people[:5]]
    leaning = story(people[5], "“He wants the northern quay open to all ships of the whole wide bay.”")
    for stories, shown in (([leaning, *plain], False), ([leaning, *plain[:4]], True)):
        (side,) = brief(corpus(*stories, topics=("northern quay",)), "northern quay").sides
        names = [held.name.text for held in side.held if held.name is not None]
        assert (people[5] in names) == shown
        assert names[-1] == people[5] or not shown


def test_days_of_one_deed_are_told_once() -> None:
    def on(text: str, outlet: str = "Quay News") -> Story:
        return Story(text=text, happened="2031-05-05", verb="beat", outlet=outlet)

    happened, lookup = events(
        on("Ada Quill beat Karl Brandt in the harbour board vote of Norvale on a cold day."),
        on(
            "After weeks of talk Ada Quill of Ostmark beat the favourite Karl Brandt in the vote of Norvale.",
            "Valley Post",
        ),
        on("Nora Lund beat the old record of all divers in the northern quay of Orsk."),
    )
    found = developments(happened, lookup)
    assert len(spread(found, 3)) == len({one.told.text.split()[0] for one in found} - {"After"}) == 2


def test_what_a_development_tells_is_not_said_again_beside_it() -> None:
    words = "the northern quay of Norvale stays closed to all ships"
    said = Story(text=f"Ada Quill announced that {words}.", said=words, kind="indirect", cue="announced",
                 rule="clause after the cue", happened="2031-05-05", verb="announced", on=("northern quay",))  # fmt: skip
    made = brief(corpus(said, topics=("northern quay",)), "northern quay")
    assert len(made.told) == 1
    assert made.sides == ()
    untold = structs.replace(said, happened="")
    assert len(brief(corpus(untold, topics=("northern quay",)), "northern quay").sides) == 1


def test_what_is_looked_back_on_from_another_year_fills_up_a_short_story_alone() -> None:
    words = ("opened", "closed", "painted", "cleaned", "sold", "bought")
    new = [Story(text=f"Ada Quill {w} the {w}-up quay of Norvale on a {w} day.", happened=f"2031-05-0{n}", verb=w)
           for n, w in enumerate(words, 1)]  # fmt: skip
    old = Story(text="Ada Quill built the very first ship of Orsk with an axe.", happened="2029-05-05", verb="built")
    for stories, expected in ((new, False), (new[:3], True)):
        happened, lookup = events(*stories, old)
        told = [d.told.text for d in spread(developments(happened, lookup), 7)]
        assert len(told) == len(stories) + expected
        assert any(text.endswith("axe.") for text in told) is expected


def test_one_sum_of_one_day_is_one_development() -> None:
    def on(text: str) -> Story:
        return Story(text=text, happened="2031-05-05", verb="gave")

    happened, lookup = events(
        on("Ada Quill gave some $25 million of northern herring to an outside board that fights high tolls near Orsk."),
        on(
            "Within one single winter Ada Quill gave $25 million, a huge catch, towards painting every ferry blue again."
        ),
        on("Beside her rivals Ada Quill gave $30 million worth of ropes, nets and lamps for those schools far inland."),
    )
    one, other, same = sorted(developments(happened, lookup), key=lambda d: d.told.text[:2])
    assert is_told_by(one, same)
    assert not is_told_by(one, other)
    assert not is_told_by(same, other)


def test_what_only_one_outlet_tells_is_not_said_again_and_no_outlet_speaks_in_its_own_report() -> None:
    words = "“The northern quay stays open to every flag that sails past Norvale.”"
    for outlet, sides in (("Karl Brandt", 0), ("Quay News", 1)):
        story = Story(text=f"{words} Karl Brandt said so.", said=words, who="Karl Brandt", on=("quay",), outlet=outlet)
        assert len(brief(corpus(story, topics=("quay",)), "quay").sides) == sides, outlet
