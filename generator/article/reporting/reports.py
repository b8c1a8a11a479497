"""Quotations by their cues: the content and source of each cue of a paragraph, and who hands on whose words."""

from generator.article.reporting.clauses import Content, ReportingClause, reporting_clause
from generator.article.reporting.contents import find_content
from generator.article.reporting.cues import CueKind
from generator.article.reporting.draft import Draft, Paragraph, SoFar
from generator.article.reporting.hearsay import cite, name_reporters, quotes_another, without_hearsay
from generator.article.reporting.preceding import closes
from generator.article.reporting.relatives import states_nothing
from generator.article.reporting.speakers import find_source

_CLOSING = 0
_RANK: dict[CueKind, int] = {"verb": 1, "noun": 2, "according": 3}
"""In which order the cues of a paragraph take quoted words; one that closes a quotation comes before all."""


def by_cue(paragraph: Paragraph, _so_far: SoFar) -> list[Draft]:
    """The quotations that the cues of a paragraph report, in order, each with its reporter."""
    story, passage = paragraph.story, paragraph.passage
    here: list[Draft] = []
    outer: list[Draft] = []
    for clause in _in_order(paragraph):
        content = _content(paragraph, clause)
        if content is None:
            continue
        cue, pieces = clause.cue, passage.pieces_in(content.ranges)
        draft = Draft(list(content.ranges), content.rule, cue, find_source(story.tree, cue), paragraph.index)
        if not paragraph.taken.isdisjoint(pieces):
            outer += [draft] if cue.frames and cue.uttered and cue.owns_subject else []
        elif cue.frames or pieces:
            paragraph.taken.update(pieces)
            here.append(draft)
    for draft in here:
        cite(story.tree, draft, story.named)
    here = without_hearsay(passage, name_reporters(story.tree, passage, here, outer))
    return sorted(here, key=lambda d: min(d.cue.verb if d.cue else d.ranges[0][0], d.ranges[0][0]))


def _in_order(paragraph: Paragraph) -> list[ReportingClause]:
    """The cues of a paragraph in their sentences, in the order in which they take quoted words."""
    tree, passage = paragraph.story.tree, paragraph.passage
    cues = sorted(paragraph.cues, key=lambda c: c.verb)
    verbs = [c.verb for c in cues if c.frames and "weak" not in c.frames and c.uttered and c.kind != "noun"]
    clauses = [reporting_clause(tree, passage, verbs, cue) for cue in cues]
    return sorted(clauses, key=lambda clause: _CLOSING if closes(clause, cues) else _RANK[clause.cue.kind])


def _content(paragraph: Paragraph, clause: ReportingClause) -> Content | None:
    """What a cue reports; nothing where its subject makes no statements, or where it only leads in the words of another."""
    tree, cue = clause.tree, clause.cue
    silent = cue.subject is not None and states_nothing(tree, cue.subject, paragraph.story.named)
    return None if silent or quotes_another(tree, cue) else find_content(clause)
