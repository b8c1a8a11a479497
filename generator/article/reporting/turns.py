"""Turns of a transcript: paragraphs that open with a speaker's label, those that carry one on, and the questions."""

from generator.article.layout.labels import stage_directions
from generator.article.reporting import transcripts
from generator.article.reporting.draft import Draft, Paragraph, SoFar
from generator.article.reporting.punctuation import skip_marks
from generator.article.reporting.speakers import Source
from generator.article.reporting.transcripts import OWN
from generator.article.syntax.tree import Tree

_LONG = 150
"""A turn of so many tokens goes on as another statement in the next paragraph."""


def carries_on_turn(paragraph: Paragraph, so_far: SoFar) -> bool:
    """Whether a paragraph without a label, between two of a transcript, carries on the turn before it, which then gets it."""
    passage, index, transcript = paragraph.passage, paragraph.index, paragraph.story.transcript
    if index <= transcript.first or passage.kind == "heading" or not so_far.drafts:
        return False
    turn = so_far.drafts[-1]
    labelled = paragraph.label is not None and paragraph.label.text in transcript.labels
    if turn.rule != "label" or turn.passage != index - 1 or labelled or _tells_of(paragraph, turn):
        return False
    if index > transcript.last and not _goes_on_behind(paragraph, so_far):
        return False
    if sum(end - first for first, end in turn.ranges) > _LONG:
        so_far.drafts.append(_said(paragraph, passage.first, turn.source))
        return True
    turn.ranges += _spoken(paragraph.story.tree, passage.first, passage.end)
    turn.passage = index
    return True


def _tells_of(paragraph: Paragraph, turn: Draft) -> bool:
    """Whether a paragraph tells of the one whose turn it was by name: the narrator's, who looks up."""
    tree, passage, source = paragraph.story.tree, paragraph.passage, turn.source
    tells = OWN.isdisjoint(tree.lower[passage.first : passage.end])
    return source is not None and tells and tree.words[source.head] in tree.words[passage.first : passage.end]


def _goes_on_behind(paragraph: Paragraph, so_far: SoFar) -> bool:
    """Whether a paragraph behind the last label is its turn's: turns had several before, and it tells of nobody by name."""
    named = paragraph.story.named[paragraph.passage.first : paragraph.passage.end]
    return not any(named) and any(draft.passage > draft.born for draft in so_far.drafts)


def is_question(paragraph: Paragraph, _so_far: SoFar) -> bool:
    """Whether a paragraph is the question of an interview, which states nothing."""
    label, transcript = paragraph.label, paragraph.story.transcript
    if label is None or label.text not in transcript.labels:
        return paragraph.index in paragraph.story.interview.questions
    return transcripts.is_question(paragraph.story.tree, paragraph.passage, label, transcript)


def turn(paragraph: Paragraph, _so_far: SoFar) -> list[Draft]:
    """A paragraph behind one of the transcript's labels, or an answer of an interview without any."""
    label, passage, interview = paragraph.label, paragraph.passage, paragraph.story.interview
    if paragraph.index in interview.answers:
        return [_said(paragraph, passage.first, interview.source)]
    if label is None or label.text not in paragraph.story.transcript.labels:
        return []
    return [_said(paragraph, label.start, label.source)]


def _said(paragraph: Paragraph, first: int, source: Source | None) -> Draft:
    """The words of a turn from a token on."""
    draft = paragraph.draft(first, paragraph.passage.end, "label", None, source)
    draft.ranges = _spoken(paragraph.story.tree, first, paragraph.passage.end)
    return draft


def _spoken(tree: Tree, first: int, end: int) -> list[tuple[int, int]]:
    """The tokens `first:end` without what a transcript notes among them: [laughter]."""
    ranges = []
    for start, stop in stage_directions(tree.text, tree.starts[first], tree.ends[end - 1]):
        noted = tree.tokens(start, stop)
        ranges.append((first, noted[0]))
        first = skip_marks(tree, noted[-1] + 1, end)
    return [(a, b) for a, b in (*ranges, (first, end)) if a < b] or [(first - 1, end)]
