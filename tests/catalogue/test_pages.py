"""The package's pages in other languages say what the English ones say: the same parts, code, files, links and figures."""

import re
from collections import Counter

import pytest

from generator import catalogue, own

LANGUAGES = [language for language in catalogue.LANGUAGES if language != catalogue.SOURCE]
CODE = re.compile(r"^```(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMENT = re.compile(r" *# .*")
FIGURE = re.compile(r"\d+(?:[.,\s]\d+)*")


def english(page: str) -> str:
    return (own.DOCS / page).read_text("utf-8")


def translated(page: str, language: str) -> str:
    return (own.TRANSLATED / language / page).read_text("utf-8")


def headings(text: str) -> list[str]:
    return re.findall(r"^#+(?= )", CODE.sub("", text), re.MULTILINE)


def code(text: str) -> list[str]:
    """Blocks of code without their comments, which are translated."""
    return [COMMENT.sub("", block) for block in CODE.findall(text)]


def named(text: str) -> Counter[str]:
    """Names of files, options and commands, whatever breaks their lines."""
    return Counter(" ".join(name.split()) for name in re.findall(r"`([^`]+)`", CODE.sub("", text)))


def figures(text: str) -> Counter[str]:
    """Numbers of the tables, whatever marks their decimals and thousands."""
    lines = (line for line in text.splitlines() if line.startswith("|"))
    return Counter(re.sub(r"\D", "", found) for line in lines for found in FIGURE.findall(line))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", own.PAGES)
def test_a_page_in_another_language_has_what_the_english_one_has(page: str, language: str) -> None:
    ours, theirs = translated(page, language), english(page)
    assert headings(ours) == headings(theirs)
    assert code(ours) == code(theirs)
    assert set(named(ours)) == set(named(theirs))
    assert Counter(re.findall(r"\]\((.+?)\)", ours)) == Counter(re.findall(r"\]\((.+?)\)", theirs))
    assert figures(ours) == figures(theirs), "a figure is another one"
    assert f"\nlang: {language}\n" in ours
