"""What the figures of actors, topics and the positions page show, each with the table that says the same in words."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations
from math import sqrt

from msgspec import Struct

from generator.records import Actor, Analysis, Topic
from generator.site import figures, links, network, wording
from generator.site.lookup import Lookup, named_together, newest_first
from generator.site.views.common import Link, actor_link, article_link

MOST_COMPANY = 60
MOST_COMPANIONS = 18
EACH = 3
"""How many ties an actor brings in at most: its closest; more would tie all to all."""
FEWEST_TOGETHER = 2
LONGEST_DAYS, LONGEST_MONTHS = 45, 48
NEWEST = 3


class Line(Struct, frozen=True):
    """A line of a figure's table: its first cell, its numbers, and articles or pages that show it."""

    name: Link
    numbers: tuple[str, ...]
    shown: tuple[Link, ...] = ()
    id: str = ""


class Figure(Struct, frozen=True):
    """A drawing, what it shows in a sentence, and its table: the names of its columns, and its lines."""

    svg: str
    caption: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


def activity(page: str, actor: Actor, lookup: Lookup) -> Figure | None:
    """How many articles name an actor over time; None where fewer than three times have any."""
    cut = _cut(newest_first(lookup.by_article[a] for a in actor.articles))
    drawn = figures.bars(
        [figures.Bar(_name(key), len(found), f"#in-{key}" if found else "") for key, found in cut],
        f"Articles that name {actor.name} over time; the table below has the numbers",
    )
    lines = tuple(
        Line(Link(_name(key)), (f"{len(found):,}",), _newest(page, found), f"in-{key}") for key, found in cut if found
    )
    caption = f"Articles that name {actor.name}, by {_unit(cut[0][0])}" if cut else ""
    return Figure(drawn, caption, ("When", "Articles", "Newest"), lines) if drawn else None


def share(page: str, topic: Topic, lookup: Lookup) -> Figure | None:
    """Which share of all articles is on a topic over time; None where fewer than three times have any."""
    on = frozenset(topic.articles)
    cut = [(key, found, [a for a in found if a.article.id in on]) for key, found in _cut(lookup.analyses)]
    drawn = figures.bars(
        [figures.Bar(_name(key), len(own), f"#in-{key}" if own else "", len(found)) for key, found, own in cut],
        f"Share of all articles that is on {topic.name} over time; the table below has the numbers",
    )
    lines = tuple(
        Line(Link(_name(key)), (f"{len(own):,} of {len(found):,}",), _newest(page, own), f"in-{key}")
        for key, found, own in cut
        if own
    )
    caption = f"Share of this site’s articles, by {_unit(cut[0][0])}" if cut else ""
    return Figure(drawn, caption, ("When", "Articles", "Newest"), lines) if drawn else None


def company(page: str, lookup: Lookup) -> Figure | None:
    """Who appears with whom: the actors that most articles name, each tied to those it appears with more than by chance."""
    named = sorted(lookup.actors.values(), key=lambda a: (-len(a.articles), -a.mentions, a.id))[:MOST_COMPANY]
    circle = _Circle(lookup.together, Counter({a.id: len(a.articles) for a in named}))
    return _company(page, lookup, circle, _closest({a.id for a in named}, circle), "Who appears with whom")


def companions(page: str, actor: Actor, lookup: Lookup) -> Figure | None:
    """Those who appear with an actor, and who of them appears with whom, in the articles that name the actor alone."""
    own = [lookup.actors_in[article] for article in actor.articles]
    circle = _Circle(named_together(own), Counter(a for actors in own for a in actors))
    together = circle.together.get(actor.id, Counter[str]())
    often = [a for a, n in together.items() if n >= FEWEST_TOGETHER]
    near = sorted(often, key=lambda a: (-circle.closeness(actor.id, a), a))[:MOST_COMPANIONS]
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
    drawn = network.network(
        [
            network.Node(a.name, links.href(page, links.actor_path(a.id)), circle.named[a.id], a.type == "PERSON")
            for a in actors
        ],
        [network.Tie(index[a], index[b], number((a, b))) for a, b in ranked],
        f"{name}; the table below has the numbers",
    )
    if not drawn:
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


def _cut(analyses: Iterable[Analysis]) -> list[tuple[str, list[Analysis]]]:
    """Dated articles by day, month or year, whichever gives few enough; times without any stand between."""
    dated = [(a.article.published, a) for a in analyses if a.article.published]
    if not dated:
        return []
    first, last = min(p for p, _ in dated), max(p for p, _ in dated)
    months = _months(first[:7], last[:7]) if min(len(p) for p, _ in dated) >= len("2018-05") else []
    if not months or len(months) > LONGEST_MONTHS:
        keys = [str(year) for year in range(int(first[:4]), int(last[:4]) + 1)]
    elif min(len(p) for p, _ in dated) >= len("2018-05-31") and _days(first, last) <= LONGEST_DAYS:
        start = date.fromisoformat(first[:10])
        keys = [(start + timedelta(days)).isoformat() for days in range(_days(first, last) + 1)]
    else:
        keys = months
    found: dict[str, list[Analysis]] = {key: [] for key in keys}
    for published, analysis in dated:
        found[published[: len(keys[0])]].append(analysis)
    return list(found.items())


def _months(first: str, last: str) -> list[str]:
    start, end = (int(m[:4]) * 12 + int(m[5:]) - 1 for m in (first, last))
    return [f"{index // 12:04d}-{index % 12 + 1:02d}" for index in range(start, end + 1)]


def _days(first: str, last: str) -> int:
    return (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days


def _name(key: str) -> str:
    return wording.when(key) or key


def _unit(key: str) -> str:
    return {4: "year", 7: "month"}.get(len(key), "day")
