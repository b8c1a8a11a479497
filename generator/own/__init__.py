"""What comes with the package: templates, theme, MkDocs' settings, hand-written pages, workflows, lock, list of changes.

In a checkout these are the files beside the package, and the checkout is at the same time a project. An installed package has
them in `own/files`, where `setup.py` puts them. A file of the same name in a project goes before them.
"""

from pathlib import Path

PAGES = ("about.md", "data.md", "editing.md", "method.md")
"""The hand-written pages of `docs/`; what a build wrote there is not among them."""

SHARED_WORKFLOWS = ("publish.yml", "pull-request.yml")
"""Those of the generator's workflows that projects call, or have a copy of."""

TRANSLATED = Path(__file__).parent / "pages"
"""Pages of the package in other languages: a folder a language; English ones stand in for those that are not there."""

_INSTALLED = Path(__file__).parent / "files"

HOME = _INSTALLED if _INSTALLED.is_dir() else Path(__file__).parents[2]
TEMPLATES = HOME / "templates"
THEME = TEMPLATES / "theme"
DOCS = HOME / "docs"
WORKFLOWS = HOME / ".github" / "workflows"
SETTINGS = HOME / "mkdocs.yml"
CHANGELOG = HOME / "CHANGELOG.md"
LOCK = HOME / "requirements" / "base.txt"

SETUP = "Install requirements.txt again" if _INSTALLED.is_dir() else "Run `make setup`"
"""What to do where a library is missing or broken, as an order that a full stop or a comma can follow."""
