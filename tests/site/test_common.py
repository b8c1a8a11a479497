"""What several kinds of page share: the place of an article that tells most about a name."""

from msgspec import structs

from generator.records import Block
from generator.site.views.common import telling_place
from tests.site import sample


def test_the_sentence_shown_is_not_the_headline_that_stands_above_it() -> None:
    analysis = structs.replace(sample.corpus().analyses[0], blocks=(Block("headline", 0, 30), Block("lede", 31, 90)))
    assert telling_place(analysis, (45, 12, 60)) == 45
    assert telling_place(analysis, (12,)) == 12
    assert telling_place(analysis, ()) is None
