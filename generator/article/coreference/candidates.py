"""How strongly each entity that is named before an anaphor suggests itself as its antecedent.

A name in reach is a candidate by named factors, each with a weight (after Lappin and Leass, An Algorithm for Pronominal
Anaphora Resolution, 1994); an entity is as strong as its strongest name, and stronger where it spoke last.
"""

from collections.abc import Callable, Mapping
from itertools import takewhile
from math import fsum
from typing import NamedTuple

from generator.article.coreference.discourse import BODY, Anaphor, Discourse
from generator.article.coreference.fronted import subject_in_front
from generator.article.coreference.salience import NOBODY, OWNER, Seen
from generator.names.titles import Gender

NEAR = 2.0
_PARAGRAPHS = 2
"""An anaphor looks back this many paragraphs, not over a heading."""

_SPEAKING = 1.0
"""Whoever spoke last is at least as strong as this, named or not."""

_MARGIN = 1.5
"""By so much the best candidate must lead, or it stays open who is meant."""


class Wanted(NamedTuple):
    """What an antecedent must be: of one of these types, or the entity `besides`, and not known to be of another gender."""

    types: frozenset[str]
    gender: Gender | None = None
    besides: int | None = None


class _View(NamedTuple):
    """The text before an anaphor as its factors need it: first tokens of its sentence and of the one before."""

    discourse: Discourse
    passage: int
    wanted: Wanted
    sentence: int
    before: int
    owns: bool
    fronted: int | None


def _is_near(view: _View, name: Seen) -> bool:
    """In the sentence before or the anaphor's own, but for people who are only told of beside another."""
    return name.token >= view.before and (name.salience >= OWNER or view.wanted.types == BODY)


def _is_in_own_sentence(view: _View, name: Seen) -> bool:
    """The subject of the anaphor's own sentence, or whose it is; for "his", also an object."""
    owned = view.owns and view.discourse.tree.deps[name.token] == "dobj"
    return name.token >= view.sentence and (name.salience >= OWNER or owned)


def _is_of_stated_gender(view: _View, name: Seen) -> bool:
    gender = view.wanted.gender
    return gender is not None and view.discourse.genders.get(name.entity) == gender


FACTORS: tuple[tuple[str, float, Callable[[_View, Seen], float]], ...] = (
    ("salience", 1.0, lambda _, name: name.salience),  # RUIZ met Brandt. He …
    ("gender is stated", 1.0, _is_of_stated_gender),  # Ruiz met MRS. BRANDT. She …
    ("paragraphs between", -1.0, lambda view, name: view.passage - name.passage),  # RUIZ left. ¶ Brandt stayed. He …
    ("near", NEAR, _is_near),  # Brandt left. RUIZ stayed. He …
    ("own sentence", 2.0, _is_in_own_sentence),  # Brandt left. RUIZ stayed until he …
    ("fronted clause", 5.0, lambda view, name: name.token == view.fronted),  # After RUIZ warned them, he …
)
"""What speaks for a name, how much, and how far it is true of the name."""

_SPOKE_HERE = 2.0
"""Who spoke last is so much stronger in the same paragraph: “No,” RUIZ told Brandt. “Never,” he added."""

_SPOKE_ABOVE = 1.5
"""So much in the next: “No,” RUIZ told Brandt. ¶ “Never,” he added."""


def strengths(discourse: Discourse, anaphor: Anaphor, wanted: Wanted) -> dict[int, float]:
    """How strong each entity in reach of an anaphor is that can be what is wanted."""
    sentence, before = discourse.sentence(anaphor)[0], discourse.sentence_before(anaphor)
    owns, fronted = discourse.tree.deps[anaphor.head] == "poss", subject_in_front(discourse, anaphor.head)
    view = _View(discourse, anaphor.passage, wanted, sentence, before, owns, fronted)
    found: dict[int, float] = {}
    for name in _in_reach(view, anaphor):
        strength = fsum(weight * value(view, name) for _, weight, value in FACTORS)
        found[name.entity] = max(found.get(name.entity, strength), strength)
    last = discourse.just_spoke(anaphor.passage)
    if last is not None and _can_be(view, last.entity):
        above = 0.0 if _tells_of_another(view, anaphor, last.entity) else _SPOKE_ABOVE
        spoken = _SPOKE_HERE if last.passage == view.passage else above
        found[last.entity] = max(found.get(last.entity, _SPEAKING), _SPEAKING) + spoken
    return found


def _tells_of_another(view: _View, anaphor: Anaphor, speaker: int) -> bool:
    """Whether the anaphor's paragraph tells of others who fit, and not of who spoke above, who is no nearer by that."""
    own = view.discourse.between(view.discourse.firsts[view.passage], anaphor.head)
    told = {name.entity for name in own if name.salience >= OWNER and _can_be(view, name.entity)}
    return bool(told) and speaker not in told


def _in_reach(view: _View, anaphor: Anaphor) -> list[Seen]:
    """The names before an anaphor that can be what is wanted, the nearest first."""
    lowest = anaphor.passage
    while lowest > max(0, anaphor.passage - _PARAGRAPHS) and view.discourse.passages[lowest].kind != "heading":
        lowest -= 1
    names = takewhile(lambda name: name.passage >= lowest, reversed(view.discourse.before(anaphor.head)))
    anybody = view.wanted.gender is None
    return [n for n in names if (anybody or n.salience > NOBODY) and _can_be(view, n.entity)]


def _can_be(view: _View, entity: int) -> bool:
    wanted = view.wanted
    fits = entity == wanted.besides or view.discourse.entities[entity].type in wanted.types
    return fits and view.discourse.agrees(entity, wanted.gender)


def stands_out(discourse: Discourse, found: Mapping[int, float]) -> tuple[int | None, str]:
    """The entity that is stronger than all others by a margin, and why; None where nobody is, and why."""
    if not found:
        return None, "nobody in reach fits"
    (entity, strength), *others = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    name = discourse.name(entity)
    if not others:
        return entity, f"{name!r} is the only one in reach that fits"
    other = discourse.name(others[0][0])
    if strength - others[0][1] < _MARGIN:
        return None, f"{name!r} and {other!r} fit alike"
    spoke = discourse.last is not None and discourse.last.entity == entity
    return entity, f"{name!r} {'spoke last' if spoke else 'stands out before'}; {other!r} is further off"
