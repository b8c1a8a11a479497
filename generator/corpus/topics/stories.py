"""Stories: groups of reports that one name fills, which the name of a desk's subject would swallow.

Where nearly all reports of a group are about one person, body or place, and few others are, a reader looks for that name and
not for the desk's ("Larsen case", not "Court cases"). What lies within such a story is a part of it and no desk's subject.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from generator.corpus.topics.borne import FEW
from generator.corpus.topics.curated import lemmas
from generator.corpus.topics.headings import is_organisation
from generator.corpus.topics.labels import Label
from generator.corpus.topics.written import Group, compounds, is_whose, usual
from generator.data import rows, word_set
from generator.names.outlets import is_outlet

_FILLS = 0.65, 0.3
"""A place or a body fills a group where so many of its reports are about it, and so many of its titles have it."""
_OF_PERSON = 0.85, 0.5
"""And a person, who has a part in many stories, where so many are and have."""
_SPECIFIC = 2.0
"""And where it tells these reports from the others at least so well (log lift)."""
_WITHIN = 0.8
"""What lies within a story shares so much of its reports with it."""
_LANDS = frozenset({"GPE", "LOC"})
_NO = "-"
_THE = "the"
_OR = " / "
_AND = " and "
_BEFORE = word_set("topics.place_or_aim") | {"of"}
_WHOLE = 4
"""A name of fewer letters, or with points or a possessive, is put as the place is called."""
_LOOK_BACK = 20


class _Calls(NamedTuple):
    """What a story on a desk's subject is called after a person, a body and a place; "-" where it is not.

    Of two forms set apart by a slash the second is for places with an article: "Attacks in the Philippines".
    After a person few reports are called only where most of them do so: "Larsen’s campaign".
    """

    person: str
    body: str
    place: str


def filling(group: Group) -> str | None:
    """The name that fills a group, as `@id`; None where there is none."""
    fillers = [label for label in group.labels if _fills(group, label)]
    best = max(fillers, key=lambda label: (label.coverage * label.lift * (1 + label.titled), label.term), default=None)
    return None if best is None else best.term


def story_headings(group: Group, desks: Sequence[str]) -> list[str]:
    """What a group is called after the name that fills it, as the desk does on whose subject it is most."""
    term = filling(group)
    return [] if term is None else list(_called(group, term, desks[:1]))


def within_stories(reports: Sequence[frozenset[int]], are_stories: Sequence[bool]) -> set[int]:
    """The numbers of those groups, each with its reports, that lie within a larger one that is a story."""
    stories = list(compress(reports, are_stories))
    return {
        number
        for number, mine in enumerate(reports)
        for story in stories
        if len(mine) < len(story) and len(mine & story) >= _WITHIN * len(mine)
    }


def _fills(group: Group, label: Label) -> bool:
    if label.term not in group.actors:
        return False
    name, type_ = group.actors[label.term].name, group.type(label)
    if is_outlet(name) or type_ == "NORP" or (type_ == "ORG" and is_organisation(name)):
        return False
    least, titled = _OF_PERSON if type_ == "PERSON" else _FILLS
    return label.coverage >= least and label.titled >= titled and label.lift >= _SPECIFIC


def _called(group: Group, term: str, desks: Sequence[str]) -> Iterator[str]:
    actor = group.actors[term]
    for desk, calls in ((desk, _stories()[desk]) for desk in desks if desk in _stories()):
        if actor.type == "PERSON" and calls.person != _NO:
            story = calls.person.format(actor.name)
            told = len(group.analyses) > FEW or any(is_whose(group, word, term) for word in lemmas(story))
            yield from [story] if told else ()
        elif actor.type in _LANDS and calls.place != _NO:
            nouns = (lemmas(part)[-1] for part in desk.split(_AND))
            put = sum((compounds(group, term, noun, 1) for noun in nouns), Counter[str]())
            yield usual(put, _made(_place(group, term), calls.place))
        elif actor.type == "ORG" and calls.body != _NO:
            yield calls.body.format(actor.name)


def _made(place: str, calls: str) -> str:
    """What a story is called after a place by the table, where no article has a name for it."""
    forms = calls.split(_OR)
    return forms[-1 if place.startswith(f"{_THE} ") else 0].format(place)


def _place(group: Group, term: str) -> str:
    """A place's name as it most often stands behind a preposition: "the Philippines", and "Britain" for the United Kingdom."""
    name, put = group.actors[term].name, Counter[str]()
    for analysis in group.analyses:
        phrases = {phrase.start for phrase in analysis.phrases}
        for mention in analysis.mentions:
            if f"@{mention.actor}" == term and mention.kind == "name" and mention.end + 1 not in phrases:
                before = analysis.article.text[max(0, mention.start - _LOOK_BACK) : mention.start].split()
                article = before[-1:] == [_THE]
                if not _BEFORE.isdisjoint(before[-2:-1] if article else before[-1:]):
                    whole = mention.text.isalpha() and len(mention.text) >= _WHOLE
                    put[f"{_THE} " * article + (mention.text if whole else name)] += 1
    return min(put, key=lambda words: (-put[words], words), default=name)


@lru_cache(maxsize=1)
def _stories() -> dict[str, _Calls]:
    return {heading: _Calls(*calls) for heading, *calls in rows("stories.tsv")}
