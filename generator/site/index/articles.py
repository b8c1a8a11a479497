"""Articles by id and by time: who and what is in them, which are copies, and which a later version replaces."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import chain
from typing import TypeVar

from msgspec import Struct, structs

from generator import catalogue
from generator.records import Analysis, Corpus, Correction, Event, Quote, Span, Version
from generator.site import wording
from generator.site.grouping import grouped, ranked
from generator.site.index.sentences import anchors_of, sentence_at
from generator.site.index.times import DAY, over_time
from generator.spans import meets, overlap

Subjects = Mapping[tuple[str, str | Span], tuple[str, ...]]
"""The topics of statements by article and id, and of events by article and verb; none of those that have none."""

T = TypeVar("T", Quote, Event)


class ArticleIndex(Struct, frozen=True, kw_only=True):
    """All articles, `newest` first.

    `anchors` has the anchor of each sentence; `actors_in` those named, the most named first; `topics_in` its topics. `copies`
    gives for an article all articles of its report, `replaced` the later version that stands for it, `replaces` those that it
    stands for, `corrected` the notes that correct it, and `corrects` those in it that correct others. `times` are the days,
    months or years that the articles are spread over, `at_time` is how many each has; `last_day` has the day of the newest, if
    any has one. `places` are offsets that topics and doubts point to. The hashes of files are left out of the articles,
    and what they, their statements and events are on: where that alone changes, what an article says is the same.
    """

    newest: Sequence[Analysis]
    by_id: Mapping[str, Analysis]
    anchors: Mapping[str, tuple[str, ...]]
    actors_in: Mapping[str, tuple[str, ...]]
    topics_in: Mapping[str, tuple[str, ...]]
    copies: Mapping[str, tuple[str, ...]]
    replaced: Mapping[str, Version]
    replaces: Mapping[str, list[Version]]
    corrected: Mapping[str, list[Correction]]
    corrects: Mapping[str, list[Correction]]
    times: Sequence[str]
    at_time: Mapping[str, int]
    last_day: Sequence[str]
    places: Mapping[str, list[int]]

    @property
    def latest(self) -> str:
        """The day of the newest, the corpus's own idea of now; nothing where none has a date."""
        return next(iter(self.last_day), "")

    @property
    def current(self) -> list[Analysis]:
        """The articles whose statements and events count: no later version replaces them.

        What stands in a sentence that the outlet has taken back is left out.
        """
        counting = (analysis for analysis in self.newest if analysis.article.id not in self.replaced)
        return [_without(analysis, self.wrong(analysis.article.id)) for analysis in counting]

    def wrong(self, article: str) -> list[Span]:
        """The sentences of an article that its outlet has taken back."""
        return [span for correction in self.corrected.get(article, ()) for span in correction.wrong]

    @property
    def dates(self) -> list[str]:
        """The dates of those that have one."""
        return dates_of(self.newest)

    @property
    def has_days(self) -> bool:
        """Whether of any article the day is known on which it was published."""
        return any(len(published) >= DAY for published in self.dates)

    def of(self, ids: Iterable[str]) -> list[Analysis]:
        """These articles, newest first."""
        return newest_first(self.by_id[article] for article in ids)

    def independent(self, articles: Iterable[str]) -> int:
        """How many reports these articles are, copies of one counted once."""
        return len({self.copies.get(article, (article,))[0] for article in articles})

    def reports(self, articles: Iterable[str]) -> str:
        """How many articles these are, and how many independent reports where some are copies of others."""
        each = tuple(articles)
        apart = self.independent(each)
        if apart == len(each):
            return catalogue.amount(apart, "article", "articles")
        return wording.reports_in_words(len(each), apart)

    def anchor(self, article: str, start: int) -> str:
        """The anchor of the sentence at this offset of an article."""
        return self.anchors[article][sentence_at(self.by_id[article].sentences, start)]


def index_articles(corpus: Corpus, actors: Container[str], topics: Container[str]) -> ArticleIndex:
    """Arrange the articles of `corpus`; who is not among `actors`, and what is not among `topics`, is left out."""
    newest = tuple(map(_as_shown, newest_first(corpus.analyses)))
    by_id = {analysis.article.id: analysis for analysis in newest}
    spread = {time: len(found) for time, found in over_time(newest)}
    return ArticleIndex(
        newest=newest,
        by_id=by_id,
        anchors={article: anchors_of(analysis) for article, analysis in by_id.items()},
        actors_in={article: _named(analysis, actors) for article, analysis in by_id.items()},
        topics_in={a.article.id: tuple(t for t in a.topics if t in topics) for a in corpus.analyses},
        copies={article: cluster.articles for cluster in corpus.clusters for article in cluster.articles},
        replaced={version.article: version for version in corpus.versions},
        replaces=grouped((version.by, version) for version in corpus.versions),
        corrected=grouped((correction.article, correction) for correction in corpus.corrections),
        corrects=_of_others(corpus.corrections),
        times=tuple(spread),
        at_time=spread,
        last_day=tuple(sorted(published[:10] for published in dates_of(newest))[-1:]),
        places=_places(corpus),
    )


def subjects_of(analyses: Iterable[Analysis], topics: Container[str]) -> Subjects:
    """What the statements and events of `analyses` are on, as far as it is among `topics`."""
    on: dict[tuple[str, str | Span], tuple[str, ...]] = {}
    for analysis in analyses:
        on.update(((analysis.article.id, quote.id), quote.topics) for quote in analysis.quotes if quote.topics)
        on.update(((analysis.article.id, event.verb), event.topics) for event in analysis.events if event.topics)
    return {key: tuple(topic for topic in found if topic in topics) for key, found in on.items()}


def _as_shown(analysis: Analysis) -> Analysis:
    """An article without the hash of its file, which no page shows: in a file of many, one that is added changes it for all.

    Without topics as well, which the indexes have.
    """
    return structs.replace(
        analysis,
        article=structs.replace(analysis.article, sha256=""),
        topics=(),
        quotes=tuple(map(_on_nothing, analysis.quotes)),
        events=tuple(map(_on_nothing, analysis.events)),
    )


def _on_nothing(one: T) -> T:
    return structs.replace(one, topics=()) if one.topics else one


def _without(analysis: Analysis, wrong: list[Span]) -> Analysis:
    """An article without the statements and events of some sentences."""
    if not wrong:
        return analysis
    return structs.replace(
        analysis,
        quotes=tuple(quote for quote in analysis.quotes if not any(meets(span, quote.spans) for span in wrong)),
        events=tuple(e for e in analysis.events if not any(overlap(span, (e.start, e.end)) for span in wrong)),
    )


def _of_others(corrections: Iterable[Correction]) -> dict[str, list[Correction]]:
    """Of each article the corrections in it of another one."""
    return grouped((one.by, one) for one in corrections if one.by != one.article)


def _places(corpus: Corpus) -> dict[str, list[int]]:
    """The places in articles that topics, doubts and corrections lead to."""
    places = chain(*(topic.places for topic in corpus.topics), *(review.places for review in corpus.reviews))
    told = ((correction.by, correction.start) for correction in corpus.corrections)
    return grouped(chain(((place.article, place.start) for place in places), told))


def newest_first(analyses: Iterable[Analysis]) -> list[Analysis]:
    """Articles by date, newest first; of one date by id; undated ones last."""
    by_id = sorted(analyses, key=lambda a: a.article.id)
    return sorted(by_id, key=lambda a: a.article.published or "", reverse=True)


def dates_of(analyses: Iterable[Analysis]) -> list[str]:
    """The dates of those articles that have one."""
    return [a.article.published for a in analyses if a.article.published]


def _named(analysis: Analysis, actors: Container[str]) -> tuple[str, ...]:
    return tuple(ranked(Counter(m.actor for m in analysis.mentions if m.actor is not None and m.actor in actors)))
