"""Whether the words around a date look back or ahead, from the verb that it hangs on."""

from bisect import bisect_right
from functools import lru_cache
from typing import Literal

from spacy.tokens import Doc, Token

from generator.article.dates.anchoring.dependents import Clauses
from generator.article.dates.grammar.words import lexicon
from generator.data import rows
from generator.records import Span

Direction = Literal["past", "future", "near"]
"""`near` is ahead of a telling in the past ("was to meet on Friday"): on either side of publication, but close to it."""

_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_PAST_AUXILIARIES = frozenset({"was", "were", "had", "did", "has", "have", "been", "'d", "’d", "'ve", "’ve"})
_OVER = frozenset({"had", "has", "have", "'d", "’d"})
_WAS = frozenset({"was", "were"})
_AIMS = frozenset({"for", "to"})
"""Prepositions of a day that a planned thing is set for: "scheduled for Friday", "extended to 2 June"."""
_AT_THE_EARLIEST = frozenset({"early", "soon"})
"""The words of "as early as Monday", which nobody says of what is over."""

_ON_THE_CALENDAR = frozenset({"schedule", "slate", "plan", "set"})
"""Verbs whose object takes place on the day beside it."""

_IS = frozenset({"is", "are", "'s", "’s"})
_AT = frozenset({"on", "in", "at", "during", "over"})
"""Prepositions that put what a verb tells at a date; one bought "through" or raised "from" a date may be told of before it."""
_MODALS_OF_PAST = frozenset({"would", "could", "'d", "’d"})
"""Modal verbs that also tell of the past; "might" never does."""
_DEPENDENT = frozenset({"xcomp", "acl", "pcomp", "advcl"})
_SINGLE = frozenset({"last", "latest", "only", "next"})
_STEPS = 12
"""How far up the tree a governing verb is looked for; a bound, so that a broken tree costs nothing."""


class Tenses:
    """Directions of the places of one parsed article. A `Doc` without a parse knows none."""

    def __init__(self, doc: Doc) -> None:
        """Take the parsed article."""
        self._doc = doc
        self._starts: list[int] = []
        self._sentences: list[int] = []
        self._parsed = doc.has_annotation("DEP")
        self.clauses = Clauses()

    def token(self, offset: int) -> Token | None:
        """The token at code point `offset`."""
        if not self._starts:
            self._starts = [token.idx for token in self._doc]
            self._sentences = [token.i for token in self._doc if token.is_sent_start]
        index = bisect_right(self._starts, offset) - 1
        return self._doc[index] if index >= 0 else None

    def same_sentence(self, left: int, right: int) -> bool:
        """Whether two code points lie in one sentence of the parse."""
        first, second = self.token(left), self.token(right)
        if not self._parsed or first is None or second is None:
            return False
        return bisect_right(self._sentences, first.i) == bisect_right(self._sentences, second.i)

    def sentence(self, offset: int) -> Span:
        """The sentence of the parse around code point `offset`, which spaCy would walk through for every one asked for."""
        token = self.token(offset)
        index = 0 if token is None else bisect_right(self._sentences, token.i)
        start = self._sentences[index - 1] if index else 0
        end = self._sentences[index] if index < len(self._sentences) else len(self._doc)
        last = self._doc[end - 1]
        return self._starts[start], last.idx + len(last)

    def tells(self, start: int, end: int) -> bool:
        """Whether the verb of a date is one that reports speech: "said on Tuesday"."""
        token = self.token(end - 1) if self._parsed else None
        while token is not None and token.head.i != token.i and start <= token.head.idx < end:
            token = token.head
        verb = None if token is None else governing_verb(token)
        return verb is not None and verb.lemma_ in _reporting()

    def direction(self, start: int, end: int) -> tuple[Direction | None, bool]:
        """Whether the clause around a date looks back or ahead (None: neither), and whether the verb itself is dated.

        The date of "payable Dec. 15" or "a meeting in May" is not the verb's own; `start` and `end` are its code points.
        """
        token = self.token(end - 1) if self._parsed else None
        while token is not None and token.head.i != token.i and start <= token.head.idx < end:
            token = token.head
        if token is None:
            return None, False
        verb = governing_verb(token)
        said = _by_preposition(self.clauses, token, verb)
        if said is not None:
            return said, True
        if verb is None or _is_month_of_noun(token):
            return None, False
        beside = token.head.i == verb.i
        own = beside or (token.head.lower_ in _AT and token.head.head.i == verb.i)
        beside = beside or (token.head.pos_ == "ADP" and token.head.head.i == verb.i)
        ahead = _set_ahead(self.clauses, verb) if beside else None
        if ahead is not None:
            return ahead, True
        if verb.lemma_ in lexicon()["plan"]:
            return _of_planning(self.clauses, token, verb)
        never_was = self.clauses.of(verb).auxiliaries >= {"would", "have"}
        return direction_of(self.clauses, verb), own and not never_was


def _is_month_of_noun(token: Token) -> bool:
    """Whether a month stands before the noun that it belongs to: whatever is done to "the January deficit", it is known."""
    of_noun = token.dep_ in ("compound", "nmod", "amod") and token.head.i > token.i
    return of_noun and token.lower_ in lexicon()["month"]


@lru_cache(maxsize=1)
def _reporting() -> frozenset[str]:
    return frozenset(row[0] for row in rows("reporting_verbs.tsv"))


def _by_preposition(clauses: Clauses, token: Token, verb: Token | None) -> Direction | None:
    """What the words before a date say of its direction: "since Monday", "until Friday", "ahead of Sunday's vote"."""
    left = token.left_edge
    before = left.nbor(-1).lower_ if left.i else ""
    if before == "as" and left.i > 1 and left.nbor(-2).lower_ in _AT_THE_EARLIEST:
        return "near" if verb is not None and direction_of(clauses, verb) == "past" else "future"
    if before == "since":
        return "past"
    if before in ("until", "till") or (before == "of" and left.i > 1 and left.nbor(-2).lower_ == "ahead"):
        moved = verb is not None and verb.lemma_ in lexicon()["delay"]
        return "near" if verb is not None and not moved and direction_of(clauses, verb) == "past" else "future"
    if (
        before in _AIMS
        and verb is not None
        and verb.i < left.i
        and verb.lemma_ in lexicon()["plan"].keys() | lexicon()["delay"].keys()
    ):
        return _aim_of(clauses, verb)
    return None


def _aim_of(clauses: Clauses, verb: Token) -> Direction:
    """Where a day lies that something is set for: ahead, unless the setting itself is told in the past."""
    auxiliaries = clauses.of(verb).auxiliaries
    told = auxiliaries & _WAS or "had" in auxiliaries or (verb.tag_ == "VBN" and not auxiliaries)
    return "near" if told else "future"


def _of_planning(clauses: Clauses, token: Token, verb: Token) -> tuple[Direction | None, bool]:
    """Where the date of a verb of planning lies: "has scheduled a vote Thursday" ahead, a record "set on 6 May" behind.

    What is "set for Oslo in May" is set for both, the place and the day.
    """
    if verb.lemma_ in _ON_THE_CALENDAR:
        planned = [child.i for child in verb.rights if child.dep_ == "dobj" and child.i < token.i]
        if planned and token.head.i in (verb.i, *planned):
            return "near" if verb.tag_ == "VBD" else _aim_of(clauses, verb), False
    if verb.lemma_ in _ON_THE_CALENDAR and "for" in clauses.of(verb).words:  # "set for Oslo in October"
        return _aim_of(clauses, verb), True
    if verb.lemma_ == "set" and verb.dep_ == "acl" and verb.tag_ == "VBN" and token.head.lower_ in _AT:
        return "past", True
    return direction_of(clauses, verb), False


def _set_ahead(clauses: Clauses, verb: Token) -> Direction | None:
    """Whether a verb's form sets its own date ahead: "opens on Monday", "would travel on Friday", never "says on Monday"."""
    if verb.tag_ in ("VBZ", "VBP"):
        return "future" if verb.lemma_ not in lexicon()["telling"] and not clauses.of(verb).auxiliaries else None
    return _of_modal(clauses, verb)


def _of_modal(clauses: Clauses, verb: Token) -> Direction | None:
    """What the modal verb of "could travel" says; the perfect "could have travelled" says nothing."""
    auxiliaries = clauses.of(verb).auxiliaries
    if not auxiliaries & lexicon()["modal"].keys() or "have" in auxiliaries:
        return None
    return "near" if auxiliaries & _MODALS_OF_PAST else "future"


def _is_singled_out(noun: Token) -> bool:
    """Whether a noun is the one that did what its infinitive says: "the first minister to resign", not "a chance to win"."""
    words = {child.lower_ for child in noun.lefts}
    return (
        bool(words & lexicon()["ordinal"].keys()) or bool(words & _SINGLE) or any(c.tag_ == "JJS" for c in noun.lefts)
    )


def governing_verb(token: Token) -> Token | None:
    """The nearest verb above `token`, or the verb of a sentence whose root is a noun."""
    for _ in range(_STEPS):
        if token.pos_ in ("VERB", "AUX"):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def direction_of(clauses: Clauses, verb: Token) -> Direction | None:
    """Past or future by the verb's own form and auxiliaries, or by the verb that it is the aim of.

    "Since taking office" looks back, whatever the verb above; "after meeting" lies before that verb, on either side of now.
    """
    for step in range(_STEPS):
        if verb.dep_ == "pcomp" and verb.head.lower_ in ("since", "after"):
            return "past" if verb.head.lower_ == "since" else None
        own = _own_direction(clauses, verb) or (_of_modal(clauses, verb) if step else None)
        if own is not None:
            return own
        if verb.tag_ not in ("VB", "VBG") or verb.dep_ not in _DEPENDENT or verb.head.i == verb.i:
            return None
        above = governing_verb(verb.head)
        if verb.tag_ == "VB" and _is_plan(verb, above):
            return "future" if above is None else _of_plan(clauses, above)
        if verb.tag_ == "VB" and verb.dep_ == "acl" and not _is_singled_out(verb.head):
            return "near" if above is not None and _own_direction(clauses, above) == "past" else "future"
        if above is None or above.i == verb.i:
            return None
        verb = above
    return None


def _own_direction(clauses: Clauses, verb: Token) -> Direction | None:
    auxiliaries = clauses.of(verb).auxiliaries
    if auxiliaries & _WILL or (verb.lower_ == "going" and "xcomp" in clauses.of(verb).relations):
        return "future"
    if {"to", "be"} <= auxiliaries and verb.dep_ in ("acl", "relcl"):
        return "future"
    plan = verb.lemma_ in lexicon()["plan"] or bool(clauses.of(verb).adjectives & lexicon()["plan"].keys())
    if auxiliaries >= {"would", "have"}:
        return "near"
    if plan and (verb.tag_ in ("VBN", "VBG") or verb.pos_ == "AUX") and not auxiliaries & _OVER:
        return "near" if auxiliaries & _WAS or not auxiliaries else "future"
    if verb.tag_ == "VBD" or (verb.tag_ in ("VBN", "VBG") and auxiliaries & _PAST_AUXILIARIES):
        return "past"
    if verb.tag_ == "VBN" and not auxiliaries and verb.dep_ in ("acl", "advcl", "ROOT"):
        return "past"
    return None


def _is_plan(verb: Token, above: Token | None) -> bool:
    """Whether an infinitive is what somebody intends: "expected to visit", "a plan to visit", "is to visit"."""
    plans = lexicon()["plan"]
    return (
        above is None
        or above.lemma_ in plans
        or verb.head.lemma_ in plans
        or above.lower_ in _IS
        or verb.head.lower_ in _WAS
    )


def _of_plan(clauses: Clauses, plan: Token) -> Direction | None:
    """Where an intended thing lies: ahead; near where the plan is told in the past; unknown where it "had been" one."""
    auxiliaries = clauses.of(plan).auxiliaries
    if auxiliaries & _OVER:
        return None
    return "near" if auxiliaries & _WAS or plan.tag_ == "VBD" else "future"
