"""A saved page as a tree, and the few questions that are asked of it."""

import re
from collections.abc import Iterator
from itertools import accumulate, islice, pairwise
from typing import Any, TypeAlias

from lxml import html  # type: ignore[import-untyped]
from lxml.etree import LxmlError  # type: ignore[import-untyped]

from generator.data import word_set

Element: TypeAlias = Any
"""An element of lxml, which has no types of its own."""

_INLINE = word_set("sources.inline_tags")
_SILENT = word_set("sources.silent_tags")
CANDIDATES = 50
"""Elements that are looked at for a day or a byline: a page with more of them is no article, and costs no more."""

MOST_ATTRIBUTES = 1000
"""What lxml takes to read a tag grows with the square of its attributes; no page has so many in one tag."""
_LONG = 2 * MOST_ATTRIBUTES
"""A shorter tag cannot have more."""

_QUOTED = r"""(?:"[^"]*+"|'[^']*+')"""
_INSIDE = rf"(?:[^>=]++|=\s*+{_QUOTED}?)*+"
"""What stands in a tag: a quotation mark that does not follow an equals sign is a letter like others."""
_MARKUP = re.compile(
    rf"<!--.*?(?:-->|\Z)|(<(script|style)\b{_INSIDE})(>.*?(?:</\2|\Z))?|(<[a-z]{_INSIDE})", re.DOTALL | re.IGNORECASE
)
"""Comments; tags whose content is no markup, with it; other tags."""
_ATTRIBUTE = re.compile(rf"[^\s/>=]++(?:\s*+=\s*+(?:{_QUOTED}|[^\s>]++)?)?")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_NAMED = ("class", "id", "data-testid", "data-component")
_NOT_LETTERS = re.compile(r"[\W_]+")
_MAX_NAMES = 400


def parse(text: str) -> Element | None:
    """The tree of a page, or None where there is none.

    lxml reads control characters, raw or as references, and refuses to write them again; so they become spaces at once.
    Of a tag with more attributes than any page has, only the first are read.
    """
    text = _MARKUP.sub(_bounded, text)
    try:
        tree = html.document_fromstring(
            text.encode(), parser=html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
        )
    except (LxmlError, ValueError, AssertionError):
        return None
    for element in tree.iter():
        for part in ("text", "tail"):
            if _CONTROL.search(getattr(element, part) or ""):
                setattr(element, part, _CONTROL.sub(" ", getattr(element, part)))
    return tree


def _bounded(markup: re.Match[str]) -> str:
    """A tag up to the last attribute that it may have."""
    tag = markup[1] or markup[4] or ""
    if len(tag) <= _LONG:
        return markup[0]
    last = next(islice(_ATTRIBUTE.finditer(tag, 1), MOST_ATTRIBUTES, None), None)
    return markup[0] if last is None else tag[: last.end()] + (markup[3] or "")


def content(element: Element) -> str:
    """All text of an element, white space as single spaces."""
    return " ".join("".join(element.itertext()).split())


def exceeds(element: Element, most: float) -> bool:
    """Whether an element holds more text than that; it reads no further than needed."""
    return any(size > most for size in accumulate(map(len, element.itertext())))


def source(tree: Element) -> str:
    """The markup of a tree, as text."""
    return str(html.tostring(tree, encoding="unicode"))


def letters(text: str) -> str:
    """The letters and digits of a text in small letters: what two spellings of one headline share."""
    return _NOT_LETTERS.sub("", text).casefold()


def labels(element: Element) -> tuple[str, ...]:
    """The lower-case words of an element's class, id and component: `articleByline` and `article-byline` are two words."""
    names = " ".join((element.get(name) or "")[:_MAX_NAMES] for name in _NAMED)
    return tuple(word.lower() for word in _WORD.findall(names))


def names(element: Element) -> frozenset[str]:
    """An element's labels, and each two that stand side by side as one: `most-read` has `most`, `read` and `mostread`."""
    words = labels(element)
    return frozenset((*words, *map("".join, pairwise(words))))


def labelled(tree: Element, wanted: frozenset[str], *tags: str) -> Iterator[Element]:
    """The first elements (of these tags, where any are given) that have one of the `wanted` labels."""
    return islice((e for e in tree.iter(*tags) if not wanted.isdisjoint(names(e))), CANDIDATES)


def body_of(tree: Element) -> Element:
    """The body of a page; all of it where it has none."""
    return next(tree.iter("body"), tree)


def lines(tree: Element) -> Iterator[str]:
    """The text of a page as a reader sees it, a line for each stretch between the borders of blocks."""
    parts: list[str] = []
    silent: Element | None = None
    for event, element in _walk(body_of(tree)):
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
        else:
            yield "start", child
            stack.append((child, iter(child)))
