"""Which paths a page may have."""

import pytest

from generator.errors import WriteError
from generator.records import Page
from generator.site.output.paths import checked, folders_of, key_of_path


@pytest.mark.parametrize(
    "path",
    ["", "/a.md", "a//b.md", "../a.md", ".hidden", "a/.b", "a.", "a ", "a:b", "a*b", "a#b", "a\x00", "a\nb", "x" * 201],
)
def test_what_is_no_plain_path_of_visible_files_is_refused(path: str) -> None:
    with pytest.raises(WriteError, match="cannot be the path of a page"):
        list(checked([Page(path, "x")]))


@pytest.mark.parametrize("path", ["a", "a.md", "actors/émile-größe.md", "x" * 200])
def test_plain_names_are_taken(path: str) -> None:
    page = Page(path, "é")
    assert list(checked([page])) == [(page, "é".encode())]


def test_one_path_is_claimed_once_whatever_its_case_or_the_form_of_its_accents() -> None:
    assert key_of_path("Cafe\u0301.md") == key_of_path("caf\u00e9.MD")
    for other in ("a/b.md", "A/B.md"):
        with pytest.raises(WriteError, match="Two pages claim one path"):
            list(checked([Page("a/b.md", "x"), Page(other, "x")]))


def test_a_page_is_no_folder_of_another() -> None:
    assert folders_of("a/b/c.md") == ["a", "a/b"]
    with pytest.raises(WriteError, match="and the folder of"):
        list(checked([Page("a", "x"), Page("a/b.md", "x")]))
