"""Quotations that the layout introduces: a colon before a paragraph, a signature below it, a headline's or a label's colon."""

import re
from collections.abc import Sequence

from generator.article.reporting.cues import Cue, subject_of
from generator.article.reporting.speakers import Source, source_at
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import Tree
from generator.article.tables import words

_SIGNATURE = re.compile(r"\s*[-–—―]\s*([^\n]{2,70})")
_LABEL = re.compile(r"((?:[^\W\d_][\w.’'-]*\s){0,4}[\w.’'-]+(?:\s\([^)\n]{1,30}\))?)\s*:\s*(?=\S)")
_BULLET = re.compile(r"(?:[-–—*•·‣▪]|\(?\d{1,2}[.)])\s+")
_ENDS = frozenset(".!?…:;,\"”“’'»)]")
_QUOTES = frozenset('"“”„«»')
_HEADING = 8
"""A heading has no more words than this."""

_SPEAKS = words(
    "minister president premier chancellor senator governor mayor spokesman spokeswoman spokesperson official officials "
    "police source sources report study poll survey lawyer judge court union expert experts analyst analysts doctor "
    "prosecutor prosecutors ceo chief leader secretary"
)


def before_colon(tree: Tree, passage: Passage, cues: list[Cue], quoted: list[int]) -> tuple[Cue | None, Source] | None:
    """Who speaks in the next paragraph where this one ends with a colon."""
    if tree.words[passage.end - 1] != ":":
        return None
    begin, stop = passage.sentence(passage.end - 1)
    inside = [c for c in cues if begin <= c.verb < stop and c.subject is not None and c.kind == "verb"]
    framed = [c for c in inside if c.frames] or inside
    if framed:
        cue = framed[-1]
        return (cue, source_at(tree, cue.subject)) if cue.subject is not None else None
    verbs = (t for t in range(begin, stop) if tree.pos[t] in ("VERB", "AUX"))
    subject = next((s for t in verbs if (s := subject_of(tree, t, quoted, passage.first)) is not None), None)
    return (None, source_at(tree, subject)) if subject is not None else None


def signature(tree: Tree, passage: Passage) -> Source | None:
    """The name in a line such as “— Ada Hill, mayor” below a quotation."""
    start, end = tree.starts[passage.first], tree.ends[passage.end - 1]
    match = _SIGNATURE.fullmatch(tree.text, start, end)
    if match is None or passage.pieces:
        return None
    first = next((t for t in tree.tokens(match.start(1), end)), passage.first)
    stop = next((t for t in range(first, passage.end) if tree.words[t] in (",", ".", "(")), passage.end)
    if first >= stop or tree.pos[stop - 1] not in ("PROPN", "NOUN"):
        return None
    return Source(first, stop, stop - 1)


def label(tree: Tree, passage: Passage) -> tuple[Source, int] | None:
    """The speaker's label that opens a paragraph, and the first token behind its colon."""
    start = tree.starts[passage.first]
    match = _LABEL.match(tree.text, start, tree.ends[passage.end - 1])
    if match is None:
        return None
    colon = next((t for t in range(passage.first, min(passage.end, passage.first + 12)) if tree.words[t] == ":"), None)
    if colon is None or colon == passage.first or colon + 1 >= passage.end:
        return None
    return Source(passage.first, colon, colon - 1), colon + 1


def is_break(line: str, following: bool) -> bool:
    """Whether a paragraph's text only parts sections: a short line that states nothing, or one without letters.

    `following` says whether another paragraph comes behind it, which a heading needs.
    """
    if not any(c.isalnum() for c in line):
        return True
    words_ = line.lstrip("# ").split()
    return following and len(words_) <= _HEADING and line[-1] not in _ENDS and not _QUOTES & set(line)


def bullet(tree: Tree, passage: Passage) -> int | None:
    """The first token behind a list's bullet or number, or None where a paragraph is no item of a list."""
    match = _BULLET.match(tree.text, tree.starts[passage.first], tree.ends[passage.end - 1])
    if match is None:
        return None
    return next((t for t in range(passage.first, passage.end) if tree.starts[t] >= match.end()), None)


def is_shouted(text: str) -> bool:
    """Whether a label is set in capitals, as transcripts set theirs."""
    return text.isupper() and len(text) > 1


def speaks(tree: Tree, source: Source, named: Sequence[int]) -> bool:
    """Whether the words before a headline's colon are somebody who can speak: a name or an office, without a verb."""
    tokens = range(source.first, source.end)
    if any(tree.pos[t] in ("VERB", "AUX") for t in tokens) or len(tokens) > 6:
        return False
    return any(named[t] for t in tokens) or tree.lower[source.head] in _SPEAKS
