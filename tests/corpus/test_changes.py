"""What changed between two builds, and the ledger that remembers it."""

import random
from typing import Any

import msgspec
import pytest
from msgspec import structs

from generator.corpus.changes import KEPT, compare, decode, record, snapshot
from generator.corpus.reports.duplicates import find_clusters
from generator.corpus.reports.repetitions import find_repetitions
from generator.records import (
    Actor,
    Analysis,
    Change,
    Corpus,
    Ledger,
    Named,
    QuotePlace,
    Regrouping,
    Snapshot,
    StatementState,
)
from tests.corpus.story import FERRY, quote, report, saying

STRIKE = "“We will go back when the roster is withdrawn.”"
ORDER = "“The court has spoken, and we will be back on Monday.”"
FINE = "“Nobody will be fined for this.”"


def actor(name: str, *others: str, hidden: bool = False) -> Actor:
    slug = name.lower().replace(" ", "-")
    return Actor(id=slug, name=name, type="PERSON", names=(), roles=(), articles=(), mentions=1,
                 addresses=(slug, *others), hidden=hidden)  # fmt: skip


TVEIT, RUNGE = actor("Ingrid Tveit"), actor("Pavel Runge")


def state(*analyses: Analysis, actors: tuple[Actor, ...] = (TVEIT, RUNGE), hide_below: float = 0.0) -> Snapshot:
    clusters = find_clusters(analyses)
    repeated = find_repetitions(analyses, clusters)
    return snapshot(Corpus(analyses=analyses, actors=actors, clusters=clusters, repetitions=repeated), hide_below)


def listed(change: Change) -> dict[str, Any]:
    """What a change lists, without the empty lists."""
    about = ("build", "latest", "totals")
    return {name: value for name, value in structs.asdict(change).items() if name not in about and value}


def place(analysis: Analysis, index: int = 0) -> QuotePlace:
    return QuotePlace(analysis.article.id, analysis.quotes[index].id)


FIRST = saying("may", "ingrid-tveit", STRIKE, published="2031-05-02")


def test_the_first_build_has_totals_and_lists_nothing() -> None:
    change = compare(None, state(FIRST))
    assert change == Change(build=change.build, first=True, latest="2031-05-02", totals=(1, 2, 1))


def test_a_snapshot_does_not_depend_on_order() -> None:
    corpus = [saying(f"a{n}", "ingrid-tveit", STRIKE, f"“Number {n} is what we said today.”") for n in range(6)]
    expected = state(*corpus)
    random.Random(2).shuffle(corpus)
    assert state(*corpus, actors=(RUNGE, TVEIT)) == expected


def test_one_new_article_is_all_that_is_new() -> None:
    new = saying("june", "pavel-runge", ORDER, published="2031-06-01")
    change = compare(state(FIRST), state(FIRST, new))
    assert listed(change) == {"articles": (Named("june", "june"),), "statements": (place(new),)}


def test_what_is_gone_is_named() -> None:
    change = compare(state(FIRST, report("june", FERRY, title="Pilots walk out")), state(FIRST, actors=(TVEIT,)))
    assert change.removed == (Named("june", "Pilots walk out"),)
    assert change.actors_removed == (Named("pavel-runge", "Pavel Runge"),)


def test_an_edited_article_changed_and_keeps_its_statements() -> None:
    edited = saying("may", "ingrid-tveit", "Corrected at noon.", STRIKE, published="2031-05-02")
    edited = structs.replace(edited, quotes=edited.quotes[1:])
    change = compare(state(FIRST), state(edited))
    assert (change.articles, change.changed) == ((), (Named("may", "may"),))
    assert (change.statements, change.statements_removed) == ((), 0)


def test_repeated_words_are_nothing_new() -> None:
    copy = saying("wire", "ingrid-tveit", STRIKE, published="2031-05-03")
    change = compare(state(FIRST), state(FIRST, copy))
    assert listed(change) == {"articles": (Named("wire", "wire"),)}


def test_words_that_two_new_articles_repeat_are_one_new_statement() -> None:
    june = saying("june", "pavel-runge", ORDER, published="2031-06-01")
    wire = saying("wire", "pavel-runge", ORDER, published="2031-06-02")
    assert compare(state(FIRST), state(FIRST, june, wire)).statements == (place(june),)


def test_an_earlier_report_of_known_words_is_nothing_new() -> None:
    earlier = saying("april", "ingrid-tveit", STRIKE, published="2031-04-30")
    assert compare(state(FIRST), state(earlier, FIRST)).statements == ()


def test_another_speaker_for_the_same_quotation_is_no_new_statement() -> None:
    corrected = saying("may", "pavel-runge", STRIKE, published="2031-05-02")
    assert compare(state(FIRST), state(corrected)).statements == ()


def test_hidden_actors_and_improbable_statements_are_left_out() -> None:
    assert state(FIRST, actors=(actor("Ingrid Tveit", hidden=True),)).actors == ()
    doubtful = report("may", STRIKE, quotes=(quote(STRIKE, STRIKE, None, confidence=0.2),))
    assert state(doubtful, hide_below=0.3).statements == ()


def test_two_actors_that_became_one_are_merged_and_not_removed() -> None:
    before = state(FIRST, actors=(TVEIT, actor("Ingrid Tweit")))
    change = compare(before, state(FIRST, actors=(actor("Ingrid Tveit", "ingrid-tweit"),)))
    tveit = Named("ingrid-tveit", "Ingrid Tveit")
    assert listed(change) == {"merged": (Regrouping((tveit, Named("ingrid-tweit", "Ingrid Tweit")), (tveit,)),)}


def test_one_actor_that_became_two_is_split_and_nobody_is_new() -> None:
    before = state(FIRST, actors=(actor("Ingrid Tveit", "inger-tveit"),))
    change = compare(before, state(FIRST, actors=(TVEIT, actor("Inger Tveit"))))
    tveit = Named("ingrid-tveit", "Ingrid Tveit")
    assert listed(change) == {"split": (Regrouping((tveit,), (Named("inger-tveit", "Inger Tveit"), tveit)),)}


def test_another_main_name_is_neither_new_nor_removed() -> None:
    change = compare(
        state(FIRST, actors=(TVEIT,)), state(FIRST, actors=(actor("Ingrid Solveig Tveit", "ingrid-tveit"),))
    )
    assert listed(change) == {}


def test_a_later_statement_on_a_topic_stands_beside_the_last_one_before_it() -> None:
    older = saying("april", "ingrid-tveit", FINE, published="2031-04-02")
    new = saying("june", "ingrid-tveit", ORDER, published="2031-06-01")
    (shift,) = compare(state(older, FIRST), state(older, FIRST, new)).shifts
    assert (shift.actor, shift.topic) == ("ingrid-tveit", "roster")
    assert (shift.earlier, shift.later) == (place(FIRST), place(new))


def test_a_month_that_may_be_the_same_is_not_before() -> None:
    vague = saying("may", "ingrid-tveit", STRIKE, published="2031-05")
    later = {day: saying("june", "ingrid-tveit", ORDER, published=day) for day in ("2031-05-09", "2031-06-01")}
    assert [len(compare(state(vague), state(vague, new)).shifts) for new in later.values()] == [0, 1]


def test_words_that_were_another_s_are_no_shift_when_said_again() -> None:
    def said(*statements: tuple[str, str, str]) -> Snapshot:
        """A snapshot of statements: the article, the digest of the words, the speaker; one a month."""
        made = [
            StatementState(article, "q", words, speaker, f"2031-0{month}-01", ("roster",), repeats=False)
            for month, (article, words, speaker) in enumerate(statements, 1)
        ]
        return Snapshot((), (), tuple(made))

    before = said(("may", "w1", "runge"))
    assert compare(before, said(("may", "w1", "tveit"), ("june", "w1", "tveit"))).shifts == ()
    assert len(compare(before, said(("may", "w1", "tveit"), ("june", "w2", "tveit"))).shifts) == 1


SHIFTLESS = {
    "an earlier one": saying("june", "ingrid-tveit", ORDER, published="2031-04-01"),
    "one of the same day": saying("june", "ingrid-tveit", ORDER, published="2031-05-02"),
    "one that may be of the same day": saying("june", "ingrid-tveit", ORDER, published="2031-05"),
    "an undated one": saying("june", "ingrid-tveit", ORDER),
    "one on another topic": saying("june", "ingrid-tveit", ORDER, published="2031-06-01", topic="courts"),
    "another actor's": saying("june", "pavel-runge", ORDER, published="2031-06-01"),
    "one with the same words": saying("june", "ingrid-tveit", STRIKE, published="2031-05-09"),
}


@pytest.mark.parametrize("new", SHIFTLESS.values(), ids=SHIFTLESS)
def test_what_is_no_later_statement_on_the_topic_is_no_shift(new: Analysis) -> None:
    assert compare(state(FIRST), state(FIRST, new)).shifts == ()


def test_a_build_without_a_change_leaves_the_ledger_as_it_is() -> None:
    first = record(None, state(FIRST))
    assert record(first, state(FIRST)) == first
    second = record(first, state(FIRST, saying("june", "pavel-runge", ORDER)))
    assert [len(c.articles) for c in second.changes] == [1, 0]
    assert record(second, second.snapshot) == second


def test_what_no_page_lists_is_remembered_without_an_entry() -> None:
    first = record(None, state(FIRST))
    moved = structs.replace(FIRST, quotes=tuple(structs.replace(q, topics=("harbours",)) for q in FIRST.quotes))
    second = record(first, state(moved))
    assert (second.changes, second.snapshot) == (first.changes, state(moved))


def test_the_ledger_keeps_the_last_builds() -> None:
    ledger: Ledger | None = None
    for number in range(KEPT + 5):
        ledger = record(ledger, state(report(f"a{number:02}", FERRY)))
    assert ledger is not None
    assert len(ledger.changes) == KEPT
    assert ledger.changes[0].articles == (Named(f"a{KEPT + 4}", f"a{KEPT + 4}"),)


def test_the_file_says_the_same_as_the_ledger() -> None:
    ledger = record(record(None, state(FIRST)), state(FIRST, saying("june", "pavel-runge", ORDER)))
    assert decode(msgspec.json.encode(ledger)) == ledger


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff", b'{"snapshot": {}, "changes": [], "format": 2}'])
def test_a_damaged_file_is_refused(content: bytes) -> None:
    with pytest.raises(msgspec.MsgspecError):
        decode(content)
