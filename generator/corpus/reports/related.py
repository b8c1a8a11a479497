"""What articles have to do with each other as reports, all of it read from the articles alone, whatever editors decide."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from generator.corpus.each import Each, each_anew
from generator.corpus.reports.boilerplate import find_recurring, without_recurring
from generator.corpus.reports.duplicates import find_clusters
from generator.corpus.reports.errata import find_corrections
from generator.corpus.reports.revisions import find_versions
from generator.records import Analysis, Cluster, Correction, Recurring, Version


class Related(Struct, frozen=True):
    """Notices that recur, reports with their copies, versions that others replace, and what outlets correct."""

    recurring: tuple[Recurring, ...]
    clusters: tuple[Cluster, ...]
    versions: tuple[Version, ...]
    corrections: tuple[Correction, ...]


def relate(analyses: Sequence[Analysis], keys: Sequence[str] = (), each: Each = each_anew) -> Related:
    """How articles are related. Copies, versions and corrections are looked for in what is left without notices.

    What is compared of each article is asked of `each`; `keys` tell the analyses from all others, where that is known.
    """
    recurring = find_recurring(analyses, keys, each)
    told = without_recurring(analyses, recurring)
    clusters = find_clusters(told, _with_notices(analyses, keys, recurring), each)
    versions = find_versions(told, clusters)
    return Related(recurring, clusters, versions, find_corrections(told, versions))


def _with_notices(analyses: Iterable[Analysis], keys: Sequence[str], recurring: Iterable[Recurring]) -> Sequence[str]:
    """What tells the analyses without their notices from all others."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for one in recurring:
        places[one.article].append(f" {one.start}-{one.end}")
    return [key and key + "".join(places[one.article.id]) for one, key in zip(analyses, keys, strict=False)]
