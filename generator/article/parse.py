"""Load the language model and parse articles; the one place that knows how a `Doc` is made."""

import hashlib
import importlib
import importlib.metadata
import itertools
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from generator.article.blocks import paragraphs
from generator.errors import ModelError
from generator.records import Article

BATCH_CHARACTERS = 200_000
"""Articles are parsed in batches of about this many characters, which bounds memory whatever their lengths."""


@lru_cache(maxsize=2)
def load_model(name: str) -> Language:
    """Load the installed spaCy pipeline called `name`.

    Raises:
        ModelError: it is not installed, or has no parser or no named entities.
    """
    try:
        importlib.import_module(name)
        nlp = spacy.load(name)
    except (ImportError, OSError, ValueError) as error:
        raise ModelError(
            f"The language model {name!r} cannot be loaded ({error}). "
            f"Run `make setup`, or name an installed spaCy pipeline as `model` in briefing.yml."
        ) from error
    missing = {"tagger", "parser", "ner", "lemmatizer"} - set(nlp.pipe_names)
    if missing:
        raise ModelError(
            f"The language model {name!r} lacks {', '.join(sorted(missing))}. "
            "Name a spaCy pipeline that has them as `model` in briefing.yml."
        )
    return nlp


def model_version(name: str) -> str:
    """Name, version and hash of the weights' configuration: what a cached analysis depends on."""
    nlp = load_model(name)
    meta = nlp.meta
    config = hashlib.sha256(nlp.config.to_str().encode()).hexdigest()[:12]
    return f"{name} {meta.get('version')} {config} spacy {importlib.metadata.version('spacy')}"


def make_doc(nlp: Language, text: str) -> Doc:
    """Tokenise `text` and fix a sentence start at each paragraph, so that no sentence runs over a paragraph's end."""
    doc = nlp.make_doc(text)
    starts = iter([start for start, _ in paragraphs(text)])
    start = next(starts, None)
    for token in doc:
        while start is not None and token.idx + len(token.text) > start:
            token.is_sent_start = True
            start = next(starts, None)
    return doc


def parse(nlp: Language, articles: Iterable[Article]) -> Iterator[tuple[Article, Doc]]:
    """Parse articles in order, in batches bounded by characters."""
    for batch in _batches(articles):
        docs = nlp.pipe((make_doc(nlp, article.text) for article in batch), batch_size=len(batch))
        yield from zip(batch, docs, strict=True)


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    pending = iter(articles)
    while first := list(itertools.islice(pending, 1)):
        batch, size = first, len(first[0].text)
        for article in pending:
            batch.append(article)
            size += len(article.text)
            if size >= BATCH_CHARACTERS:
                break
        yield batch


def model_folder(name: str) -> Path:
    """Where the installed model lives, for checks of its weights."""
    return Path(load_model(name).path)
