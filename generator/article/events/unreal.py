"""What nobody says has happened or is set: conditions, possibilities, duties, forecasts, wishes, judgements, questions."""

from collections.abc import Iterator, Set
from itertools import pairwise, takewhile

from generator.article.dates.anchoring.direction import direction_of
from generator.article.dates.anchoring.verbs import Clauses, Verb
from generator.article.dates.grammar.words import lexicon
from generator.article.events.telling import (
    WOULD,
    Telling,
    is_of_other_time,
    lasts_beyond,
    led_by,
    lies,
    looks,
    of_lemma,
    verb_is,
    with_auxiliary,
)
from generator.article.syntax.tokens import Test, child, dep_in, lower_in, tag_in
from generator.data import word_set
from generator.values import either, every, no

_CONDITIONS = word_set("events.conditions")
_POSSIBLE = word_set("events.possible")
_DUTIES = word_set("events.duties")
_THOUGHTS = word_set("events.thoughts")
_FORECASTS = word_set("events.forecasts")
_WISHES = word_set("events.wishes")
_OUTCOMES = word_set("events.outcomes")
_CHANGES = word_set("events.changes")
_WEIGHED = frozenset({"mull", "consider", "weigh", "contemplate", "ponder", "eye"})
_IF = frozenset({"if", "unless", "whether", "lest"})
_MEAN = frozenset({"mean", "imply", "guarantee", "ensure"})
_WEEK = 7


def is_asked(telling: Telling) -> bool:
    """Find a question: "Will the talks resume on Friday?"."""
    verb = telling.verb.token
    last = telling.tenses.token(telling.tenses.sentence(verb.idx)[1] - 1)
    while last.i > verb.i and not last.text[-1].isalnum() and "?" not in last.text:
        last = last.nbor(-1)
    return last.i > verb.i and "?" in last.text


is_told_question = every(
    of_lemma({"ask", "wonder"}),
    no(looks("future")),
    verb_is(child(every(dep_in({"ccomp", "advcl"}), child(lower_in(_IF))))),
)
"""Find what somebody only asked: "the host asked her on Monday whether she would stand"."""


def does_not_follow(telling: Telling) -> bool:
    """Find what something does not mean: "the quarrel does not mean that the party will split in June"."""
    return any(verb.lemma in _MEAN and "neg" in verb.relations for verb in telling.chain[1:])


# --- conditions ---------------------------------------------------------------------------------------------------------


def is_condition(telling: Telling) -> bool:
    """Find what holds only if something else does, or is that something: "if she wins in May, the bridge will open in June"."""
    return any(map(_opens_condition, _clauses_up(telling))) or (
        telling.direction != "past" and any(_has_condition(verb.token) for verb in telling.chain[:2])
    )


def _clauses_up(telling: Telling) -> Iterator[Verb]:
    """The clauses of the chain up to one that stands beside the one above it ("…, he said")."""
    for clause in telling.chain:
        yield clause
        if clause.is_a("parataxis"):
            return


def _opens_condition(clause: Verb) -> bool:
    return "even" not in clause.words and not _CONDITIONS.isdisjoint(clause.words)


_is_even = child(lower_in({"even"}))
_has_condition: Test = every(no(_is_even), child(every(dep_in({"advcl"}), child(lower_in(_IF)), no(_is_even))))
"""Whether an "if" clause hangs on a verb."""


# --- possibilities and duties -------------------------------------------------------------------------------------------


def _follows_a_telling(telling: Telling) -> bool:
    return any(direction_of(telling.clauses, verb.token) == "past" for verb in telling.above)


def _is_what_is_needed(telling: Telling) -> bool:
    """Whether a verb above says that it is a duty: "has to go", "needs to go"."""
    return telling.verb.is_a("xcomp") and any(verb.lemma in _DUTIES for verb in telling.above[:1])


_is_told_would = every(no(with_auxiliary({"have"})), either(_follows_a_telling, no(lasts_beyond(_WEEK))))
"""Whether "would" is the "will" of a telling in the past: "she said that he would resign on Friday", "would later win"."""

is_possibility = either(
    every(of_lemma(_WEIGHED), lies("ahead")),
    with_auxiliary(_POSSIBLE),
    every(with_auxiliary(WOULD), no(_is_told_would)),
)
"""Find what may or could be, also what "would" be where nobody has said so: "the vote could be held in June"."""

is_duty = either(
    with_auxiliary({"should", "ought"}),
    every(
        either(_is_what_is_needed, with_auxiliary({"must"})),
        no(every(led_by("by", "before"), no(lies("over")))),
        no(looks("past")),
    ),
)
"""Find what has to, should or must be done, unless by a day that is set: "the town should vote in May"."""


# --- wishes, thoughts, forecasts ----------------------------------------------------------------------------------------


def is_wish(telling: Telling) -> bool:
    """Find what somebody hopes or wants: "she hopes to visit Oslo in October"."""
    return telling.direction != "past" and _hangs_on(telling, _WISHES, {"conj"})


def is_thought(telling: Telling) -> bool:
    """Find what somebody expects, fears or doubts of the future: "she doubts that the bill will pass in October"."""
    return telling.direction != "past" and _hangs_on(telling, _THOUGHTS | _FORECASTS, {"xcomp", "conj", "advcl"})


def _hangs_on(telling: Telling, words: Set[str], barred: Set[str]) -> bool:
    """Whether a verb of the chain hangs on one of the words, in none of the barred relations."""
    return any(above.lemma in words and not below.is_a(*barred) for below, above in _steps(telling))


is_forecast = either(
    every(lies("ahead"), either(of_lemma(_FORECASTS), verb_is(every(tag_in({"VBG"}), dep_in({"csubj"}))))),
    every(
        looks("future", "near"),
        no(lies("over")),
        either(of_lemma(_OUTCOMES), every(of_lemma(_CHANGES), lasts_beyond(1))),
    ),
)
"""Find what will win, lose, rise or fall, which nobody sets: "prices will rise next year", "she will win in May"."""


def is_judged(telling: Telling) -> bool:
    """Find an infinitive that is only judged, or a chance: "it is vital to win in May", "a plan to win in 2019"."""
    steps = () if telling.direction == "past" else _steps(telling)
    return any("to" in below.auxiliaries and not _is_aim(telling.clauses, below, above) for below, above in steps)


def _steps(telling: Telling) -> Iterator[tuple[Verb, Verb]]:
    """Each verb of the chain with the one above it, up to a clause that tells of another time."""
    return takewhile(lambda step: not is_of_other_time(step[0]), pairwise(telling.chain))


def _is_aim(clauses: Clauses, verb: Verb, above: Verb) -> bool:
    """Whether an infinitive is an aim or a task ("plans to go", "will have to go", "a speech to be held on Friday")."""
    if verb.is_a("conj") or ("be" in verb.auxiliaries and verb.is_a("acl", "relcl")):
        return True
    if not ({verb.token.head.lemma_, above.lemma} | above.adjectives).isdisjoint(lexicon()["plan"]):
        return True
    if above.lemma == "be":
        return above.relations.isdisjoint({"acomp", "attr"})
    return verb.is_a("xcomp") and direction_of(clauses, above.token) == "future"
