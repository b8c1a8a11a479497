"""What no date places: states, measures, comparisons, habits, bounds of time, and words of time in titles."""

from spacy.tokens import Token

from generator.article.dates.anchoring.tense import PRESENT
from generator.article.dates.anchoring.verbs import is_of_happening
from generator.article.dates.grammar.words import lexicon
from generator.article.events.placing import is_deed_due
from generator.article.events.telling import (
    Telling,
    date_is,
    host_is,
    lasts_beyond,
    led_by,
    lies,
    looks,
    of_lemma,
    verb_is,
    with_auxiliary,
    with_child,
    with_word,
)
from generator.article.syntax.tokens import child, dep_in, is_capital, lower_in, passes_at, pos_in, tag_in
from generator.article.syntax.tree import NOMINAL, PREMODIFIERS, SUBJECTS
from generator.data import reporting_verbs, word_set
from generator.values import either, every, no

_PLACING = word_set("events.placing")
_STATES = word_set("events.states")
_CHANGES = word_set("events.changes")
_DEICTIC = word_set("events.deictic")
_LONGEST_TITLE = 6
_AGAINST = frozenset({"than", "versus", "against", "compared", "unlike"})
_USUALLY = frozenset({"usually", "generally", "often", "always", "typically", "normally", "still", "every"})
_FOUND = frozenset({"find", "show", "put", "give", "see"})
_SPENT = frozenset({"spend", "pass", "take"})
_UNTIL = ("until", "till")
_WEEK, _MONTH = 7, 31

_of_many_days, _of_one_day = lasts_beyond(1), no(lasts_beyond(1))
_changes = of_lemma(_CHANGES)


# --- titles, and times that are spoken of -------------------------------------------------------------------------------


def is_title(telling: Telling) -> bool:
    """Find words of time in a title or name: "he told “Radio This Morning”"."""
    words = telling.date.text.split()
    first = telling.tenses.token(telling.date.start)
    if not (passes_at(first.doc, first.i - 1, is_capital) and all(word[:1].isupper() for word in words)):
        return False
    return not _DEICTIC.isdisjoint(map(str.lower, words)) or _is_in_quotes(first)


def _is_in_quotes(token: Token) -> bool:
    """Whether a word stands in a short quotation of capitalised words: "“Velmar News Sunday”"."""
    left, right = token, token
    for _ in range(_LONGEST_TITLE):
        if not left.is_quote and left.i and (left.text[:1].isupper() or left.i == token.i):
            left = left.nbor(-1)
        if not right.is_quote and right.i + 1 < len(token.doc) and right.text[:1].isupper():
            right = right.nbor(1)
    return left.is_quote and right.is_quote


def _hangs_on_verb(telling: Telling) -> bool:
    return telling.place.head.head.i == telling.verb.token.i


def _stands_before_verb(telling: Telling) -> bool:
    return telling.place.head.i < telling.verb.token.i


def _is_feast(telling: Telling) -> bool:
    """Whether a day is called by a name of its own: "Christmas"."""
    words = telling.date.text.lower().split()
    named = _DEICTIC | lexicon()["month"].keys() | lexicon()["weekday"].keys()
    return named.isdisjoint(words) and all(map(str.isalpha, words))


_completes = verb_is(child(every(dep_in({"attr", "dobj", "nsubj"}), is_of_happening)))
"""Whether a noun of what happens completes a verb: "Monday is the deadline", "there was a vote"."""

_is_finite = either(verb_is(tag_in({"VBD", "VBZ"})), with_auxiliary({"will", "would", "has", "was"}))

_stands_as_subject = every(
    no(with_child(SUBJECTS | {"csubj", "expl"})),
    no(verb_is(dep_in({"conj", "advcl", "acl"}))),
    _is_finite,
    _stands_before_verb,
    _of_many_days,
)
"""Whether a bare date stands where a finite verb's subject is missing, whatever the parse calls it."""

_is_subject = either(date_is(dep_in(SUBJECTS)), _stands_as_subject)
_is_object = every(date_is(dep_in({"dobj", "attr", "oprd"})), no(of_lemma(_SPENT)), either(_of_many_days, _is_feast))

_is_number = either(tag_in({"CD"}), lower_in({"percent", "%"}))

is_part_of_name = every(
    led_by(""),
    _hangs_on_verb,
    either(every(_is_subject, no(every(of_lemma({"be"}), _completes))), every(no(_is_subject), _is_object)),
)
"""Find a date that is no time but what a sentence speaks of: "calling Christmas a sham", "this year will be good"."""


# --- comparisons, measures, bounds --------------------------------------------------------------------------------------


def _begins_now(telling: Telling) -> bool:
    return telling.place.first.lower_ == "now"


def _leads_from_to(telling: Telling) -> bool:
    """Whether a verb leads from one figure to another."""
    return {"from", "to"} <= telling.verb.words


def _is_of_setting(telling: Telling) -> bool:
    """Whether the words beside a date are of planning or of putting off."""
    words = {telling.verb.lemma, telling.place.host.lemma_} | telling.verb.adjectives
    return not words.isdisjoint(lexicon()["plan"].keys() | lexicon()["delay"].keys())


is_comparison = either(
    led_by(*_AGAINST),
    host_is(lower_in(_AGAINST)),
    every(led_by("from", "over"), _changes),
    every(no(led_by("")), host_is(every(pos_in({"ADJ", "ADV"}), tag_in({"JJR", "RBR", "JJS"})))),
)
"""Find what a figure is held against: "earnings fell from a year ago", "more than in 2014"."""

is_measure = either(
    every(led_by("between"), either(lasts_beyond(_WEEK), _begins_now)),
    every(led_by("in", "for"), _changes, _leads_from_to, _of_many_days),
)
"""Find a stretch that only measures: "between January and September", "from 11 percent in April to 19 in August"."""

_may_be_not_until = every(
    with_child({"neg"}),
    led_by(*_UNTIL),
    no(of_lemma({"wait"})),
    no(looks(None)),
)

is_not_until = every(_may_be_not_until, either(no(lies("ahead")), no(lasts_beyond(_MONTH))))
"""Whether a verb is negated up to its date, so that it happens then: "did not start until March"."""

_ENDS = (
    # "postponed until June", "moved the vote to 7 June": what something is set for or moved to
    every(led_by("for", "to", *_UNTIL, "from"), no(with_child({"neg"})), _is_of_setting),
    # "did not start until March": what did or will not happen until then happens then
    is_not_until,
    # "the fair runs until 3 May": a day ahead is when something ends
    every(lies("ahead"), _of_one_day, led_by(*_UNTIL, "through"), no(of_lemma(_STATES))),
    # "from Monday, shops will close at six": a day ahead is when something begins
    every(lies("ahead"), _of_one_day, led_by("from")),
    # "a vote as early as next week": a time ahead is the earliest
    every(lies("ahead"), led_by("as"), host_is(lower_in({"soon", "early"}))),
)
"""What places something at one end of a stretch of time."""

is_bound = every(no(led_by("", "between", *_PLACING)), no(either(*_ENDS)))
"""Find a date that only bounds, or that something is about: "since 1983", "before 2012", "plans for 2020"."""


# --- states and habits --------------------------------------------------------------------------------------------------


def _is_planned(telling: Telling) -> bool:
    return not telling.verb.adjectives.isdisjoint(lexicon()["plan"])


def _reports(telling: Telling) -> bool:
    return telling.verb.lemma in reporting_verbs()


is_wide = every(led_by(""), date_is(dep_in(PREMODIFIERS | {"nummod"})), lasts_beyond(_MONTH), no(lies("over")))
"""Find a year that only tells which, and that is not over: "no one has faced this in the 2018 election"."""

_is_somewhere = verb_is(
    every(
        child(every(dep_in({"nsubj"}), pos_in(NOMINAL))),
        child(
            every(
                dep_in({"prep"}),
                lower_in({"in", "at"}),
                child(every(tag_in({"NNP", "NN"}), lambda token: token.ent_type_ != "DATE")),
            )
        ),
    )
)
"""Whether somebody is at a place: "she was in Oslo on Friday"."""

_is_in_turn = verb_is(
    every(tag_in({"VBD"}), child(every(dep_in({"attr", "acomp"}), lower_in({"first", "second", "third", "last"}))))
)
"""Whether somebody was the first or last: "she was first to land on Saturday"."""

_goes_on = every(verb_is(tag_in({"VBG"})), with_auxiliary(PRESENT))

is_state = either(
    every(
        of_lemma(_STATES),
        no(with_child({"nsubjpass", "prt"})),
        no(_completes),
        no(_is_planned),
        no(every(of_lemma({"be"}), _of_one_day, either(_is_somewhere, _is_in_turn))),
    ),
    # "is spending much of this month in Orsk": what goes on all the while is no occurrence
    every(
        verb_is(tag_in({"VBG"})),
        with_auxiliary(PRESENT),
        lies("running"),
        lasts_beyond(_WEEK),
    ),
)
"""Find how something is, in which nothing happens: "he was mayor in 2010", "life is worse today"."""

is_figure = every(
    of_lemma({"spend"}),
    lasts_beyond(_WEEK),
    verb_is(child(every(dep_in({"dobj"}), either(_is_number, child(_is_number))))),
)
"""Find what a figure of a stretch only measures: "the county spent 3 percent of its budget on roads in 2018"."""

_is_present = either(
    every(verb_is(tag_in({"VB"})), with_auxiliary({"do", "does"})),
    every(verb_is(tag_in({"VBZ", "VBP"})), lambda telling: not telling.verb.auxiliaries),
)
"""Whether a verb stands in the simple present."""

_is_once = every(
    no(verb_is(tag_in({"VB"}))),
    no(with_word(_USUALLY)),
    either(_reports, _of_one_day, every(no(lies("over")), no(lasts_beyond(_WEEK)))),
)
"""Whether a present tells of one time: a report's ("she says on Monday"), a caption's, or what goes on these days."""

_is_gerund = verb_is(every(tag_in({"VBG"}), dep_in({"pcomp"})))
_is_of_anybody = verb_is(child(every(lower_in({"you"}), dep_in({"nsubj"}))))

is_habit = either(
    every(_is_gerund, lies("running")),
    every(no(_is_gerund), lies("ahead"), _is_present, _is_of_anybody),
    every(no(_is_gerund), lies("over", "running"), _is_present, no(_is_once), no(verb_is(is_deed_due))),
)
"""Find a present that tells of no one time: "the senate slows down as it gets closer to November", "you pay on Saturday"."""

is_finding = every(of_lemma(_FOUND), lies("ahead"), _is_present)
"""Find a poll or study that tells of a time ahead, which is not its own: "the poll finds her ahead in the vote next month"."""
