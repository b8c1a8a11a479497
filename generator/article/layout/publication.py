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
from generator.article.dates.datelines import own_date_blocks, own_words
from generator.article.dates.grammar import expressions
from generator.article.dates.grammar.readings import Fixed, Partial, Timed
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
    """`article` with `published` and its source filled from the text or its address, where it has none.

    Partial dates stay partial: a URL that names a month gives a month. A dateline without a year takes it from the URL or
    the file name, if one of them names it.
    """
    if article.published is not None:
        if article.published_source is not None:
            return article
        return msgspec.structs.replace(article, published_source="metadata")
    elsewhere = list(_addresses(article))
    for month, day, year in stated_dates(article.text, blocks):
        for known in [year] if year is not None else [period.start.year for period, _ in elsewhere]:
            period = periods.day_of(known, month, day)
            if period is not None:
                return _published(article, period, "dateline")
    for period, source in elsewhere:
        return _published(article, period, source)
    return article


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
            reading = found.reading.reading if isinstance(found.reading, Timed) else found.reading
            if isinstance(reading, Fixed) and reading.period is not None and reading.period.grain == "day":
                start = reading.period.start
                yield start.month, start.day, start.year
            elif isinstance(reading, Partial) and reading.month is not None and reading.day is not None:
                yield reading.month, reading.day, None


def _addresses(article: Article) -> Iterator[tuple[Period, PublishedSource]]:
    if article.url:
        period = date_in_path(_url_path(article.url))
        if period is not None:
            yield period, "url"
    period = date_in_path(PurePosixPath(article.path).stem)
    if period is not None:
        yield period, "filename"


def date_in_path(path: str) -> Period | None:
    """The day, month or year that a path names (`/2017/09/25/`, `/2017/sep/`, `20170925-talks`), or None."""
    for match in _PATH_DAY.finditer(path):
        month = _month(match[3])
        period = None if month is None else periods.day_of(int(match[1]), month, int(match[4]))
        if period is not None:
            return period
    for match in _PATH_MONTH.finditer(path):
        month = _month(match[2])
        if month is not None:
            return periods.month(int(match[1]), month)
    year = _PATH_YEAR.search(path)
    return periods.year(int(year[1])) if year else None


def _url_path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def _month(written: str) -> int | None:
    if written.isdigit():
        return int(written)
    month = lexicon()["month"].get(written.lower())
    return None if month is None else int(month)


def _published(article: Article, period: Period, source: PublishedSource) -> Article:
    return msgspec.structs.replace(article, published=period.value, published_source=source)


def _nearest_day(own: dt.date, month: int, day: int, year: int | None) -> dt.date | None:
    years = [year] if year is not None else [own.year - 1, own.year, own.year + 1]
    days = [period.start for period in (periods.day_of(y, month, day) for y in years) if period is not None]
    return min(days, key=lambda d: abs((d - own).days), default=None)
