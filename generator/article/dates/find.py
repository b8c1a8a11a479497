"""Find the dates of an article: read its blocks in order and anchor what they say."""

from collections.abc import Sequence
from functools import partial

from spacy.tokens import Doc

from generator.article.dates import grammar, periods
from generator.article.dates.datelines import own_date_blocks
from generator.article.dates.grammar import Found
from generator.article.dates.readings import Partial, Shift, type_of
from generator.article.dates.resolve import resolve
from generator.article.dates.setting import Known, Outcome, Setting
from generator.article.dates.tense import Tenses
from generator.article.dates.words import read_words
from generator.records import Block, DateMention, Span

_MEMORY = 6
"""How many of the story's latest times stay in mind: "two days earlier" never counts from one far back."""


_EDITION = 7
"""Days between a dateline and the publication within which "yesterday" counts from the dateline."""


def find_dates(
    doc: Doc, published: str | None, blocks: Sequence[Block], quoted: Sequence[Span] = ()
) -> tuple[DateMention, ...]:
    """Every temporal expression of an article with its TIMEX3 value.

    Args:
        doc: the article's text; tense is read from its parse where it has one.
        published: the article's own date (ISO, possibly partial, or a time stamp), or None.
        blocks: the blocks of the text; no expression runs over the end of one.
        quoted: stretches inside quotation marks; times in them do not move the story's own time.

    Returns:
        The dates in order of their place; anchors refer to earlier ones by index.
    """
    text = doc.text  # spaCy joins it anew each time
    day = periods.parse_published(published)
    own = None if day is None else Known(day, "published")
    dated = {block.start for block in own_date_blocks(text, blocks)}
    tenses = Tenses(doc)
    dates: list[DateMention] = []
    story: tuple[Known, ...] = ()
    for block in blocks:
        words = read_words(text, block.start, block.end)
        for found in grammar.find(words):
            start, end = words.starts[found.first], words.ends[found.last - 1]
            setting = Setting(
                published=own,
                story=story,
                direction=partial(tenses.direction, start, end),
            )
            outcome = resolve(found.reading, setting)
            dates.append(_mention(text, start, end, found, outcome))
            if _moves_the_story(found, outcome) and not any(s <= start < e for s, e in quoted):
                assert outcome.period is not None
                known = Known(outcome.period, f"date:{len(dates) - 1}")
                story = (*story[1 - _MEMORY :], known)
                if block.start in dated and own is not None and own.anchor == "published" and _is_own_day(known, own):
                    own = known
    return tuple(dates)


def _moves_the_story(found: Found, outcome: Outcome) -> bool:
    """Whether what follows may count from this date: not from a comparison ("$2 million a year earlier")."""
    if outcome.period is None:
        return False
    if isinstance(found.reading, Partial) and found.reading.part == "QX":
        return False
    reading = found.reading.within if isinstance(found.reading, Partial) else found.reading
    return not (isinstance(reading, Shift) and reading.grain == "year" and outcome.period.grain == "quarter")


def _is_own_day(stated: Known, published: Known) -> bool:
    """Whether the day that a text gives itself is another one than its publication's, but near enough to be meant."""
    if stated.period.grain != "day" or published.period.grain != "day":
        return False
    return stated.period != published.period and abs(stated.period.n - published.period.n) <= _EDITION


def _mention(text: str, start: int, end: int, found: Found, outcome: Outcome) -> DateMention:
    period = outcome.period
    return DateMention(
        start=start,
        end=end,
        text=text[start:end],
        type=type_of(found.reading),
        value=outcome.value,
        from_=None if period is None else period.start.isoformat(),
        to=None if period is None else period.end.isoformat(),
        anchor=outcome.anchor,
        why=outcome.why,
    )
