"""Time stamps in UTC: which day they name in the outlet's own zone."""

import datetime as dt
import re

from generator.sources.web.page import Element, source
from generator.values import only

_UTC = re.compile(r"(.{10}T.+?)(?:Z|[+-]00:00)")
_OFFSET = re.compile(r"\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)? ?([+-]\d\d:?\d\d)\b", re.ASCII)
_ZERO = frozenset({"+0000", "-0000"})
_ONE_DAY = dt.timedelta(days=1)


def local(stamp: str, shown: str | None, tree: Element) -> str:
    """A time stamp, or the day that it is in the outlet's own zone, where it is in UTC and that is another one.

    `shown` is the day that the page shows, if any; else the zone of its other stamps decides.
    """
    if _UTC.fullmatch(stamp) is None:
        return stamp
    day = dt.date.fromisoformat(stamp[:10])
    if shown is not None:
        return shown if abs(dt.date.fromisoformat(shown[:10]) - day) == _ONE_DAY else stamp
    moment = dt.datetime.fromisoformat(stamp)
    there = moment.astimezone(_zone(tree) or moment.tzinfo)
    return stamp if there.date() == day else there.isoformat(timespec="seconds")


def _zone(tree: Element) -> dt.tzinfo | None:
    """The zone of a page's time stamps, UTC aside; None where they have none or several."""
    offset = only({offset.replace(":", "") for offset in _OFFSET.findall(source(tree))} - _ZERO)
    return offset and dt.datetime.strptime(offset, "%z").tzinfo
