"""The briefing on an actor: what is new, where it stands on which subject, where reports differ, what is ahead."""

from collections.abc import Sequence
from itertools import chain, islice

from msgspec import Struct

from generator import catalogue
from generator.records import Actor
from generator.site.brief import lines
from generator.site.brief.ahead import ahead
from generator.site.brief.developments import OLDEST, Development, developments, newest, not_told
from generator.site.brief.differing import counted_otherwise, worded_otherwise
from generator.site.brief.known import names_unknown
from generator.site.brief.positions import by_subject
from generator.site.index.statements import Said, topics_of
from generator.site.index.times import DAY, days_between
from generator.site.parts.context import Context

MOST_NEW, MOST_POSITIONS, MOST_DIFFERING, MOST_AHEAD = 3, 6, 2, 4


class ActorBrief(Struct, frozen=True, kw_only=True):
    """The lines of the briefing; parts that have none are left out by the template."""

    new: tuple[lines.Told, ...]
    positions: tuple[lines.Held, ...]
    differing: tuple[lines.Difference, ...]
    ahead: tuple[lines.Told, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to brief on."""
        return not any((self.new, self.positions, self.differing, self.ahead))


def actor_brief(context: Context, actor: Actor) -> ActorBrief:
    """The briefing on an actor; sources are cited in the order of its lines."""
    lookup = context.lookup
    said, events = lookup.statements.by.get(actor.id, ()), lookup.events.of.get(actor.id, ())
    found = developments(events, lookup, actor.id)
    new = newest(_not_stale(found, said), MOST_NEW)
    return ActorBrief(
        new=tuple(lines.told(context, one) for one in new),
        positions=_positions(context, not_told(said, new)),
        differing=differing(context, said, found, MOST_DIFFERING),
        ahead=tuple(lines.planned(context, one) for one in ahead(events, lookup, MOST_AHEAD)),
    )


def _not_stale(found: Sequence[Development], said: Sequence[Said]) -> list[Development]:
    """The developments that are not a year older than the last day on which somebody is known to have spoken."""
    heard = max((one.spoken for one in said if one.spoken is not None and len(one.spoken) >= DAY), default=None)
    return [one for one in found if heard is None or days_between(one.day, heard) <= OLDEST]


def differing(
    context: Context, said: Sequence[Said], found: Sequence[Development], most: int
) -> tuple[lines.Difference, ...]:
    """Where reports differ: in figures first, then in the wording of statements."""
    figures = (lines.counted(context, one) for one in counted_otherwise(found))
    words = (lines.worded(context, one) for one in worded_otherwise(said))
    return tuple(islice(chain(figures, words), most))


def _positions(context: Context, said: Sequence[Said]) -> tuple[lines.Held, ...]:
    counts = topics_of(said)
    plain = [one for one in said if not names_unknown(one.analysis, one.quote.spans, context.lookup, but=one.speaker)]
    return tuple(
        lines.held(
            context,
            one,
            context.topic(topic) if topic else None,
            catalogue.amount(counts[topic], "statement", "statements") if topic else "",
        )
        for topic, one in by_subject(plain, context.lookup, context.config, MOST_POSITIONS)
    )
