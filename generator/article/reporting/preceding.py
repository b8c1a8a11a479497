"""Quoted words that stand before their cue."""

from bisect import bisect_left

from generator.article.reporting.clauses import Content, ReportingClause, piece_stop
from generator.article.reporting.cues import Cue
from generator.article.reporting.punctuation import COMMA, DASHES, skip_marks
from generator.article.reporting.rules import Rule
from generator.article.reporting.works import is_made, is_setting
from generator.article.syntax.passages import Piece, inner_end

LEAD = COMMA | {":", "that"}
"""What leads from a cue to quoted words."""

_BEFORE_CUE = frozenset(",?!…—–-")
_PLAINLY = frozenset({"clause", "addressee", "object", "infinitive", "noun"})
_WORDS = 6
"""Quoted words of so few tokens, the marks among them, may only name what the sentence is about."""

_NEAR = 6
"""So many cues before quoted words are looked at for one that leads up to them."""


def piece_before(clause: ReportingClause) -> Piece | None:
    """The quoted piece that ends where the reporting clause begins: “…,” she said."""
    at = clause.left
    while at > clause.passage.first and clause.tree.words[at - 1] in COMMA:
        at -= 1
    piece = clause.passage.ending.get(at)
    if piece is None:
        return None
    parted = at < clause.left or inner_end(clause.tree, piece) in _BEFORE_CUE
    return piece if parted or _follows_barely(clause, piece) else None


def _follows_barely(clause: ReportingClause, piece: Piece) -> bool:
    """Whether the reporting clause follows the closing mark without a comma: “…” said X. “…” X said."""
    tree, cue = clause.tree, clause.cue
    if cue.own_subject is None or "quote" not in cue.frames:
        return False
    if cue.own_subject > cue.verb:
        return cue.first == piece.end
    whole = piece.first == clause.passage.sentence(piece.first)[0] and piece.end - piece.first > _WORDS
    return whole and not tree.after(cue.verb, "ccomp", "dobj")


def preceding(clause: ReportingClause, piece: Piece) -> Content | None:
    """The words up to the end of `piece`, and those behind the cue where the quotation goes on there."""
    tree, cue = clause.tree, clause.cue
    if is_made(tree, cue, piece):
        return None
    begin = clause.passage.sentence(piece.first)[0]
    alone = clause.reports_in(begin, piece.first) or tree.words[piece.first - 1] in ("(", ":")
    start = skip_marks(tree, piece.first if alone else begin, piece.first)
    if not cue.frames and clause.reports_in(begin, piece.first):
        return None  # the words of a verb before them: recalling the line “…”, Hill sold the boat
    if start != piece.first and (cue.subject is None or not cue.frames):
        return None  # a clause that ends with quoted words, before a verb that reports nothing, or nobody
    if is_setting(tree, start, piece):
        return None
    rest = clause.piece_from(clause.right)
    if rest is not None and _resumes(clause, rest):
        return Content(((start, piece.end), (rest.first, piece_stop(clause, rest))), "cue inside the quotation")
    rule: Rule = "quotation before the cue" if start == piece.first else "quoted words before the cue"
    return Content(((start, piece.end),), rule)


def _resumes(clause: ReportingClause, piece: Piece) -> bool:
    """Whether a quotation goes on behind its cue: “…,” she wrote in a note explaining the move, “but …”."""
    words = clause.tree.words
    if words[piece.first - 1] not in LEAD:
        return False
    if not clause.reports_in(clause.right, piece.first):
        return True
    small = words[min(piece.first + 1, len(words) - 1)][:1].islower()
    return small and not clause.reports_in(piece.first - 3, piece.first)


def closes(clause: ReportingClause, cues: list[Cue]) -> bool:
    """Whether a cue follows quoted words that an earlier verb only leads up to: polls show “…,” said X.

    `cues` are those of the paragraph, ascending. An earlier verb of plain saying keeps its words.
    """
    cue = clause.cue
    if cue.kind != "verb" or not cue.frames or cue.own_subject is None:
        return False
    piece = piece_before(clause)
    if piece is None or piece.first <= clause.begin:
        return False
    index = bisect_left(cues, piece.first, key=lambda c: c.verb)
    before = [c for c in cues[max(0, index - _NEAR) : index] if c.verb >= clause.begin]
    framed = [c for c in before if c.frames]
    if not framed:
        return bool(before) and clause.tree.words[piece.first - 1] == ":"
    return not _says_plainly(framed[-1]) or not DASHES.isdisjoint(clause.tree.words[framed[-1].end : piece.first])


def _says_plainly(cue: Cue) -> bool:
    return "quote" in cue.frames and not _PLAINLY.isdisjoint(cue.frames)
