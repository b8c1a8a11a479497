"""Counts, Problems and stage times of a run; decides the exit code."""

from collections.abc import Iterable

from generator.records import Problem, by_place

OK, PROBLEMS, USAGE, CONFIG, MODEL, OUTPUT, LOCKED, INTERRUPTED = 0, 1, 2, 3, 4, 5, 6, 130
"""Exit codes: all well; Problems under --strict; wrong usage; wrong configuration; no model; output failed; another
run is writing; interrupted."""


class Report:
    """What one run read, found, wrote and complained about; filled by the pipeline, printed by the command line."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self.stages: dict[str, float] = {}
        self._problems: set[Problem] = set()

    def count(self, **counts: int) -> None:
        """Set figures of the summary, in the order of the first call that names them."""
        self.counts.update(counts)

    def add_problems(self, problems: Iterable[Problem]) -> None:
        """Take Problems in; a repeated one counts once."""
        self._problems.update(problems)

    def add_stage(self, name: str, seconds: float) -> None:
        """Record how long a stage took, in seconds; a stage that runs twice adds up."""
        self.stages[name] = self.stages.get(name, 0.0) + seconds

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All Problems, by file and line."""
        return tuple(sorted(self._problems, key=by_place))


def exit_code(report: Report, *, strict: bool) -> int:
    """`OK`, or `PROBLEMS` when `strict` and there is any."""
    return PROBLEMS if strict and report.problems else OK


def summary(report: Report) -> list[str]:
    """The lines that end a run: figures, and the time of each stage."""
    figures = ", ".join(f"{number:,} {_counted(name, number)}" for name, number in report.counts.items())
    times = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in report.stages.items())
    lines = (figures, f"Problems: {len(report.problems)}", f"Time: {times}" if times else "")
    return list(filter(None, lines))


def _counted(name: str, number: int) -> str:
    """What is counted, in words: of a figure's name the first one says what there are one or several of."""
    what, *about = name.split("_")
    return " ".join((what.removesuffix("s") if number == 1 else what, *about))


def format_problem(problem: Problem) -> str:
    """One line: file, line, cause and remedy."""
    return f"{problem.place}: {problem.cause} {problem.remedy}"
