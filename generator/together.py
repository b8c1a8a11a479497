"""All that is made of analyses together: reports, who is who, subjects, and what several reports say."""

from collections.abc import Callable, Sequence
from functools import partial

from generator.corpus.editorial import ActorDecisions
from generator.corpus.identity.actors import Resolution, names_of, resolve
from generator.corpus.identity.misspelt import strange_in_topics
from generator.corpus.identity.units import Unit
from generator.corpus.reports.boilerplate import without_recurring
from generator.corpus.reports.related import Related, relate
from generator.corpus.reports.repetitions import find_repetitions
from generator.corpus.topics.adopted import unfound
from generator.corpus.topics.find import TopicResult, find_topics
from generator.corpus.topics.likeness import Likeness, likeness
from generator.records import Analysis, Corpus, CuratedTopic, Ledger
from generator.report import Report
from generator.store import standing
from generator.store.steps import Steps, each_of, hashes_of, hashes_of_articles, once_of, result_of
from generator.values import Spread, mapped

Known = Callable[[Resolution, TopicResult | None], object]
"""Is told who is who where that was found anew, before any subject is; then, always, with the subjects."""


def resolved(
    analyses: Sequence[Analysis],
    decided: tuple[ActorDecisions, Sequence[CuratedTopic]],
    ledger: Ledger | None,
    steps: Steps,
    report: Report,
    spread: Spread | None = None,
    known: Known | None = None,
) -> Corpus:
    """All that is made of analyses together, by what people decided and what `ledger` has of earlier builds.

    What is wrong with any goes into `report`. `known` is told what is found as soon as it is. A caller keeps no analyses: of
    many articles the memory counts.
    """
    decisions, curated = decided
    earlier, before = (ledger.published, ledger.snapshot.topics) if ledger is not None else ((), ())
    report.add_problems(problem for analysis in analyses for problem in analysis.problems)
    read = hashes_of_articles(analyses)
    each, once, alike = partial(each_of, steps), partial(once_of, steps, read), partial(_likeness, steps)
    related = result_of(steps, "related", Related, read, partial(relate, analyses, read, each))
    analyses = without_recurring(analyses, related.recurring)
    replaced = {version.article for version in related.versions}
    who = partial(resolve, analyses, decisions, replaced, earlier, partial(_named, steps, read), spread, once)
    resolution = once("resolved", (decisions, sorted(replaced), earlier), partial(_told, who, known))
    del analyses, who  # the resolved ones stand for them
    topics = find_topics(resolution.analyses, resolution.actors, curated, related.clusters, before, alike, each)
    mapped(lambda tell: tell(resolution, topics), known)
    repetitions = find_repetitions(topics.analyses, related.clusters)
    report.add_problems(
        (*resolution.problems, *strange_in_topics(curated, resolution.actors), *unfound(curated, topics.subjects))
    )
    return Corpus(
        analyses=tuple(topics.analyses),
        actors=resolution.actors,
        topics=topics.topics,
        subjects=topics.subjects,
        reviews=resolution.reviews,
        clusters=related.clusters,
        versions=related.versions,
        corrections=related.corrections,
        recurring=related.recurring,
        repetitions=repetitions,
        problems=standing.lasting(report.problems),
    )


def _told(who: Callable[[], Resolution], known: Known | None) -> Resolution:
    """Who is who, found anew."""
    resolution = who()
    mapped(lambda tell: tell(resolution, None), known)
    return resolution


def _named(steps: Steps, read: Sequence[str], analyses: Sequence[Analysis]) -> list[Unit]:
    each = partial(each_of, steps)
    return result_of(steps, "units", list[Unit], read, lambda: names_of(analyses, each, hashes_of_articles(analyses)))


def _likeness(steps: Steps, vocabularies: Sequence[str]) -> Likeness:
    read = hashes_of(vocabularies)
    return result_of(steps, "likeness", Likeness, read, partial(likeness, vocabularies, read, partial(each_of, steps)))
