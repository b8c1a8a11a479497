"""Turns of a transcript: paragraphs that open with a speaker's label, those that carry one on, and unsigned questions."""

from generator.article.reporting.draft import Draft, Paragraph, SoFar


def carries_on_turn(paragraph: Paragraph, so_far: SoFar) -> bool:
    """Whether a paragraph without a label, between two of a transcript, carries on the turn before it, which then gets it."""
    passage, index, transcript = paragraph.passage, paragraph.index, paragraph.story.transcript
    if not transcript.first < index < transcript.last or passage.kind == "heading" or not so_far.drafts:
        return False
    turn = so_far.drafts[-1]
    if turn.rule != "label" or turn.passage != index - 1 or paragraph.label is not None:
        return False
    turn.ranges.append((passage.first, passage.end))
    turn.passage = index
    return True


def is_question(paragraph: Paragraph, _so_far: SoFar) -> bool:
    """Whether a paragraph is the question of an interview, which nobody signs and which states nothing."""
    label = paragraph.label
    return label is not None and label.text in paragraph.story.transcript.questions


def turn(paragraph: Paragraph, _so_far: SoFar) -> list[Draft]:
    """A paragraph behind one of the transcript's labels."""
    label = paragraph.label
    if label is None or label.text not in paragraph.story.transcript.labels:
        return []
    return [paragraph.draft(label.start, paragraph.passage.end, "label", None, label.source)]
