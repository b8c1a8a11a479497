"""How a briefing puts what a sentence tells: without the place and the day that stand beside it, if it needs nothing more."""

import re

from generator.site import wording
from generator.site.brief.fitness import without_dateline
from generator.site.index.events import Happened
from generator.site.index.times import days_between

_PERSON = re.compile(r"\b(?:he|she|him)\b")
_WHOSE_FIRST = re.compile(r"\W*(?:\w+ ){0,3}(?:his|her)\b")
"""Beginnings with somebody's thing: "Even with her victory"."""
_DID_IT = re.compile(r"\W*(?:[\w.’'-]+ ){1,4}(?:did|does|said|says|made|called) (?:it|so|this|that)\b")
_ASIDE_FIRST = re.compile(
    r"\W*(?:when|while|after|before|as|although|though|since|if|because|once|until)\b", re.IGNORECASE
)
"""Beginnings of a clause that may say "she" of whom the next one names: "After she landed, Ada Quill spoke"."""
_SOMEBODY = re.compile(r"\ban? \w+|\b(?:man|woman|boy|girl)\b", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\s+(?:him|her)\b(?=\W*$|\s*[,;.]|\s+(?:about|after|as|at|by|for|from|in|of|on|over|to|when|with)\b)"
)
"""Behind a verb whoever is not its subject: "Ada Quill assailed her for the plan" says of nobody whom."""
_BEFORE_DAY = re.compile(r"(?:On )?", re.IGNORECASE)


def telling(happened: Happened) -> str:
    """The sentence of an event without the place that a report begins with, and without its day where it begins with that.

    The day stands beside it: "Today, the council closed the quay" of 3 May reads wrong on 4 May.
    """
    text, event = happened.analysis.article.text, happened.event
    date = happened.analysis.dates[event.date]
    sentence = without_dateline(happened.text)
    start = event.start + len(happened.text) - len(sentence)
    behind = text.find(",", date.end, date.end + 1)
    first = _BEFORE_DAY.fullmatch(text, start, date.start) if start <= date.start else None
    if first is None or behind < 0 or not _is_day(happened):
        return sentence
    return wording.first_upper(wording.one_line(text[behind + 1 : event.end]).lstrip())


def points_back(happened: Happened) -> bool:
    """Whether a sentence speaks of "him" or "she" and not before of who that is, or tells that somebody "did it"."""
    event = happened.event
    named = (m for m in happened.analysis.mentions if event.start <= m.start < event.end)
    persons = [m.start for m in named if m.kind == "name" and m.type == "PERSON"]
    if _DID_IT.match(happened.text) or _is_of_another(happened, persons):
        return True
    pronoun = _PERSON.search(happened.text)
    if not persons and _WHOSE_FIRST.match(happened.text) is not None:
        return True
    if pronoun is None or _SOMEBODY.search(happened.text, 0, pronoun.start()):
        return False
    if not persons:
        return True
    begins = happened.analysis.article.text.find(pronoun.group(), event.start)
    return begins < min(persons) and _ASIDE_FIRST.match(happened.text) is None


def _is_of_another(happened: Happened, persons: list[int]) -> bool:
    """Whether the verb is done to "her" or "him", and nobody but its subject is named before it."""
    start, end = happened.event.verb
    behind = _ANOTHER.match(happened.analysis.article.text[: happened.event.end], end)
    return behind is not None and sum(person < start for person in persons) == 1


def _is_day(happened: Happened) -> bool:
    return bool(happened.begins and happened.ends) and days_between(happened.begins, happened.ends) == 1
