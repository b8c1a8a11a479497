"""Figures drawn when the site is built: inline SVG without script, in colours that follow the page's.

Positions across are in per cent, so that a figure fits a phone and its words keep their size. Every figure is drawn from
records that stand in a list or table on the same page, which is its text alternative.
"""

from collections.abc import Sequence
from datetime import date
from xml.etree.ElementTree import Element

from msgspec import Struct

from generator import catalogue
from generator.site import wording
from generator.site.figures.elements import as_text, draw, explain, figure, rule, write

LABEL_WIDTH = 24.0
"""How much of the figure's width a label is taken to need, in per cent."""
ROWS = 3
ROW_HEIGHT = 22
MARGIN = 1.5
FEWEST_BARS = 3
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200)
LONGEST_STEP = 12_000
"""Months from one tick to the next: the shortest that gives few enough ticks."""
MOST_TICKS = 8
LAST_TICK = 94.0
"""Behind this per cent of the width a tick's words have no room."""


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
        return f"{self.name}: {wording.of_all(self.number, self.of)}"


def strip(marks: Sequence[Mark], name: str) -> str:
    """A line of time: a day is a dot, longer is a bar as long as it is known, a plan is dashed. At least two marks, or ''.

    Of marks of one place the first is drawn, and what is shorter on what it lies in: piled up, none could be seen or hit.

    The class says how many rows of labels stand above the line, and which ticks can go, for screens too narrow for them.
    """
    told = {(m.begins, m.ends): m for m in reversed(marks) if m.begins and m.ends}
    dated = sorted(told.values(), key=lambda m: (m.begins, -_number(m.ends)))
    if len({m.begins for m in dated}) < 2:
        return ""
    first, last = _number(dated[0].begins), max(_number(m.ends) for m in dated)
    scale = _Scale(first, max(last, first + 1))
    rows = _rows(dated, scale)
    height = max(rows.values(), default=-1) + 1
    axis = ROW_HEIGHT * height + 14
    root = figure(axis + 34, name, f"strip rows-{height}")
    rule(root, axis, "axis")
    for place, (words, at) in enumerate(_ticks(scale)):
        draw(root, "line", x1=at, x2=at, y1=f"{axis}", y2=f"{axis + 5}", class_="axis")
        write(root, words, x=at, y=f"{axis + 20}", kind="tick between" if place % 2 else "tick")
    for index, mark in enumerate(dated):
        _draw(root, mark, scale, axis, rows.get(index))
    return as_text(root)


def bars(values: Sequence[Bar], name: str) -> str:
    """One bar for each time, its height the number; nothing where fewer than three times have any."""
    if sum(value.number > 0 for value in values) < FEWEST_BARS:
        return ""
    most = max(value.height for value in values)
    unit = " %" if any(value.of for value in values) else ""
    root = figure(100, name, "bars")
    write(root, f"{catalogue.number(round(most))}{unit}", x="0", y="12", kind="tick")
    rule(root, 19, "grid")
    width = 100 / len(values)
    for index, value in enumerate(values):
        _bar(root, value, index * width, width, round(59 * value.height / most, 1))
    rule(root, 78, "axis")
    write(root, values[0].name, x="0", y="95", kind="tick")
    write(root, values[-1].name, x="100%", y="95", kind="tick end")
    return as_text(root)


def _bar(root: Element, value: Bar, left: float, width: float, height: float) -> None:
    """A bar that leads to its place; of a time without any only the room."""
    link = draw(root, "a", href=value.href) if value.href else draw(root, "g")
    if value.number:
        across = {"x": f"{left + width * 0.12:.3f}%", "width": f"{width * 0.76:.3f}%"}
        explain(draw(link, "rect", **across, y=f"{78 - height:.1f}", height=f"{height}", class_="bar"), value.words)


class _Scale:
    """Days to per cent of the width."""

    def __init__(self, first: int, last: int) -> None:
        self.first, self.last = first, last

    def at(self, day: int) -> float:
        return MARGIN + (100 - 2 * MARGIN) * (day - self.first) / (self.last - self.first)


def _rows(marks: Sequence[Mark], scale: _Scale) -> dict[int, int]:
    """Which marks get a label, and in which row above the line: as many as fit without touching, the latest first."""
    taken: list[list[float]] = [[] for _ in range(ROWS)]
    placed: dict[int, int] = {}
    for index, mark in reversed(list(enumerate(marks))):
        left, right = scale.at(_number(mark.begins)), scale.at(_number(mark.ends))
        left = right - LABEL_WIDTH if _ends_at(left) else left
        row = next((row for row, others in enumerate(taken) if _has_room(left, others)), None)
        if mark.label and row is not None:
            taken[row].append(left)
            placed[index] = row
    return placed


def _ends_at(left: float) -> bool:
    """Whether the label of a mark there has no room behind its beginning, and so ends where the mark does."""
    return left > 100 - LABEL_WIDTH


def _has_room(left: float, others: Sequence[float]) -> bool:
    """Whether a label that begins at `left` touches none of those that begin at `others`."""
    return all(abs(left - other) >= LABEL_WIDTH for other in others)


def _draw(root: Element, mark: Mark, scale: _Scale, axis: int, row: int | None) -> None:
    start, end = _number(mark.begins), _number(mark.ends)
    left, right = scale.at(start), scale.at(end)
    link = draw(root, "a", href=mark.href)
    explain(link, mark.title)
    state = " planned" if mark.planned else ""
    if end - start <= 1:
        draw(link, "circle", cx=f"{(left + right) / 2:.2f}%", cy=f"{axis}", r="6", class_="day" + state)
    else:
        box = {"x": f"{left:.2f}%", "width": f"{right - left:.2f}%", "y": f"{axis - 6}", "height": "12", "rx": "6"}
        draw(link, "rect", **box, class_="stretch" + state)
    if row is not None:
        at, kind = (right, "label end") if _ends_at(left) else (left, "label")
        write(link, mark.label, x=f"{at:.2f}%", y=f"{axis - 16 - ROW_HEIGHT * row}", kind=kind)


def _ticks(scale: _Scale) -> list[tuple[str, str]]:
    """Years, or months where there are few: at most ten."""
    first, last = (day.year * 12 + day.month - 1 for day in map(date.fromordinal, (scale.first, scale.last)))
    step = next((step for step in STEPS if (last - first) / step <= MOST_TICKS), LONGEST_STEP)
    days = (date(month // 12, month % 12 + 1, 1) for month in range(first + -first % step, last + 1, step))
    shown = [day for day in days if day.toordinal() >= scale.first and scale.at(day.toordinal()) <= LAST_TICK]
    return [(_tick(day, step, first=day == shown[0]), f"{scale.at(day.toordinal()):.2f}%") for day in shown]


def _tick(day: date, step: int, *, first: bool) -> str:
    """The year of a January, else the month, the first one with its year."""
    if step >= 12 or day.month == 1:
        return str(day.year)
    month = wording.month_in_short(day)
    return f"{month} {day.year}" if first else month


def _number(day: str) -> int:
    return date.fromisoformat(day).toordinal()
