"""Steps for speakers who are described by a noun: "the senator", "the woman", "the transport ministry"."""

from collections import Counter

from generator.article.coreference.candidates import Wanted, stands_out, strengths
from generator.article.coreference.constraints import is_another, stands_aside
from generator.article.coreference.descriptions import bearers_of, is_of_a_place, may_be, so_called
from generator.article.coreference.discourse import (
    BODY,
    PERSON,
    Anaphor,
    Antecedent,
    Discourse,
    Step,
    first_of,
    left_open,
)
from generator.article.coreference.lexicon import BODIES, OTHERS, PEOPLE, TRADES
from generator.article.coreference.salience import SUBJECT
from generator.article.coreference.unnamed import PLURAL, is_anybody
from generator.article.mentions.lexicon import GENDERED, is_body_word, is_office
from generator.article.reporting.speakers import NO_MORE
from generator.article.syntax.appositions import is_person
from generator.article.syntax.tree import PREMODIFIERS, SUBJECTS, Tree
from generator.data import word_set
from generator.records import ACTOR_TYPES

_LEAD = 2
"""Only the first paragraphs speak of somebody by a bare office whom they name behind."""

_SOON = 2
"""Whom an office of a place or body means before the name is named in so many paragraphs."""

_TELL_WHICH, _OF_STATE = frozenset({"poss", "relcl"}), 2
"""What tells which one is meant; a phrase of no more words does not: the former secretary of state."""

_MAIN, _NEAR = frozenset({"ROOT", "conj"}), 60
"""Labels of verbs of main clauses, and how many words before an anaphor's sentence somebody may be called as it is."""

_DOCUMENTS, _KIN_OF_BODIES = word_set("occasions.documents"), word_set("coreference.kin_of_bodies")
_PLACES = word_set("names.kinds_of_place")
_NO_BODY = ACTOR_TYPES - {"ORG"}
"""What a newspaper or a ministry cannot be, whatever was called so."""


def _not_one_who_is_known(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """Indefinite, plural or another: "a senator", "the senators", "the other senator"."""
    tree, head = discourse.tree, anaphor.head
    known = discourse.is_definite(head) or _is_of_place(discourse, head)
    if tree.tags[head] in PLURAL or not known or tree.has(head, OTHERS):
        return left_open("described, not named")
    return None


def _is_of_place(discourse: Discourse, head: int) -> bool:
    """Whether a place or a body has the office: "Norland's prime minister"."""
    owner = discourse.tree.child(head, "poss")
    mention = discourse.mention_at(owner) if owner is not None and is_office(discourse.tree.lemmas[head]) else None
    return mention is not None and mention.type in ("GPE", "ORG", "LOC")


def _called_so_before(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """Called so before: "Senator Ana Ruiz left. … The senator said …"; of several whoever spoke last."""
    bearers = [
        e for e in bearers_of(discourse.descriptions, anaphor.head, anaphor.head) if _can_bear(discourse, e, anaphor)
    ]
    if not bearers:
        return _only_holder(discourse, anaphor)
    lemma = discourse.tree.lemmas[anaphor.head]
    last = discourse.just_spoke(anaphor.passage)
    if len(bearers) > 1:
        if last is not None and last.entity in bearers:
            return Antecedent(last.entity, "described", f"spoke last, and is called {lemma!r}")
        return left_open(f"{len(bearers)} are called {lemma!r}")
    if not is_of_a_place(discourse.descriptions, anaphor.head) and stands_aside(discourse, bearers[0], anaphor):
        return left_open(f"another than the one called {lemma!r} is told of just before")
    return Antecedent(bearers[0], "described", f"the only one called {lemma!r} before")


def _only_holder(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """Called so only behind: "The president said … . President Ana Ruiz has fought for it for years."."""
    tree, head = discourse.tree, anaphor.head
    if not is_office(tree.lemmas[head]):
        return None
    bare, stop = tree.child(head, *PREMODIFIERS) is None and anaphor.passage <= _LEAD, len(tree.words)
    if not bare:
        if not _is_of_place(discourse, head) or tree.has(head, NO_MORE):
            return None
        stop = discourse.passages[min(anaphor.passage + _SOON, len(discourse.passages) - 1)].end
    holders = bearers_of(discourse.descriptions, head, stop)
    if len(holders) != 1 or is_another(discourse, holders[0], anaphor):
        return None
    return Antecedent(holders[0], "described", f"the only one of the article called {tree.lemmas[head]!r}")


def _can_bear(discourse: Discourse, entity: int, anaphor: Anaphor) -> bool:
    lemma, kind = discourse.tree.lemmas[anaphor.head], discourse.entities[entity].type
    if lemma in BODIES:
        return kind not in _NO_BODY
    if lemma in _PLACES:
        return kind in ("GPE", "LOC")  # the state senate is no state
    return lemma not in _DOCUMENTS or not discourse.is_person(entity)  # a study's co-author is no study


def _person_in_reach(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """Any man or woman, or of an age: "Mrs. Ruiz arrived late. The woman said …. The 40-year-old added …"."""
    gender = PEOPLE.get(discourse.tree.lemmas[anaphor.head])
    if gender is None and not _is_aged(discourse, anaphor.head):
        return None
    entity, why = stands_out(discourse, strengths(discourse, anaphor, Wanted(PERSON, gender)))
    if entity is None:
        return left_open(why)
    if is_another(discourse, entity, anaphor):
        return left_open("may be somebody without a name, who is told of just before")
    return Antecedent(entity, "described", why)


def _body_in_reach(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """Any body: "Norvale Shipping has sold its ships. The company said …"."""
    if discourse.tree.lemmas[anaphor.head] not in BODIES:
        return None
    found = strengths(discourse, anaphor, Wanted(BODY))
    possible = {e: strength for e, strength in found.items() if may_be(discourse.descriptions, e, anaphor.head)}
    entity, why = stands_out(discourse, possible)
    if entity is None:
        return left_open(why)
    if entity in so_called(discourse.descriptions, _KIN_OF_BODIES):
        return left_open(f"{discourse.name(entity)!r} is only told of as another's")
    return Antecedent(entity, "described", why)


def _epithet_in_reach(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """Anybody by what he or she is: "Ana Ruiz has sold her boat. The fisherman said …. The former senator said …".

    A bare office, or one of somebody or somewhere, is rather another's: "the judge", "the head of the port".
    """
    tree, head, lemma = discourse.tree, anaphor.head, discourse.tree.lemmas[anaphor.head]
    beside = tree.labelled(head, *PREMODIFIERS)
    calls_so = lemma in TRADES or (beside and is_anybody(lemma) and not is_body_word(lemma))  # no coast guard
    of, others = tree.child(head, "prep"), {tree.deps[t] for t in (head, *tree.children[head])}
    long = of is not None and tree.rights[of] > of + _OF_STATE
    if long or anaphor.labelled or not calls_so or not others.isdisjoint(_TELL_WHICH):
        return None
    if any(is_person(discourse.mention_at(c)) for c in beside):
        return None  # the Ruiz supporter
    found = whoever_is_told_of(discourse, anaphor)
    return found if found is not None and _goes_on(discourse, found.entity, anaphor) else None


def _goes_on(discourse: Discourse, entity: int | None, anaphor: Anaphor) -> bool:
    """Whether the story goes on with somebody: the last named subject of a main clause, and no one else was just called so.

    Who is named in the sentence itself is not called otherwise in it, nor is who is called so elsewhere left for this step.
    """
    tree, (first, _) = discourse.tree, discourse.sentence(anaphor)
    called = discourse.descriptions.called.get(tree.lemmas[anaphor.head], ())
    acting = [seen for seen in discourse.before(first) if _leads(tree, seen.token)]
    same = range(max(0, first - _NEAR), first)
    another = any(tree.lemmas[t] == tree.lemmas[anaphor.head] and discourse.mention_at(t) is None for t in same)
    here = any(seen.entity == entity for seen in discourse.between(first, anaphor.head))
    return bool(acting) and acting[-1].entity == entity and entity not in called and not another and not here


def _leads(tree: Tree, token: int) -> bool:
    return tree.deps[token] in SUBJECTS and tree.deps[tree.heads[token]] in _MAIN


def whoever_is_told_of(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """The subject who stands out before the sentence, where nobody in reach is told of more, or else in its paragraph."""
    start = anaphor._replace(head=discourse.sentence(anaphor)[0])
    found = strengths(discourse, start, Wanted(PERSON, GENDERED.get(discourse.tree.lemmas[anaphor.head])))
    entity, why = stands_out(discourse, found)
    if entity is None or found[entity] < SUBJECT or is_another(discourse, entity, anaphor):
        return None
    names = [seen for seen in discourse.before(start.head) if seen.entity in found]
    named = Counter(seen.entity for seen in names)
    alone = {seen.entity for seen in names if seen.passage == anaphor.passage} == {entity}
    return Antecedent(entity, "described", why) if alone or named[entity] == max(named.values(), default=0) else None


def _nobody_called_so(discourse: Discourse, anaphor: Anaphor) -> Antecedent:
    """Nobody was called so: "The delegate said …"."""
    return left_open(f"nobody was called {discourse.tree.lemmas[anaphor.head]!r} before")


STEPS: tuple[Step, ...] = (
    _not_one_who_is_known,
    _called_so_before,
    _person_in_reach,
    _body_in_reach,
    _epithet_in_reach,
    _nobody_called_so,
)


def description(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """A noun: "The senator said …", by the first of `STEPS` that has something to say."""
    nominal = discourse.tree.pos[anaphor.head] in ("NOUN", "PROPN") or _is_aged(discourse, anaphor.head)
    return first_of(STEPS, discourse, anaphor) if nominal else None


def _is_aged(discourse: Discourse, head: int) -> bool:
    """Whether a word ends "40-year-old"."""
    return discourse.tree.lower[head - 2 : head] == ["year", "-"]
