"""Read a YAML mapping with the line of every value, so that an error can say where it is."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from generator.errors import ConfigError
from generator.records import Problem

Path_ = tuple[str | int, ...]

_DEEPEST = 20


class Located:
    """Plain data of a YAML document, and the line on which each part of it begins.

    `data` holds strings, numbers, booleans, None, lists and dicts alone; days stay the strings that were written.
    """

    def __init__(self, name: str, data: Any, lines: dict[Path_, int]) -> None:
        self.name = name
        self.data = data
        self._lines = lines

    def line(self, *path: str | int) -> int:
        """The line, from 1, of the value at `path`, or of its nearest enclosing value."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 1)

    def problem(self, path: Path_, cause: str, remedy: str) -> Problem:
        """A Problem at the place of `path`."""
        return Problem(self.name, self.line(*path), cause, remedy)


if TYPE_CHECKING or not yaml.__with_libyaml__:
    from yaml import SafeLoader as _Safe
else:
    # Ten times as fast; the same data.
    from yaml import CSafeLoader as _Safe


class _Loader(_Safe):
    """A safe loader that leaves dates as written."""


class _Verbatim(_Safe):
    """A safe loader that leaves every plain value but null as written: a title may be `No` or `007`."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

_Verbatim.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag == "tag:yaml.org,2002:null"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def parse_yaml(text: str, name: str, first_line: int = 1, *, as_written: bool = False) -> Located:
    """Parse `text`, which begins on line `first_line` of the file called `name`.

    With `as_written`, numbers and truth values stay the strings that were written.

    Raises:
        ConfigError: malformed YAML, a repeated key, an alias (which could multiply without bound), or a key that is no string.
    """
    kind = _Verbatim if as_written else _Loader
    lines: dict[Path_, int] = {}
    loader = None
    try:
        loader = kind(text)
        _refuse_what_multiplies(text, name, first_line)
        node = loader.get_single_node()
        data = None if node is None else _plain(loader, node, (), lines, name, first_line)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = first_line if mark is None else mark.line + first_line
        cause = f"This is not valid YAML: {getattr(error, 'problem', None) or error}."
        raise ConfigError((Problem(name, line, cause, "Check indentation, colons and quotes near here."),)) from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(
            (Problem(name, first_line, f"This YAML cannot be read: {error}.", "Simplify the value."),)
        ) from error
    finally:
        if loader is not None:
            loader.dispose()
    return Located(name, data, lines)


def _refuse_what_multiplies(text: str, name: str, first_line: int) -> None:
    """Stop at the first alias or too deep nesting, before anything is built from them."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        line = first_line + (event.start_mark.line if event.start_mark else 0)
        if isinstance(event, yaml.AliasEvent):
            raise ConfigError((Problem(name, line, "A YAML alias is used.", "Write the value out."),))
        if depth > _DEEPEST:
            raise ConfigError((Problem(name, line, "Lists or mappings are nested too deeply.", "Flatten them."),))


def load_yaml(path: Path, name: str | None = None, *, as_written: bool = False) -> Located:
    """Read the YAML file at `path`; a missing file is an empty document. `as_written` is as for `parse_yaml`.

    Raises:
        ConfigError: the file cannot be decoded or parsed.
    """
    name = str(path) if name is None else name
    if path.exists() and not path.is_file():
        # Whoever opens a pipe waits for its other end.
        raise ConfigError((Problem(name, None, "This is not a regular file.", "Put a file of text in its place."),))
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
        return Located(name, None, {})
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(
            (Problem(name, None, f"The file cannot be read: {error}.", "Save it as UTF-8 text, readable."),)
        ) from error
    return parse_yaml(text, name, as_written=as_written)


def _plain(
    loader: yaml.SafeLoader, node: yaml.Node, path: Path_, lines: dict[Path_, int], name: str, first_line: int
) -> Any:
    lines[path] = node.start_mark.line + first_line
    if isinstance(node, yaml.SequenceNode):
        return [_plain(loader, child, (*path, i), lines, name, first_line) for i, child in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return loader.construct_object(node)
    data: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + first_line
        if not isinstance(key_node, yaml.ScalarNode):
            raise ConfigError((Problem(name, line, "A key is not plain text.", "Write a simple key."),))
        key = str(key_node.value)
        if key in data:
            raise ConfigError(
                (Problem(name, line, f"The key {key!r} appears twice.", "Merge or remove one of the two."),)
            )
        data[key] = _plain(loader, value_node, (*path, key), lines, name, first_line)
        lines[(*path, key)] = line
    return data
