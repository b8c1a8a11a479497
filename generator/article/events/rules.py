"""The rules that say whether a dated verb or noun is an event, and how the text puts it: the first that holds decides.

A rule has a name, what it makes (a status, or None for no event), and an example in the docstring of its test. The name of the
rule that let an event through is the event's `why`.
"""

from collections.abc import Callable

from msgspec import Struct

from generator.article.events import lasting, status, unreal
from generator.article.events.telling import Telling
from generator.records import EventStatus
from generator.values import every


class Rule(Struct, frozen=True):
    """A named rule: where `holds`, it is an event of this status, or none."""

    name: str
    holds: Callable[[Telling], bool]
    makes: EventStatus | None = None


UNREAL: tuple[Rule, ...] = (
    Rule("a question", unreal.is_asked),
    Rule("a question that is told", unreal.is_told_question),
    Rule("what does not follow", unreal.does_not_follow),
    Rule("a condition", unreal.is_condition),
    Rule("a possibility", unreal.is_possibility),
    Rule("a duty", unreal.is_duty),
    Rule("a wish", unreal.is_wish),
    Rule("a thought", unreal.is_thought),
    Rule("a forecast", unreal.is_forecast),
    Rule("a judgement", unreal.is_judged),
)
"""What nobody says has happened or is set."""

LASTING: tuple[Rule, ...] = (
    Rule("words of a title", lasting.is_title),
    Rule("what a sentence speaks of", lasting.is_part_of_name),
    Rule("a comparison", lasting.is_comparison),
    Rule("a measure", lasting.is_measure),
    Rule("a bound", lasting.is_bound),
    Rule("a time too wide", lasting.is_wide),
    Rule("a state", lasting.is_state),
    Rule("a figure", lasting.is_figure),
    Rule("a habit", lasting.is_habit),
    Rule("a finding", lasting.is_finding),
)
"""What no date places."""

TOLD: tuple[Rule, ...] = (
    Rule("told as not happening", status.is_negated, "denied"),
    Rule("denied by somebody", status.is_under_denial, "denied"),
    Rule("set for a time ahead", status.is_set_ahead, "planned"),
    Rule("moved to a time ahead", status.is_moved, "planned"),
    Rule("told as coming", status.is_coming, "planned"),
    Rule("told in quoted words", every(status.is_told, status.is_quoted), "reported"),
    Rule("told as the word of others", every(status.is_told, status.is_hearsay), "reported"),
    Rule("told as happened", status.is_told, "stated"),
)
"""What is an event."""

VERBS = (*UNREAL, *LASTING, *TOLD)
"""In the order in which they are tried; what none lets through, such as a plan whose day is over, is no event."""


def decide(rules: tuple[Rule, ...], telling: Telling) -> Rule | None:
    """The first rule that holds; None where none does."""
    return next((rule for rule in rules if rule.holds(telling)), None)
