"""What nobody says has happened or is set: conditions, possibilities, duties, forecasts, wishes, judgements, questions."""

from collections.abc import Iterator

from generator.article.dates.anchoring.direction import direction_of
from generator.article.dates.anchoring.verbs import Clauses, Verb
from generator.article.dates.grammar.words import lexicon
from generator.article.events.telling import WOULD, Telling, is_of_other_time
from generator.data import word_set

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
_WEEK = 7


def is_asked(telling: Telling) -> bool:
    """Find a question: "Will the talks resume on Friday?"."""
    last = telling.tenses.token(telling.tenses.sentence(telling.verb.token.idx)[1] - 1)
    while last is not None and last.i > telling.verb.token.i and not last.text[-1].isalnum():
        if "?" in last.text:
            return True
        last = last.nbor(-1)
    return False


def is_condition(telling: Telling) -> bool:
    """Find what holds only if something else does, or is that something: "if she wins in May, the bridge will open in June"."""
    clause = telling.verb
    for above in (*telling.above, None):
        if not _CONDITIONS.isdisjoint(clause.words) and "even" not in clause.words:
            return True
        if above is None or clause.token.dep_ == "parataxis":
            break
        clause = above
    return not telling.is_past and any(_has_condition(verb) for verb in telling.chain[:2])


def _has_condition(verb: Verb) -> bool:
    """Whether an "if" clause hangs on a verb."""
    clauses = (child for child in verb.token.children if child.dep_ == "advcl")
    words = ({child.lower_ for child in clause.children} for clause in clauses)
    return "even" not in verb.words and any(not _IF.isdisjoint(beside) and "even" not in beside for beside in words)


def is_possibility(telling: Telling) -> bool:
    """Find what may or could be, also what "would" be where nobody has said so: "the vote could be held in June"."""
    verb = telling.verb
    weighed = verb.lemma in _WEIGHED and telling.side == "ahead"
    if weighed or not _POSSIBLE.isdisjoint(verb.auxiliaries):
        return True
    return not WOULD.isdisjoint(verb.auxiliaries) and not _is_told_would(telling)


def _is_told_would(telling: Telling) -> bool:
    """Whether "would" is the "will" of a telling in the past: "she said that he would resign on Friday", "would later win"."""
    if "have" in telling.verb.auxiliaries:
        return False
    told = any(direction_of(telling.clauses, verb.token) == "past" for verb in telling.above)
    return told or telling.days <= _WEEK


def is_duty(telling: Telling) -> bool:
    """Find what has to, should or must be done, unless by a day that is set: "the town should vote in May"."""
    if {"should", "ought"} & telling.verb.auxiliaries:
        return True
    needed = any(verb.lemma in _DUTIES for verb in telling.above[:1] if telling.verb.is_a("xcomp"))
    must = needed or "must" in telling.verb.auxiliaries
    return must and not (telling.place.lead in ("by", "before") and telling.side != "over") and not telling.is_past


def is_wish(telling: Telling) -> bool:
    """Find what somebody hopes or wants: "she hopes to visit Oslo in October"."""
    return any(
        above.lemma in _WISHES and not below.is_a("conj") and not telling.is_past for below, above in _steps(telling)
    )


def is_thought(telling: Telling) -> bool:
    """Find what somebody expects, fears or doubts of the future: "she doubts that the bill will pass in October"."""
    return any(
        above.lemma in _THOUGHTS | _FORECASTS and not below.is_a("xcomp", "conj", "advcl") and not telling.is_past
        for below, above in _steps(telling)
    )


def is_forecast(telling: Telling) -> bool:
    """Find what will win, lose, rise or fall, which nobody sets: "prices will rise next year", "she will win in May"."""
    verb = telling.verb
    if telling.side == "ahead" and (verb.lemma in _FORECASTS or (verb.has_tag("VBG") and verb.is_a("csubj"))):
        return True
    if not telling.looks_ahead or telling.side == "over":
        return False
    return verb.lemma in _OUTCOMES or (verb.lemma in _CHANGES and telling.days > 1)


def is_judged(telling: Telling) -> bool:
    """Find an infinitive that is only judged, or a chance: "it is vital to win in May", "a plan to win in 2019"."""
    if telling.is_past:
        return False
    return any("to" in below.auxiliaries and not _is_aim(telling.clauses, below) for below, _ in _steps(telling))


def _steps(telling: Telling) -> Iterator[tuple[Verb, Verb]]:
    """Each verb of the chain with the one above it, up to a clause that tells of another time."""
    below = telling.verb
    for above in telling.above:
        if is_of_other_time(below):
            return
        yield below, above
        below = above


def _is_aim(clauses: Clauses, verb: Verb) -> bool:
    """Whether an infinitive is an aim or a task ("plans to go", "will have to go", "a speech to be held on Friday")."""
    above = clauses.governing(verb.token.head)
    to_be_held = "be" in verb.auxiliaries and verb.is_a("acl", "relcl")
    if to_be_held or above is None or verb.is_a("conj"):
        return True
    plans = lexicon()["plan"]
    if not ({verb.token.head.lemma_, above.lemma} | above.adjectives).isdisjoint(plans):
        return True
    if above.lemma == "be":
        return above.relations.isdisjoint({"acomp", "attr"})
    return verb.is_a("xcomp") and direction_of(clauses, above.token) == "future"
