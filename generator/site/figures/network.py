"""Who appears with whom as a figure: actors as marks that lead to their pages, lines between those that articles name together.

Positions come from igraph (Kamada-Kawai from a circle, which uses no chance), so that the same corpus gives the same bytes.
Across they are in per cent, down in pixels: the figure fits a phone, and its words keep their size.
"""

from collections.abc import Sequence
from math import sqrt
from xml.etree.ElementTree import Element, SubElement, tostring

import igraph  # type: ignore[import-untyped]
from msgspec import Struct

from generator.site import wording

WIDE, NARROW = 760.0, 350.0
"""Widths in px for which labels are placed: a figure on a screen, and on a phone."""
CHARACTER = 7.2
LINE = 16.0
APART = 30.0
"""How far the middles of two marks are from each other at least, in px of the wide figure."""
ROUNDS = 60
EDGE = 16.0
FEWEST = 4
Box = tuple[float, float, float, float]


class Node(Struct, frozen=True):
    """An actor: its name, where its mark leads, how many articles name it, and whether it is a person."""

    name: str
    href: str
    articles: int
    person: bool


class Tie(Struct, frozen=True):
    """Two nodes (indices) that `articles` name together."""

    one: int
    other: int
    articles: int


class Network(Struct, frozen=True):
    """What is drawn: `nodes` from the most to the least important, their ties, and what the figure shows."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    name: str

    @property
    def tells(self) -> bool:
        """Whether there is anything to see: enough nodes, and not all tied to all."""
        return tells(self.nodes, self.ties)

    @property
    def svg(self) -> str:
        """The drawing, whose layout takes long."""
        return network(self.nodes, self.ties, self.name)


def tells(nodes: Sequence[Node], ties: Sequence[Tie]) -> bool:
    """Whether a drawing of these shows anything: there are enough of them, and not all are tied to all."""
    return len(nodes) >= FEWEST and len(ties) < 0.8 * len(nodes) * (len(nodes) - 1) / 2


def network(nodes: Sequence[Node], ties: Sequence[Tie], name: str) -> str:
    """The figure, `nodes` from the most to the least important; nothing where there are few or all are tied to all."""
    if not tells(nodes, ties):
        return ""
    height = min(180 + 8 * len(nodes), 600)
    places = _places(len(nodes), ties, height)
    radii = _radii(nodes)
    sides = _sides(nodes, places, radii, height)
    root = Element("svg", {"class": "b-network", "width": "100%", "height": str(height), "role": "group"})
    root.set("aria-label", name)
    most = max(t.articles for t in ties)
    for tie in sorted(ties, key=lambda t: t.articles):
        (x1, y1), (x2, y2) = places[tie.one], places[tie.other]
        ends = {"x1": _across(x1), "y1": f"{y1:.1f}", "x2": _across(x2), "y2": f"{y2:.1f}", "class": "tie"}
        line = SubElement(root, "line", {**ends, "stroke-width": f"{1 + 3 * sqrt(tie.articles / most):.1f}"})
        together = wording.count(tie.articles, "article")
        SubElement(line, "title").text = f"{nodes[tie.one].name} and {nodes[tie.other].name}: {together}"
    for index, node in enumerate(nodes):
        _draw(root, node, places[index], radii[index], sides.get(index))
    return tostring(root, encoding="unicode")


def _draw(root: Element, node: Node, place: tuple[float, float], radius: float, label: tuple[str, bool] | None) -> None:
    x, y = place
    link = SubElement(root, "a", {"href": node.href, "aria-label": node.name})
    SubElement(link, "title").text = f"{node.name}: {wording.count(node.articles, 'article')}"
    if node.person:
        SubElement(link, "circle", {"cx": _across(x), "cy": f"{y:.1f}", "r": f"{radius:.1f}", "class": "node"})
    else:
        side = {"width": f"{2 * radius:.1f}", "height": f"{2 * radius:.1f}", "class": "node"}
        moved = {"x": _across(x), "y": f"{y - radius:.1f}", "transform": f"translate({-radius:.1f} 0)"}
        SubElement(link, "rect", {**side, **moved})
    if label is None:
        return
    side_, narrow = label
    down, shift, anchor = {
        "right": (4.5, radius + 4, "start"),
        "left": (4.5, -radius - 4, "end"),
        "below": (radius + 13, 0.0, "middle"),
        "above": (-radius - 5, 0.0, "middle"),
    }[side_]
    at = {"x": _across(x), "y": f"{y + down:.1f}", "dx": f"{shift:.1f}", "text-anchor": anchor}
    SubElement(link, "text", {**at, "class": "name" if narrow else "name label"}).text = _short(node.name)


def _across(x: float) -> str:
    return f"{100 * x / WIDE:.2f}%"


def _short(name: str) -> str:
    return wording.shorten(name, 26)


def _radii(nodes: Sequence[Node]) -> list[float]:
    most = max(n.articles for n in nodes)
    return [4 + 6 * sqrt(n.articles / most) for n in nodes]


def _places(number: int, ties: Sequence[Tie], height: float) -> list[tuple[float, float]]:
    """A place for each node, in px of the wide figure: laid out, stretched over the figure, and moved apart."""
    graph = igraph.Graph(n=number, edges=[(t.one, t.other) for t in ties])
    laid = graph.layout_kamada_kawai(seed=graph.layout_circle(), maxiter=50 * number).coords
    left, top = min(x for x, _ in laid), min(y for _, y in laid)
    wide = max(max(x for x, _ in laid) - left, 1e-9)
    high = max(max(y for _, y in laid) - top, 1e-9)
    inset = 70.0
    places = [[inset + (WIDE - 2 * inset) * (x - left) / wide, 24 + (height - 48) * (y - top) / high] for x, y in laid]
    for _ in range(ROUNDS):
        _apart(places)
        for place in places:
            place[0] = min(max(place[0], EDGE), WIDE - EDGE)
            place[1] = min(max(place[1], EDGE), height - EDGE)
    return [(round(x, 1), round(y, 1)) for x, y in places]


def _apart(places: list[list[float]]) -> None:
    """Move each pair of marks that are too near half of what is missing."""
    for index, one in enumerate(places):
        for other in places[:index]:
            dx, dy = one[0] - other[0], one[1] - other[1]
            far = sqrt(dx * dx + dy * dy)
            if far >= APART:
                continue
            if far < 1e-6:
                dx, dy, far = 1.0, 0.0, 1.0
            push = (APART - far) / 2 / far
            one[0], one[1] = one[0] + dx * push, one[1] + dy * push
            other[0], other[1] = other[0] - dx * push, other[1] - dy * push


def _sides(
    nodes: Sequence[Node], places: Sequence[tuple[float, float]], radii: Sequence[float], height: float
) -> dict[int, tuple[str, bool]]:
    """On which side of its mark a label stands, and whether it does on a phone too; those that fit nowhere have none."""
    sides: dict[int, tuple[str, bool]] = {}
    for width in (NARROW, WIDE):
        scale = width / WIDE
        marks = [(x * scale - r, y - r, x * scale + r, y + r) for (x, y), r in zip(places, radii, strict=True)]
        taken = {i: _box(nodes[i].name, places[i], radii[i], sides[i][0], scale) for i in sides}
        for index, node in enumerate(nodes):
            if index in sides:
                continue
            others = [*(m for i, m in enumerate(marks) if i != index), *taken.values()]
            for side in ("right", "left", "below", "above"):
                box = _box(node.name, places[index], radii[index], side, scale)
                inside = box[0] >= 0 and box[2] <= width and box[1] >= 0 and box[3] <= height
                if inside and not any(_touch(box, other) for other in others):
                    sides[index], taken[index] = (side, width == NARROW), box
                    break
    return sides


def _box(name: str, place: tuple[float, float], radius: float, side: str, scale: float) -> Box:
    x, y, wide = place[0] * scale, place[1], CHARACTER * len(_short(name))
    if side in {"right", "left"}:
        left = x + radius + 4 if side == "right" else x - radius - 4 - wide
        return left, y - LINE / 2, left + wide, y + LINE / 2
    top = y + radius + 1 if side == "below" else y - radius - 1 - LINE
    return x - wide / 2, top, x + wide / 2, top + LINE


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
