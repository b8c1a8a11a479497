"""Give an article a title where its metadata has none: its headline, that of its address, else its first sentence."""

from collections.abc import Collection

from msgspec import structs

from generator.article.layout.slug import headline_of
from generator.records import PROSE_BLOCKS, Article, Block, Span

LONGEST = 96
"""Code points that a title made of a first sentence may have, the ellipsis included."""


def complete_title(
    article: Article, blocks: tuple[Block, ...], sentences: tuple[Span, ...], verbs: Collection[str] = ()
) -> Article:
    """`article` with a title and where it came from; an article without a story keeps its id as title.

    `verbs` are the lemmas of the text's verbs, by which an address that is a sentence is told from one that names a thing.
    """
    if article.title is not None:
        return article
    text = article.text
    headline = next((b for b in blocks if b.kind == "headline"), None)
    if headline is not None:
        return structs.replace(article, title=_flat(text[headline.start : headline.end]), title_source="headline")
    from_address = headline_of(article.url, text, sentences, verbs)
    if from_address is not None:
        return structs.replace(article, title=shortened(from_address), title_source="url")
    story = next((b for b in blocks if b.kind in PROSE_BLOCKS), None)
    if story is None:
        return structs.replace(article, title=article.id, title_source="lede")
    ends = (end for _, end in sentences if story.start < end <= story.end)
    first = _flat(text[story.start : next(ends, story.end)])
    return structs.replace(article, title=shortened(first), title_source="lede")


def shortened(sentence: str, longest: int = LONGEST) -> str:
    """`sentence` without its full stop, cut at a word with an ellipsis where it has more than `longest` code points."""
    bare = sentence.removesuffix(".")
    if len(bare) <= longest:
        return bare
    head = bare[: longest - 1]
    at_word = head[: head.rfind(" ")] if " " in head else head
    return f"{at_word.rstrip(' ,;:–—-')}…"


def _flat(text: str) -> str:
    return " ".join(text.split())
