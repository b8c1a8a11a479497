"""A doubt with the sentences to look at."""

from msgspec import structs

from generator.site.parts.context import title_of
from generator.site.parts.questions import question
from tests.site import sample


def test_a_doubt_has_its_evidence_places_and_lines_to_paste() -> None:
    corpus = sample.full()
    (review,) = corpus.reviews
    made = question(sample.context(corpus, "review.html"), review, 1)
    assert made.title == "Is Ada Quill also Ivar Lunde?"
    assert made.evidence == ("for: they met on the quay",)
    assert [(link.text, link.href[:23]) for link in made.places] == [
        ("Ada Quill met Ivar Lunde on the quay.", "articles/trip-3.html#s-")
    ]
    assert made.paste == ("same:", '  - ["Ada Quill", "Ivar Lunde"]')
    short = question(sample.context(corpus, "review.html"), review, 2, longest=12)
    assert [link.text for link in short.places] == ["Ada Quill …", "Ada Quill …"]


def test_a_question_names_an_article_by_its_title_and_the_lines_by_its_id() -> None:
    corpus = sample.full()
    (review,) = corpus.reviews
    article = review.places[0].article
    made_of = next(one for one in corpus.analyses if one.article.id == article)
    open_ = structs.replace(review, title=f"Who speaks as “he” in {article}?", paste=f"same: [he @ {article}]")
    made = question(sample.context(corpus, "review.html"), open_, 1)
    assert made.title == f"Who speaks as “he” in “{title_of(made_of)}”?"
    assert made.paste == (open_.paste,)
