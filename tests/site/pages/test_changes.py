"""The page of what changed, and how pages count and show copies of one report."""

import re

import pytest
from msgspec import structs

from generator.config import Config
from generator.corpus.changes import record, snapshot
from generator.corpus.reports.duplicates import find_clusters
from generator.corpus.reports.repetitions import find_repetitions
from generator.records import Analysis, Corpus, Ledger
from generator.site.index.lookup import build_lookup
from generator.site.pages.changes import changes_view
from tests.site import sample
from tests.site.test_render import pages_of

HOSTILE = "</p><script>alert(1)</script>"


def told(corpus: Corpus, ledger: Ledger | None = None) -> Corpus:
    """The corpus as the pipeline completes it."""
    clusters = find_clusters(corpus.analyses)
    corpus = structs.replace(corpus, clusters=clusters, repetitions=find_repetitions(corpus.analyses, clusters))
    return structs.replace(corpus, ledger=record(ledger, snapshot(corpus)))


def like_harbour(name: str, published: str, **more: str) -> Analysis:
    """A copy of the first article."""
    first = sample.harbour()
    return structs.replace(first, article=structs.replace(first.article, id=name, published=published, **more))


def with_copy() -> Corpus:
    """The sample with a copy of its first article, which names the same actors and topics."""
    corpus = sample.corpus(like_harbour("wire", "2031-03-06", publisher="Coastal Wire", title="Quay talks"))
    actors = tuple(structs.replace(a, articles=(*a.articles, "wire")) for a in corpus.actors)
    topics = tuple(structs.replace(t, articles=(*t.articles, "wire")) for t in corpus.topics)
    return structs.replace(corpus, actors=actors, topics=topics)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    first = told(sample.corpus())
    return pages_of(told(with_copy(), first.ledger))


def text_of(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def section(page: str, name: str) -> str:
    """The part of a page below a heading, or nothing."""
    found = re.search(rf'<section[^>]*><h2 id="{name}">.*?</section>', page, re.DOTALL)
    return text_of(found.group()) if found else ""


def test_the_first_build_lists_nothing_as_new() -> None:
    pages = pages_of(told(sample.corpus()))
    assert "The first build that is on record: 2 articles, 3 actors and" in text_of(pages["changes.md"])
    assert "New articles" not in pages["changes.md"]
    assert 'id="new"' not in pages["index.md"]


def test_without_a_ledger_there_is_no_page() -> None:
    assert "changes.md" not in pages_of(sample.corpus())


def test_a_new_copy_is_a_new_article_and_says_nothing_new(pages: dict[str, str]) -> None:
    assert "1 new article." in text_of(pages["changes.md"])
    assert "Quay talks Coastal Wire, 6 March 2031" in section(pages["changes.md"], "articles")
    assert "New statements" not in pages["changes.md"]
    assert "1 new article. Quay talks" in section(pages["index.md"], "new")
    assert "First build on record: 2 articles" in section(pages["changes.md"], "earlier")


def test_building_again_shows_the_same_last_change(pages: dict[str, str]) -> None:
    ledger = told(with_copy(), told(sample.corpus()).ledger).ledger
    assert pages_of(told(with_copy(), ledger)) == pages


def test_a_later_word_stands_beside_the_one_before() -> None:
    later = structs.replace(sample.tolls(), article=structs.replace(sample.tolls().article, published="2031-04-01"))
    first = structs.replace(sample.corpus(), analyses=(sample.harbour(),))
    pages = pages_of(told(structs.replace(first, analyses=(sample.harbour(), later)), told(first).ledger))
    shifts = section(pages["changes.md"], "shifts")
    assert (
        shifts.index("Mara Ellingsen on Harbour tolls") < shifts.index("The quay stays open") < shifts.index("unlawful")
    )
    assert "4 March 2031" in shifts
    assert "1 April 2031" in shifts


def test_copies_count_once_on_pages_of_actors_and_topics(pages: dict[str, str]) -> None:
    assert "3 reports, 2 independent" in text_of(pages["actors/mara-ellingsen.md"])
    assert "2 reports, 1 independent" in text_of(pages["actors/tomas-brekke.md"])
    assert "3 reports, 2 independent" in text_of(pages["topics/harbour-tolls.md"])


def test_an_article_names_its_copies_and_not_as_related(pages: dict[str, str]) -> None:
    for article, other in (("harbour", "Quay talks"), ("wire", "Ministers meet on the harbour")):
        assert other in section(pages[f"articles/{article}.md"], "same")
        assert other not in section(pages[f"articles/{article}.md"], "related")
    assert section(pages["articles/tolls-2.md"], "same") == ""


def test_an_event_that_copies_tell_in_the_same_words_is_one_event(pages: dict[str, str]) -> None:
    assert pages["timeline/index.md"].count('<li class="event"') == len(sample.harbour().events)
    assert "articles/wire" not in pages["timeline/index.md"]


def test_repeated_words_are_shown_once_with_all_their_sources(pages: dict[str, str]) -> None:
    statements = re.sub(r"<details.*?</details>", "", pages["quotations/index.md"], flags=re.DOTALL)
    assert statements.count("Nobody gains from a closed port") == 1
    assert "also in Coastal Wire" in text_of(pages["actors/mara-ellingsen.md"])
    assert 'href="../articles/wire.html#q-' in pages["actors/mara-ellingsen.md"]


def test_titles_and_names_of_what_is_gone_are_only_text() -> None:
    hostile = like_harbour("gone", "2031-03-07", title=HOSTILE)
    actors = tuple(structs.replace(a, name=f"{HOSTILE} {a.name}") for a in sample.corpus().actors)
    before = told(structs.replace(sample.corpus(hostile), actors=actors))
    after = structs.replace(sample.corpus(), actors=())
    analyses = tuple(structs.replace(a, mentions=(), quotes=(), events=()) for a in after.analyses)
    page = pages_of(told(structs.replace(after, analyses=analyses, topics=()), before.ledger))["changes.md"]
    assert "Articles removed" in page
    assert "Actors no longer named" in page
    assert "<script" not in page


def test_every_link_of_the_page_leads_to_a_page_and_a_place(pages: dict[str, str]) -> None:
    targets = re.findall(r'href="((?:articles|actors|topics)/[^"]+)"', pages["changes.md"] + pages["index.md"])
    assert targets
    for target in targets:
        address, _, anchor = target.partition("#")
        page = pages[address.replace(".html", ".md")]
        assert not anchor or f'id="{anchor}"' in page


def test_a_statement_that_stands_beside_the_one_before_it_is_not_listed_again() -> None:
    view = changes_view(build_lookup(sample.full(), 0.3), Config())
    assert [(pair.actor.text, pair.topic.text, pair.later.date) for pair in view.shifts] == [
        ("Mara Ellingsen", "Harbour tolls", "2031-03-12")
    ]
    assert view.shifts[0].earlier.date == "2031-03-05"
    assert view.statements == ()
    assert [source.number for source in view.sources] == [1, 2]
