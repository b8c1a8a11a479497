"""What stands around a quotation that could make it another's, or end it elsewhere."""

from collections import Counter

from generator.article.reporting.draft import Draft, Paragraph
from generator.article.reporting.rules import Doubt


def note_doubts(paragraph: Paragraph, drafts: list[Draft]) -> None:
    """Give the quotations of a paragraph the doubts that its sentences raise."""
    passage = paragraph.passage
    placed = [(passage.sentence(max(passage.first, draft.end - 1))[0], draft) for draft in drafts]
    counts = Counter(sentence for sentence, _ in placed)
    left_over = {passage.sentence(p.first)[0] for p in passage.pieces if p.first not in paragraph.taken}
    hand_on = {sentence for sentence, draft in placed if _is_according(draft)}
    for sentence, draft in placed:
        opening = passage.sentence(draft.ranges[0][0])[0]
        beside = sentence in hand_on and not _is_according(draft)
        raised: dict[Doubt, bool] = {
            "marks left over in the sentence": not left_over.isdisjoint((sentence, opening)),
            "another reporter in the sentence": beside or draft.reporter is not None,
            "several reports in the sentence": counts[sentence] > 1,
        }
        draft.doubts |= {doubt for doubt, there in raised.items() if there}


def _is_according(draft: Draft) -> bool:
    return draft.cue is not None and draft.cue.kind == "according"
