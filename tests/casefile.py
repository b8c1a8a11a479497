"""Read the written cases of `tests/cases`, all of one form; its README tells how to write one."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise
from pathlib import Path

CASES = Path(__file__).parent / "cases"
NONE = "none"
"""The one expectation of a case in which nothing may be found."""
_HEADING = re.compile(r"(#{1,3}) +(\S.*)")
_SETTING = re.compile(r"([a-z]+): +(\S.*)")
_KINDS = {">": "text", "-": "list", "|": "table"}
_MAY_FOLLOW = {"words": {"words", "text", "list", "table"}, "text": {"list"}, "list": {"list"}, "table": set[str]()}
"""What may stand below a block of each kind, under one heading: else a line would be lost that somebody meant."""
_MISPLACED = {
    "words": "a line lacks its `> ` or `- `, or prose does not stand right under its heading, with an empty line below it",
    "text": "one heading has one text: an empty line in it begins with `>`, and another article with `### ` and its name",
    "list": "what is expected is a list or a table, not both",
    "table": "a table stands alone under its heading",
}


class CaseError(AssertionError):
    """A file of cases is not written as it should be; says where and how to mend it."""


@dataclass(frozen=True)
class Text:
    """An article of a case: its name (empty where it stands alone), its text, and its settings."""

    name: str
    text: str
    settings: dict[str, str]


@dataclass(frozen=True)
class Case:
    """One case: its texts and what is expected of them; or, of a table, a row's cells by the names of their columns."""

    file: str
    name: str
    settings: dict[str, str]
    texts: tuple[Text, ...] = ()
    expected: tuple[str, ...] = ()
    cells: dict[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """What its test is called."""
        return f"{self.file}: {self.name}"

    @property
    def text(self) -> str:
        """The text of a case that has but one."""
        (only,) = self.texts
        return only.text

    @property
    def findings(self) -> tuple[str, ...]:
        """What is expected, and nothing where that is `none`."""
        return () if self.expected == (NONE,) else self.expected


@dataclass(frozen=True)
class _Block:
    """Lines of one kind that stand together, and the number of the first."""

    kind: str
    line: int
    lines: list[str]


@dataclass(frozen=True)
class _Section:
    """A heading and the blocks below it."""

    level: int
    title: str
    line: int
    blocks: list[_Block] = field(default_factory=list)

    def lines(self, kind: str) -> list[str]:
        return [line for block in self.blocks if block.kind == kind for line in block.lines]


def read_cases(folder: str, settings: Collection[str] = (), columns: Sequence[str] = ()) -> list[Case]:
    """All cases in `tests/cases/FOLDER`, by file and line.

    Args:
        folder: The name of the folder.
        settings: What may stand as `name: value` under a heading.
        columns: The columns of its tables; empty where its cases are texts with lists.

    Raises:
        CaseError: a file is not written as it should be.
    """
    return [case for path in sorted((CASES / folder).glob("*.md")) for case in parse(path, settings, columns)]


def parse(path: Path, settings: Collection[str] = (), columns: Sequence[str] = ()) -> list[Case]:
    """The cases of one file, in order (see `read_cases`)."""
    try:
        found = _parse(path, settings, columns)
        for number, case in enumerate(found):
            if case.name in {other.name for other in found[:number]}:
                raise CaseError(f"two cases are called “{case.name}”")
    except CaseError as error:
        raise CaseError(f"{path.name}: {error}") from None
    return found


def _parse(path: Path, settings: Collection[str], columns: Sequence[str]) -> list[Case]:
    found: list[Case] = []
    shared: dict[str, str] = {}
    for case, *articles in _by_case(_sections(path.read_text("utf-8").splitlines())):
        own = shared | _settings(case, settings)
        if rows := case.lines("table"):
            found += _rows(path.stem, rows, case.line, own, columns)
        elif case.level == 1:
            shared = own
            if case.lines("text") or case.lines("list"):
                raise CaseError(f"line {case.line}: what stands here belongs to a case, which begins with `## `")
        else:
            found.append(_case(path.stem, case, articles, own, settings))
    if not found:
        raise CaseError("there is no case: begin one with `## ` and what it shows")
    return found


def _sections(lines: Sequence[str]) -> list[_Section]:
    numbered = [(number, line.rstrip()) for number, line in enumerate(lines, 1)]
    found: list[_Section] = []
    for kind, group in groupby(numbered, key=lambda one: "heading" if one[1].startswith("#") else _kind(one[1])):
        block = list(group)
        if kind == "heading":
            found += [_heading(number, line) for number, line in block]
        elif found:
            found[-1].blocks.append(_Block(kind, block[0][0], [line for _, line in block]))
        elif kind != "blank":
            break
    if not found or found[0].level != 1 or any(section.level == 1 for section in found[1:]):
        raise CaseError("the first line, and no other, begins with one `#` and says what the file is about")
    for section in found:
        _check_blocks(section)
    return found


def _heading(number: int, line: str) -> _Section:
    match = _HEADING.fullmatch(line)
    if match is None:
        raise CaseError(f"line {number}: a heading is one to three `#`, a space, and words")
    return _Section(len(match[1]), match[2], number)


def _kind(line: str) -> str:
    return _KINDS.get(line[:1], "words") if line else "blank"


def _check_blocks(section: _Section) -> None:
    for before, block in pairwise(section.blocks):
        glued_prose = before.kind == "words" and block.kind != "blank" and not _SETTING.fullmatch(before.lines[-1])
        if glued_prose:
            raise CaseError(f"line {block.line - 1}: {_MISPLACED['words']}")
    for before, block in pairwise([block for block in section.blocks if block.kind != "blank"]):
        if block.kind not in _MAY_FOLLOW[before.kind]:
            raise CaseError(f"line {block.line}: {_MISPLACED[block.kind]}")
    for block in section.blocks:
        for number, line in enumerate(block.lines, block.line):
            if block.kind == "list" and not re.match(r"- +\S", line):
                raise CaseError(f"line {number}: a line of what is expected is `- ` and words")


def _by_case(sections: Sequence[_Section]) -> list[list[_Section]]:
    """Each case with its articles; the title of the file is one, too, since a table may stand under it."""
    groups: list[list[_Section]] = []
    for section in sections:
        if section.level < 3:
            groups.append([section])
        elif len(groups) == 1:
            raise CaseError(f"line {section.line}: an article stands below a case, which begins with `## `")
        else:
            groups[-1].append(section)
    return groups


def _settings(section: _Section, allowed: Collection[str]) -> dict[str, str]:
    found = {}
    for match in filter(None, map(_SETTING.fullmatch, section.lines("words"))):
        if match[1] not in allowed:
            known = ", ".join(sorted(allowed)) or "none"
            raise CaseError(f"below line {section.line}: there is no setting `{match[1]}:`; here there are {known}")
        found[match[1]] = match[2]
    return found


def _rows(file: str, lines: Sequence[str], line: int, own: dict[str, str], columns: Sequence[str]) -> Iterator[Case]:
    """A case a row, called by its cells but the last two, which are what is expected, and why."""
    split = [[cell.strip() for cell in row.removeprefix("|").removesuffix("|").split("|")] for row in lines]
    if not columns or split[0] != list(columns) or set("".join(split[1])) - set("-:"):
        raise CaseError(f"below line {line}: a table begins with `| {' | '.join(columns)} |` and a row of `---`")
    for cells in split[2:]:
        name = " / ".join(cells[:-2])
        if len(cells) != len(columns) or "" in cells[:-1]:
            raise CaseError(
                f"below line {line}: “{' | '.join(cells)}” needs {len(columns)} cells, of which only the last may be empty"
            )
        yield Case(file, name, own, (), tuple(cells[-2].split("; ")), dict(zip(columns, cells, strict=True)))


def _case(
    file: str, case: _Section, articles: Sequence[_Section], own: dict[str, str], allowed: Collection[str]
) -> Case:
    sections = [case, *articles]
    expected = tuple(line.removeprefix("- ").strip() for section in sections for line in section.lines("list"))
    if not expected:
        raise CaseError(
            f"line {case.line}: “{case.title}” does not say what is expected; where that is nothing: `- none`"
        )
    if articles and case.lines("text"):
        raise CaseError(f"line {case.line}: “{case.title}” has articles, and so no text but theirs")
    texts = []
    for section in articles or [case]:
        text = "\n".join(line.removeprefix(">").strip() for line in section.lines("text")).strip()
        if not text:
            raise CaseError(f"line {section.line}: “{section.title}” has no text: lines that begin with `> `")
        texts.append(Text(section.title if articles else "", text, own | _settings(section, allowed)))
    if len({text.name for text in texts}) < len(texts):
        raise CaseError(f"line {case.line}: two articles of “{case.title}” have one name")
    return Case(file, case.title, own, tuple(texts), expected)
