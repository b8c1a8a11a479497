"""Find the dates of an article: read its blocks in order and anchor what they say."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct, structs
from spacy.tokens import Doc

from generator.article.dates import periods
from generator.article.dates.anchoring.order import written_order
from generator.article.dates.anchoring.reported import reported
from generator.article.dates.anchoring.resolve import meant, resolve
from generator.article.dates.anchoring.setting import Known, Order, Outcome, Setting
from generator.article.dates.anchoring.tense import Tenses, Told
from generator.article.dates.datelines import own_date_blocks, update_blocks
from generator.article.dates.grammar import expressions, month_names, parts
from generator.article.dates.grammar.comparisons import is_standard
from generator.article.dates.grammar.readings import Partial, Reading, Shift, Timed, is_compared, type_of
from generator.article.dates.grammar.words import read_words
from generator.article.dates.periods import Period
from generator.article.syntax.spans import span_around
from generator.article.syntax.tree import text_of
from generator.records import Block, DateMention, Span

_MEMORY = 6
"""How many of the story's latest times stay in mind: "two days earlier" never counts from one far back."""


_NEIGHBOURS = 8
"""How many dates away from a quoted one the day is looked for on which it was spoken."""

_EDITION = 7
"""Days between a dateline and the publication within which "yesterday" counts from the dateline."""


def find_dates(
    doc: Doc,
    published: str | None,
    blocks: Sequence[Block],
    quoted: Sequence[Span] = (),
    *,
    url: str | None = None,
    language: str | None = None,
) -> tuple[DateMention, ...]:
    """Every temporal expression of an article with its TIMEX3 value.

    Args:
        doc: the article's text; tense is read from its parse where it has one.
        published: the article's own date (ISO, possibly partial, or a time stamp), or None.
        blocks: the blocks of the text; no expression runs over the end of one.
        quoted: stretches inside quotation marks; times in them count from when they were spoken, and do not move the story.
        url: the article's address, whose country says how numeric dates are written where no date in the text shows it.
        language: the article's language; a variant such as `en-GB` says so too.

    Returns:
        The dates in order of their place; anchors refer to earlier ones by index.
    """
    text = text_of(doc)
    tenses = Tenses(doc)
    found = _expressions(text, blocks, quoted, tenses)
    day = periods.parse_published(published)
    story = _Story(
        own=None if day is None else Known(day, "published", "publication"),
        order=written_order([expression.reading for expression in found], text, url, language),
        dated=frozenset(block.start for block in own_date_blocks(text, blocks)),
        updates=update_blocks(text, blocks),
    )
    dates: list[DateMention] = []
    for index, written in enumerate(found):
        setting = story.setting(written, partial(tenses.direction, written.start, written.end))
        if written.quoted is not None:
            setting = _when_spoken(index, written.quoted, found, setting, tenses)
        expression = structs.replace(written, reading=meant(written.reading, setting))
        outcome = resolve(expression.reading, setting)
        dates.append(_mention(expression, outcome))
        story = _after(story, expression, outcome, f"date:{index}")
    return tuple(dates)


class _Expression(Struct, frozen=True):
    """A temporal expression in its place.

    Code points and the text there, what it says by which rule, the start of its block, the quotation around it, whether a
    figure is only held against it, and words such as "late" that leave it no more exact.
    """

    start: int
    end: int
    text: str
    reading: Reading
    rule: str
    block: int
    quoted: Span | None
    standard: bool
    edge: str | None


def _expressions(text: str, blocks: Sequence[Block], quoted: Sequence[Span], tenses: Tenses) -> list[_Expression]:
    found = []
    spans = sorted(quoted)
    borne = month_names.names_borne(text)
    for block in blocks:
        words = read_words(text, block.start, block.end)
        for place in expressions.find(words):
            if borne and month_names.is_somebody(words, place, borne):
                continue
            start, end = words.starts[place.first], words.ends[place.last - 1]
            if words.at(place.first) == "soon" and tenses.direction(start, end)[0] == "past":
                continue  # "soon became": right after what was told before
            around = span_around(spans, start)
            standard = is_standard(words, place.first)
            edge = parts.edge_at(words, place.first)
            found.append(
                _Expression(start, end, text[start:end], place.reading, place.rule, block.start, around, standard, edge)
            )
    return found


class _Story(Struct, frozen=True, kw_only=True):
    """Where the story stands: what the next date may count from.

    `own` is the article's own date, `times` those that the story has named, the latest last, `figures` the time whose figures
    it gives, `order` that of its numeric dates, `dated` the starts of the blocks in which it dates itself, `updates` those of
    the lines that date what follows them.
    """

    own: Known | None
    order: Order | None
    dated: frozenset[int]
    updates: frozenset[int] = frozenset()
    times: tuple[Known, ...] = ()
    figures: Known | None = None

    def setting(self, expression: "_Expression", direction: Callable[[], Told]) -> Setting:
        """What the next expression is read against."""
        return Setting(
            said=expression.text,
            published=self.own,
            story=self.times,
            order=self.order,
            direction=direction,
            reported=self.figures,
        )


def _after(story: _Story, expression: _Expression, outcome: Outcome, anchor: str) -> _Story:
    """Where the story stands after an expression, which later ones name as `anchor`."""
    figures = story.figures
    if expression.quoted is None and not expression.standard:
        figures = reported(figures, expression.reading, outcome, anchor, story.own)
    if outcome.period is None or not _moves_the_story(expression, outcome.period, outcome.to):
        return structs.replace(story, figures=figures)
    named = Known(outcome.period, anchor)
    of_text = expression.block in story.dated and _is_own_day(story.own, named.period)
    of_update = expression.block in story.updates and named.period.grain == "day"
    own = named if of_text or of_update else story.own
    return structs.replace(story, own=own, times=(*story.times[1 - _MEMORY :], named), figures=figures)


def _is_own_day(own: Known | None, stated: Period) -> bool:
    """Whether the day that a text gives itself is another one than its publication's, but near enough to be meant."""
    if own is None or own.anchor != "published" or not stated.grain == own.period.grain == "day":
        return False
    return 0 < abs(stated.n - own.period.n) <= _EDITION


def _when_spoken(at: int, quote: Span, expressions: Sequence[_Expression], setting: Setting, tenses: Tenses) -> Setting:
    """`setting` with the day on which a quotation was spoken in the place of publication, where its sentence states one.

    The date is looked for among the expressions next to the one `at`, which stands in `quote` and before which all are
    resolved.
    """
    for index in range(max(0, at - _NEIGHBOURS), min(len(expressions), at + _NEIGHBOURS + 1)):
        other = expressions[index]
        beside = any(tenses.same_sentence(other.start, edge) for edge in (quote[0], quote[1] - 1))
        if other.quoted is not None or not beside or not tenses.tells(other.start, other.end):
            continue
        direction = partial(tenses.direction, other.start, other.end)
        said = resolve(other.reading, structs.replace(setting, said=other.text, direction=direction))
        if said.period is not None and said.period.grain == "day" and said.anchor is not None:
            anchor = f"date:{index}" if index < at else said.anchor
            return structs.replace(setting, published=Known(said.period, anchor, f"{said.value}, when it was spoken"))
    return setting


def _moves_the_story(expression: _Expression, period: Period, end: dt.date | None) -> bool:
    """Whether what follows may count from this date: not from one in a quotation, nor from what figures are held against.

    Nor from a stretch with an `end` of its own, such as Ramadan, or a quarter that is only that of another year.
    """
    reading = expression.reading
    if end is not None or expression.quoted is not None or is_compared(reading):
        return False
    whole = reading
    if isinstance(reading, Partial):
        if reading.part == "QX":
            return False
        whole = reading.within or reading
    return not (isinstance(whole, Shift) and (whole.grain, period.grain) == ("year", "quarter"))


def _mention(expression: _Expression, outcome: Outcome) -> DateMention:
    period = outcome.period
    return DateMention(
        start=expression.start,
        end=expression.end,
        text=expression.text,
        type=type_of(expression.reading),
        value=outcome.value,
        from_=None if period is None else period.start.isoformat(),
        to=None if period is None else (outcome.to or period.end).isoformat(),
        anchor=outcome.anchor,
        part=expression.reading.part if isinstance(expression.reading, Timed) else None,
        rule=expression.rule,
        why=outcome.why if expression.edge is None else f"{outcome.why}; “{expression.edge}” makes it no more exact",
    )
