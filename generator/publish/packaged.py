"""A hook of MkDocs: theme, pages and robots.txt of the package, wherever the project has no file of the same name.

`.cache/mkdocs.yml` names it, so that it holds for plain `mkdocs build` too. A template of the project's theme reaches the
package's as `briefing/NAME`: `{% extends "briefing/main.html" %}`.
"""

from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from generator import own

_ROBOTS = "robots.txt"


def on_config(config: MkDocsConfig, /) -> MkDocsConfig:
    """Look for parts of the theme in the package after the project, and before Material."""
    theme = str(own.THEME)
    dirs = config.theme.dirs
    if theme not in dirs:
        dirs.insert(1 if config.theme.custom_dir else 0, theme)
    return config


@event_priority(100)
def on_files(files: Files, /, *, config: MkDocsConfig) -> Files:
    """Add the package's pages that the project did not write itself, before a plugin looks for them."""
    for name in own.PAGES:
        if files.get_file_from_path(name) is None:
            translated = own.TRANSLATED / str(config.theme.get("language", ""))
            folder = translated if (translated / name).is_file() else own.DOCS
            files.append(File(name, str(folder), config.site_dir, config.use_directory_urls))
    if files.get_file_from_path(_ROBOTS) is None:
        files.append(File.generated(config, _ROBOTS, content=_robots(config.site_url)))
    return files


def _robots(site_url: str | None) -> str:
    """Whoever reads sites by machine may read this one whole; where it has an address, that finds every page."""
    map_of_site = f"Sitemap: {site_url.rstrip('/')}/sitemap.xml\n" if site_url else ""
    return f"User-agent: *\nAllow: /\n{map_of_site}"


def on_env(env: Environment, /, **_: Any) -> Environment:
    """Let a template extend the package's of the same name."""
    packaged = PrefixLoader({"briefing": FileSystemLoader(own.THEME)})
    env.loader = packaged if env.loader is None else ChoiceLoader([env.loader, packaged])
    return env
