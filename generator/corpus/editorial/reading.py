"""Read one editorial file strictly: every value is of the kind that is expected, or makes a Problem with its line."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from generator.corpus.editorial.decisions import Ref, parse_ref
from generator.errors import ConfigError
from generator.records import Problem
from generator.yamlfile import Located, load_yaml

Where = tuple[str | int, ...]
"""The path to a value: keys and indices."""

_Kind = TypeVar("_Kind", bound=list[Any] | dict[str, Any])


class File(NamedTuple):
    """A file as it was read, and what has been found wrong with it so far."""

    located: Located
    problems: list[Problem]

    def complain(self, where: Where, cause: str, remedy: str) -> None:
        """Note a Problem at the line of the value there."""
        self.problems.append(self.located.problem(where, cause, remedy))


def open_file(path: Path) -> File:
    """The file, called by its folder and name; a missing one is empty."""
    return File(load_yaml(path, f"{path.parent.name}/{path.name}"), [])


def refuse_problems(file: File, others: Iterable[Problem] = ()) -> None:
    """Do nothing if all was well.

    Raises:
        ConfigError: with all Problems of the file and the `others`, by line.
    """
    problems = [*file.problems, *others]
    if problems:
        raise ConfigError(tuple(sorted(problems, key=lambda p: (p.line or 0, p.cause))))


def expected(file: File, value: Any, where: Where, kind: type[_Kind], cause: str, remedy: str) -> _Kind:
    """A list or mapping; an empty one where there is nothing, or something else, which makes the Problem."""
    if isinstance(value, kind):
        return value
    if value is not None:
        file.complain(where, cause, remedy)
    return kind()


def mapping(file: File, value: Any, where: Where, known: Iterable[str]) -> dict[str, Any]:
    """A mapping without the keys that are not `known`; each of those makes a Problem."""
    remedy = f"Use {listed(known)}."
    found = expected(file, value, where, dict, "Keys with values are expected here.", remedy)
    for key in found.keys() - set(known):
        file.complain((*where, key), f"The key {key!r} is unknown.", remedy)
    return {key: part for key, part in found.items() if key in known}


def listed(keys: Iterable[str]) -> str:
    """Keys as a Problem names them."""
    return ", ".join(sorted(keys))


def text(file: File, value: Any, where: Where) -> str | None:
    """A text that is not empty; a number is a text that somebody forgot to quote."""
    if isinstance(value, str) and value.strip():
        return " ".join(value.split())
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    file.complain(where, "A text is expected here.", "Write a name, in quotes if it has signs in it.")
    return None


def refs(file: File, value: Any, where: Where) -> tuple[Ref, ...]:
    """A list of names."""
    cause, remedy = "A list of names is expected here.", "Write `[first name, second name]`."
    items = expected(file, value, where, list, cause, remedy)
    texts = [(index, text(file, item, (*where, index))) for index, item in enumerate(items)]
    return tuple(parse_ref(name, file.located.line(*where, index)) for index, name in texts if name is not None)
