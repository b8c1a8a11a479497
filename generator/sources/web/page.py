"""A saved page as a tree, and the few questions that are asked of it."""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

from lxml import html  # type: ignore[import-untyped]
from lxml.etree import LxmlError  # type: ignore[import-untyped]

Element: TypeAlias = Any
"""An element of lxml, which has no types of its own."""

_INLINE = frozenset(
    {
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
    }
    | {
        "label",
        "mark",
        "nobr",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "tt",
        "u",
        "var",
        "wbr",
    }
)
_SILENT = frozenset({"script", "style", "noscript", "template", "head", "button", "select", "textarea", "svg"})
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_NAMED = ("class", "id", "data-testid", "data-component")
_MAX_NAMES = 400


def parse(text: str) -> Element | None:
    """The tree of a page, or None where there is none.

    lxml reads control characters, raw or as references, and refuses to write them again; so they become spaces at once.
    """
    try:
        tree = html.document_fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8", remove_comments=True))
    except (LxmlError, ValueError, AssertionError):
        return None
    for element in tree.iter():
        if element.text and _CONTROL.search(element.text):
            element.text = _CONTROL.sub(" ", element.text)
        if element.tail and _CONTROL.search(element.tail):
            element.tail = _CONTROL.sub(" ", element.tail)
    return tree


def content(element: Element) -> str:
    """All text of an element, white space as single spaces."""
    return " ".join("".join(element.itertext()).split())


def labels(element: Element) -> tuple[str, ...]:
    """The lower-case words of an element's class, id and component: `articleByline` and `article-byline` are two words."""
    names = " ".join((element.get(name) or "")[:_MAX_NAMES] for name in _NAMED)
    return tuple(word.lower() for word in _WORD.findall(names))


def lines(body: Element) -> Iterator[str]:
    """The text of a page as a reader sees it, a line for each stretch between the borders of blocks."""
    parts: list[str] = []
    silent: Element | None = None
    for event, element in _walk(body):
        inline = element.tag in _INLINE
        if event == "end" and element is silent:
            silent = None
        elif silent is None and event == "start" and element.tag in _SILENT:
            silent = element
        if not inline and parts:
            yield from _line(parts)
            parts = []
        if silent is None:
            parts.append((element.text if event == "start" else element.tail) or "")
    yield from _line(parts)


def _line(parts: list[str]) -> Iterator[str]:
    line = " ".join("".join(parts).split())
    if line:
        yield line


def _walk(body: Element) -> Iterator[tuple[str, Element]]:
    """Each element when it begins and when it ends; without recursion, whatever the depth."""
    stack: list[tuple[Element, Iterator[Element]]] = [(body, iter(body))]
    yield "start", body
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "end", element
        elif isinstance(child.tag, str):
            yield "start", child
            stack.append((child, iter(child)))
