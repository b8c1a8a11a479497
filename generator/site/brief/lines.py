"""The lines of a briefing, ready for its template: words of a source, when, and short numbers that lead to the places."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext
from generator.site import links, wording
from generator.site.brief.before import before, before_event
from generator.site.brief.developments import Development
from generator.site.brief.differing import Counted, Worded
from generator.site.brief.fitness import words_of
from generator.site.brief.telling import telling
from generator.site.index.events import Happened
from generator.site.index.statements import Said
from generator.site.parts.context import Context, Link, Ref, title_of
from generator.site.parts.doubts import UNCERTAIN, is_doubtful, through
from generator.site.parts.events import STATED
from generator.site.parts.statements import cue_words, occasion_in_words
from generator.values import known

MOST_REFS = 3
MOST_OUTLETS = 4


class Told(Struct, frozen=True, kw_only=True):
    """A development or a plan: when, the sentence, its places, how many tell it, and its status where it didn't happen."""

    when: str
    date: str
    text: str
    refs: tuple[Ref, ...]
    note: str = ""
    status: str = ""
    before: str = ""


class Held(Struct, frozen=True, kw_only=True):
    """What somebody says on a subject: under which name it stands, with what beside it, the words, when, and where.

    `before` are words of the source that tell what it is on where it does not itself, `cue` the reporting words before what is
    in the article's words, `also` are other outlets, `through` says who speaks for whom the line is under,
    `doubt` what is unsure, `all` leads to all that was said.
    """

    name: Link | None
    note: str
    text: str
    kind: str
    cue: str
    when: str
    date: str | None
    refs: tuple[Ref, ...]
    also: str
    doubt: str
    before: str = ""
    through: str = ""
    all: Link | None = None


class Variant(Struct, frozen=True):
    """One of several wordings or figures, with the outlets that have it."""

    text: str
    outlets: str
    refs: tuple[Ref, ...]


class Difference(Struct, frozen=True):
    """What reports put differently: the occasion, and each way to put it."""

    lead: str
    variants: tuple[Variant, ...]


def told(context: Context, development: Development) -> Told:
    """A development, with up to three reports of it."""
    return _line(context, development.told, development.all, _reports(development))


def planned(context: Context, happened: Happened) -> Told:
    """A plan."""
    return _line(context, happened, (happened,))


def held(context: Context, said: Said, name: Link | None, note: str = "", all_of_it: Link | None = None) -> Held:
    """A statement under a name."""
    return Held(
        name=name,
        note=note,
        text=words_of(said) or "",
        kind=said.quote.kind,
        cue=cue_words(said),
        when=occasion_in_words(said),
        date=said.spoken,
        refs=_refs(context, _places_of((said,))),
        also=outlets(said.also),
        doubt=UNCERTAIN if is_doubtful(said, context.config) else "",
        before=before(said, under=name is not None),
        through=through(said),
        all=all_of_it,
    )


def worded(context: Context, differing: Worded) -> Difference:
    """A statement in several wordings."""
    first = differing.wordings[0][0]
    shown = (Variant(wording.one_line(group[0].quote.text), outlets(group), _refs(context, _places_of(group)))
             for group in differing.wordings)  # fmt: skip
    return Difference(wording.first_upper(occasion_in_words(first)), tuple(shown))


def counted(context: Context, differing: Counted) -> Difference:
    """A development with several figures."""
    (_, (first, *_)), *_ = differing.figures
    when = wording.on_date(first.analysis.dates[first.event.date])
    shown = (
        Variant(f"{value} {differing.what}", _outlet_names(h.analysis.article.publisher or title_of(h.analysis) for h in found),
                _refs(context, _places_told(context, found)))
        for value, found in differing.figures
    )  # fmt: skip
    return Difference(gettext("What happened {when}", when=when), tuple(shown))


def outlets(said: Iterable[Said]) -> str:
    """The outlets of some reports, each once; articles without one are named by their titles."""
    return _outlet_names(one.analysis.article.publisher or wording.shorten(title_of(one.analysis), 60) for one in said)


def _outlet_names(names: Iterable[str]) -> str:
    each = list(dict.fromkeys(names))
    left = len(each) - MOST_OUTLETS
    return wording.join([*each[:MOST_OUTLETS], catalogue.amount(left, "other", "others")] if left > 0 else each)


def _line(context: Context, happened: Happened, reports: Sequence[Happened], note: str = "") -> Told:
    status = happened.event.status
    return Told(
        when=wording.date_in_words(happened.analysis.dates[happened.event.date]),
        date=happened.begins,
        text=telling(happened),
        refs=_refs(context, _places_told(context, reports)),
        note=note,
        status="" if status == STATED else gettext(status),
        before=before_event(happened),
    )


def _reports(development: Development) -> str:
    """How many reports tell it, where several do."""
    if development.reports == 1:
        return ""
    return wording.reports_in_words(development.reports, development.independent)


def _places_told(context: Context, happened: Iterable[Happened]) -> Iterator[tuple[str, str]]:
    for one in happened:
        article = one.analysis.article.id
        yield article, context.lookup.articles.anchors[article][one.sentence]


def _places_of(said: Iterable[Said]) -> Iterator[tuple[str, str]]:
    return ((one.analysis.article.id, links.quote_anchor(one.quote)) for one in said)


def _refs(context: Context, places: Iterable[tuple[str, str]]) -> tuple[Ref, ...]:
    """The numbers of a few articles, each once, leading to the places; what is not shown gets no number."""
    first: dict[str, str] = {}
    for article, anchor in places:
        first.setdefault(article, anchor)
    return tuple(known(context.ref(article, anchor) for article, anchor in list(first.items())[:MOST_REFS]))
