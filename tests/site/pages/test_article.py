"""An article's page: what was found in it beside the text."""

import pytest
from msgspec import structs

from generator.config import Config
from generator.records import Cluster, Corpus, Correction
from generator.site.index import lookup as index
from generator.site.index.lookup import build_lookup
from generator.site.pages import article
from generator.site.pages.article import ArticleView, article_view
from tests.site import sample


def view(corpus: Corpus, name: str = "harbour") -> ArticleView:
    lookup = build_lookup(corpus, 0)
    return article_view(lookup.articles.by_id[name], lookup, Config())


def test_its_head_says_who_published_it_and_on_which_day() -> None:
    made = view(sample.corpus())
    assert [link.text for link in made.head.kicker] == [
        "Article",
        "The Norvale Post",
        "Wednesday, 5 March 2031",
        "Original",
    ]
    assert made.head.description.startswith("Norvale’s Harbour Minister")
    assert not made.undated
    assert view(sample.corpus(), "tolls-2").undated


def test_who_speaks_is_told_with_how_much_is_quoted_and_reported() -> None:
    made = view(sample.corpus())
    assert [(link.text, link.note) for link in made.speaking] == [
        ("Mara Ellingsen", "2 quoted"),
        ("Tomas Brekke", "1 quoted, 1 reported"),
    ]
    assert [link.text for link in made.named] == ["Norvale"]
    unknown = view(sample.corpus(), "tolls-2").speaking[0]
    assert (unknown.text, unknown.href[:3]) == ("a clerk", "#q-")


def test_dates_are_told_with_what_they_mean_and_how_that_was_reached() -> None:
    made = view(sample.corpus())
    assert [(r.text, r.meaning, r.why) for r in made.readings] == [
        ("Tuesday", "4 March 2031", "the day before"),
        ("Last month", "February 2031", "the month before the article’s"),
        ("October", "October 2031", "the next October"),
    ]
    (reading,) = view(sample.corpus(), "tolls-2").readings
    assert reading.meaning == "not fixed by the article"


def test_a_date_that_says_itself_what_it_means_or_is_no_time_is_not_told() -> None:
    corpus = sample.corpus()
    first = corpus.analyses[0]
    plain = structs.replace(first.dates[0], text="4 March 2031")
    lasting = structs.replace(first.dates[1], type="DURATION", value="P1M")
    made = structs.replace(first, dates=(plain, lasting, first.dates[2], first.dates[2]))
    readings = view(structs.replace(corpus, analyses=(made, *corpus.analyses[1:]))).readings
    assert [reading.text for reading in readings] == ["October"]


def test_articles_on_the_same_topics_are_closest(monkeypatch: pytest.MonkeyPatch) -> None:
    related = [link.text for link in view(sample.full()).related]
    assert related[0] == "Tolls to go"
    assert related[1] == "Tolls & <taxes>"
    monkeypatch.setattr(index, "MOST_SHARING", 1)
    assert view(sample.full()).related == ()


def test_one_shared_actor_makes_no_article_related() -> None:
    corpus = structs.replace(sample.full(), topics=())
    names = [link.text for link in view(corpus, "trip-6").related]
    assert names == ["Ministers meet on the harbour", "On the quay, part 7"]


def test_what_corrects_an_article_is_told_on_both_pages_and_what_it_takes_back_is_marked() -> None:
    corpus = sample.corpus()
    harbour = corpus.analyses[0].article.text
    start = harbour.index("“The quay")
    wrong = (start, start + len("“The quay stays open to every flag,” Ellingsen said."))
    other = corpus.analyses[1].article.id
    made = structs.replace(corpus, corrections=(Correction("harbour", other, 0, 40, (wrong,)),))
    corrected = view(made)
    (note,) = corrected.corrections
    assert note.text == "A spokesman denied it yesterday. “We hav"
    assert note.href.startswith("tolls-2.html#s-")
    (back,) = view(made, other).corrects
    assert (back.text, note.note.startswith("“")) == (corrected.head.title, True)
    marked = [s for p in corrected.paragraphs for s in p.sentences if s.wrong]
    assert ["".join(r.text for piece in s.pieces for r in piece.runs) for s in marked] == [harbour[slice(*wrong)]]
    said = {s.quote.text for s in build_lookup(made, 0).statements.newest}
    before = {s.quote.text for s in build_lookup(corpus, 0).statements.newest}
    assert [text for text in before - said if "quay" in text]
    assert view(corpus).corrections == view(corpus).corrects == ()


def test_of_a_report_that_many_printed_a_page_lists_some_and_counts_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = sample.full()
    same = tuple(sorted(analysis.article.id for analysis in corpus.analyses))
    corpus = structs.replace(corpus, clusters=(Cluster(articles=same, same=False),))
    monkeypatch.setattr(article, "MOST_COPIES", 3)
    made = view(corpus)
    assert (len(made.same), made.same_left) == (3, len(same) - 4)
    monkeypatch.setattr(article, "MOST_COPIES", len(same))
    assert view(corpus).same_left == 0
