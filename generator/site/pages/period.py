"""Statements of an actor in one year or month, where its own page doesn't hold them all."""

from collections.abc import Sequence
from functools import partial

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext
from generator.config import Config
from generator.records import Actor
from generator.site import links, wording
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said
from generator.site.parts.context import Context, Link, Source
from generator.site.parts.head import Head, kicker
from generator.site.parts.later import Later
from generator.site.parts.periods import Period, Row, periods, rows, ways
from generator.site.parts.statements import Statement, statements

MOST_STATEMENTS = 40
"""So many statements stand on the actor's own page."""

NEWEST = 25
"""Where there are more, so many of them: a phone shows the page at once."""


class PeriodView(Struct, frozen=True, kw_only=True):
    """Statements of an actor in one year or month."""

    head: Head
    actor: Link
    statements: tuple[Statement, ...]
    sources: tuple[Source, ...]


def period_views(actor: Actor, lookup: Lookup, config: Config) -> tuple[Later[PeriodView], ...]:
    """Pages with all statements of an actor, by year or month; none where the actor's own page holds them all."""
    parts = _periods(lookup.statements.by.get(actor.id, ()))
    contexts = (Context(_path(actor, part.key), lookup, config, cites=True) for part in parts)
    return tuple(
        Later(context.page, (actor.name, actor.type, part.name, part.items), partial(_view, context, actor, part))
        for context, part in zip(contexts, parts, strict=True)
    )


def on_own_page(said: Sequence[Said]) -> Sequence[Said]:
    """The statements that stand on the actor's own page, of all of theirs, newest first."""
    return said if len(said) <= MOST_STATEMENTS else said[:NEWEST]


def older_statements(context: Context, actor: Actor, said: Sequence[Said]) -> tuple[Row, ...]:
    """The ways to these pages."""
    return rows(context.page, ways(_periods(said), lambda key: _path(actor, key)))


def _periods(said: Sequence[Said]) -> tuple[Period[Said], ...]:
    if len(said) <= MOST_STATEMENTS:
        return ()
    return periods(said, lambda s: s.spoken, MOST_STATEMENTS * 2)


def _path(actor: Actor, key: str) -> str:
    return f"actors/{links.slug(actor.id)}/{key}.html"


def _view(context: Context, actor: Actor, part: Period[Said]) -> PeriodView:
    shown = statements(context, part.items)
    counted = catalogue.amount(len(shown), "statement", "statements")
    return PeriodView(
        head=Head(
            path=context.page,
            title=gettext("{name}: statements, {part}", name=actor.name, part=part.name),
            description=gettext("{statements} of {name}, {part}.", statements=counted, name=actor.name, part=part.name),
            kicker=kicker(wording.type_in_words(actor.type, gettext("Actor")), counted, part.name),
            kind="Statements",
            actors=(actor.name,),
        ),
        actor=context.actor(actor.id),
        statements=shown,
        sources=context.sources(),
    )
