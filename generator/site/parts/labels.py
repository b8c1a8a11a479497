"""A few words of a dated event for a mark on a line of time."""

import re

from generator.data import word_set
from generator.records import Mention
from generator.site import wording
from generator.site.index.events import Happened
from generator.site.parts.deeds import subjects

LABEL = 36
"""Characters of a label beside a mark: as many as fit into the share of a figure's width that is kept for one."""
MORE = " …"
LEADS_ON = word_set("site.leads_on")
_NEXT = re.compile(r"(?P<mark>\s*(?:[,.;:!?()]|[—–]|$))|\s+(?P<word>[a-z]+)\b")


def label(happened: Happened) -> str:
    """A few of the sentence's own words: from the name of who acts to the last name that fits whole, or the last telling word.

    Empty where nobody who is named seems to act, or where nothing telling fits.
    """
    acting = subjects(happened)
    if not acting:
        return ""
    event, text, start = happened.event, happened.analysis.article.text, acting[-1].start
    words = wording.shorten(text[start : _end(happened, start)], LABEL - len(MORE)).split()
    while words and _leads_on(words[-1]):
        words.pop()
    told = " ".join(words).rstrip(",;:– ")
    if start + len(told) < event.verb[1]:
        return ""
    return told if text[start : event.end].rstrip(" .") == told else told + MORE


def _end(happened: Happened, start: int) -> int:
    """Where a label that begins at `start` may end: after the last name that fits whole, else before the first name."""
    names = _names_after_verb(happened)
    room, text = start + LABEL - len(MORE), happened.analysis.article.text
    whole = (name.end for name in names if name.end <= room and _is_whole(text, name.end))
    return max(whole, default=min((name.start for name in names), default=happened.event.end))


def _names_after_verb(happened: Happened) -> list[Mention]:
    event = happened.event
    after = (m for m in happened.analysis.mentions if event.verb[1] <= m.start and m.end <= event.end)
    return [m for m in after if m.kind == "name" and m.type != "NORP"]


def _leads_on(word: str) -> bool:
    """Whether a label can't end with a word, or with a mark alone."""
    return word.lower() in LEADS_ON or not any(map(str.isalnum, word))


def _is_whole(text: str, end: int) -> bool:
    """Whether what follows a name can't change whom or what it names (`Moscow’s envoy`, `the Weber campaign` do)."""
    follows = _NEXT.match(text, end)
    return follows is not None and (follows["word"] is None or follows["word"] in LEADS_ON)
