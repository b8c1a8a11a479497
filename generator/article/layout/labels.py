"""The label of who speaks, which opens a paragraph of a transcript or an interview.

Forms: `HILL:`, `Ada HILL:`, `Q.`, `ADA HILL, MAYOR (via phone):`, `Ada Hill, mayor:`, `((Ada Hill))`, `[Ada Hill]`, with a time
code before them.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Set
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
_NOTED = r"[\[(](?P<words>[A-Za-z][A-Za-z ,;’'-]{2,60})\.?[\])]"
_SMALL = r"[\[(][a-z][A-Za-z ,;’'-]{2,60}\.?[\])]"
_STAGE = re.compile(rf"\((?:[A-Z][A-Z ,’'./-]+)\)|[\[(]?\d{{1,2}}:\d\d:\d\d[\])]?|{_TIME}(?:{_SMALL}|{_NOTED})")
_AMONG = re.compile(_NOTED)
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
    return match is not None and (match["words"] is None or _is_noise(match["words"]))


def stage_directions(text: str, start: int, end: int) -> list[Span]:
    """Where a transcript notes something among the words from `start` to `end`: [laughter]."""
    return [match.span() for match in _AMONG.finditer(text, start, end) if _is_noise(match["words"])]


def _is_noise(words: str) -> bool:
    return not _NOISES.isdisjoint(re.findall(r"\w+", words.lower()))


def is_shouted(text: str) -> bool:
    """Whether a label, or the surname in it, is set in capitals, as transcripts set theirs."""
    last = text.rsplit(maxsplit=1)[-1]
    return (text.isupper() and len(text) > 1) or (last.isupper() and len(last) > _INITIALS)


def is_name(text: str) -> bool:
    """Whether a label is written as a name or an office is: its first and its last word begin with capitals."""
    return text[:1].isupper() and text.rsplit(maxsplit=1)[-1][:1].isupper()


def is_unnamed(text: str) -> bool:
    """Whether a label names nobody: a role ("HOST", "THE WITNESS", "Unidentified male") or initials ("WN")."""
    words = text.lower().split()
    return (
        not ROLES.isdisjoint(words)
        or (words[0] == "the" and len(words) > 1)
        or (len(words) == 1 and text.isupper() and len(text) <= _INITIALS)
    )


def transcript_labels(text: str, paragraphs: Iterable[Span]) -> list[LabelLine]:
    """The labels of a transcript, where at least three paragraphs open with one that is set off.

    Set off are capitals, brackets, and the names and letters that come again. Full names beside these are labels too.
    """
    read = {i: label for i, span in enumerate(paragraphs) if (label := read_label(text, *span)) is not None}
    names = {i: text[slice(*label.name)] for i, label in read.items()}
    full = {i for i, name in names.items() if " " in name and is_name(name)}
    found = _set_off(read, names, _coming_again([*filter(is_name, names.values())]))
    if len(found) < _TURNS:
        return []
    return [read[i] for i in sorted(found | full.intersection(run_around(found, read.keys())))]


def _set_off(read: Mapping[int, LabelLine], names: Mapping[int, str], again: Set[str]) -> set[int]:
    """The paragraphs whose labels brackets, a time code, capitals or another mention tell to be labels."""
    return {i for i, name in names.items() if read[i].bracketed or name in again or is_shouted(name)}


def _coming_again(names: Collection[str]) -> set[str]:
    """The labels that come again: letters of questions and answers, and names of which one is full, by their last words."""
    counts = Counter(name.split()[-1] for name in names)
    bearers = _LETTERS | {name.split()[-1] for name in names if " " in name}
    return {name for name in names if counts[name.split()[-1]] > 1 and name.split()[-1] in bearers}


def run_around(found: Set[int], among: Set[int]) -> range:
    """From the first to the last of the paragraphs `found`, and those right beside these that are `among` others."""
    first, last = min(found), max(found)
    while first - 1 in among:
        first -= 1
    while last + 1 in among:
        last += 1
    return range(first, last + 1)
