"""An article's text as its page shows it: paragraphs of sentences, each with its anchor, with statements marked.

How much of it is shown is an option: all, only the sentences that other pages lead to, or only the numbers of those.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from generator.catalogue import gettext
from generator.names.text import letters
from generator.records import WEIGHED, Analysis, Block, Quote, Span
from generator.shown import shown_quotes
from generator.site import links, reasons
from generator.site.index.sentences import sentence_at
from generator.site.parts.context import Context
from generator.site.parts.doubts import speaker_words
from generator.site.parts.marks import UNSHOWN, Mark, Run, marks_in, marks_of, runs
from generator.spans import meets, overlap


class Piece(Struct, frozen=True):
    """Runs inside one quotation, or outside any. `id` is the quotation's anchor on its first piece; `key` names it on all.

    `others` are anchors of quotations that begin here too.
    """

    runs: tuple[Run, ...]
    key: str = ""
    id: str = ""
    kind: str = ""
    note: str = ""
    others: tuple[str, ...] = ()


class Sentence(Struct, frozen=True):
    """A sentence of the text with its anchor; `id` empty for what goes on from the block before.

    `wrong` says that the outlet has taken it back.
    """

    id: str
    pieces: tuple[Piece, ...]
    wrong: bool = False


class Paragraph(Struct, frozen=True):
    """A block of the text; `kind` as in `Block`. `gap` says that text was left out before it."""

    kind: str
    sentences: tuple[Sentence, ...]
    gap: bool = False
    language: str | None = None


class Headline(Struct, frozen=True):
    """A sentence of the title with its anchor, and the anchors of the quotations in it: other pages lead to these."""

    id: str
    text: str
    others: tuple[str, ...]
    language: str | None = None


class _Text(Struct, frozen=True):
    """An article with what is marked in its text; `begun` are the anchors of quotations that have their place already."""

    context: Context
    analysis: Analysis
    quotes: tuple[Quote, ...]
    marks: list[Mark]
    anchors: dict[tuple[int, int], str]
    begun: set[str]


def _sentences(text: _Text, block: Block) -> Iterator[tuple[int, str, Span]]:
    """The sentences of a block: index, anchor (empty where most of it is another block's), and what stands in the block."""
    for index, span in _sentences_in(text.analysis, block):
        yield index, text.anchors.get((index, block.start), ""), span


def _begin(text: _Text, quotes: Sequence[Quote]) -> tuple[str, ...]:
    """The anchors of those quotations that have no place yet; now they have."""
    new = tuple(key for key in dict.fromkeys(map(links.quote_anchor, quotes)) if key not in text.begun)
    text.begun.update(new)
    return new


def paragraphs(context: Context, analysis: Analysis) -> tuple[Paragraph, ...]:
    """The text below the title, as much of it as may be shown."""
    text = _text(context, analysis)
    title = _title_blocks(context, analysis)
    every = range(len(analysis.sentences)) if context.config.article_text == "full" else _cited(context, analysis)
    found: list[Paragraph] = []
    gap = False
    for block in analysis.blocks:
        if block in title:
            continue
        sentences = list(_sentences(text, block))
        shown = tuple(_sentence(text, *each) for each in sentences if each[0] in every)
        gap = gap or len(shown) < len(sentences)
        if shown:
            found.append(Paragraph(block.kind, shown, gap, block.language))
            gap = False
    return tuple(found)


def headline(context: Context, analysis: Analysis) -> tuple[Headline, ...]:
    """The title as sentences of the text, where its blocks make it up; its last full stop is left out, as titles do."""
    text, blocks = _text(context, analysis), _title_blocks(context, analysis)
    return tuple(
        _headline(text, anchor, span, block, whole=span[1] == blocks[-1].end)
        for block in blocks
        for _, anchor, span in _sentences(text, block)
    )


def _text(context: Context, analysis: Analysis) -> _Text:
    anchors = context.lookup.articles.anchors[analysis.article.id]
    return _Text(
        context,
        analysis,
        shown_quotes(analysis, context.config.hide_below),
        marks_of(analysis),
        {(index, home): anchors[index] for index, home in _homes(analysis).items()},
        set(),
    )


def _title_blocks(context: Context, analysis: Analysis) -> tuple[Block, ...]:
    """The blocks that make up the title, which stands above the page already; none where it is none of the text's."""
    article = analysis.article
    found = tuple(b for b in analysis.blocks if b.kind == "headline")
    same = letters("".join(article.text[b.start : b.end] for b in found)) == letters(article.title or "")
    return found if same and context.config.article_text == "full" else ()


def _headline(text: _Text, anchor: str, span: Span, block: Block, *, whole: bool) -> Headline:
    start, end = span
    begun = dict.fromkeys(links.quote_anchor(q) for q in text.quotes if start <= q.spans[0][0] < end)
    words = text.analysis.article.text[start:end]
    return Headline(anchor, words.removesuffix(".") if whole else words, tuple(begun), block.language)


def _homes(analysis: Analysis) -> dict[int, int]:
    """For each sentence the start of the block that holds most of it: a place line and a lede may share a sentence."""
    longest: dict[int, tuple[int, int]] = {}
    for block in analysis.blocks:
        for index, (start, end) in _sentences_in(analysis, block):
            longest[index] = max(longest.get(index, (0, 0)), (end - start, -block.start))
    return {index: -start for index, (_, start) in longest.items()}


def _sentences_in(analysis: Analysis, block: Block) -> Iterator[tuple[int, Span]]:
    first = sentence_at(analysis.sentences, block.start)
    for index, (start, end) in enumerate(analysis.sentences[first:], first):
        if start >= block.end:
            return
        if end > block.start:
            yield index, (max(start, block.start), min(end, block.end))


def _cited(context: Context, analysis: Analysis) -> set[int]:
    """Sentences that another page leads to: those with statements, dates, events, offices, topics and first mentions."""
    places = [start for quote in shown_quotes(analysis, context.config.hide_below) for start, _ in quote.spans]
    places += [event.start for event in analysis.events]
    places += [date.start for date in analysis.dates if date.type not in UNSHOWN]
    places += [mention.role_span[0] for mention in analysis.mentions if mention.role_span is not None]
    places += {m.actor: m.start for m in reversed(analysis.mentions) if m.actor is not None}.values()
    places += context.lookup.articles.places.get(analysis.article.id, ())
    return {sentence_at(analysis.sentences, start) for start in places}


def _sentence(text: _Text, index: int, anchor: str, span: Span) -> Sentence:
    if text.context.config.article_text == "none":
        return Sentence(anchor, (_placeholder(text, index, span),))
    wrong = meets(span, text.context.lookup.articles.wrong(text.analysis.article.id))
    return Sentence(anchor, tuple(_pieces(text, span)), wrong)


def _placeholder(text: _Text, index: int, span: Span) -> Piece:
    """What stands for a sentence that may not be republished: its number, at the places that other pages lead to."""
    inside = [q for q in text.quotes if meets(span, q.spans)]
    return Piece((Run(gettext("[sentence {number}]", number=index + 1)),), others=_begin(text, inside))


def _pieces(text: _Text, span: Span) -> Iterator[Piece]:
    """The sentence cut where a quotation begins or ends."""
    start, end = span
    parts = [(s, e, q) for q in text.quotes for s, e in q.spans if overlap(span, (s, e))]
    marks = marks_in(text.marks, span)
    cuts = {min(max(place, start), end) for s, e, _ in parts for place in (s, e)}
    for left, right in pairwise(sorted({start, end, *cuts})):
        inside = tuple(runs(text.context, text.analysis.article.text, (left, right), marks))
        around = [(e - s, q.id, q) for s, e, q in parts if overlap((left, right), (s, e))]
        yield _marked(text, inside, around) if around else Piece(inside)


def _marked(text: _Text, inside: tuple[Run, ...], around: list[tuple[int, str, Quote]]) -> Piece:
    """Runs inside quotations, each given with its length and its name; where these overlap, the shorter one is marked."""
    *_, quote = min(around, key=lambda each: each[:2])
    key = links.quote_anchor(quote)
    new = _begin(text, [q for *_, q in around])
    others = tuple(other for other in new if other != key)
    return Piece(inside, key, key if key in new else "", quote.kind, _spoken_by(text.context, quote), others)


def _spoken_by(context: Context, quote: Quote) -> str:
    """Who speaks, and how that was determined."""
    name = context.lookup.actors.names.get(quote.actor or "") or speaker_words(quote) or gettext("Speaker not named")
    if quote.speaker is None:
        return name
    told = [reasons.of_speaker(why) for why in quote.why if not why.startswith(WEIGHED)]
    return f"{name} ({'; '.join(told)})" if told else name
