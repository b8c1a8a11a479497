"""A parsed text as plain lists, read out of spaCy once, because asking every token for every attribute is slow."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from spacy.tokens import Doc

from generator.records import Span


@dataclass(frozen=True, slots=True)
class Tree:
    """Words and dependencies of one text. All lists run over the tokens; `heads` are indices, a root is its own head.

    `starts` and `ends` are code points. `lefts[i]:rights[i]` are the tokens from the first to the last that depend on `i`.
    `opens` says whether a sentence begins at a token.
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    lower: list[str]
    lemmas: list[str]
    pos: list[str]
    tags: list[str]
    deps: list[str]
    heads: list[int]
    children: list[list[int]]
    lefts: list[int]
    rights: list[int]
    opens: list[bool]

    def tokens(self, start: int, end: int) -> range:
        """The tokens that touch the code points from `start` to `end`."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def span(self, first: int, end: int) -> Span:
        """The code points of the tokens from `first` up to, not including, `end`."""
        return self.starts[first], self.ends[end - 1]

    def child(self, token: int, *labels: str) -> int | None:
        """The first dependent of `token` that carries one of these labels."""
        return next((c for c in self.children[token] if self.deps[c] in labels), None)


def read_tree(doc: Doc) -> Tree:
    """Read the lists out of a parsed `doc`, in time linear in its length."""
    columns = doc.to_array(["LEMMA", "POS", "TAG", "DEP", "HEAD"]).reshape(len(doc), 5)
    names: dict[int, str] = {0: ""}
    strings = doc.vocab.strings
    decoded: list[list[str]] = []
    for column in range(4):
        values = columns[:, column].tolist()
        for value in set(values) - names.keys():
            names[value] = strings[value]
        decoded.append([names[value] for value in values])
    offsets = columns[:, 4].astype("int64").tolist()
    heads = [index + offset for index, offset in enumerate(offsets)]
    children: list[list[int]] = [[] for _ in heads]
    for index, head in enumerate(heads):
        if head != index:
            children[head].append(index)
    lefts, rights = _edges(heads, children)
    starts = [token.idx for token in doc]
    words = [token.text for token in doc]
    opens = [False] * len(doc)
    for sentence in doc.sents:
        opens[sentence.start] = True
    return Tree(
        text=doc.text,
        starts=starts,
        ends=[start + len(word) for start, word in zip(starts, words, strict=True)],
        words=words,
        lower=[word.lower().replace("’", "'") for word in words],
        lemmas=[lemma.lower() for lemma in decoded[0]],
        pos=decoded[1],
        tags=decoded[2],
        deps=decoded[3],
        heads=heads,
        children=children,
        lefts=lefts,
        rights=rights,
        opens=opens,
    )


def _edges(heads: list[int], children: list[list[int]]) -> tuple[list[int], list[int]]:
    """First token and end of each token's subtree: parents are visited first, and their edges read back in reverse."""
    order = [index for index, head in enumerate(heads) if head == index]
    for index in order:
        order.extend(children[index])
    lefts, rights = list(range(len(heads))), list(range(1, len(heads) + 1))
    for index in reversed(order):
        head = heads[index]
        lefts[head] = min(lefts[head], lefts[index])
        rights[head] = max(rights[head], rights[index])
    return lefts, rights
