"""Whom a reader of a briefing knows: by a whole name, or since many articles name them."""

from collections.abc import Iterable

from generator.records import Analysis, Mention, Span
from generator.site.index.events import Happened
from generator.site.index.lookup import Lookup
from generator.spans import holds


def names_unknown(analysis: Analysis, spans: Iterable[Span], lookup: Lookup, but: str | None = None) -> bool:
    """Whether words at `spans` call somebody by one part of a name whom few articles name: "Brandt spoke".

    Whom the same words call by the whole name or tell the office of is known, as is whoever speaks (`but`).
    """
    ranges, names = list(spans), [m for m in analysis.mentions if m.kind == "name" and m.type == "PERSON"]
    named = [m for m in names if holds(ranges, m.start)]
    whole = {m.actor for m in named if " " in m.text} | {but}
    parts = [m for m in named if m.role_span is None and " " not in m.text]
    meant = [_meant(part, names) for part in parts]
    return any(all(map(lookup.actors.seldom.__contains__, who)) for who in meant if whole.isdisjoint(who))


def _meant(part: Mention, names: Iterable[Mention]) -> set[str]:
    """Whom a part of a name means; where that is open, all whom the article calls by it and more."""
    if part.actor is not None:
        return {part.actor}
    return {m.actor for m in names if m.actor is not None and m.text.endswith(f" {part.text}")}


def calls_unknown(happened: Happened, lookup: Lookup, but: str | None = None) -> bool:
    """Whether the sentence of an event calls somebody so."""
    return names_unknown(happened.analysis, [(happened.event.start, happened.event.end)], lookup, but)
