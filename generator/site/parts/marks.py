"""The names and dates of an article's text as runs: what links to an actor's page, and what a date means."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from generator.records import Analysis, DateMention, Mention, Span
from generator.site import reasons, wording
from generator.site.parts.context import Context

UNSHOWN = frozenset({"DURATION", "SET"})
"""Types of dates that are no time of anything."""

Mark = tuple[int, int, Mention | DateMention]


class Run(Struct, frozen=True):
    """A stretch of text: plain, an `actor` that links to its page, or a `date`; `note` says who or what is meant.

    The kind is `meant` where a pronoun or a description stands for the actor's name.
    """

    text: str
    kind: str = ""
    href: str = ""
    note: str = ""
    value: str = ""


def marks_of(analysis: Analysis) -> list[Mark]:
    """Mentions of actors and dates, in order and disjoint: where two overlap, the earlier and longer one stays."""
    found: list[Mark] = [(m.start, m.end, m) for m in analysis.mentions if m.actor is not None]
    found += [(d.start, d.end, d) for d in analysis.dates]
    kept: list[Mark] = []
    for mark in sorted(found, key=lambda m: (m[0], -m[1])):
        if not kept or mark[0] >= kept[-1][1]:
            kept.append(mark)
    return kept


def marks_in(marks: Sequence[Mark], span: Span) -> Sequence[Mark]:
    """Those of `marks` that begin in a span, and the one before, which may reach into it."""
    first, last = (bisect_left(marks, place, key=lambda m: m[0]) for place in span)
    return marks[max(first - 1, 0) : last]


def runs(context: Context, text: str, span: Span, marks: Sequence[Mark]) -> Iterator[Run]:
    """A span of `text` cut where marks begin or end."""
    at, end = span
    for start, stop, mark in marks:
        if stop <= at or start >= end:
            continue
        if start > at:
            yield Run(text[at:start])
        yield _run(context, text[max(start, at) : min(stop, end)], mark)
        at = min(stop, end)
    if at < end:
        yield Run(text[at:end])


def _run(context: Context, text: str, mark: Mention | DateMention) -> Run:
    if isinstance(mark, DateMention):
        meaning = wording.date_in_words(mark)
        note = f"{meaning} ({reasons.of_date(mark.why)})" if mark.why else meaning
        return Run(text, "date", note=note, value=mark.from_ or "")
    if mark.actor is None or mark.actor not in context.lookup.actors.by_id:
        return Run(text)
    actor = context.actor(mark.actor)
    return Run(text, "actor" if mark.kind == "name" else "meant", actor.href, actor.text)
