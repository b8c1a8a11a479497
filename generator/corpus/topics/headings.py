"""What a desk editor would head a subject with: what it is about, in the articles' own words, with where or whose that is.

"Protests" of Hong Kong alone are "Protests in Hong Kong", the "impeachment" that is one man's "Impeachment of Donald Trump". A
place or a person alone says where or who, not what, and has a page of its own.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.corpus.topics.labels import Label
from generator.corpus.topics.naming import sentence_case
from generator.corpus.topics.terms import before_place, is_doer
from generator.data import rows
from generator.records import Actor, Analysis, Mention, Phrase

_ABOUT = 0.35
"""A heading's label is what at least this share of the reports is about."""
_THING = 0.5
"""A phrase heads a subject before a body's name that is worth up to twice as much: it says what happened."""
_LONGER = 0.3
"""A longer phrase that ends with or begins with the best word is better, where it is worth this share of it."""
_WHERE = 0.6
_WHOSE = 0.75
"""A place, or a person, is part of the heading where so many of the reports are about it."""
_SPECIFIC = 2.0
"""And where it tells these reports from the others at least so well (log lift)."""

_PLACES = frozenset({"GPE", "LOC"})
_BODIES = frozenset({"ORG", "EVENT"})


class Group(NamedTuple):
    """What headings are made from: the analyses of a subject's reports, its labels, and the actors by `@id`."""

    analyses: Sequence[Analysis]
    labels: Sequence[Label]
    actors: Mapping[str, Actor]

    def type(self, label: Label) -> str:
        """The OntoNotes label of an actor; "" of a phrase."""
        return self.actors[label.term].type if label.term in self.actors else ""


def headings(group: Group, taken: Collection[str]) -> Iterator[str]:
    """The headings that a group could have, best first, none of which is `taken` (in small letters)."""
    for label in _heads(group):
        words = _head(group, label)
        for heading in (_qualified(group, label, words), words):
            if heading is not None and heading.casefold() not in taken:
                yield sentence_case(heading)


def _heads(group: Group) -> Iterator[Label]:
    about = [label for label in group.labels if label.coverage >= _ABOUT]
    things = [label for label in about if not label.term.startswith("@") and _tells(label.term)]
    bodies = [label for label in about if group.type(label) in _BODIES]
    best = max((label.worth for label in bodies), default=0.0)
    first = [label for label in things if label.worth >= _THING * best]
    yield from (_longer(label, group.labels) for label in first)
    yield from bodies
    yield from (label for label in things if label not in first)


def _longer(label: Label, things: Iterable[Label]) -> Label:
    """A longer label instead of a word, where it says nearly as much: "tropical storm" for "storm"."""
    within = (
        thing
        for thing in things
        if label.term in thing.term.split() and thing.term != label.term and thing.worth >= _LONGER * label.worth
    )
    return next(within, label)


def _tells(term: str) -> bool:
    """Whether a word can head a subject: a longer phrase can; a word alone not where it names a person, or nothing much."""
    return " " in term or not (term in _empty() or is_doer(term))


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    return frozenset(
        word for kind, words in rows("topic_words.tsv") if kind in ("vague", "person") for word in words.split()
    )


def _head(group: Group, label: Label) -> str:
    if label.term in group.actors:
        return group.actors[label.term].name
    size = len(label.term.split())
    written = Counter(" ".join(phrase.text.split()[-size:]) for _, phrase in _phrases(group, label.term))
    kinds = {text: n for text, n in written.items() if text.casefold() != label.term}  # a kind is many: "earthquakes"
    return min(kinds or written, key=lambda text: (-written[text], text), default=label.term)


def _phrases(group: Group, term: str) -> Iterator[tuple[Analysis, Phrase]]:
    """The phrases that end with a term's words."""
    words = term.split()
    for analysis in group.analyses:
        for phrase in analysis.phrases:
            if phrase.key.split()[-len(words) :] == words:
                yield analysis, phrase


def _qualified(group: Group, label: Label, words: str) -> str | None:
    """The heading with whose or where it is, where most of the reports are about that too."""
    if label.term in group.actors:
        return None
    for other in group.labels:
        type_ = group.type(other)
        if (
            type_ == "PERSON"
            and other.coverage >= _WHOSE
            and other.lift >= _SPECIFIC / 2
            and _is_whose(group, label, other)
        ):
            return f"{words} of {group.actors[other.term].name}"
        if type_ in _PLACES and other.coverage >= _WHERE and other.lift >= _SPECIFIC:
            return f"{words} {_where(group, label, other)}"
    return None


def _is_whose(group: Group, label: Label, person: Label) -> bool:
    """Whether some article says that the thing is the person's."""
    owners = (_mention(analysis, phrase.owner) for analysis, phrase in _phrases(group, label.term))
    return any(owner is not None and f"@{owner.actor}" == person.term for owner in owners)


def _where(group: Group, label: Label, place: Label) -> str:
    """The place as most of the articles put it ("in the Philippines"); "in" and its name where none says so."""
    put: Counter[str] = Counter()
    for analysis, phrase in _phrases(group, label.term):
        mention = _mention(analysis, phrase.place)
        if mention is not None and f"@{mention.actor}" == place.term:
            put[" ".join((*before_place(analysis, phrase, mention).lower().split(), mention.text))] += 1
    return min(put, key=lambda text: (-put[text], text), default=f"in {group.actors[place.term].name}")


def _mention(analysis: Analysis, index: int | None) -> Mention | None:
    return None if index is None else analysis.mentions[index]
