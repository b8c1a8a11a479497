"""A page for each day on which articles were published."""

from msgspec import structs

from generator.config import Config
from generator.records import Corpus
from generator.site.brief.daily import days_of
from generator.site.index.lookup import build_lookup
from generator.site.pages.day import DAYS_A_PAGE, DayView, day_views, days_views
from generator.site.parts.listing import ListView
from tests.site import sample


def pages(corpus: Corpus) -> tuple[DayView, ...]:
    lookup = build_lookup(corpus, 0.3)
    return tuple(later.make() for later in day_views(days_of(lookup), lookup, Config()))


def lists(corpus: Corpus) -> tuple[ListView, ...]:
    lookup = build_lookup(corpus, 0.3)
    return days_views(days_of(lookup), lookup, Config())


def with_days(*published: str | None) -> Corpus:
    first = sample.later()
    analyses = [
        structs.replace(first, article=structs.replace(first.article, id=f"a{number}", published=day))
        for number, day in enumerate(published)
    ]
    return sample.corpus(*analyses)


def test_a_day_tells_what_its_articles_tell_and_leads_to_all_of_it() -> None:
    newest = pages(sample.full())[0]
    assert newest.head.title == "Wednesday, 12 March 2031"
    assert [line.text for line in newest.news] == ["“The harbour tolls will go by the summer at the latest”"]
    assert [entry.link.text for entry in newest.articles] == ["Tolls to go"]
    assert [way.href for way in newest.ways] == [
        "../quotations/index.html?from=2031-03-12&to=2031-03-12",
        "../timeline/index.html?from=2031-03-12&to=2031-03-12",
    ]


def test_what_is_told_of_a_day_does_not_stand_twice_on_its_page() -> None:
    for page in pages(sample.full()):
        told = {line.text for line in page.news}
        assert told.isdisjoint(statement.text for statement in page.statements)


def test_a_day_leads_to_those_beside_it() -> None:
    made = pages(with_days("2031-05-03", "2031-05-01", "2031-05-02T08:00:00Z"))
    beside = [(p.head.path, p.earlier and p.earlier.href, p.later and p.later.href) for p in made]
    assert ("days/2031-05-02.html", "2031-05-01.html", "2031-05-03.html") in beside
    assert beside[0][2] is None
    assert beside[-1][1] is None


def test_what_is_dated_to_a_month_or_not_at_all_is_of_no_day() -> None:
    assert {"days/2031-06.html", "days/.html"}.isdisjoint(p.head.path for p in pages(with_days("2031-06", None)))


def test_the_list_has_all_days_by_month_with_what_is_spoken_of() -> None:
    (whole,) = lists(sample.full())
    assert [section.name for section in whole.sections][:2] == ["March 2031", "September 2030"]
    first = whole.sections[0].entries[0]
    assert (first.link.href, first.count, first.also) == (
        "2031-03-12.html",
        "1 article, 1 statement",
        ("Harbour tolls",),
    )


def test_many_days_have_a_page_for_each_year_or_month() -> None:
    days = [f"{year}-{month:02}-{day:02}" for year in (2030, 2031) for month in range(1, 13) for day in range(1, 10)]
    first, *others = lists(with_days(*days))
    assert len(days) > DAYS_A_PAGE
    assert sum(len(section.entries) for section in first.sections) < DAYS_A_PAGE
    assert [page.head.path for page in others] == ["days/2031.html", "days/2030.html"]
    assert all(page.pages for page in (first, *others))


def test_without_a_day_there_is_no_list() -> None:
    corpus = sample.corpus()
    undated = [structs.replace(a, article=structs.replace(a.article, published=None)) for a in corpus.analyses]
    bare = structs.replace(corpus, analyses=tuple(undated))
    assert lists(bare) == ()
    assert pages(bare) == ()
