"""Lemmas that spaCy's rules miss: "hoped" is of "hope", since "hop" would double its consonant."""

import re

from spacy.language import Language

_DOUBLING = re.compile(r"[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]")
"""Verbs of one syllable that double their last consonant before -ed and -ing, and take no -es."""


def mend_lemmas(nlp: Language) -> None:
    """Let the lemmatizer of `nlp` read the forms of "hope", "hate" or "stage" as theirs, though it knows "hop" as well.

    Its rules try both, and the shorter verb wins. No rule needs to know that one: "hops" has no other reading, and "hopped" is
    an exception. A lemmatizer without tables of rules stays as it is.
    """
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if lookups is None or not lookups.has_table("lemma_index"):
        return
    table = lookups.get_table("lemma_index")
    verbs = frozenset(table.get("verb", ()))
    table["verb"] = frozenset(verb for verb in verbs if f"{verb}e" not in verbs or not _DOUBLING.fullmatch(verb))
