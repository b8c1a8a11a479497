"""Every kind of page is a module with a template of the name that its view is listed under."""

from pathlib import Path

from generator.config import Config
from generator.site.brief.daily import days_of
from generator.site.index.lookup import build_lookup
from generator.site.pages.timeline import dated_events
from generator.site.views import views
from tests.project import PROJECT
from tests.site import sample

NOT_OF_VIEWS = {"brief", "redirect", "sheet"}
"""Templates of what is no page of the site's own."""


def made(*, review_page: bool = True) -> list[tuple[str, str]]:
    corpus = sample.full()
    config = Config(review_page=review_page)
    lookup = build_lookup(corpus, 0.3)
    pages = views(corpus, lookup, config, dated_events(lookup), days_of(lookup))
    return [(page.template, page.make()[0].head.path) for page in pages]


def test_each_template_has_a_view_and_each_view_a_template() -> None:
    templates = {Path(p.name).name.removesuffix(".html.j2") for p in (PROJECT / "templates").glob("[!_]*.j2")}
    listed = {name for name, _ in made()}
    assert listed <= templates
    assert templates - listed - NOT_OF_VIEWS == {"names", "period"}  # which only large sites have


def test_the_review_list_can_be_left_out() -> None:
    assert ("review", "review.html") in made()
    assert ("review", "review.html") not in made(review_page=False)


def test_no_two_views_are_one_page() -> None:
    paths = [path for _, path in made()]
    assert len(paths) == len(set(paths))
