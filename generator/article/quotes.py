"""Quotations and their speakers: marks, cues, contents, speakers, in that order."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from generator.article.drafts import Draft, make_drafts
from generator.article.marks import find_quoted
from generator.article.passages import make_passage
from generator.article.references import Resolver
from generator.article.tree import Tree, read_tree
from generator.records import Block, Entity, Mention, Quote, QuoteKind, Speaker

STORY = frozenset({"headline", "lede", "body", "heading"})


@dataclass(frozen=True, slots=True)
class QuoteResult:
    """The quotations of an article, and the pronouns and descriptions that lead to one of its entities."""

    quotes: tuple[Quote, ...]
    references: tuple[Mention, ...]


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
    drafts = make_drafts(tree, passages, quoted, _named(tree, mentions))
    resolver = Resolver(tree, mentions, entities, quoted)
    quotes = tuple(_finish(tree, draft, resolver, quoted) for draft in drafts)
    return QuoteResult(quotes, tuple(resolver.found))


def _named(tree: Tree, mentions: Sequence[Mention]) -> list[int]:
    named = [0] * len(tree.words)
    for mention in mentions:
        for token in tree.tokens(mention.start, mention.end):
            named[token] = 1
    return named


def _finish(tree: Tree, draft: Draft, resolver: Resolver, quoted: list[int]) -> Quote:
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


def _kind(tree: Tree, draft: Draft, quoted: list[int]) -> QuoteKind:
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


def _named(tree: Tree, mentions: Sequence[Mention]) -> list[int]:
    named = [0] * len(tree.words)
    for mention in mentions:
        for token in tree.tokens(mention.start, mention.end):
            named[token] = 1
    return named


def _finish(tree: Tree, draft: Draft, resolver: Resolver, quoted: list[int]) -> Quote:
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


def _kind(tree: Tree, draft: Draft, quoted: list[int]) -> QuoteKind:
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


def _holds_piece(passage: Passage, draft: Draft) -> bool:
    for first, end in draft.ranges:
        index = bisect_left(passage.pieces, first, key=lambda p: p.end - 1)
        if index < len(passage.pieces) and passage.pieces[index].first < end:
            return True
    return False
