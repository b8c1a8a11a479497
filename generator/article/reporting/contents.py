"""What a cue reports: the words that it introduces, interrupts or follows."""

from generator.article.reporting.clauses import Content, ReportingClause
from generator.article.reporting.following import close_pieces, following
from generator.article.reporting.nominals import clause_of_noun
from generator.article.reporting.preceding import piece_before, preceding
from generator.article.reporting.punctuation import trim_marks
from generator.article.reporting.unmarked import around, plain_before
from generator.article.syntax.passages import Piece


def find_content(clause: ReportingClause) -> Content | None:
    """What the cue of a reporting clause reports, or None."""
    cue = clause.cue
    if cue.kind == "noun":
        return _of_noun(clause)
    piece = piece_before(clause)
    ahead = following(clause) if _looks_ahead(clause, piece) else None
    if ahead is not None:
        return ahead
    if piece is not None and (cue.subject is not None or cue.frames):
        return preceding(clause, piece)
    if cue.kind == "according":
        return around(clause)
    return following(clause) or plain_before(clause)


def _looks_ahead(clause: ReportingClause, piece: Piece | None) -> bool:
    """Whether what follows the cue comes before what precedes it: …, adding that …; “…” showed, he said, that …."""
    tree, verb = clause.tree, clause.cue.verb
    if tree.tags[verb] == "VBG" and tree.words[clause.left - 1 : clause.left] == [","]:
        return True
    inside = piece is not None and piece.first != clause.begin
    return inside and bool(tree.after(verb, "ccomp"))


def _of_noun(clause: ReportingClause) -> Content | None:
    found = clause_of_noun(clause.tree, clause.cue.verb)
    if found is None:
        return None
    start, end = found[0], close_pieces(clause.passage, found[0], min(found[1], clause.stop))
    return Content(((start, trim_marks(clause.tree, start, end)),), "clause of a reporting noun")
