"""Whether the words around a date look back or ahead, from the verb that it hangs on."""

from bisect import bisect_right
from typing import Literal

from spacy.tokens import Doc, Token

from generator.article.dates.words import lexicon

Direction = Literal["past", "future"]

_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_PAST_AUXILIARIES = frozenset({"was", "were", "had", "did", "has", "have", "been", "'d", "’d", "'ve", "’ve"})
_STEPS = 12
"""How far up the tree a governing verb is looked for; a bound, so that a broken tree costs nothing."""


class Tenses:
    """Directions of the places of one parsed article. A `Doc` without a parse knows none."""

    def __init__(self, doc: Doc) -> None:
        """Take the parsed article."""
        self._doc = doc
        self._starts: list[int] = []

    def token(self, offset: int) -> Token | None:
        """The token at code point `offset`."""
        if not self._starts:
            self._starts = [token.idx for token in self._doc]
        index = bisect_right(self._starts, offset) - 1
        return self._doc[index] if index >= 0 else None

    def direction(self, offset: int) -> Direction | None:
        """Whether the clause around code point `offset` tells of the past or the future; None where it tells neither."""
        if not self._doc.has_annotation("DEP"):
            return None
        token = self.token(offset)
        verb = None if token is None else governing_verb(token)
        return None if verb is None else direction_of(verb)


def governing_verb(token: Token) -> Token | None:
    """The nearest verb above `token`, or the verb of a sentence whose root is a noun."""
    for _ in range(_STEPS):
        if token.pos_ in ("VERB", "AUX"):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def direction_of(verb: Token) -> Direction | None:
    """Past or future by the verb's own form, its auxiliaries, and the verb that it is the aim of."""
    for _ in range(_STEPS):
        auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
        lower = {child.lower_ for child in auxiliaries}
        if lower & _WILL or (verb.lower_ == "going" and any(child.dep_ == "xcomp" for child in verb.children)):
            return "future"
        plans = verb.lemma_ in lexicon()["plan"] or any(
            child.lemma_ in lexicon()["plan"] for child in verb.children if child.dep_ == "acomp"
        )
        if plans and (verb.tag_ in ("VBN", "VBG") or verb.pos_ == "AUX") and lower & {"is", "are", "'s", "be", "'re"}:
            return "future"
        if verb.tag_ == "VBD" or (verb.tag_ in ("VBN", "VBG") and lower & _PAST_AUXILIARIES):
            return "past"
        if verb.tag_ == "VBN" and not auxiliaries and verb.dep_ in ("acl", "advcl", "ROOT"):
            return "past"
        if verb.tag_ in ("VB", "VBG") and verb.dep_ in ("xcomp", "acl", "pcomp", "advcl") and verb.head.i != verb.i:
            above = governing_verb(verb.head)
            if verb.tag_ == "VB" and above is not None and above.lower_ in ("is", "are", "'s", "’s"):
                return "future"
            if verb.tag_ == "VB" and (
                above is None or above.lemma_ in lexicon()["plan"] or verb.head.lemma_ in lexicon()["plan"]
            ):
                return "future"
            if above is None or above.i == verb.i:
                return None
            verb = above
            continue
        return None
    return None
