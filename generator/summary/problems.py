"""Problems of a run as Markdown."""

from collections.abc import Iterator, Sequence

from generator import catalogue
from generator.records import Article, Problem
from generator.summary.markdown import escaped

MOST = 50


def problem_lines(problems: Sequence[Problem], articles: Sequence[Article]) -> Iterator[str]:
    """What is wrong with the content, each with its place and remedy, and which articles have no date."""
    undated = sorted(article.path for article in articles if article.published is None)
    yield "## Check"
    yield ""
    counts = (
        catalogue.amount(len(articles), "article", "articles"),
        catalogue.amount(len(problems), "Problem", "Problems"),
    )
    yield f"{', '.join(counts)}."
    if problems:
        yield ""
        yield "| place | what | what to do |"
        yield "| --- | --- | --- |"
    for problem in problems[:MOST]:
        yield "| {} | {} | {} |".format(*map(escaped, (problem.place, problem.cause, problem.remedy)))
    if len(problems) > MOST:
        yield ""
        yield f"{len(problems) - MOST} more: run `briefing check`."
    if undated:
        named = ", ".join(escaped(path) for path in undated[:MOST])
        more = f" and {len(undated) - MOST} more" if len(undated) > MOST else ""
        yield ""
        yield f"Without a date, so that its “yesterday” stays open: {named}{more}."
    yield ""
