"""How a sentence tells of what a date places in time, as the rules of events read it."""

from collections.abc import Callable, Container, Set
from typing import Literal

from msgspec import Struct

from generator.article.dates.anchoring.direction import Direction, direction_of, direction_of_modal
from generator.article.dates.anchoring.tense import Tenses
from generator.article.dates.anchoring.verbs import Clauses, Verb
from generator.article.events.placing import Place
from generator.article.syntax import tokens
from generator.records import DateMention

Side = Literal["over", "running", "ahead", "open"]
"""Where a date lies, seen from publication; `open` where the article has no date."""

SAID = frozenset({"ccomp", "xcomp", "pcomp", "conj", "acl"})
"""Relations in which a clause depends on another as what is said there."""

_BESIDE = SAID | {"advcl", "parataxis"}
"""Relations of a clause to the one above it, whose words bear on it too."""

_WHEN = frozenset({"when", "before", "after", "once", "until", "while", "as"})
WOULD = frozenset({"would", "'d", "’d"})
_STEPS = 8


class Telling(Struct, frozen=True, kw_only=True):
    """A verb (or the noun of what happens) with its date.

    `above` has the verbs that its clause depends on, the nearest first, `side` where the date lies, seen from publication,
    `days` how many it spans, and `direction` where the verb looks. `spoken` tells that it stands in quotation marks.
    """

    tenses: Tenses
    verb: Verb
    place: Place
    date: DateMention
    above: tuple[Verb, ...]
    side: Side
    days: int
    direction: Direction | None
    spoken: bool

    @property
    def clauses(self) -> Clauses:
        """The verbs of the article."""
        return self.tenses.clauses

    @property
    def chain(self) -> tuple[Verb, ...]:
        """The verb and those that its clause depends on."""
        return (self.verb, *self.above)


# --- what a rule asks of a telling; `generator.values` puts such tests together -------------------------------------------

Test = Callable[[Telling], bool]


def lies(*sides: Side) -> Test:
    """Passed where the date lies on one of these sides of publication."""
    return lambda telling: telling.side in sides


def looks(*directions: Direction | None) -> Test:
    """Passed where the verb looks in one of these directions; None is nowhere."""
    return lambda telling: telling.direction in directions


def lasts_beyond(days: int) -> Test:
    """Passed where the date spans more days."""
    return lambda telling: telling.days > days


def led_by(*words: str) -> Test:
    """Passed where one of these leads the date; "" is a bare date's."""
    return lambda telling: telling.place.lead in words


def date_is(test: tokens.Test) -> Test:
    """Passed where the date's word passes a test."""
    return lambda telling: test(telling.place.head)


def host_is(test: tokens.Test) -> Test:
    """Passed where the word that the date hangs on passes a test."""
    return lambda telling: test(telling.place.host)


def verb_is(test: tokens.Test) -> Test:
    """Passed where the verb passes a test."""
    return lambda telling: test(telling.verb.token)


def of_lemma(words: Container[str]) -> Test:
    """Passed where the verb's lemma is one of the words."""
    return lambda telling: telling.verb.lemma in words


def with_auxiliary(words: Set[str]) -> Test:
    """Passed where the verb has one of the auxiliaries."""
    return lambda telling: not telling.verb.auxiliaries.isdisjoint(words)


def with_word(words: Set[str]) -> Test:
    """Passed where one of the words hangs on the verb."""
    return lambda telling: not telling.verb.words.isdisjoint(words)


def with_child(relations: Set[str]) -> Test:
    """Passed where something hangs on the verb in one of the relations."""
    return lambda telling: not telling.verb.relations.isdisjoint(relations)


# --- reading a telling --------------------------------------------------------------------------------------------------


def verbs_above(clauses: Clauses, verb: Verb) -> tuple[Verb, ...]:
    """The verbs of the clauses that this one's depends on, the nearest first."""
    found = [verb]
    while len(found) <= _STEPS and _hangs(found[-1]):
        above = clauses.governing(found[-1].token.head)
        if above is None or above.token.i == found[-1].token.i:
            break
        found.append(above)
    return tuple(found[1:])


def _hangs(verb: Verb) -> bool:
    """Whether the words above bear on a clause: not on a participle of a noun ("a poll released on Sunday said …")."""
    if verb.is_a("relcl"):
        return "to" in verb.auxiliaries
    return verb.is_a(*_BESIDE) and not _is_participle_of_noun(verb)


def _is_participle_of_noun(verb: Verb) -> bool:
    return verb.is_a("acl") and verb.has_tag("VBN", "VBG") and not verb.auxiliaries


def is_of_other_time(verb: Verb) -> bool:
    """Whether a clause tells of a time, so that what is wished or judged above says nothing of it: "before voting begins"."""
    return verb.is_a("advcl") and not _WHEN.isdisjoint(verb.words)


def side_of(date: DateMention, today: tuple[str, str] | None) -> Side:
    """Where a date lies, seen from the days of publication (`today`, half-open ISO days, which compare as text)."""
    if today is None or date.from_ is None or date.to is None:
        return "open"
    if date.from_ >= today[1]:
        return "ahead"
    return "over" if date.to <= today[0] else "running"


def direction_told(clauses: Clauses, verb: Verb, date: DateMention) -> Direction | None:
    """Where a verb looks; a bare participle behind the date has the time of the verb above ("on Tuesday inviting them")."""
    bare = verb.has_tag("VBG") and not verb.auxiliaries and verb.is_a("acl", "advcl")
    above = clauses.governing(verb.token.head) if bare and date.start < verb.token.idx else None
    told = verb if above is None else above
    would = direction_of_modal(told) if not WOULD.isdisjoint(told.auxiliaries) else None
    return direction_of(clauses, told.token) or would
