"""A hook of MkDocs: the theme's words, and those that scripts show, in the language of the theme.

`theme: language:` says which; `briefing build` sets it to what `briefing.yml` says. A language without a catalogue leaves the
theme's own words in English. Scripts find theirs in `assets/catalogue.js`, which English does without.
"""

import json
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator import catalogue

_SCRIPT = "assets/catalogue.js"


def on_config(config: MkDocsConfig, /) -> MkDocsConfig:
    """Let pages load the words of scripts before the scripts."""
    if _language(config) != catalogue.SOURCE and _SCRIPT not in map(str, config.extra_javascript):
        config.extra_javascript.insert(0, _SCRIPT)
    return config


def on_files(files: Files, /, *, config: MkDocsConfig) -> Files:
    """Add the words of scripts."""
    language = _language(config)
    if language != catalogue.SOURCE and files.get_file_from_path(_SCRIPT) is None:
        words = json.dumps(catalogue.for_scripts(language), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        files.append(File.generated(config, _SCRIPT, content=f"globalThis.briefingCatalogue = {words};\n"))
    return files


def on_env(env: Environment, /, *, config: MkDocsConfig, **_: Any) -> Environment:
    """Let the theme translate."""
    catalogue.use(_language(config))
    catalogue.install(env)
    return env


def _language(config: MkDocsConfig) -> str:
    return catalogue.offered(config.theme.get("language"))
