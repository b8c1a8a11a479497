"""Pair quotation marks on the text alone: which stretches of a paragraph stand between marks.

Only outermost stretches are returned; a quotation inside a quotation belongs to the outer one. A mark that finds no partner
is dropped alone: it never reaches beyond its paragraph, except where the next paragraph reopens (the typographic convention
for a quotation that runs over several paragraphs).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from generator.records import Span

# Three apostrophes are a single mark beside a double one, and count as the double one.
_DOUBLE = re.compile(r"'''?|``|[\"“”„‟«»‹›＂「」『』]")
_SINGLE = re.compile(r"(?<!['`])['‘’‚](?!')")
_MEASURE = re.compile(r"\d\s?['’′]\s?\d{1,2}(?:½|\.\d)?\s?(?:''|[\"”″])")
_ELISION = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|bout|round|n)\b", re.IGNORECASE)
_FAMILIES = {"«»": "guillemet", "‹›": "angle", "「」": "corner", "『』": "hook"}
_FAMILY = {mark: family for marks, family in _FAMILIES.items() for mark in marks}
_BEFORE_OPENING = frozenset("([{—–―-/…:;>|*")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–―-…/'’<|*")
_STRONG_END = frozenset(",.?!…—–")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between quotation marks, the marks included, in code points.

    `closed` is False where the paragraph ends before a closing mark; `reopens` where it carries on the stretch that the
    paragraph before left open.
    """

    start: int
    end: int
    closed: bool = True
    reopens: bool = False


def find_quoted(text: str, paragraphs: Sequence[Span]) -> list[list[Quoted]]:
    """The outermost quoted stretches of each paragraph, in order; linear in the length of `text`."""
    found: list[list[Quoted]] = []
    open_before = False
    for (start, end), following in zip_longest(paragraphs, paragraphs[1:]):
        reopens = open_before
        goes_on = following is not None and _starts_with_opening(text, *following)
        stretches, open_before = _paragraph(text, start, end, goes_on=goes_on)
        if reopens and stretches and stretches[0].start == start:
            stretches[0] = replace(stretches[0], reopens=True)
        found.append(stretches)
    return found


def _paragraph(text: str, start: int, end: int, *, goes_on: bool) -> tuple[list[Quoted], bool]:
    pairs, left_open = _pair_doubles(text, start, end)
    if goes_on and left_open == start:
        return [Quoted(left_open, end, closed=False)], True
    if left_open is not None and left_open >= max(pairs, default=(0, 0))[0]:
        outer = [*_outermost(pairs), Quoted(left_open, end, closed=False)]
        return _with_singles(text, start, end, outer), goes_on
    return _with_singles(text, start, end, _outermost(pairs)), False


def _starts_with_opening(text: str, start: int, end: int) -> bool:
    match = _DOUBLE.match(text, start, end)
    return match is not None and _may_open(text, match, start, end)


def _pair_doubles(text: str, start: int, end: int) -> tuple[list[Span], int | None]:
    """Pairs of double marks by a stack, nested ones included, and the first mark that stays open."""
    measures = {m.end() for m in _MEASURE.finditer(text, start, end)}
    stack: list[tuple[int, str]] = []
    pairs: list[Span] = []
    for match in _DOUBLE.finditer(text, start, end):
        if match.end() in measures:
            continue
        family = _FAMILY.get(match.group(), "double")
        top = stack[-1] if stack and stack[-1][1] == family else None
        if top is not None and _closes(text, match, start, end):
            stack.pop()
            pairs.append((top[0], match.end()))
        elif _may_open(text, match, start, end):
            stack.append((match.start(), family))
    return pairs, stack[-1][0] if stack else None


def _free_left(text: str, at: int, start: int) -> bool:
    return at == start or text[at - 1].isspace() or text[at - 1] in _BEFORE_OPENING


def _free_right(text: str, at: int, end: int) -> bool:
    return at >= end or text[at].isspace() or text[at] in _AFTER_CLOSING


def _may_open(text: str, match: re.Match[str], start: int, end: int) -> bool:
    mark = match.group()
    if mark in "」』":
        return False
    if mark in "“„‟``«‹「『":
        return match.end() < end
    if mark in "»›":
        return _free_left(text, match.start(), start)
    return _free_left(text, match.start(), start) and match.end() < end and not text[match.end()].isspace()


def _closes(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether `match` closes the stretch that is open: by its shape, and for marks that do both by what stands around."""
    mark = match.group()
    if mark in "”»›」』":
        return True
    if mark in "``‟„「『":
        return False
    left, right = _free_left(text, match.start(), start), _free_right(text, match.end(), end)
    if mark == "“":
        return right and not left
    if mark in "«‹":
        return not left
    return right or not left


def _outermost(pairs: list[Span]) -> list[Quoted]:
    outer: list[Quoted] = []
    for start, end in sorted(pairs):
        if not outer or start >= outer[-1].end:
            outer.append(Quoted(start, end))
    return outer


def _with_singles(text: str, start: int, end: int, doubles: list[Quoted]) -> list[Quoted]:
    """Add stretches in single marks; one that holds double ones swallows them (the British nesting)."""
    singles = _pair_singles(text, start, end, doubles)
    return sorted([*_not_swallowed(doubles, singles), *singles], key=lambda q: q.start)


def _pair_singles(text: str, start: int, end: int, doubles: list[Quoted]) -> list[Quoted]:
    """Stretches in single marks: to a mark behind punctuation, else to the first that may be no apostrophe."""
    singles: list[Quoted] = []
    opening: int | None = None
    weak: int | None = None
    for match in _outside(_SINGLE.finditer(text, start, end), doubles):
        at = match.start()
        if _opens_single(text, at, start, end):
            singles += _stretch(opening, weak)
            opening, weak = at, None
        elif opening is not None and at > opening + 1 and _closes_single(text, at, end):
            if text[at - 1] in _STRONG_END:
                singles.append(Quoted(opening, at + 1))
                opening, weak = None, None
            elif not _possessive(text, at, end):
                weak = weak or at + 1
    return singles + _stretch(opening, weak)


def _stretch(opening: int | None, end: int | None) -> list[Quoted]:
    return [] if opening is None or end is None else [Quoted(opening, end)]


def _not_swallowed(doubles: list[Quoted], singles: list[Quoted]) -> Iterator[Quoted]:
    """The stretches in double marks that lie in none in single marks; both lists ascend."""
    swallowing = iter(singles)
    single = next(swallowing, None)
    for double in doubles:
        while single is not None and single.end < double.end:
            single = next(swallowing, None)
        if single is None or double.start < single.start:
            yield double


def _outside(matches: Iterator[re.Match[str]], stretches: list[Quoted]) -> Iterator[re.Match[str]]:
    rest = iter(stretches)
    current = next(rest, None)
    for match in matches:
        while current is not None and current.end <= match.start():
            current = next(rest, None)
        if current is None or match.end() <= current.start:
            yield match


def _opens_single(text: str, at: int, start: int, end: int) -> bool:
    if text[at] not in "'‘‚" or at + 1 >= end or not _free_left(text, at, start):
        return False
    return not text[at + 1].isspace() and not _ELISION.match(text, at + 1, end)


def _closes_single(text: str, at: int, end: int) -> bool:
    """Whether a single mark may close: free to its right, and behind a sentence's end or a word rather than white space."""
    return text[at] in "'’" and not text[at - 1].isspace() and _free_right(text, at + 1, end)


def _possessive(text: str, at: int, end: int) -> bool:
    """`the workers’ rights`: after an s, with a lower-case word behind it."""
    return text[at - 1] in "sS" and at + 2 < end and text[at + 1] == " " and text[at + 2].islower()
