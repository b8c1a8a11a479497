"""What a change of articles and decisions does to the site, as Markdown: new pages, what old pages gain, and doubts."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from urllib.parse import quote as percented

from generator.records import Change, Corpus, Named, Quote, QuotePlace, Regrouping
from generator.site import links, wording
from generator.site.grouping import ranked
from generator.site.parts.news import counted
from generator.summary.markdown import escaped
from generator.values import known

MOST = 20
MOST_DOUBTS = 5


Shown = Callable[[str], str]
"""How the summary names a page, of its path on the site."""


def change_lines(change: Change, corpus: Corpus, preview: str | None = None) -> Iterator[str]:
    """The summary of `change`, which `corpus` is the outcome of.

    Pages are named by their path on the site, and lead to it where the site can be looked at: below the address `preview`.
    """
    shown = _linked(preview) if preview is not None else _named
    yield "## What changes"
    yield ""
    yield f"{counted(change)}." if _any(change) else "Nothing that a page shows."
    yield from _part("New articles", (_page(a, shown(links.article_path(a.id))) for a in change.articles))
    yield from _part("Edited articles", (_page(a, shown(links.article_path(a.id))) for a in change.changed))
    yield from _part("Articles removed", (escaped(a.name) for a in change.removed))
    yield from _part("New actors", (_page(a, shown(links.actor_path(a.id))) for a in change.actors))
    yield from _part("Actors gone", (escaped(a.name) for a in change.actors_removed))
    yield from _part("Actors merged", map(_regrouped, change.merged))
    yield from _part("Actors split", map(_regrouped, change.split))
    quotes = {QuotePlace(a.article.id, q.id): q for a in corpus.analyses for q in a.quotes}
    said = [(place, quotes[place]) for place in change.statements if place in quotes]
    names = {actor.id: actor.name for actor in corpus.actors}
    yield from _part("New statements", (_statement(place, quote, names, shown) for place, quote in said))
    yield from _part("Old pages that gain statements", _gains(said, change, names, shown))
    yield from _doubts(corpus)
    yield ""


def _any(change: Change) -> bool:
    return change.first or change != Change(build=change.build, latest=change.latest, totals=change.totals)


def _part(heading: str, entries: Iterable[str]) -> Iterator[str]:
    """A heading and its list; nothing where there is nothing."""
    listed = list(entries)
    if not listed:
        return
    yield ""
    yield f"### {heading} ({len(listed)})"
    yield ""
    yield from (f"- {entry}" for entry in listed[:MOST])
    if len(listed) > MOST:
        yield f"- … and {len(listed) - MOST} more"


def _named(path: str) -> str:
    return f"`{path}`"


def _linked(preview: str) -> Shown:
    base = percented(preview if preview.endswith("/") else f"{preview}/", safe=":/?&=%@+,;~-._")
    return lambda path: f"[`{path}`]({base}{path})"


def _page(named: Named, page: str) -> str:
    return f"{escaped(named.name)} ({page})"


def _regrouped(regrouping: Regrouping) -> str:
    before, now = (
        wording.join([escaped(actor.name) for actor in side]) for side in (regrouping.before, regrouping.now)
    )
    return f"{before} → {now}"


def _statement(place: QuotePlace, quote: Quote, names: dict[str, str], shown: Shown) -> str:
    """Who said it, or nobody known, the words, and where they are marked."""
    who = escaped(names.get(quote.actor or "", "speaker unknown"))
    page = shown(f"{links.article_path(place.article)}#{links.quote_anchor(quote)}")
    return f"{who}: {escaped(quote.text)} ({page})"


def _gains(
    said: Iterable[tuple[QuotePlace, Quote]], change: Change, names: dict[str, str], shown: Shown
) -> Iterator[str]:
    """Pages of actors that were there before, with the number of their new statements; the most first."""
    new = {actor.id for actor in change.actors}
    speakers = Counter(known(quote.actor for _, quote in said))
    for actor in ranked(speakers):
        if actor in names and actor not in new:
            yield f"{escaped(names[actor])} +{speakers[actor]} ({shown(links.actor_path(actor))})"


def _doubts(corpus: Corpus) -> Iterator[str]:
    reviews: Sequence[str] = [escaped(item.title) for item in corpus.reviews]
    if reviews:
        yield ""
        yield f"### Doubts ({len(reviews)})"
        yield ""
        yield from (f"- {title}" for title in reviews[:MOST_DOUBTS])
        yield ""
        yield "`briefing review` has the lines to paste."
