"""A repaired view of a text for analysis, and the way back: offsets in the view to offsets in the text as it was read.

The article keeps its text, character for character. The view is without what readers do not see or see as something else:
mojibake, HTML entities, ligatures, soft hyphens, zero-width and bidirectional controls, decomposed letters, odd white space,
page numbers within a sentence, line ends at a margin.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from typing import TypeVar

from msgspec import Struct, structs

from generator.records import Analysis, Article, Block, DateMention, Event, Mention, Phrase, Quote, Span, Speaker
from generator.sources.lines import line_joints
from generator.sources.pagebreaks import page_breaks
from generator.values import mapped

_LEAD_BYTE = re.compile("[\u00c2-\u00f4][^\x00-\x7f]")
_CUT = "\u00e2\u20ac"
_CUT_MARK = re.compile(f"{_CUT}\u009d?")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}[0-9]{0,2});")
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
_ODD = re.compile(
    r"\u00ad[^\S\n]*\n[^\S\n]*"
    f"|[{_INVISIBLE}]+"
    "|[\ufb00-\ufb06]"
    "|[\x0b\x0c\x85\u2028\u2029]"
    "|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"
    "|[^\\W\\d_][\u0300-\u036f]{1,8}"
)
_DECOMPOSED = re.compile("[A-Za-z][\u0300-\u036f]")
_GAP = " … "

_KEPT = 1 << 12
"""Texts of which it is kept what is garbled: a preview reads them again and again."""

Fix = Callable[[re.Match[str]], str]


class View(Struct, frozen=True):
    """A repaired text. Its character `i` stands for the characters from `starts[i]` to `ends[i]` of the text as read."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def original(view: View, span: Span) -> Span:
    """Where the view's `span` is in the text as read; it covers all of what any of its characters stands for."""
    start, end = span
    if start < end:
        return view.starts[start], view.ends[end - 1]
    edge = (*view.starts[start : start + 1], *view.ends[-1:], 0)[0]
    return edge, edge


def repaired(text: str) -> View | None:
    """The view of `text`, or None where nothing needs repair."""
    view: View | None = None
    for stage in (_mojibake, _entities, _odd, _pages, _lines):
        step = stage(text)
        if step is None:
            continue
        text = step.text
        if view is None:
            view = step
        else:
            view = View(text, [view.starts[i] for i in step.starts], [view.ends[i - 1] for i in step.ends])
    return view


def same_length(text: str, view: View | None) -> View:
    """The view of a text whose characters stand for those of `view`, or of the text as read, one by one."""
    length = len(text)
    return View(text, *((range(length), range(1, length + 1)) if view is None else (view.starts, view.ends)))


def clean(text: str) -> str:
    """`text` repaired, where no offsets are needed."""
    view = repaired(text)
    return text if view is None else view.text


def restore(analysis: Analysis, article: Article, view: View) -> Analysis:
    """The `analysis` of a view with all its offsets in `article`, whose text was read; its `text` fields are slices of that."""
    text, place = article.text, partial(original, view)
    mentions = tuple(
        structs.replace(_moved(m, text, view), role_span=mapped(place, m.role_span)) for m in analysis.mentions
    )
    meant = {
        i: old.text
        for i, (old, new) in enumerate(zip(analysis.mentions, mentions, strict=True))
        if old.text != new.text
    }
    return structs.replace(
        analysis,
        article=structs.replace(analysis.article, text=text, title=_title(analysis.article, text, view)),
        blocks=tuple(Block(b.kind, *place((b.start, b.end)), b.language) for b in analysis.blocks),
        sentences=tuple(map(place, analysis.sentences)),
        mentions=mentions,
        entities=tuple(
            structs.replace(e, repaired=(*e.repaired, *((m, meant[m]) for m in e.mentions if m in meant)))
            for e in analysis.entities
        ),
        dates=tuple(_moved(d, text, view) for d in analysis.dates),
        quotes=tuple(_quote(q, text, view) for q in analysis.quotes),
        events=tuple(_event(e, view) for e in analysis.events),
        phrases=tuple(_moved(p, text, view) for p in analysis.phrases),
    )


def _title(article: Article, text: str, view: View) -> str | None:
    """A title as the text has it, where the view differs from that in capitals and small letters alone."""
    words = (article.title or "").removesuffix("…")
    at = view.text.find(words) if words and article.title_source in ("headline", "lede") else -1
    written = text[slice(*original(view, (at, at + len(words))))] if at >= 0 else ""
    same = written.casefold() == words.casefold()
    return written + (article.title or "").removeprefix(words) if words and same else article.title


_Placed = TypeVar("_Placed", Mention, DateMention, Phrase, Speaker)


def _moved(record: _Placed, text: str, view: View) -> _Placed:
    start, end = original(view, (record.start, record.end))
    return structs.replace(record, start=start, end=end, text=text[start:end])


def _quote(quote: Quote, text: str, view: View) -> Quote:
    place = partial(original, view)
    spans = tuple(map(place, quote.spans))
    return structs.replace(
        quote,
        spans=spans,
        text=_GAP.join(text[start:end] for start, end in spans),
        cue=mapped(place, quote.cue),
        speaker=mapped(partial(_moved, text=text, view=view), quote.speaker),
    )


def _event(event: Event, view: View) -> Event:
    start, end = original(view, (event.start, event.end))
    return structs.replace(event, start=start, end=end, verb=original(view, event.verb))


@lru_cache(maxsize=_KEPT)
def mojibake(text: str) -> Sequence[tuple[int, int, str]]:
    """Where `text` holds UTF-8 that was read as another encoding, as ftfy recognises it, half-open, and what it stands for.

    Windows-1252 has no character for the last byte of a closing quotation mark; what is left of it stands for it too. Its
    letters may have been parted from their accents since.
    """
    view = _replaced(text, _DECOMPOSED, lambda m: unicodedata.normalize("NFC", m.group()))
    if view is None:
        return _misread(text)
    return [(*original(view, (start, end)), fixed) for start, end, fixed in _misread(view.text)]


def _misread(text: str) -> list[tuple[int, int, str]]:
    """`mojibake` of a text whose letters have their accents."""
    if not _LEAD_BYTE.search(text):
        return []
    from ftfy import fix_encoding  # noqa: PLC0415 - few texts need it
    from ftfy.badness import is_bad  # noqa: PLC0415
    from ftfy.chardata import UTF8_DETECTOR_RE  # noqa: PLC0415

    bad = (m for m in UTF8_DETECTOR_RE.finditer(text) if is_bad(m.group()))
    told = ((m, m.group().replace(f"{_CUT} ", "\u201d ")) for m in bad)
    found = {m.start(): (*m.span(), fixed) for m, cut in told if (fixed := fix_encoding(cut)) != m.group()}
    inside = {i for start, end, _ in found.values() for i in range(start, end)}
    marks = (m for m in _CUT_MARK.finditer(text) if inside.isdisjoint(range(*m.span())))
    return [edit for _, edit in sorted((found | {m.start(): (*m.span(), "\u201d") for m in marks}).items())]


def _mojibake(text: str) -> View | None:
    return _edited(text, mojibake(text))


def _entities(text: str) -> View | None:
    return _replaced(text, _ENTITY, lambda m: html.unescape(m.group())) if "&" in text else None


def _odd(text: str) -> View | None:
    return None if text.isascii() and text.isprintable() else _replaced(text, _ODD, _plain)


def _plain(match: re.Match[str]) -> str:
    found = match.group()
    first = found[0]
    if "\ufb00" <= first <= "\ufb06":
        return unicodedata.normalize("NFKC", found)
    if len(found) > 1 and first.isalpha():
        return unicodedata.normalize("NFC", found)
    if first in "\x0b\x0c\x85\u2028\u2029":
        return "\n"
    return " " if unicodedata.category(first) in {"Zs", "Cc"} else ""


def _pages(text: str) -> View | None:
    return _edited(text, page_breaks(text)) if "\n" in text else None


def _lines(text: str) -> View | None:
    return _edited(text, line_joints(text)) if "\n" in text else None


def _replaced(text: str, pattern: re.Pattern[str], fix: Fix) -> View | None:
    """The view of `text` with each match of `pattern` fixed, or None where that changes nothing."""
    return _edited(text, _fixes(text, pattern, fix))


def _fixes(text: str, pattern: re.Pattern[str], fix: Fix) -> Iterator[tuple[int, int, str]]:
    for match in pattern.finditer(text):
        fixed = fix(match)
        if fixed != match.group():
            yield match.start(), match.end(), fixed


def _edited(text: str, edits: Iterable[tuple[int, int, str]]) -> View | None:
    """The view of `text` with other words for some stretches, disjoint and in order; None where there are none."""
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for start, end, fixed in edits:
        parts += (text[at:start], fixed)
        starts += (*range(at, start), *[start] * len(fixed))
        ends += (*range(at + 1, start + 1), *[end] * len(fixed))
        at = end
    if at == 0:
        return None
    parts.append(text[at:])
    starts += range(at, len(text))
    ends += range(at + 1, len(text) + 1)
    return View("".join(parts), starts, ends)
