"""Whether what lies ahead is a plan that somebody announced: not over, asked, wished, supposed or judged."""

from spacy.tokens import Token

from generator.article.dates.anchoring.direction import direction_of
from generator.article.dates.anchoring.tense import Tenses
from generator.article.dates.anchoring.verbs import Clauses, Verb
from generator.article.dates.grammar.words import lexicon
from generator.article.events.status import SAID
from generator.data import word_set
from generator.records import DateMention

_THOUGHTS = word_set("events.thoughts")
_CONDITIONS = word_set("events.conditions")
_BESIDE = SAID | {"advcl"}
"""Relations of a clause to the one above it, whose words bear on it too."""

_STEPS = 8


def is_plan(tenses: Tenses, verb: Token, date: DateMention, today: str | None) -> bool:
    """Whether what lies ahead is announced, not asked, and its date not over when the article was published (`today`, ISO)."""
    return not _is_over(date, today) and not _is_asked(tenses, verb) and _is_announced(tenses.clauses, verb)


def _is_over(date: DateMention, today: str | None) -> bool:
    """Whether a date had ended when `today` began (ISO days compare as text)."""
    return today is not None and date.to is not None and date.to <= today


def _is_asked(tenses: Tenses, verb: Token) -> bool:
    """Whether the verb's sentence ends with a question mark."""
    last = tenses.token(tenses.sentence(verb.idx)[1] - 1)
    while last is not None and last.i > verb.i and not last.text[-1].isalnum():
        if "?" in last.text:
            return True
        last = last.nbor(-1)
    return False


def _is_announced(clauses: Clauses, token: Token) -> bool:
    """Whether what lies ahead is told as what will be: not under a thought or a condition, and no infinitive of a judgement."""
    verb = clauses.of(token)
    for _ in range(_STEPS):
        if not _CONDITIONS.isdisjoint(verb.words):
            return False
        above = _above(clauses, verb)
        if above is None:
            return True
        judged = "to" in verb.auxiliaries and not _is_aim(clauses, verb)
        thought = above.lemma in _THOUGHTS and not verb.is_a("xcomp")
        if judged or thought:
            return False
        verb = above
    return True


def _above(clauses: Clauses, verb: Verb) -> Verb | None:
    """The verb of the clause that this one's depends on."""
    above = clauses.governing(verb.token.head) if verb.is_a(*_BESIDE) else None
    return None if above is None or above.token.i == verb.token.i else above


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
