"""Turns of a transcript: paragraphs that open with a speaker's label, those that carry one on, and unsigned questions."""

from generator.article.reporting.draft import Draft, Paragraph, SoFar
from generator.article.reporting.labels import label, label_of


def carries_on_turn(paragraph: Paragraph, so_far: SoFar) -> bool:
    """Whether a paragraph without a label, between two of a transcript, carries on the turn before it, which then gets it."""
    passage, index, transcript = paragraph.passage, paragraph.index, paragraph.story.transcript
    if not transcript.first < index < transcript.last or passage.kind == "heading" or not so_far.drafts:
        return False
    turn = so_far.drafts[-1]
    if turn.rule != "label" or turn.passage != index - 1 or label(paragraph.story.tree, passage) is not None:
        return False
    turn.ranges.append((passage.first, passage.end))
    turn.passage = index
    return True


def is_question(paragraph: Paragraph, _so_far: SoFar) -> bool:
    """Whether a paragraph is the question of an interview, which nobody signs and which states nothing."""
    return label_of(paragraph.story.tree, paragraph.passage) in paragraph.story.transcript.questions


def turn(paragraph: Paragraph, _so_far: SoFar) -> list[Draft]:
    """A paragraph behind one of the transcript's labels."""
    story, passage = paragraph.story, paragraph.passage
    found = label(story.tree, passage)
    if found is None or label_of(story.tree, passage) not in story.transcript.labels:
        return []
    source, start = found
    return [paragraph.draft(start, passage.end, "label", None, source)]
