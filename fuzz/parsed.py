"""Bytes to a parsed article: words of news in any order, with tags, a tree and names that no parser would give.

The extractors must hold for whatever a model says, so the fuzzer plays the model too.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import cycle

import spacy
from spacy.tokens import Doc, Span

WORDS = (
    "the a he she they said told added asked spokesman minister President Mr. Dr. Mara Ellingsen Brekke Tomas Oslo Lindborg "
    "Harbour Council Inc. who which that , , . . “ ” ‘ ’ \" ' « » — – - : ; ( ) ? ! … ... \n \n\n \t on in at by since until "
    "before after from to between and or of for last next this past coming Monday Tuesday Sunday May March October 1 3 12 31 "
    "1999 2018 2031 2018-05-31 3/5/18 31.12.1999 10:30 5pm noon yesterday tomorrow today week month year decade century "
    "quarter spring Easter Christmas ago later early mid- late first second third half few several twenty hundred million "
    "is was will had not no according statement letter Q: A: # * > | [ ] { } < > & @ % $ € = + _ / \\ \u00a0 \u00ad \u200b "
    "\u202e \ufeff é e\u0301 ﬁ İ ß 中 א क 😀 \x00 \x07 \ud7ff 999999999999999999999999 I II XIV A. B. U.S. U.N. 's n't '90s"
).split(" ")
TAGS = (
    "NN NNS NNP NNPS VB VBD VBG VBN VBP VBZ DT IN JJ RB PRP PRP$ CD CC WP WDT TO MD POS `` '' , . : -LRB- -RRB- XX _SP"
).split(" ")
POS = {"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "DT": "DET", "IN": "ADP", "JJ": "ADJ", "RB": "ADV",
       "CD": "NUM", "PRP": "PRON", "PRP$": "PRON", "MD": "AUX", "CC": "CCONJ", "_SP": "SPACE", "TO": "PART"}  # fmt: skip
DEPS = ("nsubj dobj ccomp xcomp ROOT prep pobj det amod compound appos conj cc punct advmod aux auxpass nsubjpass attr relcl "
        "parataxis poss case mark advcl acl agent dative nummod npadvmod dep intj").split(" ")  # fmt: skip
TYPES = "PERSON ORG GPE LOC FAC NORP EVENT DATE TIME CARDINAL ORDINAL MONEY PRODUCT".split(" ")


@cache
def _nlp() -> spacy.language.Language:
    return spacy.blank("en")


def text_of(data: bytes) -> str:
    """A text of ordinary and odd words; a byte a word, spaces left out now and then."""
    parts: list[str] = []
    for byte in data:
        word = WORDS[byte % len(WORDS)]
        parts.append(word if byte >= 200 or word in ",.:;?!)”’" else f" {word}")
    return "".join(parts).strip(" ")


def doc_of(data: bytes) -> Doc:
    """A `Doc` whose words come from one half of `data`, and whose analysis comes from the other."""
    half = len(data) // 2
    plain = _nlp()(text_of(data[:half]))
    says = cycle(data[half:] or b"\0")
    words = [token.text for token in plain]
    starts = [next(says) % 9 == 0 or index == 0 or "\n\n" in words[index - 1] for index in range(len(words))]
    tags = ["_SP" if token.is_space else TAGS[next(says) % len(TAGS)] for token in plain]
    doc = Doc(
        plain.vocab, words=words, spaces=[bool(token.whitespace_) for token in plain], tags=tags,
        pos=[POS.get(tag, "VERB" if tag.startswith("V") else "PUNCT" if not tag.isalpha() else "X") for tag in tags],
        deps=["dep" if token.is_space else DEPS[next(says) % len(DEPS)] for token in plain],
        heads=list(_heads(starts, says)), lemmas=[word.lower() for word in words],
    )  # fmt: skip
    doc.set_ents(_names(doc, says))
    return doc


def _heads(starts: Sequence[bool], says: Iterator[int]) -> Iterator[int]:
    """A tree for each sentence: a word hangs on one before it, or the sentence's first."""
    first = 0
    for index, start in enumerate(starts):
        first = index if start else first
        yield first if index == first else first + next(says) % (index - first)


def _names(doc: Doc, says: Iterator[int]) -> list[Span]:
    names, at = [], 0
    while at < len(doc):
        byte = next(says)
        end = min(at + 1 + byte % 4, len(doc))
        if byte % 5 < 2:
            names.append(Span(doc, at, end, label=TYPES[byte % len(TYPES)]))
        at = end
    return names
