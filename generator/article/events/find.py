"""Find the dated events of one article, for the timeline."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from spacy.tokens import Doc, Token

from generator.article.dates.anchoring.dated import days_of, is_placed
from generator.article.dates.anchoring.tense import Tenses
from generator.article.dates.periods import parse_published
from generator.article.events.nouns import NOUNS, is_indefinite
from generator.article.events.participants import governed, taking_part
from generator.article.events.placing import Place, deed_due, noun_placed, place_of, verb_placed
from generator.article.events.rules import UNREAL, VERBS, decide
from generator.article.events.telling import Telling, direction_told, side_of, verbs_above
from generator.article.syntax.spans import span_around
from generator.article.syntax.tree import text_of
from generator.records import Block, DateMention, Event, EventStatus, Mention, Span

_TOLD = ("lede", "body")
_STAMP = re.compile(
    r"\W*(?:(?:article|entry|page|post|report|story) )?last "
    r"(?:amended|changed|checked|edited|modified|posted|published|revised|updated)\b(?! in\b)",
    re.IGNORECASE,
)
"""How a paragraph begins that only says when its page was changed: "Article last amended: 5 March"."""


class _Scene(Struct, frozen=True):
    """What the events of one article are read from: its parse, its story's blocks, what is quoted, and its days (ISO)."""

    tenses: Tenses
    story: list[Span]
    quoted: list[Span]
    today: tuple[str, str] | None

    def sentence(self, verb: Token) -> Span:
        """The sentence of a verb, as far as it stands in the verb's own block."""
        start, end = self.tenses.sentence(verb.idx)
        block = span_around(self.story, verb.idx)
        return (start, end) if block is None else (max(start, block[0]), min(end, block[1]))


class _Placed(Struct, frozen=True):
    """A verb or noun with one of its dates (an index), how the text puts it, and the name of the rule that says so."""

    token: Token
    date: int
    status: EventStatus
    why: str


def find_events(
    doc: Doc,
    blocks: Sequence[Block],
    dates: Sequence[DateMention],
    mentions: Sequence[Mention],
    quoted: Sequence[Span] = (),
    published: str | None = None,
) -> tuple[Event, ...]:
    """One event for each verb, or noun of what happens, that a date of the calendar places, in order of the dates.

    A verb with several dates takes the most precise one. `entities` are those of the mentions that stand in the verb's own
    clause, without the places where it happens. Sentences without a verb, captions and headlines make no events. What stands
    in one of the `quoted` stretches is no statement of the article: it is reported, unless it is planned or denied. What is
    planned lies ahead of the day on which the article was `published` (ISO 8601), or is not over then. `rules.py` and
    `nouns.py` say what is an event, and `why` names the rule. An event's span is its sentence, without the dateline before it.
    """
    if not doc.has_annotation("DEP"):
        return ()
    tenses = Tenses(doc)
    text = text_of(doc)
    told = (block for block in blocks if block.kind in _TOLD and _STAMP.match(text, block.start, block.end) is None)
    story = [(block.start, block.end) for block in told]
    day = parse_published(published)
    today = None if day is None else (day.start.isoformat(), day.end.isoformat())
    scene = _Scene(tenses, story, sorted(quoted), today)
    named = governed(tenses, mentions)
    found = []
    for placed in _placed(scene, dates):
        start, end = scene.sentence(placed.token)
        word = placed.token.idx, placed.token.idx + len(placed.token)
        found.append(
            Event(
                start=start,
                end=end,
                date=placed.date,
                verb=word,
                status=placed.status,
                why=placed.why,
                entities=taking_part(tenses.clauses, named, placed.token, (start, end)),
            )
        )
    return tuple(sorted(found, key=lambda event: (dates[event.date].start, event.verb)))


def _placed(scene: _Scene, dates: Sequence[DateMention]) -> Iterator[_Placed]:
    """Each verb or noun of the story with the most precise of its dates, the first among equals."""
    chosen: dict[int, _Placed] = {}
    for index, date in enumerate(dates):
        told = is_placed(date) and span_around(scene.story, date.start) is not None
        placed = _event_of(scene, index, date) if told else None
        if placed is None:
            continue
        before = chosen.get(placed.token.i)
        if before is None or days_of(date) < days_of(dates[before.date]):
            chosen[placed.token.i] = placed
    yield from chosen.values()


def _event_of(scene: _Scene, index: int, date: DateMention) -> _Placed | None:
    """What a date places in time: what its verb tells, else what happens by a noun."""
    place = place_of(scene.tenses, date)
    if place is None:
        return None
    verb, noun = verb_placed(place), noun_placed(place, date)
    rule = None if verb is None else decide(VERBS, _telling(scene, verb, place, date))
    if verb is not None and rule is not None and rule.makes is not None:
        return _Placed(deed_due(verb) or verb, index, rule.makes, rule.name)
    if noun is None or (rule in UNREAL and is_indefinite(noun)):
        return None
    rule = decide(NOUNS, _telling(scene, noun, place, date))
    return None if rule is None or rule.makes is None else _Placed(noun, index, rule.makes, rule.name)


def _telling(scene: _Scene, token: Token, place: Place, date: DateMention) -> Telling:
    clauses = scene.tenses.clauses
    verb = clauses.of(token)
    return Telling(
        tenses=scene.tenses,
        verb=verb,
        place=place,
        date=date,
        above=verbs_above(clauses, verb),
        side=side_of(date, scene.today),
        days=days_of(date),
        direction=direction_told(clauses, verb, date),
        spoken=span_around(scene.quoted, date.start) is not None,
    )
