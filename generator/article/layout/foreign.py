"""Paragraphs in another language than their article's: left out of the analysis, kept on the page."""

from collections.abc import Sequence

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


def with_passed(analysis: Analysis, spans: Sequence[Span]) -> Analysis:
    """The analysis of a text without `spans`, with these as blocks of the kind `foreign`, each a sentence of its own."""
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
        blocks=tuple(sorted((*analysis.blocks, *(Block("foreign", *s) for s in spans)), key=lambda b: b.start)),
        sentences=tuple(sentences),
        phrases=tuple(msgspec.structs.replace(p, sentence=moved[p.sentence]) for p in phrases),
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
