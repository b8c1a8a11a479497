"""What the phrases of a corpus have in common: candidate terms, how often and how they recur, and which are topics.

A term is written as its words, an actor among them as `@id`:

- `buffer zone`       two neighbouring words within phrases,
- `deportation`       the head of phrases,
- `@iowa caucus`      the head of phrases that an actor owns (never a person: "her speech" is about her),
- `@iran in @syria`   whatever of an actor's is at a place: "Iran’s presence in Syria", "its foothold in Syria".

A term's worth rests on its own occurrences alone: in how many articles it is, in how many of those it comes back (a subject
is returned to, a cliché is used once: Church and Gale's adaptation), and how rare its words are in general English. So an
article without the term changes nothing about it. Only the bars in `_STEPS` depend on the size of the corpus, and they
change when it has grown fourfold.
"""

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, reduce
from operator import or_
from typing import NamedTuple

from wordfreq import zipf_frequency

from generator.data import LANGUAGE, topic_words, word_set
from generator.records import PLACE_TYPES, Analysis, Mention, Phrase

_PLACE_WORDS = word_set("topics.place")
_SHORTEST = 3
_RELATION = 3.5
"""The rarity of what an actor has at a place."""
_COMMON = 4.55
"""A word alone is a topic only below this Zipf frequency (occurrences per thousand million words, log 10)."""
_VERB = 3.3
"""A noun in -er or -or is a doer where its stem is a word at least this frequent."""
_BARE = 0.4
"""A word alone is a topic where it comes so often without a determiner or an owner: one writes about deportation, but of her
candidacy, a rally."""
_SETTLED = 0.9
"""Or where it is so often neither anybody's nor one of several, as the one breakwater of a story."""
_DEFINITE = word_set("topics.definite")
_SETTLING = _DEFINITE | {""}
_DETERMINERS = _DEFINITE | word_set("topics.indefinite")
_WORD_BEFORE = re.compile(r"([\w’']+)\s+$")
_LOOK_BACK = 20


class Step(NamedTuple):
    """The bars for a corpus of at least `size` articles: the least articles, sentences and worth, and how many topics stay."""

    size: int
    articles: int
    sentences: int
    worth: float
    most: int


_STEPS = (
    Step(0, 1, 2, 0.6, 8),
    Step(4, 1, 3, 1.2, 24),
    Step(16, 2, 3, 1.4, 48),
    Step(64, 3, 4, 1.6, 80),
    Step(256, 4, 5, 1.8, 120),
    Step(1024, 6, 8, 2.0, 200),
    Step(4096, 10, 14, 2.2, 320),
    Step(16384, 20, 30, 2.4, 500),
    Step(65536, 40, 60, 2.6, 800),
)


class Count(NamedTuple):
    """In how many reports a term is, in how many of them more than once, and how often in all (sentences).

    For a word by itself: how often it is a whole phrase (`alone`), how often of these without determiner and owner (`bare`),
    and how often that or with a definite article (`settled`).
    """

    articles: int
    returns: int
    sentences: int
    alone: int
    bare: int
    settled: int


def step(size: int) -> Step:
    """The bars for a corpus of `size` articles."""
    return max(s for s in _STEPS if s.size <= size)


def terms(analysis: Analysis, phrase: Phrase) -> Iterator[str]:
    """The candidate terms of one phrase. Actors are named by id, or by their words where the corpus has not resolved them."""
    words = phrase.key.split()
    yield from (f"{a} {b}" for a, b in itertools.pairwise(words))
    says_little = len(words) > 1 and words[-1] in topic_words("vague")
    yield words[-2] if says_little else words[-1]
    owner = mention_of(analysis, phrase.owner)
    whose = actor_of(analysis, owner)
    if owner is None or whose is None:
        return
    if len(words) == 1 and owner.type != "PERSON":
        yield f"{whose} {words[0]}"
    place = mention_of(analysis, phrase.place)
    where = actor_of(analysis, place)
    if place is not None and where not in (None, whose) and _is_at(analysis, phrase, place):
        yield f"{whose} in {where}"


def mention_of(analysis: Analysis, index: int | None) -> Mention | None:
    """The owner or place of a phrase, which names it by its index."""
    return None if index is None else analysis.mentions[index]


def actor_of(analysis: Analysis, mention: Mention | None) -> str | None:
    """Whom a mention means: an actor's id, the words of a name, or the name of what a pronoun or description leads to."""
    if mention is None:
        return None
    if mention.actor is not None:
        return f"@{mention.actor}"
    if mention.kind == "name":
        return f"@{_owner_key(mention.text)}"
    return None if mention.entity is None else f"@{_owner_key(analysis.entities[mention.entity].name)}"


def has_words(phrase: Phrase, words: str) -> bool:
    """Whether words stand as they are in a phrase's key, in which a hyphen parts words too."""
    return f" {words} " in f" {phrase.key} ".replace("-", " ")


def _owner_key(name: str) -> str:
    return "-".join(name.casefold().split())


def _is_at(analysis: Analysis, phrase: Phrase, place: Mention) -> bool:
    """Whether a phrase is of something that is at a place, not of something that is done to it."""
    between = before_place(analysis, phrase, place).lower().split()
    return place.type in PLACE_TYPES and not _PLACE_WORDS.isdisjoint(between[:1])


def before_place(analysis: Analysis, phrase: Phrase, place: Mention) -> str:
    """The words between a phrase (with its owner, if that follows) and its place: "in", "in the"."""
    after = phrase.end if phrase.owner is None else max(phrase.end, analysis.mentions[phrase.owner].end)
    return " ".join(analysis.article.text[after : place.start].split())


class _Tally(NamedTuple):
    """How often each term is in one article: in sentences, and of words by themselves as in `Count`."""

    sentences: Counter[str]
    alone: Counter[str]
    bare: Counter[str]
    settled: Counter[str]


def count_terms(reports: Iterable[Sequence[Analysis]]) -> dict[str, Count]:
    """How often each candidate term occurs, each sentence counted once, and of the copies of a report the one with most."""
    articles: Counter[str] = Counter()
    returns: Counter[str] = Counter()
    total = _Tally(Counter(), Counter(), Counter(), Counter())
    for copies in reports:
        most = _Tally(*(reduce(or_, counts) for counts in zip(*map(_tally, copies), strict=True)))
        articles.update(most.sentences.keys())
        returns.update(term for term, count in most.sentences.items() if count > 1)
        for counter, counts in zip(total, most, strict=True):
            counter.update(counts)
    return {
        term: Count(count, returns[term], *(counter[term] for counter in total)) for term, count in articles.items()
    }


def _tally(analysis: Analysis) -> _Tally:
    here = {(term, phrase.sentence) for phrase in analysis.phrases for term in terms(analysis, phrase)}
    words = [(phrase.key, determiner(analysis, phrase)) for phrase in analysis.phrases if " " not in phrase.key]
    return _Tally(
        sentences=Counter(term for term, _ in here),
        alone=Counter(word for word, _ in words),
        bare=Counter(word for word, before in words if before == ""),
        settled=Counter(word for word, before in words if before in _SETTLING),
    )


def determiner(analysis: Analysis, phrase: Phrase) -> str:
    """What says which one, or whose: "the" of "the refugees", "its" for any owner, nothing for "refugees arrived"."""
    if phrase.owner is not None:
        return "its"
    found = _WORD_BEFORE.search(analysis.article.text[max(0, phrase.start - _LOOK_BACK) : phrase.start])
    word = found.group(1).casefold() if found is not None else ""
    return word if word in _DETERMINERS else ""


def worth(term: str, count: Count) -> float:
    """How much `term` says as a topic; 0 for one that cannot be one."""
    words = [word for word in term.split() if not word.startswith("@")]
    if words == [term] and not (_is_subject(count) and _stands_alone(term)):
        return 0.0
    rare = [rarity(word) for word in words if word != "in"] or [_RELATION]
    adaptation = (count.returns + 0.6) / (count.articles + 2)
    return (
        math.sqrt(count.articles)
        * adaptation
        * (sum(rare) / len(rare))
        * (0.5 if len(rare) == 1 and "@" not in term else 1)
    )


def _is_subject(count: Count) -> bool:
    """Whether a word by itself is written of in general, or as the one thing of its kind."""
    return count.bare > _BARE * count.alone or (count.alone > 0 and count.settled >= _SETTLED * count.alone)


def _stands_alone(word: str) -> bool:
    """Whether a word by itself can name a subject: not too common, and no doer ("protester", "lobbyist")."""
    return zipf(word) <= _COMMON and len(word) >= _SHORTEST and not is_doer(word)


def is_doer(word: str) -> bool:
    """Whether a word names somebody by what they do: "protester", "lobbyist"."""
    if word.endswith("ist") and len(word) > 6:
        return True
    stem = word[:-2]
    stems = {stem, f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem}
    return word.endswith(("er", "or")) and any(zipf(s) >= _VERB for s in stems)


def rarity(word: str) -> float:
    """How rare a word is in general English: 7.5 less its Zipf frequency; for a hyphenated word its commonest part's."""
    return 7.5 - max(zipf(part) for part in word.split("-") if part)


@lru_cache(maxsize=65536)
def zipf(word: str) -> float:
    """The Zipf frequency of `word` (occurrences per thousand million words, log 10), 3 where it is rarer than that.

    It is the plural's where that is the more usual form, as of "politics", whose lemma hardly occurs.
    """
    return max(3.0, zipf_frequency(word, LANGUAGE, "small"), zipf_frequency(f"{word}s", LANGUAGE, "small"))


def choose(counts: Mapping[str, Count], size: int) -> list[str]:
    """The terms that pass the bars of a corpus of `size` articles, the worthiest first."""
    bars = step(size)
    worths = {term: worth(term, count) for term, count in counts.items() if _recurs(term, count, bars)}
    return sorted((t for t, value in worths.items() if value >= bars.worth), key=lambda term: (-worths[term], term))


def _recurs(term: str, count: Count, bars: Step) -> bool:
    """Whether a term is in enough articles and sentences; a word by itself never by one article."""
    enough = count.articles >= bars.articles and count.sentences >= bars.sentences
    return enough and (count.articles > 1 or " " in term)


def sharing(analyses: Sequence[Analysis], chosen: Sequence[str]) -> dict[str, list[tuple[int, int]]]:
    """For each chosen term its occurrences: (article index, phrase index), in order."""
    wanted = set(chosen)
    found: dict[str, list[tuple[int, int]]] = {term: [] for term in chosen}
    for article, analysis in enumerate(analyses):
        for index, phrase in enumerate(analysis.phrases):
            for term in filter(wanted.__contains__, terms(analysis, phrase)):
                found[term].append((article, index))
    return found
