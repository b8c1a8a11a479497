"""Which articles an article replaces: its own later version, corrected, updated or rewritten by the same publisher.

What a superseded version says is no longer counted: an outlet that has corrected itself has withdrawn the old words. A copy
in another outlet is not touched, whatever the agency did later.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from generator.corpus.reports.corrections import mark_of
from generator.corpus.reports.duplicates import days_between, words_of
from generator.records import Analysis, Cluster, Version

SAME_TITLE = 0.5
"""Share of the words of two headlines from which on an unmarked later report is the same article again."""
SOON = 3
"""Days within which an unmarked report of the same publisher can be a later version."""
MANY = 50
"""More articles than this are no versions of one: their address is the outlet's, or their wording a form."""
_CAMPAIGN = re.compile(r"[?&](?:utm_\w+|fbclid|gclid|ref|cmp)=[^&#]*")
_MARKED = {
    "corrected": "says that it corrects an earlier version",
    "updated": "says that it updates an earlier version",
}


class _Edition(Struct, frozen=True):
    """An article as a version: its place in time and what marks it."""

    article: str
    publisher: str
    address: str
    title: frozenset[str]
    words: tuple[str, ...]
    published: str
    mark: str
    number: int


def find_versions(analyses: Iterable[Analysis], clusters: Iterable[Cluster]) -> tuple[Version, ...]:
    """The superseded articles with what replaced them, by id.

    Compared are the copies of one report, and articles of one address. An article is replaced by the last one that is a later
    version of it: one of the same address or publisher that says that it is, or that appeared later under the same address or
    much the same headline. Where neither dates nor words tell which is the later, none replaces the other.
    """
    by_id = {a.article.id: a for a in analyses}
    found: dict[str, list[tuple[_Edition, str]]] = defaultdict(list)
    for group in _groups(by_id, clusters):
        for one, other in combinations([_edition(by_id[article]) for article in group], 2):
            for earlier, later in ((one, other), (other, one)):
                why = _replaces(later, earlier)
                if why is not None:
                    found[earlier.article].append((later, why))
    return tuple(_version(article, found[article]) for article in sorted(found))


def _version(article: str, later: Sequence[tuple[_Edition, str]]) -> Version:
    last, why = max(later, key=lambda found: (found[0].published, found[0].number, found[0].article))
    return Version(article, last.article, why)


def _groups(by_id: Mapping[str, Analysis], clusters: Iterable[Cluster]) -> Iterator[list[str]]:
    """Articles, two to `MANY`, that may be versions of each other: of one report and publisher, or of one address."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for cluster in clusters:
        for article in cluster.articles:
            groups[cluster.articles[0], publisher_of(by_id[article])].append(article)
    for article in sorted(by_id):
        if address := bare_address(by_id[article].article.url):
            groups["", address].append(article)
    return (group for group in groups.values() if 1 < len(group) <= MANY)


def _edition(analysis: Analysis) -> _Edition:
    article = analysis.article
    mark = mark_of(analysis)
    return _Edition(
        article=article.id,
        publisher=publisher_of(analysis),
        address=bare_address(article.url),
        title=frozenset(words_of(article.title or "")),
        words=tuple(words_of(article.text)),
        published=article.published or "",
        mark=mark[0] if mark else "",
        number=mark[1] if mark else 0,
    )


def publisher_of(analysis: Analysis) -> str:
    """Who publishes an article, however capitals and spaces are written; empty where nobody is named."""
    return " ".join((analysis.article.publisher or "").casefold().split())


def bare_address(url: str | None) -> str:
    """An article's address without what differs between two visits: scheme, place on the page, campaign, last slash."""
    bare = re.sub(r"^https?://(?:www\.)?", "", (url or "").strip().partition("#")[0], flags=re.IGNORECASE)
    return _CAMPAIGN.sub("", bare).rstrip("/?&")


def _replaces(later: _Edition, earlier: _Edition) -> str | None:
    """Why `later` is a later version of `earlier`; None where it is not, or not known to be."""
    if later.words == earlier.words or not _is_later(later, earlier):
        return None
    same_address = bool(later.address) and later.address == earlier.address
    if later.number > earlier.number:
        return _MARKED[later.mark]
    if same_address:
        return "appeared later at the same address"
    days = days_between(later.published, earlier.published)
    if later.publisher and days is not None and days <= SOON and _same_title(later, earlier):
        return "appeared later from the same publisher, under much the same headline"
    return None


def _is_later(later: _Edition, earlier: _Edition) -> bool:
    known = min(len(later.published), len(earlier.published))
    first, second = earlier.published[:known], later.published[:known]
    return second > first or (second == first and later.number > earlier.number)


def _same_title(one: _Edition, other: _Edition) -> bool:
    return len(one.title & other.title) > SAME_TITLE * len(one.title | other.title)
