"""Quoted sentences without a cue of their own: they carry on a quotation before them, or wait for who signs below."""

from generator.article.reporting.alone import repeats, says_something, told_before
from generator.article.reporting.draft import Draft, Paragraph, SoFar, Story
from generator.article.reporting.punctuation import DASHES, trim_marks
from generator.article.reporting.rules import DIRECT
from generator.article.reporting.signatures import signature
from generator.article.syntax.passages import Passage, Piece, is_sentence
from generator.article.syntax.tree import Tree

_SINGLE = frozenset("'‘’‚")
_SLOGAN = 10
"""Quoted lines of so many words that nobody is named for are headings and mottoes rather than statements."""

_NOT_OVER = frozenset({"clause after the cue", "quoted sentence alone"})
"""What quoted words of the next paragraph do not carry on."""

_OPEN = frozenset({"quotation before the cue", "cue inside the quotation"})
"""What a sentence that is quoted only in part carries on."""

_NEAR = 12
"""So many quotations are looked back at for the one that a quoted sentence carries on."""


def settle_waiting(paragraph: Paragraph, here: list[Draft], so_far: SoFar) -> None:
    """Quoted paragraphs that nobody was named for belong to the signature or the attributed quotation that follows."""
    waiting, so_far.waiting = so_far.waiting, []
    if not waiting:
        return
    ranges = [(piece.first, piece.end) for _, piece in waiting]
    source = signature(paragraph.story.tree, paragraph.passage)
    if source is not None:
        so_far.drafts.append(Draft(ranges, "signature below", None, source, waiting[-1][0]))
    elif here and here[0].ranges[0][0] == paragraph.passage.first:
        here[0].ranges[:0] = ranges
    else:
        _leave_alone(paragraph.story, waiting, so_far)


def settle_last(story: Story, so_far: SoFar) -> None:
    """Record the quoted paragraphs at the end of a story."""
    if so_far.waiting:
        _leave_alone(story, so_far.waiting, so_far)


def _leave_alone(story: Story, waiting: list[tuple[int, Piece]], so_far: SoFar) -> None:
    """Quoted paragraphs that nobody says belong to whom the sentence above tells of, if to anybody."""
    first = waiting[0][0]
    ranges = [(piece.first, piece.end) for _, piece in waiting]
    above = story.passages[first - 1] if first else None
    source = told_before(story, above, above.end) if above is not None and above.kind == "body" else None
    if sum(word[-1].isalnum() for start, end in ranges for word in story.tree.words[start:end]) > _SLOGAN:
        so_far.drafts.append(Draft(ranges, "quoted paragraph", None, source, waiting[-1][0]))


def join_free_pieces(paragraph: Paragraph, so_far: SoFar) -> None:
    """Let quoted sentences without a cue carry on the quotation before them, or wait for the one behind."""
    tree, passage, index = paragraph.story.tree, paragraph.passage, paragraph.index
    for piece in passage.pieces:
        if piece.first in paragraph.taken:
            continue
        if not is_sentence(tree, passage, piece):
            _carry_on_half(paragraph, piece, so_far.drafts)
            continue
        if piece.end < passage.end and tree.words[piece.end] in DASHES:
            continue  # signed, by an account at least
        fills = piece.first == passage.first and piece.end >= passage.end - 1
        if fills and repeats(tree, piece):
            continue
        before = None if _is_signed(paragraph) else _draft_before(paragraph, piece, so_far.drafts)
        if before is not None:
            _carry_on(before, paragraph, piece)
        elif fills:
            so_far.waiting.append((index, piece))
        elif piece.first > passage.first and says_something(tree, piece):
            source = told_before(paragraph.story, passage, piece.first)
            so_far.drafts.append(paragraph.draft(piece.first, piece.end, "quoted sentence alone", None, source))


def _carry_on_half(paragraph: Paragraph, piece: Piece, drafts: list[Draft]) -> None:
    """Let a sentence that begins or ends with quoted words, and says nothing of who says it, carry on the quotation before it.

    “It is late,” Hill said. Yet “nobody has gone home.”
    """
    tree, passage = paragraph.story.tree, paragraph.passage
    begin, stop = passage.sentence(piece.first)
    edge = (piece.first == begin or piece.end >= stop - 1) and tree.is_verbal(piece.first, piece.end)
    if not edge or any(cue.frames and begin <= cue.verb < stop for cue in paragraph.cues):
        return
    before = _draft_before(paragraph, piece, drafts) if begin > passage.first else None
    if before is not None and before.rule in _OPEN:
        before.ranges.append((begin, trim_marks(tree, begin, stop)))
        before.doubts.add("joined sentences")
        paragraph.taken.update(passage.pieces_in([(begin, stop)]))


def _is_signed(paragraph: Paragraph) -> bool:
    """Whether the paragraph below is the signature of this one."""
    below = paragraph.story.passages[paragraph.index + 1 : paragraph.index + 2]
    return any(signature(paragraph.story.tree, passage) for passage in below)


def _carry_on(draft: Draft, paragraph: Paragraph, piece: Piece) -> None:
    draft.ranges.append((piece.first, piece.end))
    draft.doubts.add("joined paragraphs" if draft.passage != paragraph.index else "joined sentences")
    draft.passage = paragraph.index
    paragraph.taken.add(piece.first)


def _draft_before(paragraph: Paragraph, piece: Piece, drafts: list[Draft]) -> Draft | None:
    """The quotation that a free piece carries on: in the sentence before, or at the end of the paragraph before."""
    passage = paragraph.passage
    earlier = [d for d in drafts[-_NEAR:] if d.ranges[-1][1] <= piece.first]
    here = [d for d in earlier if d.passage == paragraph.index]
    if here:
        begin = passage.sentence(piece.first)[0]
        return _last([d for d in here if _sentence_end(passage, d) >= begin])
    return _draft_above(paragraph, piece, earlier) if piece.first == passage.first else None


def _draft_above(paragraph: Paragraph, piece: Piece, earlier: list[Draft]) -> Draft | None:
    """The quotation at the end of the paragraph before that a piece at the beginning of one carries on."""
    index = paragraph.index - 1
    above = (d for d in earlier if d.passage == index and d.rule not in _NOT_OVER)
    last = _last([d for d in above if _same_marks(paragraph.story.tree, d, piece)])
    previous = paragraph.story.passages[index]
    return last if last is not None and _sentence_end(previous, last) >= previous.end else None


def _sentence_end(passage: Passage, draft: Draft) -> int:
    """Where the sentence ends in which a quotation ends with its cue."""
    return passage.sentence(max(draft.end - 1, passage.first))[1]


def _last(drafts: list[Draft]) -> Draft | None:
    """The one that ends last, of those that quote whole sentences if there are any."""
    return max(drafts, key=lambda d: (d.rule in DIRECT, d.ranges[-1][1]), default=None)


def _same_marks(tree: Tree, draft: Draft, piece: Piece) -> bool:
    """Whether quoted words in single marks do not follow such in double ones: a heading inside the story, or another's."""
    last, first = tree.words[draft.ranges[-1][1] - 1], tree.words[piece.first]
    return len(first) > 1 or (last[0] in _SINGLE) == (first in _SINGLE)
