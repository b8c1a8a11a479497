"""Which sentences of an article a correction takes back.

A note gives what is wrong after "not" ("on Monday, not Tuesday"), between quotation marks ("misquoted the mayor as saying
“…”"), or as what the article said ("reported wrongly that the bridge was closed"). A sentence is wrong that has these words,
is about what the note is about, and has not the right ones.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from generator.data import word_set
from generator.records import PROSE_BLOCKS, Analysis, Span

MOST = 3
"""More sentences than this that fit alike are none in particular."""
ABOUT = 2
"""Words that a sentence must share with the note beside a single wrong word; one beside a longer wrong phrase."""
CLAIM, CLAIMED = 0.7, 3
"""Share, and number, of a claim's words that a sentence has which states it."""
LEAST_QUOTED = 4

_WORD = re.compile(r"\d+(?:[.,:]\d+)*|\w+(?:[’']\w+)?")
_TAKEN_BACK = re.compile(
    r"(?:[,–—(-]\s*(?:and )?not|\brather than|\binstead of)\s+((?:[^.,;:()\n]|[.,:](?=\d)){1,80})", re.IGNORECASE
)
_QUOTED = re.compile(r"[“\"]([^“”\"\n]{8,400})[”\"]")
_CLAIMED = re.compile(r"\bthat\s+((?:[^.;\n]|\.(?=\d)){8,300})")


class _Sentence(Struct, frozen=True):
    span: Span
    words: tuple[str, ...]
    matter: frozenset[str]
    """Its words of some weight."""


def wrong_sentences(corrected: Analysis, by: Analysis, note: Span, *, reprinted: bool) -> tuple[Span, ...]:
    """The sentences of `corrected` that the note at `note` in `by` takes back, in order.

    `reprinted` says that the note stands in the article itself, which was mended: what it said then is there no more, so
    that only words given as wrong count.
    """
    story = _story(corrected)
    spans: set[Span] = set()
    sentences = list(_cut(by, [note]))
    about = frozenset().union(*(sentence.matter for sentence in sentences))
    for sentence in sentences:
        text = by.article.text[slice(*sentence.span)]
        for found in _TAKEN_BACK.finditer(text):
            spans.update(_with_wrong(story, about, text[: found.start()], found[1]))
        if not word_set("reports.misstating").isdisjoint(sentence.words):
            spans.update(s.span for words in _QUOTED.findall(text) for s in story if _has(s.words, _words(words)))
            if not reprinted:
                spans.update(s for claim in _CLAIMED.findall(text) for s in _with_claim(story, claim))
    return tuple(sorted(spans))


def _story(analysis: Analysis) -> list[_Sentence]:
    return list(_cut(analysis, [(b.start, b.end) for b in analysis.blocks if b.kind in PROSE_BLOCKS]))


def _cut(analysis: Analysis, stretches: Iterable[Span]) -> Iterator[_Sentence]:
    """The sentences in some stretches of an article, which ascend; of one that begins before its stretch the words inside."""
    at = 0
    for start, end in stretches:
        while at < len(analysis.sentences) and analysis.sentences[at][0] < end:
            span = analysis.sentences[at]
            at += 1
            if span[1] > start:
                words = _words(analysis.article.text[max(start, span[0]) : min(end, span[1])])
                yield _Sentence(span, words, _matter(words))


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(text))


def _matter(words: Iterable[str]) -> frozenset[str]:
    plain = word_set("reports.note_words")
    return frozenset(word for word in words if (len(word) > 2 or word[0].isdigit()) and word not in plain)


def _has(words: Sequence[str], run: Sequence[str]) -> bool:
    """Whether a run of words, not too few to say something, stands among others."""
    if len(run) < LEAST_QUOTED:
        return False
    return any(tuple(words[at : at + len(run)]) == tuple(run) for at in range(len(words) - len(run) + 1))


def _with_wrong(story: Sequence[_Sentence], about: frozenset[str], right: str, wrong: str) -> list[Span]:
    """The sentences that have the wrong words and none of the right ones in their place: in 1998, not in 1989."""
    taken_back = _matter(_words(wrong))
    instead = _of_one_kind(right, wrong) - taken_back
    if not taken_back:
        return []
    least = ABOUT if len(taken_back) == 1 else 1
    fitting = [
        (len((s.matter & about) - taken_back), s.span)
        for s in story
        if taken_back <= s.matter and instead.isdisjoint(s.matter)
    ]
    most = max((shared for shared, _ in fitting), default=0)
    nearest = [span for shared, span in fitting if shared == most]
    return nearest if most >= least and len(nearest) <= MOST else []


def _of_one_kind(right: str, wrong: str) -> frozenset[str]:
    """The words for which the wrong ones stood: figures for figures, names for names, else the last that count."""
    kept = [word for word in _WORD.findall(right) if _matter((word.casefold(),))]
    if any(c.isdigit() for c in wrong):
        kept = [word for word in kept if word[0].isdigit()]
    elif any(word[0].isupper() for word in _WORD.findall(wrong)):
        kept = [word for word in kept if word[0].isupper()]
    return frozenset(word.casefold() for word in kept[-len(_WORD.findall(wrong)) - 1 :])


def _with_claim(story: Sequence[_Sentence], claim: str) -> list[Span]:
    """The one sentence that states a claim, and doesn't deny it."""
    words = _words(claim)
    matter, negations = _matter(words), word_set("reports.negations")
    denied = not negations.isdisjoint(words)
    shared = [(len(s.matter & matter), s.span) for s in story if denied == (not negations.isdisjoint(s.words))]
    most = max((count for count, _ in shared), default=0)
    nearest = [span for count, span in shared if count == most]
    return nearest if most >= max(CLAIMED, CLAIM * len(matter)) and len(nearest) == 1 else []
