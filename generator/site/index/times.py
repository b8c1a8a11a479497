"""Articles by day, month or year: how much there is over time."""

from collections.abc import Iterable
from datetime import date, timedelta

from generator.records import Analysis

LONGEST_DAYS, LONGEST_MONTHS = 45, 48


def over_time(analyses: Iterable[Analysis]) -> list[tuple[str, list[Analysis]]]:
    """Dated articles by day, month or year, whichever gives few enough; times without any stand between."""
    dated = [(a.article.published, a) for a in analyses if a.article.published]
    if not dated:
        return []
    first, last = min(p for p, _ in dated), max(p for p, _ in dated)
    months = _months(first[:7], last[:7]) if min(len(p) for p, _ in dated) >= len("2018-05") else []
    if not months or len(months) > LONGEST_MONTHS:
        keys = [str(year) for year in range(int(first[:4]), int(last[:4]) + 1)]
    elif min(len(p) for p, _ in dated) >= len("2018-05-31") and days_between(first, last) <= LONGEST_DAYS:
        start = date.fromisoformat(first[:10])
        keys = [(start + timedelta(days)).isoformat() for days in range(days_between(first, last) + 1)]
    else:
        keys = months
    found: dict[str, list[Analysis]] = {key: [] for key in keys}
    for published, analysis in dated:
        found[published[: len(keys[0])]].append(analysis)
    return list(found.items())


def _months(first: str, last: str) -> list[str]:
    start, end = (int(m[:4]) * 12 + int(m[5:]) - 1 for m in (first, last))
    return [f"{index // 12:04d}-{index % 12 + 1:02d}" for index in range(start, end + 1)]


def days_between(first: str, last: str) -> int:
    """How many days lie from the one to the other (ISO dates; what follows the day does not count)."""
    return (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days
