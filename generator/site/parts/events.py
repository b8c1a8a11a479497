"""A dated event as pages show it: when, what, whether it is planned or only reported, and how its date was reached."""

from collections.abc import Iterable
from typing import get_args

from msgspec import Struct

from generator.records import EventStatus
from generator.site import wording
from generator.site.index.events import Happened
from generator.site.parts.context import Context, Link, Ref

MOST_NAMED = 6
STATED, *_OTHERS = get_args(EventStatus)
HAPPENED = "told as happened"
"""What an event is told as that has no other status, where readers choose by that."""
STATES = (HAPPENED, *_OTHERS)
"""All that an event can be told as, the usual first."""


class Happening(Struct, frozen=True, kw_only=True):
    """A dated sentence: when it places what, whether it is planned or only reported, and how its date was reached."""

    when: str
    begins: str
    ends: str
    status: str
    text: str
    why: str
    actors: tuple[Link, ...]
    source: Link
    topics: tuple[Link, ...] = ()
    ref: Ref | None = None

    @property
    def state(self) -> str:
        """What the event is told as: its status in words, also where that is the usual one."""
        return self.status or HAPPENED


def happening(context: Context, happened: Happened) -> Happening:
    """A dated event as the page shows it."""
    article, event = happened.analysis.article.id, happened.event
    date = happened.analysis.dates[event.date]
    anchor = context.lookup.articles.anchors[article][happened.sentence]
    return Happening(
        when=wording.date_in_words(date),
        begins=happened.begins,
        ends=happened.ends,
        status="" if event.status == STATED else event.status,
        text=happened.text,
        why="" if date.anchor == "absolute" else wording.with_dates(date.why),
        actors=context.actors(happened.actors[:MOST_NAMED]),
        topics=context.topics(happened.topics),
        source=context.place(happened.analysis, anchor),
        ref=context.ref(article, anchor),
    )


def happenings(context: Context, happened: Iterable[Happened]) -> tuple[Happening, ...]:
    """Dated events as the page shows them."""
    return tuple(happening(context, one) for one in happened)
