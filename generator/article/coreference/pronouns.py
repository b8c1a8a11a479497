"""Steps for speakers who are pronouns: "he", "she", "it", and those that mean nobody by themselves."""

from bisect import bisect_right
from collections.abc import Callable

from generator.article.coreference.candidates import NEAR, Wanted, stands_out, strengths
from generator.article.coreference.constraints import (
    chain_start,
    office_told_of,
    owner_above,
    subject_behind,
    told_about,
    unnamed_since,
    unnamed_speaker,
    untyped_surname,
)
from generator.article.coreference.discourse import PERSON, Anaphor, Antecedent, Discourse, left_open
from generator.article.coreference.lexicon import GENDERS, THINGS
from generator.article.coreference.nominals import description
from generator.article.coreference.salience import SUBJECT
from generator.names import place_of
from generator.names.titles import Gender
from generator.values import first

_ACTING = frozenset({"ORG", "GPE"})
_TELLING = 3.0
"""A lone candidate as strong as this tells by its pronoun of which gender it is; a weaker one may be a stranger's stand-in."""


def personal_pronoun(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """A man or a woman: "He said …", "her spokesman said …"."""
    gender = GENDERS.get(discourse.tree.lower[anaphor.head])
    if gender is None:
        return None
    unnamed = unnamed_speaker(discourse, anaphor, gender)
    if unnamed is not None:
        return left_open(f"may be the {unnamed!r} who spoke last and is not named")
    if (owner := owner_above(discourse.tree, anaphor.head)) is not None:
        return left_open(f"may be the {owner!r} whose words or doings these are")
    return _most_prominent(discourse, anaphor, gender)


def _most_prominent(discourse: Discourse, anaphor: Anaphor, gender: Gender) -> Antecedent:
    """Whoever stands out before the first "he" of the chain; where two fit alike, of those whom the words do not tell of."""
    wanted = Wanted(PERSON, gender, untyped_surname(discourse, anaphor))
    start = anaphor._replace(head=chain_start(discourse, anaphor, gender))
    found = strengths(discourse, start, wanted)
    entity, why = stands_out(discourse, found)
    if entity is not None and place_of(discourse.name(entity)) is not None:
        return left_open(f"{discourse.name(entity)!r} spoke last, a people's name or a surname")
    told = told_about(discourse, anaphor.head)
    if entity is None and told & found.keys():
        entity, why = stands_out(discourse, {e: strength for e, strength in found.items() if e not in told})
    if entity is None:
        return left_open(why)
    doubt = first(speaks_against(discourse, anaphor, gender, entity) for speaks_against in DOUBTS)
    if doubt is not None:
        return left_open(doubt)
    alone = len(found) == 1 and found[entity] >= _TELLING
    return Antecedent(entity, "pronoun", why, gender if alone else None)


def _told_of(discourse: Discourse, anaphor: Anaphor, _gender: Gender, entity: int) -> str | None:
    """Not Ruiz in "he said that Ruiz had left"."""
    if entity not in told_about(discourse, anaphor.head):
        return None
    return f"{discourse.name(entity)!r} is told of in what {discourse.tree.words[anaphor.head]!r} says"


def _named_behind(discourse: Discourse, anaphor: Anaphor, gender: Gender, entity: int) -> str | None:
    """Maybe Ruiz in "as he praised it, Ruiz left"."""
    behind = subject_behind(discourse, anaphor.head)
    if behind is None or behind == entity or not discourse.agrees(behind, gender):
        return None
    return f"may be {discourse.name(behind)!r}, whom the main clause names behind"


def _unnamed_before(discourse: Discourse, anaphor: Anaphor, gender: Gender, entity: int) -> str | None:
    """Maybe the cashier in "Ruiz left. A cashier waved. He said …"."""
    unnamed = unnamed_since(discourse, entity, anaphor, gender)
    return None if unnamed is None else f"may be the {unnamed!r} who is told of just before and is not named"


def _office_before(discourse: Discourse, anaphor: Anaphor, _gender: Gender, entity: int) -> str | None:
    """Maybe the president in "Ruiz left. The president travelled north. He said …", where Ruiz is never called so or meant."""
    office = office_told_of(discourse, entity, anaphor)
    if office is None:
        return None
    meant = description(discourse, Anaphor(office, bisect_right(discourse.firsts, office) - 1))
    known = meant is not None and meant.entity == entity
    return None if known else f"may be the {discourse.tree.words[office]!r} whom the sentence before tells of"


_Doubt = Callable[[Discourse, Anaphor, Gender, int], str | None]
DOUBTS: tuple[_Doubt, ...] = (_told_of, _named_behind, _unnamed_before, _office_before)
"""What speaks against the entity that stands out for a pronoun."""


def pronoun_of_things(discourse: Discourse, anaphor: Anaphor) -> Antecedent | None:
    """A body or a country that is the subject of the sentence before: "It said …"."""
    word = discourse.tree.words[anaphor.head]
    if discourse.tree.lower[anaphor.head] not in THINGS:
        return None
    found = strengths(discourse, anaphor, Wanted(_ACTING))
    entity, why = stands_out(discourse, found)
    if entity is None:
        return left_open(why)
    if found[entity] < SUBJECT + NEAR:
        return left_open(f"{discourse.name(entity)!r} stands too far aside for {word!r}")
    return Antecedent(entity, "pronoun", why)


def no_anaphor(discourse: Discourse, anaphor: Anaphor) -> Antecedent:
    """Nobody in particular: "They said …", "everyone said …"."""
    return left_open(f"{discourse.tree.words[anaphor.head]!r} names nobody by itself")
