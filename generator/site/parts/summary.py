"""The first lines of an actor's or topic's page: words of the sources, chosen and put together, each with its place."""

from collections.abc import Iterator

from msgspec import Struct

from generator.catalogue import gettext
from generator.records import Actor, Analysis, Tenure
from generator.site import wording
from generator.site.parts.affiliation import Affiliation, affiliations
from generator.site.parts.appearances import appearance
from generator.site.parts.context import Context, Ref
from generator.site.parts.offices import country_beside, possessive, telling_offices

TELLING = 60
"""A sentence or statement shorter than this says too little by itself."""
LONGEST = 220
"""Characters of a source's words in a summary; longer ones are cut at a word's end."""


class Clause(Struct, frozen=True):
    """Words of the build, words of a source, and the place that those are taken from; `joined` to the clause before it."""

    lead: str
    quoted: str
    ref: Ref | None
    joined: bool = False


def offices(context: Context, actor: Actor) -> tuple[Clause, ...]:
    """Who an actor is: the offices that most articles state, and of which party or country, where they say so."""
    stated = tuple(_office(context, tenure, place > 0) for place, tenure in enumerate(telling_offices(actor.tenures)))
    found = enumerate(affiliations(context, actor), len(stated))
    return (*stated, *(_affiliation(one, place > 0) for place, one in found))


def _affiliation(affiliation: Affiliation, joined: bool) -> Clause:
    lead = affiliation.what if joined else wording.first_upper(affiliation.what)
    return Clause(f"{lead}:", affiliation.quoted, affiliation.ref, joined)


def last_named(context: Context, actor: Actor) -> tuple[Clause, ...]:
    """What an actor of several articles is named for: the newest sentence with the name that says enough."""
    return tuple(_last_named(context, actor)) if len(actor.articles) > 1 else ()


def _sentence(context: Context, article: str, start: int) -> str:
    return appearance(context, context.lookup.articles.by_id[article], start).sentence


def _last_named(context: Context, actor: Actor) -> Iterator[Clause]:
    """The newest article's first sentence with the actor's name that says enough."""
    for analysis, start in _named_in(context, actor):
        sentence = _sentence(context, analysis.article.id, start)
        if len(sentence) >= TELLING:
            lead = gettext("Last named {when}:", when=wording.on(analysis.article.published or ""))
            yield Clause(lead, wording.shorten(sentence, LONGEST), context.ref_at(analysis.article.id, start))
            return


def _named_in(context: Context, actor: Actor) -> Iterator[tuple[Analysis, int]]:
    """Where dated articles have the actor's name, the newest first."""
    dated = (a for a in context.lookup.articles.of(actor.articles) if wording.when(a.article.published or ""))
    for analysis in dated:
        yield from ((analysis, m.start) for m in analysis.mentions if m.actor == actor.id and m.kind == "name")


def _lead(country: str, joined: bool) -> str:
    """What stands before an office, with the country whose it is in English, or beside which it is named."""
    whose = {"whose": possessive(country), "country": country}
    if joined:
        return gettext("and {whose}", **whose) if country else gettext("and")
    return gettext("Described as {whose}", **whose) if country else gettext("Described as")


def _office(context: Context, tenure: Tenure, joined: bool) -> Clause:
    place = next((s for s in tenure.stated if s.role == tenure.words), tenure.stated[0])
    country = country_beside(tenure)
    return Clause(
        _lead(country, joined), wording.quoted(place.role), context.ref_at(place.article, place.start), joined
    )
