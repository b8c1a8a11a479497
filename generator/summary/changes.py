"""What a change of articles and decisions does to the site, as Markdown: new pages, what old pages gain, and doubts."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.records import Change, Corpus, Named, Quote, QuotePlace, Regrouping
from generator.site import links, wording
from generator.site.grouping import ranked
from generator.site.parts.news import counted
from generator.summary.markdown import escaped
from generator.values import known

MOST = 20
MOST_DOUBTS = 5


def change_lines(change: Change, corpus: Corpus) -> Iterator[str]:
    """The summary of `change`, which `corpus` is the outcome of; pages are named by their path on the site."""
    yield "## What changes"
    yield ""
    yield f"{counted(change)}." if _any(change) else "Nothing that a page shows."
    yield from _part("New articles", (_page(a, links.article_path(a.id)) for a in change.articles))
    yield from _part("Edited articles", (_page(a, links.article_path(a.id)) for a in change.changed))
    yield from _part("Articles removed", (escaped(a.name) for a in change.removed))
    yield from _part("New actors", (_page(a, links.actor_path(a.id)) for a in change.actors))
    yield from _part("Actors gone", (escaped(a.name) for a in change.actors_removed))
    yield from _part("Actors merged", map(_regrouped, change.merged))
    yield from _part("Actors split", map(_regrouped, change.split))
    quotes = {QuotePlace(a.article.id, q.id): q for a in corpus.analyses for q in a.quotes}
    said = [(place, quotes[place]) for place in change.statements if place in quotes]
    names = {actor.id: actor.name for actor in corpus.actors}
    yield from _part("New statements", (_statement(place, quote, names) for place, quote in said))
    yield from _part("Old pages that gain statements", _gains(said, change, names))
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


def _page(named: Named, path: str) -> str:
    return f"{escaped(named.name)} (`{path}`)"


def _regrouped(regrouping: Regrouping) -> str:
    before, now = (
        wording.join([escaped(actor.name) for actor in side]) for side in (regrouping.before, regrouping.now)
    )
    return f"{before} → {now}"


def _statement(place: QuotePlace, quote: Quote, names: dict[str, str]) -> str:
    """Who said it, or nobody known, the words, and where they are marked."""
    who = escaped(names.get(quote.actor or "", "speaker unknown"))
    return f"{who}: {escaped(quote.text)} (`{links.article_path(place.article)}#{links.quote_anchor(quote)}`)"


def _gains(said: Iterable[tuple[QuotePlace, Quote]], change: Change, names: dict[str, str]) -> Iterator[str]:
    """Pages of actors that were there before, with the number of their new statements; the most first."""
    new = {actor.id for actor in change.actors}
    speakers = Counter(known(quote.actor for _, quote in said))
    for actor in ranked(speakers):
        if actor in names and actor not in new:
            yield f"{escaped(names[actor])} +{speakers[actor]} (`{links.actor_path(actor)}`)"


def _doubts(corpus: Corpus) -> Iterator[str]:
    reviews: Sequence[str] = [escaped(item.title) for item in corpus.reviews]
    if reviews:
        yield ""
        yield f"### Doubts ({len(reviews)})"
        yield ""
        yield from (f"- {title}" for title in reviews[:MOST_DOUBTS])
        yield ""
        yield "`briefing review` has the lines to paste."
