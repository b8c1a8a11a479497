"""Whom the words at one place mean, as an editor decided: the last step, which beats every rule."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from functools import lru_cache

import msgspec
from msgspec import Struct

from generator.corpus.editorial import ActorDecisions, Pin
from generator.records import Actor, Analysis, Mention, Problem, Quote, Review, Span, Speaker, TopicPlace

_COMPILED = 8192
"""So many expressions are kept."""

_Decided = tuple[tuple[Span, str | None], ...]
"""Places of one article, each with the actor that it means, None for nobody."""


class Pinned(Struct, frozen=True, kw_only=True):
    """What places of articles mean: by the article's id, half-open code points with an actor's id, None for nobody."""

    places: Mapping[str, _Decided]
    problems: tuple[Problem, ...]


def as_pinned(pinned: Pinned, analysis: Analysis) -> Analysis:
    """The analysis as the decisions on its places have it; itself where there are none."""
    decided = pinned.places.get(analysis.article.id)
    if decided is None:
        return analysis
    mentions = tuple(msgspec.structs.replace(m, actor=(*_meant(decided, m), m.actor)[0]) for m in analysis.mentions)
    quotes = tuple(_with_speaker(q, decided) for q in analysis.quotes)
    return msgspec.structs.replace(analysis, mentions=mentions, quotes=quotes)


def is_decided(pinned: Pinned, review: Review) -> bool:
    """Whether decisions say of all places of a doubt about speakers whom they mean."""
    decided = [_meant(pinned.places.get(p.article, ()), p) for p in review.places]
    return review.kind == "speaker" and decided != [] and all(decided)


def _meant(decided: _Decided, place: Mention | Speaker | TopicPlace) -> list[str | None]:
    """The actors that decisions on words at a place name, None for nobody; the first one counts."""
    return [actor for (start, end), actor in decided if max(start, place.start) < min(end, place.end)]


def _with_speaker(quote: Quote, decided: _Decided) -> Quote:
    """The quote with the speaker whom a decision about its speaker's words names."""
    if quote.speaker is None or not (meant := _meant(decided, quote.speaker)):
        return quote
    found = msgspec.structs.replace(quote.speaker, actor=meant[0], how="open" if meant[0] is None else "named")
    return msgspec.structs.replace(quote, speaker=found, why=(*quote.why, "an editor's decision"))


def pin(analyses: Sequence[Analysis], decisions: ActorDecisions, ids: Mapping[Pin, str | None]) -> Pinned:
    """Find the places that `decisions.means` are about; `ids` are the actors that they name.

    Words that stand nowhere in the article, or more than once, decide nothing and are a Problem.
    """
    wanted = {decided.article for decided in decisions.means}
    texts = {a.article.id: a.article.text for a in analyses if a.article.id in wanted}
    places: dict[str, list[tuple[Span, str | None]]] = defaultdict(list)
    problems = []
    for decided in (d for d in decisions.means if d in ids):
        found = places_of(texts.get(decided.article, ""), decided.words, decided.who)
        if len(found) == 1:
            places[decided.article].append((found[0], ids[decided]))
        else:
            fault = _fault(decided, len(found), known=decided.article in texts)
            problems.append(Problem(decisions.file, decided.line, *fault))
    return Pinned(places={article: tuple(found) for article, found in places.items()}, problems=tuple(problems))


def recounted(actors: Sequence[Actor], before: Sequence[Analysis], after: Sequence[Analysis]) -> list[Actor]:
    """The actors with the mentions and articles that decisions gave to them or took from them."""
    moved: Counter[str | None] = Counter()
    articles: dict[str | None, set[str]] = defaultdict(set)
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old is not new]
    for old, new in changed:
        moved.subtract(m.actor for m in old.mentions)
        moved.update(m.actor for m in new.mentions)
        for named in (*(m.actor for m in new.mentions), *(q.actor for q in new.quotes)):
            articles[named].add(new.article.id)
    return [_recounted(actor, moved[actor.id], articles[actor.id]) for actor in actors] if changed else list(actors)


def _recounted(actor: Actor, moved: int, articles: Set[str]) -> Actor:
    together = tuple(sorted({*actor.articles, *articles}))
    return msgspec.structs.replace(actor, mentions=actor.mentions + moved, articles=together)


def misplaced(decisions: ActorDecisions, texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """A Problem for each decision whose words do not stand once in its article, given the texts by the articles' ids."""
    found = ((pin, len(places_of(texts.get(pin.article, ""), pin.words, pin.who))) for pin in decisions.means)
    return tuple(
        Problem(decisions.file, pin.line, *_fault(pin, times, known=pin.article in texts))
        for pin, times in found
        if times != 1
    )


_MARKS = tuple(f"[{marks}]" for marks in ("'’‘ʼ", '"“”„«»'))
_MARK = re.compile("|".join(_MARKS))
_STRAIGHT = {ord(mark): kind[1] for kind in _MARKS for mark in kind[2:-1]}
_PLAIN = 1024
"""So many texts and words are kept with plain marks."""
_TWICE = 2
_LETTER = "ʼ"
"""The mark that is a letter itself, so that a name does not end before it."""


def places_of(text: str, words: str, who: str) -> list[Span]:
    """Where a name or pronoun stands inside words, whatever white space parts them, and however marks are written."""
    inner = _compiled(rf"(?<!\w){_spaced(who)}(?!\w)")
    return [m.span() for found in _compiled(_spaced(words)).finditer(text) for m in inner.finditer(text, *found.span())]


def stands_once(text: str, words: str, who: str) -> bool:
    """Whether `places_of` finds one place: told without places, so that no words need an expression of their own.

    That of nobody is none.
    """
    if _LETTER in text or _LETTER in words:
        return bool(who.split()) and len(places_of(text, words, who)) == 1
    written, wanted, name = _plain(text), _plain(words), _plain(who)
    found, at = 0, written.find(wanted) if name else -1
    while at >= 0 and found < _TWICE:
        end = at + (len(wanted) or 1)
        found += _alone(written, name, at, end)
        at = written.find(wanted, end)
    return found == 1


def _alone(text: str, name: str, start: int, end: int) -> int:
    """How often a name stands in a part of a text, no letter beside it but behind that part."""
    found, at = 0, text.find(name, start, end)
    while at >= 0:
        after = at + len(name)
        inside = _is_letter(text[at - 1 : at]) or _is_letter(text[after : min(after + 1, end)])
        found += not inside
        at = text.find(name, at + 1 if inside else after, end)
    return found


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"


@lru_cache(maxsize=_PLAIN)
def _plain(text: str) -> str:
    """A text with one space for all white space, and one kind of each mark."""
    return " ".join(text.translate(_STRAIGHT).split())


def _spaced(words: str) -> str:
    """An expression for words with whatever white space between them."""
    return r"\s+".join(map(_pattern, words.split()))


@lru_cache(maxsize=_COMPILED)
def _compiled(expression: str) -> re.Pattern[str]:
    """An expression, compiled: what most places are named by ("officials", "he") comes again in many articles."""
    return re.compile(expression)


def _pattern(word: str) -> str:
    """An expression for a word with curly or straight marks."""
    return _MARK.sub(lambda mark: next(kind for kind in _MARKS if mark[0] in kind), re.escape(word))


def _fault(decided: Pin, found: int, *, known: bool) -> tuple[str, str]:
    if not known:
        return f"There is no article {decided.article!r}.", "Correct the article, or remove the entry."
    if not found:
        cause = f"{decided.who!r} in {decided.words!r} stands nowhere in {decided.article!r}."
        return cause, "Copy the words from the article, with the name or pronoun among them, or remove the entry."
    cause = f"{decided.who!r} in {decided.words!r} stands {found} times in {decided.article!r}."
    return cause, "Copy more words around it, or fewer, so that it stands there once."
