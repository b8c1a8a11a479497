"""Texts with the tags of a parser, written by hand: no model is loaded."""

from spacy.lang.en import English
from spacy.tokens import Doc

from generator.article.mentions.story import Name, Story

VOCAB = English().vocab
VOCAB.lookups.add_table("lemma_index", {"verb": {"quell", "win"}, "adj": {"angry"}, "noun": {"morning", "win"}})
VOCAB.lookups.add_table("lemma_rules", {"verb": [["s", ""]], "noun": [["s", ""]]})
"""The few words of the lemmatizer's tables that tests ask for."""

POS = {
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "JJ": "ADJ",
    "VBD": "VERB",
    "VBZ": "VERB",
    "MD": "AUX",
    "IN": "ADP",
    "DT": "DET",
}


def parsed(text: str, *entities: tuple[str, str]) -> Doc:
    """A text whose tokens are parted by spaces, as `word` or `word/TAG`.

    Without a tag, words with a capital are proper nouns and others nouns. A sentence begins behind each full stop.
    `entities` are the model's, by words and label, each at its first place.
    """
    pairs = [item.rsplit("/", 1) if "/" in item[1:] else [item, ""] for item in text.split()]
    words = [word for word, _ in pairs]
    tags = [tag or ("NNP" if word[:1].isupper() else "NN") for word, tag in pairs]
    starts: list[bool | int | None] = [i == 0 or words[i - 1] == "." for i in range(len(words))]
    labels = ["O"] * len(words)
    for named, label in entities:
        first, length = place(words, named), len(named.split())
        labels[first : first + length] = [f"B-{label}", *[f"I-{label}"] * (length - 1)]
    pos = [POS.get(tag, "PUNCT" if not word.isalnum() else "NOUN") for word, tag in zip(words, tags, strict=True)]
    return Doc(VOCAB, words=words, tags=tags, pos=pos, ents=labels, sent_starts=starts)


def place(words: list[str], named: str, at: int = 0) -> int:
    """Where words first stand."""
    own = named.split()
    return next(i for i in range(at, len(words)) if words[i : i + len(own)] == own)


def told(doc: Doc, *, titled: bool = False) -> Story:
    """A story of one stretch, perhaps a headline in title case."""
    return Story(doc, ((0, len(doc)),), frozenset({0} if titled else ()))


def names(doc: Doc, *named: tuple[str, str]) -> list[Name]:
    """Names in order, each at its first place behind the one before."""
    words = [t.text for t in doc]
    found: list[Name] = []
    for text, kind in named:
        start = place(words, text, found[-1].end if found else 0)
        found.append(Name(start, start + len(text.split()), kind))
    return found


def written(doc: Doc, found: list[Name]) -> list[tuple[str, str]]:
    """Names as their words and types."""
    return [(doc[n.start : n.end].text, n.type) for n in found]
