"""Of all that somebody said on a subject the one statement that says most."""

from msgspec import structs

from generator.config import Config
from generator.records import Speaker
from generator.site.brief.positions import best, by_subject, outlets_of, places_of
from tests.site.brief.press import ADA, Story, lookup

LEASE = "“We will lease the northern quay for three years and no longer than that.”"
PLAIN = "“The Herring Board belongs to all who fish in the bay, and that is how it stays for us.”"
BOARD = ("Herring Board",)


def story(said: str, **more: object) -> Story:
    return Story(**{"text": f"{said} {ADA} said so.", "said": said, "on": ("quay",), **more})  # type: ignore[arg-type]


def chosen(*stories: Story, repeated: tuple[tuple[int, ...], ...] = ()) -> str | None:
    made = lookup(*stories, repeated=repeated, topics=("quay",))
    found = best(made.statements.newest, Config(), places_of(made.topics["quay"]))
    return found.quote.text if found is not None else None


def test_the_speakers_own_words_go_before_reported_ones() -> None:
    reported = story("the quay would be leased for three years", kind="indirect", rule="clause after the cue")
    assert chosen(reported, story(LEASE)) == LEASE


def test_what_names_the_subject_goes_before_what_stands_near_it() -> None:
    assert chosen(story(PLAIN), story(LEASE)) == LEASE


def test_what_several_outlets_have_goes_before_what_one_has() -> None:
    other = LEASE.replace("lease", "close")
    made = lookup(story(other), story(LEASE), story(LEASE, outlet="Valley Post"), repeated=((1, 2),), topics=("quay",))
    assert max(outlets_of(one.reports) for one in made.statements.newest) == 2
    found = best(made.statements.newest, Config(), places_of(made.topics["quay"]))
    assert found is not None
    assert found.quote.text == LEASE


def test_new_goes_before_old_by_the_day_on_which_it_was_said() -> None:
    other = LEASE.replace("lease", "close")
    assert chosen(story(LEASE, published="2031-05-01"), story(other, spoken="2030-01-01")) == LEASE


def test_reported_words_that_lean_go_behind() -> None:
    clause = {"kind": "indirect", "rule": "clause after the cue"}
    leaning = story("that they infringe on the rights of the quay", **clause)
    assert (
        chosen(leaning, story("that the lease of the quay infringes rights", **clause))
        == "that the lease of the quay infringes rights"
    )


def test_what_a_spokesman_says_goes_behind_what_somebody_says() -> None:
    (said,) = lookup(story(LEASE), topics=("quay",)).statements.newest
    speaker = structs.replace(said.quote.speaker or Speaker(start=0, end=1, text="A"), via="spokesman")
    through = structs.replace(said, quote=structs.replace(said.quote, speaker=speaker))
    assert best([through, said], Config()) is said


def test_what_the_article_takes_back_behind_it_goes_behind_and_explains_nothing_by_itself() -> None:
    taken = f"{PLAIN} {ADA} said so. But all boards are alike."
    (plain,) = lookup(story(PLAIN, on=(), names=BOARD)).statements.newest
    (said,) = lookup(story(PLAIN, text=taken, on=(), names=BOARD)).statements.newest
    end = taken.index(" But")
    turned = structs.replace(said, analysis=structs.replace(said.analysis, sentences=((0, end), (end + 1, len(taken)))))
    assert best([turned, plain], Config()) is plain
    made = lookup(story(PLAIN, on=(), names=BOARD))
    assert by_subject([turned], made, Config(), 6) == []
    assert by_subject([plain], made, Config(), 6) == [("", plain)]


def test_nothing_stands_where_nothing_is_fit() -> None:
    assert chosen(story("“a quay of sorts,”")) is None


def test_each_statement_stands_once_and_the_rest_follows_without_a_subject() -> None:
    made = lookup(story(LEASE), story(PLAIN, on=(), names=BOARD), story("“unfit,”", on=()), topics=("quay",))
    found = by_subject(made.statements.newest, made, Config(), 6)
    assert [(topic, said.quote.text) for topic, said in found] == [("quay", LEASE), ("", PLAIN)]
    assert by_subject(made.statements.newest, made, Config(), 1) == found[:1]


def test_on_no_subject_only_words_that_explain_themselves_stand() -> None:
    leaning = "“They belong to all who fish in the harbour, and that is how it stays for us.”"
    reported = "that the harbour belongs to all who fish in it, and that this is how it stays"
    made = lookup(story(leaning, on=()), story("“Nobody pays twice for it.”", on=()),
                  story(reported, on=(), kind="indirect", rule="clause after the cue"))  # fmt: skip
    assert by_subject(made.statements.newest, made, Config(), 6) == []


def test_only_what_speaks_of_a_subject_stands_under_it() -> None:
    made = lookup(story(LEASE), story(PLAIN, on=("tolls",), names=BOARD), topics=("quay", "tolls"))
    found = by_subject(made.statements.newest, made, Config(), 6)
    assert [(topic, said.quote.text) for topic, said in found] == [("quay", LEASE), ("", PLAIN)]


def test_what_the_archive_has_under_a_subject_above_is_on_no_other() -> None:
    made = lookup(story(LEASE), story(PLAIN, names=BOARD), topics=("quay",))
    assert [(topic, said.quote.text) for topic, said in by_subject(made.statements.newest, made, Config(), 6)] == [
        ("quay", LEASE)
    ]


def test_without_a_subject_above_them_words_name_what_they_are_on_before_they_point_at_it() -> None:
    nobody = "“The harbour belongs to all who fish in the bay, and so it is how that stays for everybody.”"
    pointing = "“What kept them going is that the Herring Board and its people were capable of leadership.”"
    made = lookup(story(nobody, on=()), story(pointing, on=(), names=BOARD), story(PLAIN, on=(), names=BOARD))
    assert [said.quote.text for _, said in by_subject(made.statements.newest, made, Config(), 6)] == [PLAIN]


def test_who_begins_with_we_leans_on_nobody() -> None:
    ours = "“We all want the Herring Board to belong to those who fish in the bay, and so it stays.”"
    theirs = "“They all want the Herring Board to belong to those who fish in the bay, and so it stays.”"
    for words, shown in ((ours, True), (theirs, False)):
        made = lookup(story(words, on=(), names=BOARD), topics=("quay",))
        assert bool(by_subject(made.statements.newest, made, Config(), 6)) == shown


def test_who_tells_of_himself_holds_nothing_without_a_subject_above() -> None:
    rest = "keep the northern quay open, as Norvale needs its 40 berths more than it needs tolls of the skippers.”"
    for begins, shown in (
        ("“I want to", True),
        ("“I strongly support all who", True),
        ("“I’m getting ready to", False),
    ):
        words = f"{begins} {rest}"
        made = lookup(Story(text=f"{words} {ADA} said.", said=words, names=("Norvale",)))
        assert bool(by_subject(made.statements.newest, made, Config(), 6)) == shown, begins
