"""The times that a text tells of verbs and nouns of speech, as the rules of occasions look them up."""

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Literal

from spacy.tokens import Doc, Token

from generator.article.dates.anchoring.dated import is_placed
from generator.article.dates.anchoring.tense import Tenses
from generator.article.dates.anchoring.verbs import AT, is_of_happening
from generator.article.syntax.tokens import child, dep_in, lower_in, pos_in, tag_in, upwards
from generator.article.syntax.tokens import head as parent
from generator.article.syntax.tree import SUBJECTS, text_of
from generator.data import reporting_verbs, word_set
from generator.records import DateMention, Mention, Quote, Span
from generator.values import either, every, no

OCCASIONS = word_set("occasions.occasions")
DOCUMENTS = word_set("occasions.documents")
SETTINGS = word_set("occasions.settings")
AUDIENCES = word_set("occasions.audiences")
GATHERINGS = word_set("occasions.gatherings")
SPOKEN = OCCASIONS | DOCUMENTS
PARTICIPLES = frozenset({"VBG", "VBN"})
CLAUSES = frozenset({"relcl", "acl", "advcl"})
NOUNS = frozenset({"NOUN", "PROPN"})
VERBS = frozenset({"VERB", "AUX"})
_is_verb = pos_in(VERBS)
_BOUNDS = frozenset({"since", "until", "till", "than", "before", "ahead", "relative", "compared"})
_ABOUT = frozenset({"of", "about"})
"""What leads from a verb to what the words are of: "recalled of a conversation in June"."""
_AFTER, _YEAR = frozenset({"after", "following"}), 4
_STEPS = 8
_NEAREST = 32
"""Occasions told before that are looked at: so many stand near by."""
_RECENT = dt.timedelta(days=7)
_BREAK = re.compile(r"\n\s*")


def is_of_speech(token: Token) -> bool:
    """Whether a noun is an occasion on which somebody speaks, or a document."""
    return token.lemma_.lower() in SPOKEN


Found = int | Literal["earlier"] | None
"""What a rule finds: the index of a date, or only that the words are older than the report."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """When something was said: an index into the dates, None where it is only older than the report; and the rule that told."""

    date: int | None
    why: str


@dataclass(slots=True)
class Story:
    """What the rules look up: the times of verbs and nouns by token, and the occasion that the story is at.

    `told` has the times of verbs that set a scene and of nouns of speech in the text's order, `placed` all dates that may be
    an occasion's, `recent` those of the week before publication, `gathered` the verbs (by token) of an occasion at which
    several speak ("the debate began on Monday"), `of_speech` the dates of nouns of speech, `governors` the verb that a
    date hangs on, `quoted` the dates that somebody tells in the words quoted, `breaks` where
    paragraphs end, `names` where each entity is named or meant.
    """

    tenses: Tenses
    dates: Sequence[DateMention]
    verbs: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    nouns: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    told: list[tuple[int, Token, str]] = field(default_factory=list)
    placed: list[int] = field(default_factory=list)
    recent: set[int] = field(default_factory=set)
    gathered: set[int] = field(default_factory=set)
    of_speech: set[int] = field(default_factory=set)
    governors: dict[int, Token] = field(default_factory=dict)
    quoted: set[int] = field(default_factory=set)
    breaks: list[int] = field(default_factory=list)
    names: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    scene: "Scene | None" = None

    def paragraph(self, offset: int) -> int:
        """How many paragraphs end before code point `offset`."""
        return bisect_left(self.breaks, offset)

    def is_named(self, entity: int, span: Span) -> bool:
        """Whether an entity is named or meant within a stretch of the text."""
        places = self.names[entity]
        first = bisect_left(places, span[0])
        return first < len(places) and places[first] < span[1]

    def placed_from(self, offset: int) -> Iterator[int]:
        """The dates of `placed` that end at code point `offset` or later, in order; found in steps of halves."""
        first = bisect_left(self.placed, offset, key=lambda index: self.dates[index].end)
        return (self.placed[at] for at in range(first, len(self.placed)))

    def placed_before(self, offset: int, reach: int) -> Iterator[int]:
        """The dates of `placed` that begin before code point `offset`, `reach` away at most, the nearest first."""
        last = bisect_left(self.placed, offset, key=lambda index: self.dates[index].start)
        for at in range(last - 1, -1, -1):
            if offset - self.dates[self.placed[at]].end > reach:
                return
            yield self.placed[at]

    def ending_at(self, offset: int) -> int | None:
        """The date of `placed` that ends right before code point `offset`, a comma and a blank between at most."""
        index = next(self.placed_from(offset - len(", ")), None)
        return index if index is not None and self.dates[index].end <= offset else None

    def told_before(self, token: Token, reach: int) -> Iterator[tuple[int, Token, str]]:
        """The entries of `told` that stand before `token`, `reach` code points away at most, the nearest first."""
        last = bisect_left(self.told, token.i, key=lambda entry: entry[1].i)
        for entry in reversed(self.told[max(0, last - _NEAREST) : last]):
            if token.idx - entry[1].idx > reach:
                return
            yield entry

    def told_behind(self, token: Token, reach: int) -> Iterator[tuple[int, Token, str]]:
        """The entries of `told` that stand behind `token`, `reach` code points away at most, the nearest first."""
        first = bisect_right(self.told, token.i, key=lambda entry: entry[1].i)
        for entry in self.told[first : first + _NEAREST]:
            if entry[1].idx - token.idx > reach:
                return
            yield entry

    def spoken(self, token: Token) -> Sequence[int]:
        """The times of a noun that is an occasion or a document."""
        return self.nouns.get(token.i, ()) if is_of_speech(token) else ()

    def of_word(self, token: Token) -> Sequence[int]:
        """The times of a clause's verb, or of a noun ("a video from 1999, in which he called …")."""
        nouns = self.nouns.get(token.i, ()) if token.pos_ in NOUNS else ()
        return (*self.verbs.get(token.i, ()), *nouns)


@dataclass(frozen=True, slots=True)
class Scene:
    """The occasion of the last statement (an index into the dates), with who spoke and where that stands."""

    date: int
    speaker: int | None
    at: int


def read_story(
    doc: Doc, dates: Sequence[DateMention], published: str | None, contents: Sequence[Span], mentions: Sequence[Mention]
) -> Story:
    """Read the times of a story; `contents` are the words that somebody says, which set no scene."""
    tenses = Tenses(doc)
    breaks = [found.start() for found in _BREAK.finditer(text_of(doc))]
    article = Story(tenses, dates, breaks=breaks, names=_places(mentions))
    today = dt.date.fromisoformat(published[:10]) if published is not None and len(published) >= 10 else None
    for index, date in enumerate(dates):
        token = tenses.head(date.start, date.end) if _may_be_past(date, today) else None
        if token is not None:
            article.placed.append(index)
            _place(article, token, index)
    article.recent.update(i for i in article.placed if today is None or today - _end(dates[i]) <= _RECENT)
    article.quoted.update(i for i in article.placed if _is_within(contents, dates[i].start))
    article.told = sorted((told for told in article.told if told[0] not in article.quoted), key=lambda told: told[1].i)
    return article


def _places(mentions: Sequence[Mention]) -> dict[int, list[int]]:
    """Where each entity is named or meant, in the text's order."""
    places: dict[int, list[int]] = defaultdict(list)
    for entity, start in sorted((m.entity, m.start) for m in mentions if m.entity is not None):
        places[entity].append(start)
    return places


def arguments(verb: Token) -> Iterator[Token]:
    """The nouns of a verb: its subject, its object, and those of its prepositions."""
    for part in verb.children:
        if part.dep_ in SUBJECTS or part.dep_ == "dobj":
            yield part
        elif part.dep_ == "prep":
            yield from (noun for noun in part.children if noun.dep_ == "pobj")


def _may_be_past(date: DateMention, today: dt.date | None) -> bool:
    """Whether a date denotes days of which the first is not after the article's own."""
    if not is_placed(date) or date.from_ is None or date.to is None:
        return False
    return today is None or dt.date.fromisoformat(date.from_) <= today


def _end(date: DateMention) -> dt.date:
    return dt.date.fromisoformat(date.to or "")


def _is_within(spans: Sequence[Span], offset: int) -> bool:
    index = bisect_right(spans, (offset, offset + 1)) - 1
    return any(start <= offset < end for start, end in spans[max(0, index - 1) : index + 1])


def _gathers(verb: Token) -> bool:
    """Whether a verb tells of an occasion at which several speak."""
    return any(noun.lemma_.lower() in GATHERINGS for noun in arguments(verb))


def _place(article: Story, token: Token, index: int) -> None:
    """Note the nouns and the verb that a date tells the time of: through occasions and documents it reaches their verb."""
    for _ in range(_STEPS):
        head, lemma = token.head, token.head.lemma_.lower()
        if _leads_nowhere(token):
            return
        if head.pos_ in VERBS:
            if head.i not in article.verbs and _gathers(head):
                article.gathered.add(head.i)
            article.verbs[head.i].append(index)
            article.governors[index] = head
            if head.i in article.gathered or lemma in SETTINGS or lemma in reporting_verbs():
                article.told.append((index, head, lemma))
            if head.dep_ != "acl" or head.tag_ not in PARTICIPLES or head.head.lemma_.lower() not in SPOKEN:
                return  # else "a letter filed last month" is of that month
        if head.pos_ in NOUNS:
            article.nouns[head.i].append(index)
            if not _place_beyond(article, head, index):
                return
        token = head


def _place_beyond(article: Story, noun: Token, index: int) -> bool:
    """Whether a noun's date also tells the time of what the noun hangs on; occasions and documents are noted."""
    if is_of_speech(noun):
        article.told.append((index, noun, noun.lemma_.lower()))
        article.of_speech.add(index)
        return True
    return _is_place(noun) or _is_audience(noun) or _sets_time(noun, article.dates[index])


_is_place = every(pos_in({"PROPN"}), parent(every(lower_in(AT), parent(either(is_of_speech, is_of_happening)))))
"""Whether a name says where an occasion was, so that a date behind it is the occasion's: "at a rally in Orsk on 3 March"."""


_is_audience = every(lambda noun: noun.lemma_.lower() in AUDIENCES, parent(every(lower_in({"to"}), parent(_is_verb))))
"""Whether a noun is of who is told something, so that a date behind it is the telling's: "to a crowd on Tuesday"."""


def _sets_time(noun: Token, date: DateMention) -> bool:
    """Whether what happens tells when its verb's deed was: "at a trial in May"; after a thing of a year, in that year."""
    before, verb = noun.head, noun.head.head
    after = before.lower_ in _AFTER and before.i < verb.i and len(date.value) == _YEAR
    return is_of_happening(noun) and before.dep_ == "prep" and verb.pos_ in VERBS and (before.lower_ in AT or after)


def _leads_nowhere(token: Token) -> bool:
    """Whether what hangs on a word tells no time of what that hangs on: "since", "recalled of", the top of a sentence."""
    return token.head.i == token.i or token.lower_ in _BOUNDS or (token.lower_ in _ABOUT and token.head.pos_ in VERBS)


def is_inside(quote: Quote, date: DateMention) -> bool:
    """Whether a date is told in the quoted words themselves."""
    return is_content(quote, date.start)


def is_content(quote: Quote, offset: int) -> bool:
    """Whether the quoted words stand at a code point."""
    return any(start <= offset < end for start, end in quote.spans)


def is_day(date: DateMention) -> bool:
    """Whether a date is one day of the calendar."""
    return date.type == "DATE" and len(date.value) == len("2018-05-31")


def speaker_of(quote: Quote) -> int | None:
    """The entity of a quotation's speaker; None where that is open."""
    return None if quote.speaker is None else quote.speaker.entity


_LINKS = frozenset({"conj", "xcomp", "parataxis", "ccomp"})
_WHEN = frozenset({"when", "as", "while"})
_CLAUSES = 4

tells_when = child(every(dep_in({"mark", "advmod"}), lower_in(_WHEN)))
"""Whether a clause begins with "when", "as" or "while"."""

_is_one_occasion = either(
    every(dep_in({"advcl"}), either(tag_in(PARTICIPLES), tells_when)),
    every(dep_in({"relcl", "acl"}), parent(is_of_speech)),
    every(dep_in({"pcomp"}), parent(lower_in({"by"}))),  # "surprised them by declaring"
    every(lower_in({"by"}), parent(_is_verb)),
    # "it was built in 1999, and the mayor called it …" are two
    every(dep_in(_LINKS), _is_verb, no(every(dep_in({"conj"}), child(dep_in({"nsubj"}))))),
)
"""Whether a clause tells of the occasion that it hangs on: a participle, "when he said", a relative clause, "and said"."""


def of_one_occasion(cue: Token) -> list[Token]:
    """The cue and what it hangs on, as far as that is one occasion with it."""
    return [cue, *(token.head for token in takewhile(_is_one_occasion, upwards(cue, _CLAUSES - 1)))]
