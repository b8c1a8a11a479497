"""Pages as they are handed to MkDocs: complete, linked, escaped."""

import re
from pathlib import Path

import markdown  # type: ignore[import-untyped]
import pytest
import yaml
from msgspec import structs

from generator.config import Config
from generator.records import Analysis, Article, Block, Corpus, Page, Review, TopicPlace, TopicState
from generator.site import render_site
from generator.site.downloads.exports import download_pages
from generator.site.index.lookup import build_lookup
from generator.site.render import page_maker
from tests.site import sample

TEMPLATES = Path(__file__).parents[2] / "templates"


def pages_of(corpus: Corpus, config: Config | None = None) -> dict[str, str]:
    rendered = tuple(render_site(corpus, config or Config(), TEMPLATES))
    assert len({p.path for p in rendered}) == len(rendered)
    return {p.path: str(p.content) for p in rendered if not p.path.startswith("downloads/")}


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return pages_of(sample.corpus())


def test_every_kind_of_page_is_made(pages: dict[str, str]) -> None:
    assert {
        "index.md",
        "actors/index.md",
        "actors/mara-ellingsen.md",
        "topics/index.md",
        "topics/harbour-tolls.md",
        "articles/index.md",
        "articles/harbour.md",
        "quotations/index.md",
        "timeline/index.md",
    } <= set(pages)


def test_an_empty_corpus_gives_every_page_of_the_navigation() -> None:
    assert {"index.md", "actors/index.md", "topics/index.md", "timeline/index.md", "quotations/index.md"} <= set(
        pages_of(Corpus())
    )


def test_order_of_articles_does_not_matter(pages: dict[str, str]) -> None:
    corpus = sample.corpus()
    turned = structs.replace(corpus, analyses=corpus.analyses[::-1])
    assert pages_of(turned) == pages


def test_every_link_inside_the_site_leads_to_a_page_and_a_place(pages: dict[str, str]) -> None:
    """Hand-written pages are the only targets that are not made here."""
    written = {"method.html", "about.html", "editing.html"}
    downloads = {page.path for page in download_pages(sample.corpus())}
    checked = 0
    for path, text in pages.items():
        folder = Path("/") / Path(path).parent
        for target in re.findall(r'href="([^"]+)"', text):
            if target.startswith("https:"):
                continue
            address, _, anchor = target.partition("#")
            address = address.partition("?")[0]
            resolved = str((folder / address).resolve().relative_to("/")) if address else path
            source = re.sub(r"\.html$", ".md", resolved)
            assert source in pages or resolved in pages or resolved in written | downloads, (path, target)
            if anchor:
                assert f'id="{anchor}"' in pages[source], (path, target)
            checked += 1
    assert checked > 60


def test_ids_on_a_page_are_unique(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        ids = re.findall(r'\bid="([^"]+)"', text)
        assert len(ids) == len(set(ids)), path


def test_times_and_figures_are_as_html_allows(pages: dict[str, str]) -> None:
    for path, page in pages.items():
        for time in re.findall(r"<time\b[^>]*>", page):
            assert re.search(r' datetime="\d{4}(-\d\d(-\d\d)?)?"', time), (path, time)
        for figure in re.findall(r"<figure.*?</figure>", re.sub(r">\s+<", "><", page), re.DOTALL):
            if "<figcaption" in figure:  # the first or the last of what a figure holds
                assert figure.startswith("<figure><figcaption") or figure.endswith("</figcaption></figure>"), (
                    path,
                    figure,
                )


def test_a_speaker_behind_a_pronoun_or_an_office_is_said_so(pages: dict[str, str]) -> None:
    assert "speaker written “She”" in pages["actors/mara-ellingsen.md"]
    assert "through “Brekke’s office”" in pages["actors/tomas-brekke.md"]


def test_doubt_is_said_in_words(pages: dict[str, str]) -> None:
    assert "speaker uncertain" in pages["quotations/index.md"]
    assert "speaker uncertain" not in pages["actors/tomas-brekke.md"]


def test_an_undated_article_says_so_and_keeps_its_dates_as_written(pages: dict[str, str]) -> None:
    article = pages["articles/tolls-2.md"]
    assert "This article is undated" in article
    assert "not fixed by the article" in article
    assert "2031" not in article.split("<div", 1)[1].split('id="related"')[0]


def test_an_actor_page_shows_spellings_office_and_reasons(pages: dict[str, str]) -> None:
    page = pages["actors/mara-ellingsen.md"]
    assert "Marah Ellingsen" in page
    assert re.search(r"Harbour Minister</span>.*?href=\"\.\./articles/harbour\.html#s-", page, re.DOTALL)
    assert "one letter apart" in page


def test_another_spelling_is_an_address_that_leads_to_the_page(pages: dict[str, str]) -> None:
    page = pages["actors/marah-ellingsen.html"]
    assert 'content="0; url=mara-ellingsen.html"' in page
    assert '<a href="mara-ellingsen.html">' in page


def test_an_interrupted_quotation_is_marked_in_all_its_parts(pages: dict[str, str]) -> None:
    key = sample.harbour().quotes[0].id
    assert pages["articles/harbour.md"].count(f'data-q="{key}"') == 2
    assert pages["articles/harbour.md"].count(f'id="{key}"') == 1


def test_the_article_keeps_its_text(pages: dict[str, str]) -> None:
    body = pages["articles/harbour.md"].split('<div class="text">')[1].split("</div>")[0]
    plain = " ".join(re.sub(r"<[^>]+>", "", body).split())
    assert plain == " ".join(sample.HARBOUR.split())


def test_excerpts_keep_every_cited_sentence() -> None:
    made = pages_of(sample.corpus(), Config(article_text="excerpts"))
    article = made["articles/harbour.md"]
    assert "The quay stays open" in article
    assert "Ellingsen at the quay" not in article
    assert "[…]" in article
    test_every_link_inside_the_site_leads_to_a_page_and_a_place(made)


def test_without_republishing_every_place_is_still_there() -> None:
    made = pages_of(sample.corpus(), Config(article_text="none"))
    article = made["articles/harbour.md"].split('<div class="text"')[1].split("<aside")[0]
    assert "quay" not in article
    assert "[sentence 2]" in article
    assert "does not republish" in made["articles/harbour.md"]
    test_every_link_inside_the_site_leads_to_a_page_and_a_place(made)


def shared_topic() -> Corpus:
    """Ellingsen and Brekke both speak on two topics."""
    corpus = sample.corpus()
    (first, *rest) = corpus.analyses
    quotes = tuple(structs.replace(q, topics=("harbour-tolls", "open-quay")) for q in first.quotes)
    second = structs.replace(corpus.topics[0], id="open-quay", name="Open quay")
    return structs.replace(
        corpus, analyses=(structs.replace(first, quotes=quotes), *rest), topics=(*corpus.topics, second)
    )


def test_the_matrix_counts_statements_and_leads_to_them(pages: dict[str, str]) -> None:
    cell = re.search(
        r'href="topics/harbour-tolls\.html#by-mara-ellingsen"[^>]*>(\d+) statements</a>', pages["positions.md"]
    )
    assert cell is not None
    assert cell.group(1) == "2"
    assert 'id="by-mara-ellingsen"' in pages["topics/harbour-tolls.md"]


def test_two_actors_who_share_two_topics_are_set_side_by_side() -> None:
    made = pages_of(shared_topic())
    page = made["compare/mara-ellingsen--tomas-brekke.md"]
    assert page.count('class="both"') == 2
    assert "a treaty is near" in page
    test_every_link_inside_the_site_leads_to_a_page_and_a_place(made)


def test_actors_with_one_shared_topic_are_not_compared(pages: dict[str, str]) -> None:
    assert {path for path in pages if path.startswith("compare/")} == {"compare/index.md"}


def test_the_review_list_shows_lines_to_paste_as_they_are() -> None:
    review = Review(
        kind="merge",
        weight=1.0,
        title="Is A also B?",
        evidence=("for: one letter apart",),
        paste='same:\n  - ["A", "B <b>"]',
        places=(TopicPlace("harbour", 0, 7),),
    )
    made = pages_of(structs.replace(sample.corpus(), reviews=(review,)))
    assert "same:<br>  - [&#34;A&#34;, &#34;B &lt;b&gt;&#34;]" in made["review.md"]
    assert "articles/harbour.html#s-" in made["review.md"]
    assert "review.html" in made["index.md"]


def test_without_a_review_page_nothing_leads_there() -> None:
    made = pages_of(sample.corpus(), Config(review_page=False))
    assert not any("review" in path or "review.html" in text for path, text in made.items())


def test_what_pages_of_actors_and_topics_repeat_of_articles_is_not_searched(pages: dict[str, str]) -> None:
    for path, said in (("articles/harbour.md", '<mark class="q'), ("actors/mara-ellingsen.md", "<blockquote")):
        assert said in pages[path]
        searched = "".join(re.findall(r"<!--search(?: text)?-->(.*?)<!--/search-->", pages[path], re.DOTALL))
        assert "<h1>" in searched
        assert (said in searched) == path.startswith("articles/")


def test_lists_are_not_searched_but_pages_are(pages: dict[str, str]) -> None:
    searched = {path for path, text in pages.items() if "<!--search-->" in text}
    assert {"actors/mara-ellingsen.md", "articles/harbour.md", "topics/harbour-tolls.md"} <= searched
    assert not {"index.md", "actors/index.md", "quotations/index.md", "timeline/index.md"} & searched


TRICKS = (
    '<script>alert(1)</script> <img src=x onerror="alert(2)"> [click](javascript:alert(3)) ![p](http://evil.example/p.png)\n\n'
    "# heading {: onclick='alert(4)'}\n\n--8<-- \"/etc/passwd\"\n\n{{ config }} {% raw %} ${x} <!-- </div></div> -->\n\n"
    "<div markdown=1>*x*</div>\n\n\x02wzxhzdk:0\x03 &lt;b&gt; &#60;i&#62; \u202etxt ]]> <![CDATA[ x ]]> <?php ?>"
)  # fmt: skip


def hostile() -> Analysis:
    article = Article(
        id="../../x\"><script>", path="x", sha256="0", text=TRICKS, title="Foo </title><script>alert(5)</script> \"' {{ 7*7 }}",
        publisher="<b onmouseover=alert(6)>P</b>", published="2031-01-01", url="javascript:alert(7)", author="'\n---\nx: y",
    )  # fmt: skip
    return Analysis(article=article, blocks=(Block("body", 0, len(TRICKS)),), sentences=((0, len(TRICKS)),))


def test_nothing_of_a_hostile_article_is_live() -> None:
    made = pages_of(sample.corpus(hostile()))
    for path, text in made.items():
        if not path.endswith(".md"):
            continue
        front, body = text.removeprefix("---\n").split("\n---\n", 1)
        assert set(yaml.safe_load(front)) - {"explorer"} == {"title", "description", "generated", "kind"}
        assert "<" not in yaml.safe_load(front)["title"]
        html = markdown.markdown(body, extensions=["toc", "tables", "footnotes", "admonition"])
        assert html.strip() == body.strip(), f"Markdown changed {path}"
        own = re.sub(r'<script type="application/ld\+json">|<!--/?search( text| facts)?-->', "", html)
        for live in (
            "<script",
            "<img",
            "<b ",
            "<h1 id",
            'href="javascript',
            'onerror="',
            "<!--",
            "<?php",
            "\x02",
            "\u202e",
        ):
            assert live not in own, (path, live)


def test_no_page_has_a_blank_line_in_its_body(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        assert "\n\n" not in text, path


def test_hidden_actors_have_no_page_and_no_link() -> None:
    corpus = sample.corpus()
    actors = tuple(structs.replace(a, hidden=a.id == "tomas-brekke") for a in corpus.actors)
    made = pages_of(structs.replace(corpus, actors=actors))
    assert "actors/tomas-brekke.md" not in made
    assert not any("tomas-brekke.html" in text for text in made.values())


def test_unsure_statements_below_the_threshold_are_left_out() -> None:
    made = pages_of(sample.corpus(), Config(hide_below=0.6))
    assert made["quotations/index.md"].count("<blockquote") == 5
    assert made["articles/tolls-2.md"].count("data-q=") == 1


def test_page_is_a_file_of_docs() -> None:
    assert isinstance(next(render_site(Corpus(), Config(), TEMPLATES)), Page)


def test_what_leads_to_a_title_that_is_a_sentence_arrives_there() -> None:
    text = "Quill opens the ferry\n\nA crowd came."
    article = Article(id="a", sha256="0" * 64, path="a.txt", text=text, title="Quill opens the ferry")
    analysis = Analysis(
        article=article,
        blocks=(Block("headline", 0, 21), Block("body", 23, 36)),
        sentences=((0, 21), (23, 36)),
    )
    page = pages_of(Corpus(analyses=(analysis,)))["articles/a.md"]
    assert re.search(r'<h1><span class="s" id="s-[0-9a-f]{8}">Quill opens the ferry</span></h1>', page)
    assert page.count("Quill opens the ferry</span>") == 1


def test_a_title_that_two_lines_of_the_text_repeat_is_shown_once() -> None:
    text = "Quill opens the ferry; \nTolls stay out.\n\nA crowd came."
    article = Article(id="a", sha256="0" * 64, path="a.txt", text=text, title="Quill opens the ferry; tolls stay out")
    analysis = Analysis(
        article=article,
        blocks=(Block("headline", 0, 22), Block("headline", 24, 39), Block("body", 41, 54)),
        sentences=((0, 22), (24, 39), (41, 54)),
    )
    page = pages_of(Corpus(analyses=(analysis,)))["articles/a.md"]
    assert re.search(r"<h1>.*Quill opens the ferry;</span> <span[^>]*>Tolls stay out</span></h1>", page)
    assert page.count("Tolls stay out") == 1


def test_text_in_another_language_states_language_and_direction() -> None:
    text = "Quill opens the ferry.\n\nفتحت كويل العبارة."
    article = Article(id="a", sha256="0" * 64, path="a.txt", text=text, title="Ferry")
    blocks = (Block("body", 0, 22), Block("foreign", 24, len(text), "ar"))
    analysis = Analysis(article=article, blocks=blocks, sentences=((0, 22), (24, len(text))))
    page = pages_of(Corpus(analyses=(analysis,)))["articles/a.md"]
    assert '<p class="foreign" lang="ar" dir="rtl">' in page
    assert page.count(" dir=") == 1
    assert "application/ld+json" in page


def test_a_listed_article_states_its_language_and_has_no_linked_data() -> None:
    text = "Quill abre el puente.\n\nVinieron muchos."
    article = Article(id="a", sha256="0" * 64, path="a.txt", text=text, title="El puente")
    blocks = (Block("lede", 0, 21, "es"), Block("body", 23, len(text), "es"))
    analysis = Analysis(article=article, blocks=blocks, sentences=((0, 21), (23, len(text))))
    page = pages_of(Corpus(analyses=(analysis,)))["articles/a.md"]
    assert '<p class="body" lang="es" dir="ltr">' in page
    assert '<h1><span lang="es" dir="ltr">El puente</span></h1>' in page
    assert "nothing is taken from it" in page
    assert "application/ld+json" not in page


def test_earlier_addresses_of_topics_lead_on() -> None:
    corpus = sample.corpus()
    moved = tuple(structs.replace(topic, addresses=(topic.id, f"old-{topic.id}")) for topic in corpus.topics)
    gone = TopicState("rain", "Rain", (), ("rain", "showers"), gone=True)
    pages = pages_of(structs.replace(corpus, topics=moved, subjects=(gone,)))
    assert "topics/harbour-tolls.html" not in pages
    assert 'url=harbour-tolls.html"' in pages["topics/old-harbour-tolls.html"]
    assert all('url=index.html"' in pages[f"topics/{address}.html"] for address in ("rain", "showers"))


def test_a_page_made_ahead_is_the_page() -> None:
    wanted = (
        "actors/mara-ellingsen.html",
        "articles/harbour.html",
        "topics/harbour-tolls.html",
        "index.html",
        "no.html",
    )
    ahead: dict[str, Page | None] = {}
    lookup = build_lookup(sample.full(), Config().hide_below)
    make = page_maker(lookup, Config(), TEMPLATES)
    ahead.update((path, make(path)) for path in wanted)
    pages = render_site(sample.full(), Config(), TEMPLATES, lookup=lookup)
    whole = {page.path: page.content for page in pages}
    made = {page.path: page.content for page in ahead.values() if page is not None}
    assert made.keys() == {"actors/mara-ellingsen.md", "articles/harbour.md", "topics/harbour-tolls.md"}
    assert made == {path: whole[path] for path in made}
