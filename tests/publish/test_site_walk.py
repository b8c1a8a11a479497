"""Whole sites: no fact without its highlighted place, no dead link, and nothing that changes without a reason."""

import shutil
from pathlib import Path

import pytest

from generator.pipeline import Run, build
from generator.records import Corpus
from generator.report import Report, summary
from generator.site import links
from tests.project import PROJECT, copy_ferries, copy_project
from tests.publish.walk import Site

pytestmark = [pytest.mark.build, pytest.mark.model, pytest.mark.xdist_group("site-walk")]

HARBOUR = PROJECT / "tests" / "corpora" / "harbour"
NEW = "14-report"

OVERVIEWS = {
    *(links.HOME, links.ACTORS, links.TOPICS, links.ARTICLES, links.QUOTATIONS, links.TIMELINE, links.MATRIX),
    *(links.CHANGES, links.REVIEW, links.METHOD),
}
"""Pages that are about the whole corpus."""


class Built:
    """A project that was built once, with one article more, and once again."""

    def __init__(self, root: Path) -> None:
        copy_project(root)
        shutil.copytree(HARBOUR / "articles", root / "seeds")
        self.root = root
        self.before, _ = self._build()
        self.site = Site(root / "site")
        self.files = tree(root / "site")
        shutil.copy(HARBOUR / "later" / f"{NEW}.md", root / "seeds")
        self.after, _ = self._build()
        self.site_later = Site(root / "site")
        self.files_later = tree(root / "site")
        self.times = times(root)
        _, self.third = self._build()

    def _build(self) -> tuple[Corpus, Report]:
        report, seen = Report(), list[Corpus]()
        build(Run(root=self.root), report, seen=seen.append)
        return seen.pop(), report


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def times(root: Path) -> dict[str, int]:
    files = [p for name in ("docs", "site") for p in (root / name).rglob("*") if p.is_file()]
    return {p.relative_to(root).as_posix(): p.stat().st_mtime_ns for p in files}


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return Built(tmp_path_factory.mktemp("harbour"))


@pytest.fixture(scope="module")
def ferries(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = tmp_path_factory.mktemp("ferries")
    copy_ferries(root)
    build(Run(root=root), Report())
    return Site(root / "site")


@pytest.fixture(params=["ferries", "harbour", "harbour and one more"])
def site(request: pytest.FixtureRequest) -> Site:
    if request.param == "ferries":
        found = request.getfixturevalue("ferries")
    else:
        built = request.getfixturevalue("harbour")
        found = built.site if request.param == "harbour" else built.site_later
    assert isinstance(found, Site)
    return found


def test_every_fact_leads_to_its_highlighted_place(site: Site) -> None:
    counts, wrong = site.facts()
    assert wrong == []
    missing = {"statement", "event", "summary", "office", "sentence"} - counts.keys()
    assert not missing, counts
    assert counts["unknown"] == 0


def test_no_link_is_dead(site: Site) -> None:
    assert len(site.pages) > 20
    assert list(site.dead_links()) == []


def test_the_corpus_has_what_it_is_for(harbour: Built) -> None:
    corpus = harbour.before
    assert len(corpus.analyses) >= 12
    assert sum(a.article.published is None for a in corpus.analyses) == 2
    assert [c.articles for c in corpus.clusters] == [
        ("02-minister-loan", "04-loan-wire"),
        ("06-grain-storm", "07-storm-wire"),
    ]
    names = {a.id: {n.form for n in a.names} for a in corpus.actors}
    assert {"Aleksei Dorokhov", "Alexey Dorokhov"} <= names["aleksei-dorokhov"]
    assert {"maren-holst", "erik-holst"} <= names.keys()


def test_one_more_article_changes_the_pages_that_it_concerns_alone(harbour: Built) -> None:
    changed = {p for p, content in harbour.files_later.items() if harbour.files.get(p) != content}
    changed |= harbour.files.keys() - harbour.files_later.keys()
    pages = {p for p in changed if p.endswith(".html")}
    assert links.article_path(NEW) in pages
    concerned = concerned_by(NEW, harbour.after) | OVERVIEWS | days_around(NEW, harbour)
    assert pages - concerned == set()
    alone = {links.actor_path(a) for a in ("linnea-strand", "signe-aulie", "tomas-ravnsborg", "coastal-party")}
    assert alone <= harbour.files.keys()
    assert not alone & pages


def days_around(article: str, harbour: Built) -> set[str]:
    """The list of days, and the page of an article's day with those of the days before and after, which lead to it."""
    (published,) = (a.article.published or "" for a in harbour.after.analyses if a.article.id == article)
    days = sorted(path for path in harbour.files_later if path.startswith("days/2"))
    at = days.index(f"days/{published[:10]}.html")
    return {"days/index.html", *days[max(at - 1, 0) : at + 2]}


def concerned_by(article: str, corpus: Corpus) -> set[str]:
    """The pages of an article, of its actors and topics, and of the articles that share one of those."""
    (own,) = (a for a in corpus.analyses if a.article.id == article)
    actors = {a.id for a in corpus.actors if article in a.articles}
    topics = {t.id for t in corpus.topics if article in t.articles}
    assert own.quotes
    assert actors
    shared = {x for a in corpus.actors if a.id in actors for x in a.articles}
    shared |= {x for t in corpus.topics if t.id in topics for x in t.articles}
    addresses = {address for a in corpus.actors if a.id in actors for address in (a.id, *a.addresses)}
    return (
        {links.actor_path(a) for a in addresses}
        | {links.topic_path(t) for t in topics}
        | {links.article_path(a) for a in shared}
    )


def test_what_changed_lists_exactly_what_was_new(harbour: Built) -> None:
    page = harbour.site_later.pages[links.CHANGES]
    listed = {
        heading.get("id"): [
            harbour.site_later.resolve(links.CHANGES, a.get("href")) for a in heading.getparent().xpath(".//a[@href]")
        ]
        for heading in page.xpath("//main//h2[@id] | //div[@class='body']//h2[@id]")
    }
    assert [path for path, _ in listed["articles"]] == [links.article_path(NEW)]
    before = {a for actor in harbour.before.actors for a in (actor.id, *actor.addresses)}
    new = {links.actor_path(a.id) for a in harbour.after.actors if a.id not in before}
    assert {path for path, _ in listed["actors"]} == new
    assert links.actor_path("inga-tveiten") in new
    (article,) = (a for a in harbour.after.analyses if a.article.id == NEW)
    statements = page.xpath("//section[h2[@id='statements']]//blockquote")
    statements += page.xpath("//section[h2[@id='shifts']]//div[p='Now']/blockquote")
    places = {
        harbour.site_later.resolve(links.CHANGES, s.xpath(".//a[@class='place']")[0].get("href")) for s in statements
    }
    assert places == {(links.article_path(NEW), links.quote_anchor(q)) for q in article.quotes}
    assert not listed.keys() & {"edited", "removed", "gone", "split", "merged"}


def test_a_build_without_a_change_writes_nothing(harbour: Built) -> None:
    assert times(harbour.root) == harbour.times
    assert tree(harbour.root / "site") == harbour.files_later
    assert any("0 pages written" in line for line in summary(harbour.third))
