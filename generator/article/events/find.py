"""Find the dated events of one article, for the timeline."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct
from spacy.tokens import Doc, Token

from generator.article.dates.anchoring.dated import dated_verb, days_of
from generator.article.dates.anchoring.tense import Tenses
from generator.article.dates.anchoring.verbs import Clauses, governing_verb
from generator.article.dates.periods import parse_published
from generator.article.events.plans import is_plan
from generator.article.events.status import status_of
from generator.article.syntax.tree import SUBJECTS
from generator.data import word_set
from generator.records import PLACE_TYPES, Block, DateMention, Event, Mention, Span

_TOLD = ("lede", "body")
_WHERE = word_set("events.where")
_STEPS = 8


class _Scene(Struct, frozen=True):
    """What the events of one article are read from: its parse, its story's blocks, what is quoted, and its mentions.

    `governed` leads from a verb (token index) to the mentions in its own clause.
    """

    tenses: Tenses
    story: list[Span]
    quoted: list[Span]
    mentions: Sequence[Mention]
    governed: dict[int, list[int]]

    def sentence(self, verb: Token) -> Span:
        """The sentence of a verb, as far as it stands in the verb's own block."""
        start, end = self.tenses.sentence(verb.idx)
        block = _around(self.story, verb.idx)
        return (start, end) if block is None else (max(start, block[0]), min(end, block[1]))


def find_events(
    doc: Doc,
    blocks: Sequence[Block],
    dates: Sequence[DateMention],
    mentions: Sequence[Mention],
    quoted: Sequence[Span] = (),
    published: str | None = None,
) -> tuple[Event, ...]:
    """One event for each verb that a date of the calendar belongs to, in order of the dates.

    A verb with several dates takes the most precise one. `entities` are those of the mentions that stand in the verb's own
    clause, without the places where it happens. Sentences without a verb, captions and headlines make no events. What stands
    in one of the `quoted` stretches is no statement of the article: it is reported, unless it is planned or denied. A date
    that lay behind when the article was `published` (ISO 8601) is no date of a plan, and what is only wished, asked, supposed
    or judged ("it is vital to win in May") is none. An event's span is its sentence, without the dateline before it.
    """
    if not doc.has_annotation("DEP"):
        return ()
    tenses = Tenses(doc)
    story = [(block.start, block.end) for block in blocks if block.kind in _TOLD]
    scene = _Scene(tenses, story, sorted(quoted), mentions, _governed(tenses, mentions))
    today = parse_published(published)
    first_day = None if today is None else today.start.isoformat()
    found = []
    for index, verb in _dated_verbs(scene, dates):
        event = _event(scene, verb, index, dates[index])
        if event.status != "planned" or is_plan(tenses, verb, dates[index], first_day):
            found.append(event)
    return tuple(sorted(found, key=lambda event: (dates[event.date].start, event.verb)))


def _dated_verbs(scene: _Scene, dates: Sequence[DateMention]) -> Iterator[tuple[int, Token]]:
    """Each verb of the story with the most precise of its dates, the first among equals."""
    chosen: dict[int, tuple[int, Token]] = {}
    for index, date in enumerate(dates):
        verb = dated_verb(scene.tenses, date) if _around(scene.story, date.start) is not None else None
        if verb is not None and (verb.i not in chosen or days_of(date) < days_of(dates[chosen[verb.i][0]])):
            chosen[verb.i] = index, verb
    yield from chosen.values()


def _around(spans: Sequence[Span], offset: int) -> Span | None:
    """The one of `spans`, which are in order and do not overlap, that code point `offset` lies in."""
    index = bisect_right(spans, offset, key=lambda span: span[0]) - 1
    return spans[index] if index >= 0 and offset < spans[index][1] else None


def _event(scene: _Scene, verb: Token, index: int, date: DateMention) -> Event:
    status = status_of(scene.tenses.clauses, verb)
    spoken = _around(scene.quoted, date.start) is not None
    start, end = scene.sentence(verb)
    return Event(
        start=start,
        end=end,
        date=index,
        verb=(verb.idx, verb.idx + len(verb)),
        status="reported" if spoken and status == "stated" else status,
        entities=tuple(_entities(scene, verb, (start, end))),
    )


def _entities(scene: _Scene, verb: Token, sentence: Span) -> dict[int, None]:
    """Those in the clause of a verb, or of one whose subject it shares, in order and each once."""
    found: dict[int, None] = {}
    for sharing in _with_shared_subject(scene.tenses.clauses, verb):
        for mention in (scene.mentions[index] for index in scene.governed.get(sharing.i, ())):
            if mention.entity is not None and sentence[0] <= mention.start < sentence[1]:
                found[mention.entity] = None
    return found


def _with_shared_subject(clauses: Clauses, verb: Token) -> Iterator[Token]:
    """The verb, and those whose subject it shares: "agreed to meet", "arrived and met"."""
    yield verb
    for _ in range(_STEPS):
        if verb.dep_ not in ("xcomp", "conj") or clauses.of(verb).relations & SUBJECTS:
            return
        verb = verb.head
        yield verb


def _governed(tenses: Tenses, mentions: Sequence[Mention]) -> dict[int, list[int]]:
    """Verb (token index) -> the mentions in its own clause."""
    found: dict[int, list[int]] = {}
    for index, mention in enumerate(mentions):
        head = None if mention.entity is None else _head(tenses, mention)
        verb = None if head is None or _is_where(head, mention) else governing_verb(head)
        if verb is not None:
            found.setdefault(verb.i, []).append(index)
    return found


def _head(tenses: Tenses, mention: Mention) -> Token | None:
    """The word of a mention that hangs on none of its own."""
    inside = list(tenses.tokens((mention.start, mention.end)))
    numbers = {token.i for token in inside}
    return next((token for token in inside if token.head.i not in numbers - {token.i}), None)


def _is_where(head: Token, mention: Mention) -> bool:
    return mention.type in PLACE_TYPES and head.dep_ == "pobj" and head.head.lower_ in _WHERE
