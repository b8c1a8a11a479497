"""Words of a language stand in `generator/data`, each set once, under a name that some module uses."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.data import rows, word_set

PACKAGE = Path(__file__).parent.parent / "generator"
TABLES = PACKAGE / "data" / "en"
FEW = 8
"""So many words may stand in a module, beside the rule that they belong to."""
LEAST = 3
SHARED = 0.8
"""Two sets of three words or more are one set twice where they share so much of the larger one."""
NO_WORDS = {
    "names/costs.py": "names of costs",
    "publish/policy.py": "elements and attributes of HTML",
    "site/downloads/linked.py": "names of schema.org",
    "site/figures/svg.py": "attributes of SVG",
    "kinds.tsv": "types of actors",
    "page_places.tsv": "places in the HTML of a page",
}
"""Modules and tables whose sets are words of no language, and what they are."""
_WORD = re.compile(r"[^\W\d_]")


class Words(NamedTuple):
    """A set of words and where it stands.

    `table` says that it is the keys of a table, which says something of each; `labels` that it holds only codes in capitals.
    """

    place: str
    words: frozenset[str]
    table: bool = False
    labels: bool = False

    @property
    def home(self) -> str:
        """The module, or the file of tables."""
        return re.split("[: ]", self.place)[0]


@cache
def modules() -> dict[str, ast.Module]:
    return {
        path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text("utf-8"))
        for path in sorted(PACKAGE.rglob("*.py"))
    }


def strings(nodes: list[ast.expr] | list[ast.expr | None]) -> list[str]:
    """The values of nodes that are all strings; else none."""
    values = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return values if len(values) == len(nodes) else []


def is_plain(node: ast.AST) -> bool:
    """Whether a node says the same each time: a dictionary of such values is a table, one of others a record."""
    return not any(isinstance(part, ast.Name | ast.Call | ast.JoinedStr) for part in ast.walk(node))


def members(node: ast.AST) -> list[str]:
    """The strings of a literal collection, the keys of a literal table, or the words that a literal is split into."""
    match node:
        case ast.Set(elts) | ast.Tuple(elts) | ast.List(elts):
            return strings(elts)
        case ast.Dict(keys, values) if all(map(is_plain, values)):
            return strings(keys)
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str() as words), attr="split")):
            return words.split()
    return []


def is_type(node: ast.AST) -> bool:
    return isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal"


def literal_types() -> list[frozenset[str]]:
    """The names of each `Literal` type: mypy holds them, and tables and orders may repeat them."""
    nodes = [node for tree in modules().values() for node in ast.walk(tree) if isinstance(node, ast.Subscript)]
    types = [node.slice for node in nodes if is_type(node)]
    return [
        frozenset(
            part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)
        )
        for node in types
    ]


def literal_sets() -> Iterator[Words]:
    """Every set of words that a module states. Names of types and exports are none, nor are labels with an order or table."""
    types = literal_types()
    for path, tree in modules().items():
        for node in ast.walk(tree):
            table, labels = isinstance(node, ast.Dict), isinstance(node, ast.Dict | ast.Tuple)
            found = {word for word in members(node) if _WORD.search(word) and not (labels and word.isupper())}
            named = any(found <= names for names in types) or any(map(found.__contains__, exported(tree)))
            if found and not named and path not in NO_WORDS:
                place = f"{path}:{getattr(node, 'lineno', 0)}"
                yield Words(place, frozenset(map(str.casefold, found)), table, all(map(str.isupper, found)))


def exported(tree: ast.Module) -> list[str]:
    """The names of a module's `__all__`."""
    return [
        name
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
        for name in members(node.value)
    ]


def named_sets() -> Iterator[Words]:
    """Every named set of `words/*.tsv`."""
    for path in sorted(TABLES.glob("words/*.tsv")):
        for name, *_ in rows(f"words/{path.name}"):
            yield Words(f"{path.stem}.{name}", frozenset(map(str.casefold, word_set(f"{path.stem}.{name}"))))


def table_sets() -> Iterator[Words]:
    """The first column of every table, and those of its words that another column tells alike."""
    for path in sorted(path for path in TABLES.glob("*.tsv") if path.name not in NO_WORDS):
        table = rows(path.name)
        yield Words(path.name, frozenset(row[0].casefold() for row in table), table=True)
        for column in range(1, max(map(len, table))):
            for value in sorted({row[column] for row in table if len(row) > column}):
                alike = frozenset(row[0].casefold() for row in table if len(row) > column and row[column] == value)
                yield Words(f"{path.name} ({value})", alike, table=True)


def calls(function: str) -> list[ast.expr]:
    """The first argument of every call of a function."""
    nodes = [node for tree in modules().values() for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [
        node.args[0] for node in nodes if isinstance(node.func, ast.Name) and node.func.id == function and node.args
    ]


def test_no_module_states_more_than_a_few_words() -> None:
    long = [s for s in literal_sets() if len(s.words) > FEW and not s.labels]
    assert [f"{s.place} states {len(s.words)} words: {sorted(s.words)[:4]} …" for s in long] == []


def are_one(one: Words, other: Words) -> bool:
    """Whether two sets share so much that one should be made from the other; tables of one place may."""
    few, many = sorted((len(one.words), len(other.words)))
    if few < SHARED * many or (one.home == other.home and one.table and other.table):
        return False
    return len(one.words & other.words) >= SHARED * many


def test_no_set_of_words_stands_in_two_places() -> None:
    sets = [s for s in (*literal_sets(), *named_sets(), *table_sets()) if len(s.words) >= LEAST]
    twice = [(one, other) for one, other in combinations(sets, 2) if are_one(one, other)]
    assert [f"{a.place} and {b.place} share {sorted(a.words & b.words)[:4]} …" for a, b in twice] == []


def test_every_named_set_is_used_and_every_used_one_exists() -> None:
    """A set is named in a call of `word_set`, or in a pattern of the grammar of dates as `<name>`."""
    asked = {argument.value for argument in calls("word_set") if isinstance(argument, ast.Constant)}
    texts = [node.value for tree in modules().values() for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    patterns = {f"dates.{name}" for text in texts if isinstance(text, str) for name in re.findall(r"<(\w+)>", text)}
    named = {s.place for s in named_sets()}
    assert asked <= named
    assert named - asked - patterns == set()


@pytest.mark.parametrize("path", sorted(TABLES.rglob("*.tsv")), ids=lambda path: path.name)
def test_every_table_says_what_it_is_and_is_used(path: Path) -> None:
    assert path.read_text("utf-8").startswith("# ")
    if path.parent == TABLES:
        named = {node.value for tree in modules().values() for node in ast.walk(tree) if isinstance(node, ast.Constant)}
        assert path.name in named
    else:
        assert [row for row in rows(f"words/{path.name}") if len(row) != 3 or not all(row)] == []


def test_the_readers_see_what_is_stated() -> None:
    """The tests above pass over nothing: each way to state words is read."""
    tree = ast.parse("A = {'a', 'b'}\nB = ('a', 'c')\nC = ['d']\nD = {'e': 1}\nE = 'f g'.split()\nF = {'h', 1}\n")
    assert [members(node) for node in ast.walk(tree) if members(node)] == [
        ["a", "b"], ["a", "c"], ["d"], ["e"], ["f", "g"]
    ]  # fmt: skip
    assert len(modules()) > 150
