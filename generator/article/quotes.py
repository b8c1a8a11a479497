"""Quotations and their speakers: marks, cues, contents, speakers, in that order."""

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from generator.article.contents import Content, find_content
from generator.article.cues import Cue, find_cues
from generator.article.marks import find_quoted
from generator.article.passages import Passage, Piece, inner_end, make_passage
from generator.article.references import Resolver
from generator.article.speakers import Source, find_source
from generator.article.tree import Tree, read_tree
from generator.records import Block, Entity, Mention, Quote, QuoteKind, Speaker

STORY = frozenset({"headline", "lede", "body", "heading"})


@dataclass(frozen=True, slots=True)
class QuoteResult:
    """The quotations of an article, and the pronouns and descriptions that lead to one of its entities."""

    quotes: tuple[Quote, ...]
    references: tuple[Mention, ...]


@dataclass(slots=True)
class _Draft:
    """A quotation in the making. `ranges` are tokens."""

    ranges: list[tuple[int, int]]
    rule: str
    cue: Cue | None
    source: Source | None
    passage: int
    why: list[str] = field(default_factory=list)


def find_quotes(
    doc: Doc, blocks: Sequence[Block], mentions: Sequence[Mention], entities: Sequence[Entity]
) -> QuoteResult:
    """All quotations of a parsed article, in order; `entity` of a speaker indexes `entities`."""
    tree = read_tree(doc)
    story = [b for b in blocks if b.kind in STORY]
    stretches = find_quoted(tree.text, [(b.start, b.end) for b in story])
    quoted = [0] * len(tree.words)
    passages = []
    for block, found in zip(story, stretches, strict=True):
        passage = make_passage(tree, block.kind, block.start, block.end, found, quoted)
        if passage is not None:
            passages.append(passage)
    drafts = _drafts(tree, passages, quoted)
    resolver = Resolver(tree, mentions, entities, quoted)
    quotes = tuple(_finish(tree, draft, resolver, quoted) for draft in drafts)
    return QuoteResult(quotes, tuple(resolver.found))


def _drafts(tree: Tree, passages: list[Passage], quoted: list[int]) -> list[_Draft]:
    drafts: list[_Draft] = []
    for index, passage in enumerate(passages):
        cues = find_cues(tree, range(passage.first, passage.end), quoted)
        verbs = [c.verb for c in cues if c.frames and "weak" not in c.frames and c.uttered]
        taken: set[int] = set()
        here: list[_Draft] = []
        for cue in cues:
            content = find_content(tree, passage, cue, verbs)
            if content is None:
                continue
            pieces = _pieces_in(passage, content)
            if not cue.frames and not pieces:
                continue
            if pieces and any(p in taken for p in pieces):
                continue
            taken.update(pieces)
            here.append(_Draft(list(content.ranges), content.rule, cue, find_source(tree, cue), index))
        here = _without_hearsay(passage, here)
        here.sort(key=lambda d: min(d.cue.verb if d.cue else d.ranges[0][0], d.ranges[0][0]))
        drafts += here
        _join_free_pieces(tree, passages, index, drafts, taken)
    return drafts


def _without_hearsay(passage: Passage, drafts: list[_Draft]) -> list[_Draft]:
    """Drop paraphrase inside paraphrase: who reports that others said something vouches for it, and its words stay there."""
    spans = sorted((a, b, index) for index, d in enumerate(drafts) for a, b in d.ranges)
    starts = [a for a, _, _ in spans]
    widest = list(itertools.accumulate(((((b, i),)) for _, b, i in spans), _two_widest))
    kept = []
    for index, draft in enumerate(drafts):
        at = bisect_right(starts, draft.cue.first) if draft.cue is not None else 0
        around = any(i != index and draft.ranges[-1][1] <= b for b, i in widest[at - 1]) if at else False
        if not around or _holds_piece(passage, draft):
            kept.append(draft)
    return kept


def _pieces_in(passage: Passage, content: Content) -> list[int]:
    return [p.first for p in passage.pieces if any(a <= p.first < b for a, b in content.ranges)]


def _join_free_pieces(tree: Tree, passages: list[Passage], index: int, drafts: list[_Draft], taken: set[int]) -> None:
    """Quoted sentences without a cue of their own carry on the quotation before them."""
    passage = passages[index]
    for piece in passage.pieces:
        if piece.first in taken or not _is_sentence(tree, passage, piece):
            continue
        before = _draft_before(passages, index, piece, drafts)
        if before is not None:
            before.ranges.append((piece.first, piece.end))
            taken.add(piece.first)


def _is_sentence(tree: Tree, passage: Passage, piece: Piece) -> bool:
    """Whether a piece stands alone between sentence borders."""
    begin, stop = passage.sentence(piece.first)
    if piece.first != begin:
        return False
    rest = [t for t in range(piece.end, stop) if tree.words[t].strip(" \n\t.")]
    return not rest and (inner_end(tree, piece) in ".?!…" or stop - piece.end > 0 or not piece.quoted.closed)


_DIRECT = frozenset({"quotation before the cue", "quotation after the cue", "cue inside the quotation"})


def _draft_before(passages: list[Passage], index: int, piece: Piece, drafts: list[_Draft]) -> _Draft | None:
    earlier = [d for d in drafts[-12:] if d.ranges[-1][1] <= piece.first]
    if not earlier:
        return None
    nearest = [d for d in earlier if d.passage == index]
    nearest = nearest or [d for d in earlier if d.passage == index - 1 and d.rule in _DIRECT]
    last = max(nearest or earlier, key=lambda d: (d.passage, d.ranges[-1][1]))
    passage = passages[index]
    if last.passage == index:
        begin = passage.sentence(piece.first)[0]
        end = max(last.ranges[-1][1], last.cue.end if last.cue else 0)
        return last if passage.sentence(max(end - 1, passage.first))[1] >= begin else None
    if last.passage == index - 1 and piece.first == passage.first:
        previous = passages[index - 1]
        end = max(last.ranges[-1][1], last.cue.end if last.cue else 0)
        if previous.sentence(end - 1)[1] >= previous.end and last.rule != "clause after the cue":
            last.passage = index
            return last
    return None


def _finish(tree: Tree, draft: _Draft, resolver: Resolver, quoted: list[int]) -> Quote:
    spans = tuple(tree.span(a, b) for a, b in draft.ranges)
    speaker: Speaker | None = None
    why: tuple[str, ...] = ()
    if draft.source is not None:
        speaker, reason = resolver.speaker(draft.source)
        why = (reason,)
    cue = tree.span(draft.cue.first, draft.cue.end) if draft.cue is not None else None
    kind = _kind(tree, draft, quoted)
    return Quote(
        id=f"q{spans[0][0]}-{spans[-1][1]}",
        kind=kind,
        spans=spans,
        text=" … ".join(tree.text[a:b] for a, b in spans),
        cue=cue,
        speaker=speaker,
        confidence=0.9 if kind != "indirect" else 0.7,
        rule=draft.rule,
        why=why,
    )


def _kind(tree: Tree, draft: _Draft, quoted: list[int]) -> QuoteKind:
    inside = outside = 0
    for first, end in draft.ranges:
        for token in range(first, end):
            if quoted[token]:
                inside += 1
            elif tree.words[token][-1].isalnum() and tree.lower[token] != "that":
                outside += 1
    if not inside:
        return "indirect"
    return "mixed" if outside else "direct"


def _two_widest(best: tuple[tuple[int, int], ...], new: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """The furthest ends of two different owners, so that a draft is never measured against itself alone."""
    ends = {owner: end for end, owner in sorted((*best, *new))}
    return tuple(sorted(((end, owner) for owner, end in ends.items()), reverse=True)[:2])


def _holds_piece(passage: Passage, draft: _Draft) -> bool:
    for first, end in draft.ranges:
        index = bisect_left(passage.pieces, first, key=lambda p: p.end - 1)
        if index < len(passage.pieces) and passage.pieces[index].first < end:
            return True
    return False
