"""Put quotations together: contents with their cues and sources, over sentences and paragraphs, before anybody is resolved."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.article.reporting.clauses import Content
from generator.article.reporting.contents import closes, find_content
from generator.article.reporting.cues import Cue, find_cues
from generator.article.reporting.draft import Draft
from generator.article.reporting.hearsay import cite, name_reporters, quotes_another, without_hearsay
from generator.article.reporting.layouts import before_colon, bullet, label, signature, speaks
from generator.article.reporting.nominals import noun_cue
from generator.article.reporting.relatives import states_nothing
from generator.article.reporting.speakers import Source, find_source
from generator.article.reporting.turns import Transcript, label_of
from generator.article.syntax.passages import Passage, Piece, inner_end
from generator.article.syntax.tree import Tree

_DIRECT = frozenset(
    {
        "quotation before the cue",
        "quotation after the cue",
        "cue inside the quotation",
        "paragraph after a colon",
        "label",
    }
)


_SINGLE = frozenset("'‘’‚")
_SLOGAN = 10
"""Quoted lines of so many tokens that nobody is named for are headings and mottoes rather than statements."""


@dataclass(slots=True)
class _State:
    """What the paragraphs read so far leave behind for those that follow."""

    drafts: list[Draft] = field(default_factory=list)
    announced: tuple[Cue | None, Source] | None = None
    waiting: list[tuple[int, Piece]] = field(default_factory=list)


def make_drafts(
    tree: Tree, passages: list[Passage], quoted: list[int], named: Sequence[int], transcript: Transcript
) -> list[Draft]:
    """The quotations of all paragraphs, in order. `named` is 1 for each token of a name."""
    state = _State()
    for index, passage in enumerate(passages):
        tokens = range(passage.first, passage.end)
        cues = find_cues(tree, tokens, quoted)
        cues += [c for t in tokens if tree.pos[t] == "NOUN" and not quoted[t] and (c := noun_cue(tree, t)) is not None]
        taken: set[int] = set()
        if _answers_on(passage, index, state, transcript) and label(tree, passage) is None:
            state.drafts[-1].ranges.append((passage.first, passage.end))
            state.drafts[-1].passage = index
            continue
        if label_of(tree, passage) in transcript.questions:
            continue
        here = _labelled(tree, passage, index, named, transcript)
        for draft in here:
            taken.update(passage.pieces_in(draft.ranges))
        items = _announced(tree, passage, index, state, taken) if not here else []
        if items and items[0].rule == "item of a list after a colon":
            state.drafts += items
            continue
        if not here:
            here = items + _cued(tree, passage, index, cues, taken, named)
        _settle_waiting(tree, passage, here, state)
        state.drafts += here
        _join_free_pieces(tree, passages, index, state, taken)
        _doubt(passage, here, taken)
        state.announced = before_colon(tree, passage, cues, quoted)
    return state.drafts


def _answers_on(passage: Passage, index: int, state: _State, transcript: Transcript) -> bool:
    """Whether a paragraph between two labels carries on what the one before it began."""
    if not transcript.first < index < transcript.last or passage.kind == "heading" or not state.drafts:
        return False
    return state.drafts[-1].rule == "label" and state.drafts[-1].passage == index - 1


def _doubt(passage: Passage, drafts: list[Draft], taken: set[int]) -> None:
    """Note for each quotation of a paragraph what stands around it that could make it another's, or end it elsewhere."""
    loose = {passage.sentence(p.first)[0] for p in passage.pieces if p.first not in taken}
    sentences = [passage.sentence(max(passage.first, d.end - 1))[0] for d in drafts]
    counts = Counter(sentences)
    reporters = {s for s, d in zip(sentences, drafts, strict=True) if d.cue is not None and d.cue.kind == "according"}
    for sentence, draft in zip(sentences, drafts, strict=True):
        if sentence in loose or (draft.ranges and passage.sentence(draft.ranges[0][0])[0] in loose):
            draft.doubts.add("marks left over in the sentence")
        beside = sentence in reporters and (draft.cue is None or draft.cue.kind != "according")
        if beside or draft.reporter is not None:
            draft.doubts.add("another reporter in the sentence")
        if counts[sentence] > 1:
            draft.doubts.add("several reports in the sentence")


def _cued(
    tree: Tree, passage: Passage, index: int, cues: list[Cue], taken: set[int], named: Sequence[int]
) -> list[Draft]:
    verbs = [c.verb for c in cues if c.frames and "weak" not in c.frames and c.uttered and c.kind != "noun"]
    ascending = sorted(cues, key=lambda c: c.verb)
    order = {c.verb: 0 if closes(tree, passage, c, ascending) else 1 + (c.kind == "according") for c in cues}
    here: list[Draft] = []
    outer: list[Draft] = []
    for cue in sorted(cues, key=lambda c: order[c.verb]):
        empty = cue.subject is not None and states_nothing(tree, cue.subject, named)
        content = None if empty or quotes_another(tree, cue) else find_content(tree, passage, cue, verbs)
        if content is None:
            continue
        pieces = passage.pieces_in(content.ranges)
        if any(p in taken for p in pieces):
            if cue.frames and cue.uttered and cue.owns_subject:
                outer.append(_draft(tree, cue, content, index))
            continue
        if not cue.frames and not pieces:
            continue
        taken.update(pieces)
        here.append(_draft(tree, cue, content, index))
    for draft in here:
        cite(tree, draft, named)
    here = without_hearsay(passage, name_reporters(tree, passage, here, outer))
    here.sort(key=lambda d: min(d.cue.verb if d.cue else d.ranges[0][0], d.ranges[0][0]))
    return here


def _draft(tree: Tree, cue: Cue, content: Content, index: int) -> Draft:
    return Draft(list(content.ranges), content.rule, cue, find_source(tree, cue), index)


def _announced(tree: Tree, passage: Passage, index: int, state: _State, taken: set[int]) -> list[Draft]:
    """A quoted paragraph, or the items of a list, behind a paragraph that ends with a colon."""
    if state.announced is None:
        return []
    cue, source = state.announced
    piece = passage.starting.get(passage.first)
    if piece is not None and _is_sentence(tree, passage, piece):
        taken.add(piece.first)
        return [Draft([(piece.first, piece.end)], "paragraph after a colon", cue, source, index)]
    item = bullet(tree, passage)
    if item is None or cue is None or not cue.uttered or "clause" not in cue.frames:
        return []
    taken.update(passage.pieces_in([(item, passage.end)]))
    end = passage.end - (tree.words[passage.end - 1] in ".;,")
    return [Draft([(item, end)], "item of a list after a colon", cue, source, index)] if item < end else []


def _labelled(tree: Tree, passage: Passage, index: int, named: Sequence[int], transcript: Transcript) -> list[Draft]:
    """A transcript's paragraph or a headline that opens with its speaker and a colon."""
    found = label(tree, passage)
    if found is None:
        return []
    source, start = found
    if label_of(tree, passage) in transcript.labels:
        return [Draft([(start, passage.end)], "label", None, source, index)]
    if not speaks(tree, source, named):
        return []
    piece = passage.starting.get(start)
    if piece is not None and piece.end >= passage.end - 1:
        return [Draft([(piece.first, piece.end)], "label", None, source, index)]
    end = passage.end - (tree.words[passage.end - 1] == ".")
    if passage.kind == "headline" and end > start:
        return [Draft([(start, end)], "headline with a colon", None, source, index)]
    return []


def _settle_waiting(tree: Tree, passage: Passage, here: list[Draft], state: _State) -> None:
    """Quoted paragraphs that nobody was named for belong to the signature or the attributed quotation that follows."""
    waiting, state.waiting = state.waiting, []
    if not waiting:
        return
    ranges = [(piece.first, piece.end) for _, piece in waiting]
    source = signature(tree, passage)
    if source is not None:
        state.drafts.append(Draft(ranges, "signature below", None, source, waiting[-1][0]))
    elif here and here[0].ranges[0][0] == passage.first and here[0].rule in _DIRECT:
        here[0].ranges[:0] = ranges
    elif sum(end - first for first, end in ranges) > _SLOGAN:
        state.drafts.append(Draft(ranges, "quoted paragraph", None, None, waiting[-1][0]))


def _join_free_pieces(tree: Tree, passages: list[Passage], index: int, state: _State, taken: set[int]) -> None:
    """Quoted sentences without a cue of their own carry on the quotation before them, or wait for the one behind."""
    passage = passages[index]
    for piece in passage.pieces:
        if piece.first in taken or not _is_sentence(tree, passage, piece):
            continue
        before = _draft_before(tree, passages, index, piece, state.drafts)
        following = passages[index + 1] if index + 1 < len(passages) else None
        if following is not None and _fills(passage, piece) and signature(tree, following) is not None:
            state.waiting.append((index, piece))
        elif before is not None:
            before.ranges.append((piece.first, piece.end))
            before.doubts.add("joined paragraphs" if before.passage != index else "joined sentences")
            before.passage = index
            taken.add(piece.first)
        elif _fills(passage, piece):
            state.waiting.append((index, piece))


def _fills(passage: Passage, piece: Piece) -> bool:
    return piece.first == passage.first and piece.end >= passage.end - 1


def _is_sentence(tree: Tree, passage: Passage, piece: Piece) -> bool:
    """Whether a piece stands alone between sentence borders."""
    begin, stop = passage.sentence(piece.first)
    if piece.first != begin or stop - piece.end > 2:
        return False
    rest = [t for t in range(piece.end, stop) if tree.words[t].strip(" \n\t.")]
    return not rest and (inner_end(tree, piece) in ".?!…" or stop > piece.end or not piece.quoted.closed)


def _same_marks(tree: Tree, draft: Draft, piece: Piece) -> bool:
    """Whether quoted words in single marks do not follow such in double ones: a heading inside the story, or another's."""
    single = [tree.words[token][0] in _SINGLE for token in (draft.ranges[-1][1] - 1, piece.first)]
    return single[0] == single[1] or len(tree.words[piece.first]) > 1


def _draft_before(tree: Tree, passages: list[Passage], index: int, piece: Piece, drafts: list[Draft]) -> Draft | None:
    """The quotation that a free piece carries on: in the sentence before, or at the end of the paragraph before."""
    earlier = [d for d in drafts[-12:] if d.ranges[-1][1] <= piece.first]
    nearest = [d for d in earlier if d.passage == index]
    if nearest:
        passage = passages[index]
        begin = passage.sentence(piece.first)[0]
        beside = [d for d in nearest if passage.sentence(max(d.end - 1, passage.first))[1] >= begin]
        quoting = [d for d in beside if d.rule in _DIRECT]
        return max(quoting or beside, key=lambda d: d.ranges[-1][1], default=None)
    nearest = [d for d in earlier if d.passage == index - 1 and d.rule != "clause after the cue"]
    direct = [d for d in nearest if d.rule in _DIRECT]
    if not nearest or piece.first != passages[index].first:
        return None
    nearest = [d for d in nearest if _same_marks(tree, d, piece)]
    direct = [d for d in direct if d in nearest]
    if not nearest:
        return None
    last = max(direct or nearest, key=lambda d: d.ranges[-1][1])
    previous = passages[index - 1]
    return last if previous.sentence(last.end - 1)[1] >= previous.end else None
