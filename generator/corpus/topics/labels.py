"""What a group of reports shares in words that could name it: phrases, and the names of bodies, places, laws and the like.

A label is written as terms are (`terms`): the key of a phrase, `@id` of an actor. Its salience in a report says how much the
report is about it: by the title, the lead, and how often it comes back.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from generator.corpus.topics.terms import mention_of, rarity
from generator.data import topic_words
from generator.names.outlets import is_outlet
from generator.records import Actor, Analysis, Mention, Phrase, Span

_LEAD = 400
"""Code points from the beginning of a text within which what is named is what it is about."""
_IN_LEAD = 2
_IN_TITLE = 3
_FULL = 4
"""A label that is counted so often is what the report is about."""
_LONGEST = 3
_TURN = ":"
"""What stands behind the name of who speaks in a transcript."""
_BRACKETS = "()"
_NONE = 0.5
"""Reports outside a group are counted with half a one more, so that a label that only the group has is comparable."""

_KINDS = {
    "PHRASE": 1.0,
    "WORD": 0.6,
    "ORG": 0.7,
    "EVENT": 0.9,
    "GPE": 0.45,
    "LOC": 0.5,
    "FAC": 0.5,
    "PERSON": 0.3,
    "NORP": 0.0,
}
"""What a kind of label is worth as a name: two words say more than one, a place alone says where, not what."""
_UNTITLED = 0.4
"""What a label is worth that no title has, beside the share of the group's titles that have it."""
_COMMON = 3.0
"""A single word counts in full where it is this rare in general English (see `terms.rarity`)."""


class Label(NamedTuple):
    """A label of a group: its worth as a name, the share of its reports about it, its log lift, and the share of titles."""

    worth: float
    term: str
    coverage: float
    lift: float
    titled: float = 1.0


class Labels(NamedTuple):
    """For each report the salience of its labels and those of its title, for each label the sum, and the types of actors."""

    reports: tuple[Mapping[str, float], ...]
    titles: tuple[frozenset[str], ...]
    total: Mapping[str, float]
    types: Mapping[str, str]


def labels_of(reports: Iterable[Sequence[Analysis]], actors: Iterable[Actor]) -> Labels:
    """The labels of reports, of which each is a sequence of copies: the most salient copy counts."""
    actors = tuple(actors)
    same = same_names(actors)
    copies = [[_counted(analysis, same) for analysis in report] for report in reports]
    each = tuple(_salient([counts for counts, _ in report]) for report in copies)
    titles = tuple(frozenset().union(*(titled for _, titled in report)) for report in copies)
    total: Counter[str] = Counter()
    for labels in each:
        total.update(labels)
    return Labels(each, titles, total, {f"@{a.id}": "NORP" if is_outlet(a.name) else a.type for a in actors})


def same_names(actors: Iterable[Actor]) -> dict[str, str]:
    """For names that several actors have, as a law taken for a person here and a body there: the body's `@id` for each."""
    named: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        named[actor.name.casefold()].append(actor)
    return {
        f"@{actor.id}": f"@{min(others, key=lambda a: (a.type == 'PERSON', -a.mentions, a.id)).id}"
        for others in named.values()
        if len(others) > 1
        for actor in others
    }


def best_labels(group: Iterable[int], labels: Labels, least: float) -> list[Label]:
    """The labels that at least `least` of a group's reports are about, the worthiest as a name first."""
    members = sorted(group)
    inside: Counter[str] = Counter()
    for report in members:
        inside.update(labels.reports[report])
    titled = Counter(chain.from_iterable(labels.titles[report] for report in members))
    others = max(1, len(labels.reports) - len(members))
    found = []
    for term, salience in inside.items():
        coverage = salience / len(members)
        if coverage >= least:
            lift = math.log(coverage / ((labels.total[term] - salience + _NONE) / others))
            heads = titled[term] / len(members)
            worth = coverage * lift * (_UNTITLED + heads) * _value(term, labels)
            found.append(Label(worth, term, coverage, lift, heads))
    return sorted(found, key=lambda label: (-label.worth, label.term))


def _value(term: str, labels: Labels) -> float:
    if is_pair(term):
        return _KINDS["PHRASE"]
    if term.startswith("@"):
        return _KINDS.get(labels.types.get(term, "NORP"), 0.6)
    if " " in term:
        return _KINDS["PHRASE"]
    return _KINDS["WORD"] * min(1.0, rarity(term) / _COMMON)


def _salient(copies: Sequence[Counter[str]]) -> dict[str, float]:
    most: defaultdict[str, float] = defaultdict(float)
    for counts in copies:
        for term, count in counts.items():
            most[term] = max(most[term], min(1.0, count / _FULL))
    return most


def _counted(analysis: Analysis, same: Mapping[str, str]) -> tuple[Counter[str], set[str]]:
    """How much an article makes of each label, and the labels that its title has."""
    title = (analysis.article.title or "").casefold()
    counts: Counter[str] = Counter()
    titled: set[str] = set()
    for occurrence in occurrences(analysis):
        heading = occurrence.text.casefold() in title
        weight = 1 + (_IN_LEAD if occurrence.span[0] < _LEAD else 0) + (_IN_TITLE if heading else 0)
        terms = [same.get(term, term) for term in occurrence.terms]
        for term in terms:
            counts[term] += weight
        titled.update(terms if heading else ())
    return counts, titled


class Occurrence(NamedTuple):
    """A phrase or a name in an article: its place, its words, and the labels that it gives."""

    span: Span
    text: str
    terms: tuple[str, ...]


def occurrences(analysis: Analysis) -> Iterator[Occurrence]:
    """The phrases of an article, each with the labels that end with its last word, and its names.

    A phrase right behind a name gives a pair of both ("Hong Kong protests"). Who speaks in a transcript is no label, nor what
    stands in brackets alone, as a source does behind a dateline.
    """
    for phrase in analysis.phrases:
        yield from _of_phrase(phrase)
        owner = mention_of(analysis, phrase.owner)
        if owner is not None and owner.actor is not None and phrase.start == owner.end + 1:
            yield Occurrence(
                (owner.start, phrase.end), f"{owner.text} {phrase.text}", (f"@{owner.actor} {phrase.key}",)
            )
    text = analysis.article.text
    for mention in analysis.mentions:
        if mention.kind == "name" and mention.actor is not None and not _is_apart(text, mention):
            yield Occurrence((mention.start, mention.end), mention.text, (f"@{mention.actor}",))


def _is_apart(text: str, mention: Mention) -> bool:
    """Whether a name stands beside the sentence: before a speaker's colon, or alone in brackets."""
    before, behind = text[max(0, mention.start - 1) : mention.start], text[mention.end : mention.end + 1]
    return behind == _TURN or before + behind == _BRACKETS


def _of_phrase(phrase: Phrase) -> Iterator[Occurrence]:
    words = phrase.key.split()[-_LONGEST:]
    span = (phrase.start, phrase.end)
    if words[-1] in topic_words("vague") and len(words) > 1:
        core = phrase.text.rsplit(maxsplit=1)[0]
        yield Occurrence(span, core, (" ".join(words[:-1]), *words[-2:-1]))
    else:
        yield Occurrence(span, phrase.text.split()[-1], (words[-1],))
    if len(words) > 1:
        yield Occurrence(span, phrase.text, tuple(" ".join(words[first:]) for first in range(len(words) - 1)))


def is_pair(term: str) -> bool:
    """Whether a label is a name and a phrase."""
    return term.startswith("@") and " " in term
