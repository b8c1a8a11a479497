"""Linked data in a page (JSON-LD, schema.org): the node that is the article, whatever shape it comes in."""

import json
import re
from collections.abc import Iterator
from typing import Any

_MAX_SCRIPT = 1_000_000
_MAX_NODES = 5_000
_WRAPPER = re.compile(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*$")
_TRAILING_COMMA = re.compile(r'("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])', re.DOTALL)
_TYPE = re.compile(r"(?:^|[/:#])(?:[A-Za-z]*Article|LiveBlogPosting|BlogPosting|Report)$")
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item")

Node = dict[str, Any]


class Graph:
    """All nodes of a page's scripts; `@id` leads from one to another."""

    def __init__(self, scripts: Iterator[str]) -> None:
        self.nodes: list[Node] = []
        for script in scripts:
            self._collect(_parsed(script), 0)
        self._by_id = {str(node["@id"]): node for node in reversed(self.nodes) if "@id" in node and len(node) > 1}

    def articles(self) -> list[Node]:
        """The nodes that are articles, in the order of the page."""
        return [node for node in self.nodes if is_article(node)]

    def look_up(self, value: Any) -> Any:
        """What a bare reference refers to; anything else is itself."""
        if isinstance(value, dict) and "@id" in value and len(value) == 1:
            return self._by_id.get(str(value["@id"]), value)
        return value

    def _collect(self, data: Any, depth: int) -> None:
        if depth > 6 or len(self.nodes) >= _MAX_NODES:
            return
        if isinstance(data, list):
            for item in data:
                self._collect(item, depth + 1)
        elif isinstance(data, dict):
            self.nodes.append(data)
            for key in _INSIDE:
                if isinstance(data.get(key), dict | list):
                    self._collect(data[key], depth + 1)


def is_article(node: Node) -> bool:
    """Whether the node's type is one of schema.org's kinds of article."""
    kinds = node.get("@type")
    return any(isinstance(kind, str) and _TYPE.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def string(value: Any) -> str | None:
    """The text of a value: itself, or that of `@value`, or of the first of a list."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("@value")
    return value if isinstance(value, str) and value.strip() else None


def _parsed(script: str) -> Any:
    """The data of a script, with the slips that browsers' readers forgive: wrappers, raw line ends, commas too many."""
    if len(script) > _MAX_SCRIPT:
        return None
    text = _WRAPPER.sub("", _WRAPPER.sub("", script.strip()).strip())
    for attempt in (text, None):
        try:
            whole = _TRAILING_COMMA.sub(lambda m: m[1] or "", text) if attempt is None else attempt
            return json.loads(whole, strict=False)
        except (ValueError, RecursionError):
            continue
    return None
