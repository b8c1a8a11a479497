"""Grammar of reports on quarters: "the year-ago period", "a year-earlier loss", "the latest quarter", "the 1989 period"."""

from generator.article.dates import numbers, years
from generator.article.dates.readings import Parsed, Partial, Rule, Shift
from generator.article.dates.words import Words, skip, skip_dash

_ADJECTIVES = ("comparable", "corresponding", "same", "equivalent", "similar")
_SPANS = ("period", "quarter")


def year_ago(words: Words, index: int) -> Parsed | None:
    """Read "the year-ago period", "a year-earlier loss", "the comparable year-ago quarter", "the year-ago third quarter"."""
    start = skip(words, skip(words, index, "the", "a", "its"), *_ADJECTIVES)
    after = skip_dash(words, start + 1)
    if words.at(start) != "year" or words.at(after) not in ("ago", "earlier") or after == start + 1:
        return None
    whole = Shift(grain="year", by=-1, base="running", words="a year earlier")
    part = years.part_of_year(words, after + 1)
    if part is not None and isinstance(part[0], Partial):
        return Partial(part=part[0].part, within=whole), part[1]
    return whole, skip(words, after + 1, *_SPANS)


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
        return Shift(grain="quarter", by=0, base="running", words="the latest"), latest + 1
    year = numbers.year(words, start)
    if year is not None and words.at(start).isdigit() and words.at(year[1]) in _SPANS:
        from_year = years.year_alone(words, start)
        return None if from_year is None else (Partial(part="QX", within=from_year[0]), year[1] + 1)
    return _same_period(words, start)


def _same_period(words: Words, start: int) -> Parsed | None:
    after = skip(words, start, *_ADJECTIVES)
    if after == start or words.at(after) not in (*_SPANS, "time"):
        return None
    following = skip(words, skip(words, after + 1, "of", "in"), "the", "a")
    if words.at(following) in ("last", "previous", "prior", "year") and "year" in (
        words.at(following),
        words.at(following + 1),
    ):
        end = following + 2 if words.at(following) != "year" else following + 1
        end = skip(words, end, "ago", "earlier", "before") if words.at(following) == "year" else end
        if words.at(following) == "year" and words.at(end - 1) == "year":
            return None
        return Shift(grain="year", by=-1, base="running", words="the same period a year earlier"), end
    return None


RULES: tuple[Rule, ...] = (year_ago, period)
