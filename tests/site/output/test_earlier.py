"""What an earlier build wrote is taken over where it was made from the same, and nowhere else."""

import random
import shutil
from array import array
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from msgspec import structs

from generator.config import Config
from generator.publish.files import hashes
from generator.records import Corpus, Page, Parts
from generator.site import render_site, views
from generator.site.brief.daily import days_of
from generator.site.index.lookup import build_lookup
from generator.site.index.watched import Watch
from generator.site.output.earlier import (
    Earlier,
    Made,
    key_of,
    made_before,
    noted,
    read_earlier,
    record_of,
    stands,
    unchanged,
)
from generator.site.output.write import write_pages
from generator.site.pages import quotations, timeline
from generator.site.pages.timeline import dated_events
from generator.site.render import Renderer
from generator.site.views import Planned
from generator.stamps import Digests, read_digests
from tests.site import sample
from tests.site.test_render import TEMPLATES


@pytest.fixture
def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that were rendered, in order."""
    found: list[str] = []
    html = Renderer._html

    def noted(self: Renderer, template: str, values: dict[str, object]) -> str:
        found.append(template)
        return html(self, template, values)

    monkeypatch.setattr(Renderer, "_html", noted)
    return found


def whole(page: Page) -> Page:
    """The page with its parts as one."""
    return structs.replace(page, content=bytes(page.content)) if isinstance(page.content, Parts) else page


def built(folder: Path, corpus: Corpus, templates: Path = TEMPLATES, config: Config | None = None) -> tuple[Page, ...]:
    """The pages of a build in `folder` that takes over what it can, as they stand there then."""
    docs = folder / "docs"
    digests = read_digests(folder / "digests.bin", docs)
    earlier = read_earlier(folder / "pages.json", digests)
    made: dict[str, Made] = {}
    watch = Watch()
    pages = tuple(noted(render_site(corpus, config or Config(), templates, earlier, watch), made))
    write_pages(docs, pages, digests)
    hashes(docs, digests)
    (folder / "pages.json").write_bytes(record_of(made, watch))
    (folder / "digests.bin").write_bytes(digests.to_note())
    read = (structs.replace(p, content=(docs / p.path).read_text("utf-8"), stands="") if p.stands else p for p in pages)
    return shown(read)


def shown(pages: Iterable[Page]) -> tuple[Page, ...]:
    """The pages without the numbers of their looks, which each build gives anew."""
    return tuple(structs.replace(whole(page), looks=b"") for page in pages)


def test_nothing_that_is_the_same_is_rendered_or_drawn_again(
    tmp_path: Path, rendered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = built(tmp_path, sample.corpus())
    assert "article" in rendered
    rendered.clear()
    monkeypatch.setattr("generator.site.figures.network.network", None)
    assert built(tmp_path, sample.corpus()) == first
    assert rendered == []


def test_only_the_pages_whose_views_change_are_rendered_and_all_are_as_without(
    tmp_path: Path, rendered: list[str]
) -> None:
    corpus = sample.corpus()
    built(tmp_path, corpus)
    rendered.clear()
    first, *others = corpus.analyses
    article = structs.replace(first.article, publisher="The Quay Herald")
    later = structs.replace(corpus, analyses=(structs.replace(first, article=article), *others))
    pages = built(tmp_path, later)
    assert rendered.count("article") == 1
    assert pages == shown(render_site(later, Config(), TEMPLATES))


def test_everything_is_rendered_when_a_template_or_the_configuration_changes(
    tmp_path: Path, rendered: list[str]
) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(TEMPLATES, templates)
    built(tmp_path, sample.corpus(), templates)
    macros = templates / "_macros.html.j2"
    macros.write_text(macros.read_text("utf-8").replace("Copy citation", "Take the citation"), "utf-8")
    rendered.clear()
    pages = built(tmp_path, sample.corpus(), templates)
    assert any("Take the citation" in str(page.content) for page in pages)
    assert rendered.count("article") == len(sample.corpus().analyses)
    rendered.clear()
    built(tmp_path, sample.corpus(), templates, Config(site_url="https://other.example/"))
    assert rendered.count("article") == len(sample.corpus().analyses)


@pytest.mark.parametrize("damage", ["changed", "gone", "record gone", "record damaged"])
def test_what_is_not_as_it_was_written_is_rendered(tmp_path: Path, rendered: list[str], damage: str) -> None:
    first = built(tmp_path, sample.corpus())
    page = tmp_path / "docs" / "articles" / "harbour.md"
    if damage == "changed":
        page.write_text(page.read_text("utf-8") + "more", "utf-8")
    elif damage == "gone":
        page.unlink()
    elif damage == "record gone":
        (tmp_path / "pages.json").unlink()
    else:
        (tmp_path / "pages.json").write_text("{")
    rendered.clear()
    assert built(tmp_path, sample.corpus()) == first
    assert "article" in rendered


def test_looks_that_no_page_takes_any_more_are_forgotten(tmp_path: Path) -> None:
    fewer = structs.replace(sample.full(), topics=())
    for folder, corpora in (("later", (sample.full(), fewer)), ("anew", (fewer,))):
        for corpus in corpora:
            built(tmp_path / folder, corpus)
    later, anew = (read_earlier(tmp_path / name / "pages.json", Digests(Path())) for name in ("later", "anew"))
    assert later.looks == anew.looks
    assert taken(later) == taken(anew)


def taken(earlier: Earlier) -> dict[str, set[str]]:
    """The looks that it took to make each page."""
    looks = list(earlier.looks)
    return {path: {looks[number] for number in array("I", made.looks)} for path, made in earlier.made.items()}


def test_values_with_half_a_character_have_no_key() -> None:
    assert key_of(["\ud800"]) == ""
    assert key_of(["a"]) not in {"", key_of(["b"])}
    assert stands(Earlier(), "a.md", "") == ""


Edit = Callable[[Corpus, random.Random], Corpus]


def _other_article(corpus: Corpus, chance: random.Random, **fields: object) -> Corpus:
    """The corpus with something else about one of its articles."""
    at = chance.randrange(len(corpus.analyses))
    changed = structs.replace(corpus.analyses[at], article=structs.replace(corpus.analyses[at].article, **fields))
    return structs.replace(corpus, analyses=(*corpus.analyses[:at], changed, *corpus.analyses[at + 1 :]))


def _other_actor(corpus: Corpus, chance: random.Random, **fields: object) -> Corpus:
    at = chance.randrange(len(corpus.actors))
    changed = structs.replace(corpus.actors[at], **fields)
    return structs.replace(corpus, actors=(*corpus.actors[:at], changed, *corpus.actors[at + 1 :]))


def _other_topic(corpus: Corpus, chance: random.Random, **fields: object) -> Corpus:
    at = chance.randrange(len(corpus.topics))
    changed = structs.replace(corpus.topics[at], **fields)
    return structs.replace(corpus, topics=(*corpus.topics[:at], changed, *corpus.topics[at + 1 :]))


def _other_quotes(corpus: Corpus, chance: random.Random, **fields: object) -> Corpus:
    spoken = [at for at, analysis in enumerate(corpus.analyses) if analysis.quotes]
    at = chance.choice(spoken)
    quotes = tuple(structs.replace(quote, **fields) for quote in corpus.analyses[at].quotes)
    changed = structs.replace(corpus.analyses[at], quotes=quotes)
    return structs.replace(corpus, analyses=(*corpus.analyses[:at], changed, *corpus.analyses[at + 1 :]))


def _led_elsewhere(corpus: Corpus, chance: random.Random) -> Corpus:
    """One article's names all lead to one actor."""
    actor = chance.choice(corpus.actors).id
    at = chance.randrange(len(corpus.analyses))
    mentions = tuple(structs.replace(mention, actor=actor) for mention in corpus.analyses[at].mentions)
    changed = structs.replace(corpus.analyses[at], mentions=mentions)
    return structs.replace(corpus, analyses=(*corpus.analyses[:at], changed, *corpus.analyses[at + 1 :]))


def _one_less(corpus: Corpus, chance: random.Random) -> Corpus:
    """One of the small articles is gone, for its actors too."""
    gone = chance.choice([a.article.id for a in corpus.analyses if a.article.id.startswith("trip-")] or ["none"])
    return structs.replace(
        corpus,
        analyses=tuple(a for a in corpus.analyses if a.article.id != gone),
        actors=tuple(structs.replace(a, articles=tuple(x for x in a.articles if x != gone)) for a in corpus.actors),
        reviews=(),
    )


EDITS: tuple[Edit, ...] = (
    lambda corpus, chance: _other_article(corpus, chance, title=f"Title {chance.random()}"),
    lambda corpus, chance: _other_article(corpus, chance, published=f"2031-0{chance.randint(1, 9)}-02"),
    lambda corpus, chance: _other_article(corpus, chance, published=None),
    lambda corpus, chance: _other_article(corpus, chance, publisher=f"Paper {chance.random()}"),
    lambda corpus, chance: _other_actor(corpus, chance, name=f"Name {chance.random()}"),
    lambda corpus, chance: _other_actor(corpus, chance, hidden=chance.random() < 0.5),
    lambda corpus, chance: _other_actor(corpus, chance, type=chance.choice(("PERSON", "ORG", "NORP", "GPE"))),
    lambda corpus, chance: _other_actor(corpus, chance, mentions=chance.randint(1, 9)),
    lambda corpus, chance: _other_actor(corpus, chance, note="A note."),
    lambda corpus, chance: _other_topic(corpus, chance, name=f"Topic {chance.random()}"),
    lambda corpus, chance: _other_topic(corpus, chance, parent=chance.choice((None, "harbour-tolls"))),
    lambda corpus, chance: _other_topic(corpus, chance, kind=chance.choice(("curated", "discovered"))),
    lambda corpus, chance: _other_quotes(corpus, chance, confidence=chance.random()),
    lambda corpus, chance: _other_quotes(corpus, chance, topics=chance.choice(((), ("open-quay",)))),
    lambda corpus, chance: structs.replace(corpus, reviews=()),
    lambda corpus, chance: structs.replace(corpus, ledger=None),
    _led_elsewhere,
    _one_less,
)


def planned(corpus: Corpus, watch: Watch) -> list[Planned]:
    """The pages of a corpus whose looks are noted, before they are made."""
    plain = build_lookup(corpus, 0)
    lookup = watch.over(plain)
    dated, days = dated_events(plain), days_of(plain)
    return [page for page in views.views(corpus, lookup, Config(), dated, days) if page.path]


def noted_of(corpus: Corpus) -> Earlier:
    """What a build of a corpus notes of these pages: what they show, and the looks that they took."""
    watch = Watch()
    made = {}
    for page in planned(corpus, watch):
        with watch.noting() as looks:
            shown = key_of(page.make())
        made[page.path] = Made(shown, "", looks.tobytes(), watch.given(page.read))
    return Earlier(Digests(Path()), made, watch.looks())


def taken_over(earlier: Earlier, corpus: Corpus) -> tuple[list[str], list[str]]:
    """The paths of pages that need not be made, and of those among them that would show something else."""
    watch = Watch()
    pages = planned(corpus, watch)
    before = unchanged(earlier, watch)
    found = {page.path: made_before(before, page.path, watch.given(page.read)) for page in pages}
    same = {path: made for path, made in found.items() if made is not None}
    return list(same), [page.path for page in pages if page.path in same and key_of(page.make()) != same[page.path].key]


def test_after_any_of_fifty_random_edits_a_page_that_need_not_be_made_would_be_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(timeline, "EVENTS_A_PAGE", 2)
    monkeypatch.setattr(quotations, "STATEMENTS_A_PAGE", 2)
    chance = random.Random(25)
    corpus = sample.full()
    kept = 0
    for step in range(50):
        earlier = noted_of(corpus)
        corpus = sample.full() if chance.random() < 0.2 else chance.choice(EDITS)(corpus, chance)
        same, otherwise = taken_over(earlier, corpus)
        assert otherwise == [], step
        kept += len(same)
    assert kept > 200


def test_a_page_of_which_nothing_changed_need_not_be_made() -> None:
    corpus = sample.full()
    earlier = noted_of(corpus)
    everything, _ = taken_over(earlier, corpus)
    assert sorted(everything) == sorted(earlier.made)
    at = [a.article.id for a in corpus.analyses].index("trip-3")
    article = structs.replace(corpus.analyses[at].article, title="On the quay again")
    analyses = list(corpus.analyses)
    analyses[at] = structs.replace(analyses[at], article=article)
    same, _ = taken_over(earlier, structs.replace(corpus, analyses=tuple(analyses)))
    assert "articles/trip-3.html" not in same
    assert "articles/trip-7.html" in same


def test_a_look_that_is_not_noted_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison can fail: here looks at articles are forgotten."""
    look = Watch._look
    monkeypatch.setattr(Watch, "_look", lambda self, name, part: None if "articles" in name else look(self, name, part))
    corpus = sample.full()
    _, otherwise = taken_over(noted_of(corpus), _other_article(corpus, random.Random(1), title="Another title"))
    assert otherwise
