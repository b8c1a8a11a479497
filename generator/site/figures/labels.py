"""On which side of its mark a label stands, so that it covers no other mark or label."""

from collections.abc import Iterable, Sequence
from typing import Literal, get_args

from msgspec import Struct

from generator.site import wording
from generator.site.figures.layout import WIDE, Placed

NARROW = 350.0
"""Width in px of the figure on a phone."""
CHARACTER = 7.2
LINE = 16.0
LONGEST_NAME = 26

Side = Literal["right", "left", "below", "above"]
SIDES: tuple[Side, ...] = get_args(Side)
"""Where a label may stand, the best first."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in px."""


class Label(Struct, frozen=True):
    """On which side of its mark a label stands, and whether it does on a phone too."""

    side: Side
    narrow: bool


def short(name: str) -> str:
    """A name as its label has it."""
    return wording.shorten(name, LONGEST_NAME)


def labels(marks: Sequence[Placed], height: float) -> list[Label | None]:
    """A label for each mark, `marks` from the most to the least important; None where one fits nowhere."""
    found: list[Label | None] = [None] * len(marks)
    for width in (NARROW, WIDE):
        scale = width / WIDE
        bodies = [(m.x * scale - m.radius, m.y - m.radius, m.x * scale + m.radius, m.y + m.radius) for m in marks]
        taken = [_box(mark, label.side, scale) for mark, label in zip(marks, found, strict=True) if label is not None]
        for index, mark in enumerate(marks):
            if found[index] is not None:
                continue
            others = [*bodies[:index], *bodies[index + 1 :], *taken]
            side = next((s for s in SIDES if _fits(_box(mark, s, scale), width, height, others)), None)
            if side is not None:
                found[index] = Label(side, width == NARROW)
                taken.append(_box(mark, side, scale))
    return found


def _fits(box: Box, width: float, height: float, others: Iterable[Box]) -> bool:
    """Whether a box lies in the figure and touches no other."""
    left, top, right, bottom = box
    inside = left >= 0 and right <= width and top >= 0 and bottom <= height
    return inside and not any(_touch(box, other) for other in others)


def _box(mark: Placed, side: Side, scale: float) -> Box:
    """What the label of a mark covers on this side."""
    x, y, radius, wide = mark.x * scale, mark.y, mark.radius, CHARACTER * len(short(mark.name))
    if side in {"right", "left"}:
        left = x + radius + 4 if side == "right" else x - radius - 4 - wide
        return left, y - LINE / 2, left + wide, y + LINE / 2
    top = y + radius + 1 if side == "below" else y - radius - 1 - LINE
    return x - wide / 2, top, x + wide / 2, top + LINE


def _touch(one: Box, other: Box) -> bool:
    across = one[0] < other[2] and other[0] < one[2]
    return across and one[1] < other[3] and other[1] < one[3]
