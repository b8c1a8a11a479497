"""What a process holds of who is joined stands for what it would find anew, whatever was decided before."""

import itertools
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.corpus.identity.actors import Resolution, resolve
from generator.store.steps import Held, Steps, hashes_of, once_of
from tests.corpus.helpers import analysis, decide, organisation, person

T = TypeVar("T")

ARTICLES = [
    analysis("a", person("Ana Ruiz", "Ruiz"), organisation("Orion")),
    analysis("b", person("Pedro Ruiz", "Ruiz")),
    analysis("c", person("Omar Haddad", "Haddad"), person("Orion")),
    analysis("d", person("Omar Q. Haddad", "Haddad"), person("Ruiz")),
]
JOINING = (
    "same:\n  - [Ruiz, Omar Haddad]\n",
    "same:\n  - [zoe-hill, Pedro Ruiz]\n",
    "same:\n  - [orion-person, Orion]\n",
)
PARTING = ("different:\n  - [Omar Haddad, Omar Q. Haddad]\n", "different:\n  - [Ana Ruiz, Ruiz]\n")
NAMING = ("name: {Ana Ruiz: Zoe Hill}\n", "name: {Ruiz @ d: Ana Ruiz}\n", "name: {orion-person: Orion}\n")
HIDING = ("hide: [Ruiz]\n", "hide: [pedro-ruiz]\n", "hide: [Zoe Hill]\n", "hide: [Ruiz @ d]\n")
DECISIONS = [
    "".join(lines) for lines in itertools.product(*(("", *some) for some in (NAMING, JOINING, PARTING, HIDING)))
]


class Process:
    """Builds again and again, and notes which steps it does."""

    def __init__(self) -> None:
        self._steps = Steps(None, held=Held())
        self.done: list[str] = []

    def resolve(self, folder: Path, text: str) -> Resolution:
        once = partial(once_of, self._steps, hashes_of(ARTICLES))

        def noting(name: str, read: object, make: Callable[[], T]) -> T:
            def made() -> T:
                self.done.append(name)
                return make()

            return once(name, read, made)

        return resolve(ARTICLES, decide(folder, text), once=noting)


@given(st.lists(st.sampled_from(DECISIONS), min_size=2, max_size=6))
@settings(max_examples=15, deadline=None)
def test_edits_in_any_order_find_what_a_new_process_finds(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    process, folder = Process(), tmp_path_factory.mktemp("decided")
    for text in texts:
        assert process.resolve(folder, text) == resolve(ARTICLES, decide(folder, text))


def test_a_name_and_a_note_join_nobody_anew(tmp_path: Path) -> None:
    process = Process()
    process.resolve(tmp_path, JOINING[0])
    assert process.done == ["names", "joined"]
    found = process.resolve(tmp_path, JOINING[0] + NAMING[0])
    assert process.done == ["names", "joined"]
    assert "Zoe Hill" in [actor.name for actor in found.actors]
    process.resolve(tmp_path, JOINING[1] + NAMING[0])
    assert process.done.count("joined") == 2
