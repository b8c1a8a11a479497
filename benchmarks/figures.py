"""How large and how branched the code is: `python -m benchmarks.figures [--check]`.

Branches are what radon counts: the complexity of a function less one, where `if`, loops, `except`, `and`, `or`, conditional
expressions and comprehensions each add to it. They are set against source lines (radon's sloc: no comments, no empty lines).
`radon.complexity.cc_visit` lists a method twice, within its class and beside it, and the figures that the limits are for count
it twice as well, so that they can be compared with those taken of other projects in the same way; the plain ones, each
function once, stand beside them. A function within another is one of its own.

`--check` prints only what is beyond a limit, and then ends with 1.
"""

import argparse
import statistics
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from radon.complexity import cc_visit
from radon.raw import analyze
from radon.visitors import Class, Function

ROOT = Path(__file__).parent.parent
PACKAGE = "generator"
ARTICLE = "generator/article"
LARGEST_COMPLEXITY = 15
LONGEST_FUNCTION = 50
LONGEST_MODULE = 300
MOST_ROOMS = 14
"""Packages and modules that stand directly in generator/article."""
MOST_BRANCHES = {PACKAGE: 36, ARTICLE: 42}
"""Per hundred source lines."""


class Measured(NamedTuple):
    """A function: its complexity, and its lines from `def` to the last one."""

    name: str
    line: int
    complexity: int
    lines: int


class Module(NamedTuple):
    """A file: its lines, its source lines, its functions, and its branches with methods counted twice."""

    path: str
    lines: int
    sloc: int
    functions: tuple[Measured, ...]
    branches: int

    @property
    def room(self) -> str:
        """The folder that it stands in."""
        return self.path.rpartition("/")[0]

    @property
    def plain_branches(self) -> int:
        """Its branches with each function counted once."""
        return sum(function.complexity - 1 for function in self.functions)


def measure(path: str, source: str) -> Module:
    """The figures of one file's source."""
    listed = [_measured(block) for top in cc_visit(source) for block in _functions(top)]
    once = tuple(sorted(set(listed), key=lambda function: (function.line, function.name)))
    branches = sum(function.complexity - 1 for function in listed)
    return Module(path, len(source.splitlines()), analyze(source).sloc, once, branches)


def _functions(block: Class | Function) -> Iterator[Function]:
    if isinstance(block, Class):
        for within in (*block.methods, *block.inner_classes):
            yield from _functions(within)
        return
    yield block
    for within in block.closures:
        yield from _functions(within)


def _measured(block: Function) -> Measured:
    return Measured(block.name, block.lineno, block.complexity, block.endline - block.lineno + 1)


def read_package(root: Path = ROOT, package: str = PACKAGE) -> list[Module]:
    """The figures of every module below `root/package`, by path."""
    paths = sorted((root / package).rglob("*.py"))
    return [measure(path.relative_to(root).as_posix(), path.read_text("utf-8")) for path in paths]


def within(modules: Iterable[Module], folder: str) -> list[Module]:
    """The modules in a folder and the folders below it."""
    return [module for module in modules if module.path.startswith(f"{folder}/")]


def per_hundred(modules: Sequence[Module]) -> float:
    """Branches per hundred source lines, methods counted twice."""
    return 100 * sum(m.branches for m in modules) / max(1, sum(m.sloc for m in modules))


def plain_per_hundred(modules: Sequence[Module]) -> float:
    """Branches per hundred source lines, each function counted once."""
    return 100 * sum(m.plain_branches for m in modules) / max(1, sum(m.sloc for m in modules))


def beyond_limits(modules: Sequence[Module]) -> list[str]:
    """What is larger than it may be, each with its place, its size and the limit."""
    found = []
    for module in modules:
        for function in module.functions:
            place = f"{module.path}:{function.line} {function.name}"
            if function.complexity > LARGEST_COMPLEXITY:
                found.append(f"{place}: complexity {function.complexity}, at most {LARGEST_COMPLEXITY}")
            if function.lines > LONGEST_FUNCTION:
                found.append(f"{place}: {function.lines} lines, at most {LONGEST_FUNCTION}")
        if module.lines > LONGEST_MODULE:
            found.append(f"{module.path}: {module.lines} lines, at most {LONGEST_MODULE}")
    if len(rooms := rooms_of(modules, ARTICLE)) > MOST_ROOMS:
        found.append(f"{ARTICLE}: {len(rooms)} rooms ({', '.join(rooms)}), at most {MOST_ROOMS}")
    for folder, most in MOST_BRANCHES.items():
        if (share := per_hundred(within(modules, folder))) > most:
            found.append(f"{folder}: {share:.1f} branches per hundred source lines, at most {most}")
    return found


def rooms_of(modules: Iterable[Module], folder: str) -> list[str]:
    """The packages and modules that stand directly in a folder, by name."""
    names = {module.path.removeprefix(f"{folder}/").partition("/")[0] for module in within(modules, folder)}
    return sorted(name.removesuffix(".py") for name in names - {"__init__.py"})


def report(modules: Sequence[Module]) -> Iterator[str]:
    """The lines that `make figures` prints."""
    yield f"{'branches per hundred source lines':40}{'twice':>8}{'plain':>8}{'branches':>10}{'sloc':>8}"
    folders = [PACKAGE, ARTICLE, *sorted({module.room for module in modules} - {PACKAGE, ARTICLE})]
    for number, folder in enumerate(folders):
        chosen = within(modules, folder) if number < 2 else [m for m in modules if m.room == folder]
        name = f"{folder}, all of it" if number < 2 else folder
        figures = f"{per_hundred(chosen):8.1f}{plain_per_hundred(chosen):8.1f}"
        yield f"{name:40}{figures}{sum(m.branches for m in chosen):10}{sum(m.sloc for m in chosen):8}"
    yield ""
    yield _spread("lines of a module", [m.lines for m in modules if not m.path.endswith("__init__.py")])
    functions = [function for module in modules for function in module.functions]
    yield _spread("lines of a function", [function.lines for function in functions])
    yield _spread("complexity of a function", [function.complexity for function in functions])
    yield ""
    yield from beyond_limits(modules) or ["Nothing is beyond a limit."]


def _spread(name: str, values: Sequence[int]) -> str:
    ninetieth = statistics.quantiles(values, n=10, method="inclusive")[-1]
    return f"{name}: median {statistics.median(values):g}, 90th percentile {ninetieth:g}, largest {max(values)}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; with `--check` only what is beyond a limit, and 1 if anything is."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.figures", description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true", help="print what is beyond a limit, and fail if anything is")
    given = parser.parse_args(arguments)
    modules = read_package()
    found = beyond_limits(modules)
    print(*(found if given.check else report(modules)), sep="\n", end="\n" if found or not given.check else "")
    return 1 if given.check and found else 0


if __name__ == "__main__":
    sys.exit(main())
