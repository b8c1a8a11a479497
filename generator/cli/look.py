"""Commands that look at what was found: `explain`, `brief`, `review`, `topic suggest`, `topic explain`."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import options
from generator.cli.group import cli
from generator.cli.reporting import reporting, say
from generator.errors import UsageError
from generator.folders import SEEDS, TEMPLATES

if TYPE_CHECKING:
    from generator.records import Corpus


@contextmanager
def _examined(root: Path, jobs: int | None) -> "Iterator[Corpus]":
    """All that is found in seeds/, for a command that writes nothing but the cache."""
    from generator import pipeline

    with reporting(strict=False, quiet=True) as (report, progress):
        run = pipeline.Run(root=root, jobs=options.cores(jobs))
        yield pipeline.examine([root / SEEDS], run, report, progress)


def _tell(lines: Iterable[str] | None, unknown: str) -> None:
    """Print what was found, or raise what is to be said where it is known to nobody."""
    if lines is None:
        raise UsageError(unknown)
    for line in lines:
        say(line)


@cli.command(epilog='\b\nExamples:\n  briefing explain 000_f2025b3a8d1395be\n  briefing explain "Avigdor Lieberman"')
@click.argument("wanted", metavar="ARTICLE|ACTOR")
@options.root
@options.jobs
def explain(wanted: str, root: Path, jobs: int | None) -> None:
    """Print what was extracted of an article or an actor, and why."""
    from generator.explain import explain as explained

    with _examined(root, jobs) as corpus:
        _tell(
            explained(corpus, wanted),
            f"No article or actor is known as {wanted!r}. `briefing explain` takes an id, a file or a name.",
        )


@cli.command(
    epilog='\b\nExamples:\n  briefing brief "Avigdor Lieberman" --pdf\n  briefing brief sergei-shoigu --output shoigu.html'
)
@click.argument("wanted", metavar="ACTOR|TOPIC")
@options.root
@options.jobs
@click.option("--pdf", is_flag=True, help="Print to PDF with Chromium, where it is installed; else write HTML.")
@click.option("--all", "whole", is_flag=True, help="All that was found, instead of one sheet.")
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write. Default: the id, in this folder."
)
def brief(wanted: str, root: Path, jobs: int | None, pdf: bool, whole: bool, output: Path | None) -> None:
    """Write one sheet on an actor or topic: what is new, who holds what, what is ahead, each with its source's address."""
    from generator import brief as briefs
    from generator.config import load_config
    from generator.site.links import slug
    from generator.site.output.write import write_file

    with _examined(root, jobs) as corpus:
        name, html = briefs.brief(corpus, load_config(root), root / TEMPLATES, wanted, whole=whole)
        browser = briefs.find_browser() if pdf else None
        path = output or Path(f"{slug(name)}.pdf")
        if browser is None:
            path = path if output and not pdf else path.with_suffix(".html")
        write_file(path, briefs.print_pdf(html, browser) if browser else html.encode())
        if pdf and browser is None:
            say(f"There is no Chromium on the PATH to print with. Open {path} in a browser and print it from there.")
        say(f"Wrote {path}.")


@cli.command(epilog="\b\nExample:\n  briefing review --limit 20")
@options.root
@options.jobs
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="How many to print.")
@click.option("--all", "everything", is_flag=True, help="Print all of them.")
def review(root: Path, jobs: int | None, limit: int, everything: bool) -> None:
    """List what an editor should decide, most consequential first, with the lines to paste."""
    with _examined(root, jobs) as corpus:
        limit = len(corpus.reviews) if everything else limit
        for item in corpus.reviews[:limit]:
            say(f"{item.kind}: {item.title}")
            for evidence in item.evidence:
                say(f"  {evidence}")
            for line in item.paste.splitlines():
                say(f"    {line}")
        say(f"{min(limit, len(corpus.reviews))} of {len(corpus.reviews)} doubts.")


@cli.group(epilog="\b\nExample:\n  briefing topic suggest")
def topic() -> None:
    """Work on topics."""


@topic.command(epilog="\b\nExample:\n  briefing topic suggest")
@options.root
@options.jobs
def suggest(root: Path, jobs: int | None) -> None:
    """Print the discovered topics as entries for editorial/topics.yml."""
    from generator.corpus.topics.find import topic_suggestions

    with _examined(root, jobs) as corpus:
        for line in topic_suggestions(corpus.topics).splitlines():
            say(line)


@topic.command("explain", epilog='\b\nExample:\n  briefing topic explain "Harbour dispute"')
@click.argument("wanted", metavar="NAME")
@options.root
@options.jobs
def explain_subject(wanted: str, root: Path, jobs: int | None) -> None:
    """Print why the articles of a topic are one: the words that they share, and where each has them."""
    from generator.explain import explain_topic

    with _examined(root, jobs) as corpus:
        _tell(
            explain_topic(corpus, wanted),
            f"No topic is known as {wanted!r}. `briefing topic explain` takes a name or an address.",
        )
