"""How a briefing puts what a sentence tells: without the place and the day that stand beside it, if it needs nothing more."""

import re

from generator.data import occupations, topic_words, word_set
from generator.records import PLACE_TYPES, Span
from generator.site import wording
from generator.site.brief.fitness import without_dateline
from generator.site.index.events import Happened
from generator.site.index.times import days_between

_PERSON = re.compile(r"\b(?:he|she|him)\b")
_WHOSE, _CLOSES = re.compile(r"\b(?:his|her)\b"), re.compile(r"[.,;:!?]")
_PLACES = re.compile(r"\bthe (?:city|country|county|province|region|state|town|village)[’']s\b")
BEHIND_DAY = frozenset(" ,.;\n")
STORY_DAYS = word_set("site.story_days")
PERSONS = topic_words("person") | occupations()
_HELD = re.compile(r"\b(?:and|as|by|for|from|like|of|on|or|since|than|to|until)\s+$|[-–—]\s*$", re.IGNORECASE)
"""Words before a day that need it: "since yesterday", "on Friday and today"."""
_JOINED = re.compile(r" (?:and|or|to) (?:on |[A-Z0-9]|to(?:day|night|morrow)\b)")
"""Another day behind one: "yesterday and on Wednesday"."""
_DID_IT = re.compile(r"\W*(?:[\w.’'-]+ ){1,4}(?:did|does|said|says|made|called) (?:it|so|this|that)\b")
_ASIDE_FIRST = re.compile(
    r"\W*(?:when|while|after|before|as|although|though|since|if|because|once|until)\b", re.IGNORECASE
)
"""Beginnings of a clause that may say "she" of whom the next one names: "After she landed, Ada Quill spoke"."""
_TOLD_OF = re.compile(
    r"\b[Tt]he (?:[A-Z]\w+(?:-born)? |\w+-born )?(?:couple|duo|trio|\w+-year-old)\b(?! (?:of|who|whose|accused|charged)\b)"
)
"""Somebody told of before, where nobody is named: "the couple worried"."""
_SOMEBODY = re.compile(r"\ban? \w+|\b(?:man|woman|boy|girl)\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\s+(?:him|her)\b(?=\W*$|\s*[,;.]|\s+(?:about|after|as|at|by|for|from|in|of|on|over|to|when|with)\b)"
)
"""Behind a verb whoever is not its subject: "Ada Quill assailed her for the plan" says of nobody whom."""
_BEFORE_DAY = re.compile(r"(?:On )?", re.IGNORECASE)


def telling(happened: Happened) -> str:
    """The sentence of an event without the place that a report begins with, and without its day where it begins with that.

    Nor with "yesterday" or "today" anywhere, which are days of its article. The day stands beside it: "Today, the council
    closed the quay" of 3 May reads wrong on 4 May. A speech that goes on behind it is closed.
    """
    text, end = happened.analysis.article.text, happened.event.end
    return wording.paired(_without_day(happened), text[end : end + 2])


def _without_day(happened: Happened) -> str:
    text, event = happened.analysis.article.text, happened.event
    date = happened.analysis.dates[event.date]
    sentence = without_dateline(happened.text)
    start = event.start + len(happened.text) - len(sentence)
    behind = text.find(",", date.end, date.end + 1)
    if start <= date.start and _is_apart(happened):
        return _without(text, start, event.end, (date.start, date.end))
    first = _BEFORE_DAY.fullmatch(text, start, date.start) if start <= date.start else None
    if first is None or behind < 0 or not _is_day(happened):
        return sentence
    return wording.first_upper(wording.one_line(text[behind + 1 : event.end]).lstrip())


def _is_apart(happened: Happened) -> bool:
    """Whether a day is told as "yesterday" or "today", and the sentence is whole without it."""
    text, date = happened.analysis.article.text, happened.analysis.dates[happened.event.date]
    plain = date.text.lower() in STORY_DAYS and _is_day(happened)
    joined = _HELD.search(text[: date.start]) is not None or _JOINED.match(text, date.end) is not None
    return plain and text[date.end : date.end + 1] in BEHIND_DAY and not joined


def _without(text: str, start: int, end: int, day: Span) -> str:
    """A sentence, at code points `start` to `end`, without the words of its day."""
    before, behind = text[start : day[0]].rstrip(), text[day[1] : end].lstrip()
    if before.endswith(",") and behind.startswith((",", ".")):
        before, behind = before[:-1], behind.removeprefix(",")
    first = not wording.words(before)
    joined = behind.lstrip(", ") if first else f"{before}{'' if _CLOSES.match(behind) else ' '}{behind.lstrip()}"
    return wording.first_upper(wording.one_line(joined))


def points_back(happened: Happened) -> bool:
    """Whether a sentence speaks of "him" or "she" and not before of who that is, or tells that somebody "did it"."""
    event = happened.event
    named = (m for m in happened.analysis.mentions if event.start <= m.start < event.end)
    persons = [m.start for m in named if m.kind == "name" and m.type == "PERSON"]
    if _DID_IT.match(happened.text) or _is_of_another(happened, persons) or _leaves_place_open(happened):
        return True
    pronoun = _PERSON.search(happened.text)
    if not persons and _is_nobodys(happened.text):
        return True
    if pronoun is None or _SOMEBODY.search(happened.text, 0, pronoun.start()):
        return False
    if not persons:
        return True
    begins = happened.analysis.article.text.find(pronoun.group(), event.start)
    return begins < min(persons) and _ASIDE_FIRST.match(happened.text) is None


def _leaves_place_open(happened: Happened) -> bool:
    """Whether something is "the state’s" where the sentence has named no place before."""
    places = _PLACES.search(happened.text)
    named = (m.start for m in happened.analysis.mentions if m.type in PLACE_TYPES and m.start >= happened.event.start)
    return places is not None and min(named, default=happened.event.end) > happened.event.start + places.start()


def _is_nobodys(text: str) -> bool:
    """Whether something is "his" or "her" in a sentence that has nobody before whose it could be, or "the couple" does it."""
    whose = _WHOSE.search(text)
    if _TOLD_OF.search(text):
        return True
    if whose is None or _SOMEBODY.search(text, 0, whose.start()):
        return False
    return PERSONS.isdisjoint(wording.words(text[: whose.start()]))


def _is_of_another(happened: Happened, persons: list[int]) -> bool:
    """Whether the verb is done to "her" or "him", and nobody but its subject is named before it."""
    start, end = happened.event.verb
    behind = _ANOTHER.match(happened.analysis.article.text[: happened.event.end], end)
    return behind is not None and sum(person < start for person in persons) == 1


def _is_day(happened: Happened) -> bool:
    return bool(happened.begins and happened.ends) and days_between(happened.begins, happened.ends) == 1
