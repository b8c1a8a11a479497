"""The first lines of an actor's or topic's page: words of the sources, chosen and put together, each with its place."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.data import word_set
from generator.records import Actor, Analysis, Tenure, Topic
from generator.site import links, wording
from generator.site.index.statements import Said
from generator.site.parts.appearances import appearance
from generator.site.parts.context import Context, Ref, published_in_words
from generator.site.parts.doubts import LIKELY
from generator.site.parts.offices import country_beside, possessive, telling_offices
from generator.site.parts.statements import cue_words, spoken_in_words

TELLING = 60
"""A sentence or statement shorter than this says too little by itself."""
LONGEST = 220
"""Characters of a source's words in a summary; longer ones are cut at a word's end."""
LEANING = word_set("site.leaning")
_LOOKED_AT = 20
_MARKS = "”\"’'"
_WORD = re.compile(r"\w+")


class Clause(Struct, frozen=True):
    """Words of the build, words of a source, and the place that those are taken from; `joined` to the clause before it."""

    lead: str
    quoted: str
    ref: Ref | None
    joined: bool = False


def offices(context: Context, actor: Actor) -> tuple[Clause, ...]:
    """Who an actor is: the offices that most articles state."""
    return tuple(_office(context, tenure, place > 0) for place, tenure in enumerate(telling_offices(actor.tenures)))


def last_named(context: Context, actor: Actor) -> tuple[Clause, ...]:
    """What an actor of several articles is named for: the newest sentence with the name that says enough."""
    return tuple(_last_named(context, actor)) if len(actor.articles) > 1 else ()


def topic_summary(context: Context, topic: Topic) -> tuple[Clause, ...]:
    """How the topic first came up, and the newest telling statement on it."""
    lookup = context.lookup
    clauses = []
    latest = newest_telling(s for s in lookup.statements.on.get(topic.id, ()) if s.speaker is not None)
    first = _first_named(context, topic)
    if first is not None and (latest is None or not _begins_there(context, first, latest)):
        quoted = wording.shorten(first.sentence, LONGEST)
        clauses.append(Clause(first.lead, quoted, context.ref_at(first.article, first.start)))
    if latest is not None:
        who = lookup.actors.name(latest.speaker or "")
        clauses.append(_statement(context, latest, f"Last quoted {wording.on(spoken_in_words(latest))}, {who}:"))
    return tuple(clauses)


class _First(Struct, frozen=True):
    """Where a topic is first named (an offset of an article), the words before that sentence, and the sentence."""

    article: str
    start: int
    lead: str
    sentence: str


def _first_named(context: Context, topic: Topic) -> _First | None:
    """The first of a few places whose sentence can be read by itself, so that "He signed it" introduces no topic.

    The very first where none can; None where no article that names it is dated.
    """
    by_id = context.lookup.articles.by_id
    dated = ((by_id[place.article].article.published, place.article, place.start) for place in topic.places)
    earliest = sorted((day, article, start) for day, article, start in dated if day)[:_LOOKED_AT]
    if not earliest:
        return None
    alone = (place for place in earliest if _stands_alone(_sentence(context, *place[1:])))
    day, article, start = next(alone, earliest[0])
    when = wording.on(wording.when(day) or "")
    lead = f"First named {when}:" if day == earliest[0][0] else f"{wording.first_upper(when)}:"
    return _First(article, start, lead, _sentence(context, article, start))


def _begins_there(context: Context, place: _First, said: Said) -> bool:
    """Whether a statement begins in the sentence at a place."""
    articles, article = context.lookup.articles, said.analysis.article.id
    same = articles.anchor(place.article, place.start) == articles.anchors[article][said.sentence]
    return same and place.article == article


def _sentence(context: Context, article: str, start: int) -> str:
    return appearance(context, context.lookup.articles.by_id[article], start).sentence


def _stands_alone(sentence: str) -> bool:
    """Whether a sentence says enough, and begins with nothing that only the sentence before explains."""
    first = _WORD.match(sentence)
    return (
        len(sentence) >= TELLING and sentence[0].isalnum() and (first is None or first.group().lower() not in LEANING)
    )


def _last_named(context: Context, actor: Actor) -> Iterator[Clause]:
    """The newest article's first sentence with the actor's name that says enough."""
    for analysis, start in _named_in(context, actor):
        sentence = _sentence(context, analysis.article.id, start)
        if len(sentence) >= TELLING:
            lead = f"Last named {wording.on(published_in_words(analysis.article.published))}:"
            yield Clause(lead, wording.shorten(sentence, LONGEST), context.ref_at(analysis.article.id, start))
            return


def _named_in(context: Context, actor: Actor) -> Iterator[tuple[Analysis, int]]:
    """Where dated articles have the actor's name, the newest first."""
    dated = (a for a in context.lookup.articles.of(actor.articles) if wording.when(a.article.published or ""))
    for analysis in dated:
        yield from ((analysis, m.start) for m in analysis.mentions if m.actor == actor.id and m.kind == "name")


def _office(context: Context, tenure: Tenure, joined: bool) -> Clause:
    place = next((s for s in tenure.stated if s.role == tenure.words), tenure.stated[0])
    country = country_beside(tenure)
    lead = f"{'and' if joined else 'Described as'} {possessive(country) if country else ''}".rstrip()
    return Clause(lead, f"“{place.role}”", context.ref_at(place.article, place.start), joined)


def _statement(context: Context, said: Said, lead: str) -> Clause:
    """A statement that is partly in the article's words goes on from its verb, which is then told with it."""
    ref = context.ref(said.analysis.article.id, links.quote_anchor(said.quote))
    return Clause(f"{lead} {cue_words(said)}".rstrip(), wording.shorten(said.quote.text, LONGEST), ref)


def newest_telling(said: Iterable[Said]) -> Said | None:
    """A telling statement of the newest day that has one, in nothing but the speaker's words where there is such a one."""
    telling = [s for s in said if is_telling(s)]
    of_day = [s for s in telling if s.spoken == telling[0].spoken]
    return next((s for s in of_day if s.quote.kind == "direct"), of_day[0] if of_day else None)


def is_telling(said: Said) -> bool:
    """Whether a statement says enough, and likely enough whose it is, to stand for its speaker."""
    quote = said.quote
    if quote.kind == "indirect" or quote.confidence < LIKELY:
        return False
    asks = quote.text.rstrip(_MARKS).endswith("?")
    return len(quote.text) >= TELLING and not asks and bool(said.spoken)
