"""A paragraph seen as its narrator tells it: what stands between quotation marks is one piece, and sentences run around it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from generator.article.syntax.marks import Quoted
from generator.article.syntax.tree import Tree

_TERMINAL = frozenset(".?!…:;")
_FINAL = frozenset(".?!…")
_MARKS = "\"'“”„‟«»‹›‘’‚`＂「」『』 \t\xa0\u202f"
_GOES_ON = frozenset({",", ";", ":", "-", "–", "—", "--", ")", "]", "'s", "’s", "and", "or", "but"})


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
    pieces = []
    for stretch in stretches:
        inner = tree.tokens(stretch.start, stretch.end)
        if len(inner) < 2:
            continue
        pieces.append(Piece(inner[0], inner[-1] + 1, stretch))
        for token in inner:
            quoted[token] = 1
    ends = {piece.end: piece for piece in pieces}
    firsts = {piece.first: piece for piece in pieces}
    sentences = [tokens[0]]
    for token in range(tokens[0] + 1, tokens[-1] + 1):
        piece = ends.get(token)
        if piece is not None and _ends_sentence(tree, piece, token):
            sentences.append(token)
            continue
        opens = tree.opens[token] or tree.words[token - 1] in _FINAL
        outside = not quoted[token] or not quoted[token - 1] or token in firsts
        if opens and outside and _after_terminal(tree, token):
            sentences.append(token)
    return Passage(
        kind=kind,
        first=tokens[0],
        end=tokens[-1] + 1,
        pieces=tuple(pieces),
        sentences=tuple(sentences),
        starting=firsts,
        ending=ends,
    )


def inner_end(tree: Tree, piece: Piece) -> str:
    """The last character between the marks that is not white space, or an empty string."""
    text = tree.text[piece.quoted.start : piece.quoted.end].strip(_MARKS)
    return text[-1:]


def _ends_sentence(tree: Tree, piece: Piece, following: int) -> bool:
    if inner_end(tree, piece) not in _FINAL:
        return False
    word = tree.words[following]
    return not (word[:1].islower() or word in _GOES_ON or word in _TERMINAL)


def _after_terminal(tree: Tree, token: int) -> bool:
    """Whether the text before a token ends a sentence; closing marks and brackets may stand between."""
    before = tree.text[max(0, tree.starts[token] - 5) : tree.starts[token]].rstrip(_MARKS + ")]")
    return not before or before[-1] in _FINAL
