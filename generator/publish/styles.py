"""A hook of MkDocs: what generated pages need of the theme's styles, a tenth of the whole.

Generated pages have the site's own header, search and lists; of Material they use the frame, and how plain elements of text
look. Pages that people write may use anything of Material, and keep its whole style sheet, as do all pages without this hook.
"""

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

STYLE = "assets/frame.css"
_THEIRS = "assets/stylesheets/main.*.css"
_FRAME = re.compile(
    r"md-(?:typeset|grid|container|content(?:__inner)?|main(?:__inner)?|header|toggle|overlay|dialog(?:__inner)?)"
)
"""Classes of Material that stand on generated pages."""

_PIECE = re.compile(
    r"""/\*.*?\*/ | "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*' | url\([^"')]*\) | [{};] | [^"'{};/u]+ | .""",
    re.DOTALL | re.VERBOSE,
)
_LETTER = re.compile(r"""\"(?:\\.|[^"\\])*\" | '(?:\\.|[^'\\])*' | url\([^"')]*\) | .""", re.DOTALL | re.VERBOSE)
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_VARIABLE = re.compile(r"var\((--[\w-]+)")
_UNLESS = re.compile(r":not\([^()]*\)")
_OTHER_WAY = ("[dir=rtl]", "[data-md-color-scheme", "[data-md-color-primary", "[data-md-color-accent")
"""Conditions that no generated page meets."""

_INSIDE = ("@media", "@supports", "@layer")


class _Rule(NamedTuple):
    head: str
    """The selectors, or an at-rule up to its braces or semicolon."""

    body: str | None
    """What stands between the braces; None where there are none."""


def on_files(files: Files, /, *, config: MkDocsConfig) -> Files:
    """Add the styles of the frame, and tell the theme of them, where the theme has the styles that they are taken from.

    A file of the project in their place stays.
    """
    theirs = next((file for file in files if fnmatch(file.src_uri, _THEIRS)), None)
    if theirs is not None and files.get_file_from_path(STYLE) is None:
        files.append(File.generated(config, STYLE, content=frame(theirs.content_string)))
    if files.get_file_from_path(STYLE) is not None:
        config.extra["frame"] = STYLE
    return files


def frame(css: str) -> str:
    """Of a style sheet, the rules that can hold on a generated page, with the variables that they use."""
    kept = "".join(_kept(css))
    values = dict[str, str]()
    plain = list[str]()
    for declaration in _declarations(kept):
        name, _, value = declaration.partition(":")
        if name.startswith("--"):
            values[name] = values.get(name, "") + value
        else:
            plain.append(value)
    used = set(_VARIABLE.findall("".join(plain)))
    while more := {name for one in used for name in _VARIABLE.findall(values.get(one, ""))} - used:
        used |= more
    return "".join(_with(rule, used) for rule in _rules(kept))


def _with(rule: _Rule, used: set[str]) -> str:
    """A rule with no other variables than these, or nothing where nothing is left."""
    if rule.head.startswith(_INSIDE):
        body = "".join(_with(inner, used) for inner in _rules(rule.body or ""))
    else:
        names = ((one, one.partition(":")[0]) for one in _cut(rule.body or "", ";"))
        body = ";".join(one for one, name in names if not name.startswith("--") or name in used)
    return f"{rule.head}{{{body}}}" if body else ""


def _declarations(css: str) -> Iterator[str]:
    for rule in _rules(css):
        yield from _declarations(rule.body or "") if rule.head.startswith(_INSIDE) else _cut(rule.body or "", ";")


def _kept(css: str) -> Iterator[str]:
    for head, body in _rules(css):
        if body is None:
            continue
        if head.startswith(_INSIDE):
            inside = "".join(_kept(body))
            if inside:
                yield f"{head}{{{inside}}}"
        elif head.startswith("@"):
            continue
        elif selectors := [one for one in _cut(head, ",") if _can_hold(one)]:
            yield f"{','.join(selectors)}{{{body}}}"


def _can_hold(selector: str) -> bool:
    if any(condition in selector for condition in _OTHER_WAY):
        return False
    return all(_FRAME.fullmatch(name) for name in _CLASS.findall(_UNLESS.sub("", selector)))


def _rules(css: str) -> Iterator[_Rule]:
    head: list[str] = []
    body: list[str] = []
    depth = 0
    for piece in _PIECE.findall(css):
        if piece.startswith("/*"):
            continue
        depth -= piece == "}"
        if depth == 0 and piece in {"}", ";"}:
            yield _Rule("".join(head).strip(), "".join(body) if piece == "}" else None)
            head, body = [], []
        elif depth > 0:
            body.append(piece)
        elif piece != "{":
            head.append(piece)
        depth += piece == "{"


def _cut(text: str, at: str) -> Iterator[str]:
    """The parts of a list, cut where `at` stands in neither brackets nor a string."""
    part: list[str] = []
    depth = 0
    for piece in _LETTER.findall(text):
        depth += (piece in "([") - (piece in ")]")
        if piece == at and depth == 0:
            yield "".join(part)
            part = []
        else:
            part.append(piece)
    if part:
        yield "".join(part)
