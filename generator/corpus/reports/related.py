"""What articles have to do with each other as reports, all of it read from the articles alone, whatever editors decide."""

from collections.abc import Iterable

from msgspec import Struct

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


def relate(analyses: Iterable[Analysis]) -> Related:
    """How articles are related. Copies, versions and corrections are looked for in what is left without notices."""
    given = tuple(analyses)
    recurring = find_recurring(given)
    told = without_recurring(given, recurring)
    clusters = find_clusters(told)
    versions = find_versions(told, clusters)
    return Related(recurring, clusters, versions, find_corrections(told, versions))
