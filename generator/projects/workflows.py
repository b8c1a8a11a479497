"""Workflows of a project: those of a release that are called where a forge has it, else copies that stand alone.

Both come from one text. On GitHub these are the generator's own workflows, on GitLab the file that a project can include.
"""

from collections.abc import Iterator
from string import Template

from generator import own
from generator.projects.origin import Release

GITHUB = ".github/workflows/"
GITLAB = ".gitlab-ci.yml"
SHARED = "generator/projects/start/gitlab-ci.yml"
"""Where the generator's repository has what a project on GitLab includes."""

_EVENTS = {
    "publish.yml": "  push:\n    branches: [main, master]\n  workflow_dispatch:\n",
    "pull-request.yml": "  pull_request:\n",
}
_HEADS = {
    "publish.yml": "# The default branch to GitHub Pages. `briefing upgrade` renews this file.\nname: publish\n",
    "pull-request.yml": "# What a pull request would change, and the next site. `briefing upgrade` renews this file.\n"
    "name: pull request\n",
}
_RIGHTS = {
    "publish.yml": "      contents: read\n      pages: write # its last job publishes\n"
    "      id-token: write # and proves to Pages which workflow it comes from\n",
    "pull-request.yml": "      contents: read\n      pages: read # it asks for the site's address\n",
}
_CALL = Template("""\
permissions: {}

jobs:
  site:
    permissions:
$rights    uses: $project/.github/workflows/$name@$ref
""")
_INCLUDE = Template("""\
# The default branch to GitLab Pages; what a merge request would change, as an artefact. `briefing upgrade` renews this file.
include:
  - project: $project
    ref: $ref$note
    file: /$shared
""")


def workflows(release: Release | None) -> Iterator[tuple[str, str]]:
    """The workflows of a project by path; without a release that can be called, each stands alone."""
    for name, events in _EVENTS.items():
        head = f"{_HEADS[name]}\non:\n{events}\n"
        called = release is not None and release.host == "github.com"
        yield GITHUB + name, head + (_called(name, release) if called and release else _alone(name))
    if release is not None and release.host != "github.com":
        yield GITLAB, _INCLUDE.substitute(project=release.project, ref=release.ref, note=_noted(release), shared=SHARED)


def _alone(name: str) -> str:
    """The generator's own workflow without its first lines: what it is for, and when it runs."""
    _, found, rest = (own.WORKFLOWS / name).read_text("utf-8").partition("permissions:\n")
    return found + rest


def _called(name: str, release: Release) -> str:
    ref = release.ref + (
        _noted(release) or "" if release.commit else " # zizmor: ignore[unpinned-uses] a release's tag"
    )
    return _CALL.substitute(rights=_RIGHTS[name], project=release.project, name=name, ref=ref)


def _noted(release: Release) -> str:
    """The tag beside the commit that it named."""
    return f" # {release.tag}" if release.commit and release.tag else ""
