"""The words of this room (data/en/words/coreference.tsv), by name."""

from generator.data import occupations, word_set
from generator.names.titles import Gender

GENDERS: dict[str, Gender] = {
    **dict.fromkeys(word_set("coreference.he"), "m"),
    **dict.fromkeys(word_set("coreference.she"), "f"),
}
"""The gender that a personal pronoun states."""

PEOPLE: dict[str, Gender] = {
    **dict.fromkeys(word_set("coreference.men"), "m"),
    **dict.fromkeys(word_set("coreference.women"), "f"),
}
"""The gender that a noun states by which anybody can be called."""

OBJECTS = ("dobj", "dative", "pobj")
"""Labels of whom a verb is about besides its subject."""

THINGS = word_set("coreference.it")
TRADES = (occupations() | word_set("coreference.trades")) - word_set("layout.label_roles")
PERSONS = word_set("coreference.persons")
ASKING = word_set("coreference.asking")
ASKED = ASKING | word_set("coreference.pressing")
REPLYING = word_set("coreference.replying")
GOING_ON = word_set("coreference.going_on")
DEFINITE = word_set("coreference.definite")
INDEFINITE = word_set("coreference.indefinite")
ANY = word_set("coreference.any")
SOME = word_set("coreference.some")
OTHERS = word_set("coreference.others")

NAMED_BY_KIND = word_set("coreference.named_by_kind")
"""Bodies whose names say what they are, so that "the ministry" is not just any organisation."""

BODIES = NAMED_BY_KIND | word_set("coreference.bodies")
