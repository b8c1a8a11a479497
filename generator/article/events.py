"""Dated events for the timeline, and the day on which a quotation was spoken."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec
from spacy.tokens import Doc, Token

from generator.article.dates.anchoring.direction import direction_of
from generator.article.dates.anchoring.tense import Tenses
from generator.article.dates.anchoring.verbs import Clauses, governing_verb
from generator.article.dates.grammar.words import lexicon
from generator.article.dates.periods import parse_published
from generator.article.syntax.tree import SUBJECTS
from generator.records import PLACE_TYPES, Block, DateMention, Event, EventStatus, Mention, Quote, Span

_STORY = frozenset({"lede", "body"})
_DENIALS = frozenset({"deny", "refute", "rebut", "dispute", "dismiss", "disavow"})
_REPORTS = frozenset(
    {
        "report",
        "claim",
        "allege",
        "say",
        "tell",
        "suggest",
        "believe",
        "state",
        "write",
        "assert",
        "think",
        "accuse",
        "rumor",
    }
)
_HEARSAY = frozenset({"reportedly", "allegedly", "apparently", "supposedly", "purportedly", "according"})
_WHERE = frozenset({"in", "at", "near", "from", "outside", "inside", "around", "across", "into"})
_SPEECH_SETTINGS = frozenset({"speak", "address", "testify", "talk", "brief", "appear"})
_ATTRIBUTIVE = frozenset({"compound", "nummod", "amod", "poss", "nmod"})
_NOT_EVENTS = frozenset(
    {"according", "including", "coming", "following", "compared", "based", "regarding", "concerning"}
)
_BOUNDS = frozenset({"since", "before", "until", "till", "unlike", "than", "ahead"})
"""Words whose noun another time belongs to: "her first trip since the election in 2012" was not made in 2012."""

_THOUGHTS = frozenset(
    {
        "hope",
        "think",
        "believe",
        "doubt",
        "wish",
        "fear",
        "wonder",
        "bet",
        "guess",
        "imagine",
        "suppose",
        "worry",
        "ask",
    }
)
"""Verbs of what one makes of the future: what they tell is nobody's plan ("she doubts that he will go")."""

_CONDITIONS = frozenset({"if", "whether", "unless", "perhaps", "maybe", "possibly"})
_BESIDE = frozenset({"ccomp", "xcomp", "pcomp", "conj", "acl", "advcl"})
_STEPS = 8


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
    chosen: dict[int, int] = {}
    story = [(block.start, block.end) for block in blocks if block.kind in _STORY]
    for index, date in enumerate(dates):
        verb = _verb_of(tenses, date) if _is_placed(date) and _is_inside(date, story) else None
        if verb is not None and (verb.i not in chosen or _days(date) < _days(dates[chosen[verb.i]])):
            chosen[verb.i] = index
    governed = _governed(tenses, mentions)
    said = sorted(quoted)
    spoken = {i for i, date in chosen.items() if _is_inside(dates[date], said)}
    events = [
        _event(tenses.clauses, doc[i], date, mentions, governed, i in spoken, _sentence(tenses, doc[i], story))
        for i, date in chosen.items()
    ]
    today = parse_published(published)
    first_day = None if today is None else today.start.isoformat()
    kept = [
        event
        for verb, event in zip(chosen, events, strict=True)
        if event.status != "planned" or _is_plan(tenses, doc[verb], dates[event.date], first_day)
    ]
    return tuple(sorted(kept, key=lambda event: (dates[event.date].start, event.verb)))


def _sentence(tenses: Tenses, verb: Token, story: Sequence[Span]) -> Span:
    """The sentence of a verb, as far as it stands in the verb's own block."""
    start, end = tenses.sentence(verb.idx)
    index = bisect_right(story, verb.idx, key=lambda span: span[0]) - 1
    if index < 0 or verb.idx >= story[index][1]:
        return start, end
    return max(start, story[index][0]), min(end, story[index][1])


def _is_over(date: DateMention, today: str | None) -> bool:
    """Whether a date had ended when `today` began (ISO days compare as text)."""
    return today is not None and date.to is not None and date.to <= today


def said_on(doc: Doc, quotes: Sequence[Quote], dates: Sequence[DateMention]) -> tuple[Quote, ...]:
    """`quotes` with `said` filled where a day stands in the clause of the reporting words, or of "speaking on Thursday"."""
    if not doc.has_annotation("DEP"):
        return tuple(quotes)
    tenses = Tenses(doc)
    spoken: dict[int, int] = {}
    for index, date in enumerate(dates):
        verb = _verb_of(tenses, date) if _is_placed(date) and _days(date) == 1 else None
        if verb is not None and verb.dep_ == "advcl" and verb.lemma_ in _SPEECH_SETTINGS:
            verb = verb.head
        if verb is not None:
            spoken.setdefault(verb.i, index)
    return tuple(_dated(quote, tenses, spoken, dates) for quote in quotes)


def _dated(quote: Quote, tenses: Tenses, spoken: dict[int, int], dates: Sequence[DateMention]) -> Quote:
    if quote.cue is None or not spoken:
        return quote
    for token in _tokens(tenses, quote.cue):
        index = spoken.get(token.i)
        if index is not None and not any(start <= dates[index].start < end for start, end in quote.spans):
            return msgspec.structs.replace(quote, said=index)
    return quote


def _tokens(tenses: Tenses, span: Span) -> Iterator[Token]:
    token = tenses.token(span[0])
    while token is not None and token.idx < span[1]:
        yield token
        token = token.nbor() if token.i + 1 < len(token.doc) else None


def _is_placed(date: DateMention) -> bool:
    return date.type in ("DATE", "TIME") and date.from_ is not None


def _is_inside(date: DateMention, spans: Sequence[Span]) -> bool:
    """Whether a date begins in one of `spans`, which are in order and do not overlap."""
    index = bisect_right(spans, date.start, key=lambda span: span[0]) - 1
    return index >= 0 and date.start < spans[index][1]


def _days(date: DateMention) -> int:
    """How many days a date spans; 0 for none."""
    if date.from_ is None or date.to is None:
        return 0
    return (dt.date.fromisoformat(date.to) - dt.date.fromisoformat(date.from_)).days


def _verb_of(tenses: Tenses, date: DateMention) -> Token | None:
    """The verb that a date tells the time of; None where it only tells which ("the 2015 election", "the Sunday ban")."""
    token = tenses.token(date.end - 1)
    while token is not None and token.idx > date.start and not token.is_alpha and not token.like_num:
        token = token.nbor(-1)
    while token is not None and token.head.i != token.i and token.head.idx >= date.start and token.head.idx < date.end:
        token = token.head
    if token is None or token.dep_ in _ATTRIBUTIVE:
        return None
    verb = governing_verb(token)
    return None if verb is None or verb.lower_ in _NOT_EVENTS or _is_bounded(token, verb) else verb


def _is_bounded(token: Token, verb: Token) -> bool:
    """Whether a date tells of a noun that only bounds the verb's time ("since the election in 2012", not "since 2012")."""
    nouns = 0
    for _ in range(_STEPS):
        if token.i in (verb.i, token.head.i):
            return False
        if token.lower_ in _BOUNDS and nouns:
            return True
        nouns += token.head.pos_ in ("NOUN", "PROPN")
        token = token.head
    return False


def _governed(tenses: Tenses, mentions: Sequence[Mention]) -> dict[int, list[int]]:
    """Verb (token index) -> the mentions in its own clause."""
    found: dict[int, list[int]] = {}
    for index, mention in enumerate(mentions):
        head = _head(tenses, mention) if mention.entity is not None else None
        verb = None if head is None or _is_where(head, mention) else governing_verb(head)
        if verb is not None:
            found.setdefault(verb.i, []).append(index)
    return found


def _head(tenses: Tenses, mention: Mention) -> Token | None:
    inside = list(_tokens(tenses, (mention.start, mention.end)))
    numbers = {token.i for token in inside}
    return next((token for token in inside if token.head.i not in numbers or token.head.i == token.i), None)


def _is_where(head: Token, mention: Mention) -> bool:
    return mention.type in PLACE_TYPES and head.dep_ == "pobj" and head.head.lower_ in _WHERE


def _event(
    clauses: Clauses,
    verb: Token,
    date: int,
    mentions: Sequence[Mention],
    governed: dict[int, list[int]],
    spoken: bool,
    sentence: Span,
) -> Event:
    status = status_of(clauses, verb)
    entities: list[int] = []
    for index in (m for v in _with_shared_subject(clauses, verb) for m in governed.get(v.i, [])):
        mention = mentions[index]
        inside = sentence[0] <= mention.start < sentence[1]
        if inside and mention.entity is not None and mention.entity not in entities:
            entities.append(mention.entity)
    return Event(
        start=sentence[0],
        end=sentence[1],
        date=date,
        verb=(verb.idx, verb.idx + len(verb)),
        status="reported" if spoken and status == "stated" else status,
        entities=tuple(entities),
    )


def _with_shared_subject(clauses: Clauses, verb: Token) -> Iterator[Token]:
    """The verb, and those whose subject it shares: "agreed to meet", "arrived and met"."""
    yield verb
    for _ in range(_STEPS):
        if verb.dep_ not in ("xcomp", "conj") or clauses.of(verb).relations & SUBJECTS:
            return
        verb = verb.head
        yield verb


def status_of(clauses: Clauses, verb: Token) -> EventStatus:
    """How the text puts an event: `denied` (negated, or under a denial), `planned` (ahead), `reported` (hearsay), `stated`."""
    above = list(_clauses_above(verb))
    if "neg" in clauses.of(verb).relations or any(token.lemma_ in _DENIALS for token in above):
        return "denied"
    if direction_of(clauses, verb) == "future":
        return "planned"
    hearsay = any(clauses.of(token).words & _HEARSAY for token in (verb, *above))
    if hearsay or any(token.lemma_ in _REPORTS for token in above):
        return "reported"
    return "stated"


def _is_plan(tenses: Tenses, verb: Token, date: DateMention, today: str | None) -> bool:
    """Whether what lies ahead is announced, not asked, and its date not over when the article was published."""
    return not _is_over(date, today) and not _is_asked(tenses, verb) and _is_announced(tenses.clauses, verb)


def _is_asked(tenses: Tenses, verb: Token) -> bool:
    last = tenses.token(tenses.sentence(verb.idx)[1] - 1)
    while last is not None and last.i > verb.i and not last.text[-1].isalnum():
        if "?" in last.text:
            return True
        last = last.nbor(-1)
    return False


def _is_announced(clauses: Clauses, verb: Token) -> bool:
    """Whether what lies ahead is told as what will be: not under a thought or a condition, and no infinitive of a judgement."""
    for _ in range(_STEPS):
        if clauses.of(verb).words & _CONDITIONS:
            return False
        above = governing_verb(verb.head) if verb.dep_ in _BESIDE and verb.head.i != verb.i else None
        if above is None or above.i == verb.i:
            return True
        if "to" in clauses.of(verb).auxiliaries and not _is_aim(clauses, verb):
            return False
        if above.lemma_ in _THOUGHTS and verb.dep_ != "xcomp":
            return False
        verb = above
    return True


def _is_aim(clauses: Clauses, verb: Token) -> bool:
    """Whether an infinitive is an aim or a task ("plans to go", "will have to go", "a speech to be held on Friday")."""
    if "be" in clauses.of(verb).auxiliaries and verb.dep_ in ("acl", "relcl"):
        return True
    above = governing_verb(verb.head)
    if above is None or verb.dep_ == "conj":
        return True
    plans = lexicon()["plan"]
    found = clauses.of(above)
    if verb.head.lemma_ in plans or above.lemma_ in plans or found.adjectives & plans.keys():
        return True
    if above.lemma_ == "be":
        return not found.relations & {"acomp", "attr"}
    return verb.dep_ == "xcomp" and direction_of(clauses, above) == "future"


def _clauses_above(verb: Token) -> Iterator[Token]:
    """The verbs that this one's clause depends on as what is said: "denied that he met"."""
    for _ in range(_STEPS):
        if verb.dep_ not in ("ccomp", "xcomp", "pcomp", "conj", "acl") or verb.head.i == verb.i:
            return
        if verb.dep_ != "conj":
            yield verb.head
        verb = verb.head
