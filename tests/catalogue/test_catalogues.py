"""The catalogues are whole: every message of the source is in each of them, and names the same things there."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from generator import catalogue
from tests.project import PROJECT

LANGUAGES = [language for language in catalogue.LANGUAGES if language != catalogue.SOURCE]
CALLS = {"gettext": 0, "marked": 0, "amount": 1, "amounts": 1}
"""What asks for a message, and which of its arguments that is."""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    file = tmp_path_factory.mktemp("messages") / "messages.pot"
    words = [word for name in ("marked", "amount:2,3", "amounts:2,3") for word in ("-k", name)]
    command = [sys.executable, "-m", "babel.messages.frontend", "-q", "extract", "-F", "pyproject.toml", *words]
    subprocess.run([*command, "-o", str(file), "."], cwd=PROJECT, check=True)
    with file.open("rb") as opened:
        return read_po(opened)


def read(language: str) -> Catalog:
    with catalogue.catalogue_file(language).open("rb") as file:
        return read_po(file, locale=language)


def ids(messages: Catalog) -> set[str | tuple[str, ...]]:
    return {m.id if isinstance(m.id, str) else tuple(m.id) for m in messages if m.id}


def forms(words: object) -> list[str]:
    return [words] if isinstance(words, str) else list(words)  # type: ignore[call-overload]


def filled(text: str) -> set[str]:
    return set(re.findall(r"\{\w+\}|</?\w+>", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_the_messages_of_the_source_and_no_others(source: Catalog, language: str) -> None:
    own = ids(read(language))
    assert ids(source) - own == set(), "`make catalogues` adds these; then translate them"
    assert own - ids(source) == set(), "`make catalogues` takes these out"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_message_is_translated_in_every_form_and_names_what_the_source_names(language: str) -> None:
    for message in read(language):
        if not message.id:
            continue
        named = filled(forms(message.id)[-1])
        for form in forms(message.string):
            assert form, message.id
            assert filled(form) == named or message.id in {"and {whose}", "Described as {whose}"}, (message.id, form)
            assert '"' not in form, (message.id, form)
        assert not message.fuzzy, message.id


def test_no_message_of_the_code_is_missed(source: Catalog) -> None:
    known = {one if isinstance(one, str) else one[0] for one in ids(source)}
    for file in sorted((PROJECT / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            place = CALLS.get(name, len(node.args))
            if place < len(node.args) and isinstance(asked := node.args[place], ast.Constant):
                assert asked.value in known, (file.name, node.lineno, asked.value)


def test_every_catalogue_is_in_the_package() -> None:
    there = {file.stem for file in Path(catalogue.__file__).parent.glob("*.po")}
    assert there == set(LANGUAGES)


def test_no_message_of_the_scripts_is_missed() -> None:
    asked = {
        message
        for file in (PROJECT / "templates" / "theme" / "assets").rglob("*.js")
        for message in re.findall(r'gettext\("([^"]+)"', file.read_text("utf-8"))
    }
    for language in LANGUAGES:
        assert asked <= catalogue.for_scripts(language).keys()
