"""What a subject is: of the sentences that name it the one that says most by itself."""

import re
from collections.abc import Iterator

from msgspec import Struct

from generator.data import desk_words, word_set
from generator.records import Analysis, Topic
from generator.site import wording
from generator.site.brief.fitness import stands_alone, without_dateline
from generator.site.brief.voices import QUOTED
from generator.site.grouping import grouped
from generator.site.index.lookup import Lookup
from generator.site.index.sentences import sentence_at
from generator.site.index.subjects import STEM, has_name, stems_of, story_name
from generator.site.parts.appearances import sentence_text

_POINTING = re.compile(r"\b(?:this|these|such) (?!week|month|year|morning|evening|afternoon)\w", re.IGNORECASE)
_NEWS = re.compile(
    rf"\balso\b|\banother\b|\bwill\b|\b(?:{'|'.join(wording.WEEKDAYS)})\b"
    r"|\b(?:newly|reportedly|according to|as reported|said|says|told|wrote|informed|announce[sd]?)\b"
    r"|\bin fact\b|\bnow\b|\b(?:this|last|next|past) (?:week|weekend|month|year)\b"
    r"|\b(?:(?:is|are) (?:set|due|expected|about)|plans?) to\b"
    r"|^\W*(?:as|by|after|while|when|even|before|despite|amid|with|if|(?:one|some|most|many|much|part) of)\b",
    re.IGNORECASE,
)
"""What is told beside something else, of one day of a week, by somebody or of what is ahead says of no subject what it is."""
_DEFINES = re.compile(
    r"\b(?:is|are|was|were) (?!an? (?:\w+ly|very|big|\w+ (?:issue|topic|question))\b)"
    r"(?:(?:an?|the|one|those|what|when|where)\b(?! latest\b)"
    r"|(?:\w{3,}ed|built|held|made|meant|set|taken) (?:by|for|on|to|up)\b)"
    r"|\buses? [^,;]*(?:, [^,;]*, )?to\b|\bled to an?\b|\bkill(?:s|ed|ing)\b[^,;]*\d"
    rf"|\b(?:{'|'.join(sorted(word_set('deserving.results')))})\w*ed (?:\w+ )?the\b"
)
"""How a sentence says what something is, what it is for, or what it did: "X is a …", "they use X to …", "closed the X"."""
FIRST_HALF, FIRST_WORDS, FIRST_PART = 0.5, 30, 60
"""A subject is named in the first half of the sentence that introduces it, no person among its first characters, and what it is
said to be begins in this part."""
PUBLISHED = "published"
_THE = "the"
LEAD = 5
"""So many first sentences of an article say what it is about."""
SHORTEST, TELLING_LENGTH = 80, 220
"""Characters of a sentence that says enough, and reads at once."""
EARLY, SHORT, QUOTES = 1.5, 0.5, 3.0
"""What speaks for a sentence: it stands early, and reads at once; and against it: it quotes somebody, or points back."""


class Defining(Struct, frozen=True):
    """A sentence that says what a subject is, with its article and where it begins there."""

    analysis: Analysis
    start: int
    text: str


def defining(topic: Topic, lookup: Lookup) -> Defining | None:
    """The sentence that introduces a subject best, from the articles that name it most; None where none stands alone.

    It names the subject in most of its words, stands among the first of its article, and quotes nobody.
    """
    found = _candidates(topic, lookup)
    return max(found, key=lambda pair: (pair[0], pair[1].analysis.article.published or ""), default=(0, None))[1]


def _candidates(topic: Topic, lookup: Lookup) -> Iterator[tuple[float, Defining]]:
    fit = lookup.on_subject[topic.id]
    places = grouped((place.article, place.start) for place in topic.places if place.article in fit)
    most = max(map(len, places.values()), default=1)
    for article, starts in sorted(places.items()):
        analysis = lookup.articles.by_id[article]
        if article not in lookup.articles.replaced and analysis.sentences:
            for index in sorted({sentence_at(analysis.sentences, start) for start in starts}):
                start = analysis.sentences[index][0]
                sentence = sentence_text(analysis, start)
                text = without_dateline(sentence)
                begins = start + len(sentence) - len(text)
                told = _is_dated(analysis, start) or _is_spoken(analysis, start) or _is_of_somebody(analysis, begins)
                if not told and _introduces(text, topic):
                    yield _worth(text, index, topic) + len(starts) / most, Defining(analysis, start, text)


def _introduces(text: str, topic: Topic) -> bool:
    """Whether a sentence stands alone, names the subject, and tells it in its own words.

    A subject of a desk stands there by its whole name: no one survey introduces "Opinion polls". What has to do with a place in
    a general way ("Policy on Orsk") no sentence introduces.
    """
    story = story_name(topic.name)
    if _NEWS.search(text) or (story != topic.name and topic.name.endswith(story)):
        return False
    if topic.kind != "curated" and not (_has_name(text, topic) and _is_early(text, topic) and _defines(text)):
        return False
    return stands_alone(text) and not _is_quoted(text)


def _defines(text: str) -> bool:
    """Whether a sentence says in its first part what something is or did."""
    found = _DEFINES.search(text)
    return found is not None and found.start() < FIRST_PART


def _is_early(text: str, topic: Topic) -> bool:
    """Whether a word of a subject's name stands in the first half of a sentence: what comes later is told of others."""
    folded = text.casefold()
    found = [folded.find(stem) for stem in stems_of(topic)]
    return any(0 <= at <= FIRST_HALF * len(folded) for at in found) or not found


def _is_dated(analysis: Analysis, start: int) -> bool:
    """Whether a sentence has a date that is counted from the day of its article, as news has: "in June"."""
    first, end = analysis.sentences[sentence_at(analysis.sentences, start)]
    return any(first <= date.start < end and date.anchor == PUBLISHED for date in analysis.dates)


def _is_of_somebody(analysis: Analysis, start: int) -> bool:
    """Whether a sentence begins with a person, of whom it then tells."""
    named = (m for m in analysis.mentions if m.kind == "name" and m.type == "PERSON" and m.start >= start)
    return any(min(m.start, *(m.role_span or (m.start,))) < start + FIRST_WORDS for m in named)


def _has_name(text: str, topic: Topic) -> bool:
    """Whether a sentence has the telling words of a subject's name, and begins with those of a desk's subject, side by side.

    A desk's subject of one word ("Economy") is so wide that no sentence that has it says what the subject is.
    """
    if not desk_words(topic.name):
        return has_name(text, topic)
    words, name = wording.words(text), wording.words(topic.name)
    if len(name) == 1:
        return False
    first = words[words[:1] == [_THE] :][: len(name)]
    return len(first) == len(name) and all(word.startswith(part[:STEM]) for word, part in zip(first, name, strict=True))


def _is_quoted(text: str) -> bool:
    """Whether a sentence is more what somebody says than what the article says."""
    return 2 * sum(map(len, QUOTED.findall(text))) > len(text)


def _is_spoken(analysis: Analysis, start: int) -> bool:
    """Whether a sentence begins within somebody's words, as in an interview, or with a source behind it."""
    own = (span for quote in analysis.quotes for span in quote.spans)
    return any(first <= start < last for first, last in own)


def _worth(text: str, index: int, topic: Topic) -> float:
    plain = wording.words(text)
    named = sum(all(word in plain for word in wording.words(term)) for term in topic.terms)
    worth = EARLY if index < LEAD else 0
    worth += SHORT if SHORTEST <= len(text) <= TELLING_LENGTH else -SHORT
    worth -= QUOTES if any(mark in text for mark in '“"') or _POINTING.search(text) else 0
    return worth + min(named, 3) / 2
