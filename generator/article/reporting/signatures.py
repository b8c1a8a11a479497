"""Who signs quoted words in the line itself (“…” — Ada Hill, mayor), and who is announced by "From Ada Hill:"."""

import re

from generator.article.mentions.lexicon import is_office
from generator.article.reporting.draft import Draft, Paragraph, SoFar
from generator.article.reporting.punctuation import DASHES, is_dash
from generator.article.reporting.speakers import Source
from generator.article.syntax.passages import Passage
from generator.article.syntax.tree import FINITE, Tree

_DASH = re.compile(r"\s*(?:[–—―]|-{1,2})\s*([^\n@]{2,90})")
_ENDS = frozenset({",", ".", "(", ";", ":"})
_LEADS = frozenset({"and", "also", "then", "next", "this"})
_LEADING = 3
_TWO = 2
"""A name behind an office has two words at least."""
_NAME = frozenset({"PROPN", "PUNCT"})


def behind_dash(paragraph: Paragraph, _so_far: SoFar) -> list[Draft]:
    """A quoted paragraph with a dash and a name behind it; what carries an account's name is an embedded post."""
    tree, passage = paragraph.story.tree, paragraph.passage
    piece = passage.starting.get(passage.first)
    if piece is None or piece.end >= passage.end or len(passage.pieces) > 1:
        return []
    source = _signed(tree, tree.ends[piece.end - 1], passage.end)
    return [] if source is None else [paragraph.draft(piece.first, piece.end, "signature below", None, source)]


def signature(tree: Tree, passage: Passage) -> Source | None:
    """The name in a line such as “— Ada Hill, mayor” below a quotation."""
    return None if passage.pieces else _signed(tree, tree.starts[passage.first], passage.end)


def _signed(tree: Tree, start: int, end: int) -> Source | None:
    """The name behind a dash, which is all that stands between a code point and the end of a paragraph."""
    match = _DASH.fullmatch(tree.text, start, tree.ends[end - 1])
    return None if match is None else _name(tree, tree.tokens(*match.span(1))[0], end)


def from_name(tree: Tree, passage: Passage) -> Source | None:
    """Who is announced by "From Ada Hill:" or "And from Mayor Ada Hill:" at the end of a paragraph."""
    return _from(tree, *passage.sentence(passage.end - 1))


def from_author(tree: Tree, begin: int, stop: int) -> Source | None:
    """Whose a document is: the following statement is from Ada Hill, mayor."""
    first = tree.find(frozenset({"from", "by"}), begin, stop)
    return _name(tree, first + 1, stop) if first + 1 < stop else None


def from_before(paragraph: Paragraph, _so_far: SoFar) -> list[Draft]:
    """Quoted words behind "From mayor Ada Hill:" in one sentence, or behind "Two polls differ – Ada Hill:"."""
    tree, passage = paragraph.story.tree, paragraph.passage
    told = ((piece, passage.sentence(piece.first)[0]) for piece in passage.pieces)
    found = [
        (piece, source)
        for piece, begin in told
        if tree.words[piece.first - 1] == ":"
        and (source := _from(tree, begin, piece.first) or _set_off(tree, begin, piece.first)) is not None
    ]
    return [paragraph.draft(piece.first, piece.end, "paragraph after a colon", None, source) for piece, source in found]


def _from(tree: Tree, begin: int, stop: int) -> Source | None:
    """Who is named in "From Ada Hill, mayor:", "And this from mayor Ada Hill:" or "From the mayor, Ada Hill:"."""
    first = next((t for t in range(begin, min(begin + _LEADING, stop)) if tree.lower[t] not in _LEADS), stop)
    if first + 1 >= stop or tree.lower[first] != "from":
        return None
    source = _name(tree, first + 1, stop)
    if source is not None or tree.words[stop - 1] != ":":
        return source
    last = stop - 1
    while last > first and tree.words[last - 1][:1].isupper():
        last -= 1
    plain = FINITE.isdisjoint(tree.tags[first:last]) and any(is_office(word) for word in tree.lower[first + 1 : last])
    return Source(last, stop - 1, stop - 2) if plain and stop - last > _TWO else None


def _set_off(tree: Tree, begin: int, stop: int) -> Source | None:
    """Who is named between a dash and the colon that ends the tokens `begin:stop`."""
    dash = next((t for t in tree.each(DASHES, begin, stop) if is_dash(tree, t)), stop)
    return _name(tree, dash + 1, stop) if dash + 1 < stop and tree.find(_ENDS, dash, stop) == stop - 1 else None


def _name(tree: Tree, first: int, end: int) -> Source | None:
    """The name that the tokens `first:end` open with, up to a comma, bracket or colon."""
    stop = tree.find(_ENDS, first, end)
    proper = first < stop and tree.pos[stop - 1] == "PROPN"
    proper = proper and all(tree.pos[t] in _NAME or tree.words[t].istitle() for t in range(first, stop))
    return Source(first, stop, stop - 1) if proper else None
