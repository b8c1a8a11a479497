"""What readers come for beyond reading: glimpses, filters, citations, paper, feeds, data, and pages that open at once."""

import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from msgspec import structs
from playwright.sync_api import Browser, Page, Response, expect

from generator import brief
from generator.config import Config
from generator.records import Analysis, Corpus
from generator.site.render import render_pages
from tests.browser.conftest import Watched
from tests.browser.test_reading import KINDS
from tests.browser.visible import is_seen
from tests.project import PROJECT
from tests.site import sample

pytestmark = [pytest.mark.browser, pytest.mark.build, pytest.mark.xdist_group("browser")]

ATOM = "{http://www.w3.org/2005/Atom}"
CLIPPED = """() => [...document.querySelectorAll(".b *")]
  .filter((e) => e.offsetParent && /auto|scroll|hidden/.test(getComputedStyle(e).overflow))
  .filter((e) => e.scrollHeight > e.clientHeight + 2)
  .map((e) => e.className)"""
"""The elements of a page that hide a part of what they hold."""

LIMIT = 200_000
"""Bytes that the home page may weigh in all, uncompressed."""


def glimpse(page: Page) -> str:
    card = page.locator(".b-preview")
    expect(card).to_be_visible()
    return card.inner_text()


def test_a_link_under_the_pointer_shows_where_it_leads_and_hides_it_again(tab: Watched) -> None:
    page = tab.open("actors/mara-ellingsen.html")
    statement = page.locator("blockquote.statement", has_text="The quay stays open")
    statement.scroll_into_view_if_needed()
    page.evaluate(
        "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
    )  # scrolling hides
    statement.locator("a.place").hover()
    shown = glimpse(page)
    assert "Ministers meet on the harbour" in shown
    assert "The quay stays open to every flag" in shown
    page.mouse.move(5, 5)
    expect(page.locator(".b-preview")).to_be_hidden()


def test_a_glimpse_covers_nothing_of_what_is_read_and_ends_with_a_word(tab: Watched) -> None:
    for width in (1280, 700):
        tab.page.set_viewport_size({"width": width, "height": 800})
        page = tab.open("articles/harbour.html")
        page.locator(".text a.m", has_text="Tomas Brekke").first.hover()
        glimpse(page)
        card = page.locator(".b-preview").bounding_box()
        read = page.locator(".text p").first.bounding_box()
        assert card is not None
        assert read is not None
        beside = card["x"] >= read["x"] + read["width"]
        assert beside or card["y"] >= read["y"] + read["height"] or card["y"] + card["height"] <= read["y"]
    words = "abcdefghi " * 60
    body = f"<title>T</title><h1>T</h1><div class=page><p class=lead>{words}</p></div>"
    page.route("**/articles/later.html", lambda way: way.fulfill(body=body, content_type="text/html"))
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(tab.address + "articles/index.html")
    page.locator("a[href='later.html']").first.hover()
    assert glimpse(page).endswith("abcdefghi …")


def test_nothing_moves_when_the_fields_to_narrow_by_appear(browser: Browser, sample_address: str) -> None:
    for path in ("timeline/index.html", "actors/index.html", "quotations/index.html", "compare/index.html"):
        context = browser.new_context(viewport={"width": 390, "height": 800})
        page = context.new_page()
        page.add_init_script(
            "window.moved = 0; const add = (one) => { window.moved += one.value; };"
            "new PerformanceObserver((all) => all.getEntries().forEach(add)).observe({ type: 'layout-shift', buffered: true })"
        )
        page.goto(sample_address + path)
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.moved") <= 0.02, path
        context.close()


def test_a_link_in_focus_shows_where_it_leads_and_escape_hides_it(tab: Watched) -> None:
    page = tab.open("articles/harbour.html")
    page.locator(".text a.m", has_text="Tomas Brekke").focus()
    shown = glimpse(page)
    assert shown.startswith("Tomas Brekke")
    assert "met her counterpart Tomas Brekke in Ostmark on Tuesday." in shown
    page.keyboard.press("Escape")
    expect(page.locator(".b-preview")).to_be_hidden()


def test_the_timeline_is_narrowed_by_actor_topic_and_how_it_is_told(tab: Watched) -> None:
    page = tab.open("timeline/index.html#in-2031-10")
    narrow, events = page.locator(".narrow"), page.locator(".event")
    total = events.count()
    narrow.get_by_label("Actor").select_option("Ivar Lunde")
    shown = [e for e in events.all() if e.is_visible()]
    assert 0 < len(shown) < total
    assert all("Ivar Lunde" in (e.text_content() or "") for e in shown)
    empty = page.locator(".body section").filter(has_not=page.locator(".event:not([hidden])"))
    assert empty.count() > 0
    for section in empty.all():
        expect(section).to_be_hidden()
    narrow.get_by_label("Actor").select_option("")
    narrow.get_by_label("Topic").select_option("Harbour tolls")
    assert ["met her counterpart" in (e.text_content() or "") for e in events.all() if e.is_visible()] == [True]
    narrow.get_by_label("Actor").select_option("Ivar Lunde")
    assert not any(e.is_visible() for e in events.all())
    narrow.get_by_label("Actor").select_option("")
    narrow.get_by_label("Topic").select_option("")
    narrow.get_by_label("Told as").select_option("planned")
    assert ["meet again in October" in (e.text_content() or "") for e in events.all() if e.is_visible()] == [True]


def test_what_is_hidden_is_hidden_whatever_its_layout(tab: Watched) -> None:
    page = tab.open("timeline/index.html#in-2031-10")
    event = page.locator(".event").first
    expect(event).to_be_visible()
    event.evaluate("it => { it.hidden = true; it.style.display = 'grid'; }")
    expect(event).to_be_hidden()


def test_statements_of_a_plain_list_are_narrowed_by_speaker(tab: Watched) -> None:
    page = tab.open("quotations/index.html#in-2031-03")
    page.locator(".narrow").get_by_label("Speaker").select_option("Tomas Brekke")
    shown = [s for s in page.locator(".statement").all() if s.is_visible()]
    assert len(shown) == 2
    assert all("Tomas Brekke" in s.inner_text() for s in shown)


def test_topics_are_narrowed_by_name_whatever_the_keyboard(tab: Watched) -> None:
    page = tab.open("topics/index.html")
    topics, field = page.locator(".entries li"), page.get_by_label("Narrow by name")
    total = len([t for t in topics.all() if is_seen(t)])
    for words in ("harbour", "HÅRBØUR"):
        field.fill(words)
        expect(topics.filter(has_not_text="Harbour").first).to_be_hidden()
        expect(topics.filter(has_text="Harbour tolls")).to_be_visible()
        shown = [t.inner_text() for t in topics.all() if is_seen(t)]
        assert 0 < len(shown) < total
        assert all("harbour" in name.lower() for name in shown)


def test_a_citation_is_copied_whole(browser: Browser, sample_address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    watched = Watched(context, sample_address)
    page = watched.open("actors/mara-ellingsen.html")
    statement = page.locator("blockquote.statement", has_text="The quay stays open")
    statement.locator("summary").click()
    button = statement.get_by_role("button", name="Copy citation")
    button.click()
    expect(statement.locator("button.copy")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    context.close()
    parts = ("Mara Ellingsen", "The quay stays open to every flag", "The Norvale Post", "5 March 2031")
    assert [part for part in (*parts, "https://post.example/harbour") if part not in copied] == []
    assert watched.wrong == []


def test_light_and_dark_are_remembered(tab: Watched) -> None:
    page = tab.open()
    dark = "rgb(18, 22, 27)"
    page.get_by_role("button", name="Switch to dark").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    page = tab.open("actors/index.html")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
    page.get_by_role("button", name="Switch to light").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_without_script_pages_read_in_light_and_dark(browser: Browser, sample_address: str) -> None:
    context = browser.new_context(java_script_enabled=False, color_scheme="dark")
    watched = Watched(context, sample_address)
    page = watched.open("actors/mara-ellingsen.html")
    assert page.locator("body").evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(18, 22, 27)"
    expect(page.locator("blockquote.statement").first).to_be_visible()
    for button in page.locator("button").all():
        expect(button).to_be_hidden()
    context.close()
    assert watched.wrong == []


@pytest.fixture(scope="module")
def printed(browser: Browser, sample_address: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An actor's and a topic's page as PDF, read back."""
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext is needed to read the PDF.")
    context = browser.new_context(color_scheme="dark")
    page = Watched(context, sample_address).page
    texts = {}
    for kind in ("actor", "topic"):
        page.goto(sample_address + KINDS[kind])
        file = tmp_path_factory.mktemp("print") / f"{kind}.pdf"
        page.pdf(path=str(file), format="A5")
        done = subprocess.run([reader, "-layout", str(file), "-"], capture_output=True, text=True, check=True)
        texts[kind] = "".join(done.stdout.split())
    context.close()
    return texts


@pytest.mark.parametrize("kind", ["actor", "topic"])
def test_on_paper_every_statement_is_whole_and_its_sources_address_in_sight(
    tab: Watched, printed: dict[str, str], kind: str
) -> None:
    page = tab.open(KINDS[kind])
    shown = [s.text_content() or "" for s in page.locator("blockquote.statement > .said").all()]
    assert len(shown) >= 3
    for words in shown:
        assert "".join(words.split()) in printed[kind]
    addresses = {a.get_attribute("href") or "" for a in page.locator(".sources a.out").all()}
    assert addresses >= {"https://post.example/harbour", "https://post.example/later"}
    for address in addresses:
        assert address in printed[kind]


def test_on_paper_nothing_is_clipped_and_no_button_is_left(tab: Watched) -> None:
    page = tab.page
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 560, "height": 800})
    for kind in ("actor", "topic", "article", "changes", "comparison", "positions"):
        tab.open(KINDS[kind])
        assert page.evaluate("document.documentElement.scrollWidth") <= 560, kind
        assert page.locator("button:visible").count() == 0, kind
        cut = page.evaluate(CLIPPED)
        assert cut == [], kind


def test_feeds_are_atom_and_lead_to_pages_of_the_site(tab: Watched, sample_site: Path) -> None:
    for kind in ("home", "actor", "topic"):
        page = tab.open(KINDS[kind])
        href = page.locator("link[type='application/atom+xml']").get_attribute("href") or ""
        path = page.evaluate("h => new URL(h, location).pathname", href).lstrip("/")
        feed = ET.parse(sample_site / path).getroot()
        assert feed.tag == f"{ATOM}feed"
        for name in ("id", "title", "updated"):
            assert feed.findtext(f"{ATOM}{name}"), (kind, name)
        entries = feed.findall(f"{ATOM}entry")
        assert entries, kind
        for entry in entries:
            link = entry.find(f"{ATOM}link")
            assert link is not None
            target = link.get("href", "").removeprefix("https://brief.example/")
            assert (sample_site / target).is_file(), target


SHAPES: dict[str, tuple[set[str], set[str]]] = {
    "WebSite": ({"name", "url"}, {"description"}),
    "Person": ({"name"}, {"@id", "url", "alternateName", "jobTitle", "sameAs"}),
    "Organization": ({"name"}, {"@id", "url", "alternateName", "sameAs"}),
    "Place": ({"name"}, {"@id", "url", "alternateName", "sameAs"}),
    "Thing": ({"name"}, {"@id", "url", "alternateName", "sameAs"}),
    "NewsArticle": (
        {"headline"},
        {"datePublished", "publisher", "author", "inLanguage", "url", "mainEntityOfPage", "mentions"},
    ),
    "Quotation": ({"text", "spokenByCharacter", "isPartOf"}, {"url", "dateCreated"}),
    "CollectionPage": ({"name", "url"}, {"description", "hasPart"}),
}
"""For each type that pages use, the properties that it must and may have; all are schema.org's own for that type."""

RANGES = {
    "spokenByCharacter": {"Person", "Organization"},
    "isPartOf": {"NewsArticle"},
    "publisher": {"Organization"},
    "author": {"Person"},
    "mentions": {"Person", "Organization", "Place", "Thing"},
    "hasPart": {"NewsArticle"},
}
"""Properties whose values are things, and of which types."""


def complaints(node: dict[str, Any]) -> list[str]:
    """What schema.org does not know about a thing and the things in it."""
    kind = node.get("@type", "")
    if kind not in SHAPES:
        return [f"unknown type {kind!r}"]
    must, may = SHAPES[kind]
    keys = node.keys() - {"@type", "@context"}
    wrong = [f"{kind} without {name}" for name in must - keys]
    wrong += [f"{kind} with {name}" for name in keys - must - may]
    for name in keys:
        values = node[name] if isinstance(node[name], list) else [node[name]]
        for value in values:
            if name in RANGES:
                inner = value.get("@type") if isinstance(value, dict) else None
                wrong += complaints(value) if inner in RANGES[name] else [f"{name} is a {inner}"]
            elif not isinstance(value, str) or not value.strip():
                wrong.append(f"{kind}.{name} is no text")
            elif name in {"url", "@id", "sameAs", "mainEntityOfPage"} and not value.startswith(("http://", "https://")):
                wrong.append(f"{kind}.{name} is no address")
            elif name == "datePublished" and not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
                wrong.append(f"{kind}.{name} is no day")
    return wrong


def test_linked_data_is_of_schema_org_and_each_kind_of_thing_is_there(sample_site: Path) -> None:
    found = set()
    for file in sorted(sample_site.rglob("*.html")):
        for block in re.findall(
            r'<script type="application/ld\+json">(.*?)</script>', file.read_text("utf-8"), re.DOTALL
        ):
            data = json.loads(block)
            assert data.pop("@context") == "https://schema.org", file
            nodes = data.get("@graph", [data])
            assert [w for node in nodes for w in complaints(node)] == [], file
            found |= {node["@type"] for node in nodes}
    assert found >= {"WebSite", "Person", "Place", "NewsArticle", "Quotation", "CollectionPage"}


def test_what_is_no_linked_data_is_found(sample_site: Path) -> None:
    assert complaints({"@type": "Person"}) == ["Person without name"]
    assert complaints({"@type": "Quotation", "text": "x", "speaker": "y", "isPartOf": {"@type": "NewsArticle"},
                       "spokenByCharacter": {"@type": "Place", "name": "z"}}) != []  # fmt: skip


def test_each_page_names_its_address_and_itself_for_others(sample_site: Path) -> None:
    for path in KINDS.values():
        if path == "404.html":
            continue
        page = (sample_site / path).read_text("utf-8")
        address = f"https://brief.example/{'' if path == 'index.html' else path}"
        canonical = re.search(r'<link rel="canonical" href="([^"]+)">', page)
        assert canonical is not None, path
        assert canonical.group(1) in {address, f"https://brief.example/{path}"}, path
        for name in ("og:title", "og:type", "og:url", "og:site_name"):
            assert f'<meta property="{name}" content="' in page, (path, name)


def loaded(browser: Browser, address: str, path: str) -> dict[str, int]:
    """Every file that a page loads, with its bytes."""
    context = browser.new_context()
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright wants a function
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    sizes = {answer.url.removeprefix(address): len(answer.body()) for answer in answers if answer.status == 200}
    context.close()
    return sizes


def many() -> Corpus:
    """More articles, topics and long names than the home page shows of any."""
    long = "A headline as long as newspapers print them when there is very much to tell about harbours and their tolls"

    def copy(number: int) -> Analysis:
        made = sample.harbour()
        text = made.article.text.replace("The quay stays open", f"The quay number {number:04d} stays open")
        moved = structs.replace(made.article, id=f"copy-{number}", title=f"{long}, part {number}", text=text)
        return structs.replace(made, article=moved, sentences=((0, len(text)),))

    corpus = sample.corpus(*(copy(number) for number in range(60)))
    speaker = corpus.actors[0]
    actors = [structs.replace(speaker, id=f"mara-{n}", name=f"Mara Ellingsen van der {n:04d}") for n in range(60)]
    topics = [structs.replace(corpus.topics[0], id=f"tolls-{n}", name=f"{long[:60]} {n}") for n in range(60)]
    return structs.replace(corpus, actors=(*corpus.actors, *actors), topics=tuple(topics))


def test_the_home_page_is_light_whatever_the_corpus(browser: Browser, sample_address: str) -> None:
    """What all pages share is loaded and weighed; the page itself is weighed with lists that are as full as they get."""
    sizes = loaded(browser, sample_address, "")
    page = sizes.pop("")
    assert page < 40_000
    assert any(name.endswith(".css") for name in sizes)
    assert any(name.endswith(".js") for name in sizes)
    assert sum(sizes.values()) < 80_000, sizes
    home = next(render_pages(many(), Config(), PROJECT / "templates"))
    assert home.path == "index.md"
    around = page - len(str(next(render_pages(sample.full(), Config(), PROJECT / "templates")).content).encode())
    assert sum(sizes.values()) + around + len(str(home.content).encode()) < LIMIT


def test_only_pages_that_people_write_load_all_styles_of_the_theme(browser: Browser, sample_address: str) -> None:
    for path, frame in (("actors/mara-ellingsen.html", True), ("about.html", False), ("404.html", False)):
        files = loaded(browser, sample_address, path)
        assert ("assets/frame.css" in files) == frame, path
        assert any(name.startswith("assets/stylesheets/main.") for name in files) != frame, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_printable_brief_is_accessible_and_needs_nothing(browser: Browser, tmp_path: Path, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme, bypass_csp=True)  # type: ignore[arg-type]
    for name in ("Mara Ellingsen", "Harbour tolls"):
        _, html = brief.brief(sample.full(), Config(), PROJECT / "templates", name)
        file = tmp_path / "brief.html"
        file.write_text(html, "utf-8")
        watched = Watched(context, tmp_path.as_uri() + "/")
        page = watched.open("brief.html")
        assert Axe().run(page).response["violations"] == [], name
        assert watched.wrong == []
    context.close()


def test_positions_lead_to_statements_and_pairs_side_by_side(tab: Watched) -> None:
    page = tab.open("positions.html")
    page.get_by_role("link", name=re.compile("Tomas Brekke on Harbour tolls")).click()
    expect(page.locator(":target")).to_contain_text("Tomas Brekke")
    page = tab.open("positions.html")
    page.get_by_role("link", name="Mara Ellingsen and Tomas Brekke").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mara Ellingsen and Tomas Brekke")
    assert page.locator(".both").count() == 2


def test_what_changed_sets_the_new_word_beside_the_last(tab: Watched) -> None:
    page = tab.open("changes.html")
    both = page.locator("section", has=page.locator("#shifts")).locator(".both")
    expect(both).to_have_count(1)
    expect(both.locator("> div").first).to_contain_text("Before")
    expect(both.locator("> div").last).to_contain_text("will go by the summer")
    for said in both.locator(".statement").all():  # a height that is guessed moves what stands below
        expect(said).to_have_css("content-visibility", "visible")
    both.evaluate(
        "b => b.insertAdjacentHTML('afterend', '<ul class=entries><li>Quill → <a href=x.html>Ada Quill</a></ul>')"
    )
    expect(page.locator(".entries li > a").last).to_have_css("text-decoration-line", "underline")


def test_the_home_page_says_who_and_what_moved(tab: Watched) -> None:
    news = tab.open().locator("section.news")
    expect(news).to_contain_text("1 new article and 1 new statement")
    expect(news.get_by_role("link", name="Mara Ellingsen")).to_be_visible()
    expect(news.get_by_role("link", name="Harbour tolls")).to_be_visible()


def test_an_actors_page_says_what_is_not_decided(tab: Watched) -> None:
    page = tab.open("actors/ada-quill.html")
    part = page.locator("section", has=page.locator("#questions"))
    expect(part).to_contain_text("Is Ada Quill also Ivar Lunde?")
    part.get_by_role("link", name="review list").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("To review")


def test_the_page_of_what_is_missing_works_in_a_folder_too(sample_site: Path, browser: Browser) -> None:
    opened = browser.new_page()
    opened.goto((sample_site / "404.html").as_uri())
    opened.wait_for_load_state("networkidle")
    assert opened.evaluate("getComputedStyle(document.querySelector('.b-name')).fontWeight") == "700", (
        "styles are there"
    )
    opened.get_by_role("link", name="statements").last.click()
    assert opened.url == (sample_site / "quotations" / "index.html").as_uri()
    opened.close()


def test_from_the_first_page_to_a_day_to_the_day_before_and_to_a_sentence(tab: Watched) -> None:
    page = tab.open()
    page.get_by_role("link", name="All of 12 March 2031").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Wednesday, 12 March 2031")
    page.locator("[rel=prev]").click()
    assert is_seen(page.locator("[rel=next]"))
    place = page.locator("a.place").first
    assert is_seen(place)
    place.click()
    expect(page.locator(".text :target").first).to_be_in_viewport()


def test_a_day_leads_to_all_that_was_said_on_it(tab: Watched) -> None:
    page = tab.open("days/2031-03-12.html")
    page.get_by_role("link", name="All statements of this day").click()
    expect(page.locator(".explorer:not([aria-busy])")).to_be_visible()
    assert {words.rpartition(" on ")[2] for words in page.locator(".chosen .when").all_inner_texts()} == {
        "12 March 2031"
    }
