"""The data of the page that searches all statements."""

import pytest
from msgspec import structs

from generator.config import Config
from generator.site.downloads.explorer import shards, statements
from generator.site.index.lookup import build_lookup
from generator.site.links import STATEMENTS_DATA
from tests.site import sample
from tests.site.downloads.explorer.data import files, rows


def test_every_statement_has_facts_and_words_in_one_order() -> None:
    corpus = sample.full()
    newest = build_lookup(corpus, 0).statements.newest
    words = [row[0] for row in rows(files(corpus, STATEMENTS_DATA))]
    assert words == [said.quote.text.replace("\n", " ") for said in newest]


def test_the_index_counts_names_and_the_facts_lead_to_them() -> None:
    made = files(sample.full(), STATEMENTS_DATA)
    assert made["index.json"]["speaker"] == [
        ["mara-ellingsen", "Mara Ellingsen", 4],
        ["tomas-brekke", "Tomas Brekke", 2],
    ]
    facts = made["2031.json"]
    kind, speaker, said, reported, topics, outlets, known = facts["rows"][-1]
    assert (facts["kinds"][kind], facts["speakers"][speaker]) == ("direct", ["mara-ellingsen", "Mara Ellingsen"])
    assert (facts["days"][said], facts["days"][reported]) == ("2031-03-04", "2031-03-05")
    assert [facts["topics"][topic][0] for topic in topics] == ["harbour-tolls", "open-quay"]
    assert [facts["outlets"][outlet] for outlet in outlets] == ["The Norvale Post"]
    assert facts["known"][known] == "sure"


def test_a_speaker_who_is_no_actor_has_the_articles_words_and_no_address() -> None:
    assert files(sample.full(), STATEMENTS_DATA)["undated.json"]["speakers"][0] == ["", "a clerk"]


def test_how_sure_the_speaker_is_can_be_chosen() -> None:
    said = build_lookup(sample.full(), 0).statements.newest[0]
    sure = structs.replace(said, quote=structs.replace(said.quote, confidence=1.0))
    unsure = structs.replace(said, quote=structs.replace(said.quote, confidence=0.01, cue=None))
    unnamed = structs.replace(said, speaker=None, quote=structs.replace(said.quote, speaker=None))
    assert [statements.certainty(one, Config()) for one in (sure, unsure, unnamed)] == ["sure", "unsure", "unnamed"]


def test_many_statements_are_in_several_files_and_a_new_one_changes_those_of_its_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shards, "WORDS", 1)
    monkeypatch.setattr(statements, "MOST", 3)
    before = files(sample.corpus(sample.harbour()), STATEMENTS_DATA)
    after = files(sample.corpus(sample.harbour(), sample.later()), STATEMENTS_DATA)
    changed = {name for name in after if before.get(name) != after[name]}
    assert len([name for name in after if "words" in name]) == after["index.json"]["total"]
    assert {name for name in changed if name in before} == {"index.json"}
    assert all(name == "index.json" or name.startswith("2031-03-12") for name in changed)


@pytest.mark.parametrize(
    ("first", "after", "earlier", "told"),
    [
        ("2031-03-04", "2031-03-05", False, "2031-03-04"),
        ("2031-03-01", "2031-04-01", False, "2031-03"),
        ("2031-03-30", "2031-04-02", False, "2031"),
        ("2031-01-01", "2032-01-01", False, "2031"),
        ("2031-03-04", None, False, "2031-03-04"),
        (None, None, False, ""),
        (None, None, True, "-"),
    ],
)
def test_when_it_was_said_is_as_exact_as_the_text(
    first: str | None, after: str | None, earlier: bool, told: str
) -> None:
    said = build_lookup(sample.full(), 0).statements.newest[0]
    quote = structs.replace(said.quote, said_from=first, said_to=after, earlier=earlier)
    assert statements.told_day(structs.replace(said, quote=quote)) == told


def test_a_site_without_statements_has_none_of_it() -> None:
    lookup = build_lookup(sample.corpus(sample.harbour()), 0)
    silent = structs.replace(lookup, statements=structs.replace(lookup.statements, newest=()))
    assert list(statements.statement_files(silent, Config())) == []
