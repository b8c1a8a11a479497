"""The data of the page that searches all events."""

from msgspec import structs

from generator.site.downloads.explorer import events
from generator.site.index.lookup import build_lookup
from generator.site.links import EVENTS_DATA
from generator.site.pages.timeline import dated_events
from tests.site import sample
from tests.site.downloads.explorer.data import facts, files, rows


def test_what_happened_comes_first_and_then_what_lies_ahead_the_soonest_first() -> None:
    corpus = sample.full()
    lookup = build_lookup(corpus, 0)
    dated = dated_events(lookup)
    latest = lookup.articles.latest
    past = [one.told.text for one in dated if one.told.begins <= latest]
    ahead = sorted((one.told.begins, one.told.text) for one in dated if one.told.begins > latest)
    made = files(corpus, EVENTS_DATA)
    assert [row[0] for row in rows(made)] == [*past, *(text for _, text in ahead)]
    assert past
    assert ahead
    times = [lists["times"][row[1]] for lists, row in facts(made)]
    assert times == [events.PAST] * len(past) + [events.AHEAD] * len(ahead)


def test_the_index_counts_by_who_takes_part_what_it_is_on_and_how_it_is_told() -> None:
    index = files(sample.full(), EVENTS_DATA)["index.json"]
    assert {name: count for _, name, count in index["actor"]}["Tomas Brekke"] >= 1
    assert {state for state, _, _ in index["state"]} >= {"told as happened", "planned"}
    assert sum(count for _, _, count in index["month"]) == index["total"]
    assert index["latest"] == "2031-03-12"


def test_an_event_has_its_day_as_exact_as_it_is_known_and_the_place_that_tells_it() -> None:
    made = files(sample.full(), EVENTS_DATA)
    found = {row[0]: row for row in rows(made)}
    days = {lists["days"][row[2]]: lists["days"][row[3]] for lists, row in facts(made)}
    assert all(first.startswith(day) for day, first in days.items())
    assert {len(day) for day in days} >= {len("2031-10"), len("2031-03-04")}
    meeting = next(row for text, row in found.items() if "will meet again in October" in text)
    key = next(k for k, content in made.items() if "words" in k and meeting in content["rows"])
    article, anchor = meeting[4][0]
    assert made[key]["articles"][article][0] == "harbour"
    assert anchor.startswith(("s-", "q-"))


def test_a_speech_that_a_sentence_cuts_has_both_marks_as_on_the_plain_list() -> None:
    corpus = sample.full()
    told = dated_events(build_lookup(corpus, 0))[0].told
    article, at = told.analysis.article, told.event.start
    cut = structs.replace(article, text=f"{article.text[:at]}“{article.text[at + 1 :]}")
    analyses = (structs.replace(a, article=cut) if a.article.id == cut.id else a for a in corpus.analyses)
    made = files(structs.replace(corpus, analyses=tuple(analyses)), EVENTS_DATA)
    (shown,) = (row[0] for row in rows(made) if row[0].startswith("“"))
    assert shown.endswith(" …”")
