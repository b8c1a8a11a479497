"""Find the dates of an article: read its blocks in order and anchor what they say."""

from collections.abc import Sequence
from functools import partial

from spacy.tokens import Doc

from generator.article.dates import grammar, periods
from generator.article.dates.grammar import Found
from generator.article.dates.readings import type_of
from generator.article.dates.resolve import Known, Outcome, Setting, resolve
from generator.article.dates.tense import Tenses
from generator.article.dates.words import read_words
from generator.records import Block, DateMention, Span

_MEMORY = 6
"""How many of the story's latest times stay in mind: "two days earlier" never counts from one far back."""


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
    own = periods.parse_published(published)
    # A Doc puts its text together anew each time that it is asked for it.
    text = doc.text
    tenses = Tenses(doc)
    dates: list[DateMention] = []
    story: tuple[Known, ...] = ()
    for block in blocks:
        words = read_words(text, block.start, block.end)
        for found in grammar.find(words):
            start, end = words.starts[found.first], words.ends[found.last - 1]
            setting = Setting(
                published=None if own is None else Known(own, "published"),
                story=story,
                direction=partial(tenses.direction, start),
            )
            outcome = resolve(found.reading, setting)
            dates.append(_mention(text, start, end, found, outcome))
            if outcome.period is not None and not any(s <= start < e for s, e in quoted):
                story = (*story[1 - _MEMORY :], Known(outcome.period, f"date:{len(dates) - 1}"))
    return tuple(dates)


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
