"""Who appears with whom as a figure: actors as marks that lead to their pages, lines between those that articles name together.

Positions come from igraph (Kamada-Kawai from a circle, which uses no chance), so that the same corpus gives the same bytes.
Across they are in per cent, down in pixels: the figure fits a phone, and its words keep their size.
"""

from collections.abc import Sequence
from math import sqrt
from xml.etree.ElementTree import Element

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext
from generator.site.figures.elements import as_text, draw, explain, figure
from generator.site.figures.labels import Label, labels, short
from generator.site.figures.layout import WIDE, Placed, places

FEWEST = 4
CROWDED = 0.8
"""Where more than this share of all ties is there, a drawing shows nothing."""


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
    return len(nodes) >= FEWEST and len(ties) < CROWDED * len(nodes) * (len(nodes) - 1) / 2


def network(nodes: Sequence[Node], ties: Sequence[Tie], name: str) -> str:
    """The figure, `nodes` from the most to the least important; nothing where there are few or all are tied to all."""
    if not tells(nodes, ties):
        return ""
    height = min(180 + 8 * len(nodes), 600)
    most = max(node.articles for node in nodes)
    where = places(len(nodes), [(tie.one, tie.other) for tie in ties], height)
    marks = [
        Placed(node.name, x, y, 4 + 6 * sqrt(node.articles / most)) for node, (x, y) in zip(nodes, where, strict=True)
    ]
    root = figure(height, name, "network")
    strongest = max(tie.articles for tie in ties)
    for tie in sorted(ties, key=lambda t: t.articles):
        _draw_tie(root, marks[tie.one], marks[tie.other], tie.articles, sqrt(tie.articles / strongest))
    for node, mark, label in zip(nodes, marks, labels(marks, height), strict=True):
        link = _draw_node(root, node, mark)
        if label is not None:
            _write_name(link, mark, label)
    return as_text(root)


def _draw_tie(root: Element, one: Placed, other: Placed, articles: int, strength: float) -> None:
    ends = {"x1": _across(one.x), "y1": f"{one.y:.1f}", "x2": _across(other.x), "y2": f"{other.y:.1f}"}
    line = draw(root, "line", **ends, class_="tie", stroke_width=f"{1 + 3 * strength:.1f}")
    explain(
        line,
        gettext(
            "{one} and {other}: {articles}",
            one=one.name,
            other=other.name,
            articles=catalogue.amount(articles, "article", "articles"),
        ),
    )


def _draw_node(root: Element, node: Node, mark: Placed) -> Element:
    """A circle for a person, a square for anything else, leading to the actor's page."""
    link = draw(root, "a", href=node.href, aria_label=node.name)
    explain(link, f"{node.name}: {catalogue.amount(node.articles, 'article', 'articles')}")
    radius = f"{mark.radius:.1f}"
    if node.person:
        draw(link, "circle", cx=_across(mark.x), cy=f"{mark.y:.1f}", r=radius, class_="node")
        return link
    side = f"{2 * mark.radius:.1f}"
    top, moved = f"{mark.y - mark.radius:.1f}", f"translate({-mark.radius:.1f} 0)"
    draw(link, "rect", width=side, height=side, class_="node", x=_across(mark.x), y=top, transform=moved)
    return link


def _write_name(link: Element, mark: Placed, label: Label) -> None:
    down, shift, anchor = {
        "right": (4.5, mark.radius + 4, "start"),
        "left": (4.5, -mark.radius - 4, "end"),
        "below": (mark.radius + 13, 0.0, "middle"),
        "above": (-mark.radius - 5, 0.0, "middle"),
    }[label.side]
    at = {"x": _across(mark.x), "y": f"{mark.y + down:.1f}", "dx": f"{shift:.1f}", "text_anchor": anchor}
    draw(link, "text", **at, class_="name" if label.narrow else "name label").text = short(mark.name)


def _across(x: float) -> str:
    return f"{100 * x / WIDE:.2f}%"
