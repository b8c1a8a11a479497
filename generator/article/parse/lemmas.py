"""The lemmatizer's tables: forms that its rules miss ("hoped" is of "hope"), and whether a word is a verb or an adjective."""

import re

from spacy.language import Language
from spacy.vocab import Vocab

from generator.names.usual import share

_DOUBLING = re.compile(r"[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]")
"""Verbs of one syllable that double their last consonant before -ed and -ing, and take no -es."""


def mend_lemmas(nlp: Language) -> None:
    """Let the lemmatizer of `nlp` read the forms of "hope", "hate" or "stage" as theirs, though it knows "hop" as well.

    Its rules try both, and the shorter verb wins. No rule needs to know that one: "hops" has no other reading, and "hopped" is
    an exception. A lemmatizer without tables of rules stays as it is. The vocabulary gets the tables that `is_verb` and
    `is_adjective` ask.
    """
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not lookups.has_table("lemma_index"):
        return
    table = lookups.get_table("lemma_index")
    for kind, words in list(table.items()):
        table[kind] = frozenset(words)  # of tens of thousands: a list is searched from end to end
    verbs = table.get("verb", frozenset())
    table["verb"] = frozenset(verb for verb in verbs if f"{verb}e" not in verbs or not _DOUBLING.fullmatch(verb))
    _settle_plurals(lookups.get_table("lemma_exc", {}).get("noun", {}))
    for name in ("lemma_index", "lemma_exc", "lemma_rules"):
        if lookups.has_table(name):
            nlp.vocab.lookups.set_table(name, lookups.get_table(name))


def _settle_plurals(exceptions: dict[str, list[str]]) -> None:
    """Of several nouns that a plural can be of, leave the one that English uses most: "taxes" is of "tax", not of "taxis"."""
    for plural, nouns in exceptions.items():
        if len(nouns) > 1:
            exceptions[plural] = [max(nouns, key=share)]


def is_verb(vocab: Vocab, word: str) -> bool:
    """Whether a word in lower case is a form of a verb; of none where the pipeline has no tables."""
    return _is_form(vocab, word, "verb")


def is_adjective(vocab: Vocab, word: str) -> bool:
    """Whether a word in lower case is a form of an adjective; of none where the pipeline has no tables."""
    return _is_form(vocab, word, "adj")


def is_adverb(vocab: Vocab, word: str) -> bool:
    """Whether a word in lower case is a form of an adverb; of none where the pipeline has no tables."""
    return _is_form(vocab, word, "adv")


def is_noun(vocab: Vocab, word: str) -> bool:
    """Whether a word in lower case is a form of a noun; of none where the pipeline has no tables."""
    return _is_form(vocab, word, "noun")


def _is_form(vocab: Vocab, word: str, kind: str) -> bool:
    tables = vocab.lookups
    index = tables.get_table("lemma_index", {}).get(kind, ())
    if word in index or word in tables.get_table("lemma_exc", {}).get(kind, ()):
        return True
    rules = tables.get_table("lemma_rules", {}).get(kind, ())
    return any(word.endswith(old) and f"{word.removesuffix(old)}{new}" in index for old, new in rules if old)
