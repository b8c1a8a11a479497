"""Positions: of all that somebody said on a subject the one statement that says most."""

import re
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from generator.config import Config
from generator.records import QuotePlace, Topic
from generator.site import wording
from generator.site.brief.deserving import of_statement
from generator.site.brief.fitness import ANSWER, is_fit, leans, words_of
from generator.site.brief.pointing import leans_on_others, leaves_place_open
from generator.site.grouping import grouped
from generator.site.index.lookup import Lookup
from generator.site.index.statements import Said
from generator.site.index.subjects import speaks_of
from generator.site.index.times import DAY, days_between
from generator.site.parts.doubts import through
from generator.spans import holds, meets

KINDS = {"direct": 2.0, "mixed": 1.0, "indirect": 0.0}
"""How much the speaker's own words weigh more than the article's; answers, which lean on questions, do not."""
OUTLETS = 3
"""So many outlets, and no more, speak for a statement."""
FADES = 45
"""Days in which a statement loses as much as it gains from another outlet."""
OLDEST = 2.0
"""What an old or undated statement loses at most."""
ON_THE_SUBJECT = 2.0
"""What a statement gains whose own words name the subject."""
LEANS, SHORT, THROUGH, TURNS = 1.5, 0.5, 2.0, 1.0
"""What a statement loses that leans on others, is short, is made for an actor by a campaign or a spokesman, or turns behind."""
OTHERS = frozenset({"they", "it", "these", "those", "this", "we"})
"""First words of reported words that stand for something told before."""
OTHER_PERSONS = OTHERS - {"we"} | {"he", "she", "him", "her", "his", "them", "their"}
"""Words that a name must stand before where no subject above a statement says what it is on."""
OWN = frozenset({"we", "i", "our", "my"})
"""First words with which somebody speaks for themselves; they stand for who speaks, and lean on nothing."""
PLAIN, MOST_PLAIN = 70, 4
"""Characters of a statement that needs no subject above it; no such one stands where there are so many lines already."""
DESERVES = 0.7
"""What a statement deserves its place by where others could stand there, as log-odds."""
SHORTEST = 45
"""Characters below which a statement says little."""
_TELLS_OF_SELF = re.compile(
    r"\W*(?:Last night|This morning|Today|Tonight|Yesterday)\b|\W*I(?:[’']m|[’']ve|[’']d| am| have| had| was| did| do)? "
    r"(?!(?:\w+ly )?(?:agree|believe|disagree|favor|oppose|support|think|urge|want|will)\b)\w+"
)
"""Somebody who tells of himself or of a day, and not what he holds: "I wanted to be mayor", "I’m getting ready"."""
_BUT = re.compile(r"[^\w]*(?:But|However|Yet|Still)\b")
_SPARED = re.compile(r"\W*[A-Z][a-z]+ed\b(?! (?:\w+s|to|by|in)\b)")
"""Words whose "I" is spared, as in notes: "Loved the sails in the harbour"."""


class Places(Struct, frozen=True):
    """Where articles name a subject: offsets by article."""

    starts: Mapping[str, Sequence[int]]


NOWHERE = Places({})


def places_of(topic: Topic) -> Places:
    """Where articles name a topic."""
    return Places(grouped((place.article, place.start) for place in topic.places))


def names_subject(said: Said, places: Places) -> bool:
    """Whether the words of a statement, in any report of it, name the subject that stands at the places."""
    told = ((one, place) for one in said.reports for place in places.starts.get(one.analysis.article.id, ()))
    return any(holds(one.quote.spans, place) for one, place in told)


def outlets_of(reports: Iterable[Said]) -> int:
    """How many outlets have some reports; articles without one are each their own."""
    return len({one.analysis.article.publisher or one.analysis.article.id for one in reports})


def best(said: Iterable[Said], config: Config, places: Places = NOWHERE) -> Said | None:
    """The statement that says most, or None where none is fit for a briefing.

    The speaker's own words go before reported ones, what several outlets have before what one has, new before old, by the
    day on which it was said; what names the subject itself goes before what only stands near it.
    """
    fit = [one for one in said if is_fit(one, config)]
    latest = max((one.spoken or "" for one in fit), default="")
    return max(fit, key=lambda one: (_worth(one, latest, places), one.spoken or "", one.place), default=None)


def by_subject(said: Sequence[Said], lookup: Lookup, config: Config, most: int) -> list[tuple[str, Said]]:
    """For each of the subjects that somebody speaks on most, its id and the best statement; each statement stands once.

    Where they are few, the best of what is on none of these follow, with an empty id, as far as they explain themselves.
    """
    on = _subjects_of(said, lookup)
    chosen = _on_subjects(on, lookup.topics, config, most)
    above = {topic for topic, _ in chosen}
    plain = [one for one in said if above.isdisjoint(one.topics) and _says_what_it_is_on(one)]
    while len(chosen) < min(most, MOST_PLAIN) and (found := best(plain, config)) is not None:
        chosen.append(("", found))
        plain = [one for one in plain if not wording.same_words(one.quote.text, found.quote.text)]
    return chosen


def _subjects_of(said: Iterable[Said], lookup: Lookup) -> dict[str, list[Said]]:
    """The statements on each subject that speak of it; where a statement is made tells its occasion, not what it is on."""
    return grouped(
        (topic, one)
        for one in said
        for topic in one.topics
        if topic in lookup.topics and speaks_of(one, lookup.topics[topic])
    )


def _on_subjects(
    on: Mapping[str, Sequence[Said]], topics: Mapping[str, Topic], config: Config, most: int
) -> list[tuple[str, Said]]:
    chosen: dict[QuotePlace, tuple[str, Said]] = {}
    for topic in sorted(on, key=lambda topic: (-len(on[topic]), topic)):
        left = (one for one in on[topic] if one.place not in chosen)
        found = best(left, config, places_of(topics[topic])) if len(chosen) < most else None
        if found is not None:
            chosen[found.place] = (topic, found)
    return list(chosen.values())


def _says_what_it_is_on(said: Said) -> bool:
    """Whether words that stand under no subject are enough, the speaker's own, and name what or whom they are on first."""
    text = said.quote.text
    own = OWN.issuperset(wording.words(text)[:1])
    if said.quote.kind == "indirect" or len(text) < PLAIN or (leans(text) and not own) or _SPARED.match(text):
        return False
    if not is_deserving(said) or _TELLS_OF_SELF.match(text) or _turns(said):
        return False
    named = (m.start for m in said.analysis.mentions if m.kind == "name" and m.actor != said.speaker)
    first = min((start for start in named if holds(said.quote.spans, start)), default=None)
    return first is not None and OTHER_PERSONS.isdisjoint(
        wording.words(said.analysis.article.text[said.quote.spans[0][0] : first])
    )


def is_deserving(said: Said) -> bool:
    """Whether a statement deserves its place without a subject that needs it."""
    return of_statement(said, words_of(said) or "") >= DESERVES


def _worth(said: Said, latest: str, places: Places) -> float:
    """What speaks for a statement, and what against it."""
    words = words_of(said) or ""
    kind = KINDS[said.quote.kind] if said.quote.rule != ANSWER else 0
    worth = kind + of_statement(said, words) + min(outlets_of(said.reports), OUTLETS) - _age(said, latest)
    worth += ON_THE_SUBJECT if names_subject(said, places) else 0
    worth -= LEANS if _leans(said) else 0
    worth -= THROUGH if through(said) else 0
    worth -= TURNS if _turns(said) else 0
    return worth - (SHORT if len(words) < SHORTEST else 0)


def _turns(said: Said) -> bool:
    """Whether the article itself takes back what a statement says, in the sentence behind it: "But both are alike"."""
    analysis, end = said.analysis, said.quote.spans[-1][1]
    behind = next((span for span in analysis.sentences[said.sentence :] if span[0] >= end), (end, end))
    quoted = any(meets(behind, quote.spans) for quote in analysis.quotes)
    return not quoted and _BUT.match(analysis.article.text, *behind) is not None


def is_leaning(said: Said) -> bool:
    """Whether a statement's first words, or a "he" or "them" before any name, stand for what was told before it."""
    if said.quote.kind == "direct":
        return leans_on_others(said.quote.text)
    return _leans(said) or leaves_place_open(said.quote.text)


def _leans(said: Said) -> bool:
    """Whether the words begin with what others explain; "he" and "she" are the speaker where an article reports."""
    if said.quote.kind == "direct":
        return leans(said.quote.text)
    first = wording.words(said.quote.text.removeprefix("that "))[:1]
    return bool(OTHERS.intersection(first))


def _age(said: Said, latest: str) -> float:
    """What a statement loses by its age beside the newest."""
    spoken = said.spoken or ""
    if len(spoken) < DAY or len(latest) < DAY:
        return 0 if spoken and spoken == latest else OLDEST
    return min(days_between(spoken, latest) / FADES, OLDEST)
