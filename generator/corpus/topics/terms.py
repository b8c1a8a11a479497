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
from functools import lru_cache
from typing import NamedTuple

from wordfreq import zipf_frequency

from generator.records import PLACE_TYPES, Analysis, Phrase

_PLACE_WORDS = frozenset({"in", "on", "at", "inside", "along"})
_SHORTEST = 3
_COMMON = 4.55
"""A word alone is a topic only below this Zipf frequency (occurrences per thousand million words, log 10)."""
_VERB = 3.3
"""A noun in -er or -or is a doer where its stem is a word at least this frequent."""
_BARE = 0.4
"""A word alone is a topic where it comes so often without a determiner or an owner: one writes about deportation, but of her
candidacy, a rally."""
_SETTLED = 0.9
"""Or where it is so often neither anybody's nor one of several, as the one breakwater of a story."""
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_OTHERS = "a an his her its their our your my some any no every each another such which whose"
_INDEFINITE = frozenset(_OTHERS.split())
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
    yield words[-1]
    owner = _actor(analysis, phrase.owner)
    if owner is None:
        return
    if len(words) == 1 and analysis.mentions[phrase.owner or 0].type != "PERSON":
        yield f"{owner} {words[0]}"
    place = _actor(analysis, phrase.place)
    if place is not None and place != owner and _is_place(analysis, phrase):
        yield f"{owner} in {place}"


def _actor(analysis: Analysis, index: int | None) -> str | None:
    if index is None:
        return None
    mention = analysis.mentions[index]
    if mention.actor is not None:
        return f"@{mention.actor}"
    if mention.kind != "name":
        if mention.entity is None:
            return None
        return f"@{_owner_key(analysis.entities[mention.entity].name)}"
    return f"@{_owner_key(mention.text)}"


def _owner_key(name: str) -> str:
    return "-".join(name.casefold().split())


def _is_place(analysis: Analysis, phrase: Phrase) -> bool:
    between = before_place(analysis, phrase).lower().split()
    return analysis.mentions[phrase.place or 0].type in PLACE_TYPES and between[:1] != [] and between[0] in _PLACE_WORDS


def before_place(analysis: Analysis, phrase: Phrase) -> str:
    """The words between a phrase (with its owner, if that follows) and its place: "in", "in the"."""
    after = phrase.end
    if phrase.owner is not None:
        after = max(after, analysis.mentions[phrase.owner].end)
    return " ".join(analysis.article.text[after : analysis.mentions[phrase.place or 0].start].split())


def count_terms(reports: Iterable[Sequence[Analysis]]) -> dict[str, Count]:
    """How often each candidate term occurs, each sentence counted once, and of the copies of a report the one with most."""
    articles: Counter[str] = Counter()
    returns: Counter[str] = Counter()
    sentences: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    bare: Counter[str] = Counter()
    settled: Counter[str] = Counter()
    for copies in reports:
        times: Counter[str] = Counter()
        whole: Counter[str] = Counter()
        without: Counter[str] = Counter()
        definite: Counter[str] = Counter()
        for analysis in copies:
            here = {(term, phrase.sentence) for phrase in analysis.phrases for term in terms(analysis, phrase)}
            times |= Counter(term for term, _ in here)
            words = [(phrase.key, _before(analysis, phrase)) for phrase in analysis.phrases if " " not in phrase.key]
            whole |= Counter(word for word, _ in words)
            without |= Counter(word for word, before in words if not before)
            definite |= Counter(word for word, before in words if not before or before in _DEFINITE)
        articles.update(times.keys())
        sentences.update(times)
        returns.update(term for term, n in times.items() if n > 1)
        alone.update(whole)
        bare.update(without)
        settled.update(definite)
    return {
        term: Count(n, returns[term], sentences[term], alone[term], bare[term], settled[term])
        for term, n in articles.items()
    }


def _before(analysis: Analysis, phrase: Phrase) -> str:
    """What says which one, or whose: "the" of "the refugees", "its" for any owner, nothing for "refugees arrived"."""
    if phrase.owner is not None:
        return "its"
    found = _WORD_BEFORE.search(analysis.article.text[max(0, phrase.start - _LOOK_BACK) : phrase.start])
    word = found.group(1).casefold() if found is not None else ""
    return word if word in _DEFINITE or word in _INDEFINITE else ""


def worth(term: str, count: Count) -> float:
    """How much `term` says as a topic; 0 for one that cannot be one."""
    words = [word for word in term.split() if not word.startswith("@")]
    rare = [rarity(word) for word in words if word != "in"]
    actors = len(term.split()) - len(words)
    if actors == 2:
        rare = [3.5]
    elif actors == 0 and len(words) == 1 and not (_is_subject(count) and _stands_alone(words[0])):
        return 0.0
    adaptation = (count.returns + 0.6) / (count.articles + 2)
    return (
        math.sqrt(count.articles) * adaptation * (sum(rare) / len(rare)) * (0.5 if len(rare) == 1 and not actors else 1)
    )


def _is_subject(count: Count) -> bool:
    """Whether a word by itself is written of in general, or as the one thing of its kind."""
    return count.bare > _BARE * count.alone or (count.alone > 0 and count.settled >= _SETTLED * count.alone)


def _stands_alone(word: str) -> bool:
    """Whether a word by itself can name a subject: not too common, and no doer ("protester", "lobbyist")."""
    if zipf(word) > _COMMON or len(word) < _SHORTEST:
        return False
    if word.endswith("ist") and len(word) > 6:
        return False
    stem = word[:-2]
    stems = {stem, f"{stem}e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem}
    return not (word.endswith(("er", "or")) and any(zipf(s) >= _VERB for s in stems))


def rarity(word: str) -> float:
    """How rare a word is in general English: 7.5 less its Zipf frequency; for a hyphenated word its commonest part's."""
    return 7.5 - max(zipf(part) for part in word.split("-") if part)


@lru_cache(maxsize=65536)
def zipf(word: str) -> float:
    """The Zipf frequency of `word` (occurrences per thousand million words, log 10), 3 where it is rarer than that.

    It is the plural's where that is the more usual form, as of "politics", whose lemma hardly occurs.
    """
    return max(3.0, zipf_frequency(word, "en", "small"), zipf_frequency(f"{word}s", "en", "small"))


def choose(counts: Mapping[str, Count], size: int) -> list[str]:
    """The terms that pass the bars of a corpus of `size` articles, the worthiest first."""
    bars = step(size)
    passing: list[tuple[float, str]] = []
    for term, count in counts.items():
        if count.articles < bars.articles or count.sentences < bars.sentences:
            continue
        if count.articles == 1 and " " not in term:
            continue
        value = worth(term, count)
        if value >= bars.worth:
            passing.append((-value, term))
    return [term for _, term in sorted(passing)]


def sharing(analyses: Sequence[Analysis], chosen: Sequence[str]) -> dict[str, list[tuple[int, int]]]:
    """For each chosen term its occurrences: (article index, phrase index), in order."""
    wanted = set(chosen)
    found: dict[str, list[tuple[int, int]]] = {term: [] for term in chosen}
    for a, analysis in enumerate(analyses):
        for p, phrase in enumerate(analysis.phrases):
            for term in terms(analysis, phrase):
                if term in wanted:
                    found[term].append((a, p))
    return found
