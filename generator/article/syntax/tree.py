"""A parsed text as plain lists, read out of spaCy once, because asking every token for every attribute is slow."""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from spacy.tokens import Doc
from spacy.vocab import Vocab

from generator.records import Span

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
"""Labels of subjects."""

PREMODIFIERS = frozenset({"compound", "nmod", "amod"})
"""Labels of what stands before a noun and says which one it is."""

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
"""Parts of speech that can name somebody."""

VERBAL = frozenset({"VERB", "AUX"})
"""Parts of speech of verbs."""

FINITE = frozenset({"VBD", "VBZ", "VBP"})
"""Tags of verbs in a tense."""

VERB_TAGS = FINITE | {"VB", "VBG", "VBN"}
"""Tags of all forms of verbs."""

_NEAR = 16
_HYPHENED = len("a-")


@dataclass(frozen=True, slots=True)
class Tree:
    """Words and dependencies of one text. All lists run over the tokens; `heads` are indices, a root is its own head.

    `starts` and `ends` are code points. `lefts[i]:rights[i]` are the tokens from the first to the last that depend on `i`.
    `opens` says whether a sentence begins at a token. `places` keeps where the words stand that were looked for.
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
    places: dict[frozenset[str], list[int]] = field(default_factory=dict, repr=False)

    def tokens(self, start: int, end: int) -> range:
        """The tokens that touch the code points from `start` to `end`."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def span(self, first: int, end: int) -> Span:
        """The code points of the tokens from `first` up to, not including, `end`."""
        return self.starts[first], self.ends[end - 1]

    def child(self, token: int, *labels: str) -> int | None:
        """The first dependent of `token` that carries one of these labels."""
        for child in self.children[token]:
            if self.deps[child] in labels:
                return child
        return None

    def labelled(self, token: int, *labels: str) -> list[int]:
        """All dependents of `token` that carry one of these labels, in order."""
        return [child for child in self.children[token] if self.deps[child] in labels]

    def before(self, token: int, *labels: str) -> list[int]:
        """The dependents before `token` that carry one of these labels, in order."""
        children = self.children[token]
        return self.only(children[: bisect_left(children, token)], *labels)

    def after(self, token: int, *labels: str) -> list[int]:
        """The dependents behind `token` that carry one of these labels, in order."""
        return self.only(self.behind(token), *labels)

    def behind(self, token: int) -> list[int]:
        """The dependents behind `token`, in order."""
        children = self.children[token]
        return children[bisect_left(children, token) :]

    def near(self, token: int) -> list[int]:
        """The dependents closest to `token`, in order: of a row of names the first may have thousands."""
        children = self.children[token]
        at = bisect_left(children, token)
        return children[max(0, at - _NEAR) : at + _NEAR]

    def only(self, tokens: Iterable[int], *labels: str) -> list[int]:
        """Those of `tokens` that carry one of these labels."""
        return [token for token in tokens if self.deps[token] in labels]

    def ancestors(self, token: int, most: int) -> Iterator[int]:
        """The heads above a token, the nearest first, up to the root or to `most` of them."""
        for _ in range(most):
            head = self.heads[token]
            if head == token:
                return
            token = head
            yield head

    def below(self, token: int | None, *labels: str) -> int | None:
        """The dependent that a path of labels leads to from `token`, one step a label; None where the path breaks off."""
        for label in labels:
            token = None if token is None else self.child(token, label)
        return token

    def find(self, words: frozenset[str], first: int, end: int) -> int:
        """The first token of `first:end` that is one of `words`, else `end`; without a look at each, as sentences are long."""
        places = self._places(words)
        nearest = bisect_left(places, first)
        return places[nearest] if nearest < len(places) and places[nearest] < end else end

    def each(self, words: frozenset[str], first: int, end: int) -> list[int]:
        """All tokens of `first:end` that are one of `words`, found in the same way."""
        places = self._places(words)
        return places[bisect_left(places, first) : bisect_left(places, end)]

    def _places(self, words: frozenset[str]) -> list[int]:
        places = self.places.get(words)
        if places is None:
            places = [token for token, word in enumerate(self.words) if word in words and not self._is_hyphen(token)]
            self.places[words] = places
        return places

    def _is_hyphen(self, token: int) -> bool:
        """Whether a mark joins parts of a word: first-class."""
        beside = self.text[max(self.starts[token] - 1, 0) : self.ends[token] + 1]
        return self.words[token] == "-" and beside.replace("-", "").isalnum() and len(beside) > _HYPHENED

    def is_verbal(self, first: int, end: int) -> bool:
        """Whether a verb stands among the tokens `first:end`."""
        return not VERBAL.isdisjoint(self.pos[first:end])

    def has(self, token: int, words: Container[str]) -> bool:
        """Whether one of `words` (lower case) depends on `token`."""
        return any(self.lower[c] in words for c in self.children[token])


def phrase_with(tree: Tree, token: int, words: Container[str], *labels: str) -> int | None:
    """The preposition of the first phrase behind or before `token` that one of `words` opens; `labels` are `prep` if none."""
    return next((child for child in tree.labelled(token, *labels or ("prep",)) if tree.lower[child] in words), None)


@lru_cache(maxsize=1)
def text_of(doc: Doc) -> str:
    """The text of an article's `doc`, which spaCy joins anew each time; every room asks for it."""
    return doc.text


def read_tree(doc: Doc) -> Tree:
    """Read the lists out of a parsed `doc`, in time linear in its length. Tokens of mere white space are left out."""
    columns = doc.to_array(["LEMMA", "POS", "TAG", "DEP", "HEAD", "IDX", "IS_SPACE"]).reshape(len(doc), 7)
    kept = [index for index, is_space in enumerate(columns[:, 6].tolist()) if not is_space]
    lemmas, pos, tags, deps = (_decode(doc.vocab, columns[:, column].tolist(), kept) for column in range(4))
    heads = _heads(columns[:, 4].astype("int64").tolist(), kept)
    words = [doc[index].text for index in kept]
    places = columns[:, 5].tolist()
    starts = [places[index] for index in kept]
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    text = text_of(doc)
    for hyphen in _cutting(text, starts, words, pos):
        _join(hyphen, heads, deps, words)
        pos[hyphen], tags[hyphen] = "PUNCT", "HYPH"
    children = _children(heads)
    lefts, rights = _edges(heads, children)
    return Tree(
        text=text,
        starts=starts,
        ends=ends,
        words=words,
        lower=[word.lower().replace("’", "'") for word in words],
        lemmas=[lemma.lower() for lemma in lemmas],
        pos=pos,
        tags=tags,
        deps=deps,
        heads=heads,
        children=children,
        lefts=lefts,
        rights=rights,
        opens=_opens(doc, kept),
    )


def _cutting(text: str, starts: list[int], words: list[str], pos: list[str]) -> list[int]:
    """The hyphens inside words that a parse takes for nouns."""
    hyphens = (token for token, word in enumerate(words) if word == "-" and pos[token] in NOMINAL)
    around = ((token, text[max(0, starts[token] - 1) : starts[token] + 2]) for token in hyphens)
    return [token for token, letters in around if len(letters) > 2 and not any(map(str.isspace, letters))]


def _join(hyphen: int, heads: list[int], deps: list[str], words: list[str]) -> None:
    """Make one noun of what a parse cuts at a hyphen that it takes for a noun: said vice-president Hill."""
    first, last = hyphen - 1, hyphen + 1
    if heads[last] in (first, hyphen):
        above = first
        while heads[above] in (first, hyphen) and heads[above] != above:
            above = heads[above]
        heads[last], deps[last] = (last if heads[above] == above else heads[above]), deps[above]
    heads[first], deps[first], heads[hyphen], deps[hyphen] = last, "compound", last, "punct"
    for token, head in enumerate(heads):
        if head in (first, hyphen):
            heads[token] = last
        elif token > last and head == heads[last] and deps[token] == deps[last] in SUBJECTS and words[last + 1] == ",":
            heads[token], deps[token] = last, "appos"  # said the vice-president, Ada Hill


def _opens(doc: Doc, kept: list[int]) -> list[bool]:
    """Whether a sentence begins at each kept token, or at white space right before it."""
    firsts = {sentence.start for sentence in doc.sents}
    return [index in firsts or (index - 1 in firsts and doc[index - 1].is_space) for index in kept]


def _children(heads: list[int]) -> list[list[int]]:
    children: list[list[int]] = [[] for _ in heads]
    for index, head in enumerate(heads):
        if head != index:
            children[head].append(index)
    return children


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


def _decode(vocab: Vocab, column: list[int], kept: list[int]) -> list[str]:
    names = {value: vocab.strings[value] if value else "" for value in set(column)}
    return [names[column[index]] for index in kept]


def _heads(offsets: list[int], kept: list[int]) -> list[int]:
    """Heads as indices among the kept tokens; a dependent of white space goes to that token's own head, or is a root."""
    place = {index: position for position, index in enumerate(kept)}
    heads = []
    for position, index in enumerate(kept):
        head = index + offsets[index]
        if head not in place:
            head += offsets[head]
        heads.append(place.get(head, position))
    return heads
