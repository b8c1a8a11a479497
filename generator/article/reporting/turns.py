"""Turns of a transcript: paragraphs that open with a speaker's label, those that carry one on, and the questions."""

from generator.article.reporting import transcripts
from generator.article.reporting.draft import Draft, Paragraph, SoFar

_LONG = 150
"""A turn of so many tokens goes on as another statement in the next paragraph."""


def carries_on_turn(paragraph: Paragraph, so_far: SoFar) -> bool:
    """Whether a paragraph without a label, between two of a transcript, carries on the turn before it, which then gets it."""
    passage, index, transcript = paragraph.passage, paragraph.index, paragraph.story.transcript
    if not transcript.first < index < transcript.last or passage.kind == "heading" or not so_far.drafts:
        return False
    turn = so_far.drafts[-1]
    labelled = paragraph.label is not None and paragraph.label.text in transcript.labels
    if turn.rule != "label" or turn.passage != index - 1 or labelled:
        return False
    if sum(end - first for first, end in turn.ranges) > _LONG:
        so_far.drafts.append(paragraph.draft(passage.first, passage.end, "label", None, turn.source))
        return True
    turn.ranges.append((passage.first, passage.end))
    turn.passage = index
    return True


def is_question(paragraph: Paragraph, _so_far: SoFar) -> bool:
    """Whether a paragraph is the question of an interview, which states nothing."""
    label, transcript = paragraph.label, paragraph.story.transcript
    if label is None or label.text not in transcript.labels:
        return False
    return transcripts.is_question(paragraph.story.tree, paragraph.passage, label, transcript.asking)


def turn(paragraph: Paragraph, _so_far: SoFar) -> list[Draft]:
    """A paragraph behind one of the transcript's labels."""
    label = paragraph.label
    if label is None or label.text not in paragraph.story.transcript.labels:
        return []
    return [paragraph.draft(label.start, paragraph.passage.end, "label", None, label.source)]
