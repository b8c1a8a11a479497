"""A cue in its sentence, and where the words next to it begin and end."""

from bisect import bisect_left
from dataclasses import dataclass, field

from generator.article.reporting.cues import Cue
from generator.article.reporting.punctuation import COMMA, EDGES, trim_marks
from generator.article.reporting.rules import Rule
from generator.article.syntax.passages import Passage, Piece, inner_end
from generator.article.syntax.tree import FINITE, Tree

_CLOSING = EDGES | {")"}
_BREAKS = (COMMA | {";"}) - {"-"}
BELOW = frozenset({"relcl", "acl", "advcl", "pcomp"})
"""Labels of a verb below another, which goes on behind what it reports: those who said it was late | were right."""

_ENDS_INSIDE = frozenset(".?!,") | {""}
_FAR = 80
"""Words that go on behind a quoted piece are read so far, which bounds the time for a sentence of many pieces."""

_DESCRIPTION = 12
"""Who says quoted words is described in front of the name by no more words."""

_MISREAD = 2
"""So many capitalised words between quoted words and a subject are part of its name, whatever the parse makes of them."""

_MOST_PIECES = 4
"""So many quoted pieces in a row are taken for one."""


@dataclass(frozen=True, slots=True)
class Content:
    """The token ranges that a cue reports, and the rule that found them."""

    ranges: tuple[tuple[int, int], ...]
    rule: Rule


@dataclass(frozen=True, slots=True)
class ReportingClause:
    """A cue in its sentence: `left:right` is its reporting clause, `begin:stop` the sentence, by tokens.

    `verbs` are the verbs of all cues of the paragraph that report, ascending.
    """

    tree: Tree = field(repr=False)
    passage: Passage = field(repr=False)
    verbs: list[int] = field(repr=False)
    cue: Cue
    left: int
    right: int
    begin: int
    stop: int

    def reports_in(self, first: int, end: int) -> bool:
        """Whether the verb of a cue lies in `first:end`."""
        index = bisect_left(self.verbs, first)
        return index < len(self.verbs) and self.verbs[index] < end

    def piece_from(self, token: int) -> Piece | None:
        """The first quoted piece of the sentence that begins at `token` or behind it."""
        return self.passage.piece_in(token, self.stop)


def reporting_clause(tree: Tree, passage: Passage, verbs: list[int], cue: Cue) -> ReportingClause:
    """`cue` in its sentence: the reporting clause holds the words of the cue, its own subject and adverbs before them."""
    begin, stop = passage.sentence(cue.verb)
    left, right = cue.first, cue.end
    subject = cue.own_subject
    if subject is not None and subject < cue.verb:
        before = passage.piece_before(subject)
        floor = max(begin, passage.first if before is None else before.end)
        left = min(left, max(tree.lefts[subject], floor))
        if left - floor <= _MISREAD and all(word[:1].isupper() for word in tree.words[floor:left]):
            left = floor  # “…,” | Hill senior adviser Ada Brook said
        elif before is not None and _is_said(tree, passage, before, cue) and _is_short(tree, before.end, left):
            left = floor  # “…,” | the port's union secretary Ada Hill said
    elif subject is not None:
        right = max(right, min(tree.rights[subject], stop, next_piece_start(passage, subject)))
    while left > begin and left not in passage.ending and cue.kind == "verb" and _is_adverbial(tree, left - 1):
        left -= 1
    return ReportingClause(tree, passage, verbs, cue, left, right, begin, stop)


def _is_said(tree: Tree, passage: Passage, piece: Piece, cue: Cue) -> bool:
    """Whether a sentence opens with quoted words that have a verb and go on, behind a comma, to a verb of saying."""
    opens = piece.first == passage.sentence(piece.first)[0] and inner_end(tree, piece) == ","
    return opens and "quote" in cue.frames and tree.is_verbal(piece.first, piece.end)


def _is_short(tree: Tree, first: int, end: int) -> bool:
    """Whether the tokens `first:end` can describe who is named behind them; "Hill, a baker of" tells of who is named before."""
    words = tree.words[first:end]
    if len(words) > _DESCRIPTION or ":" in words or not FINITE.isdisjoint(tree.tags[first:end]):
        return False
    return tree.pos[end - 1] != "ADP" or COMMA.isdisjoint(words)


def _is_adverbial(tree: Tree, token: int) -> bool:
    return tree.pos[token] == "ADV" or tree.deps[token] == "npadvmod"


def next_piece_start(passage: Passage, token: int) -> int:
    """The token at which the first quoted piece from `token` on begins, else the end of the passage."""
    piece = passage.piece_in(token, passage.end)
    return passage.end if piece is None else piece.first


def piece_stop(clause: ReportingClause, piece: Piece) -> int:
    """Where the reported words end that begin with `piece`: with it, or with the clause that it is part of."""
    tree, end = clause.tree, piece.end
    if end >= clause.stop or inner_end(tree, piece) in _ENDS_INSIDE or tree.words[end] in _CLOSING:
        return _with_following_pieces(clause, end)
    limit = tree.find(_BREAKS, end, min(clause.stop, end + _FAR))
    return end if clause.reports_in(end, limit) else trim_marks(tree, end, limit)


def _with_following_pieces(clause: ReportingClause, end: int) -> int:
    for _ in range(_MOST_PIECES):
        piece = clause.piece_from(end)
        if piece is None or piece.first - end > 3 or clause.reports_in(end, piece.first):
            break
        end = piece.end
    return end
