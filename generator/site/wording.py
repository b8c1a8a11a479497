"""Dates and counts as a reader of the site's language would write them."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton, get_day_names

from generator import catalogue
from generator.catalogue import amount, gettext, marked
from generator.data import rows
from generator.records import DateMention

WEEKDAYS = tuple(words.split()[0].capitalize() for kind, _, words in rows("time_words.tsv") if kind == "weekday")
"""The days of the week as articles name them."""
TYPES = {label: name for label, name, _ in rows("kinds.tsv")}
"""What an actor of an OntoNotes type is, in English; `type_in_words` tells readers."""
_NAMES = (
    marked("Person"), marked("Organisation"), marked("Place"), marked("Building or site"), marked("Group"),
    marked("Event"), marked("Product"), marked("Work"), marked("Law"),
)  # fmt: skip
_SEASONS = {
    "SP": marked("spring {year}"), "SU": marked("summer {year}"),
    "FA": marked("autumn {year}"), "WI": marked("winter {year}"),
}  # fmt: skip
_QUARTERS = (
    marked("first quarter of {year}"), marked("second quarter of {year}"),
    marked("third quarter of {year}"), marked("fourth quarter of {year}"),
)  # fmt: skip
_VALUE = re.compile(
    r"(?P<year>\d{4})"
    r"(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)|Q(?P<quarter>[1-4])|(?P<season>SP|SU|FA|WI)))?"
    r"(?:T.*)?"
)
_SIZES = 100_000


def amounts(number: int, singular: str, plural: str) -> list[str]:
    """What `amount` says, where there is anything to count."""
    return [amount(number, singular, plural)] if number else []


def of_all(part: int, whole: int) -> str:
    """`3 of 1,204`; the part alone where it is of nothing."""
    if not whole:
        return catalogue.number(part)
    return gettext("{number} of {all}", number=catalogue.number(part), all=catalogue.number(whole))


def reports_in_words(number: int, independent: int) -> str:
    """`3 reports`, and how many of them are independent where some are copies of others."""
    reports = amount(number, "report", "reports")
    if number == independent:
        return reports
    return gettext("{reports}, {number} independent", reports=reports, number=catalogue.number(independent))


def month_in_short(day: date) -> str:
    """`May`, `Sep`."""
    return str(format_skeleton("MMM", day, locale=Locale(catalogue.language())))


def type_in_words(kind: str, otherwise: str = "") -> str:
    """What an actor of an OntoNotes type is, for readers."""
    return gettext(TYPES[kind]) if kind in TYPES else otherwise


def when(value: str) -> str | None:
    """An ISO or TIMEX3 date in words (`31 May 2018`, `May 2018`, `second quarter of 2018`), or None if it is no date."""
    return _when(value, catalogue.language())


def on(value: str) -> str | None:
    """A date in words as it stands in a sentence (`on 31 May 2018`, `in May 2018`, `spring 2018`), or None if it is none."""
    return _on(value, catalogue.language())


@lru_cache(maxsize=_SIZES)
def _when(value: str, _language: str) -> str | None:
    if re.fullmatch(r"\d{3}", value):
        return gettext("{decade}s", decade=f"{value}0")
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    try:
        return _READINGS[match.lastgroup or "year"](match)
    except ValueError:
        return None


@lru_cache(maxsize=_SIZES)
def _on(value: str, language: str) -> str | None:
    words, match = _when(value, language), _VALUE.fullmatch(value)
    kind = (match.lastgroup or "year") if match else ""
    return gettext(_IN_A_SENTENCE[kind], **{kind: words}) if words and kind in _IN_A_SENTENCE else words


def _day_of(match: re.Match[str]) -> str:
    return _day(date(int(match["year"]), int(match["month"]), int(match["day"])))


def _month_of(match: re.Match[str]) -> str:
    first = date(int(match["year"]), int(match["month"]), 1)
    return str(format_skeleton("yMMMM", first, locale=catalogue.locale()))


def _week_of(match: re.Match[str]) -> str:
    return gettext("week of {day}", day=_day(date.fromisocalendar(int(match["year"]), int(match["week"]), 1)))


def _season_of(match: re.Match[str]) -> str:
    words = _SEASONS[match["season"]]
    return gettext(words, year=match["year"])


_READINGS: dict[str, Callable[[re.Match[str]], str]] = {
    "day": _day_of,  # 2018-05-31, also 2018-05-31T10:00
    "month": _month_of,  # 2018-05
    "week": _week_of,  # 2018-W22
    "quarter": lambda m: gettext(_QUARTERS[int(m["quarter"]) - 1], year=m["year"]),  # 2018-Q2
    "season": _season_of,  # 2018-SP
    "year": lambda m: m["year"],  # 2018
}
"""How a value reads whose most exact part is this one; ValueError where the calendar has no such day, month or week."""

_IN_A_SENTENCE = {"day": marked("on {day}"), "month": marked("in {month}"), "year": marked("in {year}")}


_ISO = re.compile(r"[“„«][^“”»]*[“”»]|\b\d{4}-\d\d(?:-\d\d)?\b(?!-)")
"""What an article writes, to pass it over, or an ISO day or month."""


def with_dates(words: str) -> str:
    """`words` with every ISO day and month as a reader would write it, but for what they quote."""
    return _ISO.sub(lambda m: when(m.group()) or m.group(), words)


def weekday(value: str) -> str | None:
    """The day of the week of a whole ISO day."""
    try:
        day = date.fromisoformat(value[:10])
    except ValueError:
        return None
    return first_upper(get_day_names("wide", locale=catalogue.locale())[day.weekday()])


def month(value: str) -> str | None:
    """The month of an ISO date, short enough for a heading: `May 2018`; the year where only that is known."""
    return when(value[:7])


def _day(day: date) -> str:
    return str(format_date(day, "long", locale=catalogue.locale()))


def date_in_words(mention: DateMention) -> str:
    """A date of an article for readers: its value in words, its interval, or, where nothing fixes it, as it was written."""
    return when(mention.value) or _unfixed(mention)


def on_date(mention: DateMention) -> str:
    """`date_in_words` as it stands in a sentence."""
    return on(mention.value) or _unfixed(mention)


def _unfixed(mention: DateMention) -> str:
    if mention.from_ is not None and mention.to is not None:
        return interval(mention.from_, mention.to)
    return quoted(mention.text)


def quoted(text: str) -> str:
    """A text in the language's quotation marks."""
    return gettext("“{text}”", text=text)


def interval(start: str, end: str) -> str:
    """A half-open interval of ISO days in words, its last day included: `28 to 31 May 2018`."""
    first = date.fromisoformat(start)
    last = date.fromisoformat(end) - timedelta(days=1)
    if first >= last:
        return _day(first)
    if (first.year, first.month) == (last.year, last.month):
        return gettext("{day} to {date}", day=first.day, date=_day(last))
    if first.year == last.year:
        beginning = str(format_skeleton("MMMMd", first, locale=catalogue.locale()))
        return gettext("{date} to {other}", date=beginning, other=_day(last))
    return gettext("{date} to {other}", date=_day(first), other=_day(last))


def span_of_time(values: list[str]) -> str | None:
    """From the first to the last of ISO dates, by month: `September 2017 – May 2018`."""
    if not values:
        return None
    first, last = month(min(values)), month(max(values))
    return first if first == last else f"{first} – {last}"


def words(text: str) -> list[str]:
    """The words of a text without regard to case and punctuation."""
    return re.findall(r"\w+", text.casefold())


def same_words(one: str, other: str) -> bool:
    """Whether two texts differ in case and punctuation at most."""
    return words(one) == words(other)


def join(items: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *before, last = items or [""]
    return gettext("{items} and {last}", items=", ".join(before), last=last) if before else last


def one_line(text: str) -> str:
    """`text` with all white space made single."""
    return " ".join(text.split())


_NEXT = re.compile(r"""(?<=\S)\s(?:''|["“„«‘])$""")
"""A mark that opens what follows a sentence, apart at its end: parsers put it there."""


def one_sentence(text: str) -> str:
    """A sentence on one line, without the quotation mark that opens the next one."""
    return _NEXT.sub("", one_line(text))


_OPENED = re.compile(r"""(?:(?<=[\s(\[―—–-])|^)(''|")(?=\S)|(“)""")
_CLOSED = re.compile(r"""(?<=\S)(''|")(?!\w)|(?<!\d)(”)""")


def paired(sentence: str, behind: str = "") -> str:
    """A sentence of which a speech goes on before or behind it, with the mark that it lacks: "I will come. We …".

    Where the mark is the first of what stands `behind` the sentence, nothing goes on.
    """
    opened, closed = (list(mark.finditer(sentence)) for mark in (_OPENED, _CLOSED))
    if len(opened) == len(closed) + 1 and (not closed or opened[-1].start() > closed[-1].start()):
        mark = opened[-1].group().replace("“", "”")
        return f"{sentence}{mark}" if behind.startswith(mark) else f"{sentence} …{mark}"
    if len(closed) == len(opened) + 1 and (not opened or closed[0].start() < opened[0].start()):
        return f"{closed[0].group().replace('”', '“')}… {sentence}"
    return sentence


def first_upper(text: str) -> str:
    """`text` with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def shorten(text: str, limit: int) -> str:
    """`text` on one line, cut at a word's end and marked where it is longer than `limit` characters."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    return line[: limit + 1].rsplit(" ", 1)[0][:limit].rstrip(",;:– ") + " …"


def shorten_left(text: str, limit: int) -> str:
    """Like `shorten`, cutting the beginning."""
    line = one_line(text)
    if len(line) <= limit:
        return line
    return "… " + line[-limit:].split(" ", 1)[-1]
