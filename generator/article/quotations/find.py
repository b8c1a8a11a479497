"""Quotations and their speakers: marks, cues, contents, speakers, in that order."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from msgspec.structs import replace
from spacy.tokens import Doc

from generator.article.coreference.discourse import Discourse, read_discourse
from generator.article.coreference.resolve import speaker_of
from generator.article.quotations.confidence import CERTAIN, STATEMENT, confidence, features, weighed
from generator.article.reporting.assemble import make_drafts
from generator.article.reporting.draft import Draft, Story
from generator.article.reporting.interviews import find_interview, interviewee
from generator.article.reporting.layouts import is_break
from generator.article.reporting.rules import SHOWN
from generator.article.reporting.speakers import PERSON
from generator.article.reporting.transcripts import find_transcript
from generator.article.syntax.marks import find_quoted
from generator.article.syntax.passages import make_passage
from generator.article.syntax.tree import Tree, read_tree
from generator.records import STORY_BLOCKS, Block, BlockKind, Entity, Mention, Quote, QuoteKind, Speaker

__all__ = ["CERTAIN", "QuoteResult", "find_quotes"]

_MARKS = frozenset("\"“”„«»‘’'") | {"''", "``"}
_MARKED = 1.125
"""By so much likelier than others must quoted words be a statement (see benchmarks/accuracy.md)."""

_BEHIND = frozenset({",", ";", ")"})


@dataclass(frozen=True, slots=True)
class QuoteResult:
    """The quotations of an article, and the pronouns and descriptions that lead to one of its entities.

    `evidence` holds each quotation's features, which its confidence was computed from.
    """

    quotes: tuple[Quote, ...]
    references: tuple[Mention, ...]
    evidence: tuple[tuple[str, ...], ...] = ()


def find_quotes(
    doc: Doc,
    blocks: Sequence[Block],
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    least: float = STATEMENT,
) -> QuoteResult:
    """All quotations of a parsed article, in order; `entity` of a speaker indexes `entities`.

    Words that are less likely than `least` to be a statement of the one they would be given to are left out; fitting
    needs them all.
    """
    tree = read_tree(doc)
    story = [b for b in blocks if b.kind in STORY_BLOCKS]
    stretches = find_quoted(tree.text, [(b.start, b.end) for b in story])
    quoted = [0] * len(tree.words)
    passages = []
    for index, (block, found) in enumerate(zip(story, stretches, strict=True)):
        kind = _kind_of_block(tree.text, block, index + 1 < len(story))
        passage = make_passage(tree, kind, block.start, block.end, found, quoted)
        passages += [] if passage is None else [passage]
    transcript = find_transcript(tree, passages)
    people = _people(tree, mentions)
    interview = find_interview(tree, passages, transcript, people)
    drafts = make_drafts(Story(tree, passages, quoted, _named(tree, mentions), transcript, interview))
    answers = interviewee(tree, passages, transcript, people)
    discourse = read_discourse(tree, passages, mentions, entities, quoted, answers)
    read = ((draft, _finish(tree, draft, discourse, quoted)) for draft in drafts)
    finished = [found for draft, found in read if found[0].confidence >= _needed(found[0], least) or _is_shown(draft)]
    finished.sort(key=lambda pair: pair[0].spans[0])
    quotes = _number([quote for quote, _ in finished])
    references = {(m.start, m.end): m for m in discourse.anaphors}
    return QuoteResult(
        quotes, tuple(references[key] for key in sorted(references)), tuple(evidence for _, evidence in finished)
    )


def _kind_of_block(text: str, block: Block, following: bool) -> BlockKind:
    """The kind of a block, a heading where a paragraph only parts sections; `following` says whether another comes behind."""
    parts = block.kind == "body" and is_break(text[block.start : block.end], following)
    return "heading" if parts else block.kind


def _named(tree: Tree, mentions: Sequence[Mention]) -> list[int]:
    named = [0] * len(tree.words)
    for mention in mentions:
        for token in tree.tokens(mention.start, mention.end):
            named[token] = PERSON if mention.type == "PERSON" else 1
    return named


def _people(tree: Tree, mentions: Sequence[Mention]) -> dict[int, int]:
    """The entities of persons by the last token of each of their names."""
    people = (m for m in mentions if m.type == "PERSON" and m.entity is not None)
    return {tokens[-1]: m.entity or 0 for m in people if (tokens := tree.tokens(m.start, m.end))}


def _finish(tree: Tree, draft: Draft, discourse: Discourse, quoted: list[int]) -> tuple[Quote, tuple[str, ...]]:
    draft.ranges = [_without_stray_mark(tree, a, b, quoted) for a, b in sorted(draft.ranges)]
    spans = tuple(tree.span(a, b) for a, b in draft.ranges)
    speaker: Speaker | None = None
    why = "nobody is named as speaker"
    if draft.source is not None:
        speaker, why = speaker_of(discourse, draft.source, draft.born, labelled=draft.rule == "label")
    kind = _kind(tree, draft, quoted)
    evidence = features(tree, draft, kind, speaker)
    quote = Quote(
        id="",
        kind=kind,
        spans=spans,
        text=" … ".join(tree.text[a:b] for a, b in spans),
        cue=tree.span(draft.cue.first, draft.cue.end) if draft.cue is not None else None,
        speaker=speaker,
        confidence=confidence(evidence),
        rule=draft.rule,
        why=(why, *_handed_on(tree, draft), weighed(evidence)),
    )
    return quote, evidence


def _needed(quote: Quote, least: float) -> float:
    """How likely a quotation must be right: words between marks, which are often names and mottoes, more than others."""
    return least if quote.kind == "indirect" else least * _MARKED


def _is_shown(draft: Draft) -> bool:
    """Whether marks, layout or who hands the words on show by themselves whose they are."""
    return draft.rule in SHOWN or draft.reporter is not None


def _handed_on(tree: Tree, draft: Draft) -> tuple[str, ...]:
    """The reporter of a chain, in words."""
    if draft.reporter is None:
        return ()
    start, end = tree.span(draft.reporter.first, draft.reporter.end)
    return (f"handed on by “{' '.join(tree.text[start:end].split())}”",)


def _without_stray_mark(tree: Tree, first: int, end: int, quoted: list[int]) -> tuple[int, int]:
    """Leave out a mark without partner at the edge of a content, and the comma or bracket behind what interrupts it."""
    while end - first > 1 and not quoted[first] and tree.words[first] in _MARKS | _BEHIND:
        first += 1
    while end - first > 1 and not quoted[end - 1] and tree.words[end - 1] in _MARKS:
        end -= 1
    return first, end


def _number(quotes: list[Quote]) -> tuple[Quote, ...]:
    """Ids from where the words stand; a second quotation of the same words (two reporters) is told apart by a count."""
    seen: Counter[str] = Counter()
    numbered = []
    for quote in quotes:
        name = f"q{quote.spans[0][0]}-{quote.spans[-1][1]}"
        seen[name] += 1
        suffix = f"-{seen[name]}" if seen[name] > 1 else ""
        numbered.append(replace(quote, id=name + suffix))
    return tuple(numbered)


def _kind(tree: Tree, draft: Draft, quoted: list[int]) -> QuoteKind:
    if draft.rule == "label":
        return "direct"
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
