"""What a desk editor would head a subject with: what it is about, in the articles' own words, with where or whose that is.

A heading says what happens or what a lasting theme is: "Hong Kong protests", "Gun control", "Impeachment of Donald Trump". A
happening alone ("attack") says too little, a place or a person alone says where or who and has a page of its own.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

from generator.corpus.topics.labels import Label, is_pair
from generator.corpus.topics.naming import sentence_case
from generator.corpus.topics.terms import before_place, determiner, is_doer, mention_of, zipf
from generator.corpus.topics.written import Group, compounds, is_whose, speaks, usual, written, written_pair
from generator.data import body_words, legal_forms, topic_words
from generator.names.institutions import institution_of
from generator.names.outlets import is_outlet
from generator.records import Analysis, Phrase

_ABOUT = 0.35
_UNTITLED = 0.5
"""A heading's label is what at least this share of the reports is about, or this where no title has it."""
_KIND = 0.6
_SEVERAL = 2
"""Or it is a kind of what so many of the reports are about, and so many articles have it."""
_SHARED = 0.5
"""What fewer of the reports are about is one report's, and no heading at all where it is none by the rules above."""
_TITLED = 0.3
"""What neither happens nor is a theme heads a subject where so many of its titles have it."""
_BODY_TITLED, _WHOLE = (0.4, 0.2), 0.9
"""A body's name heads a subject where so many of its titles have it, fewer where so many of the reports are about it."""
_MOST = 0.6
_PAIRED = 0.5
"""A name and what it is of ("Larkfield strike") heads a subject where so many of the reports are about both together."""
_BODY_LIFT = 3.2
"""A body's name tells the reports so well from the others (log lift): what half of a collection names heads none of it."""
_TELLS = 0.6
"""A body that speaks in more of the reports is who tells them, not what they are about: an agency, a firm that rates others."""
_WHERE = 0.6
_WHOSE = 0.75
"""A place, or a person, is part of the heading where so many of the reports are about it."""
_SPECIFIC = 1.0
"""And where it tells these reports from the others at least so well (log lift)."""
_TELLING_LIFT = 1.8
"""What tells these reports less well from the others (log lift) is what all of them are about, and heads none of them."""
_LONGER_LIFT = 2.5
"""A kind of what reports are about heads them only where it tells them so well: not each is on the campaign."""
_RARE = 3.8
"""A noun alone that is neither theme nor happening heads a subject only if it is this rare (Zipf frequency)."""
_FAMILIAR = 4.2
"""A body's name of one word that is as common as this is a word with a capital, not a name: "House"."""

_SHORTEST = 3
"""A body's name of fewer letters says nothing to a reader."""
_UNCOUNTED = 0.7
_COUNTED = 0.12
"""A thing is put as many where it is so often beside what is not counted ("abortion"), and what is one ("economy")."""
_MORE = 0.5
"""With where or whose it is, what articles tell of is mostly one: "War in Syria", but "Protests in Rome"."""
_LOOK_BACK = 30
_POINT = "."
"""What ends a shortened name ("N.Y."), which a heading has in full."""
_INITIALS = re.compile(r"[A-Z]{2,}")
_COUNTRY = re.compile(r" \([^()]*\)$")
"""What names of bodies of state end with, so that they are told apart."""

_HAPPENS = 1.0
_PAIR = 1.3
_COMPOUND = 0.75
_THEME = 0.8
_HAPPENING = 0.7
_ODD = 0.4
_LAST = 0.2
_BODY = 0.8
"""What kinds of headings are worth beside the worth of their labels."""

_TELLING = topic_words("theme", "happening")
_PLACES = frozenset({"GPE", "LOC"})
_BODIES = frozenset({"ORG", "EVENT"})


class _Heading(NamedTuple):
    """A heading with its worth and the labels that it is made of; a weak one is better than none."""

    worth: float
    words: str
    terms: tuple[str, ...]
    weak: bool = False


class Headings(NamedTuple):
    """The headings that a group could have, best first: those that say well what it is about, and those that say little.

    `terms` has the labels that each is made of, what it names before where or whose that is.
    """

    strong: tuple[str, ...]
    weak: tuple[str, ...]
    terms: dict[str, tuple[str, ...]]


def headings(group: Group) -> Headings:
    """The headings that the words of a group give."""
    about = {label.term for label in group.labels if label.coverage >= _KIND}
    found: list[_Heading] = []
    for label in group.labels:
        weak = not _is_about(label) and not _is_longer(group, label, about)
        if weak and label.coverage < _SHARED:
            continue
        found += (heading._replace(weak=weak or heading.weak) for heading in _made(group, label))
    found.sort(key=lambda heading: (-heading.worth, heading.words))
    return Headings(
        tuple(sentence_case(heading.words) for heading in found if not heading.weak),
        tuple(sentence_case(heading.words) for heading in found if heading.weak),
        {sentence_case(heading.words): heading.terms for heading in reversed(found)},
    )


def _is_about(label: Label) -> bool:
    """Whether enough of the reports are about what a label says, more where no title has it."""
    return label.coverage >= (_ABOUT if label.titled else _UNTITLED)


def _is_longer(group: Group, label: Label, about: Collection[str]) -> bool:
    """Whether a label is a kind of what the reports are about, and several have it: "mass shooting" for shootings."""
    last = _last(label.term)
    if last not in about or last not in _TELLING or last == label.term or label.lift < _LONGER_LIFT:
        return False
    return len({analysis.article.id for analysis, _, _ in written(group, label.term)}) >= _SEVERAL


def _made(group: Group, label: Label) -> Iterator[_Heading]:
    """The headings that begin with one label."""
    if label.term in group.actors:
        yield from _body(group, label)
    elif is_pair(label.term):
        words = written_pair(group, label.term)
        if words and _last(label.term) in _TELLING and label.coverage >= _PAIRED:
            yield _Heading(label.worth * _PAIR, words, (label.term,))
    else:
        yield from _phrase(group, label)


def _phrase(group: Group, label: Label) -> Iterator[_Heading]:
    kind, words = _kind(label.term), head(group, label)
    if not words or not kind:
        return
    for qualified, other in _qualified(group, label, head(group, label, _MORE)):
        yield _Heading(label.worth * max(kind, _HAPPENING) * _PAIR, qualified, (label.term, other))
    if label.lift >= _TELLING_LIFT:
        yield _Heading(label.worth * kind, words, (label.term,), weak=not _heads(kind, label))


def _heads(kind: float, label: Label) -> bool:
    """Whether a label of a kind heads well: what neither happens nor is a theme, only where titles or most reports say so."""
    if kind in (_ODD, _COMPOUND):
        return label.titled >= _TITLED or (kind == _COMPOUND and label.coverage >= _MOST and label.titled > 0)
    return kind not in (_HAPPENING, _LAST)


def _kind(term: str) -> float:
    """What a phrase is worth as a heading by its kind; 0 where it heads nothing."""
    last = _last(term)
    first = term.split(maxsplit=1)[0]
    if (
        not topic_words("person").isdisjoint(term.split())
        or first in topic_words("vague", "measure")
        or len(first) == 1
        or last in topic_words("contest")
    ):
        return 0.0
    if " " in term:
        judged = "-" in first  # "hydrogen-rich atmosphere"
        return _LAST if judged else _HAPPENS if last in _TELLING else 0.0 if is_doer(last) else _COMPOUND
    if term in topic_words("theme"):
        return _THEME
    if term in topic_words("happening"):
        return _HAPPENING
    if term in topic_words("vague") or is_doer(term):
        return 0.0
    return _ODD if zipf(term) <= _RARE else 0.0


def _body(group: Group, label: Label) -> Iterator[_Heading]:
    """A body's name, unless it is a common word with a capital, who tells the reports, or a body of state: they have pages."""
    name = group.actors[label.term].name
    if is_outlet(name) or is_organisation(name) or _is_firm(name) or speaks(group, label.term) > _TELLS:
        return
    telling = " " in name or name[1:] != name[1:].lower() or zipf(name.lower()) < _FAMILIAR
    if group.type(label) in _BODIES and telling and label.lift >= _BODY_LIFT:
        yield _Heading(
            label.worth * _BODY, name, (label.term,), weak=label.titled < _BODY_TITLED[label.coverage >= _WHOLE]
        )


def _is_firm(name: str) -> bool:
    """Whether a name is a firm's, which has a page of its own: it says so ("Larkfield Corp"), or is no more than initials."""
    return len(name) < _SHORTEST or name.rsplit(" ", 1)[-1].rstrip(".").casefold() in legal_forms()


def is_organisation(name: str) -> bool:
    """Whether a name says that it is a body: one of state, by a word for what bodies are ("party"), or as initials ("FBI")."""
    plain = _COUNTRY.sub("", name)
    if _INITIALS.fullmatch(plain) or institution_of(plain) is not None:
        return True
    return not body_words("head", "firm").isdisjoint(plain.casefold().split())


def _last(term: str) -> str:
    return term.rsplit(" ", 1)[-1]


def head(group: Group, label: Label, counted: float = _COUNTED) -> str:
    """The words as the articles put them: many of a kind ("earthquakes"), or what is not counted ("abortion")."""
    bare: Counter[str] = Counter()
    many: Counter[str] = Counter()
    one: Counter[str] = Counter()
    for analysis, phrase, text in written(group, label.term):
        if text.casefold() != label.term:
            many[text] += 1
        elif phrase.key == label.term and _is_bare(analysis, phrase):
            bare[text] += 1
        else:
            one[text] += 1
    are_many = many.total() >= max(_UNCOUNTED * bare.total(), counted * one.total())
    return usual(many if many and are_many else bare + one, label.term)


def _is_bare(analysis: Analysis, phrase: Phrase) -> bool:
    """Whether a thing is written of in general: no determiner, number or judgement before it."""
    words = analysis.article.text[max(0, phrase.start - _LOOK_BACK) : phrase.start].casefold().split()
    last = words[-1] if words else ""
    return not (determiner(analysis, phrase) or last in topic_words("modifier") or any(map(str.isdigit, last)))


def _qualified(group: Group, label: Label, words: str) -> Iterator[tuple[str, str]]:
    """The heading with whose or where it is, where most of the reports are about that too, and some say so."""
    for other in group.labels:
        type_ = group.type(other)
        if other.lift < _SPECIFIC or other.titled < _TITLED or not _tells(label):
            continue
        happens = label.term in topic_words("happening") and min(label.coverage / _KIND, label.titled / _TITLED) >= 1
        if type_ == "PERSON" and happens and other.coverage >= _WHOSE and is_whose(group, label.term, other.term):
            yield f"{words} of {group.actors[other.term].name}", other.term
        elif other.coverage >= _WHERE and (type_ in _PLACES or (type_ in _BODIES and _last(label.term) in _TELLING)):
            yield from ((whole, other.term) for whole in _where(group, label, other, words))


def _tells(label: Label) -> bool:
    """Whether titles or most of the reports have a label, so that with a place it says what they are about."""
    return label.titled >= _TITLED or label.coverage >= _MOST


def _where(group: Group, label: Label, place: Label, words: str) -> list[str]:
    """A heading's words with the place: "Orsk strike" where articles put it so, as desks do, else "Protests in Rome"."""
    put = compounds(group, place.term, label.term, _SEVERAL) if _last(label.term) in _TELLING else Counter[str]()
    if put:
        return [usual(put)]
    for analysis, phrase, _ in written(group, label.term):
        mention = mention_of(analysis, phrase.place)
        if mention is not None and f"@{mention.actor}" == place.term:
            name = group.actors[place.term].name if mention.text.endswith(_POINT) else mention.text
            put[" ".join((words, *before_place(analysis, phrase, mention).lower().split(), name))] += 1
    return list(filter(None, [usual(put)]))
