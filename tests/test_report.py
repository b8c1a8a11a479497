"""The report of a run: Problems once and in order, exit codes, the summary."""

from generator.records import Problem
from generator.report import OK, PROBLEMS, Report, exit_code, format_problem, summary


def test_problems_count_once_and_are_ordered() -> None:
    report = Report()
    late, early = Problem("b.txt", None, "Empty.", "Fill it."), Problem("a.txt", 3, "Bad key.", "Mend it.")
    report.add_problems([late, early, late])
    assert report.problems == (early, late)


def test_problems_fail_a_strict_run_alone() -> None:
    report = Report()
    assert exit_code(report, strict=True) == OK
    report.add_problems([Problem("a.txt", None, "Empty.", "Fill it.")])
    assert exit_code(report, strict=False) == OK
    assert exit_code(report, strict=True) == PROBLEMS


def test_the_summary_names_figures_problems_and_times() -> None:
    report = Report()
    report.count(articles_read=1200, actors=7)
    report.add_stage("extract", 1.5)
    report.add_stage("extract", 0.5)
    assert summary(report) == ["1,200 articles read, 7 actors", "Problems: 0", "Time: extract 2.0 s"]


def test_one_of_a_kind_is_named_so() -> None:
    report = Report()
    report.count(articles=1, pages_written=1, reused_from_cache=1, actors=0, topics=2)
    assert summary(report)[0] == "1 article, 1 page written, 1 reused from cache, 0 actors, 2 topics"


def test_a_problem_is_one_line_with_its_place() -> None:
    assert format_problem(Problem("a.txt", 3, "Bad key.", "Mend it.")) == "a.txt:3: Bad key. Mend it."
    assert format_problem(Problem("a.txt", None, "Empty.", "Fill it.")) == "a.txt: Empty. Fill it."
