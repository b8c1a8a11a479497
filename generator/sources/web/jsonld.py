"""Linked data in a page (JSON-LD, schema.org): the nodes that are articles, whatever shape they come in."""

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import chain, islice
from typing import Any

from msgspec import Struct

_MAX_SCRIPT = 1_000_000
_MAX_NODES = 5_000
_DEEPEST = 6
_WRAPPER = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*$")
_TRAILING_COMMA = re.compile(r'("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])', re.DOTALL)
_TYPE = re.compile(r"(?:^|[/:#])(?:[A-Za-z]*Article|LiveBlogPosting|BlogPosting|Report)$")
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item")

Node = dict[str, Any]


class Graph(Struct, frozen=True):
    """All nodes of a page's scripts, in the order of the page, and those that have an `@id` by it."""

    nodes: tuple[Node, ...]
    by_id: dict[str, Node]


def graph(scripts: Iterable[str]) -> Graph:
    """The graph of some scripts' texts; what is no JSON, or too large, has no nodes."""
    data = (_parsed(script) for script in scripts if len(script) <= _MAX_SCRIPT)
    nodes = tuple(islice(chain.from_iterable(map(_nodes, data)), _MAX_NODES))
    return Graph(nodes, {str(node["@id"]): node for node in reversed(nodes) if "@id" in node and len(node) > 1})


def look_up(graph: Graph, value: Any) -> Any:
    """What a bare reference, `{"@id": …}` alone, refers to; anything else is itself."""
    is_reference = isinstance(value, dict) and value.keys() == {"@id"}
    return graph.by_id.get(str(value["@id"]), value) if is_reference else value


def is_article(node: Node) -> bool:
    """Whether the node's type is one of schema.org's kinds of article."""
    return any(isinstance(kind, str) and _TYPE.search(kind) for kind in listed(node.get("@type")))


def listed(value: Any) -> list[Any]:
    """The items of a value, which may be written alone where it is the only one."""
    return value if isinstance(value, list) else [value]


def string(value: Any) -> str | None:
    """The text of a value: itself, or that of `@value`, or of the first of a list; many escape it as HTML."""
    first = next(iter(listed(value)), None)
    text = first.get("@value") if isinstance(first, dict) else first
    return unescape(text) if isinstance(text, str) and text.strip() else None


def _nodes(data: Any, depth: int = 0) -> Iterator[Node]:
    """The objects in some data and, where they wrap others, in them."""
    if isinstance(data, dict):
        yield data
        data = [data.get(key) for key in _INSIDE]
    if isinstance(data, list) and depth < _DEEPEST:
        for item in data:
            yield from _nodes(item, depth + 1)


def _parsed(script: str) -> Any:
    """The data of a script, with the slips that browsers' readers forgive: wrappers, raw line ends, commas too many."""
    text = _WRAPPER.sub("", _WRAPPER.sub("", script.strip()).strip())
    return _loaded(text) or _loaded(_TRAILING_COMMA.sub(lambda comma: comma[1] or "", text))


def _loaded(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None
