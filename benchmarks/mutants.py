r"""Does a test fail when a rule is broken? `python -m benchmarks.mutants [ROOM ...] [--jobs 2] [--write]`.

Each table of `benchmarks/mutants/` holds one room's mutants, one a line, its columns parted by tabs (lines that begin with `#`
are comments):

    rule     what the rule says, in a few words
    file     the file that states it, from the root of the repository
    find     a piece of one of its lines, which stands exactly once in the file
    replace  what stands there instead when the rule is broken; may be empty
    tests    the tests that must notice, as pytest is given them, parted by spaces

Where the file is itself a table, `\t` in `find` and `replace` stands for a tab.

Every mutant is made in a temporary copy of the checkout, never in the working tree, and its tests run there. It is *killed*
when one of them fails or does not end, has *survived* when all pass, and is *invalid* when the run says nothing: the piece
does not stand there once, the broken file cannot be imported, or the tests fail without it. The score is the share of
killed ones among all; `--write` keeps it in `benchmarks/mutants.md`.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from enum import Enum
from pathlib import Path
from queue import SimpleQueue
from typing import NamedTuple, Self

ROOT = Path(__file__).parent.parent
TABLES = ROOT / "benchmarks" / "mutants"
SHEET = ROOT / "benchmarks" / "mutants.md"
COLUMNS = ("rule", "file", "find", "replace", "tests")


class Mutant(NamedTuple):
    """One rule, and how it is broken (see the columns above)."""

    room: str
    rule: str
    file: str
    find: str
    replace: str
    tests: tuple[str, ...]


class Verdict(Enum):
    """What became of a mutant."""

    KILLED = "killed"
    SURVIVED = "survived"
    INVALID = "invalid"


class Outcome(NamedTuple):
    """A mutant, what became of it, and for an invalid one why."""

    mutant: Mutant
    verdict: Verdict
    why: str = ""


class TableError(ValueError):
    """A line of a table does not have the form that is asked for; says where."""


def read_table(path: Path) -> list[Mutant]:
    """The mutants of one table; its name without the suffix is the room.

    Raises:
        TableError: a line has too few or too many columns, or an empty one that must be filled.
    """
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != len(COLUMNS):
            raise TableError(f"{path.name}, line {number}: {len(cells)} columns instead of {len(COLUMNS)}")
        rule, file, find, replace, tests = cells
        if not (rule.strip() and file.strip() and find and tests.strip()):
            raise TableError(f"{path.name}, line {number}: only the column `replace` may be empty")
        if file.endswith(".tsv"):
            find, replace = find.replace("\\t", "\t"), replace.replace("\\t", "\t")
        found.append(Mutant(path.stem, rule.strip(), file.strip(), find, replace, tuple(tests.split())))
    return found


def read_tables(rooms: Sequence[str] = (), tables: Path = TABLES) -> list[Mutant]:
    """The mutants of these rooms, or of all.

    Raises:
        TableError: see `read_table`; or a room has no table.
    """
    known = {path.stem: path for path in sorted(tables.glob("*.tsv"))}
    if unknown := [room for room in rooms if room not in known]:
        raise TableError(f"no table for {', '.join(unknown)}; there are {', '.join(known) or 'none'}")
    return [mutant for room in rooms or known for mutant in read_table(known[room])]


def mutated(mutant: Mutant, root: Path = ROOT) -> str:
    """The text of the mutant's file with the rule broken.

    Raises:
        TableError: there is no such file or test, the piece does not stand in the file exactly once, nothing would change, or
            the result is no Python.
    """
    path = root / mutant.file
    if missing := [name for name in (mutant.file, *mutant.tests) if not (root / name.partition("::")[0]).exists()]:
        raise TableError(f"there is no {', '.join(missing)}")
    text = path.read_text("utf-8")
    if (count := text.count(mutant.find)) != 1:
        raise TableError(f"{mutant.file} has {mutant.find!r} {count} times, not once")
    broken = text.replace(mutant.find, mutant.replace)
    if broken == text:
        raise TableError(f"{mutant.find!r} is replaced by itself")
    if path.suffix == ".py":
        try:
            compile(broken, mutant.file, "exec")
        except SyntaxError as error:
            raise TableError(f"{mutant.file} is no Python with {mutant.replace!r}: {error.msg}") from error
    return broken


@contextmanager
def copy_of(root: Path) -> Iterator[Path]:
    """A temporary copy of what git knows or would add of a checkout.

    Its bytecode is checked by the hash of the source: a file that is changed twice in a second must be compiled twice.
    """
    names = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(names, check=True, capture_output=True, text=True).stdout.split("\0")
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        for name in filter(None, listed):
            if (source := root / name).is_file():
                target = Path(folder, name)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)
        compiling = [sys.executable, "-m", "compileall", "-q", "--invalidation-mode", "checked-hash", "generator"]
        subprocess.run(compiling, cwd=folder, check=True)
        yield Path(folder)


class Workshop:
    """A copy of the checkout, and a process that runs tests in it (see benchmarks/nursery.py)."""

    def __init__(self, copy: Path) -> None:
        """Start the process in the copy."""
        self.copy = copy
        self._nursery = subprocess.Popen(
            [sys.executable, str(ROOT / "benchmarks" / "nursery.py")],
            cwd=copy,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._nursery.communicate()

    def run(self, tests: Sequence[str]) -> int:
        """The exit code of pytest over these tests; 1, as for a failure, where they do not end."""
        assert self._nursery.stdin is not None
        assert self._nursery.stdout is not None
        print(json.dumps(tests), file=self._nursery.stdin, flush=True)
        return int(self._nursery.stdout.readline())


def try_mutant(mutant: Mutant, workshop: Workshop) -> Outcome:
    """Break the rule in a copy of the checkout, run the tests there, and mend the copy again."""
    try:
        broken = mutated(mutant, workshop.copy)
    except TableError as error:
        return Outcome(mutant, Verdict.INVALID, str(error))
    path = workshop.copy / mutant.file
    whole = path.read_bytes()
    path.write_text(broken, "utf-8")
    try:
        code = workshop.run(mutant.tests)
    finally:
        path.write_bytes(whole)
    match code:
        case 0:
            return Outcome(mutant, Verdict.SURVIVED)
        case 1:
            return Outcome(mutant, Verdict.KILLED)
        case _:
            return Outcome(mutant, Verdict.INVALID, f"its tests cannot be run: pytest ends with {code}")


def try_all(mutants: Sequence[Mutant], jobs: int, root: Path = ROOT) -> Iterator[Outcome]:
    """What becomes of each, in the order given; so many run at once, each in a copy of its own."""
    free: SimpleQueue[Workshop] = SimpleQueue()

    def in_a_copy(task: Mutant | tuple[str, ...]) -> Outcome | int:
        workshop = free.get()
        try:
            return try_mutant(task, workshop) if isinstance(task, Mutant) else workshop.run(task)
        finally:
            free.put(workshop)

    with ExitStack() as stack:
        for _ in range(jobs):
            free.put(stack.enter_context(Workshop(stack.enter_context(copy_of(root)))))
        pool = stack.enter_context(ThreadPoolExecutor(jobs))
        whole = dict.fromkeys(mutant.tests for mutant in mutants)
        failing = {tests for tests, code in zip(whole, pool.map(in_a_copy, whole), strict=True) if code != 0}
        tried = pool.map(in_a_copy, [mutant for mutant in mutants if mutant.tests not in failing])
        for mutant in mutants:
            if mutant.tests in failing:
                yield Outcome(mutant, Verdict.INVALID, "its tests fail without it")
            else:
                outcome = next(tried)
                assert isinstance(outcome, Outcome)
                yield outcome


def score(outcomes: Iterable[Outcome]) -> float:
    """The share of killed mutants among all; 0 where there are none."""
    verdicts = [outcome.verdict for outcome in outcomes]
    return verdicts.count(Verdict.KILLED) / max(1, len(verdicts))


def sheet(outcomes: Sequence[Outcome]) -> str:
    """The Markdown that `--write` keeps: a row a room, and every mutant that was not killed."""
    rooms: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        rooms.setdefault(outcome.mutant.room, []).append(outcome)
    lines = [
        "# Rules that tests hold",
        "",
        "Each rule of `benchmarks/mutants/` is broken in a copy of the project, and the tests that are named beside it run.",
        "Written by `make mutants`, which says in its docstring how.",
        "",
        "| room | rules | killed | survived | invalid | score |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        *(_row(room, of_room) for room, of_room in rooms.items()),
        _row("**all**", outcomes),
    ]
    if left := [o for o in outcomes if o.verdict is not Verdict.KILLED]:
        lines += ["", "## Not killed", "", *(f"- {_said(o)}" for o in left)]
    return "\n".join(lines) + "\n"


def _row(name: str, outcomes: Sequence[Outcome]) -> str:
    counts = Counter(outcome.verdict for outcome in outcomes)
    cells = [name, len(outcomes), *(counts[verdict] for verdict in Verdict), f"{score(outcomes):.2f}"]
    return f"| {' | '.join(map(str, cells))} |"


def _said(outcome: Outcome) -> str:
    mutant, why = outcome.mutant, f" ({outcome.why})" if outcome.why else ""
    return f"{mutant.room}, {outcome.verdict.value}: {mutant.rule} [{mutant.file}]{why}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Try the mutants, print those that were not killed, the counts and the score; 1 where one was not killed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.mutants", description=__doc__.partition("\n")[0])
    parser.add_argument(
        "rooms", nargs="*", metavar="ROOM", help="a table of benchmarks/mutants/ without .tsv; default: all"
    )
    parser.add_argument("--jobs", type=int, default=2, help="how many run at once (default: %(default)s)")
    parser.add_argument(
        "--write", action="store_true", help=f"keep the result of all rooms in {SHEET.relative_to(ROOT)}"
    )
    given = parser.parse_args(arguments)
    if given.write and given.rooms:
        parser.error("--write keeps the result of all rooms: name none")
    try:
        mutants = read_tables(given.rooms)
    except TableError as error:
        parser.error(str(error))
    outcomes = []
    for number, outcome in enumerate(try_all(mutants, max(1, given.jobs)), 1):
        outcomes.append(outcome)
        if outcome.verdict is not Verdict.KILLED:
            print(f"{number}/{len(mutants)} {_said(outcome)}", flush=True)
    counts = Counter(outcome.verdict for outcome in outcomes)
    print(", ".join(f"{counts[verdict]} {verdict.value}" for verdict in Verdict), f"- score {score(outcomes):.2f}")
    if given.write:
        SHEET.write_text(sheet(outcomes), "utf-8")
    return 0 if counts[Verdict.KILLED] == len(outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
