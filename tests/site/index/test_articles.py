"""What a superseded article said counts no more, and both pages say so."""

from msgspec import structs

from generator.config import Config
from generator.corpus.changes import snapshot
from generator.records import Cluster, Corpus, Version
from generator.site.downloads.exports import article_lines
from generator.site.index.lookup import build_lookup
from tests.site import sample
from tests.site.test_render import pages_of


def replaced() -> Corpus:
    why = "appeared later at the same address"
    return structs.replace(sample.corpus(), versions=(Version("harbour", "tolls-2", why),))


def test_the_pages_of_both_versions_say_so_and_lead_to_each_other() -> None:
    pages = pages_of(replaced())
    assert "A later version replaces this article" in pages["articles/harbour.md"]
    assert 'href="tolls-2.html"' in pages["articles/harbour.md"]
    assert "This article replaces an earlier version" in pages["articles/tolls-2.md"]
    assert 'href="harbour.html"' in pages["articles/tolls-2.md"]
    assert "replaced by a later version" in pages["articles/index.md"]
    plain = pages_of(sample.corpus())
    assert not any("earlier version" in text or "later version" in text for text in plain.values())


def test_what_a_superseded_article_says_is_on_no_other_page() -> None:
    said = [q for a in sample.corpus().analyses if a.article.id == "harbour" for q in a.quotes]
    assert said
    before, after = (build_lookup(c, Config().hide_below) for c in (sample.corpus(), replaced()))
    assert "harbour" in {s.place.article for s in before.statements.newest}
    assert "harbour" not in {s.place.article for s in after.statements.newest}
    assert "harbour" not in {h.analysis.article.id for h in after.events.newest}
    assert "harbour" in after.articles.by_id
    assert "harbour" not in {s.article for s in snapshot(replaced()).statements}


def test_the_records_keep_what_it_said_and_name_what_replaced_it() -> None:
    corpus = replaced()
    line = next(x for x in article_lines(corpus.analyses, corpus.versions) if b'"id":"harbour"' in x)
    assert b'"replaced_by":"tolls-2"' in line
    assert b'"quotes":[{' in line


def test_copies_are_counted_as_one_report_on_every_kind_of_page() -> None:
    pages = pages_of(structs.replace(sample.corpus(), clusters=(Cluster(("harbour", "tolls-2")),)))
    for path in ("articles/harbour.md", "actors/mara-ellingsen.md", "topics/harbour-tolls.md"):
        assert "2 reports, 1 independent" in pages[path], path
