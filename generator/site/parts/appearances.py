"""An article with the sentence of it that says why it is listed."""

from collections.abc import Iterable

from msgspec import Struct

from generator.records import Analysis
from generator.site import wording
from generator.site.index.sentences import sentence_at
from generator.site.parts.context import Context, Link, about_article

LONGEST = 280


class Appearance(Struct, frozen=True):
    """An article with a sentence of it: the first that names an actor, or that a topic was found in."""

    article: Link
    about: str
    sentence: str
    href: str


def appearance(context: Context, analysis: Analysis, start: int | None) -> Appearance:
    """An article with the sentence at offset `start`; without a sentence where that is None."""
    link, about = context.article(analysis), about_article(analysis)
    if start is None or not analysis.sentences:
        return Appearance(link, about, "", "")
    article = analysis.article.id
    target = context.to_article(article, context.lookup.articles.anchor(article, start))
    return Appearance(link, about, wording.shorten(sentence_text(analysis, start), LONGEST), target)


def sentence_text(analysis: Analysis, start: int) -> str:
    """The sentence at offset `start` of an article on one line; there must be one."""
    first, end = analysis.sentences[sentence_at(analysis.sentences, start)]
    return wording.one_sentence(analysis.article.text[first:end])


def place_of_actor(analysis: Analysis, actor: str) -> int | None:
    """Where an article tells of an actor first."""
    return telling_place(analysis, (m.start for m in analysis.mentions if m.actor == actor))


def telling_place(analysis: Analysis, starts: Iterable[int]) -> int | None:
    """The first of some offsets that stands below the headline, whose words a reader has before them; else the first."""
    ordered = sorted(starts)
    headlines = [(b.start, b.end) for b in analysis.blocks if b.kind == "headline"]
    below = (s for s in ordered if not any(start <= s < end for start, end in headlines))
    return next(below, ordered[0] if ordered else None)
