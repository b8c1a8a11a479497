"""What a template can rely on: `contributing/templates.md` is made from the types of the views; `make golden` rewrites it."""

import re
from collections.abc import Iterator
from types import NoneType
from typing import Any, get_args, get_type_hints

import msgspec
import pytest

from generator.config import Config
from generator.site.brief.daily import days_of
from generator.site.index.lookup import build_lookup
from generator.site.pages.names import NamesView
from generator.site.pages.period import PeriodView
from generator.site.pages.timeline import dated_events
from generator.site.views import views
from tests.project import PROJECT
from tests.site import sample

PAGE = PROJECT / "contributing" / "templates.md"
HEAD = """\
# What a template can rely on

A template of a project goes before the program's of the same name, or extends it (`{% extends "briefing/actor.html.j2"
%}`). It is given `view`, `head` (the same as `view.head`), `config` (briefing.yml), `feed` (the address of the page's feed,
or none) and `data` (what the page says of itself to programs). Values are escaped; a name that does not exist ends the
build with file and line. Blocks are `lead`, `body` and `side`; macros stand in `_macros.html.j2`. Made by `make golden`
from the types; a release that takes a field away says so in the CHANGELOG.
"""


def view_types() -> dict[str, type[Any]]:
    """The type of each template's view; two are of sites that are larger than the tests' own."""
    corpus = sample.full()
    lookup = build_lookup(corpus, 0)
    made = views(corpus, lookup, Config(), dated_events(lookup), days_of(lookup))
    found: dict[str, type[Any]] = {page.template: type(page.make()[0]) for page in made}
    found |= {"names": NamesView, "period": PeriodView}
    return dict(sorted(found.items()))


def written(hint: object) -> str:
    """A type as a reader of templates knows it, without the modules that it comes from."""
    text = hint.__name__ if isinstance(hint, type) and not get_args(hint) else str(hint)
    return re.sub(r"\b(?:[a-z_]+\.)+", "", text).replace("NoneType", "None").replace("|", "or")


def inside(hint: object) -> Iterator[type[Any]]:
    """The records that stand in values of a type."""
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        yield hint
    for part in get_args(hint):
        if part is not NoneType and part is not Ellipsis:
            yield from inside(part)


def table(record: type[Any]) -> list[str]:
    what = " ".join((record.__doc__ or "").split("\n\n")[0].split())
    rows = [
        f"| `{name}` | {written(hint)} |" for name, hint in get_type_hints(record).items() if not name.startswith("_")
    ]
    return [what, "", "| field | what it is |", "| --- | --- |", *rows, ""]


def contract() -> str:
    lines = [HEAD]
    todo: list[type[Any]] = []
    for template, view in view_types().items():
        lines += [f"## {template}.html.j2", "", *table(view)]
        todo += [part for hint in get_type_hints(view).values() for part in inside(hint)]
    lines += ["# What stands in them", ""]
    seen: dict[str, type[Any]] = {}
    while todo:
        record = todo.pop()
        key = f"{record.__name__} {record.__module__}"
        if key not in seen:
            seen[key] = record
            todo += [part for hint in get_type_hints(record).values() for part in inside(hint)]
    for _, record in sorted(seen.items()):
        lines += [f"## {record.__name__}", "", *table(record)]
    return "\n".join(lines).rstrip() + "\n"


def test_the_page_says_what_the_types_say(request: pytest.FixtureRequest) -> None:
    made = contract()
    if request.config.getoption("--rewrite-golden"):
        PAGE.write_text(made, "utf-8")
    assert PAGE.read_text("utf-8") == made, "`make golden` rewrites it"


def test_every_view_is_there_with_its_fields() -> None:
    made = contract()
    for template, view in view_types().items():
        part = made.split(f"## {template}.html.j2\n")[1].split("\n## ")[0]
        assert all(f"| `{name}` |" in part for name in view.__struct_fields__)
