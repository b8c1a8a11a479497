"""Who appears with whom: every mark leads somewhere, labels never touch, and the same corpus gives the same bytes."""

from itertools import combinations
from xml.etree.ElementTree import Element, fromstring

import pytest

from generator.site.figures.labels import CHARACTER, LINE
from generator.site.figures.layout import WIDE
from generator.site.figures.network import Node, Tie, network


def ring(size: int) -> tuple[list[Node], list[Tie]]:
    nodes = [Node(f"Person Number {i}", f"actors/p{i}.html", size - i, i % 3 > 0) for i in range(size)]
    return nodes, [Tie(min(i, j), max(i, j), 2 + i % 5) for i in range(size) for j in ((i + 1) % size,)]


def label_box(label: Element) -> tuple[float, float, float, float]:
    wide = CHARACTER * len(label.text or "")
    x = WIDE * float(label.get("x", "").rstrip("%")) / 100 + float(label.get("dx", "0"))
    left = {"start": x, "end": x - wide, "middle": x - wide / 2}[label.get("text-anchor", "start")]
    bottom = float(label.get("y", "0"))
    return left, bottom - LINE, left + wide, bottom


@pytest.mark.parametrize("size", [5, 60])
def test_every_mark_leads_to_its_page_and_no_label_covers_another(size: int) -> None:
    svg = fromstring(network(*ring(size), "n"))
    assert [a.get("href") for a in svg.iter("a")] == [f"actors/p{i}.html" for i in range(size)]
    boxes = [label_box(t) for t in svg.iter("text")]
    assert len(boxes) >= 0.5 * size
    for one, other in combinations(boxes, 2):
        apart = one[2] <= other[0] + 1 or other[2] <= one[0] + 1 or one[3] <= other[1] + 1 or other[3] <= one[1] + 1
        assert apart, (one, other)


def test_the_same_actors_are_drawn_in_the_same_bytes() -> None:
    assert network(*ring(40), "n") == network(*ring(40), "n")


def test_few_actors_or_all_with_all_are_no_figure() -> None:
    nodes, _ = ring(6)
    assert network(nodes[:3], [Tie(0, 1, 2), Tie(1, 2, 2)], "n") == ""
    assert network(nodes, [Tie(i, j, 2) for i, j in combinations(range(6), 2)], "n") == ""


def test_names_stay_words() -> None:
    nodes, ties = ring(6)
    drawn = network([Node("</title><script>", "x", 9, True), *nodes[1:]], ties, '"><script>')
    assert "<script>" not in drawn
