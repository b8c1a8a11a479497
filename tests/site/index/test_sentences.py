"""Which sentence holds a place, and the anchors that other pages lead to."""

from msgspec import structs

from generator.site.index.sentences import anchors_of, sentence_at
from tests.site import sample


def test_a_place_is_in_the_sentence_that_begins_last_before_it() -> None:
    sentences = ((2, 10), (12, 20), (21, 30))
    assert [sentence_at(sentences, place) for place in (0, 2, 11, 12, 25, 99)] == [0, 0, 0, 1, 2, 2]


def test_a_sentence_that_comes_again_has_an_anchor_of_its_own() -> None:
    text = "It rained. It rained. It stopped."
    made = structs.replace(
        sample.tolls(),
        article=structs.replace(sample.tolls().article, text=text),
        sentences=((0, 10), (11, 21), (22, 33)),
    )
    first, second, third = anchors_of(made)
    assert second == f"{first}-2"
    assert third != first
