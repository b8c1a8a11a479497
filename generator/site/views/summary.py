"""The first lines of an actor's or topic's page: words of the sources, chosen and put together, each with its place."""

from collections.abc import Iterable

from msgspec import Struct

from generator.config import Config
from generator.records import Actor, Tenure, Topic
from generator.site import links, wording
from generator.site.lookup import Happened, Lookup, Said
from generator.site.views.common import LIKELY, Cites, Ref, appearance, happening, statement

TELLING = 40
"""A statement shorter than this says too little by itself."""
LONGEST = 220
"""Characters of a source's words in a summary; longer ones are cut at a word's end."""
MOST_OFFICES = 2
NEAR = 4
PREPOSITIONS = frozenset(
    {"about", "after", "against", "among", "around", "at", "before", "behind", "between", "by", "despite", "during"}
    | {"for", "from", "in", "into", "near", "of", "on", "over", "since", "through", "to", "toward", "towards", "under"}
    | {"until", "upon", "with", "within", "without"}
)


class Clause(Struct, frozen=True):
    """Words of the build, words of a source, and the place that those are taken from; `joined` to the clause before it."""

    lead: str
    quoted: str
    ref: Ref
    joined: bool = False


def summary(page: str, actor: Actor, lookup: Lookup, cites: Cites, config: Config) -> tuple[Clause, ...]:
    """The office that most articles state, the newest event that the actor takes part in, the newest telling statement."""
    clauses: list[Clause] = []
    for tenure in _telling_offices(actor.tenures):
        clauses.append(_office(tenure, bool(clauses), lookup, cites))
    said = lookup.said_by.get(actor.id, ())
    told = next((h for h in lookup.happened_to.get(actor.id, ()) if _acts(h, actor.id, lookup.latest)), None)
    if told is not None:
        event = happening(page, lookup, told)
        ref = cites.ref(told.analysis.article.id, lookup.anchors[told.analysis.article.id][told.sentence])
        clauses.append(Clause(f"{_first_upper(_on(event.when))}:", wording.shorten(event.text, LONGEST), ref))
    latest = _newest(said)
    if latest is not None:
        clauses.append(_statement(latest, f"Last quoted {_on(_when(page, latest, lookup, config))}:", cites))
    return tuple(clauses)


def topic_summary(page: str, topic: Topic, lookup: Lookup, cites: Cites, config: Config) -> tuple[Clause, ...]:
    """How the topic first came up, and the newest telling statement on it."""
    clauses = []
    latest = _newest(s for s in lookup.said_on.get(topic.id, ()) if s.speaker in lookup.actors)
    dated = [p for p in topic.places if lookup.by_article[p.article].article.published]
    if dated:
        first = min(dated, key=lambda p: (lookup.by_article[p.article].article.published or "", p.article, p.start))
        analysis = lookup.by_article[first.article]
        anchor = lookup.anchor(first.article, first.start)
        if latest is None or (first.article, anchor) != _sentence_of(latest, lookup):
            shown = appearance(page, lookup, analysis, first.start)
            when = wording.when(analysis.article.published or "") or ""
            ref = cites.ref(first.article, anchor)
            clauses.append(Clause(f"First {_on(when)}:", wording.shorten(shown.sentence, LONGEST), ref))
    if latest is not None and latest.speaker is not None:
        who, when = lookup.actors[latest.speaker].name, _when(page, latest, lookup, config)
        clauses.append(_statement(latest, f"Most recently {who}, {_on(when)}:", cites))
    return tuple(clauses)


def _telling_offices(tenures: tuple[Tenure, ...]) -> list[Tenure]:
    """At most two offices that many articles state, those of most first.

    None that only says less than another stands for it: no `Secretary` beside `Secretary of State`.
    """
    most = max((len(t.articles) for t in tenures), default=0)
    often = sorted((t for t in tenures if 3 * len(t.articles) >= most), key=lambda t: (-len(t.articles), -len(t.words)))
    often = [_with_country(t, tenures) for t in often]
    words = {t.role: set(wording.words(t.words)) for t in often}
    return [t for t in often if not any(words[t.role] < words[o.role] for o in often)][:MOST_OFFICES]


def _with_country(tenure: Tenure, tenures: tuple[Tenure, ...]) -> Tenure:
    """The same office of the country or state that most articles name beside it, where some do."""
    if tenure.of is not None:
        return tenure
    same = [t for t in tenures if t.role == tenure.role and t.former == tenure.former and t.of is not None]
    named = [t for t in same if 4 * len(t.articles) >= len(tenure.articles)]
    return max(named, key=lambda t: (len(t.articles), t.words), default=tenure)


def _office(tenure: Tenure, joined: bool, lookup: Lookup, cites: Cites) -> Clause:
    place = next((s for s in tenure.stated if s.role == tenure.words), tenure.stated[0])
    of = "" if tenure.of is None or tenure.of.casefold() in tenure.words.casefold() else f" {_possessive(tenure.of)}"
    lead = "and" if joined else "Described as"
    return Clause(
        f"{lead}{of}", f"“{place.role}”", cites.ref(place.article, lookup.anchor(place.article, place.start)), joined
    )


def _sentence_of(said: Said, lookup: Lookup) -> tuple[str, str]:
    article = said.analysis.article.id
    return article, lookup.anchors[article][said.sentence]


def _possessive(country: str) -> str:
    """`Israel’s`, `the United States’`."""
    name = f"the {country}" if country.startswith("United ") else country
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _when(page: str, said: Said, lookup: Lookup, config: Config) -> str:
    return statement(page, lookup, said, config.certain).when


def _statement(said: Said, lead: str, cites: Cites) -> Clause:
    ref = cites.ref(said.analysis.article.id, links.quote_anchor(said.quote))
    return Clause(lead, wording.shorten(" ".join(said.quote.text.split()), LONGEST), ref)


def _newest(said: Iterable[Said]) -> Said | None:
    """The newest telling statement in the speaker's own words, else the newest that has some of them."""
    telling = [s for s in said if _telling(s)]
    return next((s for s in telling if s.quote.kind == "direct"), telling[0] if telling else None)


def _telling(said: Said) -> bool:
    """Whether a statement says enough, and likely enough whose it is, to stand for its speaker."""
    quote = said.quote
    return quote.kind != "indirect" and quote.confidence >= LIKELY and len(quote.text) >= TELLING and bool(said.spoken)


def _acts(happened: Happened, actor: str, latest: str) -> bool:
    """Whether an event happened, is known to a month or better, and this actor seems to be who acts in it.

    Speaking is left out: what was said stands among the statements.
    """
    event, analysis = happened.event, happened.analysis
    if happened.is_state:
        return False
    if event.status != "stated" or len(happened.known) != 7 or happened.begins > (latest or "9"):
        return False
    spoken = (span for q in analysis.quotes for span in (*q.spans, *((q.cue,) if q.cue is not None else ())))
    if any(start < event.verb[1] and event.verb[0] < end for start, end in spoken):
        return False
    return any(
        m.actor == actor
        and event.start <= m.start
        and m.end <= event.verb[0]
        and not _after_preposition(analysis.article.text[event.start : m.start])
        for m in analysis.mentions
    )


def _after_preposition(before: str) -> bool:
    """Whether the words since the last comma end in what may be a prepositional phrase, as in `a rally for President …`."""
    words = before.rpartition(",")[2].lower().split()
    return any(word in PREPOSITIONS for word in words[-NEAR:])


def _first_upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _on(when: str) -> str:
    if when[:1].isdigit():
        return f"on {when}" if " " in when and " to " not in when else f"in {when}" if when.isdigit() else when
    return f"in {when}" if when[:1].isupper() else when
