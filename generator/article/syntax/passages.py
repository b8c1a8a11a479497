"""A paragraph seen as its narrator tells it: what stands between quotation marks is one piece, and sentences run around it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.article.syntax.abbreviations import is_abbreviation
from generator.article.syntax.marks import Quoted
from generator.article.syntax.tree import Tree
from generator.data import word_set
from generator.names.titles import TITLES

_TERMINAL = frozenset(".?!…:;")
_FINAL = frozenset(".?!…")
_NAMING = frozenset({"PROPN", "ADJ"})
_MARKS = "\"'“”„‟«»‹›‘’‚`＂「」『』 \t\xa0\u202f"
_GOES_ON = word_set("syntax.goes_on") | _TERMINAL


@dataclass(frozen=True, slots=True)
class Piece:
    """A quoted stretch by tokens: `first` is its opening mark, `end` is after its closing mark."""

    first: int
    end: int
    quoted: Quoted


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph: its tokens, its quoted pieces (also by first token and by end), and the first tokens of its sentences."""

    kind: str
    first: int
    end: int
    pieces: tuple[Piece, ...]
    sentences: tuple[int, ...]
    starting: dict[int, Piece]
    ending: dict[int, Piece]

    def sentence(self, token: int) -> tuple[int, int]:
        """First token and end of the narrator's sentence around `token`."""
        index = bisect_right(self.sentences, token) - 1
        following = self.sentences[index + 1] if index + 1 < len(self.sentences) else self.end
        return self.sentences[index], following

    def piece_in(self, first: int, end: int) -> Piece | None:
        """The first quoted piece that begins in `first:end`, or None."""
        index = bisect_left(self.pieces, first, key=lambda p: p.first)
        return next((piece for piece in self.pieces[index : index + 1] if piece.first < end), None)

    def piece_before(self, token: int) -> Piece | None:
        """The last quoted piece that begins before `token`, or None."""
        index = bisect_left(self.pieces, token, key=lambda p: p.first)
        return self.pieces[index - 1] if index else None

    def pieces_in(self, ranges: Iterable[tuple[int, int]]) -> list[int]:
        """The first tokens of the quoted pieces that begin inside `ranges`."""
        found = []
        for first, end in ranges:
            low = bisect_left(self.pieces, first, key=lambda p: p.first)
            high = bisect_left(self.pieces, end, key=lambda p: p.first)
            found += [p.first for p in self.pieces[low:high]]
        return found


def make_passage(
    tree: Tree, kind: str, start: int, end: int, stretches: list[Quoted], quoted: list[int]
) -> Passage | None:
    """The passage of a block from `start` to `end` (code points). Marks `quoted[token]` with 1 inside quotation marks."""
    tokens = tree.tokens(start, end)
    if not tokens:
        return None
    pieces = tuple(_pieces(tree, stretches, quoted))
    passage = Passage(
        kind=kind,
        first=tokens[0],
        end=tokens[-1] + 1,
        pieces=pieces,
        sentences=(),
        starting={piece.first: piece for piece in pieces},
        ending={piece.end: piece for piece in pieces},
    )
    border = (t for t in tokens[1:] if tree.opens[t] or _is_final(tree, t - 1) or t in passage.ending)
    return replace(passage, sentences=(tokens[0], *(t for t in border if _opens_sentence(tree, passage, quoted, t))))


def _pieces(tree: Tree, stretches: list[Quoted], quoted: list[int]) -> Iterator[Piece]:
    """Stretches of more than one token by tokens, each marked in `quoted`."""
    for stretch in stretches:
        inner = tree.tokens(stretch.start, stretch.end)
        if len(inner) > 1:
            quoted[inner[0] : inner[-1] + 1] = [1] * len(inner)
            yield Piece(inner[0], inner[-1] + 1, stretch)


def _opens_sentence(tree: Tree, passage: Passage, quoted: list[int], token: int) -> bool:
    """Whether the narrator's sentence begins at `token`: behind quoted words that end one, or outside of quoted words."""
    piece = passage.ending.get(token)
    if piece is not None and _ends_sentence(tree, piece, token):
        return True
    outside = not quoted[token] or not quoted[token - 1] or token in passage.starting
    return outside and (tree.opens[token] or _is_final(tree, token - 1)) and _after_terminal(tree, token)


def _is_final(tree: Tree, token: int) -> bool:
    """Whether a token ends a sentence; the full stop of "Lt. Hill" is part of a name."""
    return tree.words[token] in _FINAL and tree.deps[token] != "compound"


def follows_title(tree: Tree, token: int) -> bool:
    """Whether a shortened title ends before a token, which its full stop belongs to: then-Cmdr. Hill."""
    word = tree.lower[token - 2]
    return tree.words[token - 1] == "." and tree.pos[token] in _NAMING and word in TITLES and is_abbreviation(word)


def inner_end(tree: Tree, piece: Piece) -> str:
    """The last character between the marks that is not white space, or an empty string."""
    text = tree.text[piece.quoted.start : piece.quoted.end].strip(_MARKS)
    return text[-1:]


def is_sentence(tree: Tree, passage: Passage, piece: Piece) -> bool:
    """Whether a piece stands alone between sentence borders."""
    begin, stop = passage.sentence(piece.first)
    if piece.first != begin or stop - piece.end > 2 or any(w.strip(" \n\t.") for w in tree.words[piece.end : stop]):
        return False
    return inner_end(tree, piece) in _FINAL | {""} or stop > piece.end or not piece.quoted.closed


def _ends_sentence(tree: Tree, piece: Piece, following: int) -> bool:
    if inner_end(tree, piece) not in _FINAL:
        return False
    word = tree.words[following]
    return not (word[:1].islower() or word in _GOES_ON)


def _after_terminal(tree: Tree, token: int) -> bool:
    """Whether the text before a token ends a sentence; closing marks and brackets may stand between."""
    before = tree.text[max(0, tree.starts[token] - 5) : tree.starts[token]].rstrip(_MARKS + ")]")
    return not before or (before[-1] in _FINAL and not follows_title(tree, token))
