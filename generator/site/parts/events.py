"""A dated event as pages show it: when, what, whether it is planned or only reported, and how its date was reached."""

from collections.abc import Iterable
from typing import get_args

from msgspec import Struct

from generator.catalogue import gettext, marked
from generator.records import EventStatus
from generator.site import reasons, wording
from generator.site.index.events import Happened
from generator.site.parts.context import Context, Link, Ref

MOST_NAMED = 6
STATED, *_OTHERS = get_args(EventStatus)
_NAMES = (marked("planned"), marked("reported"), marked("denied"))
HAPPENED = marked("told as happened")
"""What an event is told as that has no other status, where readers choose by that."""
STATES = (HAPPENED, *_OTHERS)
"""All that an event can be told as, the usual first."""


class Happening(Struct, frozen=True, kw_only=True):
    """A dated sentence: when it places what, whether it is planned or only reported, and how its date was reached.

    `also` are further dates of the sentence, `more` other articles that tell the same.
    """

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
    also: tuple[str, ...] = ()
    more: tuple[Link, ...] = ()

    @property
    def state(self) -> str:
        """What the event is told as: its status in words, also where that is the usual one."""
        return self.status or gettext(HAPPENED)


def happening(context: Context, happened: Happened, others: Iterable[Happened] = ()) -> Happening:
    """A dated event as the page shows it, with the places where `others` tell the same."""
    article, event = happened.analysis.article.id, happened.event
    date = happened.analysis.dates[event.date]
    anchor = context.lookup.articles.anchors[article][happened.sentence]
    elsewhere = {h.analysis.article.id: h for h in others if h.analysis.article.id != article}
    return Happening(
        when=wording.date_in_words(date),
        begins=happened.begins,
        ends=happened.ends,
        status="" if event.status == STATED else gettext(event.status),
        text=happened.shown,
        why="" if date.anchor == "absolute" else reasons.of_date(date.why),
        actors=context.actors(happened.actors[:MOST_NAMED]),
        topics=context.topics(happened.topics),
        source=context.place(happened.analysis, anchor),
        ref=context.ref(article, anchor),
        also=tuple(wording.date_in_words(happened.analysis.dates[index]) for index in happened.also),
        more=tuple(_place(context, h) for h in tuple(elsewhere.values())[:MOST_NAMED]),
    )


def _place(context: Context, happened: Happened) -> Link:
    """The sentence of an event in its article."""
    anchors = context.lookup.articles.anchors[happened.analysis.article.id]
    return context.place(happened.analysis, anchors[happened.sentence])


def happenings(context: Context, happened: Iterable[Happened]) -> tuple[Happening, ...]:
    """Dated events as the page shows them."""
    return tuple(happening(context, one) for one in happened)
