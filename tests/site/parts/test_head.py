"""What stands above a title, and how much a list leaves out."""

from generator.site.parts.context import Link
from generator.site.parts.head import kicker, left


def test_a_kicker_is_of_the_words_that_there_are() -> None:
    assert kicker("Actor", "", None, "2 articles") == (Link("Actor"), Link("2 articles"))


def test_a_list_leaves_out_what_is_too_many() -> None:
    assert left(range(5), 3) == 2
    assert left(range(3), 3) == left((), 3) == 0
