"""The first lines of an actor's page: sentences and words of the sources, chosen and put together, each with its place."""

from collections import Counter

from msgspec import Struct

from generator.config import Config
from generator.records import Actor
from generator.site import links, wording
from generator.site.lookup import Happened, Lookup, Said
from generator.site.views.common import LIKELY, Cites, Ref, happening, statement

TELLING = 40
"""A statement shorter than this says too little by itself."""
NEAR = 4
PREPOSITIONS = frozenset(
    {"about", "after", "against", "among", "around", "at", "before", "behind", "between", "by", "despite", "during"}
    | {"for", "from", "in", "into", "near", "of", "on", "over", "since", "through", "to", "toward", "towards", "under"}
    | {"until", "upon", "with", "within", "without"}
)


class Clause(Struct, frozen=True):
    """A line of a summary: words of the build, words of a source, and the place that those are taken from."""

    lead: str
    quoted: str
    ref: Ref


def summary(page: str, actor: Actor, lookup: Lookup, cites: Cites, config: Config) -> tuple[Clause, ...]:
    """The office that is stated most, the newest event that the actor takes part in, the newest telling statement."""
    clauses = []
    if actor.roles:
        counts = Counter(r.role for r in actor.roles)
        role = min(actor.roles, key=lambda r: (-counts[r.role], -len(r.role), r.article, r.start))
        clauses.append(
            Clause("Described as", f"“{role.role}”", cites.ref(role.article, lookup.anchor(role.article, role.start)))
        )
    told = next((h for h in lookup.happened_to.get(actor.id, ()) if _acts(h, actor.id, lookup.latest)), None)
    if told is not None:
        event = happening(page, lookup, told)
        ref = cites.ref(told.analysis.article.id, lookup.anchors[told.analysis.article.id][told.sentence])
        clauses.append(Clause(f"{event.when[:1].upper()}{event.when[1:]}:", wording.shorten(event.text, 260), ref))
    latest = next((s for s in lookup.said_by.get(actor.id, ()) if _telling(s)), None)
    if latest is not None:
        shown = statement(page, lookup, latest, config.certain)
        ref = cites.ref(latest.analysis.article.id, links.quote_anchor(latest.quote))
        clauses.append(Clause(f"Last quoted {_on(shown.when)}:", wording.shorten(shown.text, 220), ref))
    return tuple(clauses)


def _telling(said: Said) -> bool:
    """Whether a statement says enough, and likely enough whose it is, to stand for its speaker."""
    quote = said.quote
    return quote.kind != "indirect" and quote.confidence >= LIKELY and len(quote.text) >= TELLING and bool(said.spoken)


def _acts(happened: Happened, actor: str, latest: str) -> bool:
    """Whether an event happened, is known to a month or better, and this actor seems to be who acts in it."""
    event = happened.event
    if event.status != "stated" or len(happened.known) != 7 or happened.begins > (latest or "9"):
        return False
    return any(
        m.actor == actor
        and event.start <= m.start
        and m.end <= event.verb[0]
        and not _after_preposition(happened.analysis.article.text[event.start : m.start])
        for m in happened.analysis.mentions
    )


def _after_preposition(before: str) -> bool:
    """Whether the words since the last comma end in what may be a prepositional phrase, as in `a rally for President …`."""
    words = before.rpartition(",")[2].lower().split()
    return any(word in PREPOSITIONS for word in words[-NEAR:])


def _on(when: str) -> str:
    if when[:1].isdigit():
        return f"on {when}" if " " in when else f"in {when}"
    return f"in {when}" if when[:1].isupper() else when
