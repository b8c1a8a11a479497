"""Whether the clause around a date looks back or ahead: by the preposition before it, and the verb that it hangs on."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from itertools import islice

from spacy.tokens import Doc, Token

from generator.article.dates.anchoring.direction import (
    Direction,
    direction_of,
    direction_of_aim,
    direction_of_modal,
)
from generator.article.dates.anchoring.verbs import (
    PLACING,
    Clauses,
    Verb,
    is_of_happening,
    is_own,
    stands_as,
    tagged,
    with_auxiliary,
)
from generator.article.dates.grammar.words import lexicon
from generator.article.syntax import tokens
from generator.article.syntax.tokens import dep_in, head, lower_at, lower_in, pos_in, upwards
from generator.article.syntax.tree import PREMODIFIERS
from generator.data import reporting_verbs
from generator.records import Span
from generator.values import every, first, mapped

_ON_THE_CALENDAR = ("schedule", "slate", "plan", "set")
"""Verbs whose object takes place on the day beside it."""

PRESENT = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re"})
_HELD = frozenset({"hold", "host", "stage", "open", "launch", "give", "deliver"})
"""Verbs whose object happens on their own day: "are holding a vote on Monday"."""

_STEPS = 5

Told = tuple[Direction | None, bool]
"""Where a clause looks (None: nowhere), and whether the verb itself is dated."""

_NOWHERE: Told = (None, False)


class Tenses:
    """Directions of the places of one parsed article. A `Doc` without a parse knows none."""

    def __init__(self, doc: Doc) -> None:
        """Take the parsed article."""
        self._doc = doc
        self._starts: list[int] = []
        self._sentences: list[int] = []
        self._parsed = doc.has_annotation("DEP")
        self.clauses = Clauses()

    def token(self, offset: int) -> Token:
        """The token at code point `offset` of a text that has any."""
        return self._doc[self._index(offset)]

    def _index(self, offset: int) -> int:
        if not self._starts:
            self._starts = [token.idx for token in self._doc]
            self._sentences = [token.i for token in self._doc if token.is_sent_start]
        return bisect_right(self._starts, offset) - 1

    def tokens(self, span: Span) -> Iterator[Token]:
        """The tokens from the one at the beginning of `span` to its end."""
        first = self._index(span[0])
        return iter(self._doc[first : bisect_left(self._starts, span[1])])

    def same_sentence(self, left: int, right: int) -> bool:
        """Whether two code points lie in one sentence of the parse."""
        return self._parsed and self._sentence(left) == self._sentence(right)

    def _sentence(self, offset: int) -> int:
        """How many sentences have begun at a code point."""
        index = self._index(offset)
        return bisect_right(self._sentences, index)

    def sentence(self, offset: int) -> Span:
        """The sentence of the parse around code point `offset`, which spaCy would walk through for every one asked for."""
        number = self._sentence(offset)
        end = (*self._sentences, len(self._doc))[number]
        last = self._doc[end - 1]
        return self._starts[self._sentences[number - 1]], last.idx + len(last)

    def head(self, start: int, end: int) -> Token | None:
        """The word of a date, at code points `start` to `end`, that the others hang on, seen from its last one."""
        return topmost(self.token(end - 1), start, end) if self._parsed else None

    def tells(self, start: int, end: int) -> bool:
        """Whether the verb of a date is one that reports speech: "said on Tuesday"."""
        verb = mapped(self.clauses.governing, self.head(start, end))
        return verb is not None and verb.lemma in reporting_verbs()

    def direction(self, start: int, end: int) -> Told:
        """Whether the clause around a date looks back or ahead, and whether the verb itself is dated.

        The date of "payable Dec. 15" or "a meeting in May" is not the verb's own; `start` and `end` are its code points.
        """
        word = self.head(start, end)
        return _NOWHERE if word is None else _told(self.clauses, word, self.clauses.governing(word))


def topmost(token: Token, start: int, end: int) -> Token:
    """The word between two code points that a token there hangs on, and nothing there above it."""
    while token.head.i != token.i and start <= token.head.idx < end:
        token = token.head
    return token


def _told(clauses: Clauses, word: Token, verb: Verb | None) -> Told:
    """What the preposition before a date says, else the verb that it hangs on."""
    said = _by_preposition(clauses, word, verb)
    if said is not None:
        return said, True
    if verb is None or _is_month_of_noun(word):
        return _NOWHERE
    return first(rule(clauses, word, verb) for rule in _BY_VERB) or _NOWHERE


def _is_month_of_noun(token: Token) -> bool:
    """Whether a month stands before the noun that it belongs to: whatever is done to "the January deficit", it is known."""
    return token.dep_ in PREMODIFIERS and token.head.i > token.i and token.lower_ in lexicon()["month"]


# --- by the preposition -------------------------------------------------------------------------------------------------


def _by_preposition(clauses: Clauses, token: Token, verb: Verb | None) -> Direction | None:
    """What the words before a date say of its direction: "since Monday", "until Friday", "ahead of Sunday's vote"."""
    left = token.left_edge
    words = lower_at(left.doc, left.i - 1)
    if words in _LED:
        words = f"{lower_at(left.doc, left.i - 2)} {words}"
    if verb is None:
        return _WITHOUT_VERB.get(words)
    rule = _PREPOSITIONS.get(words)
    return None if rule is None else rule(clauses, left, verb)


def _since(_clauses: Clauses, _left: Token, _verb: Verb) -> Direction:
    return "past"


def _until(clauses: Clauses, left: Token, verb: Verb) -> Direction:
    """Ahead; close by where it is told of the past, unless something was moved so far; "did not start until May" looks back."""
    ahead = _ahead(clauses, left, verb)
    if ahead == "near" and "neg" in verb.relations:
        return "past"
    return "future" if verb.lemma in lexicon()["delay"] else ahead


def _ahead(clauses: Clauses, _left: Token, verb: Verb) -> Direction:
    return "near" if direction_of(clauses, verb.token) == "past" else "future"


def _set_for(_: Clauses, left: Token, verb: Verb) -> Direction | None:
    """The day that a planned thing is set for: "scheduled for Friday", "extended to 2 June"."""
    planned = verb.lemma in lexicon()["plan"].keys() | lexicon()["delay"].keys()
    return direction_of_aim(verb) if planned and verb.token.i < left.i else None


_LED = ("of", "as")
"""Words that lead a date with the one before them: "ahead of Friday", "as early as Monday"."""

_WITHOUT_VERB: dict[str, Direction] = {
    "since": "past",
    "until": "future",
    "till": "future",
    "ahead of": "future",
    "early as": "future",
    "soon as": "future",
}
"""Where words before a date look in a sentence whose root is a noun."""

_PREPOSITIONS: dict[str, Callable[[Clauses, Token, Verb], Direction | None]] = {
    "since": _since,
    "until": _until,
    "till": _until,
    "ahead of": _until,
    "early as": _ahead,
    "soon as": _ahead,
    "for": _set_for,
    "to": _set_for,
}
"""Where they look beside a verb; nobody says "as early as Monday" of what is over."""


# --- by the verb --------------------------------------------------------------------------------------------------------


def _by_form_beside(_: Clauses, token: Token, verb: Verb) -> Told | None:
    """A form that sets its own date ahead: "opens on Monday", "would travel on Friday", never "says on Monday"."""
    if not _is_beside(token, verb):
        return None
    ahead = _of_present(verb, token) if verb.has_tag("VBZ", "VBP") else direction_of_modal(verb)
    return (ahead, True) if ahead is not None else _of_present_participle(verb, token)


_is_led = pos_in({"ADP"})
_PATHS_TO_VERB: tuple[tuple[tokens.Test, int], ...] = (
    # "there is a vote on Tuesday": the verb is so many steps above the word of the date
    (head(every(lower_in({"on", "at"}), head(every(dep_in({"attr"}), is_of_happening)))), 3),
    # "in Tuesday's vote, she faces …"
    (head(every(is_of_happening, head(_is_led))), 3),
    # "in the vote on Tuesday, she faces …"
    (head(every(_is_led, head(every(is_of_happening, dep_in({"pobj"}), head(_is_led))))), 4),
    # "on Tuesday she faces …"
    (head(_is_led), 2),
    # "she faces … Tuesday"
    (lambda _: True, 1),
)


def _is_beside(token: Token, verb: Verb) -> bool:
    """Whether a date hangs on its verb, or on what happens that hangs on it."""
    above = list(islice(upwards(token, _STEPS), 1, None))
    return any(test(token) and [verb.token] == above[steps - 1 : steps] for test, steps in _PATHS_TO_VERB)


def _of_present(verb: Verb, token: Token) -> Direction | None:
    ahead = not verb.auxiliaries and verb.lemma not in lexicon()["telling"]
    return "future" if ahead or (verb.lemma == "be" and _is_of_happening(verb, token)) else None


def _of_present_participle(verb: Verb, token: Token) -> Told | None:
    """What is or is being done on a day is ahead: "is held on Monday"; an object may be the dated one."""
    present = _is_present_participle(verb) and verb.lemma not in lexicon()["telling"].keys() | lexicon()["plan"].keys()
    if not present or token.lower_ in lexicon()["unit"]:
        return None
    between = verb.token.doc[verb.token.i + 1 : token.left_edge.i]
    others = (word for word in between if _is_object(word) and word.head.i == verb.token.i and word.i != token.head.i)
    return ("future", True) if verb.lemma in _HELD or not any(others) else None


_is_object = dep_in({"dobj", "prep"})
_is_present_participle = every(tagged("VBG", "VBN"), with_auxiliary(PRESENT), lambda verb: "been" not in verb.words)


def _is_of_happening(verb: Verb, token: Token) -> bool:
    """Whether what "is" on a day happens then: "the vote is on Monday", "there is a vote on Monday"."""
    return any(_is_named_happening(child) and child.i < token.i for child in verb.token.children)


_is_named_happening = every(dep_in({"nsubj", "attr"}), is_of_happening)


def _by_answer(_clauses: Clauses, token: Token, verb: Verb) -> Told | None:
    """Who answered was asked before: "asked about it in an interview in May, he said"."""
    return ("past", is_own(token, verb)) if _is_answered(verb) else None


_is_answered = every(
    tagged("VBN"), stands_as("advcl"), lambda verb: verb.lemma == "ask" and verb.token.head.tag_ == "VBD"
)


def _by_planning(clauses: Clauses, token: Token, verb: Verb) -> Told | None:
    """Where the date of a verb of planning lies: "has scheduled a vote Thursday" ahead, a record "set on 6 May" behind.

    What is "set for Oslo in May" is set for both, the place and the day.
    """
    if verb.lemma not in lexicon()["plan"]:
        return None
    on_calendar = _of_calendar(token, verb) if verb.lemma in _ON_THE_CALENDAR else None
    if on_calendar is not None:
        return on_calendar
    if token.head.lower_ in PLACING and _is_set(verb):
        return "past", True
    asked = verb.has_tag("VBD") and token.head.i != verb.token.i and "dobj" not in verb.relations
    return direction_of(clauses, verb.token), asked and is_own(token, verb)


_is_set = every(lambda verb: verb.lemma == "set", stands_as("acl"), tagged("VBN"))


def _of_calendar(token: Token, verb: Verb) -> Told | None:
    """The day of what takes place then: "has scheduled a vote Thursday", or that something is set for."""
    planned = [child.i for child in verb.token.rights if child.dep_ == "dobj" and child.i < token.i]
    if planned and token.head.i in (verb.token.i, *planned):
        return "near" if verb.has_tag("VBD") else direction_of_aim(verb), False
    return (direction_of_aim(verb), True) if "for" in verb.words else None


def _by_direction(clauses: Clauses, token: Token, verb: Verb) -> Told:
    """Where the verb looks; what "would have" been never was."""
    return direction_of(clauses, verb.token), is_own(token, verb) and not verb.auxiliaries >= {"would", "have"}


_BY_VERB: tuple[Callable[[Clauses, Token, Verb], Told | None], ...] = (
    _by_form_beside,
    _by_answer,
    _by_planning,
    _by_direction,
)
"""The first of these that tells."""
