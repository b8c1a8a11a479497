"""Whether a verb looks back or ahead: by its form, its modal verb, or the verb that it is the aim of."""

from collections.abc import Callable
from typing import Literal

from spacy.tokens import Token

from generator.article.dates.anchoring.verbs import (
    Clauses,
    Verb,
    is_bare,
    stands_as,
    tagged,
    with_auxiliaries,
    with_auxiliary,
    with_child,
)
from generator.article.dates.grammar.words import lexicon
from generator.values import either, every, no

Direction = Literal["past", "future", "near"]
"""`near` is ahead of a telling in the past ("was to meet on Friday"): on either side of publication, but close to it."""

_WILL = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_HAD = frozenset({"had", "has", "have", "'d", "’d"})
_WAS = frozenset({"was", "were"})
_PAST_AUXILIARIES = _HAD | _WAS | {"did", "been", "'ve", "’ve"}
_IS = frozenset({"is", "are", "'s", "’s"})
_MODALS_OF_PAST = frozenset({"would", "could", "'d", "’d"})
"""Modal verbs that also tell of the past; "might" never does."""

_BOUND_BY: dict[str, Direction | Literal["open"]] = {"since": "past", "after": "open"}
"""What is told "since taking office" looks back; "after meeting" lies before the verb above, on either side of now."""

_DEPENDENT = ("xcomp", "acl", "pcomp", "advcl", "pobj")
_SINGLE = frozenset({"last", "latest", "only", "next"})
_STEPS = 12


def direction_of(clauses: Clauses, token: Token) -> Direction | None:
    """Past or future by the verb's own form and auxiliaries, or by the verb that it is the aim of; None where neither tells."""
    verb = clauses.of(token)
    told = _told_alone(verb, direction_of_form(verb))
    for _ in range(_STEPS):
        if told is not None or not _leans(verb):
            break
        above = clauses.governing(verb.token.head)
        told = _of_infinitive(verb, above) if verb.has_tag("VB") else None
        if told is not None or above is None or above.token.i == verb.token.i:
            break
        verb = above
        told = _told_alone(verb, direction_of_form(verb) or direction_of_modal(verb))
    return None if told == "open" else told


def _told_alone(verb: Verb, form: Direction | None) -> Direction | Literal["open"] | None:
    """Where a verb looks without the one above it: by the preposition that it hangs on, else by its form."""
    bound = _BOUND_BY.get(verb.token.head.lower_) if verb.is_a("pcomp") else None
    return form if bound is None else bound


def _leans(verb: Verb) -> bool:
    """Whether a verb takes its direction from the one above: "hopes to go", "before going"."""
    if verb.token.head.i == verb.token.i or not (verb.has_tag("VB", "VBG") or "to" in verb.auxiliaries):
        return False
    return verb.is_a(*_DEPENDENT) or (verb.is_a("relcl") and _is_singled_out(verb.token.head))


# --- by the form --------------------------------------------------------------------------------------------------------


def direction_of_form(verb: Verb) -> Direction | None:
    """What the form of a verb with its auxiliaries says, apart from modals other than "will"."""
    return next((direction for _, fits, direction in _FORMS if fits(verb)), None)


_has_will = with_auxiliary(_WILL)
"""Whether a verb has the auxiliary, which a person called Will is not ("Will left")."""

_is_participle = tagged("VBN", "VBG")


def _is_of_plan(verb: Verb) -> bool:
    return verb.lemma in lexicon()["plan"] or not verb.adjectives.isdisjoint(lexicon()["plan"])


_is_planned = every(
    no(with_auxiliary(_HAD)), either(_is_participle, lambda verb: verb.token.pos_ == "AUX"), _is_of_plan
)

_FORMS: tuple[tuple[str, Callable[[Verb], bool], Direction], ...] = (
    ("will meet", every(_has_will, either(tagged("VB"), with_auxiliary({"be", "have", "going"}))), "future"),
    ("is going to meet", every(lambda verb: verb.token.lower_ == "going", with_child("xcomp")), "future"),
    ("a speech to be held", every(stands_as("acl", "relcl"), with_auxiliaries("to", "be")), "future"),
    ("would have met", with_auxiliaries("would", "have"), "near"),
    ("was expected", every(either(is_bare, with_auxiliary(_WAS)), _is_planned), "near"),
    ("is expected", _is_planned, "future"),
    ("met, has met, was met", either(tagged("VBD"), every(_is_participle, with_auxiliary(_PAST_AUXILIARIES))), "past"),
    ("did not meet", with_auxiliary({"did"}), "past"),
    ("met by a crowd", every(is_bare, tagged("VBN"), stands_as("acl", "advcl", "ROOT")), "past"),
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
    if above is None:
        return "future"
    if _is_intended(verb, above):
        return _of_intention(above)
    if not verb.is_a("acl") or _is_singled_out(verb.token.head):
        return None
    return "near" if direction_of_form(above) == "past" else "future"


def _is_intended(verb: Verb, above: Verb) -> bool:
    """Whether an infinitive is what somebody intends: "expected to visit", "a plan to visit", "is to visit"."""
    head = verb.token.head
    planned = not lexicon()["plan"].keys().isdisjoint((above.lemma, head.lemma_))
    return planned or above.token.lower_ in _IS or head.lower_ in _WAS


def _of_intention(plan: Verb) -> Direction | Literal["open"]:
    if not _HAD.isdisjoint(plan.auxiliaries):
        return "open"
    return "near" if _was_told(plan) else "future"


_was_told = either(tagged("VBD"), with_auxiliary(_WAS))
_was_set = either(every(is_bare, tagged("VBN")), with_auxiliary(_WAS | {"had"}))


def _is_singled_out(noun: Token) -> bool:
    """Whether a noun is the one that did what its infinitive says: "the first minister to resign", "the last to leave"."""
    return any(map(_singles_out, (noun, *noun.lefts)))


def _singles_out(word: Token) -> bool:
    return word.tag_ == "JJS" or word.lower_ in _SINGLE or word.lower_ in lexicon()["ordinal"]


def direction_of_aim(verb: Verb) -> Direction:
    """Where a day lies that something is set for: ahead, unless the setting itself is told in the past."""
    return "near" if _was_set(verb) else "future"
