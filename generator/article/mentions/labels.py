"""Names in the labels of a transcript: they are people's, and what else a label says is no name."""

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.article.layout.labels import LabelLine, is_unnamed, transcript_labels
from generator.article.mentions.story import Name, Range, Story

_TWO = 2
"""Of so many bearers of a family name, its label alone names nobody."""


def labelled_names(story: Story, names: Sequence[Name]) -> list[Name]:
    """The names as the labels of a transcript have them.

    Whom a label names by two words or more is a person, and by one of them again. Offices, roles and initials are no names.
    """
    doc = story.doc
    spans = ((doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for a, b in story.ranges)
    labels = transcript_labels(doc.text, spans)
    if not labels:
        return list(names)
    places = {place: label for label in labels if (place := _tokens(story, label)) is not None}
    people = _people(story, places, names)
    inside = {i for (first, _), label in places.items() for i in _all_tokens(story, first, label)}
    kept = [name for name in names if inside.isdisjoint(range(name.start, name.end))]
    return sorted([*kept, *(Name(first, end, "PERSON") for first, end in people)])


def _people(story: Story, places: dict[Range, LabelLine], names: Sequence[Name]) -> set[Range]:
    """The labels that name a person: in full, or by a name that only one bears."""
    known = {word for first, end in places if end - first > 1 for word in story.words[first:end]}
    families = _families(story, names, places)
    people = {place for place, label in places.items() if _is_person(story, place, label, known, names)}
    return {(a, b) for a, b in people if b - a > 1 or families[story.words[a].casefold()] < _TWO}


def _families(story: Story, names: Sequence[Name], places: Iterable[Range]) -> Counter[str]:
    """How many persons whom the text or its labels name in full bear each last name."""
    full = {*places, *((name.start, name.end) for name in names if name.type == "PERSON")}
    written = {tuple(word.casefold() for word in story.words[first:end]) for first, end in full if end - first > 1}
    return Counter(words[-1] for words in written)


def _tokens(story: Story, label: LabelLine) -> Range | None:
    """The tokens of a label's name."""
    span = story.doc.char_span(*label.name, alignment_mode="expand")
    return None if span is None else (span.start, span.end)


def _all_tokens(story: Story, first: int, label: LabelLine) -> range:
    """The tokens of a label with what stands behind its name."""
    span = story.doc.char_span(label.name[0], max(label.name[1], label.rest[1]), alignment_mode="expand")
    return range(first, first if span is None else span.end)


def _is_person(story: Story, place: Range, label: LabelLine, known: set[str], names: Sequence[Name]) -> bool:
    """Whether a label names a person."""
    if is_unnamed(story.doc.text[slice(*label.name)]):
        return False
    if place[1] - place[0] > 1 or story.words[place[0]] in known:
        return True
    return any(name.type == "PERSON" and name.start <= place[0] < name.end for name in names)
