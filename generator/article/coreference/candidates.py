"""How strongly each entity that is named before an anaphor suggests itself as its antecedent.

A name in reach is a candidate by named factors, each with a weight (after Lappin and Leass, An Algorithm for Pronominal
Anaphora Resolution, 1994); an entity is as strong as its strongest name, and stronger where it spoke last.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal, NamedTuple

from generator.article.coreference.discourse import BODY, Anaphor, Discourse, Turn
from generator.article.coreference.fronted import subject_in_front
from generator.article.coreference.salience import NOBODY, OWNER, SUBJECT, Seen
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


@dataclass(frozen=True, slots=True)
class _View:
    """The text before an anaphor as its factors need it: first tokens of its sentence and of the one before."""

    discourse: Discourse
    passage: int
    wanted: Wanted
    sentence: int
    before: int
    owns: bool
    fronted: int | None


def _salience(_view: _View, name: Seen) -> float:
    return name.salience


def _is_of_stated_gender(view: _View, name: Seen) -> bool:
    gender = view.wanted.gender
    return gender is not None and view.discourse.genders.get(name.entity) == gender


def _paragraphs_between(view: _View, name: Seen) -> int:
    return view.passage - name.passage


def _is_near(view: _View, name: Seen) -> bool:
    """In the sentence before or the anaphor's own, but for people who are only told of beside another."""
    return name.token >= view.before and (name.salience >= OWNER or view.wanted.types == BODY)


def _is_in_own_sentence(view: _View, name: Seen) -> bool:
    """The subject of the anaphor's own sentence; for "his", also an object."""
    prominent = name.salience >= SUBJECT or (view.owns and view.discourse.tree.deps[name.token] == "dobj")
    return name.token >= view.sentence and prominent


def _is_in_front(view: _View, name: Seen) -> bool:
    """The subject of a clause in front of the anaphor's own."""
    return name.token == view.fronted


Factor = Literal["salience", "gender is stated", "paragraphs between", "near", "own sentence", "fronted clause"]

FACTORS: tuple[tuple[Factor, float, Callable[[_View, Seen], float]], ...] = (
    ("salience", 1.0, _salience),  # RUIZ met Brandt. He …
    ("gender is stated", 1.0, _is_of_stated_gender),  # Ruiz met MRS. BRANDT. She …
    ("paragraphs between", -1.0, _paragraphs_between),  # RUIZ left. ¶ Brandt stayed. He …
    ("near", NEAR, _is_near),  # Brandt left. RUIZ stayed. He …
    ("own sentence", 2.0, _is_in_own_sentence),  # Brandt left. RUIZ stayed until he …
    ("fronted clause", 5.0, _is_in_front),  # Brandt left. ¶ After RUIZ warned them, he added …
)
"""What speaks for a name, how much, and how far it is true of the name. Added up in this order."""


def _spoke_here(view: _View, last: Turn) -> bool:
    return last.passage == view.passage


def _spoke_elsewhere(view: _View, last: Turn) -> bool:
    return last.passage != view.passage


SpokenFactor = Literal["spoke in this paragraph", "spoke in the paragraph before"]

SPOKEN_FACTORS: tuple[tuple[SpokenFactor, float, Callable[[_View, Turn], bool]], ...] = (
    ("spoke in this paragraph", 2.0, _spoke_here),  # “No,” RUIZ told Brandt. “Never,” he added.
    ("spoke in the paragraph before", 1.5, _spoke_elsewhere),  # “No,” RUIZ told Brandt. ¶ “Never,” he added.
)
"""What speaks besides for the entity that spoke last."""


def strengths(discourse: Discourse, anaphor: Anaphor, wanted: Wanted) -> dict[int, float]:
    """How strong each entity in reach of an anaphor is that can be what is wanted."""
    view = _view(discourse, anaphor, wanted)
    found: dict[int, float] = {}
    for name in _in_reach(view, anaphor):
        strength = _sum((weight, value(view, name)) for _, weight, value in FACTORS)
        found[name.entity] = max(found.get(name.entity, strength), strength)
    last = discourse.just_spoke(anaphor.passage)
    if last is not None and _can_be(view, last.entity):
        spoken = _sum((weight, holds(view, last)) for _, weight, holds in SPOKEN_FACTORS)
        found[last.entity] = max(found.get(last.entity, _SPEAKING), _SPEAKING) + spoken
    return found


def _sum(terms: Iterable[tuple[float, float]]) -> float:
    """The weighted sum, one term after the other: `sum` corrects roundings from Python 3.12 on."""
    total = 0.0
    for weight, value in terms:
        total += weight * value
    return total


def _view(discourse: Discourse, anaphor: Anaphor, wanted: Wanted) -> _View:
    sentence, before = discourse.sentence(anaphor)[0], discourse.sentence_before(anaphor)
    owns = discourse.tree.deps[anaphor.head] == "poss"
    return _View(discourse, anaphor.passage, wanted, sentence, before, owns, subject_in_front(discourse, anaphor.head))


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
