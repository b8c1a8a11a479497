"""What the figures of actors, topics and the positions page show, each with the table that says the same in words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations
from math import sqrt

from msgspec import Struct

from generator.records import Actor, Analysis, Topic
from generator.site import links, wording
from generator.site.figures import network, svg
from generator.site.index.lookup import Lookup, named_together, named_with, newest_first
from generator.site.index.times import over_time
from generator.site.pages.common import Link, actor_link, article_link

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


def activity(page: str, actor: Actor, lookup: Lookup) -> Figure | None:
    """How many articles name an actor over time; None where fewer than three times have any."""
    cut = over_time(newest_first(lookup.by_article[a] for a in actor.articles))
    drawn = svg.bars(
        [svg.Bar(_name(key), len(found), f"#in-{key}" if found else "") for key, found in cut],
        f"Articles that name {actor.name} over time; the table below has the numbers",
    )
    lines = tuple(
        Line(Link(_name(key)), (f"{len(found):,}",), _newest(page, found), f"in-{key}") for key, found in cut if found
    )
    caption = f"Articles that name {actor.name}, by {_unit(cut[0][0])}" if cut else ""
    return Figure(drawn, caption, ("When", "Articles", "Newest"), lines) if drawn else None


def share(page: str, topic: Topic, lookup: Lookup) -> Figure | None:
    """Which share of all articles is on a topic over time; None where fewer than three times have any."""
    unit = len(lookup.spread[0][0]) if lookup.spread else 0
    on: dict[str, list[Analysis]] = {}
    for analysis in newest_first(lookup.by_article[a] for a in topic.articles):
        on.setdefault((analysis.article.published or "")[:unit], []).append(analysis)
    cut = [(key, number, on.get(key, [])) for key, number in lookup.spread]
    drawn = svg.bars(
        [svg.Bar(_name(key), len(own), f"#in-{key}" if own else "", number) for key, number, own in cut],
        f"Share of all articles that is on {topic.name} over time; the table below has the numbers",
    )
    lines = tuple(
        Line(Link(_name(key)), (f"{len(own):,} of {number:,}",), _newest(page, own), f"in-{key}")
        for key, number, own in cut
        if own
    )
    caption = f"Share of this site’s articles, by {_unit(cut[0][0])}" if cut else ""
    return Figure(drawn, caption, ("When", "Articles", "Newest"), lines) if drawn else None


def company(page: str, lookup: Lookup) -> Figure | None:
    """Who appears with whom: the actors that most articles name, each tied to those it appears with more than by chance."""
    if len(lookup.analyses) < FEWEST_ARTICLES:
        return None
    there = (a for a in lookup.actors.values() if a.type not in NOBODY)
    named = sorted(there, key=lambda a: (-len(a.articles), -a.mentions, a.id))[:MOST_COMPANY]
    circle = _Circle(lookup.together, Counter({a.id: len(a.articles) for a in named}))
    return _company(page, lookup, circle, _closest({a.id for a in named}, circle), "Who appears with whom")


def companions(page: str, actor: Actor, lookup: Lookup) -> Figure | None:
    """Those who appear with an actor, and who of them appears with whom, in the articles that name the actor alone."""
    if len(actor.articles) < FEWEST_ARTICLES:
        return None
    own = [lookup.actors_in[article] for article in actor.articles]
    together = named_with(actor.id, own)
    often = {a for a, n in together.items() if n >= FEWEST_TOGETHER and lookup.actors[a].type not in NOBODY}
    if not often:
        return None
    named = Counter(a for actors in own for a in actors)
    circle = _Circle({actor.id: together}, named)
    near = sorted(often, key=lambda a: (-circle.closeness(actor.id, a), a))[:MOST_COMPANIONS]
    circle = _Circle(named_together(own, frozenset((actor.id, *near))), named)
    ties = _closest(set(near), circle)
    if not ties:
        return None
    ties.update((min(actor.id, a), max(actor.id, a)) for a in near)
    return _company(page, lookup, circle, ties, f"Who appears with {actor.name}")


class _Circle(Struct, frozen=True):
    """Some articles: how many name each two actors, and each one."""

    together: dict[str, Counter[str]]
    named: Counter[str]

    def closeness(self, one: str, other: str) -> float:
        """Articles that name both by what their numbers let expect (the cosine of the two sets)."""
        return self.together[one][other] / sqrt(self.named[one] * self.named[other])


def _company(page: str, lookup: Lookup, circle: _Circle, ties: Iterable[tuple[str, str]], name: str) -> Figure | None:
    def number(pair: tuple[str, str]) -> int:
        return circle.together[pair[0]][pair[1]]

    ranked = sorted(ties, key=lambda p: (-number(p), p))
    ids = {a for pair in ranked for a in pair}
    actors = sorted((lookup.actors[a] for a in ids), key=lambda a: (-circle.named[a.id], a.id))
    index = {a.id: i for i, a in enumerate(actors)}
    drawn = network.Network(
        tuple(
            network.Node(a.name, links.href(page, links.actor_path(a.id)), circle.named[a.id], a.type == "PERSON")
            for a in actors
        ),
        tuple(network.Tie(index[a], index[b], number((a, b))) for a, b in ranked),
        f"{name}; the table below has the numbers",
    )
    if not drawn.tells:
        return None
    lines = tuple(
        Line(actor_link(page, lookup, a), (f"{number((a, b)):,}",), (actor_link(page, lookup, b),)) for a, b in ranked
    )
    caption = (
        f"{name}: a line where articles name two together more than others, thicker for more articles; "
        "a circle is a person, a square anything else."
    )
    return Figure(drawn, caption, ("Actor", "Articles", "With"), lines)


def _closest(actors: set[str], circle: _Circle) -> set[tuple[str, str]]:
    """Pairs of `actors`: each with the few that it is closest to."""
    near: dict[str, list[tuple[float, str]]] = {a: [] for a in actors}
    for a, b in combinations(sorted(actors), 2):
        if circle.together.get(a, Counter[str]())[b] >= FEWEST_TOGETHER:
            close = -circle.closeness(a, b)
            near[a].append((close, b))
            near[b].append((close, a))
    return {(min(a, b), max(a, b)) for a in actors for _, b in sorted(near[a])[:EACH]}


def _newest(page: str, analyses: Sequence[Analysis]) -> tuple[Link, ...]:
    return tuple(article_link(page, a) for a in analyses[:NEWEST])


def _name(key: str) -> str:
    return wording.when(key) or key


def _unit(key: str) -> str:
    return {4: "year", 7: "month"}.get(len(key), "day")
