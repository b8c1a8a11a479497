"""Analyse one article: the steps in order."""

from spacy.tokens import Doc

from generator.article.blocks import find_blocks
from generator.article.dates import find_dates
from generator.article.mentions import find_mentions
from generator.records import Analysis, Article


def analyse(article: Article, doc: Doc) -> Analysis:
    """All that `article` yields by itself. `doc` is its text as `parse` made it."""
    blocks = find_blocks(article.text, article.title)
    mentions, entities = find_mentions(doc, blocks)
    return Analysis(
        article=article,
        blocks=blocks,
        sentences=tuple((s.start_char, s.end_char) for s in doc.sents),
        mentions=mentions,
        entities=entities,
        dates=find_dates(doc, article.published, blocks),
    )
