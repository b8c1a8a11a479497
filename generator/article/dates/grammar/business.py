"""Grammar of reports on quarters: "the year-ago period", "a year-earlier loss", "the latest quarter", "the 1989 period"."""

from msgspec import structs

from generator.article.dates.grammar import absolute, numbers, years
from generator.article.dates.grammar.comparisons import has_figures
from generator.article.dates.grammar.readings import LATEST, Base, Parsed, Partial, Rule, Shift
from generator.article.dates.grammar.words import Words, skip, skip_dash

_ADJECTIVES = ("comparable", "corresponding", "same", "equivalent", "similar", "like", "identical", "matching")
_SPANS = ("period", "quarter")


def year_ago(words: Words, index: int) -> Parsed | None:
    """Read "the year-ago period", "a year-earlier loss", "the comparable year-ago quarter", "the year-ago third quarter"."""
    start = skip(words, skip(words, index, "the", "a", "its"), *_ADJECTIVES)
    after = skip_dash(words, start + 1)
    if words.at(start) != "year" or words.at(after) not in ("ago", "earlier") or after == start + 1:
        return None
    whole = Shift(grain="year", by=-1, base="running", words="a year earlier", compared=True)
    part = years.part_of_year(words, after + 1)
    if part is not None and isinstance(part[0], Partial):
        return Partial(part=part[0].part, within=whole), part[1]
    if words.at(after + 1) == "quarter":
        quarter = Shift(grain="quarter", by=0, base="running", words="the quarter")
        return structs.replace(whole, base=quarter), after + 2
    return whole, skip(words, after + 1, *_SPANS)


def quarter_ago(words: Words, index: int) -> Parsed | None:
    """Read "the quarter a year ago", "the period a year earlier"."""
    if words.at(index) != "the" or words.at(index + 1) not in _SPANS or words.at(index + 2) not in ("a", "one"):
        return None
    if words.at(index + 3) != "year" or words.at(index + 4) not in ("ago", "earlier", "before"):
        return None
    quarter = Shift(grain="quarter", by=0, base="running", words="the quarter")
    return Shift(grain="year", by=-1, base=quarter, words="a year earlier", compared=True), index + 5


def period(words: Words, index: int) -> Parsed | None:
    """Read "the latest quarter", "the period", "the 1989 period": a quarter that the story named."""
    start = skip(words, index, "the", "that", "its")
    if start == index:
        return None
    latest = skip(words, start, "latest", "most", "recent", "current")
    if latest > start and words.at(latest - 1) == "most":
        latest = skip(words, latest, "recent")
    if words.at(latest) in _SPANS and (latest > start or words.at(latest) == "period") and words.at(start) != "current":
        if latest == start:
            return None
        return Shift(grain="quarter", by=0, base="running", words=LATEST), latest + 1
    named = skip(words, start, *_ADJECTIVES)
    year = numbers.year(words, named)
    if year is not None and words.at(named).isdigit() and words.at(year[1]) in _SPANS:
        from_year = years.year_alone(words, named)
        return None if from_year is None else (Partial(part="QX", within=from_year[0]), year[1] + 1)
    return _same_period(words, start)


def _same_period(words: Words, start: int) -> Parsed | None:
    after = skip(words, start, *_ADJECTIVES)
    if after == start or words.at(after) not in (*_SPANS, "time", "month"):
        return None
    year = years.year_alone(words, skip(words, after + 1, "of", "in"))
    if year is not None and words.at(after) in _SPANS:
        return Partial(part="QX", within=year[0]), year[1]
    following = skip(words, skip(words, after + 1, "of", "in"), "the", "a")
    if words.at(following) in ("last", "previous", "prior", "year") and "year" in (
        words.at(following),
        words.at(following + 1),
    ):
        end = following + 2 if words.at(following) != "year" else following + 1
        end = skip(words, end, "ago", "earlier", "before") if words.at(following) == "year" else end
        if words.at(following) == "year" and words.at(end - 1) == "year":
            return None
        month = Shift(grain="month", by=0, base="running", words="the same month")
        base: Base | Shift = month if words.at(after) == "month" else "running"
        return Shift(grain="year", by=-1, base=base, words="the same period a year earlier", compared=True), end
    return None


def half(words: Words, index: int) -> Parsed | None:
    """Read "first-half profit", "in the first half": beside figures, since a match has halves too."""
    start = skip(words, index, "the")
    number = {"first": 1, "second": 2}.get(words.at(start))
    after = skip_dash(words, start + 1)
    if number is None or words.at(after) != "half" or words.at(after + 1) == "of" or not has_figures(words, start):
        return None
    return Partial(part=f"H{number}"), after + 1


def numbered_period(words: Words, index: int) -> Parsed | None:
    """Read "third-period sales", "in the third period": a quarter beside figures, since a match has periods too."""
    start = skip(words, index, "the", "its")
    number = numbers.ordinal(words, start)
    after = start if number is None else skip_dash(words, number[1])
    if number is None or number[0] > 4 or words.at(after) != "period" or not has_figures(words, start):
        return None
    return Partial(part=f"Q{number[0]}"), after + 1


def month_quarter(words: Words, index: int) -> Parsed | None:
    """Read "the June quarter", "the June 1988 quarter": the one that ends in that month."""
    month = absolute.month_date(words, skip(words, index, "the"))
    if month is None or words.at(month[1]) != "quarter":
        return None
    return Shift(grain="quarter", by=0, base=month[0], words="the quarter of a month"), month[1] + 1


RULES: tuple[Rule, ...] = (year_ago, quarter_ago, period, half, numbered_period, month_quarter)
