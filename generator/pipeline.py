"""The build, top to bottom: read, extract, resolve, render, publish."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Literal

from msgspec import Struct, structs

from generator import engine, publish
from generator.config import Config, load_config, with_address
from generator.corpus import changes
from generator.corpus.editorial import ActorDecisions, read_actors, read_topics
from generator.corpus.identity.misspelt import misspelt
from generator.corpus.identity.published import published
from generator.corpus.renames import articles_of, follow, renamed_since
from generator.engine.garbage import rarely_collected
from generator.errors import UsageError
from generator.folders import CACHE, DIGESTS, DOCS, EDITORIAL, LEDGER, MADE, SEEDS, STEPS, TEMPLATES
from generator.glance import Glance
from generator.records import Analysis, Article, Corpus, Ledger, Problem
from generator.report import Report
from generator.site import render_site
from generator.site.downloads.exports import actors_jsonl, article_lines, changes_json, topics_jsonl
from generator.site.index.watched import Watch
from generator.site.output.earlier import Made, noted, read_earlier, record_of
from generator.site.output.write import write_file, write_pages
from generator.sources import Reading, read_sources
from generator.stamps import Digests, read_digests
from generator.store import standing
from generator.store.cache import AnalysisCache
from generator.store.ledger import read_ledger
from generator.store.lock import alone, locked, this_run
from generator.store.steps import Steps
from generator.together import resolved
from generator.values import mapped
from generator.versions import versions

_NOT_OURS = "The file is listed as a generated page that is of no use, but no build wrote what it holds; it stays."
_IF_LEFT = "Delete it if it is left from an earlier build."

Progress = Callable[[str, int, int], None]
"""Called with a stage's name, how much of it is done, and how much there is."""


class Run(Struct, frozen=True, kw_only=True):
    """How to run: the project's folder, what analyses articles, and whether earlier analyses may be used.

    `jobs` are processes of this machine, or workers of a Ray cluster with the engine `ray` (0: one for each of its cores;
    without an `address`, a Ray of this machine alone). With `recorded` false, the build is not remembered as one: what changed
    is told since the last that was. `site_url` is the site's address where the configuration has none. A process that builds
    again and again has a `glance`.
    """

    root: Path
    jobs: int = 1
    engine: Literal["local", "ray"] = "local"
    address: str | None = None
    cached: bool = True
    full: bool = False
    recorded: bool = True
    site_url: str | None = None
    glance: Glance | None = None


def no_progress(_stage: str, _done: int, _total: int) -> None:
    """Show nothing."""


@rarely_collected()
def build(
    run: Run, report: Report, progress: Progress = no_progress, seen: Callable[[Corpus], object] = lambda _corpus: None
) -> None:
    """Build the site of the project in `run.root` from its `seeds/`; `seen` is called with what its pages are made from.

    Raises:
        BriefingError: configuration, model or output is wrong, or another build is at work; what is wrong with an article
            goes into `report`.
    """
    config = with_address(load_config(run.root), run.site_url)
    with alone(run.root):
        read = standing.what_is_read(run.root, run.site_url) if run.recorded else ""
        ledger, digests = _pages(run, config, report, progress, seen)
        with _stage("publish", report):
            publish.publish(run.root.resolve(), run.full, config, digests)
            write_file(run.root / CACHE / DIGESTS, digests.to_note())
        if run.recorded:  # last: what was never published is still to be told
            write_file(run.root / CACHE / LEDGER, changes_json(ledger))
            standing.note(run.root, read, report.problems, report.counts)


def _pages(
    run: Run, config: Config, report: Report, progress: Progress, seen: Callable[[Corpus], object]
) -> tuple[Ledger, Digests]:
    """Write the pages into `docs/`; of all that they are made from, what is to be remembered, and hashes of what stands there.

    All else goes before the pages are published: of many articles the memory counts.
    """
    corpus = _corpus([run.root / SEEDS], run, config, report, progress)
    earlier, problems = read_ledger(run.root, mend=run.recorded)
    report.add_problems(problems)
    addresses = published(corpus.actors, corpus.analyses, earlier.published if earlier else ())
    ledger = changes.record(earlier, changes.snapshot(corpus, config.hide_below), addresses)
    corpus = structs.replace(corpus, ledger=ledger)
    made, docs = run.root / CACHE / MADE, run.root / DOCS
    with _stage("render", report):
        digests = Digests(docs) if run.full else read_digests(run.root / CACHE / DIGESTS, docs)
        kept = read_earlier(made, digests)
        made_from: dict[str, Made] = {}
        watch = Watch()
        files = any((run.root / TEMPLATES).glob("*.j2"))
        with engine.spreading(_cluster(run, config), files=files) as spread:
            since = None if run.full else kept
            lookup = mapped(lambda glance: glance.lookup(corpus, config), run.glance)
            pages = render_site(corpus, config, run.root / TEMPLATES, since, watch, lookup, spread)
            written = write_pages(docs, noted(pages, made_from), digests)
        write_file(made, record_of(made_from, watch))
    report.add_problems(Problem(f"{DOCS}/{path}", None, _NOT_OURS, _IF_LEFT) for path in written.kept)
    report.count(pages_written=len(written.written), pages_unchanged=len(written.unchanged))
    seen(corpus)
    return ledger, digests


@rarely_collected()
def extract(inputs: Sequence[Path], output: Path, run: Run, report: Report, progress: Progress = no_progress) -> Corpus:
    """Write what is found in `inputs` to `output` as the records of the data contract."""
    config = load_config(run.root)
    corpus = _corpus(inputs, run, config, report, progress)
    with _stage("write", report), locked(output / ".briefing.lock", this_run()):
        write_file(output / "articles.jsonl", article_lines(corpus.analyses, corpus.versions))
        write_file(output / "actors.jsonl", actors_jsonl(corpus.actors))
        write_file(output / "topics.jsonl", topics_jsonl(corpus.topics))
    return corpus


@rarely_collected()
def examine(inputs: Sequence[Path], run: Run, report: Report, progress: Progress = no_progress) -> Corpus:
    """Analyse `inputs` and write nothing but the cache; for `explain`, `review` and `topic suggest`."""
    return _corpus(inputs, run, load_config(run.root), report, progress)


def check(run: Run, report: Report) -> Reading:
    """Validate articles, configuration and editorial files; analyse nothing and write nothing."""
    config = load_config(run.root)
    decisions = read_actors(run.root / EDITORIAL / "actors.yml")
    curated = read_topics(run.root / EDITORIAL / "topics.yml")
    reading = _read([run.root / SEEDS], run, config, report)
    report.add_problems(
        misspelt(_followed(decisions, reading.articles, read_ledger(run.root)[0]), curated, reading.articles)
    )
    return reading


def _followed(decisions: ActorDecisions, articles: Sequence[Article], ledger: Ledger | None) -> ActorDecisions:
    """The decisions with articles as their files are called now; earlier builds are asked where one is not there."""
    if articles_of(decisions) <= {article.id for article in articles}:
        return decisions
    return follow(decisions, renamed_since(ledger, map(changes.state_of, articles)))


def _corpus(inputs: Sequence[Path], run: Run, config: Config, report: Report, progress: Progress) -> Corpus:
    decisions = read_actors(run.root / EDITORIAL / "actors.yml")
    curated = read_topics(run.root / EDITORIAL / "topics.yml")
    reading = _read(inputs, run, config, report)
    if not reading.articles:
        places = ", ".join(str(path) for path in inputs)
        raise UsageError(f"No article was found in {places}. Put .txt, .md, .html or .jsonl files there.")
    ledger, _ = read_ledger(run.root)
    decisions = _followed(decisions, reading.articles, ledger)
    decided, glance, templates = (decisions, curated), run.glance, run.root / TEMPLATES
    known = mapped(lambda it: partial(it.known, config=config, templates=templates), glance)

    def found() -> tuple[Corpus, tuple[Problem, ...]]:
        steps = Steps(run.root / CACHE / STEPS if run.cached else None, run.full, mapped(lambda it: it.held, glance))
        each = [_analyses(reading.articles, run, config, report, progress)]
        with engine.spreading(_cluster(run, config)) as spread, _stage("resolve", report):
            return resolved(each.pop(), decided, ledger, steps, report, spread, known), report.problems

    read = reading.articles, decided, ledger, config.pipelines, report.problems
    corpus, problems = found() if glance is None else glance.corpus(read, found, config, templates)
    report.add_problems(problems)
    report.count(
        actors=len(corpus.actors),
        quotations=sum(len(a.quotes) for a in corpus.analyses),
        dates=sum(len(a.dates) for a in corpus.analyses),
        topics=len(corpus.topics),
    )
    return corpus


def _read(inputs: Sequence[Path], run: Run, config: Config, report: Report) -> Reading:
    with _stage("read", report):
        reading = read_sources(inputs, run.root, config.largest_article)
    report.add_problems(reading.problems)
    report.count(articles=len(reading.articles))
    return reading


def _analyses(
    articles: Sequence[Article], run: Run, config: Config, report: Report, progress: Progress
) -> tuple[Analysis, ...]:
    with _stage("extract", report), ExitStack() as stack:
        cache = stack.enter_context(open_cache(run.root, config)) if run.cached else None
        cluster = _cluster(run, config)
        found = partial(
            engine.analyse_all,
            articles,
            config.pipelines,
            run.jobs,
            cache,
            lambda done: progress("extract", done, len(articles)),
            cluster=cluster,
        )
        result = found() if run.glance is None else run.glance.analyses.of((articles, config.pipelines), found)
    report.add_problems(result.problems)
    report.count(reused_from_cache=result.reused)
    return result.analyses


def _cluster(run: Run, config: Config) -> engine.Cluster | None:
    return engine.Cluster(run.address, run.jobs, config.pipelines, versions) if run.engine == "ray" else None


def open_cache(root: Path, config: Config) -> AnalysisCache:
    """The analyses that earlier runs kept, for the configured models."""
    return AnalysisCache(root / CACHE / "analyses.sqlite", config.pipelines)


@contextmanager
def _stage(name: str, report: Report) -> Iterator[None]:
    start = time.perf_counter()
    try:
        yield
    finally:
        report.add_stage(name, time.perf_counter() - start)
