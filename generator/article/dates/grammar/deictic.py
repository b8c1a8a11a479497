"""Grammar of times that no calendar fixes: now, recently, soon, in the near future."""

from generator.article.dates.grammar.patterns import Class, Place, Slots
from generator.article.dates.grammar.readings import Reading, Reference
from generator.article.dates.grammar.rules import Rules
from generator.article.dates.grammar.words import Words, lexicon


def _ends_phrase(words: Words, index: int) -> bool:
    """Whether no noun follows, so that "the past" is the past and not "the past president"."""
    following = words.at(index)
    return not following.isalpha() or following in lexicon()["function"]


def _present() -> Reference:
    return Reference("PRESENT_REF")


def _past() -> Reference:
    return Reference("PAST_REF")


def _future() -> Reference:
    return Reference("FUTURE_REF")


SLOTS: Slots = {"end": Place(_ends_phrase), "adverb": Class("reference", without=("now", "soon"))}

named = Rules[Reading](
    SLOTS,
    (
        "near future",
        "It may sell shares in the near future.",
        ("the near|immediate|not future", "the near|immediate|not * * future"),
        _future,
    ),
    ("past", "In the past, the council met.", "the past (not: <unit>) {_:end}", _past),
    ("future", "In the future, the council may meet.", "the future (not: <unit>) (not: of) {_:end}", _future),
    ("term", "Prices may fall in the near term.", "the near|short|long term {_:end}", _future),
)

idiom = Rules[Reading](
    SLOTS,
    ("one day", "The bridge will one day reach the island.", "(after: <modal>) one day", _future),
    ("right now", "Nobody is there right now.", ("right now", "these days"), _present),
    ("more recently", "More recently, the council met.", "more recently", _past),
    ("as soon as possible", "She wants to return as soon as possible.", "as soon as possible", _future),
)

adverb = Rules[Reading](
    SLOTS,
    ("now", "The council is now in session.", "now (not: and again|then)", _present),
    (
        "soon",
        "The bank will soon sell its shares.",
        "(not after: as|too|how) soon (not: after|afterward|afterwards|thereafter|before|as|<dash>)",
        _future,
    ),
    ("deictic adverb", "The council recently met.", "{value:adverb}", Reference),
)
"""After "as" and before "after", "soon" says only what came first."""

RULES = (named, idiom, adverb)
