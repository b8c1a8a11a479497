"""Whom the words at one place mean, as an editor decided: the last step, which beats every rule."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import msgspec
from msgspec import Struct

from generator.corpus.editorial import ActorDecisions, Pin
from generator.records import Actor, Analysis, Problem, Quote, Review, Span


class Pinned(Struct, frozen=True, kw_only=True):
    """What places of articles mean: by the article's id, half-open code points with an actor's id, None for nobody."""

    places: Mapping[str, tuple[tuple[Span, str | None], ...]]
    problems: tuple[Problem, ...]

    def analysis(self, analysis: Analysis) -> Analysis:
        """The analysis as the decisions on its places have it; itself where there are none."""
        article = analysis.article.id
        if article not in self.places:
            return analysis
        mentions = tuple(
            m
            if (decided := self._at(article, m.start, m.end)) is None
            else msgspec.structs.replace(m, actor=decided[1])
            for m in analysis.mentions
        )
        quotes = tuple(self._quote(article, q) for q in analysis.quotes)
        return msgspec.structs.replace(analysis, mentions=mentions, quotes=quotes)

    def decides(self, review: Review) -> bool:
        """Whether decisions say of all places of a doubt about speakers whom they mean."""
        decided = (self._at(p.article, p.start, p.end) is not None for p in review.places)
        return review.kind == "speaker" and bool(review.places) and all(decided)

    def _at(self, article: str, start: int, end: int) -> tuple[Span, str | None] | None:
        """The decision on a place that touches the code points from `start` to `end` of an article."""
        places = self.places.get(article, ())
        return next((decided for decided in places if decided[0][0] < end and start < decided[0][1]), None)

    def _quote(self, article: str, quote: Quote) -> Quote:
        """The quote with the speaker whom a decision about its speaker's words names."""
        speaker = quote.speaker
        decided = None if speaker is None else self._at(article, speaker.start, speaker.end)
        if speaker is None or decided is None:
            return quote
        found = msgspec.structs.replace(speaker, actor=decided[1], how="open" if decided[1] is None else "named")
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
        text = texts.get(decided.article)
        found = [] if text is None else _places(text, decided)
        if len(found) == 1:
            places[decided.article].append((found[0], ids[decided]))
        else:
            fault = _fault(decided, len(found), known=text is not None)
            problems.append(Problem(decisions.file, decided.line, *fault))
    return Pinned(places={article: tuple(found) for article, found in places.items()}, problems=tuple(problems))


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


def _fault(decided: Pin, found: int, *, known: bool) -> tuple[str, str]:
    if not known:
        return f"There is no article {decided.article!r}.", "Correct the article, or remove the entry."
    if not found:
        cause = f"{decided.who!r} in {decided.words!r} stands nowhere in {decided.article!r}."
        return cause, "Copy the words from the article, with the name or pronoun among them, or remove the entry."
    cause = f"{decided.who!r} in {decided.words!r} stands {found} times in {decided.article!r}."
    return cause, "Copy more words around it, or fewer, so that it stands there once."
