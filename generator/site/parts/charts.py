"""What the figures of actors, topics and the positions page show, each with the table that says the same in words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import chain, combinations
from math import sqrt

from msgspec import Struct

from generator import catalogue
from generator.catalogue import gettext, marked
from generator.records import Actor, Analysis, Topic
from generator.site import wording
from generator.site.figures import network, svg
from generator.site.grouping import grouped, ranked
from generator.site.index.actors import named_together, named_with
from generator.site.index.times import DAY, MONTH, YEAR, over_time
from generator.site.parts.context import Context, Link

MOST_COMPANY = 60
MOST_COMPANIONS = 18
EACH = 3
"""How many ties an actor brings in at most: its closest; more would tie all to all."""
FEWEST_TOGETHER = 2
NOBODY = frozenset({"NORP", "LOC", "FAC"})
"""Types of names that keep no company: peoples and creeds, seas and regions, buildings."""
FEWEST_ARTICLES = 5
"""In fewer articles everybody appears with everybody, and there is nothing to see."""
NEWEST = 3
UNITS = {YEAR: marked("{caption}, by year"), MONTH: marked("{caption}, by month"), DAY: marked("{caption}, by day")}
"""What is said of a figure whose times are ISO dates of this length."""


class Line(Struct, frozen=True):
    """A line of a figure's table: its first cell, its numbers, and articles or pages that show it."""

    name: Link
    numbers: tuple[str, ...]
    shown: tuple[Link, ...] = ()
    id: str = ""


class Figure(Struct, frozen=True):
    """A drawing, what it shows in a sentence, and its table: the names of its columns, and its lines.

    A network is drawn when the page is rendered, not before: a page that is as it was needs no drawing.
    """

    drawing: str | network.Network
    caption: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def svg(self) -> str:
        """The drawing as SVG."""
        return self.drawing if isinstance(self.drawing, str) else self.drawing.svg


def activity(context: Context, actor: Actor) -> Figure | None:
    """How many articles name an actor over time; None where fewer than three times have any."""
    times = [(key, found, 0) for key, found in over_time(context.lookup.articles.of(actor.articles))]
    name = gettext("Articles that name {name}", name=actor.name)
    return _bars(context, times, name, name)


def share(context: Context, topic: Topic) -> Figure | None:
    """Which share of all articles is on a topic over time; None where fewer than three times have any."""
    articles = context.lookup.articles
    unit = len(articles.times[0]) if articles.times else 0
    on = grouped(((a.article.published or "")[:unit], a) for a in articles.of(topic.articles))
    times = [(key, on.get(key, []), articles.at_time[key] if key in on else 0) for key in articles.times]
    return _bars(
        context,
        times,
        gettext("Share of all articles that is on {topic}", topic=topic.name),
        gettext("Share of this site’s articles"),
    )


def _bars(context: Context, times: list[tuple[str, list[Analysis], int]], name: str, caption: str) -> Figure | None:
    """A bar for each time with its articles, as a share where it says how many there are in all."""
    drawn = svg.bars(
        [svg.Bar(_name(key), len(found), f"#in-{key}" if found else "", of) for key, found, of in times],
        gettext("{figure} over time; the table below has the numbers", figure=name),
    )
    if not drawn:
        return None
    lines = tuple(
        Line(Link(_name(key)), (wording.of_all(len(found), of),), context.articles(found[:NEWEST]), f"in-{key}")
        for key, found, of in times
        if found
    )
    return Figure(
        drawn,
        gettext(UNITS[len(times[0][0])], caption=caption),
        (gettext("When"), gettext("Articles"), gettext("Newest")),
        lines,
    )


def company(context: Context) -> Figure | None:
    """Who appears with whom: the actors that most articles name, each tied to those it appears with more than by chance."""
    lookup = context.lookup
    if len(lookup.articles.newest) < FEWEST_ARTICLES:
        return None
    there = (a for a in lookup.actors.by_id.values() if a.type not in NOBODY)
    named = sorted(there, key=lambda a: (-len(a.articles), -a.mentions, a.id))[:MOST_COMPANY]
    circle = _Circle(lookup.actors.together, Counter({a.id: len(a.articles) for a in named}))
    return _company(context, circle, _closest({a.id for a in named}, circle), gettext("Who appears with whom"))


def companions(context: Context, actor: Actor) -> Figure | None:
    """Those who appear with an actor, and who of them appears with whom, in the articles that name the actor alone."""
    if len(actor.articles) < FEWEST_ARTICLES:
        return None
    own = [context.lookup.articles.actors_in[article] for article in actor.articles]
    named = Counter(chain.from_iterable(own))
    near = _nearest(actor.id, _Circle({actor.id: named_with(actor.id, own)}, named), context)
    circle = _Circle(named_together(own, frozenset((actor.id, *near))), named)
    ties = _closest(set(near), circle)
    if not ties:
        return None
    ties.update((min(actor.id, a), max(actor.id, a)) for a in near)
    return _company(context, circle, ties, gettext("Who appears with {name}", name=actor.name))


def _nearest(actor: str, circle: "_Circle", context: Context) -> list[str]:
    """Those who are closest to an actor, of all whom several articles name with it."""
    types = context.lookup.actors.types
    often = (a for a, n in circle.together[actor].items() if n >= FEWEST_TOGETHER and types[a] not in NOBODY)
    return sorted(often, key=lambda a: (-circle.closeness(actor, a), a))[:MOST_COMPANIONS]


class _Circle(Struct, frozen=True):
    """Some articles: how many name each two actors, and each one."""

    together: Mapping[str, Counter[str]]
    named: Counter[str]

    def closeness(self, one: str, other: str) -> float:
        """Articles that name both by what their numbers let expect (the cosine of the two sets)."""
        return self.together[one][other] / sqrt(self.named[one] * self.named[other])


def _company(context: Context, circle: _Circle, ties: Iterable[tuple[str, str]], name: str) -> Figure | None:
    """The network of `ties` with its table; None where there is nothing to see."""
    numbers = {(one, other): circle.together[one][other] for one, other in ties}
    pairs = sorted(numbers, key=lambda pair: (-numbers[pair], pair))
    drawn_as = {a: context.actor(a) for a in ranked(Counter({a: circle.named[a] for a in chain(*pairs)}))}
    index = {a: i for i, a in enumerate(drawn_as)}
    types = context.lookup.actors.types
    drawn = network.Network(
        tuple(network.Node(o.text, o.href, circle.named[a], types[a] == "PERSON") for a, o in drawn_as.items()),
        tuple(network.Tie(index[one], index[other], numbers[one, other]) for one, other in pairs),
        gettext("{figure}; the table below has the numbers", figure=name),
    )
    if not drawn.tells:
        return None
    lines = tuple(
        Line(context.actor(one), (catalogue.number(numbers[one, other]),), (context.actor(other),))
        for one, other in pairs
    )
    caption = gettext(
        "{figure}: a line where articles name two together more than others, thicker for more articles; "
        "a circle is a person, a square anything else.",
        figure=name,
    )
    return Figure(drawn, caption, (gettext("Actor"), gettext("Articles"), gettext("With")), lines)


def _closest(actors: set[str], circle: _Circle) -> set[tuple[str, str]]:
    """Pairs of `actors`: each with the few that it is closest to."""
    near: dict[str, list[tuple[float, str]]] = {a: [] for a in actors}
    for a, b in combinations(sorted(actors), 2):
        if circle.together.get(a, Counter[str]())[b] >= FEWEST_TOGETHER:
            close = -circle.closeness(a, b)
            near[a].append((close, b))
            near[b].append((close, a))
    return {(min(a, b), max(a, b)) for a in actors for _, b in sorted(near[a])[:EACH]}


def _name(key: str) -> str:
    return wording.when(key) or key
