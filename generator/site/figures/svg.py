"""Figures drawn when the site is built: inline SVG without script, in colours that follow the page's.

Positions across are in per cent, so that a figure fits a phone and its words keep their size. Every figure is drawn from
records that stand in a list or table on the same page, which is its text alternative.
"""

from collections.abc import Sequence
from datetime import date
from xml.etree.ElementTree import Element, SubElement, tostring

from msgspec import Struct

from generator.site import wording

LABEL_WIDTH = 24.0
"""How much of the figure's width a label is taken to need, in per cent."""
ROWS = 3
ROW_HEIGHT = 22
MARGIN = 1.5


class Mark(Struct, frozen=True):
    """Something at a time: half-open ISO days, `planned` or not, where it leads, a few words, and the whole sentence."""

    begins: str
    ends: str
    planned: bool
    href: str
    label: str
    title: str


class Bar(Struct, frozen=True):
    """How many at a time: a name for the time, the number, where it leads, and, for a share, how many there are in all."""

    name: str
    number: int
    href: str = ""
    of: int = 0

    @property
    def height(self) -> float:
        """The number, or the share in per cent."""
        return 100 * self.number / self.of if self.of else float(self.number)

    @property
    def words(self) -> str:
        """The name with the number: `May 2018: 3 of 12`."""
        return f"{self.name}: {self.number:,}{f' of {self.of:,}' if self.of else ''}"


def strip(marks: Sequence[Mark], name: str) -> str:
    """A line of time: a day is a dot, longer is a bar as long as it is known, a plan is dashed. At least two marks, or ''.

    The class says how many rows of labels stand above the line, and which ticks can go, for screens too narrow for them.
    """
    told = {(m.begins, m.ends, m.title): m for m in reversed(marks) if m.begins and m.ends}
    dated = [told[key] for key in sorted(told)]
    if len({m.begins for m in dated}) < 2:
        return ""
    first = date.fromisoformat(dated[0].begins).toordinal()
    last = max(date.fromisoformat(m.ends).toordinal() for m in dated)
    scale = _Scale(first, max(last, first + 1))
    rows = _rows(dated, scale)
    height = max((row + 1 for row in rows.values()), default=0)
    axis = ROW_HEIGHT * height + 14
    root = _svg(axis + 34, name, f"strip rows-{height}")
    SubElement(root, "line", {"x1": "0", "x2": "100%", "y1": f"{axis}", "y2": f"{axis}", "class": "axis"})
    for place, (words, at) in enumerate(_ticks(scale)):
        SubElement(root, "line", {"x1": at, "x2": at, "y1": f"{axis}", "y2": f"{axis + 5}", "class": "axis"})
        tick = "tick between" if place % 2 else "tick"
        SubElement(root, "text", {"x": at, "y": f"{axis + 20}", "class": tick}).text = words
    for index, mark in enumerate(dated):
        _draw(root, mark, scale, axis, rows.get(index))
    return tostring(root, encoding="unicode")


def bars(values: Sequence[Bar], name: str) -> str:
    """One bar for each time, its height the number; nothing where fewer than three times have any."""
    if sum(1 for v in values if v.number) < 3:
        return ""
    most = max(v.height for v in values)
    unit = " %" if any(v.of for v in values) else ""
    root = _svg(100, name, "bars")
    SubElement(root, "text", {"x": "0", "y": "12", "class": "tick"}).text = f"{most:,.0f}{unit}"
    SubElement(root, "line", {"x1": "0", "x2": "100%", "y1": "19", "y2": "19", "class": "grid"})
    width = 100 / len(values)
    for index, value in enumerate(values):
        height = round(59 * value.height / most, 1)
        at = f"{index * width + width * 0.12:.3f}%"
        link = SubElement(root, "a", {"href": value.href}) if value.href else SubElement(root, "g")
        box = {
            "x": at,
            "width": f"{width * 0.76:.3f}%",
            "y": f"{78 - height:.1f}",
            "height": f"{height}",
            "class": "bar",
        }
        if value.number:
            SubElement(SubElement(link, "rect", box), "title").text = value.words
    SubElement(root, "line", {"x1": "0", "x2": "100%", "y1": "78", "y2": "78", "class": "axis"})
    SubElement(root, "text", {"x": "0", "y": "95", "class": "tick"}).text = values[0].name
    end = {"x": "100%", "y": "95", "class": "tick end"}
    SubElement(root, "text", end).text = values[-1].name
    return tostring(root, encoding="unicode")


class _Scale:
    """Days to per cent of the width."""

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = first, last

    def at(self, day: int) -> float:
        return MARGIN + (100 - 2 * MARGIN) * (day - self.first) / (self.last - self.first)


def _svg(height: int, name: str, kind: str) -> Element:
    root = Element("svg", {"class": f"b-{kind}", "width": "100%", "height": str(height), "role": "group"})
    root.set("aria-label", name)
    return root


def _rows(marks: Sequence[Mark], scale: _Scale) -> dict[int, int]:
    """Which marks get a label, and in which row above the line: as many as fit without touching, the latest first."""
    free = [[(101.0, 102.0)] for _ in range(ROWS)]
    placed: dict[int, int] = {}
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index]
        if not mark.label:
            continue
        left = min(scale.at(date.fromisoformat(mark.begins).toordinal()), 100 - LABEL_WIDTH)
        for row, taken in enumerate(free):
            if all(left + LABEL_WIDTH <= start or left >= end for start, end in taken):
                taken.append((left, left + LABEL_WIDTH))
                placed[index] = row
                break
    return placed


def _draw(root: Element, mark: Mark, scale: _Scale, axis: int, row: int | None) -> None:
    start, end = date.fromisoformat(mark.begins).toordinal(), date.fromisoformat(mark.ends).toordinal()
    left, right = scale.at(start), scale.at(end)
    link = SubElement(root, "a", {"href": mark.href})
    SubElement(link, "title").text = mark.title
    state = " planned" if mark.planned else ""
    if end - start <= 1:
        SubElement(
            link, "circle", {"cx": f"{(left + right) / 2:.2f}%", "cy": f"{axis}", "r": "6", "class": "day" + state}
        )
    else:
        box = {"x": f"{left:.2f}%", "width": f"{right - left:.2f}%", "y": f"{axis - 6}", "height": "12", "rx": "6"}
        SubElement(link, "rect", {**box, "class": "stretch" + state})
    if row is None:
        return
    y = axis - 16 - ROW_HEIGHT * row
    at_end = left > 100 - LABEL_WIDTH
    words = {"x": f"{right if at_end else left:.2f}%", "y": f"{y}", "class": "label" + (" end" if at_end else "")}
    SubElement(link, "text", words).text = mark.label


def _ticks(scale: _Scale) -> list[tuple[str, str]]:
    """Years, or months where there are few: at most ten."""
    first, last = date.fromordinal(scale.first), date.fromordinal(scale.last)
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next(s for s in (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 12000) if months / s <= 8 or s == 12000)
    ticks: list[tuple[str, str]] = []
    for index in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        if index % step:
            continue
        day = date(index // 12, index % 12 + 1, 1)
        if day.toordinal() < scale.first or scale.at(day.toordinal()) > 94:
            continue
        words = str(day.year) if step >= 12 or day.month == 1 else wording.MONTHS[day.month - 1][:3]
        if not ticks and step < 12 and day.month != 1:
            words = f"{words} {day.year}"
        ticks.append((words, f"{scale.at(day.toordinal()):.2f}%"))
    return ticks
