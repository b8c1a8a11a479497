"""Which sentences tell a development: what somebody did on the date beside it, alone to read, and of no other time."""

import datetime as dt
import re

from generator.data import word_set
from generator.names.organisations import party_of
from generator.records import Event, Mention, Quote
from generator.site import wording
from generator.site.brief.fitness import stands_alone
from generator.site.brief.telling import points_back
from generator.site.index.events import Happened
from generator.site.index.times import DAY, days_between
from generator.site.parts.deeds import LEADS_ON, acts, may_lead_to_verb, subjects

_ASIDE = re.compile(r"\b(?:when|while|because|although|though|if|where)\b")
"""Words between who acts and a verb that is then another's: "Quill was awake when it landed"."""
_IS_TO = re.compile(r"\b(?:is|are|was|were)\s+to\s+(?:be\s+)?\w+$")
_IS_ABOUT_TO = re.compile(r"\b(?:is|are)\s+(?:\w+ly\s+|now\s+)?(?:poised|set|due|expected|about|likely|ready)\s+to\b")
_GOES_ON = re.compile(
    r"(?:\b(?:is|are|am|(?:has|have) (?:also |now |long |since )?been)|[’'](?:s|re))"
    r"\s+(?:\w+ly\s+|also\s+|still\s+|now\s+)?\w+ing(?:\s+to\s+\w+)?$"
)
"""What goes on is no event of a day: "has been trying to build on a victory last month"."""
_SPEAKS_ON = re.compile(r"[”\"'’],? (?:he|she|they) (?:added|said|says)\b")
"""Who speaks within a sentence that then tells what is said."""
_HOW_THINGS_ARE = re.compile(
    r"Since\b|(?:Mr|Mrs|Ms|Sen|Gov|Rep)?\.?[^,;.]{3,60}?"
    r"\b(?:(?:is|are) (?:now |also |still )?(?!going)\w+ing|now (?:has|have))\b"
)
"""Sentences that begin with what has been since then, or with what somebody is doing or has now, whatever its day."""
_CLAUSE_BESIDE = re.compile(r"\b(?:since|before|after|until|till|because|although|though|if)\s+(?:[\w’'-]+\s+){0,4}$")
_CLAUSE_END = re.compile(r"[,;:―—–]")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d\b|\d{1,2} ?[ap]\.?m\b", re.IGNORECASE)
_WORD_BEHIND = re.compile(r"\s+([A-Za-z]+)")
_YEAR = re.compile(r"\b\d{4}\b")
FUTURE, AHEAD_WITHIN = word_set("site.future"), 5
"""Words that put a verb ahead, among so many up to the verb."""
SAYING = word_set("site.saying")
PERFORMING = tuple(sorted(word_set("site.performing")))
PUBLISHED = "published"
"""The anchor of a date that is counted from the day of its article."""
HYPHENS = frozenset("-‐‑")
POSSESSIVE = ("’s", "'s")
_SIDEWAYS = re.compile(
    r"\b(?:(?:since|until|till|by|come|as of|aside from|apart from|except|unlike)\s+(?:the\s+|on\s+)?"
    r"|(?:before|after|ahead of)\s+(?:[\w’'-]+\s+){0,5}|anniversary of\s+(?:the\s+)?"
    r"|(?:who|which|(?<!said )(?<!says )that)\s+(?:\w+\s+)?(?:on|in)?\s*)$",
    re.IGNORECASE,
)
"""Words before a date that say until or since when, or whose: what the sentence tells happened at another time.

"Before the summit in July", "towns that vote on Tuesday", "the first anniversary of 9/11".
"""
_DETERMINER, _NOUN = re.compile(r"\b(?:the|an?|its|his|her|their|our)\s+$", re.IGNORECASE), re.compile(r",?\s+[a-z]")
"""What stands beside a date that is of a noun: "denied any part in the May 5, 2031, fire"."""
_DASH = re.compile(r" --? |\s?[―—–]\s?")
_OF_WHOM = re.compile(r"\b(?:who|whom|whose|which|where)\b[^,;:―—–]*$")
"""A relative clause that is still open: "Ada Quill, with whom he quarrelled" tells about her, and no deed of hers."""
_OF_NOUN = re.compile(r"([a-z’'-]{3,})\s+(?:he|she|it|they|we|I)\s+(?:had\s+|has\s+|have\s+)?(?:\w+ly\s+)?$")
"""A clause that belongs to a noun, whose "that" is left out: "echoed remarks he made on Monday"."""
_THAT_CLAUSE, _AIM = re.compile(r",?\s+that\b"), re.compile(r"\s(?:about|for|of|over)\s")
"""A date before "that" is of the noun whose content the clause tells: "apologized for a hint on Monday that"."""
_POINTED = re.compile(r"(?:on |in )?(?:the (?:same|following|next)|that)\b", re.IGNORECASE)
"""Dates that point at another of the text; counted from the article's day they were not found out."""
_OF_CLAUSE = re.compile(r"\s+(?:(?:he|she|it|that|they|we|when)\b|[A-Z])")
"""What tells behind such a date which day it is: "the same night she won"."""
_OTHER_CLAUSE = re.compile(
    r"\b(?:who|whom|whose|which|what|where|while|when|as|after|because|although|though|if|saying|from)\b"
    r"|\band (?:am|are|is|was|were|had|has|said|says)\b"
)
"""What begins, behind a verb, a clause or a place in which somebody is named to whom nothing is done."""
_WEEKDAY = re.compile(rf"(?:on )?(?:{'|'.join(wording.WEEKDAYS)})\b", re.IGNORECASE)
_WEEK, SUNDAY = re.compile(r"\b(?:last|this|next|past) week\b", re.IGNORECASE), 7
_OF_MONTH, NEARLY_A_YEAR = re.compile(r"\D+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? \D+"), 300
TOMORROW, LEAD = 6, 4
"""Days from the weekday before to the article of the day before the next one, and the first sentences, which tell news."""


def tells(happened: Happened, actor: str) -> bool:
    """Whether the sentence stands alone and tells what somebody did on its date; if not `actor`, then somebody to it."""
    text = happened.analysis.article.text
    if _only_says(happened) or is_sideways(happened) or not stands_alone(happened.shown) or points_back(happened):
        return False
    if _may_be_another_day(happened) or _SPEAKS_ON.search(happened.text):
        return False
    acting = subjects(happened)
    aside = bool(acting) and _is_aside(text[acting[-1].end : happened.event.verb[0]])
    if happened.is_state or is_future(happened) or aside or is_beside(happened) or _is_caption(happened):
        return False
    return not actor or (bool(acting) and _is_about(happened, actor))


def _is_noun(event: Event) -> bool:
    """Whether a noun tells what happens: "after Monday’s debate"; the sentence then tells something else."""
    return event.why.startswith("what happen")


def _is_about(happened: Happened, actor: str) -> bool:
    """Whether somebody acts, or has something done to them."""
    did = _performs(happened) and any(mention.actor == actor for mention in subjects(happened))
    return did or acts(happened, actor) or is_done_to(happened, actor)


def _only_says(happened: Happened) -> bool:
    """Whether the verb only tells that somebody speaks, or stands in what somebody says.

    What an article tells itself and backs with a source behind it ("…, according to the police") has happened for it; and who
    announces or orders something does it.
    """
    event = happened.event
    start, end = event.verb
    performs = _performs(happened)
    return any(
        (not performs and quote.cue is not None and quote.cue[0] < end and start < quote.cue[1])
        or (not _is_backed(quote, event) and any(first < end and start < last for first, last in quote.spans))
        for quote in happened.analysis.quotes
    )


def _performs(happened: Happened) -> bool:
    """Whether the verb does what it says: who announces or orders something does that."""
    return happened.analysis.article.text[slice(*happened.event.verb)].lower().startswith(PERFORMING)


def _is_backed(quote: Quote, event: Event) -> bool:
    """Whether words are the article's own, from the beginning of its sentence, with who is asked for them behind."""
    return quote.kind == "indirect" and quote.spans[0][0] - event.start <= AHEAD_WITHIN


def _is_aside(between: str) -> bool:
    """Whether words between who acts and the verb say that it is another's verb, or one that is still ahead."""
    return _ASIDE.search(between) is not None or not FUTURE.isdisjoint(wording.words(between))


def is_sideways(happened: Happened) -> bool:
    """Whether the date only says since, before or until when, or is that of something else ("the week of the strike")."""
    date, text = happened.analysis.dates[happened.event.date], happened.analysis.article.text
    of_another = (date.anchor == PUBLISHED and text.startswith(" of ", date.end)) or _is_of_noun(happened)
    start, (verb, end) = happened.event.start, happened.event.verb
    between = text[end : date.start] if verb < date.start else text[date.end : verb]
    set_off = len(_DASH.findall(between)) % 2 == 1 and len(_DASH.findall(text[start : happened.event.end])) > 1
    of_noun = _THAT_CLAUSE.match(text, date.end) is not None and verb < date.start and _AIM.search(between) is not None
    pointed = date.anchor == PUBLISHED or _OF_CLAUSE.match(text, date.end) is not None
    pointed = pointed and _POINTED.match(date.text) is not None
    return of_another or pointed or set_off or of_noun or _SIDEWAYS.search(text[start : date.start]) is not None


def _is_of_noun(happened: Happened) -> bool:
    """Whether the date, with its year, only says which one something is that the sentence speaks of."""
    date, text = happened.analysis.dates[happened.event.date], happened.analysis.article.text
    before = text[happened.event.start : date.start]
    dated = _YEAR.search(date.text) is not None and _NOUN.match(text, date.end) is not None
    return dated and _DETERMINER.search(before) is not None


def is_beside(happened: Happened) -> bool:
    """Whether the verb stands in a clause of time or reason or about somebody, or only an hour is told, of a day before."""
    event, text = happened.event, happened.analysis.article.text
    before = text[event.start : event.verb[0]]
    clause = (
        _CLAUSE_BESIDE.search(before) is not None or _OF_WHOM.search(before) is not None or _is_of_noun_told(before)
    )
    goes_on = _GOES_ON.search(text, event.start, event.verb[1]) is not None
    goes_on = goes_on or _HOW_THINGS_ARE.match(happened.text) is not None
    return _is_noun(event) or clause or goes_on or _CLOCK.match(happened.analysis.dates[event.date].text) is not None


def _is_of_noun_told(before: str) -> bool:
    """Whether the verb behind these words is of a clause that only says which one a noun is."""
    found = _OF_NOUN.search(before)
    return found is not None and found.group(1) not in LEADS_ON | SAYING


def _may_be_another_day(happened: Happened) -> bool:
    """Whether a date may as well be of another day than the one that it is read as.

    A weekday among an article's first words, counted back six days, may be the day after the article's: reports are dated
    before they are brought up to date, and days begin earlier elsewhere; who means last week says so, or has told of another
    day before. On a Sunday some call the week that ends "last week", and others the one before. A day of a month without its
    year that would lie nearly a year back may lie ahead, as that of "states holding contests on March 15".
    """
    analysis, date = happened.analysis, happened.analysis.dates[happened.event.date]
    published = (analysis.article.published or "")[:DAY]
    if len(published) < DAY:
        return False
    if _WEEK.search(date.text) is not None:
        return dt.date.fromisoformat(published).isoweekday() == SUNDAY
    if _OF_MONTH.fullmatch(date.text) is not None:
        return days_between(happened.begins, published) > NEARLY_A_YEAR
    if happened.sentence >= LEAD or _WEEKDAY.match(date.text) is None:
        return False
    earlier = (d for d in analysis.dates if d.start < date.start and d.from_ is not None and d.from_ < published)
    return days_between(happened.begins, published) == TOMORROW and not any(earlier)


def is_future(happened: Happened) -> bool:
    """Whether the words before the verb put it ahead ("will open", "is set to open", "is poised to win Tuesday's vote")."""
    event, text = happened.event, happened.analysis.article.text
    before = text[event.start : event.verb[1]]
    about_to = _IS_ABOUT_TO.search(before)
    return (
        not FUTURE.isdisjoint(wording.words(before)[-AHEAD_WITHIN:])
        or _IS_TO.search(before) is not None
        or (about_to is not None and not _CLAUSE_END.search(before, about_to.end()))
    )


def is_done_to(happened: Happened, actor: str) -> bool:
    """Whether the actor itself is named behind the verb: not "Quill’s lawyer", "Quill supporters", nor "anti-Quill"."""
    text, (_, end) = happened.analysis.article.text, happened.event.verb
    named = (m for m in happened.analysis.mentions if m.actor == actor and end <= m.start < happened.event.end)
    alone = (
        m
        for m in named
        if HYPHENS.isdisjoint((text[m.start - 1 : m.start], text[m.end : m.end + 1]))
        and text[m.end : m.end + 2] not in POSSESSIVE
    )
    near = (m for m in alone if not _OTHER_CLAUSE.search(text, end, m.start))
    return any(_is_by_itself(m, text) and not _is_on_another_day(happened, m) for m in near)


def _is_on_another_day(happened: Happened, mention: Mention) -> bool:
    """Whether between the event and somebody's name another day is told: "met Quill last week, and this week Lunde"."""
    date, (_, verb_end) = happened.analysis.dates[happened.event.date], happened.event.verb
    others = (d for d in happened.analysis.dates if d.value != date.value and d.type == "DATE")
    return any(max(verb_end, date.end) <= d.start and d.end <= mention.start for d in others)


def _is_by_itself(mention: Mention, text: str) -> bool:
    """Whether a name is nobody's: not "Quill supporters", nor what kind somebody is ("Reform candidate Quill")."""
    following = _WORD_BEHIND.match(text, mention.end)
    of_party = party_of(mention.text.split()[-1]) is not None
    if following is None or (mention.type not in ("PERSON", "NORP") and not of_party):
        return True
    word = following.group(1)
    return (word.islower() and may_lead_to_verb([word])) or (mention.type == "PERSON" and not word.islower())


def shows(happened: Happened) -> bool:
    """Whether the verb is in the present."""
    start, end = happened.event.verb
    return happened.analysis.article.text[start:end].endswith("s")


def _is_caption(happened: Happened) -> bool:
    """Whether a sentence shows something in the present and dates it with its year, as captions of pictures do."""
    return shows(happened) and _YEAR.search(happened.analysis.dates[happened.event.date].text) is not None
