"""Paragraphs in another language than their article's: left out of the analysis, kept on the page."""

from collections.abc import Iterable, Sequence

import msgspec

from generator.records import Analysis, Block, Span


def without(text: str, spans: Sequence[Span]) -> str:
    """`text` with blanks instead of `spans`, so that all offsets stay."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += (text[at:start], " " * (end - start))
        at = end
    return "".join([*parts, text[at:]])


def with_passed(analysis: Analysis, passed: Sequence[tuple[Span, str]]) -> Analysis:
    """The analysis of a text without some spans, with these as blocks of the kind `foreign`, each a sentence of its own.

    Each span comes with its language.
    """
    spans = [span for span, _ in passed]
    kept: dict[Span, int] = {}
    for index, sentence in enumerate(analysis.sentences):
        outside = _outside(analysis.article.text, sentence, spans)
        if outside is not None:
            kept[outside] = index
    sentences = sorted([*kept, *spans])
    moved = {kept[span]: index for index, span in enumerate(sentences) if span in kept}
    phrases = (p for p in analysis.phrases if p.sentence in moved)
    return msgspec.structs.replace(
        analysis,
        blocks=tuple(
            sorted(
                (*analysis.blocks, *(Block("foreign", *s, language) for s, language in passed)), key=lambda b: b.start
            )
        ),
        sentences=tuple(sentences),
        phrases=tuple(msgspec.structs.replace(p, sentence=moved[p.sentence]) for p in phrases),
    )


def in_language(blocks: Iterable[Block], language: str, others: Sequence[tuple[Span, str]]) -> tuple[Block, ...]:
    """Blocks of an article in `language`, each stating its own: that of the span in `others` that it touches, or this."""
    return tuple(
        msgspec.structs.replace(
            block,
            language=next((code for (start, end), code in others if start < block.end and block.start < end), language),
        )
        for block in blocks
    )


def _outside(text: str, sentence: Span, spans: Sequence[Span]) -> Span | None:
    """The part of a sentence that is neither blank nor in `spans`; it begins and ends where the sentence's words do."""
    part = text[slice(*sentence)]
    words = part.strip()
    if not words:
        return None
    if not any(start < sentence[1] and end > sentence[0] for start, end in spans):
        return sentence
    begin = sentence[0] + len(part) - len(part.lstrip())
    return begin, begin + len(words)
