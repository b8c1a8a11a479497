"""Where the label of a mark stands."""

from generator.site.figures.labels import Label, labels, short
from generator.site.figures.layout import WIDE, Placed


def test_a_label_stands_to_the_right_where_there_is_room_also_on_a_phone() -> None:
    assert labels([Placed("Ada Quill", 100, 100, 8)], 300) == [Label("right", True)]


def test_at_the_right_edge_it_stands_to_the_left() -> None:
    assert labels([Placed("Ada Quill", WIDE - 20, 100, 8)], 300) == [Label("left", True)]


def test_a_label_covers_no_mark_and_what_fits_nowhere_has_none() -> None:
    marks = [Placed("Ada Quill", 100, 100, 8), Placed("Ivar Lunde", 130, 100, 8)]
    assert labels(marks, 300)[0] != Label("right", True)
    assert labels([Placed("Ada Quill", 10, 8, 8)], 16) == [Label("right", True)]
    assert labels([Placed("A name as long as a label may be", 375, 8, 8)], 10) == [None]


def test_a_long_name_is_cut() -> None:
    assert short("The Harbour Council of Old and New Norvale") == "The Harbour Council of Old …"
