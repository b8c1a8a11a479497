"""The article's own date, where metadata lack it: from the dateline, the URL's path, the file name, in that order.

A file's time stamp and the day of the build say nothing about an article and are never used.
"""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

import msgspec

from generator.article.dates import periods
from generator.article.dates.datelines import own_date_blocks, own_outlet, own_words
from generator.article.dates.grammar import expressions
from generator.article.dates.grammar.readings import Fixed, Partial, untimed
from generator.article.dates.grammar.words import lexicon
from generator.article.dates.periods import Period
from generator.records import Article, Block, Problem, PublishedSource

EARLIER, LATER = 7, 2
"""A dateline may be up to a week older than the publication, or as many days younger as time zones and a late edition make."""

_PATH_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([-/_.]?)(0?[1-9]|1[0-2]|[a-z]{3})\2(0[1-9]|[12]\d|3[01]|[1-9])(?!\d)", re.IGNORECASE
)
_PATH_MONTH = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/_.](0[1-9]|1[0-2]|[a-z]{3})(?![\da-z])", re.IGNORECASE)
_PATH_YEAR = re.compile(r"(?:^|[/_-])((?:19|20)\d\d)(?=$|[/_-])")


def complete_publication(article: Article, blocks: tuple[Block, ...]) -> Article:
    """`article` with `published`, its source and its outlet filled from the text or its address, where it has none.

    Partial dates stay partial: a URL that names a month gives a month. A dateline without a year takes it from the URL or
    the file name, if one of them names it.
    """
    if article.published is not None:
        return msgspec.structs.replace(article, published_source=article.published_source or "metadata")
    period, source = next(_own_dates(article, blocks), (None, None))
    if period is None:
        return article
    outlet = own_outlet(article.text, blocks) if article.publisher is None else article.publisher
    return msgspec.structs.replace(article, published=period.value, published_source=source, publisher=outlet)


def _own_dates(article: Article, blocks: tuple[Block, ...]) -> Iterator[tuple[Period, PublishedSource]]:
    """The dates that an article gives itself, the surest first."""
    elsewhere = list(_addresses(article))
    for month, day, year in stated_dates(article.text, blocks):
        for known in [year] if year is not None else [period.start.year for period, _ in elsewhere]:
            period = periods.day_of(known, month, day)
            if period is not None:
                yield period, "dateline"
    yield from elsewhere


def publication_problems(article: Article, blocks: tuple[Block, ...]) -> tuple[Problem, ...]:
    """A Problem where the text names another day of its own than metadata do."""
    own = periods.parse_published(article.published)
    if article.published is not None and own is None:
        remedy = "Write it as 2018-05-31, 2018-05 or 2018."
        return (Problem(article.path, None, f"The publication date {article.published!r} is no date.", remedy),)
    if own is None or own.grain != "day" or article.published_source not in (None, "metadata"):
        return ()
    for month, day, year in stated_dates(article.text, blocks):
        stated = _nearest_day(own.start, month, day, year)
        if stated is not None and not -EARLIER <= (stated - own.start).days <= LATER:
            cause = f"The text dates itself to {stated.isoformat()}, but it is said to be published on {own.value}."
            remedy = "Correct `published` in the front matter or in metadata.yml; dates such as “Thursday” are counted from it."
            return (Problem(article.path, None, cause, remedy),)
    return ()


def stated_dates(text: str, blocks: tuple[Block, ...]) -> Iterator[tuple[int, int, int | None]]:
    """Days that the text gives itself, in a dateline or on a line of their own: (month, day, year or None)."""
    for block in own_date_blocks(text, blocks):
        for found in expressions.find(own_words(text, block.start, block.end)):
            day = untimed(found.reading)
            if isinstance(day, Partial) and day.month is not None and day.day is not None:
                yield day.month, day.day, None
            elif isinstance(day, Fixed) and day.period is not None and day.period.grain == "day":
                start = day.period.start
                yield start.month, start.day, start.year


def _addresses(article: Article) -> Iterator[tuple[Period, PublishedSource]]:
    paths: tuple[tuple[PublishedSource, str], ...] = (
        ("url", _url_path(article.url or "")),
        ("filename", PurePosixPath(article.path).stem),
    )
    for source, path in paths:
        period = date_in_path(path)
        if period is not None:
            yield period, source


def date_in_path(path: str) -> Period | None:
    """The day, month or year that a path names (`/2017/09/25/`, `/2017/sep/`, `20170925-talks`), or None."""
    for match in _PATH_DAY.finditer(path):
        period = periods.day_of(int(match[1]), _month(match[3]) or 0, int(match[4]))
        if period is not None:
            return period
    for match in _PATH_MONTH.finditer(path):
        month = _month(match[2])
        if month is not None:
            return periods.month(int(match[1]), month)
    year = _PATH_YEAR.search(path)
    return None if year is None else periods.year(int(year[1]))


def _url_path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def _month(written: str) -> int | None:
    """A month in digits, or by the first three letters of its name."""
    number = lexicon()["month"].get(written.lower(), written)
    return int(number) if number.isdigit() else None


def _nearest_day(own: dt.date, month: int, day: int, year: int | None) -> dt.date | None:
    years = [year] if year is not None else [own.year - 1, own.year, own.year + 1]
    days = [period.start for period in (periods.day_of(y, month, day) for y in years) if period is not None]
    return min(days, key=lambda d: abs((d - own).days), default=None)
