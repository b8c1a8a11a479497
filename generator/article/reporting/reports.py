"""Quotations by their cues: the content and source of each cue of a paragraph, and who hands on whose words."""

from collections.abc import Iterator, Sequence

from generator.article.reporting.borrowed import borrowed
from generator.article.reporting.clauses import ReportingClause, reporting_clause
from generator.article.reporting.contents import find_content
from generator.article.reporting.cues import CueKind
from generator.article.reporting.draft import Draft, Paragraph, Report, SoFar
from generator.article.reporting.hearsay import cite, name_reporters, without_hearsay
from generator.article.reporting.preceding import closes
from generator.article.reporting.relatives import states_nothing
from generator.article.reporting.speakers import PERSON, find_source
from generator.article.reporting.works import is_work
from generator.article.syntax.tree import Tree
from generator.data import word_set

_SIGNS = word_set("reporting.signs")
_NOBODY = frozenset({"no", "neither", "nobody", "none"})
_CLOSING = 0
_RANK: dict[CueKind, int] = {"verb": 1, "noun": 2, "according": 3}
"""In which order the cues of a paragraph take quoted words; one that closes a quotation comes before all."""


def by_cue(paragraph: Paragraph, _so_far: SoFar) -> list[Draft]:
    """The quotations that the cues of a paragraph report, in order, each with its reporter."""
    passage = paragraph.passage
    here: list[Report] = []
    outer: list[Report] = []
    for report in _reports(paragraph):
        cue, pieces = report.cue, passage.pieces_in(report.content.ranges)
        if not paragraph.taken.isdisjoint(pieces):
            outer += [report] if cue.states and cue.owns_subject else []
        elif cue.frames or pieces:
            paragraph.taken.update(pieces)
            here.append(report)
    cited = [cite(report, paragraph.story.named) for report in here]
    kept = without_hearsay(passage, name_reporters(cited, outer))
    return [
        Draft(list(r.content.ranges), r.content.rule, r.cue, r.source, paragraph.index, reporter=r.reporter)
        for r in sorted(kept, key=lambda r: min(r.cue.verb, r.first))
    ]


def _reports(paragraph: Paragraph) -> Iterator[Report]:
    """What each cue reports, in the order in which they take quoted words.

    Borrowed words come first. Nothing where its subject makes no statements, or where it only leads in the words of another.
    """
    tree, named = paragraph.story.tree, paragraph.story.named
    clauses = _in_order(paragraph)
    handed_on = {clause.cue.verb: report for clause in clauses if (report := borrowed(clause, named)) is not None}
    yield from handed_on.values()
    for clause in clauses:
        cue = clause.cue
        if cue.verb in handed_on:
            continue
        silent = cue.subject is not None and (
            tree.lemmas[cue.subject] in _SIGNS
            or states_nothing(tree, cue.subject, named)
            or _lists_states(tree, cue.verb, named)
            or tree.lower[tree.lefts[cue.subject]] in _NOBODY
        )
        content = None if silent else find_content(clause)
        if content is not None and not is_work(tree, cue, paragraph.passage.starting.get(cue.verb + 1)):
            yield Report(clause, content, find_source(tree, cue, named))


def _lists_states(tree: Tree, verb: int, named: Sequence[int]) -> bool:
    """Whether "states" is a noun that a parse misread, of those listed behind it: the Rust Belt states Ohio and Iowa."""
    if tree.lower[verb] != "states" or tree.pos[verb - 1] != "PROPN" or named[verb - 1] == PERSON:
        return False
    return any(tree.deps[c] == "conj" for name in tree.behind(verb) for c in tree.children[tree.lefts[name]])


def _in_order(paragraph: Paragraph) -> list[ReportingClause]:
    """The cues of a paragraph in their sentences, in the order in which they take quoted words."""
    tree, passage = paragraph.story.tree, paragraph.passage
    cues = sorted(paragraph.cues, key=lambda c: c.verb)
    verbs = [c.verb for c in cues if c.states and "weak" not in c.frames and c.kind != "noun"]
    clauses = [reporting_clause(tree, passage, verbs, cue) for cue in cues]
    return sorted(clauses, key=lambda clause: _CLOSING if closes(clause, cues) else _RANK[clause.cue.kind])
