"""The label of who speaks, which opens a paragraph of a transcript or an interview.

Forms: `HILL:`, `Ada HILL:`, `Q.`, `ADA HILL, MAYOR (via phone):`, `Ada Hill, mayor:`, `((Ada Hill))`, `[Ada Hill]`, with a time
code before them.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.data import word_set
from generator.names.titles import strip_title
from generator.records import Span

ROLES = word_set("layout.label_roles")
"""What a label calls somebody whom it does not name."""

_CLOCK = r"[\[(]?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?[\])]?\s*(?:[-–]\s*)?"
_TIME = rf"(?:{_CLOCK})?"
_NAME = r"(?:[^\W\d_][\w.’'-]*\s){0,4}[\w.’'-]+"
_ASIDE = r"(?:\s?(?:\([^()\n]{1,40}\)|\[[^\[\]\n]{1,40}\]))?"
_COLON = re.compile(rf"{_TIME}(?P<name>{_NAME})(?P<rest>{_ASIDE}(?:,\s[^:\n“”\"«]{{2,90}}?)?{_ASIDE})\s*:\s*(?=\S)")
_FULL = r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){1,3}|[A-Z]{2,}"
_BRACKETS = re.compile(
    rf"(?:{_CLOCK}\[(?P<timed>{_NAME})\]|{_TIME}(?:\(\((?P<double>[^()\n]{{1,40}})\)\)|\[(?P<square>{_NAME}(?=\]:)|{_FULL})\]))"
    r"\s*:?\s*(?=\S)"
)
_STAGE = re.compile(r"\((?:[A-Z][A-Z ,’'./-]+)\)|[\[(]?\d{1,2}:\d\d:\d\d[\])]?|[\[(](?P<words>[A-Za-z ]{3,30})[\])]")
_AMONG = re.compile(r"[\[(]([A-Za-z ]{3,30})\.?[\])]")
_LETTER = re.compile(rf"{_TIME}(?P<name>[QA])\.\s+(?=\S)")
_LETTERS = frozenset("QA")
_NOISES = word_set("layout.noises")
_INITIALS = 3
_TURNS = 3


@dataclass(frozen=True, slots=True)
class LabelLine:
    """A label by code points: its name, what stands behind the name, and where the words begin.

    `bracketed` says whether brackets or a time code mark it.
    """

    name: Span
    rest: Span
    end: int
    bracketed: bool = False


def read_label(text: str, start: int, end: int) -> LabelLine | None:
    """The label that opens the paragraph from `start` to `end`, or None."""
    match = _BRACKETS.match(text, start, end)
    if match is not None:
        name = match.span(match.lastgroup or "square")
        return LabelLine(_without_title(text, name), (name[1], name[1]), match.end(), bracketed=True)
    match = _LETTER.match(text, start, end)
    if match is not None:
        return LabelLine(match.span("name"), (match.end("name"), match.end("name")), match.end())
    match = _COLON.match(text, start, end)
    if match is None:
        return None
    name = _without_title(text, match.span("name"))
    return LabelLine(name, match.span("rest"), match.end(), bracketed=match.start("name") > start)


def _without_title(text: str, name: Span) -> Span:
    """The name of a label behind its title ("MS. VARGA", "PRESIDENT NOVY"); all of what is a title alone."""
    bare = strip_title(text[slice(*name)])[1]
    return (name[1] - len(bare), name[1]) if bare and text.endswith(bare, *name) else name


def is_stage_direction(line: str) -> bool:
    """Whether a paragraph is no words of anybody, but what a transcript notes: (CROSSTALK), [laughter], a time code."""
    match = _STAGE.fullmatch(line)
    return match is not None and (match["words"] is None or not _NOISES.isdisjoint(match["words"].lower().split()))


def stage_directions(text: str, start: int, end: int) -> list[Span]:
    """Where a transcript notes something among the words from `start` to `end`: [laughter]."""
    return [
        match.span() for match in _AMONG.finditer(text, start, end) if not _NOISES.isdisjoint(match[1].lower().split())
    ]


def is_shouted(text: str) -> bool:
    """Whether a label, or the surname in it, is set in capitals, as transcripts set theirs."""
    last = text.rsplit(maxsplit=1)[-1]
    return (text.isupper() and len(text) > 1) or (last.isupper() and len(last) > _INITIALS)


def is_unnamed(text: str) -> bool:
    """Whether a label names nobody: a role ("HOST", "THE WITNESS", "Unidentified male") or initials ("WN")."""
    words = text.lower().split()
    return (
        not ROLES.isdisjoint(words)
        or (words[0] == "the" and len(words) > 1)
        or (len(words) == 1 and text.isupper() and len(text) <= _INITIALS)
    )


def transcript_labels(text: str, paragraphs: Iterable[Span]) -> list[LabelLine]:
    """The labels in capitals or brackets, or of full names that come again, where at least three paragraphs open with one."""
    read = [label for start, end in paragraphs if (label := read_label(text, start, end)) is not None]
    counts = Counter(text[slice(*label.name)] for label in read)
    found = [label for label in read if label.bracketed or _is_set_off(text[slice(*label.name)], counts)]
    return found if len(found) >= _TURNS else []


def _is_set_off(name: str, counts: Counter[str]) -> bool:
    """Whether a label is in capitals, the letter of a question or answer that comes again, or a full name that does."""
    return (
        is_shouted(name)
        or (name in _LETTERS and counts[name] > 1)
        or (name.istitle() and " " in name and counts[name] > 1)
    )
