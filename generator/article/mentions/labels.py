"""Names in the labels of a transcript: they are people's, and what else a label says is no name."""

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import attrgetter

from generator.article.layout.labels import LabelLine, is_unnamed, transcript_labels
from generator.article.mentions.story import Name, Range, Story

_TWO = 2
"""Of so many bearers of a family name, its label alone names nobody."""


def labelled_names(story: Story, names: Sequence[Name]) -> list[Name]:
    """The names as the labels of a transcript have them.

    Whom a label names by two words or more is a person, and by one of them again. Offices, roles and initials are no names.
    """
    text = story.text
    spans = (story.offsets(*stretch) for stretch in story.ranges)
    labels = transcript_labels(text, spans)
    if not labels:
        return list(names)
    places = {place: label for label in labels for place in _tokens(story, label)}
    named = {place for place, label in places.items() if not is_unnamed(text[slice(*label.name)])}
    people = _people(story, named, places, names)
    inside = {i for (first, _), label in places.items() for i in _all_tokens(story, first, label)}
    kept = [name for name in names if inside.isdisjoint(range(name.start, name.end))]
    return sorted([*kept, *(Name(first, end, "PERSON") for first, end in people)], key=attrgetter("start", "end"))


def _people(story: Story, named: set[Range], places: Iterable[Range], names: Sequence[Name]) -> set[Range]:
    """The labels that name a person: in full, by a word of a full label, or by a name that only one bears."""
    known = {word for first, end in places if end - first > 1 for word in story.words[first:end]}
    families = _families(story, names, places)
    persons = {i for name in names if name.type == "PERSON" for i in range(name.start, name.end)}
    full = {(a, b) for a, b in named if b - a > 1}
    alone = {(a, b) for a, b in named - full if story.words[a] in known or a in persons}
    return full | {(a, b) for a, b in alone if families[story.words[a].casefold()] < _TWO}


def _families(story: Story, names: Sequence[Name], places: Iterable[Range]) -> Counter[str]:
    """How many persons whom the text or its labels name in full bear each last name."""
    full = {*places, *((name.start, name.end) for name in names if name.type == "PERSON")}
    written = {tuple(word.casefold() for word in story.words[first:end]) for first, end in full if end - first > 1}
    return Counter(words[-1] for words in written)


def _tokens(story: Story, label: LabelLine) -> list[Range]:
    """The tokens of a label's name, if it has some."""
    span = story.doc.char_span(*label.name, alignment_mode="expand")
    return [] if span is None else [(span.start, span.end)]


def _all_tokens(story: Story, first: int, label: LabelLine) -> range:
    """The tokens of a label with what stands behind its name."""
    span = story.doc.char_span(label.name[0], max(label.name[1], label.rest[1]), alignment_mode="expand")
    return range(first, first if span is None else span.end)
