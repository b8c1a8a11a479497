"""What is wrong with a project's settings for MkDocs, and what they say to no effect."""

from pathlib import Path

import pytest

from generator.errors import PublishError
from generator.publish.mkdocs import PACKAGED, check_settings, without_effect


@pytest.mark.parametrize("settings", ["", "theme: material", "theme: {name: material}", "site_name: Port"])
def test_most_settings_have_an_effect(settings: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    assert without_effect(tmp_path) == ()


def test_a_palette_has_none_and_why_is_told(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("theme: {palette: {scheme: slate}}", "utf-8")
    (told,) = without_effect(tmp_path)
    assert "theme.palette" in told
    assert "styles" in told


@pytest.mark.parametrize("built", [False, True])
def test_settings_of_no_form_are_refused_also_before_the_first_build(built: bool, tmp_path: Path) -> None:
    if built:
        _inherited(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("INHERIT: .cache/mkdocs.yml\nnav: [", "utf-8")
    with pytest.raises(PublishError, match="cannot be read"):
        check_settings(tmp_path)


@pytest.mark.parametrize(
    ("settings", "told"),
    [("plugins: [no-such-plugin]", "no-such-plugin"), ("nav: 3", "nav"), ("sitename: Port", "sitename")],
)
def test_what_mkdocs_would_refuse_or_warn_of_is_told(settings: str, told: str, tmp_path: Path) -> None:
    _inherited(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(f"INHERIT: .cache/mkdocs.yml\n{settings}\n", "utf-8")
    with pytest.raises(PublishError, match=told):
        check_settings(tmp_path)


def test_sound_settings_and_none_are_not(tmp_path: Path) -> None:
    check_settings(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("INHERIT: .cache/mkdocs.yml\nsite_name: Port\n", "utf-8")
    check_settings(tmp_path)
    _inherited(tmp_path)
    check_settings(tmp_path)


def _inherited(root: Path) -> None:
    """What a first build leaves for `mkdocs.yml` to inherit."""
    (root / "docs").mkdir()
    (root / PACKAGED).parent.mkdir()
    (root / PACKAGED).write_text("site_name: Port\n", "utf-8")
