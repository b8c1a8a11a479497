"""A paragraph seen as its narrator tells it: what stands between quotation marks is one piece, and sentences run around it."""

from bisect import bisect_right
from dataclasses import dataclass

from generator.article.marks import Quoted
from generator.article.tree import Tree

_TERMINAL = frozenset(".?!…:;")
_FINAL = frozenset(".?!…")
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
    sentences = [tokens[0]]
    ends = {piece.end: piece for piece in pieces}
    for token in range(tokens[0] + 1, tokens[-1] + 1):
        piece = ends.get(token)
        after_piece = piece is not None and _ends_sentence(tree, piece, token)
        if after_piece or (
            tree.opens[token] and (not quoted[token] or not quoted[token - 1]) and _after_terminal(tree, token)
        ):
            sentences.append(token)
    return Passage(
        kind=kind,
        first=tokens[0],
        end=tokens[-1] + 1,
        pieces=tuple(pieces),
        sentences=tuple(sentences),
        starting={piece.first: piece for piece in pieces},
        ending=ends,
    )


def inner_end(tree: Tree, piece: Piece) -> str:
    """The last character between the marks that is not white space, or an empty string."""
    last = piece.end - 1 if piece.quoted.closed else piece.end
    text = tree.text[piece.quoted.start : tree.ends[last - 1] if last > piece.first else piece.quoted.end].rstrip()
    return text[-1:] if len(text) > 1 else ""


def _ends_sentence(tree: Tree, piece: Piece, following: int) -> bool:
    if inner_end(tree, piece) not in _FINAL:
        return False
    word = tree.words[following]
    return not (word[:1].islower() or word in _GOES_ON or word in _TERMINAL)


def _after_terminal(tree: Tree, token: int) -> bool:
    before = token - 1
    if tree.words[before][-1] in "\"”’'»)" and before > 0 and tree.words[before] not in _TERMINAL:
        before -= 1
    return tree.words[before][-1] in _FINAL or tree.words[before].isspace()
