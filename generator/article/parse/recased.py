"""A text in capitals as it is usually written, letter for letter: "MAYOR TOM ASHBY SAID" is read as "Mayor Tom Ashby said".

Only paragraphs that are in capitals as a whole are read otherwise. A word gets small letters where the rest of the article
writes it so, or where it is a word of English; the names that tables know keep a capital, and so does every word that English
does not have. What the model takes for a proper noun in the text so made gets its capital back, and so do surnames that are
English words ("Tom Baker"), wherever the article has them.
"""

from collections.abc import Container, Sequence, Set

from spacy.language import Language
from spacy.tokens import Doc, Token

from generator.article.layout.paragraphs import paragraphs
from generator.article.parse.capitals import (
    PARTICLES,
    WORD,
    behind_dateline,
    capital,
    known_names,
    usual,
    words_of,
)
from generator.article.parse.lemmas import is_verb
from generator.names.titles import HONORIFICS
from generator.names.variants import is_given_name
from generator.records import Span

_FEW = 5
"""A paragraph of fewer words in capitals may be a label, a dateline or a sign."""

_CAPITALS = 0.9
"""The share of capitals among its letters: "McADAMS" and an address may stand in it."""

_TAGGER = frozenset({"tok2vec", "tagger"})
_PROPER = frozenset({"NNP", "NNPS"})
_BEHIND_GIVEN_NAME = _PROPER | {"NN", "JJ", "MD"}
"""The tags of an English word that is a surname behind a given name: "Tom baker", "Ana white", "Ruth may"."""

_FINITE = frozenset({"VBD", "VBZ"})
_BEFORE_VERBS = frozenset({"TO", "MD"})
_BEFORE_NOUNS = frozenset({"DT", "PRP$", "CD", "JJ"})


def recased(nlp: Language, text: str) -> str | None:
    """`text` with its paragraphs in capitals as they are usually written, of the same length; None where it has none."""
    shouted = [span for span in paragraphs(text) if is_shouted(text[slice(*span)])]
    if not shouted:
        return None
    seen = _seen_elsewhere(text, shouted)
    guesses = ["".join(_first_guess(nlp, text[slice(*span)], seen)) for span in shouted]
    others = [name for name in nlp.pipe_names if name not in _TAGGER]
    docs = list(nlp.pipe(guesses, disable=others))
    families = {token.lower_ for doc in docs for token in doc if _is_family(doc, token)}
    letters = list(text)
    for (start, end), doc in zip(shouted, docs, strict=True):
        letters[start:end] = _with_names(doc, families - seen.keys(), seen)
    return "".join(letters)


def is_shouted(part: str) -> bool:
    """Whether a paragraph is in capitals, but for a few letters."""
    cased = [c for c in part if c.isupper() or c.islower()]
    return sum(map(str.isupper, cased)) >= max(1, _CAPITALS * len(cased)) and len(WORD.findall(part)) >= _FEW


def _seen_elsewhere(text: str, shouted: Sequence[Span]) -> dict[str, str]:
    """How the rest of an article writes its words inside sentences, by the word in small letters; small letters win."""
    found: dict[str, str] = {}
    rest = list(text)
    for start, end in shouted:
        rest[start:end] = " " * (end - start)
    for part in "".join(rest).split("\n"):
        for word in words_of(part):
            written = part[word.start : word.start + len(word.plain)]
            if word.plain not in PARTICLES and (written == word.plain or not word.opens):
                found[word.plain] = max(written, found.get(word.plain, ""))
    return found


def _first_guess(nlp: Language, part: str, seen: dict[str, str]) -> list[str]:
    """A paragraph's letters, with small ones where a word is one of English."""
    letters = list(part)
    begin = behind_dateline(nlp, part)
    words = [word for word in words_of(part) if word.start >= begin]
    known = known_names(words)
    for number, word in enumerate(words):
        written = seen.get(word.plain) or known.get(number) or usual(nlp, words, number)
        ending = part[word.start + len(written) : word.end].lower()
        letters[word.start : word.end] = (capital(written) if word.opens or not number else written) + ending
    return letters


def _with_names(doc: Doc, families: Set[str], seen: Container[str]) -> list[str]:
    """The letters of a first guess, with capitals where the model sees a name that the rest of the article does not have."""
    letters = list(doc.text)
    for token in doc:
        if token.lower_ not in seen and _is_name(doc, token, families):
            letters[token.idx] = capital(token.text)[0]
    return letters


def _is_family(doc: Doc, token: Token) -> bool:
    """Whether an English word is a surname here: behind a given name or a form of address."""
    if not token.i or token.tag_ not in _BEHIND_GIVEN_NAME or not token.is_alpha:
        return False
    before = doc[token.i - 1]
    after = doc[token.i + 1].tag_ if token.i + 1 < len(doc) else ""
    addressed = before.lower_.rstrip(".") in HONORIFICS or (before.is_title and is_given_name(before.lower_))
    return addressed and (token.tag_ != "MD" or after in _FINITE)


def _is_name(doc: Doc, token: Token, families: Set[str]) -> bool:
    if _is_family(doc, token):
        return True
    before = doc[token.i - 1].tag_ if token.i else ""
    if before in _BEFORE_VERBS and is_verb(doc.vocab, token.lower_):
        return False
    named = token.tag_ in _PROPER or (token.lower_ in families and before not in _BEFORE_NOUNS)
    return named and not token.is_stop and token.lower_ not in PARTICLES
