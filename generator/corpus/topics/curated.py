"""Find the topics that an editor describes: phrases matched by lemma, and actors, within one sentence."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple, TypeVar

import simplemma

from generator.corpus.each import Each, each_anew
from generator.data import LANGUAGE
from generator.names.text import hyphenated, without_accents
from generator.records import STORY_BLOCKS, Actor, Analysis, CuratedTopic, Span, Topic, TopicPlace
from generator.spans import meets

Lemmas = tuple[str, ...]
"""The words of a phrase, each as its lemma in lower case."""

_Key = TypeVar("_Key", str, Lemmas)
_WORD = re.compile(r"\w+(?:[’']\w+)?")
_POSSESSIVE = re.compile(r"[’']s$")


class _Wanted(NamedTuple):
    """A curated topic with its phrases as lemmas and its actors as ids."""

    topic: CuratedTopic
    any: frozenset[Lemmas]
    all: frozenset[Lemmas]
    none: frozenset[Lemmas]
    actors: frozenset[str]


def topic_address(text: str) -> str:
    """`text` as an address: lower-case ASCII letters and digits, joined by hyphens."""
    return hyphenated(without_accents(text).replace("'", "")) or "topic"


def topic_id(topic: CuratedTopic) -> str:
    """The address that the editor gave, or the one that the name makes."""
    return topic.id if topic.id is not None else topic_address(topic.name)


def lemmas(phrase: str) -> Lemmas:
    """The lemmas of a phrase's words, in order; possessive endings are no words."""
    return tuple(lemma for lemma, _ in _lemmas_at(phrase, (0, len(phrase))))


def claimed_phrases(curated: Iterable[CuratedTopic]) -> frozenset[Lemmas]:
    """The phrases that belong to curated topics, hidden ones too, and so make no discovered one.

    The name of one that takes over discovered topics is claimed by none of its phrases: that topic is to be found.
    """
    given = ((*(() if topic.found else (topic.name,)), *topic.any) for topic in curated)
    return frozenset(lemmas(phrase) for phrases in given for phrase in phrases)


def find_curated(
    analyses: Sequence[Analysis], actors: Iterable[Actor], curated: Sequence[CuratedTopic], each: Each = each_anew
) -> list[Topic]:
    """The curated topics that are not hidden, with their places; one that matches nothing has none.

    What is found of each article by itself is asked of `each`.
    """
    visible = [topic for topic in curated if not topic.hidden]
    if not visible:
        return []
    wanted = _wanted(visible, actors)
    places = _places(analyses, wanted, each)
    ids = {name: topic_id(topic) for topic in curated for name in (topic.name.casefold(), topic_id(topic))}
    return [_topic(want.topic, kept, ids) for want, kept in zip(wanted, places, strict=True)]


def _places(analyses: Sequence[Analysis], wanted: Sequence[_Wanted], each: Each) -> list[list[TopicPlace]]:
    """The places of each topic, in the order of the articles."""
    by_first: defaultdict[str, list[Lemmas]] = defaultdict(list)
    for phrase in sorted({phrase for want in wanted for phrase in want.any | want.all | want.none}):
        by_first[phrase[0]].append(phrase)
    places: list[list[TopicPlace]] = [[] for _ in wanted]
    read = [(tuple(sorted(by_first)), analysis.article.text, analysis.sentences) for analysis in analyses]
    for analysis, starts in zip(analyses, each("begun", frozenset[int], _begun, read), strict=True):
        for found in _sentences(analysis, by_first, starts):
            for want, kept in zip(wanted, places, strict=True):
                kept += [TopicPlace(analysis.article.id, *span) for span in _matches(want, found)]
    return places


def _wanted(topics: Iterable[CuratedTopic], actors: Iterable[Actor]) -> list[_Wanted]:
    by_name: defaultdict[str, set[str]] = defaultdict(set)
    for actor in actors:
        for name in (actor.id, actor.name, *(n.form for n in actor.names)):
            by_name[name.casefold()].add(actor.id)
    wanted = []
    for topic in topics:
        ids = frozenset().union(*(by_name[name.casefold()] for name in topic.actors))
        wanted.append(_Wanted(topic, _phrases(topic.any), _phrases(topic.all), _phrases(topic.none), ids))
    return wanted


def _phrases(written: Iterable[str]) -> frozenset[Lemmas]:
    return frozenset(filter(None, map(lemmas, written)))


class _Found(NamedTuple):
    """What one sentence holds: places of phrases, and of actors by id."""

    phrases: dict[Lemmas, list[Span]]
    actors: dict[str, list[Span]]


def _begun(read: tuple[Lemmas, str, tuple[Span, ...]]) -> frozenset[int]:
    """Where sentences begin that have one of the words with which phrases begin: most have none."""
    firsts, text, sentences = read
    begins = _among(firsts)
    return frozenset(start for start, end in sentences if any(map(begins, _WORD.findall(text, start, end))))


@lru_cache(maxsize=1)
def _among(firsts: Lemmas) -> Callable[[str], bool]:
    """Whether a word is one of these, as its lemma."""
    words = frozenset(firsts)
    return lru_cache(maxsize=262_144)(lambda written: _lemma_of(written) in words)


def _sentences(analysis: Analysis, by_first: dict[str, list[Lemmas]], begun: Set[int]) -> Iterator[_Found]:
    story = [(b.start, b.end) for b in analysis.blocks if b.kind in STORY_BLOCKS]
    named = ((m.actor, (m.start, m.end)) for m in analysis.mentions if m.actor is not None)
    mentions = sorted(named, key=lambda item: item[1][0], reverse=True)
    for start, end in analysis.sentences:
        actors: defaultdict[str, list[Span]] = defaultdict(list)
        while mentions and mentions[-1][1][0] < end:
            actor, span = mentions.pop()
            if span[0] >= start:
                actors[actor].append(span)
        if not story or meets((start, end), story):
            yield _Found(_phrases_at(analysis.article.text, (start, end), by_first) if start in begun else {}, actors)


def _phrases_at(text: str, sentence: Span, by_first: dict[str, list[Lemmas]]) -> dict[Lemmas, list[Span]]:
    words = _lemmas_at(text, sentence)
    written = tuple(lemma for lemma, _ in words)
    found: defaultdict[Lemmas, list[Span]] = defaultdict(list)
    for at, lemma in enumerate(written):
        for phrase in by_first.get(lemma, ()):
            end = at + len(phrase)
            if written[at:end] == phrase:
                found[phrase].append((words[at][1][0], words[end - 1][1][1]))
    return found


def _lemmas_at(text: str, within: Span) -> list[tuple[str, Span]]:
    written = ((match.start(), match.group()) for match in _WORD.finditer(text, *within))
    return [(_lemma_of(word), (start, start + len(_POSSESSIVE.sub("", word)))) for start, word in written]


@lru_cache(maxsize=262_144)
def _lemma_of(written: str) -> str:
    """The lemma of a word as it is written."""
    return _lemma(_POSSESSIVE.sub("", written).lower())


@lru_cache(maxsize=262_144)
def _lemma(word: str) -> str:
    return simplemma.lemmatize(word, lang=LANGUAGE).lower()


def _matches(want: _Wanted, found: _Found) -> list[Span]:
    """The places in a sentence that show it to carry a topic, in order; none where it does not."""
    if not want.none.isdisjoint(found.phrases) or not want.all <= found.phrases.keys():
        return []
    some = {*_spans(want.any, found.phrases), *_spans(want.actors, found.actors)}
    if not some and (want.any or want.topic.actors):
        return []
    return sorted(some | {*_spans(want.all, found.phrases)})


def _spans(keys: Iterable[_Key], places: Mapping[_Key, Sequence[Span]]) -> Iterator[Span]:
    return (span for key in keys for span in places.get(key, ()))


def _topic(topic: CuratedTopic, places: list[TopicPlace], ids: dict[str, str]) -> Topic:
    return Topic(
        id=topic_id(topic),
        name=topic.name,
        kind="curated",
        terms=(*topic.any, *topic.all),
        articles=tuple(dict.fromkeys(place.article for place in places)),
        places=tuple(places),
        description=topic.description,
        parent=None if topic.parent is None else ids.get(topic.parent.casefold()),
    )
