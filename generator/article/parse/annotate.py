"""Parts of speech, morphology and lemmas, looked up once a kind of token and not matched and asked of each.

spaCy's attribute ruler runs a matcher of some 180 patterns over every token, and its lemmatizer asks every token for its
attributes. Nearly all that they say depends on a token's word, tag and dependency alone, so the same components say it once for
each such kind, and it is written column by column. The result is the same as theirs, bit for bit.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from spacy.attrs import DEP, LEMMA, MORPH, ORTH, POS, TAG
from spacy.lang.en.lemmatizer import EnglishLemmatizer
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.vocab import Vocab

REPLACED = ("attribute_ruler", "lemmatizer")
"""The components whose work an `Annotator` does."""

_BEFORE = frozenset({"tok2vec", "tagger", "parser"})
_BEHIND = frozenset({"ner"})
_ASKED = frozenset({"ORTH", "LOWER", "TAG", "DEP", "IS_SPACE"})
"""What a rule may ask of a token that its kind says."""

_WRITTEN: list[int | str] = [TAG, DEP, POS, MORPH, LEMMA]
_KINDS_KEPT = 1 << 18
"""Kinds that are kept at most; 840 articles have some 60,000."""

Kind = tuple[int, int, int, tuple[int, ...]]
"""A token's word, tag and dependency by their ids, and the numbers of the rules that hold of it and its neighbours together."""

Rule = dict[str, Any]
"""A rule as the attribute ruler lists it: its patterns, the attributes that it sets, and which token of a match gets them."""


class Annotator:
    """What the attribute ruler and the lemmatizer of a pipeline say, kept by kind of token."""

    def __init__(self, vocab: Vocab, ruler: AttributeRuler, lemmatizer: EnglishLemmatizer) -> None:
        """Take the two components, and the vocabulary that they share."""
        self._vocab, self._lemmatizer = vocab, lemmatizer
        self._attributes = ruler.attrs
        rules = list(enumerate(ruler.patterns))
        self._alone = _Part(vocab, [(number, rule) for number, rule in rules if asks_one_token(rule)])
        self._together = _Part(vocab, [(number, rule) for number, rule in rules if not asks_one_token(rule)])
        self._known: dict[Kind, Sequence[int]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Give the tokens of `doc`, which is tagged and parsed, what the two components would give them."""
        together = self._together.rules_of(doc)
        columns = doc.to_array([ORTH, TAG, DEP]).tolist()
        kinds: list[Kind] = [(*column, together.get(token, ())) for token, column in enumerate(columns)]
        self._learn(dict.fromkeys(kind for kind in kinds if kind not in self._known))
        _write(doc, [self._known[kind] for kind in kinds])
        if len(self._known) > _KINDS_KEPT:
            self._known.clear()
        return doc

    def _learn(self, kinds: Iterable[Kind]) -> None:
        """Let the components say what they say of tokens of these kinds."""
        listed = list(kinds)
        probe = Doc(self._vocab, [self._vocab.strings[kind[0]] for kind in listed])
        _write(probe, [(tag, dependency, 0, 0, 0) for _, tag, dependency, _ in listed])
        alone = self._alone.rules_of(probe)
        rows = []
        for token, (_, tag, dependency, together) in enumerate(listed):
            said: dict[int | str, int] = {TAG: tag, DEP: dependency}
            for number in sorted((*alone.get(token, ()), *together)):
                said.update(self._attributes[number])
            rows.append([said.get(attribute, 0) for attribute in _WRITTEN])
        _write(probe, rows)
        self._lemmatizer(probe)
        self._known.update(zip(listed, probe.to_array(_WRITTEN).tolist(), strict=True))


class _Part:
    """Some of an attribute ruler's rules, with their numbers in the whole."""

    def __init__(self, vocab: Vocab, rules: Sequence[tuple[int, Rule]]) -> None:
        self._ruler = AttributeRuler(vocab)
        self._ruler.add_patterns([rule for _, rule in rules])
        self._numbers = [number for number, _ in rules]

    def rules_of(self, doc: Doc) -> dict[int, tuple[int, ...]]:
        """The numbers of the rules that say something of a token, by the token's place."""
        found: defaultdict[int, tuple[int, ...]] = defaultdict(tuple)
        for rule, _, start, _ in self._ruler.match(doc):
            found[start + self._ruler.indices[rule]] += (self._numbers[rule],)
        return found


@lru_cache(maxsize=4)
def annotator_of(nlp: Language) -> Annotator | None:
    """The annotator of a pipeline; None where it is not built as spaCy's English ones are, and does its own work."""
    ruler, lemmatizer = (nlp.get_pipe(name) if nlp.has_pipe(name) else None for name in REPLACED)
    if type(ruler) is not AttributeRuler or type(lemmatizer) is not EnglishLemmatizer:
        return None
    before, behind = (frozenset(part) - set(REPLACED) for part in _parted(nlp.pipe_names))
    plain = set().union(*ruler.attrs) <= set(_WRITTEN) and min(ruler.indices, default=0) >= 0
    fits = plain and before <= _BEFORE and behind <= _BEHIND and lemmatizer.mode == "rule" and not lemmatizer.overwrite
    return Annotator(nlp.vocab, ruler, lemmatizer) if fits else None


def _parted(names: Sequence[str]) -> tuple[Sequence[str], Sequence[str]]:
    """The components before and behind the attribute ruler."""
    place = names.index(REPLACED[0])
    return names[:place], names[place + 1 :]


def asks_one_token(rule: Rule) -> bool:
    """Whether a rule asks only what a token's kind says."""
    return all(len(pattern) == 1 and _ASKED.issuperset(pattern[0]) for pattern in rule["patterns"])


def _write(doc: Doc, rows: Sequence[Sequence[int]]) -> None:
    if rows:
        doc.from_array(_WRITTEN, np.array(rows, dtype="uint64"))  # type: ignore[arg-type]
