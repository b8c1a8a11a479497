"""What outlets correct: the note, the article that it speaks of, and the sentences there that it names as wrong.

A note stands in the article that it corrects, or is an article of its own, which names the other by its headline, its address,
or its day and its matter ("In a story on 3 May about the harbour bridge, …"). An older version is corrected by what its
later version says of it. Only what an outlet says of itself counts, and no sentence is named as wrong unless it has the
words that the note takes back.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.corpus.reports.retractions import wrong_sentences
from generator.corpus.reports.revisions import bare_address, publisher_of
from generator.data import word_set
from generator.records import PROSE_BLOCKS, Analysis, Correction, Span, Version

_SHORT = 2_000
"""A note that is an article of its own has fewer code points."""
_TITLED = re.compile(r"\W{0,3}(?:corrections?|clarifications?|errat(?:um|a)|retraction|apology)\b", re.IGNORECASE)
_CORRECTIVE = re.compile(
    r"\b(?:correct(?:ed|ion|ions|s)?|amended|clarif\w+|retract\w*|regrets?|(?:earlier|previous|original) version)\b"
    r"|\b(?:mis(?:stated|quoted|identified|attributed|spelled|spelt|reported|named)|incorrectly|erroneously|wrongly)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]“”\"]+")
_HEADLINE = re.compile(r"[“\"‘]([^“”\"\n]{12,200}?)[,.]?[”\"’](?!\w)")
_DAY = len("2031-05-03")
_SUBJECT = re.compile(r"[:–—-]\s*(.{3,80}?)\s+(?:story|report|article)\W*$", re.IGNORECASE)
"""What a wire's correction is on: Correction: Harbour Bridge story."""


class _Known(Struct, frozen=True):
    """The articles by what a note may call them, each with its publisher."""

    addresses: dict[str, list[Analysis]]
    titles: dict[tuple[str, str], list[Analysis]]
    days: dict[tuple[str, str], list[Analysis]]


def find_corrections(analyses: Iterable[Analysis], versions: Iterable[Version]) -> tuple[Correction, ...]:
    """Every correction, by the article that is corrected, in a stable order whatever the order of `analyses`."""
    ordered = sorted(analyses, key=lambda a: a.article.id)
    older: dict[str, list[str]] = defaultdict(list)
    for version in versions:
        older[version.by].append(version.article)
    noted = [(a, note) for a in ordered for note in _notes(a)]
    if not noted:
        return ()
    by_id, known = {a.article.id: a for a in ordered}, _known(ordered)
    found = []
    for analysis, note in noted:
        named = _named(analysis, note, known)
        own = [] if _is_own_article(analysis) else [analysis]
        found += [_correction(corrected, analysis, note) for corrected in named or own]
        if not named:
            found += [_correction(by_id[article], analysis, note) for article in older[analysis.article.id]]
    return tuple(sorted(found))


def _correction(corrected: Analysis, by: Analysis, note: Span) -> Correction:
    same = corrected.article.id == by.article.id
    wrong = wrong_sentences(corrected, by, note, reprinted=same)
    return Correction(corrected.article.id, by.article.id, note[0], note[1], wrong)


def _is_own_article(analysis: Analysis) -> bool:
    """Whether an article is nothing but a correction."""
    article = analysis.article
    return len(article.text) < _SHORT and article.title is not None and _TITLED.match(article.title) is not None


def _notes(analysis: Analysis) -> Iterator[Span]:
    """The notes in an article that correct something; all of it where it is a correction."""
    text = analysis.article.text
    if _is_own_article(analysis):
        prose = [b for b in analysis.blocks if b.kind in PROSE_BLOCKS or b.kind == "notice"]
        if prose:
            yield prose[0].start, prose[-1].end
        return
    for block in analysis.blocks:
        if block.kind == "notice" and _CORRECTIVE.search(text, block.start, block.end):
            yield block.start, block.end


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _known(analyses: Iterable[Analysis]) -> _Known:
    known = _Known({}, {}, {})
    for analysis in analyses:
        article, publisher = analysis.article, publisher_of(analysis)
        if article.url:
            known.addresses.setdefault(bare_address(article.url), []).append(analysis)
        if article.title:
            known.titles.setdefault((publisher, _letters(article.title)), []).append(analysis)
        if article.published and len(article.published) >= _DAY:
            known.days.setdefault((publisher, article.published[:10]), []).append(analysis)
    return known


def _named(analysis: Analysis, note: Span, known: _Known) -> list[Analysis]:
    """The other articles of the outlet that a note names; none where it is not plain which it means."""
    text, publisher = analysis.article.text[slice(*note)], publisher_of(analysis)
    addresses = [known.addresses.get(bare_address(a.rstrip(".,;:")), ()) for a in _ADDRESS.findall(text)]
    titles = [known.titles.get((publisher, _letters(t)), ()) for t in _HEADLINE.findall(text)]
    found = [_latest(analysis, group) for group in (*addresses, *titles)]
    if not any(found) and _is_own_article(analysis):
        found = [_of_day(analysis, note, known)]
    return list({one.article.id: one for one in found if one is not None}.values())


def _latest(note: Analysis, group: Iterable[Analysis]) -> Analysis | None:
    """The last of some articles that the note's outlet published before it."""
    before = [a for a in group if a is not note and publisher_of(a) == publisher_of(note) and _is_before(a, note)]
    return max(before, key=lambda a: (a.article.published or "", a.article.id), default=None)


def _is_before(one: Analysis, other: Analysis) -> bool:
    first, second = one.article.published or "", other.article.published or ""
    known = min(len(first), len(second))
    return first[:known] <= second[:known]


def _of_day(analysis: Analysis, note: Span, known: _Known) -> Analysis | None:
    """The one article of a day that the note names whose title or text has all words of its subject."""
    subject = _SUBJECT.search(analysis.article.title or "")
    wanted = set(_letters(subject[1]).split()) - word_set("reports.note_words") if subject is not None else set()
    if not wanted:
        return None
    days = {
        d.value for d in analysis.dates if d.type == "DATE" and len(d.value) == _DAY and note[0] <= d.start < note[1]
    }
    near = [a for day in sorted(days) for a in known.days.get((publisher_of(analysis), day), ())]
    fitting = [a for a in near if a is not analysis and wanted <= set(_letters(_opening(a)).split())]
    return fitting[0] if len(fitting) == 1 else None


def _opening(analysis: Analysis) -> str:
    return f"{analysis.article.title or ''} {analysis.article.text[:_SHORT]}"
