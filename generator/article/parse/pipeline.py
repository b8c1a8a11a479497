"""Load the language model and parse articles; the one place that knows how a `Doc` is made."""

import importlib
import importlib.metadata
import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from generator import own
from generator.article.layout.paragraphs import paragraphs
from generator.article.parse.annotate import REPLACED, annotator_of
from generator.article.parse.lemmas import mend_lemmas
from generator.errors import ModelError
from generator.records import Article
from generator.versions import Pipeline, lacking

BATCH_CHARACTERS = 50_000
"""Articles are parsed in batches of about this many characters: larger ones leave the processor's caches, and take longer."""

PIECE_CHARACTERS = 50_000
"""Longer texts are parsed in pieces of at most this size; the parser's memory grows with the longest text."""


_LONGEST_REASON = 300


@lru_cache(maxsize=4)
def load_model(name: str) -> Language:
    """Load the installed spaCy pipeline called `name`.

    Raises:
        ModelError: it is not installed, or has no parser or no named entities.
    """
    try:
        importlib.import_module(name)
        nlp = spacy.load(name)
    except Exception as error:  # a foreign package: wrong and damaged ones fail in ways of their own
        why = " ".join(str(error).split())[:_LONGEST_REASON] or type(error).__name__
        raise ModelError(
            f"The language model {name!r} cannot be loaded ({why}). "
            f"{own.SETUP}, or name an installed spaCy pipeline as `model` in briefing.yml."
        ) from error
    lacks = lacking(Pipeline(nlp.lang or "", tuple(nlp.pipe_names)))
    if lacks:
        raise ModelError(
            f"The language model {name!r} lacks {', '.join(lacks)}. "
            "Name a spaCy pipeline that has them as `model` in briefing.yml."
        )
    mend_lemmas(nlp)
    return nlp


def load_model_for(language: str, name: str) -> Language:
    """Load the pipeline called `name`, which must be for `language`.

    Raises:
        ModelError: it cannot be loaded, or is for another language.
    """
    nlp = load_model(name)
    if nlp.lang not in ("", "xx", language):
        raise ModelError(
            f"The language model {name!r} is for {nlp.lang!r}, not for {language!r}. "
            "Correct `models` in briefing.yml, or name another spaCy pipeline there."
        )
    return nlp


_LONG_RUN = 400
_RUN = re.compile(rf"(?<!\S)\S{{{_LONG_RUN},}}")
"""spaCy's tokenizer takes quadratic time for what has no white space, so such runs are cut."""


def make_doc(nlp: Language, text: str) -> Doc:
    """Tokenise `text` and fix a sentence start at each paragraph, so that no sentence runs over a paragraph's end."""
    doc = nlp.make_doc(text)
    starts = [start for start, _ in paragraphs(text)]
    begins = doc.to_array("IDX")
    for token in np.unique(np.searchsorted(begins, starts, side="right") - 1) if starts else ():
        doc[int(token)].is_sent_start = True
    return doc


def parse(nlp: Language, articles: Iterable[Article]) -> Iterator[tuple[Article, Doc]]:
    """Parse articles in order, in batches bounded by characters; long ones in pieces that end where a paragraph does."""
    for batch in _batches(articles, lambda article: len(article.text)):
        pieces = [list(_pieces(article.text)) for article in batch]
        docs = _piped(nlp, [piece for parts in pieces for piece in parts])
        for article, parts in zip(batch, pieces, strict=True):
            yield article, _joined(list(itertools.islice(docs, len(parts))))


def _piped(nlp: Language, texts: list[str]) -> Iterator[Doc]:
    """The texts parsed, never more of them at once than make a batch, without the vectors that the model leaves on them."""
    annotate = annotator_of(nlp)
    replaced = () if annotate is None else REPLACED
    for batch in _batches(texts, len):
        for doc in nlp.pipe([make_doc(nlp, text) for text in batch], batch_size=len(batch), disable=replaced):
            doc.tensor = np.zeros((0,), dtype="float32")
            yield doc if annotate is None else annotate(doc)


T = TypeVar("T")


def _batches(items: Iterable[T], size: Callable[[T], int]) -> Iterator[list[T]]:
    batch: list[T] = []
    characters = 0
    for item in items:
        batch.append(item)
        characters += size(item)
        if characters >= BATCH_CHARACTERS:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _pieces(text: str) -> Iterator[str]:
    """Consecutive slices of `text`: at most PIECE_CHARACTERS, no long run without white space in one.

    They are cut at a line's end, else at white space, else anywhere.
    """
    start = 0
    for run in _RUN.finditer(text):
        for cut in range(run.start() + _LONG_RUN, run.end(), _LONG_RUN):
            yield from _bounded(text[start:cut])
            start = cut
    yield from _bounded(text[start:])


def _bounded(text: str) -> Iterator[str]:
    start = 0
    while len(text) - start > PIECE_CHARACTERS:
        limit = start + PIECE_CHARACTERS
        cut = text.rfind("\n", start, limit) + 1 or text.rfind(" ", start, limit) + 1
        end = cut if cut > start else limit
        yield text[start:end]
        start = end
    yield text[start:]


def _joined(docs: list[Doc]) -> Doc:
    """One `Doc` whose text is that of `docs` one after the other."""
    if len(docs) == 1:
        return docs[0]
    joined = Doc.from_docs(docs, ensure_whitespace=False)
    if joined is None:
        raise ValueError("There is nothing to join.")
    return joined
