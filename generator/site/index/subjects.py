"""Topics: which of their articles and statements have their name near."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from generator.data import desk_words, rows, word_set
from generator.records import Analysis, QuotePlace, Topic
from generator.site import wording
from generator.site.index.statements import Said

STEM, TELLING = 6, 4
"""So many first letters stand for a word, and a word of so many tells something."""
_VOTING = re.compile(
    r"\b(?:to|into|at|from) the polls\b|\bthe polls (?:have |had |will )?(?:open|close)\w*"
    r"|\bpolling (?:booth|place|site|station)s?\b",
    re.IGNORECASE,
)
"""Polls where one votes, which ask nobody's opinion."""
_SENTENCE_END = re.compile(r"[.!?][”\"’']*\s")
ENDINGS = ("", "s", "es")
"""What a word ends with in the singular and the plural."""
FIRST = 40
"""A first sentence has so many characters at least, or the next one says what it begins."""
_NAME = "{}"
"""What stands for the name in the headings of stories."""
_OR = " / "
"""What stands between two forms of one heading."""
LEAD, BEFORE, BEHIND = 2, 3, 1
"""So many first sentences say what an article is about; so many before and behind a statement, what it is about."""


def articles_with_name(topics: Iterable[Topic], analyses: Mapping[str, Analysis]) -> dict[str, frozenset[str]]:
    """For each topic the articles that have every telling word of its name; all of them where an editor chose it, or none has.

    A discovered topic may hold articles that only share other terms with it; a reader of its name expects the rest.
    """
    return {topic.id: _with_name(topic, analyses) for topic in topics}


def statements_near(topics: Iterable[Topic], on: Mapping[str, Sequence[Said]]) -> dict[str, frozenset[QuotePlace]]:
    """For each topic the statements that have its name near: in the title or lead of their article, or in the sentences around.

    All of them where an editor chose the topic, or none has it near.
    """
    return {topic.id: _near(topic, on.get(topic.id, ())) for topic in topics}


def _near(topic: Topic, said: Sequence[Said]) -> frozenset[QuotePlace]:
    stems = stems_of(topic)
    near = frozenset(one.place for one in said if all(stem in _around(one) for stem in stems))
    return near if near and topic.kind != "curated" else frozenset(one.place for one in said)


def _around(said: Said) -> str:
    """What an article says first, and around a statement, in small letters."""
    article, sentences = said.analysis.article, said.analysis.sentences
    if not sentences:
        return article.text.lower()
    first, last = max(said.sentence - BEFORE, 0), min(said.sentence + BEHIND, len(sentences) - 1)
    lead = article.text[: sentences[min(LEAD, len(sentences)) - 1][1]]
    around = article.text[sentences[first][0] : max(sentences[last][1], said.quote.spans[-1][1])]
    return f"{article.title} {lead} {around}".lower()


def speaks_of(said: Said, topic: Topic) -> bool:
    """Whether a statement's own words name a topic; those on a topic that an editor chose always do.

    A word by which a desk knows it stands in the first sentence of what is on it; later ones may only touch on it.
    """
    text = said.quote.text
    if topic.kind == "curated" or has_name(text, topic):
        return True
    end = _SENTENCE_END.search(text, FIRST)
    return names_topic(text if end is None else text[: end.end()], topic)


def names_topic(text: str, topic: Topic) -> bool:
    """Whether a text has every telling word of a topic's name, or one that a desk knows the subject by."""
    if has_name(text, topic):
        return True
    known = desk_words(topic.name)
    if not known:
        return False
    words = {*wording.words(_VOTING.sub(" ", text))}
    return not words.isdisjoint(f"{word}{ending}" for word in known for ending in ENDINGS)


def has_name(text: str, topic: Topic) -> bool:
    """Whether a text has every telling word of a topic's name."""
    stems = stems_of(topic) or set(wording.words(topic.name))
    folded = text.casefold()
    if not all(stem in folded for stem in stems):  # most texts end here, before they are taken apart
        return False
    words = wording.words(text)
    return all(any(word.startswith(stem) for word in words) for stem in stems)


def shares_term(text: str, topic: Topic) -> bool:
    """Whether a text names a topic, or has a term of it that is no name, or two terms of any kind.

    One name is not enough: who takes part in one story takes part in others too. Of a desk's subject two terms are, one of
    them no name: a single word of what a desk covers ("debate", "market") stands in reports of all desks.
    """
    if topic.kind == "curated" or names_topic(text, topic):
        return True
    words = f" {' '.join(wording.words(text))} "
    found = [term for term in topic.terms if _has(words, term)]
    plain = any(term.islower() for term in found)
    return len(found) > 1 and plain if desk_words(topic.name) else len(found) > 1 or plain


def tells_of(text: str, around: str, topic: Topic) -> bool:
    """Whether a text is on a topic, and has in it or `around` it the names that are part of the topic's name.

    What shares only "caucus" with "Iowa caucuses" is on those of other places too. What a desk would not know a subject by is
    on it only where it is `around` it: "wages" on trade.
    """
    if desk_words(topic.name) and not (names_topic(text, topic) or names_topic(around, topic)):
        return False
    named = [term for term in topic.terms if not term.islower() and f" {term} " in f" {topic.name} "]
    words = {word for term in named for word in wording.words(term)}
    return shares_term(text, topic) and words.issubset(wording.words(f"{text} {around}"))


def _has(words: str, term: str) -> bool:
    """Whether words, parted by spaces, have those of a term, the last in the plural or not."""
    plain = " ".join(wording.words(term))
    return any(f" {plain}{ending} " in words for ending in ENDINGS)


def stems_of(topic: Topic) -> frozenset[str]:
    """The telling words of a topic's name, each by its first letters; of a story that a name fills, those of the name."""
    return _stems(topic.name)


@lru_cache(maxsize=10_000)
def _stems(name: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in wording.words(story_name(name)) if len(word) >= TELLING)


def story_name(heading: str) -> str:
    """The name that fills a story, by its heading ("Larsen" of "Larsen case"); any other heading as it is."""
    found = (pattern.fullmatch(heading) for pattern in _story_patterns())
    return next((match.group(1) for match in found if match is not None), heading)


@cache
def _story_patterns() -> tuple[re.Pattern[str], ...]:
    """The headings of stories that add to a name only what their reports need not say."""
    calls = {form for _, *calls in rows("stories.tsv") for form in _OR.join(calls).split(_OR) if _NAME in form}
    unsaid = word_set("topics.unsaid")
    plain = sorted(call for call in calls if unsaid.issuperset(call.replace(_NAME, "").casefold().split()))
    return tuple(re.compile(call.replace(_NAME, r"((?:the )?[^a-z].*)")) for call in plain)


def _with_name(topic: Topic, analyses: Mapping[str, Analysis]) -> frozenset[str]:
    every = frozenset(topic.articles)
    stems = stems_of(topic)
    if topic.kind == "curated" or not stems:
        return every
    texts = {article: analyses[article].article.text.lower() for article in topic.articles if article in analyses}
    return frozenset(a for a, text in texts.items() if all(stem in text for stem in stems)) or every
