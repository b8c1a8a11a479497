"""Things that a subject is called after with whose they are: "Larsen’s emails".

A thing may be too common a word to head anything, and the person too much written of to tell one subject from another: of two
that belong together neither is the other.
"""

from collections import Counter

from generator.corpus.topics.headings import head
from generator.corpus.topics.labels import Label
from generator.corpus.topics.terms import actor_of, has_words, is_doer, mention_of
from generator.corpus.topics.written import Group, usual
from generator.data import topic_words
from generator.records import Analysis

_ABOUT, _LIFT = 0.5, 2.0
"""So many of the reports are about the thing, and so few others (log lift)."""
_OWNER = 0.75
"""So many of them are about the person."""
_SAID, _SEVERAL = 0.25, 2
"""Such a share of the articles, and so many, say whose it is, or what it is part of: "her email server"."""
_LONGER = 0.6
"""A label is mostly the end of another that so much of its coverage is of."""
_NO_THINGS = topic_words("person", "vague", "measure", "happening", "theme", "contest")


def owned_things(group: Group) -> dict[str, tuple[str, str]]:
    """Each thing that a title has as the articles put it with whose it is, and the labels that this is made of."""
    people = [label.term for label in group.labels if group.type(label) == "PERSON" and label.coverage >= _OWNER]
    things = [label for label in group.labels if _tells(label) and _is_thing(label.term) and _is_whole(group, label)]
    pairs = [(head(group, thing, 0.5), thing.term, person) for thing in things for person in people]
    return {
        f"{_called(group, person)}’s {words}": (thing, person)
        for words, thing, person in pairs
        if words and sum(_owns(a, person, thing) for a in group.analyses) >= max(_SEVERAL, _SAID * len(group.analyses))
    }


def _tells(label: Label) -> bool:
    return label.titled > 0 and label.coverage >= _ABOUT and label.lift >= _LIFT


def _is_thing(term: str) -> bool:
    """Whether a label is what somebody can have: no name, nobody, nothing that happens or says little."""
    return not term.startswith("@") and _NO_THINGS.isdisjoint(term.split()) and not is_doer(term.rsplit(maxsplit=1)[-1])


def _is_whole(group: Group, label: Label) -> bool:
    """Whether a thing is not mostly the end of a longer one: "care" of "health care"."""
    longer = (other for other in group.labels if other.term.endswith(f" {label.term}"))
    return all(other.coverage < _LONGER * label.coverage for other in longer)


def _owns(analysis: Analysis, person: str, thing: str) -> bool:
    """Whether an article says that a thing, or what it is part of, is a person's."""
    phrases = (phrase for phrase in analysis.phrases if has_words(phrase, thing))
    return any(actor_of(analysis, mention_of(analysis, phrase.owner)) == person for phrase in phrases)


def _called(group: Group, person: str) -> str:
    """What the articles mostly call a person."""
    names = [mention for analysis in group.analyses for mention in analysis.mentions if mention.kind == "name"]
    return usual(Counter(name.text for name in names if f"@{name.actor}" == person), group.actors[person].name)
