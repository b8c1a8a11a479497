"""A doubt with the sentences to look at."""

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
