"""What a step over all articles found is taken again where it was found from the same, and never otherwise."""

import itertools
from pathlib import Path

import pytest
from msgspec import Struct, structs

from generator import versions
from generator.store.steps import Held, Steps, each_of, hashes_of, hashes_of_articles, once_of, result_of
from tests.corpus.story import report


class Found(Struct, frozen=True):
    words: tuple[str, ...]


class Step:
    """A step that counts how often it was done."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.held: Held | None = None
        self.done = 0

    def __call__(self, *read: object, anew: bool = False, name: str = "words") -> Found:
        return result_of(Steps(self.folder, anew, self.held), name, Found, hashes_of(read), self._make)

    def _make(self) -> Found:
        self.done += 1
        return Found((f"found {self.done}",))


@pytest.fixture
def step(tmp_path: Path) -> Step:
    return Step(tmp_path / "steps")


def test_the_same_is_not_found_twice(step: Step) -> None:
    assert step("a", "b") == step("a", "b") == Found(("found 1",))


def test_a_process_that_holds_the_last_need_not_read_it(step: Step) -> None:
    step.held = {}
    assert step("a") == step("a") == Found(("found 1",))
    (step.folder or Path()).joinpath("words.bin").unlink()
    assert step("a") == Found(("found 1",))
    assert step("b") == Found(("found 2",))
    assert step("a", anew=True) == Found(("found 3",)) == step("a")


@pytest.mark.parametrize("read", [("a",), ("b", "a"), ("ab",), ("a", "b", "c"), (("a", "b"),), ()])
def test_from_something_else_it_is_found_anew(step: Step, read: tuple[object, ...]) -> None:
    step("a", "b")
    assert step(*read) == Found(("found 2",))
    assert step("a", "b") == Found(("found 3",)), "the last result alone is kept"


def test_each_step_has_its_own_result(step: Step) -> None:
    step("a")
    assert step("a", name="other") == Found(("found 2",))
    assert step("a") == Found(("found 1",))


def test_other_code_finds_anew(step: Step, monkeypatch: pytest.MonkeyPatch) -> None:
    step("a")
    monkeypatch.setattr(versions, "code", lambda *_: "changed")
    assert step("a") == Found(("found 2",))


def test_a_full_build_finds_anew_and_keeps_that(step: Step) -> None:
    step("a")
    assert step("a", anew=True) == Found(("found 2",))
    assert step("a") == Found(("found 2",))


def test_without_a_folder_nothing_is_kept() -> None:
    step = Step(None)
    step("a")
    assert step("a") == Found(("found 2",))


def test_half_a_character_is_no_key(step: Step) -> None:
    step("\ud800")
    assert step("\ud800") == Found(("found 2",))


def test_another_line_of_their_file_leaves_articles_the_same() -> None:
    one = report("one", "Ferries sail.")
    grown = structs.replace(one, article=structs.replace(one.article, sha256="1" * 64))
    assert hashes_of_articles([one]) == hashes_of_articles([grown])
    other = structs.replace(one, article=structs.replace(one.article, text="Other."))
    assert hashes_of_articles([one]) != hashes_of_articles([other])


@pytest.mark.parametrize("place", [0, 20, 31, 32, -1])
def test_a_byte_that_changed_is_noticed(step: Step, place: int) -> None:
    step("a")
    assert step.folder is not None
    (file,) = step.folder.iterdir()
    content = bytearray(file.read_bytes())
    content[place] ^= 1
    file.write_bytes(content)
    assert step("a") == Found(("found 2",))


def test_a_process_makes_the_same_once_and_holds_one_of_each_name() -> None:
    made = itertools.count(1)

    def once(steps: Steps, of: str, read: object, name: str = "step") -> int:
        return once_of(steps, hashes_of([of]), name, read, made.__next__)

    steps = Steps(None, held={})
    assert [once(steps, "a", 1), once(steps, "a", 1), once(steps, "a", 1, "other")] == [1, 1, 2]
    assert [once(steps, "b", 1), once(steps, "b", 2), once(steps, "b", 1)] == [3, 4, 5]
    assert [once(Steps(None, anew=True, held=steps.held), "b", 1), once(steps, "b", 1)] == [6, 6]
    assert [once(steps, "\ud800", 1), once(steps, "\ud800", 1)] == [7, 8]
    assert [once(Steps(None), "b", 1), once(Steps(None), "b", 1)] == [9, 10]


class Lengths:
    """A step over each word by itself that notes for which it was done."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.held: Held | None = None
        self.done: list[str] = []

    def __call__(self, *words: str, anew: bool = False) -> list[int]:
        return each_of(Steps(self.folder, anew, self.held), "lengths", int, self._make, words)

    def _make(self, word: str) -> int:
        self.done.append(word)
        return len(word)


@pytest.fixture
def lengths(tmp_path: Path) -> Lengths:
    return Lengths(tmp_path / "steps")


def test_of_each_by_itself_only_what_is_new_is_found(lengths: Lengths) -> None:
    assert lengths("one", "three") == [3, 5]
    assert lengths("three", "one", "eleven") == [5, 3, 6]
    assert lengths.done == ["one", "three", "eleven"]


def test_a_process_that_holds_what_it_found_of_each_need_not_read_it(lengths: Lengths) -> None:
    lengths.held = Held()
    lengths("one", "three")
    assert lengths.folder is not None
    (lengths.folder / "lengths.bin").unlink()
    assert lengths("three", "eleven") == [5, 6]
    assert lengths.done == ["one", "three", "eleven"]
    assert lengths("eleven", anew=True) == [6]
    assert lengths.done[-2:] == ["eleven", "eleven"]


def test_what_is_gone_is_not_kept(lengths: Lengths) -> None:
    lengths("one", "three")
    lengths("three")
    assert lengths("one") == [3]
    assert lengths.done == ["one", "three", "one"]


def test_one_that_stands_twice_and_half_a_character_have_their_own(lengths: Lengths) -> None:
    assert lengths("a", "\ud800", "a", "\ud800b") == lengths("a", "\ud800", "a", "\ud800b") == [1, 1, 1, 2]


def test_keys_that_are_given_stand_for_what_they_are_of(tmp_path: Path) -> None:
    steps = Steps(tmp_path / "steps")
    assert each_of(steps, "lengths", int, len, ["one", "three"], ["1", "3"]) == [3, 5]
    assert each_of(steps, "lengths", int, len, ["ONE", "three"], ["1", "other"]) == [3, 5]


def test_a_full_build_finds_each_anew(lengths: Lengths) -> None:
    lengths("one")
    assert lengths("one", anew=True) == [3]
    assert lengths.done == ["one", "one"]


@pytest.mark.parametrize("place", [0, 31, 32, -1])
def test_of_each_a_byte_that_changed_is_noticed(lengths: Lengths, place: int) -> None:
    lengths("one", "three")
    assert lengths.folder is not None
    (file,) = lengths.folder.iterdir()
    content = bytearray(file.read_bytes())
    content[place] ^= 1
    file.write_bytes(content)
    assert lengths("one", "three") == [3, 5]
    assert lengths.done == ["one", "three"] * 2


def test_of_each_a_file_that_was_cut_is_as_good_as_none(lengths: Lengths) -> None:
    lengths("one")
    assert lengths.folder is not None
    (file,) = lengths.folder.iterdir()
    file.write_bytes(file.read_bytes()[:-2])
    assert lengths("one") == [3]
