"""Put quotations together: contents with their cues and sources, over sentences and paragraphs, before anybody is resolved.

Another way to attribute words is another function in one of the two tables here.
"""

from collections.abc import Callable, Iterator

from generator.article.reporting.cues import find_cues
from generator.article.reporting.doubts import note_doubts
from generator.article.reporting.draft import Draft, Paragraph, SoFar, Story
from generator.article.reporting.joins import join_free_pieces, settle_last, settle_waiting
from generator.article.reporting.labels import find_label
from generator.article.reporting.layouts import after_colon, before_colon, behind_name
from generator.article.reporting.nominals import find_noun_cues
from generator.article.reporting.reports import by_cue
from generator.article.reporting.signatures import behind_dash, from_before
from generator.article.reporting.turns import carries_on_turn, is_question, turn

_WHOLE: tuple[Callable[[Paragraph, SoFar], bool], ...] = (carries_on_turn, is_question)
"""Each deals with a paragraph as a whole where it returns True; nothing else is then looked for in it."""

_ATTRIBUTIONS: tuple[tuple[Callable[[Paragraph, SoFar], list[Draft]], ...], ...] = (
    (turn,),
    (behind_name, behind_dash),
    (after_colon, from_before, by_cue),
)
"""Kinds of attribution, the surest first: the first row that finds a quotation in a paragraph has it."""


def make_drafts(story: Story) -> list[Draft]:
    """The quotations of all paragraphs, in order."""
    so_far = SoFar()
    for paragraph in _paragraphs(story):
        if any(deals_with(paragraph, so_far) for deals_with in _WHOLE):
            continue
        here: list[Draft] = []
        for row in _ATTRIBUTIONS:
            here = here or [draft for find in row for draft in find(paragraph, so_far)]
        settle_waiting(paragraph, here, so_far)
        so_far.drafts += here
        join_free_pieces(paragraph, so_far)
        note_doubts(paragraph, here)
        so_far.announced = before_colon(paragraph)
    settle_last(story, so_far)
    return so_far.drafts


def _paragraphs(story: Story) -> Iterator[Paragraph]:
    for index, passage in enumerate(story.passages):
        tokens = range(passage.first, passage.end)
        cues = (*find_cues(story.tree, tokens, story.quoted), *find_noun_cues(story.tree, tokens, story.quoted))
        yield Paragraph(story, index, passage, find_label(story.tree, passage), cues)
