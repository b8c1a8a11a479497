"""Things that a subject is called after with whose they are."""

from collections.abc import Sequence

from generator.corpus.topics.labels import Label
from generator.corpus.topics.owned import owned_things
from generator.corpus.topics.written import Group
from generator.records import Analysis
from tests.corpus.topics.articles import analysis
from tests.corpus.topics.test_headings import ORSK, actor, resolved

QUILL = Label(1.0, "@quill", 1.0, 0.6, 0.8)
DIARY = Label(1.0, "diary", 0.9, 2.6, 0.3)
HERS = analysis("a", "[Quill|PERSON]’s {diaries|diary} are lost.", "The {diaries|diary} were old.")
PART = analysis("b", "Nobody saw [Quill|PERSON]’s {diary-room keys|diary-room key}.")
NOBODY_S = analysis("c", "[Quill|PERSON] spoke of {diaries|diary}.")


def things(*labels: Label, articles: Sequence[Analysis] = (HERS, HERS)) -> list[str]:
    known = {f"@{one.id}": one for one in (actor("Quill", "PERSON"), ORSK)}
    return list(owned_things(Group([resolved(one) for one in articles], labels, known)))


def test_what_most_reports_are_about_is_named_with_whose_it_is() -> None:
    assert things(DIARY, QUILL) == ["Quill’s diaries"]
    assert things(DIARY._replace(coverage=0.4), QUILL) == []
    assert things(DIARY._replace(lift=1.5), QUILL) == []
    assert things(DIARY, QUILL._replace(coverage=0.6)) == []


def test_a_title_has_the_thing() -> None:
    assert things(DIARY._replace(titled=0.0), QUILL) == []


def test_enough_articles_say_whose_it_is_or_what_it_is_part_of() -> None:
    assert things(DIARY, QUILL, articles=[HERS, PART, NOBODY_S, NOBODY_S, NOBODY_S]) == ["Quill’s diaries"]
    assert things(DIARY, QUILL, articles=[HERS, NOBODY_S, NOBODY_S]) == []
    assert things(DIARY, QUILL, articles=[HERS, PART, *[NOBODY_S] * 7]) == []


def test_a_place_owns_nothing_and_what_happens_is_no_thing() -> None:
    assert things(DIARY, Label(1.0, "@orsk", 1.0, 3.0, 0.8)) == []
    strike = analysis("a", "[Quill|PERSON]’s {strike|strike} went on.")
    assert things(Label(1.0, "strike", 0.9, 3.0, 0.8), QUILL, articles=[strike, strike]) == []
    aide = analysis("a", "[Quill|PERSON]’s {helper|helper} left.")
    assert things(Label(1.0, "helper", 0.9, 3.0, 0.8), QUILL, articles=[aide, aide]) == []


def test_what_is_mostly_the_end_of_a_longer_thing_is_no_thing_of_its_own() -> None:
    lost = analysis("a", "[Quill|PERSON]’s {diary keys|diary key} are lost.", "The {keys|key} were old.")
    keys = Label(1.0, "key", 0.9, 2.6, 0.3)
    assert things(keys, QUILL, articles=[lost, lost]) == ["Quill’s keys"]
    assert things(keys, DIARY._replace(term="diary key", coverage=0.3), QUILL, articles=[lost, lost])[:1] == [
        "Quill’s keys"
    ]
    assert things(keys, DIARY._replace(term="diary key", titled=0.0), QUILL, articles=[lost, lost]) == []
