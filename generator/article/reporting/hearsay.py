"""Chains of report: who hands on the words of whom ("“…,” A said, according to B"; "B, citing A, said …").

The inner speaker keeps the words and the outer one is noted as reporter, where the outer clause only hands them on. What
somebody says that others said stays one statement of whoever vouches for it.
"""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter

from generator.article.reporting.borrowed import read_aloud
from generator.article.reporting.cues import Cue
from generator.article.reporting.draft import Report
from generator.article.reporting.rules import Rule
from generator.article.reporting.speakers import DOCUMENTS, Source, source_at
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import Tree

CITES = frozenset({"cite", "quote"})
_HANDS_ON: frozenset[Rule] = frozenset({"according to", "clause before the cue"})
_CHAIN = 2
_NEAR = 4
"""So many quotations that begin where a report does are looked at for the one that it hands on."""


def cite(report: Report, named: Sequence[int]) -> Report:
    """Note who quotes the speaker, and give words to whom he or she reads aloud: “…,” Brook said, quoting Hill."""
    tree, cue = report.clause.tree, report.cue
    if report.source is None or report.reporter is not None:
        return report
    cited = read_aloud(tree, cue, named) if report.end <= cue.first else None
    if cited is not None:
        return replace(report, reporter=report.source, source=source_at(tree, cited))
    quoting = _quoting(tree, cue)
    if quoting is None:
        return report
    return replace(report, reporter=source_at(tree, quoting))


def _quoting(tree: Tree, cue: Cue) -> int | None:
    """Who quotes somebody as saying what `cue` reports."""
    joint = tree.heads[cue.verb]
    verb = tree.heads[joint]
    if tree.lower[joint] != "as" or tree.lemmas[verb] not in CITES:
        return None
    return tree.child(verb, "nsubj") if tree.child(verb, "agent") is None else tree.below(verb, "agent", "pobj")


def name_reporters(reports: list[Report], outer: list[Report]) -> list[Report]:
    """`reports` with their reporters, without those that only hand on another's words.

    `outer` are reports around words that another has already.
    """
    if len(reports) + len(outer) < _CHAIN:
        return reports
    inner = sorted((_edge(report), index) for index, report in enumerate(reports))
    reporting = [(index, report) for index, report in enumerate(reports) if report.content.rule in _HANDS_ON]
    handed: dict[int, Source] = {}
    dropped: set[int] = set()
    for place, report in (*reporting, *((-1, report) for report in outer)):
        found = [index for index in _near(inner, report) if _hands_on(report, reports[index])]
        if report.source is not None and found:
            handed |= dict.fromkeys(found, report.source)
            dropped.add(place)
    return [
        replace(report, reporter=handed.get(index, report.reporter))
        for index, report in enumerate(reports)
        if index not in dropped
    ]


def _edge(report: Report) -> int:
    """Where content and reporting clause begin."""
    cue, subject = report.cue, report.cue.own_subject
    edge = min(report.first, cue.first)
    if subject is None or subject > cue.verb:
        return edge
    return min(edge, max(report.clause.tree.lefts[subject], report.clause.passage.first))


def _stretch(report: Report) -> tuple[int, int]:
    """The stretch whose words a report hands on: what follows it, or its sentence so far."""
    cue = report.cue
    return (report.first, report.end) if report.first >= cue.end else (report.clause.begin, cue.first)


def _near(inner: list[tuple[int, int]], report: Report) -> list[int]:
    """The reports, by their edges, that begin where the words begin that `report` may hand on."""
    begin, _ = _stretch(report)
    low = bisect_left(inner, begin, key=itemgetter(0))
    high = bisect_right(inner, begin + 1, key=itemgetter(0))
    return [index for _, index in inner[low:high][:_NEAR]]


def _hands_on(outer: Report, report: Report) -> bool:
    """Whether `outer` hands on a report inside its stretch: of another speaker, and not from inside that one's words."""
    tree, cue = outer.clause.tree, report.cue
    if report.source is None or outer.source is None or cue.first >= _stretch(outer)[1]:
        return False
    head = outer.source.head
    inner = report.source.head
    same = tree.pos[head] == "PRON" or tree.lower[head] == tree.lower[inner]
    if report.source.spoken_for is None and tree.lemmas[inner] in DOCUMENTS and cue.kind == "verb":
        return False  # according to Hill, the letter said so: whoever tells of a document vouches for it
    return not same and not any(a <= outer.cue.first < b for a, b in report.content.ranges)


def without_hearsay(passage: Passage, reports: list[Report]) -> list[Report]:
    """Drop paraphrase inside paraphrase: who reports that others said something vouches for it, and its words stay there."""
    spans = sorted((a, b, index) for index, report in enumerate(reports) for a, b in report.content.ranges)
    starts = [a for a, _, _ in spans]
    widest = [(), *itertools.accumulate((((b, i),) for _, b, i in spans), _two_widest)]
    kept = []
    for index, report in enumerate(reports):
        reach = max(report.end, report.cue.first + 1)
        begun = widest[bisect_right(starts, report.cue.first)]
        inside = any(owner != index and end >= reach for end, owner in begun)
        if not inside or passage.pieces_in(report.content.ranges):
            kept.append(report)
    return kept


def _two_widest(best: tuple[tuple[int, int], ...], new: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """The furthest ends of two different owners, so that a report is never measured against itself alone."""
    ends = {owner: end for end, owner in sorted((*best, *new))}
    return tuple(sorted(((end, owner) for owner, end in ends.items()), reverse=True)[:2])
