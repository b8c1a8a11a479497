"""The briefing on a subject: what it is, how it came about, who holds what, what is ahead, who reports it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice

from msgspec import Struct, structs

from generator import catalogue
from generator.catalogue import gettext, marked
from generator.data import desk_words
from generator.names.outlets import is_outlet
from generator.records import Topic
from generator.site import links, wording
from generator.site.brief import lines
from generator.site.brief.actor import differing
from generator.site.brief.ahead import ahead
from generator.site.brief.coverage import Coverage, coverage, first_of, most_quoted
from generator.site.brief.developments import Development, developments, is_history, is_told_by, not_told
from generator.site.brief.known import names_unknown
from generator.site.brief.positions import best, is_deserving, is_leaning, outlets_of, places_of
from generator.site.brief.stances import Stance, stance
from generator.site.brief.subjects import defining
from generator.site.grouping import grouped
from generator.site.index.events import Happened
from generator.site.index.statements import Said
from generator.site.index.subjects import shares_term, speaks_of, stems_of, tells_of
from generator.site.parts.context import Context, Link
from generator.site.parts.offices import known_as
from generator.site.parts.summary import Clause

FEWEST_TOLD = 5
"""What articles look back on from another year fills a story up to so many lines."""
MOST_TOLD, MOST_HELD, MOST_DIFFERING, MOST_AHEAD, MOST_OUTLETS = 7, 8, 2, 4, 8
MOST_QUOTED, MOST_ONLY = 3, 3
ENOUGH_PLAIN = 5
"""So many statements that explain themselves are enough."""
FEWEST_HOLD = 3
"""Where so many speak of a subject, only they stand on its page."""
SAME_OUTLET, SAME_DAY = 0.75, 1.0
"""What a development loses for each that is chosen already of its outlet, and of its day."""
HISTORY = 100.0
"""And what is history, so that it comes last."""
LONGEST_OFFICE = 70
HEADINGS: dict[Stance, str] = {
    "for": marked("In favour"), "against": marked("Against"), "denies": marked("Denied by"), "": marked("Said on it"),
}  # fmt: skip


class Side(Struct, frozen=True):
    """What those hold who take one stance; `heading` empty where no words tell any stance."""

    heading: str
    held: tuple[lines.Held, ...]


class Outlet(Struct, frozen=True, kw_only=True):
    """A line of who reports it: `share` is its part of the largest number, in per cent."""

    name: str
    articles: int
    share: int
    first: str
    is_first: bool
    quoted: tuple[Link, ...]


class TopicBrief(Struct, frozen=True, kw_only=True):
    """The lines of the briefing; parts that have none are left out by the template."""

    what: Clause | None
    told: tuple[lines.Told, ...]
    sides: tuple[Side, ...]
    differing: tuple[lines.Difference, ...]
    ahead: tuple[lines.Told, ...]
    outlets: tuple[Outlet, ...]
    only: tuple[lines.Told, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to brief on."""
        return not any((self.told, self.sides, self.differing, self.ahead, self.outlets))


def topic_brief(context: Context, topic: Topic) -> TopicBrief:
    """The briefing on a subject; sources are cited in the order of its lines."""
    lookup = context.lookup
    said = _said_on(context, topic)
    events = _events_on(context, topic)
    found = developments(events, lookup)
    cover = coverage(lookup.articles.of(topic.articles), said, found)
    what = _what(context, topic)
    story = [d for d in spread(found, MOST_TOLD) if what is None or d.told.text != what.quoted]
    only = _only(cover, story)
    return TopicBrief(
        what=what,
        told=tuple(lines.told(context, one) for one in story),
        sides=_sides(context, topic, not_told(said, [*story, *only.values()])),
        differing=differing(context, said, found, MOST_DIFFERING),
        ahead=tuple(lines.planned(context, one) for one in ahead(events, lookup, MOST_AHEAD)),
        outlets=_outlets(context, cover),
        only=tuple(structs.replace(lines.told(context, one), note=outlet) for outlet, one in only.items()),
    )


def _events_on(context: Context, topic: Topic) -> list[Happened]:
    """The events of articles on a subject whose sentences share a term with it; where none does, none of a desk's, or all."""
    articles = context.lookup.on_subject[topic.id]
    events = [h for h in context.lookup.events.on.get(topic.id, ()) if h.analysis.article.id in articles]
    shared = [h for h in events if tells_of(h.text, _first_told(h), topic)]
    return shared or ([] if desk_words(topic.name) else events)


def _first_told(happened: Happened) -> str:
    """What the article of an event is about: its title and its first sentence."""
    article, sentences = happened.analysis.article, happened.analysis.sentences
    return f"{article.title or ''} {article.text[slice(*sentences[0])] if sentences else ''}"


def _said_on(context: Context, topic: Topic) -> list[Said]:
    """The statements that speak of a subject; where few do, those that have its name near and share a term with it."""
    lookup = context.lookup
    on = lookup.statements.on.get(topic.id, ())
    plain = [said for said in on if speaks_of(said, topic)]
    if len({said.speaker for said in plain}) >= FEWEST_HOLD:
        return plain
    near = [said for said in on if said.place in lookup.near_subject[topic.id]]
    return [said for said in near if shares_term(said.quote.text, topic)] or ([] if desk_words(topic.name) else near)


def spread(found: Sequence[Development], most: int) -> list[Development]:
    """The weightiest developments, of several days and outlets, newest first."""
    chosen: list[Development] = []
    outlets: Counter[str | None] = Counter()
    days: Counter[str] = Counter()
    left = sorted(found, key=is_history)
    while left and len(chosen) < most and not (is_history(left[0]) and len(chosen) >= FEWEST_TOLD):

        def worth(one: Development) -> float:
            past = HISTORY * is_history(one)
            return one.weight - past - SAME_OUTLET * outlets[_outlet(one)] - SAME_DAY * days[one.day]

        one = max(left, key=worth)
        chosen.append(one)
        left = [other for other in left if other is not one and not is_told_by(other, one)]
        outlets[_outlet(one)] += 1
        days[one.day] += 1
    return sorted(chosen, key=lambda d: (d.day, d.independent), reverse=True)


def _outlet(one: Development) -> str | None:
    return one.told.analysis.article.publisher


def _what(context: Context, topic: Topic) -> Clause | None:
    """The sentence that says what a subject is, with the day of its article."""
    found = defining(topic, context.lookup)
    if found is None:
        return None
    article = found.analysis.article
    when = wording.on(article.published or "")
    lead = gettext("As reported {when}:", when=when) if when else ""
    return Clause(lead, found.text, context.ref_at(article.id, found.start))


def _sides(context: Context, topic: Topic, said: Iterable[Said]) -> tuple[Side, ...]:
    """Who holds what, one line an actor, those whom most outlets and statements have first, by stance."""
    places, stems = places_of(topic), stems_of(topic)
    numbers = Counter(one.speaker for one in context.lookup.statements.on.get(topic.id, ()))
    by_actor = grouped((one.speaker, one) for one in said if one.speaker and _is_plain(context, one))
    order = sorted(by_actor, key=lambda a: (-sum(outlets_of(one.reports) for one in by_actor[a]), a))
    chosen = ((actor, best(by_actor[actor], context.config, places)) for actor in order)
    fit = _plain_first([(actor, one) for actor, one in chosen if one is not None])[:MOST_HELD]
    by_stance = grouped((stance(one, places, stems), (actor, one)) for actor, one in fit)
    stances = [told for told in HEADINGS if told in by_stance]
    return tuple(
        Side(
            gettext(HEADINGS[told]) if stances != [""] else "",
            tuple(_held(context, actor, one, numbers[actor]) for actor, one in by_stance[told]),
        )
        for told in stances
    )


def _plain_first(fit: Sequence[tuple[str, Said]]) -> list[tuple[str, Said]]:
    """What explains itself and deserves its place, before all else, which is left out where there is enough of that."""
    plain = [(actor, one) for actor, one in fit if not is_leaning(one) and is_deserving(one)]
    return plain if len(plain) >= ENOUGH_PLAIN else [*plain, *(pair for pair in fit if pair not in plain)]


def _is_plain(context: Context, said: Said) -> bool:
    """Whether a reader can tell who speaks and of whom, and it is not the outlet that reports it."""
    name, outlet = context.lookup.actors.name(said.speaker or ""), said.analysis.article.publisher or ""
    if not _is_known(context, said.speaker or "") or name.casefold() == outlet.casefold():
        return False
    return not names_unknown(said.analysis, said.quote.spans, context.lookup, but=said.speaker)


def _is_known(context: Context, actor: str) -> bool:
    """Whether a reader can tell who somebody is, by a name of more than one word or an office, and it is no outlet."""
    who = context.lookup.actors.by_id[actor]
    if who.type != "PERSON" and is_outlet(who.name):
        return False
    return who.type != "PERSON" or " " in who.name or bool(known_as(who))


def _held(context: Context, actor: str, said: Said, number: int) -> lines.Held:
    """What an actor holds, leading to all that it said on the subject."""
    known = wording.shorten(known_as(context.lookup.actors.by_id[actor]), LONGEST_OFFICE)
    name = Link(context.lookup.actors.name(actor), context.to(links.actor_path(actor)))
    all_of_it = (
        Link(catalogue.amount(number, "statement", "statements"), f"#by-{links.slug(actor)}") if number > 1 else None
    )
    return lines.held(context, said, name, known, all_of_it)


def _outlets(context: Context, told: Sequence[Coverage]) -> tuple[Outlet, ...]:
    first, most = first_of(told), max((one.articles for one in told), default=1)
    return tuple(_line(context, one, most, one.outlet == first) for one in told[:MOST_OUTLETS])


def _only(told: Sequence[Coverage], story: Sequence[Development]) -> dict[str, Development]:
    """What only one outlet tells, and the story does not have yet, by outlet."""
    new = ((one.outlet, one.only) for one in told[:MOST_OUTLETS] if one.only is not None and one.only not in story)
    found = ((outlet, only) for outlet, only in new if not any(is_told_by(only, other) for other in story))
    return dict(islice(found, MOST_ONLY))


def _line(context: Context, told: Coverage, most: int, is_first: bool) -> Outlet:
    return Outlet(
        name=told.outlet,
        articles=told.articles,
        share=round(100 * told.articles / most),
        first=wording.when(told.first[:10]) or "",
        is_first=is_first,
        quoted=tuple(
            context.actor(actor, catalogue.number(told.quoted[actor])) for actor in most_quoted(told, MOST_QUOTED)
        ),
    )
