"""Quotations that the layout introduces: a name and a colon, a colon before a paragraph."""

from generator.article.mentions.lexicon import is_office
from generator.article.reporting.cues import Cue
from generator.article.reporting.draft import Draft, Paragraph, SoFar
from generator.article.reporting.hearsay import CITES
from generator.article.reporting.signatures import from_author, from_name
from generator.article.reporting.speakers import DOCUMENTS, PERSON, Source, source_at
from generator.article.syntax.passages import is_sentence
from generator.article.syntax.tree import Tree
from generator.data import word_set

_ENDS = frozenset(".!?…:;,\"”“’'»)]")
_QUOTES = frozenset('"“”„«»')
_HEADING = 8
"""A heading has no more words than this."""

_SPEAKERS = word_set("reporting.headline_speakers")
_NAMED = 2
"""An office with a name, which nothing else tells, has more words than this."""

_LONG = 6
"""Who speaks in a headline is named by no more words than this."""


def is_break(line: str, following: bool) -> bool:
    """Whether a paragraph's text only parts sections: a short line that states nothing, or one without letters.

    `following` says whether another paragraph comes behind it, which a heading needs.
    """
    if not any(map(str.isalnum, line)):
        return True
    short = len(line.lstrip("# ").split()) <= _HEADING
    return following and short and line[-1] not in _ENDS and _QUOTES.isdisjoint(line)


def behind_name(paragraph: Paragraph, _so_far: SoFar) -> list[Draft]:
    """A quoted paragraph, or a headline, that opens with who speaks and a colon."""
    story, passage = paragraph.story, paragraph.passage
    label = paragraph.label
    if label is None or not (_is_name if label.rest else _speaks)(paragraph, label.source):
        return []
    piece = passage.starting.get(label.start)
    if piece is not None and piece.end >= passage.end - 1:
        return [paragraph.draft(piece.first, piece.end, "label", None, label.source)]
    end = passage.end - (story.tree.words[passage.end - 1] == ".")
    if passage.kind != "headline" or end <= label.start:
        return []
    return [paragraph.draft(label.start, end, "headline with a colon", None, label.source)]


def _speaks(paragraph: Paragraph, source: Source) -> bool:
    """Whether the words before a headline's colon are somebody who can speak: a name or an office, without a verb."""
    tree, named = paragraph.story.tree, paragraph.story.named
    if source.end - source.first > _LONG or tree.is_verbal(source.first, source.end):
        return False
    titled = is_office(tree.lower[source.first]) and source.end - source.first > _NAMED
    return any(named[source.first : source.end]) or tree.lower[source.head] in _SPEAKERS or titled


def _is_name(paragraph: Paragraph, source: Source) -> bool:
    """Whether the words before an office and a colon are a person's name: found as one, or two words at least in capitals."""
    tokens = range(source.first, source.end)
    if paragraph.story.named[source.head] == PERSON:
        return True
    return len(tokens) > 1 and all(paragraph.story.tree.words[token].istitle() for token in tokens)


def after_colon(paragraph: Paragraph, so_far: SoFar) -> list[Draft]:
    """A quoted paragraph behind one that ends with a colon."""
    piece = paragraph.passage.starting.get(paragraph.passage.first)
    if so_far.announced is None or piece is None or not is_sentence(paragraph.story.tree, paragraph.passage, piece):
        return []
    return [paragraph.draft(piece.first, piece.end, "paragraph after a colon", *so_far.announced)]


def before_colon(paragraph: Paragraph) -> tuple[Cue | None, Source] | None:
    """Who speaks in the next paragraph where this one ends with a colon."""
    tree, passage = paragraph.story.tree, paragraph.passage
    if tree.words[passage.end - 1] != ":":
        return None
    begin, stop = passage.sentence(passage.end - 1)
    verbs = (c for c in paragraph.cues if c.kind == "verb" and c.subject is not None)
    inside = [c for c in verbs if begin <= c.verb < stop]
    cue = max(inside, key=lambda c: (bool(c.frames), c.verb), default=None)
    if cue is None and (announced := from_name(tree, passage)) is not None:
        return None, announced
    subject = None if cue is None else _whose(tree, cue)
    if subject is not None and tree.lemmas[subject] in DOCUMENTS:
        author = from_author(tree, begin, stop)
        return cue, author or source_at(tree, subject)
    return None if subject is None else (cue, source_at(tree, subject))


def _whose(tree: Tree, cue: Cue) -> int | None:
    """Whose words a cue announces: of a verb of quoting its object."""
    quoted = tree.after(cue.verb, "dobj") if tree.lemmas[cue.verb] in CITES else []
    return quoted[0] if quoted else cue.subject
