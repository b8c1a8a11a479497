"""Whom the words at one place mean, as an editor decided: the last step, which beats every rule."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec
from msgspec import Struct

from generator.corpus.editorial import ActorDecisions, Pin
from generator.records import Actor, Analysis, Problem, Quote, Span


class Pinned(Struct, frozen=True, kw_only=True):
    """What `place`s of articles mean: half-open code points of an article, by its index, and an actor's id or None."""

    places: Mapping[int, tuple[tuple[Span, str | None], ...]]
    problems: tuple[Problem, ...]

    def mention(self, number: int, span: Span, otherwise: str | None) -> str | None:
        """The actor of the mention at `span` of an article, `otherwise` where no decision is about it."""
        return next((actor for place, actor in self.places.get(number, ()) if _touch(place, span)), otherwise)

    def decides(self, number: int, span: Span) -> bool:
        """Whether a decision is about the words at `span` of an article."""
        return any(_touch(place, span) for place, _ in self.places.get(number, ()))

    def quote(self, number: int, quote: Quote) -> Quote:
        """The quote with the speaker whom a decision about its speaker's words names."""
        speaker = quote.speaker
        if speaker is None:
            return quote
        for place, actor in self.places.get(number, ()):
            if _touch(place, (speaker.start, speaker.end)):
                how = "open" if actor is None else "named"
                found = msgspec.structs.replace(speaker, actor=actor, how=how)
                return msgspec.structs.replace(quote, speaker=found, why=(*quote.why, "an editor's decision"))
        return quote


def pin(analyses: Sequence[Analysis], decisions: ActorDecisions, ids: Mapping[Pin, str | None]) -> Pinned:
    """Find the places that `decisions.means` are about; `ids` are the actors that they name.

    Words that stand nowhere in the article, or more than once, decide nothing and are a Problem.
    """
    numbers = {analysis.article.id: number for number, analysis in enumerate(analyses)}
    places: dict[int, list[tuple[Span, str | None]]] = defaultdict(list)
    problems = []
    for decided in decisions.means:
        number = numbers.get(decided.article)
        found = _places(analyses[number].article.text, decided) if number is not None else []
        if number is not None and len(found) == 1 and decided in ids:
            places[number].append((found[0], ids[decided]))
        elif decided in ids:
            problems.append(Problem(decisions.file, decided.line, *_fault(decided, number, len(found))))
    return Pinned(places={n: tuple(found) for n, found in places.items()}, problems=tuple(problems))


def recounted(actors: Sequence[Actor], before: Sequence[Analysis], after: Sequence[Analysis]) -> list[Actor]:
    """The actors with the mentions and articles that decisions gave to them or took from them."""
    moved: Counter[str] = Counter()
    articles: dict[str, set[str]] = defaultdict(set)
    for old, new in zip(before, after, strict=True):
        if old is new:
            continue
        for a, b in zip(old.mentions, new.mentions, strict=True):
            if a.actor != b.actor:
                moved.update({actor: step for actor, step in ((a.actor, -1), (b.actor, 1)) if actor is not None})
        spoken = (q.speaker.actor for q in new.quotes if q.speaker is not None)
        for actor in (*(m.actor for m in new.mentions), *spoken):
            if actor is not None:
                articles[actor].add(new.article.id)
    return [
        msgspec.structs.replace(
            a, mentions=a.mentions + moved[a.id], articles=tuple(sorted({*a.articles, *articles[a.id]}))
        )
        if a.id in articles or moved[a.id]
        else a
        for a in actors
    ]


def _places(text: str, decided: Pin) -> list[Span]:
    """Where the name or pronoun stands inside the words, whatever white space parts them."""
    around, who = (r"\s+".join(map(re.escape, words.split())) for words in (decided.words, decided.who))
    whole, inner = re.compile(around), re.compile(rf"(?<!\w){who}(?!\w)")
    return [m.span() for found in whole.finditer(text) for m in inner.finditer(text, *found.span())]


def _fault(decided: Pin, number: int | None, found: int) -> tuple[str, str]:
    if number is None:
        return f"There is no article {decided.article!r}.", "Correct the article, or remove the entry."
    if not found:
        cause = f"{decided.who!r} in {decided.words!r} stands nowhere in {decided.article!r}."
        return cause, "Copy the words from the article, with the name or pronoun among them, or remove the entry."
    cause = f"{decided.who!r} in {decided.words!r} stands {found} times in {decided.article!r}."
    return cause, "Copy more words around it, or fewer, so that it stands there once."


def _touch(place: Span, span: Span) -> bool:
    return place[0] < span[1] and span[0] < place[1]
