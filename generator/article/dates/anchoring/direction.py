"""Whether a verb looks back or ahead: by its form, its modal verb, or the verb that it is the aim of."""

from collections.abc import Callable
from typing import Literal

from spacy.tokens import Token

from generator.article.dates.anchoring.verbs import Clauses, Verb
from generator.article.dates.grammar.words import lexicon

Direction = Literal["past", "future", "near"]
"""`near` is ahead of a telling in the past ("was to meet on Friday"): on either side of publication, but close to it."""

_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_HAD = frozenset({"had", "has", "have", "'d", "’d"})
_WAS = frozenset({"was", "were"})
_PAST_AUXILIARIES = _HAD | _WAS | {"did", "been", "'ve", "’ve"}
_IS = frozenset({"is", "are", "'s", "’s"})
_MODALS_OF_PAST = frozenset({"would", "could", "'d", "’d"})
"""Modal verbs that also tell of the past; "might" never does."""

_BOUND_BY: dict[str, Direction | None] = {"since": "past", "after": None}
"""What is told "since taking office" looks back; "after meeting" lies before the verb above, on either side of now."""

_DEPENDENT = ("xcomp", "acl", "pcomp", "advcl")
_SINGLE = frozenset({"last", "latest", "only", "next"})
_STEPS = 12


def direction_of(clauses: Clauses, token: Token) -> Direction | None:
    """Past or future by the verb's own form and auxiliaries, or by the verb that it is the aim of; None where neither tells."""
    verb = clauses.of(token)
    for step in range(_STEPS):
        if verb.is_a("pcomp") and verb.token.head.lower_ in _BOUND_BY:
            return _BOUND_BY[verb.token.head.lower_]
        own = direction_of_form(verb) or (direction_of_modal(verb) if step else None)
        if own is not None or not _leans(verb):
            return own
        above = clauses.governing(verb.token.head)
        aim = _of_infinitive(verb, above) if verb.has_tag("VB") else None
        if aim is not None:
            return None if aim == "open" else aim
        if above is None or above.token.i == verb.token.i:
            return None
        verb = above
    return None


def _leans(verb: Verb) -> bool:
    """Whether a verb takes its direction from the one above: "hopes to go", "before going"."""
    return verb.has_tag("VB", "VBG") and verb.is_a(*_DEPENDENT) and verb.token.head.i != verb.token.i


# --- by the form --------------------------------------------------------------------------------------------------------


def direction_of_form(verb: Verb) -> Direction | None:
    """What the form of a verb with its auxiliaries says, apart from modals other than "will"."""
    return next((direction for _, fits, direction in _FORMS if fits(verb)), None)


def _will(verb: Verb) -> bool:
    """Whether a verb has the auxiliary, which a person called Will is not ("Will left")."""
    bare = verb.has_tag("VB") or not verb.auxiliaries.isdisjoint({"be", "have", "going"})
    return bare and not _WILL.isdisjoint(verb.auxiliaries)


def _going_to(verb: Verb) -> bool:
    return verb.token.lower_ == "going" and "xcomp" in verb.relations


def _to_be(verb: Verb) -> bool:
    return verb.is_a("acl", "relcl") and verb.auxiliaries >= {"to", "be"}


def _would_have(verb: Verb) -> bool:
    return verb.auxiliaries >= {"would", "have"}


def _is_planned(verb: Verb) -> bool:
    plan = verb.lemma in lexicon()["plan"] or not verb.adjectives.isdisjoint(lexicon()["plan"])
    participle = verb.has_tag("VBN", "VBG") or verb.token.pos_ == "AUX"
    return plan and participle and _HAD.isdisjoint(verb.auxiliaries)


def _was_planned(verb: Verb) -> bool:
    told = not verb.auxiliaries or not _WAS.isdisjoint(verb.auxiliaries)
    return told and _is_planned(verb)


def _did(verb: Verb) -> bool:
    return "did" in verb.auxiliaries


def _past_tense(verb: Verb) -> bool:
    perfect = verb.has_tag("VBN", "VBG") and not _PAST_AUXILIARIES.isdisjoint(verb.auxiliaries)
    return perfect or verb.has_tag("VBD")


def _past_participle(verb: Verb) -> bool:
    return verb.has_tag("VBN") and verb.is_a("acl", "advcl", "ROOT") and not verb.auxiliaries


_FORMS: tuple[tuple[str, Callable[[Verb], bool], Direction], ...] = (
    ("will meet", _will, "future"),
    ("is going to meet", _going_to, "future"),
    ("a speech to be held", _to_be, "future"),
    ("would have met", _would_have, "near"),
    ("was expected", _was_planned, "near"),
    ("is expected", _is_planned, "future"),
    ("met, has met, was met", _past_tense, "past"),
    ("did not meet", _did, "past"),
    ("met by a crowd", _past_participle, "past"),
)
"""Forms in order, an example of each, and where they look."""


def direction_of_modal(verb: Verb) -> Direction | None:
    """What the modal verb of "could travel" says; the perfect "could have travelled" says nothing."""
    if lexicon()["modal"].keys().isdisjoint(verb.auxiliaries) or "have" in verb.auxiliaries:
        return None
    return "future" if _MODALS_OF_PAST.isdisjoint(verb.auxiliaries) else "near"


# --- by what it is the aim of -------------------------------------------------------------------------------------------


def _of_infinitive(verb: Verb, above: Verb | None) -> Direction | Literal["open"] | None:
    """Where an infinitive lies that somebody intends or has a chance of; "open" where it "had been" planned."""
    if _is_intended(verb, above):
        return "future" if above is None else _of_intention(above)
    if not verb.is_a("acl") or _is_singled_out(verb.token.head):
        return None
    return "near" if above is not None and direction_of_form(above) == "past" else "future"


def _is_intended(verb: Verb, above: Verb | None) -> bool:
    """Whether an infinitive is what somebody intends: "expected to visit", "a plan to visit", "is to visit"."""
    plans = lexicon()["plan"]
    if above is None or above.lemma in plans or above.token.lower_ in _IS:
        return True
    return verb.token.head.lemma_ in plans or verb.token.head.lower_ in _WAS


def _of_intention(plan: Verb) -> Direction | Literal["open"]:
    if not _HAD.isdisjoint(plan.auxiliaries):
        return "open"
    return "near" if plan.has_tag("VBD") or not _WAS.isdisjoint(plan.auxiliaries) else "future"


def _is_singled_out(noun: Token) -> bool:
    """Whether a noun is the one that did what its infinitive says: "the first minister to resign", not "a chance to win"."""
    before = list(noun.lefts)
    words = {child.lower_ for child in before}
    single = _SINGLE | lexicon()["ordinal"].keys()
    return not single.isdisjoint(words) or "JJS" in {child.tag_ for child in before}


def direction_of_aim(verb: Verb) -> Direction:
    """Where a day lies that something is set for: ahead, unless the setting itself is told in the past."""
    bare_participle = verb.has_tag("VBN") and not verb.auxiliaries
    return "near" if bare_participle or not (_WAS | {"had"}).isdisjoint(verb.auxiliaries) else "future"
