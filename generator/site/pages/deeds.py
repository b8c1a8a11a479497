"""What somebody did: whether an actor is who acts in a dated event, and a few words that tell it."""

import re

from generator.records import PLACE_TYPES, Event, Mention
from generator.site import wording
from generator.site.index.lookup import Happened

LABEL = 36
"""Characters of a label beside a mark: as many as fit into the share of a figure's width that is kept for one."""
SMALL = frozenset({"and", "the"})
"""Words in small letters that may stand between the beginning of a clause and the name of who acts in it."""
NOW = frozenset({"am", "are", "is"})
"""Words before a verb that then tells how things are, not what somebody did."""
LOOSE = re.compile(
    r"a|an|about|after|against|and|as|at|because|before|but|by|during|for|from|her|his|if|in|into|its|of|on|or|over|since"
    r"|than|that|their|the|through|to|under|until|when|where|which|while|without|with|who|…"
)
"""Words that lead on to something: no label ends with one, and a name before one is whole."""
_GOES_ON = re.compile(r",|\s+[(a-z]|\s*$")
"""What may follow a name that stands for somebody by itself: no `’s`, no other part of a longer name."""
_NEXT = re.compile(r"(?P<mark>\s*(?:[,.;:!?()]|[—–]|$))|\s+(?P<word>[a-z]+)\b")


def acts(happened: Happened, actor: str) -> bool:
    """Whether `actor` seems to be who acts in an event. Speaking is left out: what was said stands among the statements."""
    event, analysis = happened.event, happened.analysis
    if happened.is_state:
        return False
    spoken = (span for q in analysis.quotes for span in (*q.spans, *((q.cue,) if q.cue is not None else ())))
    if any(start < event.verb[1] and event.verb[0] < end for start, end in spoken):
        return False
    return any(m.actor == actor for m in _subjects(happened))


def label(happened: Happened) -> str:
    """A few of the sentence's own words: from the name of who acts to the last name that fits whole, or the last telling word.

    Empty where nobody who is named seems to act, or where nothing telling fits.
    """
    event, text = happened.event, happened.analysis.article.text
    subjects = _subjects(happened)
    if not subjects:
        return ""
    start, room = subjects[-1].start, LABEL - len(" …")
    names = [
        m
        for m in happened.analysis.mentions
        if m.kind == "name" and event.verb[1] <= m.start and m.end <= event.end and m.type != "NORP"
    ]
    whole = [m.end for m in names if m.end - start <= room and _is_whole(text, m.end)]
    end = max(whole, default=min((m.start for m in names), default=event.end))
    words = wording.shorten(text[start:end], room).split()
    while words and (LOOSE.fullmatch(words[-1].lower()) or not any(c.isalnum() for c in words[-1])):
        words.pop()
    told = " ".join(words).rstrip(",;:– ")
    if start + len(told) < event.verb[1]:
        return ""
    return told if text[start : event.end].rstrip(" .") == told else f"{told} …"


def _subjects(happened: Happened) -> list[Mention]:
    """The names before the verb that seem to be those of who acts, in the order of the text."""
    event, analysis = happened.event, happened.analysis
    return [
        m
        for m in analysis.mentions
        if m.actor
        and event.start <= m.start
        and m.end <= event.verb[0]
        and _is_subject(m, event, analysis.article.text)
    ]


def _is_subject(mention: Mention, event: Event, text: str) -> bool:
    """Whether a name seems to be that of who acts: it begins a clause, titles aside, and no longer name holds it.

    A place acts only where the sentence begins with it and its verb: `…, Ohio, …` after a comma says where something is.
    After `the`, a person's name belongs to another word (`the Weber campaign`).
    """
    before = text[event.start : mention.start].split()
    clause = re.split(r"[,:;―—–]", text[event.start : mention.start])[-1].split()
    until = text[mention.end : event.verb[0]].lower().split()
    if mention.type in PLACE_TYPES:
        begins = not before and len(until) <= 1
    elif mention.type == "PERSON" and clause[-1:] in (["the"], ["The"]):
        begins = False
    else:
        begins = all(word[:1].isupper() or word.lower() in SMALL for word in clause)
    return begins and _GOES_ON.match(text, mention.end) is not None and not NOW.intersection(until[-1:])


def _is_whole(text: str, end: int) -> bool:
    """Whether what follows a name can't change whom or what it names (`Moscow’s envoy`, `the Weber campaign` do)."""
    follows = _NEXT.match(text, end)
    return follows is not None and (follows["word"] is None or LOOSE.fullmatch(follows["word"]) is not None)
