"""The first lines of an actor's or topic's page: words of the sources, chosen and put together, each with its place."""

import re
from collections.abc import Iterable

from msgspec import Struct

from generator.config import Config
from generator.records import Actor, Tenure, Topic, TopicPlace
from generator.site import links, wording
from generator.site.index.lookup import Happened, Lookup, Said, newest_first
from generator.site.pages.common import LIKELY, Cites, Ref, appearance, cue_words, happening, statement
from generator.site.pages.deeds import acts
from generator.site.pages.offices import possessive, telling_offices

TELLING = 60
"""A sentence or statement shorter than this says too little by itself."""
LONGEST = 220
"""Characters of a source's words in a summary; longer ones are cut at a word's end."""


_LOOKED_AT = 20
_LEANING = re.compile(
    r"(?:he|she|it|they|we|i|you|his|her|its|their|th(?:is|at|ese|ose|ere|en)|such|here|and|but|or|so|yet|also|however|"
    r"meanwhile|still|instead|moreover|another|both)\b",
    re.IGNORECASE,
)
"""First words of sentences that lean on the one before."""


class Clause(Struct, frozen=True):
    """Words of the build, words of a source, and the place that those are taken from; `joined` to the clause before it."""

    lead: str
    quoted: str
    ref: Ref
    joined: bool = False


def summary(page: str, actor: Actor, lookup: Lookup, cites: Cites, config: Config) -> tuple[Clause, ...]:
    """The office that most articles state, the newest event that the actor takes part in, the newest telling statement.

    Where there is none of them, the newest of several articles says what the actor is named for.
    """
    clauses: list[Clause] = []
    for tenure in telling_offices(actor.tenures):
        clauses.append(_office(tenure, bool(clauses), lookup, cites))
    said = lookup.said_by.get(actor.id, ())
    told = next((h for h in lookup.happened_to.get(actor.id, ()) if _is_deed(h, actor.id, lookup.latest)), None)
    if told is not None:
        event = happening(page, lookup, told)
        ref = cites.ref(told.analysis.article.id, lookup.anchors[told.analysis.article.id][told.sentence])
        clauses.append(Clause(f"{_first_upper(_on(event.when))}:", wording.shorten(event.text, LONGEST), ref))
    latest = _newest(said)
    if latest is not None:
        clauses.append(_statement(latest, f"Last quoted {_on(_when(page, latest, lookup, config))}:", cites))
    if not clauses and len(actor.articles) > 1:
        clauses += _last_named(page, actor, lookup, cites)
    return tuple(clauses)


def topic_summary(page: str, topic: Topic, lookup: Lookup, cites: Cites, config: Config) -> tuple[Clause, ...]:
    """How the topic first came up, and the newest telling statement on it."""
    clauses = []
    latest = _newest(s for s in lookup.said_on.get(topic.id, ()) if s.speaker in lookup.actors)
    first = _first_named(page, topic, lookup)
    if first is not None:
        place, lead, sentence = first
        anchor = lookup.anchor(place.article, place.start)
        if latest is None or (place.article, anchor) != _sentence_of(latest, lookup):
            clauses.append(Clause(lead, wording.shorten(sentence, LONGEST), cites.ref(place.article, anchor)))
    if latest is not None and latest.speaker is not None:
        who, when = lookup.actors[latest.speaker].name, _when(page, latest, lookup, config)
        clauses.append(_statement(latest, f"Last quoted {_on(when)}, {who}:", cites))
    return tuple(clauses)


def _first_named(page: str, topic: Topic, lookup: Lookup) -> tuple[TopicPlace, str, str] | None:
    """Where a topic is first named, the words before that sentence, and the sentence.

    The first of a few places whose sentence can be read by itself, so that "He signed it" introduces no topic; the very first
    where none can.
    """
    dated = ((lookup.by_article[p.article].article.published, p) for p in topic.places)
    earliest = sorted(((day, p.article, p.start, p) for day, p in dated if day), key=lambda place: place[:3])
    if not earliest:
        return None

    def sentence(place: TopicPlace) -> str:
        return appearance(page, lookup, lookup.by_article[place.article], place.start).sentence

    some = earliest[:_LOOKED_AT]
    day, *_, place = next((each for each in some if _stands_alone(sentence(each[-1]))), earliest[0])
    when = _on(wording.when(day) or "")
    return place, f"First named {when}:" if day == earliest[0][0] else f"{_first_upper(when)}:", sentence(place)


def _stands_alone(sentence: str) -> bool:
    """Whether a sentence says enough, and begins with nothing that only the sentence before explains."""
    return len(sentence) >= TELLING and sentence[0].isalnum() and not _LEANING.match(sentence)


def _last_named(page: str, actor: Actor, lookup: Lookup, cites: Cites) -> Iterable[Clause]:
    """The newest article's first sentence with the actor's name that says enough."""
    for analysis in newest_first(lookup.by_article[a] for a in actor.articles):
        article = analysis.article
        when = wording.when(article.published or "")
        for mention in analysis.mentions:
            if when and mention.actor == actor.id and mention.kind == "name":
                sentence = appearance(page, lookup, analysis, mention.start).sentence
                if len(sentence) >= TELLING:
                    ref = cites.ref(article.id, lookup.anchor(article.id, mention.start))
                    yield Clause(f"Last named {_on(when)}:", wording.shorten(sentence, LONGEST), ref)
                    return


def _office(tenure: Tenure, joined: bool, lookup: Lookup, cites: Cites) -> Clause:
    place = next((s for s in tenure.stated if s.role == tenure.words), tenure.stated[0])
    of = "" if tenure.of is None or tenure.of.casefold() in tenure.words.casefold() else f" {possessive(tenure.of)}"
    lead = "and" if joined else "Described as"
    return Clause(
        f"{lead}{of}", f"“{place.role}”", cites.ref(place.article, lookup.anchor(place.article, place.start)), joined
    )


def _sentence_of(said: Said, lookup: Lookup) -> tuple[str, str]:
    article = said.analysis.article.id
    return article, lookup.anchors[article][said.sentence]


def _when(page: str, said: Said, lookup: Lookup, config: Config) -> str:
    return statement(page, lookup, said, config).when


def _statement(said: Said, lead: str, cites: Cites) -> Clause:
    """A statement that is partly in the article's words goes on from its verb, which is then told with it."""
    ref = cites.ref(said.analysis.article.id, links.quote_anchor(said.quote))
    return Clause(
        f"{lead} {cue_words(said)}".rstrip(), wording.shorten(" ".join(said.quote.text.split()), LONGEST), ref
    )


def _newest(said: Iterable[Said]) -> Said | None:
    """A telling statement of the newest day that has one, in nothing but the speaker's words where there is such a one."""
    telling = [s for s in said if _telling(s)]
    of_day = [s for s in telling if s.spoken == telling[0].spoken]
    return next((s for s in of_day if s.quote.kind == "direct"), of_day[0] if of_day else None)


def _telling(said: Said) -> bool:
    """Whether a statement says enough, and likely enough whose it is, to stand for its speaker."""
    quote = said.quote
    asks = quote.text.rstrip("”\"’'").endswith("?")
    enough = len(quote.text) >= TELLING and not asks and bool(said.spoken)
    return enough and quote.kind != "indirect" and quote.confidence >= LIKELY


def _is_deed(happened: Happened, actor: str, latest: str) -> bool:
    """Whether an event happened, is known to a month or better, and this actor seems to be who acts in it."""
    event = happened.event
    if event.end - event.start < TELLING or event.status != "stated":
        return False
    return len(happened.known) == 7 and happened.begins <= (latest or "9") and acts(happened, actor)


def _first_upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _on(when: str) -> str:
    if when[:1].isdigit():
        return f"on {when}" if " " in when and " to " not in when else f"in {when}" if when.isdigit() else when
    return f"in {when}" if when[:1].isupper() else when
