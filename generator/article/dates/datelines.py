"""Where a text dates itself: in its dateline, or on a line near the top that holds nothing but a date."""

import re
from collections.abc import Iterator, Sequence

from generator.article.dates import grammar
from generator.article.dates.words import Words, read_words
from generator.records import Block

_HEAD_BLOCKS = 5
"""A line that is nothing but a date stands among the first blocks, or it is part of the story."""

_LINE = 60
"""Code points that such a line has at most, its label included."""

_LABEL = re.compile(r"(?:first |last )?(?:published|posted|updated|issued|date)\b(?: on| at)?\s*:?\s*", re.IGNORECASE)


def own_date_blocks(text: str, blocks: Sequence[Block]) -> Iterator[Block]:
    """Datelines, and lines near the top that hold a date and nothing else (but a label such as "Published:")."""
    for index, block in enumerate(blocks):
        if block.kind == "dateline" or (index < _HEAD_BLOCKS and _is_date_line(text, block)):
            yield block


def own_words(text: str, block: Block) -> Words:
    """The words of such a block without its label."""
    label = _LABEL.match(text, block.start, block.end)
    return read_words(text, label.end() if label else block.start, block.end)


def _is_date_line(text: str, block: Block) -> bool:
    if block.end - block.start > _LINE:
        return False
    words = own_words(text, block)
    found = next(grammar.find(words), None)
    return found is not None and found.first == 0 and found.last >= len(words) - 1
