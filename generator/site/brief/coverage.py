"""Who reports a subject: how many articles of which outlet, since when, whom it quotes, and what it alone has."""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from generator.records import Analysis
from generator.site.brief.developments import Development, is_history
from generator.site.grouping import grouped, ranked
from generator.site.index.statements import Said

NEWS = 2
"""What weighs less is background, which others may have left out because it is known."""


class Coverage(Struct, frozen=True):
    """An outlet's reports of a subject: their number, the day of the first, who is quoted how often, what only it tells."""

    outlet: str
    articles: int
    first: str
    quoted: Counter[str]
    only: Development | None


def coverage(articles: Iterable[Analysis], said: Iterable[Said], found: Sequence[Development]) -> list[Coverage]:
    """The outlets of some articles, those of most first, of equals who was first; none where fewer than two are known."""
    by_outlet = grouped((a.article.publisher, a) for a in articles if a.article.publisher)
    if len(by_outlet) < 2:
        return []
    quoted = grouped((r.analysis.article.publisher, r.speaker) for one in said for r in one.reports if r.speaker)
    told = [_of(outlet, of, Counter(quoted.get(outlet, ())), found) for outlet, of in by_outlet.items()]
    return sorted(told, key=lambda c: (-c.articles, c.first, c.outlet))


def first_of(told: Iterable[Coverage]) -> str:
    """The outlet that reported first, where one alone did on that day; else nothing."""
    dated = sorted((one.first, one.outlet) for one in told if one.first)
    alone = len(dated) > 1 and dated[0][0] < dated[1][0]
    return dated[0][1] if alone else ""


def most_quoted(told: Coverage, most: int) -> list[str]:
    """Whom an outlet quotes most."""
    return ranked(told.quoted, most)


def _of(outlet: str, articles: Sequence[Analysis], quoted: Counter[str], found: Sequence[Development]) -> Coverage:
    first = min((a.article.published for a in articles if a.article.published), default="")
    news = (d for d in found if d.weight >= NEWS and not is_history(d))
    alone = [d for d in news if {h.analysis.article.publisher for h in d.all} == {outlet}]
    return Coverage(outlet, len(articles), first, quoted, max(alone, key=lambda d: (d.weight, d.day), default=None))
