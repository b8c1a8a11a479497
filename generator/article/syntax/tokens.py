"""What rules of every room ask of tokens. Beyond the edges of a text stands an empty word, so no rule asks where they are."""

from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from generator.article.syntax import tree

Test = Callable[[Token], bool]
"""What a rule asks of one token. Tests are put together with `either`, `every` and `no` of `generator.values`."""

PROPER = frozenset({"NNP", "NNPS"})
"""The tags of proper nouns (Penn Treebank)."""

FINITE = tree.FINITE | {"MD"}
"""The tags of finite and modal verbs (Penn Treebank)."""


def text_at(doc: Doc, i: int) -> str:
    """The token at `i` as written; empty beyond the text."""
    return doc[i].text if 0 <= i < len(doc) else ""


def lower_at(doc: Doc, i: int) -> str:
    """The token at `i` in lower case; empty beyond the text."""
    return doc[i].lower_ if 0 <= i < len(doc) else ""


def passes_at(doc: Doc, i: int, test: Test) -> bool:
    """Whether the token at `i` passes a test; beyond the text nothing does."""
    return 0 <= i < len(doc) and test(doc[i])


def plain(token: Token) -> str:
    """A word as the tables have it: in lower case, without a final full stop."""
    return token.lower_.rstrip(".")


def plain_at(doc: Doc, i: int) -> str:
    """The token at `i` as the tables have it; empty beyond the text."""
    return lower_at(doc, i).rstrip(".")


def texts(doc: Doc, start: int, end: int) -> tuple[str, ...]:
    """The tokens from `start` up to, not including, `end` as written."""
    return tuple(t.text for t in doc[start:end])


def is_capital(token: Token) -> bool:
    """Whether a word begins with a capital letter."""
    return token.text[:1].isupper()


def is_proper(token: Token) -> bool:
    """Whether the model takes a word for a proper noun."""
    return token.tag_ in PROPER


def lower_in(words: Container[str]) -> Test:
    """Passed by a token that is one of the words in any case."""
    return lambda token: token.lower_ in words


def text_in(words: Container[str]) -> Test:
    """Passed by a token that is one of the words as written."""
    return lambda token: token.text in words


def tag_in(tags: Container[str]) -> Test:
    """Passed by a token with one of the tags (Penn Treebank)."""
    return lambda token: token.tag_ in tags


def plain_in(words: Container[str]) -> Test:
    """Passed by a token that is one of the words in any case, with or without a full stop."""
    return lambda token: plain(token) in words


def pos_in(tags: Container[str]) -> Test:
    """Passed by a token with one of the parts of speech (Universal Dependencies)."""
    return lambda token: token.pos_ in tags


def dep_in(labels: Container[str]) -> Test:
    """Passed by a token that stands in one of these relations to its head."""
    return lambda token: token.dep_ in labels


def lemma_in(words: Container[str]) -> Test:
    """Passed by a token whose lemma is one of the words."""
    return lambda token: token.lemma_ in words


def child(test: Test) -> Test:
    """Passed by a token on which one hangs that passes the test."""
    return lambda token: any(map(test, token.children))


def head(test: Test) -> Test:
    """Passed by a token that hangs on one that passes the test."""
    return lambda token: test(token.head)


def beside(distance: int, test: Test) -> Test:
    """Passed by a token beside which one passes the test, so many places behind it (before it where that is negative)."""
    return lambda token: passes_at(token.doc, token.i + distance, test)


def is_small(token: Token) -> bool:
    """Whether a word has letters, all of them small."""
    return token.text.islower()


def upwards(token: Token, most: int) -> Iterator[Token]:
    """The token and those that it hangs on, the nearest first, up to the root or to `most` of them."""
    for _ in range(most):
        yield token
        if token.head.i == token.i:
            return
        token = token.head


def run_after(doc: Doc, start: int, limit: int, test: Test) -> int:
    """Where the run of tokens ends that begins at `start` and passes the test, at `limit` or the text's end at the latest."""
    end = start
    limit = min(limit, len(doc))
    while end < limit and test(doc[end]):
        end += 1
    return end


def run_before(doc: Doc, end: int, limit: int, test: Test) -> int:
    """Where the run of tokens begins that stands before `end` and passes the test, at `limit` at the earliest."""
    start = end
    while start > limit and test(doc[start - 1]):
        start -= 1
    return start


def shape(tokens: Iterable[Token], classes: Sequence[tuple[str, Test]]) -> str:
    """One letter a token, that of the first of the `classes` that it is in, or `x`: a text for patterns over classes."""
    return "".join([_letter(token, classes) for token in tokens])


def _letter(token: Token, classes: Sequence[tuple[str, Test]]) -> str:
    for letter, test in classes:
        if test(token):
            return letter
    return "x"
